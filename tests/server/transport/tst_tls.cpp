#include "serverfixture.h"

#include <QFile>

#include <cstdio>
#include <httplib.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

using namespace casebook;
using namespace casebook::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Writes a certificate for "localhost" that signs itself, and its key.
void writeCertificate(const QString &certificatePath, const QString &keyPath)
{
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_EC_gen("P-256"), &EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), &X509_free);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 3600);
    X509_set_pubkey(certificate.get(), key.get());
    X509_NAME *name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>("localhost"),
                               -1, -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    X509_sign(certificate.get(), key.get(), EVP_sha256());
    const auto open = [](const QString &path) {
        return std::unique_ptr<std::FILE, decltype(&std::fclose)>(
            std::fopen(QFile::encodeName(path).constData(), "w"), &std::fclose);
    };
    PEM_write_X509(open(certificatePath).get(), certificate.get());
    PEM_write_PrivateKey(open(keyPath).get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
}

} // namespace

class TlsTest final : public QObject
{
    Q_OBJECT

private slots:
    void servesInsideTls()
    {
        ServerFixture fixture;
        fixture.options.certificateFile = fixture.file(u"cert.pem"_s);
        fixture.options.keyFile = fixture.file(u"key.pem"_s);
        writeCertificate(fixture.options.certificateFile, fixture.options.keyFile);
        QCOMPARE(fixture.start(), QString());
        QCOMPARE(fixture.address().url.scheme(), u"https"_s);
        QVERIFY(!fixture.address().exposesPasswords());
        for (int i = 0; i < 40; ++i)
            fixture.store().addCase(u"Case %1"_s.arg(i), {}, QString(20'000, u'd'));

        httplib::SSLClient client("127.0.0.1", fixture.port());
        client.enable_server_certificate_verification(false);
        client.set_basic_auth("elastic", "correct horse");
        client.set_keep_alive(true);
        for (int i = 0; i < 3; ++i) {
            const auto answer = client.Get("/api/cases/_find?perPage=100");
            QVERIFY(answer);
            QCOMPARE(answer->status, 200);
            QVERIFY(answer->body.size() > 800'000);
        }
        const QByteArray body = ServerFixture::newCase(QByteArray(100, 't'));
        const auto made
            = client.Post("/api/cases", { { "kbn-xsrf", "1" } }, body.toStdString(), "application/json");
        QVERIFY(made);
        QCOMPARE(made->status, 200);
    }

    void survivesClientsThatDoNotSpeakTls()
    {
        ServerFixture fixture;
        fixture.options.limits.head = 300ms;
        fixture.options.certificateFile = fixture.file(u"cert.pem"_s);
        fixture.options.keyFile = fixture.file(u"key.pem"_s);
        writeCertificate(fixture.options.certificateFile, fixture.options.keyFile);
        QCOMPARE(fixture.start(), QString());
        QCOMPARE(fixture.get("/api/status").status, 0);
        RawClient silent(fixture.port());
        QTRY_COMPARE(fixture.server().activity().clients, 0);
        httplib::SSLClient client("127.0.0.1", fixture.port());
        client.enable_server_certificate_verification(false);
        QCOMPARE(client.Get("/api/status")->status, 200);
    }

    void refusesAKeyOfAnotherCertificate()
    {
        ServerFixture fixture;
        fixture.options.certificateFile = fixture.file(u"cert.pem"_s);
        fixture.options.keyFile = fixture.file(u"other.pem"_s);
        writeCertificate(fixture.options.certificateFile, fixture.file(u"key.pem"_s));
        writeCertificate(fixture.file(u"unused.pem"_s), fixture.options.keyFile);
        QVERIFY(fixture.start().contains(u"does not belong to the certificate"_s));
    }

    void warnsWherePasswordsWouldTravelInClear()
    {
        ServerFixture fixture;
        fixture.options.host = u"0.0.0.0"_s;
        QCOMPARE(fixture.start(), QString());
        QVERIFY(fixture.address().exposesPasswords());
    }
};

QTEST_GUILESS_MAIN(TlsTest)
#include "tst_tls.moc"
