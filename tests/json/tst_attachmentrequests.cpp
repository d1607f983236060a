#include "models/json/attachmentrequests.h"

#include <QJsonDocument>
#include <QtTest>

using namespace casebook;
using namespace casebook::json;
using namespace Qt::StringLiterals;

namespace {

QJsonObject parsed(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

/// The bodies that add and change attachments (CONTRACT §3.3).
class TestAttachmentRequests : public QObject
{
    Q_OBJECT

private slots:
    void eachTypeIsTakenWithItsOwnKeys_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("user") << QByteArray(R"({"type":"user","owner":"cases","comment":"Seen"})");
        QTest::newRow("alert") << QByteArray(
            R"({"type":"alert","owner":"cases","alertId":"a","index":"i","rule":{"id":null,"name":"r"}})");
        QTest::newRow("alerts") << QByteArray(
            R"({"type":"alert","owner":"cases","alertId":["a","b"],"index":["i","i"],"rule":{"id":"1","name":"r"}})");
        QTest::newRow("actions") << QByteArray(
            R"({"type":"actions","owner":"cases","comment":"c","actions":{"type":"isolate","targets":[]}})");
        QTest::newRow("file") << QByteArray(
            R"({"type":"externalReference","owner":"cases","externalReferenceAttachmentTypeId":".files",)"
            R"("externalReferenceId":"f","externalReferenceStorage":{"type":"savedObject","soType":"file"},)"
            R"("externalReferenceMetadata":{"files":[]}})");
        QTest::newRow("state") << QByteArray(
            R"({"type":"persistableState","owner":"cases","persistableStateAttachmentTypeId":".lens",)"
            R"("persistableStateAttachmentState":{"any":"thing"}})");
    }

    void eachTypeIsTakenWithItsOwnKeys()
    {
        QFETCH(QByteArray, body);
        QJsonObject object = QJsonDocument::fromJson(body).object();
        const auto payload = newAttachmentFromJson(object);
        QVERIFY2(payload, qPrintable(payload ? QString() : payload.error().message));
        QCOMPARE(payload->object(), object);

        object.insert(u"colour"_s, u"red"_s);
        QCOMPARE(newAttachmentFromJson(object).error().message, u"invalid keys \"colour\""_s);
    }

    void whatIsNotAnAttachmentIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("message");
        QTest::newRow("no type") << QByteArray(R"({"owner":"cases","comment":"x"})")
                                 << u"Invalid value \"undefined\" supplied to \"type\""_s;
        QTest::newRow("a type of newer servers") << QByteArray(R"({"type":"event","owner":"cases"})")
                                                 << u"Invalid value \"event\" supplied to \"type\""_s;
        QTest::newRow("a key of the alert's rule") << QByteArray(
            R"({"type":"alert","owner":"cases","alertId":"a","index":"i","rule":{"id":null,"name":"r","x":1}})")
                                                   << u"invalid keys \"x\""_s;
        QTest::newRow("no owner") << QByteArray(R"({"type":"user","comment":"x"})")
                                  << u"Invalid value \"undefined\" supplied to \"owner\""_s;
    }

    void whatIsNotAnAttachmentIsRefused()
    {
        QFETCH(QByteArray, body);
        const auto payload = newAttachmentFromJson(QJsonDocument::fromJson(body).object());
        QVERIFY(!payload);
        QTEST(payload.error().message, "message");
        QCOMPARE(payload.error().httpStatus, 400);
    }

    void aChangeNamesTheAttachmentAndItsVersion()
    {
        const auto change = changedAttachmentFromJson(
            parsed(R"({"id":"c1","version":"WzEsMV0=","type":"user","owner":"cases","comment":"New"})"));
        QVERIFY(change);
        QCOMPARE(change->id, u"c1"_s);
        QCOMPARE(change->version, u"WzEsMV0="_s);
        QCOMPARE(change->payload.object(), parsed(R"({"type":"user","owner":"cases","comment":"New"})"));

        QCOMPARE(
            changedAttachmentFromJson(parsed(R"({"type":"user","owner":"cases","comment":"New"})"))
                .error()
                .message,
            u"Invalid value \"undefined\" supplied to \"id\",Invalid value \"undefined\" supplied to \"version\""_s);
        QCOMPARE(
            changedAttachmentFromJson(
                parsed(
                    R"({"id":"c1","version":"v","type":"user","owner":"cases","comment":"New","pushed_at":null})"))
                .error()
                .message,
            u"invalid keys \"pushed_at\""_s);
    }

    void oneWrongElementOfManyIsEnough()
    {
        const auto many
            = [](const char *text) { return newAttachmentsFromJson(QJsonDocument::fromJson(text).array()); };
        QCOMPARE(many(R"([])").value().size(), 0);
        QCOMPARE(many(R"([{"type":"user","owner":"cases","comment":"a"},
                          {"type":"user","owner":"cases","comment":"b"}])")
                     .value()
                     .size(),
                 2);
        QVERIFY(!many(R"([{"type":"user","owner":"cases","comment":"a"},{"type":"user","owner":"cases"}])"));
        QVERIFY(!many(R"(["a"])"));
    }
};

QTEST_GUILESS_MAIN(TestAttachmentRequests)
#include "tst_attachmentrequests.moc"
