#pragma once

#include "models/domain/query.h"

#include <QHash>
#include <QList>

namespace casebook::store {

class Connection;
class TextHits;

/// The list of a search, best match first (CaseSort::Relevance): the cases of the newest texts with those
/// words by how well they match, then all others by recency. So it is one list with the cases that the count
/// says. Always best first, whatever the order. Needs a read transaction.
class Ranking final
{
public:
    explicit Ranking(Connection &connection);

    /// Whether the query asks for it and there is something to rank by.
    static bool isAskedFor(const domain::CaseQuery &query);

    QList<CaseKey> keys(const domain::CaseFilter &filter, qint64 position, int limit);
    std::optional<qint64> positionOf(CaseKey key, const domain::CaseFilter &filter);

private:
    using Scores = QHash<qint64, double>;

    void look(const domain::CaseFilter &filter);
    Scores candidates(TextHits &hits);
    Scores scoresOf(const QByteArray &match, qint64 *lowest);
    void fillTable(const QList<CaseKey> &keys);
    void rank(const domain::CaseFilter &filter, const Scores &candidates);

    Connection &m_connection;
    domain::CaseFilter m_filter;
    qint64 m_version = -1; ///< PRAGMA data_version
    QList<CaseKey> m_ranked; ///< best first
};

/// One page of that list; its cursor is a position.
domain::CasePage readRankedPage(Connection &connection, const domain::CaseFilter &filter,
                                const domain::PageRequest &request);

} // namespace casebook::store
