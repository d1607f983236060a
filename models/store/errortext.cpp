#include "models/store/errortext.h"

#include "models/store/bodies.h"

using namespace Qt::StringLiterals;

namespace casebook::store {

QByteArray textOf(const Error &error)
{
    return textOf(QJsonObject{ { u"kind"_s, int(error.kind) },
                               { u"message"_s, error.message },
                               { u"code"_s, QString::fromLatin1(error.code) },
                               { u"field"_s, error.field },
                               { u"limit"_s, error.limit },
                               { u"detail"_s, error.detail },
                               { u"status"_s, error.httpStatus } });
}

Error errorFrom(const QByteArray &text)
{
    const QJsonObject object = objectFrom(text);
    return { .kind = ErrorKind(object.value("kind"_L1).toInt()),
             .message = object.value("message"_L1).toString(),
             .code = object.value("code"_L1).toString().toLatin1(),
             .field = object.value("field"_L1).toString(),
             .limit = object.value("limit"_L1).toInteger(),
             .detail = object.value("detail"_L1).toString(),
             .httpStatus = object.value("status"_L1).toInt() };
}

} // namespace casebook::store
