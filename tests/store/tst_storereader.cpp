#include "tests/exchange/exchangestore.h"
#include "tests/store/readeranswers.h"

#include "models/json/responses.h"
#include "models/store/objecttext.h"
#include "models/store/readerpool.h"

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;
using Shape = store::CaseDocumentShape;

/// What a server's threads read: the same as the values that CaseStore reads, written by models/json.
class TestStoreReader : public QObject
{
    Q_OBJECT

private slots:
    void documentsEqualWhatTheCodecWrites_data();
    void documentsEqualWhatTheCodecWrites();
    void envelopesAreCutOut_data();
    void envelopesAreCutOut();
    void aDocumentTakesTheShapeAskedFor();
    void headsTellWhatIsThere();
    void commentsArePagedWithoutOtherAttachments();
    void anAttachmentIsFoundInWhicheverCase();
    void whatIsNotThereIsToldAsKibanaDoes();
};

namespace {

/// Everything the reader says of every case, beside what CaseStore and the codec say.
void compareAll(store::CaseStore &store)
{
    store::ReaderPool pool(store.path());
    QJsonArray all;
    const QList<CaseKey> keys = valueOf(store.caseKeys({}, {}, 10'000));
    for (const CaseKey key : keys) {
        const store::CaseDocumentParts parts = valueOf(store.document(key));
        const json::CaseDocument document{ parts.value, parts.attachments };
        store::StoreReader reader = pool.lease();
        QCOMPARE(reader.caseDocument(key).value_or("failed"), json::canonical(json::write(document)));
        all.append(json::write(json::CaseDocument{ parts.value, QList<domain::Attachment>() }));
        QCOMPARE(reader.allComments(key).value_or("failed"),
                 json::canonical(json::writeList(parts.attachments)));

        const store::ActivityPage page
            = valueOf(store.activities(key, {}, 1, 100, domain::SortOrder::Ascending));
        const json::ActivityDocument activities{ page.activities, 1, 100, page.total, {} };
        QCOMPARE(reader.activities(key, { .perPage = 100 }).value_or("failed"),
                 json::canonical(json::write(activities)));
        const store::ActivityPage comments
            = valueOf(store.activities(key, { u"user"_s }, 1, 20, domain::SortOrder::Descending));
        const json::ActivityDocument descending{ comments.activities, 1, 20, comments.total, {} };
        QCOMPARE(reader.activities(key, { .types = { u"user"_s }, .order = domain::SortOrder::Descending })
                     .value_or("failed"),
                 json::canonical(json::write(descending)));
        QList<json::LegacyActivity> legacy;
        for (const domain::Activity &activity : page.activities)
            legacy.append({ activity, parts.value.id });
        if (page.total <= 100)
            QCOMPARE(reader.legacyActivities(key).value_or("failed"),
                     json::canonical(json::writeList(legacy)));
        const auto stats = reader.activityStats(key);
        QCOMPARE(stats->total, page.total);
        QCOMPARE(stats->comments, comments.total);
        QCOMPARE(stats->others, page.total - comments.total);
    }
    QCOMPARE(pool.lease().caseDocuments(keys).value_or("failed"), json::canonical(all));
}

} // namespace

void TestStoreReader::documentsEqualWhatTheCodecWrites_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("made here") << QString();
    for (const QString &file : exchange::exampleFiles())
        QTest::newRow(qPrintable(QFileInfo(file).fileName())) << file;
}

void TestStoreReader::documentsEqualWhatTheCodecWrites()
{
    QFETCH(QString, file);
    if (!file.isEmpty()) {
        exchange::ExchangeStore imported;
        QVERIFY(imported.import(file));
        compareAll(imported.store());
        return;
    }
    TempStore temp;
    const CaseKey plain
        = temp.addCase(u"Quotes \" and \\ and \u00e4\U0001f600\t{[,]}"_s, { u"a,b"_s, u"\"]"_s });
    temp.addComment(plain, u"ends with a backslash \\"_s);
    temp.addComment(plain, u"{\"comment\":\"nested\"}\n"_s);
    QVERIFY(temp.submit(domain::AddAttachments{ plain, { alert({ u"a1"_s, u"a2"_s }) } }));
    QVERIFY(temp.edit(plain, { .tags = QStringList{ u"x"_s }, .category = std::optional(u"c"_s) }));
    temp.addCase(u"Bare"_s);
    compareAll(*temp);
}

void TestStoreReader::envelopesAreCutOut_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("document");
    QTest::newRow("plain") << QByteArray(R"({"a":1})") << QByteArray(R"({"a":1})");
    QTest::newRow("first") << QByteArray(R"({"$savedObject":{"x":[1,{"y":"}"}]},"a":"b"})")
                           << QByteArray(R"({"a":"b"})");
    QTest::newRow("alone") << QByteArray(R"({"$savedObject":{}})") << QByteArray("{}");
    QTest::newRow("not first") << QByteArray(R"({"!odd":[],"$savedObject":{"z":"\\\""},"a":-1.5e3})")
                               << QByteArray(R"({"!odd":[],"a":-1.5e3})");
    QTest::newRow("escaped key") << QByteArray(R"({"\u0001":true,"$savedObject":null,"z":false})")
                                 << QByteArray(R"({"\u0001":true,"z":false})");
    QTest::newRow("inner only") << QByteArray(R"({"a":{"$savedObject":1}})")
                                << QByteArray(R"({"a":{"$savedObject":1}})");
    QTest::newRow("empty") << QByteArray("{}") << QByteArray("{}");
}

void TestStoreReader::envelopesAreCutOut()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, document);
    QByteArray out;
    store::appendDocument(out, body);
    QCOMPARE(out, document);
}

void TestStoreReader::aDocumentTakesTheShapeAskedFor()
{
    TempStore temp;
    const CaseKey key = temp.addCase(u"Shapes"_s);
    temp.addComment(key, u"one"_s);
    QVERIFY(temp.submit(domain::AddAttachments{ key, { alert({ u"a1"_s, u"a2"_s }) } }));
    store::ReaderPool pool(temp.path());
    store::StoreReader reader = pool.lease();

    const QJsonObject get = objectOf(reader.caseDocument(key));
    QCOMPARE(get.value("comments"_L1).toArray().size(), 2);
    QCOMPARE(get.value("totalComment"_L1), 1);
    QCOMPARE(get.value("totalAlerts"_L1), 2);

    const QJsonObject posted = objectOf(reader.caseDocument(key, { .totals = Shape::Totals::Attachments }));
    QCOMPARE(posted.value("totalComment"_L1), 2);
    QCOMPARE(posted.value("totalAlerts"_L1), 2);

    const QJsonObject without = objectOf(
        reader.caseDocument(key, { .comments = Shape::Comments::Empty, .totals = Shape::Totals::Zero }));
    QCOMPARE(without.value("comments"_L1), QJsonArray());
    QCOMPARE(without.value("totalComment"_L1), 0);
    QCOMPARE(without.value("totalAlerts"_L1), 0);

    QVERIFY(
        !objectOf(reader.caseDocument(key, { .comments = Shape::Comments::None })).contains("comments"_L1));
}

void TestStoreReader::headsTellWhatIsThere()
{
    TempStore temp;
    addOwned(temp, u"First"_s, u"observability"_s);
    addOwned(temp, u"Second"_s, u"cases"_s);
    const auto rows = valueOf(temp->page({ .filter = {},
                                           .sort = domain::CaseSort::Title,
                                           .order = domain::SortOrder::Ascending },
                                         {}))
                          .rows;
    store::ReaderPool pool(temp.path());
    const auto head = pool.lease({ .owners = QStringList() }).head(rows[0].id);
    QVERIFY(head && *head);
    QCOMPARE((*head)->key, rows[0].key);
    QCOMPARE((*head)->owner, u"observability"_s);
    QCOMPARE((*head)->title, u"First"_s);
    QCOMPARE((*head)->status, domain::Status(domain::StatusValue::Open));
    QCOMPARE((*head)->version, valueOf(temp->document(rows[0].key)).value.version);
    const auto heads = pool.lease().heads({ rows[1].id, u"nope"_s, rows[0].id, rows[1].id });
    QCOMPARE(heads->size(), 2);
    QCOMPARE(heads->at(0).title, u"Second"_s);
    QCOMPARE(heads->at(1).title, u"First"_s);
    QVERIFY(!*pool.lease({ .workspace = WorkspaceId{ 7 } }).head(rows[0].id));
}

void TestStoreReader::commentsArePagedWithoutOtherAttachments()
{
    TempStore temp;
    const CaseKey key = temp.addCase(u"Talk"_s);
    for (int i = 0; i < 5; ++i)
        temp.addComment(key, u"c%1"_s.arg(i));
    QVERIFY(temp.submit(domain::AddAttachments{ key, { alert({ u"a1"_s }) } }));
    store::ReaderPool pool(temp.path());
    const auto page = pool.lease().findComments(key, 2, 2, domain::SortOrder::Ascending);
    const auto read = json::read<json::CommentsDocument>(objectOf(page));
    QVERIFY(read);
    QCOMPARE(page.value(), json::canonical(json::write(*read)));
    QCOMPARE(read->total, 5);
    QCOMPARE(read->page, 2);
    QCOMPARE(read->perPage, 2);
    QCOMPARE(read->comments[0].payload.commentText(), u"c2"_s);
    const auto newest = pool.lease().findComments(key, 1, 1, domain::SortOrder::Descending);
    QVERIFY(newest->contains("\"c4\""));
    // Of a case that is not there: empty, not 404 (REAL-SERVER 10).
    QCOMPARE(objectOf(pool.lease().findComments({}, 1, 20)).value("total"_L1), 0);
    QCOMPARE(pool.lease().allComments({}).value(), QByteArray("[]"));
    QCOMPARE(statusOf(pool.lease().findComments(key, 1, 101)), 400);
}

void TestStoreReader::anAttachmentIsFoundInWhicheverCase()
{
    TempStore temp;
    const CaseKey first = temp.addCase(u"First"_s);
    const CaseKey second = temp.addCase(u"Second"_s);
    const QString id = temp.addComment(second, u"here"_s);
    store::ReaderPool pool(temp.path());
    for (const CaseKey likely : { second, first, CaseKey{} }) {
        const auto found = pool.lease().attachment(id, likely);
        QVERIFY(found && *found);
        QCOMPARE((*found)->caseKey, second);
        QCOMPARE((*found)->owner, u"cases"_s);
        QCOMPARE((*found)->document,
                 json::canonical(json::toJson(valueOf(temp->attachments(second)).constFirst())));
    }
    QVERIFY(!*pool.lease().attachment(u"nope"_s, first));
}

void TestStoreReader::whatIsNotThereIsToldAsKibanaDoes()
{
    TempStore temp;
    const CaseKey key = temp.addCase(u"One"_s);
    store::ReaderPool pool(temp.path());
    QCOMPARE(statusOf(pool.lease().caseDocument(CaseKey{ 5 })), 404);
    QCOMPARE(statusOf(pool.lease().activities(CaseKey{ 5 }, {})), 404);
    QCOMPARE(statusOf(pool.lease().activityStats(CaseKey{ 5 })), 404);
    QCOMPARE(statusOf(pool.lease().alerts(CaseKey{ 5 })), 404);
    QCOMPARE(statusOf(pool.lease().activities(key, { .types = { u"nothing"_s } })), 400);
    QCOMPARE(statusOf(pool.lease().activities(key, { .perPage = 101 })), 400);
    QCOMPARE(pool.lease().caseDocuments({ CaseKey{ 5 } }).value(), QByteArray("[]"));
    QVERIFY(!*pool.lease().head(u"nope"_s));
}

QTEST_GUILESS_MAIN(TestStoreReader)
#include "tst_storereader.moc"
