// The single actions of UseScript: input, and what must be painted after it.
#include "tests/bench/usescript.h"

#include "tests/support/paintwatch.h"
#include "tests/support/windowdriver.h"
#include "ui/mainwindow/mainwindow.h"

#include <QLineEdit>
#include <QScrollBar>

namespace casebook::test {

using namespace Qt::StringLiterals;
using items::CaseTableModel;

namespace {

constexpr int rareWake = 500; // milliseconds

} // namespace

/// The list, or what stands in its place when nothing is found.
bool UseScript::listPainted(const std::function<bool()> &condition) const
{
    PaintWatch table(m_table->viewport(), condition);
    PaintWatch list(m_list, [this, &condition] { return !m_table->isVisible() && condition(); });
    return WindowDriver::waitUntil([&] { return table.isPainted() || list.isPainted(); },
                                   WindowDriver::patience, rareWake);
}

/// The case page with @p text on it.
bool UseScript::pagePainted(const QString &text) const
{
    QWidget *page = nullptr;
    for (QWidget *widget : m_window->findChildren<QWidget *>()) {
        if (widget->inherits("casebook::ui::CasePage") && widget->isVisible())
            page = widget;
    }
    return page && WindowDriver::waitPainted(page, [page, &text] { return WindowDriver(page).shows(text); });
}

/// As dragging the scroll bar does, within an event of the loop.
bool UseScript::scrollTo(int value) const
{
    QScrollBar *bar = m_table->verticalScrollBar();
    QMetaObject::invokeMethod(
        bar, [bar, value] { bar->setValue(value); }, Qt::QueuedConnection);
    return listPainted(
        [this, bar, value] { return (bar->value() == value || m_othersWrite) && rowsAreLoaded(); });
}

bool UseScript::typeSearch(const QString &text)
{
    auto *field = WindowDriver(m_window.get()).waitFor<QLineEdit>(u"Search cases"_s);
    if (!field)
        return false;
    WindowDriver::press(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    for (qsizetype i = 0; i < text.size(); ++i) {
        WindowDriver::type(field, text.mid(i, 1));
        const QString typed = text.left(i + 1).trimmed();
        const bool painted = listPainted([this, &typed] {
            return showsAnswerTo(
                [&typed](const domain::CaseQuery &query) { return query.filter.text.trimmed() == typed; });
        });
        if (!painted)
            return false;
    }
    return true;
}

bool UseScript::clearSearch()
{
    WindowDriver::press(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    WindowDriver::press(m_window.get(), Qt::Key_A, Qt::ControlModifier);
    WindowDriver::press(m_window.get(), Qt::Key_Backspace);
    return listPainted([this] {
        return showsAnswerTo([](const domain::CaseQuery &query) { return query.filter.text.isEmpty(); });
    });
}

bool UseScript::chooseView(const QString &label) const
{
    for (auto *view : m_window->findChildren<QAbstractItemView *>()) {
        if (view == m_table || !view->isVisible() || !view->model())
            continue;
        const QModelIndexList found = view->model()->match(view->model()->index(0, 0), Qt::DisplayRole, label,
                                                           1, Qt::MatchExactly | Qt::MatchRecursive);
        if (found.isEmpty())
            continue;
        view->scrollTo(found.first());
        WindowDriver::click(view, found.first());
        return true;
    }
    return false;
}

bool UseScript::rowsAreLoaded() const
{
    const int first = m_table->rowAt(0);
    int last = m_table->rowAt(m_table->viewport()->height() - 1);
    if (last < 0)
        last = m_model->rowCount() - 1;
    for (int row = std::max(first, 0); row <= last; ++row) {
        if (!m_model->index(row, 0).data(CaseTableModel::LoadedRole).toBool())
            return false;
    }
    return true;
}

/// The list shows the answer to the question it was asked last, and that question is the wanted one.
bool UseScript::showsAnswerTo(const std::function<bool(const domain::CaseQuery &)> &question) const
{
    return question(m_model->query()) && !m_model->isLoading() && rowsAreLoaded();
}

QString UseScript::titleAt(int row) const
{
    return m_model->index(row, CaseTableModel::Title).data(CaseTableModel::RawRole).toString();
}

} // namespace casebook::test
