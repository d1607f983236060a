#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <functional>

struct Fts5Tokenizer;
struct fts5_api;

namespace casebook::store {

class Connection;

/// What FTS5 gives to extend it on this connection.
fts5_api *searchApi(Connection &connection);

/// Takes texts apart exactly as the search index does. For the connection it was made with.
class Tokenizer final
{
public:
    explicit Tokenizer(Connection &connection);
    ~Tokenizer();
    Tokenizer(const Tokenizer &) = delete;
    Tokenizer &operator=(const Tokenizer &) = delete;

    QList<QByteArray> wordsOf(QByteArrayView utf8) const;
    /// Until @p visit answers false.
    void forEachWord(QByteArrayView utf8, const std::function<bool(QByteArrayView)> &visit) const;

private:
    Fts5Tokenizer *m_tokenizer = nullptr;
    void (*m_delete)(Fts5Tokenizer *) = nullptr;
    int (*m_tokenize)(Fts5Tokenizer *, void *, int, const char *, int,
                      int (*)(void *, int, const char *, int, int, int))
        = nullptr;
};

} // namespace casebook::store
