#include "models/domain/limits.h"
#include "models/domain/rules.h"
#include "models/generator/generator.h"
#include "models/json/storedtext.h"

#include <QCryptographicHash>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace casebook;
using namespace casebook::domain;
using generator::Generator;
using generator::GeneratorOptions;
using namespace Qt::StringLiterals;

namespace {

QList<store::CaseImport> all(const GeneratorOptions &options)
{
    const Generator generator(options);
    QList<store::CaseImport> cases;
    for (qint64 position = 0; position < options.cases; ++position)
        cases.append(generator.caseAt(position));
    return cases;
}

qint64 activitiesOf(const QList<store::CaseImport> &cases)
{
    qint64 sum = 0;
    for (const store::CaseImport &one : cases)
        sum += one.activities.size();
    return sum;
}

qsizetype countOf(const store::CaseImport &one, AttachmentKind kind)
{
    return std::count_if(one.attachments.cbegin(), one.attachments.cend(),
                         [kind](const Attachment &attachment) { return attachment.payload.kind() == kind; });
}

/// The last value that the history gives the case's status.
QString lastStatus(const store::CaseImport &one)
{
    QString status = u"open"_s;
    for (const Activity &activity : one.activities) {
        if (activity.type() == ActivityType::Status)
            status = activity.payload.value("status"_L1).toString();
    }
    return status;
}

} // namespace

class TestGenerator : public QObject
{
    Q_OBJECT

private slots:
    void theSameSeedGivesTheSameCases()
    {
        const GeneratorOptions options{ .cases = 40, .activities = 400, .seed = 7 };
        QVERIFY(all(options) == all(options));
        GeneratorOptions other = options;
        other.seed = 8;
        QVERIFY(all(options) != all(other));
    }

    void theCasesAreTheSameForEver()
    {
        // Kept stores are added to by the same seed: a change of this digest makes them two halves.
        QCryptographicHash digest(QCryptographicHash::Sha1);
        for (const store::CaseImport &one : all({ .cases = 300, .activities = 3'300 })) {
            digest.addData(json::storedText(one.value) + '\n');
            for (const Attachment &attachment : one.attachments)
                digest.addData(json::storedText(attachment) + '\n');
            for (const Activity &activity : one.activities)
                digest.addData(json::storedText(activity) + '\n');
        }
        QCOMPARE(digest.result().toHex(), "3183c121da005c57c648ec2b5275b02a1187e4a5"_ba);
    }

    void aTableOfRanksGivesTheRanksOfZipf()
    {
        for (const qint64 count : { 1, 2, 30, 299, 20'288, 100'000 }) {
            const generator::RankTable table(count);
            generator::RandomSource drawn(11);
            generator::RandomSource looked(11);
            for (int i = 0; i < 300'000; ++i)
                QCOMPARE(looked.zipf(table), drawn.zipf(count));
        }
    }

    void totalsAreExact_data()
    {
        QTest::addColumn<GeneratorOptions>("options");
        QTest::addColumn<qint64>("activities");
        QTest::newRow("many") << GeneratorOptions{ .cases = 300, .activities = 3'001 } << 3'001LL;
        QTest::newRow("one each") << GeneratorOptions{ .cases = 50, .activities = 0 } << 50LL;
        QTest::newRow("one very long")
            << GeneratorOptions{ .cases = 20, .activities = 1'500, .longestHistory = 1'200 } << 1'500LL;
        QTest::newRow("one case") << GeneratorOptions{ .cases = 1, .activities = 30 } << 30LL;
        QTest::newRow("no more than Kibana allows")
            << GeneratorOptions{ .cases = 1, .activities = 10'050 } << qint64(limits::activitiesPerCase);
    }

    void totalsAreExact()
    {
        QFETCH(const GeneratorOptions, options);
        QFETCH(const qint64, activities);
        const QList<store::CaseImport> cases = all(options);
        QCOMPARE(cases.size(), options.cases);
        QCOMPARE(activitiesOf(cases), activities);
        if (options.longestHistory > 0)
            QCOMPARE(cases.at(Generator(options).longestCase()).activities.size(), options.longestHistory);
    }

    void everythingIsWithinKibanasRules()
    {
        for (const store::CaseImport &one : all({ .cases = 150, .activities = 2'000 })) {
            const Case &value = one.value;
            QVERIFY(validateTitle(value.title));
            QVERIFY(validateDescription(value.description));
            QVERIFY(validateTags(value.tags));
            QVERIFY(validateCategory(value.category));
            QVERIFY(validateAssignees(value.assignees));
            const auto connector = validateConnector(value.connector);
            QVERIFY2(connector, connector ? "" : qPrintable(connector.error().message));
            for (const Attachment &attachment : one.attachments)
                QVERIFY(validateAttachment(attachment.payload));
        }
    }

    void casesFitTheirHistories()
    {
        for (const store::CaseImport &one : all({ .cases = 150, .activities = 2'000 })) {
            const Case &value = one.value;
            QCOMPARE(one.activities.first().type(), ActivityType::CreateCase);
            QCOMPARE(one.activities.first().createdAt, value.createdAt);
            QVERIFY(std::is_sorted(
                one.activities.cbegin(), one.activities.cend(),
                [](const Activity &a, const Activity &b) { return a.createdAt < b.createdAt; }));
            QCOMPARE(apiText(value.status), lastStatus(one));
            const bool closed = value.status == StatusValue::Closed;
            QCOMPARE(value.closedAt.has_value(), closed);
            QCOMPARE(value.duration.has_value(), closed);
            if (closed)
                QCOMPARE(*value.duration, (value.closedAt->msecs() - value.createdAt.msecs()) / 1000);
            QCOMPARE(value.totalComments, countOf(one, AttachmentKind::UserComment));
            QCOMPARE(value.totalAlerts, countOf(one, AttachmentKind::Alert));
            for (const Attachment &attachment : one.attachments) {
                QVERIFY(std::any_of(one.activities.cbegin(), one.activities.cend(),
                                    [&](const Activity &activity) {
                                        return activity.commentId == attachment.id
                                            && activity.createdAt == attachment.createdAt;
                                    }));
            }
        }
    }

    void idsAreUnique()
    {
        QSet<QString> ids;
        qsizetype count = 0;
        for (const store::CaseImport &one : all({ .cases = 100, .activities = 1'500 })) {
            ids.insert(one.value.id);
            ++count;
            for (const Activity &activity : one.activities)
                ids.insert(activity.id);
            count += one.activities.size();
            for (const Attachment &attachment : one.attachments)
                ids.insert(attachment.id);
            count += one.attachments.size();
        }
        QCOMPARE(ids.size(), count);
    }

    void aCommonTagStandsOnHalfOfAllAndTimesSpreadOverThreeYears()
    {
        const QList<store::CaseImport> cases = all({ .cases = 1'000, .activities = 3'000 });
        const QString common = generator::Cast().tags().first();
        const auto tagged
            = std::count_if(cases.cbegin(), cases.cend(), [&common](const store::CaseImport &one) {
                  return one.value.tags.contains(common);
              });
        QVERIFY2(tagged > 420 && tagged < 580, qPrintable(QString::number(tagged)));
        QVERIFY(std::is_sorted(cases.cbegin(), cases.cend(), [](const auto &a, const auto &b) {
            return a.value.createdAt < b.value.createdAt;
        }));
        const qint64 days = (cases.last().value.createdAt.msecs() - cases.first().value.createdAt.msecs())
            / (24LL * 3600 * 1000);
        QVERIFY2(days > 1'080 && days <= 1'096, qPrintable(QString::number(days)));
    }

    void theLongestCaseHasAllTheAlertsThatKibanaAllows()
    {
        const Generator generator({ .cases = 3, .activities = 10'020, .longestHistory = 10'000 });
        const store::CaseImport one = generator.caseAt(generator.longestCase());
        QCOMPARE(one.activities.size(), 10'000);
        QCOMPARE(countOf(one, AttachmentKind::Alert), qsizetype(limits::alertsPerCase));
        QCOMPARE(one.value.totalAlerts, limits::alertsPerCase);
    }

    void historiesHaveALongTailAndStatusesMix()
    {
        const QList<store::CaseImport> cases = all({ .cases = 1'000, .activities = 10'000 });
        qsizetype longest = 0;
        QMap<QString, int> statuses;
        for (const store::CaseImport &one : cases) {
            longest = std::max(longest, one.activities.size());
            ++statuses[apiText(one.value.status)];
        }
        QVERIFY2(longest > 60, qPrintable(QString::number(longest)));
        for (const QString &status : { u"open"_s, u"in-progress"_s, u"closed"_s })
            QVERIFY2(statuses.value(status) > 50, qPrintable(status));
    }
};

QTEST_GUILESS_MAIN(TestGenerator)

#include "tst_generator.moc"
