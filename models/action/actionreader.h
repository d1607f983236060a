#pragma once

#include "models/action/action.h"
#include "models/action/problem.h"

#include <QByteArray>
#include <QJsonObject>

namespace casebook::action {

/// What came of reading an action. Without problems it can be run.
struct Reading
{
    Action action; ///< as far as it could be read
    QList<Problem> problems; ///< in the order of the text's meaning; of a schema's before those of rules

    bool isFine() const { return problems.isEmpty(); }
    /// It breaks the schema, so that Kibana would not even try it (CONTRACT §6.3).
    bool isMalformed() const;
};

// All are pure and thread-safe.

/// Reads `{"subAction": …, "subActionParams": {…}}` strictly as CONTRACT §6.2 describes stage D, with the
/// earlier stages and the words of the original README as aliases (§6.5). The two may stand in `params`;
/// beside them `actionId` (or `id`), `actionTypeId` and `name` may be given, and `config` and `secrets` if
/// they are empty. Every problem has its place in @p text.
Reading readAction(const QByteArray &text);
/// The same of a document that is no text: problems have no place.
Reading readAction(const QJsonObject &document);

} // namespace casebook::action
