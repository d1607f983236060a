#include "ui/cases/countline.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace casebook::ui {

using namespace Qt::StringLiterals;

CountLine::CountLine(QWidget *parent)
    : QWidget(parent)
    , m_count(new QLabel(this))
    , m_clear(new QToolButton(this))
    , m_bestFirst(new QToolButton(this))
    , m_columns(new QToolButton(this))
{
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_clear->setAutoRaise(true);
    m_clear->setToolTip(tr("Show all cases of this view"));
    connect(m_clear, &QToolButton::clicked, this, &CountLine::clearRequested);
    m_bestFirst->setAutoRaise(true);
    m_bestFirst->setCheckable(true);
    m_bestFirst->setText(tr("Best match first"));
    m_bestFirst->setToolTip(
        tr("Show the cases that fit the search best first, instead of sorting by a column"));
    m_bestFirst->hide();
    connect(m_bestFirst, &QToolButton::clicked, this, &CountLine::bestFirstChosen);
    m_columns->setAutoRaise(true);
    m_columns->setIcon(icon("configure"_L1));
    m_columns->setAccessibleName(tr("Columns and sorting"));
    m_columns->setToolTip(tr("Choose columns and sorting"));
    connect(m_columns, &QToolButton::clicked, this, &CountLine::columnsRequested);
    for (QToolButton *button : { m_clear, m_bestFirst, m_columns })
        button->setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::inside);
    layout->addWidget(m_count);
    layout->addWidget(m_clear);
    layout->addStretch();
    layout->addWidget(m_bestFirst);
    layout->addWidget(m_columns);
    showText();
}

void CountLine::setNarrowed(Narrowed narrowed)
{
    m_narrowed = narrowed;
    showText();
}

void CountLine::setSearching(bool searching)
{
    m_isSearching = searching;
    m_bestFirst->setVisible(searching);
}

bool CountLine::isBestFirst() const
{
    return m_isSearching && m_bestFirst->isChecked();
}

void CountLine::dropBestFirst()
{
    m_bestFirst->setChecked(false);
}

void CountLine::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    showText();
    emit textChanged(text);
}

void CountLine::showText()
{
    m_clear->setVisible(m_narrowed != Narrowed::Nothing);
    m_clear->setText(m_narrowed == Narrowed::ByFilters ? tr("Clear filters") : tr("Clear search"));
    //: With the separator before a link: "214 of 1,204 cases · Clear filters"
    m_count->setText(m_narrowed == Narrowed::Nothing || m_text.isEmpty() ? m_text : tr("%1 ·").arg(m_text));
}

QPoint CountLine::menuPlace() const
{
    return m_columns->mapToGlobal(QPoint(0, m_columns->height()));
}

} // namespace casebook::ui
