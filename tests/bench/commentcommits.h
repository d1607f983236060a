#pragma once

#include "tests/support/rawsqlite.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace casebook::test {

/// Writes comments into a store file with plain SQLite: every row that a posted comment writes, from texts
/// that are ready, by prepared statements, with the store's pragmas and one durable commit a comment. What
/// posting a comment is compared with.
class CommentCommits final
{
public:
    /// Works on the cases of @p path. @p postedPath: a store in which comments were posted; the last of them
    /// is what is written again and again.
    CommentCommits(const QString &path, const QString &postedPath);

    /// Writes as many as go into so many milliseconds; how many a second.
    double perSecond(int milliseconds);

private:
    struct Row
    {
        qint64 key = 0;
        qint64 recency = 0;
        qint64 nextEntry = 0;
        qint64 nextAttachment = 0;
        qint64 facet = 0;
        QString body;
        std::vector<qint64> tags;
        std::vector<qint64> assignees;
    };
    struct Statements;
    void writeOne(Statements &statements, Row &row);

    RawDatabase m_database;
    std::vector<Row> m_rows;
    QJsonObject m_attachment; ///< columns of the comment that is written
    QJsonObject m_activity;
    QString m_changes; ///< what the change log says of it
    qint64 m_written = 0;
};

} // namespace casebook::test
