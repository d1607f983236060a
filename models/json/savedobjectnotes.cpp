#include "models/json/savedobjectnotes.h"

#include <QHash>
#include <QVersionNumber>

namespace casebook::json {

using namespace Qt::StringLiterals;

namespace {

/// The version whose form each type is written in when its line was older (CONTRACT §8, migrations).
QString formVersion(const QString &type)
{
    static const QHash<QString, QString> versions{ { u"cases"_s, u"8.7.0"_s },
                                                   { u"cases-comments"_s, u"8.1.0"_s },
                                                   { u"cases-user-actions"_s, u"8.1.0"_s } };
    return versions.value(type);
}

/// What Kibana 8.12 writes into lines of its own.
QString currentVersion(const QString &type)
{
    static const QHash<QString, QString> versions{ { u"cases"_s, u"10.1.0"_s },
                                                   { u"cases-comments"_s, u"8.9.0"_s },
                                                   { u"cases-user-actions"_s, u"8.5.0"_s },
                                                   { u"action"_s, u"8.3.0"_s } };
    return versions.value(type);
}

QString newerVersion(const QString &a, const QString &b)
{
    return QVersionNumber::fromString(a) < QVersionNumber::fromString(b) ? b : a;
}

bool isEmptyValue(const QJsonValue &value)
{
    return value.isNull() || (value.isArray() && value.toArray().isEmpty())
        || (value.isString() && value.toString().isEmpty());
}

constexpr QLatin1String coreVersionKey("coreMigrationVersion");
constexpr QLatin1String typeVersionKey("typeMigrationVersion");
constexpr QLatin1String oldVersionKey("migrationVersion");
constexpr QLatin1String coreVersion("8.8.0"); // since when typeMigrationVersion is written

} // namespace

SavedObjectNotes::SavedObjectNotes(const SavedObject &object, QJsonObject setAside)
    : m_notes{ { u"type"_s, object.type },
               { u"references"_s, object.references },
               { u"envelope"_s, object.envelope } }
{
    if (!setAside.isEmpty())
        m_notes.insert("attributes"_L1, std::move(setAside));
}

SavedObjectNotes::SavedObjectNotes(const domain::Carried &carried)
    : m_notes(carried.unknown.value(savedObjectKey).toObject())
{
}

void SavedObjectNotes::moveInto(domain::Carried &carried)
{
    if (!carried.absent.isEmpty())
        m_notes.insert("absent"_L1, QJsonArray::fromStringList(carried.absent));
    carried.absent.clear();
    carried.unknown.insert(savedObjectKey, m_notes);
}

void SavedObjectNotes::complete(SavedObject &object) const
{
    const QJsonArray absent = m_notes.value("absent"_L1).toArray();
    for (const auto &key : absent) {
        if (isEmptyValue(object.attributes.value(key.toString())))
            object.attributes.remove(key.toString());
    }
    const QJsonObject setAside = m_notes.value("attributes"_L1).toObject();
    for (auto it = setAside.constBegin(); it != setAside.constEnd(); ++it) {
        if (!object.attributes.contains(it.key()))
            object.attributes.insert(it.key(), it.value());
    }
    object.references = m_notes.value("references"_L1).toArray();
    object.envelope = m_notes.value("envelope"_L1).toObject();
    if (m_notes.contains("type"_L1))
        object.type = m_notes.value("type"_L1).toString();
}

void updateEnvelope(SavedObject &object, const EnvelopeFacts &facts)
{
    QJsonObject &envelope = object.envelope;
    if (envelope.isEmpty()) {
        envelope = { { u"created_at"_s, facts.createdAt.toIso() },
                     { u"managed"_s, false },
                     { coreVersionKey, coreVersion },
                     { typeVersionKey, currentVersion(object.type) } };
    } else if (!envelope.contains(typeVersionKey)) {
        const QString own = envelope.take(oldVersionKey)[object.type].toString();
        const QString version = newerVersion(own, formVersion(object.type));
        if (!version.isEmpty()) {
            envelope.insert(typeVersionKey, version);
            envelope.insert(coreVersionKey,
                            newerVersion(envelope.value(coreVersionKey).toString(), coreVersion));
        }
    }
    const Timestamp written = facts.updatedAt.value_or(facts.createdAt);
    const auto before = Timestamp::fromIso(envelope.value("updated_at"_L1).toString());
    if (!before || *before < written)
        envelope.insert("updated_at"_L1, written.toIso());
    const bool hadNone = facts.version == versionOfNone && !envelope.contains("version"_L1);
    if (!facts.version.isEmpty() && !hadNone)
        envelope.insert("version"_L1, facts.version);
}

void setReference(SavedObject &object, QLatin1String name, const QString &type, const QString &id)
{
    const bool wanted = !id.isEmpty() && id != "none"_L1;
    for (qsizetype i = 0; i < object.references.size(); ++i) {
        QJsonObject reference = object.references.at(i).toObject();
        if (reference.value("name"_L1) != name)
            continue;
        if (!wanted) {
            object.references.removeAt(i);
        } else if (reference.value("id"_L1) != id) {
            reference.insert("id"_L1, id);
            object.references.replace(i, reference);
        }
        return;
    }
    if (wanted)
        object.references.append(QJsonObject{ { u"id"_s, id }, { u"name"_s, name }, { u"type"_s, type } });
}

QString connectorIdOf(const SavedObject &object, QLatin1String referenceName, const QJsonValue &inAttributes)
{
    const QString referenced = object.reference(referenceName);
    if (!referenced.isEmpty())
        return referenced;
    return inAttributes.toString(u"none"_s);
}

QJsonValue versionOf(const SavedObject &object)
{
    const QJsonValue version = object.envelope.value("version"_L1);
    return version.isString() ? version : QJsonValue(versionOfNone);
}

} // namespace casebook::json
