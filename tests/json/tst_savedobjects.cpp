#include "models/json/savedobjects.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QtTest>

using namespace casebook;
using namespace casebook::json;
using namespace Qt::StringLiterals;

namespace {

QString examples()
{
    return QStringLiteral(CASEBOOK_SHARED_DIR "/kibana-cases/examples/");
}

QList<QByteArray> linesOf(const QString &path)
{
    QFile file(examples() + path);
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

} // namespace

class TestSavedObjects : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!QDir(examples()).exists())
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
        const QStringList files = QDir(examples() + u"saved-objects"_s).entryList({ u"*.ndjson"_s });
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
