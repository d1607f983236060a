#pragma once

#include "builders.h"

// Parts of edits that the tests of this folder send and expect.
namespace builders {

using namespace casebook::domain;
using namespace Qt::StringLiterals;

inline QJsonArray uids(const QStringList &list)
{
    QJsonArray array;
    for (const QString &uid : list)
        array.append(QJsonObject{ { u"uid"_s, uid } });
    return array;
}

inline QList<Assignee> assignees(const QStringList &list)
{
    QList<Assignee> people;
    for (const QString &uid : list)
        people.append({ .uid = uid });
    return people;
}

inline CustomField field(const QString &key, const QString &type, const QJsonValue &value)
{
    return { .key = key, .type = type, .value = value };
}

inline QJsonObject payloadOf(const CustomField &value)
{
    return { { u"customFields"_s,
               QJsonArray{ QJsonObject{
                   { u"key"_s, value.key }, { u"type"_s, value.type }, { u"value"_s, value.value } } } } };
}

} // namespace builders
