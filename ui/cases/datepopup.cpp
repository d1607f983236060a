#include "ui/cases/datepopup.h"

#include "ui/theme/metrics.h"

#include <QButtonGroup>
#include <QDateEdit>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QRadioButton>
#include <QVBoxLayout>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

// Ids of the choices: so many days back, or one of these.
constexpr int anyTime = 0;
constexpr int ownRange = -2; // -1 is QButtonGroup's "none"

} // namespace

DatePopup::DatePopup(const Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_clock(clock)
    , m_choices(new QButtonGroup(this))
    , m_from(new QDateEdit(today().addMonths(-1), this))
    , m_to(new QDateEdit(today(), this))
{
    setFrameShape(StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::related, metrics::related, metrics::related, metrics::related);
    layout->setSpacing(metrics::inside);
    const auto add = [&](const QString &label, int id) {
        auto *button = new QRadioButton(label, this);
        m_choices->addButton(button, id);
        layout->addWidget(button);
    };
    add(tr("Any time"), anyTime);
    add(tr("Today"), 1);
    for (const int days : { 7, 30, 90, 365 })
        add(tr("Last %n day(s)", nullptr, days), days);
    add(tr("Between two days"), ownRange);
    m_choices->button(anyTime)->setChecked(true);

    auto *range = new QGridLayout;
    range->setContentsMargins(metrics::group + metrics::related, 0, 0, 0);
    auto *fromLabel = new QLabel(tr("&From"), this);
    auto *toLabel = new QLabel(tr("&To"), this);
    fromLabel->setBuddy(m_from);
    toLabel->setBuddy(m_to);
    range->addWidget(fromLabel, 0, 0);
    range->addWidget(m_from, 0, 1);
    range->addWidget(toLabel, 1, 0);
    range->addWidget(m_to, 1, 1);
    layout->addLayout(range);
    for (QDateEdit *edit : { m_from, m_to }) {
        edit->setCalendarPopup(true);
        edit->setMinimumWidth(fontMetrics().horizontalAdvance(u"00 MMM 0000"_s) + 2 * metrics::dialog);
        connect(edit, &QDateEdit::dateChanged, this, [this] {
            m_choices->button(ownRange)->setChecked(true);
            emit changed();
        });
    }
    connect(m_choices, &QButtonGroup::idClicked, this, &DatePopup::changed);
}

QDate DatePopup::today() const
{
    return m_clock.now().toDateTime().toLocalTime().date();
}

std::optional<Timestamp> DatePopup::from() const
{
    const int id = m_choices->checkedId();
    if (id == anyTime)
        return std::nullopt;
    const QDate day = id == ownRange ? qMin(m_from->date(), m_to->date()) : today().addDays(1 - id);
    return Timestamp(day.startOfDay().toMSecsSinceEpoch());
}

std::optional<Timestamp> DatePopup::to() const
{
    if (m_choices->checkedId() != ownRange)
        return std::nullopt;
    return Timestamp(qMax(m_from->date(), m_to->date()).endOfDay().toMSecsSinceEpoch());
}

QString DatePopup::text() const
{
    const int id = m_choices->checkedId();
    if (id == anyTime)
        return {};
    if (id != ownRange)
        return m_choices->checkedButton()->text();
    const auto day = [](const QDate &date) { return QLocale().toString(date, QLocale::ShortFormat); };
    //: Two dates
    return tr("%1 – %2").arg(day(qMin(m_from->date(), m_to->date())),
                             day(qMax(m_from->date(), m_to->date())));
}

void DatePopup::clear()
{
    if (m_choices->checkedId() == anyTime)
        return;
    m_choices->button(anyTime)->setChecked(true);
    emit changed();
}

} // namespace casebook::ui
