#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QList>

#include <functional>
#include <optional>
#include <utility>

namespace casebook::store {

class Connection;

/// Keeps the list of words about right: lists them when the store has grown by a third since they were
/// listed last. Reads on a connection of its own, a little at a time, so that neither opening nor anybody's
/// question or edit waits for it; a million cases take minutes. While something is imported it rests.
class WordLister final
{
public:
    /// Some words in a row: all of the index that lie behind `from`, up to `to` (nullopt: to the end).
    struct Words
    {
        QByteArray from;
        std::optional<QByteArray> to;
        QList<std::pair<QByteArray, qint64>> texts;
        qint64 span = 0;
    };
    /// Lets the writer write() them; they are read again when it never does.
    using Write = std::function<void(Words)>;

    explicit WordLister(Write write)
        : m_write(std::move(write))
    {
        m_sinceStart.start();
    }

    /// Reads on where the list ends, if it is to be listed; called again and again.
    void readSome(Connection &connection);
    /// On the writer's connection, in its transaction.
    static void write(Connection &connection, const Words &words);

private:
    const Write m_write;
    QElapsedTimer m_sinceStart;
    std::optional<QByteArray> m_handedOver; ///< read up to here, and not seen in the table yet
    int m_waited = 0;
};

} // namespace casebook::store
