#include "tests/sync/sendingtest.h"

#include <QTest>

using namespace casebook;
using namespace casebook::test;
using namespace Qt::StringLiterals;
using domain::PendingKind;
using domain::PendingState;

namespace {

/// A desk where the person said something that everybody has, and then wrote it anew here.
class EditedHere : public TrapDesk
{
public:
    EditedHere(const QString &said, const QString &now)
    {
        const auto made = device->create(u"mine"_s, u"text"_s);
        device->comment(made->caseKey, said);
        key = made->caseKey;
        isReady = device->syncUntilQuiet();
        comment = device->comments(key).value(0);
        isReady = isReady && device->editComment(key, comment.id, now);
    }

    bool bobEdits(const QString &text)
    {
        return kibana.with([&](KibanaState &state) {
            return state
                .editComment(KibanaState::user(u"bob"_s), idOf(key),
                             { { u"id"_s, comment.id },
                               { u"version"_s, comment.version },
                               { u"type"_s, u"user"_s },
                               { u"owner"_s, u"cases"_s },
                               { u"comment"_s, text } })
                .isGood();
        });
    }
    QStringList texts()
    {
        QStringList all;
        for (const domain::Attachment &each : device->comments(key))
            all.append(each.payload.commentText());
        return all;
    }

    CaseKey key;
    domain::Attachment comment; ///< as the server has it
    bool isReady = false;
};

} // namespace

/// What waits here arrives there: once each, in order, and only what was refused stays.
class SendingTest final : public QObject
{
    Q_OBJECT

private slots:
    void aCaseMadeOfflineArrivesWithItsCommentsAndEdits();
    void editsOfOneFieldAreOneRequest();
    void severalFieldsGoInOneRequest();
    void onlyTheRefusedFieldStays();
    void whatWasRefusedGoesOnWhenThePersonSaysSo();
    void aRefusedCommentHoldsUpNothingElse();
    void aServerThatAsksToWaitGetsItLater();
    void aServerThatNeverAgreesIsNotAskedWithoutEnd();
    void equalCasesInDoubtAreEachThereOnce();
    void aCommentIsSentOnceThoughItsTextIsAlreadyThere();
    void anEditOfACommentThatOthersEditedBecomesAConflict();
    void anEditOfACommentThatWasDeletedThereBecomesAConflict();
    void anEditOfACommentIsMergedByLines();
    void whatUndoesASentChangeSettlesFirst();
};

void SendingTest::aCaseMadeOfflineArrivesWithItsCommentsAndEdits()
{
    TrapDesk desk;
    const auto made = desk.device->create(u"Phishing"_s, u"A mail"_s, { u"mail"_s });
    QVERIFY(made);
    QVERIFY(desk.device->comment(made->caseKey, u"first look"_s));
    QVERIFY(desk.device->edit(made->caseKey, severe(domain::SeverityValue::High)));
    QUIET(desk);
    const QJsonObject there = desk.onServer(desk.idOf(made->caseKey));
    QCOMPARE(there["title"_L1].toString(), u"Phishing"_s);
    QCOMPARE(there["severity"_L1].toString(), u"high"_s);
    QCOMPARE(desk.comments(u"first look"_s), 1);
    const int requests = desk.kibana.writes();
    QUIET(desk);
    QCOMPARE(desk.kibana.writes(), requests);
}

void SendingTest::editsOfOneFieldAreOneRequest()
{
    TrapDesk desk;
    const QString id = desk.colleagueCreates(u"before"_s);
    QUIET(desk);
    const CaseKey key = desk.keyOf(id);
    for (const QString &title : { u"one"_s, u"two"_s, u"three"_s })
        QVERIFY(desk.device->edit(key, titled(title)));
    QUIET(desk);
    QCOMPARE(desk.kibana.writes(), 1);
    QCOMPARE(desk.onServer(id)["title"_L1].toString(), u"three"_s);
}

void SendingTest::severalFieldsGoInOneRequest()
{
    TrapDesk desk;
    const QString id = desk.colleagueCreates(u"before"_s);
    QUIET(desk);
    const CaseKey key = desk.keyOf(id);
    QVERIFY(desk.device->edit(key, titled(u"after"_s)));
    QVERIFY(desk.device->edit(key, severe(domain::SeverityValue::Critical)));
    QUIET(desk);
    QCOMPARE(desk.kibana.writes(), 1);
    QCOMPARE(desk.onServer(id)["severity"_L1].toString(), u"critical"_s);
}

void SendingTest::onlyTheRefusedFieldStays()
{
    TrapDesk desk;
    const QString id = desk.colleagueCreates(u"before"_s);
    QUIET(desk);
    const CaseKey key = desk.keyOf(id);
    desk.kibana.with([](KibanaState &state) { state.refusedFields = { u"severity"_s }; });
    QVERIFY(desk.device->edit(key, severe(domain::SeverityValue::High)));
    QVERIFY(desk.device->edit(key, titled(u"after"_s)));
    QVERIFY(desk.device->comment(key, u"said"_s));
    QVERIFY2(desk.device->sync(), qPrintable(told(desk)));
    QCOMPARE(desk.onServer(id)["title"_L1].toString(), u"after"_s);
    QCOMPARE(desk.comments(u"said"_s), 1);
    QCOMPARE(waitingOnes(desk).size(), 1);
    const domain::PendingOperation refused = waitingOnes(desk).first();
    QCOMPARE(refused.field, u"severity"_s);
    QCOMPARE(refused.state, PendingState::Failed);
    QVERIFY(!refused.lastError->message.isEmpty());
    QCOMPARE(desk.device->status().failed, 1);
}

void SendingTest::whatWasRefusedGoesOnWhenThePersonSaysSo()
{
    TrapDesk desk;
    const QString id = desk.colleagueCreates(u"before"_s);
    QUIET(desk);
    desk.kibana.with([](KibanaState &state) { state.refusedFields = { u"title"_s }; });
    QVERIFY(desk.device->edit(desk.keyOf(id), titled(u"after"_s)));
    QVERIFY(desk.device->sync());
    QCOMPARE(desk.device->status().failed, 1);
    desk.kibana.with([](KibanaState &state) { state.refusedFields.clear(); });
    QVERIFY(desk.device->ledger().retry(waitingOnes(desk).first().key).result());
    QUIET(desk);
    QCOMPARE(desk.onServer(id)["title"_L1].toString(), u"after"_s);
}

void SendingTest::aRefusedCommentHoldsUpNothingElse()
{
    TrapDesk desk;
    const QString id = desk.colleagueCreates(u"before"_s);
    QUIET(desk);
    const CaseKey key = desk.keyOf(id);
    desk.kibana.setHealth(TestKibana::Health::Reader);
    QVERIFY(desk.device->comment(key, u"said"_s));
    QVERIFY(desk.device->sync());
    QCOMPARE(desk.device->status().failed, 1);
    desk.kibana.setHealth(TestKibana::Health::Good);
    QVERIFY(desk.device->edit(key, titled(u"after"_s)));
    QVERIFY(desk.device->sync());
    QCOMPARE(desk.onServer(id)["title"_L1].toString(), u"after"_s);
    QCOMPARE(desk.device->status().failed, 1);
    QCOMPARE(desk.comments(u"said"_s), 0);
}

void SendingTest::aServerThatNeverAgreesIsNotAskedWithoutEnd()
{
    DeviceSetup setup;
    setup.options.backOffMilliseconds = 60'000;
    setup.options.maximumBackOffMilliseconds = 60'000;
    TrapDesk desk(setup);
    const QString id = desk.colleagueCreates(u"before"_s);
    QUIET(desk);
    desk.proxy.arrange(Fault::ConflictBefore, "PATCH", "/api/cases", 1'000'000);
    const int before = desk.proxy.writes();
    QVERIFY(desk.device->edit(desk.keyOf(id), titled(u"after"_s)));
    desk.device->engine().syncNow(desk.device->remote());
    const auto writes = [&] { return desk.proxy.writes() - before; };
    QTRY_COMPARE(writes(), 4); // three more at once, then slower and slower
    QVERIFY(!QTest::qWaitFor([&] { return writes() > 4; }, 1'000));
    QCOMPARE(waitingOnes(desk).size(), 1);
}

void SendingTest::aServerThatAsksToWaitGetsItLater()
{
    DeviceSetup setup;
    setup.options.backOffMilliseconds = 60'000;
    setup.options.maximumBackOffMilliseconds = 60'000;
    TrapDesk desk(setup);
    const QString id = desk.colleagueCreates(u"before"_s);
    QUIET(desk);
    desk.proxy.arrange(Fault::TooMany, "PATCH", "/api/cases");
    QVERIFY(desk.device->edit(desk.keyOf(id), titled(u"after"_s)));
    QVERIFY(desk.device->sync());
    QCOMPARE(desk.onServer(id)["title"_L1].toString(), u"before"_s);
    const domain::PendingOperation waiting = waitingOnes(desk).first();
    QCOMPARE(waiting.state, PendingState::Waiting);
    QVERIFY(!waiting.firstSent); // certainly not executed
    QVERIFY(waiting.notBefore.has_value());
    QUIET(desk);
    QCOMPARE(desk.onServer(id)["title"_L1].toString(), u"after"_s);
}

void SendingTest::equalCasesInDoubtAreEachThereOnce()
{
    TrapDesk desk;
    QUIET(desk);
    desk.proxy.arrange(Fault::CutAfter, "POST", "/api/cases", 3);
    QList<CaseKey> keys;
    for (int i = 0; i < 3; ++i)
        keys.append(desk.device->create(u"equal"_s, u"text"_s)->caseKey);
    QUIET(desk);
    QCOMPARE(desk.creations(u"equal"_s), 3);
    QSet<QString> ids;
    for (const CaseKey key : std::as_const(keys))
        ids.insert(desk.idOf(key));
    QCOMPARE(ids.size(), 3);
    QCOMPARE(desk.device->cases().size(), 3);
}

void SendingTest::aCommentIsSentOnceThoughItsTextIsAlreadyThere()
{
    TrapDesk desk;
    const QString id = desk.colleagueCreates(u"before"_s);
    desk.colleagueComments(id, u"same"_s);
    QUIET(desk);
    const CaseKey key = desk.keyOf(id);
    QVERIFY(desk.device->comment(key, u"same"_s));
    QUIET(desk);
    desk.proxy.arrange(Fault::CutAfter, "POST", "/comments");
    QVERIFY(desk.device->comment(key, u"same"_s));
    QUIET(desk);
    QCOMPARE(desk.comments(u"same"_s), 3);
    QCOMPARE(desk.device->comments(key).size(), 3);
}

void SendingTest::anEditOfACommentThatOthersEditedBecomesAConflict()
{
    EditedHere desk(u"first"_s, u"mine now"_s);
    QVERIFY(desk.isReady && desk.bobEdits(u"theirs now"_s));
    QVERIFY(desk.device->sync());
    QCOMPARE(desk.conflicts(), QStringList{ u"comment."_s + desk.comment.id });
    QCOMPARE(desk.texts(), QStringList{ u"theirs now"_s });
    QCOMPARE(desk.device->status().waiting, 0);
}

void SendingTest::anEditOfACommentThatWasDeletedThereBecomesAConflict()
{
    EditedHere desk(u"first"_s, u"mine now"_s);
    QVERIFY(desk.isReady);
    desk.kibana.with([&](KibanaState &state) {
        QVERIFY(
            state.removeComment(KibanaState::user(u"bob"_s), desk.idOf(desk.key), desk.comment.id).isGood());
    });
    QVERIFY(desk.device->sync());
    QCOMPARE(desk.conflicts(), QStringList{ u"comment."_s + desk.comment.id });
    const auto conflict = desk.device->ledger().conflicts().result()->first();
    QCOMPARE(conflict.mine, QJsonValue(u"mine now"_s));
    QVERIFY(conflict.theirs.isNull());
    QCOMPARE(desk.texts(), QStringList());
    QVERIFY(waitingOnes(desk).isEmpty());
}

void SendingTest::anEditOfACommentIsMergedByLines()
{
    EditedHere desk(u"one\ntwo\nthree"_s, u"one\ntwo\nthree, mine"_s);
    QVERIFY(desk.isReady && desk.bobEdits(u"theirs, one\ntwo\nthree"_s));
    desk.proxy.arrange(Fault::CutAfter, "PATCH", "/comments"); // in doubt, the text is compared first
    QUIET(desk);
    QCOMPARE(desk.conflicts(), QStringList());
    QCOMPARE(desk.texts(), QStringList{ u"theirs, one\ntwo\nthree, mine"_s });
}

void SendingTest::whatUndoesASentChangeSettlesFirst()
{
    TrapDesk desk;
    const QString id = desk.colleagueCreates(u"before"_s);
    QUIET(desk);
    const CaseKey key = desk.keyOf(id);
    desk.proxy.arrange(Fault::Late, "PATCH", "/api/cases");
    desk.proxy.arrange(Fault::NotReady, "GET", QByteArray("/api/cases/") + id.toLatin1(), 2);
    QVERIFY(desk.device->edit(key, titled(u"for a moment"_s)));
    QVERIFY(desk.device->sync());
    QVERIFY(desk.device->edit(key, titled(u"before"_s)));
    QUIET(desk);
    desk.proxy.waitForLate();
    QUIET(desk);
    QCOMPARE(desk.onServer(id)["title"_L1].toString(), u"before"_s);
    QCOMPARE(desk.device->value(key).title, u"before"_s);
    QCOMPARE(desk.conflicts(), QStringList());
}

QTEST_GUILESS_MAIN(SendingTest)
#include "tst_sending.moc"
