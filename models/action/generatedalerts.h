#pragma once

#include "models/base/result.h"
#include "models/domain/attachment.h"

#include <QString>

namespace casebook::action {

/// The alerts that a detection rule's template wrote,
/// `[{"_id":…,"_index":…,"ruleId":…,"ruleName":…}__SEPARATOR__ …__SEPARATOR__]`, as an attachment of type
/// generated_alert without an owner; its rule is that of the last alert (CONTRACT §6.4). InvalidInput with
/// Kibana's words; `detail` is the reason.
Result<domain::AttachmentPayload> generatedAlerts(const QString &text);

} // namespace casebook::action
