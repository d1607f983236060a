#include "tests/bench/memorybench.h"

#include "tests/bench/baselines.h"
#include "tests/support/testdesk.h"
#include "tests/support/windowdriver.h"
#include "ui/mainwindow/mainwindow.h"

#include <QScrollBar>
#include <QTableView>

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

constexpr double allowedMegabytes = 100;
constexpr int scrollSteps = 200;

} // namespace

void MemoryBench::run()
{
    const CachedStore store = m_run.kept(m_run.options().cases);
    double empty = 0;
    {
        QMainWindow window;
        window.resize(1280, 800);
        window.show();
        WindowDriver::waitPainted(&window, [] { return true; });
        empty = baselines::residentMegabytes();
    }
    TestDesk desk(store.path);
    ui::MainWindow window(desk.workbench());
    window.resize(1280, 800);
    window.show();
    QTableView *table = nullptr;
    WindowDriver::waitUntil([&] {
        for (auto *view : window.findChildren<QTableView *>()) {
            if (view->isVisible() && view->model() && view->model()->rowCount() == store.cases)
                table = view;
        }
        return table != nullptr;
    });
    if (!table)
        qFatal("The list was not shown");
    QScrollBar *bar = table->verticalScrollBar();
    for (int step = 1; step <= scrollSteps; ++step) {
        bar->setValue(static_cast<int>(static_cast<qint64>(bar->maximum()) * step / scrollSteps));
        WindowDriver::waitPainted(table->viewport(), [] { return true; });
    }
    m_run.report().add({ .name = u"memory after scrolling through the list"_s,
                         .ours = baselines::residentMegabytes(),
                         .baseline = empty + allowedMegabytes,
                         .goal = 1.0,
                         .note = u"empty window and %1 MB"_s.arg(allowedMegabytes),
                         .unit = BenchLine::Unit::Megabytes });
}

} // namespace casebook::test
