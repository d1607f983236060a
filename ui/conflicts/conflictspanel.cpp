#include "ui/conflicts/conflictspanel.h"

#include "ui/common/errortext.h"
#include "ui/conflicts/conflictform.h"
#include "ui/conflicts/conflicttext.h"
#include "ui/outbox/fieldtext.h"
#include "ui/outbox/keptdraft.h"
#include "ui/outbox/repeating.h"
#include "ui/outbox/worklist.h"
#include "ui/page/messagebar.h"
#include "ui/page/submit.h"

#include <QApplication>
#include <QClipboard>
#include <QPointer>
#include <QVBoxLayout>

namespace casebook::ui {

using namespace Qt::StringLiterals;
using items::ConflictModel;
using store::ConflictEntry;

ConflictsPanel::ConflictsPanel(const Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_bench(workbench)
    , m_model(workbench.store)
    , m_remotes(workbench.store)
    , m_form(new ConflictForm(this))
    , m_list(new WorkList(
          { .title = tr("Conflicts"),
            .emptyIcon = "dialog-ok"_L1,
            .emptyTitle = tr("No conflicts"),
            .emptyText = tr("Where you and somebody else change the same field, both versions "
                            "stand here until you choose.") },
          &m_model, ConflictModel::KeyRole, workbench.clock, [this](int row) { return linesOf(row); }, m_form,
          this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    connect(m_list, &WorkList::currentChanged, this, &ConflictsPanel::showRow);
    connect(m_list, &WorkList::activated, m_form, &ConflictForm::focusChoices);
    connect(m_form, &ConflictForm::chosen, this, &ConflictsPanel::resolve);
    connect(m_form, &ConflictForm::left, this, &ConflictsPanel::focusList);
    connect(m_form, &ConflictForm::openCaseRequested, this, [this] {
        if (m_form->conflict())
            emit openCaseRequested(m_form->conflict()->caseKey);
    });
    connect(&m_model, &ConflictModel::refreshed, this, &ConflictsPanel::updateCount);
    connect(&m_remotes, &items::RemoteNames::changed, this, [this] { showRow(m_list->currentRow()); });
    updateCount();
}

ConflictsPanel::~ConflictsPanel()
{
    keepWritten();
    for (const Written &written : std::as_const(m_written))
        keepAsDraft(m_bench, written.conflict.caseKey, written.conflict.field,
                    fieldValueText(written.conflict.field, written.conflict.theirs), written.text);
    delete m_list; // it draws from the model
}

void ConflictsPanel::focusList()
{
    m_list->focusList();
}

void ConflictsPanel::showCase(CaseKey key)
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.at(row).caseKey == key) {
            m_list->setCurrentRow(row);
            break;
        }
    }
    focusList();
}

WorkDelegate::Lines ConflictsPanel::linesOf(int row) const
{
    const ConflictEntry &conflict = m_model.at(row);
    QStringList second{ conflictTitle(conflict) };
    if (const QString remote = m_remotes.nameOf(conflict.remote); !remote.isEmpty())
        second.append(remote);
    return { .first = conflict.caseTitle.simplified(),
             .second = second.join(u" · "_s),
             .state = domain::SyncState::Conflict,
             .when = conflict.found };
}

void ConflictsPanel::keepWritten()
{
    if (!m_form->conflict())
        return;
    if (const auto text = m_form->writtenText())
        m_written.insert(m_form->conflict()->key, { *m_form->conflict(), *text });
    else
        m_written.remove(m_form->conflict()->key);
}

void ConflictsPanel::showRow(int row)
{
    keepWritten();
    if (row < 0 || row >= m_model.rowCount()) {
        m_form->clear();
        return;
    }
    const ConflictEntry &conflict = m_model.at(row);
    const bool other = !m_form->conflict() || m_form->conflict()->key != conflict.key;
    m_form->show(conflict, m_remotes.nameOf(conflict.remote), m_bench.clock.now());
    if (other && m_written.contains(conflict.key))
        m_form->resumeEditing(m_written.value(conflict.key).text);
}

/// A conflict may go while its text is being written: the remote took its change back. The text stays.
void ConflictsPanel::draftWhatIsLeft()
{
    for (const ConflictKey key : m_written.keys()) {
        if (m_model.rowOf(key) >= 0)
            continue;
        const Written written = m_written.take(key);
        keepAsDraft(m_bench, written.conflict.caseKey, written.conflict.field,
                    fieldValueText(written.conflict.field, written.conflict.theirs), written.text);
        m_bench.notices.post(
            { .text = tr("The conflict is gone. Your text is kept as a draft of the case.") });
    }
}

void ConflictsPanel::updateCount()
{
    draftWhatIsLeft();
    m_list->setCount(tr("%Ln conflict(s)", nullptr, m_model.rowCount()));
}

void ConflictsPanel::resolve(const QJsonValue &value)
{
    const ConflictEntry conflict = *m_form->conflict();
    deliver(m_bench.store.ledger().resolveConflict(conflict.key, value, m_bench.preferences.author()), this,
            [this, conflict, value](const Result<void> &answer) {
                if (answer)
                    resolved(conflict, value);
                else if (m_form->conflict() && m_form->conflict()->key == conflict.key)
                    m_form->message()->show(MessageBar::Kind::Problem, errorText(answer.error()));
            });
}

void ConflictsPanel::resolved(const ConflictEntry &conflict, const QJsonValue &value)
{
    m_written.remove(conflict.key);
    if (isVisible())
        focusList();
    // Undo gives the field the version that was not chosen; a text of both leaves theirs there.
    const QJsonValue other = value == conflict.theirs ? conflict.mine : conflict.theirs;
    Notice notice{ .text = tr("Conflict resolved: %1").arg(fieldText(conflict.field)) };
    if (const auto undo = settingOperation(conflict.caseKey, conflict.field, other)) {
        notice.actionText = value == conflict.theirs ? tr("Use mine instead") : tr("Use theirs instead");
        notice.action = [panel = QPointer(this), undo] {
            if (!panel)
                return;
            submit(panel->m_bench, panel, *undo, {}, [panel](const Result<store::SubmitResult> &result) {
                if (!result)
                    panel->m_bench.notices.post(
                        { .text = errorText(result.error()), .kind = Notice::Kind::Problem });
            });
        };
    } else if (const QString text = fieldValueText(conflict.field, other); !text.isEmpty()) {
        notice.actionText = tr("Copy the other version");
        notice.action = [text] { QApplication::clipboard()->setText(text); };
    }
    m_bench.notices.post(notice);
}

} // namespace casebook::ui
