#include "tests/contract/contractdesk.h"

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;

/// CONTRACT §2.10, §2.11: the small endpoints and files.
class TestContractSmall : public ContractDesk
{
    Q_OBJECT

private slots:
    void s2_10_tagsSortedAndByOwner()
    {
        createCase(R"({"tags": ["vpn", "mail", "Zoo"]})");
        createCase(R"({"tags": ["vpn", "apt"], "owner": "securitySolution"})");
        QCOMPARE(texts(get(u"/api/cases/tags"_s).json()),
                 QStringList({ u"Zoo"_s, u"apt"_s, u"mail"_s, u"vpn"_s }));
        QCOMPARE(texts(get(u"/api/cases/tags?owner=securitySolution"_s).json()),
                 QStringList({ u"apt"_s, u"vpn"_s }));
        QCOMPARE(get(u"/api/cases/tags?owner=observability"_s).json(), parsed("[]"));
        QCOMPARE(texts(get(u"/api/cases/tags"_s, u"sec"_s).json()), QStringList({ u"apt"_s, u"vpn"_s }));
    }

    void s2_10_reportersSortedAndByOwner()
    {
        createCase("{}", u"bob"_s);
        createCase();
        createCase();
        createCase(R"({"owner": "securitySolution"})", u"sec"_s);
        QCOMPARE(each(get(u"/api/cases/reporters"_s).json(), u"username"_s),
                 QStringList({ u"ada"_s, u"bob"_s, u"sec"_s }));
        QCOMPARE(get(u"/api/cases/reporters?owner=securitySolution"_s).json(),
                 parsed(R"([{"username": "sec", "full_name": null, "email": null}])"));
    }

    void s2_10_categoriesSortedAndByOwner()
    {
        createCase(R"({"category": "Phishing"})");
        createCase(R"({"category": "Malware"})");
        createCase(R"({"category": "Outage", "owner": "observability"})");
        createCase();
        QCOMPARE(texts(get(u"/internal/cases/categories"_s).json()),
                 QStringList({ u"Malware"_s, u"Outage"_s, u"Phishing"_s }));
        QCOMPARE(texts(get(u"/internal/cases/categories?owner=observability"_s).json()),
                 QStringList({ u"Outage"_s }));
    }

    void s2_10_alertsOfACase()
    {
        const QJsonObject aCase = createCase();
        alert(aCase, { u"a1"_s, u"a2"_s });
        const ApiAnswer answer = get(pathOf(aCase, u"/alerts"_s));
        QCOMPARE(answer.json(),
                 parsed(R"([{"id": "a1", "index": "i", "attached_at": "2023-11-14T22:13:22.000Z"},
                                         {"id": "a2", "index": "i", "attached_at": "2023-11-14T22:13:22.000Z"}])"));
    }

    void s2_10_casesOfAnAlert()
    {
        const QJsonObject aCase = createCase();
        addComment(aCase, u"x"_s);
        alert(aCase, { u"a1"_s, u"a2"_s });
        createCase();
        const ApiAnswer answer = get(u"/api/cases/alerts/a1"_s);
        QCOMPARE(answer.json().toArray().size(), 1);
        const QJsonValue listed = answer.at(u"0"_s);
        for (const QString &key : { u"id"_s, u"title"_s, u"description"_s, u"status"_s })
            QCOMPARE(listed[key], aCase[key]);
        QCOMPARE(listed["createdAt"_L1], aCase["created_at"_L1]);
        QCOMPARE(listed["totals"_L1]["alerts"_L1].toInt(), 2);
        QCOMPARE(listed["totals"_L1]["userComments"_L1].toInt(), 1);
        QCOMPARE(get(u"/api/cases/alerts/a9"_s).json(), parsed("[]"));
        QCOMPARE(get(u"/api/cases/alerts/a1?owner=observability"_s).json(), parsed("[]"));
    }

    void s2_10_statusCountsByOwnerFromAndTo()
    {
        createCase();
        patched(createCase(), R"({"status": "closed"})");
        const QJsonObject late = createCase(R"({"owner": "observability"})");
        patched(late, R"({"status": "in-progress"})");
        QCOMPARE(get(u"/api/cases/status"_s).json(),
                 parsed(R"({"count_open_cases": 1, "count_in_progress_cases": 1, "count_closed_cases": 1})"));
        QCOMPARE(get(u"/api/cases/status?owner=observability"_s).json(),
                 parsed(R"({"count_open_cases": 0, "count_in_progress_cases": 1, "count_closed_cases": 0})"));
        const QString moment = late["created_at"_L1].toString();
        QCOMPARE(get(u"/api/cases/status?from="_s + moment).at(u"count_open_cases"_s).toInt(-1), 0);
        QCOMPARE(get(u"/api/cases/status?from="_s + moment).at(u"count_in_progress_cases"_s).toInt(-1), 1);
        QCOMPARE(get(u"/api/cases/status?to=2020-01-01"_s).at(u"count_closed_cases"_s).toInt(-1), 0);
    }

    void s2_10_statsOfUserActions()
    {
        const QJsonObject aCase = createCase();
        const QJsonObject written = addComment(aCase, u"x"_s);
        patchComment(aCase, written, R"({"comment": "y"})");
        alert(aCase, { u"a1"_s });
        patched(aCase, R"({"title": "T"})");
        const ApiAnswer answer = get(internalPathOf(aCase, u"/user_actions/_stats"_s));
        QCOMPARE(answer.at(u"total"_s).toInt(), 5);
        QCOMPARE(answer.at(u"total_comments"_s).toInt(), 2); // attachments of any type that were added
        QCOMPARE(answer.at(u"total_other_actions"_s).toInt(), 3);
    }

    void s2_10_connectorsOfACaseSayWhetherToPush()
    {
        const QString id = defineConnector(u".jira"_s);
        const QJsonObject aCase = createCase(
            QByteArray(R"({"connector": {"id": "ID", "name": "J", "type": ".jira", "fields": null}})")
                .replace("ID", id.toLatin1()));
        const QString path = internalPathOf(aCase, u"/_connectors"_s);
        const auto shown = [&](const QString &key) { return get(path).json()[id]["push"_L1][key]; };
        QCOMPARE(get(path).json()[id]["type"_L1], parsed("\".jira\""));
        QCOMPARE(shown(u"needsToBePushed"_s), QJsonValue(true));
        QCOMPARE(shown(u"hasBeenPushed"_s), QJsonValue(false));
        push(aCase, id);
        QCOMPARE(shown(u"needsToBePushed"_s), QJsonValue(false));
        QCOMPARE(shown(u"hasBeenPushed"_s), QJsonValue(true));
        addComment(aCase, u"news"_s);
        QCOMPARE(shown(u"needsToBePushed"_s), QJsonValue(true));
        QCOMPARE(get(u"/internal/cases/nope/_connectors"_s).json(), parsed("{}"));
    }

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

QTEST_GUILESS_MAIN(TestContractSmall)
#include "tst_contract_small.moc"
