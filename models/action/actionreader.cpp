#include "models/action/actionreader.h"

#include "models/action/paramsreader.h"
#include "models/action/rulecheck.h"

#include <QJsonDocument>

#include <algorithm>

namespace casebook::action {

using namespace Qt::StringLiterals;

namespace {

/// More are of no use to anybody, and each is looked for in the text.
constexpr qsizetype maximumProblems = 100;

void readEmpty(SchemaReader &reader, const QString &key, QList<Problem> &problems)
{
    if (!reader.has(key))
        return;
    const std::optional<QJsonObject> object = reader.objectOrNull(key);
    if (!object)
        return;
    const QStringList keys = object->keys();
    SchemaReader inside(*object, reader.stepsTo(key), problems);
    for (const QString &unknown : keys)
        inside.complain(Problem::Kind::MustBeEmpty, unknown, u"definition for this key is missing"_s);
}

void readDeed(SchemaReader &reader, Reading &reading)
{
    QList<Problem> &problems = reading.problems;
    const qsizetype before = problems.size();
    const QString subAction = reader.text(u"subAction"_s);
    const bool hasName = problems.size() == before;
    const qsizetype beforeParams = problems.size();
    const QJsonObject object = reader.object(u"subActionParams"_s);
    const bool hasParams = problems.size() == beforeParams;
    const QStringList known{ u"create"_s, u"update"_s, u"addComment"_s };
    if (hasName && !known.contains(subAction)) {
        reader.complain(Problem::Kind::NotOneOf, u"subAction"_s,
                        u"[Action][Case] subAction %1 not implemented."_s.arg(subAction), known, subAction);
        return;
    }
    if (!hasName || !hasParams)
        return;
    SchemaReader params(object, reader.stepsTo(u"subActionParams"_s), problems);
    if (subAction == "create"_L1)
        reading.action.deed = readCreate(params, object, problems, reading.action.leftOut);
    else if (subAction == "update"_L1)
        reading.action.deed = readUpdate(params, problems, reading.action.leftOut);
    else
        reading.action.deed = readComment(params, problems);
}

void readDocument(const QJsonObject &document, Reading &reading)
{
    QList<Problem> &problems = reading.problems;
    SchemaReader reader(document, {}, problems);
    if (reader.has(u"actionId"_s) || reader.has(u"id"_s))
        reading.action.actionId = reader.text(u"actionId"_s, u"id"_s);
    if (reader.has(u"actionTypeId"_s)) {
        const QString type = reader.text(u"actionTypeId"_s);
        if (!type.isEmpty() && type != actionType)
            reader.complain(Problem::Kind::NotOneOf, u"actionTypeId"_s,
                            u"expected value to equal [%1]"_s.arg(actionType), { actionType }, type);
    }
    reader.textOrNull(u"name"_s);
    readEmpty(reader, u"config"_s, problems);
    readEmpty(reader, u"secrets"_s, problems);
    if (reader.has(u"params"_s)) {
        const qsizetype before = problems.size();
        const QJsonObject params = reader.object(u"params"_s);
        if (problems.size() == before) {
            SchemaReader inside(params, { u"params"_s }, problems);
            readDeed(inside, reading);
            inside.finish();
        }
    } else {
        readDeed(reader, reading);
    }
    reader.finish();
    if (problems.isEmpty())
        problems = brokenRules(reading.action, document);
}

Problem syntaxProblem(const QByteArray &text, const QJsonParseError &error)
{
    const QString reason = error.errorString();
    return { .kind = Problem::Kind::Syntax,
             .found = reason,
             .message = u"[]: could not parse object value from json input: %1"_s.arg(reason),
             .place = placeAt(text, error.offset, 1) };
}

} // namespace

bool Reading::isMalformed() const
{
    return std::any_of(problems.cbegin(), problems.cend(),
                       [](const Problem &problem) { return problem.kind != Problem::Kind::BrokenRule; });
}

Reading readAction(const QJsonObject &document)
{
    Reading reading;
    readDocument(document, reading);
    return reading;
}

Reading readAction(const QByteArray &text)
{
    Reading reading;
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (document.isNull()) {
        reading.problems.append(syntaxProblem(text, error));
        return reading;
    }
    if (!document.isObject()) {
        reading.problems.append(
            { .kind = Problem::Kind::WrongType,
              .expected = { u"object"_s },
              .found = u"Array"_s,
              .message = u"[]: expected a plain object value, but found [Array] instead."_s,
              .place = placeOf(text, {}, PlacePart::Value) });
        return reading;
    }
    readDocument(document.object(), reading);
    if (reading.problems.size() > maximumProblems)
        reading.problems.resize(maximumProblems);
    for (Problem &problem : reading.problems) {
        const bool isAboutKey = problem.kind == Problem::Kind::UnknownKey
            || problem.kind == Problem::Kind::MustBeEmpty || problem.kind == Problem::Kind::Missing;
        problem.place = placeOf(text, problem.steps, isAboutKey ? PlacePart::Key : PlacePart::Value);
    }
    return reading;
}

} // namespace casebook::action
