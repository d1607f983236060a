#pragma once

#include <QLabel>

namespace casebook::ui {

/// What went wrong, at the foot of a dialog; takes no room while all is well.
class ProblemLine final : public QLabel
{
    Q_OBJECT

public:
    explicit ProblemLine(QWidget *parent);

    /// Empty: nothing went wrong.
    void say(const QString &problem);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColor();
};

} // namespace casebook::ui
