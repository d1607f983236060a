#include "models/action/answer.h"

namespace casebook::action {

using namespace Qt::StringLiterals;

namespace {

QString whatFailed(const Action &action)
{
    if (const auto *update = std::get_if<UpdateAction>(&action.deed)) {
        return u"Failed to update case using connector id: %1 version: %2"_s.arg(update->id, update->version);
    }
    if (const auto *comment = std::get_if<CommentAction>(&action.deed))
        return u"Failed to create comment using connector case id: %1"_s.arg(comment->caseId);
    return u"Failed to create a case using connector"_s;
}

} // namespace

Answer invalidAnswer(const Reading &reading)
{
    const Problem problem = reading.problems.value(0);
    const bool isNamed = problem.message.startsWith(u'['); // "[Action][Case] …" is told as it is
    return { .actionId = reading.action.actionId,
             .message = isNamed && !problem.message.startsWith("[Action]"_L1)
                 ? u"error validating action params: "_s + problem.message
                 : problem.message,
             .error = Error{ .kind = ErrorKind::InvalidInput,
                             .message = problem.message,
                             .code = "action.malformed",
                             .field = problem.path,
                             .httpStatus = 400 } };
}

Answer refusedAnswer(const Action &action, const Error &error)
{
    return { .actionId = action.actionId,
             .message = u"an error occurred while running the action executor"_s,
             .serviceMessage = u"%1: Error: %2"_s.arg(whatFailed(action), error.message),
             .error = error };
}

QJsonObject document(const Answer &answer)
{
    if (answer.succeeded())
        return { { u"status"_s, u"ok"_s }, { u"actionId"_s, answer.actionId }, { u"data"_s, answer.data } };
    QJsonObject failure{ { u"status"_s, u"error"_s },
                         { u"actionId"_s, answer.actionId },
                         { u"message"_s, answer.message },
                         { u"retry"_s, false } };
    if (!answer.serviceMessage.isEmpty())
        failure.insert("serviceMessage"_L1, answer.serviceMessage);
    return failure;
}

json::ActionResult httpDocument(const Answer &answer, const QString &connectorId)
{
    if (answer.succeeded())
        return { .status = u"ok"_s, .connectorId = connectorId, .data = answer.data };
    return { .status = u"error"_s,
             .connectorId = connectorId,
             .message = answer.message,
             .serviceMessage = answer.serviceMessage,
             .retry = false };
}

} // namespace casebook::action
