#pragma once

#include "models/base/timestamp.h"
#include "models/domain/carried.h"
#include "models/domain/user.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace casebook::domain {

/// The attachment types of CONTRACT §3.3. Other: a newer or unified type, carried and shown generically.
enum class AttachmentKind { UserComment, Alert, Actions, ExternalReference, PersistableState, Event, Other };

struct AlertRef
{
    QString id;
    QString index;

    bool operator==(const AlertRef &) const = default;
};

/// The rule that raised an alert; nullopt is JSON's null.
struct AlertRule
{
    std::optional<QString> id;
    std::optional<QString> name;

    bool operator==(const AlertRule &) const = default;
};

/// What was attached, as the API writes it (type, owner and the type's own keys, verbatim). Immutable but by
/// rules.
class AttachmentPayload
{
public:
    AttachmentPayload() = default;
    explicit AttachmentPayload(QJsonObject object)
        : m_object(std::move(object))
    {
    }
    static AttachmentPayload userComment(const QString &text, const QString &owner);
    static AttachmentPayload alerts(const QList<AlertRef> &alerts, const AlertRule &rule,
                                    const QString &owner);

    const QJsonObject &object() const { return m_object; }
    AttachmentKind kind() const;
    QString type() const; ///< the type's API name, as it came
    QString owner() const;
    bool isFile() const; ///< an external reference of type ".files"

    /// The text a person wrote: of a user comment (also in the unified form), or of an endpoint action; else
    /// empty.
    QString commentText() const;
    /// The same payload with another comment text.
    AttachmentPayload withCommentText(const QString &text) const;
    /// The alerts (or, for Event, the events) it names, in order; empty where ids and indices differ in
    /// number.
    QList<AlertRef> alertRefs() const;
    AlertRule rule() const;

    bool operator==(const AttachmentPayload &) const = default;

private:
    QJsonObject m_object;
};

/// An attachment of a case: the payload in its envelope.
struct Attachment
{
    QString id;
    QString version;
    AttachmentPayload payload;
    Timestamp createdAt;
    User createdBy;
    std::optional<Timestamp> pushedAt;
    std::optional<User> pushedBy;
    std::optional<Timestamp> updatedAt;
    std::optional<User> updatedBy;
    Carried
        carried; ///< unknown envelope keys; QJsonObject under "$savedObject": see models/json/savedobjects.h

    bool operator==(const Attachment &) const = default;
};

} // namespace casebook::domain
