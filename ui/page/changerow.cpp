#include "ui/page/changerow.h"

#include "ui/action/copyaction.h"
#include "ui/common/formatting.h"
#include "ui/common/valuemark.h"
#include "ui/page/markdownrenderer.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>

namespace casebook::ui {

using namespace Qt::StringLiterals;

ChangeRow::ChangeRow(QWidget *parent)
    : TimelineRow(Kind::Change, parent)
    , m_icon(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_excerpt(new QLabel(this))
{
    m_icon->setFixedSize(metrics::avatar, metrics::avatar);
    m_icon->setAlignment(Qt::AlignCenter);
    m_sentence->setTextFormat(Qt::RichText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse
                                        | Qt::LinksAccessibleByKeyboard);
    m_sentence->setFocusPolicy(Qt::ClickFocus);
    m_excerpt->setTextFormat(Qt::PlainText);
    m_excerpt->setWordWrap(true);
    m_excerpt->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_excerpt->setFont(scaledFont(font(), metrics::smallText));

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(metrics::related, metrics::inside, metrics::related, metrics::inside);
    layout->setHorizontalSpacing(metrics::related);
    layout->setVerticalSpacing(0);
    layout->addWidget(m_icon, 0, 0, Qt::AlignTop);
    layout->addWidget(m_sentence, 0, 1, Qt::AlignVCenter);
    layout->addWidget(m_excerpt, 1, 1);
    layout->setColumnStretch(1, 1);
    connect(m_sentence, &QLabel::linkActivated, this, &ChangeRow::onLink);
}

void ChangeRow::fill(const RowContext &context)
{
    m_text = activityText(entry(), context.names);
    m_excerpt->setText(m_text.excerpt);
    m_excerpt->setVisible(!m_text.excerpt.isEmpty());
    say(context.now);
}

void ChangeRow::tick(const RowContext &context)
{
    say(context.now);
}

QString ChangeRow::linksHtml() const
{
    QStringList links;
    if (isOpenableLink(m_text.link))
        links.append(u"<a href=\"open\">%1</a>"_s.arg(tr("Open in browser").toHtmlEscaped()));
    if (!m_text.before.isEmpty() && !m_text.after.isEmpty())
        links.append(u"<a href=\"texts\">%1</a>"_s.arg(tr("Show both texts").toHtmlEscaped()));
    else if (m_text.hasTexts())
        links.append(u"<a href=\"texts\">%1</a>"_s.arg(tr("Show text").toHtmlEscaped()));
    if (m_text.isUnknown)
        links.append(u"<a href=\"json\">%1</a>"_s.arg(tr("Show details").toHtmlEscaped()));
    return links.isEmpty() ? QString() : u" · "_s + links.join(u" · "_s);
}

void ChangeRow::say(const Timestamp &now)
{
    m_now = now;
    const QString strong = color(Token::Text, this).name();
    QString html = m_text.html;
    html.replace(u"<b>"_s, u"<span style=\"color:%1; font-weight:600\">"_s.arg(strong));
    html.replace(u"<em>"_s, u"<span style=\"color:%1\">"_s.arg(strong));
    html.replace(u"</b>"_s, u"</span>"_s).replace(u"</em>"_s, u"</span>"_s);
    const QString time = relativeTime(entry().createdAt(), now);
    html += u" · "_s + time.toHtmlEscaped();
    if (entry().provisional)
        html += u" · "_s + syncStateText(domain::SyncState::Waiting).toHtmlEscaped();
    html += linksHtml();
    const QString color = ui::color(Token::SecondaryText, this).name();
    m_sentence->setText(u"<span style=\"color:%1\">%2</span>"_s.arg(color, html));
    m_sentence->setToolTip(exactTime(entry().createdAt()));
    QPalette quiet = m_excerpt->palette();
    quiet.setColor(QPalette::WindowText, ui::color(Token::SecondaryText, this));
    m_excerpt->setPalette(quiet);
    m_icon->setPixmap(entryIcon().pixmap(QSize(metrics::icon, metrics::icon), devicePixelRatioF()));
    setAccessibleName(tr("%1, %2", "what happened, then when").arg(m_text.plain, time));
}

/// A new status or severity is shown by its own shape.
QIcon ChangeRow::entryIcon() const
{
    if (entry().activity && entry().activity->type() == domain::ActivityType::Status)
        return statusIcon(domain::statusFromApi(entry().activity->payload.value(u"status"_s).toString()),
                          palette());
    if (entry().activity && entry().activity->type() == domain::ActivityType::Severity)
        return severityIcon(
            domain::severityFromApi(entry().activity->payload.value(u"severity"_s).toString()), palette());
    return icon(QLatin1String(m_text.iconName.toLatin1()));
}

void ChangeRow::onLink(const QString &link)
{
    if (link == "texts"_L1)
        emit textsRequested(entry());
    else if (link == "json"_L1)
        emit jsonRequested(entry());
    else if (link == "open"_L1)
        emit linkClicked(m_text.link);
}

void ChangeRow::changeEvent(QEvent *event)
{
    TimelineRow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_text.html.isEmpty())
        say(m_now);
}

void ChangeRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (m_text.hasTexts())
            emit textsRequested(entry());
        else if (m_text.isUnknown)
            emit jsonRequested(entry());
        return;
    }
    TimelineRow::keyPressEvent(event);
}

void ChangeRow::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_text.hasTexts())
        menu->addAction(tr("Show text"), this, [this] { emit textsRequested(entry()); });
    if (isOpenableLink(m_text.link))
        menu->addAction(tr("Open in browser"), this, [this] { emit linkClicked(m_text.link); });
    menu->addAction(icon("edit-copy"_L1), tr("Copy"), this,
                    [this] { QApplication::clipboard()->setText(m_text.plain); });
    if (entry().attachment && isActionable(entry().attachment->payload)) {
        menu->addAction(icon("edit-copy"_L1), tr("Copy as .case action"), this,
                        [this] { emit copyActionRequested(entry()); });
    }
    menu->addAction(tr("Show details"), this, [this] { emit jsonRequested(entry()); });
    menu->popup(event->globalPos());
}

} // namespace casebook::ui
