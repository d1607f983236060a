#include "ui/remotes/desktopoutlet.h"

#include <QDBusConnection>
#include <QGuiApplication>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QVariantMap>

#include <memory>

using namespace casebook;
using namespace Qt::StringLiterals;

namespace {

const QString service = u"org.freedesktop.Notifications"_s;

} // namespace

/// What a desktop shows, as far as its programs see it.
class FakeDesktop final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown
    {
        QString application;
        QString title;
        QString text;
        QStringList actions;
        QVariantMap hints;
    };
    QList<Shown> shown;

public slots:
    // The name is the specification's.
    uint Notify(const QString &application, uint, const QString &, const QString &title, const QString &text,
                const QStringList &actions, const QVariantMap &hints, int) // NOLINT
    {
        shown.append({ application, title, text, actions, hints });
        return uint(shown.size()) + 40;
    }

signals:
    void ActionInvoked(uint id, const QString &action); // NOLINT
    void NotificationClosed(uint id, uint reason); // NOLINT
};

/// Notifications, on a session bus of the test's own.
class DesktopOutletTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty())
            QSKIP("dbus-daemon is not installed");
        m_daemon.start(u"dbus-daemon"_s, { u"--session"_s, u"--nofork"_s, u"--print-address"_s });
        QVERIFY(m_daemon.waitForReadyRead());
        const QByteArray address = m_daemon.readLine().trimmed();
        qputenv("DBUS_SESSION_BUS_ADDRESS", address); // nothing has asked for the bus so far
        QDBusConnection bus = QDBusConnection::connectToBus(QString::fromLatin1(address), u"desktop"_s);
        QVERIFY(bus.isConnected());
        QVERIFY(bus.registerService(service));
        QVERIFY(bus.registerObject(u"/org/freedesktop/Notifications"_s, &m_desktop,
                                   QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    }

    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus(u"desktop"_s);
        m_daemon.kill();
        m_daemon.waitForFinished();
    }

    void showsWhatHappenedAndOpensTheCase()
    {
        ui::DesktopOutlet outlet;
        const QSignalSpy activated(&outlet, &ui::DesktopOutlet::activated);
        outlet.show(CaseKey{ 7 }, u"Phishing & more"_s, u"Anna wrote:\n<b>Look</b> & see"_s);
        outlet.show(CaseKey{ 8 }, u"Another"_s, u"Bert closed it"_s);
        QTRY_COMPARE(m_desktop.shown.size(), 2);
        const FakeDesktop::Shown &first = m_desktop.shown.constFirst();
        QCOMPARE(first.application, QCoreApplication::applicationName());
        QCOMPARE(first.title, u"Phishing & more"_s);
        QCOMPARE(first.text, u"Anna wrote:\n&lt;b&gt;Look&lt;/b&gt; &amp; see"_s); // markup is the service's
        QCOMPARE(first.actions.value(0), u"default"_s);
        QCOMPARE(first.hints.value(u"desktop-entry"_s).toString(), QGuiApplication::desktopFileName());

        const auto press = [&](uint id) {
            emit m_desktop.ActionInvoked(id, u"default"_s);
            return QTest::qWaitFor([&] { return !activated.isEmpty(); }, 2'000);
        };
        QVERIFY(press(42));
        QCOMPARE(activated.constFirst().constFirst().value<CaseKey>(), CaseKey{ 8 });
    }

    void whatIsClosedOrSomebodyElsesOpensNothing()
    {
        ui::DesktopOutlet outlet;
        const QSignalSpy activated(&outlet, &ui::DesktopOutlet::activated);
        const auto before = m_desktop.shown.size();
        outlet.show(CaseKey{ 9 }, u"One"_s, u"text"_s);
        outlet.show(CaseKey{ 10 }, u"Two"_s, u"text"_s);
        QTRY_COMPARE(m_desktop.shown.size(), before + 2);
        const uint one = uint(before) + 41;
        emit m_desktop.NotificationClosed(one, 2);
        emit m_desktop.ActionInvoked(one, u"default"_s);
        emit m_desktop.ActionInvoked(7, u"default"_s);
        emit m_desktop.ActionInvoked(one + 1, u"default"_s);
        QTRY_COMPARE(activated.size(), 1); // signals arrive in their order
        QCOMPARE(activated.constFirst().constFirst().value<CaseKey>(), CaseKey{ 10 });
    }

    void whereNoServiceAnswersNothingBreaks()
    {
        QDBusConnection bus(u"desktop"_s);
        QVERIFY(bus.unregisterService(service));
        ui::DesktopOutlet outlet;
        outlet.show(CaseKey{ 11 }, u"Unseen"_s, u"text"_s);
        QVERIFY(bus.registerService(service));
        outlet.show(CaseKey{ 12 }, u"Seen"_s, u"text"_s);
        QTRY_COMPARE(m_desktop.shown.constLast().title, u"Seen"_s);
    }

private:
    QProcess m_daemon;
    FakeDesktop m_desktop;
};

QTEST_MAIN(DesktopOutletTest)
#include "tst_desktopoutlet.moc"
