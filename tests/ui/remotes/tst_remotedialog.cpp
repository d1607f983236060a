#include "models/store/syncledger.h"
#include "tests/support/testdesk.h"
#include "tests/support/windowdriver.h"
#include "ui/remotes/connectionpanel.h"
#include "ui/remotes/remotedialog.h"

#include <QCheckBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace casebook;
using namespace Qt::StringLiterals;
using test::WindowDriver;
using Verdict = remote::ConnectionReport::Verdict;

Q_DECLARE_METATYPE(Verdict)

/// The assistant's form: what it reads, what it asks for, what it keeps.
class RemoteDialogTest final : public QObject
{
    Q_OBJECT

private slots:
    void anAddressFromTheBrowserPartsAsItIsLeft()
    {
        const test::TestDesk desk;
        ui::RemoteDialog dialog(desk.workbench());
        dialog.show();
        auto *url = line(dialog, u"Address of Kibana"_s);
        url->setText(u"https://kibana.example:5601/kbn/s/soc/app/security/cases"_s);
        emit url->editingFinished();
        QCOMPARE(url->text(), u"https://kibana.example:5601/kbn"_s);
        QCOMPARE(line(dialog, u"Space"_s)->text(), u"soc"_s);
        QCOMPARE(line(dialog, u"Name"_s)->text(), u"kibana.example · soc"_s);
        dialog.reject();
    }

    void whatIsMissingIsMarkedWhereItIs()
    {
        const test::TestDesk desk;
        ui::RemoteDialog dialog(desk.workbench());
        dialog.show();
        const WindowDriver driver(&dialog);
        driver.find<QPushButton>(u"Connect"_s)->click();
        QVERIFY(driver.shows(u"This is no address."_s));
        QVERIFY(driver.shows(u"Paste the API key."_s));
        driver.find<QCheckBox>(u"Cases of Stack"_s)->setChecked(false);
        driver.find<QPushButton>(u"Connect"_s)->click();
        QVERIFY(driver.shows(u"Choose at least one area."_s));
        driver.find<QRadioButton>(u"User name and password"_s)->click();
        QVERIFY(driver.find<QLineEdit>(u"Password"_s));
        QVERIFY(!driver.find<QLineEdit>(u"API key"_s));
        dialog.reject();
    }

    void withoutEncryptionTheDangerIsSaid()
    {
        const test::TestDesk desk;
        ui::RemoteDialog dialog(desk.workbench());
        dialog.show();
        const WindowDriver driver(&dialog);
        line(dialog, u"Address of Kibana"_s)->setText(u"http://kibana.example"_s);
        QVERIFY(driver.shows(u"travel unencrypted"_s));
        line(dialog, u"Address of Kibana"_s)->setText(u"http://localhost:5601"_s);
        QVERIFY(!driver.shows(u"travel unencrypted"_s));
        dialog.reject();
    }

    void whatWasTypedSurvivesClosingButTheSecret()
    {
        test::TestDesk desk;
        {
            ui::RemoteDialog dialog(desk.workbench());
            const QSignalSpy kept(&dialog, &ui::RemoteDialog::draftKept);
            dialog.show();
            line(dialog, u"Address of Kibana"_s)->setText(u"https://kibana.example/s/soc"_s);
            line(dialog, u"API key"_s)->setText(u"ApiKey verysecret=="_s);
            line(dialog, u"Your user name there"_s)->setText(u"anna"_s);
            dialog.reject();
            QCOMPARE(kept.size(), 1);
        }
        QVERIFY(!desk.preferences().value(u"remotes/draft"_s).contains(u"verysecret"_s));
        ui::RemoteDialog again(desk.workbench());
        again.show();
        QCOMPARE(line(again, u"Address of Kibana"_s)->text(), u"https://kibana.example"_s);
        QCOMPARE(line(again, u"Space"_s)->text(), u"soc"_s);
        QCOMPARE(line(again, u"Your user name there"_s)->text(), u"anna"_s);
        QVERIFY(line(again, u"API key"_s)->text().isEmpty());
        again.reject();
    }

    void whereNothingAnswersItCanBeConnectedLater()
    {
        test::TestDesk desk;
        ui::RemoteDialog dialog(desk.workbench());
        const QSignalSpy saved(&dialog, &ui::RemoteDialog::saved);
        dialog.show();
        const WindowDriver driver(&dialog);
        line(dialog, u"Address of Kibana"_s)->setText(u"http://127.0.0.1:1"_s);
        line(dialog, u"Name"_s)->setText(u"Lab"_s);
        line(dialog, u"API key"_s)->setText(u"a2V5OnNlY3JldA=="_s);
        driver.find<QPushButton>(u"Connect"_s)->click();
        auto *later = driver.waitFor<QPushButton>(u"Connect later by itself"_s);
        QVERIFY(later);
        QVERIFY(driver.shows(u"127.0.0.1 can't be reached."_s));
        QCOMPARE(saved.size(), 0);
        later->click();
        QTRY_COMPARE(saved.size(), 1);
        const auto remotes = desk.store().ledger().remotes().result();
        QVERIFY(remotes && remotes->size() == 1);
        QCOMPARE(remotes->first().name, u"Lab"_s);
    }

    void anUnknownCertificateIsShownAndAskedAbout()
    {
        ui::ConnectionPanel panel(nullptr);
        panel.show();
        remote::ConnectionReport report;
        report.verdict = Verdict::CertificateUnknown;
        report.fingerprint = u"3a0f"_s.repeated(16);
        report.certificateSubject = u"CN=kibana.example"_s;
        report.certificateIssuer = u"CN=Our own CA"_s;
        domain::RemoteSettings settings;
        settings.url = QUrl(u"https://kibana.example"_s);
        panel.showReport(report, settings);
        const WindowDriver driver(&panel);
        QVERIFY(driver.shows(u"3A:0F:3A:0F"_s));
        QVERIFY(driver.shows(u"CN=Our own CA"_s));
        QVERIFY(driver.shows(u"Do you trust this very certificate?"_s));
        const QSignalSpy trusted(&panel, &ui::ConnectionPanel::trusted);
        driver.find<QPushButton>(u"Trust this certificate"_s)->click();
        QCOMPARE(trusted.first().first().toString(), report.fingerprint);
        report.verdict = Verdict::CertificateExpired;
        panel.showReport(report, settings);
        QVERIFY(!driver.find<QPushButton>(u"Trust this certificate"_s));
    }

    void everyVerdictHasAPlainSentence_data()
    {
        QTest::addColumn<Verdict>("verdict");
        QTest::addColumn<QString>("part");
        QTest::newRow("good") << Verdict::Good << u"The connection works."_s;
        QTest::newRow("unreachable") << Verdict::Unreachable << u"kibana.example can't be reached"_s;
        QTest::newRow("unknown") << Verdict::CertificateUnknown << u"vouches for the certificate"_s;
        QTest::newRow("changed") << Verdict::CertificateChanged << u"another certificate"_s;
        QTest::newRow("host") << Verdict::CertificateWrongHost << u"belongs to another host"_s;
        QTest::newRow("expired") << Verdict::CertificateExpired << u"has expired"_s;
        QTest::newRow("other") << Verdict::CertificateOther << u"No secure connection"_s;
        QTest::newRow("sign-in") << Verdict::WrongSignIn << u"does not accept this API key"_s;
        QTest::newRow("privilege") << Verdict::NoPrivilege << u"Ask for the privilege"_s;
        QTest::newRow("space") << Verdict::NoSuchSpace << u"no space called default"_s;
        QTest::newRow("no Kibana") << Verdict::NotKibana << u"is not Kibana"_s;
        QTest::newRow("too old") << Verdict::TooOld << u"Casebook needs 7.17"_s;
        QTest::newRow("not ready") << Verdict::NotReady << u"not ready yet"_s;
        QTest::newRow("redirected") << Verdict::Redirected << u"leads on to https://other.example"_s;
    }

    void everyVerdictHasAPlainSentence()
    {
        QFETCH(const Verdict, verdict);
        QFETCH(const QString, part);
        ui::ConnectionPanel panel(nullptr);
        panel.show();
        remote::ConnectionReport report;
        report.verdict = verdict;
        report.redirectedTo = QUrl(u"https://other.example"_s);
        domain::RemoteSettings settings;
        settings.url = QUrl(u"https://kibana.example"_s);
        panel.showReport(report, settings);
        QVERIFY2(panel.text().contains(part), qPrintable(panel.text()));
    }

private:
    static QLineEdit *line(QWidget &dialog, const QString &name)
    {
        return WindowDriver(&dialog).find<QLineEdit>(name);
    }
};

QTEST_MAIN(RemoteDialogTest)
#include "tst_remotedialog.moc"
