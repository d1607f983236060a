#include "models/json/savedobjects.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QtTest>

using namespace casebook;
using namespace casebook::json;
using namespace Qt::StringLiterals;

namespace {

const QString examples = QStringLiteral(CASEBOOK_SHARED_DIR "/kibana-cases/examples/");

QList<QByteArray> linesOf(const QString &path)
{
    QFile file(examples + path);
    QList<QByteArray> lines;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (!line.trimmed().isEmpty())
                lines.append(line);
        }
    }
    return lines;
}

SavedObject object(const QByteArray &line)
{
    return savedObjectFromLine(line).value_or(SavedObject{});
}

QByteArray canonicalLine(const QByteArray &line)
{
    return canonical(QJsonDocument::fromJson(line).object());
}

/// Reads a line into its domain value and writes that; a line of a type without one is only parsed.
Result<QByteArray> throughDomain(const QByteArray &line)
{
    const Result<SavedObject> source = savedObjectFromLine(line);
    if (!source)
        return failure(source.error());
    const QString caseId = source->reference("associated-cases"_L1);
    const auto write = [](const SavedObject &written) { return toLine(written); };
    if (source->type == "cases"_L1)
        return caseFromSavedObject(*source)
            .map([](const domain::Case &v) { return toSavedObject(v); })
            .map(write);
    if (source->type == "cases-comments"_L1 || source->type == "cases-attachments"_L1)
        return attachmentFromSavedObject(*source)
            .map([&](const domain::Attachment &v) { return toSavedObject(v, caseId); })
            .map(write);
    if (source->type == "cases-user-actions"_L1)
        return activityFromSavedObject(*source)
            .map([&](const domain::Activity &v) { return toSavedObject(v, caseId); })
            .map(write);
    if (source->type == "action"_L1)
        return connectorFromSavedObject(*source)
            .map([](const domain::ConnectorDefinition &v) { return toSavedObject(v); })
            .map(write);
    return toLine(*source);
}

QByteArray oldAction(const QByteArray &attributes)
{
    return R"({"id":"x","type":"cases-user-actions","references":[{"id":"c","name":"associated-cases","type":"cases"}],
        "attributes":{"action_at":"2020-09-28T11:43:52.158Z","action_by":{"username":"e","full_name":null,"email":null},)"
        + attributes + "}}";
}

/// JSON text packed into a JSON string, as old user actions hold their values. (moc can't read such raw
/// strings.)
QByteArray quoted(const QByteArray &json)
{
    return canonical(QString::fromUtf8(json));
}

} // namespace

class TestSavedObjects : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!QDir(examples).exists())
            QSKIP("the folder of examples is not there");
    }

    void linesOfTheReferenceServerComeBackExactly()
    {
        const QList<QByteArray> lines = linesOf(u"real-8.12.2/export.ndjson"_s);
        QCOMPARE(lines.size(), 34);
        for (const QByteArray &line : lines) {
            const Result<QByteArray> again = throughDomain(line);
            QVERIFY2(again, line.constData());
            QCOMPARE(*again, canonicalLine(line));
        }
    }

    void linesOfEveryVersionAreReadAndThenStayTheSame()
    {
        const QStringList files = QDir(examples + u"saved-objects"_s).entryList({ u"*.ndjson"_s });
        QVERIFY(files.size() >= 8);
        for (const QString &file : files) {
            for (const QByteArray &line : linesOf(u"saved-objects/"_s + file)) {
                const Result<QByteArray> once = throughDomain(line);
                QVERIFY2(once, qUtf8Printable(file + u": "_s + (once ? QString() : once.error().message)));
                const Result<QByteArray> twice = throughDomain(*once);
                QVERIFY(twice);
                QCOMPARE(*twice, *once);
            }
        }
    }

    void oldCasesAreBroughtUpToTheNumericForm()
    {
        const SavedObject source = object(linesOf(u"saved-objects/archive-7.10.0.ndjson"_s).constFirst());
        const Result<domain::Case> value = caseFromSavedObject(source);
        QVERIFY(value);
        QCOMPARE(value->connector.id, u"connector-1"_s);
        QCOMPARE(value->owner, u"securitySolution"_s);
        QVERIFY(value->carried.absent.isEmpty());
        const SavedObject written = toSavedObject(*value);
        QCOMPARE(written.attributes.value("status"_L1), QJsonValue(0));
        QCOMPARE(written.attributes.value("severity"_L1), QJsonValue(0));
        QCOMPARE(written.reference("connectorId"_L1), u"connector-1"_s);
        QCOMPARE(written.envelope.value("typeMigrationVersion"_L1).toString(), u"8.7.0"_s);
        QVERIFY(!written.envelope.contains("migrationVersion"_L1));
    }

    void aLineWithoutAVersionGetsNone()
    {
        const SavedObject source = object(linesOf(u"saved-objects/archive-7.10.0.ndjson"_s).constFirst());
        domain::Case value = *caseFromSavedObject(source);
        QVERIFY(!value.version.isEmpty());
        QVERIFY(!toSavedObject(value).envelope.contains("version"_L1));
        value.version = u"WzUsMV0="_s;
        QVERIFY(toSavedObject(value).envelope.contains("version"_L1));
    }

    void connectorsAreReadFromReferencesAndFieldLists()
    {
        SavedObject source = object(linesOf(u"saved-objects/archive-7.17.5.ndjson"_s).at(1));
        Result<domain::Case> value = caseFromSavedObject(source);
        QVERIFY(value);
        QCOMPARE(value->connector.id, u"92b970e0-09c4-11ed-9088-a95ba44d7455"_s);
        QCOMPARE(value->connector.fields->value("priority"_L1).toString(), u"Low"_s);
        QCOMPARE(value->externalService->connectorId, u"92b970e0-09c4-11ed-9088-a95ba44d7455"_s);
        QVERIFY(!toJson(*value).contains("type"_L1)); // "individual" is no key of the API any more
        const SavedObject written = toSavedObject(*value);
        QCOMPARE(written.references, source.references);
        QCOMPARE(written.attributes.value("connector"_L1), source.attributes.value("connector"_L1));
        QCOMPARE(written.attributes.value("type"_L1).toString(), u"individual"_s);

        value->connector = {};
        value->externalService.reset();
        const SavedObject without = toSavedObject(*value);
        QVERIFY(without.references.isEmpty());
        QCOMPARE(canonical(without.attributes.value("connector"_L1)),
                 QByteArray(R"({"fields":[],"name":"none","type":".none"})"));
    }

    void totalsThatAreNotToldAreCounted()
    {
        const QByteArray line = linesOf(u"real-8.12.2/export.ndjson"_s).constFirst();
        domain::Case value = *caseFromSavedObject(object(line));
        setCountedTotals(value, 2, 3);
        QCOMPARE(value.totalAlerts, 3);
        QCOMPARE(toLine(toSavedObject(value)), canonicalLine(line));
        value.totalComments = 5;
        QCOMPARE(toSavedObject(value).attributes.value("total_comments"_L1), QJsonValue(5));
        QCOMPARE(toSavedObject(value).attributes.value("total_alerts"_L1), QJsonValue(-1));
    }

    void oldActivitiesAreReadInTheNewForm_data()
    {
        QTest::addColumn<QByteArray>("attributes");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QByteArray>("payload");
        QTest::newRow("title")
            << R"("action":"update","action_field":["title"],"new_value":"N","old_value":"O")"_ba
            << u"title"_s << R"({"title":"N"})"_ba;
        QTest::newRow("title of JSON") << R"("action":"update","action_field":["title"],"new_value":"[1]")"_ba
                                       << u"title"_s << R"({"title":"[1]"})"_ba;
        QTest::newRow("tags") << R"("action":"add","action_field":["tags"],"new_value":"a, b")"_ba
                              << u"tags"_s << R"({"tags":["a","b"]})"_ba;
        QTest::newRow("comment as text")
            << R"("action":"create","action_field":["comment"],"new_value":"hello","owner":"cases")"_ba
            << u"comment"_s << R"({"comment":{"comment":"hello","owner":"cases","type":"user"}})"_ba;
        QTest::newRow("comment as JSON") << R"("action":"create","action_field":["comment"],"new_value":)"_ba
                + quoted(R"({"comment":"h","type":"user"})")
                                         << u"comment"_s << R"({"comment":{"comment":"h","type":"user"}})"_ba;
        QTest::newRow("create") << R"("action":"create","action_field":["title","tags"],"new_value":)"_ba
                + quoted(R"({"title":"T","tags":[]})")
                                << u"create_case"_s << R"({"tags":[],"title":"T"})"_ba;
        QTest::newRow("settings") << R"("action":"update","action_field":["settings"],"new_value":)"_ba
                + quoted(R"({"syncAlerts":false})")
                                  << u"settings"_s << R"({"settings":{"syncAlerts":false}})"_ba;
        QTest::newRow("connector id only")
            << R"("action":"update","action_field":["connector_id"],"new_value":"k")"_ba << u"connector"_s
            << R"({"connector":{"fields":null,"id":"k","name":"none","type":".none"}})"_ba;
        QTest::newRow("several") << R"("action":"update","action_field":["title","tags"],"new_value":"x")"_ba
                                 << u"title"_s << R"({"title":"x"})"_ba;
    }

    void oldActivitiesAreReadInTheNewForm()
    {
        QFETCH(QByteArray, attributes);
        QFETCH(QString, type);
        QFETCH(QByteArray, payload);
        const Result<domain::Activity> activity = activityFromSavedObject(object(oldAction(attributes)));
        QVERIFY2(activity, qUtf8Printable(activity ? QString() : activity.error().message));
        QCOMPARE(activity->typeText, type);
        QCOMPARE(canonical(activity->payload), payload);
        QCOMPARE(activity->createdBy.username, u"e"_s);
        QVERIFY(activity->carried.absent.isEmpty());
    }

    void whatTheNewFormHasNoPlaceForIsKept()
    {
        const QByteArray line = oldAction(
            R"("action":"update","action_field":["title","tags"],"new_value":"x","old_value":"y","sub_case_id":"s")");
        const SavedObject written = toSavedObject(*activityFromSavedObject(object(line)), u"c"_s);
        QCOMPARE(written.attributes.value("old_value"_L1).toString(), u"y"_s);
        QCOMPARE(written.attributes.value("sub_case_id"_L1).toString(), u"s"_s);
        QCOMPARE(written.attributes.value("action_field"_L1).toArray().size(), 2);
        QVERIFY(!toJson(*activityFromSavedObject(written)).contains("old_value"_L1));
    }

    void pushesOfOldActivitiesKnowTheirConnector()
    {
        for (const QByteArray &line : linesOf(u"saved-objects/archive-7.17.5.ndjson"_s)) {
            const SavedObject source = object(line);
            if (source.attributes.value("action"_L1) != "push-to-service"_L1)
                continue;
            const Result<domain::Activity> activity = activityFromSavedObject(source);
            QVERIFY(activity);
            QCOMPARE(activity->actionText, u"push_to_service"_s);
            QCOMPARE(activity->payload.value("externalService"_L1)["connector_id"_L1].toString(),
                     u"92b970e0-09c4-11ed-9088-a95ba44d7455"_s);
            return;
        }
        QFAIL("the file has no push");
    }

    void unifiedAttachmentsStayUnified()
    {
        const SavedObject source
            = object(linesOf(u"saved-objects/single_case_with_unified_attachment.ndjson"_s).at(2));
        const Result<domain::Attachment> attachment = attachmentFromSavedObject(source);
        QVERIFY(attachment);
        QCOMPARE(attachment->payload.object().value("data"_L1)["content"_L1].toString(),
                 u"A unified comment for my case"_s);
        QCOMPARE(toLine(toSavedObject(*attachment, source.reference("associated-cases"_L1))), toLine(source));
    }

    void idsOfExternalReferencesLiveInTheReferences()
    {
        const QByteArray line = R"({"id":"f","type":"cases-comments","references":[
            {"id":"c","name":"associated-cases","type":"cases"},{"id":"file1","name":"externalReferenceId","type":"file"}],
            "attributes":{"type":"externalReference","owner":"cases","externalReferenceAttachmentTypeId":".files",
            "externalReferenceStorage":{"type":"savedObject","soType":"file"},"externalReferenceMetadata":null,
            "created_at":"2024-01-01T00:00:00.000Z","created_by":{"username":"e","full_name":null,"email":null},
            "pushed_at":null,"pushed_by":null,"updated_at":null,"updated_by":null},
            "typeMigrationVersion":"8.9.0","updated_at":"2024-01-01T00:00:00.000Z"})";
        domain::Attachment attachment = *attachmentFromSavedObject(object(line));
        QCOMPARE(attachment.payload.object().value("externalReferenceId"_L1).toString(), u"file1"_s);
        QCOMPARE(toLine(toSavedObject(attachment, u"c"_s)), canonicalLine(line));
        attachment.carried = {}; // as one that was attached here
        QCOMPARE(toSavedObject(attachment, u"c"_s).reference("externalReferenceId"_L1), u"file1"_s);
    }

    void valuesMadeHereHaveTheFormOfTheReferenceServer()
    {
        domain::Case value;
        value.id = u"c"_s;
        value.title = u"T"_s;
        value.version = u"WzEsMV0="_s;
        value.createdAt = Timestamp(1'700'000'000'000);
        value.connector = { .id = u"j"_s,
                            .name = u"J"_s,
                            .type = u".jira"_s,
                            .fields = QJsonObject{ { u"issueType"_s, u"1"_s } },
                            .carried = {} };
        const SavedObject written = toSavedObject(value);
        QCOMPARE(written.envelope.value("typeMigrationVersion"_L1).toString(), u"10.1.0"_s);
        QCOMPARE(written.envelope.value("created_at"_L1).toString(), u"2023-11-14T22:13:20.000Z"_s);
        QCOMPARE(written.reference("connectorId"_L1), u"j"_s);
        const QJsonObject reference = object(linesOf(u"real-8.12.2/export.ndjson"_s).constFirst()).attributes;
        QCOMPARE(written.attributes.keys(), reference.keys());
        const Result<domain::Case> again = caseFromSavedObject(object(toLine(written)));
        QVERIFY(again);
        QCOMPARE(canonical(toJson(*again)), canonical(toJson(value)));
    }

    void brokenLinesAreToldApart()
    {
        QCOMPARE(savedObjectFromLine("{\"id\":").error().code, "line.broken"_ba);
        QCOMPARE(savedObjectFromLine("[1]").error().code, "line.broken"_ba);
        QCOMPARE(savedObjectFromLine("{\"attributes\":{}}").error().code, "line.noIdentity"_ba);
        QVERIFY(object(exportDetailsLine(3)).type.isEmpty());
        QVERIFY(
            !activityFromSavedObject(object(R"({"id":"x","type":"cases-user-actions","attributes":{}})")));
    }
};

QTEST_GUILESS_MAIN(TestSavedObjects)
#include "tst_savedobjects.moc"
