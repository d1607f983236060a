#include "builders.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::domain;

/// CONTRACT §2.7: a PATCH of many cases is checked as a whole, in Kibana's order, and applied as a whole.
class TestEditMany : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyUnknownIdIsNamed();
    void everyStaleIdIsNamed();
    void unknownComesBeforeStale();
    void wrongValuesComeBeforeUnknownIds();
    void theSameIdTwiceIsStale();
    void casesWithoutADifferenceAreLeftOut();
    void nothingIsLeft();
    void anEqualOwnerIsIgnored();
    void anotherOwnerIsRefused();
    void oneFullHistoryRefusesAll();

private:
    void add(const QString &id, const CasePatch &patch, bool exists = true, const QString &version = u"v"_s);
    Result<QList<BatchOutcome>> apply() const { return applyEdits(m_changes, m_subjects); }

    QList<CaseChange> m_changes;
    QList<std::optional<BatchSubject>> m_subjects;
};

namespace {

const CasePatch renamed{ .title = u"Another title"_s };
const CasePatch unchanged{ .title = u"Phishing wave"_s };

} // namespace

void TestEditMany::init()
{
    m_changes.clear();
    m_subjects.clear();
}

void TestEditMany::add(const QString &id, const CasePatch &patch, bool exists, const QString &version)
{
    m_changes.append({ .id = id, .version = u"v"_s, .patch = patch });
    if (!exists) {
        m_subjects.append(std::nullopt);
        return;
    }
    Case value = builders::openCase();
    value.id = id;
    value.version = version;
    m_subjects.append(BatchSubject{ value, builders::contextAt(2'000'000) });
}

void TestEditMany::everyUnknownIdIsNamed()
{
    add(u"a"_s, renamed, false);
    add(u"b"_s, renamed);
    add(u"c"_s, renamed, false);
    const auto outcomes = apply();
    QVERIFY(!outcomes);
    QCOMPARE(outcomes.error().httpStatus, 404);
    QCOMPARE(outcomes.error().message,
             u"These cases a, c do not exist. Please check you have the correct ids."_s);
}

void TestEditMany::everyStaleIdIsNamed()
{
    add(u"a"_s, renamed, true, u"newer"_s);
    add(u"b"_s, renamed);
    add(u"c"_s, renamed, true, u"newer"_s);
    const auto outcomes = apply();
    QVERIFY(!outcomes);
    QCOMPARE(outcomes.error().httpStatus, 409);
    QCOMPARE(outcomes.error().message,
             u"These cases a, c has been updated. Please refresh before saving additional updates."_s);
}

void TestEditMany::unknownComesBeforeStale()
{
    add(u"a"_s, renamed, true, u"newer"_s);
    add(u"b"_s, renamed, false);
    QCOMPARE(apply().error().httpStatus, 404);
}

void TestEditMany::wrongValuesComeBeforeUnknownIds()
{
    add(u"a"_s, renamed, false);
    add(u"b"_s, CasePatch{ .title = u" "_s });
    QCOMPARE(apply().error().code, "title.empty");
}

void TestEditMany::theSameIdTwiceIsStale()
{
    add(u"a"_s, renamed);
    add(u"a"_s, CasePatch{ .description = u"New"_s });
    QCOMPARE(apply().error().httpStatus, 409);
}

void TestEditMany::casesWithoutADifferenceAreLeftOut()
{
    add(u"a"_s, unchanged);
    add(u"b"_s, renamed);
    const auto outcomes = apply();
    QVERIFY(outcomes);
    QCOMPARE(outcomes->size(), 1);
    QCOMPARE(outcomes->constFirst().index, 1);
    QCOMPARE(outcomes->constFirst().outcome.after.title, u"Another title"_s);
    QCOMPARE(builders::summary(outcomes->constFirst().outcome.activities), QStringList{ u"title update"_s });
}

void TestEditMany::nothingIsLeft()
{
    add(u"a"_s, unchanged);
    add(u"b"_s, unchanged);
    const auto outcomes = apply();
    QVERIFY(!outcomes);
    QCOMPARE(outcomes.error().httpStatus, 406);
    QCOMPARE(outcomes.error().message, u"All update fields are identical to current version."_s);
}

void TestEditMany::anEqualOwnerIsIgnored()
{
    add(u"a"_s, unchanged);
    m_changes.last().owner = u"cases"_s;
    QCOMPARE(apply().error().httpStatus, 406);
}

void TestEditMany::anotherOwnerIsRefused()
{
    add(u"a"_s, unchanged);
    m_changes.last().owner = u"observability"_s;
    const auto outcomes = apply();
    QVERIFY(!outcomes);
    QCOMPARE(outcomes.error().httpStatus, 400);
    QCOMPARE(outcomes.error().message, u"Updating the owner of a case is not allowed ids: [a]"_s);
}

void TestEditMany::oneFullHistoryRefusesAll()
{
    add(u"a"_s, renamed);
    add(u"b"_s, renamed);
    m_subjects.last()->context.activityCount = 10'000;
    const auto outcomes = apply();
    QVERIFY(!outcomes);
    QCOMPARE(outcomes.error().message,
             u"The case with case id b has reached the limit of 10000 user actions."_s);
}

QTEST_GUILESS_MAIN(TestEditMany)
#include "tst_editmany.moc"
