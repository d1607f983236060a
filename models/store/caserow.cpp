#include "models/store/caserow.h"

#include <algorithm>

namespace casebook::store {

namespace {

constexpr int otherNumber = 100;

bool isAscii(const QString &text)
{
    return std::all_of(text.cbegin(), text.cend(), [](QChar each) { return each.unicode() < 0x80; });
}

} // namespace

int numberOf(const domain::Status &status)
{
    return domain::savedObjectNumber(status).value_or(otherNumber);
}

int numberOf(const domain::Severity &severity)
{
    return domain::savedObjectNumber(severity).value_or(otherNumber);
}

int numberOf(domain::StatusValue status)
{
    return numberOf(domain::Status(status));
}

int numberOf(domain::SeverityValue severity)
{
    return numberOf(domain::Severity(severity));
}

domain::Status statusFrom(int number, const QString &text)
{
    const std::optional<domain::Status> known = domain::statusFromSavedObject(number);
    return known ? *known : domain::Status::other(text);
}

domain::Severity severityFrom(int number, const QString &text)
{
    const std::optional<domain::Severity> known = domain::severityFromSavedObject(number);
    return known ? *known : domain::Severity::other(text);
}

QString foldedForSorting(const QString &text)
{
    if (isAscii(text)) // has no accents
        return text.toLower().trimmed();
    const QString decomposed = text.normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString result;
    result.reserve(decomposed.size());
    for (const QChar character : decomposed) {
        if (character.category() != QChar::Mark_NonSpacing)
            result.append(character);
    }
    return result.trimmed();
}

QStringList CaseRow::distinctTags() const
{
    QStringList distinct = tags;
    distinct.removeDuplicates();
    return distinct;
}

QStringList CaseRow::distinctAssignees() const
{
    QStringList distinct = assignees;
    distinct.removeDuplicates();
    return distinct;
}

CaseRow rowOf(const domain::Case &value, WorkspaceId workspace)
{
    CaseRow row;
    row.workspace = workspace;
    row.status = numberOf(value.status);
    row.severity = numberOf(value.severity);
    row.owner = value.owner;
    row.category = value.category.value_or(QString());
    row.connectorId = value.connector.id;
    row.connectorName = value.connector.name;
    row.reporterIdentity = value.createdBy.identity();
    row.tags = value.tags;
    for (const domain::Assignee &assignee : value.assignees)
        row.assignees.append(assignee.uid);
    row.recency = std::max(value.createdAt, value.updatedAt.value_or(value.createdAt)).msecs();
    return row;
}

} // namespace casebook::store
