#pragma once

#include <QHash>
#include <QString>

#include <optional>

namespace casebook::store {

class Connection;

/// The ids of tags, assignees and people that a connection has looked up or made, so that a write of many
/// cases asks for each name once. True within a write transaction only: Transaction says when one begins and
/// how it ends, and what was remembered is forgotten when somebody else wrote since the last one (PRAGMA
/// data_version) or when something was undone.
class RememberedNames final
{
public:
    explicit RememberedNames(const Connection &) { }

    /// What can be relied on at the moment; null outside of a write transaction.
    static RememberedNames *of(Connection &connection);

    struct Assignee
    {
        qint64 id = 0;
        QString name; ///< empty: not known
    };
    struct Person
    {
        qint64 id = 0;
        QString name;
        QString assigneeUid;
        bool hasProfile = false;
        std::optional<qint64> run; ///< the unfinished import that brought the person
    };
    QHash<QString, qint64> tags; ///< by name
    QHash<QString, Assignee> assignees; ///< by uid
    QHash<QString, Person> people; ///< by identity

    void begin(Connection &connection);
    void end() { m_isValid = false; }
    void forget();

private:
    bool m_isValid = false;
    qint64 m_dataVersion = -1;
};

} // namespace casebook::store
