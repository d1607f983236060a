#include "ui/cases/filterbutton.h"

#include "ui/common/formatting.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <QStyle>

#include <utility>

namespace casebook::ui {

namespace {
constexpr int leastHeight = 26;
constexpr int arrow = 8;
constexpr int longestText = 180;
constexpr int slack = 2; ///< advances are rounded
} // namespace

FilterButton::FilterButton(const QString &title, QWidget *parent)
    : QToolButton(parent)
    , m_title(title)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(title);
    setText(title);
    connect(this, &QToolButton::clicked, this, &FilterButton::openPopup);
}

void FilterButton::setPopupMaker(PopupMaker maker)
{
    m_makePopup = std::move(maker);
}

void FilterButton::setPopup(QWidget *popup)
{
    m_popup = popup;
    popup->setParent(this, Qt::Popup);
}

QWidget *FilterButton::popup()
{
    if (!m_popup && m_makePopup) {
        m_popup = m_makePopup();
        m_popup->setParent(this, Qt::Popup);
    }
    return m_popup;
}

void FilterButton::setChosen(const QStringList &labels)
{
    if (labels == m_chosen)
        return;
    m_chosen = labels;
    setToolTip(labels.size() > 1 ? labels.join(u'\n') : QString());
    setAccessibleDescription(labels.isEmpty() ? QString() : tr("Only %1").arg(labels.join(tr(", "))));
    updateGeometry();
    update();
}

QString FilterButton::shownText() const
{
    if (m_chosen.isEmpty())
        return m_title;
    if (m_chosen.size() == 1)
        //: A filter and its only value: "Status: Open"
        return tr("%1: %2").arg(m_title, m_chosen.first());
    //: A filter, its first value and how many more: "Status: Open +1"
    return tr("%1: %2 +%3").arg(m_title, m_chosen.first(), numberText(m_chosen.size() - 1));
}

QSize FilterButton::sizeHint() const
{
    const int text = qMin(fontMetrics().horizontalAdvance(shownText()) + slack, longestText);
    return { text + 2 * metrics::related + metrics::inside + arrow,
             qMax(leastHeight, fontMetrics().height() + metrics::related) };
}

void FilterButton::openPopup()
{
    if (!popup())
        return;
    m_popup->adjustSize();
    const QSize size = m_popup->size();
    QPoint at = mapToGlobal(
        QPoint(layoutDirection() == Qt::RightToLeft ? width() - size.width() : 0, this->height() + 2));
    const QRect room = screen()->availableGeometry();
    at.setX(qBound(room.left(), at.x(), qMax(room.left(), room.right() - size.width())));
    if (at.y() + size.height() > room.bottom())
        at.setY(qMax(room.top(), mapToGlobal(QPoint()).y() - size.height() - 2));
    m_popup->move(at);
    m_popup->show();
}

void FilterButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        openPopup();
        return;
    }
    QToolButton::keyPressEvent(event);
}

void FilterButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = color(Token::Accent, palette());
    const QColor surface = color(Token::Surface, palette());
    const bool pressed = isDown() || (m_popup && m_popup->isVisible());
    double share = isFiltering() ? 0.14 : 0.0;
    if (pressed)
        share += 0.12;
    else if (underMouse())
        share += 0.06;
    QPen border(isFiltering() || hasFocus() ? accent : color(Token::Line, palette()), hasFocus() ? 2 : 1);
    painter.setPen(border);
    painter.setBrush(blend(accent, surface, share));
    const qreal half = border.widthF() / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(half, half, -half, -half), metrics::radius,
                            metrics::radius);

    const QRect inner = rect().adjusted(metrics::related, 0, -metrics::related, 0);
    const QRect textPlace = inner.adjusted(0, 0, -arrow - metrics::inside, 0);
    painter.setPen(color(isFiltering() ? Token::Text : Token::SecondaryText, palette()));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), textPlace),
                     Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(shownText(), Qt::ElideRight, textPlace.width()));
    const QRect place = QStyle::visualRect(
        layoutDirection(), rect(),
        QRect(inner.right() - arrow + 1, inner.center().y() - arrow / 4 + 1, arrow, arrow / 2));
    painter.setPen(QPen(painter.pen().color(), 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF{ { place.left() + 1.0, qreal(place.top()) },
                                    { place.left() + arrow / 2.0, qreal(place.top()) + arrow / 2.0 - 0.5 },
                                    { place.left() + arrow - 1.0, qreal(place.top()) } });
}

} // namespace casebook::ui
