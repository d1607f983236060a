#include "models/store/ranking.h"

#include "models/store/casefilter.h"
#include "models/store/caselists.h"
#include "models/store/connection.h"
#include "models/store/keys.h"
#include "models/store/matchscore.h"
#include "models/store/statement.h"
#include "models/store/texthits.h"
#include "models/store/wordlist.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace casebook::store {

namespace {

/// The newest texts with a word that are scored.
constexpr int scoredTexts = 5'000;
/// A beginning that many words have is scored by so many of them.
constexpr int scoredWords = 16;
/// Cases found by some pieces that are looked up for the others.
constexpr int mostLookups = 250;
/// Comments together count no more than this many of them.
constexpr double mostOfComments = 3;
/// What the newest case has ahead of the oldest that is ranked.
constexpr double newestBonus = 1;

/// What stands for a piece while scoring where its own rows are too many to read: its most frequent words, or
/// those before the one being typed. Empty: nothing does.
QByteArray scoredMatch(Connection &connection, const Tokenizer &tokenizer, const SearchPiece &piece)
{
    if (!piece.isBeginning)
        return piece.match().toUtf8();
    const QList<QByteArray> words = tokenizer.wordsOf(piece.text.toUtf8());
    if (words.size() > 1)
        return '"' + words.first(words.size() - 1).join(' ') + '"';
    QByteArray match;
    for (const QByteArray &word : frequentWords(connection, words.value(0), scoredWords))
        match += (match.isEmpty() ? "\"" : " OR \"") + word + '"';
    return match;
}

} // namespace

Ranking::Ranking(Connection &connection)
    : m_connection(connection)
{
    addMatchScore(connection);
}

bool Ranking::isAskedFor(const domain::CaseQuery &query)
{
    return query.sort == domain::CaseSort::Relevance && !piecesOf(query.filter.text).isEmpty();
}

void Ranking::look(const domain::CaseFilter &filter)
{
    const qint64 version = m_connection.number("PRAGMA data_version");
    if (version == m_version && filter == m_filter)
        return;
    m_version = -1; // a failure below leaves nothing half done
    m_ranked.clear();
    TextHits &hits = m_connection.kept<TextHits>();
    hits.look(filter.text);
    rank(filter, candidates(hits));
    m_filter = filter;
    m_version = version;
}

Ranking::Scores Ranking::scoresOf(const QByteArray &match, qint64 *lowest)
{
    Scores own;
    Scores comments;
    if (match.isEmpty())
        return own;
    Statement find(
        m_connection,
        "SELECT rowid, match_score(search) FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT ?");
    find.bind(match, scoredTexts);
    int texts = 0;
    for (; find.next(); ++texts) {
        const qint64 row = find.number(0);
        const qint64 key = caseOfRow(row).value;
        *lowest = key;
        if (row == firstRowKey(CaseKey{ key }))
            own[key] += double(find.number(1)) / scoreOfOne;
        else
            comments[key] += double(find.number(1)) / scoreOfOne;
    }
    if (texts < scoredTexts)
        *lowest = 0;
    for (auto comment = comments.cbegin(); comment != comments.cend(); ++comment)
        own[comment.key()] += mostOfComments * comment.value() / (comment.value() + mostOfComments);
    return own;
}

/// The cases of the piece whose newest texts reach furthest down, as far as they have the other pieces, too.
Ranking::Scores Ranking::candidates(TextHits &hits)
{
    std::vector<Scores> scores;
    size_t rarest = 0;
    qint64 furthest = 0;
    for (const SearchPiece &piece : hits.words()) {
        qint64 lowest = 0;
        scores.push_back(scoresOf(hits.hasRead(piece) ? piece.match().toUtf8()
                                                      : scoredMatch(m_connection, hits.tokenizer(), piece),
                                  &lowest));
        if (scores.size() == 1 || lowest < furthest) {
            furthest = lowest;
            rarest = scores.size() - 1;
        }
    }
    Scores sums;
    int lookups = 0;
    QList<qint64> keys = scores[rarest].keys();
    std::sort(keys.begin(), keys.end(), std::greater<>());
    for (const qint64 key : std::as_const(keys)) {
        double sum = 0;
        bool hasAll = true;
        for (const Scores &piece : scores) {
            const auto found = piece.constFind(key);
            hasAll = hasAll && found != piece.cend();
            sum += found == piece.cend() ? 0 : *found;
        }
        if (hasAll || (++lookups <= mostLookups && hits.matches(key)))
            sums.insert(key, sum);
    }
    return sums;
}

/// What a question writes to a temporary table goes with its transaction.
void Ranking::fillTable(const QList<CaseKey> &keys)
{
    m_connection.execute("DELETE FROM temp.ranked");
    Statement insert(m_connection, "INSERT INTO temp.ranked VALUES (?)");
    for (const CaseKey key : keys) {
        insert.bind(key);
        insert.run();
    }
}

void Ranking::rank(const domain::CaseFilter &filter, const Scores &candidates)
{
    QList<CaseKey> found;
    for (auto candidate = candidates.cbegin(); candidate != candidates.cend(); ++candidate)
        found.append(CaseKey{ candidate.key() });
    fillTable(found);
    domain::CaseFilter others = filter;
    others.text.clear();
    const CaseSelection selection = selectionOf(m_connection, others);
    if (selection.selectsNothing)
        return;
    Statement find(m_connection,
                   "SELECT r.key, r.recency FROM " + selection.from + " WHERE " + selection.where
                       + " AND r.key IN (SELECT key FROM temp.ranked) ORDER BY r.recency DESC, r.key DESC");
    find.addAll(selection.values);
    while (find.next())
        m_ranked.append(CaseKey{ find.number(0) });
    QHash<qint64, double> scores;
    for (qsizetype i = 0; i < m_ranked.size(); ++i) {
        const qint64 key = m_ranked[i].value;
        scores.insert(
            key, candidates.value(key) + newestBonus * double(m_ranked.size() - i) / double(m_ranked.size()));
    }
    std::stable_sort(m_ranked.begin(), m_ranked.end(), [&scores](CaseKey a, CaseKey b) {
        return scores.value(a.value) > scores.value(b.value);
    });
}

QList<CaseKey> Ranking::keys(const domain::CaseFilter &filter, qint64 position, int limit)
{
    look(filter);
    QList<CaseKey> page = m_ranked.mid(std::min<qint64>(position, m_ranked.size()), limit);
    if (page.size() == limit)
        return page;
    fillTable(m_ranked);
    const qint64 behind = std::max<qint64>(position - m_ranked.size(), 0);
    if (behind > TextHits::nearPosition)
        readAllHits(m_connection, filter);
    const CaseSelection selection = selectionOf(m_connection, filter, domain::CaseSort::Created);
    if (selection.selectsNothing)
        return page;
    const bool alongIndex = selection.start == CaseSelection::Start::Rows;
    Statement find(m_connection,
                   "SELECT r.key FROM " + selection.from + (alongIndex ? " INDEXED BY case_by_recency" : "")
                       + " WHERE " + selection.where
                       + " AND r.key NOT IN (SELECT key FROM temp.ranked) "
                         "ORDER BY r.recency DESC, r.key DESC LIMIT ? OFFSET ?");
    find.addAll(selection.values);
    find.add(limit - int(page.size()));
    find.add(behind);
    while (find.next())
        page.append(CaseKey{ find.number(0) });
    return page;
}

std::optional<qint64> Ranking::positionOf(CaseKey key, const domain::CaseFilter &filter)
{
    look(filter);
    if (const qsizetype position = m_ranked.indexOf(key); position >= 0)
        return position;
    fillTable(m_ranked);
    readAllHits(m_connection, filter);
    const CaseSelection selection = selectionOf(m_connection, filter);
    if (selection.selectsNothing)
        return std::nullopt;
    Statement find(m_connection,
                   "SELECT r.recency FROM " + selection.from + " WHERE " + selection.where
                       + " AND r.key = ?");
    find.addAll(selection.values);
    find.add(key);
    if (!find.next())
        return std::nullopt;
    Statement before(m_connection,
                     "SELECT count(*) FROM " + selection.from + " WHERE " + selection.where
                         + " AND r.key NOT IN (SELECT key FROM temp.ranked) AND (r.recency, r.key) > (?, ?)");
    before.addAll(selection.values);
    before.add(find.number(0));
    before.add(key);
    return before.next() ? m_ranked.size() + before.number(0) : 0;
}

domain::CasePage readRankedPage(Connection &connection, const domain::CaseFilter &filter,
                                const domain::PageRequest &request)
{
    domain::CasePage page;
    page.position = request.position;
    if (request.limit <= 0)
        return page;
    const qint64 position = request.after ? request.after->values.value(0).toLongLong() : request.position;
    const QList<CaseKey> keys = connection.kept<Ranking>().keys(filter, position, request.limit);
    page.rows = readSummaries(connection, keys);
    if (keys.size() == request.limit)
        page.next = domain::PageCursor{ { QVariant::fromValue<qlonglong>(position + request.limit) } };
    return page;
}

} // namespace casebook::store
