#include "ui/page/pushoffer.h"

#include "ui/common/formatting.h"
#include "ui/outbox/fieldtext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(casebook::ui::PushOffer)
};

bool hasBeenPushed(const PushFacts &facts)
{
    if (facts.state)
        return facts.state->hasBeenPushed;
    return facts.value.externalService
        && facts.value.externalService->connectorId == facts.value.connector.id;
}

std::optional<Timestamp> lastPush(const PushFacts &facts)
{
    if (facts.state)
        return facts.state->lastPush;
    return hasBeenPushed(facts) ? facts.value.externalService->pushedAt : std::nullopt;
}

/// Names of required fields that have no value.
QStringList missingFields(const domain::CaseConnector &connector)
{
    QStringList names;
    for (const domain::ConnectorFieldSpec &spec : domain::connectorFields(connector.type)) {
        const QJsonValue value
            = connector.fields ? connector.fields->value(spec.key) : QJsonValue(QJsonValue::Null);
        if (spec.required && (value.isNull() || value.isUndefined()))
            names.append(connectorFieldText(connector.type, spec.key));
    }
    return names;
}

QJsonObject jsonOf(const domain::CaseConnector &connector)
{
    return { { u"name"_s, connector.name },
             { u"type"_s, connector.type },
             { u"fields"_s, connector.fields ? QJsonValue(*connector.fields) : QJsonValue() } };
}

QString why(const PushFacts &facts)
{
    const domain::CaseConnector &connector = facts.value.connector;
    if (facts.unsavedConnector)
        return Tr::tr("Save the connector first.");
    if (!facts.connectorKnown)
        return Tr::tr("This connector is not there any more. Choose another.");
    if (facts.value.status.value == domain::StatusValue::Closed && !facts.closedAllowed)
        return Tr::tr("A closed case can't be pushed. Reopen it first.");
    if (const QStringList missing = missingFields(connector); !missing.isEmpty()) {
        //: %1 is a list of field names
        return Tr::tr("The connector needs values for a push: %1.")
            .arg(QLocale().createSeparatedList(missing));
    }
    return {};
}

} // namespace

PushOffer pushOffer(const PushFacts &facts)
{
    const domain::CaseConnector &connector = facts.value.connector;
    if (connector.isNone())
        return {};
    const bool pushed = hasBeenPushed(facts);
    PushOffer offer;
    offer.label = pushed ? Tr::tr("Update %1 incident").arg(connector.name)
                         : Tr::tr("Push as %1 incident").arg(connector.name);
    switch (facts.waiting) {
    case domain::SyncState::Waiting:
        offer.reason = Tr::tr("The push waits to be sent.");
        return offer;
    case domain::SyncState::Sending:
        offer.reason = Tr::tr("The push is being sent.");
        return offer;
    case domain::SyncState::Refused:
        return offer; // the person decides about that one first
    default:
        break;
    }
    offer.reason = why(facts);
    if (!offer.reason.isEmpty())
        return offer;
    if (facts.state && facts.state->hasBeenPushed && !facts.state->needsPush) {
        offer.label = Tr::tr("%1 incident is up to date").arg(connector.name);
        offer.reason = Tr::tr("Nothing has changed since the last push.");
        return offer;
    }
    offer.enabled = true;
    return offer;
}

QList<domain::Attachment> commentsToPush(const PushFacts &facts, const QList<domain::Attachment> &comments)
{
    const std::optional<Timestamp> last = lastPush(facts);
    QList<domain::Attachment> news;
    std::copy_if(comments.cbegin(), comments.cend(), std::back_inserter(news),
                 [&last](const domain::Attachment &comment) {
                     return !last || comment.createdAt > *last
                         || (comment.updatedAt && *comment.updatedAt > *last);
                 });
    return news;
}

QString pushPreview(const PushFacts &facts, const QList<domain::Attachment> &comments)
{
    const domain::Case &value = facts.value;
    QStringList parts;
    const auto add = [&parts](const QString &name, const QString &text) {
        if (!text.trimmed().isEmpty())
            parts.append(Tr::tr("%1:\n%2", "name of a field, then its value").arg(name, text));
    };
    add(Tr::tr("Title"), value.title);
    add(Tr::tr("Description"), value.description);
    add(Tr::tr("Tags"), QLocale().createSeparatedList(value.tags));
    if (value.connector.type == ".cases-webhook"_L1) {
        add(Tr::tr("Status"), statusText(value.status));
        add(Tr::tr("Severity"), severityText(value.severity));
    }
    add(Tr::tr("Connector"), fieldDetail(u"connector"_s, jsonOf(value.connector)));
    const QList<domain::Attachment> news = commentsToPush(facts, comments);
    for (const domain::Attachment &comment : news)
        add(Tr::tr("Comment by %1").arg(personName(comment.createdBy)), comment.payload.commentText());
    if (news.isEmpty())
        parts.append(Tr::tr("No comments."));
    return parts.join(u"\n\n"_s);
}

} // namespace casebook::ui
