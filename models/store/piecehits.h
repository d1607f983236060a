#pragma once

#include "models/store/caseset.h"
#include "models/store/searchwords.h"
#include "models/store/textcheck.h"

#include <unordered_map>

namespace casebook::store {

class Connection;

/// Which cases have one piece of what was typed, at one snapshot; found out no further than asked. Each
/// answer is exact.
///
/// The index gives the rows of a whole word from the newest case downwards at any place. So those of the
/// newest cases are read and kept, more of them the older the cases asked about; a single older case is
/// looked up by itself. For a beginning of words it must read the rows of all those words first: that is done
/// where they are few. Where they are many, a page is full after few cases, and each is looked at by its
/// texts.
class PieceHits final
{
public:
    PieceHits(Connection &connection, const Tokenizer &tokenizer, SearchPiece piece);

    /// Reads what is quickly read; afterwards isComplete() may hold.
    void begin();
    bool contains(qint64 key);
    const SearchPiece &piece() const { return m_piece; }
    bool isComplete() const { return m_isComplete; }
    /// Every case, imports under way included. Reads all of the rows if need be.
    const CaseSet &all();

private:
    enum class Way {
        Rows, ///< from the newest case downwards
        Texts, ///< case by case
    };
    Way chooseWay();
    void readDown(int rows);
    void readAll();
    bool hasRow(qint64 key);
    bool decide(qint64 key);

    Connection &m_connection;
    const SearchPiece m_piece;
    WordSequence m_sequence;
    TextCheck m_check;
    Way m_way = Way::Rows;
    CaseSet m_found;
    bool m_isComplete = false;
    qint64 m_from; ///< m_found is complete for this key and those above
    qint64 m_lowestRow; ///< below it nothing is read
    int m_rows; ///< to read next
    int m_asked = 0; ///< below m_from, since rows were read
    std::unordered_map<qint64, bool> m_decided;
};

} // namespace casebook::store
