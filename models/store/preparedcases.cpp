#include "models/store/preparedcases.h"

namespace casebook::store {

PreparedCase::PreparedCase(const CaseImport &whole)
    : rows(whole.value)
    , timeline(whole.attachments, whole.activities, fields)
{
}

PreparedCases prepared(const QList<CaseImport> &cases)
{
    PreparedCases all;
    all.reserve(size_t(cases.size()));
    for (const CaseImport &each : cases)
        all.emplace_back(each);
    return all;
}

} // namespace casebook::store
