#include "tests/support/tempstore/integrity.h"

#include "models/domain/rebase.h"
#include "models/json/codec.h"
#include "models/store/bodies.h"
#include "models/store/casecontent.h"
#include "models/store/caserow.h"
#include "models/store/connection.h"
#include "models/store/counters.h"
#include "models/store/failure.h"
#include "models/store/pendingqueries.h"
#include "models/store/statement.h"
#include "models/store/syncstatequeries.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace casebook::test {

namespace {

using namespace store;

class Check
{
public:
    explicit Check(Connection &connection)
        : m_connection(connection)
    {
    }

    QStringList run()
    {
        sqliteItself();
        counters();
        rows();
        links();
        timelines();
        searchIndex();
        sync();
        return m_problems;
    }

private:
    /// Each row of @p sql is a disagreement.
    void none(const QString &what, const QByteArray &sql)
    {
        Statement find(m_connection, sql);
        while (find.next())
            m_problems.append(u"%1: %2 %3"_s.arg(what, find.text(0), find.text(1)));
    }

    void sqliteItself()
    {
        none(u"SQLite"_s,
             "SELECT integrity_check, '' FROM pragma_integrity_check WHERE integrity_check <> 'ok'");
        none(u"foreign keys"_s, "SELECT \"table\", rowid FROM pragma_foreign_key_check");
    }

    void counters()
    {
        QMap<QString, qint64> counted;
        Statement bodies(
            m_connection,
            "SELECT b.json, r.workspace FROM case_row r JOIN case_body b ON b.key = r.key "
            "WHERE NOT EXISTS (SELECT 1 FROM import_range i WHERE r.key BETWEEN i.first AND i.last)");
        while (bodies.next()) {
            const CaseRow row = rowOf(caseFrom(bodies.bytes(0)), WorkspaceId{ bodies.number(1) });
            const auto count = [&](FacetKind kind, const QString &value) {
                ++counted[u"%1 %2 '%3'"_s.arg(int(kind)).arg(row.workspace.value).arg(value)];
            };
            count(FacetKind::Status, QString::number(row.status));
            count(FacetKind::Severity, QString::number(row.severity));
            count(FacetKind::Owner, row.owner);
            count(FacetKind::Reporter, row.reporterIdentity);
            count(FacetKind::Connector, row.connectorId);
            if (!row.category.isEmpty())
                count(FacetKind::Category, row.category);
            if (row.assignees.isEmpty())
                count(FacetKind::Unassigned, {});
            for (const QString &tag : row.distinctTags())
                count(FacetKind::Tag, tag);
            for (const QString &uid : row.distinctAssignees())
                count(FacetKind::Assignee, uid);
        }
        QMap<QString, qint64> kept;
        Statement find(m_connection, "SELECT kind, workspace, value, count FROM facet_count WHERE run = 0");
        while (find.next())
            kept[u"%1 %2 '%3'"_s.arg(find.number(0)).arg(find.number(1)).arg(find.text(2))] = find.number(3);
        for (const QString &key : counted.keys() + kept.keys()) {
            if (counted.value(key) != kept.value(key) || !kept.contains(key))
                m_problems.append(
                    u"counter %1: %2, counted %3"_s.arg(key).arg(kept.value(key)).arg(counted.value(key)));
        }
    }

    void rows()
    {
        none(u"row and body"_s,
             "SELECT r.key, r.title FROM case_row r JOIN case_body b ON b.key = r.key WHERE "
             "r.title <> json_extract(b.json, '$.title') OR r.version <> json_extract(b.json, '$.version') "
             "OR r.id <> json_extract(b.json, '$.id') OR r.comments <> ifnull(json_extract(b.json, "
             "'$.totalComment'), r.comments) "
             "OR r.alerts <> ifnull(json_extract(b.json, '$.totalAlerts'), r.alerts) "
             "OR r.recency <> max(r.created, ifnull(r.updated, r.created))");
        none(u"row without body"_s,
             "SELECT key, title FROM case_row WHERE key NOT IN (SELECT key FROM case_body)");
        none(u"body without row"_s,
             "SELECT key, '' FROM case_body WHERE key NOT IN (SELECT key FROM case_row)");
    }

    void links()
    {
        const QByteArray tags
            = "SELECT r.key, r.recency, r.status * 1000 + r.severity, j.value FROM case_row r, "
              "json_each(r.tags) j GROUP BY r.key, j.value";
        const QByteArray linkedTags
            = "SELECT l.key, l.recency, l.facet, t.name FROM case_tag l JOIN tag t ON t.id = l.tag";
        none(u"tag without link"_s, tags + " EXCEPT " + linkedTags);
        none(u"link without tag"_s, linkedTags + " EXCEPT SELECT * FROM (" + tags + ')');
        const QByteArray people
            = "SELECT r.key, r.recency, r.status * 1000 + r.severity, j.value FROM case_row r, "
              "json_each(r.assignees) j GROUP BY r.key, j.value";
        const QByteArray linked = "SELECT l.key, l.recency, l.facet, a.uid FROM case_assignee l "
                                  "JOIN assignee a ON a.id = l.assignee";
        none(u"assignee without link"_s, people + " EXCEPT " + linked);
        none(u"link without assignee"_s, linked + " EXCEPT SELECT * FROM (" + people + ')');
        // One id or a list of ids; of a list that names another number of indices nothing is linked.
        const QByteArray alerts
            = "SELECT j.value, a.key FROM attachment a, json_each(iif(json_type(a.json, '$.alertId') = "
              "'array', "
              "json_extract(a.json, '$.alertId'), json_array(json_extract(a.json, '$.alertId')))) j "
              "WHERE a.kind = 1 AND "
              "iif(json_type(a.json, '$.alertId') = 'array', json_array_length(a.json, '$.alertId'), 1) = "
              "iif(json_type(a.json, '$.index') = 'array', json_array_length(a.json, '$.index'), "
              "json_type(a.json, '$.index') IS 'text') GROUP BY 1, 2";
        none(u"alert without link"_s, alerts + " EXCEPT SELECT alert, key FROM attachment_alert");
        none(u"link without alert"_s,
             "SELECT alert, key FROM attachment_alert EXCEPT SELECT * FROM (" + alerts + ')');
    }

    void timelines()
    {
        none(u"timeline numbers"_s,
             "SELECT r.key, r.title FROM case_row r LEFT JOIN (SELECT key >> 24 AS key, sum(is_comment) AS "
             "comments, "
             "sum(1 - is_comment) AS history, count(json) AS activities, max(key & 16777215) AS last FROM "
             "activity "
             "GROUP BY 1) a ON a.key = r.key WHERE r.timeline_comments <> ifnull(a.comments, 0) "
             "OR r.timeline_history <> ifnull(a.history, 0) OR r.activities <> ifnull(a.activities, 0) "
             "OR r.next_entry <= ifnull(a.last, 0)");
        none(u"entry without case"_s,
             "SELECT key, type FROM activity WHERE (key >> 24) NOT IN (SELECT key FROM case_row)");
        none(u"attachment without case"_s,
             "SELECT key, id FROM attachment WHERE (key >> 24) NOT IN (SELECT key FROM case_row)");
        none(u"attachment without entry"_s,
             "SELECT key, id FROM attachment WHERE entry NOT IN (SELECT key FROM activity)");
        none(u"entry for no attachment"_s,
             "SELECT key, type FROM activity WHERE json IS NULL AND attachment NOT IN (SELECT key FROM "
             "attachment)");
    }

    void searchIndex()
    {
        // rank 1 compares with the external content, too.
        m_connection.execute("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)");
    }

    static QString differences(const QJsonObject &expected, const QJsonObject &found)
    {
        QJsonArray differing;
        for (auto it = expected.begin(); it != expected.end(); ++it) {
            if (found.value(it.key()) != it.value())
                differing.append(QJsonArray{ it.key(), it.value(), found.value(it.key()) });
        }
        return QString::fromUtf8(textOf(differing));
    }

    void sync()
    {
        none(u"operation without case"_s,
             "SELECT key, kind FROM outbox o WHERE case_key NOT IN (SELECT key FROM case_row) AND NOT EXISTS "
             "(SELECT 1 FROM outbox d WHERE d.case_key = o.case_key AND d.kind = 'delete')");
        none(u"operation without base"_s,
             "SELECT key, kind FROM outbox WHERE case_key IN (SELECT key FROM remote_case) "
             "AND case_key NOT IN (SELECT case_key FROM base)");
        none(u"base of nothing that waits"_s,
             "SELECT case_key, '' FROM base WHERE case_key NOT IN (SELECT case_key FROM outbox) "
             "AND case_key NOT IN (SELECT key FROM vanished)");
        none(u"case of a remote that is neither there nor to be created"_s,
             "SELECT r.key, r.title FROM case_row r JOIN workspace w ON w.id = r.workspace WHERE w.kind = "
             "'remote' "
             "AND r.key NOT IN (SELECT key FROM remote_case) AND r.key NOT IN (SELECT key FROM vanished) "
             "AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.case_key = r.key AND o.kind = 'create')");
        none(u"remote's case without case"_s,
             "SELECT key, '' FROM remote_case WHERE key NOT IN (SELECT key FROM case_row) "
             "AND key NOT IN (SELECT case_key FROM outbox WHERE kind = 'delete')");
        none(u"sync state"_s,
             "SELECT key, sync_state FROM case_row r WHERE sync_state <> CASE "
             "WHEN key IN (SELECT key FROM vanished) THEN 5 WHEN key IN (SELECT case_key FROM conflict) THEN "
             "3 "
             "ELSE ifnull((SELECT CASE WHEN count(*) = 0 THEN 0 WHEN max(state = 3) THEN 4 WHEN max(state = "
             "1) THEN 2 ELSE 1 END "
             "FROM outbox o WHERE o.case_key = r.key), 0) END");
        none(u"provisional entry of a local case"_s,
             "SELECT a.key, a.type FROM activity a JOIN case_row r ON r.key = a.key >> 24 "
             "JOIN workspace w ON w.id = r.workspace WHERE w.kind = 'local' AND a.provisional <> 0");
        Statement dirty(
            m_connection,
            "SELECT b.case_key, b.json, c.json FROM base b JOIN case_body c ON c.key = b.case_key");
        while (dirty.next()) {
            const CaseKey key{ dirty.number(0) };
            if (isVanished(m_connection, key))
                continue;
            const domain::Rebased mine
                = domain::rebase(caseFrom(dirty.bytes(1)), pendingOf(m_connection, key));
            if (!isSameContent(mine.mine, caseFrom(dirty.bytes(2))) || !mine.conflicts.isEmpty())
                m_problems.append(u"case %1 is not its base with what waits: %2"_s.arg(key.value).arg(
                    differences(json::toStoredJson(mine.mine), objectFrom(dirty.bytes(2)))));
        }
    }

    Connection &m_connection;
    QStringList m_problems;
};

} // namespace

QStringList integrityProblems(const QString &storePath)
{
    try {
        Connection connection(storePath, Connection::Mode::ReadWrite);
        return Check(connection).run();
    } catch (const StoreFailure &caught) {
        return { u"check failed: %1 %2"_s.arg(caught.error().message, caught.error().detail) };
    }
}

QString schemaDump(const QString &storePath)
{
    Connection connection(storePath, Connection::Mode::ReadOnly);
    QStringList lines;
    Statement find(connection, "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name");
    while (find.next())
        lines.append(find.text(0) + u' ' + find.text(1) + u' ' + find.text(2));
    return lines.join(u'\n');
}

} // namespace casebook::test
