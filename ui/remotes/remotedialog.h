#pragma once

#include "models/base/generation.h"
#include "models/remote/casesapi.h"
#include "ui/common/workbench.h"

#include <QDialog>

class QPushButton;
class QScrollArea;

namespace casebook::ui {

class ConnectionPanel;
class RemoteForm;

/// *Connect to Kibana…*, and the same form for a remote that is there already. Connecting tries the
/// connection first. Closed before that, it keeps what was typed, the secret apart, for the next time.
class RemoteDialog final : public QDialog
{
    Q_OBJECT

public:
    /// A new remote, with what was typed at the last time and not finished.
    explicit RemoteDialog(const Workbench &workbench, QWidget *parent = nullptr);
    /// Edits @p remote.
    RemoteDialog(const Workbench &workbench, const domain::Remote &remote, QWidget *parent = nullptr);

    void test();
    void connectNow();
    void done(int result) override;
    /// The connection was tried and works.
    bool isConnected() const { return m_connected; }

signals:
    void saved(casebook::WorkspaceId remote);
    /// Closed with text in it that is kept.
    void draftKept();

private:
    RemoteDialog(const Workbench &workbench, QWidget *parent, std::optional<domain::Remote> edited);
    void build();
    QWidget *makeFoot();
    bool isNew() const { return !m_edited; }
    void tryConnection(bool thenSave);
    void testSaved();
    void take(const Result<remote::ConnectionReport> &answer, const domain::Remote &tried, bool thenSave);
    void save(domain::Remote remote);
    void signIn(WorkspaceId remote);
    void setBusy(bool busy);
    void showAnyway(bool shown);

    const Workbench &m_workbench;
    std::optional<domain::Remote> m_edited;
    RemoteForm *m_form;
    ConnectionPanel *m_panel;
    QScrollArea *m_scroll;
    QPushButton *m_test;
    QPushButton *m_connect;
    QPushButton *m_anyway;
    Generation m_generation; ///< of what is typed: a test of something else is of no interest
    bool m_connected = false;
    bool m_settled = false; ///< saved: nothing is kept as a draft
};

} // namespace casebook::ui
