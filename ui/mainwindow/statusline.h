#pragma once

#include <QStatusBar>

class QLabel;

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

private:
    QString m_path;
    QLabel *m_saved;
    QLabel *m_count;
};

} // namespace casebook::ui
