#pragma once

#include "models/base/generation.h"
#include "models/remote/casesapi.h"
#include "ui/common/workbench.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace casebook::ui {

class ConnectionPanel;

/// Asks for a remote's secret only: an API key or a password, as its settings say.
class SignInDialog final : public QDialog
{
    Q_OBJECT

public:
    SignInDialog(const Workbench &workbench, const domain::Remote &remote, QWidget *parent = nullptr);

private:
    void build();
    void signIn();
    void take(const Result<remote::ConnectionReport> &answer);
    void keep();
    void setBusy(bool busy);
    remote::Secret secret() const;

    const Workbench &m_workbench;
    const domain::Remote m_remote;
    QLineEdit *m_secret;
    ConnectionPanel *m_panel;
    QPushButton *m_signIn;
    Generation m_generation;
};

} // namespace casebook::ui
