#include "tests/sync/sendingtest.h"

#include <QTest>

using namespace casebook;
using namespace casebook::test;
using namespace Qt::StringLiterals;
using domain::PendingState;

/// What is deleted here or there, and what is pushed on to another system.
class DeletingTest final : public QObject
{
    Q_OBJECT

private slots:
    void aDeletedCaseGoesThere();
    void aCaseThatOthersChangedIsNotDeleted();
    void aMovedVersionAloneDoesNotKeepACase();
    void aCaseThatIsGoneAlreadyIsDeleted();
    void aDeletionWhoseAnswerWasLostIsDone();
    void aDeletedCommentGoesThere();
    void aCommentThatOthersEditedIsNotDeleted();
    void workOnACaseThatOthersDeletedIsKept();
    void anotherNotFoundKeepsEverything();
    void aCaseMadeAndDeletedHereIsNeverSent();
    void aPushWhoseAnswerWasLostIsNotRepeated();
    void aPushThatNeverArrivedWaitsForThePerson();

private:
    /// A desk with one case of a colleague's that is here, too.
    struct Begun
    {
        TrapDesk desk;
        QString id;
        CaseKey key;
    };
    static std::unique_ptr<Begun> begun()
    {
        auto begun = std::make_unique<Begun>();
        begun->id = begun->desk.colleagueCreates(u"theirs"_s);
        begun->desk.device->syncUntilQuiet();
        begun->key = begun->desk.keyOf(begun->id);
        return begun;
    }
    static void giveConnector(Begun &at)
    {
        const QJsonObject fields{ { u"issueType"_s, u"10006"_s },
                                  { u"priority"_s, u"High"_s },
                                  { u"parent"_s, QJsonValue::Null } };
        at.desk.colleaguePatches(at.id,
                                 { { u"connector"_s,
                                     QJsonObject{ { u"id"_s, u"jira"_s },
                                                  { u"name"_s, u"Jira"_s },
                                                  { u"type"_s, u".jira"_s },
                                                  { u"fields"_s, fields } } } });
        at.desk.device->syncUntilQuiet();
    }
};

void DeletingTest::aDeletedCaseGoesThere()
{
    const auto at = begun();
    QVERIFY(at->desk.device->submit(domain::DeleteCase{ at->key }));
    QUIET(at->desk);
    QVERIFY(at->desk.onServer(at->id).isEmpty());
    QVERIFY(waitingOnes(at->desk).isEmpty());
}

void DeletingTest::aCaseThatOthersChangedIsNotDeleted()
{
    const auto at = begun();
    QVERIFY(at->desk.device->submit(domain::DeleteCase{ at->key }));
    at->desk.colleagueComments(at->id, u"look at this"_s);
    QVERIFY(at->desk.device->sync());
    QVERIFY(!at->desk.onServer(at->id).isEmpty());
    QCOMPARE(at->desk.conflicts().size(), 1);
    QVERIFY(at->desk.keyOf(at->id).isValid());
}

void DeletingTest::aMovedVersionAloneDoesNotKeepACase()
{
    const auto at = begun();
    QVERIFY(at->desk.device->submit(domain::DeleteCase{ at->key }));
    at->desk.kibana.with([&](KibanaState &state) { state.moveVersion(at->id); });
    QUIET(at->desk);
    QVERIFY(at->desk.onServer(at->id).isEmpty());
    QCOMPARE(at->desk.conflicts(), QStringList());
}

void DeletingTest::aCaseThatIsGoneAlreadyIsDeleted()
{
    const auto at = begun();
    QVERIFY(at->desk.device->submit(domain::DeleteCase{ at->key }));
    at->desk.kibana.with([&](KibanaState &state) { state.remove({ at->id }); });
    QUIET(at->desk);
    QVERIFY(waitingOnes(at->desk).isEmpty());
    QCOMPARE(at->desk.device->status().vanished, 0);
}

void DeletingTest::aDeletionWhoseAnswerWasLostIsDone()
{
    const auto at = begun();
    at->desk.proxy.arrange(Fault::CutAfter, "DELETE", "/api/cases");
    QVERIFY(at->desk.device->submit(domain::DeleteCase{ at->key }));
    QUIET(at->desk);
    QVERIFY(at->desk.onServer(at->id).isEmpty());
}

void DeletingTest::aDeletedCommentGoesThere()
{
    const auto at = begun();
    QVERIFY(at->desk.device->comment(at->key, u"mine"_s));
    QUIET(at->desk);
    const QString comment = at->desk.device->comments(at->key).first().id;
    QVERIFY(at->desk.device->submit(domain::DeleteAttachment{ at->key, comment }));
    at->desk.proxy.arrange(Fault::CutAfter, "DELETE", "/comments");
    QUIET(at->desk);
    QVERIFY(at->desk.onServer(at->id)["comments"_L1].toArray().isEmpty());
    QVERIFY(at->desk.device->comments(at->key).isEmpty());
}

void DeletingTest::aCommentThatOthersEditedIsNotDeleted()
{
    const auto at = begun();
    QVERIFY(at->desk.device->comment(at->key, u"mine"_s));
    QUIET(at->desk);
    const domain::Attachment comment = at->desk.device->comments(at->key).first();
    QVERIFY(at->desk.device->submit(domain::DeleteAttachment{ at->key, comment.id }));
    at->desk.kibana.with([&](KibanaState &state) {
        state.editComment(KibanaState::user(u"bob"_s), at->id,
                          { { u"id"_s, comment.id },
                            { u"version"_s, comment.version },
                            { u"type"_s, u"user"_s },
                            { u"owner"_s, u"cases"_s },
                            { u"comment"_s, u"mine, and theirs"_s } });
    });
    QVERIFY(at->desk.device->sync());
    QCOMPARE(at->desk.conflicts().size(), 1);
    QCOMPARE(at->desk.device->comments(at->key).first().payload.commentText(), u"mine, and theirs"_s);
    QCOMPARE(at->desk.onServer(at->id)["comments"_L1].toArray().size(), 1);
}

void DeletingTest::workOnACaseThatOthersDeletedIsKept()
{
    const auto at = begun();
    QVERIFY(at->desk.device->comment(at->key, u"precious"_s));
    at->desk.kibana.with([&](KibanaState &state) { state.remove({ at->id }); });
    QVERIFY(at->desk.device->sync());
    const auto vanished = at->desk.device->ledger().vanished().result();
    QVERIFY(vanished);
    QCOMPARE(vanished->size(), 1);
    QCOMPARE(vanished->first().lostTexts, QStringList{ u"precious"_s });
    QCOMPARE(at->desk.device->status().vanished, 1);
}

void DeletingTest::anotherNotFoundKeepsEverything()
{
    const auto at = begun();
    QVERIFY(at->desk.device->edit(at->key, titled(u"mine"_s)));
    at->desk.kibana.setHealth(TestKibana::Health::SpaceGone);
    QVERIFY(at->desk.device->sync());
    QCOMPARE(at->desk.device->status().state, sync::RemoteStatus::State::Trouble);
    QCOMPARE(at->desk.device->status().vanished, 0);
    QCOMPARE(waitingOnes(at->desk).size(), 1);
    at->desk.kibana.setHealth(TestKibana::Health::Good);
    QUIET(at->desk);
    QCOMPARE(at->desk.onServer(at->id)["title"_L1].toString(), u"mine"_s);
}

void DeletingTest::aCaseMadeAndDeletedHereIsNeverSent()
{
    TrapDesk desk;
    QUIET(desk);
    const auto made = desk.device->create(u"mistake"_s, u"text"_s);
    QVERIFY(desk.device->submit(domain::DeleteCase{ made->caseKey }));
    QUIET(desk);
    QCOMPARE(desk.kibana.writes(), 0);
}

void DeletingTest::aPushWhoseAnswerWasLostIsNotRepeated()
{
    const auto at = begun();
    giveConnector(*at);
    at->desk.proxy.arrange(Fault::CutAfter, "POST", "_push");
    const auto asked = at->desk.device->submit(domain::PushCase{ at->key, u"jira"_s });
    QVERIFY2(asked, qPrintable(asked ? QString() : asked.error().message));
    QUIET(at->desk);
    QCOMPARE(at->desk.kibana.with([](KibanaState &state) { return state.pushes(); }), 1);
    QVERIFY(at->desk.device->value(at->key).externalService.has_value());
}

void DeletingTest::aPushThatNeverArrivedWaitsForThePerson()
{
    const auto at = begun();
    giveConnector(*at);
    at->desk.proxy.arrange(Fault::ErrorBefore, "POST", "_push");
    const auto asked = at->desk.device->submit(domain::PushCase{ at->key, u"jira"_s });
    QVERIFY2(asked, qPrintable(asked ? QString() : asked.error().message));
    QVERIFY(at->desk.device->sync());
    QVERIFY(at->desk.device->sync());
    QCOMPARE(at->desk.kibana.with([](KibanaState &state) { return state.pushes(); }), 0);
    QCOMPARE(waitingOnes(at->desk).size(), 1);
    QCOMPARE(waitingOnes(at->desk).first().state, PendingState::Failed);
    QCOMPARE(waitingOnes(at->desk).first().lastError->code, QByteArray("push.unknown"));
}

QTEST_GUILESS_MAIN(DeletingTest)
#include "tst_deleting.moc"
