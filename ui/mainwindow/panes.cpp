#include "ui/mainwindow/panes.h"

#include <QDataStream>
#include <QHBoxLayout>
#include <QIODevice>
#include <QSplitter>

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

constexpr quint8 stateForm = 2;

} // namespace

Panes::Panes(QWidget *sidebar, QWidget *list, QWidget *page, QWidget *parent)
    : QWidget(parent)
    , m_sidebar(sidebar)
    , m_list(list)
    , m_page(page)
    , m_splitter(new QSplitter(this))
    , m_sidebarWidth(sidebarWidth)
    , m_listWidth(listWidth)
    , m_pageWidth(pageWidth)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_splitter, 1);

    m_splitter->setChildrenCollapsible(false);
    for (QWidget *pane : { sidebar, list, page })
        m_splitter->addWidget(pane);
    list->setMinimumWidth(leastList);
    page->setMinimumWidth(leastPage);
    connect(m_splitter, &QSplitter::splitterMoved, this, &Panes::rememberWidths);
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
    const bool collapsed
        = isVisible() && width() < roomForSidebar; // before it is shown its width means nothing
    if (collapsed != m_collapsed) {
        m_collapsed = collapsed;
        emit sidebarCollapsed(collapsed);
    }
    m_takesTurns = width() < roomForBoth && m_listWanted && m_pageWanted;
    m_sidebar->setVisible(m_sidebarWanted);
    m_list->setVisible(m_listWanted && (!m_takesTurns || m_turn == Pane::List));
    m_page->setVisible(m_pageWanted && (!m_takesTurns || m_turn == Pane::Page));
    handOutWidth();
    emit arranged();
}

// A splitter neither takes back what a pane no longer needs nor remembers the width of a hidden one.
void Panes::handOutWidth()
{
    const int sidebar = m_collapsed ? m_sidebar->maximumWidth() : m_sidebarWidth;
    const int rest = width() - (m_sidebarWanted ? sidebar : 0);
    const int list = static_cast<int>(qint64(rest) * m_listWidth / (m_listWidth + m_pageWidth));
    const bool both = !m_list->isHidden() && !m_page->isHidden();
    m_splitter->setSizes({ sidebar, both ? list : rest, both ? rest - list : rest });
}

void Panes::rememberWidths()
{
    if (!m_sidebar->isHidden() && !m_collapsed)
        m_sidebarWidth = m_sidebar->width();
    if (m_list->isHidden() || m_page->isHidden())
        return;
    m_listWidth = m_list->width();
    m_pageWidth = m_page->width();
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
    else
        handOutWidth();
}

QSize Panes::minimumSizeHint() const
{
    return { leastPage + 48, 240 };
}

QByteArray Panes::state() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << stateForm << m_sidebarWanted << m_listWanted << m_pageWanted << qint32(m_sidebarWidth)
           << qint32(m_listWidth) << qint32(m_pageWidth);
    return bytes;
}

void Panes::restore(const QByteArray &state)
{
    QDataStream stream(state);
    quint8 form = 0;
    bool sidebar = true;
    bool list = true;
    bool page = true;
    qint32 sidebarSize = 0;
    qint32 listSize = 0;
    qint32 pageSize = 0;
    stream >> form >> sidebar >> list >> page >> sidebarSize >> listSize >> pageSize;
    if (stream.status() != QDataStream::Ok || form != stateForm || sidebarSize <= 0 || listSize <= 0
        || pageSize <= 0)
        return;
    m_sidebarWanted = sidebar;
    m_listWanted = list || !page;
    m_pageWanted = page;
    m_sidebarWidth = sidebarSize;
    m_listWidth = listSize;
    m_pageWidth = pageSize;
    arrange();
}

} // namespace casebook::ui
