#pragma once

#include "tests/support/testkibana/kibanastate.h"

#include <optional>

namespace casebook::test {

// Kibana's strict decoding (CONTRACT §2: an unknown key is a 400), as far as sync meets it.

std::optional<KibanaAnswer> checkKeys(const QStringList &sent, const QStringList &known);
std::optional<KibanaAnswer> checkNewCase(const QJsonObject &body, const QStringList &refusedFields);
/// One case of a PATCH body.
std::optional<KibanaAnswer> checkChange(const QJsonObject &change, const QStringList &refusedFields);
/// The body of POST and PATCH of comments.
std::optional<KibanaAnswer> checkAttachment(const QJsonObject &body, const QString &caseOwner, bool edited);
/// page and perPage of @p query within the window, or the refusal.
struct Paging
{
    int page = 1;
    int perPage = 20;
};
std::optional<KibanaAnswer> readPaging(const KibanaState::Query &query, Paging &paging);

/// The one configured field "note", with null where the request says nothing.
QJsonArray completed(const QJsonArray &customFields);

} // namespace casebook::test
