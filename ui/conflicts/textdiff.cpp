#include "ui/conflicts/textdiff.h"

#include <QStringList>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <vector>

namespace casebook::ui {

namespace {

/// Above this many comparisons a block is shown as wholly replaced: a window must not wait for it.
constexpr qsizetype mostComparisons = 1'000'000;

void append(QList<DiffPart> *parts, DiffPart::Kind kind, const QString &text)
{
    if (text.isEmpty())
        return;
    if (!parts->isEmpty() && parts->last().kind == kind)
        parts->last().text += text;
    else
        parts->append({ kind, text });
}

/// With their line ends, so that joining gives the text again.
QStringList lines(const QString &text)
{
    QStringList result;
    qsizetype from = 0;
    while (from < text.size()) {
        const qsizetype end = text.indexOf(QLatin1Char('\n'), from);
        const qsizetype next = end < 0 ? text.size() : end + 1;
        result.append(text.mid(from, next - from));
        from = next;
    }
    return result;
}

QStringList words(const QString &text)
{
    QStringList result;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    qsizetype from = 0;
    for (qsizetype to = finder.toNextBoundary(); to >= 0; to = finder.toNextBoundary()) {
        result.append(text.mid(from, to - from));
        from = to;
    }
    return result;
}

/// The longest common subsequence of two lists, as steps; nothing where it would take too long.
class Steps
{
public:
    struct Step
    {
        DiffPart::Kind kind;
        qsizetype index; ///< into before for Removed and Same, into after for Added
    };

    static std::vector<Step> between(const QStringList &before, const QStringList &after)
    {
        const qsizetype common = std::min(before.size(), after.size());
        qsizetype head = 0;
        while (head < common && before[head] == after[head])
            ++head;
        qsizetype tail = 0;
        while (tail < common - head && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
            ++tail;
        std::vector<Step> steps;
        for (qsizetype i = 0; i < head; ++i)
            steps.push_back({ DiffPart::Same, i });
        inner(before, after, head, before.size() - tail, after.size() - tail, &steps);
        for (qsizetype i = before.size() - tail; i < before.size(); ++i)
            steps.push_back({ DiffPart::Same, i });
        return steps;
    }

private:
    static void inner(const QStringList &before, const QStringList &after, qsizetype from,
                      qsizetype beforeEnd, qsizetype afterEnd, std::vector<Step> *steps)
    {
        const qsizetype rows = beforeEnd - from;
        const qsizetype columns = afterEnd - from;
        qsizetype i = 0;
        qsizetype j = 0;
        if (rows > 0 && columns > 0 && rows * columns <= mostComparisons) {
            const auto at = [columns](qsizetype row, qsizetype column) {
                return static_cast<size_t>(row * (columns + 1) + column);
            };
            std::vector<int> longest(static_cast<size_t>((rows + 1) * (columns + 1)), 0);
            for (qsizetype row = rows - 1; row >= 0; --row) {
                for (qsizetype column = columns - 1; column >= 0; --column) {
                    longest[at(row, column)] = before[from + row] == after[from + column]
                        ? longest[at(row + 1, column + 1)] + 1
                        : std::max(longest[at(row + 1, column)], longest[at(row, column + 1)]);
                }
            }
            while (i < rows && j < columns) {
                if (before[from + i] == after[from + j]) {
                    steps->push_back({ DiffPart::Same, from + i });
                    ++i;
                    ++j;
                } else if (longest[at(i + 1, j)] >= longest[at(i, j + 1)]) {
                    steps->push_back({ DiffPart::Removed, from + i++ });
                } else {
                    steps->push_back({ DiffPart::Added, from + j++ });
                }
            }
        }
        while (i < rows)
            steps->push_back({ DiffPart::Removed, from + i++ });
        while (j < columns)
            steps->push_back({ DiffPart::Added, from + j++ });
    }
};

/// Lines that were replaced, word by word.
void appendReplaced(QList<DiffPart> *parts, const QString &removed, const QString &added)
{
    if (removed.isEmpty() || added.isEmpty()) {
        append(parts, DiffPart::Removed, removed);
        append(parts, DiffPart::Added, added);
        return;
    }
    const QStringList before = words(removed);
    const QStringList after = words(added);
    for (const auto &step : Steps::between(before, after))
        append(parts, step.kind, step.kind == DiffPart::Added ? after[step.index] : before[step.index]);
}

} // namespace

QList<DiffPart> textDiff(const QString &before, const QString &after)
{
    const QStringList old = lines(before);
    const QStringList now = lines(after);
    QList<DiffPart> parts;
    QString removed;
    QString added;
    for (const auto &step : Steps::between(old, now)) {
        switch (step.kind) {
        case DiffPart::Removed:
            removed += old[step.index];
            break;
        case DiffPart::Added:
            added += now[step.index];
            break;
        case DiffPart::Same:
            appendReplaced(&parts, std::exchange(removed, {}), std::exchange(added, {}));
            append(&parts, DiffPart::Same, old[step.index]);
            break;
        }
    }
    appendReplaced(&parts, removed, added);
    return parts;
}

QString linesOfBoth(const QString &mine, const QString &theirs)
{
    const QStringList own = mine.split(QLatin1Char('\n'));
    const QStringList others = theirs.split(QLatin1Char('\n'));
    QStringList result;
    QStringList waiting; // theirs, until what is mine in the same place has been written
    for (const auto &step : Steps::between(own, others)) {
        if (step.kind == DiffPart::Added) {
            waiting.append(others[step.index]);
            continue;
        }
        if (step.kind == DiffPart::Same)
            result += std::exchange(waiting, {});
        result.append(own[step.index]);
    }
    return (result + waiting).join(QLatin1Char('\n'));
}

} // namespace casebook::ui
