#pragma once

#include "models/action/answer.h"
#include "models/store/casestore.h"

#include <QList>

namespace casebook::action {

// Running actions on a thread that may wait: a server's, or that of a program without a window. These block;
// never call them on the thread of a window (see actionrunner.h). A failed action leaves nothing in the
// store.

/// Only looks whether it would be refused without a look at the store.
Answer check(const Reading &reading);
/// Does it as @p author.
Answer execute(const Reading &reading, store::CaseStore &store, const domain::User &author);

} // namespace casebook::action
