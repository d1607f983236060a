#include "builders.h"

#include <QTest>

using namespace casebook;
using namespace casebook::domain;
using namespace Qt::StringLiterals;

class TestCreateCase : public QObject
{
    Q_OBJECT

private slots:
    void makesAnOpenCaseWithDefaults();
    void trimsTheCaseButRecordsTheTextAsSent();
    void keepsDuplicateTagsAndDropsDuplicateAssignees();
    void recordsTheConnectorWithItsFields();
    void refusesWhatTheRulesRefuse();
    void meansOneCreate();
    void deletingLeavesNoActivity();
};

void TestCreateCase::makesAnOpenCaseWithDefaults()
{
    const auto outcome = applyCreate(builders::newCase(), u"id-1"_s, builders::contextAt(5000));
    QVERIFY(outcome);
    const Case &made = outcome->after;
    QCOMPARE(made.id, u"id-1"_s);
    QCOMPARE(made.owner, u"cases"_s);
    QVERIFY(made.status == StatusValue::Open);
    QVERIFY(made.severity == SeverityValue::Low);
    QVERIFY(!made.category);
    QVERIFY(made.connector.isNone());
    QVERIFY(made.settings.syncAlerts);
    QCOMPARE(made.createdAt, Timestamp(5000));
    QCOMPARE(made.createdBy, builders::analyst());
    QVERIFY(!made.updatedAt && !made.updatedBy && !made.closedAt && !made.closedBy && !made.duration);
    QVERIFY(!made.externalService);
    QCOMPARE(made.totalComments, 0);
    QCOMPARE(made.totalAlerts, 0);

    QCOMPARE(outcome->activities.size(), 1);
    const Activity &activity = outcome->activities.first();
    QCOMPARE(activity.type(), ActivityType::CreateCase);
    QCOMPARE(activity.action(), ActivityAction::Create);
    QCOMPARE(activity.owner, u"cases"_s);
    QCOMPARE(activity.createdAt, Timestamp(5000));
    QCOMPARE(activity.createdBy, builders::analyst());
    QVERIFY(!activity.id.isEmpty());
    QVERIFY(activity.version.isEmpty());
    QVERIFY(!activity.commentId);
    const QStringList keys{ u"assignees"_s,   u"category"_s, u"connector"_s, u"customFields"_s,
                            u"description"_s, u"owner"_s,    u"settings"_s,  u"severity"_s,
                            u"status"_s,      u"tags"_s,     u"title"_s };
    QCOMPARE(activity.payload.keys(), keys);
    QCOMPARE(activity.payload.value(u"status"_s), QJsonValue(u"open"_s));
    QCOMPARE(activity.payload.value(u"category"_s), QJsonValue(QJsonValue::Null));
    QCOMPARE(activity.payload.value(u"assignees"_s), QJsonValue(QJsonArray()));
}

void TestCreateCase::trimsTheCaseButRecordsTheTextAsSent()
{
    NewCase values = builders::newCase();
    values.title = u"  A title \n"_s;
    values.description = u"\n\n# Heading\n text \n"_s;
    values.tags = QStringList{ u" one "_s, u"two"_s };
    values.category = u" Malware "_s;
    const auto outcome = applyCreate(values, u"id"_s, builders::contextAt(0));
    QVERIFY(outcome);
    QCOMPARE(outcome->after.title, u"A title"_s);
    QCOMPARE(outcome->after.description, u"# Heading\n text"_s);
    QCOMPARE(outcome->after.tags, (QStringList{ u"one"_s, u"two"_s }));
    QCOMPARE(outcome->after.category, std::optional(u"Malware"_s));
    const QJsonObject &payload = outcome->activities.first().payload;
    QCOMPARE(payload.value(u"title"_s).toString(), values.title);
    QCOMPARE(payload.value(u"description"_s).toString(), values.description);
    QCOMPARE(payload.value(u"tags"_s).toArray(), (QJsonArray{ u" one "_s, u"two"_s }));
    QCOMPARE(payload.value(u"category"_s).toString(), u" Malware "_s);
}

void TestCreateCase::keepsDuplicateTagsAndDropsDuplicateAssignees()
{
    NewCase values = builders::newCase();
    values.tags = QStringList{ u"a"_s, u" a"_s, u"b"_s };
    values.assignees = { { .uid = u"u1"_s }, { .uid = u"u2"_s }, { .uid = u"u1"_s } };
    const auto outcome = applyCreate(values, u"id"_s, builders::contextAt(0));
    QVERIFY(outcome);
    QCOMPARE(outcome->after.tags, (QStringList{ u"a"_s, u"a"_s, u"b"_s }));
    QCOMPARE(outcome->after.assignees, (QList<Assignee>{ { .uid = u"u1"_s }, { .uid = u"u2"_s } }));
}

void TestCreateCase::recordsTheConnectorWithItsFields()
{
    const QJsonObject fields{ { u"issueType"_s, u"10006"_s },
                              { u"priority"_s, u"High"_s },
                              { u"parent"_s, QJsonValue() } };
    NewCase values = builders::newCase();
    values.connector = { .id = u"j"_s, .name = u"My Jira"_s, .type = u".jira"_s, .fields = fields };
    values.customFields = { { .key = u"vip"_s, .type = u"toggle"_s, .value = true } };
    const auto outcome = applyCreate(values, u"id"_s, builders::contextAt(0));
    QVERIFY(outcome);
    QCOMPARE(outcome->after.connector, values.connector);
    QCOMPARE(outcome->after.customFields, values.customFields);
    const QJsonObject expected{
        { u"id"_s, u"j"_s }, { u"name"_s, u"My Jira"_s }, { u"type"_s, u".jira"_s }, { u"fields"_s, fields }
    };
    QCOMPARE(outcome->activities.first().payload.value(u"connector"_s).toObject(), expected);
    const QJsonArray customFields{ QJsonObject{
        { u"key"_s, u"vip"_s }, { u"type"_s, u"toggle"_s }, { u"value"_s, true } } };
    QCOMPARE(outcome->activities.first().payload.value(u"customFields"_s).toArray(), customFields);
}

void TestCreateCase::refusesWhatTheRulesRefuse()
{
    NewCase values = builders::newCase();
    values.title = u"  "_s;
    const auto outcome = applyCreate(values, u"id"_s, builders::contextAt(0));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, QByteArray("title.empty"));
}

void TestCreateCase::meansOneCreate()
{
    const auto outcome = applyCreate(builders::newCase(), u"id-1"_s, builders::contextAt(0));
    QVERIFY(outcome);
    QCOMPARE(outcome->intents.size(), 1);
    const QJsonObject intent = outcome->intents.first().toObject();
    QCOMPARE(intent.value(u"kind"_s).toString(), u"create"_s);
    QCOMPARE(intent.value(u"id"_s).toString(), u"id-1"_s);
    QJsonObject request = outcome->activities.first().payload;
    request.remove(u"status"_s); // POST refuses it
    QCOMPARE(intent.value(u"payload"_s).toObject(), request);
}

void TestCreateCase::deletingLeavesNoActivity()
{
    const Outcome outcome = applyDelete(builders::openCase());
    QVERIFY(outcome.activities.isEmpty());
    QCOMPARE(outcome.intents,
             (QJsonArray{ QJsonObject{ { u"kind"_s, u"delete"_s }, { u"id"_s, u"case-1"_s } } }));
}

QTEST_GUILESS_MAIN(TestCreateCase)
#include "tst_createcase.moc"
