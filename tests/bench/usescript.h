#pragma once

#include "models/domain/query.h"
#include "models/items/casetablemodel.h"
#include "tests/bench/storecache.h"
#include "tests/support/guardedapplication.h"
#include "tests/support/testdesk.h"

#include <QStringList>
#include <QTableView>

#include <functional>
#include <memory>

namespace casebook::ui {
class MainWindow;
}

namespace casebook::test {

/// One person's use of the real window over a store: open, scroll, jump, sort, search, filter, read cases.
/// Each step waits until the expected text is painted. The application's guard collects the events meanwhile.
class UseScript
{
public:
    struct Step
    {
        QString name;
        double milliseconds = 0; ///< from the first input until the last expected text was painted
    };

    /// The steps that the jump's goal is about.
    static QString firstPageStep();
    static QString jumpStep();

    UseScript(GuardedApplication &app, const CachedStore &store);
    ~UseScript();

    void run();
    /// Opens the window, calls @p begin, then scrolls, jumps and searches until @p goesOn answers false.
    void runBeside(const std::function<void()> &begin, const std::function<bool()> &goesOn);
    store::CaseStore &store() { return m_desk.store(); }
    const QList<Step> &steps() const { return m_steps; }
    /// Steps whose text never came.
    const QStringList &failures() const { return m_failures; }

private:
    void open();
    void scrollToTheEndAndBack();
    void jump();
    void sortByEachColumn();
    void search();
    void chooseViews();
    void filter();
    void readCases();
    void readLongCase();

    void step(const QString &name, const std::function<bool()> &work);
    bool listPainted(const std::function<bool()> &condition) const;
    bool pagePainted(const QString &text) const;
    bool scrollTo(int value) const;
    bool jumpToTheMiddle() const;
    bool typeSearch(const QString &text);
    bool clearSearch();
    bool chooseView(const QString &label) const;
    bool rowsAreLoaded() const;
    bool showsAnswerTo(const std::function<bool(const domain::CaseQuery &)> &question) const;
    QString titleAt(int row) const;

    GuardedApplication &m_app;
    CachedStore m_store;
    TestDesk m_desk;
    std::unique_ptr<ui::MainWindow> m_window;
    QWidget *m_list = nullptr; ///< with the filters, the table, and what stands in its place
    QTableView *m_table = nullptr;
    items::CaseTableModel *m_model = nullptr;
    bool m_othersWrite = false; ///< the case in view stays in view, so its place in the list does not
    QList<Step> m_steps;
    QStringList m_failures;
};

} // namespace casebook::test
