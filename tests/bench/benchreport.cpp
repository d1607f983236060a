#include "tests/bench/benchreport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

void print(const QString &text)
{
    std::fputs(qPrintable(text), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

QString milliseconds(double value)
{
    return QString::number(value, 'f', value < 1 ? 3 : value < 100 ? 2 : 0) + u" ms"_s;
}

QString figure(const BenchLine &line, double value)
{
    switch (line.unit) {
    case BenchLine::Unit::Milliseconds:
        return milliseconds(value);
    case BenchLine::Unit::Megabytes:
        return QString::number(value, 'f', 1) + u" MB"_s;
    case BenchLine::Unit::PerSecond:
        break;
    }
    return QString::number(value, 'f', 0) + u" /s"_s;
}

QString factor(double value)
{
    return QString::number(value, 'f', value < 0.1 ? 4 : 2);
}

QString unitName(BenchLine::Unit unit)
{
    switch (unit) {
    case BenchLine::Unit::Milliseconds:
        return u"ms"_s;
    case BenchLine::Unit::Megabytes:
        return u"mb"_s;
    case BenchLine::Unit::PerSecond:
        break;
    }
    return u"per_second"_s;
}

QJsonObject toJson(const BenchLine &line)
{
    const QString unit = unitName(line.unit);
    return { { u"name"_s, line.name },
             { u"ours_"_s + unit, line.ours },
             { u"baseline_"_s + unit, line.baseline },
             { u"ratio"_s, line.ratio() },
             { u"goal"_s, line.goal ? QJsonValue(*line.goal) : QJsonValue() },
             { u"pass"_s, line.passes() },
             { u"note"_s, line.note } };
}

} // namespace

void BenchReport::add(const BenchLine &line)
{
    m_lines.append(line);
    if (m_json)
        return;
    const QString goal = !line.goal ? u"-"_s
        : line.lessIsBetter()       ? u"≤ "_s + factor(*line.goal)
                                    : u"≥ "_s + factor(*line.goal);
    const QString pass = !line.goal ? u"-"_s : line.passes() ? u"pass"_s : u"FAIL"_s;
    QString text = QStringList{ line.name.leftJustified(52),
                                figure(line, line.ours).rightJustified(10),
                                figure(line, line.baseline).rightJustified(10),
                                factor(line.ratio()).rightJustified(7),
                                goal.leftJustified(8),
                                pass }
                       .join(u" · "_s);
    if (!line.note.isEmpty())
        text += u"   ("_s + line.note + u')';
    print(text);
}

void BenchReport::remark(const QString &text) const
{
    if (!m_json)
        print(text);
}

bool BenchReport::finish() const
{
    const bool passed
        = std::all_of(m_lines.cbegin(), m_lines.cend(), [](const BenchLine &line) { return line.passes(); });
    if (m_json) {
        QJsonArray lines;
        for (const BenchLine &line : m_lines)
            lines.append(toJson(line));
        const QJsonObject document{ { u"lines"_s, lines }, { u"pass"_s, passed } };
        print(QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Indented)));
    } else {
        print(passed ? u"every goal was reached"_s : u"some goals were not reached"_s);
    }
    return passed;
}

} // namespace casebook::test
