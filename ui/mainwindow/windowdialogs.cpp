#include "ui/mainwindow/windowdialogs.h"

#include "models/exchange/samplecasebook.h"
#include "ui/action/runactiondialog.h"
#include "ui/common/errortext.h"
#include "ui/connectors/connectorsdialog.h"
#include "ui/exchange/exportdialog.h"
#include "ui/exchange/importdialog.h"
#include "ui/mainwindow/aboutdialog.h"
#include "ui/mainwindow/shortcutsdialog.h"
#include "ui/newcase/newcasedialog.h"
#include "ui/search/remotesearchdialog.h"
#include "ui/serve/servedialog.h"
#include "ui/settings/settingsdialog.h"

#include <QDialog>

namespace casebook::ui {

WindowDialogs::WindowDialogs(const Workbench &workbench, Serving &serving, QWidget *window)
    : QObject(window)
    , m_workbench(workbench)
    , m_serving(serving)
    , m_window(window)
{
}

void WindowDialogs::newCase()
{
    restoreNewCase({});
}

void WindowDialogs::restoreNewCase(const domain::Draft &draft)
{
    auto *dialog = new NewCaseDialog(m_workbench, m_window); // deletes itself
    connect(dialog, &NewCaseDialog::created, this, &WindowDialogs::caseCreated);
    if (draft.key.isValid())
        dialog->restoreDraft(draft);
    dialog->show();
}

void WindowDialogs::importFile()
{
    m_workbench.prompt.openFile(m_window, tr("Import a Kibana export"),
                                tr("Kibana exports (*.ndjson);;All files (*)"), [this](const QString &path) {
                                    auto *dialog = new ImportDialog(m_workbench, m_window);
                                    dialog->setAttribute(Qt::WA_DeleteOnClose);
                                    connect(dialog, &ImportDialog::showCasesRequested, this,
                                            &WindowDialogs::allCasesWanted);
                                    dialog->start(path);
                                    dialog->open();
                                });
}

void WindowDialogs::makeSample()
{
    emit sampleBusy(true);
    deliver(exchange::importSample(m_workbench.store, m_workbench.clock), this,
            [this](const Result<exchange::ImportReport> &report) {
                emit sampleBusy(false);
                if (!report)
                    m_workbench.notices.post(
                        { .text = errorText(report.error()), .kind = Notice::Kind::Problem });
            });
}

void WindowDialogs::exportCases(const domain::CaseFilter &shown, qint64 shownCount, CaseKey current)
{
    auto *dialog = new ExportDialog(m_workbench, m_window);
    if (!shown.isEmpty())
        dialog->offerShown(shown, shownCount);
    if (current.isValid())
        dialog->offerCase(current);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void WindowDialogs::searchRemote(const QString &text)
{
    auto *dialog = new RemoteSearchDialog(m_workbench, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RemoteSearchDialog::caseChosen, this, &WindowDialogs::caseWanted);
    dialog->setText(text);
    dialog->show();
}

void WindowDialogs::editConnectors()
{
    auto *dialog = new ConnectorsDialog(m_workbench, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void WindowDialogs::runAction(CaseKey current)
{
    auto *dialog = new RunActionDialog(m_workbench, m_window);
    dialog->setSubject(current);
    connect(dialog, &RunActionDialog::showCaseRequested, this, &WindowDialogs::caseWanted);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void WindowDialogs::serve()
{
    auto *dialog = new ServeDialog(m_workbench, m_serving, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void WindowDialogs::editSettings()
{
    auto *dialog = new SettingsDialog(m_workbench, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void WindowDialogs::chooseCasebook()
{
    m_workbench.prompt.openFile(m_window, tr("Open another casebook"),
                                tr("Casebooks (*.sqlite);;All files (*)"),
                                [this](const QString &path) { emit casebookChosen(path); });
}

void WindowDialogs::showShortcuts(const QList<QAction *> &actions)
{
    auto *dialog = new ShortcutsDialog(actions, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void WindowDialogs::showAbout()
{
    auto *dialog = new AboutDialog(m_workbench.store.path(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void WindowDialogs::closeAll()
{
    const auto dialogs = m_window->findChildren<QDialog *>(Qt::FindDirectChildrenOnly);
    for (QDialog *dialog : dialogs)
        dialog->close();
}

} // namespace casebook::ui
