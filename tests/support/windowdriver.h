#pragma once

#include <QAbstractItemView>
#include <QAction>
#include <QList>
#include <QString>
#include <QWidget>

#include <functional>

namespace casebook::test {

/// Uses widgets as a person does: finds them by the name that assistive technology would read out, clicks and
/// types through the window, and waits until something is painted. Nothing here sleeps: waiting runs the
/// event loop.
class WindowDriver
{
public:
    static constexpr int patience = 15'000; ///< milliseconds until a wait is given up

    /// @p root: the widget (a window, a dialog, a pane) within which is searched.
    explicit WindowDriver(QWidget *root)
        : m_root(root)
    {
    }

    QWidget *root() const { return m_root; }

    /// The accessible name as a screen reader gets it: an explicit one, a label's buddy text, or the button's
    /// text.
    static QString nameOf(const QWidget *widget);
    /// The visible widget of type T with this accessible name ("…" and "&" do not count); nullptr when there
    /// is none.
    template <typename T = QWidget>
    T *find(const QString &name) const
    {
        for (T *widget : m_root->findChildren<T *>()) {
            if (isOnScreen(widget) && sameName(nameOf(widget), name))
                return widget;
        }
        return nullptr;
    }
    /// Waits until it is there.
    template <typename T = QWidget>
    T *waitFor(const QString &name) const
    {
        T *found = nullptr;
        waitUntil([&] { return (found = find<T>(name)) != nullptr; });
        return found;
    }
    /// The visible top-level widget of type T (a dialog) whose parent chain leads to the root's window; waits
    /// for it.
    template <typename T>
    static T *waitForWindow()
    {
        T *found = nullptr;
        waitUntil([&] {
            const QWidgetList windows = topLevels();
            for (QWidget *window : windows) {
                if (auto *one = qobject_cast<T *>(window); one && one->isVisible())
                    found = one;
            }
            return found != nullptr;
        });
        return found;
    }
    /// Any visible text inside the root (labels, buttons, text views) that contains @p text.
    bool shows(const QString &text) const;

    /// The same, or an accessible name that contains it: what a screen reader could read out.
    bool reads(const QString &text) const;

    /// Runs the event loop until @p condition holds; false after `patience`.
    /// At least every @p wakeMilliseconds the condition is looked at, else after each event.
    static bool waitUntil(const std::function<bool()> &condition, int milliseconds = patience,
                          int wakeMilliseconds = 20);
    /// Runs the event loop until @p condition held while @p widget was painted.
    static bool waitPainted(QWidget *widget, const std::function<bool()> &condition,
                            int milliseconds = patience);

    static void click(QWidget *widget);
    static void click(QAbstractItemView *view, const QModelIndex &index);
    /// Types into whatever has the focus in @p widget's window.
    static void type(QWidget *widget, const QString &text);
    static void press(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    /// Presses Tab until @p wanted (or a child of it) has the focus; false when it never gets it.
    bool tabTo(const QWidget *wanted) const;
    /// The action with this text among the root's actions and menus.
    QAction *action(const QString &text) const;

    static bool sameName(const QString &a, const QString &b);

private:
    static bool isOnScreen(const QWidget *widget);
    static QWidgetList topLevels();

    QWidget *m_root;
};

} // namespace casebook::test
