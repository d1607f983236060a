#include "tests/support/tempstore/tempstore.h"

#include "models/domain/query.h"

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;
using domain::TimelinePart;

/// The timeline of one case: parts, filters, order, paging, counts; and the API's list of activities.
class TestTimelines : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void countsAddUp_data();
    void countsAddUp();
    void pagesJoinToTheWhole_data();
    void pagesJoinToTheWhole();
    void typesSelectAsTheRuleDoes_data();
    void typesSelectAsTheRuleDoes();
    void authorsAreListedAndSelect();
    void anAttachmentWithoutActivityHasAnEntryOfItsOwn();
    void lateEntriesAreShownByTime();
    void activitiesArePagedAsTheApiDoes();

private:
    domain::TimelinePage read(domain::TimelineRequest request)
    {
        request.caseKey = m_case;
        return valueOf(m_temp->timeline(request));
    }

    TempStore m_temp;
    CaseKey m_case;
};

void TestTimelines::initTestCase()
{
    m_case = m_temp.addCase(u"Long story"_s, { u"a"_s });
    for (int i = 0; i < 12; ++i) {
        const auto author = i % 3 == 0 ? TempStore::bob() : TempStore::ada();
        const auto payload = domain::AttachmentPayload::userComment(u"Comment %1"_s.arg(i), u"cases"_s);
        const auto added = m_temp.submit(domain::AddAttachments{ m_case, { payload } }, author);
        QVERIFY(added);
        QVERIFY(m_temp.edit(m_case, { .title = u"Story %1"_s.arg(i) }));
        if (i % 4 == 1) {
            QVERIFY(m_temp.submit(domain::EditAttachment{
                .key = m_case,
                .attachmentId = added->attachmentIds.constFirst(),
                .payload = domain::AttachmentPayload::userComment(u"Edited %1"_s.arg(i), u"cases"_s) }));
        }
        if (i % 5 == 4)
            QVERIFY(m_temp.submit(domain::DeleteAttachment{ m_case, added->attachmentIds.constFirst() }));
        const QString alert = u"alert-%1"_s.arg(i);
        QVERIFY(m_temp.submit(domain::AddAttachments{
            m_case, { domain::AttachmentPayload::alerts({ { alert, u"index"_s } }, {}, u"cases"_s) } }));
    }
    QCOMPARE(m_temp.problems(), QString());
}

void TestTimelines::countsAddUp_data()
{
    QTest::addColumn<QStringList>("types");
    QTest::addColumn<QStringList>("authors");
    QTest::newRow("everything") << QStringList() << QStringList();
    QTest::newRow("user") << QStringList{ u"user"_s } << QStringList();
    QTest::newRow("action") << QStringList{ u"action"_s } << QStringList();
    QTest::newRow("title and alert") << QStringList{ u"title"_s, u"alert"_s } << QStringList();
    QTest::newRow("by bob") << QStringList() << QStringList{ u"bob"_s };
    QTest::newRow("comments by ada") << QStringList{ u"comment"_s } << QStringList{ u"ada"_s };
    QTest::newRow("by nobody") << QStringList() << QStringList{ u"nobody"_s };
}

void TestTimelines::countsAddUp()
{
    QFETCH(QStringList, types);
    QFETCH(QStringList, authors);
    const domain::ActivityFilter filter{ types, authors };
    const auto all = read({ .caseKey = {}, .filter = filter, .limit = 1000 });
    QCOMPARE(all.counts.all, all.counts.comments + all.counts.history);
    QCOMPARE(all.total, all.entries.size());
    int comments = 0;
    for (const domain::TimelineEntry &entry : all.entries)
        comments += entry.isComment() ? 1 : 0;
    QCOMPARE(all.counts.comments, comments);
    for (const TimelinePart part : { TimelinePart::Comments, TimelinePart::History }) {
        const auto page = read({ .caseKey = {}, .part = part, .filter = filter, .limit = 1000 });
        QCOMPARE(page.counts, all.counts);
        QCOMPARE(page.total, page.entries.size());
        for (const domain::TimelineEntry &entry : page.entries)
            QCOMPARE(entry.isComment(), part == TimelinePart::Comments);
    }
}

void TestTimelines::pagesJoinToTheWhole_data()
{
    QTest::addColumn<int>("part");
    QTest::addColumn<bool>("descending");
    for (int part = 0; part < 3; ++part) {
        QTest::addRow("part %d", part) << part << false;
        QTest::addRow("part %d descending", part) << part << true;
    }
}

void TestTimelines::pagesJoinToTheWhole()
{
    QFETCH(int, part);
    QFETCH(bool, descending);
    domain::TimelineRequest request{ .caseKey = {}, .part = TimelinePart(part), .limit = 1000 };
    request.order = descending ? domain::SortOrder::Descending : domain::SortOrder::Ascending;
    const auto whole = read(request);
    QVERIFY(std::is_sorted(
        whole.entries.begin(), whole.entries.end(), [descending](const auto &a, const auto &b) {
            return descending ? b.createdAt() < a.createdAt() : a.createdAt() < b.createdAt();
        }));
    QList<domain::TimelineEntry> joined;
    request.limit = 5;
    while (joined.size() < whole.total) {
        request.position = joined.size();
        const auto page = read(request);
        QVERIFY(!page.entries.isEmpty());
        joined += page.entries;
    }
    QCOMPARE(joined, whole.entries);
}

void TestTimelines::typesSelectAsTheRuleDoes_data()
{
    QTest::addColumn<QStringList>("types");
    for (const QString &type : domain::activityFilterTypes())
        QTest::addRow("%s", qPrintable(type)) << QStringList{ type };
    QTest::newRow("two") << QStringList{ u"user"_s, u"status"_s };
}

void TestTimelines::typesSelectAsTheRuleDoes()
{
    QFETCH(QStringList, types);
    const auto all = valueOf(m_temp->activities(m_case, {}, 1, 100, domain::SortOrder::Ascending)).activities;
    QList<domain::Activity> expected;
    for (const domain::Activity &activity : all) {
        if (domain::matchesTypes(activity, types))
            expected.append(activity);
    }
    const auto found = valueOf(m_temp->activities(m_case, types, 1, 100, domain::SortOrder::Ascending));
    QCOMPARE(found.activities, expected);
    QCOMPARE(found.total, expected.size());
}

void TestTimelines::authorsAreListedAndSelect()
{
    const auto authors = valueOf(m_temp->timelineAuthors(m_case));
    QCOMPARE(authors, (QList<domain::PersonName>{ { u"ada"_s, u"Ada Lovelace"_s }, { u"bob"_s, u"bob"_s } }));
    for (const domain::PersonName &author : authors) {
        const auto page = read({ .caseKey = {}, .filter = { {}, { author.uid } }, .limit = 1000 });
        QVERIFY(page.total > 0);
        for (const domain::TimelineEntry &entry : page.entries)
            QCOMPARE(entry.author().identity(), author.uid);
    }
}

namespace {

domain::Attachment commentAt(const QString &id, qint64 msecs, const QString &text)
{
    domain::Attachment attachment;
    attachment.id = id;
    attachment.version = u"WzEsMV0="_s;
    attachment.payload = domain::AttachmentPayload::userComment(text, u"cases"_s);
    attachment.createdAt = Timestamp(msecs);
    attachment.createdBy = TempStore::bob();
    return attachment;
}

store::CaseImport importedCase(const QString &id)
{
    store::CaseImport whole;
    whole.value.id = id;
    whole.value.version = u"WzIsMV0="_s;
    whole.value.title = u"Imported"_s;
    whole.value.description = u"text"_s;
    whole.value.createdAt = Timestamp(1'000'000);
    whole.value.createdBy = TempStore::bob();
    whole.value.totalComments = 2;
    whole.attachments
        = { commentAt(u"c1"_s, 2'000'000, u"one"_s), commentAt(u"c2"_s, 9'000'000'000'000, u"two"_s) };
    return whole;
}

} // namespace

void TestTimelines::anAttachmentWithoutActivityHasAnEntryOfItsOwn()
{
    TempStore temp;
    const ImportKey run = valueOf(temp->beginImport(u"file"_s));
    valueOf(temp->importCases(run, { importedCase(u"case-1"_s) }));
    QVERIFY(await(temp->finishImport(run)));
    const CaseKey key = valueOf(temp->keyOf(u"case-1"_s));
    const auto page = valueOf(temp->timeline({ .caseKey = key }));
    QCOMPARE(page.counts, (domain::TimelineCounts{ 2, 2, 0 }));
    QVERIFY(!page.entries.constFirst().activity);
    QCOMPARE(page.entries.constFirst().attachment->id, u"c1"_s);
    QCOMPARE(valueOf(temp->timeline({ .caseKey = key, .filter = { { u"user"_s }, { u"bob"_s } } })).total, 2);
    QCOMPARE(valueOf(temp->activities(key, {}, 1, 20, domain::SortOrder::Ascending)).total, 0);
    QCOMPARE(valueOf(temp->wholeCases({ key })), QList{ importedCase(u"case-1"_s) });

    const auto gone = temp.submit(domain::DeleteAttachment{ key, u"c1"_s });
    QVERIFY(gone);
    QCOMPARE(valueOf(temp->timeline({ .caseKey = key })).counts, (domain::TimelineCounts{ 2, 1, 1 }));
    QCOMPARE(temp.problems(), QString());
    QVERIFY(await(temp->restore(*gone->trash)));
    QCOMPARE(valueOf(temp->timeline({ .caseKey = key })).entries, page.entries);
    QCOMPARE(temp.problems(), QString());
}

void TestTimelines::lateEntriesAreShownByTime()
{
    TempStore temp;
    const ImportKey run = valueOf(temp->beginImport(u"file"_s));
    valueOf(temp->importCases(run, { importedCase(u"case-1"_s) })); // its second comment is from the future
    QVERIFY(await(temp->finishImport(run)));
    const CaseKey key = valueOf(temp->keyOf(u"case-1"_s));
    QVERIFY(temp.edit(key, { .title = u"Now"_s }));
    const auto entries = valueOf(temp->timeline({ .caseKey = key })).entries;
    QCOMPARE(entries.size(), 3);
    QVERIFY(entries[1].activity.has_value());
    QCOMPARE(entries[2].attachment->id, u"c2"_s);
    const auto reversed
        = valueOf(temp->timeline({ .caseKey = key, .order = domain::SortOrder::Descending })).entries;
    QCOMPARE(reversed, QList(entries.rbegin(), entries.rend()));
}

void TestTimelines::activitiesArePagedAsTheApiDoes()
{
    const auto all = valueOf(m_temp->activities(m_case, {}, 1, 100, domain::SortOrder::Ascending));
    QCOMPARE(all.total, all.activities.size());
    QCOMPARE(all.activities.constFirst().typeText, u"create_case"_s);
    const auto third = valueOf(m_temp->activities(m_case, {}, 3, 10, domain::SortOrder::Ascending));
    QCOMPARE(third.activities, all.activities.mid(20, 10));
    const auto last = valueOf(m_temp->activities(m_case, {}, 1, 1, domain::SortOrder::Descending));
    QCOMPARE(last.activities, QList{ all.activities.constLast() });
    QCOMPARE(await(m_temp->activities(m_case, { u"nonsense"_s }, 1, 20, {})).error().kind,
             ErrorKind::InvalidInput);
    QCOMPARE(await(m_temp->activities(m_case, {}, 1, 101, {})).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(await(m_temp->activities(m_case, {}, 101, 100, {})).error().kind, ErrorKind::InvalidInput);
    QCOMPARE(await(m_temp->activities(CaseKey{ 1 }, {}, 1, 20, {})).error().kind, ErrorKind::NotFound);
}

QTEST_GUILESS_MAIN(TestTimelines)
#include "tst_timelines.moc"
