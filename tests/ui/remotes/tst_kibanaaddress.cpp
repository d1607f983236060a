#include "ui/remotes/kibanaaddress.h"

#include <QTest>

using namespace casebook;
using namespace Qt::StringLiterals;

/// What a person pastes from a browser becomes an address and a space.
class KibanaAddressTest final : public QObject
{
    Q_OBJECT

private slots:
    void anAddressIsPartedIntoPlaceAndSpace_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("space"); // "-": none named
        QTest::addColumn<QString>("user");
        const auto row = [](const char *name, const char *typed, const char *url, const char *space,
                            const char *user = "") {
            QTest::newRow(name) << QString::fromLatin1(typed) << QString::fromLatin1(url)
                                << QString::fromLatin1(space) << QString::fromLatin1(user);
        };
        row("a page of a space", "https://host/base/s/soc/app/security/cases", "https://host/base", "soc");
        row("a page of the default space", "https://host/app/observability/cases?x=1#y", "https://host", "-");
        row("port and longer base", "http://host:5601/a/b/s/x_1-y", "http://host:5601/a/b", "x_1-y");
        row("slash at the end", "https://host/kbn/", "https://host/kbn", "-");
        row("no scheme", "kibana.example:5601", "https://kibana.example:5601", "-");
        row("spaces around", "  https://host/login?next=%2F ", "https://host", "-");
        row("choosing a space", "https://host/spaces/space_selector", "https://host", "-");
        row("with a user", "https://anna:secret@host/s/soc", "https://host", "soc", "anna");
        row("no name behind s", "https://host/s", "https://host/s", "-");
        row("address of a machine", "https://[::1]:5601/app/home", "https://[::1]:5601", "-");
    }

    void anAddressIsPartedIntoPlaceAndSpace()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, url);
        QFETCH(const QString, space);
        QFETCH(const QString, user);
        const auto read = ui::readKibanaAddress(typed);
        QVERIFY(read);
        QCOMPARE(read->url.toString(), url);
        QCOMPARE(read->space.value_or(u"-"_s), space);
        QCOMPARE(read->userName, user);
        QVERIFY(!read->url.toString().contains(u"secret"_s));
    }

    void theAppSaysWhoseCasesAreMeant()
    {
        const auto ownerOf = [](const QString &typed) { return ui::readKibanaAddress(typed)->owner; };
        QCOMPARE(ownerOf(u"https://host/s/soc/app/security/cases"_s), u"securitySolution"_s);
        QCOMPARE(ownerOf(u"https://host/app/observability/cases"_s), u"observability"_s);
        QCOMPARE(ownerOf(u"https://host/app/management/insightsAndAlerting/cases"_s), u"cases"_s);
        QCOMPARE(ownerOf(u"https://host/app/home"_s), QString());
    }

    void whatIsNoAddressIsRefused_data()
    {
        QTest::addColumn<QString>("typed");
        for (const char *typed : { "", "   ", "two words", "ftp://host", "https://", "https:///path" })
            QTest::newRow(typed) << QString::fromLatin1(typed);
    }

    void whatIsNoAddressIsRefused()
    {
        QFETCH(const QString, typed);
        QVERIFY(!ui::readKibanaAddress(typed));
    }
};

QTEST_GUILESS_MAIN(KibanaAddressTest)
#include "tst_kibanaaddress.moc"
