#pragma once

#include "tests/support/testdesk.h"
#include "tests/support/windowdriver.h"

#include <memory>

class QMenu;

namespace casebook::ui {
class MainWindow;
}

namespace casebook::test {

/// Somebody who works in the real window, with the mouse or with the keyboard alone. Each step waits until
/// what it did is on the screen, and is false when it never came.
class Analyst
{
public:
    enum class Hand { Mouse, Keyboard };

    Analyst(TestDesk &desk, Hand hand);
    ~Analyst();

    ui::MainWindow &window() { return *m_window; }
    bool createCase(const QString &title, const QString &description, const QString &tag);
    bool comment(const QString &text);
    bool attachAlert(const QString &id, const QString &index, const QString &rule);
    bool chooseStatus(const QString &status);
    /// Chooses the case with this title in the list.
    bool openCase(const QString &title);
    /// The timeline tells this.
    bool reads(const QString &text);
    /// Closes the window and waits until all is written.
    bool close();

private:
    bool comeBack();
    bool chooseFrom(QMenu *menu, const QString &text) const;
    void use(QWidget *control) const;
    bool fill(QWidget *root, const QString &name, const QString &text) const;

    Hand m_hand;
    std::unique_ptr<ui::MainWindow> m_window;
    WindowDriver m_driver;
};

} // namespace casebook::test
