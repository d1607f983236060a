#include "attachmentbuilders.h"

#include "models/domain/pushstate.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::domain;

/// CONTRACT §7: what a push writes, and when one is needed.
class TestPushing : public QObject
{
    Q_OBJECT

private slots:
    void aPushIsRecorded();
    void attachmentsAreStampedOnce();
    void closingComesFirst();
    void aClosedCaseStaysAsItIs();
    void neverPushedNeedsAPush();
    void newsAfterThePushNeedAnother_data();
    void newsAfterThePushNeedAnother();
};

namespace {

ExternalService target()
{
    ExternalService service;
    service.connectorId = u"jira"_s;
    service.connectorName = u"My Jira"_s;
    service.externalId = u"1"_s;
    service.externalTitle = u"P-1"_s;
    service.externalUrl = u"https://jira.example/P-1"_s;
    return service;
}

Activity activity(const QString &type, const QJsonObject &payload, qint64 at)
{
    Activity made;
    made.typeText = type;
    made.createdAt = Timestamp(at);
    made.payload = payload;
    return made;
}

QJsonObject connector(const QString &priority, const QString &type = u".jira"_s)
{
    return { { u"connector"_s,
               QJsonObject{ { u"id"_s, u"jira"_s },
                            { u"name"_s, u"My Jira"_s },
                            { u"type"_s, type },
                            { u"fields"_s, QJsonObject{ { u"priority"_s, priority } } } } } };
}

QJsonObject pushed()
{
    return { { u"externalService"_s, QJsonObject{ { u"connector_id"_s, u"jira"_s } } } };
}

} // namespace

void TestPushing::aPushIsRecorded()
{
    const RuleContext context = builders::contextAt(2'000'000);
    const auto outcome = applyPush(builders::openCase(), target(), {}, context);
    QVERIFY(outcome);
    QCOMPARE(outcome->after.externalService->externalId, u"1"_s);
    QCOMPARE(outcome->after.externalService->pushedAt, context.now);
    QCOMPARE(outcome->after.updatedAt, context.now);
    QCOMPARE(outcome->after.connector, CaseConnector());
    QCOMPARE(builders::summary(outcome->activities), QStringList{ u"pushed push_to_service"_s });
    const QJsonObject service
        = outcome->activities.constFirst().payload.value("externalService"_L1).toObject();
    QCOMPARE(service.size(), 7);
    QCOMPARE(service.value("pushed_at"_L1).toString(), context.now.toIso());
    QCOMPARE(service.value("pushed_by"_L1)["username"_L1].toString(), u"ana"_s);
}

void TestPushing::attachmentsAreStampedOnce()
{
    Case before = builders::openCase();
    before.totalComments = 2;
    Attachment earlier = builders::stored(builders::comment(u"a"_s));
    earlier.pushedAt = Timestamp(1);
    QList<Attachment> attachments{ earlier, builders::stored(builders::comment(u"b"_s)),
                                   builders::stored(builders::comment(u"c"_s)) };
    const auto outcome = applyPush(before, target(), attachments, builders::contextAt(2'000'000));
    QVERIFY(outcome);
    QCOMPARE(outcome->stampedAttachments.size(), 1); // only the first two are looked at
    QCOMPARE(outcome->stampedAttachments.constFirst().payload.commentText(), u"b"_s);
    QCOMPARE(outcome->stampedAttachments.constFirst().pushedAt, Timestamp(2'000'000));
    QCOMPARE(outcome->stampedAttachments.constFirst().pushedBy, builders::analyst());
}

void TestPushing::closingComesFirst()
{
    RuleContext context = builders::contextAt(2'000'000);
    context.configuration.emplace().closureType = u"close-by-pushing"_s;
    const auto outcome = applyPush(builders::openCase(), target(), {}, context);
    QVERIFY(outcome);
    QCOMPARE(builders::summary(outcome->activities),
             (QStringList{ u"status update"_s, u"pushed push_to_service"_s }));
    QCOMPARE(outcome->after.status.value, StatusValue::Closed);
    QCOMPARE(outcome->after.closedAt, context.now);
    QCOMPARE(outcome->after.duration, 1'000);
}

void TestPushing::aClosedCaseStaysAsItIs()
{
    RuleContext context = builders::contextAt(2'000'000);
    context.configuration.emplace().closureType = u"close-by-pushing"_s;
    Case before = builders::openCase();
    before.status = StatusValue::Closed;
    before.closedAt = Timestamp(1'500'000);
    const auto outcome = applyPush(before, target(), {}, context);
    QVERIFY(outcome);
    QCOMPARE(outcome->after.closedAt, Timestamp(1'500'000));
    QCOMPARE(outcome->activities.size(), 1);
}

void TestPushing::neverPushedNeedsAPush()
{
    const QList<PushState> states = pushStates({ activity(u"create_case"_s, connector(u"High"_s), 1) });
    QCOMPARE(states.size(), 1);
    QVERIFY(states.constFirst().needsPush);
    QVERIFY(!states.constFirst().hasBeenPushed);
    QVERIFY(pushStates({ activity(u"title"_s, { { u"title"_s, u"x"_s } }, 1) }).isEmpty());
}

void TestPushing::newsAfterThePushNeedAnother_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QJsonObject>("payload");
    QTest::addColumn<QString>("connectorType");
    QTest::addColumn<bool>("needed");
    const QString jira = u".jira"_s;
    const QString webhook = u".cases-webhook"_s;
    for (const QString &type : { u"comment"_s, u"description"_s, u"tags"_s, u"title"_s })
        QTest::addRow("%s", qPrintable(type)) << type << QJsonObject() << jira << true;
    QTest::newRow("status") << u"status"_s << QJsonObject() << jira << false;
    QTest::newRow("severity") << u"severity"_s << QJsonObject() << jira << false;
    QTest::newRow("status of a webhook") << u"status"_s << QJsonObject() << webhook << true;
    QTest::newRow("category") << u"category"_s << QJsonObject() << webhook << false;
    QTest::newRow("other fields") << u"connector"_s << connector(u"Low"_s) << jira << true;
    QTest::newRow("the same fields") << u"connector"_s << connector(u"High"_s) << jira << false;
}

void TestPushing::newsAfterThePushNeedAnother()
{
    QFETCH(QString, type);
    QFETCH(QJsonObject, payload);
    QFETCH(QString, connectorType);
    QFETCH(bool, needed);
    QList<Activity> history{ activity(u"create_case"_s, connector(u"High"_s, connectorType), 1),
                             activity(u"title"_s, {}, 2), activity(u"pushed"_s, pushed(), 3) };
    QVERIFY(!pushStates(history).constFirst().needsPush);
    history.append(activity(type, payload, 4));
    const PushState state = pushStates(history).constFirst();
    QCOMPARE(state.needsPush, needed);
    QVERIFY(state.hasBeenPushed);
    QCOMPARE(state.lastPush, Timestamp(3));
}

QTEST_GUILESS_MAIN(TestPushing)
#include "tst_pushing.moc"
