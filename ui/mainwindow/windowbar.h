#pragma once

#include "ui/remotes/syncline.h"

#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QToolButton;

namespace casebook::ui {

class SyncIndicator;
class WindowActions;

/// The top of the window: *New case*, the search field, the state of the store, the menu.
class WindowBar final : public QWidget
{
    Q_OBJECT

public:
    WindowBar(WindowActions &actions, QWidget *parent = nullptr);

    QString searchText() const;
    void focusSearch();
    void clearSearch();
    void setState(const QString &iconName, const QString &text, const QString &toolTip);
    /// How the remotes stand, in the place of that state; nullopt: there are none.
    void setSync(const std::optional<SyncLine> &line);
    /// While list and page take turns and the page has its turn.
    void setBackShown(bool shown);
    void setWorking(bool possible); ///< false while no store is open

signals:
    /// A moment after typing stopped, or at once on Return.
    void searchChanged(const QString &text);
    /// Down or Return in the search field: on to the results.
    void leftDownwards();
    /// The state of the remotes was pressed.
    void syncMenuRequested(QWidget *place);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QToolButton *m_back = nullptr;
    QPushButton *m_newCase = nullptr;
    QLineEdit *m_search = nullptr;
    QLabel *m_stateIcon = nullptr;
    QLabel *m_state = nullptr;
    SyncIndicator *m_sync = nullptr;
    QToolButton *m_menu = nullptr;
};

} // namespace casebook::ui
