#pragma once

#include "models/items/foundcasesmodel.h"
#include "models/items/remotenames.h"
#include "ui/common/workbench.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace casebook::ui {

class MessageBar;

/// *Search on Kibana*: asks a remote for cases beyond those that are mirrored. A case that is opened joins
/// the mirror. Not modal.
class RemoteSearchDialog final : public QDialog
{
    Q_OBJECT

public:
    RemoteSearchDialog(const Workbench &bench, QWidget *parent);

    void setText(const QString &text);
    void search();
    /// One page of the answer.
    void take(const QList<domain::Case> &cases, qint64 total);

signals:
    void caseChosen(casebook::CaseKey key);

private:
    void build();
    void fillRemotes();
    void askPage(int page);
    void open(const QModelIndex &index);
    void updateState();
    WorkspaceId remote() const;

    const Workbench &m_bench;
    Generation m_generation;
    items::RemoteNames m_remotes;
    items::FoundCasesModel m_model;
    QComboBox *m_where;
    QLineEdit *m_text;
    QPushButton *m_search;
    QLabel *m_state;
    MessageBar *m_message;
    QListView *m_list;
    QPushButton *m_more;
    QPushButton *m_open;
    int m_page = 0;
    bool m_asking = false;
};

} // namespace casebook::ui
