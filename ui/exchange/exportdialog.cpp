#include "ui/exchange/exportdialog.h"

#include "ui/common/errortext.h"
#include "ui/common/formatting.h"
#include "ui/exchange/progresspage.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QStackedWidget>
#include <QStandardPaths>

namespace casebook::ui {

using namespace Qt::StringLiterals;
using exchange::ExportReport;

namespace {

constexpr QSize wantedSize(560, 300);
constexpr int longestTitle = 60; // characters of a case title in a choice

} // namespace

ExportDialog::ExportDialog(const Workbench &workbench, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_exporter(workbench.store)
    , m_pages(new QStackedWidget(this))
    , m_all(new QRadioButton(tr("All cases"), this))
    , m_shown(new QRadioButton(this))
    , m_one(new QRadioButton(this))
    , m_progress(new ProgressPage(this))
    , m_headline(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_export(new QPushButton(tr("Export…"), this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setWindowTitle(tr("Export cases"));
    m_pages->addWidget(makeChoosePage());
    m_pages->addWidget(m_progress);
    m_pages->addWidget(makeResultPage());
    m_export->setDefault(true);
    m_close->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::related);
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    buttons->addWidget(m_export);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::dialog, metrics::dialog, metrics::dialog, metrics::dialog);
    column->setSpacing(metrics::group);
    column->addWidget(m_pages, 1);
    column->addLayout(buttons);
    resize(wantedSize);

    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    connect(m_export, &QPushButton::clicked, this, &ExportDialog::chooseFile);
    connect(m_progress, &ProgressPage::stopRequested, &m_exporter, &exchange::Exporter::cancel);
    connect(&m_exporter, &exchange::Exporter::progressed, this, [this](qint64 done, qint64 total) {
        m_progress->setProgress(
            done, total, tr("%1 of %Ln case(s)", nullptr, static_cast<int>(total)).arg(numberText(done)));
    });
}

QWidget *ExportDialog::makeChoosePage()
{
    auto *page = new QWidget(this);
    auto *text
        = new QLabel(tr("Writes a file that Kibana can import: the cases with their comments, attachments, "
                        "history and connectors."),
                     page);
    text->setWordWrap(true);
    m_all->setChecked(true);
    m_shown->hide();
    m_one->hide();
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(metrics::related);
    column->addWidget(text);
    column->addSpacing(metrics::related);
    column->addWidget(m_all);
    column->addWidget(m_shown);
    column->addWidget(m_one);
    column->addStretch(1);
    return page;
}

QWidget *ExportDialog::makeResultPage()
{
    auto *page = new QWidget(this);
    m_headline->setFont(titleFont(font()));
    m_headline->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(metrics::group);
    column->addWidget(m_headline);
    column->addWidget(m_sentence);
    column->addStretch(1);
    return page;
}

void ExportDialog::offerShown(const domain::CaseFilter &filter, qint64 count)
{
    m_shownFilter = filter;
    m_shown->setText(tr("The %Ln case(s) shown in the list", nullptr, static_cast<int>(count)));
    m_shown->setVisible(count > 0);
    if (count > 0) {
        m_shown->setChecked(true);
        m_shown->setFocus(Qt::OtherFocusReason);
    }
}

void ExportDialog::offerCase(CaseKey key)
{
    deliver(m_workbench.store.summaries({ key }), this,
            [this](const Result<QList<domain::CaseSummary>> &answer) {
                const QList<domain::CaseSummary> cases = answer.value_or(QList<domain::CaseSummary>());
                if (cases.isEmpty())
                    return;
                m_case = cases.first().key;
                QString title = cases.first().title;
                if (title.size() > longestTitle)
                    title = title.left(longestTitle).trimmed() + u'…';
                title.replace(u'&', "&&"_L1);
                m_one->setText(tr("This case: %1").arg(title));
                m_one->show();
            });
}

QString ExportDialog::suggestedPath() const
{
    const QString day = m_workbench.clock.now().toDateTime().toLocalTime().date().toString(Qt::ISODate);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QDir(folder).filePath(u"casebook-%1.ndjson"_s.arg(day));
}

void ExportDialog::chooseFile()
{
    m_workbench.prompt.saveFile(this, tr("Export cases"), suggestedPath(),
                                tr("Kibana exports (*.ndjson);;All files (*)"),
                                [self = QPointer(this)](const QString &path) {
                                    if (self)
                                        self->start(path);
                                });
}

void ExportDialog::start(const QString &path)
{
    if (m_exporter.isRunning())
        return;
    m_path = path;
    m_export->hide();
    m_pages->setCurrentWidget(m_progress);
    m_progress->begin(tr("Writing %1", "file name").arg(QDir::toNativeSeparators(path)));
    const bool one = m_one->isChecked() && m_case.isValid();
    const domain::CaseFilter filter = m_shown->isChecked() ? m_shownFilter : domain::CaseFilter();
    deliver(one ? m_exporter.run(QList<CaseKey>{ m_case }, path) : m_exporter.run(filter, path), this,
            [this](const Result<ExportReport> &result) { ended(result); });
}

void ExportDialog::ended(const Result<ExportReport> &result)
{
    m_pages->setCurrentIndex(m_pages->count() - 1);
    const bool again = !result || result->cancelled;
    if (!result) {
        m_headline->setText(tr("The cases were not exported"));
        m_sentence->setText(errorText(result.error()));
    } else if (result->cancelled) {
        m_headline->setText(tr("Export stopped, no file was written"));
        m_sentence->clear();
    } else {
        m_headline->setText(tr("%Ln case(s) exported", nullptr, static_cast<int>(result->cases)));
        m_sentence->setText(
            tr("With %1, %2 and %3, into %4", "attachments, history entries and connectors, then a file")
                .arg(tr("%Ln attachment(s)", nullptr, static_cast<int>(result->attachments)),
                     tr("%Ln history entry(s)", nullptr, static_cast<int>(result->activities)),
                     tr("%Ln connector(s)", nullptr, static_cast<int>(result->connectors)),
                     QDir::toNativeSeparators(m_path)));
    }
    m_sentence->setVisible(!m_sentence->text().isEmpty());
    m_export->setText(tr("Export again…"));
    m_export->setVisible(again);
    m_close->setFocus(Qt::OtherFocusReason);
}

} // namespace casebook::ui
