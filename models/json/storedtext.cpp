#include "models/json/storedtext.h"

#include "models/json/codec.h"
#include "models/json/descriptions.h"
#include "models/json/textcodecs.h"

namespace casebook::json {

namespace {

constexpr qsizetype caseSize = 2'048; // most are shorter

} // namespace

QByteArray compactText(const QJsonObject &object)
{
    TextWriter out;
    out.appendObject(object);
    return std::move(out).take();
}

QByteArray compactText(const QJsonArray &array)
{
    TextWriter out;
    out.appendArray(array);
    return std::move(out).take();
}

QByteArray compactText(const QStringList &list)
{
    TextWriter out(64);
    writeText(out, list);
    return std::move(out).take();
}

QByteArray storedText(const domain::Case &value)
{
    TextWriter out(caseSize);
    TextFields<domain::Case>::described().write(out, value, value.carried.unknown, OwnNotes::SavedObject);
    return std::move(out).take();
}

QByteArray storedText(const domain::Attachment &attachment)
{
    const QJsonObject &unknown = attachment.carried.unknown;
    QJsonObject others = attachment.payload.object();
    for (auto it = unknown.constBegin(); it != unknown.constEnd(); ++it) {
        if (isWritten(it.key(), OwnNotes::SavedObject))
            others.insert(it.key(), it.value());
    }
    TextWriter out;
    TextFields<domain::Attachment>::described().write(out, attachment, others, OwnNotes::All);
    return std::move(out).take();
}

} // namespace casebook::json
