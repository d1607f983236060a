#include "builders.h"
#include "models/domain/casefields.h"
#include "models/domain/rules.h"

#include <QJsonArray>
#include <QTest>

using namespace casebook;
using namespace casebook::domain;
using namespace Qt::StringLiterals;

class TestPendingOperation : public QObject
{
    Q_OBJECT

private slots:
    void membersThatOnlyChangedTheirOrderAreNotSent()
    {
        Case base;
        base.tags = { u"a"_s, u"b"_s };
        const PendingOperation away{
            .key = OperationKey{ 1 }, .kind = PendingKind::Members, .field = u"tags"_s, .removed = { u"a"_s }
        };
        const PendingOperation again{
            .key = OperationKey{ 2 }, .kind = PendingKind::Members, .field = u"tags"_s, .added = { u"a"_s }
        };
        QVERIFY(!patchFields(base, { away }).isEmpty());
        QVERIFY(patchFields(base, { away, again }).isEmpty());
    }

    void readsAndWritesWhatTheRulesIntend()
    {
        Case before;
        before.title = u"Old"_s;
        before.tags = { u"a"_s };
        before.createdAt = Timestamp(1'000);
        const RuleContext context{ .author = {}, .now = Timestamp(5'000) };
        CasePatch patch{ .title = u"New"_s,
                         .tags = QStringList{ u"b"_s },
                         .severity = SeverityValue::High,
                         .status = StatusValue::Closed,
                         .assignees = QList<Assignee>{ { .uid = u"u1"_s } },
                         .category = std::optional<QString>(u"c"_s) };
        const Result<Outcome> outcome = applyEdit(before, { .key = {}, .patch = patch }, context);
        QVERIFY(outcome);
        QVERIFY(outcome->intents.size() >= 6);
        QList<PendingOperation> operations;
        for (const QJsonValue intent : outcome->intents) {
            operations.append(pendingFromIntent(intent.toObject()));
            operations.last().created = context.now;
            QCOMPARE(intentOf(operations.last()), intent.toObject());
        }
        Case after = before;
        for (const PendingOperation &operation : operations)
            applyTo(&after, operation);
        QCOMPARE(after.title, outcome->after.title);
        QCOMPARE(after.tags, outcome->after.tags);
        QCOMPARE(after.severity, outcome->after.severity);
        QCOMPARE(after.status, outcome->after.status);
        QCOMPARE(after.closedAt, outcome->after.closedAt);
        QCOMPARE(after.duration, outcome->after.duration);
        QCOMPARE(after.assignees, outcome->after.assignees);
        QCOMPARE(after.category, outcome->after.category);
        QCOMPARE(patchFields(before, operations),
                 (QJsonObject{ { u"title"_s, u"New"_s },
                               { u"tags"_s, QJsonArray{ u"b"_s } },
                               { u"severity"_s, u"high"_s },
                               { u"status"_s, u"closed"_s },
                               { u"category"_s, u"c"_s },
                               { u"assignees"_s, QJsonArray{ QJsonObject{ { u"uid"_s, u"u1"_s } } } } }));
        QVERIFY(patchFields(after, operations).isEmpty());
    }

    void attachmentIntentsKeepTheirPayload()
    {
        for (const QString &kind : { u"addAttachment"_s, u"deleteAttachment"_s }) {
            const QJsonObject intent{ { u"kind"_s, kind },
                                      { u"id"_s, u"c1"_s },
                                      { u"payload"_s, QJsonObject{ { u"comment"_s, u"text"_s } } } };
            const PendingOperation operation = pendingFromIntent(intent);
            QCOMPARE(operation.attachmentId, u"c1"_s);
            QCOMPARE(intentOf(operation), intent);
        }
        const QJsonObject create{ { u"kind"_s, u"create"_s },
                                  { u"id"_s, u"x"_s },
                                  { u"payload"_s, QJsonObject{ { u"title"_s, u"t"_s } } } };
        QCOMPARE(pendingFromIntent(create).caseId, u"x"_s);
        QCOMPARE(intentOf(pendingFromIntent(create)), create);
        const QJsonObject edit{ { u"kind"_s, u"editAttachment"_s },
                                { u"id"_s, u"c1"_s },
                                { u"old"_s, QJsonObject{ { u"comment"_s, u"a"_s } } },
                                { u"new"_s, QJsonObject{ { u"comment"_s, u"b"_s } } } };
        QCOMPARE(intentOf(pendingFromIntent(edit)), edit);
    }

    void aConnectorIsSentWithoutWhatOnlyAnswersHave()
    {
        Case value;
        value.connector = { .id = u"j"_s,
                            .name = u"Jira"_s,
                            .type = u".jira"_s,
                            .fields = QJsonObject{ { u"issueType"_s, u"1"_s } } };
        value.customFields = { { .key = u"k"_s, .type = u"text"_s, .value = u"v"_s } };
        const PendingOperation connector{ .kind = PendingKind::Set,
                                          .field = u"connector"_s,
                                          .newValue = QJsonObject{ { u"id"_s, u"none"_s },
                                                                   { u"name"_s, u"none"_s },
                                                                   { u"type"_s, u".none"_s },
                                                                   { u"fields"_s, QJsonValue() },
                                                                   { u"newKey"_s, 1 } } };
        const PendingOperation field{
            .kind = PendingKind::CustomField,
            .field = u"n"_s,
            .newValue = QJsonObject{ { u"key"_s, u"n"_s }, { u"type"_s, u"toggle"_s }, { u"value"_s, true } }
        };
        const QJsonObject fields = patchFields(value, { connector, field });
        QCOMPARE(fields.value("connector"_L1).toObject().keys(),
                 (QStringList{ u"fields"_s, u"id"_s, u"name"_s, u"type"_s }));
        QCOMPARE(fields.value("customFields"_L1).toArray().size(), 2);
    }
};

QTEST_GUILESS_MAIN(TestPendingOperation)
#include "tst_pendingoperation.moc"
