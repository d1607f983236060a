#include "models/store/matchscore.h"

#include "models/store/connection.h"
#include "models/store/failure.h"
#include "models/store/tokenizer.h"

#include <sqlite3.h>

#include <array>

namespace casebook::store {

namespace {

constexpr std::array weights{ 8.0, 2.0, 5.0, 1.0 }; // title, description, tags, comment: the index's columns

void score(const Fts5ExtensionApi *api, Fts5Context *text, sqlite3_context *context, int, sqlite3_value **)
{
    int found = 0;
    int result = api->xInstCount(text, &found);
    std::array<double, weights.size()> occurrences{};
    for (int i = 0; i < found && result == SQLITE_OK; ++i) {
        int phrase = 0;
        int column = 0;
        int offset = 0;
        result = api->xInst(text, i, &phrase, &column, &offset);
        if (result == SQLITE_OK)
            occurrences[size_t(column)] += 1;
    }
    if (result != SQLITE_OK) {
        sqlite3_result_error_code(context, result);
        return;
    }
    double sum = 0;
    for (size_t i = 0; i < weights.size(); ++i)
        sum += weights[i] * occurrences[i] / (occurrences[i] + 1);
    sqlite3_result_int64(context, qint64(sum * scoreOfOne));
}

} // namespace

void addMatchScore(Connection &connection)
{
    fts5_api *const api = searchApi(connection);
    const int result = api->xCreateFunction(api, "match_score", nullptr, score, nullptr);
    if (result != SQLITE_OK)
        fail(connection.handle(), result);
}

} // namespace casebook::store
