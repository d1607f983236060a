#pragma once

#include "models/base/result.h"

#include <QJsonValue>
#include <QList>
#include <QStringList>

#include <optional>

namespace casebook::domain {

// The failures of the rules, in Kibana's words (CONTRACT §1.5): used by models/domain, and by who reads
// requests.

/// A value that breaks a rule (400).
Error invalid(const QByteArray &code, const QString &field, const QString &message, qint64 limit = 0);
/// `Invalid value "…" supplied to "a,b"`, the text of Kibana's codecs; @p path is joined by commas there.
Error invalidValue(const QByteArray &code, const QString &field, const QJsonValue &value,
                   const QString &path);
/// `invalid keys "a,b"`: keys that Kibana's strict schemas do not know.
Error invalidKeys(const QByteArray &code, const QString &field, const QStringList &keys);
/// `The length of the field tags is too long. Array must be of length <= 200.`
Error listTooLong(const QByteArray &code, const QString &field, int limit);
/// `The length of the field ids is too short. Array must be of length >= 1.`
Error listTooShort(const QByteArray &code, const QString &field, int limit);
/// Checks a text as Kibana's limitedString does: 1 to @p limit UTF-16 units after trimming. @p name is what
/// Kibana calls it; codes are @p codePrefix with ".empty" and ".tooLong".
std::optional<Error> textProblem(const QString &text, const QByteArray &codePrefix, const QString &field,
                                 const QString &name, int limit);
/// Success when there are none; else the first, with all messages joined as Kibana joins them (CONTRACT
/// §1.5).
Result<void> joined(const QList<Error> &problems);
/// The text of a value in Kibana's messages.
QString valueText(const QJsonValue &value);

} // namespace casebook::domain
