#pragma once

#include "models/domain/connector.h"
#include "models/store/storetypes.h"

#include <QList>

namespace casebook::exchange {

/// The cases of the sample casebook, as they stand at @p now. Made by the rules that also apply a person's
/// edits, so their history is what Kibana would have written. Case ids are always the same.
QList<store::CaseImport> sampleCases(Timestamp now);
QList<domain::ConnectorDefinition> sampleConnectors();

} // namespace casebook::exchange
