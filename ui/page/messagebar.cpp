#include "ui/page/messagebar.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace casebook::ui {

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent)
    , m_mark(new QLabel(this))
    , m_text(new QLabel(this))
    , m_line(new QHBoxLayout)
    , m_buttons(new QHBoxLayout)
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_line->setSpacing(metrics::related);
    m_line->addWidget(m_mark);
    m_line->addWidget(m_text, 1);
    m_buttons->setSpacing(metrics::related);
    m_buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::related, metrics::inside + 2, metrics::related, metrics::inside + 2);
    layout->setSpacing(metrics::inside);
    layout->addLayout(m_line);
    layout->addLayout(m_buttons);
    hide();
}

void MessageBar::show(Kind kind, const QString &text, const QList<Action> &actions)
{
    m_kind = kind;
    m_mark->setPixmap(
        icon(kind == Kind::Problem ? QLatin1String("dialog-warning") : QLatin1String("documentinfo"))
            .pixmap(metrics::icon));
    m_text->setText(text);
    clearButtons();
    for (const Action &action : actions) {
        auto *button = new QPushButton(action.text, this);
        button->setAutoDefault(true); // Enter presses the one that has the focus, in a window as well
        connect(button, &QPushButton::clicked, this, [run = action.run] { run(); });
        m_actions.append(button);
    }
    arrange();
    setAccessibleName(text);
    setVisible(true);
}

void MessageBar::dismiss()
{
    hide();
    clearButtons();
}

QString MessageBar::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void MessageBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

// Beside the text where all of it fits on one line, else below; a single one always beside.
void MessageBar::arrange()
{
    int needed = metrics::icon + metrics::related + fontMetrics().horizontalAdvance(m_text->text());
    for (const QPushButton *button : std::as_const(m_actions))
        needed += metrics::related + button->sizeHint().width();
    const bool beside = m_actions.size() == 1 || needed <= contentsRect().width() - 2 * metrics::related;
    QHBoxLayout *wanted = beside ? m_line : m_buttons;
    for (QPushButton *button : std::as_const(m_actions)) {
        if (wanted->indexOf(button) >= 0)
            continue;
        (beside ? m_buttons : m_line)->removeWidget(button);
        wanted->addWidget(button);
    }
}

void MessageBar::clearButtons()
{
    for (QPushButton *button : std::exchange(m_actions, {})) {
        m_line->removeWidget(button);
        m_buttons->removeWidget(button);
        button->hide(); // it may be the button whose press brought us here
        button->deleteLater();
    }
}

void MessageBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor ink = color(m_kind == Kind::Problem ? Token::Failed : Token::Accent, this);
    painter.setPen(Qt::NoPen);
    painter.setBrush(blend(ink, color(Token::Surface, this), 0.1));
    painter.drawRoundedRect(rect(), metrics::radius, metrics::radius);
}

} // namespace casebook::ui
