#include "models/domain/operation.h"
#include "models/domain/query.h"

#include <QTest>

using namespace casebook;
using namespace casebook::domain;
using namespace Qt::StringLiterals;

namespace {

Activity activity(const QString &type, const QString &action = u"update"_s, const QJsonObject &payload = {})
{
    Activity value;
    value.typeText = type;
    value.actionText = action;
    value.payload = payload;
    return value;
}

Activity comment(const QString &attachmentType, const QString &action = u"create"_s)
{
    return activity(u"comment"_s, action, { { u"comment"_s, QJsonObject{ { u"type"_s, attachmentType } } } });
}

} // namespace

class TestActivityTypes : public QObject
{
    Q_OBJECT

private slots:
    void everyTypeAndActionHasItsText();
    void everyCaseFieldHasItsText();
    void filterSelects_data();
    void filterSelects();
    void anyOfTheTypesSelects();
    void userAndActionAreAll();
    void everyFilterTypeIsOfferedOnce();
    void aTimelineEntryIsACommentOrHistory_data();
    void aTimelineEntryIsACommentOrHistory();
};

void TestActivityTypes::everyTypeAndActionHasItsText()
{
    for (int i = 0; i < int(ActivityType::Other); ++i) {
        const QString text = apiText(ActivityType(i));
        QVERIFY2(!text.isEmpty(), qPrintable(QString::number(i)));
        QCOMPARE(int(activityTypeFromApi(text)), i);
    }
    QCOMPARE(activityTypeFromApi(u"template"_s), ActivityType::Other);
    for (int i = 0; i < int(ActivityAction::Other); ++i) {
        const QString text = apiText(ActivityAction(i));
        QVERIFY2(!text.isEmpty(), qPrintable(QString::number(i)));
        QCOMPARE(int(activityActionFromApi(text)), i);
    }
    QCOMPARE(activityActionFromApi(u"restore"_s), ActivityAction::Other);
    QCOMPARE(activity(u"customFields"_s, u"update"_s).type(), ActivityType::CustomFields);
    QCOMPARE(activity(u"pushed"_s, u"push_to_service"_s).action(), ActivityAction::PushToService);
}

void TestActivityTypes::everyCaseFieldHasItsText()
{
    for (int i = 0; i <= int(CaseField::CustomFields); ++i)
        QCOMPARE(caseFieldFromApi(apiText(CaseField(i))), std::optional(CaseField(i)));
    QCOMPARE(apiText(CaseField::CustomFields), u"customFields"_s);
    QVERIFY(!caseFieldFromApi(u"owner"_s));
}

// CONTRACT §4.4 as 8.12 has it.
void TestActivityTypes::filterSelects_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<Activity>("entry");
    QTest::addColumn<bool>("selected");
    const auto row = [](const QString &type, const char *what, const Activity &entry, bool selected) {
        QTest::addRow("%s %s %s", qPrintable(type), selected ? "selects" : "leaves out", what)
            << type << entry << selected;
    };
    for (const QString &type :
         { u"assignees"_s, u"comment"_s, u"connector"_s, u"create_case"_s, u"description"_s, u"pushed"_s,
           u"settings"_s, u"severity"_s, u"status"_s, u"tags"_s, u"title"_s, u"category"_s, u"customFields"_s,
           u"delete_case"_s }) {
        row(type, "its own type", activity(type), true);
        row(type, "another type", activity(type == u"title"_s ? u"tags"_s : u"title"_s), false);
    }
    row(u"comment"_s, "an alert", comment(u"alert"_s), true);
    row(u"comment"_s, "a deleted file", comment(u"externalReference"_s, u"delete"_s), true);
    row(u"user"_s, "a comment", comment(u"user"_s), true);
    row(u"user"_s, "an edit of a comment", comment(u"user"_s, u"update"_s), true);
    row(u"user"_s, "a deletion of a comment", comment(u"user"_s, u"delete"_s), true);
    row(u"user"_s, "an alert", comment(u"alert"_s), false);
    row(u"user"_s, "an endpoint action", comment(u"actions"_s), false);
    row(u"user"_s, "a title", activity(u"title"_s), false);
    row(u"user"_s, "a comment in the documented flat form",
        activity(u"comment"_s, u"create"_s, { { u"type"_s, u"user"_s }, { u"comment"_s, u"text"_s } }), true);
    row(u"alert"_s, "an alert", comment(u"alert"_s), true);
    row(u"alert"_s, "a comment", comment(u"user"_s), false);
    row(u"alert"_s, "a status", activity(u"status"_s), false);
    row(u"attachment"_s, "an external reference", comment(u"externalReference"_s), true);
    row(u"attachment"_s, "a persistable state", comment(u"persistableState"_s), true);
    row(u"attachment"_s, "an alert", comment(u"alert"_s), false);
    row(u"attachment"_s, "a comment", comment(u"user"_s), false);
    row(u"attachment"_s, "a title", activity(u"title"_s), false);
    const QJsonObject file{ { u"comment"_s, QJsonObject{ { u"type"_s, u"externalReference"_s } } } };
    row(u"attachment"_s, "a later type that is about a file", activity(u"scan"_s, u"create"_s, file), false);
    row(u"action"_s, "a title", activity(u"title"_s), true);
    row(u"action"_s, "an alert", comment(u"alert"_s), true);
    row(u"action"_s, "an endpoint action", comment(u"actions"_s), true);
    row(u"action"_s, "a file", comment(u"externalReference"_s), true);
    row(u"action"_s, "a comment", comment(u"user"_s), false);
    row(u"action"_s, "an edit of a comment", comment(u"user"_s, u"update"_s), false);
    row(u"nope"_s, "a title", activity(u"title"_s), false);
}

void TestActivityTypes::filterSelects()
{
    QFETCH(QString, type);
    QFETCH(Activity, entry);
    QFETCH(bool, selected);
    QCOMPARE(matchesTypes(entry, { type }), selected);
}

void TestActivityTypes::anyOfTheTypesSelects()
{
    QVERIFY(matchesTypes(activity(u"title"_s), { u"tags"_s, u"title"_s }));
    QVERIFY(!matchesTypes(activity(u"status"_s), { u"tags"_s, u"title"_s }));
    QVERIFY(!matchesTypes(activity(u"status"_s), {}));
}

void TestActivityTypes::userAndActionAreAll()
{
    for (const QString &type : activityFilterTypes()) {
        for (const QString &attachment : { u"user"_s, u"alert"_s, u"actions"_s, u"later"_s }) {
            const Activity entry
                = activity(type, u"create"_s, { { u"comment"_s, QJsonObject{ { u"type"_s, attachment } } } });
            QVERIFY(matchesTypes(entry, { u"user"_s }) != matchesTypes(entry, { u"action"_s }));
        }
    }
}

void TestActivityTypes::everyFilterTypeIsOfferedOnce()
{
    QStringList types = activityFilterTypes();
    QCOMPARE(types.size(), 18);
    QCOMPARE(types.removeDuplicates(), 0);
}

void TestActivityTypes::aTimelineEntryIsACommentOrHistory_data()
{
    QTest::addColumn<TimelineEntry>("entry");
    QTest::addColumn<bool>("isComment");
    const auto ofActivity = [](const Activity &value) {
        TimelineEntry entry;
        entry.activity = value;
        return entry;
    };
    const auto ofAttachment = [](const QString &type) {
        TimelineEntry entry;
        entry.attachment.emplace();
        entry.attachment->payload = AttachmentPayload(QJsonObject{ { u"type"_s, type } });
        return entry;
    };
    QTest::newRow("comment") << ofActivity(comment(u"user"_s)) << true;
    QTest::newRow("edit of a comment") << ofActivity(comment(u"user"_s, u"update"_s)) << false;
    QTest::newRow("deletion of a comment") << ofActivity(comment(u"user"_s, u"delete"_s)) << false;
    QTest::newRow("alert") << ofActivity(comment(u"alert"_s)) << false;
    QTest::newRow("title") << ofActivity(activity(u"title"_s)) << false;
    QTest::newRow("comment without an activity") << ofAttachment(u"user"_s) << true;
    QTest::newRow("alert without an activity") << ofAttachment(u"alert"_s) << false;
}

void TestActivityTypes::aTimelineEntryIsACommentOrHistory()
{
    QFETCH(TimelineEntry, entry);
    QFETCH(bool, isComment);
    QCOMPARE(entry.isComment(), isComment);
}

QTEST_GUILESS_MAIN(TestActivityTypes)
#include "tst_activitytypes.moc"
