#pragma once

#include "models/items/outboxmodel.h"
#include "models/items/remotenames.h"
#include "ui/common/workbench.h"
#include "ui/outbox/workdelegate.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace casebook::ui {

class ChangeDetail;
class WorkList;

/// Every change that its remote has not confirmed: how it stands, what was written, and *Send now*, *Edit*,
/// *Discard*.
class OutboxPanel final : public QWidget
{
    Q_OBJECT

public:
    OutboxPanel(const Workbench &workbench, QWidget *parent);
    /// Keeps a text that is being edited as a draft.
    ~OutboxPanel() override;

    void focusList();
    /// Chooses the first change of this case.
    void showCase(CaseKey key);
    bool flushDrafts();

signals:
    void openCaseRequested(casebook::CaseKey key);

private:
    WorkDelegate::Lines linesOf(int row) const;
    void showRow(int row);
    void updateCount();
    void send(int row);
    void discard(int row);
    void discardNow(const store::WaitingChange &change);
    void discardCreation(const store::WaitingChange &change);
    void offerAgain(const store::WaitingChange &change);
    void makeAgain(const store::WaitingChange &change);
    void rewrite(const QString &text);
    void showMenu(int row, const QPoint &at);
    void tellProblem(const Error &error);

    const Workbench &m_bench;
    items::OutboxModel m_model;
    items::RemoteNames m_remotes;
    ChangeDetail *m_detail;
    WorkList *m_list;
    QPushButton *m_sendAll;
    QTimer m_clock;
};

} // namespace casebook::ui
