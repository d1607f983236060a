#include "tests/contract/contractdesk.h"

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;

/// CONTRACT §2.9: the configuration of an owner, and the connectors.
class TestContractConfiguration : public ContractDesk
{
    Q_OBJECT

private slots:
    void s2_9_anEmptyListWhereNeverConfigured()
    {
        const ApiAnswer answer = get(u"/api/cases/configure"_s);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json(), parsed("[]"));
    }

    void s2_9_oneOfThisShapePerOwner()
    {
        configure(R"({"customFields": [{"key": "k", "label": "K", "type": "text", "required": false}]})");
        const ApiAnswer answer = get(u"/api/cases/configure"_s);
        QCOMPARE(answer.json().toArray().size(), 1);
        QJsonObject shown = answer.at(u"0"_s).toObject();
        for (const QString &key : { u"id"_s, u"version"_s }) {
            QVERIFY(shown[key].isString());
            shown.remove(key);
        }
        for (const QString &later : { u"templates"_s, u"observableTypes"_s }) {
            if (shown.contains(later))
                QCOMPARE(shown.take(later), parsed("[]"));
        }
        QCOMPARE(QJsonValue(shown), parsed(R"({
            "owner": "cases", "closure_type": "close-by-user", "mappings": [], "error": null,
            "connector": {"id": "none", "name": "none", "type": ".none", "fields": null},
            "customFields": [{"key": "k", "label": "K", "type": "text", "required": false}],
            "created_at": "2023-11-14T22:13:21.000Z",
            "created_by": {"username": "ada", "full_name": null, "email": null},
            "updated_at": null, "updated_by": null})"));
    }

    void s2_9_ownerFilters()
    {
        configure();
        configure(R"({"owner": "securitySolution"})");
        QCOMPARE(each(get(u"/api/cases/configure?owner=cases"_s).json(), u"owner"_s),
                 QStringList({ u"cases"_s }));
        QCOMPARE(get(u"/api/cases/configure"_s).json().toArray().size(), 2);
        QCOMPARE(get(u"/api/cases/configure?owner=observability"_s).json(), parsed("[]"));
        QCOMPARE(each(get(u"/api/cases/configure"_s, u"sec"_s).json(), u"owner"_s),
                 QStringList({ u"securitySolution"_s }));
    }

    void s2_9_postReplaces()
    {
        const QJsonObject first = configure(R"({"customFields": [
            {"key": "k", "label": "K", "type": "text", "required": false}]})");
        const QJsonObject second = configure(R"({"closure_type": "close-by-pushing"})");
        QVERIFY(second["id"_L1] != first["id"_L1]);
        QCOMPARE(second["customFields"_L1], parsed("[]"));
        const ApiAnswer listed = get(u"/api/cases/configure"_s);
        QCOMPARE(each(listed.json(), u"id"_s), QStringList({ second["id"_L1].toString() }));
        QCOMPARE(patchOf(first, R"({"closure_type": "close-by-user"})").status, 404);
    }

    void s2_9_postRequiresConnectorClosureTypeAndOwner()
    {
        for (const QString &key : { u"connector"_s, u"closure_type"_s, u"owner"_s })
            QCOMPARE(post(u"/api/cases/configure"_s, without(newConfiguration(), key)).status, 400);
        QCOMPARE(post(u"/api/cases/configure"_s, newConfiguration(R"({"closure_type": "never"})")).outcome(),
                 u"400 Invalid value \"never\" supplied to \"closure_type\""_s);
        QCOMPARE(get(u"/api/cases/configure"_s).json(), parsed("[]"));
    }

    void s2_9_unknownKeysAreRefused()
    {
        QCOMPARE(post(u"/api/cases/configure"_s, newConfiguration(R"({"colour": "red"})")).outcome(),
                 u"400 invalid keys \"colour\""_s);
        QCOMPARE(patchOf(configure(), R"({"colour": "red"})").outcome(), u"400 invalid keys \"colour\""_s);
    }

    void s2_9_patchChangesWhatItNames()
    {
        const QJsonObject made = configure(R"({"customFields": [
            {"key": "k", "label": "K", "type": "text", "required": false}]})");
        const ApiAnswer answer = patchOf(made, R"({"closure_type": "close-by-pushing"})");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.at(u"closure_type"_s), parsed("\"close-by-pushing\""));
        QCOMPARE(answer.at(u"customFields"_s), made["customFields"_L1]);
        QCOMPARE(answer.at(u"id"_s), made["id"_L1]);
        QVERIFY(answer.at(u"version"_s) != made["version"_L1]);
        QVERIFY(answer.at(u"updated_at"_s).isString());
    }

    void s2_9_patchNeedsAVersion()
    {
        const QJsonObject made = configure();
        QCOMPARE(patch(u"/api/cases/configure/"_s + made["id"_L1].toString(),
                       parsed(R"({"closure_type": "close-by-user"})"))
                     .status,
                 400);
    }

    void s2_9_aStalePatchIsAConflict()
    {
        const QJsonObject made = configure();
        QCOMPARE(patchOf(made, R"({"closure_type": "close-by-pushing"})").status, 200);
        QCOMPARE(
            patchOf(made, R"({"closure_type": "close-by-user"})").outcome(),
            u"409 This configuration has been updated. Please refresh before saving additional updates."_s);
    }

    void s2_9_patchOfAnUnknownConfigurationIs404()
    {
        const QJsonObject unknown{ { u"id"_s, u"nope"_s }, { u"version"_s, u"WzEsMV0="_s } };
        QCOMPARE(patchOf(unknown, R"({"closure_type": "close-by-user"})").outcome(),
                 u"404 Saved object [cases-configure/nope] not found"_s);
    }

    void s2_9_theTypeOfACustomFieldCannotChange()
    {
        const QJsonObject made = configure(R"({"customFields": [
            {"key": "k", "label": "K", "type": "text", "required": false}]})");
        QCOMPARE(patchOf(made, R"({"customFields": [{"key": "k", "label": "K", "type": "toggle",
                                                     "required": false}]})")
                     .status,
                 400);
        QCOMPARE(patchOf(made, R"({"customFields": [{"key": "k", "label": "Renamed", "type": "text",
                                                     "required": true}]})")
                     .outcome(),
                 u"200"_s);
    }

    void s2_9_connectorsAreListedInCamelCase()
    {
        const QString id = defineConnector(u".jira"_s);
        const ApiAnswer answer = get(u"/api/cases/configure/connectors/_find"_s);
        QCOMPARE(answer.status, 200);
        const QJsonObject listed = withId(answer.json(), id);
        QCOMPARE(listed["actionTypeId"_L1], parsed("\".jira\""));
        QCOMPARE(listed["name"_L1], parsed("\"My .jira\""));
        for (const QString &key : { u"isPreconfigured"_s, u"isDeprecated"_s, u"isSystemAction"_s })
            QCOMPARE(listed[key], QJsonValue(false));
        QVERIFY(listed["referencedByCount"_L1].isDouble());
    }

    void s2_9_actionsListTheSameInSnakeCase()
    {
        const QString id = defineConnector(u".jira"_s);
        const ApiAnswer answer = get(u"/api/actions/connectors"_s);
        QCOMPARE(answer.status, 200);
        const QJsonObject listed = withId(answer.json(), id);
        QCOMPARE(listed["connector_type_id"_L1], parsed("\".jira\""));
        for (const QString &key : { u"is_preconfigured"_s, u"is_deprecated"_s, u"is_system_action"_s })
            QCOMPARE(listed[key], QJsonValue(false));
        QVERIFY(listed["referenced_by_count"_L1].isDouble());
        QVERIFY(!listed.contains("actionTypeId"_L1));
    }

private:
    ApiAnswer patchOf(const QJsonObject &configuration, const QByteArray &changes)
    {
        return patch(u"/api/cases/configure/"_s + configuration["id"_L1].toString(),
                     merged({ { u"version"_s, configuration["version"_L1] } }, parsed(changes).toObject()));
    }

    static QJsonObject withId(const QJsonValue &list, const QString &id)
    {
        const QJsonArray array = list.toArray();
        for (const QJsonValue entry : array) {
            if (entry["id"_L1].toString() == id)
                return entry.toObject();
        }
        return {};
    }
};

QTEST_GUILESS_MAIN(TestContractConfiguration)
#include "tst_contract_configuration.moc"
