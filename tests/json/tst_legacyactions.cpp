#include "models/json/savedobjects.h"

#include <QFile>
#include <QtTest>

using namespace casebook;
using namespace casebook::json;
using namespace Qt::StringLiterals;

namespace {

SavedObject object(const QByteArray &line)
{
    return savedObjectFromLine(line).value_or(SavedObject{});
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

class TestLegacyActions : public QObject
{
    Q_OBJECT

private slots:
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
        QFile file(
            QStringLiteral(CASEBOOK_SHARED_DIR "/kibana-cases/examples/saved-objects/archive-7.17.5.ndjson"));
        if (!file.open(QIODevice::ReadOnly))
            QSKIP("the folder of examples is not there");
        for (const QByteArray &line : file.readAll().trimmed().split('\n')) {
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
};

QTEST_GUILESS_MAIN(TestLegacyActions)
#include "tst_legacyactions.moc"
