#pragma once

#include "ui/remotes/remotecommands.h"

#include <QSet>
#include <QWidget>

namespace casebook::ui {

class MessageBar;

/// Says which remote can't go on without the person, and offers what helps: *Sign in…*, the answers about a
/// restored server and about cases missing en masse. One at a time; what was put off stays away until it
/// comes up anew.
class NeedsBar final : public QWidget
{
    Q_OBJECT

public:
    explicit NeedsBar(QWidget *parent);

    void show(const Remotes &remotes, RemoteCommands &commands);
    QString text() const;

private:
    using Key = std::pair<qint64, int>; // remote, SyncNeed

    void showNeed(const RemoteState &one, RemoteCommands &commands);
    void putOff(const Key &key);

    MessageBar *m_bar;
    QSet<Key> m_putOff;
    Key m_shown = {};
};

} // namespace casebook::ui
