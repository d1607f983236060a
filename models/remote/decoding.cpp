#include "models/remote/decoding.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace casebook::remote {

Result<QJsonValue> jsonOf(const Request &request, const Result<Answer> &answer)
{
    if (!answer)
        return failure(answer.error());
    if (const std::optional<Error> error = failureOf(request, *answer))
        return failure(*error);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(answer->body, &problem);
    if (document.isNull())
        return failure(unreadableAnswer(request, *answer, problem.errorString()));
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

Result<void> doneOf(const Request &request, const Result<Answer> &answer)
{
    if (answer && answer->isSuccess() && answer->body.isEmpty())
        return {};
    // A page of some proxy in between is no word of Kibana's.
    const Result<QJsonValue> json = jsonOf(request, answer);
    return json ? Result<void>() : failure(json.error());
}

} // namespace casebook::remote
