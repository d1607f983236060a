#include "tests/contract/contractdesk.h"

#include "models/server/caseserver.h"

#include <QUrl>

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

server::Accounts people()
{
    const auto account = [](const QString &name, bool mayWrite, std::optional<QStringList> owners) {
        server::Account made;
        made.user.username = name;
        made.mayWrite = mayWrite;
        made.owners = std::move(owners);
        return made;
    };
    server::Accounts accounts;
    const QList<server::Account> all{ account(u"ada"_s, true, {}), account(u"bob"_s, true, {}),
                                      account(u"rita"_s, false, {}),
                                      account(u"sec"_s, true, QStringList{ u"securitySolution"_s }),
                                      account(u"nil"_s, true, QStringList{}) };
    for (const server::Account &one : all) {
        if (!accounts.add(one, (one.user.username.value_or(QString()) + u"-secret"_s).toUtf8()))
            QTest::qFail("account refused", __FILE__, __LINE__);
    }
    return accounts;
}

QByteArray compact(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{ value }).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

void mustBe(const ApiAnswer &answer, int status)
{
    if (answer.status != status)
        QTest::qFail(qPrintable(u"answered "_s + answer.outcome()), __FILE__, __LINE__);
}

} // namespace

ContractDesk::ContractDesk() = default;
ContractDesk::~ContractDesk() = default;

void ContractDesk::init()
{
    m_store = std::make_unique<TempStore>();
    valueOf((*m_store)->opened());
    m_server = std::make_unique<server::CaseServer>(**m_store, m_store->clock());
    const auto started = m_server->start({ .port = 0, .accounts = people() });
    QVERIFY2(started, started ? "" : qPrintable(started.error().message));
    m_port = started->listen.port;
}

void ContractDesk::cleanup()
{
    m_server.reset();
    m_store.reset();
}

ApiAnswer ContractDesk::ask(ApiRequest request, const QString &who)
{
    m_store->clock().advance(1000);
    if (!who.isEmpty())
        request.authorization = basicAuthorization(who, who + u"-secret"_s);
    return askServer(m_port, request);
}

ApiAnswer ContractDesk::get(const QString &path, const QString &who)
{
    return ask({ .path = path }, who);
}

ApiAnswer ContractDesk::post(const QString &path, const QJsonValue &body, const QString &who)
{
    return ask({ .method = "POST", .path = path, .body = compact(body) }, who);
}

ApiAnswer ContractDesk::patch(const QString &path, const QJsonValue &body, const QString &who)
{
    return ask({ .method = "PATCH", .path = path, .body = compact(body) }, who);
}

ApiAnswer ContractDesk::remove(const QString &path, const QString &who)
{
    return ask({ .method = "DELETE", .path = path }, who);
}

QJsonObject ContractDesk::newCase(const QByteArray &changes)
{
    return merged(parsed(R"({"title": "Phishing", "description": "A mail.", "tags": [], "owner": "cases",
                           "connector": {"id": "none", "name": "none", "type": ".none", "fields": null},
                           "settings": {"syncAlerts": true}})")
                      .toObject(),
                  parsed(changes).toObject());
}

ApiAnswer ContractDesk::postCase(const QByteArray &changes)
{
    return post(u"/api/cases"_s, newCase(changes));
}

QJsonObject ContractDesk::createCase(const QByteArray &changes, const QString &who)
{
    const ApiAnswer answer = post(u"/api/cases"_s, newCase(changes), who);
    mustBe(answer, 200);
    return answer.json().toObject();
}

QJsonObject ContractDesk::current(const QJsonObject &aCase)
{
    const ApiAnswer answer = get(pathOf(aCase));
    mustBe(answer, 200);
    return answer.json().toObject();
}

QString ContractDesk::pathOf(const QJsonObject &aCase, const QString &rest)
{
    return u"/api/cases/"_s + aCase["id"_L1].toString() + rest;
}

QString ContractDesk::internalPathOf(const QJsonObject &aCase, const QString &rest)
{
    return u"/internal/cases/"_s + aCase["id"_L1].toString() + rest;
}

ApiAnswer ContractDesk::patchCase(const QJsonObject &aCase, const QByteArray &fields, const QString &who)
{
    const QJsonObject named{ { u"id"_s, aCase["id"_L1] }, { u"version"_s, aCase["version"_L1] } };
    const QJsonArray cases{ merged(named, parsed(fields).toObject()) };
    return patch(u"/api/cases"_s, QJsonObject{ { u"cases"_s, cases } }, who);
}

QJsonObject ContractDesk::patched(const QJsonObject &aCase, const QByteArray &fields)
{
    const ApiAnswer answer = patchCase(current(aCase), fields);
    mustBe(answer, 200);
    return answer.at(u"0"_s).toObject();
}

ApiAnswer ContractDesk::attach(const QJsonObject &aCase, const QByteArray &attachment, const QString &who)
{
    const QJsonObject body = merged({ { u"owner"_s, aCase["owner"_L1] } }, parsed(attachment).toObject());
    return post(pathOf(aCase, u"/comments"_s), body, who);
}

ApiAnswer ContractDesk::comment(const QJsonObject &aCase, const QString &text, const QString &who)
{
    return post(
        pathOf(aCase, u"/comments"_s),
        QJsonObject{ { u"type"_s, u"user"_s }, { u"comment"_s, text }, { u"owner"_s, aCase["owner"_L1] } },
        who);
}

ApiAnswer ContractDesk::alert(const QJsonObject &aCase, const QStringList &ids)
{
    const QJsonObject rule{ { u"id"_s, u"r"_s }, { u"name"_s, u"Rule"_s } };
    return post(pathOf(aCase, u"/comments"_s),
                QJsonObject{ { u"type"_s, u"alert"_s },
                             { u"alertId"_s, QJsonArray::fromStringList(ids) },
                             { u"index"_s, QJsonArray::fromStringList(QStringList(ids.size(), u"i"_s)) },
                             { u"rule"_s, rule },
                             { u"owner"_s, aCase["owner"_L1] } });
}

QJsonObject ContractDesk::addComment(const QJsonObject &aCase, const QString &text)
{
    const ApiAnswer answer = comment(aCase, text);
    mustBe(answer, 200);
    return answer.at(u"comments"_s).toArray().last().toObject();
}

ApiAnswer ContractDesk::patchComment(const QJsonObject &aCase, const QJsonObject &attachment,
                                     const QByteArray &changes)
{
    QJsonObject body = attachment;
    for (const QString &key : { u"created_at"_s, u"created_by"_s, u"updated_at"_s, u"updated_by"_s,
                                u"pushed_at"_s, u"pushed_by"_s })
        body.remove(key);
    return patch(pathOf(aCase, u"/comments"_s), merged(body, parsed(changes).toObject()));
}

QStringList ContractDesk::found(const QString &query)
{
    const ApiAnswer answer = get(u"/api/cases/_find?"_s + query);
    mustBe(answer, 200);
    return each(answer.at(u"cases"_s), u"title"_s);
}

QJsonArray ContractDesk::activity(const QJsonObject &aCase, const QString &query)
{
    const ApiAnswer answer = get(pathOf(aCase, u"/user_actions/_find?perPage=100&"_s + query));
    mustBe(answer, 200);
    return answer.at(u"userActions"_s).toArray();
}

QStringList ContractDesk::deeds(const QJsonObject &aCase, const QString &query)
{
    QStringList deeds;
    const QJsonArray actions = activity(aCase, query);
    for (const QJsonValue action : actions)
        deeds.append(action["type"_L1].toString() + u' ' + action["action"_L1].toString());
    return deeds;
}

QJsonObject ContractDesk::newConfiguration(const QByteArray &changes)
{
    return merged(parsed(R"({"owner": "cases", "closure_type": "close-by-user",
                           "connector": {"id": "none", "name": "none", "type": ".none", "fields": null}})")
                      .toObject(),
                  parsed(changes).toObject());
}

QJsonObject ContractDesk::configure(const QByteArray &changes)
{
    const ApiAnswer answer = post(u"/api/cases/configure"_s, newConfiguration(changes));
    mustBe(answer, 200);
    return answer.json().toObject();
}

QString ContractDesk::defineConnector(const QString &type, const QByteArray &choices)
{
    domain::ConnectorDefinition definition;
    definition.name = u"My "_s + type;
    definition.type = type;
    const QJsonObject lists = parsed(choices).toObject();
    for (auto it = lists.constBegin(); it != lists.constEnd(); ++it) {
        const QJsonArray list = it.value().toArray();
        for (const QJsonValue choice : list) {
            definition.choices[it.key()].append({ .value = choice["value"_L1].toString(),
                                                  .label = choice["label"_L1].toString(),
                                                  .dependentValue = choice["dependent"_L1].toString() });
        }
    }
    return valueOf((*m_store)->saveConnector(definition));
}

ApiAnswer ContractDesk::push(const QJsonObject &aCase, const QString &connectorId)
{
    return post(pathOf(aCase, u"/connector/%1/_push"_s.arg(connectorId)), QJsonObject());
}

ApiAnswer ContractDesk::executeOn(const QString &connectorId, const QJsonValue &params)
{
    return post(u"/api/actions/connector/%1/_execute"_s.arg(connectorId),
                QJsonObject{ { u"params"_s, params } });
}

ApiAnswer ContractDesk::upload(const QJsonObject &aCase, const QString &fileName, const QByteArray &content,
                               const QString &renamed, const QByteArray &partType)
{
    const QByteArray boundary = "----casebook-contract";
    QByteArray body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
        + fileName.toUtf8() + "\"\r\nContent-Type: " + partType + "\r\n\r\n" + content + "\r\n";
    if (!renamed.isNull()) {
        body += "--" + boundary + "\r\nContent-Disposition: form-data; name=\"filename\"\r\n\r\n"
            + renamed.toUtf8() + "\r\n";
    }
    return ask({ .method = "POST",
                 .path = pathOf(aCase, u"/files"_s),
                 .body = body + "--" + boundary + "--\r\n",
                 .contentType = "multipart/form-data; boundary=" + boundary });
}

} // namespace casebook::test
