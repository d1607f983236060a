#include "ui/outbox/outboxpanel.h"

#include "models/store/syncledger.h"
#include "models/sync/syncengine.h"
#include "ui/common/errortext.h"
#include "ui/outbox/changedetail.h"
#include "ui/outbox/changetext.h"
#include "ui/outbox/keptdraft.h"
#include "ui/outbox/repeating.h"
#include "ui/outbox/worklist.h"
#include "ui/page/submit.h"
#include "ui/theme/icons.h"

#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace casebook::ui {

using namespace Qt::StringLiterals;
using items::OutboxModel;
using store::WaitingChange;

OutboxPanel::OutboxPanel(const Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_bench(workbench)
    , m_model(workbench.store)
    , m_remotes(workbench.store)
    , m_detail(new ChangeDetail(this))
    , m_list(new WorkList(
          { .title = tr("Outbox"),
            .emptyIcon = "mail-sent"_L1,
            .emptyTitle = tr("Nothing waits"),
            .emptyText = tr("Changes that you make to cases of a remote stand here until the "
                            "remote has confirmed them.") },
          &m_model, OutboxModel::KeyRole, workbench.clock, [this](int row) { return linesOf(row); }, m_detail,
          this))
    , m_sendAll(new QPushButton(tr("Send all now"), this))
{
    m_sendAll->setVisible(workbench.sync != nullptr);
    m_list->addButton(m_sendAll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);

    connect(m_sendAll, &QPushButton::clicked, this, [this] { m_bench.sync->syncNow(); });
    connect(m_list, &WorkList::currentChanged, this, &OutboxPanel::showRow);
    connect(m_list, &WorkList::activated, this, [this](int row) {
        if (canRewrite(m_model.at(row).operation))
            m_detail->edit();
        else
            emit openCaseRequested(m_model.at(row).caseKey);
    });
    connect(m_list, &WorkList::removeRequested, this, &OutboxPanel::discard);
    connect(m_list, &WorkList::menuRequested, this, &OutboxPanel::showMenu);
    connect(m_detail, &ChangeDetail::sendRequested, this, [this] { send(m_list->currentRow()); });
    connect(m_detail, &ChangeDetail::discardRequested, this, [this] { discard(m_list->currentRow()); });
    connect(m_detail, &ChangeDetail::openCaseRequested, this, [this] {
        if (m_detail->change())
            emit openCaseRequested(m_detail->change()->caseKey);
    });
    connect(m_detail, &ChangeDetail::rewriteRequested, this, &OutboxPanel::rewrite);
    connect(m_detail, &ChangeDetail::left, this, &OutboxPanel::focusList);
    for (const int key : { Qt::Key_Return, Qt::Key_Enter }) {
        auto *now = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(key)), m_list->view());
        now->setContext(Qt::WidgetShortcut);
        connect(now, &QShortcut::activated, this, [this] { send(m_list->currentRow()); });
    }
    connect(&m_model, &OutboxModel::refreshed, this, &OutboxPanel::updateCount);
    connect(&m_remotes, &items::RemoteNames::changed, this, [this] { showRow(m_list->currentRow()); });
    m_clock.setInterval(5'000);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        if (isVisible()) {
            showRow(m_list->currentRow());
            m_list->view()->update();
        }
    });
    m_clock.start();
    updateCount();
}

OutboxPanel::~OutboxPanel()
{
    flushDrafts();
    delete m_list; // it draws from the model
}

void OutboxPanel::focusList()
{
    m_list->focusList();
}

void OutboxPanel::showCase(CaseKey key)
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.at(row).caseKey == key) {
            m_list->setCurrentRow(row);
            break;
        }
    }
    focusList();
}

bool OutboxPanel::flushDrafts()
{
    const std::optional<QString> text = m_detail->unsavedText();
    if (text)
        keepAsDraft(m_bench, *m_detail->change(), *text);
    return text.has_value();
}

WorkDelegate::Lines OutboxPanel::linesOf(int row) const
{
    const WaitingChange &change = m_model.at(row);
    QStringList second{ pendingStateText(change.operation, m_bench.clock.now()) };
    if (const QString remote = m_remotes.nameOf(change.remote); !remote.isEmpty())
        second.append(remote);
    if (change.operation.tries > 1)
        second.append(tr("%n tries", nullptr, change.operation.tries));
    if (const QString refusal = refusalText(change.operation); !refusal.isEmpty())
        second.append(refusal.simplified());
    return { .first = changeText(change),
             .second = second.join(u" · "_s),
             .state = syncStateOf(change.operation),
             .when = change.operation.created };
}

void OutboxPanel::showRow(int row)
{
    const std::optional<OperationKey> shown
        = m_detail->change() ? std::optional(m_detail->change()->operation.key) : std::nullopt;
    const bool other = row < 0 || row >= m_model.rowCount() || shown != m_model.at(row).operation.key;
    if (other && flushDrafts()) {
        const CaseKey key = m_detail->change()->caseKey;
        m_bench.notices.post({ .text = tr("Your new text is kept as a draft of the case."),
                               .actionText = tr("Show case"),
                               .action = [panel = QPointer(this), key] {
                                   if (panel)
                                       emit panel->openCaseRequested(key);
                               } });
    }
    if (row < 0 || row >= m_model.rowCount()) {
        m_detail->clear();
        return;
    }
    const WaitingChange &change = m_model.at(row);
    m_detail->show(change, m_remotes.nameOf(change.remote), m_bench.clock.now());
}

void OutboxPanel::updateCount()
{
    m_list->setCount(tr("%Ln change(s)", nullptr, m_model.rowCount()));
}

void OutboxPanel::send(int row)
{
    if (row < 0)
        return;
    const WaitingChange change = m_model.at(row);
    const auto go = [this, remote = change.remote] {
        if (m_bench.sync)
            m_bench.sync->syncNow(remote);
    };
    if (!canDiscard(change.operation)) {
        go(); // on its way, or to be looked after first
        return;
    }
    deliver(m_bench.store.ledger().retry(change.operation.key), this, [this, go](const Result<void> &answer) {
        if (answer)
            go();
        else
            tellProblem(answer.error());
    });
}

void OutboxPanel::discard(int row)
{
    if (row < 0 || m_detail->isEditing())
        return;
    const WaitingChange change = m_model.at(row);
    m_list->setCurrentRow(row);
    if (!canDiscard(change.operation)) {
        m_detail->message()->show(
            MessageBar::Kind::Information,
            tr("This change is on its way. It can be discarded once it is known whether it has arrived."));
        return;
    }
    // An external push can't be asked for again by an undo: that would be another press.
    if (change.operation.kind == domain::PendingKind::Push) {
        m_detail->message()->show(MessageBar::Kind::Information,
                                  tr("Discard this push? The case is not sent to the external system then."),
                                  { { tr("Discard push"), [this, change] { discardNow(change); } },
                                    { tr("Keep it"), [this] { m_detail->message()->dismiss(); } } });
        return;
    }
    if (change.operation.kind == domain::PendingKind::Create)
        discardCreation(change);
    else
        discardNow(change);
}

void OutboxPanel::discardNow(const WaitingChange &change)
{
    deliver(m_bench.store.ledger().discard(change.operation.key), this,
            [this, change](const Result<void> &answer) {
                if (answer)
                    offerAgain(change);
                else
                    tellProblem(answer.error());
            });
}

/// The case is nowhere but here: taking its creation back deletes it, which can be undone as any deletion.
void OutboxPanel::discardCreation(const WaitingChange &change)
{
    submit(m_bench, this, domain::DeleteCase{ change.caseKey }, {},
           [this](const Result<store::SubmitResult> &result) {
               if (!result)
                   tellProblem(result.error());
               else if (result->trash)
                   offerUndo(m_bench, tr("New case discarded"), *result->trash);
           });
}

void OutboxPanel::offerAgain(const WaitingChange &change)
{
    Notice notice{ .text = tr("Change discarded: %1").arg(changeText(change)) };
    if (change.operation.kind == domain::PendingKind::Members || operationAgain(change)) {
        notice.actionText = tr("Undo");
        notice.action = [panel = QPointer(this), change] {
            if (panel)
                panel->makeAgain(change);
        };
    }
    m_bench.notices.post(notice);
}

void OutboxPanel::makeAgain(const WaitingChange &change)
{
    repeat(m_bench, this, change, [this](const Result<store::SubmitResult> &result) {
        if (!result)
            tellProblem(result.error());
    });
}

void OutboxPanel::rewrite(const QString &text)
{
    const WaitingChange change = *m_detail->change();
    deliver(m_bench.store.ledger().rewrite(change.operation.key, text), this,
            [this, change, text](const Result<void> &answer) {
                const bool same
                    = m_detail->change() && m_detail->change()->operation.key == change.operation.key;
                if (answer) {
                    if (same)
                        m_detail->stopEditing();
                    focusList();
                    return;
                }
                keepAsDraft(m_bench, change, text);
                if (!same)
                    return;
                m_detail->message()->show(
                    MessageBar::Kind::Problem,
                    tr("The text can't be changed here any more. Your new text is kept as a draft of the "
                       "case. %1")
                        .arg(errorText(answer.error())),
                    { { tr("Show case"), [this, change] { emit openCaseRequested(change.caseKey); } } });
            });
}

void OutboxPanel::showMenu(int row, const QPoint &at)
{
    const WaitingChange &change = m_model.at(row);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto key = change.operation.key;
    const auto add = [&](QLatin1String iconName, const QString &text, auto run) {
        QAction *action = menu->addAction(icon(iconName), text);
        connect(action, &QAction::triggered, this, [this, key, run] {
            if (const int now = m_model.rowOf(key); now >= 0)
                run(now);
        });
        return action;
    };
    add("mail-send"_L1,
        change.operation.state == domain::PendingState::Failed ? tr("Try again") : tr("Send now"),
        [this](int now) { send(now); });
    add("document-edit"_L1, tr("Edit"), [this](int now) {
        m_list->setCurrentRow(now);
        m_detail->edit();
    })->setEnabled(canRewrite(change.operation));
    add("edit-delete"_L1, tr("Discard"), [this](int now) {
        discard(now);
    })->setEnabled(canDiscard(change.operation));
    menu->addSeparator();
    add("go-next"_L1, tr("Show case"), [this](int now) { emit openCaseRequested(m_model.at(now).caseKey); });
    menu->popup(at);
}

void OutboxPanel::tellProblem(const Error &error)
{
    m_detail->message()->show(MessageBar::Kind::Problem, errorText(error));
}

} // namespace casebook::ui
