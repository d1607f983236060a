#include "models/sync/receipts.h"

#include <QJsonArray>
#include <QTest>

using namespace casebook;
using namespace casebook::sync;
using namespace Qt::StringLiterals;
using domain::Activity;
using domain::Attachment;
using domain::AttachmentPayload;
using domain::Case;
using domain::PendingKind;
using domain::PendingOperation;
using domain::User;

namespace {

User named(const QString &name)
{
    User user;
    user.username = name;
    return user;
}

const User me = named(u"ana"_s);
const User bob = named(u"bob"_s);

Activity entry(const User &author, qint64 at, const QString &type, const QJsonObject &payload,
               const QString &action = u"update"_s)
{
    Activity activity;
    activity.typeText = type;
    activity.actionText = action;
    activity.createdBy = author;
    activity.createdAt = Timestamp(at);
    activity.payload = payload;
    return activity;
}

PendingOperation status(const QString &before, const QString &after)
{
    PendingOperation operation;
    operation.key = OperationKey{ 7 };
    operation.kind = PendingKind::Set;
    operation.field = u"status"_s;
    operation.oldValue = before;
    operation.newValue = after;
    operation.firstSent = Timestamp(100'000);
    return operation;
}

PendingOperation comment(const QString &text)
{
    PendingOperation operation;
    operation.kind = PendingKind::AddAttachment;
    operation.payload = AttachmentPayload::userComment(text, u"cases"_s).object();
    operation.knownComments = { u"known"_s };
    operation.firstSent = Timestamp(100'000);
    return operation;
}

Attachment said(const QString &id, const User &author, const QString &text, qint64 at = 100'000)
{
    Attachment attachment;
    attachment.id = id;
    attachment.createdBy = author;
    attachment.createdAt = Timestamp(at);
    attachment.payload = AttachmentPayload::userComment(text, u"cases"_s);
    return attachment;
}

const QList<OperationKey> none;
const QList<OperationKey> seventh{ OperationKey{ 7 } };

} // namespace

/// What became of a request whose answer was lost.
class ReceiptsTest final : public QObject
{
    Q_OBJECT

private slots:
    void whatSomebodyChangedAfterMineIsOvertaken()
    {
        const Case open;
        const QJsonObject closing{ { u"status"_s, u"closed"_s } };
        const QJsonObject opening{ { u"status"_s, u"open"_s } };
        const PendingOperation mine = status(u"open"_s, u"closed"_s);
        const QList<Activity> log{ entry(bob, 102'000, u"status"_s, opening),
                                   entry(me, 101'000, u"status"_s, closing) };
        QCOMPARE(overtaken({ mine }, open, log, me), seventh);
    }

    void historyAloneProvesNothing()
    {
        const Case open;
        const QJsonObject closing{ { u"status"_s, u"closed"_s } };
        const PendingOperation mine = status(u"open"_s, u"closed"_s);
        // It never happened (trap 12), it was before, it was somebody else's, or it is in effect.
        QCOMPARE(overtaken({ mine }, open, { entry(me, 101'000, u"status"_s, closing) }, me), none);
        QCOMPARE(overtaken({ mine }, open,
                           { entry(me, 50'000, u"status"_s, closing),
                             entry(bob, 60'000, u"status"_s, { { u"status"_s, u"open"_s } }) },
                           me),
                 none);
        QCOMPARE(overtaken({ mine }, open,
                           { entry(bob, 101'000, u"status"_s, closing),
                             entry(bob, 102'000, u"status"_s, { { u"status"_s, u"open"_s } }) },
                           me),
                 none);
        Case closed;
        closed.status = domain::StatusValue::Closed;
        QCOMPARE(
            overtaken({ mine }, closed,
                      { entry(me, 101'000, u"status"_s, closing), entry(bob, 102'000, u"status"_s, closing) },
                      me),
            none);
    }

    void tagsAreLookedAtOneByOne()
    {
        PendingOperation mine;
        mine.key = OperationKey{ 7 };
        mine.kind = PendingKind::Members;
        mine.field = u"tags"_s;
        mine.added = { u"a"_s };
        mine.firstSent = Timestamp(100'000);
        const QJsonObject a{ { u"tags"_s, QJsonArray{ u"a"_s } } };
        const QJsonObject b{ { u"tags"_s, QJsonArray{ u"b"_s } } };
        const Activity adding = entry(me, 101'000, u"tags"_s, a, u"add"_s);
        QCOMPARE(overtaken({ mine }, {}, { adding, entry(bob, 102'000, u"tags"_s, a, u"delete"_s) }, me),
                 seventh);
        QCOMPARE(overtaken({ mine }, {}, { adding, entry(bob, 102'000, u"tags"_s, b, u"delete"_s) }, me),
                 none);
    }

    // A race stored it without an entry (trap 11), and it was edited from another device before it was found.
    void anEditedTwinStillHoldsWhatWasSent()
    {
        const PendingOperation mine = comment(u"seen on host 7"_s);
        const auto edited
            = [](const QString &id, const User &author, const QString &text, qint64 at = 100'000) {
                  Attachment attachment = said(id, author, text, at);
                  attachment.updatedAt = Timestamp(at + 1'000);
                  return attachment;
              };
        const QString more = u"seen on host 7\nand on host 8"_s;
        const std::optional<QString> found = u"it"_s;
        QCOMPARE(editedTwin(mine, { edited(u"it"_s, me, more) }, {}, me), found);
        for (const Attachment &other :
             { edited(u"known"_s, me, more), edited(u"bobs"_s, bob, more), said(u"unedited"_s, me, more),
               edited(u"earlier"_s, me, more, 50'000), edited(u"another"_s, me, u"seen on host 77"_s) })
            QCOMPARE(editedTwin(mine, { other }, {}, me), std::nullopt);
        Activity creation = entry(me, 100'000, u"comment"_s, {}, u"create"_s);
        creation.commentId = u"it"_s; // its history tells that it was another one
        QCOMPARE(editedTwin(mine, { edited(u"it"_s, me, more) }, { creation }, me), std::nullopt);
    }

    void aTwinIsMineNewAndEqual()
    {
        const QList<Attachment> found
            = twins(comment(u"text"_s),
                    { said(u"known"_s, me, u"text"_s), said(u"other"_s, me, u"another"_s),
                      said(u"theirs"_s, bob, u"text"_s), said(u"late"_s, me, u"text"_s, 200'000),
                      said(u"early"_s, me, u"text"_s, 150'000) },
                    me);
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.first().id, u"early"_s);
    }

    void theLogNamesACommentThatWasEditedSince()
    {
        Activity creation
            = entry(me, 101'000, u"comment"_s,
                    { { u"comment"_s, AttachmentPayload::userComment(u"text"_s, u"cases"_s).object() } },
                    u"create"_s);
        creation.commentId = u"made"_s;
        QCOMPARE(loggedTwin(comment(u"text"_s), { creation }, me), u"made"_s);
        QVERIFY(!loggedTwin(comment(u"another"_s), { creation }, me));
        QVERIFY(!loggedTwin(comment(u"text"_s), { creation }, bob));
        creation.commentId = u"known"_s;
        QVERIFY(!loggedTwin(comment(u"text"_s), { creation }, me));
    }

    void creationsAreEqualByWhatAPersonSaid()
    {
        const QJsonObject asked{ { u"title"_s, u" Phishing "_s },
                                 { u"description"_s, u"text"_s },
                                 { u"tags"_s, QJsonArray{ u"a"_s } },
                                 { u"owner"_s, u"cases"_s },
                                 { u"connector"_s, QJsonObject{ { u"id"_s, u"none"_s } } } };
        QJsonObject stored = asked;
        stored.insert(u"title"_s, u"Phishing"_s);
        stored.insert(u"severity"_s, u"low"_s);
        stored.insert(u"category"_s, QJsonValue::Null);
        stored.insert(u"status"_s, u"open"_s);
        stored.insert(u"assignees"_s, QJsonArray());
        stored.insert(u"customFields"_s,
                      QJsonArray{ QJsonObject{ { u"key"_s, u"note"_s }, { u"value"_s, QJsonValue::Null } } });
        QCOMPARE(creationContent(asked), creationContent(stored));
        stored.insert(u"title"_s, u"Another"_s);
        QVERIFY(creationContent(asked) != creationContent(stored));
    }

    void aPersonIsKnownByNameElseByProfile()
    {
        User withProfile = me;
        withProfile.profileUid = u"u_1"_s;
        User profileOnly;
        profileOnly.profileUid = u"u_1"_s;
        QVERIFY(isMine(withProfile, me));
        QVERIFY(isMine(me, withProfile));
        QVERIFY(isMine(profileOnly, withProfile));
        QVERIFY(!isMine(bob, me));
        QVERIFY(!isMine(User(), me));
        QVERIFY(isMine(bob, User())); // not known yet who I am
    }
};

QTEST_GUILESS_MAIN(ReceiptsTest)
#include "tst_receipts.moc"
