#pragma once

#include "models/domain/case.h"

#include <QList>

namespace casebook::sync {

/// One page of what a remote found.
struct FoundCases
{
    QList<domain::Case> cases;
    qint64 total = 0;
};

} // namespace casebook::sync
