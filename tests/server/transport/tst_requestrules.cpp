#include "serverfixture.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace casebook;
using namespace casebook::test;
using namespace Qt::StringLiterals;

namespace {

QString messageOf(const RawAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body).object().value("message"_L1).toString();
}

QString securityException(const QString &reason)
{
    return u"[security_exception\n\tRoot causes:\n\t\tsecurity_exception: %1]: %1"_s.arg(reason);
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

/// What Kibana checks around its routes (CONTRACT §1, REAL-SERVER): credentials, kbn-xsrf, spaces, paths,
/// queries and privileges.
class RequestRulesTest final : public QObject
{
    Q_OBJECT

private slots:
    void asksForCredentials_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("message");
        const auto unable = [](const QString &user) {
            return securityException(
                u"unable to authenticate user [%1] for REST request [/_security/_authenticate]"_s.arg(user));
        };
        QTest::newRow("none") << QByteArray() << 401 << u"Unauthorized"_s;
        QTest::newRow("right") << RawClient::basic("elastic", "correct horse") << 200 << QString();
        QTest::newRow("scheme in capitals")
            << RawClient::basic("elastic", "correct horse").replace("Basic", "BASIC") << 200 << QString();
        QTest::newRow("wrong password")
            << RawClient::basic("elastic", "wrong") << 401 << unable(u"elastic"_s);
        QTest::newRow("password's beginning")
            << RawClient::basic("elastic", "correct") << 401 << unable(u"elastic"_s);
        QTest::newRow("empty password") << RawClient::basic("elastic", "") << 401 << unable(u"elastic"_s);
        QTest::newRow("unknown user") << RawClient::basic("eve", "correct horse") << 401 << unable(u"eve"_s);
        QTest::newRow("API key") << "Authorization: ApiKey " + QByteArray("key-id:key-secret").toBase64()
                + "\r\n" << 200 << QString();
        QTest::newRow("wrong API key") << "Authorization: ApiKey " + QByteArray("key-id:wrong").toBase64()
                + "\r\n" << 401 << securityException(u"unable to find apikey with id key-id"_s);
        QTest::newRow("password as API key")
            << "Authorization: ApiKey " + QByteArray("elastic:correct horse").toBase64() + "\r\n"
            << 401 << securityException(u"unable to find apikey with id elastic"_s);
        QTest::newRow("Bearer") << QByteArray("Authorization: Bearer abc\r\n") << 401 << u"Unauthorized"_s;
        QTest::newRow("no scheme") << QByteArray("Authorization: abc\r\n") << 401 << u"Unauthorized"_s;
    }

    void asksForCredentials()
    {
        QFETCH(QByteArray, headers);
        QFETCH(int, status);
        QFETCH(QString, message);
        ServerFixture fixture;
        QCOMPARE(fixture.start(), QString());
        const RawAnswer answer = fixture.getAs("/api/cases/_find", headers);
        QCOMPARE(answer.status, status);
        QCOMPARE(messageOf(answer), message);
        QVERIFY(!answer.head.contains("www-authenticate")); // REAL-SERVER §1.4
    }

    void checksCredentialsWithEveryRequestOfAConnection()
    {
        ServerFixture fixture;
        QCOMPARE(fixture.start(), QString());
        RawClient client(fixture.port());
        QCOMPARE(client.ask(RawClient::get("/api/cases/tags")).status, 200);
        const QByteArray another = "GET /api/cases/tags HTTP/1.1\r\nHost: x\r\n";
        QCOMPARE(client.ask(another + "\r\n").status, 401);
        QCOMPARE(client.ask(another + RawClient::basic("elastic", "correct h0rse") + "\r\n").status, 401);
        QCOMPARE(client.ask(another + RawClient::basic("nobody", "nobody") + "\r\n").status, 403);
        QCOMPARE(client.ask(RawClient::get("/api/cases/tags")).status, 200);
    }

    void tellsItsVersionOnlyToThoseWhoAreSignedIn()
    {
        ServerFixture fixture;
        QCOMPARE(fixture.start(), QString());
        QCOMPARE(fixture.getAs("/api/status", {}).body,
                 QByteArray(R"({"status":{"overall":{"level":"available"}}})"));
        QCOMPARE(fixture.getAs("/api/status", RawClient::basic("elastic", "wrong")).status, 401);
        const QJsonDocument status = QJsonDocument::fromJson(fixture.get("/api/status").body);
        QCOMPARE(status["version"_L1]["number"_L1].toString(), u"8.18.0"_s);
    }

    void asksForKbnXsrfOnWhatChanges_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<int>("status");
        QTest::newRow("GET without") << QByteArray("GET") << QByteArray() << 200;
        QTest::newRow("POST without") << QByteArray("POST") << QByteArray() << 400;
        QTest::newRow("POST, empty value") << QByteArray("POST") << QByteArray("kbn-xsrf:\r\n") << 200;
        QTest::newRow("POST, right version")
            << QByteArray("POST") << QByteArray("kbn-version: 8.18.0\r\n") << 200;
        QTest::newRow("POST, wrong version")
            << QByteArray("POST") << QByteArray("kbn-version: 8.12.2\r\n") << 400;
        QTest::newRow("GET, wrong version")
            << QByteArray("GET") << QByteArray("kbn-version: 8.12.2\r\n") << 400;
        QTest::newRow("old API version")
            << QByteArray("GET") << QByteArray("Elastic-Api-Version: 1999-10-31\r\n") << 200;
    }

    void asksForKbnXsrfOnWhatChanges()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, headers);
        QFETCH(int, status);
        ServerFixture fixture;
        QCOMPARE(fixture.start(), QString());
        const QByteArray body = method == "GET" ? QByteArray() : ServerFixture::newCase("t");
        const QByteArray path = method == "GET" ? "/api/cases/tags" : "/api/cases";
        const RawAnswer answer = fixture.ask(
            method + ' ' + path + " HTTP/1.1\r\nHost: x\r\n" + RawClient::basic("elastic", "correct horse")
            + "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n"
            + headers + "\r\n" + body);
        QCOMPARE(answer.status, status);
        if (method == "POST" && headers.isEmpty())
            QCOMPARE(messageOf(answer), u"Request must contain a kbn-xsrf header."_s);
    }

    void putsItsNameAndVersionOnAnswers()
    {
        ServerFixture fixture;
        QCOMPARE(fixture.start(), QString());
        const RawAnswer answer = fixture.get("/api/cases/tags");
        QCOMPARE(answer.header("kbn-name"), QByteArray("casebook"));
        QCOMPARE(answer.header("elastic-api-version"), QByteArray("2023-10-31"));
        QCOMPARE(answer.header("content-type"), QByteArray("application/json; charset=utf-8"));
        QCOMPARE(fixture.get("/internal/cases/categories").header("elastic-api-version"), QByteArray());
        QCOMPARE(fixture.get("/api/cases/status").header("warning"),
                 QByteArray("299 kibana-8.18.0 \"deprecated endpoint\"")); // the client folds the case
    }

    void findsPaths_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("message");
        QTest::newRow("unknown") << QByteArray("/api/nothing") << 404 << u"Not Found"_s;
        QTest::newRow("root") << QByteArray("/") << 404 << u"Not Found"_s;
        QTest::newRow("trailing slash") << QByteArray("/api/cases/tags/?owner=cases") << 302 << QString();
        QTest::newRow("default space") << QByteArray("/s/default/api/cases/tags") << 200 << QString();
        QTest::newRow("unknown space")
            << QByteArray("/s/nope/api/cases/tags") << 404 << u"Saved object [space/nope] not found"_s;
        QTest::newRow("encoded id") << QByteArray("/api/cases/a%2Fb%20c") << 404
                                    << u"Saved object [cases/a/b c] not found"_s;
        QTest::newRow("id of a word")
            << QByteArray("/api/cases/tags2") << 404 << u"Saved object [cases/tags2] not found"_s;
    }

    void findsPaths()
    {
        QFETCH(QByteArray, path);
        QFETCH(int, status);
        QFETCH(QString, message);
        ServerFixture fixture;
        QCOMPARE(fixture.start(), QString());
        const RawAnswer answer = fixture.get(path);
        QCOMPARE(answer.status, status);
        QCOMPARE(messageOf(answer), message);
        if (status == 302)
            QCOMPARE(answer.header("location"), QByteArray("/api/cases/tags?owner=cases"));
    }

    void servesBelowABasePathAndAsASpace()
    {
        ServerFixture fixture;
        fixture.options.basePath = u"/kbn"_s;
        fixture.options.space = u"soc"_s;
        QCOMPARE(fixture.start(), QString());
        QCOMPARE(fixture.address().url.path(), u"/kbn/s/soc"_s);
        QCOMPARE(fixture.get("/kbn/s/soc/api/cases/tags").status, 200);
        QCOMPARE(fixture.get("/kbn/api/cases/tags").status, 404);
        QCOMPARE(fixture.get("/s/soc/api/cases/tags").status, 404);
        QCOMPARE(fixture.get("/kbnx/s/soc/api/cases/tags").status, 404);
    }

    void readsBodiesAndQueriesStrictly_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("message");
        QTest::newRow("malformed JSON") << RawClient::request("POST", "/api/cases", "{\"title\":") << 400
                                        << u"Invalid request payload JSON format"_s;
        QTest::newRow("unknown key") << RawClient::request(
            "POST", "/api/cases", ServerFixture::newCase("t").replace("\"tags\"", "\"x\":1,\"tags\""))
                                     << 400 << u"invalid keys \"x\""_s;
        QTest::newRow("unknown parameter")
            << RawClient::get("/api/cases/_find?filter=x") << 400 << u"invalid keys \"filter\""_s;
        QTest::newRow("bare id") << RawClient::request("DELETE", "/api/cases?ids=abc", {}) << 400
                                 << u"[request query.ids]: could not parse array value from json input"_s;
        QTest::newRow("unknown id") << RawClient::request("DELETE", "/api/cases?ids=%5B%22abc%22%5D", {})
                                    << 404 << u"Saved object [cases/abc] not found"_s;
        QTest::newRow("not JSON at all")
            << RawClient::request("POST", "/api/cases", "a=b").replace("application/json", "text/plain")
            << 415 << u"Unsupported Media Type"_s;
    }

    void readsBodiesAndQueriesStrictly()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        QFETCH(QString, message);
        ServerFixture fixture;
        QCOMPARE(fixture.start(), QString());
        const RawAnswer answer = fixture.ask(request);
        QCOMPARE(answer.status, status);
        QCOMPARE(messageOf(answer), message);
    }

    void keepsPeopleToTheirPrivileges()
    {
        ServerFixture fixture;
        QCOMPARE(fixture.start(), QString());
        const RawAnswer made = fixture.send("POST", "/api/cases", ServerFixture::newCase("mine"));
        QCOMPARE(made.status, 200);
        const QByteArray id
            = QJsonDocument::fromJson(made.body).object().value("id"_L1).toString().toLatin1();
        const QByteArray observer = RawClient::basic("observer", "observer");
        const QByteArray nobody = RawClient::basic("nobody", "nobody");
        const QByteArray reader = RawClient::basic("reader", "reader");

        RawAnswer answer = fixture.getAs("/api/cases/" + id, observer);
        QCOMPARE(answer.status, 403);
        QCOMPARE(messageOf(answer), u"Unauthorized to access case with owners: \"cases\""_s);
        answer = fixture.getAs("/api/cases/_find", observer);
        QCOMPARE(QJsonDocument::fromJson(answer.body)["total"_L1].toInt(-1), 0);
        answer = fixture.getAs("/api/cases/_find", nobody);
        QCOMPARE(messageOf(answer), u"Unauthorized to access case configurations of any owner"_s);
        QCOMPARE(fixture.getAs("/api/cases/" + id, reader).status, 200);

        const auto as = [](const QByteArray &who, QByteArray request) {
            return request.replace(RawClient::basic("elastic", "correct horse"), who);
        };
        answer
            = fixture.ask(as(reader, RawClient::request("POST", "/api/cases", ServerFixture::newCase("t"))));
        QCOMPARE(answer.status, 403);
        QCOMPARE(messageOf(answer), u"Unauthorized to create case with owners: \"cases\""_s);
        answer = fixture.ask(
            as(reader, RawClient::request("DELETE", "/api/cases?ids=%5B%22" + id + "%22%5D", {})));
        QCOMPARE(messageOf(answer), u"Unauthorized to delete case with owners: \"cases\""_s);
        answer = fixture.ask(as(reader,
                                RawClient::request("POST", "/api/cases/" + id + "/comments",
                                                   R"({"type":"user","owner":"cases","comment":"c"})")));
        QCOMPARE(messageOf(answer), u"Unauthorized to create comments with owners: \"cases\""_s);
        QCOMPARE(fixture.getAs("/api/cases/" + id, reader).status, 200);
    }

    void readsPeopleFromAFile()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"users.json"_s);
        server::Accounts accounts;
        write(path, R"([{"name":"ana","password":"p","fullName":"Ana Lyst","email":"a@example.com",
                         "access":"read","owners":["cases"]},{"name":"bo","password":"q"}])");
        QVERIFY(accounts.addUsersFile(path));
        const auto ana = accounts.check("Basic " + QByteArray("ana:p").toBase64());
        QVERIFY(ana);
        QCOMPARE(ana->user.fullName, u"Ana Lyst"_s);
        QVERIFY(!ana->mayWrite);
        QCOMPARE(ana->owners, QStringList{ u"cases"_s });
        const auto bo = accounts.check("Basic " + QByteArray("bo:q").toBase64());
        QVERIFY(bo && bo->mayWrite && !bo->owners);
    }

    void saysWhereAFileOfPeopleIsWrong_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("message");
        QTest::newRow("no JSON") << QByteArray("[{") << u"%1: byte 2: unterminated object"_s;
        QTest::newRow("no list") << QByteArray("{}") << u"%1: a list of users is expected"_s;
        QTest::newRow("no password") << QByteArray(R"([{"name":"a"}])")
                                     << u"%1: user 1: The password of \"a\" is empty"_s;
        QTest::newRow("twice") << QByteArray(
            R"([{"name":"a","password":"secret"},{"name":"a","password":"b"}])")
                               << u"%1: user 2: The user \"a\" is there twice"_s;
        QTest::newRow("access") << QByteArray(R"([{"name":"a","password":"secret","access":"some"}])")
                                << u"%1: user 1: access is \"all\" or \"read\""_s;
        QTest::newRow("unknown key") << QByteArray(R"([{"name":"a","pasword":"secret"}])")
                                     << u"%1: user 1: unknown key \"pasword\""_s;
    }

    void saysWhereAFileOfPeopleIsWrong()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, message);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"users.json"_s);
        write(path, content);
        server::Accounts accounts;
        const Result<void> added = accounts.addUsersFile(path);
        QVERIFY(!added);
        QCOMPARE(added.error().message, message.arg(path));
        QVERIFY(!added.error().message.contains(u"secret"_s));
    }
};

QTEST_GUILESS_MAIN(RequestRulesTest)
#include "tst_requestrules.moc"
