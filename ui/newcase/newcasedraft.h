#pragma once

#include "models/domain/operation.h"

#include <QJsonObject>

namespace casebook::ui {

// The new-case form as the content of a draft: an object of title, description, tags, severity, category,
// assignees, syncAlerts, owner, connector {id, name, type, fields} and workspace, where it is a remote. Lists
// of drafts show title and description.

QJsonObject draftContent(const domain::NewCase &values, WorkspaceId workspace = localWorkspace);
/// Invalid where the content names none.
WorkspaceId workspaceFromDraft(const QJsonObject &content);
/// Whatever the content lacks is as in an empty form.
domain::NewCase newCaseFromDraft(const QJsonObject &content);

} // namespace casebook::ui
