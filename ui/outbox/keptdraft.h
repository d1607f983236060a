#pragma once

#include "models/store/syncledger.h"
#include "ui/page/submit.h"

namespace casebook::ui {

/// Keeps a text that was to take the place of a waiting change's as a draft of its case.
void keepAsDraft(const Workbench &bench, const store::WaitingChange &change, const QString &text);

/// Makes a discarded change once more; InvalidInput where none can be made of it.
void repeat(const Workbench &bench, QObject *context, const store::WaitingChange &change,
            SubmitAnswer answer);

} // namespace casebook::ui
