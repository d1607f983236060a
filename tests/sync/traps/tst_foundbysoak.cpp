#include "tests/sync/traps/trapdesk.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;

// What random schedules have found, each as small as it could be made.
class FoundBySoak : public QObject
{
    Q_OBJECT

private slots:
    void aRefusedDeletionBringsUnsentWorkBack();
    void aCaseBackFromARefusedDeletionHasItsWholeActivity();
    void aCommentThatWasEditedThereInDoubtIsNotSentAgain();
    void aCommentThatWasDeletedThereInDoubtIsNotSentAgain();
};

void FoundBySoak::aRefusedDeletionBringsUnsentWorkBack()
{
    TrapDesk desk;
    const QString id = desk.colleagueCreates(u"theirs"_s);
    QVERIFY(desk.device->syncUntilQuiet());
    const CaseKey key = desk.keyOf(id);
    domain::CasePatch patch;
    patch.tags = QStringList{ u"a"_s, u"mine"_s };
    QVERIFY(desk.device->edit(key, patch));
    QVERIFY(desk.device->submit(domain::DeleteCase{ key }));
    QVERIFY(desk.colleaguePatches(id, { { u"description"_s, u"not to be lost"_s } }));
    QVERIFY(desk.device->syncUntilQuiet());
    QCOMPARE(desk.conflicts(), QStringList{ u"deleted"_s });
    QCOMPARE(desk.device->value(key).description, u"not to be lost"_s);
    QVERIFY(desk.device->syncUntilQuiet());
    QCOMPARE(desk.device->value(key).tags, (QStringList{ u"a"_s, u"mine"_s }));
    QCOMPARE(desk.onServer(id).value("tags"_L1).toArray(), (QJsonArray{ u"a"_s, u"mine"_s }));
    const auto timeline = desk.device->store().timeline({ .caseKey = key }).result();
    QVERIFY(timeline);
    for (const domain::TimelineEntry &entry : timeline->entries)
        QVERIFY(!entry.provisional);
    QCOMPARE(timeline->total, 3);
}

void FoundBySoak::aCaseBackFromARefusedDeletionHasItsWholeActivity()
{
    TrapDesk desk;
    const QString id = desk.colleagueCreates(u"theirs"_s);
    QVERIFY(desk.device->syncUntilQuiet());
    const CaseKey key = desk.keyOf(id);
    QVERIFY(desk.device->submit(domain::DeleteCase{ key }));
    QVERIFY(desk.colleaguePatches(id, { { u"title"_s, u"renamed"_s } }));
    desk.colleagueComments(id, u"not to be lost"_s);
    QVERIFY(desk.device->syncUntilQuiet());
    QVERIFY(desk.device->syncUntilQuiet());
    QCOMPARE(desk.conflicts(), QStringList{ u"deleted"_s });
    QCOMPARE(desk.device->comments(key).size(), 1);
    QCOMPARE(desk.device->store().timeline({ .caseKey = key }).result()->total, 3);
}

void FoundBySoak::aCommentThatWasEditedThereInDoubtIsNotSentAgain()
{
    TrapDesk desk;
    const QString id = desk.colleagueCreates(u"theirs"_s);
    QVERIFY(desk.device->syncUntilQuiet());
    desk.proxy.arrange(Fault::CutAfter, "POST", "/comments");
    QVERIFY(desk.device->comment(desk.keyOf(id), u"mine"_s));
    desk.device->engine().syncNow(desk.device->remote());
    QTRY_COMPARE(desk.comments(u"mine"_s), 1);
    desk.kibana.with([&](KibanaState &state) {
        QJsonObject body{ { u"type"_s, u"user"_s },
                          { u"owner"_s, u"cases"_s },
                          { u"comment"_s, u"edited"_s } };
        const QJsonObject stored = state.cases().value(id).comments.first();
        body[u"id"_s] = stored.value("id"_L1);
        body[u"version"_s] = stored.value("version"_L1);
        QVERIFY(state.editComment(KibanaState::user(u"bob"_s), id, body).isGood());
    });
    QVERIFY(desk.device->syncUntilQuiet());
    QCOMPARE(desk.comments(u"mine"_s), 1);
    QCOMPARE(desk.device->comments(desk.keyOf(id)).size(), 1);
    QCOMPARE(desk.device->comments(desk.keyOf(id)).first().payload.commentText(), u"edited"_s);
}

void FoundBySoak::aCommentThatWasDeletedThereInDoubtIsNotSentAgain()
{
    TrapDesk desk;
    const QString id = desk.colleagueCreates(u"theirs"_s);
    QVERIFY(desk.device->syncUntilQuiet());
    desk.proxy.arrange(Fault::CutAfter, "POST", "/comments");
    QVERIFY(desk.device->comment(desk.keyOf(id), u"mine"_s));
    desk.device->engine().syncNow(desk.device->remote());
    QTRY_COMPARE(desk.comments(u"mine"_s), 1);
    desk.kibana.with([&](KibanaState &state) {
        const QString comment = state.cases().value(id).comments.first().value("id"_L1).toString();
        QVERIFY(state.removeComment(KibanaState::user(u"bob"_s), id, comment).isGood());
    });
    QVERIFY(desk.device->syncUntilQuiet());
    QCOMPARE(desk.comments(u"mine"_s), 1);
    QCOMPARE(desk.device->comments(desk.keyOf(id)).size(), 0);
}

QTEST_GUILESS_MAIN(FoundBySoak)
#include "tst_foundbysoak.moc"
