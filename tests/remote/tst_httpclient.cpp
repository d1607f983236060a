#include "clientdesk.h"
#include "packing.h"

#include <QTest>

using namespace casebook;
using namespace casebook::remote;
using namespace casebook::test;
using namespace Qt::StringLiterals;

/// What requests carry and answers bring.
class HttpClientTest final : public QObject
{
    Q_OBJECT

private slots:
    void sendsWhatEveryRequestNeeds()
    {
        RawServer server(&fine);
        Desk desk(QUrl(server.url().toString() + u"/kbn/"_s));
        desk.settings.space = u"soc"_s;
        desk.client
            = std::make_unique<HttpClient>(desk.settings, Secret("id:key"), desk.clock, TransportSettings());
        Request request = Request::get({ u"api"_s, u"cases"_s, u"a/b ü"_s });
        request.add("owner"_L1, QStringList{ u"cases"_s, u"o&p"_s });
        QCOMPARE(await(desk.send(request))->status, 200);
        QCOMPARE(server.requests().first().target,
                 "/kbn/s/soc/api/cases/a%2Fb%20%C3%BC?owner=cases&owner=o%26p");
        const auto headers = server.requests().first().headers;
        QCOMPARE(headers.value("kbn-xsrf"), "casebook");
        QCOMPARE(headers.value("elastic-api-version"), "2023-10-31");
        QCOMPARE(headers.value("authorization"), "ApiKey " + QByteArray("id:key").toBase64());
        QVERIFY(headers.value("accept-encoding").contains("gzip"));
        QVERIFY(!headers.contains("x-elastic-internal-origin"));
        QVERIFY(!headers.contains("cookie"));

        Request internal = Request::get({ u"internal"_s, u"security"_s, u"me"_s });
        internal.inSpace = false;
        internal.withCredentials = false;
        QCOMPARE(await(desk.send(internal))->status, 200);
        QCOMPARE(server.requests().last().target, "/kbn/internal/security/me");
        QVERIFY(server.requests().last().headers.contains("x-elastic-internal-origin"));
        QVERIFY(!server.requests().last().headers.contains("authorization"));
    }

    void signsInWithAKeyInEitherForm_data()
    {
        QTest::addColumn<bool>("password");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("encoded") << false << QByteArray("aWQ6a2V5\n") << QByteArray("ApiKey aWQ6a2V5");
        QTest::newRow("parts") << false << QByteArray("id:key") << QByteArray("ApiKey aWQ6a2V5");
        QTest::newRow("password") << true << QByteArray("s:e cret")
                                  << "Basic " + QByteArray("änne:s:e cret").toBase64();
    }
    void signsInWithAKeyInEitherForm()
    {
        QFETCH(bool, password);
        QFETCH(QByteArray, secret);
        QFETCH(QByteArray, header);
        RawServer server(&fine);
        Desk desk(server.url());
        desk.settings.signIn = password ? domain::SignInKind::Password : domain::SignInKind::ApiKey;
        desk.settings.userName = u"änne"_s;
        desk.client
            = std::make_unique<HttpClient>(desk.settings, Secret(secret), desk.clock, TransportSettings());
        QVERIFY(await(desk.send(reading())));
        QCOMPARE(server.requests().first().headers.value("authorization"), header);
    }

    void unpacksAnswers_data()
    {
        QTest::addColumn<QByteArray>("encoding");
        QTest::newRow("gzip") << QByteArray("gzip");
        QTest::newRow("deflate") << QByteArray("deflate");
    }
    void unpacksAnswers()
    {
        QFETCH(QByteArray, encoding);
        const QByteArray text = "{\"text\":\"" + QByteArray(100'000, 'x') + "\"}";
        RawServer server([&](const RawRequest &) {
            return RawReply{ .body = encoding == "gzip" ? gzipped(text) : deflated(text),
                             .headers = { { "Content-Encoding", encoding } } };
        });
        Desk desk(server.url());
        const Result<Answer> answer = await(desk.send(reading()));
        QVERIFY(answer);
        QCOMPARE(answer->body, text);
    }

    void followsRedirectsOfReadsWithinTheServerOnly()
    {
        RawServer other(&fine);
        RawServer server([&other](const RawRequest &request) {
            if (request.target == "/api/slash")
                return RawReply{ .status = 302, .headers = { { "Location", "/api/found" } } };
            if (request.target == "/api/loop")
                return RawReply{ .status = 302, .headers = { { "Location", "/api/loop" } } };
            if (request.target == "/api/found")
                return jsonReply("{}");
            return RawReply{ .status = 308,
                             .headers = { { "Location", other.url().toEncoded() + request.target } } };
        });
        Desk desk(server.url());
        QCOMPARE(await(desk.send(reading(u"slash"_s)))->status, 200);
        QCOMPARE(await(desk.send(reading(u"loop"_s)))->status, 302);
        QCOMPARE(await(desk.send(reading(u"away"_s)))->status, 308);
        const Result<Answer> written = await(desk.send(writing()));
        QVERIFY2(written, qPrintable(written ? QString() : written.error().message));
        QCOMPARE(written->status, 308);
        QCOMPARE(written->redirectedTo.port(), other.port());
        QCOMPARE(server.count("POST"), 1);
        QVERIFY(other.requests().isEmpty());
    }

    void keepsNoCookies()
    {
        RawServer server([](const RawRequest &) {
            RawReply reply = jsonReply("{}");
            reply.headers.emplaceBack("Set-Cookie", "sid=1; Path=/");
            return reply;
        });
        Desk desk(server.url(), {}, 1);
        QVERIFY(await(desk.send(reading())));
        QVERIFY(await(desk.send(reading())));
        QVERIFY(!server.requests().last().headers.contains("cookie"));
    }

    void knowsTheRemotesClock()
    {
        RawServer server([](const RawRequest &) {
            RawReply reply = jsonReply("{}");
            reply.headers.emplaceBack("Date", "Sun, 06 Nov 1994 08:49:37 GMT");
            return reply;
        });
        Desk desk(server.url());
        QVERIFY(qAbs(desk.client->remoteNow().msecs() - desk.clock.now().msecs()) < 1'000);
        QVERIFY(await(desk.send(reading())));
        const qint64 then = QDateTime(QDate(1994, 11, 6), QTime(8, 49, 37), Qt::UTC).toMSecsSinceEpoch();
        QVERIFY(desk.client->remoteNow().msecs() >= then);
        QVERIFY(desk.client->remoteNow().msecs() < then + 10'000);
    }

    void saysWhatIsWrongWithTheSettings()
    {
        Desk ftp(QUrl(u"ftp://localhost"_s));
        QCOMPARE(await(ftp.send(reading())).error().code, "remote.url");
        Desk desk(QUrl(u"https://localhost"_s));
        desk.settings.caFile = u"/nowhere/ca.pem"_s;
        const HttpClient client(desk.settings, Secret(), desk.clock, {});
        desk.client = std::make_unique<HttpClient>(desk.settings, Secret(), desk.clock, TransportSettings());
        QCOMPARE(await(desk.send(reading())).error().code, "tls.caFile");
    }

    void goesThroughAGivenProxy()
    {
        RawServer proxy(&fine);
        Desk desk(QUrl(u"http://kibana.invalid:5601"_s));
        desk.settings.proxy = domain::ProxyKind::Given;
        desk.settings.proxyUrl = proxy.url();
        desk.client
            = std::make_unique<HttpClient>(desk.settings, Secret("key"), desk.clock, TransportSettings());
        QCOMPARE(await(desk.send(writing()))->status, 200);
        QVERIFY(proxy.requests().first().target.startsWith("http://kibana.invalid:5601/api"));
    }
};

QTEST_GUILESS_MAIN(HttpClientTest)
#include "tst_httpclient.moc"
