#include "models/store/texthits.h"

#include "models/store/connection.h"
#include "models/store/failure.h"
#include "models/store/statement.h"

#include <sqlite3.h>

#include <algorithm>

namespace casebook::store {

namespace {

/// From so few cases on, one looks at each instead of reading what all else has.
constexpr qint64 fewCases = 2'000;

/// text_hit(key). A failure must not pass through SQLite's own calls.
void textHit(sqlite3_context *context, int, sqlite3_value **values)
{
    auto *hits = static_cast<TextHits *>(sqlite3_user_data(context));
    try {
        sqlite3_result_int(context, hits->matches(sqlite3_value_int64(values[0])) ? 1 : 0);
    } catch (const StoreFailure &caught) {
        const bool isCancelled = caught.error().kind == ErrorKind::Cancelled;
        sqlite3_result_error_code(context, isCancelled ? SQLITE_INTERRUPT : SQLITE_IOERR);
    }
}

} // namespace

TextHits::TextHits(Connection &connection)
    : m_connection(connection)
    , m_tokenizer(connection)
{
}

void TextHits::look(const QString &text)
{
    const qint64 version = m_connection.number("PRAGMA data_version");
    if (version == m_version && text == m_text)
        return;
    m_version = -1; // a failure below leaves nothing half done
    m_text = text;
    m_words = piecesOf(text);
    m_pieces.clear();
    m_all.reset();
    m_hidden = hiddenRanges(m_connection);
    for (const SearchPiece &word : std::as_const(m_words)) {
        m_pieces.push_back(std::make_unique<PieceHits>(m_connection, m_tokenizer, word));
        m_pieces.back()->begin();
    }
    std::stable_partition(m_pieces.begin(), m_pieces.end(),
                          [](const std::unique_ptr<PieceHits> &piece) { return piece->isComplete(); });
    m_version = version;
}

bool TextHits::isHidden(qint64 key) const
{
    return std::any_of(m_hidden.begin(), m_hidden.end(),
                       [key](const KeyRange &range) { return key >= range.first && key <= range.last; });
}

bool TextHits::matches(qint64 key)
{
    if (m_all)
        return m_all->contains(key);
    return std::all_of(m_pieces.begin(), m_pieces.end(),
                       [key](const std::unique_ptr<PieceHits> &piece) { return piece->contains(key); })
        && !isHidden(key);
}

bool TextHits::hasRead(const SearchPiece &piece) const
{
    return std::any_of(m_pieces.begin(), m_pieces.end(), [&piece](const std::unique_ptr<PieceHits> &hits) {
        return hits->isComplete() && hits->piece() == piece;
    });
}

CaseSet TextHits::narrowed()
{
    CaseSet found;
    if (m_pieces.empty()) { // nothing that the index could tell apart has been typed yet
        Statement everything(m_connection, "SELECT key FROM case_row");
        while (everything.next())
            found.add(everything.number(0));
    }
    bool isFirst = true;
    for (const std::unique_ptr<PieceHits> &piece : m_pieces) {
        if (isFirst) {
            found = piece->all();
        } else if (!piece->isComplete() && found.count() <= fewCases) {
            CaseSet both;
            found.forEach([&](qint64 key) {
                if (piece->contains(key))
                    both.add(key);
            });
            found = std::move(both);
        } else {
            found.intersect(piece->all());
        }
        isFirst = false;
    }
    for (const KeyRange &range : std::as_const(m_hidden))
        found.removeRange(range.first, range.last);
    return found;
}

const CaseSet &TextHits::all()
{
    if (!m_all) {
        m_all = narrowed();
        m_count = m_all->count();
    }
    return *m_all;
}

const CaseSet *TextHits::few(qint64 most)
{
    const auto isComplete = [](const std::unique_ptr<PieceHits> &piece) { return piece->isComplete(); };
    const bool isAtHand
        = m_all || (!m_pieces.empty() && std::all_of(m_pieces.begin(), m_pieces.end(), isComplete));
    if (!isAtHand)
        return nullptr;
    const CaseSet &set = all();
    return m_count <= most ? &set : nullptr;
}

void readAllHits(Connection &connection, const domain::CaseFilter &filter)
{
    if (filter.text.trimmed().isEmpty())
        return;
    TextHits &hits = connection.kept<TextHits>();
    hits.look(filter.text);
    if (!hits.pieces().empty())
        hits.all();
}

std::optional<qint64> fillFewHits(Connection &connection, TextHits &hits)
{
    const CaseSet *const few = hits.few(fewCases);
    if (!few)
        return std::nullopt;
    connection.execute("DELETE FROM temp.hit");
    Statement insert(connection, "INSERT INTO temp.hit VALUES (?)");
    qint64 count = 0;
    few->forEach([&](qint64 key) {
        insert.bind(key);
        insert.run();
        ++count;
    });
    return count;
}

void prepareHits(Connection &connection)
{
    connection.execute("CREATE TEMP TABLE hit (key INTEGER PRIMARY KEY);"
                       "CREATE TEMP TABLE ranked (key INTEGER PRIMARY KEY);");
    const int result
        = sqlite3_create_function_v2(connection.handle(), "text_hit", 1, SQLITE_UTF8,
                                     &connection.kept<TextHits>(), textHit, nullptr, nullptr, nullptr);
    if (result != SQLITE_OK)
        fail(connection.handle(), result);
}

} // namespace casebook::store
