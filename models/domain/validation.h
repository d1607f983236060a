#pragma once

#include "models/domain/rules.h"

namespace casebook::domain {

// What the files of the checks share. Used inside models/domain only.

/// Every problem of a connector's fields; @p pathPrefix stands before the path in Kibana's text ("cases," in
/// a PATCH).
QList<Error> connectorProblems(const CaseConnector &connector, const QString &pathPrefix);
/// The fields that a push needs (ConnectorFieldSpec::required) and that have no value: the API takes them, a
/// form says so ("connector.fieldRequired").
QList<Error> unsetRequiredFields(const CaseConnector &connector);

} // namespace casebook::domain
