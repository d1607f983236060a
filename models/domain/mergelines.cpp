#include "models/domain/rebase.h"

#include <vector>

namespace casebook::domain {

namespace {

/// For each line of @p base the line of @p other that it is, or -1: a longest common subsequence.
class LineMatch
{
public:
    LineMatch(const QStringList &base, const QStringList &other)
        : m_matches(size_t(base.size()), -1)
    {
        qsizetype first = 0;
        while (first < base.size() && first < other.size() && base[first] == other[first]) {
            m_matches[size_t(first)] = first;
            ++first;
        }
        qsizetype baseEnd = base.size();
        qsizetype otherEnd = other.size();
        while (baseEnd > first && otherEnd > first && base[baseEnd - 1] == other[otherEnd - 1])
            m_matches[size_t(--baseEnd)] = --otherEnd;
        // Beyond this the lines between count as changed as a whole: a conflict at worst, never a wrong
        // merge.
        constexpr qsizetype mostCells = 4'000'000;
        if ((baseEnd - first) * (otherEnd - first) <= mostCells)
            align(base, other, first, baseEnd, otherEnd);
    }

    qsizetype operator[](qsizetype line) const { return m_matches[size_t(line)]; }

private:
    void align(const QStringList &base, const QStringList &other, qsizetype first, qsizetype baseEnd,
               qsizetype otherEnd)
    {
        const auto rows = size_t(baseEnd - first);
        const auto columns = size_t(otherEnd - first);
        std::vector<int> longest((rows + 1) * (columns + 1), 0);
        const auto at = [&longest, columns](size_t row, size_t column) -> int & {
            return longest[row * (columns + 1) + column];
        };
        const auto equal = [&](size_t row, size_t column) {
            return base[first + qsizetype(row)] == other[first + qsizetype(column)];
        };
        for (size_t row = rows; row-- > 0;) {
            for (size_t column = columns; column-- > 0;) {
                at(row, column) = equal(row, column) ? at(row + 1, column + 1) + 1
                                                     : std::max(at(row + 1, column), at(row, column + 1));
            }
        }
        size_t row = 0;
        size_t column = 0;
        while (row < rows && column < columns) {
            if (equal(row, column)) {
                m_matches[size_t(first) + row] = first + qsizetype(column);
                ++row;
                ++column;
            } else if (at(row + 1, column) >= at(row, column + 1)) {
                ++row;
            } else {
                ++column;
            }
        }
    }

    std::vector<qsizetype> m_matches;
};

QStringList slice(const QStringList &lines, qsizetype from, qsizetype to)
{
    return lines.mid(from, to - from);
}

} // namespace

std::optional<QString> mergeLines(const QString &base, const QString &mine, const QString &theirs)
{
    const QStringList baseLines = base.split(u'\n');
    const QStringList mineLines = mine.split(u'\n');
    const QStringList theirLines = theirs.split(u'\n');
    const LineMatch inMine(baseLines, mineLines);
    const LineMatch inTheirs(baseLines, theirLines);

    QStringList merged;
    qsizetype b = 0;
    qsizetype m = 0;
    qsizetype t = 0;
    while (b < baseLines.size() || m < mineLines.size() || t < theirLines.size()) {
        if (b < baseLines.size() && inMine[b] == m && inTheirs[b] == t) {
            merged.append(baseLines[b]);
            ++b;
            ++m;
            ++t;
            continue;
        }
        // Up to the next line that all three have.
        qsizetype next = b;
        while (next < baseLines.size() && (inMine[next] < m || inTheirs[next] < t))
            ++next;
        const bool atEnd = next == baseLines.size();
        const qsizetype mineEnd = atEnd ? mineLines.size() : inMine[next];
        const qsizetype theirEnd = atEnd ? theirLines.size() : inTheirs[next];
        const QStringList was = slice(baseLines, b, next);
        const QStringList ours = slice(mineLines, m, mineEnd);
        const QStringList others = slice(theirLines, t, theirEnd);
        if (was == others || ours == others)
            merged.append(ours);
        else if (was == ours)
            merged.append(others);
        else
            return std::nullopt;
        b = next;
        m = mineEnd;
        t = theirEnd;
    }
    return merged.join(u'\n');
}

} // namespace casebook::domain
