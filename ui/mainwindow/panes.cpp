#include "ui/mainwindow/panes.h"

#include <QDataStream>
#include <QHBoxLayout>
#include <QIODevice>
#include <QSplitter>
#include <QStyle>

namespace casebook::ui {

namespace {

// Widths of the whole window from which on the sidebar, and list and page together, have room.
constexpr int roomForSidebar = 1080;
constexpr int roomForBoth = 860;

constexpr int sidebarWidth = 208;
constexpr int listWidth = 500;
constexpr int pageWidth = 572;
constexpr int leastList = 320;
constexpr int leastPage = 360;

constexpr quint8 stateForm = 1;

} // namespace

Panes::Panes(QWidget *sidebar, QWidget *list, QWidget *page, QWidget *parent)
    : QWidget(parent)
    , m_sidebar(sidebar)
    , m_list(list)
    , m_page(page)
    , m_splitter(new QSplitter(this))
    , m_sidebarWidth(sidebarWidth)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_splitter, 1);

    m_splitter->setChildrenCollapsible(false);
    for (QWidget *pane : {sidebar, list, page})
        m_splitter->addWidget(pane);
    list->setMinimumWidth(leastList);
    page->setMinimumWidth(leastPage);
    // The room gained by a larger window goes to what is read.
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setStretchFactor(2, 3);
    m_splitter->setSizes({sidebarWidth, listWidth, pageWidth});
    arrange();
}

void Panes::setWanted(Pane pane, bool wanted)
{
    bool &flag = pane == Pane::Sidebar ? m_sidebarWanted : pane == Pane::List ? m_listWanted : m_pageWanted;
    if (flag == wanted)
        return;
    flag = wanted;
    // Never both away: what is left over is what the person works with.
    if (!m_listWanted && !m_pageWanted)
        (pane == Pane::List ? m_pageWanted : m_listWanted) = true;
    arrange();
}

bool Panes::isWanted(Pane pane) const
{
    switch (pane) {
    case Pane::Sidebar:
        return m_sidebarWanted;
    case Pane::List:
        return m_listWanted;
    case Pane::Page:
        return m_pageWanted;
    }
    return true;
}

void Panes::giveTurn(Pane pane)
{
    if (pane == m_turn || pane == Pane::Sidebar)
        return;
    m_turn = pane;
    arrange();
}

void Panes::arrange()
{
    m_takesTurns = width() < roomForBoth && m_listWanted && m_pageWanted;
    if (isVisible()) // before, the width means nothing
        collapseSidebar(width() < roomForSidebar);
    m_sidebar->setVisible(m_sidebarWanted);
    m_list->setVisible(m_listWanted && (!m_takesTurns || m_turn == Pane::List));
    m_page->setVisible(m_pageWanted && (!m_takesTurns || m_turn == Pane::Page));
    // The splitter does not give on by itself what a pane that now is smaller leaves over.
    if (isVisible())
        m_splitter->setSizes(m_splitter->sizes());
    emit arranged();
}

void Panes::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    arrange();
}

void Panes::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool takesTurns = width() < roomForBoth && m_listWanted && m_pageWanted;
    const bool collapsed = width() < roomForSidebar;
    if (takesTurns != m_takesTurns || collapsed != m_collapsed)
        arrange();
}

void Panes::collapseSidebar(bool collapsed)
{
    if (collapsed == m_collapsed)
        return;
    m_collapsed = collapsed;
    QList<int> sizes = m_splitter->sizes();
    if (collapsed && sizes.first() > 0)
        m_sidebarWidth = sizes.first();
    emit sidebarCollapsed(collapsed);
    if (!collapsed) {
        sizes[1] -= m_sidebarWidth - sizes.first();
        sizes[0] = m_sidebarWidth;
        m_splitter->setSizes(sizes);
    }
}

QSize Panes::minimumSizeHint() const
{
    return {leastPage + 48, 240};
}

QByteArray Panes::state() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << stateForm << m_sidebarWanted << m_listWanted << m_pageWanted << m_splitter->saveState();
    return bytes;
}

void Panes::restore(const QByteArray &state)
{
    QDataStream stream(state);
    quint8 form = 0;
    bool sidebar = true;
    bool list = true;
    bool page = true;
    QByteArray sizes;
    stream >> form >> sidebar >> list >> page >> sizes;
    if (stream.status() != QDataStream::Ok || form != stateForm)
        return;
    m_sidebarWanted = sidebar;
    m_listWanted = list || !page;
    m_pageWanted = page;
    m_splitter->restoreState(sizes);
    m_splitter->setHandleWidth(style()->pixelMetric(QStyle::PM_SplitterWidth)); // not that of another style
    arrange();
}

} // namespace casebook::ui
