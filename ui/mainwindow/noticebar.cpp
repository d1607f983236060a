#include "ui/mainwindow/noticebar.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <utility>

namespace casebook::ui {

using namespace std::chrono_literals;

namespace {

constexpr auto shownFor = 10s;

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
    , m_action(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("noticeBar"));
    setAutoFillBackground(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_close->setAutoRaise(true);
    m_close->setIcon(icon(QLatin1String("window-close")));
    m_close->setAccessibleName(tr("Hide this notice"));
    m_close->setToolTip(tr("Hide this notice"));

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::group, metrics::inside, metrics::related, metrics::inside);
    row->setSpacing(metrics::related);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);

    m_hide.setSingleShot(true);
    m_hide.setInterval(shownFor);
    connect(&m_hide, &QTimer::timeout, this, &QWidget::hide);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, &NoticeBar::act);
    hide();
}

void NoticeBar::show(const Notice &notice)
{
    m_notice = notice;
    m_text->setText(notice.text);
    setAccessibleName(notice.text);
    m_action->setText(notice.actionText);
    m_action->setVisible(hasAction());
    colour();
    setVisible(true);
    m_hide.start();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    emit actionChanged();
}

QString NoticeBar::actionTitle() const
{
    return hasAction() ? tr("%1: %2", "what can be done, about what").arg(m_notice.actionText, m_notice.text)
                       : QString();
}

void NoticeBar::act()
{
    if (!hasAction())
        return;
    const auto action = std::exchange(m_notice.action, {});
    hide();
    emit actionChanged();
    action(); // last: it may well post the next notice
}

void NoticeBar::enterEvent(QEnterEvent *event)
{
    m_hide.stop();
    QFrame::enterEvent(event);
}

void NoticeBar::leaveEvent(QEvent *event)
{
    if (isVisible())
        m_hide.start();
    QFrame::leaveEvent(event);
}

void NoticeBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && isVisible() && !m_notice.text.isEmpty())
        m_icon->update();
}

void NoticeBar::colour()
{
    const bool problem = m_notice.kind == Notice::Kind::Problem;
    const auto name = QLatin1String(problem ? "dialog-warning" : "dialog-information");
    m_icon->setPixmap(icon(name).pixmap(metrics::icon));
    setBackgroundRole(QPalette::AlternateBase);
}

} // namespace casebook::ui
