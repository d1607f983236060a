#include "patchbuilders.h"

#include <QTest>

using namespace casebook;
using namespace casebook::domain;
using namespace Qt::StringLiterals;

using builders::assignees;
using builders::field;
using builders::payloadOf;
using builders::uids;

class TestEditCase : public QObject
{
    Q_OBJECT

private slots:
    void eachFieldWritesItsActivity_data();
    void eachFieldWritesItsActivity();
    void marksTheCaseAsChangedByTheAuthorNow();
    void equalFieldsAreDropped_data();
    void equalFieldsAreDropped();
    void onlyTheFieldsThatDifferAreWritten();
    void textsAreTrimmedInCaseAndActivity();
    void addsTagsBeforeItDeletesThem();
    void writesActivitiesInTheOrderOfTheRequestWithAssigneesLast();
    void writesOneActivityPerCustomFieldAndEmptiesThoseNotSent();
    void aCustomFieldNotYetThereIsNoNewsWhileItIsNull();
    void settingsKeepTheKeysOfANewerKibana();
    void aFieldTheSourceLackedIsThereAfterItsEdit();
    void intentsSayWhatWasMeant();
};

void TestEditCase::eachFieldWritesItsActivity_data()
{
    QTest::addColumn<CasePatch>("patch");
    QTest::addColumn<QStringList>("summary");
    QTest::addColumn<QJsonObject>("payload"); // of the first activity
    QTest::newRow("title") << CasePatch{ .title = u"New"_s } << QStringList{ u"title update"_s }
                           << QJsonObject{ { u"title"_s, u"New"_s } };
    QTest::newRow("description") << CasePatch{ .description = u"New"_s }
                                 << QStringList{ u"description update"_s }
                                 << QJsonObject{ { u"description"_s, u"New"_s } };
    QTest::newRow("status") << CasePatch{ .status = StatusValue::InProgress }
                            << QStringList{ u"status update"_s }
                            << QJsonObject{ { u"status"_s, u"in-progress"_s } };
    QTest::newRow("severity") << CasePatch{ .severity = SeverityValue::Critical }
                              << QStringList{ u"severity update"_s }
                              << QJsonObject{ { u"severity"_s, u"critical"_s } };
    QTest::newRow("settings") << CasePatch{ .settings = CaseSettings{ .syncAlerts = false } }
                              << QStringList{ u"settings update"_s }
                              << QJsonObject{ { u"settings"_s, QJsonObject{ { u"syncAlerts"_s, false } } } };
    QTest::newRow("tags added") << CasePatch{ .tags = QStringList{ u"old"_s, u"new"_s } }
                                << QStringList{ u"tags add"_s }
                                << QJsonObject{ { u"tags"_s, QJsonArray{ u"new"_s } } };
    QTest::newRow("tags removed") << CasePatch{ .tags = QStringList() } << QStringList{ u"tags delete"_s }
                                  << QJsonObject{ { u"tags"_s, QJsonArray{ u"old"_s } } };
    QTest::newRow("assignees added") << CasePatch{ .assignees = assignees({ u"u1"_s, u"u2"_s, u"u3"_s }) }
                                     << QStringList{ u"assignees add"_s }
                                     << QJsonObject{ { u"assignees"_s, uids({ u"u2"_s, u"u3"_s }) } };
    QTest::newRow("assignees removed")
        << CasePatch{ .assignees = QList<Assignee>() } << QStringList{ u"assignees delete"_s }
        << QJsonObject{ { u"assignees"_s, uids({ u"u1"_s }) } };
    QTest::newRow("assignees replaced") << CasePatch{ .assignees = assignees({ u"u2"_s }) }
                                        << QStringList{ u"assignees add"_s, u"assignees delete"_s }
                                        << QJsonObject{ { u"assignees"_s, uids({ u"u2"_s }) } };
    QTest::newRow("category") << CasePatch{ .category = std::optional(u"Phishing"_s) }
                              << QStringList{ u"category update"_s }
                              << QJsonObject{ { u"category"_s, u"Phishing"_s } };
    QTest::newRow("no category") << CasePatch{ .category = std::optional<QString>() }
                                 << QStringList{ u"category delete"_s }
                                 << QJsonObject{ { u"category"_s, QJsonValue() } };
    const QJsonObject fields{ { u"tlp"_s, 2 } };
    QTest::newRow("connector") << CasePatch{ .connector = CaseConnector{ .id = u"h"_s,
                                                                         .name = u"Hive"_s,
                                                                         .type = u".thehive"_s,
                                                                         .fields = fields } }
                               << QStringList{ u"connector update"_s }
                               << QJsonObject{ { u"connector"_s,
                                                 QJsonObject{ { u"id"_s, u"h"_s },
                                                              { u"name"_s, u"Hive"_s },
                                                              { u"type"_s, u".thehive"_s },
                                                              { u"fields"_s, fields } } } };
    const CustomField vip = field(u"vip"_s, u"toggle"_s, true);
    QTest::newRow("custom field") << CasePatch{ .customFields = QList<CustomField>{ vip } }
                                  << QStringList{ u"customFields update"_s } << payloadOf(vip);
}

void TestEditCase::eachFieldWritesItsActivity()
{
    QFETCH(CasePatch, patch);
    QFETCH(QStringList, summary);
    QFETCH(QJsonObject, payload);
    Case before = builders::openCase();
    before.tags = QStringList{ u"old"_s };
    before.assignees = assignees({ u"u1"_s });
    before.category = u"Malware"_s;
    before.owner = u"securitySolution"_s;
    const auto outcome = applyEdit(before, builders::edit(patch), builders::contextAt(2'000'000));
    QVERIFY(outcome);
    QCOMPARE(builders::summary(outcome->activities), summary);
    QCOMPARE(outcome->activities.first().payload, payload);
    for (const Activity &activity : outcome->activities) {
        QCOMPARE(activity.owner, u"securitySolution"_s);
        QCOMPARE(activity.createdAt, Timestamp(2'000'000));
        QCOMPARE(activity.createdBy, builders::analyst());
        QVERIFY(!activity.commentId);
    }
    // Applied again, nothing is left to change.
    const auto again = applyEdit(outcome->after, builders::edit(patch), builders::contextAt(3'000'000));
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::NothingChanged);
}

void TestEditCase::marksTheCaseAsChangedByTheAuthorNow()
{
    const auto outcome = applyEdit(builders::openCase(), builders::edit({ .title = u"New"_s }),
                                   builders::contextAt(2'000'000));
    QVERIFY(outcome);
    QCOMPARE(outcome->after.title, u"New"_s);
    QCOMPARE(outcome->after.updatedAt, std::optional(Timestamp(2'000'000)));
    QCOMPARE(outcome->after.updatedBy, std::optional(builders::analyst()));
    QCOMPARE(outcome->after.version, builders::openCase().version);
    QCOMPARE(outcome->after.createdAt, builders::openCase().createdAt);
}

void TestEditCase::equalFieldsAreDropped_data()
{
    QTest::addColumn<CasePatch>("patch");
    QTest::newRow("nothing sent") << CasePatch{};
    QTest::newRow("title") << CasePatch{ .title = u"Phishing wave"_s };
    QTest::newRow("title between blanks") << CasePatch{ .title = u" Phishing wave "_s };
    QTest::newRow("status") << CasePatch{ .status = StatusValue::Open };
    QTest::newRow("tags in another order") << CasePatch{ .tags = QStringList{ u"b"_s, u"a"_s } };
    QTest::newRow("a tag twice") << CasePatch{ .tags = QStringList{ u"a"_s, u"b"_s, u"a"_s } };
    QTest::newRow("assignees in another order") << CasePatch{ .assignees = assignees({ u"u2"_s, u"u1"_s }) };
    QTest::newRow("no category") << CasePatch{ .category = std::optional<QString>() };
    QTest::newRow("connector") << CasePatch{ .connector = CaseConnector{} };
    QTest::newRow("settings") << CasePatch{ .settings = CaseSettings{} };
    QTest::newRow("custom fields in another order")
        << CasePatch{ .customFields = QList<CustomField>{ field(u"n"_s, u"text"_s, u"7"_s),
                                                          field(u"vip"_s, u"toggle"_s, true) } };
}

void TestEditCase::equalFieldsAreDropped()
{
    QFETCH(CasePatch, patch);
    Case before = builders::openCase();
    before.tags = QStringList{ u"a"_s, u"b"_s };
    before.assignees = assignees({ u"u1"_s, u"u2"_s });
    before.customFields = { field(u"vip"_s, u"toggle"_s, true), field(u"n"_s, u"text"_s, u"7"_s) };
    const auto outcome = applyEdit(before, builders::edit(patch), builders::contextAt(2'000'000));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::NothingChanged);
    QCOMPARE(outcome.error().message, u"All update fields are identical to current version."_s);
    QCOMPARE(outcome.error().httpStatus, 406);
}

void TestEditCase::onlyTheFieldsThatDifferAreWritten()
{
    const CasePatch patch{ .title = u"Phishing wave"_s, .severity = SeverityValue::High };
    const auto outcome = applyEdit(builders::openCase(), builders::edit(patch), builders::contextAt(0));
    QVERIFY(outcome);
    QCOMPARE(builders::summary(outcome->activities), QStringList{ u"severity update"_s });
}

void TestEditCase::textsAreTrimmedInCaseAndActivity()
{
    CasePatch patch{ .title = u" New "_s, .tags = QStringList{ u" x "_s } };
    patch.category = std::optional(u" Cat "_s);
    const auto outcome = applyEdit(builders::openCase(), builders::edit(patch), builders::contextAt(0));
    QVERIFY(outcome);
    QCOMPARE(outcome->after.title, u"New"_s);
    QCOMPARE(outcome->after.tags, QStringList{ u"x"_s });
    QCOMPARE(outcome->after.category, std::optional(u"Cat"_s));
    QCOMPARE(outcome->activities.at(0).payload, (QJsonObject{ { u"title"_s, u"New"_s } }));
    QCOMPARE(outcome->activities.at(1).payload, (QJsonObject{ { u"tags"_s, QJsonArray{ u"x"_s } } }));
    QCOMPARE(outcome->activities.at(2).payload, (QJsonObject{ { u"category"_s, u"Cat"_s } }));
}

void TestEditCase::addsTagsBeforeItDeletesThem()
{
    Case before = builders::openCase();
    before.tags = QStringList{ u"phishing"_s, u"finance"_s };
    const CasePatch patch{ .tags = QStringList{ u"phishing"_s, u"hr"_s, u"urgent"_s } };
    const auto outcome = applyEdit(before, builders::edit(patch), builders::contextAt(0));
    QVERIFY(outcome);
    QCOMPARE(builders::summary(outcome->activities), (QStringList{ u"tags add"_s, u"tags delete"_s }));
    QCOMPARE(outcome->activities.at(0).payload.value(u"tags"_s).toArray(),
             (QJsonArray{ u"hr"_s, u"urgent"_s }));
    QCOMPARE(outcome->activities.at(1).payload.value(u"tags"_s).toArray(), QJsonArray{ u"finance"_s });
    QCOMPARE(outcome->after.tags, *patch.tags);
}

void TestEditCase::writesActivitiesInTheOrderOfTheRequestWithAssigneesLast()
{
    CasePatch patch{ .title = u"New"_s,
                     .description = u"New"_s,
                     .tags = QStringList{ u"t"_s },
                     .severity = SeverityValue::High,
                     .status = StatusValue::InProgress,
                     .assignees = assignees({ u"u1"_s }) };
    patch.order = { CaseField::Assignees, CaseField::Status, CaseField::Tags, CaseField::Status,
                    CaseField::Category };
    const auto outcome = applyEdit(builders::openCase(), builders::edit(patch), builders::contextAt(0));
    QVERIFY(outcome);
    QCOMPARE(builders::summary(outcome->activities),
             (QStringList{ u"status update"_s, u"tags add"_s, u"title update"_s, u"description update"_s,
                           u"severity update"_s, u"assignees add"_s }));
}

// As recorded from 8.12.2: "patch one custom field: the other is emptied".
void TestEditCase::writesOneActivityPerCustomFieldAndEmptiesThoseNotSent()
{
    Case before = builders::openCase();
    before.customFields = { field(u"ticket-no"_s, u"text"_s, u"T-77"_s), field(u"vip"_s, u"toggle"_s, true) };
    const CasePatch patch{ .customFields = QList<CustomField>{ field(u"vip"_s, u"toggle"_s, false) } };
    const auto outcome = applyEdit(before, builders::edit(patch), builders::contextAt(0));
    QVERIFY(outcome);
    const CustomField emptied = field(u"ticket-no"_s, u"text"_s, QJsonValue::Null);
    QCOMPARE(outcome->after.customFields,
             (QList<CustomField>{ field(u"vip"_s, u"toggle"_s, false), emptied }));
    QCOMPARE(outcome->activities.size(), 2);
    QCOMPARE(outcome->activities.at(0).payload, payloadOf(field(u"vip"_s, u"toggle"_s, false)));
    QCOMPARE(outcome->activities.at(1).payload, payloadOf(emptied));
}

void TestEditCase::aCustomFieldNotYetThereIsNoNewsWhileItIsNull()
{
    Case before = builders::openCase();
    before.customFields = { field(u"vip"_s, u"toggle"_s, true) };
    const CasePatch patch{ .customFields
                           = QList<CustomField>{ field(u"vip"_s, u"toggle"_s, true),
                                                 field(u"later"_s, u"text"_s, QJsonValue::Null) } };
    const auto outcome = applyEdit(before, builders::edit(patch), builders::contextAt(0));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::NothingChanged);
}

void TestEditCase::settingsKeepTheKeysOfANewerKibana()
{
    Case before = builders::openCase();
    before.settings.carried.unknown.insert(u"extractObservables"_s, true);
    const CasePatch patch{ .settings = CaseSettings{ .syncAlerts = false } };
    const auto outcome = applyEdit(before, builders::edit(patch), builders::contextAt(0));
    QVERIFY(outcome);
    QVERIFY(!outcome->after.settings.syncAlerts);
    QCOMPARE(outcome->after.settings.carried.unknown.value(u"extractObservables"_s), QJsonValue(true));
    const QJsonObject settings{ { u"syncAlerts"_s, false }, { u"extractObservables"_s, true } };
    QCOMPARE(outcome->activities.first().payload, (QJsonObject{ { u"settings"_s, settings } }));
}

void TestEditCase::aFieldTheSourceLackedIsThereAfterItsEdit()
{
    Case before = builders::openCase();
    before.carried.absent = QStringList{ u"category"_s, u"severity"_s, u"updated_at"_s, u"updated_by"_s };
    before.carried.unknown = QJsonObject{ { u"category"_s, 7 }, { u"time_to_resolve"_s, 12 } };
    const CasePatch patch{ .category = std::optional(u"New"_s) };
    const auto outcome = applyEdit(before, builders::edit(patch), builders::contextAt(0));
    QVERIFY(outcome);
    QCOMPARE(outcome->after.carried.absent, QStringList{ u"severity"_s });
    QCOMPARE(outcome->after.carried.unknown, (QJsonObject{ { u"time_to_resolve"_s, 12 } }));
}

void TestEditCase::intentsSayWhatWasMeant()
{
    Case before = builders::openCase();
    before.tags = QStringList{ u"a"_s };
    before.customFields = { field(u"vip"_s, u"toggle"_s, true) };
    const CasePatch patch{ .title = u"New"_s,
                           .tags = QStringList{ u"b"_s },
                           .severity = SeverityValue::High,
                           .assignees = assignees({ u"u1"_s }),
                           .customFields = QList<CustomField>{ field(u"vip"_s, u"toggle"_s, false) } };
    const auto outcome = applyEdit(before, builders::edit(patch), builders::contextAt(0));
    QVERIFY(outcome);
    const auto vip = [](bool value) {
        return QJsonObject{ { u"key"_s, u"vip"_s }, { u"type"_s, u"toggle"_s }, { u"value"_s, value } };
    };
    const QJsonArray expected{
        QJsonObject{ { u"kind"_s, u"text"_s },
                     { u"field"_s, u"title"_s },
                     { u"old"_s, u"Phishing wave"_s },
                     { u"new"_s, u"New"_s } },
        QJsonObject{ { u"kind"_s, u"members"_s },
                     { u"field"_s, u"tags"_s },
                     { u"added"_s, QJsonArray{ u"b"_s } },
                     { u"removed"_s, QJsonArray{ u"a"_s } } },
        QJsonObject{ { u"kind"_s, u"set"_s },
                     { u"field"_s, u"severity"_s },
                     { u"old"_s, u"low"_s },
                     { u"new"_s, u"high"_s } },
        QJsonObject{ { u"kind"_s, u"customField"_s },
                     { u"field"_s, u"vip"_s },
                     { u"old"_s, vip(true) },
                     { u"new"_s, vip(false) } },
        QJsonObject{ { u"kind"_s, u"members"_s },
                     { u"field"_s, u"assignees"_s },
                     { u"added"_s, uids({ u"u1"_s }) },
                     { u"removed"_s, QJsonArray() } },
    };
    QCOMPARE(outcome->intents, expected);
}

QTEST_GUILESS_MAIN(TestEditCase)
#include "tst_editcase.moc"
