#include "models/domain/customfieldrules.h"
#include "models/domain/editing.h"
#include "models/domain/limits.h"
#include "models/domain/patching.h"
#include "models/domain/recording.h"
#include "models/domain/rules.h"

#include <algorithm>

namespace casebook::domain {

using namespace Qt::StringLiterals;

namespace {

Error conflict(const QByteArray &code, const QString &field, const QString &caseIds)
{
    return { .kind = ErrorKind::Conflict,
             .message
             = u"These cases %1 has been updated. Please refresh before saving additional updates."_s.arg(
                 caseIds),
             .code = code,
             .field = field,
             .httpStatus = 409 };
}

// The order of the activities: as in the request body, assignees last (CONTRACT §4.3, REAL-SERVER §1).
QList<CaseField> orderedFields(const CasePatch &patch)
{
    QList<CaseField> fields;
    fields.reserve(patch.order.size() + static_cast<qsizetype>(CaseField::CustomFields) + 2);
    const auto append = [&fields](CaseField field) {
        if (field != CaseField::Assignees && !fields.contains(field))
            fields.append(field);
    };
    for (const CaseField field : patch.order)
        append(field);
    for (int field = 0; field <= static_cast<int>(CaseField::CustomFields); ++field)
        append(static_cast<CaseField>(field));
    fields.append(CaseField::Assignees);
    return fields;
}

// Somebody was faster: a value that the person saw is another one now, and not the wanted one.
std::optional<Error> changedSinceSeen(const Case &before, const EditCase &edit)
{
    if (!edit.seen)
        return std::nullopt;
    for (const CaseField field : orderedFields({})) {
        if (isSet(*edit.seen, field) && differs(before, *edit.seen, field)
            && !(isSet(edit.patch, field) && !differs(before, edit.patch, field)))
            return conflict("field.changed", apiText(field), before.id);
    }
    return std::nullopt;
}

} // namespace

Error staleVersion(const QString &caseIds)
{
    return conflict("version.stale", {}, caseIds);
}

Error nothingChanged()
{
    return { .kind = ErrorKind::NothingChanged,
             .message = u"All update fields are identical to current version."_s,
             .httpStatus = 406 };
}

std::optional<Error> historyFull(const Case &before, qsizetype added, const RuleContext &context)
{
    if (context.activityCount + added <= limits::activitiesPerCase)
        return std::nullopt;
    return Error{
        .kind = ErrorKind::InvalidInput,
        .message = u"The case with case id %1 has reached the limit of %2 user actions."_s.arg(before.id).arg(
            limits::activitiesPerCase),
        .code = "activities.tooMany",
        .limit = limits::activitiesPerCase,
        .httpStatus = 400
    };
}

QList<CaseField> differingFields(const Case &before, const CasePatch &patch)
{
    QList<CaseField> fields = orderedFields(patch);
    fields.removeIf([&](CaseField field) { return !isSet(patch, field) || !differs(before, patch, field); });
    return fields;
}

Result<Outcome> changed(const Case &before, const CasePatch &patch, const RuleContext &context)
{
    CasePatch wanted = patch;
    if (patch.customFields && differs(before, patch, CaseField::CustomFields)) {
        const auto fields = configuredValues(*patch.customFields, before.customFields, context);
        if (!fields)
            return failure(fields.error());
        wanted.customFields = *fields;
    }
    Outcome outcome;
    outcome.after = before;
    const QList<CaseField> differing = differingFields(before, wanted);
    for (const CaseField field : differing)
        applyField(wanted, field, context, &outcome);
    if (outcome.activities.isEmpty())
        return failure(nothingChanged());
    if (const auto full = historyFull(before, outcome.activities.size(), context))
        return failure(*full);
    markChanged(&outcome.after, context);
    return outcome;
}

Result<Outcome> applyEdit(const Case &before, const EditCase &edit, const RuleContext &context)
{
    if (const auto valid = validate(edit.patch); !valid)
        return failure(valid.error());
    if (edit.expectedVersion && *edit.expectedVersion != before.version)
        return failure(staleVersion(before.id));
    if (const auto error = changedSinceSeen(before, edit))
        return failure(*error);
    return changed(before, edit.patch, context);
}

} // namespace casebook::domain
