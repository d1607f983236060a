#pragma once

#include "models/domain/remote.h"
#include "ui/common/workbench.h"

#include <QDialog>

class QPushButton;

namespace casebook::ui {

class ConnectionPanel;

/// *Test connection…* of a saved remote, with the secret that is kept for it.
class TestDialog final : public QDialog
{
    Q_OBJECT

public:
    TestDialog(const Workbench &workbench, const domain::Remote &remote, QWidget *parent = nullptr);

signals:
    /// The person trusts this certificate: the remote is to be saved with it.
    void remoteChanged(const casebook::domain::Remote &remote);

private:
    void test();

    const Workbench &m_workbench;
    domain::Remote m_remote;
    ConnectionPanel *m_panel;
    QPushButton *m_again;
};

} // namespace casebook::ui
