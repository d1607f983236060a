#pragma once

#include <QAbstractButton>

namespace casebook::ui {

/// One value in a ChipEdit: its text and a cross. Pressing it (cross, Delete, or an assistive "press")
/// removes it.
class Chip final : public QAbstractButton
{
    Q_OBJECT

public:
    Chip(const QString &label, const QString &accessibleName, QWidget *parent);

    QSize sizeHint() const override;

signals:
    void removeRequested();
    /// Arrow keys: -1 to the one before, 1 to the one after.
    void leaveRequested(int step);
    /// A key that belongs into the place where one types.
    void typed(QKeyEvent *event);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool hitButton(const QPoint &position) const override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QRect crossRectangle() const;
};

} // namespace casebook::ui
