#pragma once

#include <QWidget>

#include <functional>

class QLabel;
class QPushButton;

namespace casebook::ui {

/// What stands in place of a case page that has nothing to show: one sentence, at most one action.
class StatePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit StatePanel(QWidget *parent);
    void show(const QString &text, const QString &action = {}, std::function<void()> run = {});
    QString text() const;

private:
    QLabel *m_text;
    QPushButton *m_button;
    std::function<void()> m_run;
};

} // namespace casebook::ui
