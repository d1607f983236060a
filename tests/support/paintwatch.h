#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

#include <functional>

namespace casebook::test {

/// Notices when a widget, or any part of it, was painted while a condition held: the text that is waited for
/// is on the screen then, not only in a model.
class PaintWatch final : public QObject
{
    Q_OBJECT

public:
    PaintWatch(QWidget *widget, std::function<bool()> condition);

    /// True once a paint began with the condition true and nothing more is waiting to be painted. A widget
    /// that has nothing to repaint although the condition holds is asked to paint once.
    bool isPainted();

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPointer<QWidget> m_widget;
    std::function<bool()> m_condition;
    bool m_painted = false;
    int m_rounds = 0;
};

} // namespace casebook::test
