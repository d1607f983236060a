#include "models/json/caserequests.h"

#include "models/domain/requestrules.h"
#include "models/json/keyorder.h"
#include "models/json/patchreader.h"

#include <QJsonDocument>

namespace casebook::json {

using namespace Qt::StringLiterals;

namespace {

QList<domain::CaseField> fieldsOf(const QStringList &keys)
{
    QList<domain::CaseField> fields;
    for (const QString &key : keys) {
        if (const std::optional<domain::CaseField> field = domain::caseFieldFromApi(key))
            fields.append(*field);
    }
    return fields;
}

Result<domain::CaseChange> caseChange(const QJsonObject &object, const QStringList &keys)
{
    domain::CaseChange change;
    StrictReader reader(object, u"cases."_s);
    reader.required("id"_L1, change.id);
    reader.required("version"_L1, change.version);
    reader.patched("owner"_L1, change.owner);
    readPatch(reader, change.patch);
    if (const Result<void> finished = reader.finish(); !finished)
        return failure(finished.error());
    change.patch.order = fieldsOf(keys);
    return change;
}

} // namespace

Result<QList<domain::CaseChange>> caseChangesFromJson(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    QJsonArray cases;
    StrictReader reader(object, {});
    reader.required("cases"_L1, cases);
    if (const Result<void> finished = reader.finish(); !finished)
        return failure(finished.error());
    if (const Result<void> valid = domain::validateNumberOfChanges(cases.size()); !valid)
        return failure(valid.error());

    const QList<QStringList> orders = keyOrder(body, u"cases"_s);
    QList<domain::CaseChange> changes;
    QList<Error> problems;
    for (qsizetype i = 0; i < cases.size(); ++i) {
        const QJsonValue element = cases.at(i);
        const Result<domain::CaseChange> change = element.isObject()
            ? caseChange(element.toObject(), orders.value(i))
            : failure(invalidValue(element, u"cases"_s));
        if (change)
            changes.append(*change);
        else
            problems.append(change.error());
    }
    if (const Result<void> fine = domain::joined(problems); !fine)
        return failure(fine.error());
    return changes;
}

Result<QStringList> bulkGetIdsFromJson(const QJsonObject &body)
{
    QStringList ids;
    StrictReader reader(body, {});
    reader.required("ids"_L1, ids);
    const Result<void> valid = reader.finish().and_then([&ids] { return domain::validateIdsToGet(ids); });
    if (!valid)
        return failure(valid.error());
    return ids;
}

} // namespace casebook::json
