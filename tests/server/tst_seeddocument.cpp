#include "servedcasebook.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTest>

using namespace casebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String caseId("9c235210-6834-11ea-a78c-6ffb38a34414");

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QJsonObject author()
{
    return { { u"email"_s, QJsonValue::Null },
             { u"username"_s, u"elastic"_s },
             { u"full_name"_s, QJsonValue::Null },
             { u"profile_uid"_s, u"u_mGBROF_q5bmFCATbLXAcCwKa0k8JvONAwSruelyKA5E_0"_s } };
}

QJsonObject caseFields()
{
    return { { u"title"_s, u"Case title 1"_s },
             { u"description"_s, u"A case description."_s },
             { u"tags"_s, QJsonArray{ u"tag 1"_s } },
             { u"owner"_s, u"cases"_s },
             { u"category"_s, QJsonValue::Null },
             { u"settings"_s, QJsonObject{ { u"syncAlerts"_s, false } } },
             { u"assignees"_s, QJsonArray() },
             { u"customFields"_s,
               QJsonArray{ QJsonObject{ { u"key"_s, u"d312efda-ec2b-42ec-9e2c-84981795c581"_s },
                                        { u"type"_s, u"text"_s },
                                        { u"value"_s, u"My field value"_s } },
                           QJsonObject{ { u"key"_s, u"fcc6840d-eb14-42df-8aaf-232201a705ec"_s },
                                        { u"type"_s, u"toggle"_s },
                                        { u"value"_s, QJsonValue::Null } } } } };
}

QJsonObject ofCase(const QString &id, const QString &type, const QString &moment, QJsonObject attributes)
{
    attributes.insert(u"owner"_s, u"cases"_s);
    attributes.insert(u"created_at"_s, moment);
    attributes.insert(u"created_by"_s, author());
    QJsonArray references{ QJsonObject{
        { u"id"_s, caseId }, { u"name"_s, u"associated-cases"_s }, { u"type"_s, u"cases"_s } } };
    if (type == "cases-user-actions"_L1 && attributes.value("type"_L1) == "comment"_L1)
        references.append(QJsonObject{ { u"id"_s, u"578608d0-03b1-11ed-920c-974bfa104448"_s },
                                       { u"name"_s, u"associated-cases-comments"_s },
                                       { u"type"_s, u"cases-comments"_s } });
    return { { u"id"_s, id },
             { u"type"_s, type },
             { u"attributes"_s, attributes },
             { u"references"_s, references },
             { u"coreMigrationVersion"_s, u"8.8.0"_s },
             { u"typeMigrationVersion"_s, u"8.5.0"_s } };
}

/// The document's case with its three entries, as Kibana exports them.
QByteArray exportedCase()
{
    QJsonObject created = caseFields();
    const QJsonObject noConnector{ { u"name"_s, u"none"_s }, { u"type"_s, u".none"_s } };
    QJsonObject connector = noConnector;
    connector.insert(u"fields"_s, QJsonArray());
    created.insert(u"connector"_s, connector);
    created.insert(u"status"_s, 0);
    created.insert(u"severity"_s, 0);
    created.insert(u"created_at"_s, u"2023-10-14T20:00:00.000Z"_s);
    created.insert(u"created_by"_s, author());
    const QJsonObject theCase{ { u"id"_s, caseId },
                               { u"type"_s, u"cases"_s },
                               { u"attributes"_s, created },
                               { u"references"_s, QJsonArray() },
                               { u"typeMigrationVersion"_s, u"10.1.0"_s } };
    QJsonObject payload = caseFields();
    connector.insert(u"fields"_s, QJsonValue::Null);
    payload.insert(u"connector"_s, connector);
    payload.insert(u"status"_s, u"open"_s);
    payload.insert(u"severity"_s, u"low"_s);
    const QJsonObject comment{ { u"type"_s, u"user"_s },
                               { u"owner"_s, u"cases"_s },
                               { u"comment"_s, u"A new comment"_s } };
    const QJsonArray assignees{ QJsonObject{ { u"uid"_s, author().value("profile_uid"_L1) } } };
    const auto action = [](const QString &type, const QString &name, const QJsonObject &value) {
        return QJsonObject{ { u"type"_s, type }, { u"action"_s, name }, { u"payload"_s, value } };
    };
    const QString actions = u"cases-user-actions"_s;
    return line(theCase)
        + line(ofCase(u"578608d0-03b1-11ed-920c-974bfa104448"_s, u"cases-comments"_s,
                      u"2023-10-14T20:12:53.354Z"_s, comment))
        + line(ofCase(u"57af14a0-03b1-11ed-920c-974bfa104448"_s, actions, u"2023-10-14T20:12:53.354Z"_s,
                      action(u"comment"_s, u"create"_s, { { u"comment"_s, comment } })))
        + line(ofCase(u"573c6980-6123-11ed-aa41-81a0a61fe447"_s, actions, u"2023-10-20T01:10:28.238Z"_s,
                      action(u"assignees"_s, u"add"_s, { { u"assignees"_s, assignees } })))
        + line(ofCase(u"b4cd0770-07c9-11ed-a5fd-47154cb8767e"_s, actions, u"2023-10-20T01:17:22.150Z"_s,
                      action(u"create_case"_s, u"create"_s, payload)));
}

} // namespace

/// The curl line of the document "Find case activity", pointed at a served casebook.
class TestSeedDocument : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theCurlLineAnswersWithTheDocumentsFields();
    void wrongCredentialsGiveItsErrorBody();

private:
    /// Runs the document's curl line with these credentials; status and body.
    std::pair<int, QJsonObject> curl(const QString &credentials);

    ServedCasebook m_served;
};

void TestSeedDocument::initTestCase()
{
    if (QStandardPaths::findExecutable(u"curl"_s).isEmpty())
        QSKIP("There is no curl here.");
    QCOMPARE(m_served.import(exportedCase()), QString());
    QCOMPARE(m_served.start(), QString());
}

std::pair<int, QJsonObject> TestSeedDocument::curl(const QString &credentials)
{
    // As the document has it, but for http, -u and what tells us the status.
    QProcess process;
    process.start(u"curl"_s,
                  { u"-X"_s, u"GET"_s,
                    u"http://localhost:%1/api/cases/%2/user_actions/_find"_s.arg(m_served.port()).arg(caseId),
                    u"-u"_s, credentials, u"-s"_s, u"--noproxy"_s, u"*"_s, u"-w"_s, u"\n%{http_code}"_s });
    process.waitForFinished();
    const QByteArray said = process.readAllStandardOutput();
    const qsizetype end = said.lastIndexOf('\n');
    return { said.mid(end + 1).toInt(), QJsonDocument::fromJson(said.left(end)).object() };
}

void TestSeedDocument::theCurlLineAnswersWithTheDocumentsFields()
{
    const auto [status, body] = curl(ServedCasebook::user() + u':' + ServedCasebook::password());
    QCOMPARE(status, 200);
    QCOMPARE(body.keys(), (QStringList{ u"page"_s, u"perPage"_s, u"total"_s, u"userActions"_s }));
    QCOMPARE(body.value("page"_L1), QJsonValue(1));
    QCOMPARE(body.value("perPage"_L1), QJsonValue(20));
    QCOMPARE(body.value("total"_L1), QJsonValue(3));

    // Oldest first, and payloads in their real shape (CONTRACT §0.2); else what the document shows.
    const QJsonArray entries = body.value("userActions"_L1).toArray();
    const QStringList ids{ u"57af14a0-03b1-11ed-920c-974bfa104448"_s,
                           u"573c6980-6123-11ed-aa41-81a0a61fe447"_s,
                           u"b4cd0770-07c9-11ed-a5fd-47154cb8767e"_s };
    QCOMPARE(entries.size(), ids.size());
    for (qsizetype i = 0; i < ids.size(); ++i) {
        const QJsonObject entry = entries.at(i).toObject();
        QCOMPARE(entry.keys(),
                 (QStringList{ u"action"_s, u"comment_id"_s, u"created_at"_s, u"created_by"_s, u"id"_s,
                               u"owner"_s, u"payload"_s, u"type"_s, u"version"_s }));
        QCOMPARE(entry.value("id"_L1).toString(), ids.at(i));
        QCOMPARE(entry.value("owner"_L1).toString(), u"cases"_s);
        QCOMPARE(entry.value("created_by"_L1).toObject(), author());
        QVERIFY(!entry.value("version"_L1).toString().isEmpty());
    }
    const QJsonObject comment = entries.at(0).toObject();
    QCOMPARE(comment.value("type"_L1), QJsonValue(u"comment"_s));
    QCOMPARE(comment.value("action"_L1), QJsonValue(u"create"_s));
    QCOMPARE(comment.value("comment_id"_L1), QJsonValue(u"578608d0-03b1-11ed-920c-974bfa104448"_s));
    QCOMPARE(comment.value("created_at"_L1), QJsonValue(u"2023-10-14T20:12:53.354Z"_s));
    QCOMPARE(comment["payload"_L1]["comment"_L1]["comment"_L1], QJsonValue(u"A new comment"_s));
    const QJsonObject assigned = entries.at(1).toObject();
    QCOMPARE(assigned.value("action"_L1), QJsonValue(u"add"_s));
    QCOMPARE(assigned.value("comment_id"_L1), QJsonValue(QJsonValue::Null));
    QCOMPARE(assigned["payload"_L1]["assignees"_L1][0]["uid"_L1], author().value("profile_uid"_L1));
    const QJsonObject created = entries.at(2).toObject();
    QCOMPARE(created.value("created_at"_L1), QJsonValue(u"2023-10-20T01:17:22.150Z"_s));
    const QJsonObject payload = created.value("payload"_L1).toObject();
    const QJsonObject fields = caseFields();
    for (const QString &key : fields.keys())
        QCOMPARE(payload.value(key), fields.value(key));
    QCOMPARE(payload.value("status"_L1), QJsonValue(u"open"_s));
    QCOMPARE(payload.value("severity"_L1), QJsonValue(u"low"_s));
    QCOMPARE(payload.value("connector"_L1).toObject(),
             (QJsonObject{ { u"id"_s, u"none"_s },
                           { u"name"_s, u"none"_s },
                           { u"type"_s, u".none"_s },
                           { u"fields"_s, QJsonValue::Null } }));
}

void TestSeedDocument::wrongCredentialsGiveItsErrorBody()
{
    const auto [status, body] = curl(u"elastic:wrong"_s);
    QCOMPARE(status, 401);
    QCOMPARE(body.keys(), (QStringList{ u"error"_s, u"message"_s, u"statusCode"_s }));
    QCOMPARE(body.value("error"_L1), QJsonValue(u"Unauthorized"_s));
    QCOMPARE(body.value("statusCode"_L1), QJsonValue(401));
    QVERIFY(!body.value("message"_L1).toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestSeedDocument)
#include "tst_seeddocument.moc"
