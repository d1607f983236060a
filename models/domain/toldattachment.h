#pragma once

#include "models/domain/activity.h"
#include "models/domain/attachment.h"

namespace casebook::domain {

/// The attachment that a comment activity is about; in the documented, flat shape the payload is the
/// attachment itself (CONTRACT §0.2).
AttachmentPayload toldAttachment(const Activity &activity);

} // namespace casebook::domain
