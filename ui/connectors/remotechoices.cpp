#include "ui/connectors/remotechoices.h"

#include "models/sync/syncengine.h"
#include "ui/common/formatting.h"
#include "ui/newcase/connectorfieldsform.h"

#include <QJsonArray>
#include <QLocale>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 freshMilliseconds = 120'000; // younger choices need no word about their age

} // namespace

RemoteChoices::RemoteChoices(const Workbench &bench, ConnectorFieldsForm *form)
    : QObject(form)
    , m_bench(bench)
    , m_form(form)
{
    connect(form, &ConnectorFieldsForm::edited, this, &RemoteChoices::follow);
    connect(form, &ConnectorFieldsForm::searchRequested, this,
            [this](const QString &, const QString &text) { searchParents(text); });
}

QString RemoteChoices::keyOf() const
{
    return QString::number(m_remote.value) + u'/' + m_connector.id;
}

void RemoteChoices::show(WorkspaceId remote, const domain::ConnectorDefinition &connector)
{
    m_remote = remote;
    m_connector = connector;
    const bool asks = m_bench.sync && remote.isValid() && remote != localWorkspace
        && domain::isKnownConnectorType(connector.type);
    m_form->setSearching(asks && connector.type == ".jira"_L1 ? u"parent"_s : QString());
    if (!asks) {
        m_form->setConnector(connector);
        m_form->setAbsent({});
        m_form->setRemark({});
        return;
    }
    apply();
    if (!m_known[keyOf()].asked)
        askFirst();
    m_issueType.clear();
    follow();
}

void RemoteChoices::askFirst()
{
    m_known[keyOf()].asked = true;
    const QString &type = m_connector.type;
    if (type == ".jira"_L1) {
        ask(u"issueTypes"_s, {}, [](Known *known, const QJsonValue &data) {
            known->choices.insert(u"issueType"_s, json::namedChoices(data));
        });
    } else if (type == ".servicenow"_L1 || type == ".servicenow-sir"_L1) {
        const QStringList fields = type == ".servicenow"_L1
            ? QStringList{ u"urgency"_s, u"severity"_s, u"impact"_s, u"category"_s, u"subcategory"_s }
            : QStringList{ u"category"_s, u"subcategory"_s, u"priority"_s };
        ask(u"getChoices"_s, { { u"fields"_s, QJsonArray::fromStringList(fields) } },
            [](Known *known, const QJsonValue &data) {
                known->choices.insert(json::serviceNowChoices(data));
            });
    } else if (type == ".resilient"_L1) {
        ask(u"incidentTypes"_s, {}, [](Known *known, const QJsonValue &data) {
            known->choices.insert(u"incidentTypes"_s, json::namedChoices(data));
        });
        ask(u"severity"_s, {}, [](Known *known, const QJsonValue &data) {
            known->choices.insert(u"severityCode"_s, json::namedChoices(data));
        });
    }
}

void RemoteChoices::follow()
{
    if (m_connector.type != ".jira"_L1 || !m_known.contains(keyOf()))
        return;
    const std::optional<QJsonObject> fields = m_form->fields();
    const QString chosen = fields ? fields->value("issueType"_L1).toString() : QString();
    if (std::exchange(m_issueType, chosen) == chosen)
        return;
    apply();
    if (!chosen.isEmpty() && !m_known.value(keyOf()).issueTypes.contains(chosen))
        askIssueType();
}

void RemoteChoices::askIssueType()
{
    ask(u"fieldsByIssueType"_s, { { u"id"_s, m_issueType } },
        [type = m_issueType](Known *known, const QJsonValue &data) {
            known->issueTypes.insert(type, json::jiraFields(data));
        });
}

void RemoteChoices::ask(const QString &subAction, const QJsonObject &parameters, Take take)
{
    deliver(m_bench.sync->choices(m_remote, m_connector.id, subAction, parameters), this,
            [this, key = keyOf(), take = std::move(take)](const Result<store::SyncLedger::Choices> &answer) {
                Known &known = m_known[key];
                if (answer) {
                    take(&known, answer->answer);
                    known.oldest = known.oldest ? std::min(*known.oldest, answer->fetched) : answer->fetched;
                    known.error.reset();
                } else {
                    known.error = answer.error();
                    known.asked = false; // once more when it is looked at again
                }
                if (key == keyOf())
                    apply();
            });
}

void RemoteChoices::searchParents(const QString &text)
{
    if (!m_bench.sync)
        return;
    deliver(m_bench.sync->choices(m_remote, m_connector.id, u"issues"_s, { { u"title"_s, text } }), this,
            [this, text, key = keyOf()](const Result<store::SyncLedger::Choices> &answer) {
                if (answer && key == keyOf())
                    m_form->setFound(text, json::issueChoices(answer->answer));
            });
}

void RemoteChoices::apply()
{
    const Known &known = m_known[keyOf()];
    domain::ConnectorDefinition filled = m_connector;
    for (auto it = known.choices.begin(); it != known.choices.end(); ++it)
        filled.choices.insert(it.key(), it.value());
    QStringList absent;
    if (const auto type = known.issueTypes.constFind(m_issueType); type != known.issueTypes.cend()) {
        if (type->hasPriority)
            filled.choices.insert(u"priority"_s, type->priorities);
        else
            absent.append(u"priority"_s);
        if (!type->hasParent)
            absent.append(u"parent"_s);
    }
    m_form->setConnector(filled);
    m_form->setAbsent(absent);
    say(known);
}

void RemoteChoices::say(const Known &known)
{
    QStringList lines;
    const Timestamp now = m_bench.clock.now();
    if (known.oldest && now.msecs() - known.oldest->msecs() > freshMilliseconds)
        lines.append(tr("Choices as of %1.", "a moment").arg(relativeTime(*known.oldest, now)));
    else if (!known.oldest && known.error)
        lines.append(known.error->code == "connector.failed"
                         ? tr("What may be chosen can't be asked for now: %1").arg(known.error->message)
                         : tr("What may be chosen can't be asked for now; values can be typed."));
    if (const auto type = known.issueTypes.constFind(m_issueType);
        type != known.issueTypes.cend() && !type->required.isEmpty()) {
        lines.append(
            tr("Jira also requires here: %1. Casebook has no field for it, so a push may be refused.")
                .arg(QLocale().createSeparatedList(type->required)));
    }
    m_form->setRemark(lines.join(u'\n'));
}

} // namespace casebook::ui
