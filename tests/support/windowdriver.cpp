#include "tests/support/windowdriver.h"

#include "tests/support/paintwatch.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <QTextEdit>
#include <QTimer>
#include <QWindow>

#include <algorithm>

namespace casebook::test {

namespace {

constexpr int mostTabs = 300;
constexpr int rareWake = 500; // milliseconds: few events of our own among those that are measured

QString plainName(QString name)
{
    name.remove(u'&');
    name.remove(u'…');
    if (name.endsWith(u':'))
        name.chop(1);
    return name.trimmed();
}

QString textOf(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text();
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return line->text();
    if (const auto *edit = qobject_cast<const QTextEdit *>(widget))
        return edit->toPlainText();
    if (const auto *edit = qobject_cast<const QPlainTextEdit *>(widget))
        return edit->toPlainText();
    return {};
}

QWindow *windowOf(const QWidget *widget)
{
    return widget->window()->windowHandle();
}

} // namespace

QString WindowDriver::nameOf(const QWidget *widget)
{
    // the accessibility layer does not take const objects, and only reads
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
    return interface ? interface->text(QAccessible::Name) : widget->accessibleName();
}

bool WindowDriver::sameName(const QString &a, const QString &b)
{
    return plainName(a) == plainName(b);
}

bool WindowDriver::isOnScreen(const QWidget *widget)
{
    return widget->isVisible();
}

QWidgetList WindowDriver::topLevels()
{
    return QApplication::topLevelWidgets();
}

bool WindowDriver::shows(const QString &text) const
{
    const QList<QWidget *> widgets = m_root->findChildren<QWidget *>();
    return std::any_of(widgets.cbegin(), widgets.cend(), [&text](const QWidget *widget) {
        return isOnScreen(widget) && textOf(widget).contains(text);
    });
}

bool WindowDriver::reads(const QString &text) const
{
    const QList<QWidget *> widgets = m_root->findChildren<QWidget *>();
    return shows(text) || std::any_of(widgets.cbegin(), widgets.cend(), [&text](const QWidget *widget) {
               return isOnScreen(widget) && nameOf(widget).contains(text);
           });
}

bool WindowDriver::waitUntil(const std::function<bool()> &condition, int milliseconds, int wakeMilliseconds)
{
    QElapsedTimer passed;
    passed.start();
    QTimer wake; // so that the wait ends even when nothing happens
    wake.start(wakeMilliseconds);
    while (!condition()) {
        if (passed.hasExpired(milliseconds))
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    return true;
}

bool WindowDriver::waitPainted(QWidget *widget, const std::function<bool()> &condition, int milliseconds)
{
    PaintWatch watch(widget, condition);
    return waitUntil([&watch] { return watch.isPainted(); }, milliseconds, rareWake);
}

void WindowDriver::click(QWidget *widget)
{
    const QPoint place = widget->mapTo(widget->window(), widget->rect().center());
    QTest::mouseClick(windowOf(widget), Qt::LeftButton, {}, place);
}

void WindowDriver::click(QAbstractItemView *view, const QModelIndex &index)
{
    if (!view->viewport()->rect().contains(view->visualRect(index).center()))
        view->scrollTo(index); // what one clicks is in sight
    const QPoint place = view->viewport()->mapTo(view->window(), view->visualRect(index).center());
    QTest::mouseClick(windowOf(view), Qt::LeftButton, {}, place);
}

void WindowDriver::type(QWidget *widget, const QString &text)
{
    for (const QChar letter : text) {
        const bool ascii = letter.unicode() < 128;
        const Qt::Key key = ascii ? QTest::asciiToKey(letter.toLatin1()) : Qt::Key_unknown;
        QTest::sendKeyEvent(QTest::Click, windowOf(widget), key, QString(letter), Qt::NoModifier);
    }
}

void WindowDriver::press(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(windowOf(widget), key, modifiers);
}

bool WindowDriver::tabTo(const QWidget *wanted) const
{
    for (int i = 0; i < mostTabs; ++i) {
        const QWidget *focus = m_root->window()->focusWidget();
        if (focus && (focus == wanted || wanted->isAncestorOf(focus)))
            return true;
        press(m_root, Qt::Key_Tab);
    }
    return false;
}

QAction *WindowDriver::action(const QString &text) const
{
    const QList<QAction *> actions = m_root->window()->findChildren<QAction *>();
    for (QAction *action : actions) {
        if (sameName(action->text(), text))
            return action;
    }
    return nullptr;
}

} // namespace casebook::test
