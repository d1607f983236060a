#include "attachmentbuilders.h"

#include <QTest>

using namespace casebook;
using namespace casebook::domain;
using namespace Qt::StringLiterals;

using builders::alert;
using builders::comment;
using builders::contextWith;
using builders::editOf;
using builders::externalReference;

class TestEditAttachment : public QObject
{
    Q_OBJECT

private slots:
    void editingACommentRecordsTheWholePayload();
    void theSameTextIsAChangeToo();
    void editsAreRefused_data();
    void editsAreRefused();
    void deletingACommentLeavesTheCaseUntouched();
    void deletingAnAlertCountsThoseThatStay();
    void deletingWhatIsGoneIsNotFound();
    void intentsSayWhatWasMeant();
};

void TestEditAttachment::editingACommentRecordsTheWholePayload()
{
    RuleContext context = contextWith(comment(u"before"_s));
    context.attachment->carried.absent = QStringList{ u"updated_at"_s, u"pushed_at"_s };
    const auto outcome = applyEditAttachment(builders::openCase(), editOf(comment(u"after"_s)), context);
    QVERIFY(outcome);
    QVERIFY(outcome->changedAttachment);
    const Attachment &changed = *outcome->changedAttachment;
    QCOMPARE(changed.id, u"att-1"_s);
    QCOMPARE(changed.payload, comment(u"after"_s));
    QCOMPARE(changed.createdAt, Timestamp(1'500'000));
    QCOMPARE(changed.updatedAt, std::optional(Timestamp(2'000'000)));
    QCOMPARE(changed.updatedBy, std::optional(builders::analyst()));
    QCOMPARE(changed.carried.absent, QStringList{ u"pushed_at"_s });
    QCOMPARE(builders::summary(outcome->activities), QStringList{ u"comment update"_s });
    QCOMPARE(outcome->activities.first().commentId, std::optional(u"att-1"_s));
    QCOMPARE(outcome->activities.first().payload,
             (QJsonObject{ { u"comment"_s, changed.payload.object() } }));
    QCOMPARE(outcome->after.updatedAt, std::optional(Timestamp(2'000'000)));
    QCOMPARE(outcome->after.totalComments, builders::openCase().totalComments);
}

// REAL-SERVER §1: no 406 for comments.
void TestEditAttachment::theSameTextIsAChangeToo()
{
    const auto outcome = applyEditAttachment(builders::openCase(), editOf(comment(u"same"_s)),
                                             contextWith(comment(u"same"_s)));
    QVERIFY(outcome);
    QCOMPARE(outcome->activities.size(), 1);
}

void TestEditAttachment::editsAreRefused_data()
{
    QTest::addColumn<RuleContext>("context");
    QTest::addColumn<EditAttachment>("edit");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("message");
    const QString refresh = u"This case has been updated. Please refresh before saving additional updates."_s;
    const RuleContext ofComment = contextWith(comment(u"before"_s));
    EditAttachment edit = editOf(comment(u"after"_s));

    QTest::newRow("gone") << builders::contextAt(0) << edit << 404 << QByteArray()
                          << u"Saved object [cases-comments/att-1] not found"_s;
    edit.expectedVersion = u"WzEsMV0="_s;
    QTest::newRow("stale version") << ofComment << edit << 409 << QByteArray("version.stale") << refresh;
    edit.expectedVersion.reset();
    edit.seenText = u"seen"_s;
    QTest::newRow("changed since seen") << ofComment << edit << 409 << QByteArray("field.changed") << refresh;
    QTest::newRow("another type") << ofComment << editOf(alert({ u"a"_s })) << 400
                                  << QByteArray("attachment.typeChanged")
                                  << u"You cannot change the type of the comment."_s;
    QTest::newRow("another owner") << ofComment
                                   << editOf(AttachmentPayload::userComment(u"x"_s, u"securitySolution"_s))
                                   << 400 << QByteArray("owner.differs")
                                   << u"You cannot change the owner of the comment."_s;
    QTest::newRow("another storage")
        << contextWith(externalReference(u"x"_s)) << editOf(externalReference(u"x"_s, u"savedObject"_s))
        << 400 << QByteArray("attachment.storageChanged")
        << u"You cannot change the storage type of an external reference comment."_s;
    QTest::newRow("blank") << ofComment << editOf(comment(u"\n"_s)) << 400 << QByteArray("comment.empty")
                           << u"The comment field cannot be an empty string."_s;
    RuleContext full = ofComment;
    full.activityCount = 10'000;
    QTest::newRow("10,001st activity")
        << full << editOf(comment(u"x"_s)) << 400 << QByteArray("activities.tooMany")
        << u"The case with id case-1 has reached the limit of 10000 user actions."_s;
}

void TestEditAttachment::editsAreRefused()
{
    QFETCH(RuleContext, context);
    QFETCH(EditAttachment, edit);
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    QFETCH(QString, message);
    const auto outcome = applyEditAttachment(builders::openCase(), edit, context);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().httpStatus, status);
    QCOMPARE(outcome.error().code, code);
    QCOMPARE(outcome.error().message, message);
}

// REAL-SERVER: in 8.12 neither updated_at nor version of the case moves.
void TestEditAttachment::deletingACommentLeavesTheCaseUntouched()
{
    Case before = builders::openCase();
    before.totalComments = 2;
    const auto outcome = applyDeleteAttachment(before, contextWith(comment(u"gone"_s)));
    QVERIFY(outcome);
    QCOMPARE(outcome->removedAttachment, std::optional(u"att-1"_s));
    QCOMPARE(builders::summary(outcome->activities), QStringList{ u"comment delete"_s });
    QCOMPARE(outcome->activities.first().payload,
             (QJsonObject{ { u"comment"_s, comment(u"gone"_s).object() } }));
    QCOMPARE(outcome->activities.first().commentId, std::optional(u"att-1"_s));
    Case expected = before;
    expected.totalComments = 1;
    QCOMPARE(outcome->after, expected);
}

void TestEditAttachment::deletingAnAlertCountsThoseThatStay()
{
    RuleContext context = contextWith(alert({ u"a"_s, u"b"_s }));
    context.attachedAlerts
        = { { u"a"_s, u"index"_s }, { u"b"_s, u"index"_s }, { u"b"_s, u"index"_s }, { u"c"_s, u"index"_s } };
    const auto outcome = applyDeleteAttachment(builders::openCase(), context);
    QVERIFY(outcome);
    QCOMPARE(outcome->after.totalAlerts, 2); // b, attached twice, and c
}

void TestEditAttachment::deletingWhatIsGoneIsNotFound()
{
    const auto outcome = applyDeleteAttachment(builders::openCase(), builders::contextAt(0));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::NotFound);
    QCOMPARE(outcome.error().httpStatus, 404);
}

void TestEditAttachment::intentsSayWhatWasMeant()
{
    const auto added = applyAdd(builders::openCase(), { comment(u"x"_s) }, builders::contextAt(0));
    QCOMPARE(added->intents,
             (QJsonArray{ QJsonObject{ { u"kind"_s, u"addAttachment"_s },
                                       { u"id"_s, added->addedAttachments.first().id },
                                       { u"payload"_s, comment(u"x"_s).object() } } }));
    const auto edited
        = applyEditAttachment(builders::openCase(), editOf(comment(u"y"_s)), contextWith(comment(u"x"_s)));
    QCOMPARE(edited->intents,
             (QJsonArray{ QJsonObject{ { u"kind"_s, u"editAttachment"_s },
                                       { u"id"_s, u"att-1"_s },
                                       { u"old"_s, comment(u"x"_s).object() },
                                       { u"new"_s, comment(u"y"_s).object() } } }));
    const auto deleted = applyDeleteAttachment(builders::openCase(), contextWith(comment(u"x"_s)));
    QCOMPARE(deleted->intents,
             (QJsonArray{ QJsonObject{ { u"kind"_s, u"deleteAttachment"_s },
                                       { u"id"_s, u"att-1"_s },
                                       { u"payload"_s, comment(u"x"_s).object() } } }));
}

QTEST_GUILESS_MAIN(TestEditAttachment)
#include "tst_editattachment.moc"
