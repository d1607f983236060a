#include "ui/cases/bulkbar.h"

#include "models/items/bulkeditor.h"
#include "models/items/casechoice.h"
#include "ui/cases/flowlayout.h"
#include "ui/common/errortext.h"
#include "ui/common/formatting.h"
#include "ui/theme/metrics.h"

#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QProgressBar>
#include <QToolButton>
#include <QWidgetAction>

namespace casebook::ui {

using namespace Qt::StringLiterals;
using domain::BulkChange;

namespace {

constexpr int progressWidth = 160;

} // namespace

BulkBar::BulkBar(const Workbench &workbench, items::CaseChoice &choice, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_choice(choice)
    , m_editor(new items::BulkEditor(workbench.store, this))
    , m_text(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_stop(new QToolButton(this))
    , m_clear(new QToolButton(this))
{
    // A narrow list has room for a few of them in a line.
    auto *line = new FlowLayout(this, metrics::related);
    line->addWidget(m_text);
    addValues();
    addTags();
    addPeople();
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(progressWidth);
    m_progress->setAccessibleName(tr("Cases changed"));
    m_stop->setText(tr("Stop"));
    m_stop->setToolTip(tr("Leave the other cases as they are"));
    m_clear->setText(tr("Clear selection"));
    for (QToolButton *button : { m_stop, m_clear }) {
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
    }
    m_text->setMinimumHeight(m_clear->sizeHint().height()); // its words in line with theirs
    line->addWidget(m_progress);
    line->addWidget(m_stop);
    line->addWidget(m_clear);

    connect(m_stop, &QToolButton::clicked, m_editor, &items::BulkEditor::stop);
    connect(m_clear, &QToolButton::clicked, &m_choice, &items::CaseChoice::clear);
    connect(&m_choice, &items::CaseChoice::changed, this, &BulkBar::updateState);
    connect(m_editor, &items::BulkEditor::progressed, this, &BulkBar::showProgress);
    connect(m_editor, &items::BulkEditor::finished, this, &BulkBar::tell);
    updateState();
}

QToolButton *BulkBar::addMenu(const QString &text, const QString &toolTip, QMenu *menu)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    layout()->addWidget(button);
    m_offers.append(button);
    return button;
}

void BulkBar::addValues()
{
    using domain::SeverityValue;
    using domain::StatusValue;
    auto *statuses = new QMenu(this);
    for (const domain::Status status : { StatusValue::Open, StatusValue::InProgress, StatusValue::Closed }) {
        connect(statuses->addAction(statusText(status)), &QAction::triggered, this,
                [this, status] { change({ .status = status }); });
    }
    addMenu(tr("Status"), tr("Set the status of the selected cases"), statuses);
    auto *severities = new QMenu(this);
    for (const domain::Severity severity :
         { SeverityValue::Low, SeverityValue::Medium, SeverityValue::High, SeverityValue::Critical }) {
        connect(severities->addAction(severityText(severity)), &QAction::triggered, this,
                [this, severity] { change({ .severity = severity }); });
    }
    addMenu(tr("Severity"), tr("Set the severity of the selected cases"), severities);
}

void BulkBar::addTags()
{
    addMenu(tr("Add tag"), tr("Add a tag to the selected cases"),
            fieldMenu(tr("Tag to add"), [this](const QString &tag) { change({ .addTags = { tag } }); }));
    addMenu(
        tr("Remove tag"), tr("Remove a tag from the selected cases"),
        fieldMenu(tr("Tag to remove"), [this](const QString &tag) { change({ .removeTags = { tag } }); }));
}

void BulkBar::addPeople()
{
    auto *people = new QMenu(this);
    connect(people->addAction(tr("Assign to me")), &QAction::triggered, this,
            [this] { change({ .assign = { m_workbench.preferences.author().assigneeUid() } }); });
    connect(people->addAction(tr("Unassign me")), &QAction::triggered, this,
            [this] { change({ .unassign = { m_workbench.preferences.author().assigneeUid() } }); });
    addMenu(tr("Assignees"), tr("Change who the selected cases are assigned to"), people);
}

QMenu *BulkBar::fieldMenu(const QString &name, const std::function<void(const QString &)> &apply)
{
    auto *menu = new QMenu(this);
    auto *field = new QLineEdit(menu);
    field->setPlaceholderText(name);
    field->setAccessibleName(name);
    auto *action = new QWidgetAction(menu);
    action->setDefaultWidget(field);
    menu->addAction(action);
    connect(menu, &QMenu::aboutToShow, field, [field] {
        field->clear();
        field->setFocus(Qt::PopupFocusReason);
    });
    connect(field, &QLineEdit::returnPressed, this, [menu, field, apply] {
        const QString text = field->text().trimmed();
        menu->close();
        if (!text.isEmpty())
            apply(text);
    });
    return menu;
}

void BulkBar::change(const BulkChange &change)
{
    m_editor->start(m_choice, change, m_workbench.preferences.author());
    updateState();
}

void BulkBar::showProgress(qint64 done, qint64 total)
{
    m_progress->setRange(0, static_cast<int>(total));
    m_progress->setValue(static_cast<int>(done));
    //: %1 and %2 are numbers
    m_text->setText(tr("Changed %1 of %2 cases").arg(numberText(done), numberText(total)));
}

void BulkBar::tell(const Result<store::BulkReport> &report)
{
    updateState();
    if (!report) {
        m_workbench.notices.post({ .text = errorText(report.error()), .kind = Notice::Kind::Problem });
        return;
    }
    QStringList sentences{ tr("%Ln case(s) changed.", nullptr, static_cast<int>(report->changed)) };
    if (report->unchanged > 0)
        sentences.append(
            tr("%Ln case(s) had the value already.", nullptr, static_cast<int>(report->unchanged)));
    if (report->gone > 0)
        sentences.append(tr("%Ln case(s) had been deleted.", nullptr, static_cast<int>(report->gone)));
    if (report->refused > 0) {
        sentences.append(tr("%Ln case(s) could not be changed.", nullptr, static_cast<int>(report->refused)));
        if (report->firstRefusal)
            sentences.append(errorText(*report->firstRefusal));
    }
    if (report->stopped)
        sentences.append(tr("The others were left as they are."));
    m_workbench.notices.post(
        { .text = sentences.join(u' '),
          .kind = report->refused > 0 ? Notice::Kind::Problem : Notice::Kind::Information });
}

void BulkBar::updateState()
{
    const bool running = m_editor->isRunning();
    setVisible(running || !m_choice.isEmpty());
    for (QToolButton *offer : std::as_const(m_offers))
        offer->setVisible(!running);
    m_clear->setVisible(!running);
    m_progress->setVisible(running);
    m_stop->setVisible(running);
    if (!running)
        m_text->setText(tr("%Ln case(s) selected", nullptr, static_cast<int>(m_choice.count())));
}

} // namespace casebook::ui
