#include "models/server/configureendpoints.h"

#include "models/domain/notfound.h"
#include "models/json/configurationrequests.h"
#include "models/json/queryrequests.h"
#include "models/json/responses.h"
#include "models/server/access.h"
#include "models/store/casestore.h"

#include <QJsonArray>

#include <algorithm>

namespace casebook::server {

using namespace Qt::StringLiterals;

Result<Reply> listConfigurations(const Call &call, Service &service)
{
    const Result<QStringList> owners = json::ownersRequest(call.query);
    if (!owners)
        return failure(owners.error());
    if (const Result<void> allowed = requireAnyOwner(call, u"access case configurations"_s); !allowed)
        return failure(allowed.error());
    const Result<QList<domain::Configuration>> configurations
        = waitFor(service.store.configurations(*owners));
    if (!configurations)
        return failure(configurations.error());
    QJsonArray documents;
    for (const domain::Configuration &configuration : *configurations) {
        if (call.account.maySee(configuration.owner))
            documents.append(json::write(configuration));
    }
    return Reply::json(documents);
}

Result<Reply> createConfiguration(const Call &call, Service &service)
{
    const Result<QJsonObject> body = call.object();
    if (!body)
        return failure(body.error());
    const Result<domain::NewConfiguration> values = json::newConfigurationFromJson(*body);
    if (!values)
        return failure(values.error());
    if (const Result<void> allowed = requireWriting(call, u"create case configuration"_s, values->owner);
        !allowed)
        return failure(allowed.error());
    const Result<domain::Configuration> made
        = waitFor(service.store.saveConfiguration(*values, call.account.user));
    if (!made)
        return failure(made.error());
    return Reply::json(json::write(*made));
}

Result<Reply> patchConfiguration(const Call &call, Service &service)
{
    const Result<QJsonObject> body = call.object();
    if (!body)
        return failure(body.error());
    const Result<domain::ConfigurationPatch> patch = json::configurationPatchFromJson(*body);
    if (!patch)
        return failure(patch.error());
    const QString id = call.at("configurationId"_L1);
    const Result<QList<domain::Configuration>> all = waitFor(service.store.configurations());
    if (!all)
        return failure(all.error());
    const auto found = std::find_if(all->cbegin(), all->cend(),
                                    [&id](const domain::Configuration &each) { return each.id == id; });
    if (found == all->cend())
        return failure(domain::configurationNotFound(id));
    if (const Result<void> allowed = requireWriting(call, u"update case configuration"_s, found->owner);
        !allowed)
        return failure(allowed.error());
    const Result<domain::Configuration> changed
        = waitFor(service.store.editConfiguration(id, *patch, call.account.user));
    if (!changed)
        return failure(changed.error());
    return Reply::json(json::write(*changed));
}

} // namespace casebook::server
