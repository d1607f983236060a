#pragma once

#include "models/domain/operation.h"

#include <QString>
#include <QStringList>

#include <variant>

namespace casebook::action {

/// Whom the answers name when the text names nobody: the `.case` connector that every Casebook has. It is
/// fixed, needs no configuration and can't be changed.
inline constexpr QLatin1String builtInId("casebook-case");
inline constexpr QLatin1String builtInName("Cases of this casebook");
/// The type of the action.
inline constexpr QLatin1String actionType(".case");

struct CreateAction
{
    domain::NewCase values;

    bool operator==(const CreateAction &) const = default;
};

/// Changes what is set, if the case still has that version.
struct UpdateAction
{
    QString id;
    QString version;
    domain::CasePatch patch;

    bool operator==(const UpdateAction &) const = default;
};

struct CommentAction
{
    QString caseId;
    /// Without an owner: they get the case's. Of the form between 7.10 and 7.11 an alert with its comment
    /// makes two.
    QList<domain::AttachmentPayload> payloads;

    bool operator==(const CommentAction &) const = default;
};

/// What one `.case` action would do (CONTRACT §6.4), as data.
struct Action
{
    QString actionId = builtInId;
    std::variant<CreateAction, UpdateAction, CommentAction> deed;
    /// Paths of values that today's cases have no place for (Swimlane's alertSource …); they are left out.
    QStringList leftOut = {};

    bool operator==(const Action &) const = default;
};

/// The id of the case that it changes; empty where it makes one.
QString caseIdOf(const Action &action);

} // namespace casebook::action
