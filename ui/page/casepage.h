#pragma once

#include "models/items/remotenames.h"
#include "ui/common/workbench.h"
#include "ui/page/activitytext.h"
#include "ui/page/casemarks.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <optional>

class QStackedLayout;
class QTabWidget;

namespace casebook::ui {

class ActivityTab;
class AlertsTab;
class AttachAlertDialog;
class CaseHeader;
class DetailsTab;
class QuietBar;
class StatePanel;

/// One case: header, activity, alerts, details. Everything is read from the store and read anew when the
/// store tells of a change of this case; what is being typed stays, and is a draft.
class CasePage final : public QWidget
{
    Q_OBJECT

public:
    explicit CasePage(const Workbench &bench, QWidget *parent = nullptr);
    /// What stands in the page's place while no case is chosen.
    static QString nothingChosenText();
    ~CasePage() override;

    void showCase(CaseKey key);
    /// No case is chosen.
    void clear();
    CaseKey caseKey() const { return m_case; }
    void focusComposer();
    void editTitle();
    /// Puts the .case action that would make the case on the clipboard; nothing when none is shown.
    void copyAsAction();
    /// Shows the draft's case and goes on with it.
    void restoreDraft(const domain::Draft &draft);
    /// Starts saving what is typed now; true when there was something.
    bool flushDrafts();

signals:
    /// The case shown was deleted.
    void caseGone();
    void openCaseRequested(casebook::CaseKey key);
    /// The changes, conflicts or texts of the case that a badge of this state stands for are wanted.
    void syncRequested(casebook::CaseKey key, casebook::domain::SyncState state);
    /// The case shown has been read.
    void loaded();

private:
    void onStoreChanged(const store::ChangeSet &changes);
    void read();
    void take(const Result<store::CaseDetail> &answer);
    void setNames(const store::CaseDetail &detail);
    void showGone();
    void restoreCase();
    void deleteCase();
    void moveCase(WorkspaceId remote);
    void attachAlert();
    void exportCase();
    void showCounts();
    void showSync();

    const Workbench &m_bench;
    Generation m_generation;
    CaseKey m_case;
    QString m_owner;
    QPointer<AttachAlertDialog> m_attach;
    std::optional<TrashKey> m_trash; ///< of the deletion made here
    CaseKey m_deleting; ///< asked to be deleted here, not answered yet
    std::optional<domain::Draft> m_wanted; ///< a draft to go on with once its case has been read
    PeopleNames m_people;
    CaseMarks m_marks;
    items::RemoteNames m_remotes;
    std::optional<domain::CaseSummary> m_summary;
    QTimer m_slow;
    bool m_shown = false;
    QStackedLayout *m_stack;
    StatePanel *m_state;
    QWidget *m_content;
    CaseHeader *m_header;
    QuietBar *m_news;
    QTabWidget *m_tabs;
    ActivityTab *m_activity;
    AlertsTab *m_alerts;
    DetailsTab *m_details;
};

} // namespace casebook::ui
