#pragma once

#include "ui/page/renderedtext.h"

#include <QTextBrowser>

namespace casebook::ui {

class MarkdownCache;

/// A rendered text as tall as its content: selectable, links announced by linkClicked and opened by nobody
/// else. A short text is there at once; a longer one is rendered on a worker, and its beginning stands
/// unformatted at an estimated height until then. Of a very long text the beginning is shown until showAll().
class MarkdownView final : public QTextBrowser
{
    Q_OBJECT

public:
    /// @p cache outlives the view.
    explicit MarkdownView(MarkdownCache &cache, QWidget *parent = nullptr);
    ~MarkdownView() override;

    void setMarkdown(const QString &markdown);
    const QString &markdown() const { return m_markdown; }
    /// False while the text that is to be shown is being rendered.
    bool isRendered() const { return m_shown == m_wanted; }
    bool isShortened() const;
    void showAll();
    /// Has another text rendered as this view would show it, for when that one comes into sight.
    void prepare(const QString &markdown) const;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void linkClicked(const QString &url);
    /// The height for the same width is another now.
    void resized();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    QVariant loadResource(int type, const QUrl &name) override;

private:
    void want(const MarkdownJob &job);
    void adopt(const MarkdownJob &job, const RenderedText &text);
    void showNothing();
    MarkdownJob jobFor(int width) const;

    MarkdownCache &m_cache;
    QString m_markdown;
    MarkdownJob m_wanted; ///< width 0: the width is not known yet
    MarkdownJob m_shown;
    RenderedText m_text; ///< what is shown; none: the wanted one is waited for
    QTextDocument m_nothing;
};

} // namespace casebook::ui
