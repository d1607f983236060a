#include "ui/page/activitytext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace casebook;
using namespace Qt::StringLiterals;

namespace {

domain::TimelineEntry change(const QString &type, const QString &action, const QByteArray &payload,
                             const QByteArray &old = {})
{
    domain::Activity activity;
    activity.id = u"a"_s;
    activity.typeText = type;
    activity.actionText = action;
    activity.createdBy.username = u"anna"_s;
    activity.createdBy.fullName = u"Anna"_s;
    activity.payload = QJsonDocument::fromJson(payload).object();
    domain::TimelineEntry entry;
    entry.activity = activity;
    if (!old.isEmpty())
        entry.oldValue = QJsonDocument::fromJson('[' + old + ']').array().first();
    return entry;
}

} // namespace

/// Each type of Kibana's activities (CONTRACT §4.2) as a sentence.
class ActivityTextTest final : public QObject
{
    Q_OBJECT

private slots:
    void saysWhoDidWhat_data();
    void saysWhoDidWhat();
    void showsOldAndNewTextsOfADescription();
    void keepsAWrittenTextFromBecomingMarkup();
    void keepsPercentSignsInValues();
    void linksThePushedIncident();
    void showsWhatItDoesNotKnow();
    void saysSomeoneWhereNobodyIsNamed();
};

void ActivityTextTest::saysWhoDidWhat_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("old");
    QTest::addColumn<QString>("sentence");

    const auto row = [](const char *name, const QString &type, const QString &action,
                        const QByteArray &payload, const QByteArray &old, const QString &sentence) {
        QTest::newRow(name) << type << action << payload << old << sentence;
    };
    row("created", u"create_case"_s, u"create"_s, R"({"title":"Lost laptop"})", {},
        u"Anna created the case “Lost laptop”"_s);
    row("title", u"title"_s, u"update"_s, R"({"title":"New"})", R"("Old")",
        u"Anna changed the title from “Old” to “New”"_s);
    row("title without the old one", u"title"_s, u"update"_s, R"({"title":"New"})", {},
        u"Anna changed the title to “New”"_s);
    row("description", u"description"_s, u"update"_s, R"({"description":"x"})", R"("y")",
        u"Anna changed the description"_s);
    row("status", u"status"_s, u"update"_s, R"({"status":"in-progress"})", R"("open")",
        u"Anna changed status from Open to In progress"_s);
    row("status of a newer Kibana", u"status"_s, u"update"_s, R"({"status":"parked"})", R"("open")",
        u"Anna changed status from Open to parked"_s);
    row("severity", u"severity"_s, u"update"_s, R"({"severity":"critical"})", R"("low")",
        u"Anna changed severity from Low to Critical"_s);
    row("sync off", u"settings"_s, u"update"_s, R"({"settings":{"syncAlerts":false}})", {},
        u"Anna turned off Sync alerts"_s);
    row("sync on, all settings told", u"settings"_s, u"update"_s,
        R"({"settings":{"syncAlerts":true,"extractObservables":false}})",
        R"({"syncAlerts":false,"extractObservables":false})", u"Anna turned on Sync alerts"_s);
    row("one tag", u"tags"_s, u"add"_s, R"({"tags":["a"]})", {}, u"Anna added the tag a"_s);
    row("two tags", u"tags"_s, u"add"_s, R"({"tags":["a","b"]})", {}, u"Anna added the tags a and b"_s);
    row("tag removed", u"tags"_s, u"delete"_s, R"({"tags":["a"]})", {}, u"Anna removed the tag a"_s);
    row("assigned", u"assignees"_s, u"add"_s, R"({"assignees":[{"uid":"u_bert"}]})", {},
        u"Anna assigned Bert"_s);
    row("unassigned", u"assignees"_s, u"delete"_s, R"({"assignees":[{"uid":"u_bert"}]})", {},
        u"Anna removed Bert from the assignees"_s);
    row("category set", u"category"_s, u"update"_s, R"({"category":"Malware"})", {},
        u"Anna set the category to Malware"_s);
    row("category changed", u"category"_s, u"update"_s, R"({"category":"Malware"})", R"("Phishing")",
        u"Anna changed the category from Phishing to Malware"_s);
    row("category removed", u"category"_s, u"delete"_s, R"({"category":null})", R"("Phishing")",
        u"Anna removed the category Phishing"_s);
    row("custom field", u"customFields"_s, u"update"_s,
        R"({"customFields":[{"key":"asset","type":"text","value":"srv-1"}]})",
        R"([{"key":"asset","type":"text","value":"srv-0"}])",
        u"Anna changed the field asset from srv-0 to srv-1"_s);
    row("toggle", u"customFields"_s, u"update"_s,
        R"({"customFields":[{"key":"vip","type":"toggle","value":true}]})", {},
        u"Anna set the field vip to on"_s);
    row("connector", u"connector"_s, u"update"_s,
        R"({"connector":{"id":"1","name":"My Jira","type":".jira","fields":{"issueType":"10006"}}})",
        R"({"id":"none","name":"none","type":".none","fields":null})",
        u"Anna set the connector to My Jira"_s);
    row("connector removed", u"connector"_s, u"update"_s,
        R"({"connector":{"id":"none","name":"none","type":".none","fields":null}})",
        R"({"id":"1","name":"My Jira","type":".jira","fields":null})",
        u"Anna removed the connector My Jira"_s);
    row("connector fields", u"connector"_s, u"update"_s,
        R"({"connector":{"id":"1","name":"My Jira","type":".jira","fields":{"issueType":"2"}}})",
        R"({"id":"1","name":"My Jira","type":".jira","fields":{"issueType":"1"}})",
        u"Anna changed the fields of the connector My Jira"_s);
    row("pushed", u"pushed"_s, u"push_to_service"_s,
        R"({"externalService":{"connector_name":"My Jira","external_title":"P-1","external_url":"https://j.example/P-1"}})",
        {}, u"Anna pushed the case as P-1 to My Jira"_s);
    row("comment edited", u"comment"_s, u"update"_s, R"({"comment":{"type":"user","comment":"b"}})",
        R"({"type":"user","comment":"a"})", u"Anna edited a comment"_s);
    row("comment deleted", u"comment"_s, u"delete"_s, R"({"comment":{"type":"user","comment":"b"}})", {},
        u"Anna deleted a comment"_s);
    row("alert", u"comment"_s, u"create"_s,
        R"({"comment":{"type":"alert","alertId":"a1","index":"i","rule":{"id":null,"name":null}}})", {},
        u"Anna attached an alert"_s);
    row("alerts from a rule", u"comment"_s, u"create"_s,
        R"({"comment":{"type":"alert","alertId":["a1","a2"],"index":["i","i"],"rule":{"id":"r","name":"Odd login"}}})",
        {}, u"Anna attached 2 alerts from rule Odd login"_s);
    row("isolated", u"comment"_s, u"create"_s,
        R"({"comment":{"type":"actions","comment":"why","actions":{"type":"isolate","targets":[{"hostname":"srv-1","endpointId":"e"}]}}})",
        {}, u"Anna isolated the host srv-1"_s);
    row("file", u"comment"_s, u"create"_s,
        R"({"comment":{"type":"externalReference","externalReferenceAttachmentTypeId":".files","externalReferenceMetadata":{"files":[{"name":"dump","extension":"pcap"}]}}})",
        {}, u"Anna attached the file dump.pcap"_s);
    row("observables", u"observables"_s, u"update"_s, R"({"observables":{"count":2,"actionType":"add"}})", {},
        u"Anna added 2 observables"_s);
    row("deleted case", u"delete_case"_s, u"delete"_s, "{}", {}, u"Anna deleted the case"_s);
}

void ActivityTextTest::saysWhoDidWhat()
{
    QFETCH(QString, type);
    QFETCH(QString, action);
    QFETCH(QByteArray, payload);
    QFETCH(QByteArray, old);
    QFETCH(QString, sentence);
    const ui::ActivityText text
        = ui::activityText(change(type, action, payload, old), { { u"u_bert"_s, u"Bert"_s } });
    QCOMPARE(text.plain, sentence);
    QVERIFY(text.html.startsWith(u"<b>Anna</b>"_s));
    QVERIFY(!text.isUnknown);
}

void ActivityTextTest::showsOldAndNewTextsOfADescription()
{
    const ui::ActivityText text = ui::activityText(
        change(u"description"_s, u"update"_s, R"({"description":"after"})", R"("before")"), {});
    QCOMPARE(text.before, u"before"_s);
    QCOMPARE(text.after, u"after"_s);
}

void ActivityTextTest::keepsAWrittenTextFromBecomingMarkup()
{
    const ui::ActivityText text = ui::activityText(
        change(u"title"_s, u"update"_s, R"({"title":"<img src=x onerror=1><b>&amp;"})"), {});
    QVERIFY(text.html.contains(u"&lt;img src=x onerror=1&gt;&lt;b&gt;&amp;amp;"_s));
    QVERIFY(!text.html.contains(u"<img"_s));
}

void ActivityTextTest::keepsPercentSignsInValues()
{
    const ui::ActivityText text
        = ui::activityText(change(u"title"_s, u"update"_s, R"({"title":"%1 of %3"})", R"("100 %2")"), {});
    QCOMPARE(text.plain, u"Anna changed the title from “100 %2” to “%1 of %3”"_s);
}

void ActivityTextTest::linksThePushedIncident()
{
    const ui::ActivityText text = ui::activityText(
        change(
            u"pushed"_s, u"push_to_service"_s,
            R"({"externalService":{"connector_name":"J","external_title":"P-1","external_url":"https://j.example/P-1"}})"),
        {});
    QCOMPARE(text.link, u"https://j.example/P-1"_s);
}

void ActivityTextTest::showsWhatItDoesNotKnow()
{
    const domain::TimelineEntry entry = change(u"workflow"_s, u"update"_s, R"({"workflow":{"id":"w"}})");
    const ui::ActivityText text = ui::activityText(entry, {});
    QCOMPARE(text.plain, u"Anna did something this version does not know: workflow"_s);
    QVERIFY(text.isUnknown);
    QVERIFY(ui::entryJson(entry).contains(u"\"workflow\""_s));
}

void ActivityTextTest::saysSomeoneWhereNobodyIsNamed()
{
    domain::TimelineEntry entry = change(u"status"_s, u"update"_s, R"({"status":"closed"})");
    entry.activity->createdBy = {};
    QCOMPARE(ui::activityText(entry, {}).plain, u"Someone changed status to Closed"_s);
}

QTEST_MAIN(ActivityTextTest)

#include "tst_activitytext.moc"
