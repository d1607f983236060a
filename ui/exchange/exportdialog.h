#pragma once

#include "models/exchange/exporter.h"
#include "ui/common/workbench.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QRadioButton;
class QStackedWidget;

namespace casebook::ui {

class ProgressPage;

/// *Export cases…*: which cases, into which file, how far it is, what came of it.
class ExportDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit ExportDialog(const Workbench &workbench, QWidget *parent = nullptr);

    /// Offers the cases that the list shows.
    void offerShown(const domain::CaseFilter &filter, qint64 count);
    /// Offers one case, by its title.
    void offerCase(CaseKey key);

private:
    QWidget *makeChoosePage();
    QWidget *makeResultPage();
    void chooseFile();
    void start(const QString &path);
    void ended(const Result<exchange::ExportReport> &result);
    QString suggestedPath() const;

    Workbench m_workbench;
    exchange::Exporter m_exporter;
    domain::CaseFilter m_shownFilter;
    CaseKey m_case;
    QString m_path;
    QStackedWidget *m_pages;
    QRadioButton *m_all;
    QRadioButton *m_shown;
    QRadioButton *m_one;
    ProgressPage *m_progress;
    QLabel *m_headline;
    QLabel *m_sentence;
    QPushButton *m_export;
    QPushButton *m_close;
};

} // namespace casebook::ui
