#include "models/action/actionreader.h"
#include "models/action/actionwriter.h"

#include <QJsonArray>
#include <QTest>

using namespace casebook;
using namespace casebook::action;
using namespace Qt::StringLiterals;

class ActionWriterTest final : public QObject
{
    Q_OBJECT

private slots:
    void aCaseBecomesTheActionThatMakesIt()
    {
        domain::Case value;
        value.title = u"Title \"x\""_s;
        value.description = u"Text\nof two lines"_s;
        value.tags = { u"a"_s, u"b"_s };
        value.settings.syncAlerts = false;
        value.connector = { .id = u"j"_s,
                            .name = u"Jira"_s,
                            .type = u".jira"_s,
                            .fields = QJsonObject{ { u"issueType"_s, u"1"_s },
                                                   { u"priority"_s, QJsonValue::Null },
                                                   { u"parent"_s, QJsonValue::Null } } };
        const Reading reading = readAction(createText(value));
        QVERIFY(reading.isFine());
        const domain::NewCase made = std::get<CreateAction>(reading.action.deed).values;
        QCOMPARE(made.title, value.title);
        QCOMPARE(made.description, value.description);
        QCOMPARE(made.tags, value.tags);
        QVERIFY(!made.settings.syncAlerts);
        QCOMPARE(made.connector, value.connector);
    }

    void aConnectorThatTheActionDoesNotKnowBecomesNone_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QJsonValue>("fields");
        QTest::addColumn<QString>("becomes");
        QTest::newRow("thehive") << u".thehive"_s << QJsonValue(QJsonObject{ { u"tlp"_s, 2 } }) << u".none"_s;
        QTest::newRow("webhook") << u".cases-webhook"_s << QJsonValue(QJsonValue::Null) << u".none"_s;
        QTest::newRow("jira without fields") << u".jira"_s << QJsonValue(QJsonValue::Null) << u".none"_s;
        QTest::newRow("servicenow without fields")
            << u".servicenow"_s << QJsonValue(QJsonValue::Null) << u".servicenow"_s;
        QTest::newRow("later keys") << u".jira"_s
                                    << QJsonValue(QJsonObject{ { u"issueType"_s, u"1"_s },
                                                               { u"otherFields"_s, u"{}"_s } })
                                    << u".jira"_s;
    }

    void aConnectorThatTheActionDoesNotKnowBecomesNone()
    {
        QFETCH(QString, type);
        QFETCH(QJsonValue, fields);
        QFETCH(QString, becomes);
        domain::Case value;
        value.title = u"T"_s;
        value.description = u"D"_s;
        value.connector = { .id = u"c"_s, .name = u"C"_s, .type = type };
        if (fields.isObject())
            value.connector.fields = fields.toObject();
        const Reading reading = readAction(createText(value));
        QVERIFY(reading.isFine());
        QCOMPARE(std::get<CreateAction>(reading.action.deed).values.connector.type, becomes);
    }

    void commentsAndAlertsBecomeActions()
    {
        const auto payload = domain::AttachmentPayload::userComment(u"Hello"_s, u"cases"_s);
        const Reading comment = readAction(commentText(payload, u"x"_s).value());
        QVERIFY(comment.isFine());
        QCOMPARE(std::get<CommentAction>(comment.action.deed).caseId, u"x"_s);
        const auto alerts = domain::AttachmentPayload::alerts({ { u"a"_s, u"i"_s }, { u"b"_s, u"j"_s } },
                                                              { .id = u"r"_s, .name = {} }, u"cases"_s);
        const Reading alert = readAction(commentText(alerts, u"x"_s).value());
        QVERIFY(alert.isFine());
        QCOMPARE(std::get<CommentAction>(alert.action.deed).payloads.constFirst().alertRefs(),
                 alerts.alertRefs());
        QVERIFY(!commentText(domain::AttachmentPayload(QJsonObject{ { u"type"_s, u"actions"_s } }), u"x"_s));
    }
};

QTEST_GUILESS_MAIN(ActionWriterTest)
#include "tst_actionwriter.moc"
