#pragma once

#include "tests/soak/typed.h"
#include "tests/soak/world.h"

#include <QMap>
#include <QSet>

namespace casebook::soak {

/// Everything there is to judge by once all is calm.
struct Evidence
{
    ServerView server;
    QMap<QString, QJsonObject> dumps; ///< of each device, by its name
    QList<Typed> typed;
    QList<World::ColleagueDid> colleague;
};

/// Holds what is there against what was typed: every word stands exactly once on the server, or in a shown
/// conflict, in the list of cases deleted there, in a refused operation; or it was deleted or written over by
/// somebody who had seen it. Nothing was sent twice, nothing written over unseen.
class Verdict
{
public:
    explicit Verdict(const Evidence &evidence);

    /// Empty when all is well.
    QStringList problems();

private:
    void gather();
    void checkTyped();
    void checkEqualTexts();
    void checkColleague();
    void checkUnseen();
    void checkLastWins();

    int onServer(const QString &word) const;
    int timesDone(const QString &what, const QString &word) const;
    bool wasEver(const QString &word) const;
    bool isExcused(const QString &word) const;
    bool isTakenBack(const Typed &typed) const;
    bool isWrittenOver(qsizetype index) const;
    bool leads(const QString &field, const QString &from, const QString &to) const;

    const Evidence &m_evidence;
    QStringList m_texts; // of the server, one for each place where a word may stand
    QString m_shown; // everything that devices show as conflict, vanished or refused
    QSet<QString> m_deleted; // ids of the cases that were
    QString m_removed; // every text that was deleted or undone on the server
    QStringList m_problems;
};

/// Where the store of a device differs from the server.
QStringList differences(const QString &device, const QJsonObject &dump, const ServerView &server);

} // namespace casebook::soak
