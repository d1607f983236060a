#pragma once

#include "models/domain/remote.h"
#include "ui/common/workbench.h"
#include "ui/page/activitytext.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QMenu;
class QToolButton;

namespace casebook::ui {

class MessageBar;
class PeopleEdit;
class SeverityButton;
class StatusButton;
class SyncBadge;
class TagsEdit;
class TitleEdit;

/// The top of a case page: what the case is called and the fields one looks at first, each edited where it
/// stands.
class CaseHeader final : public QWidget
{
    Q_OBJECT

public:
    CaseHeader(const Workbench &bench, QWidget *parent);

    void showCase(CaseKey key, const domain::Case &value);
    /// The same case has become this; what is being edited stays.
    void update(const domain::Case &value);
    void restoreDraft(const domain::Draft &draft);
    bool flushDrafts();
    /// How far the case is from its remote, and what that is called; empty for a case of this computer.
    void setSync(domain::SyncState state, const QString &remote);
    bool isWriting() const;
    /// The remotes that the case can be moved to; none for a case that is on one.
    void setPlaces(const QList<domain::Remote> &remotes);
    void editTitle();
    /// Puts the .case action that would make this case on the clipboard.
    void copyAction();
    /// Reads what can be completed and the names of people.
    void readSuggestions();

signals:
    void namesChanged(const casebook::ui::PeopleNames &names);
    void exportRequested();
    void deleteRequested();
    void moveRequested(casebook::WorkspaceId remote);
    void syncRequested(casebook::domain::SyncState state);

private:
    QWidget *buildMenu();
    void connectFields();
    void edit(const domain::CasePatch &patch, const domain::CasePatch &seen);
    void onTitleConflict();
    void editCategory();
    void fill();
    void askToMove(const domain::Remote &remote);
    void say(const Error &error);

    const Workbench &m_bench;
    Generation m_generation;
    CaseKey m_case;
    domain::Case m_value;
    QLabel *m_id;
    SyncBadge *m_badge;
    QString m_remote;
    TitleEdit *m_title;
    StatusButton *m_status;
    SeverityButton *m_severity;
    QComboBox *m_category;
    PeopleEdit *m_assignees;
    TagsEdit *m_tags;
    MessageBar *m_message;
    QMenu *m_places; ///< remotes to move to
    bool m_filling = false;
};

} // namespace casebook::ui
