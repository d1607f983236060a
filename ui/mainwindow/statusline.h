#pragma once

#include <QStatusBar>

class QLabel;
class QToolButton;

namespace casebook::ui {

/// The bottom of the window: where everything is saved, and how many cases are shown.
class StatusLine final : public QStatusBar
{
    Q_OBJECT

public:
    enum class State { Saved, NotSaved, NotOpen };

    explicit StatusLine(const QString &storePath, QWidget *parent = nullptr);
    void setState(State state);
    void setCount(const QString &line);
    /// Where the casebook is served and to how many; empty: it is not.
    void setServing(const QString &url, int clients);

signals:
    void servingClicked();

private:
    QString m_path;
    QLabel *m_saved;
    QLabel *m_count;
    QToolButton *m_serving;
};

} // namespace casebook::ui
