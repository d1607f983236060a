#pragma once

#include "models/domain/remote.h"

#include <QString>

namespace casebook::ui {

/// A connection begun and not finished, as text for the preferences; holds no secret.
QString remoteDraft(const domain::Remote &remote);
/// A new remote where @p draft is empty or not readable.
domain::Remote remoteFromDraft(const QString &draft);

} // namespace casebook::ui
