#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace casebook::test {

/// One comparison: our figure, what it is compared with, and how many times the baseline it may be.
struct BenchLine
{
    enum class Unit {
        Milliseconds, ///< less is better: the goal is the greatest allowed ratio
        Megabytes, ///< less is better
        PerSecond, ///< more is better: the goal is the least allowed ratio
    };
    QString name;
    double ours = 0; ///< a median where there were many; what the ratio is made of
    double baseline = 0;
    std::optional<double> goal = {}; ///< nullopt: shown, not judged. 1.0 / 200 is printed as 1/200
    QString note = {}; ///< what the baseline is
    Unit unit = Unit::Milliseconds;
    std::optional<double> p99 = {}; ///< of ours, where there were many

    bool lessIsBetter() const { return unit != Unit::PerSecond; }
    double ratio() const { return baseline > 0 ? ours / baseline : 0; }
    /// Never without a baseline: a ratio to nothing proves nothing.
    bool passes() const
    {
        return !goal || (baseline > 0 && (lessIsBetter() ? ratio() <= *goal : ratio() >= *goal));
    }
};

/// Collects comparisons and prints them, one line each: name · ours · baseline · ratio · goal · pass.
class BenchReport
{
public:
    enum class Format {
        Table, ///< each line at once
        Json, ///< one document at the end
        Nothing, ///< only collects
    };

    struct Entry
    {
        QString part;
        qint64 cases = 0; ///< in the store it was measured on
        BenchLine line;
    };

    explicit BenchReport(Format format = Format::Table)
        : m_format(format)
    {
    }

    /// What the lines from here on belong to. @p title is printed as a remark.
    void beginPart(const QString &name, const QString &title, qint64 cases);
    void add(const BenchLine &line);
    /// A text between the lines; left out of JSON.
    void remark(const QString &text) const;

    const QList<Entry> &entries() const { return m_entries; }
    bool passes() const;
    /// Goals that were not reached.
    QStringList failures() const;
    /// The whole as one document; @p facts are put before the lines.
    QJsonObject document(const QJsonObject &facts) const;
    /// Prints what is left to print.
    void finish(const QJsonObject &facts) const;

    /// A line of the table, without its end. Columns are as wide on every line.
    static QString tableRow(const BenchLine &line);
    static QString tableHead();

private:
    Format m_format;
    QString m_part;
    qint64 m_cases = 0;
    QList<Entry> m_entries;
};

} // namespace casebook::test
