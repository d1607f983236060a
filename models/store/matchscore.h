#pragma once

namespace casebook::store {

class Connection;

/// What match_score() answers for 1.
inline constexpr double scoreOfOne = 1'000;

/// Gives this connection the function match_score(search) for queries of the search index: how well a text
/// fits what was searched for. A word counts most in the title, then among the tags, in the description, in
/// a comment; each further occurrence in the same place counts less. Much cheaper than bm25(), which looks up
/// the length of every text.
void addMatchScore(Connection &connection);

} // namespace casebook::store
