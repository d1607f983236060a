#include "tests/support/tempstore/tempstore.h"

#include <QSet>

#include <random>

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;

/// Rows of lists, read many at a time with what was remembered of earlier ones, are what the cases say.
class TestSummaries : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void rowsAreWhatTheCasesSay();
    void rowsComeInTheOrderAskedFor();
    void casesThatAreGoneAreLeftOut();
    void manyRowsAreAsEachByItself();
    void whatAnotherProcessWroteShows();
    void draftsShowWhileTheyAreThere();
    void manyDraftsShowToo();

private:
    domain::NewCase anyCase();
    static domain::Draft draftOf(CaseKey key, const QString &target = {})
    {
        domain::Draft draft;
        draft.kind = target.isEmpty() ? domain::DraftKind::Comment : domain::DraftKind::CommentEdit;
        draft.caseKey = key;
        draft.target = target;
        draft.content = { { u"text"_s, u"half"_s } };
        return draft;
    }
    void compareAll(store::CaseStore &reader);
    domain::CaseSummary summary(store::CaseStore &reader, CaseKey key)
    {
        return valueOf(reader.summaries({ key })).value(0);
    }

    TempStore m_temp;
    std::minstd_rand m_random{ 11 };
    QList<CaseKey> m_keys;
};

domain::NewCase TestSummaries::anyCase()
{
    const QStringList tags{
        u"phishing"_s, u"with \"quotes\""_s, u"back\\slash"_s, u"a\",\"b"_s, u"Überweisung, Straße"_s,
        u"日本語"_s,   u"line\nbreak"_s,     u"[]"_s,          u"x"_s,       u"long "_s.repeated(40)
    };
    const auto chance = [this](quint64 oneIn) { return m_random() % oneIn == 0; };
    domain::NewCase values;
    values.title = u"Case %1 \"é\""_s.arg(m_random() % 50);
    values.description = u"Text"_s;
    values.severity = domain::knownSeverities[m_random() % 4];
    for (const QString &tag : tags) {
        if (chance(4))
            values.tags.append(tag);
    }
    if (chance(2))
        values.category = chance(2) ? u"Malware"_s : u"Zugriff für Gäste"_s;
    for (const QString &uid : { u"u_ada"_s, u"u_eve"_s, u"u_\"odd\\one\""_s }) {
        if (chance(3))
            values.assignees.append({ .uid = uid });
    }
    if (chance(3))
        values.connector = { .id = u"jira-1"_s, .name = u"Our \"Jira\""_s, .type = u".jira"_s };
    values.owner = chance(3) ? u"observability"_s : u"cases"_s;
    return values;
}

void TestSummaries::initTestCase()
{
    for (int i = 0; i < 150; ++i) {
        const auto created = m_temp.submit(domain::CreateCase{ anyCase() },
                                           i % 2 == 0 ? TempStore::ada() : TempStore::bob());
        QVERIFY(created);
        m_keys.append(created->caseKey);
        if (i % 3 == 0)
            m_temp.addComment(created->caseKey, u"words"_s);
        domain::CasePatch patch;
        patch.status = i % 5 == 0 ? domain::StatusValue::Closed : domain::StatusValue::InProgress;
        if (i % 2 == 0)
            QVERIFY(m_temp.edit(created->caseKey, patch));
    }
}

void TestSummaries::compareAll(store::CaseStore &reader)
{
    const QList<domain::CaseSummary> rows = valueOf(reader.summaries(m_keys));
    QCOMPARE(rows.size(), m_keys.size());
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const domain::CaseSummary &row = rows[i];
        const store::CaseDetail detail = valueOf(reader.detail(m_keys[i], { .caseKey = m_keys[i] }));
        const domain::Case &value = detail.value;
        QCOMPARE(row.key, m_keys[i]);
        QCOMPARE(row.id, value.id);
        QCOMPARE(row.owner, value.owner);
        QCOMPARE(row.title, value.title);
        QCOMPARE(row.status, value.status);
        QCOMPARE(row.severity, value.severity);
        QCOMPARE(row.tags, value.tags);
        QStringList uids;
        for (const domain::PersonName &person : row.assignees) {
            uids.append(person.uid);
            const bool isKnown = person.uid == TempStore::ada().profileUid; // the others wrote nothing yet
            QCOMPARE(person.name, isKnown ? TempStore::ada().displayName() : person.uid);
        }
        QStringList expected;
        for (const domain::Assignee &assignee : value.assignees)
            expected.append(assignee.uid);
        QCOMPARE(uids, expected);
        QCOMPARE(row.reporter.uid, value.createdBy.identity());
        QCOMPARE(row.reporter.name, value.createdBy.displayName());
        QCOMPARE(row.category, value.category.value_or(QString()));
        QCOMPARE(row.comments, value.totalComments);
        QCOMPARE(row.alerts, value.totalAlerts);
        QCOMPARE(row.connectorId, value.connector.id);
        QCOMPARE(row.connectorName, value.connector.name);
        QCOMPARE(row.connectorType, value.connector.type);
        QCOMPARE(row.created, value.createdAt);
        QCOMPARE(row.updated, value.updatedAt);
        QCOMPARE(row.closed, value.closedAt);
        QCOMPARE(row.hasDraft, !detail.drafts.isEmpty());
        QCOMPARE(row, detail.summary);
    }
}

void TestSummaries::rowsAreWhatTheCasesSay()
{
    compareAll(*m_temp);
    compareAll(*m_temp); // what is remembered by now
}

void TestSummaries::rowsComeInTheOrderAskedFor()
{
    std::shuffle(m_keys.begin(), m_keys.end(), m_random);
    compareAll(*m_temp);
    const QList<CaseKey> twice{ m_keys[3], m_keys[1], m_keys[3] };
    const QList<domain::CaseSummary> rows = valueOf(m_temp->summaries(twice));
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0].key, twice[0]);
    QCOMPARE(rows[1].key, twice[1]);
    QCOMPARE(rows[2], rows[0]);
    QVERIFY(valueOf(m_temp->summaries({})).isEmpty());
}

void TestSummaries::casesThatAreGoneAreLeftOut()
{
    const CaseKey gone = m_keys.takeAt(70);
    QVERIFY(m_temp.submit(domain::DeleteCase{ gone }));
    QList<CaseKey> asked = m_keys;
    asked.insert(20, gone);
    asked.append(CaseKey{ 17 });
    const QList<domain::CaseSummary> rows = valueOf(m_temp->summaries(asked));
    QCOMPARE(rows.size(), m_keys.size());
    for (qsizetype i = 0; i < rows.size(); ++i)
        QCOMPARE(rows[i].key, m_keys[i]);
    QVERIFY(valueOf(m_temp->summaries({ gone })).isEmpty());
}

void TestSummaries::manyRowsAreAsEachByItself()
{
    const QList<domain::CaseSummary> all = valueOf(m_temp->summaries(m_keys));
    for (qsizetype i = 0; i < m_keys.size(); ++i)
        QCOMPARE(summary(*m_temp, m_keys[i]), all[i]);
    for (const qsizetype size : { 2, 63, 64, 65, 128, 129 })
        QCOMPARE(valueOf(m_temp->summaries(m_keys.first(size))), all.first(size));
}

void TestSummaries::whatAnotherProcessWroteShows()
{
    const auto other = m_temp.another();
    domain::NewCase values = anyCase();
    values.assignees = { { .uid = u"u_zoe"_s } };
    const CaseKey key = m_temp.addCase(values);
    const auto nameOfAssignee
        = [&](store::CaseStore &reader) { return summary(reader, key).assignees.value(0).name; };
    QCOMPARE(nameOfAssignee(*m_temp), u"u_zoe"_s);
    QCOMPARE(nameOfAssignee(*other), u"u_zoe"_s);
    domain::User zoe;
    zoe.username = u"zoe"_s;
    zoe.profileUid = u"u_zoe"_s;
    QCOMPARE(
        summary(*other,
                valueOf(other->submit({ .operation = domain::CreateCase{ values }, .author = zoe })).caseKey)
            .reporter.name,
        u"zoe"_s);
    zoe.fullName = u"Zoë Quinn"_s;
    const CaseKey named
        = valueOf(other->submit({ .operation = domain::CreateCase{ values }, .author = zoe })).caseKey;
    for (store::CaseStore *reader : { &*m_temp, other.get() }) {
        QCOMPARE(nameOfAssignee(*reader), u"Zoë Quinn"_s);
        QCOMPARE(summary(*reader, named).reporter.name, u"Zoë Quinn"_s);
    }
}

void TestSummaries::draftsShowWhileTheyAreThere()
{
    const auto other = m_temp.another();
    const CaseKey key = m_keys[5];
    QVERIFY(!summary(*m_temp, key).hasDraft);
    const DraftKey draft = valueOf(other->saveDraft(draftOf(key)));
    QVERIFY(summary(*m_temp, key).hasDraft);
    compareAll(*m_temp);
    valueOf(m_temp->dropDraft(draft));
    QVERIFY(!summary(*m_temp, key).hasDraft);
    QVERIFY(!summary(*other, key).hasDraft);
}

void TestSummaries::manyDraftsShowToo()
{
    QList<DraftKey> drafts;
    for (int i = 0; i < 1'100; ++i) {
        drafts.append(valueOf(m_temp->saveDraft(draftOf(m_keys[i % 40], u"comment %1"_s.arg(i)))));
    }
    const QList<domain::CaseSummary> rows = valueOf(m_temp->summaries(m_keys));
    for (qsizetype i = 0; i < rows.size(); ++i)
        QCOMPARE(rows[i].hasDraft, i < 40);
    for (const DraftKey draft : std::as_const(drafts))
        valueOf(m_temp->dropDraft(draft));
    for (const domain::CaseSummary &row : valueOf(m_temp->summaries(m_keys)))
        QVERIFY(!row.hasDraft);
}

QTEST_GUILESS_MAIN(TestSummaries)
#include "tst_summaries.moc"
