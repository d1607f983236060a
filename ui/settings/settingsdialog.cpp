#include "ui/settings/settingsdialog.h"

#include "ui/newcase/columnslayout.h"
#include "ui/newcase/fieldbox.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace casebook::ui {

namespace {

constexpr QSize wantedSize(560, 400);
constexpr int narrowestField = 208;

std::optional<QString> given(const QLineEdit *line)
{
    const QString text = line->text().trimmed();
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

QLabel *section(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setFont(sectionFont(parent->font()));
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace

SettingsDialog::SettingsDialog(const Workbench &workbench, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_fullName(new QLineEdit(this))
    , m_userName(new QLineEdit(this))
    , m_email(new QLineEdit(this))
    , m_scheme(new QComboBox(this))
    , m_density(new QComboBox(this))
{
    build();
    load();
    for (QLineEdit *line : { m_fullName, m_userName, m_email })
        connect(line, &QLineEdit::textEdited, this, &SettingsDialog::saveAuthor);
    connect(m_scheme, &QComboBox::activated, this, [this] {
        m_workbench.preferences.setScheme(static_cast<SchemeChoice>(m_scheme->currentData().toInt()));
    });
    connect(m_density, &QComboBox::activated, this, [this] {
        m_workbench.preferences.setDensity(static_cast<Density>(m_density->currentData().toInt()));
    });
}

void SettingsDialog::build()
{
    setWindowTitle(tr("Settings"));
    m_scheme->addItem(tr("System"), static_cast<int>(SchemeChoice::System));
    m_scheme->addItem(tr("Light"), static_cast<int>(SchemeChoice::Light));
    m_scheme->addItem(tr("Dark"), static_cast<int>(SchemeChoice::Dark));
    m_scheme->addItem(tr("High contrast"), static_cast<int>(SchemeChoice::HighContrast));
    m_density->addItem(tr("Compact"), static_cast<int>(Density::Compact));
    m_density->addItem(tr("Comfortable"), static_cast<int>(Density::Comfortable));

    m_fullNameBox = new FieldBox(tr("Full name"), m_fullName, this);
    auto *person = new ColumnsLayout(narrowestField, 2);
    person->addWidget(m_fullNameBox);
    person->addWidget(new FieldBox(tr("User name"), m_userName, this));
    person->addWidget(new FieldBox(tr("E-mail"), m_email, this));
    auto *looks = new ColumnsLayout(narrowestField, 2);
    looks->addWidget(new FieldBox(tr("Appearance"), m_scheme, this));
    looks->addWidget(new FieldBox(tr("Row height"), m_density, this));
    auto *hint = new QLabel(tr("Cases, comments and changes are written in this name."), this);
    hint->setWordWrap(true);
    auto *close = new QPushButton(tr("Close"), this);
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QWidget::close);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::dialog, metrics::dialog, metrics::dialog, metrics::dialog);
    column->setSpacing(metrics::related);
    column->addWidget(section(tr("Who is writing"), this));
    column->addWidget(hint);
    column->addLayout(person);
    column->addSpacing(metrics::group);
    column->addWidget(section(tr("Looks"), this));
    column->addLayout(looks);
    column->addStretch(1);
    column->addSpacing(metrics::group);
    column->addLayout(buttons);
    resize(wantedSize);
}

void SettingsDialog::load()
{
    const domain::User author = m_workbench.preferences.author();
    m_fullName->setText(author.fullName.value_or(QString()));
    m_userName->setText(author.username.value_or(QString()));
    m_email->setText(author.email.value_or(QString()));
    m_scheme->setCurrentIndex(m_scheme->findData(static_cast<int>(m_workbench.preferences.scheme())));
    m_density->setCurrentIndex(m_density->findData(static_cast<int>(m_workbench.preferences.density())));
}

void SettingsDialog::saveAuthor()
{
    domain::User author = m_workbench.preferences.author();
    author.fullName = given(m_fullName);
    author.username = given(m_userName);
    author.email = given(m_email);
    const bool nobody = author.displayName().isEmpty();
    m_fullNameBox->setProblem(nobody ? tr("Without a name, the name of the system account is used.")
                                     : QString());
    m_workbench.preferences.setAuthor(author);
}

} // namespace casebook::ui
