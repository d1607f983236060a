#pragma once

#include "models/domain/carried.h"
#include "models/json/savedobjects.h"

namespace casebook::json {

/// What a saved object holds beside the API's document. It travels in Carried::unknown under savedObjectKey,
/// so that the line can be written as it was read. Internal to this library.
class SavedObjectNotes
{
public:
    SavedObjectNotes() = default;
    /// Of a line that was just read; the attributes named in @p setAside are not the API's.
    SavedObjectNotes(const SavedObject &object, QJsonObject setAside);
    explicit SavedObjectNotes(const domain::Carried &carried);

    bool isEmpty() const { return m_notes.isEmpty(); }
    QJsonValue value(QLatin1String key) const { return m_notes.value(key); }
    void insert(QLatin1String key, const QJsonValue &value) { m_notes.insert(key, value); }

    /// Moves what the line lacked out of @p carried, so that API documents are whole, and puts the notes
    /// there.
    void moveInto(domain::Carried &carried);

    /// @p object without what the line lacked and still is empty, with the attributes set aside, and with
    /// references and envelope as they were.
    void complete(SavedObject &object) const;

private:
    QJsonObject m_notes;
};

/// The times and version that an envelope repeats.
struct EnvelopeFacts
{
    QString version;
    Timestamp createdAt;
    std::optional<Timestamp> updatedAt;
};

/// Brings the envelope up to the form since 8.8, or makes the one of 8.12 for an object that never had one.
void updateEnvelope(SavedObject &object, const EnvelopeFacts &facts);

/// Sets the id of the reference with @p name, adds it, or, with an empty id or "none", removes it.
void setReference(SavedObject &object, QLatin1String name, const QString &type, const QString &id);

/// "none" where there is no such reference, as Kibana reads a lost one (CONTRACT §4.2).
QString connectorIdOf(const SavedObject &object, QLatin1String referenceName, const QJsonValue &inAttributes);

/// Names of references (CONTRACT §8).
inline constexpr QLatin1String caseReference("associated-cases");
inline constexpr QLatin1String commentReference("associated-cases-comments");
inline constexpr QLatin1String connectorReference("connectorId");
inline constexpr QLatin1String pushConnectorReference("pushConnectorId");
inline constexpr QLatin1String externalReference("externalReferenceId");

/// Stands for the version of an object whose line has none; such a line is written without one again.
inline constexpr QLatin1String versionOfNone("WzAsMV0=");
QJsonValue versionOf(const SavedObject &object);

/// The owner that 7.14 gave to everything older.
inline constexpr QLatin1String ownerBeforeOwners("securitySolution");

} // namespace casebook::json
