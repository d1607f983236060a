#pragma once

#include <QStringList>
#include <QWidget>

namespace casebook::test {

/// Looks at a shown window as somebody without mouse or screen meets it.
class AccessibilityAudit
{
public:
    /// @p root: a visible window with the focus, or a pane of one.
    explicit AccessibilityAudit(QWidget *root)
        : m_root(root)
    {
    }

    /// Every visible control without an accessible name, described by class and place.
    QStringList namelessControls() const;
    /// Every visible, enabled control that Tab, and arrow keys from there, do not reach, and every one that
    /// Tab does not leave.
    QStringList unreachableControls() const;

private:
    QList<QWidget *> controls() const;
    QList<QWidget *> tabRound(QStringList &problems) const;
    QList<QWidget *> arrowRound(QWidget *stop) const;

    QWidget *m_root;
};

} // namespace casebook::test
