#include "ui/mainwindow/casewindows.h"

#include "ui/mainwindow/casewindow.h"

#include <utility>

namespace casebook::ui {

CaseWindows::CaseWindows(const Workbench &workbench, QWidget *parent)
    : QObject(parent)
    , m_workbench(workbench)
{
}

CaseWindows::~CaseWindows()
{
    // Windows that no other owns: normally closeAll() has come first.
    for (const QPointer<CaseWindow> &window : std::as_const(m_windows))
        delete window;
}

void CaseWindows::open(CaseKey key)
{
    if (!key.isValid())
        return;
    m_windows.removeIf([](const QPointer<CaseWindow> &window) { return window.isNull(); });
    for (const QPointer<CaseWindow> &window : std::as_const(m_windows)) {
        if (window->caseKey() == key && window->isVisible()) {
            window->raise();
            window->activateWindow();
            return;
        }
    }
    auto *window = new CaseWindow(m_workbench, key);
    connect(window, &CaseWindow::openCaseRequested, this, &CaseWindows::openCaseRequested);
    connect(window, &CaseWindow::syncRequested, this, &CaseWindows::syncRequested);
    m_windows.append(window);
    window->show();
}

void CaseWindows::closeAll()
{
    for (const QPointer<CaseWindow> &window : std::as_const(m_windows)) {
        if (window)
            window->close();
    }
}

} // namespace casebook::ui
