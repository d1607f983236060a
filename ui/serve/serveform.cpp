#include "ui/serve/serveform.h"

#include "ui/page/problemlabel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int usualPort = 5601; // Kibana's
constexpr int largestPort = 65535;
const QString thisComputer = u"127.0.0.1"_s;
const QString everyComputer = u"0.0.0.0"_s;
constexpr auto hostKey = "serve/host"_L1;
constexpr auto portKey = "serve/port"_L1;
constexpr auto userKey = "serve/user"_L1;

} // namespace

ServeForm::ServeForm(Preferences &preferences, QWidget *parent)
    : QWidget(parent)
    , m_preferences(preferences)
    , m_reach(new QComboBox(this))
    , m_port(new QSpinBox(this))
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_warning(new QLabel(this))
    , m_problem(new ProblemLabel(this))
    , m_start(new QPushButton(tr("Start serving"), this))
{
    build();
    fill();
    connect(m_reach, &QComboBox::currentIndexChanged, this, &ServeForm::check);
    connect(m_user, &QLineEdit::textChanged, this, &ServeForm::check);
    connect(m_password, &QLineEdit::textChanged, this, &ServeForm::check);
    connect(m_start, &QPushButton::clicked, this, &ServeForm::startRequested);
    check();
}

void ServeForm::build()
{
    auto *text
        = new QLabel(tr("Scripts and programs made for Kibana can read and change the cases of this casebook "
                        "as long as it is served."),
                     this);
    text->setWordWrap(true);
    m_reach->addItem(tr("This computer only"), thisComputer);
    m_reach->addItem(tr("Every computer that reaches this one"), everyComputer);
    m_port->setRange(1, largestPort);
    m_port->setGroupSeparatorShown(false);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setPlaceholderText(tr("Asked for each time, kept nowhere"));
    m_warning->setWordWrap(true);
    m_warning->setText(tr("The password travels unencrypted: whoever listens in the network can read it."));
    m_start->setDefault(true);

    auto *form = new QGridLayout;
    form->setHorizontalSpacing(metrics::group);
    form->setVerticalSpacing(metrics::related);
    form->setColumnStretch(1, 1);
    int row = 0;
    for (const auto &[name, editor] : { std::pair<QString, QWidget *>{ tr("For"), m_reach },
                                        { tr("Port"), m_port },
                                        { tr("User"), m_user },
                                        { tr("Password"), m_password } }) {
        auto *label = new QLabel(name, this);
        label->setBuddy(editor);
        form->addWidget(label, row, 0);
        form->addWidget(editor, row++, 1);
    }
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_start);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::group);
    column->addWidget(text);
    column->addLayout(form);
    column->addWidget(m_warning);
    column->addWidget(m_problem);
    column->addStretch(1);
    column->addLayout(buttons);
}

void ServeForm::fill()
{
    const int reach = m_reach->findData(m_preferences.value(hostKey));
    m_reach->setCurrentIndex(qMax(0, reach));
    const int port = m_preferences.value(portKey).toInt();
    m_port->setValue(port > 0 ? port : usualPort);
    const QString user = m_preferences.value(userKey);
    m_user->setText(user.isEmpty() ? m_preferences.author().username.value_or(QString()) : user);
}

ServeWish ServeForm::wish() const
{
    return { .host = m_reach->currentData().toString(),
             .port = static_cast<quint16>(m_port->value()),
             .user = m_user->text().trimmed(),
             .password = m_password->text() };
}

void ServeForm::settle()
{
    const ServeWish settled = wish();
    m_preferences.setValue(hostKey, settled.host);
    m_preferences.setValue(portKey, QString::number(settled.port));
    m_preferences.setValue(userKey, settled.user);
    m_password->clear();
}

void ServeForm::setProblem(const QString &text)
{
    m_problem->setProblem(text);
}

void ServeForm::focusFirst()
{
    (m_user->text().isEmpty() ? m_user : m_password)->setFocus();
}

void ServeForm::check()
{
    m_problem->setProblem({});
    m_warning->setVisible(m_reach->currentData() == everyComputer);
    m_start->setEnabled(!m_user->text().trimmed().isEmpty() && !m_password->text().isEmpty());
}

} // namespace casebook::ui
