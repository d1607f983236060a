#include "ui/cases/caseheaderview.h"

#include "models/items/casetablemodel.h"
#include "ui/common/formatting.h"
#include "ui/common/preferences.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>

#include <array>

namespace casebook::ui {

using namespace Qt::StringLiterals;
using items::CaseTableModel;

namespace {

// What is shown before the person chooses, in this order; the others are a right click away.
constexpr std::array usualColumns{
    CaseTableModel::Title,     CaseTableModel::Severity, CaseTableModel::Status,   CaseTableModel::Updated,
    CaseTableModel::Assignees, CaseTableModel::Tags,     CaseTableModel::Comments, CaseTableModel::Alerts,
};
constexpr int titleLeast = 220;
const QString layoutName = u"columns"_s;
const QString titleSizedKey = u"list/titleSized"_s;
const QString whereHiddenKey = u"list/whereHidden"_s;

// The words differ much in length between languages.
int widestStatus(const QFontMetrics &measure)
{
    int widest = 0;
    for (const auto value :
         { domain::StatusValue::Open, domain::StatusValue::InProgress, domain::StatusValue::Closed })
        widest = qMax(widest, measure.horizontalAdvance(statusText(value)));
    return widest;
}

} // namespace

CaseHeaderView::CaseHeaderView(Preferences &preferences, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_preferences(preferences)
{
    setSectionsClickable(true);
    setSectionsMovable(true);
    setFirstSectionMovable(true);
    setHighlightSections(false);
    setSortIndicatorShown(true);
    setSortIndicatorClearable(true);
    setMinimumSectionSize(48);
    setSectionResizeMode(Interactive);
    setTextElideMode(Qt::ElideRight);
    setToolTip(tr("Click to sort, drag to move, right-click to choose columns"));
    connect(this, &QHeaderView::sectionMoved, this, &CaseHeaderView::remember);
    connect(this, &QHeaderView::sectionResized, this, [this](int section) {
        if (m_restoring)
            return;
        if (section == CaseTableModel::Title)
            m_titleSized = true;
        remember();
    });
}

void CaseHeaderView::restore()
{
    m_restoring = true;
    const int section = sortIndicatorSection();
    const Qt::SortOrder order = sortIndicatorOrder();
    const QByteArray state = m_preferences.layout(layoutName);
    if (state.isEmpty() || !restoreState(state)) {
        m_restoring = false;
        showUsualColumns();
        return;
    }
    // Sorting is remembered on its own.
    setSortIndicator(section, order);
    m_titleSized = !m_preferences.value(titleSizedKey).isEmpty();
    m_restoring = false;
    setHasRemotes(m_hasRemotes);
}

void CaseHeaderView::setHasRemotes(bool has)
{
    m_hasRemotes = has;
    m_restoring = true; // that it is not there is nothing to remember
    setSectionHidden(CaseTableModel::Where, !has || !m_preferences.value(whereHiddenKey).isEmpty());
    if (has && sectionSize(CaseTableModel::Where) < minimumSectionSize())
        resizeSection(CaseTableModel::Where, usualWidth(CaseTableModel::Where));
    m_restoring = false;
    fillWithTitle();
}

void CaseHeaderView::showUsualColumns()
{
    m_restoring = true;
    for (int section = 0; section < count(); ++section) {
        const bool usual
            = std::find(usualColumns.cbegin(), usualColumns.cend(), section) != usualColumns.cend();
        setSectionHidden(section, !usual && !(section == CaseTableModel::Where && m_hasRemotes));
        resizeSection(section, usualWidth(section));
    }
    int place = 0;
    for (const int section : usualColumns)
        moveSection(visualIndex(section), place++);
    m_titleSized = false;
    m_restoring = false;
    m_preferences.setValue(whereHiddenKey, {});
    fillWithTitle();
    remember();
}

int CaseHeaderView::usualWidth(int section) const
{
    const int letters = [section] {
        switch (section) {
        case CaseTableModel::Title:
            return 36;
        case CaseTableModel::Assignees:
        case CaseTableModel::Connector:
        case CaseTableModel::ExternalIncident:
            return 18;
        case CaseTableModel::Tags:
            return 22;
        case CaseTableModel::Category:
        case CaseTableModel::Where:
            return 14;
        case CaseTableModel::Severity:
            return 10;
        case CaseTableModel::Created:
        case CaseTableModel::Updated:
        case CaseTableModel::Closed:
            return 12;
        default:
            return 0;
        }
    }();
    const QFontMetrics measure(font());
    const int title = measure.horizontalAdvance(titleOf(section)) + 3 * metrics::related + metrics::icon;
    if (section == CaseTableModel::Status)
        return qMax(title, widestStatus(measure) + 3 * metrics::related + metrics::icon);
    return qMax(title, letters * measure.averageCharWidth() + 2 * metrics::related);
}

QString CaseHeaderView::titleOf(int section) const
{
    return model() ? model()->headerData(section, Qt::Horizontal).toString() : QString();
}

void CaseHeaderView::remember()
{
    if (m_restoring)
        return;
    m_preferences.setLayout(layoutName, saveState());
    m_preferences.setValue(titleSizedKey, m_titleSized ? u"1"_s : QString());
}

void CaseHeaderView::fillWithTitle()
{
    if (m_titleSized || count() == 0 || isSectionHidden(CaseTableModel::Title))
        return;
    // The title takes what the others leave, but never less than can be read.
    const int others = length() - sectionSize(CaseTableModel::Title);
    const bool wasRestoring = m_restoring;
    m_restoring = true;
    resizeSection(CaseTableModel::Title, qMax(titleLeast, viewport()->width() - others));
    m_restoring = wasRestoring;
}

void CaseHeaderView::fillMenu(QMenu *menu)
{
    for (int visual = 0; visual < count(); ++visual) {
        const int section = logicalIndex(visual);
        if (section == CaseTableModel::Where && !m_hasRemotes)
            continue;
        QAction *action = menu->addAction(titleOf(section));
        action->setCheckable(true);
        action->setChecked(!isSectionHidden(section));
        // One column has to stay, else there is nothing to click on.
        action->setEnabled(isSectionHidden(section) || count() - hiddenSectionCount() > 1);
        connect(action, &QAction::toggled, this, [this, section](bool shown) {
            setSectionHidden(section, !shown);
            if (section == CaseTableModel::Where)
                m_preferences.setValue(whereHiddenKey, shown ? QString() : u"1"_s);
            fillWithTitle();
            remember();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Show the usual columns")), &QAction::triggered, this,
            &CaseHeaderView::showUsualColumns);
}

void CaseHeaderView::fillSortMenu(QMenu *menu)
{
    for (int section = 0; section < count(); ++section) {
        if (section == CaseTableModel::Where)
            continue;
        QAction *action = menu->addAction(titleOf(section));
        action->setCheckable(true);
        action->setChecked(isSortIndicatorShown() && section == sortIndicatorSection());
        connect(action, &QAction::triggered, this, [this, section] {
            const auto usual = model()
                                   ->headerData(section, Qt::Horizontal, Qt::InitialSortOrderRole)
                                   .value<Qt::SortOrder>();
            const bool again = section == sortIndicatorSection();
            const bool ascending = sortIndicatorOrder() == Qt::AscendingOrder;
            setSortIndicator(section, again ? (ascending ? Qt::DescendingOrder : Qt::AscendingOrder) : usual);
        });
    }
}

QSize CaseHeaderView::sizeHint() const
{
    // Only the height of a horizontal header is asked for; its base class would measure every title for it.
    return { minimumSectionSize(), QFontMetrics(font()).height() + 3 * metrics::inside };
}

void CaseHeaderView::resizeEvent(QResizeEvent *event)
{
    QHeaderView::resizeEvent(event);
    fillWithTitle();
}

void CaseHeaderView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(menu);
    menu->popup(event->globalPos());
}

void CaseHeaderView::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const QColor line = color(Token::Line, palette());
    painter->fillRect(rect, color(Token::Surface, palette()));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), line);
    // A short rule shows where a column's edge can be taken.
    const int edge = layoutDirection() == Qt::RightToLeft ? rect.left() : rect.right();
    painter->fillRect(QRect(edge, rect.top() + rect.height() / 4, 1, rect.height() / 2), line);

    QRect place = rect.adjusted(metrics::related, 0, -metrics::related, 0);
    const bool isSorted = isSortIndicatorShown() && logicalIndex == sortIndicatorSection();
    const auto alignment
        = model()->headerData(logicalIndex, orientation(), Qt::TextAlignmentRole).value<Qt::Alignment>();
    const QFont small = scaledFont(font(), metrics::smallText);
    const QFontMetrics measure(small);
    constexpr int arrow = 8;
    const int room = place.width() - (isSorted ? arrow + metrics::inside : 0);
    const QString text = measure.elidedText(titleOf(logicalIndex), Qt::ElideRight, room);
    const int textWidth = measure.horizontalAdvance(text);
    const QSize size(textWidth + (isSorted ? arrow + metrics::inside : 0), place.height());
    place = QStyle::alignedRect(layoutDirection(), alignment | Qt::AlignVCenter, size, place);
    painter->setFont(small);
    painter->setPen(color(isSorted ? Token::Text : Token::SecondaryText, palette()));
    const QRect textPlace(place.left(), place.top(), textWidth, place.height());
    painter->drawText(QStyle::visualRect(layoutDirection(), place, textPlace),
                      Qt::AlignVCenter | Qt::AlignLeft, text);
    if (!isSorted)
        return;
    const QRect at = QStyle::visualRect(
        layoutDirection(), place,
        QRect(place.left() + textWidth + metrics::inside, place.center().y() - arrow / 4, arrow, arrow / 2));
    const bool up = sortIndicatorOrder() == Qt::AscendingOrder;
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color(Token::Text, palette()), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const qreal tip = up ? at.top() : at.bottom() + 1;
    const qreal foot = up ? at.bottom() + 1 : at.top();
    painter->drawPolyline(
        QPolygonF{ { qreal(at.left()), foot }, { at.center().x() + 0.5, tip }, { at.right() + 1.0, foot } });
}

} // namespace casebook::ui
