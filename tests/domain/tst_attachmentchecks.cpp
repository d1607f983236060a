#include "attachmentbuilders.h"

#include <QTest>

using namespace casebook;
using namespace casebook::domain;
using namespace Qt::StringLiterals;

using builders::alert;
using builders::comment;
using builders::externalReference;
using builders::oneEvent;

namespace {

const QString unequalText
    = u"Received an alert comment with ids and indices arrays of different lengths ids: [\"a4\",\"a5\"] indices: [\"x\"]"_s;

} // namespace

class TestAttachmentChecks : public QObject
{
    Q_OBJECT

private slots:
    void payloadsAreChecked_data();
    void payloadsAreChecked();
    void onlyRegisteredTypesAreAddedOverTheApi();
};

void TestAttachmentChecks::payloadsAreChecked_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<QByteArray>("code"); // empty: allowed
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QJsonObject &object, const QByteArray &code,
                        const QString &message) { QTest::newRow(name) << object << code << message; };
    const auto good = [&row](const char *name, const QJsonObject &object) { row(name, object, {}, {}); };
    const auto undefined
        = [](const QString &path) { return u"Invalid value \"undefined\" supplied to \"%1\""_s.arg(path); };
    const auto with = [](const AttachmentPayload &payload, const QString &key, const QJsonValue &value) {
        QJsonObject object = payload.object();
        object.insert(key, value);
        return object;
    };
    const auto without = [](const AttachmentPayload &payload, const QString &key) {
        QJsonObject object = payload.object();
        object.remove(key);
        return object;
    };

    good("comment", comment(u"x"_s).object());
    row("blank comment", comment(u" "_s).object(), "comment.empty",
        u"The comment field cannot be an empty string."_s);
    row("comment too long", comment(QString(30001, u'x')).object(), "comment.tooLong",
        u"The length of the comment is too long. The maximum length is 30000."_s);
    row("comment missing", without(comment({}), u"comment"_s), "comment.empty", undefined(u"comment"_s));
    row("no owner", without(comment(u"x"_s), u"owner"_s), "owner.empty", undefined(u"owner"_s));
    good("alert", alert({ u"a"_s }).object());
    good("alert as texts",
         QJsonObject{ { u"type"_s, u"alert"_s },
                      { u"alertId"_s, u"a"_s },
                      { u"index"_s, u"i"_s },
                      { u"rule"_s, QJsonObject{ { u"id"_s, u"r"_s }, { u"name"_s, u"R"_s } } },
                      { u"owner"_s, u"cases"_s } });
    row("unequal alerts",
        QJsonObject{ { u"type"_s, u"alert"_s },
                     { u"alertId"_s, QJsonArray{ u"a4"_s, u"a5"_s } },
                     { u"index"_s, QJsonArray{ u"x"_s } },
                     { u"rule"_s, QJsonObject{ { u"id"_s, QJsonValue() }, { u"name"_s, QJsonValue() } } },
                     { u"owner"_s, u"cases"_s } },
        "alert.unequal", unequalText);
    row("alert without ids", without(alert({ u"a"_s }), u"alertId"_s), "alert.idMissing",
        undefined(u"alertId"_s));
    row("alert without an index", without(alert({ u"a"_s }), u"index"_s), "alert.indexMissing",
        undefined(u"index"_s));
    row("alert with a number", with(alert({ u"a"_s }), u"alertId"_s, 4), "alert.idMissing",
        u"Invalid value \"4\" supplied to \"alertId\""_s);
    row("alert with a blank id", alert({ u" "_s }).object(), "alert.idMissing",
        u"The alertId field cannot be an empty string."_s);
    row("alert with a blank index", with(alert({ u"a"_s }), u"index"_s, QJsonArray{ u""_s }),
        "alert.indexMissing", u"The index field cannot be an empty string."_s);
    row("no alerts at all", alert({}).object(), "alert.idMissing",
        u"The alertId field cannot be an empty string.,The index field cannot be an empty string."_s);
    row("alert without a rule", without(alert({ u"a"_s }), u"rule"_s), "attachment.invalid",
        undefined(u"rule"_s));
    row("alert with half a rule", with(alert({ u"a"_s }), u"rule"_s, QJsonObject{ { u"id"_s, u"r"_s } }),
        "attachment.invalid", undefined(u"rule,name"_s));
    good("event", oneEvent().object());
    row("event without an id", without(oneEvent(), u"eventId"_s), "alert.idMissing", undefined(u"eventId"_s));
    const QJsonObject actions{ { u"type"_s, u"actions"_s },
                               { u"comment"_s, u"isolated"_s },
                               { u"actions"_s, QJsonObject{ { u"type"_s, u"isolate"_s } } },
                               { u"owner"_s, u"cases"_s } };
    good("endpoint action", actions);
    row("endpoint action without actions", without(AttachmentPayload(actions), u"actions"_s),
        "attachment.invalid", undefined(u"actions"_s));
    good("external reference", externalReference(u".files"_s).object());
    row("external reference without metadata",
        without(externalReference(u"x"_s), u"externalReferenceMetadata"_s), "attachment.invalid",
        undefined(u"externalReferenceMetadata"_s));
    row("external reference without storage",
        without(externalReference(u"x"_s), u"externalReferenceStorage"_s), "attachment.invalid",
        undefined(u"externalReferenceStorage"_s));
    const QJsonObject state{ { u"type"_s, u"persistableState"_s },
                             { u"persistableStateAttachmentTypeId"_s, u".lens"_s },
                             { u"persistableStateAttachmentState"_s, QJsonObject() },
                             { u"owner"_s, u"cases"_s } };
    good("persistable state", state);
    row("persistable state without its state",
        without(AttachmentPayload(state), u"persistableStateAttachmentState"_s), "attachment.invalid",
        undefined(u"persistableStateAttachmentState"_s));
    good("of a newer Kibana", { { u"type"_s, u"security.timeline"_s }, { u"owner"_s, u"cases"_s } });
    good("comment of the newest Kibana",
         { { u"type"_s, u"comment"_s },
           { u"owner"_s, u"cases"_s },
           { u"data"_s, QJsonObject{ { u"content"_s, u"x"_s } } } });
    row("no type", { { u"owner"_s, u"cases"_s } }, "attachment.invalid", undefined(u"type"_s));
}

void TestAttachmentChecks::payloadsAreChecked()
{
    QFETCH(QJsonObject, object);
    QFETCH(QByteArray, code);
    QFETCH(QString, message);
    const Result<void> result = validateAttachment(AttachmentPayload(object));
    QCOMPARE(result ? QByteArray() : result.error().code, code);
    QCOMPARE(result ? QString() : result.error().message, message);
}

void TestAttachmentChecks::onlyRegisteredTypesAreAddedOverTheApi()
{
    const auto state = [](const QString &typeId) {
        return AttachmentPayload(QJsonObject{ { u"type"_s, u"persistableState"_s },
                                              { u"owner"_s, u"cases"_s },
                                              { u"persistableStateAttachmentTypeId"_s, typeId },
                                              { u"persistableStateAttachmentState"_s, QJsonObject() } });
    };
    for (const AttachmentPayload &payload :
         { comment(u"x"_s), alert({ u"a"_s }), externalReference(u".files"_s),
           externalReference(u"endpoint"_s), state(u".lens"_s) })
        QVERIFY2(validateRegistered(payload), qPrintable(payload.type()));
    for (const AttachmentPayload &payload : { externalReference(u".lens"_s), state(u".files"_s) })
        QVERIFY2(!validateRegistered(payload), qPrintable(payload.type()));
    const auto refused = validateRegistered(externalReference(u".unregistered"_s));
    QCOMPARE(refused.error().message, u"Attachment type .unregistered is not registered."_s);
    QCOMPARE(refused.error().code, QByteArray("attachment.unregistered"));
    QCOMPARE(refused.error().field, u"externalReferenceAttachmentTypeId"_s);
    QCOMPARE(refused.error().httpStatus, 400);
}

QTEST_GUILESS_MAIN(TestAttachmentChecks)
#include "tst_attachmentchecks.moc"
