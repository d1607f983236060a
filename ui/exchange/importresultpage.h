#pragma once

#include "models/base/result.h"
#include "models/exchange/importreport.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace casebook::ui {

class SkippedLinesModel;

/// What an import did: the counts, the skipped lines with their reasons, and what to do next.
class ImportResultPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ImportResultPage(QWidget *parent = nullptr);

    void showResult(const QString &path, const Result<exchange::ImportReport> &result);
    QString headline() const;

signals:
    void showCasesRequested();
    void anotherRequested();

private:
    void copy() const;

    QString m_path;
    exchange::ImportReport m_report;
    QLabel *m_headline;
    QLabel *m_sentences;
    QTableView *m_table;
    SkippedLinesModel *m_skipped;
    QPushButton *m_copy;
    QPushButton *m_another;
    QPushButton *m_showCases;
};

} // namespace casebook::ui
