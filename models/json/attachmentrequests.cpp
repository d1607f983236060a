#include "models/json/attachmentrequests.h"

#include "models/domain/problem.h"
#include "models/domain/rules.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace casebook::json {

using namespace Qt::StringLiterals;

namespace {

using Keys = QSet<QString>;

/// The keys of an attachment of each type that can be sent.
const QHash<QString, Keys> &typeKeys()
{
    static const QHash<QString, Keys> keys{
        { u"user"_s, { u"comment"_s } },
        { u"alert"_s, { u"alertId"_s, u"index"_s, u"rule"_s } },
        { u"actions"_s, { u"comment"_s, u"actions"_s } },
        { u"externalReference"_s,
          { u"externalReferenceAttachmentTypeId"_s, u"externalReferenceId"_s, u"externalReferenceStorage"_s,
            u"externalReferenceMetadata"_s } },
        { u"persistableState"_s,
          { u"persistableStateAttachmentTypeId"_s, u"persistableStateAttachmentState"_s } },
    };
    return keys;
}

/// The keys of the objects inside, where those are fixed.
const QHash<QString, Keys> &innerKeys()
{
    static const QHash<QString, Keys> keys{
        { u"rule"_s, { u"id"_s, u"name"_s } },
        { u"externalReferenceStorage"_s, { u"type"_s, u"soType"_s } },
        { u"actions"_s, { u"type"_s, u"targets"_s } },
    };
    return keys;
}

QStringList unknownKeys(const QJsonObject &object, const Keys &known)
{
    QStringList unknown = object.keys();
    unknown.removeIf([&known](const QString &key) { return known.contains(key); });
    return unknown;
}

Result<domain::AttachmentPayload> payloadOf(const QJsonObject &object)
{
    const QJsonValue type = object.value("type"_L1);
    const auto keys = typeKeys().constFind(type.toString());
    if (keys == typeKeys().constEnd())
        return failure(domain::invalidValue("attachment.invalid", u"type"_s, type, u"type"_s));
    const domain::AttachmentPayload payload(object);
    if (const Result<void> valid = domain::validateAttachment(payload); !valid)
        return failure(valid.error());

    QStringList unknown = unknownKeys(object, *keys + Keys{ u"type"_s, u"owner"_s });
    for (auto inner = innerKeys().constBegin(); inner != innerKeys().constEnd(); ++inner)
        unknown += unknownKeys(object.value(inner.key()).toObject(), inner.value());
    if (!unknown.isEmpty())
        return failure(domain::invalidKeys("attachment.invalid", unknown.constFirst(), unknown));
    return payload;
}

} // namespace

Result<domain::AttachmentPayload> newAttachmentFromJson(const QJsonObject &body)
{
    return payloadOf(body);
}

Result<QList<domain::AttachmentPayload>> newAttachmentsFromJson(const QJsonArray &body)
{
    QList<domain::AttachmentPayload> payloads;
    payloads.reserve(body.size());
    for (const QJsonValue element : body) {
        if (!element.isObject())
            return failure(domain::invalidValue("attachment.invalid", {}, element, {}));
        const Result<domain::AttachmentPayload> payload = payloadOf(element.toObject());
        if (!payload)
            return failure(payload.error());
        payloads.append(*payload);
    }
    return payloads;
}

Result<ChangedAttachment> changedAttachmentFromJson(const QJsonObject &body)
{
    QJsonObject rest = body;
    const QJsonValue id = rest.take("id"_L1);
    const QJsonValue version = rest.take("version"_L1);
    QList<Error> problems;
    if (const auto payload = payloadOf(rest); !payload)
        problems.append(payload.error());
    if (!id.isString())
        problems.append(domain::invalidValue("attachment.invalid", u"id"_s, id, u"id"_s));
    if (!version.isString())
        problems.append(domain::invalidValue("attachment.invalid", u"version"_s, version, u"version"_s));
    if (const Result<void> fine = domain::joined(problems); !fine)
        return failure(fine.error());
    return ChangedAttachment{ id.toString(), version.toString(), domain::AttachmentPayload(rest) };
}

} // namespace casebook::json
