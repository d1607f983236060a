#include "models/server/smallendpoints.h"

namespace casebook::server {

using namespace Qt::StringLiterals;

Result<Reply> getStatus(const Call &call, Service &service)
{
    const QJsonObject level{ { u"level"_s, u"available"_s } };
    if (!call.account.user.username)
        return Reply::json(QJsonObject{ { u"status"_s, QJsonObject{ { u"overall"_s, level } } } });
    const QJsonObject overall{ { u"level"_s, u"available"_s },
                               { u"summary"_s, u"All services and plugins are available"_s } };
    const QJsonObject version{ { u"number"_s, servedVersion },
                               { u"build_flavor"_s, u"traditional"_s },
                               { u"build_hash"_s, QString(40, u'0') },
                               { u"build_number"_s, 0 },
                               { u"build_snapshot"_s, false },
                               { u"build_date"_s, u"2025-04-01T00:00:00.000Z"_s } };
    return Reply::json(QJsonObject{ { u"name"_s, service.name },
                                    { u"uuid"_s, service.uuid },
                                    { u"version"_s, version },
                                    { u"status"_s, QJsonObject{ { u"overall"_s, overall } } } });
}

} // namespace casebook::server
