#pragma once

#include "models/json/findrequest.h"
#include "models/json/responses.h"
#include "models/store/sight.h"

namespace casebook::store {

class Connection;

// Lists of cases and of their values as the Cases API answers them, within a sight. All need a read
// transaction.

/// @p filter within the sight: its owners are those it asks for and sees; nullopt when none is left
/// (REAL-SERVER §1: nothing is found). Owners that hide nothing are left out, so that counters can answer.
std::optional<domain::CaseFilter> seenBy(Connection &connection, const Sight &sight,
                                         domain::CaseFilter filter);

QByteArray findCases(Connection &connection, const Sight &sight, const json::FindRequest &request);
json::StatusCounts countStatuses(Connection &connection, const Sight &sight,
                                 const domain::CaseFilter &filter);
QStringList usedTags(Connection &connection, const Sight &sight, const QStringList &owners);
QStringList usedCategories(Connection &connection, const Sight &sight, const QStringList &owners);
QList<domain::User> reportersOf(Connection &connection, const Sight &sight, const QStringList &owners);
QList<json::CaseOfAlert> casesOfAlert(Connection &connection, const Sight &sight, const QString &alertId,
                                      const QStringList &owners);

} // namespace casebook::store
