#include "models/store/searchwords.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace casebook::store {

namespace {

/// True when the index has a word for any of it; a text without one could never be found.
bool hasWord(const QString &chunk)
{
    const QList<uint> characters = chunk.toUcs4();
    return std::any_of(characters.begin(), characters.end(), [](uint character) {
        return QChar::isLetterOrNumber(character) || QChar::category(character) == QChar::Other_PrivateUse;
    });
}

} // namespace

QString SearchPiece::match() const
{
    QString phrase = text;
    phrase.replace(u'"', u"\"\""_s);
    return u'"' + phrase + u'"' + (isBeginning ? u"*"_s : QString());
}

QList<SearchPiece> piecesOf(const QString &text)
{
    QString plain = text;
    plain.replace(QChar(0), u' ');
    const bool lastIsFinished = !plain.isEmpty() && plain.back().isSpace();
    const QStringList chunks = plain.simplified().split(u' ', Qt::SkipEmptyParts);
    QList<SearchPiece> pieces;
    for (qsizetype i = 0; i < chunks.size(); ++i) {
        const bool isBeginning = i + 1 == chunks.size() && !lastIsFinished && !chunks[i].endsWith(u'"');
        const SearchPiece piece{ chunks[i], isBeginning };
        if (hasWord(chunks[i]) && !pieces.contains(piece))
            pieces.append(piece);
    }
    std::stable_sort(pieces.begin(), pieces.end(), [](const SearchPiece &a, const SearchPiece &b) {
        return a.text.size() > b.text.size();
    });
    return pieces;
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
            words.append(SearchPiece{ asBeginning ? word.chopped(1) : word, asBeginning }.match());
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
