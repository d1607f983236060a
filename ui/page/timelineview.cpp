#include "ui/page/timelineview.h"

#include "models/items/timelinemodel.h"
#include "ui/page/liverows.h"
#include "ui/page/placeholderrow.h"
#include "ui/theme/metrics.h"

#include <QKeyEvent>
#include <QLayout>
#include <QScrollBar>
#include <QTimer>

namespace casebook::ui {

namespace {

constexpr int usualHeight = 48;
constexpr int sideMargin = metrics::group;
constexpr int endMargin = metrics::related;
constexpr int leadGap = metrics::related + metrics::inside;
constexpr int readAhead = 12; // rows asked for before they come into sight

} // namespace

TimelineView::TimelineView(items::TimelineModel &model, MarkdownCache &texts, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_model(model)
    , m_rows(new LiveRows(model, texts, viewport()))
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Timeline"));
    viewport()->setAutoFillBackground(false);
    verticalScrollBar()->setSingleStep(24);
    verticalScrollBar()->setFocusPolicy(Qt::NoFocus);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &TimelineView::onReset);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { onInserted(first, last); });
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { onRemoved(first, last); });
    connect(&m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &from, const QModelIndex &to) { onChanged(from.row(), to.row()); });
    connect(m_rows, &LiveRows::rowMade, this, &TimelineView::onRowMade);
    connect(m_rows, &LiveRows::rowUnfolded, this, [this](int row) { m_place.keep(row); });
    onReset();
}

TimelineView::~TimelineView() = default;

void TimelineView::setLead(QWidget *lead)
{
    m_lead = lead;
    m_lead->setParent(viewport());
    m_lead->installEventFilter(this);
    m_lead->show();
    scheduleLayout();
}

void TimelineView::setContext(const RowContext &context)
{
    m_context = context;
    m_place.forgetHeights();
    const QList<int> rows = m_rows->rows();
    for (const int row : rows)
        m_rows->refill(row, m_context);
    scheduleLayout();
}

void TimelineView::tick(const Timestamp &now)
{
    m_context.now = now;
    m_rows->tick(m_context);
}

void TimelineView::setEditor(const QString &attachmentId, QWidget *editor)
{
    editor->installEventFilter(this);
    m_rows->setEditor(attachmentId, editor);
    const int row = m_model.rowOfComment(attachmentId);
    if (row >= 0)
        m_place.forget(row);
    layoutRows();
}

QWidget *TimelineView::editor(const QString &attachmentId) const
{
    return m_rows->editor(attachmentId);
}

QStringList TimelineView::edited() const
{
    return m_rows->edited();
}

void TimelineView::dropEditor(const QString &attachmentId)
{
    QWidget *editor = m_rows->editor(attachmentId);
    if (!editor)
        return;
    const int row = m_rows->rowOf(editor);
    m_rows->takeEditor(attachmentId);
    editor->hide();
    editor->deleteLater();
    if (row >= 0) {
        m_place.forget(row);
        layoutRows();
        setCurrentRow(row);
    }
}

int TimelineView::currentRow() const
{
    return m_rows->focusedRow();
}

QWidget *TimelineView::rowWidget(int row) const
{
    return m_rows->widget(row);
}

void TimelineView::setCurrentRow(int row)
{
    if (row < 0 || row >= m_place.count())
        return;
    scrollToRow(row);
    if (QWidget *widget = m_rows->widget(row))
        widget->setFocus(Qt::OtherFocusReason);
}

void TimelineView::scrollToRow(int row)
{
    if (row < 0 || row >= m_place.count())
        return;
    for (int round = 0; round < 3 && m_place.reveal(row); ++round) // heights become known on the way
        layoutRows();
}

void TimelineView::scrollToNewest()
{
    const bool atEnd = m_model.shown().order == domain::SortOrder::Ascending;
    scrollToRow(atEnd ? m_place.count() - 1 : 0);
}

int TimelineView::firstVisibleRow() const
{
    return m_place.firstRow();
}

int TimelineView::lastVisibleRow() const
{
    return m_place.lastRow();
}

void TimelineView::onReset()
{
    m_rows->releaseAll();
    m_place.reset(m_model.rowCount(), usualHeight);
    scheduleLayout();
}

void TimelineView::onInserted(int first, int last)
{
    const int count = last - first + 1;
    m_rows->shift(first, count);
    m_place.insert(first, count);
    scheduleLayout();
}

void TimelineView::onRemoved(int first, int last)
{
    const int count = last - first + 1;
    for (int row = first; row <= last; ++row)
        m_rows->release(row);
    m_rows->shift(last + 1, -count);
    m_place.remove(first, count);
    scheduleLayout();
}

void TimelineView::onChanged(int first, int last)
{
    bool wasAwaited = false;
    for (int row = first; row <= last && row < m_place.count(); ++row) {
        wasAwaited = wasAwaited || qobject_cast<PlaceholderRow *>(m_rows->widget(row));
        m_place.forget(row);
        m_rows->refill(row, m_context);
    }
    // At once, so that nothing is painted between the placeholder and what it stood for.
    if (wasAwaited && !m_layingOut)
        layoutRows();
    else
        scheduleLayout();
}

void TimelineView::scheduleLayout()
{
    if (m_scheduled)
        return;
    m_scheduled = true;
    QTimer::singleShot(0, this, [this] {
        m_scheduled = false;
        layoutRows();
    });
}

void TimelineView::layoutRows()
{
    if (m_layingOut)
        return;
    m_layingOut = true;
    const int width = qMax(120, viewport()->width() - 2 * sideMargin);
    if (width != m_width) {
        m_width = width;
        m_place.forgetHeights();
    }
    m_leadHeight = endMargin + (m_lead ? measure(m_lead, width) + leadGap : 0);
    m_place.setFrame(m_leadHeight, endMargin, viewport()->height());
    // Measuring a row that was only estimated moves others; a second look settles where the view stands.
    for (int round = 0; round < 4; ++round) {
        const int measured = layOnce(width);
        if (!m_place.settle() && measured == 0)
            break;
    }
    const int first = firstVisibleRow();
    const int last = lastVisibleRow();
    place(first, last, width);
    m_place.hold();
    updateScrollBar();
    updateTabStop();
    m_layingOut = false;
    if (first >= 0) {
        m_model.want(first - readAhead, last + readAhead);
        m_rows->prepare(last + 1, last + readAhead);
        m_rows->prepare(first - readAhead, first - 1);
    }
    emit viewChanged();
}

/// Makes and measures what is in sight by the heights known so far; the number of rows measured.
int TimelineView::layOnce(int width)
{
    int measured = 0;
    for (int row = firstVisibleRow();
         row >= 0 && row < m_place.count() && m_place.top(row) < viewport()->height(); ++row) {
        QWidget *widget = m_rows->widget(row);
        if (!widget) {
            widget = m_rows->acquire(row, m_context);
            if (!qobject_cast<TimelineRow *>(widget))
                m_place.forget(row); // an editor is higher than the card it stands for
        }
        if (m_place.isMeasured(row))
            continue;
        m_place.measure(row, measure(widget, width));
        ++measured;
    }
    return measured;
}

void TimelineView::place(int first, int last, int width)
{
    const int left = sideMargin;
    if (m_lead)
        m_lead->setGeometry(left, static_cast<int>(endMargin - m_place.y()), width,
                            m_leadHeight - endMargin - leadGap);
    const int focused = m_rows->focusedRow();
    const QList<int> rows = m_rows->rows();
    for (const int row : rows) {
        if ((row < first || row > last) && row != focused) {
            m_rows->release(row);
            continue;
        }
        QWidget *widget = m_rows->widget(row);
        const qint64 top = m_place.top(row);
        widget->setGeometry(left, static_cast<int>(qBound<qint64>(-100'000LL, top, 100'000LL)), width,
                            m_place.height(row));
        widget->show();
    }
}

int TimelineView::measure(QWidget *widget, int width) const
{
    if (widget->layout())
        widget->layout()->activate();
    const int wanted
        = widget->hasHeightForWidth() ? widget->heightForWidth(width) : widget->sizeHint().height();
    return qMax(wanted, widget->minimumHeight());
}

void TimelineView::onRowMade(TimelineRow *row)
{
    connect(row, &TimelineRow::heightChanged, this, [this, row] {
        const int at = m_rows->rowOf(row);
        if (at >= 0 && !m_layingOut) {
            m_place.forget(at);
            scheduleLayout();
        }
    });
    connect(row, &TimelineRow::focused, this, &TimelineView::updateTabStop);
    emit rowMade(row);
}

void TimelineView::updateScrollBar()
{
    QScrollBar *bar = verticalScrollBar();
    const int height = viewport()->height();
    const QSignalBlocker blocker(bar);
    bar->setPageStep(height);
    bar->setRange(0, static_cast<int>(m_place.last()));
    bar->setValue(static_cast<int>(m_place.y()));
    bar->update();
}

/// One row takes part in the Tab order: that with the focus, else the first in sight; the arrows reach the
/// others.
void TimelineView::updateTabStop()
{
    const int current = currentRow();
    m_rows->setTabStop(current >= 0 ? current : firstVisibleRow());
}

void TimelineView::scrollContentsBy(int, int)
{
    if (m_layingOut)
        return;
    m_place.scrollTo(verticalScrollBar()->value());
    layoutRows();
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layoutRows();
}

bool TimelineView::viewportEvent(QEvent *event)
{
    switch (event->type()) {
    case QEvent::LayoutRequest:
        scheduleLayout();
        return true;
    default:
        return QAbstractScrollArea::viewportEvent(event);
    }
}

/// The lead and editors grow while one writes in them.
bool TimelineView::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest && !m_layingOut) {
        const int row = m_rows->rowOf(qobject_cast<QWidget *>(object));
        if (row >= 0)
            m_place.forget(row);
        scheduleLayout();
    }
    return QAbstractScrollArea::eventFilter(object, event);
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const int current = currentRow();
    const int here = current >= 0 ? current : firstVisibleRow();
    switch (event->key()) {
    case Qt::Key_Up:
        if (here <= 0)
            verticalScrollBar()->setValue(0);
        else
            setCurrentRow(here - 1);
        break;
    case Qt::Key_Down:
        setCurrentRow(here + 1);
        break;
    case Qt::Key_Home:
        setCurrentRow(0);
        verticalScrollBar()->setValue(0);
        break;
    case Qt::Key_End:
        setCurrentRow(m_place.count() - 1);
        break;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        verticalScrollBar()->triggerAction(event->key() == Qt::Key_PageUp
                                               ? QAbstractSlider::SliderPageStepSub
                                               : QAbstractSlider::SliderPageStepAdd);
        if (current >= 0)
            setCurrentRow(event->key() == Qt::Key_PageUp ? firstVisibleRow() : lastVisibleRow());
        break;
    default:
        event->ignore();
        return;
    }
    event->accept();
}

} // namespace casebook::ui
