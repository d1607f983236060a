#pragma once

#include "models/base/ids.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace casebook::store {

class Connection;

/// The next number of the counter @p name; never given out again.
qint64 takeNumber(Connection &connection, const QByteArray &name, qint64 count = 1);

/// A new version, in Kibana's form: base64 of "[sequence,1]". Opaque to everyone else.
QString takeVersion(Connection &connection);

/// Several versions at once, one after the other.
class Versions
{
public:
    Versions(Connection &connection, qint64 count);
    QString next();

private:
    qint64 m_next;
};

enum class FacetKind {
    Status = 1,
    Severity = 2,
    Tag = 3,
    Assignee = 4,
    Reporter = 5,
    Category = 6,
    Connector = 7,
    Unassigned = 8,
    Owner = 9
};

struct CaseRow;

/// Changes of the exact counters of cases by value, collected and written once.
class FacetChanges final
{
public:
    void add(const CaseRow &row) { change(row, 1); }
    void remove(const CaseRow &row) { change(row, -1); }
    /// @p run 0: visible at once; else counted for this import.
    void write(Connection &connection, ImportKey run = {}) const;

private:
    struct Key
    {
        FacetKind kind;
        QString value;
        qint64 workspace;

        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed = 0)
        {
            return qHashMulti(seed, int(key.kind), key.value, key.workspace);
        }
    };
    struct Change
    {
        qint64 count = 0;
        QString label;
    };
    void change(const CaseRow &row, int by);
    void change(FacetKind kind, const QString &value, qint64 workspace, int by, const QString &label = {});

    QHash<Key, Change> m_changes;
};

/// The visible number of cases with this value, in one workspace or all.
qint64 facetCount(Connection &connection, FacetKind kind, const QString &value,
                  std::optional<WorkspaceId> workspace = {});
/// What an import counted becomes visible.
void mergeCounters(Connection &connection, ImportKey run);
void dropCounters(Connection &connection, ImportKey run);

} // namespace casebook::store
