#pragma once

#include "models/items/refresher.h"
#include "ui/common/workbench.h"
#include "ui/page/casemarks.h"
#include "ui/page/pushhistory.h"
#include "ui/page/pushoffer.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace casebook::ui {

class MessageBar;
class SyncBadge;

/// *Push as incident*, *Update incident*, *is up to date*, or why not: for cases of this computer and of
/// remotes alike. A press shows first what will be sent; one press pushes once.
class PushSection final : public QWidget
{
    Q_OBJECT

public:
    PushSection(const Workbench &bench, QWidget *parent);

    void showCase(CaseKey key, const domain::Case &value, WorkspaceId workspace);
    void update(const domain::Case &value);
    /// How a push that was asked for before stands.
    void setMark(const PartMark &mark);
    void setConnector(bool known, bool unsaved);
    /// False while the case has no connector.
    bool hasOffer() const;

signals:
    void offerChanged();
    void syncRequested(casebook::domain::SyncState state);

private:
    void build();
    void readHistory();
    void readRemote();
    void readNow(const items::Refresher::Done &done);
    void preview();
    void push();
    void pushed(const Result<store::SubmitResult> &result);
    void tryAgain();
    void setPreviewing(bool previewing);
    void fill();

    const Workbench &m_bench;
    Generation m_generation;
    CaseKey m_case;
    WorkspaceId m_workspace = localWorkspace;
    PushFacts m_facts;
    PartMark m_mark;
    items::Refresher m_refresher;
    PushHistory m_history;
    bool m_busy = false;
    QPushButton *m_button;
    SyncBadge *m_badge;
    QLabel *m_reason;
    MessageBar *m_message;
    QWidget *m_preview;
    QPlainTextEdit *m_text;
    QLabel *m_how;
    QPushButton *m_go;
    QPushButton *m_cancel;
};

} // namespace casebook::ui
