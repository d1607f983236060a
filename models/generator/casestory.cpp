#include "models/generator/casestory.h"

#include "models/domain/limits.h"
#include "models/domain/rules.h"
#include "models/generator/wordstock.h"

#include <algorithm>

namespace casebook::generator {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

constexpr int mostAlerts = 200; // far from Kibana's limit
constexpr qint64 longHistory = 2'000; // such a case gets as many alerts as Kibana allows
constexpr qint64 longestLife = 60LL * 24 * 3600 * 1000; // 60 days

bool isUserComment(const Attachment &attachment)
{
    return attachment.payload.kind() == AttachmentKind::UserComment;
}

} // namespace

CaseStory::CaseStory(const Cast &cast, RandomSource random, Timestamp createdAt, Timestamp until)
    : m_cast(cast)
    , m_random(random)
    , m_now(createdAt)
    , m_until(until)
{
}

store::CaseImport CaseStory::tell(qint64 activities)
{
    const qint64 begin = m_now.msecs();
    const double rest = static_cast<double>(std::max<qint64>(m_until.msecs() - begin, activities + 1));
    const double life = std::min(rest - 1.0, static_cast<double>(longestLife) * m_random.unit());
    m_steps = activities;
    create();
    for (qint64 i = 1; i < activities; ++i) {
        // most happens early; never two steps at one moment
        const double share = static_cast<double>(i) / static_cast<double>(activities);
        m_now = Timestamp(std::max(m_now.msecs() + 1, begin + static_cast<qint64>(life * share * share)));
        m_author = m_cast.person(m_random);
        step(i == activities - 1);
    }
    m_result.value.version = version();
    return std::move(m_result);
}

void CaseStory::create()
{
    m_author = m_cast.person(m_random);
    NewCase values;
    values.title = wordstock::title(m_random).left(150);
    values.description = wordstock::description(m_random);
    values.tags = m_cast.tagsFor(m_random);
    values.severity = knownSeverities.at(static_cast<size_t>(m_random.zipf(knownSeverities.size())));
    values.settings.syncAlerts = m_random.chance(0.8);
    if (m_random.chance(0.6))
        values.category = m_random.oneByRank(m_cast.categories());
    if (m_random.chance(0.3))
        values.connector = m_cast.connectorFor(m_random);
    if (m_random.chance(0.5))
        values.assignees.append({ .uid = m_cast.person(m_random).assigneeUid() });
    take(applyCreate(values, wordstock::uid(m_random), context()));
}

void CaseStory::step(bool last)
{
    const bool old = m_now.msecs() < m_until.msecs() - longestLife / 2;
    if (last && old && m_steps > 2 && m_random.chance(0.85)
        && edit({ .status
                  = m_result.value.status == StatusValue::Closed ? StatusValue::Open : StatusValue::Closed }))
        return;
    const double kind = m_random.unit();
    const bool wantsAlert
        = kind >= 0.4 && kind < (m_steps >= longHistory ? 0.8 : 0.5) && m_alerts.size() < alertsAllowed();
    const bool done = wantsAlert ? attachAlert()
        : kind < 0.22            ? comment()
        : kind < 0.24            ? editComment()
        : kind < 0.25            ? deleteComment()
        : kind < 0.28            ? push()
                                 : edit(someEdit());
    if (!done)
        comment();
}

qsizetype CaseStory::alertsAllowed() const
{
    return m_steps >= longHistory ? limits::alertsPerCase : mostAlerts;
}

bool CaseStory::comment()
{
    const auto payload = AttachmentPayload::userComment(wordstock::comment(m_random), m_result.value.owner);
    return take(applyAdd(m_result.value, { payload }, context()));
}

bool CaseStory::attachAlert()
{
    if (m_result.value.status == StatusValue::Closed)
        return false;
    const AlertRef alert{ wordstock::sha256(m_random), u".internal.alerts-security.alerts-default-000001"_s };
    const AlertRule rule{ wordstock::uid(m_random), wordstock::title(m_random) };
    if (!take(applyAdd(m_result.value, { AttachmentPayload::alerts({ alert }, rule, m_result.value.owner) },
                       context())))
        return false;
    m_alerts.append(alert);
    return true;
}

bool CaseStory::editComment()
{
    const auto found
        = std::find_if(m_result.attachments.cbegin(), m_result.attachments.cend(), isUserComment);
    if (found == m_result.attachments.cend())
        return false;
    RuleContext rules = context();
    rules.attachment = *found;
    const EditAttachment change{ .key = {},
                                 .attachmentId = found->id,
                                 .payload = found->payload.withCommentText(wordstock::comment(m_random)) };
    return take(applyEditAttachment(m_result.value, change, rules));
}

bool CaseStory::deleteComment()
{
    const auto found
        = std::find_if(m_result.attachments.cbegin(), m_result.attachments.cend(), isUserComment);
    if (found == m_result.attachments.cend())
        return false;
    RuleContext rules = context();
    rules.attachment = *found;
    return take(applyDeleteAttachment(m_result.value, rules));
}

/// What a push leaves behind (CONTRACT §4.2 `pushed`); the push itself is the remote's, no operation of ours.
bool CaseStory::push()
{
    Case &value = m_result.value;
    if (value.connector.isNone())
        return false;
    const QString incident = u"INC%1"_s.arg(m_random.below(10'000'000), 7, 10, QLatin1Char('0'));
    value.externalService = ExternalService{ .connectorId = value.connector.id,
                                             .connectorName = value.connector.name,
                                             .externalId = incident,
                                             .externalTitle = incident,
                                             .externalUrl = u"https://tracker.example/"_s + incident,
                                             .pushedAt = m_now,
                                             .pushedBy = m_author };
    value.updatedAt = m_now;
    value.updatedBy = m_author;
    const QJsonObject by{ { u"username"_s, m_author.username.value_or(QString()) },
                          { u"full_name"_s, m_author.fullName.value_or(QString()) },
                          { u"email"_s, m_author.email.value_or(QString()) } };
    Activity activity;
    activity.id = wordstock::uid(m_random);
    activity.version = version();
    activity.typeText = apiText(ActivityType::Pushed);
    activity.actionText = apiText(ActivityAction::PushToService);
    activity.owner = value.owner;
    activity.createdAt = m_now;
    activity.createdBy = m_author;
    activity.payload = { { u"externalService"_s,
                           QJsonObject{ { u"connector_id"_s, value.connector.id },
                                        { u"connector_name"_s, value.connector.name },
                                        { u"external_id"_s, incident },
                                        { u"external_title"_s, incident },
                                        { u"external_url"_s, value.externalService->externalUrl },
                                        { u"pushed_at"_s, m_now.toIso() },
                                        { u"pushed_by"_s, by } } } };
    m_result.activities.append(activity);
    return true;
}

bool CaseStory::edit(CasePatch patch)
{
    return take(applyEdit(m_result.value, EditCase{ .key = {}, .patch = std::move(patch) }, context()));
}

CasePatch CaseStory::someEdit()
{
    const Case &value = m_result.value;
    switch (m_random.below(9)) {
    case 0:
    case 1:
        return nextStatus();
    case 2:
    case 3:
        return otherTags();
    case 4:
    case 5:
        return otherAssignees();
    case 6:
        return { .severity
                 = knownSeverities.at(static_cast<size_t>(m_random.below(knownSeverities.size()))) };
    case 7:
        if (m_random.chance(0.5))
            return { .category = std::optional(m_random.oneOf(m_cast.categories())) };
        return { .connector = m_cast.connectorFor(m_random) };
    default:
        if (m_random.chance(0.5))
            return { .description
                     = value.description.left(20'000) + u"\n\n"_s + wordstock::paragraph(m_random, 1) };
        return { .title = wordstock::title(m_random).left(150) };
    }
}

CasePatch CaseStory::nextStatus()
{
    if (m_result.value.status == StatusValue::Open)
        return { .status = m_random.chance(0.8) ? StatusValue::InProgress : StatusValue::Closed };
    if (m_result.value.status == StatusValue::InProgress)
        return { .status = m_random.chance(0.8) ? StatusValue::Closed : StatusValue::Open };
    // closed cases mostly stay closed
    return m_random.chance(0.2) ? CasePatch{ .status = StatusValue::Open }
                                : CasePatch{ .severity = SeverityValue::Medium };
}

CasePatch CaseStory::otherTags()
{
    // only added or only removed: one activity
    QStringList tags = m_result.value.tags;
    if (tags.size() > 3) {
        tags.removeLast();
    } else {
        const QString tag = m_cast.tags().at(1 + m_random.zipf(m_cast.tags().size() - 1));
        if (tags.contains(tag))
            return {};
        tags.append(tag);
    }
    return { .tags = tags };
}

CasePatch CaseStory::otherAssignees()
{
    QList<Assignee> assignees = m_result.value.assignees;
    if (assignees.size() > 2) {
        assignees.removeFirst();
    } else {
        const QString uid = m_cast.person(m_random).assigneeUid();
        const auto same = [&uid](const Assignee &assignee) { return assignee.uid == uid; };
        if (std::any_of(assignees.cbegin(), assignees.cend(), same))
            return {};
        assignees.append({ .uid = uid });
    }
    return { .assignees = assignees };
}

/// Takes over what a rule made, with ids that follow from the seed. False when it refused or changed nothing.
bool CaseStory::take(Result<Outcome> outcome)
{
    if (!outcome || outcome->activities.size() != 1)
        return false;
    Activity &activity = m_result.activities.emplaceBack(std::move(outcome->activities.first()));
    activity.id = wordstock::uid(m_random);
    activity.version = version();
    for (Attachment &attachment : outcome->addedAttachments) {
        attachment.id = wordstock::uid(m_random);
        attachment.version = version();
        activity.commentId = attachment.id;
        m_result.attachments.append(std::move(attachment));
    }
    const auto byId = [this](const QString &id) {
        return std::find_if(m_result.attachments.begin(), m_result.attachments.end(),
                            [&id](const Attachment &attachment) { return attachment.id == id; });
    };
    if (outcome->changedAttachment) {
        outcome->changedAttachment->version = version();
        *byId(outcome->changedAttachment->id) = *outcome->changedAttachment;
    }
    if (outcome->removedAttachment)
        m_result.attachments.erase(byId(*outcome->removedAttachment));
    m_result.value = std::move(outcome->after);
    return true;
}

RuleContext CaseStory::context() const
{
    return { .author = m_author,
             .now = m_now,
             .activityCount = static_cast<int>(m_result.activities.size()),
             .attachedAlerts = m_alerts };
}

QString CaseStory::version()
{
    return QString::fromLatin1(('[' + QByteArray::number(++m_versions) + ",1]").toBase64());
}

} // namespace casebook::generator
