#pragma once

#include "models/domain/user.h"

namespace casebook::ui {

/// Who the operating system says is sitting here: login name and full name; no e-mail. Asked for once, as the
/// first guess of who is writing.
domain::User systemAccount();

} // namespace casebook::ui
