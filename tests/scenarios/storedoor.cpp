#include "tests/scenarios/storedoor.h"

#include "models/domain/rules.h"
#include "models/json/attachmentrequests.h"
#include "models/json/caserequests.h"
#include "models/json/configurationrequests.h"
#include "models/json/queryrequests.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

QJsonObject objectOf(const Request &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

const QJsonValue nothing = QJsonValue(QJsonValue::Null);

} // namespace

StoreDoor::StoreDoor(domain::User author)
    : m_author(std::move(author))
    , m_readers(m_store.path())
{
    valueOf(m_store->opened());
}

DoorAnswer StoreDoor::answer(const Request &request)
{
    using Handler = Answer (StoreDoor::*)(const Request &);
    static const QHash<QString, Handler> handlers{
        { u"create"_s, &StoreDoor::createCase },
        { u"edit"_s, &StoreDoor::patchCases },
        { u"patch"_s, &StoreDoor::patchCases },
        { u"delete"_s, &StoreDoor::deleteCases },
        { u"delete-query"_s, &StoreDoor::deleteCases },
        { u"comment"_s, &StoreDoor::addAttachment },
        { u"alert"_s, &StoreDoor::addAttachment },
        { u"attach"_s, &StoreDoor::addAttachment },
        { u"bulk-attach"_s, &StoreDoor::addAttachments },
        { u"edit-attachment"_s, &StoreDoor::editAttachment },
        { u"delete-attachment"_s, &StoreDoor::deleteAttachment },
        { u"delete-attachments"_s, &StoreDoor::deleteAttachments },
        { u"push"_s, &StoreDoor::push },
        { u"configure"_s, &StoreDoor::configure },
        { u"reconfigure"_s, &StoreDoor::reconfigure },
        { u"configurations"_s, &StoreDoor::listConfigurations },
        { u"get"_s, &StoreDoor::getCase },
        { u"resolve"_s, &StoreDoor::resolveCase },
        { u"bulk-get"_s, &StoreDoor::bulkGetCases },
        { u"find"_s, &StoreDoor::findCases },
        { u"activity"_s, &StoreDoor::findActivities },
        { u"old-activity"_s, &StoreDoor::listActivities },
        { u"activity-counts"_s, &StoreDoor::countActivities },
        { u"find-comments"_s, &StoreDoor::findComments },
        { u"attachments"_s, &StoreDoor::listComments },
        { u"get-attachment"_s, &StoreDoor::getComment },
        { u"alerts"_s, &StoreDoor::listAlerts },
        { u"cases-of-alert"_s, &StoreDoor::casesOfAlert },
        { u"tags"_s, &StoreDoor::listTexts },
        { u"reporters"_s, &StoreDoor::listTexts },
        { u"categories"_s, &StoreDoor::listTexts },
        { u"status"_s, &StoreDoor::countStatuses },
    };
    const Handler handler = handlers.value(request.verb);
    if (!handler)
        qFatal("the store's door does not know the step %s", qPrintable(request.verb));
    const Answer answered = (this->*handler)(request);
    if (answered)
        return { answered->isNull() ? 204 : 200, *answered };
    const json::ErrorDocument error = json::errorDocument(answered.error());
    return { error.statusCode, json::write(error) };
}

StoreDoor::Answer StoreDoor::caseDocument(CaseKey key, Shape shape)
{
    const Result<store::CaseDocumentParts> parts = await(m_store->document(key));
    if (!parts)
        return failure(parts.error());
    json::CaseDocument document{ .value = parts->value, .comments = parts->attachments };
    if (shape == Shape::Listed || shape == Shape::Bare)
        document.comments = QList<domain::Attachment>{};
    if (shape == Shape::Counted)
        document.value.totalComments = static_cast<int>(parts->attachments.size());
    if (shape == Shape::Bare) { // REAL-SERVER confirms: includeComments=false counts nothing
        document.value.totalComments = 0;
        document.value.totalAlerts = 0;
    }
    return json::write(document);
}

Result<store::SubmitResult> StoreDoor::submit(domain::Operation operation)
{
    return await(m_store->submit({ .operation = std::move(operation),
                                   .author = m_author,
                                   .customFieldCheck = domain::CustomFieldCheck::Kibana }));
}

StoreDoor::Answer StoreDoor::createCase(const Request &request)
{
    return json::newCaseFromJson(objectOf(request))
        .and_then([&](const domain::NewCase &values) { return submit(domain::CreateCase{ values }); })
        .and_then([&](const store::SubmitResult &made) { return caseDocument(made.caseKey, Shape::Listed); });
}

StoreDoor::Answer StoreDoor::patchCases(const Request &request)
{
    const auto changes = json::caseChangesFromJson(request.body);
    if (!changes)
        return failure(changes.error());
    const auto changed = await(m_store->editCases({ .changes = *changes, .author = m_author }));
    if (!changed)
        return failure(changed.error());
    QJsonArray documents;
    for (const store::SubmitResult &each : *changed)
        documents.append(caseDocument(each.caseKey, Shape::Listed).value_or(QJsonValue()));
    return documents;
}

StoreDoor::Answer StoreDoor::deleteCases(const Request &request)
{
    const auto ids = json::idsRequest(request.parameters());
    if (!ids)
        return failure(ids.error());
    const auto deleted = await(m_store->deleteCases({ .ids = *ids, .author = m_author }));
    return deleted ? Answer(nothing) : failure(deleted.error());
}

StoreDoor::Answer StoreDoor::addAttachment(const Request &request)
{
    const auto payload = json::newAttachmentFromJson(objectOf(request));
    if (!payload)
        return failure(payload.error());
    // What an import may bring, nobody may add.
    if (const auto registered = domain::validateRegistered(*payload); !registered)
        return failure(registered.error());
    const auto key = await(m_store->keyOf(request.id));
    if (!key)
        return failure(key.error());
    return submit(domain::AddAttachments{ *key, { *payload } }).and_then([&](const auto &) {
        return caseDocument(*key, Shape::Counted);
    });
}

StoreDoor::Answer StoreDoor::addAttachments(const Request &request)
{
    const auto payloads = json::newAttachmentsFromJson(QJsonDocument::fromJson(request.body).array());
    if (!payloads)
        return failure(payloads.error());
    const auto key = await(m_store->keyOf(request.id));
    if (!key)
        return failure(key.error());
    if (payloads->isEmpty())
        return caseDocument(*key, Shape::Counted);
    return submit(domain::AddAttachments{ *key, *payloads }).and_then([&](const auto &) {
        return caseDocument(*key, Shape::Counted);
    });
}

StoreDoor::Answer StoreDoor::editAttachment(const Request &request)
{
    const auto change = json::changedAttachmentFromJson(objectOf(request));
    if (!change)
        return failure(change.error());
    const auto key = await(m_store->keyOf(request.id));
    if (!key)
        return failure(key.error());
    return submit(domain::EditAttachment{ .key = *key,
                                          .attachmentId = change->id,
                                          .payload = change->payload,
                                          .expectedVersion = change->version })
        .and_then([&](const auto &) { return caseDocument(*key, Shape::Counted); });
}

StoreDoor::Answer StoreDoor::deleteAttachment(const Request &request)
{
    const auto key = await(m_store->keyOf(request.id));
    if (!key)
        return failure(key.error());
    return submit(domain::DeleteAttachment{ *key, request.otherId }).and_then([](const auto &) {
        return Answer(nothing);
    });
}

StoreDoor::Answer StoreDoor::deleteAttachments(const Request &request)
{
    const auto key = await(m_store->keyOf(request.id));
    if (!key)
        return failure(key.error());
    return submit(domain::DeleteAllAttachments{ *key }).and_then([](const auto &) {
        return Answer(nothing);
    });
}

// The answer holds the attachments that a push looks at, and counts them alone (REAL-SERVER §1.9).
StoreDoor::Answer StoreDoor::push(const Request &request)
{
    const auto key = await(m_store->keyOf(request.id));
    if (!key)
        return failure(key.error());
    const auto before = await(m_store->document(*key));
    const auto pushed = submit(domain::PushCase{ *key, request.otherId });
    if (!before || !pushed)
        return failure(before ? pushed.error() : before.error());
    auto parts = valueOf(m_store->document(*key));
    json::CaseDocument document{ .value = parts.value,
                                 .comments = parts.attachments.mid(0, before->value.totalComments) };
    document.value.totalAlerts = 0;
    return json::write(document);
}

StoreDoor::Answer StoreDoor::configure(const Request &request)
{
    return json::newConfigurationFromJson(objectOf(request))
        .and_then([&](const domain::NewConfiguration &values) {
            return await(m_store->saveConfiguration(values, m_author));
        })
        .map([](const domain::Configuration &made) { return QJsonValue(json::write(made)); });
}

StoreDoor::Answer StoreDoor::reconfigure(const Request &request)
{
    return json::configurationPatchFromJson(objectOf(request))
        .and_then([&](const domain::ConfigurationPatch &patch) {
            return await(m_store->editConfiguration(request.id, patch, m_author));
        })
        .map([](const domain::Configuration &changed) { return QJsonValue(json::write(changed)); });
}

StoreDoor::Answer StoreDoor::listConfigurations(const Request &request)
{
    return json::ownersRequest(request.parameters())
        .and_then([&](const QStringList &owners) { return await(m_store->configurations(owners)); })
        .map([](const QList<domain::Configuration> &all) { return QJsonValue(json::writeList(all)); });
}

} // namespace casebook::test
