#include "tests/contract/contractdesk.h"

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;

/// CONTRACT §2.10: the small endpoints.
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

    void s2_10_metricsOfACase()
    {
        const QJsonObject aCase = createCase();
        alert(aCase, { u"a1"_s, u"a2"_s });
        const QString path = u"/internal/cases/metrics/"_s + aCase["id"_L1].toString();
        QCOMPARE(get(path + u"?features=alerts.count"_s).json(), parsed(R"({"alerts": {"count": 2}})"));
        patched(aCase, R"({"status": "in-progress"})");
        patched(aCase, R"({"status": "closed"})");
        const QJsonValue lifespan = get(path + u"?features=lifespan"_s).at(u"lifespan"_s);
        QCOMPARE(lifespan["creationDate"_L1], aCase["created_at"_L1]);
        QCOMPARE(lifespan["closeDate"_L1], current(aCase)["closed_at"_L1]);
        QCOMPARE(lifespan["statusInfo"_L1]["inProgressDuration"_L1].toInt(),
                 2000); // two requests of a second
        QCOMPARE(get(path + u"?features=nonsense"_s).status, 400);
        QCOMPARE(get(path).status, 400);
        QCOMPARE(get(u"/internal/cases/metrics/nope?features=lifespan"_s).status, 404);
    }

    void s2_10_metricsOfAllCases()
    {
        QCOMPARE(get(u"/internal/cases/metrics?features=mttr"_s).json(), parsed(R"({"mttr": null})"));
        for (const int wait : { 10, 20 }) {
            const QJsonObject aCase = createCase();
            store().clock().advance(wait * 1000);
            patched(aCase, R"({"status": "closed"})");
        }
        QCOMPARE(get(u"/internal/cases/metrics?features=mttr"_s).json(),
                 parsed(R"({"mttr": 17})")); // 12 and 22 seconds
    }

    void s2_10_suggestedProfiles()
    {
        const auto suggested = [this](const QByteArray &body) {
            return post(u"/internal/cases/_suggest_user_profiles"_s, parsed(body));
        };
        const auto names = [&](const QByteArray &body) {
            QStringList listed;
            const QJsonArray profiles = suggested(body).json().toArray();
            for (const QJsonValue profile : profiles)
                listed.append(profile["user"_L1]["username"_L1].toString());
            return listed;
        };
        QCOMPARE(names(R"({"name": "bo", "owners": ["cases"]})"), QStringList({ u"bob"_s }));
        QCOMPARE(names(R"({"name": "", "owners": ["cases"], "size": 1})").size(), 1);
        QVERIFY(!names(R"({"name": "", "owners": ["cases"]})").contains(u"sec"_s));
        QCOMPARE(suggested(R"({"name": "", "owners": ["cases"], "size": 11})").status, 400);
        QCOMPARE(suggested(R"({"name": "", "owners": ["cases"], "size": 0})").status, 400);
        QCOMPARE(suggested(R"({"name": "", "owners": ["cases"], "colour": "red"})").status, 400);
    }
};

QTEST_GUILESS_MAIN(TestContractSmall)
#include "tst_contract_small.moc"
