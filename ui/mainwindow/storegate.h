#pragma once

#include "ui/common/workbench.h"

#include <QStackedWidget>

namespace casebook::ui {

class StartPage;
class StoreErrorPage;

/// Shows what the store allows: the reason when it can't be opened, the start page while it is empty, else
/// the content.
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

    StartPage *startPage() const { return m_start; }
    StoreErrorPage *errorPage() const { return m_error; }

signals:
    void opened();
    void refused();
    /// Start page or error are shown.
    void settled();

private:
    void storeOpened(const Result<store::StoreInfo> &answer);
    void lookWhetherEmpty();
    void onChanged(const store::ChangeSet &changes);

    const Workbench &m_workbench;
    QWidget *m_content = nullptr;
    StartPage *m_start;
    StoreErrorPage *m_error;
    bool m_open = false;
    bool m_connected = false;
};

} // namespace casebook::ui
