#include "ui/action/actionproblemtext.h"

#include "ui/common/errortext.h"
#include "ui/common/formatting.h"

#include <QCoreApplication>

namespace casebook::ui {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(casebook::ui::ActionProblemText)
};

QString wantedType(const QString &type)
{
    if (type == QLatin1String("boolean"))
        return Tr::tr("true or false", "what a JSON value should be");
    if (type == QLatin1String("array"))
        return Tr::tr("a list in [ ]", "what a JSON value should be");
    if (type == QLatin1String("object"))
        return Tr::tr("an object in { }", "what a JSON value should be");
    return Tr::tr("a text in quotes", "what a JSON value should be");
}

QString sentenceOf(const action::Problem &problem)
{
    using Kind = action::Problem::Kind;
    QString key = problem.path.section(QLatin1Char('.'), -1);
    if (!key.isEmpty() && key.at(0).isDigit())
        key = problem.path.section(QLatin1Char('.'), -2); // an element of a list
    switch (problem.kind) {
    case Kind::Syntax:
        return Tr::tr("This is no JSON: %1.", "%1 is the parser's reason").arg(problem.found);
    case Kind::Missing:
        return Tr::tr("“%1” is missing.", "%1 is a JSON key").arg(problem.path);
    case Kind::WrongType:
        if (problem.path.isEmpty())
            return Tr::tr("An action is an object in { }.");
        return Tr::tr("“%1” must be %2.", "%1 is a JSON key, %2 what it must be")
            .arg(key, wantedType(problem.expected.value(0)));
    case Kind::NotOneOf:
        return Tr::tr("“%1” must be one of %2.", "%1 is a JSON key, %2 the allowed values")
            .arg(key, problem.expected.join(QLatin1String(", ")));
    case Kind::UnknownKey:
        return Tr::tr("“%1” is not known here.", "%1 is a JSON key").arg(key);
    case Kind::MustBeNull:
        if (key == QLatin1String("savedObjectId"))
            return Tr::tr("“%1” must be null here.", "%1 is a JSON key").arg(key);
        return Tr::tr("A connector of type .none has no fields: they must be null.");
    case Kind::MustBeEmpty:
        return Tr::tr("“%1” must be empty: the action has no settings and no secrets.", "%1 is a JSON key")
            .arg(problem.path.section(QLatin1Char('.'), 0, -2));
    case Kind::BadAlerts:
        return Tr::tr("The list of alerts can't be read: %1.", "%1 is the parser's reason")
            .arg(problem.found);
    case Kind::BrokenRule:
        return errorText(problem.rule);
    }
    return problem.message;
}

} // namespace

QString actionProblemText(const action::Problem &problem)
{
    return Tr::tr("Line %1, column %2: %3")
        .arg(numberText(problem.place.line), numberText(problem.place.column), sentenceOf(problem));
}

} // namespace casebook::ui
