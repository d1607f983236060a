// A person at the real window who may be killed at any moment: types comments and submits them, while a file
// may be being imported. Says on stdout what has happened, one line each, so that the test knows what must
// have survived:
//   ready · restored TEXT · typed TEXT · comment TEXT · importing
#include "models/generator/randomsource.h"
#include "models/generator/wordstock.h"
#include "tests/support/testdesk.h"
#include "tests/support/windowdriver.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDialog>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTableView>
#include <QTextEdit>

#include <cstdio>

using namespace casebook;
using namespace casebook::test;
using namespace Qt::StringLiterals;

namespace {

void say(const QString &line)
{
    std::fputs(qPrintable(line), stdout);
    std::fputc('\n', stdout);
    std::fflush(stdout);
}

/// Lets the program go on for a while, as a person who thinks.
void think(int milliseconds)
{
    WindowDriver::waitUntil([] { return false; }, milliseconds);
}

[[noreturn]] void giveUp(const char *what)
{
    say(u"stuck "_s + QString::fromLatin1(what));
    std::_Exit(3);
}

/// The composer of the case page.
class Composer
{
public:
    explicit Composer(QWidget *window)
        : m_window(window)
    {
    }

    bool find()
    {
        return WindowDriver::waitUntil([this] {
            for (QWidget *widget : m_window->findChildren<QWidget *>()) {
                const bool isEditor
                    = qobject_cast<QPlainTextEdit *>(widget) || qobject_cast<QTextEdit *>(widget);
                if (isEditor && widget->isVisible() && !widget->property("readOnly").toBool()
                    && WindowDriver::sameName(WindowDriver::nameOf(widget), u"Comment"_s)) {
                    m_edit = widget;
                    return true;
                }
            }
            return false;
        });
    }

    QWidget *edit() const { return m_edit; }
    QString text() const { return m_edit->property("plainText").toString(); }

private:
    QWidget *m_window;
    QWidget *m_edit = nullptr;
};

void submit(ui::MainWindow &window, const Composer &composer)
{
    const QString text = composer.text().trimmed();
    WindowDriver::press(composer.edit(), Qt::Key_Return, Qt::ControlModifier);
    const QString beginning = text.left(60);
    if (!WindowDriver::waitUntil([&] { return composer.text().isEmpty(); }))
        giveUp("the comment was never taken");
    if (!WindowDriver::waitUntil([&] { return WindowDriver(&window).shows(beginning); }))
        giveUp("the comment never stood in the timeline");
    say(u"comment "_s + text);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    ui::applyScheme(app, ui::Scheme::Light);
    QCommandLineParser parser;
    parser.addPositionalArgument(u"store"_s, u"The store file."_s);
    parser.addPositionalArgument(u"seed"_s, u"What decides texts and pauses."_s);
    const QCommandLineOption draft(u"draft"_s, u"The composer must come back with this text."_s, u"TEXT"_s);
    const QCommandLineOption importing(u"import"_s, u"A file to import meanwhile."_s, u"FILE"_s);
    parser.addOptions({ draft, importing });
    parser.process(app);

    TestDesk desk(parser.positionalArguments().at(0));
    generator::RandomSource random(parser.positionalArguments().at(1).toULongLong());
    ui::MainWindow window(desk.workbench());
    window.resize(1280, 800);
    window.show();

    QTableView *table = nullptr;
    WindowDriver::waitUntil([&] {
        for (auto *view : window.findChildren<QTableView *>()) {
            if (view->isVisible() && view->model() && view->model()->rowCount() > 0
                && !view->model()->index(0, 0).data().toString().isEmpty())
                table = view;
        }
        return table != nullptr;
    });
    if (!table)
        giveUp("no list of cases");
    WindowDriver::click(table, table->model()->index(0, 0));
    Composer composer(&window);
    if (!composer.find())
        giveUp("no composer");
    WindowDriver::click(composer.edit());

    if (parser.isSet(draft)) {
        if (!WindowDriver::waitUntil([&] { return composer.text() == parser.value(draft); }))
            giveUp("the draft did not come back");
        say(u"restored "_s + composer.text());
        submit(window, composer);
    }
    say(u"ready"_s);
    if (parser.isSet(importing)) {
        desk.prompt().fileToOpen = parser.value(importing);
        QAction *action = WindowDriver(&window).action(u"Import a Kibana export"_s);
        if (!action)
            giveUp("no way to import");
        action->trigger();
        auto *dialog = WindowDriver::waitForWindow<QDialog>();
        auto *leave
            = dialog ? WindowDriver(dialog).waitFor<QPushButton>(u"Go on in the background"_s) : nullptr;
        if (!leave)
            giveUp("the import says nothing");
        say(u"importing"_s);
        WindowDriver::click(leave);
        WindowDriver::waitUntil([dialog = QPointer(dialog)] { return !dialog || !dialog->isVisible(); });
        window.activateWindow(); // as a window manager does
        WindowDriver::waitUntil([&window] { return window.isActiveWindow(); });
        WindowDriver::click(composer.edit());
    }

    for (;;) {
        const qint64 length = random.between(10, 90);
        while (composer.text().size() < length) {
            const QString letters = generator::wordstock::word(random) + u' ';
            for (const QChar letter : letters) {
                WindowDriver::type(composer.edit(), QString(letter));
                say(u"typed "_s + composer.text());
                think(static_cast<int>(random.between(2, 25)));
            }
            if (random.chance(0.15))
                think(static_cast<int>(random.between(650, 1'100)));
        }
        submit(window, composer);
    }
}
