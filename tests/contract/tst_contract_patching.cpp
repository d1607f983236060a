#include "tests/contract/contractdesk.h"

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;

/// CONTRACT §2.7: PATCH /api/cases.
class TestContractPatching : public ContractDesk
{
    Q_OBJECT

private slots:
    void s2_7_answers200WithAnArrayOfTheChangedCases()
    {
        const QJsonObject aCase = createCase();
        const ApiAnswer answer = patchCase(aCase, R"({"title": "Changed"})");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json().toArray().size(), 1);
        QCOMPARE(answer.at(u"0"_s), QJsonValue(current(aCase)));
        QCOMPARE(answer.at(u"0.updated_by.username"_s), parsed("\"ada\""));
        QVERIFY(answer.at(u"0.updated_at"_s).isString());
    }

    void s2_7_everyFieldCanBeChanged()
    {
        configure(R"({"customFields": [{"key": "k", "label": "K", "type": "text", "required": false}]})");
        const QJsonObject aCase = createCase();
        const QJsonObject wanted = parsed(R"({"title": "T", "description": "D", "tags": ["t"],
            "connector": {"id": "c", "name": "C", "type": ".jira",
                          "fields": {"issueType": "1", "priority": "High", "parent": null}},
            "settings": {"syncAlerts": false}, "severity": "high", "status": "in-progress",
            "assignees": [{"uid": "u"}], "category": "C",
            "customFields": [{"key": "k", "type": "text", "value": "v"}]})")
                                       .toObject();
        QJsonObject version = aCase;
        for (auto it = wanted.constBegin(); it != wanted.constEnd(); ++it) {
            const QJsonObject field{ { it.key(), it.value() } };
            const ApiAnswer answer = patchCase(version, QJsonDocument(field).toJson());
            QCOMPARE(answer.outcome(), u"200"_s);
            version = answer.at(u"0"_s).toObject();
            QCOMPARE(version[it.key()], it.value());
        }
    }

    void s2_7_1To100Cases()
    {
        QCOMPARE(patchCases({}).outcome(),
                 u"400 The length of the field cases is too short. Array must be of length >= 1."_s);
        const auto nobody = parsed(R"({"id": "nope", "version": "WzEsMV0=", "title": "x"})").toObject();
        QCOMPARE(patchCases(QList<QJsonObject>(101, nobody)).outcome(),
                 u"400 The length of the field cases is too long. Array must be of length <= 100."_s);
        QCOMPARE(patchCases(QList<QJsonObject>(100, nobody)).status, 404);
    }

    void s2_7_ownerIsRefusedWhenItDiffersAndIgnoredWhenEqual()
    {
        const QJsonObject aCase = createCase();
        QCOMPARE(patchCase(aCase, R"({"owner": "observability"})").status, 400);
        QCOMPARE(patchCase(aCase, R"({"owner": "cases"})").status, 406);
        QCOMPARE(patchCase(aCase, R"({"owner": "cases", "title": "x"})").status, 200);
    }

    void s2_7_allOrNothingBeforeWriting()
    {
        const QJsonObject fresh = createCase();
        const QJsonObject stale = createCase();
        patched(stale, R"({"title": "Somebody was faster"})");
        const ApiAnswer answer = patchCases({ titled(fresh), titled(stale) });
        QCOMPARE(
            answer.outcome(),
            u"409 These cases %1 has been updated. Please refresh before saving additional updates."_s.arg(
                stale["id"_L1].toString()));
        QCOMPARE(current(fresh), fresh);
        QCOMPARE(deeds(fresh), QStringList({ u"create_case create"_s }));
    }

    void s2_7_aRuleBrokenInOneCaseLeavesAllAsTheyAre()
    {
        configure(R"({"owner": "observability"})");
        const QJsonObject good = createCase();
        const QJsonObject bad = createCase(R"({"owner": "observability"})");
        QJsonObject change = titled(bad);
        change.insert(u"customFields"_s, parsed(R"([{"key": "nope", "type": "text", "value": "x"}])"));
        QCOMPARE(patchCases({ titled(good), change }).status, 400);
        QCOMPARE(current(good), good);
    }

    void s2_7_schemaIsCheckedBeforeAuthorization()
    {
        QCOMPARE(patchCase(createCase(), R"({"colour": "red"})", u"rita"_s).status, 400);
    }

    void s2_7_authorizationIsCheckedBeforeUnknownIds()
    {
        const QJsonObject nobody{ { u"id"_s, u"nope"_s }, { u"version"_s, u"WzEsMV0="_s } };
        QCOMPARE(patchCases({ titled(createCase()), titled(nobody) }, u"rita"_s).status, 403);
    }

    void s2_7_unknownIdsAreCheckedBeforeVersions()
    {
        const QJsonObject stale = createCase();
        patched(stale, R"({"title": "Somebody was faster"})");
        const QJsonObject nobody{ { u"id"_s, u"nope"_s }, { u"version"_s, u"WzEsMV0="_s } };
        QCOMPARE(patchCases({ titled(stale), titled(nobody) }).outcome(),
                 u"404 These cases nope do not exist. Please check you have the correct ids."_s);
    }

    void s2_7_versionsAreCheckedBeforeCustomFields()
    {
        configure();
        const QJsonObject stale = createCase();
        patched(stale, R"({"title": "Somebody was faster"})");
        QCOMPARE(
            patchCase(stale, R"({"customFields": [{"key": "nope", "type": "text", "value": "x"}]})").status,
            409);
    }

    void s2_7_aVersionThatIsNoneIsAConflict()
    {
        QJsonObject aCase = createCase();
        aCase.insert(u"version"_s, u"no version"_s);
        QCOMPARE(patchCase(aCase, R"({"title": "x"})").status, 409);
    }

    void s2_7_theConflictCarriesNoCase()
    {
        const QJsonObject stale = createCase();
        patched(stale, R"({"title": "Somebody was faster"})");
        QCOMPARE(patchCase(stale, R"({"title": "x"})").json().toObject().keys(),
                 QStringList({ u"error"_s, u"message"_s, u"statusCode"_s }));
    }

    void s2_7_fieldsThatAreEqualAreDropped()
    {
        const QJsonObject aCase = createCase();
        patched(aCase, R"({"title": "Phishing", "severity": "high", "description": "A mail."})");
        QCOMPARE(deeds(aCase), QStringList({ u"create_case create"_s, u"severity update"_s }));
    }

    void s2_7_listsAreComparedAsSets()
    {
        const QJsonObject aCase
            = createCase(R"({"tags": ["a", "b"], "assignees": [{"uid": "u"}, {"uid": "v"}]})");
        QCOMPARE(
            patchCase(aCase, R"({"tags": ["b", "a"], "assignees": [{"uid": "v"}, {"uid": "u"}]})").status,
            406);
    }

    void s2_7_aCaseWithoutDifferenceIsLeftOutOfTheAnswer()
    {
        const QJsonObject same = createCase();
        const QJsonObject other = createCase();
        QJsonObject nothing = titled(same);
        nothing.insert(u"title"_s, u"Phishing"_s);
        const ApiAnswer answer = patchCases({ nothing, titled(other) });
        QCOMPARE(each(answer.json(), u"id"_s), QStringList(other["id"_L1].toString()));
        QCOMPARE(current(same), same);
    }

    void s2_7_406WhereNoCaseHasADifference()
    {
        const QJsonObject aCase = createCase();
        QCOMPARE(patchCase(aCase, "{}").outcome(),
                 u"406 All update fields are identical to current version."_s);
    }

    void s2_7_tagsAndAssigneesReplaceTheList()
    {
        const QJsonObject aCase = createCase(R"({"tags": ["a", "b"], "assignees": [{"uid": "u"}]})");
        const QJsonObject after = patched(aCase, R"({"tags": ["c"], "assignees": [{"uid": "v"}]})");
        QCOMPARE(after["tags"_L1], parsed(R"(["c"])"));
        QCOMPARE(after["assignees"_L1], parsed(R"([{"uid": "v"}])"));
    }

    void s2_7_customFieldsNotSentAreFilledWithNull()
    {
        configure(R"({"customFields": [{"key": "vip", "label": "VIP", "type": "toggle", "required": false},
                                       {"key": "no", "label": "No", "type": "text", "required": false}]})");
        const QJsonObject aCase
            = createCase(R"({"customFields": [{"key": "vip", "type": "toggle", "value": true},
                                                                  {"key": "no", "type": "text", "value": "T-77"}]})");
        const QJsonObject after
            = patched(aCase, R"({"customFields": [{"key": "vip", "type": "toggle", "value": false}]})");
        QCOMPARE(after["customFields"_L1], parsed(R"([{"key": "vip", "type": "toggle", "value": false},
                                                    {"key": "no", "type": "text", "value": null}])"));
    }

    void s2_7_closingSetsTimePersonAndDuration()
    {
        const QJsonObject aCase = createCase();
        store().clock().advance(61900);
        const QJsonObject closed = patched(aCase, R"({"status": "closed"})");
        QCOMPARE(closed["closed_at"_L1], closed["updated_at"_L1]);
        QCOMPARE(closed["closed_by"_L1], parsed(R"({"username": "ada", "full_name": null, "email": null})"));
        QCOMPARE(closed["duration"_L1].toInt(), 63); // whole seconds: 61.9 and two requests
    }

    void s2_7_openAndInProgressClearWhatClosingSet()
    {
        for (const QByteArray status : { "open", "in-progress" }) {
            const QJsonObject aCase = createCase();
            patched(aCase, R"({"status": "closed"})");
            const QJsonObject after = patched(aCase, "{\"status\": \"" + status + "\"}");
            for (const QString &key : { u"closed_at"_s, u"closed_by"_s, u"duration"_s })
                QCOMPARE(after[key], QJsonValue(QJsonValue::Null));
        }
    }

    void s2_7_theAnsweredCasesHaveNoCommentsAndTheNextVersion()
    {
        const QJsonObject aCase = createCase();
        addComment(aCase, u"a"_s);
        const ApiAnswer answer = patchCase(current(aCase), R"({"title": "x"})");
        QCOMPARE(answer.at(u"0.comments"_s), parsed("[]"));
        QCOMPARE(answer.at(u"0.totalComment"_s).toInt(), 1);
        QVERIFY(answer.at(u"0.version"_s) != aCase["version"_L1]);
        QCOMPARE(patchCase(answer.at(u"0"_s).toObject(), R"({"title": "y"})").status, 200);
    }

    void s2_7_aChangeShowsAtOnceInFind()
    {
        patched(createCase(), R"({"title": "Renamed", "tags": ["new"]})");
        QCOMPARE(found(u"search=renamed&searchFields=title&tags=new"_s), QStringList({ u"Renamed"_s }));
    }

private:
    static QJsonObject titled(const QJsonObject &aCase)
    {
        return { { u"id"_s, aCase["id"_L1] },
                 { u"version"_s, aCase["version"_L1] },
                 { u"title"_s, u"New"_s } };
    }

    ApiAnswer patchCases(const QList<QJsonObject> &changes, const QString &who = u"ada"_s)
    {
        QJsonArray cases;
        for (const QJsonObject &change : changes)
            cases.append(change);
        return patch(u"/api/cases"_s, QJsonObject{ { u"cases"_s, cases } }, who);
    }
};

QTEST_GUILESS_MAIN(TestContractPatching)
#include "tst_contract_patching.moc"
