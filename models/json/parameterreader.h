#pragma once

#include "models/base/datemath.h"
#include "models/domain/query.h"
#include "models/json/findrequest.h"

#include <QHash>
#include <QMap>

#include <optional>

namespace casebook::json {

/// Takes one query parameter after the other as Kibana's schemas do; the first wrong one stays as the error,
/// and those that nobody takes are refused (CONTRACT §2). Internal to this library.
class ParameterReader
{
public:
    explicit ParameterReader(const QueryParameters &parameters);

    /// All values of a parameter; more than 100 are refused (§2.2).
    QStringList list(const QString &name);
    QString single(const QString &name, const QString &fallback = {});
    /// A number, also a broken one (page=1.5, REAL-SERVER §1), without its fraction.
    int number(const QString &name, int fallback);
    std::optional<Timestamp> moment(const QString &name, const Timestamp &now, DateEnd end);
    /// Ascending is the real default, whatever the documentation says (§0.2).
    domain::SortOrder order();

    template <typename Value>
    Value choice(const QString &name, const QHash<QString, Value> &choices, Value fallback)
    {
        const QString text = single(name);
        if (text.isNull())
            return fallback;
        if (!choices.contains(text))
            complain(name, text);
        return choices.value(text, fallback);
    }

    /// `Invalid value "…" supplied to "name"`.
    void complain(const QString &name, const QJsonValue &value);
    void complain(const Error &error);

    Result<void> finish();

private:
    QMap<QString, QStringList> m_values;
    std::optional<Error> m_error;
};

} // namespace casebook::json
