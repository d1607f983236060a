#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace casebook::ui {

/// What is under way, how far it is, and *Stop*.
class ProgressPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ProgressPage(QWidget *parent = nullptr);

    void begin(const QString &what);
    /// @p total 0: not known yet.
    void setProgress(qint64 done, qint64 total, const QString &detail);

signals:
    void stopRequested();

private:
    QLabel *m_what;
    QProgressBar *m_bar;
    QLabel *m_detail;
    QPushButton *m_stop;
};

} // namespace casebook::ui
