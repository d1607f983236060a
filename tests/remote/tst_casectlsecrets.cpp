#include "tests/remote/casectlhome.h"
#include "tests/remote/certificates.h"
#include "tests/support/secretsearch.h"
#include "tests/support/testkibana/testkibana.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace casebook;
using namespace casebook::test;
using namespace Qt::StringLiterals;
using Health = TestKibana::Health;

namespace {

const QString user = u"maria-theresia"_s;

/// A server that speaks TLS and is nobody's acquaintance.
class Stranger
{
public:
    Stranger()
    {
        m_certificates.issueAlone(u"alone"_s, u"localhost"_s);
        m_process.start(u"openssl"_s,
                        { u"s_server"_s, u"-accept"_s, u"0"_s, u"-www"_s, u"-cert"_s,
                          m_certificates.path(u"alone.pem"_s), u"-key"_s,
                          m_certificates.path(u"alone.key"_s) });
        QByteArray told;
        while (m_port == 0 && m_process.waitForReadyRead(10'000)) {
            told += m_process.readAllStandardOutput();
            static const QRegularExpression accepting(u"ACCEPT .*:(\\d+)"_s);
            m_port = accepting.match(QString::fromLatin1(told)).captured(1).toInt();
        }
    }
    ~Stranger()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Stranger(const Stranger &) = delete;
    Stranger &operator=(const Stranger &) = delete;

    int port() const { return m_port; }

private:
    Certificates m_certificates;
    QProcess m_process;
    int m_port = 0;
};

} // namespace

/// Passwords and API keys stand in nothing that `casectl` writes or prints, whatever happens to it.
class CasectlSecretsTest final : public QObject
{
    Q_OBJECT

    CasectlHome m_home;
    QTemporaryDir m_secrets;
    TestKibana m_kibana;
    SecretSearch m_search;

    QString secretFile(const QString &name, const QByteArray &secret)
    {
        QFile file(m_secrets.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(secret + '\n');
        m_search.add(secret);
        return file.fileName();
    }
    QStringList password()
    {
        return { u"--password-file"_s, secretFile(u"password"_s, TestKibana::passwordOf(user)) };
    }
    QStringList apiKey() { return { u"--api-key-file"_s, secretFile(u"key"_s, TestKibana::keyOf(user)) }; }

private slots:
    void cleanup()
    {
        QVERIFY(!m_search.isIn(m_home.printed()));
        int files = 0;
        QCOMPARE(m_search.filesIn(m_home.path(), &files), QStringList());
        QVERIFY(files > 0);
    }

    void withAPassword()
    {
        QCOMPARE(m_home
                     .run(QStringList{ u"remote"_s, u"add"_s, u"soc"_s, u"--url"_s, m_kibana.url().toString(),
                                       u"--user"_s, user }
                          + password())
                     .exitCode,
                 0);
        QCOMPARE(m_home.run(QStringList{ u"remote"_s, u"test"_s, u"soc"_s } + password()).exitCode, 0);
        QCOMPARE(m_home.run(QStringList{ u"sync"_s, u"soc"_s } + password()).exitCode, 0);
    }

    void withAnApiKey()
    {
        QCOMPARE(
            m_home
                .run(QStringList{ u"remote"_s, u"add"_s, u"lab"_s, u"--url"_s, m_kibana.url().toString() }
                     + apiKey())
                .exitCode,
            0);
        QCOMPARE(m_home.run(QStringList{ u"sync"_s, u"lab"_s } + apiKey()).exitCode, 0);
    }

    void whenTheSignInIsRefused()
    {
        m_kibana.setHealth(Health::SignInChanged);
        QCOMPARE(m_home.run(QStringList{ u"sync"_s, u"soc"_s } + password()).exitCode, 5);
        QCOMPARE(m_home.run(QStringList{ u"remote"_s, u"test"_s, u"lab"_s } + apiKey()).exitCode, 5);
        m_kibana.setHealth(Health::Good);
    }

    void whenTheServerIsNotTrusted()
    {
        const Stranger stranger;
        QVERIFY(stranger.port() > 0);
        const QString url = u"https://localhost:%1"_s.arg(stranger.port());
        QVERIFY(
            m_home.run(QStringList{ u"remote"_s, u"add"_s, u"far"_s, u"--url"_s, url } + apiKey()).exitCode
            >= 0);
        const CasectlHome::Answer tried
            = m_home.run(QStringList{ u"remote"_s, u"test"_s, u"far"_s } + apiKey());
        QCOMPARE(tried.output["verdict"_L1].toString(), u"certificateUnknown"_s);
        const CasectlHome::Answer synced = m_home.run(QStringList{ u"sync"_s, u"far"_s } + apiKey());
        QCOMPARE(synced.exitCode, 1); // the person decides whom to trust
        QCOMPARE(synced.output["remotes"_L1][0]["state"_L1].toString(), u"trouble"_s);
    }

    // While it syncs the secret is in its memory. A crash must not write that to a file.
    void whenItCrashes()
    {
        QProcess process;
        m_home.start(process, QStringList{ u"sync"_s, u"soc"_s, u"--watch"_s, u"1"_s } + password());
        const int before = m_kibana.requests();
        QTRY_VERIFY(m_kibana.requests() > before + 3);
        QFile filter(u"/proc/%1/coredump_filter"_s.arg(process.processId()));
        if (filter.open(QIODevice::ReadOnly))
            QCOMPARE(filter.readAll().trimmed().toInt(nullptr, 16), 0);
        ::kill(pid_t(process.processId()), SIGABRT);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QVERIFY(QDir(m_home.path()).entryList({ u"core*"_s }, QDir::Files).isEmpty());
        QVERIFY(!m_search.isIn(process.readAll() + process.readAllStandardError()));
    }
};

QTEST_GUILESS_MAIN(CasectlSecretsTest)
#include "tst_casectlsecrets.moc"
