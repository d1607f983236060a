#include "models/domain/requestrules.h"

#include "models/domain/limits.h"
#include "models/domain/problem.h"

namespace casebook::domain {

using namespace Qt::StringLiterals;

namespace {

Result<void> validateCount(qsizetype count, const QString &field, int least, int most)
{
    if (count < least)
        return failure(listTooShort("request.tooFew", field, least));
    if (count > most)
        return failure(listTooLong("request.tooMany", field, most));
    return {};
}

} // namespace

Result<void> validateNumberOfChanges(qsizetype count)
{
    return validateCount(count, u"cases"_s, 1, limits::casesPerPatch);
}

Result<void> validateIdsToDelete(const QStringList &ids)
{
    return validateCount(ids.size(), u"ids"_s, 1, limits::idsPerDelete);
}

Result<void> validateIdsToGet(const QStringList &ids)
{
    return validateCount(ids.size(), u"ids"_s, 1, limits::casesPerBulkGet);
}

} // namespace casebook::domain
