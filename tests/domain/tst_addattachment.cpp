#include "attachmentbuilders.h"

#include <QTest>

using namespace casebook;
using namespace casebook::domain;
using namespace Qt::StringLiterals;

using builders::alert;
using builders::attached;
using builders::comment;
using builders::externalReference;
using builders::oneEvent;

class TestAddAttachment : public QObject
{
    Q_OBJECT

private slots:
    void addingACommentRecordsIt();
    void aCommentIsKeptUntrimmed();
    void eachOfABulkGetsItsActivity();
    void alertsAlreadyAttachedAreDroppedSilently();
    void nothingButKnownAlertsChangesNothing();
    void aSingleAlertIsStoredAsAList();
    void alertsAreCountedByTheirIds();
    void aClosedCaseTakesCommentsButNoAlertsOrEvents();
    void theOwnerMustBeTheCases();
    void limitsOfACase_data();
    void limitsOfACase();
};

void TestAddAttachment::addingACommentRecordsIt()
{
    const auto outcome
        = applyAdd(builders::openCase(), { comment(u"seen"_s) }, builders::contextAt(2'000'000));
    QVERIFY(outcome);
    QCOMPARE(outcome->addedAttachments.size(), 1);
    const Attachment &added = outcome->addedAttachments.first();
    QVERIFY(!added.id.isEmpty());
    QVERIFY(added.version.isEmpty());
    QCOMPARE(added.payload, comment(u"seen"_s));
    QCOMPARE(added.createdAt, Timestamp(2'000'000));
    QCOMPARE(added.createdBy, builders::analyst());
    QVERIFY(!added.updatedAt && !added.pushedAt);

    QCOMPARE(builders::summary(outcome->activities), QStringList{ u"comment create"_s });
    const Activity &activity = outcome->activities.first();
    QCOMPARE(activity.commentId, std::optional(added.id));
    QVERIFY(activity.id != added.id);
    QCOMPARE(activity.payload, (QJsonObject{ { u"comment"_s, added.payload.object() } }));
    QCOMPARE(outcome->after.totalComments, 1);
    QCOMPARE(outcome->after.updatedAt, std::optional(Timestamp(2'000'000)));
    QCOMPARE(outcome->after.updatedBy, std::optional(builders::analyst()));
}

void TestAddAttachment::aCommentIsKeptUntrimmed()
{
    const auto outcome = applyAdd(builders::openCase(), { comment(u"  code\n"_s) }, builders::contextAt(0));
    QVERIFY(outcome);
    QCOMPARE(outcome->addedAttachments.first().payload.commentText(), u"  code\n"_s);
}

void TestAddAttachment::eachOfABulkGetsItsActivity()
{
    const auto outcome = applyAdd(
        builders::openCase(), { comment(u"a"_s), alert({ u"1"_s, u"2"_s }), externalReference(u".files"_s) },
        builders::contextAt(0));
    QVERIFY(outcome);
    QCOMPARE(outcome->activities.size(), 3);
    QCOMPARE(outcome->addedAttachments.size(), 3);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(outcome->activities.at(i).commentId, std::optional(outcome->addedAttachments.at(i).id));
    QCOMPARE(outcome->after.totalComments, 1);
    QCOMPARE(outcome->after.totalAlerts, 2);
}

void TestAddAttachment::alertsAlreadyAttachedAreDroppedSilently()
{
    RuleContext context = builders::contextAt(0);
    context.attachedAlerts = { { u"a"_s, u"index"_s } };
    const auto outcome
        = applyAdd(builders::openCase(),
                   { alert({ u"a"_s, u"b"_s, u"b"_s }), alert({ u"b"_s }), alert({ u"c"_s }) }, context);
    QVERIFY(outcome);
    QCOMPARE(outcome->addedAttachments.size(), 2);
    QCOMPARE(outcome->addedAttachments.at(0).payload, alert({ u"b"_s }));
    QCOMPARE(outcome->addedAttachments.at(1).payload, alert({ u"c"_s }));
    QCOMPARE(outcome->after.totalAlerts, 3);
}

void TestAddAttachment::nothingButKnownAlertsChangesNothing()
{
    RuleContext context = builders::contextAt(2'000'000);
    context.attachedAlerts = { { u"a"_s, u"index"_s } };
    Case before = builders::openCase();
    before.totalAlerts = 1;
    const auto outcome = applyAdd(before, { alert({ u"a"_s }) }, context);
    QVERIFY(outcome);
    QCOMPARE(outcome->after, before);
    QVERIFY(outcome->activities.isEmpty());
    QVERIFY(outcome->addedAttachments.isEmpty());
    QVERIFY(outcome->intents.isEmpty());
}

// As recorded from 8.12.2: "attach alert" with one id answers with lists.
void TestAddAttachment::aSingleAlertIsStoredAsAList()
{
    const QJsonObject rule{ { u"id"_s, u"r1"_s }, { u"name"_s, u"Suspicious link"_s } };
    const AttachmentPayload sent(QJsonObject{ { u"type"_s, u"alert"_s },
                                              { u"owner"_s, u"cases"_s },
                                              { u"alertId"_s, u"a1"_s },
                                              { u"index"_s, u"i"_s },
                                              { u"rule"_s, rule } });
    const auto outcome = applyAdd(builders::openCase(), { sent }, builders::contextAt(0));
    QVERIFY(outcome);
    const QJsonObject kept = outcome->addedAttachments.first().payload.object();
    QCOMPARE(kept.value(u"alertId"_s), QJsonValue(QJsonArray{ u"a1"_s }));
    QCOMPARE(kept.value(u"index"_s), QJsonValue(QJsonArray{ u"i"_s }));
    QCOMPARE(kept.value(u"rule"_s), QJsonValue(rule));
    QCOMPARE(outcome->activities.first().payload.value(u"comment"_s).toObject(), kept);
}

void TestAddAttachment::alertsAreCountedByTheirIds()
{
    RuleContext context = builders::contextAt(0);
    context.attachedAlerts = { { u"a"_s, u"i"_s }, { u"a"_s, u"j"_s } }; // imported so
    const auto outcome = applyAdd(builders::openCase(), { alert({ u"b"_s }) }, context);
    QVERIFY(outcome);
    QCOMPARE(outcome->after.totalAlerts, 2);
}

void TestAddAttachment::aClosedCaseTakesCommentsButNoAlertsOrEvents()
{
    Case closed = builders::openCase();
    closed.status = StatusValue::Closed;
    QVERIFY(applyAdd(closed, { comment(u"x"_s) }, builders::contextAt(0)));
    const auto withAlert = applyAdd(closed, { comment(u"x"_s), alert({ u"a"_s }) }, builders::contextAt(0));
    QVERIFY(!withAlert);
    QCOMPARE(withAlert.error().message, u"Alert cannot be attached to a closed case"_s);
    QCOMPARE(withAlert.error().code, QByteArray("case.closed"));
    const auto withEvent = applyAdd(closed, { oneEvent() }, builders::contextAt(0));
    QVERIFY(!withEvent);
    QCOMPARE(withEvent.error().message, u"Event cannot be attached to a closed case"_s);
}

void TestAddAttachment::theOwnerMustBeTheCases()
{
    Case before = builders::openCase();
    before.owner = u"securitySolution"_s;
    const auto outcome = applyAdd(before, { comment(u"x"_s) }, builders::contextAt(0));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().message, u"The owner field of the comment must match the case"_s);
    QCOMPARE(outcome.error().code, QByteArray("owner.differs"));
}

void TestAddAttachment::limitsOfACase_data()
{
    QTest::addColumn<RuleContext>("context");
    QTest::addColumn<QList<AttachmentPayload>>("payloads");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("message");
    const auto row
        = [](const char *name, const RuleContext &context, const QList<AttachmentPayload> &payloads,
             const QByteArray &code,
             const QString &message) { QTest::newRow(name) << context << payloads << code << message; };
    const RuleContext plain = builders::contextAt(0);
    RuleContext context = plain;
    context.attachedAlerts = attached(999);
    row("1,000th alert", context, { alert({ u"a"_s }) }, {}, {});
    row("1,001st alert", context, { alert({ u"a"_s, u"b"_s }) }, "alerts.tooMany",
        u"Case has reached the maximum allowed number (1000) of attached alerts."_s);
    row("known alerts don't count", context, { alert({ u"a"_s, u"known-1"_s }) }, {}, {});
    context.attachedAlerts = attached(1'001);
    row("comment on a case with too many alerts", context, { comment(u"x"_s) }, {}, {});
    context = plain;
    context.fileCount = 99;
    row("100th file", context, { externalReference(u".files"_s) }, {}, {});
    row("101st file", context, { externalReference(u".files"_s), externalReference(u".files"_s) },
        "files.tooMany", u"Case has reached the maximum allowed number (100) of attached files."_s);
    context.fileCount = 101;
    context.referenceCount = 101;
    row("comment on a case with too many files", context, { comment(u"x"_s) }, {}, {});
    context = plain;
    context.referenceCount = 100;
    row("file beside many references", context, { externalReference(u".files"_s) }, {}, {});
    row("101st reference", context, { externalReference(u"endpoint"_s) }, "references.tooMany",
        u"Case has reached the maximum allowed number (100) of attached persistable state and external "
        u"reference "
        "attachments."_s);
    row("100 at once", plain, QList<AttachmentPayload>(100, comment(u"x"_s)), {}, {});
    row("101 at once", plain, QList<AttachmentPayload>(101, comment(u"x"_s)), "attachments.tooMany",
        u"The length of the field attachments is too long. Array must be of length <= 100."_s);
    context = plain;
    context.activityCount = 9'999;
    row("10,000th activity", context, { comment(u"x"_s) }, {}, {});
    row("10,001st activity", context, { comment(u"x"_s), comment(u"y"_s) }, "activities.tooMany",
        u"The case with id case-1 has reached the limit of 10000 user actions."_s);
}

void TestAddAttachment::limitsOfACase()
{
    QFETCH(RuleContext, context);
    QFETCH(QList<AttachmentPayload>, payloads);
    QFETCH(QByteArray, code);
    QFETCH(QString, message);
    const auto outcome = applyAdd(builders::openCase(), payloads, context);
    QCOMPARE(outcome ? QByteArray() : outcome.error().code, code);
    QCOMPARE(outcome ? QString() : outcome.error().message, message);
}

QTEST_GUILESS_MAIN(TestAddAttachment)
#include "tst_addattachment.moc"
