#pragma once

#include "models/domain/query.h"
#include "models/store/importqueries.h"
#include "models/store/piecehits.h"

#include <memory>
#include <optional>
#include <vector>

namespace casebook::store {

class Connection;

/// The cases that CaseFilter::text selects. One for each connection (Connection::kept()); what was found out
/// is kept while the text stays the same and nobody writes. Needs a read transaction. Failures are thrown
/// as StoreFailure.
///
/// Lists ask case by case along their order (matches(), or text_hit(key) in SQL) and so find out no more than
/// the page needs; counts and far positions ask for all().
class TextHits final
{
public:
    /// A row further down a list is reached past many hits: quicker with all() of them.
    static constexpr qint64 nearPosition = 200;

    explicit TextHits(Connection &connection);
    TextHits(const TextHits &) = delete;
    TextHits &operator=(const TextHits &) = delete;

    /// From now on all questions are about this text, at the snapshot of the open transaction.
    void look(const QString &text);

    /// Whether this case has all of it. Exact.
    bool matches(qint64 key);
    /// All visible cases; expensive for a common beginning, quick when asked again.
    const CaseSet &all();
    /// all(), when it is at hand or quickly so and not larger than @p most.
    const CaseSet *few(qint64 most);

    /// Each piece for itself, the quick ones first; empty: nothing that the index could tell apart was typed.
    const std::vector<std::unique_ptr<PieceHits>> &pieces() const { return m_pieces; }
    const QList<SearchPiece> &words() const { return m_words; }
    /// Whether all rows of this piece are read already.
    bool hasRead(const SearchPiece &piece) const;
    const Tokenizer &tokenizer() const { return m_tokenizer; }

private:
    bool isHidden(qint64 key) const;
    CaseSet narrowed();

    Connection &m_connection;
    const Tokenizer m_tokenizer;
    QString m_text;
    qint64 m_version = -1; ///< PRAGMA data_version
    QList<SearchPiece> m_words;
    std::vector<std::unique_ptr<PieceHits>> m_pieces;
    QList<KeyRange> m_hidden;
    std::optional<CaseSet> m_all;
    qint64 m_count = 0;
};

/// Finds out all that CaseFilter::text selects, if the filter has one: for what needs more than a few rows.
void readAllHits(Connection &connection, const domain::CaseFilter &filter);
/// Fills the table temp.hit with the cases of hits.few() and answers how many there are; nullopt: not few.
std::optional<qint64> fillFewHits(Connection &connection, TextHits &hits);
/// Once for each connection that reads: the function text_hit(key), the tables temp.hit and temp.ranked.
void prepareHits(Connection &connection);

} // namespace casebook::store
