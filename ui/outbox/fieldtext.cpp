#include "ui/outbox/fieldtext.h"

#include "models/domain/attachment.h"
#include "ui/common/formatting.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(casebook::ui::FieldText)
};

QString plainText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? Tr::tr("on") : Tr::tr("off");
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    if (value.isString())
        return value.toString();
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue part : value.toArray())
            parts.append(part.isObject() ? part.toObject().value("uid"_L1).toString() : plainText(part));
        return QLocale().createSeparatedList(parts);
    }
    return {};
}

QString connectorName(const QJsonObject &connector)
{
    const QString type = connector.value("type"_L1).toString();
    if (type.isEmpty() || type == ".none"_L1)
        return connectorTypeText(u".none"_s);
    return connector.value("name"_L1).toString();
}

bool isPayload(const QJsonObject &object)
{
    return object.contains("type"_L1) && !object.contains("value"_L1);
}

} // namespace

QString fieldText(const QString &field)
{
    static const QHash<QString, const char *> words{
        { u"title"_s, QT_TRANSLATE_NOOP("casebook::ui::FieldText", "Title") },
        { u"description"_s, QT_TRANSLATE_NOOP("casebook::ui::FieldText", "Description") },
        { u"status"_s, QT_TRANSLATE_NOOP("casebook::ui::FieldText", "Status") },
        { u"severity"_s, QT_TRANSLATE_NOOP("casebook::ui::FieldText", "Severity") },
        { u"category"_s, QT_TRANSLATE_NOOP("casebook::ui::FieldText", "Category") },
        { u"tags"_s, QT_TRANSLATE_NOOP("casebook::ui::FieldText", "Tags") },
        { u"assignees"_s, QT_TRANSLATE_NOOP("casebook::ui::FieldText", "Assignees") },
        { u"connector"_s, QT_TRANSLATE_NOOP("casebook::ui::FieldText", "Connector") },
        { u"settings"_s, QT_TRANSLATE_NOOP("casebook::ui::FieldText", "Settings") },
        { u"deleted"_s, QT_TRANSLATE_NOOP("casebook::ui::FieldText", "Deletion") },
    };
    if (const char *word = words.value(field, nullptr))
        return Tr::tr(word);
    if (field.startsWith("comment."_L1))
        return Tr::tr("Comment");
    if (field.startsWith("customFields."_L1))
        return field.mid(field.indexOf(u'.') + 1);
    return field;
}

QString fieldValueText(const QString &field, const QJsonValue &value)
{
    if (field == "status"_L1)
        return statusText(domain::statusFromApi(value.toString()));
    if (field == "severity"_L1)
        return severityText(domain::severityFromApi(value.toString()));
    if (field == "connector"_L1)
        return connectorName(value.toObject());
    if (field == "settings"_L1)
        return fieldDetail(field, value);
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        return isPayload(object) ? domain::AttachmentPayload(object).commentText()
                                 : plainText(object.value("value"_L1));
    }
    return plainText(value);
}

QString fieldDetail(const QString &field, const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    QStringList lines;
    if (field == "connector"_L1) {
        lines.append(connectorName(object));
        const QJsonObject fields = object.value("fields"_L1).toObject();
        const QString type = object.value("type"_L1).toString();
        for (auto it = fields.begin(); it != fields.end(); ++it) {
            if (const QString text = plainText(it.value()); !text.isEmpty())
                lines.append(
                    Tr::tr("%1: %2", "a field and its value").arg(connectorFieldText(type, it.key()), text));
        }
    } else if (field == "settings"_L1) {
        for (auto it = object.begin(); it != object.end(); ++it) {
            const QString name = it.key() == "syncAlerts"_L1 ? Tr::tr("Sync alerts") : it.key();
            lines.append(Tr::tr("%1: %2", "a field and its value").arg(name, plainText(it.value())));
        }
    } else {
        return fieldValueText(field, value);
    }
    return lines.join(u'\n');
}

bool isTextField(const QString &field, const QJsonValue &value)
{
    if (field == "title"_L1 || field == "description"_L1 || field == "category"_L1
        || field.startsWith("comment."_L1))
        return true;
    if (!field.startsWith("customFields."_L1))
        return false;
    return value.isString() || value.toObject().value("value"_L1).isString();
}

QJsonValue fieldValueWithText(const QJsonValue &like, const QString &text)
{
    if (!like.isObject())
        return text;
    QJsonObject object = like.toObject();
    if (isPayload(object))
        return domain::AttachmentPayload(object).withCommentText(text).object();
    object.insert("value"_L1, text);
    return object;
}

QString waitText(qint64 seconds)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    if (seconds < minute)
        return Tr::tr("%n second(s)", nullptr, static_cast<int>(seconds));
    if (seconds < 2 * hour)
        return Tr::tr("%n minute(s)", nullptr, static_cast<int>((seconds + minute - 1) / minute));
    return Tr::tr("%n hour(s)", nullptr, static_cast<int>((seconds + hour - 1) / hour));
}

} // namespace casebook::ui
