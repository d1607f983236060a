#pragma once

#include "models/base/error.h"

#include <QStringList>

namespace casebook::domain {

// What is named and not there, in Kibana's words (CONTRACT §1.5, recorded exchanges): all 404.

Error caseNotFound(const QString &id);
/// Of a PATCH, which names all of them.
Error casesNotFound(const QStringList &ids);
/// There is no such attachment anywhere.
Error attachmentNotFound(const QString &id);
/// It is there, but of another case.
Error attachmentOfAnotherCase(const QString &id, const QString &caseId);
/// DELETE of all comments of a case that has none (§2.6).
Error noAttachments(const QString &caseId);
Error configurationNotFound(const QString &id);
Error connectorNotFound(const QString &id);
Error fileNotFound(const QString &id);
Error spaceNotFound(const QString &id);

} // namespace casebook::domain
