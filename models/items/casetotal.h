#pragma once

#include "models/items/refresher.h"
#include "models/store/casestore.h"

#include <optional>

namespace casebook::items {

/// How many cases the store holds in all; follows the store.
class CaseTotal final : public QObject
{
    Q_OBJECT

public:
    explicit CaseTotal(store::CaseStore &store, QObject *parent = nullptr);

    /// nullopt until the first answer.
    std::optional<qint64> value() const { return m_value; }

signals:
    /// Counted again; also when the number is the same.
    void counted();

private:
    std::optional<qint64> m_value;
    Refresher m_refresher;
};

} // namespace casebook::items
