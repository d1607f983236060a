#include "models/server/actionendpoints.h"

#include "models/action/execution.h"
#include "models/action/steps.h"
#include "models/domain/notfound.h"
#include "models/json/typename.h"
#include "models/server/access.h"
#include "models/server/connectorendpoints.h"

namespace casebook::server {

using namespace Qt::StringLiterals;

namespace {

Error badBody(const QString &key, const QString &reason)
{
    return { .kind = ErrorKind::InvalidInput,
             .message = u"[request body.%1]: %2"_s.arg(key, reason),
             .field = key,
             .httpStatus = 400 };
}

/// The params of the body, which has nothing else.
Result<QJsonObject> paramsOf(const Call &call)
{
    const Result<QJsonObject> body = call.object();
    if (!body)
        return failure(body.error());
    const QJsonValue params = body->value("params"_L1);
    if (!params.isObject())
        return failure(badBody(
            u"params"_s, u"expected value of type [object] but got [%1]"_s.arg(json::typeName(params))));
    const QStringList keys = body->keys();
    for (const QString &key : keys) {
        if (key != "params"_L1)
            return failure(badBody(key, u"definition for this key is missing"_s));
    }
    return params.toObject();
}

/// Where the action is run, or why the caller may not run it.
Result<action::Setting> settingFor(const action::Action &action, const Call &call, Service &service)
{
    action::Setting setting{ .author = {}, .workspace = service.workspace, .target = {} };
    if (const auto *create = std::get_if<action::CreateAction>(&action.deed)) {
        return requireWriting(call, u"create case"_s, create->values.owner).map([&] { return setting; });
    }
    store::StoreReader reader = readerFor(call, service);
    const Result<store::CaseHead> head = readableCase(reader, call, action::caseIdOf(action));
    if (!head)
        return failure(action::notFoundError(action, head.error()));
    const bool isUpdate = std::holds_alternative<action::UpdateAction>(action.deed);
    setting.target = head->key;
    return requireWriting(call, isUpdate ? u"update case"_s : u"create comments"_s, head->owner).map([&] {
        return setting;
    });
}

action::Answer answerTo(const QJsonObject &params, const Call &call, Service &service)
{
    const action::Reading reading = action::readAction(params);
    if (const action::Answer checked = action::check(reading); !checked.succeeded())
        return checked;
    const Result<action::Setting> setting = settingFor(reading.action, call, service);
    if (!setting)
        return action::refusedAnswer(reading.action, setting.error());
    return action::execute(reading, service.store, *setting);
}

} // namespace

Result<Reply> executeConnector(const Call &call, Service &service)
{
    const Result<QJsonObject> params = paramsOf(call);
    if (!params)
        return failure(params.error());
    const QString id = call.at("connectorId"_L1);
    if (id == action::builtInId)
        return Reply::json(json::write(action::httpDocument(answerTo(*params, call, service), id)));
    return executeChoices(id, *params, service);
}

} // namespace casebook::server
