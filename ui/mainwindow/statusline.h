#pragma once

#include "ui/remotes/syncline.h"

#include <QStatusBar>

#include <optional>

class QLabel;
class QToolButton;

namespace casebook::ui {

class SyncIndicator;

/// The bottom of the window: where everything is saved, and how many cases are shown.
class StatusLine final : public QStatusBar
{
    Q_OBJECT

public:
    enum class State { Saved, NotSaved, NotOpen };

    explicit StatusLine(const QString &storePath, QWidget *parent = nullptr);
    void setState(State state);
    /// How the remotes stand, in the place of where it is saved; nullopt: there are none.
    void setSync(const std::optional<SyncLine> &line);
    void setCount(const QString &line);
    /// Where the casebook is served and to how many; empty: it is not.
    void setServing(const QString &url, int clients);

signals:
    void servingClicked();
    /// The state of the remotes was pressed.
    void syncMenuRequested(QWidget *place);

private:
    QString m_path;
    QLabel *m_saved;
    SyncIndicator *m_sync;
    QLabel *m_count;
    QToolButton *m_serving;
};

} // namespace casebook::ui
