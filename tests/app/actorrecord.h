#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QList>
#include <QStringList>

namespace casebook::test {

/// What the crash actor said, with the moment at which each line came, and what must have survived its death.
class ActorRecord
{
public:
    ActorRecord() { m_clock.start(); }

    void take(const QByteArray &output);
    /// The actor was killed now.
    void close() { m_end = m_clock.elapsed(); }
    bool has(const QString &word) const;
    /// The rest of the last line that begins with @p word.
    QString last(const QString &word) const;
    /// Texts of all comments that the window showed as written.
    QStringList comments() const;
    /// What had been typed at the latest moment for which a save was due (issue 2: half a second after a
    /// pause, every five seconds of unbroken typing), @p graceMilliseconds allowed for the save itself. Empty
    /// when nothing was due.
    QString dueDraft(int graceMilliseconds) const;
    /// All that was typed since the last comment.
    QString typedNow() const;
    /// Everything it said, with the milliseconds before its death.
    QString transcript() const;

private:
    QElapsedTimer m_clock;
    QByteArray m_unfinished;
    QStringList m_lines;
    QList<qint64> m_times;
    qint64 m_end = 0;
};

} // namespace casebook::test
