#include "tests/support/apiclient.h"
#include "tests/support/faultproxy/faultproxy.h"
#include "tests/support/testkibana/testkibana.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace casebook::test;

// The server and the proxy that sync's tests stand on behave as REAL-SERVER says the real one did.
class TestKibanaTest : public QObject
{
    Q_OBJECT

private slots:
    void listsLagAndGetDoesNot();
    void aStaleVersionIs409AndNothingChangedIs406();
    void commentsMoveTheVersionAndTheirDeletionDoesNot();
    void neverUpdatedCasesComeLast();
    void aCommentRaceStoresTheCommentWithoutHistory();
    void aPatchRaceKeepsHistoryThatNeverHappened();
    void unknownKeysAreRefused();
    void aBackupTakesEverythingBack();
    void theProxyLosesRequestsAndAnswers();

private:
    static ApiAnswer ask(quint16 port, const QByteArray &method, const QString &path,
                         const QJsonObject &body = {});
    static QString create(TestKibana &kibana, const QString &title);
    static ApiAnswer patch(TestKibana &kibana, const QString &id, QJsonObject fields);
};

ApiAnswer TestKibanaTest::ask(quint16 port, const QByteArray &method, const QString &path,
                              const QJsonObject &body)
{
    ApiRequest request{ .method = method, .path = path };
    if (!body.isEmpty())
        request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.authorization = basicAuthorization(u"ana"_s, u"ana"_s);
    return askServer(port, request);
}

QString TestKibanaTest::create(TestKibana &kibana, const QString &title)
{
    const ApiAnswer answer = ask(kibana.port(), "POST", u"/api/cases"_s,
                                 { { u"title"_s, title },
                                   { u"description"_s, u"text"_s },
                                   { u"tags"_s, QJsonArray() },
                                   { u"connector"_s, QJsonObject{ { u"id"_s, u"none"_s } } },
                                   { u"settings"_s, QJsonObject{ { u"syncAlerts"_s, true } } },
                                   { u"owner"_s, u"cases"_s } });
    return answer.at(u"id"_s).toString();
}

ApiAnswer TestKibanaTest::patch(TestKibana &kibana, const QString &id, QJsonObject fields)
{
    fields[u"id"_s] = id;
    if (!fields.contains("version"_L1))
        fields[u"version"_s] = ask(kibana.port(), "GET", u"/api/cases/"_s + id).at(u"version"_s);
    return ask(kibana.port(), "PATCH", u"/api/cases"_s, { { u"cases"_s, QJsonArray{ fields } } });
}

void TestKibanaTest::listsLagAndGetDoesNot()
{
    TestKibana kibana;
    QCOMPARE(ask(kibana.port(), "GET", u"/api/cases/_find"_s).at(u"total"_s).toInt(), 0);
    const QString id = create(kibana, u"new"_s);
    QVERIFY(!id.isEmpty());
    QCOMPARE(ask(kibana.port(), "GET", u"/api/cases/_find"_s).at(u"total"_s).toInt(), 0);
    QCOMPARE(ask(kibana.port(), "GET", u"/api/cases/"_s + id).at(u"title"_s).toString(), u"new"_s);
    QTRY_COMPARE(ask(kibana.port(), "GET", u"/api/cases/_find"_s).at(u"total"_s).toInt(), 1);
}

void TestKibanaTest::aStaleVersionIs409AndNothingChangedIs406()
{
    TestKibana kibana;
    const QString id = create(kibana, u"one"_s);
    const QString version = ask(kibana.port(), "GET", u"/api/cases/"_s + id).at(u"version"_s).toString();
    QCOMPARE(patch(kibana, id, { { u"title"_s, u"two"_s } }).status, 200);
    QCOMPARE(patch(kibana, id, { { u"title"_s, u"three"_s }, { u"version"_s, version } }).status, 409);
    QCOMPARE(patch(kibana, id, { { u"title"_s, u"two"_s } }).outcome(),
             u"406 All update fields are identical to current version."_s);
    QCOMPARE(patch(kibana, u"nope"_s, { { u"title"_s, u"x"_s }, { u"version"_s, u"x"_s } }).status, 404);
    QCOMPARE(ask(kibana.port(), "GET", u"/api/cases/nope"_s).outcome(),
             u"404 Saved object [cases/nope] not found"_s);
}

void TestKibanaTest::commentsMoveTheVersionAndTheirDeletionDoesNot()
{
    TestKibana kibana;
    const QString id = create(kibana, u"one"_s);
    const ApiAnswer before = ask(kibana.port(), "GET", u"/api/cases/"_s + id);
    const ApiAnswer said
        = ask(kibana.port(), "POST", u"/api/cases/%1/comments"_s.arg(id),
              { { u"type"_s, u"user"_s }, { u"owner"_s, u"cases"_s }, { u"comment"_s, u"hi"_s } });
    QCOMPARE(said.status, 200);
    QVERIFY(said.at(u"version"_s) != before.at(u"version"_s));
    QVERIFY(said.at(u"updated_at"_s).isString());
    const QString comment = said.at(u"comments.0.id"_s).toString();
    QCOMPARE(ask(kibana.port(), "DELETE", u"/api/cases/%1/comments/%2"_s.arg(id, comment)).status, 204);
    const ApiAnswer after = ask(kibana.port(), "GET", u"/api/cases/"_s + id);
    QCOMPARE(after.at(u"version"_s), said.at(u"version"_s));
    QCOMPARE(after.at(u"updated_at"_s), said.at(u"updated_at"_s));
    QCOMPARE(after.at(u"totalComment"_s).toInt(), 0);
    QCOMPARE(ask(kibana.port(), "GET", u"/api/cases/%1/user_actions/_find"_s.arg(id)).at(u"total"_s).toInt(),
             3);
}

void TestKibanaTest::neverUpdatedCasesComeLast()
{
    TestKibana kibana;
    create(kibana, u"never"_s);
    const QString id = create(kibana, u"updated"_s);
    patch(kibana, id, { { u"severity"_s, u"high"_s } });
    create(kibana, u"never either"_s);
    kibana.with([](KibanaState &state) { state.refresh(); });
    for (const QString &order : { u"asc"_s, u"desc"_s }) {
        const ApiAnswer found
            = ask(kibana.port(), "GET", u"/api/cases/_find?sortField=updatedAt&sortOrder="_s + order);
        QCOMPARE(found.at(u"cases.0.title"_s).toString(), u"updated"_s);
    }
    QCOMPARE(ask(kibana.port(), "GET", u"/api/cases/_find?page=101&perPage=100"_s).status, 400);
}

void TestKibanaTest::aCommentRaceStoresTheCommentWithoutHistory()
{
    TestKibana kibana;
    const QString id = create(kibana, u"one"_s);
    kibana.with([](KibanaState &state) { state.commentRacesDue = 1; });
    const ApiAnswer said
        = ask(kibana.port(), "POST", u"/api/cases/%1/comments"_s.arg(id),
              { { u"type"_s, u"user"_s }, { u"owner"_s, u"cases"_s }, { u"comment"_s, u"hi"_s } });
    QCOMPARE(said.status, 409);
    const ApiAnswer now = ask(kibana.port(), "GET", u"/api/cases/"_s + id);
    QCOMPARE(now.at(u"comments.0.comment"_s).toString(), u"hi"_s);
    QVERIFY(now.at(u"updated_at"_s).isNull());
    QCOMPARE(ask(kibana.port(), "GET", u"/api/cases/%1/user_actions/_find"_s.arg(id)).at(u"total"_s).toInt(),
             1);
}

void TestKibanaTest::aPatchRaceKeepsHistoryThatNeverHappened()
{
    TestKibana kibana;
    const QString id = create(kibana, u"one"_s);
    kibana.with([](KibanaState &state) { state.patchRacesDue = 1; });
    QCOMPARE(patch(kibana, id, { { u"title"_s, u"two"_s } }).outcome(),
             u"500 Cannot read properties of undefined (reading 'assignees')"_s);
    QCOMPARE(ask(kibana.port(), "GET", u"/api/cases/"_s + id).at(u"title"_s).toString(), u"one"_s);
    const ApiAnswer history
        = ask(kibana.port(), "GET", u"/api/cases/%1/user_actions/_find?types=title"_s.arg(id));
    QCOMPARE(history.at(u"userActions.0.payload.title"_s).toString(), u"two"_s);
}

void TestKibanaTest::unknownKeysAreRefused()
{
    TestKibana kibana;
    const QString id = create(kibana, u"one"_s);
    QCOMPARE(patch(kibana, id, { { u"colour"_s, u"red"_s } }).outcome(), u"400 invalid keys \"colour\""_s);
    QCOMPARE(ask(kibana.port(), "GET", u"/api/cases/_find?filter=x"_s).outcome(),
             u"400 invalid keys \"filter\""_s);
}

void TestKibanaTest::aBackupTakesEverythingBack()
{
    TestKibana kibana;
    const QString id = create(kibana, u"one"_s);
    const auto backup = kibana.with([](KibanaState &state) { return state.backup(); });
    patch(kibana, id, { { u"title"_s, u"two"_s } });
    const QString later = create(kibana, u"later"_s);
    kibana.with([&](KibanaState &state) { state.restore(backup); });
    QCOMPARE(ask(kibana.port(), "GET", u"/api/cases/"_s + id).at(u"title"_s).toString(), u"one"_s);
    QCOMPARE(ask(kibana.port(), "GET", u"/api/cases/"_s + later).status, 404);
}

void TestKibanaTest::theProxyLosesRequestsAndAnswers()
{
    TestKibana kibana;
    FaultProxy proxy(kibana.port(), 1);
    proxy.setDelays(60, 20);
    const QString id = create(kibana, u"one"_s);
    const QString path = u"/api/cases/%1/comments"_s.arg(id);
    const QJsonObject body{ { u"type"_s, u"user"_s }, { u"owner"_s, u"cases"_s }, { u"comment"_s, u"hi"_s } };
    const auto comments
        = [&] { return ask(kibana.port(), "GET", u"/api/cases/"_s + id).at(u"totalComment"_s).toInt(); };
    QCOMPARE(ask(proxy.port(), "POST", path, body).status, 200);
    QCOMPARE(comments(), 1);
    const QList<std::tuple<Fault, int, int>> faults{
        { Fault::CutBefore, 0, 1 },      { Fault::CutAfter, 0, 2 },   { Fault::ConflictBefore, 409, 2 },
        { Fault::TooMany, 429, 2 },      { Fault::NotReady, 503, 2 }, { Fault::Redirect, 302, 2 },
        { Fault::BrokenAnswer, 200, 3 },
    };
    for (const auto &[fault, status, stored] : faults) {
        proxy.arrange(fault, "POST", "/comments");
        QCOMPARE(ask(proxy.port(), "POST", path, body).status, status);
        QCOMPARE(comments(), stored);
    }
    proxy.arrange(Fault::Late, "POST", "/comments");
    QCOMPARE(ask(proxy.port(), "POST", path, body).status, 0);
    proxy.waitForLate();
    QCOMPARE(comments(), 4);
    QCOMPARE(proxy.faults(), 8);
}

QTEST_GUILESS_MAIN(TestKibanaTest)
#include "tst_testkibana.moc"
