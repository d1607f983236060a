#include "ui/sidebar/sidebarlist.h"

#include "ui/theme/metrics.h"

#include <QKeyEvent>
#include <QScopedValueRollback>

namespace casebook::ui {

SidebarList::SidebarList(Height height, QWidget *parent)
    : QListView(parent)
    , m_height(height)
{
    setFrameShape(NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setTextElideMode(Qt::ElideRight);
    viewport()->setBackgroundRole(QPalette::Window);
    viewport()->setAutoFillBackground(true);
    if (height == Height::AllLines) {
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    } else if (height == Height::UpToAllLines) {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    }
}

void SidebarList::showChosen(const QModelIndex &index)
{
    const QScopedValueRollback quiet(m_quiet, true);
    if (index.isValid()) {
        setCurrentIndex(index);
        scrollTo(index);
    } else {
        clearSelection();
        setCurrentIndex({});
    }
}

QSize SidebarList::sizeHint() const
{
    if (m_height == Height::WhatIsLeft || !model())
        return QListView::sizeHint();
    const int rows = model()->rowCount();
    return { 160, rows > 0 ? rows * sizeHintForRow(0) : 0 };
}

QSize SidebarList::minimumSizeHint() const
{
    const int whole = sizeHint().height();
    return { 0, m_height == Height::AllLines ? whole : qMin(whole, 3 * metrics::rowCompact) };
}

void SidebarList::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    const int last = model() ? model()->rowCount() - 1 : -1;
    if (event->key() == Qt::Key_Up && row <= 0) {
        emit leftBy(-1);
        return;
    }
    if (event->key() == Qt::Key_Down && row == last) {
        emit leftBy(1);
        return;
    }
    QListView::keyPressEvent(event);
}

void SidebarList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    if (!m_quiet && current.isValid() && hasFocus())
        emit chosen(current);
}

} // namespace casebook::ui
