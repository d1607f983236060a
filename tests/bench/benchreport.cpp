#include "tests/bench/benchreport.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int nameWidth = 56;
constexpr int figureWidth = 11;
constexpr int ratioWidth = 8;
constexpr int goalWidth = 8;

void print(const QString &text)
{
    std::fputs(text.toUtf8().constData(), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

QString milliseconds(double value)
{
    return QString::number(value, 'f', value < 1 ? 3 : value < 100 ? 2 : 0) + u" ms"_s;
}

QString figure(BenchLine::Unit unit, double value)
{
    switch (unit) {
    case BenchLine::Unit::Milliseconds:
        return milliseconds(value);
    case BenchLine::Unit::Megabytes:
        return QString::number(value, 'f', 1) + u" MB"_s;
    case BenchLine::Unit::PerSecond:
        break;
    }
    return QString::number(value, 'f', 0) + u" /s"_s;
}

QString unitName(BenchLine::Unit unit)
{
    switch (unit) {
    case BenchLine::Unit::Milliseconds:
        return u"ms"_s;
    case BenchLine::Unit::Megabytes:
        return u"MB"_s;
    case BenchLine::Unit::PerSecond:
        break;
    }
    return u"/s"_s;
}

/// Small ones as a part of one, as the goals are written: 1/200.
QString factor(double value)
{
    if (value > 0 && value < 0.1)
        return u"1/"_s + QString::number(1 / value, 'f', 0);
    return QString::number(value, 'f', 2);
}

QString goalText(const BenchLine &line)
{
    if (!line.goal)
        return u"-"_s;
    return (line.lessIsBetter() ? u"≤ "_s : u"≥ "_s) + factor(*line.goal);
}

QString verdict(const BenchLine &line)
{
    return !line.goal ? u"-"_s : line.passes() ? u"pass"_s : u"FAIL"_s;
}

QString row(const QString &name, const QStringList &rest)
{
    return name.leftJustified(nameWidth) + u" · "_s
        + QStringList{ rest[0].rightJustified(figureWidth), rest[1].rightJustified(figureWidth),
                       rest[2].rightJustified(ratioWidth), rest[3].leftJustified(goalWidth),
                       rest[4].leftJustified(4) }
              .join(u" · "_s);
}

QJsonValue orNull(std::optional<double> value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject toJson(const BenchReport::Entry &entry)
{
    const BenchLine &line = entry.line;
    return { { u"part"_s, entry.part },        { u"cases"_s, entry.cases },
             { u"name"_s, line.name },         { u"unit"_s, unitName(line.unit) },
             { u"ours"_s, line.ours },         { u"p99"_s, orNull(line.p99) },
             { u"baseline"_s, line.baseline }, { u"ratio"_s, line.ratio() },
             { u"goal"_s, orNull(line.goal) }, { u"less_is_better"_s, line.lessIsBetter() },
             { u"pass"_s, line.passes() },     { u"note"_s, line.note } };
}

} // namespace

QString BenchReport::tableHead()
{
    return row({}, { u"ours"_s, u"baseline"_s, u"ratio"_s, u"goal"_s, u"pass"_s });
}

QString BenchReport::tableRow(const BenchLine &line)
{
    QStringList notes;
    if (line.p99)
        notes.append(u"p99 "_s + figure(line.unit, *line.p99));
    if (!line.note.isEmpty())
        notes.append(line.note);
    const QString text = row(line.name,
                             { figure(line.unit, line.ours), figure(line.unit, line.baseline),
                               factor(line.ratio()), goalText(line), verdict(line) });
    return notes.isEmpty() ? text.trimmed() : text + u" · "_s + notes.join(u"; "_s);
}

void BenchReport::beginPart(const QString &name, const QString &title, qint64 cases)
{
    m_part = name;
    m_cases = cases;
    if (m_format != Format::Table)
        return;
    if (m_entries.isEmpty())
        print(tableHead());
    remark(title);
}

void BenchReport::add(const BenchLine &line)
{
    m_entries.append({ m_part, m_cases, line });
    if (m_format == Format::Table)
        print(tableRow(line));
}

void BenchReport::remark(const QString &text) const
{
    if (m_format == Format::Table)
        print(text);
}

bool BenchReport::passes() const
{
    return std::all_of(m_entries.cbegin(), m_entries.cend(),
                       [](const Entry &entry) { return entry.line.passes(); });
}

QStringList BenchReport::failures() const
{
    QStringList names;
    for (const Entry &entry : m_entries) {
        if (!entry.line.passes())
            names.append(entry.line.name);
    }
    return names;
}

QJsonObject BenchReport::document(const QJsonObject &facts) const
{
    QJsonObject result = facts;
    QJsonArray lines;
    for (const Entry &entry : m_entries)
        lines.append(toJson(entry));
    result.insert(u"lines"_s, lines);
    result.insert(u"pass"_s, passes());
    return result;
}

void BenchReport::finish(const QJsonObject &facts) const
{
    if (m_format == Format::Json) {
        print(QString::fromUtf8(QJsonDocument(document(facts)).toJson(QJsonDocument::Indented)).trimmed());
    } else if (m_format == Format::Table) {
        const QStringList missed = failures();
        print(missed.isEmpty() ? u"every goal was reached"_s
                               : u"not reached (%1): %2"_s.arg(missed.size()).arg(missed.join(u"; "_s)));
    }
}

} // namespace casebook::test
