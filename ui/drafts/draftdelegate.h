#pragma once

#include "models/base/clock.h"

#include <QStyledItemDelegate>

namespace casebook::ui {

/// One draft: what it is for and how old on the first line, how it begins on the second.
class DraftDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    DraftDelegate(const Clock &clock, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    /// "Comment on “Phishing wave”": what the draft is for.
    static QString heading(const QModelIndex &index);

private:
    const Clock &m_clock;
};

} // namespace casebook::ui
