#include "ui/vanished/vanishedpanel.h"

#include "ui/common/errortext.h"
#include "ui/outbox/worklist.h"
#include "ui/page/messagebar.h"
#include "ui/vanished/vanisheddetail.h"

#include <QPointer>
#include <QVBoxLayout>

namespace casebook::ui {

using namespace Qt::StringLiterals;
using items::VanishedModel;
using store::VanishedCase;

VanishedPanel::VanishedPanel(const Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_bench(workbench)
    , m_model(workbench.store)
    , m_remotes(workbench.store)
    , m_detail(new VanishedDetail(this))
    , m_list(new WorkList(
          { .title = tr("Deleted there"),
            .emptyIcon = "dialog-ok"_L1,
            .emptyTitle = tr("Nothing was lost"),
            .emptyText = tr("A case that is deleted on its remote while you have written in it "
                            "stands here with your texts.") },
          &m_model, VanishedModel::CaseKeyRole, workbench.clock, [this](int row) { return linesOf(row); },
          m_detail, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_list);
    connect(m_list, &WorkList::currentChanged, this, &VanishedPanel::showRow);
    connect(m_list, &WorkList::activated, m_detail, &VanishedDetail::focusChoices);
    connect(m_list, &WorkList::removeRequested, m_detail, &VanishedDetail::askToDiscard);
    connect(m_detail, &VanishedDetail::createRequested, this, &VanishedPanel::createAgain);
    connect(m_detail, &VanishedDetail::discardConfirmed, this, &VanishedPanel::discard);
    connect(&m_model, &VanishedModel::refreshed, this,
            [this] { m_list->setCount(tr("%Ln case(s)", nullptr, m_model.rowCount())); });
    connect(&m_remotes, &items::RemoteNames::changed, this, [this] { showRow(m_list->currentRow()); });
}

VanishedPanel::~VanishedPanel()
{
    delete m_list; // it draws from the model
}

void VanishedPanel::focusList()
{
    m_list->focusList();
}

void VanishedPanel::showCase(CaseKey key)
{
    if (const int row = m_model.rowOf(key); row >= 0)
        m_list->setCurrentRow(row);
    focusList();
}

WorkDelegate::Lines VanishedPanel::linesOf(int row) const
{
    const VanishedCase &gone = m_model.at(row);
    QStringList second{ tr("%n text(s) not sent", nullptr, static_cast<int>(gone.lostTexts.size())) };
    if (const QString remote = m_remotes.nameOf(gone.remote); !remote.isEmpty())
        second.append(remote);
    return { .first = gone.title.simplified(),
             .second = second.join(u" · "_s),
             .state = domain::SyncState::DeletedThere,
             .when = gone.noticed };
}

void VanishedPanel::showRow(int row)
{
    if (row < 0 || row >= m_model.rowCount()) {
        m_detail->clear();
        return;
    }
    const VanishedCase &gone = m_model.at(row);
    m_detail->show(gone, m_remotes.nameOf(gone.remote), m_bench.clock.now());
}

void VanishedPanel::createAgain()
{
    const VanishedCase gone = *m_detail->shown();
    deliver(m_bench.store.ledger().createAgain(gone.key), this, [this, gone](const Result<void> &answer) {
        if (!answer) {
            m_detail->message()->show(MessageBar::Kind::Problem, errorText(answer.error()));
            return;
        }
        m_bench.notices.post({ .text = tr("The case is created again with your changes."),
                               .actionText = tr("Show case"),
                               .action = [panel = QPointer(this), key = gone.key] {
                                   if (panel)
                                       emit panel->openCaseRequested(key);
                               } });
    });
}

void VanishedPanel::discard()
{
    deliver(m_bench.store.ledger().discardVanished(m_detail->shown()->key), this,
            [this](const Result<void> &answer) {
                if (!answer)
                    m_detail->message()->show(MessageBar::Kind::Problem, errorText(answer.error()));
            });
}

} // namespace casebook::ui
