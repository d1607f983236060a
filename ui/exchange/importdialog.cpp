#include "ui/exchange/importdialog.h"

#include "ui/common/formatting.h"
#include "ui/exchange/importresultpage.h"
#include "ui/exchange/progresspage.h"
#include "ui/theme/metrics.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QUrl>

namespace casebook::ui {

using exchange::ImportReport;

namespace {

constexpr QSize wantedSize(680, 440);

QString localFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.first().toLocalFile() : QString();
}

} // namespace

ImportDialog::ImportDialog(const Workbench &workbench, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_importer(workbench.store)
    , m_pages(new QStackedWidget(this))
    , m_choose(new QPushButton(tr("Choose file…"), this))
    , m_progress(new ProgressPage(this))
    , m_result(new ImportResultPage(this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setWindowTitle(tr("Import a Kibana export"));
    setAcceptDrops(true);
    m_pages->addWidget(makeChoosePage());
    m_pages->addWidget(m_progress);
    m_pages->addWidget(m_result);
    m_close->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::dialog, metrics::dialog, metrics::dialog, metrics::dialog);
    column->setSpacing(metrics::group);
    column->addWidget(m_pages, 1);
    column->addLayout(buttons);
    resize(wantedSize);

    connect(m_close, &QPushButton::clicked, this, &QWidget::close);
    connect(m_choose, &QPushButton::clicked, this, &ImportDialog::chooseFile);
    connect(m_progress, &ProgressPage::stopRequested, &m_importer, &exchange::Importer::cancel);
    connect(m_result, &ImportResultPage::anotherRequested, this, &ImportDialog::chooseFile);
    connect(m_result, &ImportResultPage::showCasesRequested, this, [this] {
        emit showCasesRequested();
        close();
    });
    connect(&m_importer, &exchange::Importer::progressed, this,
            [this](qint64 done, qint64 total, qint64 cases) {
                m_progress->setProgress(done, total,
                                        cases > 0 ? tr("%Ln case(s) so far", nullptr, static_cast<int>(cases))
                                                  : tr("Reading the file…"));
            });
}

QWidget *ImportDialog::makeChoosePage()
{
    auto *page = new QWidget(this);
    auto *text = new QLabel(
        tr("Choose a file that Kibana exported (saved objects, .ndjson), or drop it here. Cases that "
           "are here already stay as they are."),
        page);
    text->setWordWrap(true);
    m_choose->setDefault(true);
    auto *row = new QHBoxLayout;
    row->addWidget(m_choose);
    row->addStretch(1);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(metrics::group);
    column->addWidget(text);
    column->addLayout(row);
    column->addStretch(1);
    return page;
}

void ImportDialog::chooseFile()
{
    m_workbench.prompt.openFile(this, tr("Import a Kibana export"),
                                tr("Kibana exports (*.ndjson);;All files (*)"),
                                [self = QPointer(this)](const QString &path) {
                                    if (self)
                                        self->start(path);
                                });
}

void ImportDialog::start(const QString &path)
{
    if (m_importer.isRunning())
        return;
    m_path = path;
    m_pages->setCurrentWidget(m_progress);
    m_progress->begin(tr("Importing %1", "file name").arg(QFileInfo(path).fileName()));
    m_close->setText(tr("Go on in the background"));
    deliver(m_importer.run(path), this, [this](const Result<ImportReport> &result) { ended(result); });
}

void ImportDialog::ended(const Result<ImportReport> &result)
{
    m_close->setText(tr("Close"));
    m_pages->setCurrentWidget(m_result);
    m_result->showResult(m_path, result);
    if (!isVisible()) {
        m_workbench.notices.post({ .text = m_result->headline(),
                                   .actionText = tr("Show report"),
                                   .action =
                                       [self = QPointer(this)] {
                                           if (self)
                                               self->show();
                                       },
                                   .kind = result ? Notice::Kind::Information : Notice::Kind::Problem });
    }
    emit finished();
}

void ImportDialog::done(int result)
{
    if (m_importer.isRunning())
        hide(); // and tells when it has ended
    else
        QDialog::done(result);
}

void ImportDialog::closeEvent(QCloseEvent *event)
{
    if (m_importer.isRunning()) {
        hide();
        event->ignore();
        return;
    }
    QDialog::closeEvent(event);
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_importer.isRunning() && !localFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    start(localFile(event->mimeData()));
}

} // namespace casebook::ui
