#include "ui/page/markdownrenderer.h"

#include "ui/theme/theme.h"

#include <QFontDatabase>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextFragment>
#include <QTextTable>
#include <QUrl>
#include <QVariant>
#include <QWidget>

#include <array>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int quoteIndent = 14;
constexpr int codePadding = 8;
constexpr int mostNesting = 24;
constexpr int mostColumns = 40;

/// Loads nothing: no picture of a comment is fetched from anywhere, not even from a local file.
class ClosedDocument final : public QTextDocument
{
public:
    using QTextDocument::QTextDocument;

protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

// The parser nests as deep as the text says and a table is laid out column by column: both take time that
// grows faster than the text.
bool isTooInvolved(const QString &markdown)
{
    for (const QStringView line : QStringView(markdown).split(u'\n')) {
        int marks = 0;
        int columns = 0;
        int brackets = 0;
        bool atStart = true;
        for (const QChar c : line) {
            if (c == u'>' || ((c == u'*' || c == u'-' || c == u'+') && atStart))
                marks += atStart ? 1 : 0;
            else if (!c.isSpace())
                atStart = false;
            if (c == u'|')
                ++columns;
            if (c == u'[' || c == u'*' || c == u'_' || c == u'`' || c == u'~')
                ++brackets;
        }
        if (marks > mostNesting || columns > mostColumns || brackets > 600)
            return true;
    }
    return false;
}

QTextCharFormat linkFormat(const QTextCharFormat &format, const MarkdownStyle &style)
{
    QTextCharFormat result = format;
    result.setForeground(style.link);
    result.setFontUnderline(true);
    result.setToolTip(format.anchorHref());
    return result;
}

struct Change
{
    int position;
    int length;
    QTextCharFormat format;
    QString text; ///< replaces what stands there, unless null
};

QList<Change> changesIn(const QTextBlock &block, const MarkdownStyle &style)
{
    QList<Change> changes;
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        const QTextFragment fragment = it.fragment();
        QTextCharFormat format = fragment.charFormat();
        if (format.isImageFormat()) {
            const QTextImageFormat image = format.toImageFormat();
            QTextCharFormat plain;
            plain.setForeground(style.secondary);
            const QString alt = image.property(QTextFormat::ImageAltText).toString();
            const QString words = alt.isEmpty() ? image.name() : u"%1 (%2)"_s.arg(alt, image.name());
            if (isOpenableLink(image.name())) {
                plain.setAnchor(true);
                plain.setAnchorHref(image.name());
                plain = linkFormat(plain, style);
            }
            changes.append(
                { fragment.position(), fragment.length(), plain, words.isEmpty() ? u"…"_s : words });
        } else if (format.isAnchor()) {
            changes.append({ fragment.position(), fragment.length(), linkFormat(format, style), {} });
        } else if (format.fontFixedPitch()) {
            format.setFont(style.fixedFont, QTextCharFormat::FontPropertiesSpecifiedOnly);
            changes.append({ fragment.position(), fragment.length(), format, {} });
        }
    }
    return changes;
}

void dressCharacters(QTextDocument &document, const MarkdownStyle &style)
{
    QList<Change> changes;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        changes += changesIn(block, style);
    QTextCursor cursor(&document);
    for (auto it = changes.crbegin(); it != changes.crend();
         ++it) { // from the end, so that positions stay right
        cursor.setPosition(it->position);
        cursor.setPosition(it->position + it->length, QTextCursor::KeepAnchor);
        if (it->text.isNull())
            cursor.setCharFormat(it->format);
        else
            cursor.insertText(it->text, it->format);
    }
}

bool isCode(const QTextBlock &block)
{
    return block.isValid()
        && (block.blockFormat().hasProperty(QTextFormat::BlockCodeFence)
            || block.blockFormat().hasProperty(QTextFormat::BlockCodeLanguage)
            || block.blockFormat().boolProperty(codeBlockProperty));
}

void dressHeading(QTextCursor &cursor, const QTextBlock &block, const MarkdownStyle &style)
{
    static constexpr std::array factors{ 1.3, 1.2, 1.1, 1.0, 1.0, 1.0 };
    const auto level = static_cast<size_t>(qBound(1, block.blockFormat().headingLevel(), 6)) - 1;
    cursor.setPosition(block.position());
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    QTextCharFormat format;
    format.setProperty(QTextFormat::FontSizeAdjustment, 0);
    format.setProperty(QTextFormat::FontPixelSize, scaledFont(style.font, factors.at(level)).pixelSize());
    format.setFontWeight(QFont::DemiBold);
    cursor.mergeCharFormat(format);
}

void dressBlocks(QTextDocument &document, const MarkdownStyle &style)
{
    QTextCursor cursor(&document);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        const int quotes = format.intProperty(QTextFormat::BlockQuoteLevel);
        qreal left = 0;
        if (quotes > 0) {
            format.setProperty(quoteLevelProperty, quotes);
            left += quotes * quoteIndent;
        }
        if (isCode(block)) {
            format.setProperty(codeBlockProperty, true);
            format.clearProperty(
                QTextFormat::BlockNonBreakableLines); // long lines wrap instead of being cut off
            left += codePadding;
            format.setRightMargin(codePadding);
            format.setTopMargin(isCode(block.previous()) ? 0 : codePadding + 4);
            format.setBottomMargin(isCode(block.next()) ? 0 : codePadding + 8);
        }
        if (left > 0)
            format.setLeftMargin(left);
        cursor.setPosition(block.position());
        if (cursor.currentTable()) {
            format.setTopMargin(0);
            format.setBottomMargin(0);
        }
        if (block == document.begin() && !isCode(block))
            format.setTopMargin(0);
        if (!block.next().isValid() && !isCode(block))
            format.setBottomMargin(0);
        cursor.setBlockFormat(format);
        if (format.headingLevel() > 0)
            dressHeading(cursor, block, style);
    }
}

void dressTables(QTextDocument &document, const MarkdownStyle &style)
{
    for (QTextFrame *frame : document.rootFrame()->childFrames()) {
        auto *table = qobject_cast<QTextTable *>(frame);
        if (!table)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(1);
        format.setBorderCollapse(true);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderBrush(style.line);
        format.setCellSpacing(0);
        format.setCellPadding(5);
        format.setTopMargin(8);
        format.setBottomMargin(8);
        table->setFormat(format);
        // The importer begins the first cell with an empty line and forgets that it is a heading.
        const QTextTableCell first = table->cellAt(0, 0);
        QTextCursor cursor = first.firstCursorPosition();
        if (cursor.block().text().isEmpty() && first.lastCursorPosition().block() != cursor.block())
            cursor.deleteChar();
        for (int column = 0; column < table->columns(); ++column) {
            const QTextTableCell cell = table->cellAt(0, column);
            cursor = cell.firstCursorPosition();
            cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor::KeepAnchor);
            QTextCharFormat bold;
            bold.setFontWeight(QFont::DemiBold);
            cursor.mergeCharFormat(bold);
        }
    }
}

} // namespace

MarkdownStyle markdownStyleOf(const QWidget *widget)
{
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPixelSize(scaledFont(widget->font(), 0.95).pixelSize());
    return { widget->font(),
             fixed,
             color(Token::Text, widget),
             color(Token::SecondaryText, widget),
             color(Token::Accent, widget),
             color(Token::Line, widget) };
}

QString markdownBeginning(const QString &markdown)
{
    if (markdown.size() <= longestAtOnce)
        return markdown;
    qsizetype end = markdown.lastIndexOf(u'\n', longestAtOnce);
    if (end < longestAtOnce / 2)
        end = markdown.lastIndexOf(u' ', longestAtOnce);
    if (end < longestAtOnce / 2)
        end = longestAtOnce - (markdown.at(longestAtOnce).isLowSurrogate() ? 1 : 0);
    QString beginning = markdown.left(end);
    int fences = 0;
    for (const QStringView line : QStringView(beginning).split(u'\n'))
        fences += line.trimmed().startsWith(u"```") ? 1 : 0;
    beginning += fences % 2 == 1 ? u"\n```\n"_s : u" …"_s;
    return beginning;
}

std::unique_ptr<QTextDocument> renderMarkdown(const QString &markdown, const MarkdownStyle &style)
{
    auto document = std::make_unique<ClosedDocument>();
    document->setUndoRedoEnabled(false);
    document->setDocumentMargin(0);
    document->setDefaultFont(style.font);
    document->setIndentWidth(20);
    if (isTooInvolved(markdown)) {
        document->setPlainText(markdown);
    } else {
        document->setMarkdown(markdown,
                              QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub)
                                  | QTextDocument::MarkdownNoHTML);
        dressCharacters(*document, style);
        dressBlocks(*document, style);
        dressTables(*document, style);
    }
    return document;
}

bool isOpenableLink(const QString &url)
{
    const QString scheme = QUrl(url, QUrl::TolerantMode).scheme().toLower();
    return scheme == "http"_L1 || scheme == "https"_L1 || scheme == "mailto"_L1;
}

} // namespace casebook::ui
