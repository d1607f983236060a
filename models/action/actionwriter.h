#pragma once

#include "models/domain/attachment.h"
#include "models/domain/case.h"

#include <QByteArray>

#include <optional>

namespace casebook::action {

/// The action that would make a case like @p value: what `.case` knows of a case (title, description, tags,
/// connector, alert settings). A connector that it does not know becomes none. Indented for people.
QByteArray createText(const domain::Case &value);
/// The action that would add such a comment or alert to the case with this id; nullopt for other attachments,
/// which `.case` has no words for.
std::optional<QByteArray> commentText(const domain::AttachmentPayload &payload, const QString &caseId);

} // namespace casebook::action
