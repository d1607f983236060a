#include "ui/cases/casetableview.h"

#include "ui/cases/casecelldelegate.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace casebook::ui {

CaseTableView::CaseTableView(QWidget *parent)
    : QTableView(parent)
    , m_delegate(new CaseCellDelegate(this))
{
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setFrameShape(NoFrame);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(metrics::rowCompact);
    setRowHeight(metrics::rowComfortable);
}

void CaseTableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    // Queued: the view has its new geometry only after all of the change was told.
    connect(model, &QAbstractItemModel::modelReset, this, &CaseTableView::tellRows, Qt::QueuedConnection);
    connect(model, &QAbstractItemModel::rowsInserted, this, &CaseTableView::tellRows, Qt::QueuedConnection);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &CaseTableView::tellRows, Qt::QueuedConnection);
}

void CaseTableView::setRowHeight(int height)
{
    verticalHeader()->setDefaultSectionSize(qMax(height, fontMetrics().height() + metrics::related));
    tellRows();
}

void CaseTableView::showSelected(int row)
{
    if (row < 0) {
        clearSelection();
        setCurrentIndex({});
        return;
    }
    const int column = qMax(0, currentIndex().column());
    setAutoScroll(false); // nothing moves under a hand that is about to click
    selectionModel()->setCurrentIndex(model()->index(row, column),
                                      QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    setAutoScroll(true);
}

void CaseTableView::selectRowAndShow(int row)
{
    showSelected(row);
    scrollTo(currentIndex(), EnsureVisible);
}

void CaseTableView::keyPressEvent(QKeyEvent *event)
{
    const int rows = model() ? model()->rowCount() : 0;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentIndex().isValid() && event->modifiers() == Qt::NoModifier) {
            emit rowActivated(currentIndex().row());
            return;
        }
        break;
    case Qt::Key_Space:
        if (currentIndex().isValid())
            emit rowToggled(currentIndex().row());
        return;
    case Qt::Key_Escape:
        emit choiceDropped();
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (event->modifiers().testFlag(Qt::ShiftModifier)) {
            extendChoice(event->key() == Qt::Key_Down ? 1 : -1);
            return;
        }
        m_anchor = -1;
        break;
    case Qt::Key_Home:
        if (rows > 0)
            selectRowAndShow(0);
        return;
    case Qt::Key_End:
        if (rows > 0)
            selectRowAndShow(rows - 1);
        return;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        // Rows are chosen, not cells: the arrows look at what stands aside.
        const int step = event->key() == Qt::Key_Right ? 1 : -1;
        horizontalScrollBar()->setValue(horizontalScrollBar()->value()
                                        + step * horizontalScrollBar()->singleStep());
        return;
    }
    default:
        break;
    }
    QTableView::keyPressEvent(event);
}

void CaseTableView::extendChoice(int step)
{
    const int from = currentIndex().row();
    const int to = from + step;
    if (from < 0 || to < 0 || to >= model()->rowCount())
        return;
    if (m_anchor < 0)
        m_anchor = from;
    selectRowAndShow(to);
    emit rowsChosen(m_anchor, to);
}

void CaseTableView::selectAll()
{
    emit allChosen();
}

void CaseTableView::mousePressEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint().y());
    const bool isLeft = event->button() == Qt::LeftButton;
    if (isLeft && row >= 0 && event->modifiers() == Qt::ControlModifier) {
        emit rowToggled(row);
        return;
    }
    if (isLeft && row >= 0 && event->modifiers() == Qt::ShiftModifier) {
        if (m_anchor < 0)
            m_anchor = qMax(0, currentIndex().row());
        emit rowsChosen(m_anchor, row);
        return;
    }
    if (isLeft) {
        m_anchor = -1;
        emit choiceDropped();
    }
    QTableView::mousePressEvent(event);
}

void CaseTableView::mouseMoveEvent(QMouseEvent *event)
{
    setHoveredRow(rowAt(event->position().toPoint().y()));
    QTableView::mouseMoveEvent(event);
}

void CaseTableView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const int row = rowAt(event->position().toPoint().y());
    if (row >= 0 && event->button() == Qt::LeftButton)
        emit rowActivated(row);
}

void CaseTableView::leaveEvent(QEvent *event)
{
    setHoveredRow(-1);
    QTableView::leaveEvent(event);
}

void CaseTableView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    tellRows();
}

void CaseTableView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    if (dy != 0) {
        setHoveredRow(underMouse() ? rowAt(viewport()->mapFromGlobal(QCursor::pos()).y()) : -1);
        tellRows();
    }
}

void CaseTableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange)
        m_delegate->clearCaches();
}

void CaseTableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!m_hasPaintedRows && model() && model()->rowCount() > 0) {
        m_hasPaintedRows = true;
        // Queued: what is painted comes to the screen when the whole window is.
        QMetaObject::invokeMethod(this, &CaseTableView::firstRowsPainted, Qt::QueuedConnection);
    }
    const int row = currentIndex().row();
    if (row < 0 || !selectionModel()->isRowSelected(row))
        return;
    // The bar at the row's beginning says where the keyboard is, at any horizontal scroll position.
    constexpr int barWidth = 3;
    QRect bar(0, rowViewportPosition(row), barWidth, rowHeight(row));
    bar = QStyle::visualRect(layoutDirection(), viewport()->rect(), bar);
    QPainter painter(viewport());
    const QColor accent = color(Token::Accent, palette());
    painter.fillRect(bar, hasFocus() ? accent : blend(accent, color(Token::Surface, palette()), 0.45));
}

void CaseTableView::setHoveredRow(int row)
{
    if (row == m_hoveredRow)
        return;
    const int before = m_hoveredRow;
    m_hoveredRow = row;
    m_delegate->setHoveredRow(row);
    updateRow(before);
    updateRow(row);
}

void CaseTableView::updateRow(int row)
{
    if (row >= 0)
        viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
}

void CaseTableView::tellRows()
{
    if (!model() || model()->rowCount() == 0)
        return;
    const int first = qMax(0, rowAt(0));
    const int below = rowAt(viewport()->height() - 1);
    emit rowsShown(first, below < 0 ? model()->rowCount() - 1 : below);
}

} // namespace casebook::ui
