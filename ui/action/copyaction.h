#pragma once

#include "models/domain/attachment.h"
#include "models/domain/case.h"
#include "ui/common/workbench.h"

namespace casebook::ui {

// *Copy as .case action*: the JSON that would make it goes to the clipboard.

void copyAsAction(const domain::Case &value);
/// True for what a .case action can add: comments of people, and alerts.
bool isActionable(const domain::AttachmentPayload &payload);
/// The action names the case of @p key by its id, which is asked for; @p context lives on while it is.
void copyAsAction(const Workbench &bench, QObject *context, CaseKey key,
                  const domain::AttachmentPayload &payload);

} // namespace casebook::ui
