#include "models/domain/limits.h"
#include "models/domain/problem.h"
#include "models/domain/rules.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace casebook::domain {

using namespace Qt::StringLiterals;

namespace {

bool isTextOrTexts(const QJsonValue &value)
{
    if (value.isString())
        return true;
    const QJsonArray array = value.toArray();
    return value.isArray()
        && std::all_of(array.cbegin(), array.cend(), [](const QJsonValue &item) { return item.isString(); });
}

QJsonArray asArray(const QJsonValue &value)
{
    return value.isArray() ? value.toArray() : QJsonArray{ value };
}

bool hasBlank(const QJsonArray &texts)
{
    return texts.isEmpty() || std::any_of(texts.cbegin(), texts.cend(), [](const QJsonValue &text) {
               return text.toString().trimmed().isEmpty();
           });
}

// Ids and their indices: both one text or lists of equal length (CONTRACT §3.3). The blank ones are refused
// here though Kibana takes them: nothing could be found by them.
QList<Error> referenceProblems(const QJsonObject &object, const QString &idKey, const QString &what)
{
    const QJsonValue id = object.value(idKey);
    const QJsonValue index = object.value("index"_L1);
    QList<Error> problems;
    if (!isTextOrTexts(id))
        problems.append(invalidValue("alert.idMissing", idKey, id, idKey));
    if (!isTextOrTexts(index))
        problems.append(invalidValue("alert.indexMissing", u"index"_s, index, u"index"_s));
    if (!problems.isEmpty())
        return problems;

    const QJsonArray ids = asArray(id);
    const QJsonArray indices = asArray(index);
    if (ids.size() != indices.size()) {
        return { invalid(
            "alert.unequal", u"index"_s,
            u"Received an %1 comment with ids and indices arrays of different lengths ids: %2 indices: %3"_s
                .arg(what, valueText(ids), valueText(indices))) };
    }
    if (hasBlank(ids))
        problems.append(
            invalid("alert.idMissing", idKey, u"The %1 field cannot be an empty string."_s.arg(idKey)));
    if (hasBlank(indices))
        problems.append(
            invalid("alert.indexMissing", u"index"_s, u"The index field cannot be an empty string."_s));
    return problems;
}

QList<Error> ruleProblems(const QJsonValue &rule)
{
    const auto isTextOrNull = [](const QJsonValue &value) { return value.isString() || value.isNull(); };
    if (!rule.isObject())
        return { invalidValue("attachment.invalid", u"rule"_s, rule, u"rule"_s) };
    QList<Error> problems;
    for (const QString &key : { u"id"_s, u"name"_s }) {
        if (!isTextOrNull(rule[key]))
            problems.append(
                invalidValue("attachment.invalid", u"rule."_s + key, rule[key], u"rule,"_s + key));
    }
    return problems;
}

void appendUnless(bool good, QList<Error> *problems, const QJsonObject &object, const QString &key)
{
    if (!good)
        problems->append(invalidValue("attachment.invalid", key, object.value(key), key));
}

QList<Error> externalReferenceProblems(const QJsonObject &object)
{
    QList<Error> problems;
    for (const QString &key : { u"externalReferenceAttachmentTypeId"_s, u"externalReferenceId"_s })
        appendUnless(object.value(key).isString(), &problems, object, key);
    const QJsonValue metadata = object.value("externalReferenceMetadata"_L1);
    appendUnless(metadata.isObject() || metadata.isNull(), &problems, object, u"externalReferenceMetadata"_s);
    const QJsonValue storage = object.value("externalReferenceStorage"_L1);
    appendUnless(storage["type"_L1].isString(), &problems, object, u"externalReferenceStorage"_s);
    return problems;
}

QList<Error> commentProblems(const AttachmentPayload &payload)
{
    const QJsonObject &object = payload.object();
    const bool isUnified = object.contains("data"_L1);
    const QJsonValue text = isUnified ? object.value("data"_L1)["content"_L1] : object.value("comment"_L1);
    if (!text.isString())
        return { invalidValue("comment.empty", u"comment"_s, text, u"comment"_s) };
    const auto problem = textProblem(text.toString(), "comment", u"comment"_s, u"comment"_s, limits::comment);
    return problem ? QList<Error>{ *problem } : QList<Error>{};
}

QList<Error> problemsOf(const AttachmentPayload &payload)
{
    const QJsonObject &object = payload.object();
    switch (payload.kind()) {
    case AttachmentKind::UserComment:
        return commentProblems(payload);
    case AttachmentKind::Alert:
        return referenceProblems(object, u"alertId"_s, u"alert"_s) + ruleProblems(object.value("rule"_L1));
    case AttachmentKind::Event:
        return referenceProblems(object, u"eventId"_s, u"event"_s);
    case AttachmentKind::Actions: {
        QList<Error> problems = commentProblems(payload);
        appendUnless(object.value("actions"_L1).isObject(), &problems, object, u"actions"_s);
        return problems;
    }
    case AttachmentKind::ExternalReference:
        return externalReferenceProblems(object);
    case AttachmentKind::PersistableState: {
        QList<Error> problems;
        appendUnless(object.value("persistableStateAttachmentTypeId"_L1).isString(), &problems, object,
                     u"persistableStateAttachmentTypeId"_s);
        appendUnless(object.value("persistableStateAttachmentState"_L1).isObject(), &problems, object,
                     u"persistableStateAttachmentState"_s);
        return problems;
    }
    case AttachmentKind::Other:
        break;
    }
    // Of a newer Kibana: carried, as long as it says what it is.
    QList<Error> problems;
    appendUnless(!payload.type().isEmpty(), &problems, object, u"type"_s);
    return problems;
}

} // namespace

Result<void> validateComment(const QString &text)
{
    const auto problem = textProblem(text, "comment", u"comment"_s, u"comment"_s, limits::comment);
    return problem ? Result<void>(failure(*problem)) : Result<void>();
}

Result<void> validateAttachment(const AttachmentPayload &payload)
{
    QList<Error> problems = problemsOf(payload);
    if (payload.owner().isEmpty()) {
        problems.append(
            invalidValue("owner.empty", u"owner"_s, payload.object().value("owner"_L1), u"owner"_s));
    }
    return joined(problems);
}

Result<void> validateRegistered(const AttachmentPayload &payload)
{
    static const QSet<QString> references{ u".files"_s, u"endpoint"_s, u"indicator"_s, u"osquery"_s };
    static const QSet<QString> states{ u".lens"_s,
                                       u".page"_s,
                                       u"ml_anomaly_charts"_s,
                                       u"ml_anomaly_swimlane"_s,
                                       u"ml_single_metric_viewer"_s,
                                       u"aiopsChangePointChart"_s,
                                       u"aiopsLogRateAnalysisEmbeddable"_s,
                                       u"aiopsPatternAnalysisEmbeddable"_s };
    const bool isReference = payload.kind() == AttachmentKind::ExternalReference;
    if (!isReference && payload.kind() != AttachmentKind::PersistableState)
        return {};
    const QString key
        = isReference ? u"externalReferenceAttachmentTypeId"_s : u"persistableStateAttachmentTypeId"_s;
    const QString type = payload.object().value(key).toString();
    if ((isReference ? references : states).contains(type))
        return {};
    return failure(
        invalid("attachment.unregistered", key, u"Attachment type %1 is not registered."_s.arg(type)));
}

} // namespace casebook::domain
