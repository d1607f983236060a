#pragma once

#include "ui/common/workbench.h"

#include <QAction>
#include <QList>
#include <QObject>

namespace casebook::ui {

class Serving;

/// Opens the dialogs of a window; none of them blocks it.
class WindowDialogs final : public QObject
{
    Q_OBJECT

public:
    WindowDialogs(const Workbench &workbench, Serving &serving, QWidget *window);

    void newCase();
    void restoreNewCase(const domain::Draft &draft);
    /// Asks for a file and imports it.
    void importFile();
    void makeSample();
    /// Offers all cases, those that the list shows, and the one being read.
    void exportCases(const domain::CaseFilter &shown, qint64 shownCount, CaseKey current);
    void editConnectors();
    /// Searches a remote for what is typed in the search field.
    void searchRemote(const QString &text);
    /// @p current, which may be none, is what its examples are about.
    void runAction(CaseKey current);
    void serve();
    void editSettings();
    /// Asks for another casebook file.
    void chooseCasebook();
    void showShortcuts(const QList<QAction *> &actions);
    void showAbout();
    /// Closes all that are open; those with text keep it as a draft.
    void closeAll();

signals:
    /// The person wants to see a case that an action made or changed.
    void caseWanted(casebook::CaseKey key);
    void caseCreated(casebook::CaseKey key);
    /// Cases were imported and the person wants to see them.
    void allCasesWanted();
    void sampleBusy(bool busy);
    void casebookChosen(const QString &path);

private:
    Workbench m_workbench;
    Serving &m_serving;
    QWidget *m_window;
};

} // namespace casebook::ui
