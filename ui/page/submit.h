#pragma once

#include "ui/common/workbench.h"

#include <functional>

namespace casebook::ui {

using SubmitAnswer = std::function<void(const Result<store::SubmitResult> &)>;

/// Submits an operation as the person of the preferences; @p answer comes on @p context's thread while it
/// lives. "Nothing changed" is no failure for a person: it is answered as a result with `changed` false.
void submit(const Workbench &bench, QObject *context, domain::Operation operation,
            std::optional<DraftKey> consumesDraft, SubmitAnswer answer);

/// Leaves the notice of a deletion with *Undo*; taking it back that fails is told by another notice. @p
/// context may die before the person presses.
void offerUndo(const Workbench &bench, const QString &text, TrashKey trash);

} // namespace casebook::ui
