#include "ui/page/commentcard.h"

#include "ui/common/formatting.h"
#include "ui/page/avatar.h"
#include "ui/page/markdownview.h"
#include "ui/page/syncbadge.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace casebook::ui {

using namespace Qt::StringLiterals;

CommentCard::CommentCard(MarkdownCache &texts, QWidget *parent)
    : TimelineRow(Kind::Comment, parent)
    , m_avatar(new Avatar(this))
    , m_name(new QLabel(this))
    , m_time(new QLabel(this))
    , m_badge(new SyncBadge(this))
    , m_body(new MarkdownView(texts, this))
    , m_showAll(new QToolButton(this))
{
    m_name->setTextFormat(Qt::PlainText);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_name->setFont(bold);
    m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_name->setMinimumWidth(40);
    m_time->setTextFormat(Qt::PlainText);
    m_time->setFont(scaledFont(font(), metrics::smallText));
    m_time->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_quote = addButton("format-text-blockquote"_L1, tr("Quote"), tr("Q"));
    m_edit = addButton("document-edit"_L1, tr("Edit"), tr("F2"));
    m_more = addButton("overflow-menu"_L1, tr("More actions"), {});
    m_showAll->setAutoRaise(true);
    m_showAll->setFocusPolicy(Qt::TabFocus);

    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::related);
    head->addWidget(m_avatar);
    head->addWidget(m_name);
    head->addWidget(m_time, 1);
    head->addWidget(m_badge);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    for (QToolButton *button : { m_quote, m_edit, m_more })
        buttons->addWidget(button);
    head->addLayout(buttons);
    auto *body = new QVBoxLayout;
    body->setContentsMargins(metrics::avatar + metrics::related, 0, metrics::related, 0);
    body->setSpacing(metrics::inside);
    body->addWidget(m_body);
    body->addWidget(m_showAll, 0, Qt::AlignLeading);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::related, metrics::related, metrics::related, metrics::related + 6);
    layout->setSpacing(metrics::inside);
    layout->addLayout(head);
    layout->addLayout(body);

    connect(m_badge, &QToolButton::clicked, this, [this] { emit syncRequested(m_badge->state()); });
    connect(m_quote, &QToolButton::clicked, this, [this] { emit quoteRequested(markdown()); });
    connect(m_edit, &QToolButton::clicked, this, [this] { emit editRequested(entry()); });
    connect(m_more, &QToolButton::clicked, this,
            [this] { showMenu(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    connect(m_showAll, &QToolButton::clicked, this, [this] {
        emit unfolded();
        unfold();
    });
    connect(m_body, &MarkdownView::linkClicked, this, &CommentCard::linkClicked);
    connect(m_body, &MarkdownView::resized, this, [this] {
        m_showAll->setVisible(m_body->isShortened());
        emit heightChanged();
    });
    applyColors();
}

QToolButton *CommentCard::addButton(QLatin1String iconName, const QString &text, const QString &shortcut)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setIcon(icon(iconName));
    button->setIconSize(QSize(metrics::icon, metrics::icon));
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolTip(shortcut.isEmpty() ? text : tr("%1 (%2)", "action and its key").arg(text, shortcut));
    button->setAccessibleName(text);
    return button;
}

QString CommentCard::markdown() const
{
    if (entry().attachment)
        return entry().attachment->payload.commentText();
    return {};
}

void CommentCard::fill(const RowContext &context)
{
    const QString name = personName(entry().author());
    m_avatar->setName(name);
    m_name->setText(name);
    m_name->setToolTip(name);
    const bool deleted = isDeleted();
    m_body->setMarkdown(deleted ? u"*%1*"_s.arg(tr("This comment was deleted.")) : markdown());
    m_showAll->setText(tr("Show all (%1 characters)").arg(numberText(markdown().size())));
    m_showAll->setVisible(m_body->isShortened());
    for (QToolButton *button : { m_quote, m_edit })
        button->setVisible(!deleted);
    const PartMark mark
        = entry().attachment ? context.marks.value(CaseMarks::ofComment(entry().attachment->id)) : PartMark();
    const bool waits = mark.state == domain::SyncState::Saved && entry().provisional;
    m_badge->setState(waits ? domain::SyncState::Waiting : mark.state, mark.hint);
    say(context.now);
}

void CommentCard::tick(const RowContext &context)
{
    say(context.now);
}

void CommentCard::say(const Timestamp &now)
{
    m_now = now;
    QStringList parts{ relativeTime(entry().createdAt(), now) };
    QString exact = exactTime(entry().createdAt());
    if (entry().attachment && entry().attachment->updatedAt) {
        const QString editor
            = entry().attachment->updatedBy ? personName(*entry().attachment->updatedBy) : QString();
        const bool byOther = entry().attachment->updatedBy
            && entry().attachment->updatedBy->identity() != entry().author().identity();
        parts.append(byOther ? tr("edited by %1").arg(editor) : tr("edited"));
        exact += u"\n\n"_s + tr("Edited:\n%1").arg(exactTime(*entry().attachment->updatedAt));
    }
    m_time->setText(parts.join(u" · "_s));
    m_time->setToolTip(exact);
    const QString when = m_badge->state() == domain::SyncState::Saved
        ? m_time->text()
        : m_time->text() + u" · "_s + m_badge->text();
    setAccessibleName(isDeleted() ? tr("Deleted comment by %1, %2").arg(m_name->text(), when)
                                  : tr("Comment by %1, %2").arg(m_name->text(), when));
    m_body->setAccessibleName(tr("Comment"));
}

void CommentCard::unfold()
{
    m_body->showAll();
}

void CommentCard::prepare(const domain::TimelineEntry &entry) const
{
    if (entry.attachment)
        m_body->prepare(entry.attachment->payload.commentText());
}

void CommentCard::applyColors()
{
    QPalette quiet = m_time->palette();
    quiet.setColor(QPalette::WindowText, color(Token::SecondaryText, this));
    m_time->setPalette(quiet);
}

void CommentCard::changeEvent(QEvent *event)
{
    TimelineRow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColors();
}

void CommentCard::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(rect()).adjusted(0.5, 2.5, -0.5, -5.5);
    painter.setPen(QPen(color(Token::Line, this), 1));
    painter.setBrush(color(Token::Surface, this));
    if (hasFocus())
        painter.setPen(QPen(color(Token::Accent, this), 2));
    painter.drawRoundedRect(card, metrics::radius, metrics::radius);
    Q_UNUSED(event)
}

void CommentCard::copy()
{
    QApplication::clipboard()->setText(markdown());
}

void CommentCard::keyPressEvent(QKeyEvent *event)
{
    if (!isDeleted()) {
        if (event->matches(QKeySequence::Copy))
            return copy();
        switch (event->key()) {
        case Qt::Key_F2:
            emit editRequested(entry());
            return;
        case Qt::Key_Delete:
            emit deleteRequested(entry());
            return;
        case Qt::Key_Q:
            if (event->modifiers() == Qt::NoModifier) {
                emit quoteRequested(markdown());
                return;
            }
            break;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (m_body->isShortened())
                m_showAll->click();
            return;
        default:
            break;
        }
    }
    TimelineRow::keyPressEvent(event);
}

void CommentCard::contextMenuEvent(QContextMenuEvent *event)
{
    showMenu(event->globalPos());
}

void CommentCard::showMenu(const QPoint &globalPosition)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (!isDeleted()) {
        const bool selected = m_body->textCursor().hasSelection();
        if (selected)
            menu->addAction(tr("Copy selected text"), m_body, &QTextEdit::copy);
        menu->addAction(icon("edit-copy"_L1), tr("Copy"), this, &CommentCard::copy);
        menu->addAction(icon("edit-copy"_L1), tr("Copy as .case action"), this,
                        [this] { emit copyActionRequested(entry()); });
        menu->addAction(icon("format-text-blockquote"_L1), tr("Quote"), this,
                        [this] { emit quoteRequested(markdown()); });
        menu->addAction(icon("document-edit"_L1), tr("Edit"), this, [this] { emit editRequested(entry()); });
        menu->addAction(icon("edit-delete"_L1), tr("Delete"), this,
                        [this] { emit deleteRequested(entry()); });
        menu->addSeparator();
    }
    menu->addAction(tr("Show details"), this, [this] { emit jsonRequested(entry()); });
    menu->popup(globalPosition);
}

} // namespace casebook::ui
