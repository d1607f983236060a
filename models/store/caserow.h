#pragma once

#include "models/base/ids.h"
#include "models/domain/case.h"
#include "models/domain/query.h"

#include <QStringList>

namespace casebook::store {

/// Where a status or severity stands in the store; 100 for a value of a newer Kibana.
int numberOf(const domain::Status &status);
int numberOf(const domain::Severity &severity);
int numberOf(domain::StatusValue status);
int numberOf(domain::SeverityValue severity);
domain::Status statusFrom(int number, const QString &text);
domain::Severity severityFrom(int number, const QString &text);

/// @p text as lists sort it: without case and accents.
QString foldedForSorting(const QString &text);

/// What lists, filters and counters need of a case: the columns of case_row that come from the case itself.
struct CaseRow
{
    WorkspaceId workspace;
    int status = 0;
    int severity = 0;
    QString owner;
    QString category;
    QString connectorId;
    QString connectorName;
    QString reporterIdentity;
    QStringList tags; ///< as the case has them
    QStringList assignees; ///< uids as the case has them
    qint64 recency = 0;

    int facet() const { return status * 1000 + severity; } ///< of the link tables
    QStringList distinctTags() const;
    QStringList distinctAssignees() const;
    bool operator==(const CaseRow &) const = default;
};

CaseRow rowOf(const domain::Case &value, WorkspaceId workspace);

} // namespace casebook::store
