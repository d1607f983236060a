#pragma once

#include "models/action/action.h"
#include "models/action/schemareader.h"

namespace casebook::action {

// The parts of an action's subActionParams, read from @p params. Used inside models/action only.

CreateAction readCreate(SchemaReader &params, const QJsonObject &object, QList<Problem> &problems,
                        QStringList &leftOut);
UpdateAction readUpdate(SchemaReader &params, QList<Problem> &problems, QStringList &leftOut);
CommentAction readComment(SchemaReader &params, QList<Problem> &problems);

/// A connector with its fields by type, completed with nulls; @p steps lead to it.
domain::CaseConnector readConnector(const QJsonObject &object, const QStringList &steps,
                                    QList<Problem> &problems, QStringList &leftOut);

} // namespace casebook::action
