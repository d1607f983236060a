#pragma once

#include "ui/remotes/remotes.h"

#include <QWidget>

namespace casebook::ui {

class MessageBar;

/// Says, before the program ends, that changes wait to be sent: that they are kept, and that they can be
/// sent first where their remote is reachable. Asks once; nothing is held up by it.
class QuitBar final : public QWidget
{
    Q_OBJECT

public:
    QuitBar(Remotes &remotes, QWidget *parent);

    /// False: nothing waits, or the person was told already: the program may end.
    bool ask();
    QString text() const;

signals:
    void quitWanted();
    /// The changes are to be sent now.
    void sendWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showQuestion();
    void sendFirst();
    void follow();
    bool canSend() const;
    void stay();

    Remotes &m_remotes;
    MessageBar *m_bar;
    bool m_sending = false;
    int m_shown = 0; ///< changes
};

} // namespace casebook::ui
