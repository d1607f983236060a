#include "tests/bench/usescript.h"

#include "tests/support/windowdriver.h"
#include "ui/mainwindow/mainwindow.h"

#include <QAbstractButton>
#include <QAbstractProxyModel>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

namespace casebook::test {

using namespace Qt::StringLiterals;
using items::CaseTableModel;

namespace {

constexpr int wheelTurns = 40;
constexpr int scrollSteps = 8; // each a whole page on, of 200 cases too
constexpr int casesRead = 15;
constexpr int arrayPatience = 60'000; // milliseconds

} // namespace

UseScript::UseScript(GuardedApplication &app, const CachedStore &store)
    : m_app(app)
    , m_store(store)
    , m_desk(store.path)
{
    domain::User me; // of the generated people, so that some cases are assigned to me
    me.username = u"analyst03"_s;
    me.fullName = u"Carmen Díaz"_s;
    m_desk.preferences().setAuthor(me);
}

UseScript::~UseScript() = default;

QString UseScript::firstPageStep()
{
    return u"read and paint the first page"_s;
}

QString UseScript::jumpStep()
{
    return u"jump to the middle"_s;
}

void UseScript::run()
{
    m_app.guard().clear();
    step(u"open the window"_s, [this] {
        open();
        return m_table != nullptr;
    });
    if (!m_table)
        return;
    scrollToTheEndAndBack();
    jump();
    sortByEachColumn();
    search();
    chooseViews();
    filter();
    readCases();
    readLongCase();
    m_app.setMeasuring(false);
    m_window.reset();
    m_app.setMeasuring(true);
}

void UseScript::runBeside(const std::function<void()> &begin, const std::function<bool()> &goesOn)
{
    step(u"open the window"_s, [this] {
        open();
        return m_table != nullptr;
    });
    if (!m_table)
        return;
    scrollToTheEndAndBack(); // once alone: what is made at first is no matter of the writes
    m_app.guard().clear();
    begin();
    m_othersWrite = true;
    do {
        scrollToTheEndAndBack();
        jump();
        search();
    } while (goesOn());
}

void UseScript::step(const QString &name, const std::function<bool()> &work)
{
    QElapsedTimer timer;
    timer.start();
    if (!work())
        m_failures.append(name);
    m_steps.append({ name, static_cast<double>(timer.nsecsElapsed()) / 1e6 });
}

void UseScript::open()
{
    m_window = std::make_unique<ui::MainWindow>(m_desk.workbench());
    m_window->resize(1280, 800);
    m_window->show();
    WindowDriver::waitUntil([this] {
        for (auto *view : m_window->findChildren<QTableView *>()) {
            // the view may show the model through one that makes texts of its values
            const auto *texts = qobject_cast<QAbstractProxyModel *>(view->model());
            m_model = qobject_cast<CaseTableModel *>(texts ? texts->sourceModel() : view->model());
            if (m_model && view->isVisible()) {
                m_table = view;
                m_list = view->parentWidget();
                while (!m_list->inherits("casebook::ui::CaseListPanel"))
                    m_list = m_list->parentWidget();
                return true;
            }
        }
        return false;
    });
    if (m_table && !listPainted([this] { return m_model->rowCount() == m_store.cases && rowsAreLoaded(); }))
        m_table = nullptr;
}

void UseScript::scrollToTheEndAndBack()
{
    const auto wheel = [this](int direction) {
        const QPointF place = m_table->viewport()->rect().center();
        QWheelEvent event(place, m_table->viewport()->mapToGlobal(place), {}, { 0, 120 * direction },
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(m_table->viewport(), &event);
        return listPainted([this] { return rowsAreLoaded(); });
    };
    step(u"scroll by the wheel, %1 turns"_s.arg(wheelTurns), [&] {
        for (int i = 0; i < wheelTurns; ++i) {
            if (!wheel(-1))
                return false;
        }
        return true;
    });
    step(u"scroll to the end in %1 steps and back"_s.arg(scrollSteps), [this] {
        const int end = m_table->verticalScrollBar()->maximum();
        for (int i = 1; i <= scrollSteps; ++i) {
            if (!scrollTo(static_cast<int>(static_cast<qint64>(end) * i / scrollSteps)))
                return false;
        }
        for (int i = scrollSteps - 1; i >= 0; --i) {
            if (!scrollTo(static_cast<int>(static_cast<qint64>(end) * i / scrollSteps)))
                return false;
        }
        return true;
    });
    step(u"End and Home"_s, [this] {
        WindowDriver::click(m_table, m_table->model()->index(0, CaseTableModel::Title));
        WindowDriver::press(m_table, Qt::Key_End, Qt::ControlModifier);
        const int last = m_model->rowCount() - 1;
        if (!listPainted([&] {
                const int lowest = m_table->rowAt(m_table->viewport()->height() - 8);
                return (lowest >= last - 1 || m_othersWrite) && rowsAreLoaded();
            }))
            return false;
        WindowDriver::press(m_table, Qt::Key_Home, Qt::ControlModifier);
        return listPainted([this] { return (m_table->rowAt(0) == 0 || m_othersWrite) && rowsAreLoaded(); });
    });
}

void UseScript::jump()
{
    if (!m_othersWrite) {
        step(u"jump to the middle, just opened"_s, [this] { return jumpToTheMiddle(); });
        scrollTo(0);
        // What places far down a list are found by is read in the background, in seconds of a million cases.
        WindowDriver::waitUntil([this] { return m_desk.store().facetState().isLoaded; }, arrayPatience);
    }
    step(firstPageStep(), [this] {
        m_model->reload();
        return listPainted([this] { return !m_model->isLoading() && rowsAreLoaded(); });
    });
    step(jumpStep(), [this] { return jumpToTheMiddle(); });
    step(u"jump back to the top"_s, [this] { return scrollTo(0); });
}

bool UseScript::jumpToTheMiddle() const
{
    return scrollTo(m_table->verticalScrollBar()->maximum() / 2);
}

void UseScript::sortByEachColumn()
{
    QHeaderView *header = m_table->horizontalHeader();
    for (int column = 0; column < CaseTableModel::ColumnCount; ++column) {
        if (header->isSectionHidden(column))
            continue;
        const QString name = m_table->model()->headerData(column, Qt::Horizontal).toString();
        step(u"sort by %1"_s.arg(name.isEmpty() ? QString::number(column) : name), [this, header, column] {
            m_table->horizontalScrollBar()->setValue(header->sectionPosition(column) / 2);
            const QPoint place(header->sectionViewportPosition(column) + 12, header->height() / 2);
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, place);
            return listPainted([this, column] {
                return showsAnswerTo([column](const domain::CaseQuery &query) {
                    return query.sort == CaseTableModel::sortOf(static_cast<CaseTableModel::Column>(column));
                });
            });
        });
    }
}

void UseScript::search()
{
    step(u"search \"ransom note\", letter by letter"_s, [this] { return typeSearch(u"ransom note"_s); });
    step(u"clear the search"_s, [this] { return clearSearch(); });
    step(u"search an address, letter by letter"_s, [this] { return typeSearch(u"10.1"_s); });
    step(u"clear it again"_s, [this] { return clearSearch(); });
}

void UseScript::chooseViews()
{
    for (const QString &label : { u"Open"_s, u"In progress"_s, u"Closed"_s, u"Assigned to me"_s,
                                  u"Unassigned"_s, u"soc"_s, u"All cases"_s }) {
        step(u"view %1"_s.arg(label), [this, label] {
            const domain::CaseQuery before = m_model->query();
            return chooseView(label) && listPainted([this, &before] {
                       return showsAnswerTo([&before](const domain::CaseQuery &query) {
                           return query.filter != before.filter;
                       });
                   });
        });
    }
}

void UseScript::filter()
{
    for (const QString &title : { u"Severity"_s, u"Tags"_s, u"Assignee"_s, u"Category"_s }) {
        step(u"filter by %1"_s.arg(title), [this, title] {
            const WindowDriver driver(m_window.get());
            auto *button = driver.waitFor<QToolButton>(title);
            if (!button)
                return false;
            const domain::CaseQuery before = m_model->query();
            WindowDriver::click(button);
            QListView *list = nullptr;
            const bool opened = WindowDriver::waitUntil([&] {
                for (auto *view : m_window->findChildren<QListView *>()) {
                    if (view->isVisible() && view->window() != m_window.get()
                        && WindowDriver::sameName(WindowDriver::nameOf(view), title))
                        list = view;
                }
                return list && list->model()->rowCount() > 0;
            });
            if (!opened)
                return false;
            list->setFocus(Qt::TabFocusReason); // a long list gives it to its search field
            list->setCurrentIndex(list->model()->index(0, 0));
            WindowDriver::press(list, Qt::Key_Space);
            WindowDriver::press(list, Qt::Key_Escape);
            return listPainted([this, &before] {
                return showsAnswerTo(
                    [&before](const domain::CaseQuery &query) { return query.filter != before.filter; });
            });
        });
    }
    step(u"clear the filters"_s, [this] {
        auto *clear = WindowDriver(m_list).waitFor<QAbstractButton>(u"Clear filters"_s);
        if (!clear)
            return false;
        WindowDriver::click(clear);
        return listPainted([this] {
            return showsAnswerTo([](const domain::CaseQuery &query) { return query.filter.isEmpty(); });
        });
    });
}

void UseScript::readCases()
{
    step(u"read %1 cases, one after the other"_s.arg(casesRead), [this] {
        for (int row = 0; row < std::min(casesRead, m_model->rowCount()); ++row) {
            WindowDriver::click(m_table, m_table->model()->index(row, CaseTableModel::Title));
            if (!pagePainted(titleAt(row)))
                return false;
        }
        return true;
    });
}

void UseScript::readLongCase()
{
    step(u"find and read the case with the longest history"_s, [this] {
        if (!typeSearch(m_store.longestCaseTitle))
            return false;
        for (int row = 0; row < std::min(m_model->rowCount(), 20); ++row) {
            if (titleAt(row) == m_store.longestCaseTitle) {
                WindowDriver::click(m_table, m_table->model()->index(row, CaseTableModel::Title));
                return pagePainted(m_store.longestCaseTitle);
            }
        }
        return false;
    });
    step(u"clear the search once more"_s, [this] { return clearSearch(); });
}

} // namespace casebook::test
