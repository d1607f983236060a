#pragma once

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
    double ours = 0;
    double baseline = 0;
    std::optional<double> goal = {}; ///< nullopt: shown, not judged
    QString note = {};
    Unit unit = Unit::Milliseconds;

    double ratio() const { return baseline > 0 ? ours / baseline : 0; }
    bool lessIsBetter() const { return unit != Unit::PerSecond; }
    bool passes() const { return !goal || (lessIsBetter() ? ratio() <= *goal : ratio() >= *goal); }
};

/// Prints comparisons, one line each: name · ours · baseline · ratio · goal · pass.
class BenchReport
{
public:
    explicit BenchReport(bool json)
        : m_json(json)
    {
    }

    /// Text lines are printed at once.
    void add(const BenchLine &line);
    /// A remark between the lines; left out of JSON.
    void remark(const QString &text) const;
    /// Prints what is left to print. True when every goal was reached.
    bool finish() const;

private:
    bool m_json;
    QList<BenchLine> m_lines;
};

} // namespace casebook::test
