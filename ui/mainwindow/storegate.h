#pragma once

#include "ui/common/workbench.h"

#include <QStackedWidget>

namespace casebook::ui {

class StartPage;
class StoreErrorPage;

/// Shows what the store allows: the reason when it can't be opened, the start page while it is empty, else
/// the content. The first two are made when they are needed.
class StoreGate final : public QStackedWidget
{
    Q_OBJECT

public:
    StoreGate(const Workbench &workbench, QWidget *parent = nullptr);
    void setContent(QWidget *content);
    /// Asks the store; opened() or refused() follows.
    void begin();
    /// With a remote an empty casebook is one whose cases are on their way: its content is shown.
    void setConnected(bool connected);

    /// Whether the start page offers to connect to Kibana.
    void setConnectable(bool connectable);
    /// The sample casebook is being made.
    void setSampleBusy(bool busy);

signals:
    void opened();
    void refused();
    /// Start page or error are shown.
    void settled();
    // What the person chose on them:
    void newCaseRequested();
    void connectRequested();
    void importRequested();
    void sampleRequested();
    void openOtherRequested();
    void retryRequested();

private:
    void storeOpened(const Result<store::StoreInfo> &answer);
    void lookWhetherEmpty();
    void showStart();
    void showError(const Error &error);
    void onChanged(const store::ChangeSet &changes);

    const Workbench &m_workbench;
    QWidget *m_content = nullptr;
    StartPage *m_start = nullptr;
    StoreErrorPage *m_error = nullptr;
    bool m_connectable = false;
    bool m_open = false;
    bool m_connected = false;
};

} // namespace casebook::ui
