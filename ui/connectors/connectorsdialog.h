#pragma once

#include "models/domain/connector.h"
#include "ui/common/draftsaver.h"
#include "ui/common/workbench.h"

#include <QDialog>

class QListView;
class QPushButton;
class QStackedWidget;

namespace casebook::items {
class ConnectorModel;
}

namespace casebook::ui {

class ConnectorEditor;
class ProblemLine;

/// *Connectors…*: adds, edits and removes the connectors that can be chosen for cases. Not modal; what is
/// changed is saved while it is changed, a removal can be undone.
class ConnectorsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ConnectorsDialog(const Workbench &workbench, QWidget *parent = nullptr);
    /// Saves what is not saved yet.
    ~ConnectorsDialog() override;

    /// Adds a connector of @p type, named after it, and shows it for editing.
    void addConnector(const QString &type);

    void done(int result) override;

signals:
    /// A connector was added here; it is in the store.
    void added(const casebook::domain::ConnectorDefinition &connector);

private:
    void build();
    void refreshed();
    void currentChanged();
    void save();
    void removeCurrent();
    QString freeName(const QString &type) const;

    Workbench m_workbench;
    items::ConnectorModel *m_model;
    QListView *m_list;
    QStackedWidget *m_pages; ///< the editor, or what to do while there is none
    ConnectorEditor *m_editor;
    QPushButton *m_add;
    QPushButton *m_remove;
    ProblemLine *m_message;
    DraftSaver m_saver;
    QString m_shownId; ///< the connector in the editor
    QString m_wantedId; ///< to be shown once the model has it
    bool m_focusName = false;
};

} // namespace casebook::ui
