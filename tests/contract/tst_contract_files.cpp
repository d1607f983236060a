#include "tests/contract/contractdesk.h"

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;

/// CONTRACT §2.11: files of a case.
class TestContractFiles : public ContractDesk
{
    Q_OBJECT

private slots:
    void s2_11_uploadAnswersTheWholeCase()
    {
        const QJsonObject aCase = createCase();
        const ApiAnswer answer = upload(aCase, u"notes.txt"_s, "text");
        QCOMPARE(answer.outcome(), u"200"_s);
        QCOMPARE(answer.at(u"id"_s), aCase["id"_L1]);
        QCOMPARE(answer.at(u"comments"_s).toArray().size(), 1);
    }

    void s2_11_theExtensionDecidesTheMimeType()
    {
        const QJsonObject aCase = createCase();
        const ApiAnswer answer = upload(aCase, u"table.csv"_s, "a,b", {}, "image/png");
        const QJsonValue file = answer.at(u"comments.0.externalReferenceMetadata.files.0"_s);
        QCOMPARE(file["mimeType"_L1], parsed("\"text/csv\""));
        QCOMPARE(file["extension"_L1], parsed("\"csv\""));
        QCOMPARE(file["name"_L1], parsed("\"table\""));
    }

    void s2_11_theFilenamePartRenames()
    {
        const ApiAnswer answer = upload(createCase(), u"a.txt"_s, "text", u"Report"_s);
        QCOMPARE(answer.at(u"comments.0.externalReferenceMetadata.files.0.name"_s), parsed("\"Report\""));
        QCOMPARE(answer.at(u"comments.0.externalReferenceMetadata.files.0.extension"_s), parsed("\"txt\""));
    }

    void s2_11_theFilenameHasAtMost160Characters()
    {
        QCOMPARE(upload(createCase(), u"a.txt"_s, "text", QString(160, u'x')).outcome(), u"200"_s);
        QCOMPARE(upload(createCase(), u"a.txt"_s, "text", QString(161, u'x')).status, 400);
    }

    void s2_11_otherMimeTypesAreRefused()
    {
        const QJsonObject aCase = createCase();
        QCOMPARE(upload(aCase, u"a.exe"_s, "MZ").status, 400);
        QCOMPARE(current(aCase)["comments"_L1], parsed("[]"));
    }

    void s2_11_aFileIsAnExternalReference()
    {
        const QJsonValue made = upload(createCase(), u"a.json"_s, "{}").at(u"comments.0"_s);
        QCOMPARE(made["type"_L1], parsed("\"externalReference\""));
        QCOMPARE(made["externalReferenceAttachmentTypeId"_L1], parsed("\".files\""));
        QCOMPARE(made["externalReferenceStorage"_L1], parsed(R"({"type": "savedObject", "soType": "file"})"));
        QVERIFY(!made["externalReferenceId"_L1].toString().isEmpty());
        QCOMPARE(made["externalReferenceMetadata"_L1]["files"_L1][0].toObject().keys(),
                 QStringList({ u"created"_s, u"extension"_s, u"mimeType"_s, u"name"_s }));
    }

    void s2_11_downloadByTheKindOfTheOwner()
    {
        QByteArray content(300000, '\0');
        for (qsizetype i = 0; i < content.size(); ++i)
            content[i] = char(i * 7);
        const QJsonObject aCase = createCase();
        const QString id
            = upload(aCase, u"a.zip"_s, content).at(u"comments.0.externalReferenceId"_s).toString();
        const ApiAnswer answer = get(u"/api/files/files/casesFilesCases/%1/blob/a.zip"_s.arg(id));
        QCOMPARE(answer.outcome(), u"200"_s);
        QCOMPARE(answer.body, content);
        QCOMPARE(answer.header("content-type").split(';').first(), "application/zip");
        QCOMPARE(get(u"/api/files/files/nonsense/%1/blob/a.zip"_s.arg(id)).status, 404);
        QCOMPARE(get(u"/api/files/files/casesFilesCases/nope/blob/a.zip"_s).status, 404);
    }

    void s2_11_aFileGoesWithItsAttachment()
    {
        const QJsonObject aCase = createCase();
        const QJsonValue made = upload(aCase, u"a.txt"_s, "text").at(u"comments.0"_s);
        QCOMPARE(remove(pathOf(aCase, u"/comments/"_s + made["id"_L1].toString())).status, 204);
        const QString id = made["externalReferenceId"_L1].toString();
        QCOMPARE(get(u"/api/files/files/casesFilesCases/%1/blob/a.txt"_s.arg(id)).status, 404);
    }

    void s2_11_anUnknownCaseKeepsNothing()
    {
        QCOMPARE(upload({ { u"id"_s, u"nope"_s } }, u"a.txt"_s, "text").outcome(),
                 u"404 Saved object [cases/nope] not found"_s);
    }
};

QTEST_GUILESS_MAIN(TestContractFiles)
#include "tst_contract_files.moc"
