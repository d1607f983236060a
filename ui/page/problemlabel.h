#pragma once

#include <QLabel>

namespace casebook::ui {

/// What is wrong with the field above it, in the colour of problems; hidden while nothing is.
class ProblemLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit ProblemLabel(QWidget *parent);
    /// Empty: nothing is wrong.
    void setProblem(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyColor();
};

} // namespace casebook::ui
