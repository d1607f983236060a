#pragma once

#include "ui/action/actioncheck.h"

#include <QListWidget>

namespace casebook::ui {

/// The problems of an action, one a line, at most three in sight at once; takes no room while there are none.
class ActionProblems final : public QListWidget
{
    Q_OBJECT

public:
    explicit ActionProblems(QWidget *parent);

    void showProblems(const CheckedAction &found);
    void clearAll();

signals:
    /// The person wants to see where it is.
    void chosen(const casebook::ui::TextMark &mark);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColor();
    void choose(const QListWidgetItem *item);

    QList<TextMark> m_marks;
};

} // namespace casebook::ui
