#include "models/json/codec.h"

#include <QFile>
#include <QJsonDocument>
#include <QtTest>

using namespace casebook;
using namespace casebook::json;
using namespace Qt::StringLiterals;

namespace {

QJsonObject parsed(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

QJsonObject smallCase()
{
    return parsed(
        R"({"id":"c1","version":"WzEsMV0=","owner":"cases","title":"T","description":"D","status":"open",
        "severity":"low","tags":["a","a"],"category":null,"assignees":[{"uid":"u1"}],"settings":{"syncAlerts":false},
        "connector":{"id":"none","name":"none","type":".none","fields":null},"customFields":[],
        "external_service":null,"created_at":"2023-10-20T01:17:22.150Z",
        "created_by":{"username":"elastic","full_name":null,"email":null},"updated_at":null,"updated_by":null,
        "closed_at":null,"closed_by":null,"duration":null,"totalComment":2,"totalAlerts":0})");
}

} // namespace

class TestCodec : public QObject
{
    Q_OBJECT

private slots:
    void canonicalTextSortsKeysAndHasNoSpaces()
    {
        QCOMPARE(canonical(parsed(R"({"b": [1, null], "a": {"d": 1.5, "c": "x"}})")),
                 QByteArray(R"({"a":{"c":"x","d":1.5},"b":[1,null]})"));
        QCOMPARE(canonical(u"text"_s), QByteArray(R"("text")"));
    }

    void aCaseComesBackAsItWas()
    {
        const QJsonObject source = smallCase();
        const Result<domain::Case> value = caseFromJson(source);
        QVERIFY(value);
        QCOMPARE(value->tags, QStringList({ u"a"_s, u"a"_s }));
        QCOMPARE(value->assignees.constFirst().uid, u"u1"_s);
        QCOMPARE(value->settings.syncAlerts, false);
        QCOMPARE(value->totalComments, 2);
        QCOMPARE(canonical(toJson(*value)), canonical(source));
    }

    void keysTheSourceLackedStayAwayUntilTheyAreSet()
    {
        QJsonObject source = smallCase();
        for (const auto *key : { "category", "assignees", "severity", "customFields", "duration" })
            source.remove(QLatin1String(key));
        Result<domain::Case> value = caseFromJson(source);
        QVERIFY(value);
        QCOMPARE(canonical(toJson(*value)), canonical(source));

        value->category = u"Phishing"_s;
        source.insert("category"_L1, u"Phishing"_s);
        QCOMPARE(canonical(toJson(*value)), canonical(source));
    }

    void unknownKeysAndValuesAreCarried()
    {
        QJsonObject source = smallCase();
        source.insert("incremental_id"_L1, 17);
        source.insert("status"_L1, u"triaged"_s);
        source.insert("tags"_L1, QJsonValue::Null); // no text list: kept until somebody sets tags
        source.insert("settings"_L1,
                      QJsonObject{ { u"syncAlerts"_s, true }, { u"extractObservables"_s, true } });
        source.insert("observables"_L1, QJsonArray{});
        Result<domain::Case> value = caseFromJson(source);
        QVERIFY(value);
        QCOMPARE(value->status.otherText, u"triaged"_s);
        QCOMPARE(canonical(toJson(*value)), canonical(source));

        value->tags = { u"new"_s };
        QCOMPARE(toJson(*value).value("tags"_L1), QJsonValue(QJsonArray{ u"new"_s }));
    }

    void nullAndMissingPartsOfAPersonStayApart()
    {
        for (const QByteArray &text :
             { R"({"username":"a"})"_ba, R"({"username":null,"email":"","full_name":null})"_ba,
               R"({"profile_uid":null,"username":"a"})"_ba, R"({})"_ba }) {
            const Result<domain::User> user = userFromJson(parsed(text));
            QVERIFY(user);
            QCOMPARE(canonical(toJson(*user)), canonical(parsed(text)));
        }
        const domain::User made{
            .username = u"a"_s, .fullName = {}, .email = {}, .profileUid = {}, .carried = {}
        };
        QCOMPARE(canonical(toJson(made)), QByteArray(R"({"email":null,"full_name":null,"username":"a"})"));
    }

    void oddDateSpellingsAreKept()
    {
        QJsonObject source = smallCase();
        source.insert("created_at"_L1, u"2023-10-20T03:17:22+02:00"_s);
        const Result<domain::Case> value = caseFromJson(source);
        QVERIFY(value);
        QCOMPARE(value->createdAt, *Timestamp::fromIso(u"2023-10-20T01:17:22.000Z"_s));
        QCOMPARE(canonical(toJson(*value)), canonical(source));
    }

    void aBrokenCaseNamesTheKey()
    {
        QJsonObject source = smallCase();
        source.remove("title"_L1);
        QCOMPARE(caseFromJson(source).error().field, u"title"_s);
        source.insert("title"_L1, 5);
        QCOMPARE(caseFromJson(source).error().message, u"Invalid value \"5\" supplied to \"title\""_s);
    }

    void attachmentsKeepTheirPayloadVerbatim()
    {
        const QJsonObject source = parsed(R"({"id":"a1","version":"v","type":"alert","alertId":["x","y"],
            "index":["i","j"],"rule":{"id":null,"name":null},"owner":"cases","created_at":"2023-11-06T19:29:38.424Z",
            "created_by":{"username":"elastic","full_name":null,"email":null},"pushed_at":null,"pushed_by":null,
            "updated_at":null,"updated_by":null,"later":{"deep":[1]}})");
        const Result<domain::Attachment> attachment = attachmentFromJson(source);
        QVERIFY(attachment);
        QCOMPARE(attachment->payload.object().value("later"_L1)["deep"_L1][0].toInt(), 1);
        QCOMPARE(canonical(toJson(*attachment)), canonical(source));
    }

    void documentedPayloadShapesAreReadAsTheRealOnes()
    {
        const QJsonObject flat
            = parsed(R"({"id":"x","version":"v","type":"comment","action":"create","owner":"cases",
            "created_at":"2023-10-14T20:12:53.354Z","created_by":{"username":"e","full_name":null,"email":null},
            "comment_id":"c","payload":{"comment":"A new comment","owner":"cases","type":"user"}})");
        const Result<domain::Activity> comment = activityFromJson(flat);
        QVERIFY(comment);
        QCOMPARE(comment->payload.value("comment"_L1)["comment"_L1].toString(), u"A new comment"_s);
        QCOMPARE(canonical(toJson(*comment)), canonical(flat));

        QJsonObject single = flat;
        single.insert("type"_L1, u"assignees"_s);
        single.insert("payload"_L1, parsed(R"({"assignees":{"uid":"u"}})"));
        const Result<domain::Activity> assignees = activityFromJson(single);
        QVERIFY(assignees);
        QCOMPARE(assignees->payload.value("assignees"_L1)[0]["uid"_L1].toString(), u"u"_s);
        QCOMPARE(canonical(toJson(*assignees)), canonical(single));
    }

    void aNullPayloadStaysNull()
    {
        const QJsonObject source = parsed(R"({"id":"x","type":"delete_case","action":"delete","owner":"cases",
            "created_at":"2023-10-14T20:12:53.354Z","created_by":{},"comment_id":null,"payload":null})");
        const Result<domain::Activity> activity = activityFromJson(source);
        QVERIFY(activity && activity->payloadIsNull);
        QCOMPARE(canonical(toJson(*activity)), canonical(source));
    }

    void theLegacyListFormHasItsOwnKeys()
    {
        const QJsonObject source = parsed(R"({"action_id":"x","case_id":"c1","comment_id":null,"type":"title",
            "action":"update","owner":"cases","created_at":"2023-10-14T20:12:53.354Z",
            "created_by":{"username":"e","full_name":null,"email":null},"payload":{"title":"T"}})");
        const Result<domain::Activity> activity = legacyActivityFromJson(source);
        QVERIFY(activity);
        QCOMPARE(activity->id, u"x"_s);
        QCOMPARE(canonical(toLegacyJson(*activity, u"c1"_s)), canonical(source));
    }

    void onlyTheStoredFormHoldsTheSavedObject()
    {
        domain::Case value = *caseFromJson(smallCase());
        value.carried.unknown.insert(savedObjectKey, QJsonObject{ { u"k"_s, 1 } });
        QVERIFY(!toJson(value).contains(savedObjectKey));
        const Result<domain::Case> again = caseFromJson(toStoredJson(value));
        QVERIFY(again);
        QCOMPARE(*again, value);
    }

    void connectorDefinitionsKeepTheirChoices()
    {
        const domain::ConnectorDefinition definition{
            .id = u"j"_s,
            .name = u"Jira"_s,
            .type = u".jira"_s,
            .choices
            = { { u"subcategory"_s, { { u"v"_s, u"Label"_s, u"parent"_s }, { u"w"_s, u"Other"_s } } } },
            .config = { { u"projectKey"_s, u"P"_s } },
            .carried = {}
        };
        const Result<domain::ConnectorDefinition> again = connectorDefinitionFromJson(toJson(definition));
        QVERIFY(again);
        QCOMPARE(*again, definition);
    }

    void requestsAreReadStrictly_data()
    {
        QTest::addColumn<QByteArray>("change");
        QTest::addColumn<QString>("message");
        QTest::newRow("missing") << R"({"tags":"$remove"})"_ba
                                 << u"Invalid value \"undefined\" supplied to \"tags\""_s;
        QTest::newRow("severity") << R"({"severity":"huge"})"_ba
                                  << u"Invalid value \"huge\" supplied to \"severity\""_s;
        QTest::newRow("unknown") << R"({"extra":1})"_ba << u"invalid keys \"extra\""_s;
        QTest::newRow("nested") << R"({"connector":{"id":"none","name":"none","type":".none"}})"_ba
                                << u"Invalid value \"undefined\" supplied to \"connector,fields\""_s;
    }

    void requestsAreReadStrictly()
    {
        QFETCH(QByteArray, change);
        QFETCH(QString, message);
        QJsonObject body = parsed(R"({"title":"T","description":"D","tags":[],"owner":"cases",
            "settings":{"syncAlerts":true},"connector":{"id":"none","name":"none","type":".none","fields":null}})");
        QVERIFY(newCaseFromJson(body));
        const QJsonObject changes = parsed(change);
        for (auto it = changes.constBegin(); it != changes.constEnd(); ++it) {
            if (it.value() == u"$remove"_s)
                body.remove(it.key());
            else
                body.insert(it.key(), it.value());
        }
        const Result<domain::NewCase> values = newCaseFromJson(body);
        QVERIFY(!values);
        QCOMPARE(values.error().message, message);
    }

    void aNewCaseSurvivesItsJson()
    {
        domain::NewCase values;
        values.title = u"T"_s;
        values.severity = domain::SeverityValue::High;
        values.category = u"c"_s;
        values.assignees = { { .uid = u"u"_s } };
        values.connector
            = { .id = u"j"_s, .name = u"J"_s, .type = u".jira"_s, .fields = QJsonObject{}, .carried = {} };
        const Result<domain::NewCase> again = newCaseFromJson(toJson(values));
        QVERIFY(again);
        QCOMPARE(*again, values);
    }

    void aPatchTellsNullFromMissing()
    {
        const Result<domain::CasePatch> patch = casePatchFromJson(parsed(R"({"category":null,"title":"T"})"));
        QVERIFY(patch);
        QVERIFY(patch->category && !*patch->category);
        QVERIFY(!patch->description);
        QCOMPARE(canonical(toJson(*patch)), QByteArray(R"({"category":null,"title":"T"})"));
        QCOMPARE(casePatchFromJson(parsed(R"({"status":"sleeping"})")).error().message,
                 u"Invalid value \"sleeping\" supplied to \"cases,status\""_s);
    }
};

QTEST_GUILESS_MAIN(TestCodec)
#include "tst_codec.moc"
