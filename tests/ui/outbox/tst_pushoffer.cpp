#include "ui/page/pushoffer.h"

#include <QTest>

using namespace casebook;
using namespace casebook::ui;
using namespace Qt::StringLiterals;

class PushOfferTest final : public QObject
{
    Q_OBJECT

    static PushFacts facts()
    {
        PushFacts facts;
        facts.value.title = u"Phishing"_s;
        facts.value.description = u"The link"_s;
        facts.value.connector = { .id = u"w1"_s, .name = u"Desk"_s, .type = u".cases-webhook"_s };
        return facts;
    }
    static domain::PushState state(bool needsPush)
    {
        return {
            .connector = {}, .needsPush = needsPush, .hasBeenPushed = true, .lastPush = Timestamp(5'000)
        };
    }
    static domain::Attachment comment(const QString &text, qint64 when)
    {
        domain::Attachment comment;
        comment.payload = domain::AttachmentPayload::userComment(text, u"cases"_s);
        comment.createdAt = Timestamp(when);
        return comment;
    }

private slots:
    void withoutAConnectorThereIsNothingToPushTo() { QCOMPARE(pushOffer({}).label, QString()); }

    void saysWhatKibanaSays()
    {
        PushFacts now = facts();
        QCOMPARE(pushOffer(now).label, u"Push as Desk incident"_s);
        QVERIFY(pushOffer(now).enabled);
        now.state = state(true);
        QCOMPARE(pushOffer(now).label, u"Update Desk incident"_s);
        QVERIFY(pushOffer(now).enabled);
        now.state = state(false);
        QCOMPARE(pushOffer(now).label, u"Desk incident is up to date"_s);
        QVERIFY(!pushOffer(now).enabled);
    }

    void saysWhyItCantBePushed()
    {
        PushFacts now = facts();
        now.value.status = domain::StatusValue::Closed;
        QVERIFY(!pushOffer(now).enabled);
        QVERIFY(!pushOffer(now).reason.isEmpty());
        now.closedAllowed = true;
        QVERIFY(pushOffer(now).enabled);
        now.unsavedConnector = true;
        QVERIFY(!pushOffer(now).enabled);
        now = facts();
        now.connectorKnown = false;
        QVERIFY(!pushOffer(now).enabled);
    }

    void oneThatWaitsIsNotPressedAgain()
    {
        for (const domain::SyncState waiting :
             { domain::SyncState::Waiting, domain::SyncState::Sending, domain::SyncState::Refused }) {
            PushFacts now = facts();
            now.waiting = waiting;
            QVERIFY(!pushOffer(now).enabled);
        }
    }

    void onlyNewCommentsAreSent()
    {
        PushFacts now = facts();
        const QList<domain::Attachment> comments{ comment(u"old"_s, 1'000), comment(u"new"_s, 9'000) };
        QCOMPARE(commentsToPush(now, comments).size(), 2);
        now.state = state(true);
        QCOMPARE(commentsToPush(now, comments).size(), 1);
        const QString preview = pushPreview(now, comments);
        QVERIFY(preview.contains(u"new"_s));
        QVERIFY(!preview.contains(u"old"_s));
        QVERIFY(preview.contains(u"The link"_s));
    }
};

QTEST_GUILESS_MAIN(PushOfferTest)
#include "tst_pushoffer.moc"
