#include "clientdesk.h"
#include "packing.h"

#include <QTest>

#include <thread>

using namespace casebook;
using namespace casebook::remote;
using namespace casebook::test;
using namespace Qt::StringLiterals;

/// How often, how many at once, how long.
class HttpSendingTest final : public QObject
{
    Q_OBJECT

private slots:
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
            ? RawReply{ .body = deflated(large), .headers = { { "Content-Encoding", "deflate" } } }
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
};

QTEST_GUILESS_MAIN(HttpSendingTest)
#include "tst_httpsending.moc"
