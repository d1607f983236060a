#include "models/action/generatedalerts.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace casebook::action {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> unreadable(const QString &reason)
{
    return failure({ .kind = ErrorKind::InvalidInput,
                     .message = u"Error parsing generated alert in case connector -> %1"_s.arg(reason),
                     .code = "alerts.unreadable",
                     .field = u"alerts"_s,
                     .detail = reason,
                     .httpStatus = 400 });
}

QJsonValue textOrNull(const QJsonValue &value)
{
    return value.isString() ? value : QJsonValue(QJsonValue::Null);
}

} // namespace

Result<domain::AttachmentPayload> generatedAlerts(const QString &text)
{
    const QString separator = u"__SEPARATOR__"_s;
    // What follows the last separator is the bracket that closes the list.
    const qsizetype end = text.lastIndexOf(separator);
    const QString list = (end < 0 ? QString() : text.left(end)).replace(separator, u","_s) + u']';
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(list.toUtf8(), &parseError);
    if (document.isNull())
        return unreadable(parseError.errorString());

    QJsonArray ids;
    QJsonArray indices;
    QJsonObject rule{ { u"id"_s, QJsonValue::Null }, { u"name"_s, QJsonValue::Null } };
    const QJsonArray alerts = document.array();
    for (const QJsonValue &alert : alerts) {
        if (!alert["_id"_L1].isString() || !alert["_index"_L1].isString())
            return unreadable(u"an alert without _id or _index"_s);
        ids.append(alert["_id"_L1]);
        indices.append(alert["_index"_L1]);
        rule = { { u"id"_s, textOrNull(alert["ruleId"_L1]) },
                 { u"name"_s, textOrNull(alert["ruleName"_L1]) } };
    }
    return domain::AttachmentPayload({ { u"type"_s, u"generated_alert"_s },
                                       { u"alertId"_s, ids },
                                       { u"index"_s, indices },
                                       { u"rule"_s, rule } });
}

} // namespace casebook::action
