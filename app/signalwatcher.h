#pragma once

#include <QObject>

namespace casebook::app {

/// Turns SIGINT, SIGTERM and SIGHUP into a signal of the event loop, so that the program can end in order.
/// One at a time in a process.
class SignalWatcher final : public QObject
{
    Q_OBJECT

public:
    explicit SignalWatcher(QObject *parent = nullptr);
    ~SignalWatcher() override;

signals:
    void endRequested();

private:
    int m_reader = -1;
};

} // namespace casebook::app
