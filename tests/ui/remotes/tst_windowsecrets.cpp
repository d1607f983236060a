#include "remotewindow.h"
#include "tests/support/secretsearch.h"
#include "tests/support/testkibana/testkibana.h"
#include "ui/remotes/connectionpanel.h"
#include "ui/remotes/signindialog.h"

#include <QApplication>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryFile>
#include <QTest>

#include <unistd.h>

using namespace casebook;
using namespace Qt::StringLiterals;
using test::RemoteWindow;
using test::SecretSearch;
using test::TestKibana;
using test::WindowDriver;

namespace {

const QString user = u"maria-theresia"_s;

/// Everything that this process prints and logs meanwhile.
class Printed final
{
public:
    Printed()
    {
        std::fflush(nullptr);
        m_file.open();
        for (int &kept : m_kept) {
            const int channel = &kept == &m_kept[0] ? STDOUT_FILENO : STDERR_FILENO;
            kept = ::dup(channel);
            ::dup2(m_file.handle(), channel);
        }
        m_handler = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &message) {
            std::fprintf(stderr, "%s\n", qPrintable(message));
        });
    }
    ~Printed() { end(); }
    Printed(const Printed &) = delete;
    Printed &operator=(const Printed &) = delete;

    QByteArray end()
    {
        if (m_kept[0] < 0)
            return {};
        qInstallMessageHandler(m_handler);
        std::fflush(nullptr);
        ::dup2(m_kept[0], STDOUT_FILENO);
        ::dup2(m_kept[1], STDERR_FILENO);
        for (int &kept : m_kept) {
            ::close(kept);
            kept = -1;
        }
        QFile whole(m_file.fileName());
        return whole.open(QIODevice::ReadOnly) ? whole.readAll() : QByteArray();
    }

private:
    QTemporaryFile m_file;
    int m_kept[2] = { -1, -1 };
    QtMessageHandler m_handler = nullptr;
};

} // namespace

/// A password and an API key go through the real window, and stand in nothing that it writes or prints.
class WindowSecretsTest final : public QObject
{
    Q_OBJECT

private slots:
    void standNowhere()
    {
        const QByteArray password = TestKibana::passwordOf(user);
        const QByteArray key = TestKibana::keyOf(user);
        SecretSearch search;
        search.add(password);
        search.add(key);
        TestKibana kibana;
        Printed printed;
        QString folder;
        int files = 0;
        QStringList found;
        {
            RemoteWindow w;
            folder = QFileInfo(w.store().path()).path();

            QVERIFY(connectWith(w, u"By key"_s, kibana.url(), key, false));
            QTRY_COMPARE(w.lineOf(u"By key"_s).section(u',', 0, 0), u"Up to date"_s);
            QVERIFY(connectWith(w, u"By password"_s, kibana.url(), password, true));
            QTRY_COMPARE(w.lineOf(u"By password"_s).section(u',', 0, 0), u"Up to date"_s);

            // A server that speaks no TLS, and one that no longer takes what was good.
            QVERIFY(!connectWith(w, u"Not secure"_s, QUrl(u"https://127.0.0.1:%1"_s.arg(kibana.url().port())),
                                 key, false));
            kibana.setHealth(TestKibana::Health::SignInChanged);
            QTRY_COMPARE(w.lineOf(u"By key"_s), u"Needs sign-in"_s);
            QTRY_COMPARE(w.lineOf(u"By password"_s), u"Needs sign-in"_s);
            QVERIFY(signInAgain(w, key));
            QTRY_COMPARE(w.lineOf(u"By key"_s), u"Needs sign-in"_s);
            kibana.setHealth(TestKibana::Health::Good);

            found = search.filesIn(folder, &files); // with the log of what is not in the store's file yet
        }
        int after = 0;
        found += search.filesIn(folder, &after);
        const QByteArray told = printed.end();
        QVERIFY(files >= 2);
        QCOMPARE(found, QStringList());
        QVERIFY(!told.isEmpty());
        QVERIFY(!search.isIn(told));
    }

private:
    /// Through the assistant; false when it stays open, with what it says. It is closed then.
    static bool connectWith(RemoteWindow &w, const QString &name, const QUrl &url, const QByteArray &secret,
                            bool isPassword)
    {
        ui::RemoteDialog *dialog = w.openAssistant(name, url);
        if (!dialog)
            return false;
        const WindowDriver in(dialog);
        if (isPassword) {
            in.find<QRadioButton>(u"User name and password"_s)->click();
            in.find<QLineEdit>(u"User name"_s)->setText(user);
        }
        in.find<QLineEdit>(isPassword ? u"Password"_s : u"API key"_s)->setText(QString::fromLatin1(secret));
        bool isSaved = false;
        QObject::connect(dialog, &ui::RemoteDialog::saved, dialog, [&isSaved] { isSaved = true; });
        in.find<QPushButton>(u"Connect"_s)->click();
        const auto *panel = dialog->findChild<ui::ConnectionPanel *>();
        const auto *connectButton = in.find<QPushButton>(u"Connect"_s);
        WindowDriver::waitUntil(
            [&] { return isSaved || (connectButton->isEnabled() && !panel->text().isEmpty()); });
        if (!isSaved)
            dialog->reject();
        return isSaved;
    }

    /// At the bar that asks for it.
    static bool signInAgain(RemoteWindow &w, const QByteArray &key)
    {
        w.press(u"Sign in"_s);
        auto *dialog = WindowDriver::waitForWindow<ui::SignInDialog>();
        if (!dialog)
            return false;
        auto *line = dialog->findChild<QLineEdit *>();
        line->setText(QString::fromLatin1(key));
        WindowDriver(dialog).find<QPushButton>(u"Sign in"_s)->click();
        if (dialog->isVisible())
            dialog->reject();
        return true;
    }
};

int main(int argc, char *argv[])
{
    qputenv("QT_LOGGING_RULES", "*=true"); // everything that can be logged is
    QApplication application(argc, argv);
    WindowSecretsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_windowsecrets.moc"
