#include "models/action/action.h"
#include "servedcasebook.h"

#include <QJsonObject>
#include <QTest>

using namespace casebook;
using namespace casebook::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray executePath = "/api/actions/connector/casebook-case/_execute";

QJsonObject createParams(const QString &title)
{
    const QJsonObject none{ { u"id"_s, u"none"_s },
                            { u"name"_s, u"none"_s },
                            { u"type"_s, u".none"_s },
                            { u"fields"_s, QJsonValue::Null } };
    return { { u"subAction"_s, u"create"_s },
             { u"subActionParams"_s,
               QJsonObject{ { u"tile"_s, title },
                            { u"description"_s, u"D"_s },
                            { u"tags"_s, QJsonArray{ u"a"_s } },
                            { u"connector"_s, none } } } };
}

QJsonObject commentParams(const QString &caseId)
{
    return { { u"subAction"_s, u"addComment"_s },
             { u"subActionParams"_s,
               QJsonObject{ { u"caseId"_s, caseId }, { u"type"_s, u"user"_s }, { u"comment"_s, u"c"_s } } } };
}

} // namespace

/// The .case action over HTTP: on the connector that every served casebook has (CONTRACT §6).
class ActionEndpointTest final : public QObject
{
    Q_OBJECT

    ServedCasebook m_casebook;

    ApiAnswer execute(const QJsonObject &params, const QByteArray &path = executePath) const
    {
        return m_casebook.send("POST", path, QJsonObject{ { u"params"_s, params } });
    }

private slots:
    void initTestCase() { QCOMPARE(m_casebook.start(), QString()); }

    void anActionIsRunAsKibanasNullUser()
    {
        const ApiAnswer made = execute(createParams(u"T"_s));
        QCOMPARE(made.status, 200);
        const QJsonObject body = made.json().toObject();
        QCOMPARE(body.keys(), QStringList({ u"connector_id"_s, u"data"_s, u"status"_s }));
        QCOMPARE(body.value("status"_L1).toString(), u"ok"_s);
        QCOMPARE(body.value("connector_id"_L1).toString(), QString(action::builtInId));
        QCOMPARE(body.value("data"_L1)["title"_L1].toString(), u"T"_s);
        QVERIFY(body.value("data"_L1)["created_by"_L1]["username"_L1].isNull());

        const QString id = body.value("data"_L1)["id"_L1].toString();
        const QJsonObject commented = execute(commentParams(id)).json().toObject();
        QCOMPARE(commented.value("data"_L1)["comments"_L1].toArray().size(), 1);
        const QJsonObject stored = m_casebook.send("GET", "/api/cases/" + id.toUtf8()).json().toObject();
        QCOMPARE(stored, commented.value("data"_L1).toObject());
    }

    void failuresAreTwoHundredsToo()
    {
        const ApiAnswer malformed = execute({ { u"subAction"_s, u"create"_s } });
        QCOMPARE(malformed.status, 200);
        QCOMPARE(
            malformed.json().toObject().value("message"_L1).toString(),
            u"error validating action params: [subActionParams]: expected value of type [object] but got "
            "[undefined]"_s);
        const ApiAnswer refused = execute(commentParams(u"nope"_s));
        QCOMPARE(refused.status, 200);
        QCOMPARE(
            refused.json().toObject().keys(),
            QStringList({ u"connector_id"_s, u"message"_s, u"retry"_s, u"service_message"_s, u"status"_s }));
        QVERIFY(refused.json()
                    .toObject()
                    .value("service_message"_L1)
                    .toString()
                    .endsWith("Saved object [cases/nope] not found"_L1));
    }

    void aBodyWithoutParamsIsRefused()
    {
        const ApiAnswer answer = m_casebook.send("POST", executePath, QJsonObject());
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.json().toObject().value("message"_L1).toString(),
                 u"[request body.params]: expected value of type [object] but got [undefined]"_s);
    }

    void anUnknownConnectorIsNotFound()
    {
        const ApiAnswer answer = execute(createParams(u"T"_s), "/api/actions/connector/nope/_execute");
        QCOMPARE(answer.status, 404);
        QCOMPARE(answer.json().toObject().value("message"_L1).toString(),
                 u"Saved object [action/nope] not found"_s);
    }
};

QTEST_GUILESS_MAIN(ActionEndpointTest)
#include "tst_actionendpoint.moc"
