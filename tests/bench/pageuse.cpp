#include "tests/bench/pageuse.h"

#include "models/items/casetablemodel.h"
#include "tests/support/rawsqlite.h"
#include "tests/support/windowdriver.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/page/casepage.h"
#include "ui/page/growingedit.h"
#include "ui/page/markdownview.h"
#include "ui/page/placeholderrow.h"
#include "ui/page/timelineview.h"

#include <QElapsedTimer>
#include <QScrollBar>
#include <QTableView>
#include <QTextDocument>
#include <QToolButton>
#include <QWheelEvent>

namespace casebook::test {

using namespace Qt::StringLiterals;
using items::CaseTableModel;

namespace {

double milliseconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

PageUse::PageUse(GuardedApplication &app, const CachedStore &store)
    : m_app(app)
    , m_store(store)
    , m_desk(store.path)
    , m_window(std::make_unique<ui::MainWindow>(m_desk.workbench()))
{
    m_window->resize(1280, 800);
    m_window->show();
    const bool shown = WindowDriver::waitUntil([this] {
        for (auto *view : m_window->findChildren<QTableView *>()) {
            if (view->isVisible() && view->model() && view->model()->rowCount() == m_store.cases)
                m_table = view;
        }
        return m_table != nullptr;
    });
    require(shown, "The list was not shown");
}

PageUse::~PageUse() = default;

double PageUse::open(CaseKey key)
{
    m_app.setMeasuring(false);
    const QString title
        = RawStatement(RawDatabase(m_store.path).handle(),
                       "SELECT title FROM case_row WHERE key = " + QByteArray::number(key.value))
              .text();
    const QModelIndex row = m_table->model()->index(static_cast<int>(rowOf(key)), CaseTableModel::Title);
    m_table->scrollTo(row, QAbstractItemView::PositionAtCenter);
    require(WindowDriver::waitPainted(m_table->viewport(),
                                      [&row] { return row.data(CaseTableModel::LoadedRole).toBool(); }),
            "The row was not read");
    m_app.setMeasuring(true);
    QElapsedTimer timer;
    timer.start();
    WindowDriver::click(m_table, row);
    require(WindowDriver::waitPainted(
                m_window.get(),
                [this, &title] { return page() && WindowDriver(page()).shows(title) && isSettled(); }),
            "The case was not painted");
    return milliseconds(timer);
}

double PageUse::scrollByWheel(int turns)
{
    QElapsedTimer timer;
    timer.start();
    QWidget *viewport = timeline()->viewport();
    for (int turn = 0; turn < turns; ++turn) {
        const QPointF place = viewport->rect().center();
        QCoreApplication::postEvent(viewport,
                                    new QWheelEvent(place, viewport->mapToGlobal(place), {}, { 0, -120 },
                                                    Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false));
        settle();
    }
    return milliseconds(timer);
}

double PageUse::jump(int places)
{
    QElapsedTimer timer;
    timer.start();
    for (int place = 1; place <= places; ++place) {
        const qint64 end = timeline()->verticalScrollBar()->maximum();
        scrollTo(static_cast<int>(end * place / places));
    }
    return milliseconds(timer);
}

double PageUse::scrollThrough(int most)
{
    QScrollBar *bar = timeline()->verticalScrollBar();
    scrollTo(0);
    QElapsedTimer timer;
    timer.start();
    int pages = 0;
    for (; pages < most && bar->value() < bar->maximum(); ++pages)
        scrollTo(bar->value() + bar->pageStep());
    return milliseconds(timer) / std::max(pages, 1);
}

double PageUse::filterParts()
{
    QElapsedTimer timer;
    timer.start();
    for (const QString &part : { u"Comments"_s, u"History"_s, u"All"_s }) {
        for (auto *button : page()->findChildren<QToolButton *>()) {
            if (button->isCheckable() && button->isVisible() && button->text().startsWith(part))
                WindowDriver::click(button);
        }
        settle();
        jump(1);
    }
    return milliseconds(timer);
}

double PageUse::writeComment(int characters)
{
    ui::GrowingEdit *composer = nullptr;
    for (auto *edit : page()->findChildren<ui::GrowingEdit *>()) {
        if (edit->isVisible() && edit->accessibleName() == "Comment"_L1)
            composer = edit;
    }
    require(composer, "There is no comment field");
    QString text;
    while (text.size() < characters)
        text += u"Some words of a comment, with `code` and a [link](https://soc.example/). "_s
            + (text.size() % 900 < 80 ? u"\n\n"_s : QString());
    QElapsedTimer timer;
    timer.start();
    composer->setFocus();
    QMetaObject::invokeMethod(
        composer, [&] { composer->insertPlainText(text); }, Qt::QueuedConnection);
    const qsizetype before = composer->document()->characterCount();
    require(WindowDriver::waitUntil([&] { return composer->document()->characterCount() > before; }),
            "The words were not pasted"); // letters typed sooner would stand before them
    for (const QChar letter : u"The last words of it."_s) {
        WindowDriver::type(composer, QString(letter));
        WindowDriver::waitPainted(composer->viewport(), [] { return true; });
    }
    const double taken = milliseconds(timer);
    require(composer->toPlainText().endsWith("The last words of it."_L1), "The comment was not written");
    composer->clear();
    return taken;
}

/// As dragging the scroll bar does, within an event of the loop.
void PageUse::scrollTo(int value)
{
    QScrollBar *bar = timeline()->verticalScrollBar();
    QMetaObject::invokeMethod(
        bar, [bar, value] { bar->setValue(value); }, Qt::QueuedConnection);
    settle();
}

void PageUse::settle()
{
    require(WindowDriver::waitPainted(timeline()->viewport(), [this] { return isSettled(); }),
            "The timeline was not painted");
}

bool PageUse::isSettled() const
{
    const ui::TimelineView *view = timeline();
    if (!view || !view->isVisible())
        return false;
    for (auto *row : view->findChildren<ui::PlaceholderRow *>()) {
        if (row->isVisible())
            return false;
    }
    for (auto *text : view->findChildren<ui::MarkdownView *>()) {
        if (text->isVisible() && !text->isRendered())
            return false;
    }
    return view->lastVisibleRow() >= 0;
}

/// Its place in the list, newest first.
qint64 PageUse::rowOf(CaseKey key) const
{
    const RawDatabase database(m_store.path);
    return RawStatement(
               database.handle(),
               "SELECT count(*) FROM case_row, (SELECT recency AS r, key AS k FROM case_row WHERE key = "
                   + QByteArray::number(key.value) + ") WHERE recency > r OR (recency = r AND key > k)")
        .number();
}

void PageUse::require(bool done, const char *what) const
{
    if (!done)
        qFatal("%s", what);
}

ui::CasePage *PageUse::page() const
{
    for (auto *page : m_window->findChildren<ui::CasePage *>()) {
        if (page->isVisible())
            return page;
    }
    return nullptr;
}

ui::TimelineView *PageUse::timeline() const
{
    return page() ? page()->findChild<ui::TimelineView *>() : nullptr;
}

} // namespace casebook::test
