#include "serverfixture.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

#include <thread>
#include <zlib.h>

using namespace casebook;
using namespace casebook::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray statusPath = "/api/status";

QByteArray gzipped(const QByteArray &plain)
{
    QByteArray packed(plain.size() + 1024, '\0');
    z_stream stream{};
    deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray input = plain;
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef *>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    deflate(&stream, Z_FINISH);
    packed.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return packed;
}

QByteArray unpacked(const QByteArray &packed, int window)
{
    QByteArray plain(1024 * 1024, '\0');
    z_stream stream{};
    inflateInit2(&stream, window);
    QByteArray input = packed;
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = static_cast<uInt>(input.size());
    stream.next_out = reinterpret_cast<Bytef *>(plain.data());
    stream.avail_out = static_cast<uInt>(plain.size());
    inflate(&stream, Z_FINISH);
    plain.truncate(static_cast<qsizetype>(stream.total_out));
    inflateEnd(&stream);
    return plain;
}

} // namespace

/// What the network may do to a server, and what it does then.
class TransportTest final : public QObject
{
    Q_OBJECT

private slots:
    void answersManyRequestsOnOneConnection()
    {
        ServerFixture fixture;
        QCOMPARE(fixture.start(), QString());
        RawClient client(fixture.port());
        for (int i = 0; i < 20; ++i)
            QCOMPARE(client.ask(RawClient::get(statusPath)).status, 200);
    }

    void answersRequestsThatWereSentAheadInTheirOrder()
    {
        ServerFixture fixture;
        QCOMPARE(fixture.start(), QString());
        RawClient client(fixture.port());
        client.send(RawClient::get(statusPath) + RawClient::get("/api/nothing") + RawClient::get(statusPath));
        QCOMPARE(client.answer().status, 200);
        QCOMPARE(client.answer().status, 404);
        QCOMPARE(client.answer().status, 200);
    }

    void closesWhenTheClientAsksForIt()
    {
        ServerFixture fixture;
        QCOMPARE(fixture.start(), QString());
        RawClient client(fixture.port());
        QCOMPARE(client.ask(RawClient::get(statusPath, "Connection: close\r\n")).status, 200);
        QVERIFY(client.isClosedByServer());
    }

    void refusesAHeaderLineWithoutEnd()
    {
        ServerFixture fixture;
        QCOMPARE(fixture.start(), QString());
        RawClient client(fixture.port());
        client.send("GET /api/status HTTP/1.1\r\nX-Long: ");
        const QByteArray piece(64 * 1024, 'x');
        for (int i = 0; i < 64 && client.send(piece); ++i) { }
        QCOMPARE(client.answer().status, 431);
        QCOMPARE(fixture.get(statusPath).status, 200);
    }

    void refusesTooManyHeaders()
    {
        ServerFixture fixture;
        QCOMPARE(fixture.start(), QString());
        QByteArray headers;
        for (int i = 0; headers.size() < 80 * 1024; ++i)
            headers += "X-" + QByteArray::number(i) + ": " + QByteArray(100, 'y') + "\r\n";
        QCOMPARE(fixture.get(statusPath, headers).status, 431);
    }

    void refusesARequestLineWithoutEnd()
    {
        ServerFixture fixture;
        QCOMPARE(fixture.start(), QString());
        RawClient client(fixture.port());
        client.send("GET /" + QByteArray(70 * 1024, 'a'));
        QCOMPARE(client.answer().status, 431);
    }

    void givesUpOnAClientThatSendsItsHeadSlowly()
    {
        ServerFixture fixture;
        fixture.options.limits.head = 200ms;
        QCOMPARE(fixture.start(), QString());
        RawClient client(fixture.port());
        client.send("GET /api/status HTTP/1.1\r\nHo");
        QCOMPARE(client.answer().status, 408);
        QVERIFY(client.isClosedByServer());
    }

    void givesUpOnAClientThatSendsItsBodySlowly()
    {
        ServerFixture fixture;
        fixture.options.limits.body = 200ms;
        QCOMPARE(fixture.start(), QString());
        RawClient client(fixture.port());
        QByteArray request = RawClient::request("POST", "/api/cases", QByteArray(100, ' '));
        request.chop(50);
        client.send(request);
        QCOMPARE(client.answer().status, 408);
        QVERIFY(client.isClosedByServer());
    }

    void closesIdleConnections()
    {
        ServerFixture fixture;
        fixture.options.limits.idle = 150ms;
        QCOMPARE(fixture.start(), QString());
        RawClient client(fixture.port());
        QCOMPARE(client.ask(RawClient::get(statusPath)).status, 200);
        QVERIFY(client.isClosedByServer());
    }

    void refusesABodyOverTheLimit_data()
    {
        QTest::addColumn<QByteArray>("request");
        const QByteArray large(1'048'577, ' ');
        QTest::newRow("by its length") << RawClient::request("POST", "/api/cases", large);
        QTest::newRow("in chunks") << "POST /api/cases HTTP/1.1\r\nHost: x\r\n"
                + RawClient::basic("elastic", "correct horse")
                + "kbn-xsrf: 1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                + QByteArray::number(large.size(), 16) + "\r\n" + large + "\r\n0\r\n\r\n";
        const QByteArray bomb = gzipped(QByteArray(50'000'000, ' '));
        QTest::newRow("packed") << "POST /api/cases HTTP/1.1\r\nHost: x\r\n"
                + RawClient::basic("elastic", "correct horse")
                + "kbn-xsrf: 1\r\nContent-Type: application/json\r\nContent-Encoding: "
                  "gzip\r\nContent-Length: "
                + QByteArray::number(bomb.size()) + "\r\n\r\n" + bomb;
    }

    void refusesABodyOverTheLimit()
    {
        QFETCH(QByteArray, request);
        ServerFixture fixture;
        QCOMPARE(fixture.start(), QString());
        const RawAnswer answer = fixture.ask(request);
        QCOMPARE(answer.status, 413);
        const QJsonObject body = QJsonDocument::fromJson(answer.body).object();
        QCOMPARE(body.value("error"_L1).toString(), u"Request Entity Too Large"_s);
        QCOMPARE(body.value("message"_L1).toString(),
                 u"Payload content length greater than maximum allowed: 1048576"_s);
        QCOMPARE(fixture.get(statusPath).status, 200);
    }

    void takesABodyOfTheLargestSize()
    {
        ServerFixture fixture;
        QCOMPARE(fixture.start(), QString());
        const QByteArray body = ServerFixture::newCase("t");
        const RawAnswer answer
            = fixture.send("POST", "/api/cases", body + QByteArray(1'048'576 - body.size(), ' '));
        QCOMPARE(answer.status, 200);
    }

    void takesBodiesInChunksAndPacked()
    {
        ServerFixture fixture;
        QCOMPARE(fixture.start(), QString());
        const QByteArray start = "POST /api/cases HTTP/1.1\r\nHost: x\r\n"
            + RawClient::basic("elastic", "correct horse")
            + "kbn-xsrf: 1\r\nContent-Type: application/json\r\n";
        const QByteArray body = ServerFixture::newCase("chunked");
        QCOMPARE(fixture
                     .ask(start + "Transfer-Encoding: chunked\r\n\r\n" + QByteArray::number(body.size(), 16)
                          + "\r\n" + body + "\r\n0\r\n\r\n")
                     .status,
                 200);
        const QByteArray packed = gzipped(ServerFixture::newCase("packed"));
        QCOMPARE(fixture
                     .ask(start + "Content-Encoding: gzip\r\nContent-Length: "
                          + QByteArray::number(packed.size()) + "\r\n\r\n" + packed)
                     .status,
                 200);
        QCOMPARE(fixture.store().titles({}), (QStringList{ u"chunked"_s, u"packed"_s }));
    }

    void refusesBodiesOfUnclearLength_data()
    {
        QTest::addColumn<QByteArray>("framing");
        QTest::newRow("two lengths") << QByteArray("Content-Length: 2\r\nContent-Length: 5\r\n");
        QTest::newRow("length and chunks")
            << QByteArray("Content-Length: 2\r\nTransfer-Encoding: chunked\r\n");
        QTest::newRow("negative") << QByteArray("Content-Length: -1\r\n");
        QTest::newRow("no number") << QByteArray("Content-Length: ten\r\n");
        QTest::newRow("another encoding") << QByteArray("Transfer-Encoding: gzip, chunked\r\n");
    }

    void refusesBodiesOfUnclearLength()
    {
        QFETCH(QByteArray, framing);
        ServerFixture fixture;
        QCOMPARE(fixture.start(), QString());
        RawClient client(fixture.port());
        const RawAnswer answer
            = client.ask("POST /api/cases HTTP/1.1\r\nHost: x\r\n" + framing + "\r\n{}\r\n\r\n");
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.header("connection"), QByteArray("close"));
    }

    void answersGarbageWith400()
    {
        ServerFixture fixture;
        QCOMPARE(fixture.start(), QString());
        QCOMPARE(fixture.ask("\x16\x03\x01 garbage\r\n\r\n").status, 400);
        QCOMPARE(fixture.get(statusPath).status, 200);
    }

    void readsOffABodyThatNobodyWanted()
    {
        ServerFixture fixture;
        QCOMPARE(fixture.start(), QString());
        RawClient client(fixture.port());
        QCOMPARE(client.ask(RawClient::request("POST", "/api/nothing", QByteArray(10'000, 'x'))).status, 404);
        QCOMPARE(client.ask(RawClient::get(statusPath)).status, 200);
    }

    void goesOnAfter100Continue()
    {
        ServerFixture fixture;
        QCOMPARE(fixture.start(), QString());
        RawClient client(fixture.port());
        const QByteArray body = ServerFixture::newCase("continued");
        QByteArray head = RawClient::request("POST", "/api/cases", body, "Expect: 100-continue\r\n");
        head.chop(body.size());
        QCOMPARE(client.ask(head).status, 100);
        QCOMPARE(client.ask(body).status, 200);
    }

    void packsLongAnswersOnlyWhenAsked()
    {
        ServerFixture fixture;
        QCOMPARE(fixture.start(), QString());
        for (int i = 0; i < 5; ++i)
            fixture.store().addCase(u"Case %1"_s.arg(i));
        const QByteArray plain = fixture.get("/api/cases/_find").body;
        const RawAnswer packed = fixture.get("/api/cases/_find", "Accept-Encoding: br, gzip\r\n");
        QCOMPARE(packed.header("content-encoding"), QByteArray("gzip"));
        QCOMPARE(unpacked(packed.body, 15 + 16), plain);
        const RawAnswer deflated = fixture.get("/api/cases/_find", "Accept-Encoding: deflate\r\n");
        QCOMPARE(deflated.header("content-encoding"), QByteArray("deflate"));
        QCOMPARE(unpacked(deflated.body, 15), plain);
        for (const char *offer : { "br", "gzip;q=0", "identity" }) {
            const RawAnswer answer
                = fixture.get("/api/cases/_find", QByteArray("Accept-Encoding: ") + offer + "\r\n");
            QCOMPARE(answer.header("content-encoding"), QByteArray());
        }
        QCOMPARE(fixture.get("/api/cases/tags", "Accept-Encoding: gzip\r\n").header("content-encoding"),
                 QByteArray());
    }

    void answersHeadAsGetWithoutItsBody()
    {
        ServerFixture fixture;
        QCOMPARE(fixture.start(), QString());
        RawClient client(fixture.port());
        QByteArray request = RawClient::get(statusPath, "Connection: close\r\n");
        client.send(request.replace(0, 3, "HEAD"));
        const RawAnswer answer = client.answer(RawClient::Expect::HeadOnly);
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.header("content-length").toInt() > 0);
        QVERIFY(client.isClosedByServer());
        QByteArray options = RawClient::get(statusPath);
        QCOMPARE(fixture.ask(options.replace(0, 3, "OPTIONS")).status, 404);
    }

    void turnsAwayConnectionsOverTheLimit()
    {
        ServerFixture fixture;
        fixture.options.limits.connections = 4;
        QCOMPARE(fixture.start(), QString());
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 4; ++i) {
            clients.push_back(std::make_unique<RawClient>(fixture.port()));
            QCOMPARE(clients.back()->ask(RawClient::get(statusPath)).status, 200);
        }
        RawClient fifth(fixture.port());
        const RawAnswer answer = fifth.answer();
        QCOMPARE(answer.status, 503);
        QCOMPARE(answer.header("retry-after"), QByteArray("1"));
        QVERIFY(fixture.server().activity().turnedAway >= 1);
        clients.clear();
        QTRY_COMPARE(fixture.server().activity().clients, 0);
        QCOMPARE(fixture.get(statusPath).status, 200);
    }

    void survivesClientsThatDropTheirConnections()
    {
        ServerFixture fixture;
        QCOMPARE(fixture.start(), QString());
        for (int i = 0; i < 30; ++i)
            fixture.store().addCase(u"Case %1"_s.arg(i), {}, QString(3000, u'd'));
        for (int i = 0; i < 50; ++i) {
            RawClient client(fixture.port());
            client.send(i % 2 == 0 ? RawClient::get("/api/cases/_find?perPage=100")
                                   : QByteArray("POST /api/cases HTTP/1.1\r\nContent-Length: 50\r\n\r\n{"));
            client.drop();
        }
        QTRY_COMPARE(fixture.server().activity().clients, 0);
        QCOMPARE(fixture.get(statusPath).status, 200);
    }

    void stopsAtOnceWithIdleClients()
    {
        ServerFixture fixture;
        QCOMPARE(fixture.start(), QString());
        RawClient idle(fixture.port());
        QCOMPARE(idle.ask(RawClient::get(statusPath)).status, 200);
        RawClient silent(fixture.port());
        QVERIFY(silent.isConnected());
        QTRY_COMPARE(fixture.server().activity().clients, 2);
        QSignalSpy stopped(&fixture.server(), &server::CaseServer::stopped);
        QElapsedTimer time;
        time.start();
        fixture.server().stop();
        QTRY_COMPARE(stopped.count(), 1);
        QVERIFY(time.elapsed() < 3000);
        QVERIFY(idle.isClosedByServer());
        QVERIFY(!fixture.server().isRunning());
        QVERIFY(!RawClient(fixture.port()).isConnected());
    }

    void keepsEveryAnsweredWriteWhenItStopsUnderLoad()
    {
        ServerFixture fixture;
        QCOMPARE(fixture.start(), QString());
        std::atomic<int> answered = 0;
        std::atomic<int> unanswered = 0;
        std::vector<std::thread> writers;
        for (int i = 0; i < 4; ++i) {
            writers.emplace_back([&] {
                RawClient client(fixture.port());
                for (;;) {
                    const RawAnswer answer = client.ask(
                        RawClient::request("POST", "/api/cases", ServerFixture::newCase("kept")));
                    if (answer.status != 200) {
                        ++unanswered;
                        return;
                    }
                    ++answered;
                }
            });
        }
        QTRY_VERIFY_WITH_TIMEOUT(answered > 40, 20'000);
        QSignalSpy stopped(&fixture.server(), &server::CaseServer::stopped);
        fixture.server().stop();
        QTRY_COMPARE(stopped.count(), 1);
        for (std::thread &writer : writers)
            writer.join();
        fixture.store().reopen();
        const qint64 kept = valueOf(fixture.store()->count({}));
        QVERIFY(kept >= answered);
        QVERIFY(kept <= answered + unanswered);
    }

    void startsAgainAfterItWasStopped()
    {
        ServerFixture fixture;
        QCOMPARE(fixture.start(), QString());
        QSignalSpy stopped(&fixture.server(), &server::CaseServer::stopped);
        fixture.server().stop();
        QTRY_COMPARE(stopped.count(), 1);
        QCOMPARE(fixture.start(), QString());
        QCOMPARE(fixture.get(statusPath).status, 200);
    }

    void saysWhyItCanNotStart()
    {
        ServerFixture first;
        QCOMPARE(first.start(), QString());
        ServerFixture second;
        second.options.port = first.port();
        QVERIFY(second.start().startsWith(u"Can't listen on 127.0.0.1"_s));
        ServerFixture nobody;
        nobody.options.accounts = {};
        QCOMPARE(nobody.start(), u"A server needs a user and a password"_s);
        ServerFixture halfTls;
        halfTls.options.certificateFile = u"/nowhere.pem"_s;
        QCOMPARE(halfTls.start(), u"TLS needs both a certificate and its key"_s);
        halfTls.options.keyFile = u"/nowhere.key"_s;
        QCOMPARE(halfTls.start(), u"The certificate \"/nowhere.pem\" can't be read"_s);
    }

    void tellsClientsAndRequests()
    {
        ServerFixture fixture;
        QCOMPARE(fixture.start(), QString());
        QSignalSpy told(&fixture.server(), &server::CaseServer::activityChanged);
        RawClient client(fixture.port());
        QCOMPARE(client.ask(RawClient::get(statusPath)).status, 200);
        QCOMPARE(client.ask(RawClient::get("/api/nothing")).status, 404);
        QTRY_VERIFY(!told.isEmpty());
        const auto activity = told.last().constFirst().value<server::ServerActivity>();
        QCOMPARE(activity, (server::ServerActivity{ .clients = 1, .requests = 2, .refused = 1 }));
    }
};

QTEST_GUILESS_MAIN(TransportTest)
#include "tst_transport.moc"
