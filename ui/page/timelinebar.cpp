#include "ui/page/timelinebar.h"

#include "ui/cases/filterbutton.h"
#include "ui/cases/flowlayout.h"
#include "ui/common/formatting.h"
#include "ui/page/stickymenu.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QToolButton>

#include <algorithm>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto orderKey = "page/timelineOrder";

/// Plain words for the filter values of the API (CONTRACT §4.4).
QString typeLabel(const QString &type)
{
    static const QHash<QString, const char *> labels{
        { u"action"_s, QT_TRANSLATE_NOOP("casebook::ui::TimelineBar", "Everything but comments") },
        { u"alert"_s, QT_TRANSLATE_NOOP("casebook::ui::TimelineBar", "Alerts") },
        { u"assignees"_s, QT_TRANSLATE_NOOP("casebook::ui::TimelineBar", "Assignees") },
        { u"attachment"_s, QT_TRANSLATE_NOOP("casebook::ui::TimelineBar", "Files and other attachments") },
        { u"category"_s, QT_TRANSLATE_NOOP("casebook::ui::TimelineBar", "Category") },
        { u"comment"_s, QT_TRANSLATE_NOOP("casebook::ui::TimelineBar", "Comments and attachments") },
        { u"connector"_s, QT_TRANSLATE_NOOP("casebook::ui::TimelineBar", "Connector") },
        { u"create_case"_s, QT_TRANSLATE_NOOP("casebook::ui::TimelineBar", "Creation of the case") },
        { u"customFields"_s, QT_TRANSLATE_NOOP("casebook::ui::TimelineBar", "Custom fields") },
        { u"delete_case"_s, QT_TRANSLATE_NOOP("casebook::ui::TimelineBar", "Deletion of the case") },
        { u"description"_s, QT_TRANSLATE_NOOP("casebook::ui::TimelineBar", "Description") },
        { u"pushed"_s, QT_TRANSLATE_NOOP("casebook::ui::TimelineBar", "Pushes") },
        { u"settings"_s, QT_TRANSLATE_NOOP("casebook::ui::TimelineBar", "Settings") },
        { u"severity"_s, QT_TRANSLATE_NOOP("casebook::ui::TimelineBar", "Severity") },
        { u"status"_s, QT_TRANSLATE_NOOP("casebook::ui::TimelineBar", "Status") },
        { u"tags"_s, QT_TRANSLATE_NOOP("casebook::ui::TimelineBar", "Tags") },
        { u"title"_s, QT_TRANSLATE_NOOP("casebook::ui::TimelineBar", "Title") },
        { u"user"_s, QT_TRANSLATE_NOOP("casebook::ui::TimelineBar", "Comments only") },
    };
    const char *label = labels.value(type, nullptr);
    return label ? TimelineBar::tr(label) : type;
}

} // namespace

TimelineBar::TimelineBar(const Workbench &bench, QWidget *parent)
    : QWidget(parent)
    , m_bench(bench)
    , m_typeButton(new FilterButton(tr("Type"), this))
    , m_authorButton(new FilterButton(tr("Author"), this))
    , m_orderButton(new QToolButton(this))
    , m_typeMenu(new StickyMenu(this))
    , m_authorMenu(new StickyMenu(this))
{
    if (m_bench.preferences.value(QLatin1String(orderKey)) == "newest"_L1)
        m_order = domain::SortOrder::Descending;
    auto *segments = new QWidget(this);
    auto *line = new QHBoxLayout(segments);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    m_segments = { addSegment(tr("All"), domain::TimelinePart::All),
                   addSegment(tr("Comments"), domain::TimelinePart::Comments),
                   addSegment(tr("History"), domain::TimelinePart::History) };
    for (QToolButton *segment : m_segments) {
        line->addWidget(segment);
    }
    checkSegment();

    m_typeButton->setPopup(m_typeMenu);
    m_authorButton->setPopup(m_authorMenu);
    m_orderButton->setAutoRaise(true);
    m_orderButton->setFocusPolicy(Qt::StrongFocus);
    m_orderButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_orderButton->setToolTip(tr("Change the order"));

    auto *layout = new FlowLayout(this, metrics::inside);
    layout->setContentsMargins(metrics::group, metrics::related, metrics::group, 0);
    layout->addWidget(segments);
    layout->addWidget(m_typeButton);
    layout->addWidget(m_authorButton);
    layout->addWidget(m_orderButton);

    connect(m_orderButton, &QToolButton::clicked, this, &TimelineBar::toggleOrder);
    fillTypes();
    fillAuthors();
    showOrder();
    showFilters();
}

domain::TimelineRequest TimelineBar::request() const
{
    domain::TimelineRequest request;
    request.part = m_part;
    request.filter.types = m_types;
    request.filter.authors = m_authors;
    request.order = m_order;
    return request;
}

void TimelineBar::setCounts(const domain::TimelineCounts &counts)
{
    m_counts = counts;
    const std::array numbers{ counts.all, counts.comments, counts.history };
    const std::array words{ tr("All"), tr("Comments"), tr("History") };
    for (size_t i = 0; i < m_segments.size(); ++i) {
        m_segments.at(i)->setText(tr("%1 %2", "part of the timeline and how many entries it has")
                                      .arg(words.at(i), numberText(numbers.at(i))));
    }
    updateGeometry();
}

void TimelineBar::setAuthors(const QList<domain::PersonName> &authors)
{
    if (authors == m_people)
        return;
    m_people = authors;
    fillAuthors();
}

void TimelineBar::reset()
{
    m_part = domain::TimelinePart::All;
    m_types.clear();
    m_authors.clear();
    m_people.clear();
    checkSegment();
    setCounts({});
    fillTypes();
    fillAuthors();
    showFilters();
}

bool TimelineBar::isFiltered() const
{
    return !m_types.isEmpty() || !m_authors.isEmpty();
}

void TimelineBar::setPart(domain::TimelinePart part)
{
    choosePart(part);
}

void TimelineBar::clearFilters()
{
    m_types.clear();
    m_authors.clear();
    fillTypes();
    fillAuthors();
    showFilters();
    emit changed();
}

QToolButton *TimelineBar::addSegment(const QString &text, domain::TimelinePart part)
{
    auto *segment = new QToolButton(this);
    segment->setText(text);
    segment->setCheckable(true);
    segment->setAutoRaise(true);
    segment->setFocusPolicy(Qt::StrongFocus);
    connect(segment, &QToolButton::clicked, this, [this, part] { choosePart(part); });
    return segment;
}

void TimelineBar::choosePart(domain::TimelinePart part)
{
    const bool other = m_part != part;
    m_part = part;
    checkSegment();
    if (other)
        emit changed();
}

/// Not a button group: in one, Tab reaches only the segment that is chosen.
void TimelineBar::checkSegment()
{
    for (size_t i = 0; i < m_segments.size(); ++i)
        m_segments.at(i)->setChecked(i == static_cast<size_t>(m_part));
}

void TimelineBar::fillTypes()
{
    fill(m_typeMenu, m_types, [] {
        QList<domain::PersonName> types;
        for (const QString &type : domain::activityFilterTypes())
            types.append({ type, typeLabel(type) });
        std::sort(types.begin(), types.end(), [](const auto &a, const auto &b) {
            return QString::localeAwareCompare(a.name, b.name) < 0;
        });
        return types;
    }());
}

void TimelineBar::fillAuthors()
{
    fill(m_authorMenu, m_authors, m_people);
    m_authorButton->setEnabled(m_people.size() > 1 || !m_authors.isEmpty());
}

void TimelineBar::fill(QMenu *menu, QStringList &chosen, const QList<domain::PersonName> &values)
{
    menu->clear();
    for (const domain::PersonName &value : values) {
        QAction *action = menu->addAction(value.name);
        action->setCheckable(true);
        action->setChecked(chosen.contains(value.uid));
        connect(action, &QAction::toggled, this, [this, &chosen, uid = value.uid](bool on) {
            if (on && !chosen.contains(uid))
                chosen.append(uid);
            else if (!on)
                chosen.removeAll(uid);
            showFilters();
            emit changed();
        });
    }
    menu->addSeparator();
    menu->addAction(tr("Clear filters"), this, &TimelineBar::clearFilters);
}

void TimelineBar::toggleOrder()
{
    const bool ascending = m_order == domain::SortOrder::Ascending;
    m_order = ascending ? domain::SortOrder::Descending : domain::SortOrder::Ascending;
    m_bench.preferences.setValue(QLatin1String(orderKey), ascending ? u"newest"_s : u"oldest"_s);
    showOrder();
    emit changed();
}

void TimelineBar::showOrder()
{
    const bool ascending = m_order == domain::SortOrder::Ascending;
    m_orderButton->setText(ascending ? tr("Oldest first") : tr("Newest first"));
    m_orderButton->setIcon(icon(ascending ? "view-sort-ascending"_L1 : "view-sort-descending"_L1));
}

void TimelineBar::showFilters()
{
    QStringList types;
    for (const QString &type : std::as_const(m_types))
        types.append(typeLabel(type));
    m_typeButton->setChosen(types);
    QStringList authors;
    for (const domain::PersonName &person : std::as_const(m_people)) {
        if (m_authors.contains(person.uid))
            authors.append(person.name);
    }
    m_authorButton->setChosen(authors);
}

} // namespace casebook::ui
