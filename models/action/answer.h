#pragma once

#include "models/action/actionreader.h"
#include "models/base/error.h"
#include "models/base/ids.h"
#include "models/json/responses.h"

#include <QJsonObject>
#include <QJsonValue>

#include <optional>

namespace casebook::action {

/// What an action came to (CONTRACT §6.3, §6.4).
struct Answer
{
    QString actionId = builtInId;
    /// create: the case; update: a list of cases; addComment: the case with its comments. Null after a check
    /// and after a failure.
    QJsonValue data = QJsonValue::Null;
    QString message = {}; ///< of a failure
    QString serviceMessage = {}; ///< of one that the Cases API refused: why
    std::optional<Error> error = {}; ///< the failure as a value
    CaseKey caseKey = {}; ///< the case that was made or changed

    bool succeeded() const { return !error; }
};

/// The failure of an action that breaks its schema.
Answer invalidAnswer(const Reading &reading);
/// The failure of one that the Cases API refuses with @p error.
Answer refusedAnswer(const Action &action, const Error &error);

/// `{"status":"ok","actionId":…,"data":…}` or `{"status":"error","actionId":…,"message":…,
/// "serviceMessage":…,"retry":false}`, as the Actions plugin gives it.
QJsonObject document(const Answer &answer);
/// The same as HTTP answers it, for the connector that was called.
json::ActionResult httpDocument(const Answer &answer, const QString &connectorId);

} // namespace casebook::action
