#pragma once

#include "models/domain/query.h"
#include "ui/common/workbench.h"

#include <QWidget>

#include <array>

class QMenu;
class QToolButton;

namespace casebook::ui {

class FilterButton;

/// What of a timeline is shown: *All / Comments / History* with their counts, filters by type and author, and
/// the order, which is remembered.
class TimelineBar final : public QWidget
{
    Q_OBJECT

public:
    TimelineBar(const Workbench &bench, QWidget *parent);

    /// Part, filter and order as chosen; case and position are the caller's.
    domain::TimelineRequest request() const;
    void setCounts(const domain::TimelineCounts &counts);
    void setAuthors(const QList<domain::PersonName> &authors);
    /// Everything is shown; the order stays.
    void reset();
    bool isFiltered() const;
    void setPart(domain::TimelinePart part);
    void clearFilters();

signals:
    void changed();

private:
    QToolButton *addSegment(const QString &text, domain::TimelinePart part);
    void fillTypes();
    void fillAuthors();
    void choosePart(domain::TimelinePart part);
    void checkSegment();
    void toggleOrder();
    void showOrder();
    void showFilters();
    void fill(QMenu *menu, QStringList &chosen, const QList<domain::PersonName> &values);

    const Workbench &m_bench;
    domain::TimelinePart m_part = domain::TimelinePart::All;
    domain::SortOrder m_order = domain::SortOrder::Ascending;
    QStringList m_types;
    QStringList m_authors;
    QList<domain::PersonName> m_people;
    domain::TimelineCounts m_counts;
    std::array<QToolButton *, 3> m_segments{};
    FilterButton *m_typeButton;
    FilterButton *m_authorButton;
    QToolButton *m_orderButton;
    QMenu *m_typeMenu;
    QMenu *m_authorMenu;
};

} // namespace casebook::ui
