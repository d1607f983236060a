#pragma once

#include "models/store/tokenizer.h"

namespace casebook::store {

class Connection;

/// Words that follow one another in one text, the last perhaps a beginning.
struct WordSequence
{
    QList<QByteArray> words; ///< as the index has them
    bool lastIsBeginning = false;
};

/// Looks into the texts themselves: whether a case has words that the index could only tell by reading the
/// lists of all words with that beginning. Answers what the index would.
class TextCheck final
{
public:
    TextCheck(Connection &connection, const Tokenizer &tokenizer)
        : m_connection(connection)
        , m_tokenizer(tokenizer)
    {
    }

    /// In title, tags, description or a comment of this case.
    bool hasIn(qint64 caseKey, const WordSequence &sequence) const;
    /// In this text.
    bool isIn(QByteArrayView utf8, const WordSequence &sequence) const;

private:
    Connection &m_connection;
    const Tokenizer &m_tokenizer;
};

} // namespace casebook::store
