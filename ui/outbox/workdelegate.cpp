#include "ui/outbox/workdelegate.h"

#include "ui/common/formatting.h"
#include "ui/common/syncstatemark.h"
#include "ui/common/twolines.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QToolTip>

namespace casebook::ui {

using namespace Qt::StringLiterals;

WorkDelegate::WorkDelegate(const Clock &clock, LinesOf linesOf, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_clock(clock)
    , m_linesOf(std::move(linesOf))
{
}

void WorkDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const Lines lines = m_linesOf(index.row());
    const bool bad = syncToken(lines.state) == Token::Failed;
    paintTwoLines(*painter, option,
                  { .first = lines.first,
                    .age = lines.when ? shortTime(*lines.when, m_clock.now()) : QString(),
                    .second = lines.second,
                    .secondColor = bad ? Token::Failed : Token::SecondaryText,
                    .mark = [&](QPainter &on, const QRect &place) {
                        paintSyncState(on, place, lines.state, option.palette);
                    } });
}

QSize WorkDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return twoLinesSize(option);
}

bool WorkDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const Lines lines = m_linesOf(index.row());
    QStringList parts{ lines.first, lines.second };
    if (lines.when)
        parts.append(exactTime(*lines.when));
    QToolTip::showText(event->globalPos(),
                       u"<span style=\"white-space:pre-wrap\">"_s + parts.join(u'\n').toHtmlEscaped()
                           + u"</span>"_s,
                       view->viewport(), option.rect);
    return true;
}

} // namespace casebook::ui
