#include "models/json/savedobjects.h"

#include "models/json/savedobjectnotes.h"

#include <QJsonDocument>

namespace casebook::json {

using namespace Qt::StringLiterals;

QString SavedObject::reference(QLatin1String name) const
{
    for (const auto &candidate : references) {
        if (candidate["name"_L1] == name)
            return candidate["id"_L1].toString();
    }
    return {};
}

Result<SavedObject> savedObjectFromLine(const QByteArray &line)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(line, &problem);
    if (!document.isObject()) {
        return failure({ .kind = ErrorKind::InvalidInput,
                         .message = u"The line is no JSON object"_s,
                         .code = "line.broken",
                         .detail = problem.errorString() });
    }
    QJsonObject rest = document.object();
    SavedObject object;
    if (!rest.contains("id"_L1) && rest.contains("exportedCount"_L1)) {
        object.envelope = rest;
        return object;
    }
    object.id = rest.take("id"_L1).toString();
    object.type = rest.take("type"_L1).toString();
    object.attributes = rest.take("attributes"_L1).toObject();
    object.references = rest.take("references"_L1).toArray();
    object.envelope = rest;
    if (object.id.isEmpty() || object.type.isEmpty()) {
        return failure({ .kind = ErrorKind::InvalidInput,
                         .message = u"The line has no id or no type"_s,
                         .code = "line.noIdentity" });
    }
    return object;
}

QByteArray toLine(const SavedObject &object)
{
    QJsonObject line = object.envelope;
    if (!object.id.isEmpty()) {
        line.insert("id"_L1, object.id);
        line.insert("type"_L1, object.type);
        line.insert("attributes"_L1, object.attributes);
        line.insert("references"_L1, object.references);
    }
    return canonical(line);
}

QByteArray exportDetailsLine(qint64 exportedCount)
{
    return canonical(QJsonObject{ { u"excludedObjects"_s, QJsonArray{} },
                                  { u"excludedObjectsCount"_s, 0 },
                                  { u"exportedCount"_s, exportedCount },
                                  { u"missingRefCount"_s, 0 },
                                  { u"missingReferences"_s, QJsonArray{} } });
}

} // namespace casebook::json
