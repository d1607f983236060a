#pragma once

#include "models/store/syncledger.h"

#include <QScrollArea>

#include <optional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace casebook::ui {

class DiffView;
class GrowingEdit;
class MessageBar;
class ProblemLabel;

/// One field that two people changed: how it was, what I wrote, what they wrote, with the differences marked,
/// and the choice between them. Fed by plain values.
class ConflictForm final : public QScrollArea
{
    Q_OBJECT

public:
    explicit ConflictForm(QWidget *parent);

    /// A text that is being put together stays while the same conflict is shown again.
    void show(const store::ConflictEntry &conflict, const QString &remote, const Timestamp &now);
    void clear();
    const std::optional<store::ConflictEntry> &conflict() const { return m_conflict; }
    /// What is being written while both are edited; nullopt while not.
    std::optional<QString> writtenText() const;
    /// Goes on with a text written before.
    void resumeEditing(const QString &text);
    void focusChoices();
    MessageBar *message() const { return m_message; }

signals:
    /// The field shall have this value, in the form of the conflict's values.
    void chosen(const QJsonValue &value);
    void openCaseRequested();
    void left();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *makeColumn(QLabel **label, DiffView **view);
    void build();
    void edit();
    void setEditing(bool editing);
    void onTextChanged();
    void submitText();
    void sayWho(const QString &remote, const Timestamp &now);
    void showVersions();
    void showDeletion();

    std::optional<store::ConflictEntry> m_conflict;
    bool m_editing = false;
    QLabel *m_title;
    QLabel *m_facts;
    QLabel *m_baseLabel;
    QLabel *m_mineLabel;
    QLabel *m_theirsLabel;
    DiffView *m_base;
    DiffView *m_mine;
    DiffView *m_theirs;
    QWidget *m_baseColumn;
    QWidget *m_mineColumn;
    QWidget *m_theirsColumn;
    QPushButton *m_keepMine;
    QPushButton *m_takeTheirs;
    QPushButton *m_editBoth;
    QPushButton *m_openCase;
    QLabel *m_editLabel;
    GrowingEdit *m_edit;
    ProblemLabel *m_problem;
    QPushButton *m_save;
    QPushButton *m_cancel;
    MessageBar *m_message;
};

} // namespace casebook::ui
