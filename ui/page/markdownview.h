#pragma once

#include "ui/page/markdownrenderer.h"

#include <QTextBrowser>

#include <memory>

namespace casebook::ui {

/// A rendered text as tall as its content: selectable, links announced by linkClicked and opened by nobody
/// else. A long text shows its beginning and whatIsMissing(); showAll() renders the rest on a worker.
class MarkdownView final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit MarkdownView(QWidget *parent = nullptr);
    ~MarkdownView() override;

    void setMarkdown(const QString &markdown);
    const QString &markdown() const { return m_markdown; }
    bool isShortened() const { return m_shortened; }
    void showAll();

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
    void render();
    void adopt(std::shared_ptr<QTextDocument> document);

    QString m_markdown;
    MarkdownStyle m_style;
    std::shared_ptr<QTextDocument> m_document;
    quint64 m_rendering = 0; ///< counts texts, so that a worker's late answer is dropped
    mutable int m_measuredWidth = -1;
    mutable int m_measuredHeight = 0;
    bool m_shortened = false;
};

} // namespace casebook::ui
