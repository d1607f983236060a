#include "tests/bench/growth.h"

#include <QMap>
#include <QStringList>

#include <cmath>

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

constexpr double interactiveGoal = 2.0;
constexpr double frameMilliseconds = 16;

/// "10⁴" for powers of ten, else the number.
QString sizeText(qint64 cases)
{
    const QString digits = QString::number(cases);
    if (!digits.startsWith(u'1') || digits.count(u'0') != digits.size() - 1 || digits.size() > 10)
        return digits;
    static const QString raised = u"⁰¹²³⁴⁵⁶⁷⁸⁹"_s;
    return u"10"_s + raised.at(digits.size() - 1);
}

} // namespace

Growth growthOf(const QString &part, const QString &line)
{
    if (line.startsWith("count"_L1))
        return Growth::Scan;
    if (part == "search"_L1)
        return Growth::Scan;
    if (line == "page of 50, any four filters, median"_L1)
        return Growth::Unjudged; // in a small store these pages have hardly a row
    if (part == "pages"_L1 || part == "page"_L1)
        return Growth::Interactive;
    if (part == "write"_L1 && line.startsWith("durable edit"_L1))
        return Growth::Interactive;
    return Growth::Unjudged;
}

QList<BenchLine> growthLines(const QList<BenchReport::Entry> &measured)
{
    QMap<QPair<QString, QString>, QMap<qint64, BenchLine>> bySize;
    QList<QPair<QString, QString>> order;
    for (const BenchReport::Entry &entry : measured) {
        if (entry.line.unit != BenchLine::Unit::Milliseconds)
            continue;
        const QPair<QString, QString> key{ entry.part, entry.line.name };
        if (!bySize.contains(key))
            order.append(key);
        bySize[key].insert(entry.cases, entry.line);
    }
    QList<BenchLine> lines;
    for (const auto &key : std::as_const(order)) {
        const QMap<qint64, BenchLine> &sizes = bySize[key];
        const Growth growth = growthOf(key.first, key.second);
        if (sizes.size() < 2 || growth == Growth::Unjudged)
            continue;
        QStringList steps;
        for (auto each = sizes.cbegin(); each != sizes.cend(); ++each)
            steps.append(u"%1: %2"_s.arg(sizeText(each.key())).arg(each->ours, 0, 'g', 3));
        const QString note = steps.join(u", "_s) + u" ms"_s;
        const BenchLine &greatest = sizes.last();
        if (growth == Growth::Interactive) {
            lines.append({ .name = key.second,
                           .ours = greatest.ours,
                           .baseline = sizes.first().ours,
                           .goal = interactiveGoal,
                           .note = note,
                           .p99 = greatest.p99 });
        } else {
            lines.append({ .name = key.second + (greatest.p99 ? u", p99"_s : QString()),
                           .ours = greatest.p99.value_or(greatest.ours),
                           .baseline = frameMilliseconds,
                           .goal = 1.0,
                           .note = u"a frame; "_s + note });
        }
    }
    return lines;
}

} // namespace casebook::test
