#include "models/store/piecehits.h"

#include "models/store/keys.h"
#include "models/store/statement.h"
#include "models/store/wordlist.h"

#include <limits>

namespace casebook::store {

namespace {

/// Rows of the newest cases that are read at first: a millisecond or less.
constexpr int firstRows = 1'000;
/// Reading so many rows takes as long as looking one case up.
constexpr int rowsOfALookup = 150;
/// So many texts of beginnings are read at once: some ten milliseconds.
constexpr qint64 fewTexts = 12'000;
/// From so many letters on, a beginning is taken for rare when there is no list of words yet.
constexpr qsizetype tellingLetters = 4;
/// Cases looked at by their texts before the rows of all words are read after all.
constexpr int mostTexts = 1'500;

} // namespace

PieceHits::PieceHits(Connection &connection, const Tokenizer &tokenizer, SearchPiece piece)
    : m_connection(connection)
    , m_piece(std::move(piece))
    , m_sequence{ tokenizer.wordsOf(m_piece.text.toUtf8()), m_piece.isBeginning }
    , m_check(connection, tokenizer)
    , m_from(std::numeric_limits<qint64>::max())
    , m_lowestRow(std::numeric_limits<qint64>::max())
    , m_rows(firstRows)
{
}

PieceHits::Way PieceHits::chooseWay()
{
    if (!m_piece.isBeginning || m_sequence.words.isEmpty())
        return Way::Rows;
    const QByteArray &beginning = m_sequence.words.constLast();
    if (const std::optional<qint64> texts = textsWithBeginning(m_connection, beginning, fewTexts))
        return *texts < fewTexts ? Way::Rows : Way::Texts;
    return beginning.size() >= tellingLetters ? Way::Rows : Way::Texts;
}

void PieceHits::begin()
{
    m_way = chooseWay();
    if (m_way == Way::Rows && m_piece.isBeginning)
        readAll(); // the index has read them all anyway before it gives the first
    else if (m_way == Way::Rows)
        readDown(m_rows);
}

void PieceHits::readDown(int rows)
{
    Statement find(m_connection,
                   "SELECT rowid FROM search WHERE search MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?");
    find.bind(m_piece.match(), m_lowestRow, rows);
    int read = 0;
    for (; find.next(); ++read) {
        m_lowestRow = find.number(0);
        m_found.add(caseOfRow(m_lowestRow).value);
    }
    m_isComplete = read < rows;
    m_from = m_isComplete ? 0 : caseOfRow(m_lowestRow).value + 1;
    m_rows = rows * 4;
    m_asked = 0;
}

void PieceHits::readAll()
{
    Statement find(m_connection, "SELECT rowid FROM search WHERE search MATCH ? AND rowid < ?");
    find.bind(m_piece.match(), m_lowestRow);
    while (find.next())
        m_found.add(caseOfRow(find.number(0)).value);
    m_isComplete = true;
    m_from = 0;
    m_decided.clear();
}

bool PieceHits::hasRow(qint64 key)
{
    Statement find(m_connection,
                   "SELECT 1 FROM search WHERE search MATCH ? AND rowid BETWEEN ? AND ? LIMIT 1");
    find.bind(m_piece.match(), firstRowKey(CaseKey{ key }), lastRowKey(CaseKey{ key }));
    return find.next();
}

bool PieceHits::decide(qint64 key)
{
    return m_way == Way::Rows ? hasRow(key) : m_check.hasIn(key, m_sequence);
}

bool PieceHits::contains(qint64 key)
{
    if (key >= m_from)
        return m_found.contains(key);
    if (const auto known = m_decided.find(key); known != m_decided.end())
        return known->second;
    ++m_asked;
    if (m_way == Way::Texts && m_asked > mostTexts) {
        readAll();
        return m_found.contains(key);
    }
    if (m_way == Way::Rows && m_asked > m_rows / rowsOfALookup) {
        readDown(m_rows);
        return contains(key);
    }
    const bool isHit = decide(key);
    m_decided.emplace(key, isHit);
    return isHit;
}

const CaseSet &PieceHits::all()
{
    if (!m_isComplete)
        readAll();
    return m_found;
}

} // namespace casebook::store
