#include "tests/store/readeranswers.h"

#include "models/json/responses.h"
#include "models/store/connection.h"
#include "models/store/migrations.h"
#include "models/store/readerpool.h"

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;

/// Lists of cases and of their values as the Cases API answers them, within what the caller may see.
class TestServedLists : public QObject
{
    Q_OBJECT

private slots:
    void findAnswersAPageWithItsCounts();
    void findPagesByPosition();
    void findSeesOnlyItsOwners();
    void aUuidWithoutFieldsIsAnIdOnly();
    void listsOfValuesAreSortedAndSeen();
    void statusesAreCounted();
    void alertsOfACaseAndCasesOfAnAlert();
    void alertsOfAnOlderFileAreFound();
    void anImportUnderWayIsNotSeen();
};

void TestServedLists::findAnswersAPageWithItsCounts()
{
    TempStore temp;
    QList<CaseKey> keys;
    for (int i = 0; i < 6; ++i)
        keys.append(temp.addCase(u"Case %1"_s.arg(i), { i % 2 ? u"odd"_s : u"even"_s }));
    QVERIFY(temp.edit(keys[0], { .status = domain::Status(domain::StatusValue::Closed) }));
    QVERIFY(temp.edit(keys[1], { .status = domain::Status(domain::StatusValue::InProgress) }));
    temp.addComment(keys[2], u"not shown in a list"_s);
    store::ReaderPool pool(temp.path());

    const auto everything = pool.lease().find({});
    const auto read = json::read<json::FindDocument>(objectOf(everything));
    QVERIFY(read);
    QCOMPARE(everything.value(), json::canonical(json::write(*read)));
    QCOMPARE(read->total, 6);
    QCOMPARE(read->open, 4);
    QCOMPARE(read->inProgress, 1);
    QCOMPARE(read->closed, 1);
    QCOMPARE(read->cases.size(), 6);
    QCOMPARE(read->cases[2].value.title, u"Case 2"_s); // oldest first
    QVERIFY(read->cases[2].comments && read->cases[2].comments->isEmpty());
    QCOMPARE(read->cases[2].value.totalComments, 1);

    json::FindRequest request;
    request.query.filter
        = { .statuses = { domain::StatusValue::Open, domain::StatusValue::Open }, .tags = { u"even"_s } };
    request.perPage = 1;
    const QJsonObject filtered = objectOf(pool.lease().find(request));
    QCOMPARE(filtered.value("total"_L1), 2); // the counts don't look at the status
    QCOMPARE(filtered.value("count_open_cases"_L1), 2);
    QCOMPARE(filtered.value("count_closed_cases"_L1), 1);
    QCOMPARE(filtered.value("cases"_L1).toArray().size(), 1);

    request.query.filter = { .search = u"2"_s, .searchFields = { u"title"_s } };
    request.perPage = 0; // no cases (REAL-SERVER §1), but the numbers
    const QJsonObject searched = objectOf(pool.lease().find(request));
    QCOMPARE(searched.value("total"_L1), 1);
    QCOMPARE(searched.value("count_open_cases"_L1), 4); // nor at the search
    QCOMPARE(searched.value("cases"_L1), QJsonArray());
}

void TestServedLists::findPagesByPosition()
{
    TempStore temp;
    for (int i = 0; i < 25; ++i)
        temp.addCase(u"Case %1"_s.arg(i, 2, 10, QChar(u'0')));
    store::ReaderPool pool(temp.path());
    QStringList joined;
    for (int page = 1; page <= 4; ++page) {
        json::FindRequest request;
        request.query.sort = domain::CaseSort::Title;
        request.query.order = domain::SortOrder::Descending;
        request.page = page;
        request.perPage = 10;
        const auto answer = pool.lease().find(request);
        QCOMPARE(objectOf(answer).value("page"_L1), page);
        QCOMPARE(objectOf(answer).value("total"_L1), 25);
        joined += titlesOf(answer);
    }
    QCOMPARE(joined.size(), 25);
    QCOMPARE(joined.constFirst(), u"Case 24"_s);
    QVERIFY(std::is_sorted(joined.crbegin(), joined.crend()));
    json::FindRequest tooFar;
    tooFar.page = 1001;
    tooFar.perPage = 10;
    QCOMPARE(statusOf(pool.lease().find(tooFar)), 400);
}

void TestServedLists::findSeesOnlyItsOwners()
{
    TempStore temp;
    addOwned(temp, u"Mine"_s, u"cases"_s);
    addOwned(temp, u"Theirs"_s, u"securitySolution"_s);
    store::ReaderPool pool(temp.path());
    const store::Sight mine{ .owners = QStringList{ u"cases"_s, u"observability"_s } };
    const QJsonObject seen = objectOf(pool.lease(mine).find({}));
    QCOMPARE(seen.value("total"_L1), 1);
    QCOMPARE(seen.value("count_open_cases"_L1), 1);
    QCOMPARE(titlesOf(pool.lease(mine).find({})), QStringList{ u"Mine"_s });
    QCOMPARE(titlesOf(pool.lease().find({})).size(), 2);
    json::FindRequest theirs;
    theirs.query.filter.owners = { u"securitySolution"_s };
    QCOMPARE(titlesOf(pool.lease(mine).find(theirs)), QStringList());
    QCOMPARE(objectOf(pool.lease(mine).find(theirs)).value("total"_L1), 0);
    theirs.query.filter.owners.append(u"cases"_s);
    QCOMPARE(titlesOf(pool.lease(mine).find(theirs)), QStringList{ u"Mine"_s });
    QCOMPARE(titlesOf(pool.lease({ .owners = QStringList() }).find({})), QStringList());
}

void TestServedLists::aUuidWithoutFieldsIsAnIdOnly()
{
    TempStore temp;
    temp.addCase(u"First"_s);
    const QString id = valueOf(temp->page({}, {})).rows.constFirst().id;
    temp.addCase(u"See "_s + id);
    store::ReaderPool pool(temp.path());
    json::FindRequest request;
    request.query.filter.search = id;
    QCOMPARE(titlesOf(pool.lease().find(request)), QStringList{ u"First"_s });
    request.query.filter.searchFields = { u"title"_s };
    QCOMPARE(titlesOf(pool.lease().find(request)), (QStringList{ u"First"_s, u"See "_s + id }));
}

void TestServedLists::listsOfValuesAreSortedAndSeen()
{
    TempStore temp;
    addOwned(temp, u"1"_s, u"cases"_s, { u"b"_s, u"a"_s, u"Z"_s }, u"Two"_s);
    addOwned(temp, u"2"_s, u"observability"_s, { u"a"_s, u"c"_s }, u"One"_s);
    domain::NewCase values;
    values.title = u"3"_s;
    values.description = u"By bob"_s;
    values.owner = u"observability"_s;
    QVERIFY(temp.submit(domain::CreateCase{ values }, TempStore::bob()));
    store::ReaderPool pool(temp.path());
    const auto strings = [](const Result<QByteArray> &list) {
        QStringList texts;
        for (const QJsonValue each : arrayOf(list))
            texts.append(each.toString());
        return texts;
    };
    QCOMPARE(strings(pool.lease().tags()), (QStringList{ u"Z"_s, u"a"_s, u"b"_s, u"c"_s }));
    QCOMPARE(strings(pool.lease().categories()), (QStringList{ u"One"_s, u"Two"_s }));
    QCOMPARE(strings(pool.lease().tags({ u"cases"_s })), (QStringList{ u"Z"_s, u"a"_s, u"b"_s }));
    const store::Sight observer{ .owners = QStringList{ u"observability"_s } };
    QCOMPARE(strings(pool.lease(observer).tags()), (QStringList{ u"a"_s, u"c"_s }));
    QCOMPARE(strings(pool.lease(observer).categories()), (QStringList{ u"One"_s }));
    QCOMPARE(strings(pool.lease(observer).tags({ u"cases"_s })), QStringList());
    QCOMPARE(arrayOf(pool.lease().reporters()),
             json::writeList(QList<domain::User>{ TempStore::ada(), TempStore::bob() }));
    QCOMPARE(arrayOf(pool.lease().reporters({ u"cases"_s })),
             json::writeList(QList<domain::User>{ TempStore::ada() }));
}

void TestServedLists::statusesAreCounted()
{
    TempStore temp;
    const CaseKey old = addOwned(temp, u"1"_s, u"cases"_s);
    const Timestamp between = temp.clock().now();
    addOwned(temp, u"2"_s, u"observability"_s);
    QVERIFY(temp.edit(old, { .status = domain::Status(domain::StatusValue::Closed) }));
    store::ReaderPool pool(temp.path());
    const auto all = pool.lease().statusCounts();
    QCOMPARE(all->open, 1);
    QCOMPARE(all->closed, 1);
    QCOMPARE(pool.lease().statusCounts({ u"cases"_s })->open, 0);
    QCOMPARE(pool.lease().statusCounts({}, {}, between)->open, 0);
    QCOMPARE(pool.lease().statusCounts({}, {}, between)->closed, 1);
    QCOMPARE(pool.lease().statusCounts({}, Timestamp(between.msecs() + 1))->open, 1);
    QCOMPARE(pool.lease({ .owners = QStringList() }).statusCounts()->open, 0);
}

void TestServedLists::alertsOfACaseAndCasesOfAnAlert()
{
    TempStore temp;
    const CaseKey first = addOwned(temp, u"First"_s, u"cases"_s);
    const CaseKey second = addOwned(temp, u"Second"_s, u"cases"_s);
    QVERIFY(temp.submit(domain::AddAttachments{ first, { alert({ u"a1"_s, u"a2"_s }) } }));
    temp.addComment(first, u"hm"_s);
    const auto attached = temp.submit(domain::AddAttachments{ second, { alert({ u"a2"_s }) } });
    QVERIFY(attached);
    store::ReaderPool pool(temp.path());
    const QJsonArray alerts = arrayOf(pool.lease().alerts(first));
    QCOMPARE(alerts.size(), 2);
    QCOMPARE(alerts[0]["id"_L1].toString(), u"a1"_s);
    QCOMPARE(alerts[1]["index"_L1].toString(), u"index-of-a2"_s);
    QVERIFY(!alerts[0]["attached_at"_L1].toString().isEmpty());

    const QJsonArray both = arrayOf(pool.lease().casesOfAlert(u"a2"_s));
    QCOMPARE(both.size(), 2);
    QCOMPARE(both[0]["title"_L1].toString(), u"First"_s);
    QCOMPARE(both[0]["totals"_L1], (QJsonObject{ { u"alerts"_s, 2 }, { u"userComments"_s, 1 } }));
    QCOMPARE(arrayOf(pool.lease({ .owners = QStringList{ u"observability"_s } }).casesOfAlert(u"a2"_s)),
             QJsonArray());
    QCOMPARE(arrayOf(pool.lease().casesOfAlert(u"unknown"_s)), QJsonArray());

    // Every way to write keeps the index.
    const auto count = [&] { return int(arrayOf(pool.lease().casesOfAlert(u"a2"_s)).size()); };
    const auto gone = temp.submit(domain::DeleteAttachment{ second, attached->attachmentIds.constFirst() });
    QVERIFY(gone);
    QCOMPARE(count(), 1);
    QVERIFY(await(temp->restore(*gone->trash)));
    QCOMPARE(count(), 2);
    const auto deleted = temp.submit(domain::DeleteCase{ second });
    QVERIFY(deleted);
    QCOMPARE(count(), 1);
    QVERIFY(await(temp->restore(*deleted->trash)));
    QCOMPARE(count(), 2);
    QCOMPARE(temp.problems(), QString());
}

void TestServedLists::alertsOfAnOlderFileAreFound()
{
    QTemporaryDir folder;
    store::Connection connection(folder.filePath(u"old.db"_s), store::Connection::Mode::ReadWrite);
    QVERIFY(store::migrate(connection, 1));
    connection.execute(
        "INSERT INTO attachment (key, id, kind, is_file, created, entry, json) VALUES (16777217, "
        "'x', 1, 0, 0, 1, '{\"id\":\"x\",\"created_at\":\"2023-01-01T00:00:00.000Z\","
        "\"type\":\"alert\",\"alertId\":[\"a\",\"b\"],\"index\":[\"i\",\"i\"]}')");
    QVERIFY(!store::migrate(connection));
    QCOMPARE(connection.number("SELECT count(*) FROM attachment_alert WHERE key = 16777217"), 2);
}

void TestServedLists::anImportUnderWayIsNotSeen()
{
    TempStore temp;
    store::CaseImport whole;
    whole.value.id = u"imported"_s;
    whole.value.title = u"Imported"_s;
    whole.value.tags = { u"t"_s };
    whole.value.createdBy = TempStore::bob();
    whole.value.createdAt = Timestamp(1'600'000'000'000);
    domain::Attachment attachment;
    attachment.id = u"an-alert"_s;
    attachment.createdAt = whole.value.createdAt;
    attachment.payload = alert({ u"a1"_s });
    whole.attachments = { attachment };
    const ImportKey run = valueOf(temp->beginImport(u"file"_s));
    QVERIFY(await(temp->importCases(run, { whole })));
    store::ReaderPool pool(temp.path());
    const auto seen = [&] {
        store::StoreReader reader = pool.lease();
        return QList<bool>{
            reader.head(u"imported"_s)->has_value(), !arrayOf(reader.casesOfAlert(u"a1"_s)).isEmpty(),
            !arrayOf(reader.tags()).isEmpty(),       !arrayOf(reader.reporters()).isEmpty(),
            !titlesOf(reader.find({})).isEmpty(),    reader.attachment(u"an-alert"_s)->has_value()
        };
    };
    QCOMPARE(seen(), QList<bool>(6, false));
    QVERIFY(await(temp->finishImport(run)));
    QCOMPARE(seen(), QList<bool>(6, true));
    const ImportKey second = valueOf(temp->beginImport(u"file"_s));
    whole.value.id = u"another"_s;
    QVERIFY(await(temp->importCases(second, { whole })));
    QVERIFY(await(temp->cancelImport(second)));
    QCOMPARE(arrayOf(pool.lease().casesOfAlert(u"a1"_s)).size(), 1);
    QCOMPARE(temp.problems(), QString());
}

QTEST_GUILESS_MAIN(TestServedLists)
#include "tst_servedlists.moc"
