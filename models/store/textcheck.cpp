#include "models/store/textcheck.h"

#include "models/store/keys.h"
#include "models/store/statement.h"

#include <algorithm>

namespace casebook::store {

namespace {

bool isAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
}

/// False only where taking the text apart can't find @p word: most texts are done with so.
bool mayHave(QByteArrayView text, const QByteArray &word)
{
    if (!isAscii(word) || !isAscii(text)) // letters with accents are folded
        return true;
    return std::search(text.begin(), text.end(), word.begin(), word.end(),
                       [](char a, char b) { return lower(a) == b; })
        != text.end();
}

} // namespace

bool TextCheck::isIn(QByteArrayView utf8, const WordSequence &sequence) const
{
    const QList<QByteArray> &words = sequence.words;
    if (words.isEmpty() || !mayHave(utf8, words.constLast()) || !mayHave(utf8, words.constFirst()))
        return false;
    // The last few words of the text; a sequence is short.
    QList<QByteArray> window;
    bool found = false;
    m_tokenizer.forEachWord(utf8, [&](QByteArrayView word) {
        if (words.size() > 1) {
            window.append(word.toByteArray());
            if (window.size() > words.size())
                window.removeFirst();
            if (window.size() < words.size() || !std::equal(words.begin(), words.end() - 1, window.begin()))
                return true;
        }
        const QByteArray &last = words.constLast();
        found = sequence.lastIsBeginning ? word.startsWith(last) : word == QByteArrayView(last);
        return !found;
    });
    return found;
}

bool TextCheck::hasIn(qint64 caseKey, const WordSequence &sequence) const
{
    // What the view search_document has of this case.
    Statement own(m_connection,
                  "SELECT r.title, r.tags, json_extract(b.json, '$.description') FROM case_row r "
                  "JOIN case_body b ON b.key = r.key WHERE r.key = ?");
    own.bind(caseKey);
    if (!own.next())
        return false;
    for (const int column : { 0, 1, 2 }) {
        if (isIn(own.view(column), sequence))
            return true;
    }
    Statement comments(m_connection,
                       "SELECT coalesce(json_extract(json, '$.comment'), json_extract(json, "
                       "'$.data.content')) FROM attachment WHERE key BETWEEN ? AND ? AND kind IN (0, 2)");
    comments.bind(firstRowKey(CaseKey{ caseKey }), lastRowKey(CaseKey{ caseKey }));
    while (comments.next()) {
        if (isIn(comments.view(0), sequence))
            return true;
    }
    return false;
}

} // namespace casebook::store
