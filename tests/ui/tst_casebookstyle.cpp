#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSlider>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>

#include <memory>

using namespace casebook::ui;
using namespace Qt::StringLiterals;

/// Every control is painted in every scheme and direction; what is wrong inside Qt's drawing shows as a crash
/// or, in the sanitizers' run, as a report.
class CasebookStyleTest final : public QObject
{
    Q_OBJECT

private slots:
    void paintsEveryControl_data()
    {
        QTest::addColumn<Scheme>("scheme");
        QTest::addColumn<Qt::LayoutDirection>("direction");
        for (const auto direction : { Qt::LeftToRight, Qt::RightToLeft }) {
            const QString suffix = direction == Qt::LeftToRight ? u" to the right"_s : u" to the left"_s;
            QTest::newRow(qPrintable(u"light"_s + suffix)) << Scheme::Light << direction;
            QTest::newRow(qPrintable(u"dark"_s + suffix)) << Scheme::Dark << direction;
            QTest::newRow(qPrintable(u"high contrast"_s + suffix)) << Scheme::HighContrast << direction;
        }
    }
    void paintsEveryControl()
    {
        QFETCH(Scheme, scheme);
        QFETCH(Qt::LayoutDirection, direction);
        applyScheme(*qApp, scheme);
        const std::unique_ptr<QWidget> window = makeControls();
        window->setLayoutDirection(direction);
        window->show();
        QVERIFY(QTest::qWaitForWindowExposed(window.get()));
        for (QWidget *control : window->findChildren<QWidget *>()) {
            control->setFocus();
            QVERIFY(!window->grab().isNull());
        }
    }

    void paintsMenusWithMarksAndIcons()
    {
        applyScheme(*qApp, Scheme::Light);
        QMenu menu;
        QAction *marked = menu.addAction(icon("list-add"_L1), u"Marked"_s);
        marked->setCheckable(true);
        marked->setChecked(true);
        menu.addAction(u"Plain"_s)->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_N));
        menu.addSeparator();
        menu.addMenu(u"More"_s)->addAction(u"Inside"_s);
        menu.addAction(u"Disabled"_s)->setEnabled(false);
        menu.popup(QPoint(0, 0));
        for (QAction *action : menu.actions()) {
            menu.setActiveAction(action);
            QVERIFY(!menu.grab().isNull());
        }
    }

    void listsHaveNoFrameButTextsDo()
    {
        applyScheme(*qApp, Scheme::Light);
        QTableWidget table(1, 1);
        QPlainTextEdit text;
        table.ensurePolished();
        text.ensurePolished();
        QCOMPARE(table.frameShape(), QFrame::NoFrame);
        QVERIFY(text.frameShape() != QFrame::NoFrame);
    }

    void controlsOfOneRowAreEquallyHigh()
    {
        applyScheme(*qApp, Scheme::Light);
        QPushButton button(u"Create case"_s);
        QLineEdit line;
        QComboBox box;
        box.addItem(u"Open"_s);
        QCOMPARE(button.sizeHint().height(), line.sizeHint().height());
        QCOMPARE(box.sizeHint().height(), line.sizeHint().height());
    }

private:
    static std::unique_ptr<QWidget> makeControls()
    {
        auto window = std::make_unique<QWidget>();
        auto *row = new QHBoxLayout(window.get());
        auto *primary = new QPushButton(icon("list-add"_L1), u"New case"_s);
        primary->setProperty("primary", true);
        auto *dangerous = new QPushButton(u"Delete case"_s);
        dangerous->setProperty("dangerous", true);
        auto *withMenu = new QPushButton(u"Status"_s);
        withMenu->setMenu(new QMenu(withMenu));
        auto *tool = new QToolButton;
        tool->setText(u"Type"_s);
        tool->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        tool->setMenu(new QMenu(tool));
        tool->setPopupMode(QToolButton::InstantPopup);
        auto *editable = new QComboBox;
        editable->setEditable(true);
        auto *check = new QCheckBox(u"Sync alerts"_s);
        check->setTristate(true);
        check->setCheckState(Qt::PartiallyChecked);
        auto *table = new QTableWidget(40, 3);
        table->setSortingEnabled(true);
        auto *tabs = new QTabWidget;
        tabs->addTab(new QPlainTextEdit, u"Activity"_s);
        tabs->addTab(new QGroupBox(u"Group"_s), u"Details"_s);
        auto *progress = new QProgressBar;
        progress->setRange(0, 0);
        auto *line = new QFrame;
        line->setFrameShape(QFrame::VLine);
        for (QWidget *control : std::initializer_list<QWidget *>{
                 primary, dangerous, withMenu, tool, editable, new QComboBox, check,
                 new QRadioButton(u"One"_s), new QLineEdit, new QDateEdit, table, tabs, progress, line,
                 new QSlider, new QScrollBar })
            row->addWidget(control);
        return window;
    }
};

QTEST_MAIN(CasebookStyleTest)
#include "tst_casebookstyle.moc"
