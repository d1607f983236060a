#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

namespace casebook::items {

/// Asks a question again after changes: soon, not for each change, with one question in flight; the answer
/// that follows the last change is always asked for.
class Refresher final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void()>;
    using Ask = std::function<void(Done done)>; ///< asks and calls `done` when the answer was dealt with

    /// @p delayMilliseconds: how long changes are gathered before the question is asked.
    Refresher(int delayMilliseconds, Ask ask, QObject *parent);

    /// Something changed; asks within the delay.
    void request();
    /// Asks at once, or as soon as the question in flight is answered.
    void requestNow();

private:
    void ask();
    void finish();

    Ask m_ask;
    QTimer m_timer;
    bool m_busy = false;
    bool m_again = false;
};

} // namespace casebook::items
