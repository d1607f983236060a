#include "builders.h"

#include <QTest>

using namespace casebook;
using namespace casebook::domain;
using namespace Qt::StringLiterals;

namespace {

AttachmentPayload comment(const QString &text)
{
    return AttachmentPayload::userComment(text, u"cases"_s);
}

AttachmentPayload alert(const QStringList &ids)
{
    QList<AlertRef> refs;
    for (const QString &id : ids)
        refs.append({id, u"index"_s});
    return AttachmentPayload::alerts(refs, {}, u"cases"_s);
}

AttachmentPayload externalReference(const QString &typeId, const QString &storage = u"elasticSearchDoc"_s)
{
    return AttachmentPayload(QJsonObject {{u"type"_s, u"externalReference"_s},
                                          {u"externalReferenceAttachmentTypeId"_s, typeId},
                                          {u"externalReferenceId"_s, u"x"_s},
                                          {u"externalReferenceStorage"_s, QJsonObject {{u"type"_s, storage}}},
                                          {u"externalReferenceMetadata"_s, QJsonValue()},
                                          {u"owner"_s, u"cases"_s}});
}

AttachmentPayload oneEvent()
{
    return AttachmentPayload(QJsonObject {
        {u"type"_s, u"event"_s}, {u"eventId"_s, u"e"_s}, {u"index"_s, u"i"_s}, {u"owner"_s, u"cases"_s}});
}

QList<AlertRef> attached(int count)
{
    QList<AlertRef> refs;
    for (int i = 0; i < count; ++i)
        refs.append({u"known-%1"_s.arg(i), u"index"_s});
    return refs;
}

Attachment stored(const AttachmentPayload &payload)
{
    Attachment attachment;
    attachment.id = u"att-1"_s;
    attachment.version = u"WzIsMV0="_s;
    attachment.payload = payload;
    attachment.createdAt = Timestamp(1'500'000);
    return attachment;
}

EditAttachment editOf(const AttachmentPayload &payload)
{
    EditAttachment edit;
    edit.attachmentId = u"att-1"_s;
    edit.payload = payload;
    return edit;
}

RuleContext contextWith(const AttachmentPayload &payload)
{
    RuleContext context = builders::contextAt(2'000'000);
    context.attachment = stored(payload);
    return context;
}

const QString unequalText =
    u"Received an alert comment with ids and indices arrays of different lengths ids: [\"a4\",\"a5\"] indices: [\"x\"]"_s;

} // namespace

class TestAttachmentRules : public QObject
{
    Q_OBJECT

private slots:
    void payloadsAreChecked_data();
    void payloadsAreChecked();
    void addingACommentRecordsIt();
    void aCommentIsKeptUntrimmed();
    void eachOfABulkGetsItsActivity();
    void alertsAlreadyAttachedAreDroppedSilently();
    void nothingButKnownAlertsChangesNothing();
    void aSingleAlertIsStoredAsAList();
    void alertsAreCountedByTheirIds();
    void aClosedCaseTakesCommentsButNoAlertsOrEvents();
    void theOwnerMustBeTheCases();
    void limitsOfACase_data();
    void limitsOfACase();
    void editingACommentRecordsTheWholePayload();
    void theSameTextIsAChangeToo();
    void editsAreRefused_data();
    void editsAreRefused();
    void deletingACommentLeavesTheCaseUntouched();
    void deletingAnAlertCountsThoseThatStay();
    void deletingWhatIsGoneIsNotFound();
    void intentsSayWhatWasMeant();
};

void TestAttachmentRules::payloadsAreChecked_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<QByteArray>("code"); // empty: allowed
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QJsonObject &object, const QByteArray &code, const QString &message) {
        QTest::newRow(name) << object << code << message;
    };
    const auto good = [&row](const char *name, const QJsonObject &object) { row(name, object, {}, {}); };
    const auto undefined = [](const QString &path) {
        return u"Invalid value \"undefined\" supplied to \"%1\""_s.arg(path);
    };
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
    row("blank comment", comment(u" "_s).object(), "comment.empty", u"The comment field cannot be an empty string."_s);
    row("comment too long", comment(QString(30001, u'x')).object(), "comment.tooLong",
        u"The length of the comment is too long. The maximum length is 30000."_s);
    row("comment missing", without(comment({}), u"comment"_s), "comment.empty", undefined(u"comment"_s));
    row("no owner", without(comment(u"x"_s), u"owner"_s), "owner.empty", undefined(u"owner"_s));
    good("alert", alert({u"a"_s}).object());
    good("alert as texts",
         QJsonObject {{u"type"_s, u"alert"_s},
                      {u"alertId"_s, u"a"_s},
                      {u"index"_s, u"i"_s},
                      {u"rule"_s, QJsonObject {{u"id"_s, u"r"_s}, {u"name"_s, u"R"_s}}},
                      {u"owner"_s, u"cases"_s}});
    row("unequal alerts",
        QJsonObject {{u"type"_s, u"alert"_s},
                     {u"alertId"_s, QJsonArray {u"a4"_s, u"a5"_s}},
                     {u"index"_s, QJsonArray {u"x"_s}},
                     {u"rule"_s, QJsonObject {{u"id"_s, QJsonValue()}, {u"name"_s, QJsonValue()}}},
                     {u"owner"_s, u"cases"_s}},
        "alert.unequal", unequalText);
    row("alert without ids", without(alert({u"a"_s}), u"alertId"_s), "alert.idMissing", undefined(u"alertId"_s));
    row("alert without an index", without(alert({u"a"_s}), u"index"_s), "alert.indexMissing", undefined(u"index"_s));
    row("alert with a number", with(alert({u"a"_s}), u"alertId"_s, 4), "alert.idMissing",
        u"Invalid value \"4\" supplied to \"alertId\""_s);
    row("alert with a blank id", alert({u" "_s}).object(), "alert.idMissing",
        u"The alertId field cannot be an empty string."_s);
    row("alert with a blank index", with(alert({u"a"_s}), u"index"_s, QJsonArray {u""_s}), "alert.indexMissing",
        u"The index field cannot be an empty string."_s);
    row("no alerts at all", alert({}).object(), "alert.idMissing",
        u"The alertId field cannot be an empty string.,The index field cannot be an empty string."_s);
    row("alert without a rule", without(alert({u"a"_s}), u"rule"_s), "attachment.invalid", undefined(u"rule"_s));
    row("alert with half a rule", with(alert({u"a"_s}), u"rule"_s, QJsonObject {{u"id"_s, u"r"_s}}),
        "attachment.invalid", undefined(u"rule,name"_s));
    good("event", oneEvent().object());
    row("event without an id", without(oneEvent(), u"eventId"_s), "alert.idMissing", undefined(u"eventId"_s));
    const QJsonObject actions {{u"type"_s, u"actions"_s},
                               {u"comment"_s, u"isolated"_s},
                               {u"actions"_s, QJsonObject {{u"type"_s, u"isolate"_s}}},
                               {u"owner"_s, u"cases"_s}};
    good("endpoint action", actions);
    row("endpoint action without actions", without(AttachmentPayload(actions), u"actions"_s), "attachment.invalid",
        undefined(u"actions"_s));
    good("external reference", externalReference(u".files"_s).object());
    row("external reference without metadata", without(externalReference(u"x"_s), u"externalReferenceMetadata"_s),
        "attachment.invalid", undefined(u"externalReferenceMetadata"_s));
    row("external reference without storage", without(externalReference(u"x"_s), u"externalReferenceStorage"_s),
        "attachment.invalid", undefined(u"externalReferenceStorage"_s));
    const QJsonObject state {{u"type"_s, u"persistableState"_s},
                             {u"persistableStateAttachmentTypeId"_s, u".lens"_s},
                             {u"persistableStateAttachmentState"_s, QJsonObject()},
                             {u"owner"_s, u"cases"_s}};
    good("persistable state", state);
    row("persistable state without its state",
        without(AttachmentPayload(state), u"persistableStateAttachmentState"_s), "attachment.invalid",
        undefined(u"persistableStateAttachmentState"_s));
    good("of a newer Kibana", {{u"type"_s, u"security.timeline"_s}, {u"owner"_s, u"cases"_s}});
    good("comment of the newest Kibana",
         {{u"type"_s, u"comment"_s}, {u"owner"_s, u"cases"_s}, {u"data"_s, QJsonObject {{u"content"_s, u"x"_s}}}});
    row("no type", {{u"owner"_s, u"cases"_s}}, "attachment.invalid", undefined(u"type"_s));
}

void TestAttachmentRules::payloadsAreChecked()
{
    QFETCH(QJsonObject, object);
    QFETCH(QByteArray, code);
    QFETCH(QString, message);
    const Result<void> result = validateAttachment(AttachmentPayload(object));
    QCOMPARE(result ? QByteArray() : result.error().code, code);
    QCOMPARE(result ? QString() : result.error().message, message);
}

void TestAttachmentRules::addingACommentRecordsIt()
{
    const auto outcome = applyAdd(builders::openCase(), {comment(u"seen"_s)}, builders::contextAt(2'000'000));
    QVERIFY(outcome);
    QCOMPARE(outcome->addedAttachments.size(), 1);
    const Attachment &added = outcome->addedAttachments.first();
    QVERIFY(!added.id.isEmpty());
    QVERIFY(added.version.isEmpty());
    QCOMPARE(added.payload, comment(u"seen"_s));
    QCOMPARE(added.createdAt, Timestamp(2'000'000));
    QCOMPARE(added.createdBy, builders::analyst());
    QVERIFY(!added.updatedAt && !added.pushedAt);

    QCOMPARE(builders::summary(outcome->activities), QStringList {u"comment create"_s});
    const Activity &activity = outcome->activities.first();
    QCOMPARE(activity.commentId, std::optional(added.id));
    QVERIFY(activity.id != added.id);
    QCOMPARE(activity.payload, (QJsonObject {{u"comment"_s, added.payload.object()}}));
    QCOMPARE(outcome->after.totalComments, 1);
    QCOMPARE(outcome->after.updatedAt, std::optional(Timestamp(2'000'000)));
    QCOMPARE(outcome->after.updatedBy, std::optional(builders::analyst()));
}

void TestAttachmentRules::aCommentIsKeptUntrimmed()
{
    const auto outcome = applyAdd(builders::openCase(), {comment(u"  code\n"_s)}, builders::contextAt(0));
    QVERIFY(outcome);
    QCOMPARE(outcome->addedAttachments.first().payload.commentText(), u"  code\n"_s);
}

void TestAttachmentRules::eachOfABulkGetsItsActivity()
{
    const auto outcome = applyAdd(builders::openCase(),
                                  {comment(u"a"_s), alert({u"1"_s, u"2"_s}), externalReference(u".files"_s)},
                                  builders::contextAt(0));
    QVERIFY(outcome);
    QCOMPARE(outcome->activities.size(), 3);
    QCOMPARE(outcome->addedAttachments.size(), 3);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(outcome->activities.at(i).commentId, std::optional(outcome->addedAttachments.at(i).id));
    QCOMPARE(outcome->after.totalComments, 1);
    QCOMPARE(outcome->after.totalAlerts, 2);
}

void TestAttachmentRules::alertsAlreadyAttachedAreDroppedSilently()
{
    RuleContext context = builders::contextAt(0);
    context.attachedAlerts = {{u"a"_s, u"index"_s}};
    const auto outcome =
        applyAdd(builders::openCase(), {alert({u"a"_s, u"b"_s, u"b"_s}), alert({u"b"_s}), alert({u"c"_s})}, context);
    QVERIFY(outcome);
    QCOMPARE(outcome->addedAttachments.size(), 2);
    QCOMPARE(outcome->addedAttachments.at(0).payload, alert({u"b"_s}));
    QCOMPARE(outcome->addedAttachments.at(1).payload, alert({u"c"_s}));
    QCOMPARE(outcome->after.totalAlerts, 3);
}

void TestAttachmentRules::nothingButKnownAlertsChangesNothing()
{
    RuleContext context = builders::contextAt(2'000'000);
    context.attachedAlerts = {{u"a"_s, u"index"_s}};
    Case before = builders::openCase();
    before.totalAlerts = 1;
    const auto outcome = applyAdd(before, {alert({u"a"_s})}, context);
    QVERIFY(outcome);
    QCOMPARE(outcome->after, before);
    QVERIFY(outcome->activities.isEmpty());
    QVERIFY(outcome->addedAttachments.isEmpty());
    QVERIFY(outcome->intents.isEmpty());
}

// As recorded from 8.12.2: "attach alert" with one id answers with lists.
void TestAttachmentRules::aSingleAlertIsStoredAsAList()
{
    const QJsonObject rule {{u"id"_s, u"r1"_s}, {u"name"_s, u"Suspicious link"_s}};
    const AttachmentPayload sent(QJsonObject {{u"type"_s, u"alert"_s},
                                              {u"owner"_s, u"cases"_s},
                                              {u"alertId"_s, u"a1"_s},
                                              {u"index"_s, u"i"_s},
                                              {u"rule"_s, rule}});
    const auto outcome = applyAdd(builders::openCase(), {sent}, builders::contextAt(0));
    QVERIFY(outcome);
    const QJsonObject kept = outcome->addedAttachments.first().payload.object();
    QCOMPARE(kept.value(u"alertId"_s), QJsonValue(QJsonArray {u"a1"_s}));
    QCOMPARE(kept.value(u"index"_s), QJsonValue(QJsonArray {u"i"_s}));
    QCOMPARE(kept.value(u"rule"_s), QJsonValue(rule));
    QCOMPARE(outcome->activities.first().payload.value(u"comment"_s).toObject(), kept);
}

void TestAttachmentRules::alertsAreCountedByTheirIds()
{
    RuleContext context = builders::contextAt(0);
    context.attachedAlerts = {{u"a"_s, u"i"_s}, {u"a"_s, u"j"_s}}; // imported so
    const auto outcome = applyAdd(builders::openCase(), {alert({u"b"_s})}, context);
    QVERIFY(outcome);
    QCOMPARE(outcome->after.totalAlerts, 2);
}

void TestAttachmentRules::aClosedCaseTakesCommentsButNoAlertsOrEvents()
{
    Case closed = builders::openCase();
    closed.status = StatusValue::Closed;
    QVERIFY(applyAdd(closed, {comment(u"x"_s)}, builders::contextAt(0)));
    const auto withAlert = applyAdd(closed, {comment(u"x"_s), alert({u"a"_s})}, builders::contextAt(0));
    QVERIFY(!withAlert);
    QCOMPARE(withAlert.error().message, u"Alert cannot be attached to a closed case"_s);
    QCOMPARE(withAlert.error().code, QByteArray("case.closed"));
    const auto withEvent = applyAdd(closed, {oneEvent()}, builders::contextAt(0));
    QVERIFY(!withEvent);
    QCOMPARE(withEvent.error().message, u"Event cannot be attached to a closed case"_s);
}

void TestAttachmentRules::theOwnerMustBeTheCases()
{
    Case before = builders::openCase();
    before.owner = u"securitySolution"_s;
    const auto outcome = applyAdd(before, {comment(u"x"_s)}, builders::contextAt(0));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().message, u"The owner field of the comment must match the case"_s);
    QCOMPARE(outcome.error().code, QByteArray("owner.differs"));
}

void TestAttachmentRules::limitsOfACase_data()
{
    QTest::addColumn<RuleContext>("context");
    QTest::addColumn<QList<AttachmentPayload>>("payloads");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const RuleContext &context, const QList<AttachmentPayload> &payloads,
                        const QByteArray &code, const QString &message) {
        QTest::newRow(name) << context << payloads << code << message;
    };
    const RuleContext plain = builders::contextAt(0);
    RuleContext context = plain;
    context.attachedAlerts = attached(999);
    row("1,000th alert", context, {alert({u"a"_s})}, {}, {});
    row("1,001st alert", context, {alert({u"a"_s, u"b"_s})}, "alerts.tooMany",
        u"Case has reached the maximum allowed number (1000) of attached alerts."_s);
    row("known alerts don't count", context, {alert({u"a"_s, u"known-1"_s})}, {}, {});
    context.attachedAlerts = attached(1'001);
    row("comment on a case with too many alerts", context, {comment(u"x"_s)}, {}, {});
    context = plain;
    context.fileCount = 99;
    row("100th file", context, {externalReference(u".files"_s)}, {}, {});
    row("101st file", context, {externalReference(u".files"_s), externalReference(u".files"_s)}, "files.tooMany",
        u"Case has reached the maximum allowed number (100) of attached files."_s);
    context = plain;
    context.referenceCount = 100;
    row("file beside many references", context, {externalReference(u".files"_s)}, {}, {});
    row("101st reference", context, {externalReference(u"endpoint"_s)}, "references.tooMany",
        u"Case has reached the maximum allowed number (100) of attached persistable state and external reference "
        "attachments."_s);
    row("100 at once", plain, QList<AttachmentPayload>(100, comment(u"x"_s)), {}, {});
    row("101 at once", plain, QList<AttachmentPayload>(101, comment(u"x"_s)), "attachments.tooMany",
        u"The length of the field attachments is too long. Array must be of length <= 100."_s);
    context = plain;
    context.activityCount = 9'999;
    row("10,000th activity", context, {comment(u"x"_s)}, {}, {});
    row("10,001st activity", context, {comment(u"x"_s), comment(u"y"_s)}, "activities.tooMany",
        u"The case with id case-1 has reached the limit of 10000 user actions."_s);
}

void TestAttachmentRules::limitsOfACase()
{
    QFETCH(RuleContext, context);
    QFETCH(QList<AttachmentPayload>, payloads);
    QFETCH(QByteArray, code);
    QFETCH(QString, message);
    const auto outcome = applyAdd(builders::openCase(), payloads, context);
    QCOMPARE(outcome ? QByteArray() : outcome.error().code, code);
    QCOMPARE(outcome ? QString() : outcome.error().message, message);
}

void TestAttachmentRules::editingACommentRecordsTheWholePayload()
{
    RuleContext context = contextWith(comment(u"before"_s));
    context.attachment->carried.absent = QStringList {u"updated_at"_s, u"pushed_at"_s};
    const auto outcome = applyEditAttachment(builders::openCase(), editOf(comment(u"after"_s)), context);
    QVERIFY(outcome);
    QVERIFY(outcome->changedAttachment);
    const Attachment &changed = *outcome->changedAttachment;
    QCOMPARE(changed.id, u"att-1"_s);
    QCOMPARE(changed.payload, comment(u"after"_s));
    QCOMPARE(changed.createdAt, Timestamp(1'500'000));
    QCOMPARE(changed.updatedAt, std::optional(Timestamp(2'000'000)));
    QCOMPARE(changed.updatedBy, std::optional(builders::analyst()));
    QCOMPARE(changed.carried.absent, QStringList {u"pushed_at"_s});
    QCOMPARE(builders::summary(outcome->activities), QStringList {u"comment update"_s});
    QCOMPARE(outcome->activities.first().commentId, std::optional(u"att-1"_s));
    QCOMPARE(outcome->activities.first().payload, (QJsonObject {{u"comment"_s, changed.payload.object()}}));
    QCOMPARE(outcome->after.updatedAt, std::optional(Timestamp(2'000'000)));
    QCOMPARE(outcome->after.totalComments, builders::openCase().totalComments);
}

// REAL-SERVER §1: no 406 for comments.
void TestAttachmentRules::theSameTextIsAChangeToo()
{
    const auto outcome = applyEditAttachment(builders::openCase(), editOf(comment(u"same"_s)),
                                             contextWith(comment(u"same"_s)));
    QVERIFY(outcome);
    QCOMPARE(outcome->activities.size(), 1);
}

void TestAttachmentRules::editsAreRefused_data()
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
    QTest::newRow("another type") << ofComment << editOf(alert({u"a"_s})) << 400 << QByteArray("attachment.typeChanged")
                                  << u"You cannot change the type of the comment."_s;
    QTest::newRow("another owner") << ofComment
                                   << editOf(AttachmentPayload::userComment(u"x"_s, u"securitySolution"_s)) << 400
                                   << QByteArray("owner.differs")
                                   << u"You cannot change the owner of the comment."_s;
    QTest::newRow("another storage") << contextWith(externalReference(u"x"_s))
                                     << editOf(externalReference(u"x"_s, u"savedObject"_s)) << 400
                                     << QByteArray("attachment.storageChanged")
                                     << u"You cannot change the storage type of an external reference comment."_s;
    QTest::newRow("blank") << ofComment << editOf(comment(u"\n"_s)) << 400 << QByteArray("comment.empty")
                           << u"The comment field cannot be an empty string."_s;
    RuleContext full = ofComment;
    full.activityCount = 10'000;
    QTest::newRow("10,001st activity") << full << editOf(comment(u"x"_s)) << 400 << QByteArray("activities.tooMany")
                                       << u"The case with id case-1 has reached the limit of 10000 user actions."_s;
}

void TestAttachmentRules::editsAreRefused()
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
void TestAttachmentRules::deletingACommentLeavesTheCaseUntouched()
{
    Case before = builders::openCase();
    before.totalComments = 2;
    const auto outcome = applyDeleteAttachment(before, contextWith(comment(u"gone"_s)));
    QVERIFY(outcome);
    QCOMPARE(outcome->removedAttachment, std::optional(u"att-1"_s));
    QCOMPARE(builders::summary(outcome->activities), QStringList {u"comment delete"_s});
    QCOMPARE(outcome->activities.first().payload, (QJsonObject {{u"comment"_s, comment(u"gone"_s).object()}}));
    QCOMPARE(outcome->activities.first().commentId, std::optional(u"att-1"_s));
    Case expected = before;
    expected.totalComments = 1;
    QCOMPARE(outcome->after, expected);
}

void TestAttachmentRules::deletingAnAlertCountsThoseThatStay()
{
    RuleContext context = contextWith(alert({u"a"_s, u"b"_s}));
    context.attachedAlerts = {{u"a"_s, u"index"_s}, {u"b"_s, u"index"_s}, {u"b"_s, u"index"_s}, {u"c"_s, u"index"_s}};
    const auto outcome = applyDeleteAttachment(builders::openCase(), context);
    QVERIFY(outcome);
    QCOMPARE(outcome->after.totalAlerts, 2); // b, attached twice, and c
}

void TestAttachmentRules::deletingWhatIsGoneIsNotFound()
{
    const auto outcome = applyDeleteAttachment(builders::openCase(), builders::contextAt(0));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::NotFound);
    QCOMPARE(outcome.error().httpStatus, 404);
}

void TestAttachmentRules::intentsSayWhatWasMeant()
{
    const auto added = applyAdd(builders::openCase(), {comment(u"x"_s)}, builders::contextAt(0));
    QCOMPARE(added->intents,
             (QJsonArray {QJsonObject {{u"kind"_s, u"addAttachment"_s},
                                       {u"id"_s, added->addedAttachments.first().id},
                                       {u"payload"_s, comment(u"x"_s).object()}}}));
    const auto edited =
        applyEditAttachment(builders::openCase(), editOf(comment(u"y"_s)), contextWith(comment(u"x"_s)));
    QCOMPARE(edited->intents,
             (QJsonArray {QJsonObject {{u"kind"_s, u"editAttachment"_s},
                                       {u"id"_s, u"att-1"_s},
                                       {u"old"_s, comment(u"x"_s).object()},
                                       {u"new"_s, comment(u"y"_s).object()}}}));
    const auto deleted = applyDeleteAttachment(builders::openCase(), contextWith(comment(u"x"_s)));
    QCOMPARE(deleted->intents,
             (QJsonArray {QJsonObject {{u"kind"_s, u"deleteAttachment"_s},
                                       {u"id"_s, u"att-1"_s},
                                       {u"payload"_s, comment(u"x"_s).object()}}}));
}

QTEST_GUILESS_MAIN(TestAttachmentRules)
#include "tst_attachmentrules.moc"
