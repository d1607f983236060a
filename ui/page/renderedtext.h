#pragma once

#include "ui/page/markdownrenderer.h"

#include <QString>

#include <memory>

namespace casebook::ui {

/// What is rendered: a text, for one width in pixels and one look. Equal jobs give equal texts.
struct MarkdownJob
{
    QString text;
    int width = 0;
    MarkdownStyle style;

    bool operator==(const MarkdownJob &) const = default;
};

size_t qHash(const MarkdownJob &job, size_t seed = 0);

/// A text rendered for one width. Any number of views of that width may show it at once. (A text edit lays
/// out again what it is given, up to the end of what is in sight; how high all of it is, is known from here.)
struct RenderedText
{
    std::shared_ptr<QTextDocument> document; ///< null: none
    int height = 0; ///< pixels
    qint64 bytes = 0; ///< of memory, about

    explicit operator bool() const { return document != nullptr; }
};

/// Takes from a tenth of a millisecond for a line to a hundred for 30,000 characters. Any thread; the
/// document belongs to @p home afterwards.
RenderedText layOut(const MarkdownJob &job, QThread *home);

/// True where rendering at once is quicker than a reader could see a change.
bool isQuicklyRendered(const MarkdownJob &job);

/// About how high the text will be.
int estimatedHeight(const MarkdownJob &job);

} // namespace casebook::ui
