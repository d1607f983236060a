#include "ui/search/founddelegate.h"

#include "models/items/foundcasesmodel.h"
#include "ui/common/formatting.h"
#include "ui/common/twolines.h"
#include "ui/common/valuemark.h"

#include <QDateTime>

namespace casebook::ui {

using items::FoundCasesModel;

FoundDelegate::FoundDelegate(const Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_clock(clock)
{
}

void FoundDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const bool here = index.data(FoundCasesModel::KeyRole).toLongLong() != 0;
    const domain::Status status = domain::statusFromApi(index.data(FoundCasesModel::StatusRole).toString());
    const Timestamp when(index.data(FoundCasesModel::UpdatedRole).toDateTime().toMSecsSinceEpoch());
    paintTwoLines(
        *painter, option,
        { .first = index.data().toString().simplified(),
          .age = shortTime(when, m_clock.now()),
          .second = here ? statusText(status) : tr("%1 · not kept here yet").arg(statusText(status)),
          .mark
          = [&](QPainter &on, const QRect &place) { paintStatusMark(on, place, status, option.palette); } });
}

QSize FoundDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return twoLinesSize(option);
}

} // namespace casebook::ui
