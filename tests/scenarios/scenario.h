#pragma once

#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace casebook::test {

/// What one step's answer must hold, whichever door it came through.
struct Expectation
{
    enum class Kind { Status, Value, Size, Absent };

    Kind kind = Kind::Status;
    int number = 0; ///< the status, the size
    QString path = {}; ///< "/cases/0/title"
    QJsonValue value = {};
};

/// One line of a scenario: `verb arguments… body`.
struct Step
{
    QString verb;
    QStringList arguments;
    QString body; ///< JSON text with <names> in it, or empty
    QList<Expectation> expectations;
    int line = 0;
};

struct Scenario
{
    QString name;
    QList<Step> steps;
};

/// Reads a table of scenarios:
///
///     == What it shows
///     create A {"title": "  Phishing "}
///         200
///         /title = "Phishing"
///     edit A {"status": "closed"}
///         /0/status = "closed"
///         /0/tags size 0
///         /0/x absent
///
/// A line that ends with \ goes on with the next; # starts a comment line. {{x*160}} stands for 160 x.
/// nullopt, with the reason in @p problem, for a text that is not of this form.
std::optional<QList<Scenario>> readScenarios(const QString &text, QString *problem);

/// What of @p expectation @p status and @p document do not hold; empty: all.
QString unmet(const Expectation &expectation, int status, const QJsonValue &document);
/// Where two documents differ first, with both values; empty: nowhere.
QString difference(const QJsonValue &left, const QJsonValue &right, const QString &path = {});

} // namespace casebook::test
