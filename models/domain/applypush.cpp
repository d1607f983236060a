#include "models/domain/editing.h"
#include "models/domain/patching.h"
#include "models/domain/recording.h"
#include "models/domain/rules.h"

namespace casebook::domain {

using namespace Qt::StringLiterals;

namespace {

QJsonObject jsonOf(const ExternalService &service)
{
    return { { u"connector_id"_s, service.connectorId },
             { u"connector_name"_s, service.connectorName },
             { u"external_id"_s, service.externalId },
             { u"external_title"_s, service.externalTitle },
             { u"external_url"_s, service.externalUrl },
             { u"pushed_at"_s, service.pushedAt ? QJsonValue(service.pushedAt->toIso()) : QJsonValue() },
             { u"pushed_by"_s, domain::jsonOf(service.pushedBy) } };
}

} // namespace

Result<Outcome> applyPush(const Case &before, const ExternalService &external,
                          const QList<Attachment> &attachments, const RuleContext &context)
{
    Outcome outcome;
    outcome.after = before;
    const bool closes = context.configuration && context.configuration->closesByPushing()
        && before.status.value != StatusValue::Closed;
    if (closes) {
        CasePatch patch;
        patch.status = Status(StatusValue::Closed);
        applyField(patch, CaseField::Status, context, &outcome);
    }

    ExternalService pushed = external;
    pushed.pushedAt = context.now;
    pushed.pushedBy = context.author;
    outcome.after.externalService = pushed;
    makePresent(&outcome.after.carried, { u"external_service"_s });
    outcome.activities.append(recorded(ActivityType::Pushed, ActivityAction::PushToService,
                                       { { u"externalService"_s, jsonOf(pushed) } }, before.owner, context));
    if (auto error = historyFull(before, outcome.activities.size(), context))
        return failure(*error);

    // Only so many as there are user comments are looked at, of whatever kind they are (CONTRACT §7.7).
    for (const Attachment &attachment : attachments.first(qMin(attachments.size(), before.totalComments))) {
        if (attachment.pushedAt)
            continue;
        Attachment stamped = attachment;
        stamped.pushedAt = context.now;
        stamped.pushedBy = context.author;
        makePresent(&stamped.carried, { u"pushed_at"_s, u"pushed_by"_s });
        outcome.stampedAttachments.append(stamped);
    }
    markChanged(&outcome.after, context);
    return outcome;
}

} // namespace casebook::domain
