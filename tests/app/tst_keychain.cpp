#include "app/keychain.h"

#include <QFile>
#include <QLibrary>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace casebook;
using namespace casebook::app;
using namespace Qt::StringLiterals;

namespace {

template <typename T>
Result<T> await(Future<T> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 20'000))
        return failure(ErrorKind::Internal, u"it never ended"_s);
    return future.takeResult();
}

} // namespace

/// Run twice: with a keychain (libsecret's file) and, with CASEBOOK_TEST_KEYCHAIN=none, without any.
class KeychainTest final : public QObject
{
    Q_OBJECT

public:
    explicit KeychainTest(bool isThere)
        : m_isThere(isThere)
    {
    }

private slots:
    void initTestCase()
    {
        if (!m_isThere) {
            qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
            return;
        }
        QLibrary secretService(u"secret-1"_s, 0);
        if (!secretService.load())
            QSKIP("libsecret is not installed");
        qputenv("SECRET_BACKEND", "file");
        qputenv("SECRET_FILE_TEST_PATH", QFile::encodeName(m_folder.filePath(u"keyring"_s)));
        qputenv("SECRET_FILE_TEST_PASSWORD", "test");
    }

    void keepsASecret()
    {
        Keychain keychain;
        QCOMPARE(await(keychain.read(u"remote-2"_s)).error().kind, ErrorKind::NotFound);
        QVERIFY(await(keychain.write(u"remote-2"_s,
                                     remote::Secret("s\xc3\xa4"
                                                    "cret\n"))));
        QCOMPARE(await(keychain.read(u"remote-2"_s))->value(),
                 "s\xc3\xa4"
                 "cret\n");
        QVERIFY(await(keychain.write(u"remote-2"_s, remote::Secret("another"))));
        QCOMPARE(await(keychain.read(u"remote-2"_s))->value(), "another");
        QCOMPARE(keychain.isLasting(), m_isThere);
        QVERIFY(await(keychain.remove(u"remote-2"_s)));
        QCOMPARE(await(keychain.read(u"remote-2"_s)).error().kind, ErrorKind::NotFound);
        QVERIFY(await(keychain.remove(u"remote-2"_s)));
    }

    void saysWhetherSecretsLast()
    {
        Keychain keychain;
        QSignalSpy changed(&keychain, &Keychain::lastingChanged);
        QVERIFY(keychain.isLasting());
        keychain.probe();
        if (m_isThere)
            QVERIFY(!changed.wait(300));
        else
            QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(keychain.isLasting(), m_isThere);
    }

    void lastsAsLongAsItSays()
    {
        Keychain one;
        QVERIFY(await(one.write(u"remote-2"_s, remote::Secret("one"))));
        Keychain again;
        QCOMPARE(await(again.read(u"remote-2"_s)).has_value(), m_isThere);
    }

    void mayGoWhileItIsAsked()
    {
        for (int i = 0; i < 5; ++i) {
            auto gone = std::make_unique<Keychain>();
            gone->probe();
            QCoreApplication::processEvents(); // on its way
            gone.reset();
        }
        Keychain next; // asked after the others
        QCOMPARE(await(next.read(u"never-kept"_s)).error().kind, ErrorKind::NotFound);
    }

    void answersThoughItGoes()
    {
        auto keychain = std::make_unique<Keychain>();
        Future<void> written = keychain->write(u"remote-2"_s, remote::Secret("x"));
        keychain.reset();
        QVERIFY(written.isFinished());
        QCOMPARE(written.resultCount(), 1);
    }

private:
    const bool m_isThere;
    QTemporaryDir m_folder;
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const bool none = qEnvironmentVariable("CASEBOOK_TEST_KEYCHAIN") == "none"_L1;
    KeychainTest test(!none);
    return QTest::qExec(&test, argc, argv);
}
#include "tst_keychain.moc"
