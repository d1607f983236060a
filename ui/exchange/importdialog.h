#pragma once

#include "models/exchange/importer.h"
#include "ui/common/workbench.h"

#include <QDialog>

class QPushButton;
class QStackedWidget;

namespace casebook::ui {

class ImportResultPage;
class ProgressPage;

/// *Import a Kibana export…*: choose (or drop) a file, see how far it is, read what came in. Closing it does
/// not stop an import under way; the result is then told by a notice.
class ImportDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ImportDialog(const Workbench &workbench, QWidget *parent = nullptr);

    /// Imports the file at @p path; does nothing while another is being imported.
    void start(const QString &path);

    void done(int result) override;

signals:
    /// An import has ended, well or not.
    void finished();
    /// The person wants to see what came in.
    void showCasesRequested();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *makeChoosePage();
    void chooseFile();
    void ended(const Result<exchange::ImportReport> &result);

    Workbench m_workbench;
    exchange::Importer m_importer;
    QString m_path;
    QStackedWidget *m_pages;
    QPushButton *m_choose;
    ProgressPage *m_progress;
    ImportResultPage *m_result;
    QPushButton *m_close;
};

} // namespace casebook::ui
