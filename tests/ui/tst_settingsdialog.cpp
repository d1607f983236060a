#include "tests/support/accessibilityaudit.h"
#include "tests/support/testdesk.h"
#include "tests/support/windowdriver.h"
#include "ui/settings/settingsdialog.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace casebook;
using namespace casebook::ui;
using namespace casebook::test;
using namespace Qt::StringLiterals;

class SettingsDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void whoIsWritingAppliesAtOnce();
    void withoutANameTheSystemAccountIsSaidToBeUsed();
    void looksApplyAtOnce();
    void everyControlHasANameAndIsReachedByTab();
};

void SettingsDialogTest::whoIsWritingAppliesAtOnce()
{
    TestDesk desk;
    SettingsDialog dialog(desk.workbench());
    dialog.show();
    auto *name = WindowDriver(&dialog).find<QLineEdit>(u"Full name"_s);
    QVERIFY(name);
    QCOMPARE(name->text(), u"Test Analyst"_s);
    QSignalSpy changed(&desk.preferences(), &Preferences::authorChanged);
    QTest::keyClicks(name, u" II"_s);
    QVERIFY(changed.count() > 0);
    QCOMPARE(desk.preferences().author().fullName, std::optional(u"Test Analyst II"_s));
    QCOMPARE(desk.preferences().author().username, std::optional(u"analyst"_s));
}

void SettingsDialogTest::withoutANameTheSystemAccountIsSaidToBeUsed()
{
    TestDesk desk;
    SettingsDialog dialog(desk.workbench());
    dialog.show();
    const WindowDriver driver(&dialog);
    for (const QString &label : { u"Full name"_s, u"User name"_s, u"E-mail"_s }) {
        auto *line = driver.find<QLineEdit>(label);
        QVERIFY2(line, qPrintable(label));
        line->selectAll();
        QTest::keyClick(line, Qt::Key_Delete);
    }
    QVERIFY(driver.shows(u"name of the system account is used"_s));
    QVERIFY(!desk.preferences().author().displayName().isEmpty());
}

void SettingsDialogTest::looksApplyAtOnce()
{
    TestDesk desk;
    SettingsDialog dialog(desk.workbench());
    QSignalSpy scheme(&desk.preferences(), &Preferences::schemeChanged);
    QSignalSpy density(&desk.preferences(), &Preferences::densityChanged);
    for (QComboBox *combo : dialog.findChildren<QComboBox *>()) {
        const int index = qMax(combo->findText(u"High contrast"_s), combo->findText(u"Comfortable"_s));
        combo->setCurrentIndex(index);
        emit combo->activated(index);
    }
    QCOMPARE(scheme.count(), 1);
    QCOMPARE(density.count(), 1);
    QCOMPARE(desk.preferences().scheme(), SchemeChoice::HighContrast);
    QCOMPARE(desk.preferences().density(), Density::Comfortable);
}

void SettingsDialogTest::everyControlHasANameAndIsReachedByTab()
{
    TestDesk desk;
    SettingsDialog dialog(desk.workbench());
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QCOMPARE(AccessibilityAudit(&dialog).namelessControls(), QStringList());
    QCOMPARE(AccessibilityAudit(&dialog).unreachableControls(), QStringList());
}

QTEST_MAIN(SettingsDialogTest)
#include "tst_settingsdialog.moc"
