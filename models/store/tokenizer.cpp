#include "models/store/tokenizer.h"

#include "models/store/connection.h"
#include "models/store/failure.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>

namespace casebook::store {

namespace {

constexpr int longestWord = 32'768; // FTS5_MAX_TOKEN_SIZE: the index cuts the rest off

} // namespace

fts5_api *searchApi(Connection &connection)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    int result = sqlite3_prepare_v2(connection.handle(), "SELECT fts5(?1)", -1, &statement, nullptr);
    if (result == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
    }
    result = sqlite3_finalize(statement);
    if (result != SQLITE_OK || !api)
        fail(connection.handle(), result == SQLITE_OK ? SQLITE_ERROR : result);
    return api;
}

Tokenizer::Tokenizer(Connection &connection)
{
    fts5_api *const api = searchApi(connection);
    fts5_tokenizer functions{};
    void *context = nullptr;
    int result = api->xFindTokenizer(api, "unicode61", &context, &functions);
    std::array<const char *, 2> options{ "remove_diacritics", "2" }; // as in the schema
    if (result == SQLITE_OK)
        result = functions.xCreate(context, options.data(), int(options.size()), &m_tokenizer);
    if (result != SQLITE_OK)
        fail(connection.handle(), result);
    m_delete = functions.xDelete;
    m_tokenize = functions.xTokenize;
}

Tokenizer::~Tokenizer()
{
    m_delete(m_tokenizer);
}

void Tokenizer::forEachWord(QByteArrayView utf8, const std::function<bool(QByteArrayView)> &visit) const
{
    const auto take = [](void *context, int, const char *word, int length, int, int) {
        const auto &function = *static_cast<const std::function<bool(QByteArrayView)> *>(context);
        return function(QByteArrayView(word, std::min(length, longestWord))) ? SQLITE_OK : SQLITE_DONE;
    };
    void *const context = const_cast<void *>(static_cast<const void *>(&visit));
    m_tokenize(m_tokenizer, context, FTS5_TOKENIZE_DOCUMENT, utf8.data(), int(utf8.size()), take);
}

QList<QByteArray> Tokenizer::wordsOf(QByteArrayView utf8) const
{
    QList<QByteArray> words;
    forEachWord(utf8, [&words](QByteArrayView word) {
        words.append(word.toByteArray());
        return true;
    });
    return words;
}

} // namespace casebook::store
