#pragma once

#include "ui/remotes/remotecommands.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QListView;
class QPushButton;

namespace casebook::ui {

class RemotesModel;

/// *Remotes…*: every remote with how it stands, and everything that can be done about it. Not modal.
class RemotesDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit RemotesDialog(RemoteCommands &commands, QWidget *parent = nullptr);

private:
    QLayout *makeButtons();
    QPushButton *button(const QString &text);
    void showCurrent();
    WorkspaceId current() const;

    RemoteCommands &m_commands;
    RemotesModel *m_model;
    QListView *m_list;
    QLabel *m_empty;
    QCheckBox *m_notify;
    QPushButton *m_edit = nullptr;
    QPushButton *m_signIn = nullptr;
    QPushButton *m_sync = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_test = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace casebook::ui
