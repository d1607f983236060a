#pragma once

#include "ui/cases/caseview.h"

#include <QStringList>

namespace casebook::ui {

/// Why a list shows no case, in a whole sentence that names what narrows it.
QString emptyReason(const CaseView &view, const QString &searchText, const QStringList &filterNames);

} // namespace casebook::ui
