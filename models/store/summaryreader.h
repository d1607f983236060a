#pragma once

#include "models/domain/query.h"
#include "models/store/knowntexts.h"

#include <QHash>
#include <QSet>

namespace casebook::store {

class Connection;
class Statement;

/// Reads the rows of lists by the keys of their cases. One for each connection (Connection::kept()), with
/// what rows share: names of people and which cases have drafts, as long as the file stays the same. Needs a
/// read transaction.
class SummaryReader final
{
public:
    explicit SummaryReader(Connection &connection);

    /// In the order of @p keys; cases that there are not any more are left out.
    QList<domain::CaseSummary> read(const QList<CaseKey> &keys);

private:
    /// Forgets what may be different in the open transaction's snapshot.
    void catchUp();
    void readDrafts();
    void readSome(const QList<CaseKey> &keys, qsizetype first, qsizetype count,
                  QList<domain::CaseSummary> &summaries);
    void fill(domain::CaseSummary &summary, const Statement &row);
    domain::PersonName reporter(qint64 person);
    domain::PersonName assignee(QByteArrayView uid);
    QString shared(QByteArrayView utf8);
    bool hasDraft(CaseKey key) const;

    Connection &m_connection;
    const bool m_isAlone; ///< nobody writes through this connection, so SQLite tells when the file changed
    KnownTexts<QString> m_texts;
    qint64 m_version = -1; ///< PRAGMA data_version
    QHash<qint64, domain::PersonName> m_reporters;
    KnownTexts<domain::PersonName> m_assignees;
    QSet<qint64> m_drafts; ///< cases with drafts …
    bool m_hasManyDrafts = false; ///< … unless there are too many to keep
};

} // namespace casebook::store
