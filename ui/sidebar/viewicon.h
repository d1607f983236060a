#pragma once

#include "ui/cases/caseview.h"

#include <QIcon>
#include <QPalette>

namespace casebook::ui {

/// The icon of a view of cases, in the colours of @p palette; null for views that have another mark.
QIcon viewIcon(CaseView::Kind kind, const QPalette &palette);

} // namespace casebook::ui
