#pragma once

#include <QColor>
#include <QFont>
#include <QTextDocument>
#include <QTextFormat>

#include <memory>

class QWidget;

namespace casebook::ui {

/// Looks of rendered Markdown, taken from a widget on the GUI thread and usable on any.
struct MarkdownStyle
{
    QFont font;
    QFont fixedFont;
    QColor text;
    QColor secondary;
    QColor link;
    QColor line;

    bool operator==(const MarkdownStyle &) const = default;
};

MarkdownStyle markdownStyleOf(const QWidget *widget);

/// Set on blocks of the document, for what a text document cannot draw by itself: see MarkdownView.
inline constexpr int codeBlockProperty = QTextFormat::UserProperty + 1;
inline constexpr int quoteLevelProperty = QTextFormat::UserProperty + 2;

/// Longer texts are shown from their beginning only, until somebody asks for the rest: rendering stays a
/// matter of milliseconds whatever somebody pasted.
inline constexpr int longestAtOnce = 4'000;

/// The beginning of a long text, ended at a line or word, with an open code fence closed.
QString markdownBeginning(const QString &markdown);

/// Renders Markdown (GitHub's dialect) safely: HTML is text, pictures become their description and link,
/// nothing is ever loaded from a file or the network. Text that would be laid out absurdly slowly (deep
/// nesting, hundreds of table columns) is shown as it stands. Never null. Any thread.
std::unique_ptr<QTextDocument> renderMarkdown(const QString &markdown, const MarkdownStyle &style);

/// True for the links that may be opened: web pages and mail addresses.
bool isOpenableLink(const QString &url);

} // namespace casebook::ui
