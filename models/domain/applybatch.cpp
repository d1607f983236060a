#include "models/domain/editing.h"
#include "models/domain/notfound.h"
#include "models/domain/problem.h"
#include "models/domain/rules.h"

#include <QSet>

namespace casebook::domain {

using namespace Qt::StringLiterals;

namespace {

using Changes = QList<CaseChange>;
using Subjects = QList<std::optional<BatchSubject>>;

std::optional<Error> missingCases(const Changes &changes, const Subjects &subjects)
{
    QStringList missing;
    for (qsizetype i = 0; i < changes.size(); ++i) {
        if (!subjects[i])
            missing.append(changes[i].id);
    }
    if (missing.isEmpty())
        return std::nullopt;
    return casesNotFound(missing);
}

// An id that stands there twice is stale the second time.
std::optional<Error> staleCases(const Changes &changes, const Subjects &subjects)
{
    QSet<QString> seen;
    QStringList stale;
    for (qsizetype i = 0; i < changes.size(); ++i) {
        if (changes[i].version != subjects[i]->value.version || seen.contains(changes[i].id))
            stale.append(changes[i].id);
        seen.insert(changes[i].id);
    }
    if (stale.isEmpty())
        return std::nullopt;
    return staleVersion(stale.join(u", "_s));
}

bool changesOwner(const CaseChange &change, const Case &before)
{
    return change.owner && *change.owner != before.owner;
}

} // namespace

Result<QList<BatchOutcome>> applyEdits(const Changes &changes, const Subjects &subjects)
{
    for (const CaseChange &change : changes) {
        if (const auto valid = validate(change.patch); !valid)
            return failure(valid.error());
    }
    if (const auto missing = missingCases(changes, subjects))
        return failure(*missing);
    if (const auto stale = staleCases(changes, subjects))
        return failure(*stale);

    QList<qsizetype> differing;
    QStringList movedTo;
    for (qsizetype i = 0; i < changes.size(); ++i) {
        const Case &before = subjects[i]->value;
        const bool isMoved = changesOwner(changes[i], before);
        if (isMoved)
            movedTo.append(before.id);
        if (isMoved || !differingFields(before, changes[i].patch).isEmpty())
            differing.append(i);
    }
    if (differing.isEmpty())
        return failure(nothingChanged());
    if (!movedTo.isEmpty()) {
        return failure(
            invalid("owner.differs", u"owner"_s,
                    u"Updating the owner of a case is not allowed ids: [%1]"_s.arg(movedTo.join(u", "_s))));
    }

    QList<BatchOutcome> outcomes;
    for (const qsizetype i : differing) {
        Result<Outcome> outcome = changed(subjects[i]->value, changes[i].patch, subjects[i]->context);
        if (!outcome)
            return failure(outcome.error());
        outcomes.append({ i, std::move(*outcome) });
    }
    return outcomes;
}

} // namespace casebook::domain
