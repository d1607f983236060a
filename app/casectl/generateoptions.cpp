#include "app/casectl/generateoptions.h"

#include "models/domain/limits.h"

#include <QLocale>

#include <limits>
#include <optional>

namespace casebook::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostCases = 10'000'000;
constexpr qint64 activitiesPerCaseByDefault = 10;

tl::unexpected<Error> wrong(const QString &option, const QString &reason)
{
    return failure({ .kind = ErrorKind::InvalidInput,
                     .message = u"--%1: %2"_s.arg(option, reason),
                     .field = option,
                     .httpStatus = 400 });
}

QString written(qint64 number)
{
    return QLocale::c().toString(number);
}

/// The whole number after --@p option; @p otherwise when the option is not there. Digits only: no sign, no
/// space.
Result<qint64> numberOf(const CommandLine &line, const QString &option, qint64 least, qint64 most,
                        std::optional<qint64> otherwise)
{
    const QStringList values = line.parametersNamed(option);
    if (values.isEmpty() && otherwise)
        return *otherwise;
    if (values.isEmpty())
        return wrong(option, u"a number is missing"_s);
    if (values.size() > 1)
        return wrong(option, u"is there twice"_s);
    const QString &text = values.constFirst();
    if (text.isEmpty())
        return wrong(option, u"a number is missing"_s);
    qint64 number = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t unit = text.at(i).unicode();
        if (unit < u'0' || unit > u'9')
            return wrong(
                option,
                u"\"%1\" is no whole number: character %2 is no digit"_s.arg(text.left(40)).arg(i + 1));
        if (number <= most) // further digits only make it greater
            number = number * 10 + (unit - u'0');
    }
    if (number < least || number > most)
        return wrong(option,
                     u"%1 is not between %2 and %3"_s.arg(text.left(40), written(least), written(most)));
    return number;
}

} // namespace

Result<generator::GeneratorOptions> generatorOptions(const CommandLine &line)
{
    const Result<qint64> cases = numberOf(line, u"cases"_s, 1, mostCases, std::nullopt);
    if (!cases)
        return failure(cases.error());
    const qint64 mostActivities = *cases * domain::limits::activitiesPerCase;
    const Result<qint64> longest = numberOf(line, u"longest"_s, 0, domain::limits::activitiesPerCase, 0);
    if (!longest)
        return failure(longest.error());
    // one each for the others, and what the long one has
    const qint64 fewest = *cases + (*longest > 0 ? *longest - 1 : 0);
    const Result<qint64> activities = numberOf(line, u"activities"_s, fewest, mostActivities,
                                               std::max(fewest, *cases * activitiesPerCaseByDefault));
    if (!activities)
        return failure(activities.error());
    const Result<qint64> seed = numberOf(line, u"seed"_s, 0, std::numeric_limits<quint32>::max(), 1);
    if (!seed)
        return failure(seed.error());
    return generator::GeneratorOptions{ .cases = *cases,
                                        .activities = *activities,
                                        .seed = static_cast<quint32>(*seed),
                                        .longestHistory = *longest };
}

} // namespace casebook::app
