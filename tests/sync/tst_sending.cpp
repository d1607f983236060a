#include "tests/sync/traps/trapdesk.h"

#include <QTest>

using namespace casebook;
using namespace casebook::test;
using namespace Qt::StringLiterals;

namespace {

QString told(const TrapDesk &desk)
{
    const sync::RemoteStatus status = desk.device->status();
    QString errors;
    for (const store::WaitingChange &one :
         desk.device->ledger().waiting().result().value_or(QList<store::WaitingChange>()))
        errors += u"; kind %1 state %2 %3"_s.arg(int(one.operation.kind))
                      .arg(int(one.operation.state))
                      .arg(one.operation.lastError.value_or(Error()).message);
    return u"state %1, waiting %2, failed %3, conflicts %4, error %5 %6"_s
        .arg(int(status.state))
        .arg(status.waiting)
        .arg(status.failed)
        .arg(status.conflicts)
        .arg(status.error ? int(status.error->kind) : -1)
        .arg(status.error ? status.error->message + QString::fromLatin1(status.error->code) : QString())
        + errors;
}

} // namespace

#define QUIET(desk) QVERIFY2((desk).device->syncUntilQuiet(5), qPrintable(told(desk)))

/// What waits here arrives there: once each, in order, merged where others changed it too.
class SendingTest final : public QObject
{
    Q_OBJECT

private slots:
    void aCaseMadeOfflineArrivesWithItsCommentsAndEdits()
    {
        TrapDesk desk;
        const auto made = desk.device->create(u"Phishing"_s, u"A mail"_s, { u"mail"_s });
        QVERIFY(made);
        QVERIFY(desk.device->comment(made->caseKey, u"first look"_s));
        QUIET(desk);
        const QString id = desk.idOf(made->caseKey);
        QCOMPARE(desk.onServer(id)["title"_L1].toString(), u"Phishing"_s);
        QCOMPARE(desk.comments(u"first look"_s), 1);
    }
};

QTEST_GUILESS_MAIN(SendingTest)
#include "tst_sending.moc"
