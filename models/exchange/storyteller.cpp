#include "models/exchange/storyteller.h"

#include <QUuid>

namespace casebook::exchange {

using namespace Qt::StringLiterals;

namespace {

// Names of sample cases are hashed in this name space, so that a second import finds them there.
constexpr QUuid nameSpace(0x6f0d7c0e, 0x53d3, 0x4f0c, 0x9a, 0x4e, 0x1f, 0x1f, 0x7d, 0x1c, 0x3b, 0x52);

} // namespace

Storyteller::Storyteller(const QString &name, Timestamp start, const domain::User &reporter,
                         const domain::NewCase &values)
    : m_author(reporter)
    , m_now(start)
{
    const QString id = QUuid::createUuidV5(nameSpace, name).toString(QUuid::WithoutBraces);
    take(applyCreate(values, id, context()));
}

Storyteller &Storyteller::after(int minutes, const domain::User &author)
{
    m_now = Timestamp(m_now.msecs() + minutes * 60'000LL + 417); // nobody acts on the full second
    m_author = author;
    return *this;
}

Storyteller &Storyteller::comment(const QString &text)
{
    take(applyAdd(m_story.value, { domain::AttachmentPayload::userComment(text, m_story.value.owner) },
                  context()));
    ++m_story.value.totalComments;
    return *this;
}

Storyteller &Storyteller::alerts(const QList<domain::AlertRef> &alerts, const domain::AlertRule &rule)
{
    take(applyAdd(m_story.value, { domain::AttachmentPayload::alerts(alerts, rule, m_story.value.owner) },
                  context()));
    m_story.value.totalAlerts += static_cast<int>(alerts.size());
    return *this;
}

Storyteller &Storyteller::edit(const domain::CasePatch &patch)
{
    take(applyEdit(m_story.value, { .key = {}, .patch = patch }, context()));
    return *this;
}

Storyteller &Storyteller::status(domain::StatusValue status)
{
    return edit({ .status = domain::Status(status) });
}

Storyteller &Storyteller::assign(const QList<domain::User> &people)
{
    QList<domain::Assignee> assignees;
    for (const domain::User &person : people)
        assignees.append({ .uid = person.assigneeUid() });
    return edit({ .assignees = assignees });
}

domain::RuleContext Storyteller::context() const
{
    return { .author = m_author, .now = m_now, .activityCount = static_cast<int>(m_story.activities.size()) };
}

void Storyteller::take(const Result<domain::Outcome> &outcome)
{
    Q_ASSERT_X(outcome, "Storyteller", "the stories obey the rules; tst_samplecasebook tells them all");
    if (!outcome)
        return;
    const int comments = m_story.value.totalComments;
    const int alerts = m_story.value.totalAlerts;
    m_story.value = outcome->after;
    m_story.value.totalComments = comments;
    m_story.value.totalAlerts = alerts;
    m_story.activities += outcome->activities;
    m_story.attachments += outcome->addedAttachments;
}

} // namespace casebook::exchange
