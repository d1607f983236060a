#include "ui/exchange/progresspage.h"

#include "ui/theme/metrics.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace casebook::ui {

namespace {

constexpr int steps = 1000;

} // namespace

ProgressPage::ProgressPage(QWidget *parent)
    : QWidget(parent)
    , m_what(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_detail(new QLabel(this))
    , m_stop(new QPushButton(tr("Stop"), this))
{
    m_what->setTextFormat(Qt::PlainText);
    m_what->setWordWrap(true);
    m_bar->setAccessibleName(tr("Progress"));
    m_bar->setTextVisible(false);
    m_stop->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::group);
    row->addWidget(m_detail, 1);
    row->addWidget(m_stop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metrics::related);
    column->addWidget(m_what);
    column->addWidget(m_bar);
    column->addLayout(row);
    column->addStretch(1);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        m_detail->setText(tr("Stopping…"));
        emit stopRequested();
    });
}

void ProgressPage::begin(const QString &what)
{
    m_what->setText(what);
    m_detail->clear();
    m_bar->setRange(0, 0);
    m_stop->setEnabled(true);
    m_stop->setFocus(Qt::OtherFocusReason);
}

void ProgressPage::setProgress(qint64 done, qint64 total, const QString &detail)
{
    if (!m_stop->isEnabled())
        return; // stopping
    m_bar->setRange(0, total > 0 ? steps : 0);
    if (total > 0)
        m_bar->setValue(static_cast<int>(qBound(qint64(0), done * steps / total, qint64(steps))));
    m_detail->setText(detail);
}

} // namespace casebook::ui
