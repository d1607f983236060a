#include "models/action/rulecheck.h"

#include "models/domain/rules.h"

namespace casebook::action {

using namespace Qt::StringLiterals;

namespace {

/// The payload as it will be once the case is known. Any owner will do for the rules that need no case.
domain::AttachmentPayload withSomeOwner(const domain::AttachmentPayload &payload)
{
    QJsonObject object = payload.object();
    object.insert("owner"_L1, u"cases"_s);
    return domain::AttachmentPayload(object);
}

/// Finds where the fields of the rules stand in the document.
class Locator
{
public:
    explicit Locator(const QJsonObject &document)
    {
        m_base = { u"subActionParams"_s };
        m_params = document.value("subActionParams"_L1).toObject();
        if (document.contains("params"_L1)) {
            m_base.prepend(u"params"_s);
            m_params = document.value("params"_L1)["subActionParams"_L1].toObject();
        }
    }

    QStringList ofField(const QString &field) const
    {
        QStringList steps = field.split(u'.');
        if (steps.first() == "title"_L1 && !m_params.contains("title"_L1))
            steps.first() = u"tile"_s;
        if (steps.value(2) == "incidentTypes"_L1
            && !m_params.value("connector"_L1)["fields"_L1].toObject().contains("incidentTypes"_L1))
            steps[2] = u"issueTypes"_s;
        return m_base + steps;
    }

    QStringList ofAttachment(const QString &field) const
    {
        QStringList steps = field.split(u'.');
        if (!m_params.value("comment"_L1).isObject())
            return m_base + steps; // flat
        const bool isOfContext = m_params.value("comment"_L1).toObject().contains("context"_L1);
        if (isOfContext && steps.first() == "alertId"_L1)
            steps = { u"context"_s, u"savedObjectId"_s };
        const bool isGenerated = m_params.value("comment"_L1)["type"_L1] == "generated_alert"_L1;
        return m_base + QStringList{ u"comment"_s } + (isGenerated ? QStringList{ u"alerts"_s } : steps);
    }

private:
    QStringList m_base;
    QJsonObject m_params;
};

class Collector
{
public:
    explicit Collector(const QJsonObject &document)
        : m_locator(document)
    {
    }

    void ofCase(const Result<void> &checked)
    {
        if (!checked)
            add(checked.error(), m_locator.ofField(checked.error().field));
    }
    void ofAttachment(const Result<void> &checked)
    {
        if (!checked)
            add(checked.error(), m_locator.ofAttachment(checked.error().field));
    }

    QList<Problem> problems;

private:
    void add(const Error &error, const QStringList &steps)
    {
        problems.append({ .kind = Problem::Kind::BrokenRule,
                          .path = steps.join(u'.'),
                          .message = error.message,
                          .rule = error,
                          .steps = steps });
    }

    Locator m_locator;
};

domain::CasePatch statusOnly(const domain::CasePatch &patch)
{
    return { .status = patch.status };
}

} // namespace

QList<Problem> brokenRules(const Action &action, const QJsonObject &document)
{
    Collector collector(document);
    if (const auto *create = std::get_if<CreateAction>(&action.deed)) {
        const domain::NewCase &values = create->values;
        collector.ofCase(domain::validateTitle(values.title));
        collector.ofCase(domain::validateDescription(values.description));
        collector.ofCase(domain::validateTags(values.tags));
        collector.ofCase(domain::validateConnector(values.connector));
    } else if (const auto *update = std::get_if<UpdateAction>(&action.deed)) {
        const domain::CasePatch &patch = update->patch;
        if (patch.title)
            collector.ofCase(domain::validateTitle(*patch.title));
        if (patch.description)
            collector.ofCase(domain::validateDescription(*patch.description));
        if (patch.tags)
            collector.ofCase(domain::validateTags(*patch.tags));
        collector.ofCase(domain::validate(statusOnly(patch)));
        if (patch.connector)
            collector.ofCase(domain::validateConnector(*patch.connector));
    } else if (const auto *comment = std::get_if<CommentAction>(&action.deed)) {
        for (const domain::AttachmentPayload &payload : comment->payloads)
            collector.ofAttachment(domain::validateAttachment(withSomeOwner(payload)));
    }
    return collector.problems;
}

Result<void> checkRules(const Action &action)
{
    if (const auto *create = std::get_if<CreateAction>(&action.deed))
        return domain::validate(create->values);
    if (const auto *update = std::get_if<UpdateAction>(&action.deed))
        return domain::validate(update->patch);
    for (const domain::AttachmentPayload &payload : std::get<CommentAction>(action.deed).payloads) {
        if (Result<void> checked = domain::validateAttachment(withSomeOwner(payload)); !checked)
            return checked;
    }
    return {};
}

} // namespace casebook::action
