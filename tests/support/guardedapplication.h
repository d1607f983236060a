#pragma once

#include "tests/support/eventloopguard.h"

#include <QApplication>

namespace casebook::test {

/// An application that times every event its GUI thread handles. Events delivered within another one count as
/// part of the outer one: a person waits for the whole of it.
class GuardedApplication final : public QApplication
{
    Q_OBJECT

public:
    GuardedApplication(int &argc, char **argv);

    EventLoopGuard &guard() { return m_guard; }
    /// Off while a script prepares something that no person would wait for.
    void setMeasuring(bool measuring) { m_measuring = measuring; }

    bool notify(QObject *receiver, QEvent *event) override;

private:
    EventLoopGuard m_guard;
    bool m_measuring = true;
    int m_depth = 0;
};

} // namespace casebook::test
