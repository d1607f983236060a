#include "ui/page/casepage.h"

#include "models/store/syncledger.h"
#include "models/sync/syncengine.h"
#include "ui/common/errortext.h"
#include "ui/common/formatting.h"
#include "ui/exchange/exportdialog.h"
#include "ui/page/activitytab.h"
#include "ui/page/alertstab.h"
#include "ui/page/attachalertdialog.h"
#include "ui/page/caseheader.h"
#include "ui/page/detailstab.h"
#include "ui/page/quietbar.h"
#include "ui/page/statepanel.h"
#include "ui/page/submit.h"

#include <QStackedLayout>
#include <QTabWidget>
#include <QVBoxLayout>

namespace casebook::ui {

namespace {

constexpr int slowMilliseconds = 300; // a page that comes sooner shows no loading state (UI.md)

} // namespace

CasePage::CasePage(const Workbench &bench, QWidget *parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_marks(bench.store, this)
    , m_remotes(bench.store)
    , m_state(new StatePanel(this))
    , m_content(new QWidget(this))
    , m_header(new CaseHeader(bench, m_content))
    , m_news(new QuietBar(bench, m_content))
    , m_tabs(new QTabWidget(m_content))
    , m_activity(new ActivityTab(bench, m_tabs))
    , m_alerts(new AlertsTab(bench, m_tabs))
    , m_details(new DetailsTab(bench, m_tabs))
{
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Parts of the case"));
    m_tabs->addTab(m_activity, QString());
    m_tabs->addTab(m_alerts, QString());
    m_tabs->addTab(m_details, tr("Details"));
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_news);
    layout->addWidget(m_tabs, 1);
    m_stack = new QStackedLayout(this);
    m_stack->addWidget(m_state);
    m_stack->addWidget(m_content);

    m_slow.setSingleShot(true);
    m_slow.setInterval(slowMilliseconds);
    connect(&m_slow, &QTimer::timeout, this, [this] {
        m_state->show(tr("Loading the case…"));
        m_stack->setCurrentWidget(m_state);
    });
    connect(&m_bench.store, &store::CaseStore::changed, this, &CasePage::onStoreChanged);
    connect(m_header, &CaseHeader::namesChanged, this, [this](const PeopleNames &names) {
        m_people.insert(names);
        m_activity->setNames(m_people);
    });
    connect(m_news, &QuietBar::showRequested, this, [this] {
        m_tabs->setCurrentWidget(m_activity);
        m_activity->showNewest();
    });
    connect(m_header, &CaseHeader::moveRequested, this, &CasePage::moveCase);
    connect(m_header, &CaseHeader::exportRequested, this, &CasePage::exportCase);
    connect(m_header, &CaseHeader::deleteRequested, this, &CasePage::deleteCase);
    connect(m_activity, &ActivityTab::attachRequested, this, &CasePage::attachAlert);
    connect(m_alerts, &AlertsTab::attachRequested, this, &CasePage::attachAlert);
    connect(m_activity, &ActivityTab::countChanged, this, &CasePage::showCounts);
    connect(m_alerts, &AlertsTab::countChanged, this, &CasePage::showCounts);
    connect(&m_marks, &CaseMarks::changed, this, [this] {
        m_activity->setMarks(m_marks.marks());
        m_details->setMarks(m_marks.marks());
    });
    connect(&m_remotes, &items::RemoteNames::changed, this, &CasePage::showSync);
    const auto lead = [this](domain::SyncState state) { emit syncRequested(m_case, state); };
    connect(m_header, &CaseHeader::syncRequested, this, lead);
    connect(m_activity, &ActivityTab::syncRequested, this, lead);
    connect(m_details, &DetailsTab::syncRequested, this, lead);
    showCounts();
    clear();
}

CasePage::~CasePage()
{
    flushDrafts();
}

QString CasePage::nothingChosenText()
{
    return tr("Choose a case in the list to read it here.");
}

void CasePage::showCase(CaseKey key)
{
    if (key == m_case)
        return;
    if (!key.isValid())
        return clear();
    flushDrafts();
    m_case = key;
    m_trash.reset();
    m_shown = false;
    m_slow.start();
    read();
}

void CasePage::clear()
{
    flushDrafts();
    m_generation.next();
    m_slow.stop();
    m_case = {};
    m_shown = false;
    m_wanted.reset();
    m_state->show(nothingChosenText());
    m_stack->setCurrentWidget(m_state);
}

void CasePage::focusComposer()
{
    m_tabs->setCurrentWidget(m_activity);
    m_activity->focusComposer();
}

void CasePage::editTitle()
{
    if (m_shown)
        m_header->editTitle();
}

void CasePage::copyAsAction()
{
    if (m_shown)
        m_header->copyAction();
}

void CasePage::restoreDraft(const domain::Draft &draft)
{
    m_wanted = draft;
    if (draft.caseKey != m_case) {
        showCase(draft.caseKey); // its drafts come with it
        return;
    }
    if (!m_shown)
        return;
    m_wanted.reset();
    m_header->restoreDraft(draft);
    m_activity->restoreDraft(draft);
    if (draft.kind == domain::DraftKind::Comment)
        focusComposer();
    else if (draft.kind != domain::DraftKind::Title)
        m_tabs->setCurrentWidget(m_activity);
}

bool CasePage::flushDrafts()
{
    m_details->flush();
    const bool header = m_header->flushDrafts();
    return m_activity->flushDrafts() || header;
}

void CasePage::read()
{
    m_generation.next();
    deliver(m_bench.store.detail(m_case, m_activity->firstRequest(m_case), m_generation.ticket()), this,
            m_generation, [this](const Result<store::CaseDetail> &answer) { take(answer); });
}

void CasePage::take(const Result<store::CaseDetail> &answer)
{
    m_slow.stop();
    if (!answer) {
        if (answer.error().kind == ErrorKind::NotFound) {
            showGone();
        } else {
            m_state->show(errorText(answer.error()), tr("Try again"), [this] { read(); });
            m_stack->setCurrentWidget(m_state);
        }
        return;
    }
    const domain::Case &value = answer->value;
    m_owner = value.owner;
    m_summary = answer->summary;
    setNames(*answer);
    m_marks.setCase(m_case, answer->summary.workspace);
    showSync();
    const domain::Remote *remote = m_remotes.remote(answer->summary.workspace);
    m_news->setCase(m_case, remote ? remote->settings.me : domain::User());
    if (m_shown) {
        m_header->update(value);
        m_activity->update(value);
        m_details->update(value, answer->summary.workspace);
        return;
    }
    m_shown = true;
    if (m_bench.sync && answer->summary.workspace != localWorkspace)
        m_bench.sync->fetchFirst(m_case);
    m_header->showCase(m_case, value);
    m_activity->showCase(m_case, *answer);
    m_alerts->showCase(m_case);
    m_details->showCase(m_case, value, answer->summary.workspace);
    m_activity->setMarks(m_marks.marks());
    m_details->setMarks(m_marks.marks());
    for (const domain::Draft &draft : answer->drafts)
        m_header->restoreDraft(draft);
    m_stack->setCurrentWidget(m_content);
    if (m_wanted)
        restoreDraft(*m_wanted);
    emit loaded();
}

/// People of this case whose names are known with it; all others come with the suggestions.
void CasePage::setNames(const store::CaseDetail &detail)
{
    for (const domain::PersonName &person : detail.summary.assignees)
        m_people.insert(person.uid, person.name);
    m_activity->setNames(m_people);
    m_news->setNames(m_people);
}

void CasePage::onStoreChanged(const store::ChangeSet &changes)
{
    if (!m_case.isValid())
        return;
    if (m_shown && (changes.everything || changes.activityChanged.contains(m_case)))
        m_news->look(m_activity->isWriting() || m_header->isWriting());
    if (changes.casesRemoved.contains(m_case))
        showGone();
    else if (changes.everything || changes.casesChanged.contains(m_case)
             || changes.casesAdded.contains(m_case))
        read();
}

void CasePage::showGone()
{
    if (m_deleting == m_case)
        return; // the answer says so too, and brings the way back
    flushDrafts();
    m_generation.next();
    m_slow.stop();
    m_shown = false;
    if (m_trash)
        m_state->show(tr("This case was deleted."), tr("Restore"), [this] { restoreCase(); });
    else
        m_state->show(tr("This case no longer exists. It was deleted, here or in another window."));
    m_stack->setCurrentWidget(m_state);
    emit caseGone();
}

void CasePage::restoreCase()
{
    if (!m_trash)
        return;
    deliver(m_bench.store.restore(*m_trash), this, [this](const Result<store::SubmitResult> &result) {
        if (!result)
            m_state->show(errorText(result.error()));
    });
}

void CasePage::deleteCase()
{
    flushDrafts();
    m_deleting = m_case;
    submit(m_bench, this, domain::DeleteCase{ m_case }, {},
           [this, key = m_case](const Result<store::SubmitResult> &result) {
               m_deleting = {};
               if (!result) {
                   m_bench.notices.post({ .text = errorText(result.error()), .kind = Notice::Kind::Problem });
                   if (key == m_case)
                       read(); // somebody else may have been faster
                   return;
               }
               if (!result->trash)
                   return;
               offerUndo(m_bench, tr("Case deleted"), *result->trash);
               if (key == m_case) {
                   m_trash = result->trash;
                   showGone();
               }
           });
}

void CasePage::moveCase(WorkspaceId remote)
{
    deliver(
        m_bench.store.ledger().moveToRemote(m_case, remote), this,
        [this, name = m_remotes.nameOf(remote)](const Result<void> &answer) {
            if (answer)
                m_bench.notices.post({ .text = tr("The case is sent to %1 with its comments.").arg(name) });
            else
                m_bench.notices.post({ .text = errorText(answer.error()), .kind = Notice::Kind::Problem });
        });
}

void CasePage::attachAlert()
{
    if (!m_case.isValid())
        return;
    // The dialog keeps what was typed when it is left: it goes when its alerts are attached, or with another
    // case.
    if (m_attach && m_attach->caseKey() != m_case)
        m_attach->deleteLater();
    if (!m_attach || m_attach->caseKey() != m_case) {
        m_attach = new AttachAlertDialog(m_bench, m_case, m_owner, this);
        connect(m_attach, &AttachAlertDialog::attached, m_attach, &QObject::deleteLater);
    }
    m_attach->open();
}

void CasePage::exportCase()
{
    auto *dialog = new ExportDialog(m_bench, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->offerCase(m_case);
    dialog->open();
}

void CasePage::showSync()
{
    if (!m_summary)
        return;
    m_header->setSync(m_summary->syncState, m_remotes.nameOf(m_summary->workspace));
    m_header->setPlaces(m_summary->workspace == localWorkspace ? m_remotes.remotes()
                                                               : QList<domain::Remote>());
}

void CasePage::showCounts()
{
    const auto text = [this](const QString &word, int count) {
        return tr("%1 %2", "tab and how many entries it has").arg(word, numberText(count));
    };
    m_tabs->setTabText(0, text(tr("Activity"), m_activity->entryCount()));
    m_tabs->setTabText(1, text(tr("Alerts"), m_alerts->alertCount()));
}

} // namespace casebook::ui
