#include "ui/action/actionfacts.h"

#include "ui/common/formatting.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(casebook::ui::ActionFacts)
};

using Facts = QList<FactsList::Fact>;

constexpr qsizetype longestText = 400;

FactsList::Fact fact(const QString &name, const QString &value)
{
    if (value.size() <= longestText)
        return { .name = name, .value = value };
    return { .name = name, .value = value.left(longestText) + u'…', .toolTip = {} };
}

QString valueText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? Tr::tr("Yes") : Tr::tr("No");
    if (value.isArray())
        return value.toVariant().toStringList().join(u", "_s);
    return value.toString();
}

QString connectorText(const domain::CaseConnector &connector)
{
    if (connector.isNone())
        return connectorTypeText(connector.type);
    QStringList parts{ Tr::tr("%1 (%2)", "name and type of a connector")
                           .arg(connector.name, connectorTypeText(connector.type)) };
    const QJsonObject fields = connector.fields.value_or(QJsonObject{});
    for (auto it = fields.constBegin(); it != fields.constEnd(); ++it) {
        if (!it->isNull())
            parts.append(Tr::tr("%1: %2", "name and value of a field")
                             .arg(connectorFieldText(connector.type, it.key()), valueText(*it)));
    }
    return parts.join(u'\n');
}

QString tagsText(const QStringList &tags)
{
    return tags.isEmpty() ? Tr::tr("None", "no tags") : tags.join(u", "_s);
}

Facts factsOf(const action::CreateAction &create)
{
    const domain::NewCase &values = create.values;
    return { fact(Tr::tr("Title"), values.title.trimmed()),
             fact(Tr::tr("Description"), values.description.trimmed()),
             fact(Tr::tr("Tags"), tagsText(values.tags)),
             fact(Tr::tr("Connector"), connectorText(values.connector)),
             fact(Tr::tr("Sync alerts"), valueText(values.settings.syncAlerts)) };
}

Facts factsOf(const action::UpdateAction &update)
{
    const domain::CasePatch &patch = update.patch;
    Facts facts;
    if (patch.title)
        facts.append(fact(Tr::tr("Title"), patch.title->trimmed()));
    if (patch.description)
        facts.append(fact(Tr::tr("Description"), patch.description->trimmed()));
    if (patch.tags)
        facts.append(fact(Tr::tr("Tags"), tagsText(*patch.tags)));
    if (patch.status)
        facts.append(fact(Tr::tr("Status"), statusText(*patch.status)));
    if (patch.connector)
        facts.append(fact(Tr::tr("Connector"), connectorText(*patch.connector)));
    if (patch.settings)
        facts.append(fact(Tr::tr("Sync alerts"), valueText(patch.settings->syncAlerts)));
    return facts;
}

Facts factsOf(const action::CommentAction &comment)
{
    Facts facts;
    for (const domain::AttachmentPayload &payload : comment.payloads) {
        if (payload.kind() == domain::AttachmentKind::UserComment)
            facts.append(fact(Tr::tr("Comment"), payload.commentText()));
        const QList<domain::AlertRef> alerts = payload.alertRefs();
        for (const domain::AlertRef &alert : alerts)
            facts.append(fact(Tr::tr("Alert"),
                              Tr::tr("%1 in %2", "an alert's id and its index").arg(alert.id, alert.index)));
        if (const domain::AlertRule rule = payload.rule(); rule.name || rule.id)
            facts.append(fact(Tr::tr("Rule"), rule.name.value_or(rule.id.value_or(QString()))));
    }
    return facts;
}

} // namespace

QString actionSentence(const action::Action &action)
{
    if (std::holds_alternative<action::CreateAction>(action.deed))
        return Tr::tr("Makes a new case:");
    if (const auto *update = std::get_if<action::UpdateAction>(&action.deed)) {
        return factsOf(*update).isEmpty() ? Tr::tr("Names a case, but nothing to change:")
                                          : Tr::tr("Changes a case, if nobody changed it meanwhile:");
    }
    qsizetype alerts = 0;
    for (const domain::AttachmentPayload &payload : std::get<action::CommentAction>(action.deed).payloads)
        alerts += payload.alertRefs().size();
    return alerts == 0 ? Tr::tr("Adds a comment to a case:")
                       : Tr::tr("Attaches %n alert(s) to a case:", nullptr, static_cast<int>(alerts));
}

QList<FactsList::Fact> actionFacts(const action::Action &action)
{
    return std::visit([](const auto &deed) { return factsOf(deed); }, action.deed);
}

} // namespace casebook::ui
