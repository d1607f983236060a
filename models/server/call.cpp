#include "models/server/call.h"

#include "models/domain/problem.h"
#include "models/json/codec.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace casebook::server {

using namespace Qt::StringLiterals;

QString Call::at(QLatin1String name) const
{
    for (const auto &[key, value] : parameters) {
        if (key == name)
            return value;
    }
    return {};
}

Result<QJsonObject> Call::object() const
{
    if (!document.isObject())
        return failure(domain::invalidValue("body.noObject", {}, document, {}));
    return document.toObject();
}

Result<QJsonValue> readJson(const QByteArray &body)
{
    if (body.trimmed().isEmpty())
        return QJsonValue(QJsonValue::Null);
    // A text or number alone is JSON, too, but QJsonDocument reads lists and objects only.
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson('[' + body + ']', &problem);
    const QJsonArray values = document.array();
    if (problem.error != QJsonParseError::NoError || values.size() != 1) {
        return failure({ .kind = ErrorKind::InvalidInput,
                         .message = u"Invalid request payload JSON format"_s,
                         .code = "body.malformed",
                         .httpStatus = 400 });
    }
    return values.first();
}

Reply Reply::json(const QJsonValue &value)
{
    return { .body = json::canonical(value) };
}

Reply Reply::noContent()
{
    return { .status = 204, .contentType = {} };
}

Reply Reply::deprecated(QLatin1String what) &&
{
    addHeader("warning",
              "299 Kibana-" + QByteArray(servedVersion.data(), servedVersion.size()) + " \""
                  + QByteArray(what.data(), what.size()) + '"');
    return std::move(*this);
}

} // namespace casebook::server
