#include "models/domain/limits.h"
#include "models/domain/patching.h"
#include "models/domain/recording.h"
#include "models/domain/rules.h"

#include <algorithm>

namespace casebook::domain {

using namespace Qt::StringLiterals;

namespace {

Error conflict(const QByteArray &code, const QString &field, const QString &caseId)
{
    return { .kind = ErrorKind::Conflict,
             .message
             = u"These cases %1 has been updated. Please refresh before saving additional updates."_s.arg(
                 caseId),
             .code = code,
             .field = field,
             .httpStatus = 409 };
}

// The order of the activities: as in the request body, assignees last (CONTRACT §4.3, REAL-SERVER §1).
QList<CaseField> orderedFields(const CasePatch &patch)
{
    QList<CaseField> fields;
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

Result<Outcome> applyEdit(const Case &before, const EditCase &edit, const RuleContext &context)
{
    if (const auto valid = validate(edit.patch); !valid)
        return failure(valid.error());
    if (edit.expectedVersion && *edit.expectedVersion != before.version)
        return failure(conflict("version.stale", {}, before.id));
    if (const auto error = changedSinceSeen(before, edit))
        return failure(*error);

    Outcome outcome;
    outcome.after = before;
    const QList<CaseField> fields = orderedFields(edit.patch);
    for (const CaseField field : fields) {
        if (isSet(edit.patch, field) && differs(before, edit.patch, field))
            applyField(edit.patch, field, context, &outcome);
    }
    if (outcome.activities.isEmpty()) {
        return failure({ .kind = ErrorKind::NothingChanged,
                         .message = u"All update fields are identical to current version."_s,
                         .httpStatus = 406 });
    }
    if (context.activityCount + outcome.activities.size() > limits::activitiesPerCase) {
        return failure(
            { .kind = ErrorKind::InvalidInput,
              .message
              = u"The case with case id %1 has reached the limit of %2 user actions."_s.arg(before.id).arg(
                  limits::activitiesPerCase),
              .code = "activities.tooMany",
              .limit = limits::activitiesPerCase,
              .httpStatus = 400 });
    }
    markChanged(&outcome.after, context);
    return outcome;
}

} // namespace casebook::domain
