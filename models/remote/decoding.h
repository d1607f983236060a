#pragma once

#include "models/base/result.h"
#include "models/remote/failures.h"
#include "models/remote/request.h"

#include <QJsonValue>

namespace casebook::remote {

/// The JSON of a successful answer; else why there is none.
Result<QJsonValue> jsonOf(const Request &request, const Result<Answer> &answer);
/// Of a request whose answer says nothing but that it was done.
Result<void> doneOf(const Request &request, const Result<Answer> &answer);

/// What @p decode, a function from QJsonValue to Result<T>, makes of an answer.
template <typename T, typename Decode>
Result<T> decoded(const Request &request, const Result<Answer> &answer, const Decode &decode)
{
    const Result<QJsonValue> json = jsonOf(request, answer);
    if (!json)
        return failure(json.error());
    Result<T> value = decode(*json);
    if (!value)
        return failure(unreadableAnswer(request, *answer, value.error().field));
    return value;
}

} // namespace casebook::remote
