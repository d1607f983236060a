#include "models/json/textcodecs.h"

#include "models/json/codec.h"

namespace casebook::json {

void writeText(TextWriter &out, const QString &value)
{
    out.appendText(value);
}

void writeText(TextWriter &out, bool value)
{
    out.append(value ? QByteArrayView("true") : QByteArrayView("false"));
}

void writeText(TextWriter &out, int value)
{
    out.appendNumber(value);
}

void writeText(TextWriter &out, qint64 value)
{
    out.appendNumber(value);
}

void writeText(TextWriter &out, const QJsonValue &value)
{
    out.appendValue(value);
}

void writeText(TextWriter &out, const QJsonObject &value)
{
    out.appendObject(value);
}

void writeText(TextWriter &out, const Timestamp &value)
{
    out.appendText(value.toIso());
}

void writeText(TextWriter &out, const domain::Status &value)
{
    out.appendText(apiText(value));
}

void writeText(TextWriter &out, const domain::Severity &value)
{
    out.appendText(apiText(value));
}

bool isWritten(const QString &key, OwnNotes notes)
{
    if (notes == OwnNotes::All || !key.startsWith(ownNotesPrefix))
        return true;
    return notes == OwnNotes::SavedObject && key == savedObjectKey;
}

} // namespace casebook::json
