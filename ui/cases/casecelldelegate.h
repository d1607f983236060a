#pragma once

#include "models/domain/query.h"
#include "ui/cases/textcache.h"

#include <QCache>
#include <QPixmap>
#include <QStyledItemDelegate>

namespace casebook::ui {

/// Draws the cells of the list of cases: severity and status as shape, word and colour, tags as chips, people
/// with their initials, placeholders for rows that are being read. Cheap: everything laid out or rendered is
/// kept.
class CaseCellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit CaseCellDelegate(QObject *parent = nullptr);

    /// The row under the mouse; -1 for none.
    void setHoveredRow(int row) { m_hoveredRow = row; }
    /// Forgets what was rendered, after the scheme, the font or the screen changed.
    void clearCaches();

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    struct Cell;

    void paintBackground(const Cell &cell) const;
    void paintPlaceholder(const Cell &cell) const;
    void paintTitle(const Cell &cell) const;
    void paintBadge(const Cell &cell, domain::SyncState state, QRect *place) const;
    void paintMark(const Cell &cell) const;
    void paintChips(const Cell &cell) const;
    void paintPeople(const Cell &cell) const;
    void paintText(const Cell &cell) const;
    QPixmap mark(const Cell &cell, int column, const QString &value) const;
    /// Whether the cell shows less than its whole text.
    bool isCut(const Cell &cell) const;

    mutable TextCache m_texts;
    mutable QCache<QString, QPixmap> m_marks;
    int m_hoveredRow = -1;
};

} // namespace casebook::ui
