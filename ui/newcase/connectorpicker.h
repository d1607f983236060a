#pragma once

#include "models/domain/connector.h"

#include <QComboBox>
#include <QList>

namespace casebook::ui {

/// Chooses the connector of a case: none, one of the known, or the way to make one: behind the connectors
/// stands an entry for each type that has none yet, and *Manage connectors…*.
class ConnectorPicker final : public QComboBox
{
    Q_OBJECT

public:
    explicit ConnectorPicker(QWidget *parent = nullptr);

    /// What is chosen stays chosen. Does not emit picked().
    void setConnectors(const QList<domain::ConnectorDefinition> &connectors);
    /// Whether connectors can be made here; those of a remote are made there.
    void setMakesConnectors(bool makes);
    bool hasConnectors() const { return !m_connectors.isEmpty(); }
    /// The connector chosen; type ".none" for *No connector*. One that is not among the known is given as it
    /// was set.
    domain::ConnectorDefinition current() const;
    /// Chooses a connector of a case; one that is not known is offered too and said to be unknown. Does not
    /// emit picked().
    void setCurrent(const domain::CaseConnector &connector);

    /// @p definition as a case writes it, without fields.
    static domain::CaseConnector caseConnector(const domain::ConnectorDefinition &definition);

signals:
    void picked();
    void manageRequested();
    /// A connector of this type is wanted.
    void addRequested(const QString &type);

private:
    void fill();
    void activatedAt(int index);

    bool m_makes = true;
    QList<domain::ConnectorDefinition> m_connectors;
    domain::ConnectorDefinition m_current;
};

} // namespace casebook::ui
