#pragma once

#include "models/store/syncledger.h"
#include "ui/page/messagebar.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace casebook::ui {

class GrowingEdit;

/// One waiting change: what it does, how it stands, what the person wrote, whole, and what can be done with
/// it. Fed by plain values.
class ChangeDetail final : public QWidget
{
    Q_OBJECT

public:
    explicit ChangeDetail(QWidget *parent);

    /// While its text is being edited, another reading of the same change leaves the text alone.
    void show(const store::WaitingChange &change, const QString &remote, const Timestamp &now);
    void clear();
    const std::optional<store::WaitingChange> &change() const { return m_change; }

    /// Starts editing the text; nothing where it can't be.
    void edit();
    bool isEditing() const { return m_editing; }
    /// The new text while it is edited and differs from what waits.
    std::optional<QString> unsavedText() const;
    void stopEditing();
    MessageBar *message() const { return m_message; }

signals:
    void sendRequested();
    void discardRequested();
    void openCaseRequested();
    /// The change's text shall be this.
    void rewriteRequested(const QString &text);
    void left();

private:
    void setEditing(bool editing);
    void say(const Timestamp &now);
    /// Why it was not sent.
    QString reasonText(const QString &refusal) const;
    void save();

    std::optional<store::WaitingChange> m_change;
    QString m_remote;
    bool m_editing = false;
    QLabel *m_sentence;
    QLabel *m_facts;
    MessageBar *m_error; ///< what the remote said
    MessageBar *m_message; ///< what was tried here
    QLabel *m_textLabel;
    GrowingEdit *m_text;
    QPushButton *m_open;
    QPushButton *m_discard;
    QPushButton *m_edit;
    QPushButton *m_send;
    QPushButton *m_cancel;
    QPushButton *m_save;
};

} // namespace casebook::ui
