#include "models/domain/query.h"
#include "models/domain/rules.h"
#include "models/json/responses.h"

#include <QFile>
#include <QJsonDocument>
#include <QMap>
#include <QTest>
#include <QUrl>
#include <QUrlQuery>

using namespace casebook;
using namespace casebook::domain;
using namespace Qt::StringLiterals;

namespace {

struct Exchange
{
    QString note;
    QString method;
    QUrl url;
    QJsonObject request;
    int status = 0;
    QJsonValue answer;

    QString path() const { return url.path(); }
    /// The case that the path names.
    QString caseId() const { return path().section(u'/', 3, 3); }
};

/// One case as the rules make it, beside the recorded one.
struct Replayed
{
    Case value;
    QList<Attachment> attachments;
    QList<Activity> activities;
};

QList<Exchange> recordedExchanges(const QString &fileName)
{
    QFile file(fileName);
    QList<Exchange> exchanges;
    if (!file.open(QIODevice::ReadOnly))
        return exchanges;
    while (!file.atEnd()) {
        const QByteArray text = file.readLine().replace("<30001 times x>", QByteArray(30001, 'x')); // shortened there
        const QJsonObject line = QJsonDocument::fromJson(text).object();
        const QJsonObject request = line.value(u"request"_s).toObject();
        const QJsonObject response = line.value(u"response"_s).toObject();
        exchanges.append({.note = line.value(u"note"_s).toString(),
                          .method = request.value(u"method"_s).toString(),
                          .url = QUrl(request.value(u"path"_s).toString()),
                          .request = request.value(u"body"_s).toObject(),
                          .status = response.value(u"status"_s).toInt(),
                          .answer = response.value(u"body"_s)});
    }
    return exchanges;
}

// What the rules do not decide (versions), and what 8.12 counts otherwise in the answer to a comment (REAL-SERVER).
QJsonObject comparable(QJsonObject caseObject)
{
    for (const QString &key : {u"version"_s, u"comments"_s, u"totalComment"_s})
        caseObject.remove(key);
    return caseObject;
}

QByteArray comparable(const QList<Attachment> &attachments)
{
    QJsonArray array;
    for (const Attachment &attachment : attachments) {
        QJsonObject object = json::toJson(attachment);
        object.remove(u"version"_s);
        array.append(object);
    }
    return json::canonical(array);
}

QByteArray comparable(const Activity &activity)
{
    return json::canonical(QJsonArray {activity.typeText, activity.actionText, activity.owner, activity.payload,
                                       activity.commentId.value_or(u"null"_s), json::toJson(activity.createdBy)});
}

QString twoLines(const QByteArray &ours, const QByteArray &theirs)
{
    return u"ours   %1\ntheirs %2"_s.arg(QString::fromUtf8(ours), QString::fromUtf8(theirs));
}

} // namespace

/// Runs the write requests recorded from Kibana 8.12.2 through the rules and compares cases, attachments, activities
/// and refusals with what the server answered.
class TestReplay : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void rulesDoWhatTheServerDid();

private:
    Result<void> create(const Exchange &exchange);
    Result<void> patchCase(const Exchange &exchange);
    Result<void> addAttachment(const Exchange &exchange);
    Result<void> editAttachment(const Exchange &exchange);
    Result<void> deleteAttachment(const Exchange &exchange);
    void addUnrecordedComment(const Exchange &deletion);
    void push(const Exchange &exchange);
    RuleContext contextOf(const Replayed &replayed, const QJsonObject &answer) const;
    void compareCase(const Replayed &replayed, const QJsonObject &answer) const;
    void compareActivity(const Exchange &exchange) const;

    QList<Exchange> m_exchanges;
    QMap<QString, Replayed> m_cases;
};

void TestReplay::initTestCase()
{
    const QString file = QStringLiteral(CASEBOOK_SHARED_DIR) + u"/kibana-cases/examples/real-8.12.2/exchanges.ndjson"_s;
    if (!QFile::exists(file))
        QSKIP("The recorded exchanges are not here.");
    m_exchanges = recordedExchanges(file);
    QVERIFY(m_exchanges.size() > 100);
}

RuleContext TestReplay::contextOf(const Replayed &replayed, const QJsonObject &answer) const
{
    RuleContext context;
    const bool isNew = answer.value(u"updated_at"_s).isNull();
    context.now = Timestamp::fromIso(answer.value(isNew ? u"created_at"_s : u"updated_at"_s).toString())
                      .value_or(Timestamp());
    context.author = json::userFromJson(answer.value(isNew ? u"created_by"_s : u"updated_by"_s)).value_or(User());
    context.activityCount = static_cast<int>(replayed.activities.size());
    for (const Attachment &attachment : replayed.attachments) {
        if (attachment.payload.kind() == AttachmentKind::Alert)
            context.attachedAlerts += attachment.payload.alertRefs();
    }
    return context;
}

void TestReplay::compareCase(const Replayed &replayed, const QJsonObject &answer) const
{
    const QByteArray ours = json::canonical(comparable(json::toJson(replayed.value)));
    const QByteArray theirs = json::canonical(comparable(answer));
    QVERIFY2(ours == theirs, qPrintable(twoLines(ours, theirs)));
    QJsonArray comments = answer.value(u"comments"_s).toArray();
    if (comments.isEmpty())
        return; // PATCH of a case and lists leave them out
    for (QJsonValueRef comment : comments) {
        QJsonObject object = comment.toObject();
        object.remove(u"version"_s);
        comment = object;
    }
    const QByteArray theirComments = json::canonical(comments);
    const QByteArray ourComments = comparable(replayed.attachments);
    QVERIFY2(ourComments == theirComments, qPrintable(twoLines(ourComments, theirComments)));
}

Result<void> TestReplay::create(const Exchange &exchange)
{
    QJsonObject request = exchange.request;
    const QJsonObject answer = exchange.answer.toObject();
    if (exchange.status == 200 && request.contains(u"customFields"_s)) // those configured are the server's to fill in
        request.insert(u"customFields"_s, answer.value(u"customFields"_s));
    const auto values = json::newCaseFromJson(request);
    if (!values)
        return failure(values.error());
    const auto outcome = applyCreate(*values, answer.value(u"id"_s).toString(), contextOf({}, answer));
    if (!outcome)
        return failure(outcome.error());
    Replayed replayed {.value = outcome->after, .attachments = {}, .activities = outcome->activities};
    replayed.value.version = answer.value(u"version"_s).toString();
    compareCase(replayed, answer);
    m_cases.insert(replayed.value.id, replayed);
    return {};
}

Result<void> TestReplay::patchCase(const Exchange &exchange)
{
    QJsonObject fields = exchange.request.value(u"cases"_s)[0].toObject();
    Replayed &replayed = m_cases[fields.take(u"id"_s).toString()];
    const QString version = fields.take(u"version"_s).toString();
    const auto patch = json::casePatchFromJson(fields);
    if (!patch)
        return failure(patch.error());
    const QJsonObject answer = exchange.answer[0].toObject();
    EditCase edit;
    edit.patch = *patch;
    edit.expectedVersion = version;
    const auto outcome = applyEdit(replayed.value, edit, contextOf(replayed, answer));
    if (!outcome)
        return failure(outcome.error());
    replayed.value = outcome->after;
    replayed.value.version = answer.value(u"version"_s).toString();
    replayed.activities += outcome->activities;
    compareCase(replayed, answer);
    return {};
}

Result<void> TestReplay::addAttachment(const Exchange &exchange)
{
    Replayed &replayed = m_cases[exchange.caseId()];
    const QJsonObject answer = exchange.answer.toObject();
    const auto outcome =
        applyAdd(replayed.value, {AttachmentPayload(exchange.request)}, contextOf(replayed, answer));
    if (!outcome)
        return failure(outcome.error());
    replayed.value = outcome->after;
    replayed.value.version = answer.value(u"version"_s).toString();
    QList<Attachment> added = outcome->addedAttachments;
    QList<Activity> activities = outcome->activities;
    const QJsonObject newest = answer.value(u"comments"_s).toArray().last().toObject();
    for (qsizetype i = 0; i < added.size(); ++i) { // the ids of the server
        added[i].id = newest.value(u"id"_s).toString();
        added[i].version = newest.value(u"version"_s).toString();
        activities[i].commentId = added.at(i).id;
    }
    replayed.attachments += added;
    replayed.activities += activities;
    compareCase(replayed, answer);
    return {};
}

Result<void> TestReplay::editAttachment(const Exchange &exchange)
{
    Replayed &replayed = m_cases[exchange.caseId()];
    const QJsonObject answer = exchange.answer.toObject();
    QJsonObject payload = exchange.request;
    EditAttachment edit;
    edit.attachmentId = payload.take(u"id"_s).toString();
    edit.expectedVersion = payload.take(u"version"_s).toString();
    edit.payload = AttachmentPayload(payload);
    RuleContext context = contextOf(replayed, answer);
    const auto it = std::find_if(replayed.attachments.begin(), replayed.attachments.end(),
                                 [&edit](const Attachment &attachment) { return attachment.id == edit.attachmentId; });
    if (it != replayed.attachments.end())
        context.attachment = *it;
    const auto outcome = applyEditAttachment(replayed.value, edit, context);
    if (!outcome)
        return failure(outcome.error());
    replayed.value = outcome->after;
    *it = *outcome->changedAttachment;
    it->version = u"moved"_s;
    replayed.activities += outcome->activities;
    compareCase(replayed, answer);
    return {};
}

Result<void> TestReplay::deleteAttachment(const Exchange &exchange)
{
    Replayed &replayed = m_cases[exchange.caseId()];
    const QString id = exchange.path().section(u'/', 5, 5);
    RuleContext context = contextOf(replayed, json::toJson(replayed.value));
    const auto it = std::find_if(replayed.attachments.begin(), replayed.attachments.end(),
                                 [&id](const Attachment &attachment) { return attachment.id == id; });
    if (it != replayed.attachments.end())
        context.attachment = *it;
    const auto outcome = applyDeleteAttachment(replayed.value, context);
    if (!outcome)
        return failure(outcome.error());
    replayed.value = outcome->after;
    replayed.attachments.erase(it);
    replayed.activities += outcome->activities;
    return {};
}

// The recording lacks the request that made the comment which "delete comment" deletes.
void TestReplay::addUnrecordedComment(const Exchange &deletion)
{
    Replayed &replayed = m_cases[deletion.caseId()];
    const auto payload = AttachmentPayload::userComment(u"to be deleted"_s, replayed.value.owner);
    const auto outcome =
        applyAdd(replayed.value, {payload}, contextOf(replayed, json::toJson(replayed.value)));
    QVERIFY(outcome);
    replayed.value = outcome->after;
    replayed.value.version = u"WzQyLDFd"_s;
    replayed.attachments += outcome->addedAttachments;
    replayed.attachments.last().id = deletion.path().section(u'/', 5, 5);
    replayed.activities += outcome->activities;
    replayed.activities.last().commentId = replayed.attachments.last().id;
}

// Not a rule of this library: the case and its entry are taken from the answer.
void TestReplay::push(const Exchange &exchange)
{
    Replayed &replayed = m_cases[exchange.caseId()];
    const QJsonObject answer = exchange.answer.toObject();
    const int alerts = replayed.value.totalAlerts;
    replayed.value = json::caseFromJson(answer).value_or(replayed.value);
    replayed.value.totalAlerts = alerts; // 0 in the answer (REAL-SERVER §1.9)
    Activity activity;
    activity.typeText = apiText(ActivityType::Pushed);
    activity.actionText = apiText(ActivityAction::PushToService);
    activity.owner = replayed.value.owner;
    activity.createdBy = *replayed.value.updatedBy;
    activity.payload = QJsonObject {{u"externalService"_s, answer.value(u"external_service"_s)}};
    replayed.activities.append(activity);
    for (Attachment &attachment : replayed.attachments) {
        attachment.pushedAt = replayed.value.updatedAt;
        attachment.pushedBy = replayed.value.updatedBy;
    }
}

void TestReplay::compareActivity(const Exchange &exchange) const
{
    const QUrlQuery query(exchange.url);
    const QStringList types = query.allQueryItemValues(u"types"_s);
    const auto number = [&query](const QString &key, int otherwise) {
        return query.hasQueryItem(key) ? query.queryItemValue(key).toInt() : otherwise;
    };
    const int perPage = number(u"perPage"_s, 20);
    QList<Activity> selected;
    const QList<Activity> all = m_cases.value(exchange.caseId()).activities;
    for (const Activity &activity : all) {
        if (types.isEmpty() || matchesTypes(activity, types))
            selected.append(activity);
    }
    QCOMPARE(selected.size(), exchange.answer[u"total"_s].toInt());
    if (query.queryItemValue(u"sortOrder"_s) == u"desc"_s)
        std::reverse(selected.begin(), selected.end());
    selected = selected.mid((number(u"page"_s, 1) - 1) * perPage, perPage);
    const QJsonArray recorded = exchange.answer[u"userActions"_s].toArray();
    QCOMPARE(selected.size(), recorded.size());
    for (qsizetype i = 0; i < selected.size(); ++i) {
        const QByteArray ours = comparable(selected.at(i));
        const QByteArray theirs = comparable(json::activityFromJson(recorded.at(i).toObject()).value_or(Activity()));
        QVERIFY2(ours == theirs, qPrintable(twoLines(ours, theirs)));
    }
}

void TestReplay::rulesDoWhatTheServerDid()
{
    // Who may ask, what the connection carries and what another collection knows is not for the rules to say.
    const QStringList others {u"missing kbn-xsrf"_s,     u"create with broken JSON"_s,
                              u"create as a reader"_s,   u"create without a required custom field"_s,
                              u"patch nothing"_s,        u"patch unknown case"_s,
                              u"patch owner"_s,          u"comment on an unknown case"_s,
                              u"unregistered attachment type"_s};
    int done = 0;
    int refusals = 0;
    int lists = 0;
    for (const Exchange &exchange : std::as_const(m_exchanges)) {
        if (others.contains(exchange.note) || (exchange.status >= 400 && exchange.method == u"GET"_s))
            continue;
        const QString path = exchange.path();
        const bool isComments = path.section(u'/', 4, 4) == u"comments"_s;
        const bool isCases = path == u"/api/cases"_s;
        if (exchange.note == u"delete comment"_s)
            addUnrecordedComment(exchange);
        Result<void> result;
        if (exchange.method == u"POST"_s && isCases)
            result = create(exchange);
        else if (exchange.method == u"PATCH"_s && isCases)
            result = patchCase(exchange);
        else if (exchange.method == u"POST"_s && isComments)
            result = addAttachment(exchange);
        else if (exchange.method == u"PATCH"_s && isComments)
            result = editAttachment(exchange);
        else if (exchange.method == u"DELETE"_s && isComments)
            result = deleteAttachment(exchange);
        else if (path.endsWith(u"/_push"_s) && exchange.status == 200)
            push(exchange);
        else if (path.endsWith(u"/user_actions/_find"_s))
            compareActivity(exchange);
        else
            continue;
        QVERIFY2(!QTest::currentTestFailed(), qPrintable(exchange.note));
        ++(path.endsWith(u"_find"_s) ? lists : exchange.status < 400 ? done : refusals);

        QVERIFY2(result.has_value() == (exchange.status < 400),
                 qPrintable(exchange.note + (result ? QString() : u": "_s + result.error().message)));
        if (result)
            continue;
        const QString theirs = exchange.answer[u"message"_s].toString();
        // The server adds what every other type of attachment lacks.
        const QString first = theirs.section(u",Invalid value \"user\""_s, 0, 0);
        // Which attachment was asked for is the store's to know when there is none.
        const bool isGone = exchange.method == u"DELETE"_s;
        QVERIFY2(isGone || result.error().message == first,
                 qPrintable(exchange.note + u"\nours   "_s + result.error().message + u"\ntheirs "_s + first));
        QCOMPARE(result.error().httpStatus, exchange.status);
    }
    QVERIFY2(done >= 25, qPrintable(QString::number(done)));
    QVERIFY2(refusals >= 15, qPrintable(QString::number(refusals)));
    QVERIFY2(lists >= 20, qPrintable(QString::number(lists)));
}

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
