#pragma once

#include "ui/common/workbench.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;

namespace casebook::ui {

class ConnectorFieldsForm;
class ConnectorPicker;
class MessageBar;
class RemoteChoices;

/// The connector of a case with its fields, saved together, and *Sync alerts*.
class ConnectorSection final : public QWidget
{
    Q_OBJECT

public:
    ConnectorSection(const Workbench &bench, QWidget *parent);

    void showCase(CaseKey key, const domain::Case &value, WorkspaceId workspace = localWorkspace);
    /// The same case has become this; a choice not saved yet stays.
    void update(const domain::Case &value);
    /// Saves a choice that is complete and not saved yet, as when the case is left.
    void flush();
    bool isDirty() const { return m_dirty; }
    const QList<domain::ConnectorDefinition> &connectors() const { return m_connectors; }

signals:
    /// What is entered differs from what is stored, or no longer does.
    void dirtyChanged(bool dirty);
    /// The connectors that can be chosen were read.
    void connectorsRead();

private:
    void readConnectors();
    void takeConnectors(const QList<domain::ConnectorDefinition> &connectors);
    void onPicked();
    void showStored();
    void showForm(const domain::ConnectorDefinition &definition);
    void setDirty(bool dirty);
    domain::CaseConnector entered() const;
    void save();
    void saveSync(bool on);
    void edit(const domain::CasePatch &patch, const domain::CasePatch &seen);
    void manage(const QString &addType);

    const Workbench &m_bench;
    Generation m_generation;
    CaseKey m_case;
    WorkspaceId m_workspace = localWorkspace;
    domain::Case m_value;
    QList<domain::ConnectorDefinition> m_connectors;
    ConnectorPicker *m_picker;
    QLabel *m_unknown;
    ConnectorFieldsForm *m_form;
    RemoteChoices *m_choices;
    QWidget *m_buttons;
    QCheckBox *m_sync;
    MessageBar *m_message;
    bool m_dirty = false;
};

} // namespace casebook::ui
