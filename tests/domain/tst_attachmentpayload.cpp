#include "models/domain/attachment.h"

#include <QJsonArray>
#include <QTest>

using namespace casebook::domain;
using namespace Qt::StringLiterals;

class TestAttachmentPayload : public QObject
{
    Q_OBJECT

private slots:
    void knowsItsKind_data();
    void knowsItsKind();
    void aUserCommentHoldsItsText();
    void aCommentOfTheNewestKibanaHoldsItsTextToo();
    void onlyCommentsAndEndpointActionsHaveAText();
    void alertsAreReadOneOrMany_data();
    void alertsAreReadOneOrMany();
    void alertsAreWrittenAsLists();
    void aFileIsAnExternalReference();
    void unknownKeysAreKept();
};

void TestAttachmentPayload::knowsItsKind_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<int>("kind");
    const auto row = [](const QString &type, AttachmentKind kind) {
        QTest::newRow(qPrintable(type)) << QJsonObject{ { u"type"_s, type } } << int(kind);
    };
    row(u"user"_s, AttachmentKind::UserComment);
    row(u"alert"_s, AttachmentKind::Alert);
    row(u"generated_alert"_s, AttachmentKind::Alert);
    row(u"actions"_s, AttachmentKind::Actions);
    row(u"externalReference"_s, AttachmentKind::ExternalReference);
    row(u"persistableState"_s, AttachmentKind::PersistableState);
    row(u"event"_s, AttachmentKind::Event);
    row(u"comment"_s, AttachmentKind::Other);
    row(u"security.timeline"_s, AttachmentKind::Other);
    QTest::newRow("unified comment") << QJsonObject{ { u"type"_s, u"comment"_s },
                                                     { u"data"_s, QJsonObject() } }
                                     << int(AttachmentKind::UserComment);
    QTest::newRow("nothing") << QJsonObject() << int(AttachmentKind::Other);
}

void TestAttachmentPayload::knowsItsKind()
{
    QFETCH(QJsonObject, object);
    QFETCH(int, kind);
    const AttachmentPayload payload(object);
    QCOMPARE(int(payload.kind()), kind);
    QCOMPARE(payload.type(), object.value(u"type"_s).toString());
}

void TestAttachmentPayload::aUserCommentHoldsItsText()
{
    const AttachmentPayload payload = AttachmentPayload::userComment(u" text\n"_s, u"cases"_s);
    QCOMPARE(payload.object(),
             (QJsonObject{
                 { u"type"_s, u"user"_s }, { u"comment"_s, u" text\n"_s }, { u"owner"_s, u"cases"_s } }));
    QCOMPARE(payload.commentText(), u" text\n"_s);
    QCOMPARE(payload.owner(), u"cases"_s);
    QCOMPARE(payload.withCommentText(u"other"_s), AttachmentPayload::userComment(u"other"_s, u"cases"_s));
}

void TestAttachmentPayload::aCommentOfTheNewestKibanaHoldsItsTextToo()
{
    const AttachmentPayload payload(
        QJsonObject{ { u"type"_s, u"comment"_s },
                     { u"owner"_s, u"cases"_s },
                     { u"data"_s, QJsonObject{ { u"content"_s, u"text"_s }, { u"x"_s, 1 } } } });
    QCOMPARE(payload.commentText(), u"text"_s);
    const AttachmentPayload changed = payload.withCommentText(u"other"_s);
    QCOMPARE(changed.commentText(), u"other"_s);
    QCOMPARE(changed.object().value(u"data"_s).toObject(),
             (QJsonObject{ { u"content"_s, u"other"_s }, { u"x"_s, 1 } }));
    QVERIFY(!changed.object().contains(u"comment"_s));
}

void TestAttachmentPayload::onlyCommentsAndEndpointActionsHaveAText()
{
    QCOMPARE(AttachmentPayload(QJsonObject{ { u"type"_s, u"actions"_s }, { u"comment"_s, u"isolated"_s } })
                 .commentText(),
             u"isolated"_s);
    QVERIFY(AttachmentPayload(QJsonObject{ { u"type"_s, u"alert"_s }, { u"comment"_s, u"x"_s } })
                .commentText()
                .isEmpty());
}

void TestAttachmentPayload::alertsAreReadOneOrMany_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<QStringList>("refs");
    QTest::newRow("one") << QJsonObject{
        { u"type"_s, u"alert"_s }, { u"alertId"_s, u"a"_s }, { u"index"_s, u"i"_s }
    } << QStringList{ u"a@i"_s };
    QTest::newRow("many") << QJsonObject{ { u"type"_s, u"alert"_s },
                                          { u"alertId"_s, QJsonArray{ u"a"_s, u"b"_s } },
                                          { u"index"_s, QJsonArray{ u"i"_s, u"j"_s } } }
                          << QStringList{ u"a@i"_s, u"b@j"_s };
    QTest::newRow("unequal") << QJsonObject{ { u"type"_s, u"alert"_s },
                                             { u"alertId"_s, QJsonArray{ u"a"_s, u"b"_s } },
                                             { u"index"_s, QJsonArray{ u"i"_s } } }
                             << QStringList();
    QTest::newRow("event") << QJsonObject{
        { u"type"_s, u"event"_s }, { u"eventId"_s, u"e"_s }, { u"index"_s, u"i"_s }
    } << QStringList{ u"e@i"_s };
    QTest::newRow("comment") << QJsonObject{
        { u"type"_s, u"user"_s }, { u"alertId"_s, u"a"_s }, { u"index"_s, u"i"_s }
    } << QStringList();
}

void TestAttachmentPayload::alertsAreReadOneOrMany()
{
    QFETCH(QJsonObject, object);
    QFETCH(QStringList, refs);
    QStringList found;
    for (const AlertRef &ref : AttachmentPayload(object).alertRefs())
        found.append(ref.id + u'@' + ref.index);
    QCOMPARE(found, refs);
}

void TestAttachmentPayload::alertsAreWrittenAsLists()
{
    const QList<AlertRef> refs{ { u"a"_s, u"i"_s }, { u"b"_s, u"i"_s } };
    const AlertRule rule{ u"r1"_s, std::nullopt };
    const AttachmentPayload payload = AttachmentPayload::alerts(refs, rule, u"cases"_s);
    QCOMPARE(payload.kind(), AttachmentKind::Alert);
    QCOMPARE(payload.alertRefs(), refs);
    QCOMPARE(payload.rule(), rule);
    QCOMPARE(payload.object().value(u"rule"_s).toObject(),
             (QJsonObject{ { u"id"_s, u"r1"_s }, { u"name"_s, QJsonValue() } }));
}

void TestAttachmentPayload::aFileIsAnExternalReference()
{
    QJsonObject object{ { u"type"_s, u"externalReference"_s },
                        { u"externalReferenceAttachmentTypeId"_s, u".files"_s } };
    QVERIFY(AttachmentPayload(object).isFile());
    object.insert(u"externalReferenceAttachmentTypeId"_s, u"endpoint"_s);
    QVERIFY(!AttachmentPayload(object).isFile());
    object
        = { { u"type"_s, u"persistableState"_s }, { u"externalReferenceAttachmentTypeId"_s, u".files"_s } };
    QVERIFY(!AttachmentPayload(object).isFile());
}

void TestAttachmentPayload::unknownKeysAreKept()
{
    const QJsonObject object{ { u"type"_s, u"user"_s },
                              { u"comment"_s, u"x"_s },
                              { u"owner"_s, u"cases"_s },
                              { u"later"_s, QJsonArray{ 1 } } };
    QJsonObject expected = object;
    expected.insert(u"comment"_s, u"y"_s);
    QCOMPARE(AttachmentPayload(object).withCommentText(u"y"_s).object(), expected);
}

QTEST_GUILESS_MAIN(TestAttachmentPayload)
#include "tst_attachmentpayload.moc"
