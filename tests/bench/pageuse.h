#pragma once

#include "models/base/ids.h"
#include "tests/bench/storecache.h"
#include "tests/support/guardedapplication.h"
#include "tests/support/testdesk.h"

#include <functional>
#include <memory>

class QScrollBar;
class QTableView;

namespace casebook::ui {
class CasePage;
class MainWindow;
class TimelineView;
} // namespace casebook::ui

namespace casebook::test {

/// One person's reading of cases in the real window: clicks them in the list, scrolls, filters and writes.
/// Each step waits until what is in sight is read, rendered and painted; a step that never ends ends the
/// program.
class PageUse
{
public:
    /// The store is written to: drafts.
    PageUse(GuardedApplication &app, const CachedStore &store);
    ~PageUse();

    /// Clicks the case in the list; milliseconds from the click until its page is painted.
    double open(CaseKey key);
    /// Milliseconds.
    double scrollByWheel(int turns);
    /// Drags the scroll bar to this many places, the last of them the end; milliseconds.
    double jump(int places);
    /// From the top, page by page, to the end or for @p most pages; milliseconds of one page.
    double scrollThrough(int most);
    double filterParts();
    /// Types a comment's last words behind @p characters of it, letter by letter.
    double writeComment(int characters);

private:
    void scrollTo(int value);
    void settle();
    bool isSettled() const;
    qint64 rowOf(CaseKey key) const;
    void require(bool done, const char *what) const;
    ui::CasePage *page() const;
    ui::TimelineView *timeline() const;

    GuardedApplication &m_app;
    CachedStore m_store;
    TestDesk m_desk;
    std::unique_ptr<ui::MainWindow> m_window;
    QTableView *m_table = nullptr;
};

} // namespace casebook::test
