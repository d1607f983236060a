#include "tests/support/accessibilityaudit.h"
#include "tests/support/testdesk.h"
#include "tests/support/windowdriver.h"
#include "ui/serve/servedialog.h"
#include "ui/serve/servedpage.h"

#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTcpServer>
#include <QTest>

using namespace casebook;
using namespace casebook::ui;
using namespace casebook::test;
using namespace Qt::StringLiterals;

namespace {

/// A port that nobody listens on right now.
int freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

/// What an HTTP client gets, while this window goes on.
QByteArray answerOf(const QStringList &arguments)
{
    QProcess curl;
    curl.start(u"curl"_s, QStringList{ u"-s"_s } + arguments);
    WindowDriver::waitUntil([&] { return curl.state() == QProcess::NotRunning; });
    return curl.readAllStandardOutput();
}

} // namespace

class ServeDialogTest final : public QObject
{
    Q_OBJECT

    static void fill(ServeDialog &dialog, int port)
    {
        const WindowDriver driver(&dialog);
        driver.find<QSpinBox>(u"Port"_s)->setValue(port);
        driver.find<QLineEdit>(u"User"_s)->setText(u"ana"_s);
        driver.find<QLineEdit>(u"Password"_s)->setText(u"open sesame"_s);
    }
    static void start(ServeDialog &dialog)
    {
        WindowDriver::click(WindowDriver(&dialog).find<QPushButton>(u"Start serving"_s));
    }

private slots:
    void aCasebookIsServedAndStopped()
    {
        TestDesk desk;
        Serving serving(desk.workbench());
        ServeDialog dialog(desk.workbench(), serving);
        dialog.show();
        fill(dialog, freePort());
        start(dialog);
        QVERIFY(serving.address());
        const WindowDriver driver(&dialog);
        QVERIFY(driver.shows(u"being served"_s));
        QVERIFY(driver.shows(serving.url().toString()));
        const QString url = serving.url().toString() + u"/api/cases/_find"_s;
        const QByteArray found = answerOf({ u"-u"_s, u"ana:open sesame"_s, url });
        QVERIFY2(found.contains("\"total\":0"), found.constData());
        const QByteArray refused = answerOf({ u"-u"_s, u"ana:wrong"_s, url });
        QVERIFY2(refused.contains("401"), refused.constData());
        QVERIFY(WindowDriver::waitUntil(
            [&] { return driver.shows(u"2 requests answered"_s) || driver.shows(u"2 request"_s); }));

        QSignalSpy changed(&serving, &Serving::changed);
        WindowDriver::click(driver.find<QPushButton>(u"Stop serving"_s));
        QVERIFY(WindowDriver::waitUntil([&] { return !serving.address(); }));
        QVERIFY(driver.find<QPushButton>(u"Start serving"_s));
        QVERIFY(driver.find<QLineEdit>(u"Password"_s)->text().isEmpty());
        QVERIFY(answerOf({ url }).isEmpty());
    }

    void aPortThatIsTakenIsSaidSo()
    {
        TestDesk desk;
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        Serving serving(desk.workbench());
        ServeDialog dialog(desk.workbench(), serving);
        dialog.show();
        fill(dialog, other.serverPort());
        start(dialog);
        QVERIFY(!serving.address());
        QVERIFY(WindowDriver(&dialog).shows(u"can't be used"_s));
    }

    void nothingIsServedWithoutAPassword()
    {
        TestDesk desk;
        Serving serving(desk.workbench());
        ServeDialog dialog(desk.workbench(), serving);
        dialog.show();
        fill(dialog, 5601);
        const WindowDriver driver(&dialog);
        driver.find<QLineEdit>(u"Password"_s)->clear();
        QVERIFY(!driver.find<QPushButton>(u"Start serving"_s)->isEnabled());
    }

    void thePasswordIsKeptNowhere()
    {
        TestDesk desk;
        {
            Serving serving(desk.workbench());
            ServeDialog dialog(desk.workbench(), serving);
            dialog.show();
            fill(dialog, freePort());
            start(dialog);
            QVERIFY(serving.address());
        }
        Serving serving(desk.workbench());
        ServeDialog dialog(desk.workbench(), serving);
        dialog.show();
        const WindowDriver driver(&dialog);
        QCOMPARE(driver.find<QLineEdit>(u"User"_s)->text(), u"ana"_s);
        QVERIFY(driver.find<QLineEdit>(u"Password"_s)->text().isEmpty());
        const QDir folder = QFileInfo(desk.store().path()).dir();
        const QStringList files = folder.entryList(QDir::Files);
        for (const QString &name : files) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("open sesame"), qPrintable(name));
        }
    }

    void theCurlLineIsQuotedForTheShell()
    {
        QCOMPARE(curlLine(QUrl(u"http://127.0.0.1:5601"_s), u"o'neil"_s),
                 u"curl -u 'o'\\''neil' 'http://127.0.0.1:5601/api/cases/_find'"_s);
    }

    void everyControlHasANameAndIsReachedByTab()
    {
        TestDesk desk;
        Serving serving(desk.workbench());
        ServeDialog dialog(desk.workbench(), serving);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        const AccessibilityAudit audit(&dialog);
        QCOMPARE(audit.namelessControls(), QStringList());
        QCOMPARE(audit.unreachableControls(), QStringList());
        fill(dialog, freePort());
        start(dialog);
        QCOMPARE(audit.namelessControls(), QStringList());
        QCOMPARE(audit.unreachableControls(), QStringList());
    }
};

QTEST_MAIN(ServeDialogTest)
#include "tst_servedialog.moc"
