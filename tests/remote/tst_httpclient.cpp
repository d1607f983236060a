#include "await.h"
#include "rawserver.h"

#include "models/remote/httpclient.h"
#include "models/remote/promised.h"

#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace casebook;
using namespace casebook::remote;
using namespace casebook::test;
using namespace Qt::StringLiterals;

namespace {

/// A client of a server.
struct Desk
{
    explicit Desk(const QUrl &url, TransportSettings limits = {}, int inFlight = 4)
        : settings{ .url = url, .requestsInFlight = inFlight, .proxy = domain::ProxyKind::None }
        , client(std::make_unique<HttpClient>(settings, Secret("a2V5OmlkZW50aXR5"), clock, limits))
    {
    }

    Future<Answer> send(Request request) const
    {
        Promised<Answer> promised;
        client->send(std::move(request),
                     [promised](Result<Answer> answer) { promised.finish(std::move(answer)); });
        return promised.future();
    }

    SystemClock clock;
    domain::RemoteSettings settings;
    std::unique_ptr<HttpClient> client;
};

Request reading(const QString &name = u"status"_s)
{
    return Request::get({ u"api"_s, name });
}

Request writing(const QByteArray &method = "POST")
{
    return Request::write(method, { u"api"_s, u"cases"_s }, { { u"title"_s, u"T"_s } });
}

RawReply fine(const RawRequest &)
{
    return jsonReply("{}");
}

} // namespace

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

    // QNetworkAccessManager would send it again by itself.
    void sendsAWriteOnceThoughTheConnectionCloses_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<bool>("warm");
        for (const QByteArray &method : QByteArrayList{ "POST", "PATCH", "DELETE", "PUT" }) {
            QTest::newRow(method.constData()) << method << false;
            QTest::addRow("%s on a used connection", method.constData()) << method << true;
        }
    }
    void sendsAWriteOnceThoughTheConnectionCloses()
    {
        QFETCH(QByteArray, method);
        QFETCH(bool, warm);
        RawServer server([](const RawRequest &request) {
            return request.method == "GET" ? jsonReply("{}") : RawReply{ .manner = RawReply::Manner::Close };
        });
        Desk desk(server.url(), {}, 1);
        for (int i = 0; i < 5; ++i) {
            if (warm)
                QVERIFY(await(desk.send(reading())));
            const Result<Answer> answer = await(desk.send(writing(method)));
            QVERIFY(!answer);
            QCOMPARE(answer.error().kind, ErrorKind::UnknownOutcome);
            QCOMPARE(server.count(method), i + 1);
        }
        QTest::qWait(200);
        QCOMPARE(server.count(method), 5);
        QCOMPARE(desk.client->writeCount(), 5);
    }

    void knowsThatAWriteWasNotSent()
    {
        quint16 port = 0;
        {
            QTcpServer closed;
            closed.listen(QHostAddress::LocalHost);
            port = closed.serverPort();
        }
        Desk desk(QUrl(u"http://localhost:%1"_s.arg(port)));
        QCOMPARE(await(desk.send(writing())).error().kind, ErrorKind::Offline);
        QCOMPARE(await(desk.send(reading())).error().kind, ErrorKind::Offline);
        Desk nowhere(QUrl(u"http://no-such-host.invalid"_s));
        QCOMPARE(await(nowhere.send(writing())).error().kind, ErrorKind::Offline);
    }

    void givesUpConnecting()
    {
        QTcpServer full; // takes no more than it has in its queue
        full.setListenBacklogSize(1);
        full.listen(QHostAddress::LocalHost);
        full.pauseAccepting();
        QList<std::shared_ptr<QTcpSocket>> waiting;
        for (int i = 0; i < 4; ++i) {
            waiting.append(std::make_shared<QTcpSocket>());
            waiting.last()->connectToHost(QHostAddress::LocalHost, full.serverPort());
        }
        Desk desk(QUrl(u"http://127.0.0.1:%1"_s.arg(full.serverPort())), { .connectMilliseconds = 200 });
        const Result<Answer> answer = await(desk.send(writing()));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Offline);
        QCOMPARE(answer.error().code, "timeout.connect");
    }

    void givesUpWaiting_data()
    {
        QTest::addColumn<RawReply::Manner>("manner");
        QTest::newRow("nothing") << RawReply::Manner::Silence;
        QTest::newRow("half") << RawReply::Manner::HeadOnly;
    }
    void givesUpWaiting()
    {
        QFETCH(RawReply::Manner, manner);
        RawServer server([manner](const RawRequest &) {
            RawReply reply = jsonReply("{\"half\": 1}");
            reply.manner = manner;
            return reply;
        });
        Desk desk(server.url(), { .readMilliseconds = 200, .writeMilliseconds = 300 });
        const Result<Answer> read = await(desk.send(reading()));
        QCOMPARE(read.error().kind, ErrorKind::Offline);
        QCOMPARE(read.error().code, "timeout.answer");
        const Result<Answer> written = await(desk.send(writing()));
        QCOMPARE(written.error().kind, ErrorKind::UnknownOutcome);
        QCOMPARE(written.error().code, "timeout.answer");
        QCOMPARE(server.count("POST"), 1);
    }

    // Kibana's push to another system takes its time.
    void waitsLongerForAWriteThanForARead()
    {
        RawServer server([](const RawRequest &) {
            RawReply reply = jsonReply("{}");
            reply.delay = 600;
            return reply;
        });
        Desk desk(server.url(), { .readMilliseconds = 200, .writeMilliseconds = 5'000 });
        QVERIFY(!await(desk.send(reading())));
        QVERIFY(await(desk.send(writing())));
    }

    void tellsACutAnswerFromAWholeOne()
    {
        RawServer server([](const RawRequest &) {
            return RawReply{ .body = "[1,2,3,4,5,6]", .manner = RawReply::Manner::Cut };
        });
        Desk desk(server.url());
        QCOMPARE(await(desk.send(reading())).error().kind, ErrorKind::Offline);
        QCOMPARE(await(desk.send(writing())).error().kind, ErrorKind::UnknownOutcome);
    }

    void unpacksAnswers()
    {
        const QByteArray text = "{\"text\":\"" + QByteArray(100'000, 'x') + "\"}";
        RawServer server([&text](const RawRequest &) {
            // zlib's form with the head of qCompress taken off is what HTTP calls deflate
            return RawReply{ .body = qCompress(text).mid(4),
                             .headers = { { "Content-Encoding", "deflate" } } };
        });
        Desk desk(server.url());
        QCOMPARE(await(desk.send(reading()))->body, text);
    }

    void refusesAnAnswerThatIsTooLarge_data()
    {
        QTest::addColumn<bool>("packed");
        QTest::newRow("plain") << false;
        QTest::newRow("packed") << true;
    }
    void refusesAnAnswerThatIsTooLarge()
    {
        QFETCH(bool, packed);
        const QByteArray large(30 * 1024 * 1024, ' ');
        const RawReply reply = packed
            ? RawReply{ .body = qCompress(large).mid(4), .headers = { { "Content-Encoding", "deflate" } } }
            : RawReply{ .body = large };
        RawServer server([&reply](const RawRequest &) { return reply; });
        Desk desk(server.url(), { .maximumAnswer = 20 * 1024 * 1024 });
        const Result<Answer> read = await(desk.send(reading()));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Internal);
        QCOMPARE(read.error().code, "answer.tooLarge");
        QCOMPARE(await(desk.send(writing())).error().kind, ErrorKind::UnknownOutcome);
    }

    void keepsToItsShareAndItsOrder()
    {
        RawServer server([](const RawRequest &) {
            RawReply reply = jsonReply("{}");
            reply.delay = 20;
            return reply;
        });
        Desk desk(server.url(), {}, 3);
        QList<Future<Answer>> answers;
        for (int i = 0; i < 30; ++i)
            answers.append(desk.send(reading(QString::number(i))));
        for (const Future<Answer> &answer : answers)
            QVERIFY(await(answer));
        QCOMPARE(server.mostAtOnce(), 3);
        QVERIFY(server.connections() <= 3);
        QCOMPARE(desk.client->requestCount(), 30);
        for (int i = 0; i < 30; ++i) { // begun in order; three at once may overtake each other on the way
            const int number = server.requests().at(i).target.mid(5).toInt();
            QVERIFY2(std::abs(number - i) <= 2, qPrintable(QString::number(number)));
        }
        Desk single(server.url(), {}, 1);
        answers.clear();
        for (int i = 0; i < 20; ++i)
            answers.append(single.send(reading(QString::number(i))));
        for (const Future<Answer> &answer : answers)
            QVERIFY(await(answer));
        for (int i = 0; i < 20; ++i)
            QCOMPARE(server.requests().at(30 + i).target, "/api/" + QByteArray::number(i));
    }

    void usesAConnectionAgainButNotOneThatIdled()
    {
        RawServer server(&fine);
        Desk desk(server.url(), {}, 1);
        for (int i = 0; i < 5; ++i)
            QVERIFY(await(desk.send(writing())));
        QCOMPARE(server.connections(), 1);
        QTest::qWait(5'500);
        QVERIFY(await(desk.send(writing())));
        QCOMPARE(server.connections(), 2);
    }

    void answersManyThreads()
    {
        RawServer server(&fine);
        Desk desk(server.url());
        std::atomic<int> good = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 8; ++t) {
            threads.emplace_back([&desk, &good, t] {
                for (int i = 0; i < 25; ++i) {
                    Future<Answer> answer = desk.send(i % 2 == 0 ? reading(QString::number(t)) : writing());
                    answer.waitForFinished();
                    good += answer.takeResult().has_value() ? 1 : 0;
                }
            });
        }
        QTRY_COMPARE_WITH_TIMEOUT(good.load(), 200, 30'000);
        for (std::thread &thread : threads)
            thread.join();
        QVERIFY(server.mostAtOnce() <= 4);
        QCOMPARE(server.requests().size(), 200);
    }

    void endsEverythingWhenStopped()
    {
        RawServer server([](const RawRequest &) { return RawReply{ .manner = RawReply::Manner::Silence }; });
        Desk desk(server.url(), {}, 2);
        QList<Future<Answer>> answers;
        for (int i = 0; i < 10; ++i)
            answers.append(desk.send(writing()));
        QTRY_COMPARE(server.requests().size(), 2);
        desk.client->abort();
        int notSent = 0;
        for (const Future<Answer> &answer : answers) {
            const Result<Answer> ended = await(answer);
            QVERIFY(!ended);
            QCOMPARE(ended.error().kind, ErrorKind::Cancelled);
            notSent += ended.error().code == "request.notSent" ? 1 : 0;
        }
        QCOMPARE(notSent, 8);
        QCOMPARE(await(desk.send(reading())).error().kind, ErrorKind::Cancelled);
        QCOMPARE(server.requests().size(), 2);
    }

    void endsEverythingWhenItGoes()
    {
        RawServer server([](const RawRequest &) { return RawReply{ .manner = RawReply::Manner::Silence }; });
        Desk desk(server.url(), {}, 2);
        QList<Future<Answer>> answers;
        for (int i = 0; i < 10; ++i)
            answers.append(desk.send(reading()));
        QTRY_COMPARE(server.requests().size(), 2);
        desk.client.reset();
        for (const Future<Answer> &answer : answers)
            QCOMPARE(await(answer).error().kind, ErrorKind::Cancelled);
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
