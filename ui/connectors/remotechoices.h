#pragma once

#include "models/json/choiceanswers.h"
#include "models/store/syncledger.h"
#include "ui/common/workbench.h"

#include <QHash>
#include <QObject>

namespace casebook::ui {

class ConnectorFieldsForm;

/// Fills the form of a connector with what its remote says may be chosen, those last known while it can't be
/// asked, and says how old they are. Connectors of this computer bring their choices along.
class RemoteChoices final : public QObject
{
    Q_OBJECT

public:
    RemoteChoices(const Workbench &bench, ConnectorFieldsForm *form);

    /// The form shows this connector; @p remote localWorkspace: one of this computer.
    void show(WorkspaceId remote, const domain::ConnectorDefinition &connector);
    /// The fields of the form were set or edited: what hangs on them is asked for.
    void follow();

private:
    struct Known
    {
        QMap<QString, QList<domain::ConnectorChoice>> choices = {};
        QHash<QString, json::JiraFields> issueTypes = {}; ///< by id
        std::optional<Timestamp> oldest = {};
        std::optional<Error> error = {};
        bool asked = false;
    };
    using Take = std::function<void(Known *known, const QJsonValue &data)>;

    QString keyOf() const;
    void ask(const QString &subAction, const QJsonObject &parameters, Take take);
    void askFirst();
    void askIssueType();
    void searchParents(const QString &text);
    void apply();
    void say(const Known &known);

    const Workbench &m_bench;
    ConnectorFieldsForm *m_form;
    WorkspaceId m_remote = localWorkspace;
    domain::ConnectorDefinition m_connector;
    QHash<QString, Known> m_known; ///< by remote and connector
    QString m_issueType;
};

} // namespace casebook::ui
