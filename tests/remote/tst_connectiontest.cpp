#include "await.h"
#include "rawserver.h"

#include "models/remote/casesapi.h"

#include <QTest>

using namespace casebook;
using namespace casebook::remote;
using namespace casebook::test;
using namespace Qt::StringLiterals;

namespace {

using Verdict = ConnectionReport::Verdict;

RawReply status(const QByteArray &version, const QByteArray &level = "available", int code = 200)
{
    return jsonReply("{\"version\":{\"number\":\"" + version + "\"},\"status\":{\"overall\":{\"level\":\""
                         + level + "\"}}}",
                     code);
}

RawReply anonymousStatus(const QByteArray &level = "available")
{
    return jsonReply("{\"status\":{\"overall\":{\"level\":\"" + level + "\"}}}");
}

RawReply refusal(int code, const QByteArray &message)
{
    return jsonReply("{\"statusCode\":" + QByteArray::number(code) + ",\"error\":\"x\",\"message\":\""
                         + message + "\"}",
                     code);
}

RawReply noCases()
{
    return jsonReply("{\"cases\":[],\"page\":1,\"per_page\":1,\"total\":0,\"count_open_cases\":0,"
                     "\"count_in_progress_cases\":0,\"count_closed_cases\":0}");
}

RawReply page()
{
    return { .body = "<html>It works</html>", .headers = { { "Content-Type", "text/html" } } };
}

RawReply starting()
{
    return { .status = 503,
             .body = "Kibana server is not ready yet",
             .headers = { { "Content-Type", "text/plain" }, { "Retry-After", "30" } } };
}

RawReply moved()
{
    return { .status = 302, .headers = { { "Location", "https://kibana.example/login" } } };
}

} // namespace

class ConnectionTestTest final : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QList<RawReply>>("replies"); // to status, to _find
        QTest::addColumn<Verdict>("verdict");
        const auto row
            = [](const char *name, const RawReply &status, const RawReply &cases, Verdict verdict) {
                  QTest::newRow(name) << QList<RawReply>{ status, cases } << verdict;
              };
        row("good", status("8.12.2"), noCases(), Verdict::Good);
        row("degraded", status("9.1.0", "degraded"), noCases(), Verdict::Good);
        row("old", status("7.10.2"), page(), Verdict::TooOld);
        row("oldest supported", status("7.17.0"), noCases(), Verdict::Good);
        row("wrong key", anonymousStatus(), refusal(401, "[security_exception]"), Verdict::WrongSignIn);
        row("everything needs a sign-in", refusal(401, "Unauthorized"), page(), Verdict::WrongSignIn);
        row("Elasticsearch away", anonymousStatus("critical"), refusal(401, "Unauthorized"),
            Verdict::NotReady);
        row("unavailable", status("8.12.2", "unavailable", 503), page(), Verdict::NotReady);
        row("starting", starting(), starting(), Verdict::NotReady);
        row("no privilege", status("8.12.2"), refusal(403, "Unauthorized to access"), Verdict::NoPrivilege);
        row("no space", status("8.12.2"), refusal(404, "Saved object [space/soc] not found"),
            Verdict::NoSuchSpace);
        row("no cases", status("8.12.2"), refusal(404, "Not Found"), Verdict::NotKibana);
        row("another program", page(), page(), Verdict::NotKibana);
        row("another program's 404", { .status = 404, .body = "nothing" }, page(), Verdict::NotKibana);
        row("another program's 401", { .status = 401, .body = "who?" }, page(), Verdict::NotKibana);
        row("redirect", moved(), moved(), Verdict::Redirected);
        row("redirect of cases", status("8.12.2"), moved(), Verdict::Redirected);
    }
    void saysWhatIsWrong()
    {
        QFETCH(QList<RawReply>, replies);
        QFETCH(Verdict, verdict);
        RawServer server([&replies](const RawRequest &request) {
            if (request.target.endsWith("/api/status"))
                return replies.first();
            if (request.target.startsWith("/s/soc/api/cases/_find"))
                return replies.last();
            return refusal(404, "Not Found");
        });
        const Result<ConnectionReport> report = await(testConnection(
            { .url = server.url(), .space = u"soc"_s, .proxy = domain::ProxyKind::None }, Secret("key")));
        QVERIFY(report);
        QCOMPARE(report->verdict, verdict);
        QCOMPARE(report->space, u"soc"_s);
        if (verdict == Verdict::Good)
            QVERIFY(!report->version.isEmpty());
        if (verdict == Verdict::Redirected)
            QCOMPARE(report->redirectedTo, QUrl(u"https://kibana.example/login"_s));
        QVERIFY(!report->detail.contains("key"_L1));
    }

    void saysWhoOneIs()
    {
        RawServer server([](const RawRequest &request) {
            if (request.target == "/api/status")
                return status("8.12.2");
            if (request.target == "/internal/security/me")
                return jsonReply(
                    "{\"username\":\"ana\",\"full_name\":\"Ana\",\"email\":null,\"roles\":[\"x\"]}");
            return noCases();
        });
        const Result<ConnectionReport> report
            = await(testConnection({ .url = server.url(), .proxy = domain::ProxyKind::None }, Secret("key")));
        QCOMPARE(report->me.username, u"ana"_s);
        QCOMPARE(report->me.fullName, u"Ana"_s);
        QVERIFY(report->me.carried.unknown.isEmpty());
    }

    void saysThatNobodyIsThere()
    {
        const Result<ConnectionReport> closed = await(testConnection(
            { .url = QUrl(u"http://localhost:1"_s), .proxy = domain::ProxyKind::None }, Secret()));
        QCOMPARE(closed->verdict, Verdict::Unreachable);
        const Result<ConnectionReport> unknown = await(testConnection(
            { .url = QUrl(u"http://no-such-host.invalid"_s), .proxy = domain::ProxyKind::None }, Secret()));
        QCOMPARE(unknown->verdict, Verdict::Unreachable);
        RawServer mute([](const RawRequest &) { return RawReply{ .manner = RawReply::Manner::Close }; });
        QUrl encrypted = mute.url();
        encrypted.setScheme(u"https"_s); // it does not speak TLS
        const Result<ConnectionReport> plain
            = await(testConnection({ .url = encrypted, .proxy = domain::ProxyKind::None }, Secret()));
        QCOMPARE(plain->verdict, Verdict::Unreachable);
    }
};

QTEST_GUILESS_MAIN(ConnectionTestTest)
#include "tst_connectiontest.moc"
