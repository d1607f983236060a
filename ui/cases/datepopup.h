#pragma once

#include "models/base/clock.h"

#include <QFrame>

#include <optional>

class QButtonGroup;
class QDateEdit;

namespace casebook::ui {

/// Where a range of creation dates is chosen: the last days, or from one day to another.
class DatePopup final : public QFrame
{
    Q_OBJECT

public:
    DatePopup(const Clock &clock, QWidget *parent);

    /// The first moment of the range in local days; nullopt: any.
    std::optional<Timestamp> from() const;
    /// The last moment of the range.
    std::optional<Timestamp> to() const;
    /// "Last 7 days"; empty when nothing is chosen.
    QString text() const;
    void clear();

signals:
    void changed();

private:
    QDate today() const;

    const Clock &m_clock;
    QButtonGroup *m_choices;
    QDateEdit *m_from;
    QDateEdit *m_to;
};

} // namespace casebook::ui
