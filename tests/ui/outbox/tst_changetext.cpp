#include "ui/outbox/changetext.h"
#include "ui/outbox/fieldtext.h"
#include "ui/outbox/repeating.h"

#include <QJsonArray>
#include <QTest>

using namespace casebook;
using namespace casebook::ui;
using namespace Qt::StringLiterals;
using domain::PendingKind;
using domain::PendingOperation;

class ChangeTextTest final : public QObject
{
    Q_OBJECT

    static store::WaitingChange change(const PendingOperation &operation)
    {
        return {
            .caseKey = { 7 }, .remote = { 2 }, .caseTitle = u"Phishing %1 wave"_s, .operation = operation
        };
    }

private slots:
    void eachChangeIsSaidInWords_data()
    {
        QTest::addColumn<PendingOperation>("operation");
        QTest::addColumn<QString>("words");
        const auto row = [](const char *name, const PendingOperation &operation, const QString &words) {
            QTest::newRow(name) << operation << words;
        };
        row("create", { .kind = PendingKind::Create }, u"Create the case “Phishing %1 wave”"_s);
        row("title",
            { .kind = PendingKind::Text, .field = u"title"_s, .oldValue = u"Old"_s, .newValue = u"New"_s },
            u"Change the title of “Old” to “New”"_s);
        row("status", { .kind = PendingKind::Set, .field = u"status"_s, .newValue = u"closed"_s },
            u"Set the status of “Phishing %1 wave” to Closed"_s);
        row("comment",
            { .kind = PendingKind::AddAttachment,
              .payload = domain::AttachmentPayload::userComment(u"Hello"_s, u"cases"_s).object() },
            u"Add a comment to “Phishing %1 wave”"_s);
        row("assignees",
            { .kind = PendingKind::Members, .field = u"assignees"_s, .added = { u"a"_s, u"b"_s } },
            u"Assign 2 person(s) to “Phishing %1 wave”"_s);
        row("push",
            { .kind = PendingKind::Push,
              .payload = { { u"connector"_s, QJsonObject{ { u"name"_s, u"Jira SEC"_s } } } } },
            u"Push “Phishing %1 wave” to Jira SEC"_s);
    }
    void eachChangeIsSaidInWords()
    {
        QFETCH(const PendingOperation, operation);
        QFETCH(const QString, words);
        QCOMPARE(changeText(change(operation)), words);
    }

    void whatWasWrittenIsShownWhole()
    {
        const PendingOperation comment{
            .kind = PendingKind::AddAttachment,
            .payload = domain::AttachmentPayload::userComment(u"First\n\nsecond"_s, u"cases"_s).object()
        };
        QCOMPARE(writtenText(comment), u"First\n\nsecond"_s);
        QVERIFY(canRewrite(comment));
        QVERIFY(canDiscard(comment));
        QVERIFY(operationAgain(change(comment)));
    }

    void whatIsOnItsWayStaysAsItIs()
    {
        const PendingOperation sent{ .kind = PendingKind::Text,
                                     .field = u"title"_s,
                                     .newValue = u"New"_s,
                                     .state = domain::PendingState::Sent };
        QVERIFY(!canRewrite(sent));
        QVERIFY(!canDiscard(sent));
        QCOMPARE(pendingStateText(sent, Timestamp(0)), u"Sending"_s);
        PendingOperation later{ .notBefore = Timestamp(90'000) };
        QCOMPARE(pendingStateText(later, Timestamp(0)), u"Will be tried again in 2 minute(s)"_s);
        QCOMPARE(pendingStateText(later, Timestamp(100'000)), u"Waiting"_s);
    }

    void aPushIsNeverMadeAgainByItself() { QVERIFY(!operationAgain(change({ .kind = PendingKind::Push }))); }

    void aFieldsTextKeepsItsForm()
    {
        const QJsonObject custom{ { u"key"_s, u"k"_s }, { u"type"_s, u"text"_s }, { u"value"_s, u"a"_s } };
        QCOMPARE(fieldValueText(u"customFields.k"_s, custom), u"a"_s);
        QCOMPARE(fieldValueWithText(custom, u"b"_s).toObject().value(u"value"_s).toString(), u"b"_s);
        QCOMPARE(fieldValueWithText(u"x"_s, u"b"_s), QJsonValue(u"b"_s));
    }
};

QTEST_GUILESS_MAIN(ChangeTextTest)
#include "tst_changetext.moc"
