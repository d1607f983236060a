#pragma once

#include "models/store/syncledger.h"
#include "ui/page/submit.h"

namespace casebook::ui {

/// Keeps a text that was to take the place of a waiting change's as a draft of its case.
void keepAsDraft(const Workbench &bench, const store::WaitingChange &change, const QString &text);

/// The same for a field as domain::FieldConflict names it; @p base is what is stored of it. Only texts that
/// the case page edits can be kept: title, description and comments.
void keepAsDraft(const Workbench &bench, CaseKey key, const QString &field, const QString &base,
                 const QString &text);

/// Makes a discarded change once more; InvalidInput where none can be made of it.
void repeat(const Workbench &bench, QObject *context, const store::WaitingChange &change,
            SubmitAnswer answer);

} // namespace casebook::ui
