#pragma once

#include "models/action/action.h"
#include "ui/page/factslist.h"

namespace casebook::ui {

/// What the action would do, in one sentence.
QString actionSentence(const action::Action &action);
/// The values that it would write.
QList<FactsList::Fact> actionFacts(const action::Action &action);

} // namespace casebook::ui
