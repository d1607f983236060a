#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace casebook::test {

/// One comparison: our figure, what it is compared with, and how many times the baseline it may be.
struct BenchLine
{
    QString name;
    double ours = 0; ///< milliseconds
    double baseline = 0; ///< milliseconds
    std::optional<double> goal = {}; ///< greatest allowed ratio; nullopt: shown, not judged
    QString note = {};

    double ratio() const { return baseline > 0 ? ours / baseline : 0; }
    bool passes() const { return !goal || ratio() <= *goal; }
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
