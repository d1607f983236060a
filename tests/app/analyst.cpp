#include "tests/app/analyst.h"

#include "ui/mainwindow/mainwindow.h"
#include "ui/newcase/newcasedialog.h"
#include "ui/page/attachalertdialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QTimer>

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

/// Where a text is written: of all that bear this name, the one that takes typing.
QWidget *writableOf(const QWidget *root, const QString &name)
{
    for (QWidget *widget : root->findChildren<QWidget *>()) {
        const auto *line = qobject_cast<QLineEdit *>(widget);
        const auto *text = qobject_cast<QPlainTextEdit *>(widget);
        const bool writable = (line && !line->isReadOnly()) || (text && !text->isReadOnly());
        if (writable && widget->isVisible() && WindowDriver::sameName(WindowDriver::nameOf(widget), name))
            return widget;
    }
    return nullptr;
}

QMenu *openMenu()
{
    return qobject_cast<QMenu *>(QApplication::activePopupWidget());
}

} // namespace

Analyst::Analyst(TestDesk &desk, Hand hand)
    : m_hand(hand)
    , m_window(std::make_unique<ui::MainWindow>(desk.workbench()))
    , m_driver(m_window.get())
{
    const QSignalSpy settled(m_window.get(), &ui::MainWindow::settled);
    m_window->resize(1280, 800);
    m_window->show();
    m_window->activateWindow();
    WindowDriver::waitUntil([&] { return !settled.isEmpty() && m_window->isActiveWindow(); });
}

Analyst::~Analyst() = default;

bool Analyst::createCase(const QString &title, const QString &description, const QString &tag)
{
    WindowDriver::press(m_window.get(), Qt::Key_N, Qt::ControlModifier);
    auto *dialog = WindowDriver::waitForWindow<ui::NewCaseDialog>();
    if (!dialog || !WindowDriver::waitUntil([dialog] { return dialog->isActiveWindow(); }))
        return false;
    if (!fill(dialog, u"Title"_s, title) || !fill(dialog, u"Description"_s, description)
        || !fill(dialog, u"Tags"_s, tag))
        return false;
    WindowDriver::press(dialog, Qt::Key_Return); // makes the tag a chip
    if (m_hand == Hand::Keyboard) {
        WindowDriver::press(dialog, Qt::Key_Return, Qt::ControlModifier);
    } else {
        auto *create = WindowDriver(dialog).waitFor<QPushButton>(u"Create case"_s);
        if (!create)
            return false;
        WindowDriver::click(create);
    }
    return comeBack() && WindowDriver::waitUntil([this, &title] { return m_driver.shows(title); });
}

bool Analyst::comment(const QString &text)
{
    if (m_hand == Hand::Keyboard)
        WindowDriver::press(m_window.get(), Qt::Key_M, Qt::ControlModifier); // Write a comment
    if (!fill(m_window.get(), u"Comment"_s, text))
        return false;
    WindowDriver::press(m_window.get(), Qt::Key_Return, Qt::ControlModifier);
    return WindowDriver::waitUntil([this, &text] {
        const QWidget *composer = writableOf(m_window.get(), u"Comment"_s);
        return composer && composer->property("plainText").toString().isEmpty() && m_driver.shows(text);
    });
}

bool Analyst::attachAlert(const QString &id, const QString &index, const QString &rule)
{
    auto *attach = m_driver.waitFor<QPushButton>(u"Attach alert"_s);
    if (!attach)
        return false;
    use(attach);
    auto *dialog = WindowDriver::waitForWindow<ui::AttachAlertDialog>();
    if (!dialog || !WindowDriver::waitUntil([dialog] { return dialog->isActiveWindow(); }))
        return false;
    if (!fill(dialog, u"Alert ID"_s, id) || !fill(dialog, u"Index"_s, index)
        || !fill(dialog, u"Rule"_s, rule))
        return false;
    auto *done = WindowDriver(dialog).waitFor<QPushButton>(u"Attach alert"_s);
    if (!done)
        return false;
    if (m_hand == Hand::Mouse)
        WindowDriver::click(done);
    else if (WindowDriver(dialog).tabTo(done))
        WindowDriver::press(dialog, Qt::Key_Space);
    return comeBack() && WindowDriver::waitUntil([this, &rule] { return m_driver.reads(rule); });
}

bool Analyst::chooseStatus(const QString &status)
{
    QAbstractButton *button = nullptr;
    const bool there = WindowDriver::waitUntil([&] {
        for (auto *one : m_window->findChildren<QAbstractButton *>()) {
            if (one->isVisible() && WindowDriver::nameOf(one).startsWith("Status:"_L1))
                button = one;
        }
        return button != nullptr;
    });
    if (!there)
        return false;
    // the menu runs a loop of its own: the choice is made from within
    bool chosen = false;
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, button, [&] {
        if (QMenu *menu = openMenu()) {
            watch.stop();
            chosen = chooseFrom(menu, status);
        }
    });
    watch.start(20);
    use(button);
    return WindowDriver::waitUntil(
        [&] { return chosen && !openMenu() && WindowDriver::nameOf(button).contains(status); });
}

bool Analyst::chooseFrom(QMenu *menu, const QString &text) const
{
    for (QAction *action : menu->actions()) {
        if (action->text() != text)
            continue;
        if (m_hand == Hand::Mouse) {
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
            return true;
        }
        for (int i = 0; i < 10 && menu->activeAction() != action; ++i)
            QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        return true;
    }
    menu->close();
    return false;
}

bool Analyst::openCase(const QString &title)
{
    return WindowDriver::waitUntil([&] {
        for (auto *table : m_window->findChildren<QTableView *>()) {
            if (!table->isVisible() || !table->model())
                continue;
            const QModelIndexList found = table->model()->match(table->model()->index(0, 0), Qt::DisplayRole,
                                                                title, 1, Qt::MatchExactly);
            if (found.isEmpty())
                continue;
            if (m_hand == Hand::Mouse) {
                WindowDriver::click(table, found.first());
            } else {
                if (!m_driver.tabTo(table))
                    return false;
                WindowDriver::press(table, Qt::Key_Home, Qt::ControlModifier);
                for (int row = 0; row < found.first().row(); ++row)
                    WindowDriver::press(table, Qt::Key_Down);
                if (table->currentIndex().row() != found.first().row())
                    return false;
            }
            return true;
        }
        return false;
    });
}

bool Analyst::reads(const QString &text)
{
    return WindowDriver::waitUntil([&] { return m_driver.reads(text); });
}

bool Analyst::close()
{
    const QSignalSpy closed(m_window.get(), &ui::MainWindow::closed);
    m_window->close();
    return WindowDriver::waitUntil([&closed] { return !closed.isEmpty(); });
}

void Analyst::use(QWidget *control) const
{
    if (m_hand == Hand::Mouse)
        WindowDriver::click(control);
    else if (WindowDriver(control->window()).tabTo(control))
        WindowDriver::press(control, Qt::Key_Space);
}

/// Waits until the dialog is gone, and gives the focus to the window as a window manager does; the offscreen
/// platform has none.
bool Analyst::comeBack()
{
    const bool gone = WindowDriver::waitUntil(
        [this] { return !QApplication::activeWindow() || m_window->isActiveWindow(); });
    m_window->activateWindow();
    return gone && WindowDriver::waitUntil([this] { return m_window->isActiveWindow(); });
}

bool Analyst::fill(QWidget *root, const QString &name, const QString &text) const
{
    QWidget *field = nullptr;
    if (!WindowDriver::waitUntil([&] { return (field = writableOf(root, name)) != nullptr; }))
        return false;
    if (m_hand == Hand::Mouse)
        WindowDriver::click(field);
    else if (!WindowDriver(root).tabTo(field))
        return false;
    WindowDriver::type(field, text);
    return true;
}

} // namespace casebook::test
