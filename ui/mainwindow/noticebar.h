#pragma once

#include "ui/common/notices.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QPushButton;
class QToolButton;

namespace casebook::ui {

/// Shows the newest notice with its one action, for ten seconds or until somebody points at it and leaves
/// again. What it offered stays reachable afterwards through lastAction().
class NoticeBar final : public QFrame
{
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);

    void show(const Notice &notice);
    /// True while the newest notice's action was not taken yet.
    bool hasAction() const { return static_cast<bool>(m_notice.action); }
    /// "Undo: Comment deleted", for a menu entry.
    QString actionTitle() const;
    /// Does what the newest notice offers, once.
    void act();

signals:
    void actionChanged();

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void colour();

    Notice m_notice;
    QLabel *m_icon = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_action = nullptr;
    QToolButton *m_close = nullptr;
    QTimer m_hide;
};

} // namespace casebook::ui
