#include "models/domain/problem.h"

#include "models/domain/normalising.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace casebook::domain {

using namespace Qt::StringLiterals;

Error invalid(const QByteArray &code, const QString &field, const QString &message, qint64 limit)
{
    return { .kind = ErrorKind::InvalidInput,
             .message = message,
             .code = code,
             .field = field,
             .limit = limit,
             .httpStatus = 400 };
}

Error invalidValue(const QByteArray &code, const QString &field, const QJsonValue &value, const QString &path)
{
    return invalid(code, field, u"Invalid value \"%1\" supplied to \"%2\""_s.arg(valueText(value), path));
}

Error invalidKeys(const QByteArray &code, const QString &field, const QStringList &keys)
{
    return invalid(code, field, u"invalid keys \"%1\""_s.arg(keys.join(u',')));
}

Error listTooLong(const QByteArray &code, const QString &field, int limit)
{
    return invalid(
        code, field,
        u"The length of the field %1 is too long. Array must be of length <= %2."_s.arg(field).arg(limit),
        limit);
}

Error listTooShort(const QByteArray &code, const QString &field, int limit)
{
    return invalid(
        code, field,
        u"The length of the field %1 is too short. Array must be of length >= %2."_s.arg(field).arg(limit),
        limit);
}

std::optional<Error> textProblem(const QString &text, const QByteArray &codePrefix, const QString &field,
                                 const QString &name, int limit)
{
    const qsizetype length = trimmedAsKibana(text).size();
    if (length == 0)
        return invalid(codePrefix + ".empty", field, u"The %1 field cannot be an empty string."_s.arg(name));
    if (length > limit) {
        return invalid(codePrefix + ".tooLong", field,
                       u"The length of the %1 is too long. The maximum length is %2."_s.arg(name).arg(limit),
                       limit);
    }
    return std::nullopt;
}

Result<void> joined(const QList<Error> &problems)
{
    if (problems.isEmpty())
        return {};
    QStringList messages;
    for (const Error &problem : problems)
        messages.append(problem.message);
    Error first = problems.first();
    first.message = messages.join(u',');
    return failure(first);
}

QString valueText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Undefined:
        return u"undefined"_s;
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    default: { // null, a bool or a number: the inside of a list of one
        const QByteArray list = QJsonDocument(QJsonArray{ value }).toJson(QJsonDocument::Compact);
        return QString::fromUtf8(list.mid(1, list.size() - 2));
    }
    }
}

} // namespace casebook::domain
