#include "ui/cases/casecelldelegate.h"

#include "models/items/casetablemodel.h"
#include "ui/cases/casetexts.h"
#include "ui/cases/chippainter.h"
#include "ui/common/formatting.h"
#include "ui/common/syncstatemark.h"
#include "ui/common/valuemark.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace casebook::ui {

using namespace Qt::StringLiterals;
using items::CaseTableModel;

namespace {

constexpr int markSize = 14;
constexpr int keptMarks = 64;
constexpr int badgeMark = 12;
constexpr int titleLeast = 140; ///< what the badge's word must leave of the title

domain::SyncState syncStateOf(const QModelIndex &index)
{
    return static_cast<domain::SyncState>(index.data(CaseTableModel::SyncStateRole).toInt());
}

} // namespace

/// What the drawing of one cell needs.
struct CaseCellDelegate::Cell
{
    QPainter *painter;
    const QStyleOptionViewItem &option;
    const QModelIndex &index;
    QRect inner;

    int column() const { return index.column(); }
    bool isSelected() const
    {
        return option.state.testFlag(QStyle::State_Selected)
            || index.siblingAtColumn(CaseTableModel::Title).data(Qt::CheckStateRole) == Qt::Checked;
    }
    QColor ink(Token token) const { return color(token, option.palette); }
    QVariant raw() const { return index.data(CaseTableModel::RawRole); }
    QString text() const { return index.data(Qt::DisplayRole).toString(); }
    QFont smallFont() const { return scaledFont(option.font, metrics::smallText); }
};

CaseCellDelegate::CaseCellDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
    , m_marks(keptMarks)
{
}

void CaseCellDelegate::clearCaches()
{
    m_texts.clear();
    m_marks.clear();
}

void CaseCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const Cell cell{ painter, option, index,
                     option.rect.adjusted(metrics::related, 0, -metrics::related, 0) };
    painter->save();
    painter->setClipRect(option.rect);
    painter->setLayoutDirection(option.direction);
    paintBackground(cell);
    if (!index.data(CaseTableModel::LoadedRole).toBool()) {
        paintPlaceholder(cell);
    } else {
        switch (index.column()) {
        case CaseTableModel::Title:
            paintTitle(cell);
            break;
        case CaseTableModel::Severity:
        case CaseTableModel::Status:
            paintMark(cell);
            break;
        case CaseTableModel::Tags:
            paintChips(cell);
            break;
        case CaseTableModel::Assignees:
            paintPeople(cell);
            break;
        default:
            paintText(cell);
            break;
        }
    }
    painter->restore();
}

void CaseCellDelegate::paintBackground(const Cell &cell) const
{
    const QColor surface = cell.ink(Token::Surface);
    const bool active = cell.option.state.testFlag(QStyle::State_Active);
    double share = 0;
    if (cell.isSelected())
        share = active ? 0.20 : 0.12;
    else if (cell.index.row() == m_hoveredRow)
        share = 0.06;
    if (share > 0)
        cell.painter->fillRect(cell.option.rect, blend(cell.ink(Token::Accent), surface, share));
}

void CaseCellDelegate::paintPlaceholder(const Cell &cell) const
{
    // Bars of uneven length look like text that is about to come; the row decides, so that they don't jump
    // about.
    const int percent = 40 + (cell.index.row() * 37 + cell.column() * 23) % 45;
    const int height = qMax(6, cell.option.fontMetrics.xHeight());
    QRect bar(0, 0, cell.inner.width() * percent / 100, height);
    bar = QStyle::alignedRect(cell.option.direction, Qt::AlignLeft | Qt::AlignVCenter, bar.size(),
                              cell.inner);
    cell.painter->setRenderHint(QPainter::Antialiasing);
    cell.painter->setPen(Qt::NoPen);
    cell.painter->setBrush(blend(cell.ink(Token::Line), cell.ink(Token::Surface), 0.7));
    cell.painter->drawRoundedRect(bar, height / 2.0, height / 2.0);
}

void CaseCellDelegate::paintTitle(const Cell &cell) const
{
    QRect place = cell.inner;
    const bool rightToLeft = cell.option.direction == Qt::RightToLeft;
    const auto addIcon = [&](QLatin1String name) {
        const QSize size(metrics::icon, metrics::icon);
        const QRect at
            = QStyle::alignedRect(cell.option.direction, Qt::AlignRight | Qt::AlignVCenter, size, place);
        icon(name).paint(cell.painter, at);
        if (rightToLeft)
            place.setLeft(at.right() + metrics::inside);
        else
            place.setRight(at.left() - metrics::inside);
    };
    if (cell.index.data(CaseTableModel::HasDraftRole).toBool())
        addIcon("document-edit"_L1);
    if (const auto state = syncStateOf(cell.index); state != domain::SyncState::Saved)
        paintBadge(cell, state, &place);
    cell.painter->setPen(cell.ink(Token::Text));
    m_texts.draw(*cell.painter, place, cell.text(), cell.option.font, Qt::AlignLeft | Qt::AlignVCenter);
}

/// Shape and word at the end of the title; only the shape where the title needs the room.
void CaseCellDelegate::paintBadge(const Cell &cell, domain::SyncState state, QRect *place) const
{
    const QString word = syncStateText(state);
    const QFont font = cell.smallFont();
    const int whole = badgeMark + 3 * metrics::inside + m_texts.width(word, font);
    const bool roomy = place->width() - whole >= titleLeast;
    const QSize size(roomy ? whole : badgeMark + 2 * metrics::inside,
                     QFontMetrics(font).height() + metrics::inside);
    const QRect chip
        = QStyle::alignedRect(cell.option.direction, Qt::AlignRight | Qt::AlignVCenter, size, *place);
    const QColor ink = cell.ink(syncToken(state));
    cell.painter->setRenderHint(QPainter::Antialiasing);
    cell.painter->setPen(Qt::NoPen);
    cell.painter->setBrush(blend(ink, cell.ink(Token::Surface), 0.12));
    cell.painter->drawRoundedRect(chip, chip.height() / 2.0, chip.height() / 2.0);
    const auto within = [&](const QRect &at) { return QStyle::visualRect(cell.option.direction, chip, at); };
    const QRect mark(chip.left() + metrics::inside, chip.center().y() - badgeMark / 2, badgeMark, badgeMark);
    paintSyncState(*cell.painter, within(mark), state, cell.option.palette);
    if (roomy) {
        cell.painter->setPen(ink);
        m_texts.draw(*cell.painter,
                     within(QRect(mark.right() + metrics::inside, chip.top(),
                                  chip.right() - mark.right() - metrics::inside, chip.height())),
                     word, font, Qt::AlignLeft | Qt::AlignVCenter);
    }
    if (cell.option.direction == Qt::RightToLeft)
        place->setLeft(chip.right() + metrics::inside);
    else
        place->setRight(chip.left() - metrics::inside);
}

QPixmap CaseCellDelegate::mark(const Cell &cell, int column, const QString &value) const
{
    const qreal ratio = cell.painter->device()->devicePixelRatioF();
    const QString key
        = u"%1/%2/%3/%4"_s.arg(column).arg(value).arg(ratio).arg(cell.ink(Token::Surface).rgba());
    if (const QPixmap *known = m_marks.object(key))
        return *known;
    QPixmap pixmap(QSize(markSize, markSize) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    const QRectF place(0, 0, markSize, markSize);
    if (column == CaseTableModel::Severity)
        paintSeverityMark(painter, place, domain::severityFromApi(value), cell.option.palette);
    else
        paintStatusMark(painter, place, domain::statusFromApi(value), cell.option.palette);
    painter.end();
    m_marks.insert(key, new QPixmap(pixmap));
    return pixmap;
}

void CaseCellDelegate::paintMark(const Cell &cell) const
{
    const QRect at = QStyle::alignedRect(cell.option.direction, Qt::AlignLeft | Qt::AlignVCenter,
                                         QSize(markSize, markSize), cell.inner);
    cell.painter->drawPixmap(at.topLeft(), mark(cell, cell.column(), cell.raw().toString()));
    const int used = markSize + metrics::related - 2;
    const bool rightToLeft = cell.option.direction == Qt::RightToLeft;
    cell.painter->setPen(cell.ink(Token::Text));
    m_texts.draw(*cell.painter, cell.inner.adjusted(rightToLeft ? 0 : used, 0, rightToLeft ? -used : 0, 0),
                 cell.text(), cell.option.font, Qt::AlignLeft | Qt::AlignVCenter);
}

void CaseCellDelegate::paintChips(const Cell &cell) const
{
    ChipPainter chips(*cell.painter, m_texts, cell.option.palette, cell.smallFont());
    chips.paintTags(cell.inner, cell.raw().toStringList());
}

void CaseCellDelegate::paintPeople(const Cell &cell) const
{
    ChipPainter chips(*cell.painter, m_texts, cell.option.palette, cell.smallFont());
    chips.paintPeople(cell.inner, cell.raw().toStringList(), cell.option.font);
}

void CaseCellDelegate::paintText(const Cell &cell) const
{
    const auto alignment = cell.index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    cell.painter->setPen(cell.ink(Token::SecondaryText));
    m_texts.draw(*cell.painter, cell.inner, cell.text(), cell.option.font, alignment);
}

bool CaseCellDelegate::isCut(const Cell &cell) const
{
    const int whole = m_texts.width(cell.text(), cell.option.font);
    switch (cell.column()) {
    case CaseTableModel::Severity:
    case CaseTableModel::Status:
        return whole + markSize + metrics::related > cell.inner.width();
    case CaseTableModel::Tags: {
        const QStringList tags = cell.raw().toStringList();
        return ChipPainter::widthOfTags(m_texts, tags, cell.smallFont()) > cell.inner.width();
    }
    case CaseTableModel::Assignees:
        return cell.raw().toStringList().size() > 1
            || whole + ChipPainter::circleSize + metrics::related > cell.inner.width();
    default:
        return whole > cell.inner.width();
    }
}

QSize CaseCellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // For the column's fit-to-contents on a double click.
    const int text = m_texts.width(index.data(Qt::DisplayRole).toString(), option.font);
    return { text + 3 * metrics::related + metrics::avatar, option.fontMetrics.height() + metrics::related };
}

bool CaseCellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
                                 const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString text;
    if (const auto *texts = qobject_cast<const CaseTexts *>(index.model())) {
        QStyleOptionViewItem whole = option;
        initStyleOption(&whole, index);
        const Cell cell{ nullptr, whole, index,
                         option.rect.adjusted(metrics::related, 0, -metrics::related, 0) };
        const bool isTime = index.data(CaseTableModel::RawRole).typeId() == QMetaType::QDateTime
            || index.column() == CaseTableModel::Updated;
        if (isTime || isCut(cell))
            text = texts->fullText(index);
        if (index.column() == CaseTableModel::Title) {
            const QString hint = syncStateHint(syncStateOf(index));
            text += text.isEmpty() || hint.isEmpty() ? hint : u"\n"_s + hint;
        }
    }
    // Text that people wrote is shown as it is, not read as markup.
    if (!text.isEmpty())
        text = u"<span style=\"white-space:pre-wrap\">"_s + text.toHtmlEscaped() + u"</span>"_s;
    QToolTip::showText(event->globalPos(), text, view->viewport(), option.rect);
    return true;
}

} // namespace casebook::ui
