#pragma once

#include <QtGlobal>

namespace casebook::domain::limits {

// CONTRACT §3.2. Text lengths count UTF-16 units after trimming (REAL-SERVER §1).
inline constexpr int title = 160;
inline constexpr int description = 30'000;
inline constexpr int comment = 30'000;
inline constexpr int tag = 256;
inline constexpr int tags = 200;
inline constexpr int category = 50;
inline constexpr int assignees = 10;
inline constexpr int customFields = 10;
inline constexpr int customFieldKey = 36;
inline constexpr int customFieldText = 160;
inline constexpr int customFieldLabel = 50;
inline constexpr int templates = 10;
inline constexpr int templateName = 50;
inline constexpr int templateKey = 36;
inline constexpr int templateDescription = 1'000;
inline constexpr int templateTags = 10;
inline constexpr int templateTag = 50;
inline constexpr int observableTypes = 10;
inline constexpr int observableTypeKey = 36;
inline constexpr int observableTypeLabel = 50;
inline constexpr int fileName = 160;
inline constexpr qint64 fileBytes = 100LL * 1024 * 1024;
inline constexpr qint64 imageBytes = 10LL * 1024 * 1024;
inline constexpr int observables = 50;
inline constexpr int alertsPerCase = 1'000;
inline constexpr int filesPerCase = 100;
inline constexpr int referencesPerCase
    = 100; ///< persistable states and external references that are no files
inline constexpr int activitiesPerCase = 10'000;
inline constexpr int casesPerPatch = 100;
inline constexpr int idsPerDelete = 100;
inline constexpr int casesPerBulkGet = 1'000;
inline constexpr int attachmentsPerBulk = 100;
inline constexpr int filterValues = 100;
inline constexpr int perPage = 100;
inline constexpr int window = 10'000; ///< entries that paging reaches, and that a list without pages shows

/// Entries of a page when a request names no number (CONTRACT §2.2, §2.6, §4.4).
inline constexpr int perPageByDefault = 20;

} // namespace casebook::domain::limits
