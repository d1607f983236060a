#include "models/store/searchindex.h"

#include "models/store/bodies.h"
#include "models/store/connection.h"
#include "models/store/importqueries.h"
#include "models/store/keys.h"
#include "models/store/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace casebook::store {

namespace {

/// What the view search_document takes from a body's JSON: SQLite ends such a text at U+0000.
QString viewed(const QString &text)
{
    return text.left(text.indexOf(QChar(0)));
}

void writeCase(Connection &connection, const QByteArray &sql, CaseKey key, const domain::Case &value)
{
    Statement statement(connection, sql);
    statement.bind(firstRowKey(key), value.title, viewed(value.description), textOf(value.tags));
    statement.run();
}

void writeComment(Connection &connection, const QByteArray &sql, qint64 key,
                  const domain::AttachmentPayload &payload)
{
    using domain::AttachmentKind;
    const AttachmentKind kind = payload.kind(); // as in the view search_document
    if (kind != AttachmentKind::UserComment && kind != AttachmentKind::Actions)
        return;
    Statement statement(connection, sql);
    statement.bind(key, viewed(payload.commentText()));
    statement.run();
}

/// True when the index has a word for any of it; a text without one could never be found.
bool hasWord(const QString &chunk)
{
    const QList<uint> characters = chunk.toUcs4();
    return std::any_of(characters.begin(), characters.end(), [](uint character) {
        return QChar::isLetterOrNumber(character) || QChar::category(character) == QChar::Other_PrivateUse;
    });
}

/// Quoted, no character means anything to FTS5.
QString phraseOf(const QString &chunk, bool asBeginning)
{
    QString phrase = chunk;
    phrase.replace(u'"', u"\"\""_s);
    return u'"' + phrase + u'"' + (asBeginning ? u"*"_s : QString());
}

/// The phrases that must all occur, the most telling first.
QStringList phrasesOf(const QString &text)
{
    QString plain = text;
    plain.replace(QChar(0), u' ');
    const bool lastIsFinished = !plain.isEmpty() && plain.back().isSpace();
    const QStringList chunks = plain.simplified().split(u' ', Qt::SkipEmptyParts);
    QStringList phrases;
    for (qsizetype i = 0; i < chunks.size(); ++i) {
        const bool asBeginning = i + 1 == chunks.size() && !lastIsFinished && !chunks[i].endsWith(u'"');
        if (hasWord(chunks[i]))
            phrases.append(phraseOf(chunks[i], asBeginning));
    }
    phrases.removeDuplicates();
    std::stable_sort(phrases.begin(), phrases.end(),
                     [](const QString &a, const QString &b) { return a.size() > b.size(); });
    return phrases;
}

} // namespace

void indexCase(Connection &connection, CaseKey key, const domain::Case &value)
{
    writeCase(connection, "INSERT INTO search (rowid, title, description, tags) VALUES (?, ?, ?, ?)", key,
              value);
}

void unindexCase(Connection &connection, CaseKey key, const domain::Case &value)
{
    writeCase(connection,
              "INSERT INTO search (search, rowid, title, description, tags) VALUES ('delete', ?, ?, ?, ?)",
              key, value);
}

void reindexCase(Connection &connection, CaseKey key, const domain::Case &before, const domain::Case &after)
{
    if (before.title == after.title && before.description == after.description && before.tags == after.tags)
        return;
    unindexCase(connection, key, before);
    indexCase(connection, key, after);
}

void indexComment(Connection &connection, qint64 attachmentKey, const domain::AttachmentPayload &payload)
{
    writeComment(connection, "INSERT INTO search (rowid, comment) VALUES (?, ?)", attachmentKey, payload);
}

void unindexComment(Connection &connection, qint64 attachmentKey, const domain::AttachmentPayload &payload)
{
    writeComment(connection, "INSERT INTO search (search, rowid, comment) VALUES ('delete', ?, ?)",
                 attachmentKey, payload);
}

void prepareHits(Connection &connection)
{
    connection.execute("CREATE TEMP TABLE hit (key INTEGER PRIMARY KEY);"
                       "CREATE TEMP TABLE hit_source (text TEXT NOT NULL, version INTEGER NOT NULL,"
                       " count INTEGER NOT NULL);");
}

qint64 findHits(Connection &connection, const QString &text)
{
    const qint64 version = connection.number("PRAGMA data_version");
    Statement known(connection, "SELECT count FROM temp.hit_source WHERE text = ? AND version = ?");
    known.bind(text, version);
    if (known.next())
        return known.number(0);

    connection.execute("DELETE FROM temp.hit; DELETE FROM temp.hit_source;");
    const QStringList phrases = phrasesOf(text);
    bool first = true;
    for (const QString &phrase : phrases) {
        Statement narrow(
            connection,
            first ? "INSERT OR IGNORE INTO temp.hit SELECT rowid >> 24 FROM search WHERE search MATCH ?"
                  : "DELETE FROM temp.hit WHERE key NOT IN "
                    "(SELECT rowid >> 24 FROM search WHERE search MATCH ?)");
        narrow.bind(phrase);
        narrow.run();
        first = false;
    }
    if (phrases.isEmpty()) // nothing that the index could tell apart has been typed yet
        connection.execute("INSERT INTO temp.hit SELECT key FROM case_row");
    for (const KeyRange &range : hiddenRanges(connection)) {
        Statement hide(connection, "DELETE FROM temp.hit WHERE key BETWEEN ? AND ?");
        hide.bind(range.first, range.last);
        hide.run();
    }
    const qint64 count = connection.number("SELECT count(*) FROM temp.hit");
    Statement remember(connection, "INSERT INTO temp.hit_source (text, version, count) VALUES (?, ?, ?)");
    remember.bind(text, version, count);
    remember.run();
    return count;
}

QString matchFor(const QString &search, const QStringList &fields, bool allWords)
{
    QString plain = search;
    plain.replace(QChar(0), u' ');
    QStringList words;
    qsizetype at = 0;
    while (at < plain.size()) {
        if (plain[at].isSpace()) {
            ++at;
            continue;
        }
        const bool quoted = plain[at] == u'"';
        const qsizetype from = quoted ? at + 1 : at;
        qsizetype to = from;
        while (to < plain.size() && (quoted ? plain[to] != u'"' : !plain[to].isSpace()))
            ++to;
        QString word = plain.mid(from, to - from);
        at = quoted ? to + 1 : to;
        const bool asBeginning = !quoted && word.endsWith(u'*');
        if (hasWord(word))
            words.append(phraseOf(asBeginning ? word.chopped(1) : word, asBeginning));
    }
    if (words.isEmpty())
        return {};
    QStringList columns;
    for (const QString &field : { u"title"_s, u"description"_s }) {
        if (fields.isEmpty() || fields.contains(field))
            columns.append(field);
    }
    if (fields.isEmpty()) // every field of the case (REAL-SERVER §1.7), as far as it is indexed
        columns.append(u"tags"_s);
    if (columns.isEmpty())
        return {};
    return u"{%1} : (%2)"_s.arg(columns.join(u' '), words.join(allWords ? u" AND "_s : u" OR "_s));
}

} // namespace casebook::store
