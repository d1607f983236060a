#include "builders.h"

#include <QTest>

using namespace casebook;
using namespace casebook::domain;
using namespace Qt::StringLiterals;

class TestEditRefusals : public QObject
{
    Q_OBJECT

private slots:
    void refusesAStaleVersion();
    void refusesToOverwriteWhatThePersonHasNotSeen();
    void agreesWhenSomebodyElseDidTheSame();
    void refusesWhatTheRulesRefuseFirst();
    void stopsAtTenThousandActivities();
};

void TestEditRefusals::refusesAStaleVersion()
{
    EditCase operation = builders::edit({ .title = u"late"_s });
    operation.expectedVersion = u"WzAsMV0="_s;
    const auto outcome = applyEdit(builders::openCase(), operation, builders::contextAt(0));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Conflict);
    QCOMPARE(outcome.error().code, QByteArray("version.stale"));
    QCOMPARE(outcome.error().httpStatus, 409);
    QCOMPARE(outcome.error().message,
             u"These cases case-1 has been updated. Please refresh before saving additional updates."_s);
    // The version is looked at before the values are (CONTRACT §2.7).
    operation.patch.title = u"Phishing wave"_s;
    QCOMPARE(applyEdit(builders::openCase(), operation, builders::contextAt(0)).error().kind,
             ErrorKind::Conflict);
    operation.patch.title = u"late"_s;
    operation.expectedVersion = builders::openCase().version;
    QVERIFY(applyEdit(builders::openCase(), operation, builders::contextAt(0)));
}

void TestEditRefusals::refusesToOverwriteWhatThePersonHasNotSeen()
{
    Case before = builders::openCase();
    before.description = u"changed by somebody else"_s;
    EditCase operation = builders::edit({ .description = u"mine"_s });
    operation.seen = CasePatch{ .description = u"Three mails with the same link."_s };
    const auto outcome = applyEdit(before, operation, builders::contextAt(0));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Conflict);
    QCOMPARE(outcome.error().code, QByteArray("field.changed"));
    QCOMPARE(outcome.error().field, u"description"_s);
    // A change of another field is none of this edit's business.
    operation.patch = { .title = u"New"_s };
    operation.seen = CasePatch{ .title = u"Phishing wave"_s };
    QVERIFY(applyEdit(before, operation, builders::contextAt(0)));
}

void TestEditRefusals::agreesWhenSomebodyElseDidTheSame()
{
    Case before = builders::openCase();
    before.severity = SeverityValue::High;
    EditCase operation = builders::edit({ .severity = SeverityValue::High });
    operation.seen = CasePatch{ .severity = SeverityValue::Low };
    const auto outcome = applyEdit(before, operation, builders::contextAt(0));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::NothingChanged);
}

void TestEditRefusals::refusesWhatTheRulesRefuseFirst()
{
    EditCase operation = builders::edit({ .title = u""_s });
    operation.expectedVersion = u"stale"_s;
    const auto outcome = applyEdit(builders::openCase(), operation, builders::contextAt(0));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, QByteArray("title.empty"));
}

void TestEditRefusals::stopsAtTenThousandActivities()
{
    RuleContext context = builders::contextAt(0);
    context.activityCount = 9'999;
    QVERIFY(applyEdit(builders::openCase(), builders::edit({ .title = u"New"_s }), context));
    const CasePatch two{ .title = u"New"_s, .severity = SeverityValue::High };
    const auto outcome = applyEdit(builders::openCase(), builders::edit(two), context);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().message,
             u"The case with case id case-1 has reached the limit of 10000 user actions."_s);
    QCOMPARE(outcome.error().code, QByteArray("activities.tooMany"));
    QCOMPARE(outcome.error().limit, 10'000);
}

QTEST_GUILESS_MAIN(TestEditRefusals)
#include "tst_editrefusals.moc"
