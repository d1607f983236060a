#include "ui/page/renderedtext.h"

#include <QFontMetrics>
#include <QTextBlock>
#include <QTextLayout>
#include <QtMath>

namespace casebook::ui {

namespace {

constexpr qsizetype longestQuick = 600; // characters: half a millisecond
constexpr qint64 emptyDocument = 16'000; // bytes, measured: see layOut
constexpr qint64 bytesPerBlock = 700;
constexpr qint64 bytesPerCharacter = 8;

} // namespace

size_t qHash(const MarkdownJob &job, size_t seed)
{
    return qHashMulti(seed, job.text, job.width);
}

RenderedText layOut(const MarkdownJob &job, QThread *home)
{
    std::shared_ptr<QTextDocument> document = renderMarkdown(job.text, job.style);
    document->setTextWidth(job.width);
    const int height = qCeil(document->size().height());
    // Each line keeps the font engine that it was laid out with, which is this thread's and ends with it: the
    // thread that paints has to look for its own.
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next())
        block.layout()->setFont(job.style.font);
    document->moveToThread(home);
    const qint64 bytes = emptyDocument + bytesPerBlock * document->blockCount()
        + bytesPerCharacter * document->characterCount();
    return { std::move(document), height, bytes };
}

bool isQuicklyRendered(const MarkdownJob &job)
{
    return job.text.size() <= longestQuick;
}

int estimatedHeight(const MarkdownJob &job)
{
    const QFontMetrics metrics(job.style.font);
    const int perLine = qMax(1, job.width / qMax(1, metrics.averageCharWidth()));
    int lines = 0;
    for (const QStringView line : QStringView(job.text).split(u'\n'))
        lines += 1 + static_cast<int>(line.size()) / perLine;
    return lines * metrics.lineSpacing();
}

} // namespace casebook::ui
