#pragma once

#include "models/base/clock.h"
#include "models/domain/query.h"

#include <QStyledItemDelegate>

#include <functional>

namespace casebook::ui {

/// Two lines of a list of things to do: what it is and how old, then how it stands.
class WorkDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    struct Lines
    {
        QString first;
        QString second;
        domain::SyncState state = domain::SyncState::Saved;
        std::optional<Timestamp> when = {};
    };
    using LinesOf = std::function<Lines(int row)>;

    WorkDelegate(const Clock &clock, LinesOf linesOf, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    const Clock &m_clock;
    LinesOf m_linesOf;
};

} // namespace casebook::ui
