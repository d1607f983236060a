#include "models/sync/choicesfetcher.h"

#include <QJsonDocument>

namespace casebook::sync {

namespace {

/// What was asked, as the key it is kept under; members of a QJsonObject are sorted.
QString questionOf(const QString &subAction, const QJsonObject &parameters)
{
    if (parameters.isEmpty())
        return subAction;
    return subAction + u' ' + QString::fromUtf8(QJsonDocument(parameters).toJson(QJsonDocument::Compact));
}

Result<QJsonValue> ask(RemoteContext &context, const QString &connectorId, const QString &subAction,
                       const QJsonObject &parameters)
{
    if (!context.connection.isOpen())
        return failure(context.connection.reason());
    const auto answer = waitFor(context.api.execute(connectorId, subAction, parameters));
    if (!answer)
        return failure(answer.error());
    if (answer->succeeded())
        return answer->data;
    // HTTP 200 for failures, too
    return failure(
        Error{ .kind = ErrorKind::RateLimited,
               .message = answer->serviceMessage.isEmpty() ? answer->message : answer->serviceMessage,
               .code = "connector.failed" });
}

} // namespace

Result<store::SyncLedger::Choices> fetchChoices(RemoteContext &context, const QString &connectorId,
                                                const QString &subAction, const QJsonObject &parameters)
{
    const QString question = questionOf(subAction, parameters);
    const auto answer = ask(context, connectorId, subAction, parameters);
    if (answer) {
        auto saved = waitFor(context.ledger.saveChoices(context.remote.id, connectorId, question, *answer));
        if (!saved)
            return failure(saved.error());
        return store::SyncLedger::Choices{ .answer = *answer, .fetched = context.clock.now() };
    }
    auto known = waitFor(context.ledger.choices(context.remote.id, connectorId, question));
    if (known)
        return known;
    return failure(answer.error());
}

} // namespace casebook::sync
