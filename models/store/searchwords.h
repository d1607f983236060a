#pragma once

#include <QList>
#include <QString>

namespace casebook::store {

/// One piece of what is typed in the search field: what stands between white space. Its words must follow
/// one another; the last is a beginning while it is being typed.
struct SearchPiece
{
    QString text;
    bool isBeginning = false;

    /// As a phrase of FTS5's query language: quoted, so that no character means anything there.
    QString match() const;
    bool operator==(const SearchPiece &) const = default;
};

/// The pieces that must all occur in a case, the most telling first. Those in which the index has no word (an
/// emoji) are left out.
QList<SearchPiece> piecesOf(const QString &text);

/// The MATCH expression for Kibana's `search` (CaseFilter::search); empty when it can match nothing.
QString matchFor(const QString &search, const QStringList &fields, bool allWords);

} // namespace casebook::store
