#include "tests/scenarios/door.h"

#include "models/json/codec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 secondsBetweenSteps = 1;

/// @p text over @p defaults; "<absent>" takes a key away.
QByteArray merged(QJsonObject defaults, const QString &text)
{
    const QJsonObject given = QJsonDocument::fromJson(text.toUtf8()).object();
    for (auto it = given.constBegin(); it != given.constEnd(); ++it)
        defaults.insert(it.key(), it.value());
    for (const QString &key : defaults.keys()) {
        if (defaults.value(key) == "<absent>"_L1)
            defaults.remove(key);
    }
    return QJsonDocument(defaults).toJson(QJsonDocument::Compact);
}

QJsonObject aCase()
{
    const QJsonObject connector{ { u"id"_s, u"none"_s },
                                 { u"name"_s, u"none"_s },
                                 { u"type"_s, u".none"_s },
                                 { u"fields"_s, QJsonValue::Null } };
    return { { u"title"_s, u"A case"_s }, { u"description"_s, u"What happened"_s },
             { u"tags"_s, QJsonArray() }, { u"connector"_s, connector },
             { u"owner"_s, u"cases"_s },  { u"settings"_s, QJsonObject{ { u"syncAlerts"_s, true } } } };
}

QString textOf(const QString &body)
{
    return QJsonDocument::fromJson('[' + body.toUtf8() + ']').array().at(0).toString();
}

/// The body of a PATCH of one case. As text: the order of the fields counts.
QByteArray patchOf(const QString &id, const QString &version, const QString &fields)
{
    const QString rest = fields.mid(fields.indexOf(u'{') + 1).trimmed();
    const QString comma = rest.startsWith(u'}') ? QString() : u","_s;
    return uR"({"cases":[{"id":"%1","version":"%2")"_s.arg(id, version).toUtf8() + comma.toUtf8()
        + rest.toUtf8() + "]}";
}

QByteArray alertOf(const QString &id, const QString &index)
{
    const QJsonObject object{ { u"type"_s, u"alert"_s },
                              { u"owner"_s, u"cases"_s },
                              { u"alertId"_s, id },
                              { u"index"_s, index },
                              { u"rule"_s,
                                QJsonObject{ { u"id"_s, u"rule-1"_s }, { u"name"_s, u"Beacon"_s } } } };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

json::QueryParameters Request::parameters() const
{
    const auto items = QUrlQuery(query).queryItems(QUrl::FullyDecoded);
    return json::QueryParameters(items.cbegin(), items.cend());
}

Request requestOf(const Step &step, const Names &names)
{
    const QString body = names.resolved(step.body);
    Request request{ .verb = step.verb, .body = body.toUtf8() };
    const QStringList &words = step.arguments;
    const QStringList lists{ u"find"_s,   u"tags"_s,           u"reporters"_s,   u"categories"_s,
                             u"status"_s, u"configurations"_s, u"delete-query"_s };
    if (lists.contains(step.verb)) {
        request.query = names.resolved(words.value(0));
    } else if (step.verb == "delete"_L1) {
        QStringList ids;
        for (const QString &word : words)
            ids.append(u"\"%1\""_s.arg(names.id(word)));
        request.query = u"ids=[%1]"_s.arg(ids.join(u','));
    } else {
        request.id = names.id(words.value(0));
        request.query = names.resolved(words.value(1));
    }

    if (step.verb == "create"_L1)
        request.body = merged(aCase(), body);
    if (step.verb == "edit"_L1)
        request.body = patchOf(request.id, names.version(words.value(0)), body);
    if (step.verb == "attach"_L1)
        request.body = merged({ { u"owner"_s, u"cases"_s } }, body);
    if (step.verb == "comment"_L1) {
        request.body = merged(
            { { u"owner"_s, u"cases"_s }, { u"type"_s, u"user"_s }, { u"comment"_s, textOf(body) } }, {});
    }
    if (step.verb == "alert"_L1)
        request.body = alertOf(words.value(2), words.value(3));
    const QStringList ofAttachments{
        u"comment"_s,           u"alert"_s, u"attach"_s, u"edit-attachment"_s, u"get-attachment"_s,
        u"delete-attachment"_s, u"push"_s
    };
    if (ofAttachments.contains(step.verb)) {
        request.query.clear();
        request.otherId = names.id(words.value(1));
    }
    if (step.verb == "edit-attachment"_L1) {
        request.body = merged({ { u"id"_s, request.otherId },
                                { u"version"_s, names.version(words.value(1)) },
                                { u"owner"_s, u"cases"_s },
                                { u"type"_s, u"user"_s } },
                              body);
    }
    if (step.verb == "reconfigure"_L1)
        request.body = merged({ { u"version"_s, names.version(words.value(0)) } }, body);
    return request;
}

Door::Door() = default;

DoorAnswer Door::perform(const Step &step)
{
    m_store.clock().advance(secondsBetweenSteps * 1000);
    if (step.verb == "wait"_L1) {
        m_store.clock().advance(step.arguments.value(0).toLongLong() * 1000);
        return {};
    }
    if (step.verb == "connector"_L1) {
        prepareConnector(step.body);
        return {};
    }
    DoorAnswer answered = answer(requestOf(step, m_names));
    m_names.learn(step, answered.document);
    answered.document = m_names.named(answered.document);
    return answered;
}

void Door::prepareConnector(const QString &definition)
{
    const auto connector
        = json::connectorDefinitionFromJson(QJsonDocument::fromJson(definition.toUtf8()).object());
    QVERIFY2(connector, "no connector");
    valueOf(m_store->saveConnector(*connector));
}

} // namespace casebook::test
