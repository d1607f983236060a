#include "await.h"
#include "certificates.h"
#include "rawserver.h"

#include "models/remote/casesapi.h"

#include <QTest>

using namespace casebook;
using namespace casebook::remote;
using namespace casebook::test;
using namespace Qt::StringLiterals;

/// Whom a remote's client trusts.
class RemoteTlsTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_certificates.issue(u"good"_s, u"localhost"_s);
        m_certificates.issue(u"other"_s, u"elsewhere.example"_s);
        m_certificates.issue(u"expired"_s, u"localhost"_s, true);
        m_certificates.issueAlone(u"alone"_s, u"localhost"_s);
        m_certificates.issue(u"client"_s, u"ana"_s);
        QCOMPARE(m_certificates.problem(), QString());
    }

    void trustsOnlyWhomItShould_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::addColumn<bool>("ca");
        QTest::addColumn<QString>("pinned");
        QTest::addColumn<QByteArray>("code"); // empty: it is trusted
        QTest::addColumn<ConnectionReport::Verdict>("verdict");
        using V = ConnectionReport::Verdict;
        const auto row = [](const char *name, const QString &shown, bool ca, const QString &pinned,
                            const QByteArray &code,
                            V verdict) { QTest::newRow(name) << shown << ca << pinned << code << verdict; };
        row("right authority", u"good"_s, true, {}, {}, V::Good);
        row("unknown authority", u"good"_s, false, {}, "tls.unknownIssuer", V::CertificateUnknown);
        row("self-signed", u"alone"_s, true, {}, "tls.unknownIssuer", V::CertificateUnknown);
        row("wrong host", u"other"_s, true, {}, "tls.wrongHost", V::CertificateWrongHost);
        row("expired", u"expired"_s, true, {}, "tls.expired", V::CertificateExpired);
        row("pinned", u"alone"_s, false, u"alone"_s, {}, V::Good);
        row("pinned, of another host", u"other"_s, false, u"other"_s, {}, V::Good);
        row("pinned, expired", u"expired"_s, false, u"expired"_s, {}, V::Good);
        row("another than the pinned", u"alone"_s, false, u"good"_s, "tls.changed", V::CertificateChanged);
        row("another than the pinned, of the authority", u"good"_s, true, u"other"_s, "tls.changed",
            V::CertificateChanged);
    }
    void trustsOnlyWhomItShould()
    {
        QFETCH(QString, shown);
        QFETCH(bool, ca);
        QFETCH(QString, pinned);
        QFETCH(QByteArray, code);
        QFETCH(ConnectionReport::Verdict, verdict);
        const QSslConfiguration tls = m_certificates.server(shown);
        RawServer server(&kibana, &tls);
        domain::RemoteSettings settings{ .url = server.url(), .proxy = domain::ProxyKind::None };
        if (ca)
            settings.caFile = m_certificates.authority();
        if (!pinned.isEmpty())
            settings.pinnedFingerprint = m_certificates.fingerprint(pinned);
        SystemClock clock;
        CasesApi api(settings, Secret("secret"), clock);
        for (int i = 0; i < 3; ++i) { // refused again on what may be a pooled connection or session
            const Result<json::FindDocument> read = await(api.find({}));
            const Result<json::CaseDocument> written = await(api.createCase({}));
            if (code.isEmpty()) {
                QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
                continue;
            }
            QVERIFY(!read);
            QCOMPARE(read.error().kind, ErrorKind::Offline);
            QCOMPARE(read.error().code, code);
            QCOMPARE(read.error().detail, m_certificates.fingerprint(shown));
            QCOMPARE(written.error().kind, ErrorKind::Offline);
        }
        if (!code.isEmpty())
            QVERIFY(server.requests().isEmpty()); // not even the credentials left
        const Result<ConnectionReport> report = await(testConnection(settings, Secret("secret")));
        QVERIFY(report);
        QCOMPARE(report->verdict, verdict);
        QCOMPARE(report->fingerprint, m_certificates.fingerprint(shown));
        QVERIFY(!report->certificateSubject.isEmpty());
    }

    void showsItsOwnCertificateToThoseWhoAsk()
    {
        QSslConfiguration tls = m_certificates.server(u"good"_s);
        tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
        tls.setCaCertificates(QSslCertificate::fromPath(m_certificates.authority()));
        RawServer server(&kibana, &tls);
        domain::RemoteSettings settings{ .url = server.url(),
                                         .caFile = m_certificates.authority(),
                                         .proxy = domain::ProxyKind::None };
        SystemClock clock;
        CasesApi without(settings, Secret("secret"), clock);
        QCOMPARE(await(without.find({})).error().kind, ErrorKind::Offline);
        settings.clientCertificateFile = m_certificates.path(u"client.pem"_s);
        settings.clientKeyFile = m_certificates.path(u"client.key"_s);
        CasesApi with(settings, Secret("secret"), clock);
        QVERIFY(await(with.find({})));
        settings.clientKeyFile = m_certificates.path(u"ca.pem"_s);
        CasesApi wrong(settings, Secret("secret"), clock);
        QCOMPARE(await(wrong.find({})).error().code, "tls.clientCertificate");
    }

private:
    static RawReply kibana(const RawRequest &request)
    {
        if (request.target == "/api/status")
            return jsonReply("{\"version\":{\"number\":\"8.12.2\"},\"status\":{\"overall\":{\"level\":"
                             "\"available\"}}}");
        if (request.target.startsWith("/api/cases/_find"))
            return jsonReply("{\"cases\":[],\"page\":1,\"per_page\":1,\"total\":0,\"count_open_cases\":0,"
                             "\"count_in_progress_cases\":0,\"count_closed_cases\":0}");
        return jsonReply("{\"statusCode\":404,\"message\":\"Not Found\"}", 404);
    }

    Certificates m_certificates;
};

QTEST_GUILESS_MAIN(RemoteTlsTest)
#include "tst_remotetls.moc"
