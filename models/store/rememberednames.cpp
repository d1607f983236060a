#include "models/store/rememberednames.h"

#include "models/store/connection.h"

namespace casebook::store {

namespace {

/// Some megabytes; more than a batch of an import names.
constexpr qsizetype namesKept = 20'000;

} // namespace

RememberedNames *RememberedNames::of(Connection &connection)
{
    auto &names = connection.kept<RememberedNames>();
    return names.m_isValid ? &names : nullptr;
}

void RememberedNames::begin(Connection &connection)
{
    const qint64 version = connection.number("PRAGMA data_version");
    if (version != m_dataVersion || tags.size() + assignees.size() + people.size() > namesKept)
        forget();
    m_dataVersion = version;
    m_isValid = true;
}

void RememberedNames::forget()
{
    tags.clear();
    assignees.clear();
    people.clear();
}

} // namespace casebook::store
