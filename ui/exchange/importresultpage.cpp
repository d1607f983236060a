#include "ui/exchange/importresultpage.h"

#include "ui/common/errortext.h"
#include "ui/exchange/importreporttext.h"
#include "ui/exchange/skippedlinesmodel.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace casebook::ui {

using exchange::ImportReport;

namespace {

constexpr int objectWidth = 280;

} // namespace

ImportResultPage::ImportResultPage(QWidget *parent)
    : QWidget(parent)
    , m_headline(new QLabel(this))
    , m_sentences(new QLabel(this))
    , m_table(new QTableView(this))
    , m_skipped(new SkippedLinesModel(this))
    , m_copy(new QPushButton(tr("Copy report"), this))
    , m_another(new QPushButton(tr("Import another file…"), this))
    , m_showCases(new QPushButton(tr("Show imported cases"), this))
{
    m_headline->setFont(titleFont(font()));
    m_headline->setWordWrap(true);
    m_sentences->setWordWrap(true);
    m_sentences->setTextFormat(Qt::PlainText);
    m_sentences->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sentences->setFocusPolicy(Qt::NoFocus);
    m_table->setModel(m_skipped);
    m_table->setAccessibleName(tr("Skipped lines"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(metrics::rowCompact);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->setColumnWidth(SkippedLinesModel::What, objectWidth);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    for (QPushButton *button : { m_copy, m_another, m_showCases })
        button->setAutoDefault(false);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::related);
    buttons->addWidget(m_showCases);
    buttons->addWidget(m_another);
    buttons->addStretch(1);
    buttons->addWidget(m_copy);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metrics::group);
    column->addWidget(m_headline);
    column->addWidget(m_sentences);
    column->addWidget(m_table, 1);
    column->addLayout(buttons);
    column->addStretch(0);
    connect(m_copy, &QPushButton::clicked, this, &ImportResultPage::copy);
    connect(m_another, &QPushButton::clicked, this, &ImportResultPage::anotherRequested);
    connect(m_showCases, &QPushButton::clicked, this, &ImportResultPage::showCasesRequested);
}

void ImportResultPage::showResult(const QString &path, const Result<ImportReport> &result)
{
    m_path = path;
    m_report = result.value_or(ImportReport());
    if (result) {
        m_headline->setText(importHeadline(m_report));
        m_sentences->setText(importSentences(m_report).join(QLatin1Char('\n')));
    } else {
        m_headline->setText(tr("The file was not imported"));
        m_sentences->setText(errorText(result.error()));
    }
    m_sentences->setVisible(!m_sentences->text().isEmpty());
    m_skipped->setLines(m_report.skipped);
    m_table->setVisible(!m_report.skipped.isEmpty());
    m_copy->setVisible(result.has_value() && !m_report.cancelled);
    const bool any = m_report.cases + m_report.alreadyThere > 0 && !m_report.cancelled;
    m_showCases->setVisible(any);
    m_showCases->setDefault(any);
    (any ? m_showCases : m_another)->setFocus(Qt::OtherFocusReason);
}

QString ImportResultPage::headline() const
{
    return m_headline->text();
}

void ImportResultPage::copy() const
{
    QApplication::clipboard()->setText(importReportText(m_path, m_report));
}

} // namespace casebook::ui
