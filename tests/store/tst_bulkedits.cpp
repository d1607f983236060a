#include "models/store/bulktypes.h"
#include "models/store/connection.h"
#include "models/store/indexmerges.h"
#include "models/store/statement.h"
#include "models/store/writequeue.h"
#include "tests/support/tempstore/tempstore.h"

#include <memory>

using namespace casebook;
using namespace casebook::domain;
using namespace casebook::store;
using namespace Qt::StringLiterals;
using casebook::test::TempStore;

namespace {

constexpr int manyCases = 250; // more than a part takes

class Job final : public WriteJob
{
public:
    explicit Job(Sharing sharing)
        : WriteJob(sharing)
    {
    }
    bool perform(Connection &, ChangeSet &) override { return true; }
    void answer() override { }
    void fail(const Error &) override { }
};

} // namespace

class BulkEditsTest : public QObject
{
    Q_OBJECT

    static QList<CaseKey> createMany(TempStore &temp)
    {
        QList<Submission> submissions;
        for (int i = 0; i < manyCases; ++i) {
            CreateCase create;
            create.values.title = u"Case %1"_s.arg(i);
            create.values.description = u"d"_s;
            create.values.tags = { u"kept"_s, u"old"_s };
            submissions.append({ .operation = create, .author = TempStore::ada() });
        }
        QList<CaseKey> keys;
        const auto created = test::await(temp->submitTogether(submissions));
        for (const SubmitResult &result : created.value())
            keys.append(result.caseKey);
        return keys;
    }

private slots:
    void everyCaseIsChangedForItself();
    void aSingleEditGoesBeforeTheRest();
    void whatIsStoppedLeavesTheRest();
    void aPersonsWritesGoFirstButStarveNobody();
    void theSearchIndexIsMergedWhenAsked();
};

void BulkEditsTest::everyCaseIsChangedForItself()
{
    TempStore temp;
    QList<CaseKey> keys = createMany(temp);
    QVERIFY(test::await(temp->submit({ .operation = DeleteCase{ keys[3] }, .author = TempStore::ada() })));
    EditCase closed{ .key = keys[5], .patch = {} };
    closed.patch.status = Status(StatusValue::Closed);
    closed.patch.tags = QStringList{ u"kept"_s, u"new"_s };
    QVERIFY(test::await(temp->submit({ .operation = closed, .author = TempStore::ada() })));

    BulkEdit edit{ .cases = keys, .change = {}, .author = TempStore::ada() };
    edit.change.status = Status(StatusValue::Closed);
    edit.change.addTags = { u"new"_s };
    edit.change.removeTags = { u"old"_s };
    const auto report = test::await(temp->editMany(edit));
    QVERIFY(report);
    QCOMPARE(report->changed, manyCases - 2);
    QCOMPARE(report->unchanged, 1);
    QCOMPARE(report->gone, 1);
    QCOMPARE(report->refused, 0);
    QVERIFY(!report->stopped);

    QCOMPARE(temp.problems(), QString());
    const auto detail = test::await(temp->detail(keys[200], {}));
    QCOMPARE(detail->value.tags, (QStringList{ u"kept"_s, u"new"_s }));
    QVERIFY(detail->value.closedAt.has_value());
    QCOMPARE(detail->summary.status, Status(StatusValue::Closed));
    CaseFilter filter;
    filter.statuses = { StatusValue::Closed };
    filter.tags = { u"new"_s };
    QCOMPARE(test::await(temp->count(filter)).value(), manyCases - 1);
}

void BulkEditsTest::aSingleEditGoesBeforeTheRest()
{
    TempStore temp;
    const QList<CaseKey> keys = createMany(temp);
    BulkEdit edit{ .cases = keys, .change = {}, .author = TempStore::ada() };
    edit.change.severity = Severity(SeverityValue::High);
    QStringList order;
    QObject context;
    deliver(temp->editMany(edit), &context, [&](const Result<BulkReport> &) { order.append(u"many"_s); });
    EditCase one{ .key = keys.last(), .patch = {} };
    one.patch.title = u"Mine"_s;
    deliver(temp->submit({ .operation = one, .author = TempStore::ada() }), &context,
            [&](const Result<SubmitResult> &) { order.append(u"one"_s); });
    QTRY_COMPARE(order.size(), 2);
    QCOMPARE(order, (QStringList{ u"one"_s, u"many"_s }));
    const auto detail = test::await(temp->detail(keys.last(), {}));
    QCOMPARE(detail->value.title, u"Mine"_s);
    QCOMPARE(detail->value.severity, Severity(SeverityValue::High));
}

void BulkEditsTest::whatIsStoppedLeavesTheRest()
{
    TempStore temp;
    const QList<CaseKey> keys = createMany(temp);
    Generation generation;
    const Generation::Ticket ticket = generation.ticket();
    generation.next();
    BulkEdit edit{ .cases = keys, .change = {}, .author = TempStore::ada() };
    edit.change.severity = Severity(SeverityValue::High);
    const auto report = test::await(temp->editMany(edit, ticket));
    QVERIFY(report);
    QVERIFY(report->stopped);
    QCOMPARE(report->changed, 0);
}

void BulkEditsTest::aPersonsWritesGoFirstButStarveNobody()
{
    WriteQueue queue;
    const auto relaxed = std::make_shared<Job>(WriteJob::Sharing::Relaxed);
    const auto alone = std::make_shared<Job>(WriteJob::Sharing::Alone);
    const auto shared = std::make_shared<Job>(WriteJob::Sharing::Shared);
    queue.add(relaxed);
    queue.add(alone);
    queue.add(shared);
    QCOMPARE(queue.take(), WriteQueue::Job(shared));
    QCOMPARE(queue.take(), WriteQueue::Job(alone));
    QCOMPARE(queue.take(), WriteQueue::Job(relaxed));

    queue.add(relaxed);
    int turns = 0;
    do {
        queue.add(std::make_shared<Job>(WriteJob::Sharing::Shared));
        ++turns;
    } while (queue.take() != WriteQueue::Job(relaxed) && turns < 1'000);
    QVERIFY(turns > 5);
    QVERIFY(turns < 100);
}

void BulkEditsTest::theSearchIndexIsMergedWhenAsked()
{
    TempStore temp;
    const QList<CaseKey> keys = createMany(temp);
    for (int i = 0; i < 40; ++i) {
        const auto payload = AttachmentPayload::userComment(u"word%1 and others"_s.arg(i), u"cases"_s);
        QVERIFY(
            test::await(temp->submit({ .operation = AddAttachments{ .key = keys[i], .payloads = { payload } },
                                       .author = TempStore::ada() })));
    }
    Connection connection(temp.path(), Connection::Mode::ReadWrite);
    const int before = indexParts(connection);
    QVERIFY(before > 8);
    IndexMerges merges;
    for (int slice = 0; merges.doSlice(connection) && slice < 1'000; ++slice) { }
    QVERIFY(indexParts(connection) < before);
    CaseQuery query;
    query.filter.text = u"word7 others"_s;
    QCOMPARE(test::await(temp->page(query, {}))->rows.size(), 1);
    QCOMPARE(temp.problems(), QString());
}

QTEST_GUILESS_MAIN(BulkEditsTest)
#include "tst_bulkedits.moc"
