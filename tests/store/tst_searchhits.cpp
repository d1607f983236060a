#include "models/generator/storefiller.h"
#include "models/store/casefilter.h"
#include "models/store/caselists.h"
#include "models/store/connection.h"
#include "models/store/failure.h"
#include "models/store/statement.h"
#include "models/store/texthits.h"
#include "models/store/transaction.h"
#include "models/store/wordlister.h"
#include "tests/support/tempstore/tempstore.h"

#include <QRandomGenerator>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;
using domain::CaseSort;

/// What a search finds, beside a plain look into all texts.
class TestSearchHits : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aSearchFindsWhatAPlainLookFinds_data();
    void aSearchFindsWhatAPlainLookFinds();
    void wordsManyCasesHaveAreFoundExactly();
    void theNewestAreFirstAndEveryPlaceIsKnown();
    void theBestMatchIsFirst();
    void anAnswerNoLongerWantedEndsAtOnce();
    void theLastOfManyQuestionsIsAnswered();
    void anotherProcessesWordsAreFoundAtOnce();

private:
    struct Texts
    {
        CaseKey key;
        qint64 recency = 0;
        QStringList words; ///< " word word …" of each text
    };

    QList<CaseKey> expected(const QString &text) const;
    QList<CaseKey> keysOf(const domain::CaseQuery &query, int limit = 2'000);
    QString randomText(QRandomGenerator &random) const;
    void listWords();
    static QString folded(const QString &text);

    TempStore m_temp;
    QList<Texts> m_texts; ///< newest first
};

/// Letters and digits without their marks, one blank between words and at both ends.
QString TestSearchHits::folded(const QString &text)
{
    static const QRegularExpression marks(u"\\p{M}"_s);
    static const QRegularExpression others(u"[^\\p{L}\\p{N}]+"_s);
    QString plain = text.normalized(QString::NormalizationForm_D).remove(marks).toLower();
    return u' ' + plain.replace(others, u" "_s).trimmed() + u' ';
}

void TestSearchHits::initTestCase()
{
    valueOf(m_temp->opened());
    Future<generator::FillReport> filled
        = generator::fillStore(*m_temp, { .cases = 700, .activities = 7'000, .seed = 5 });
    QTRY_VERIFY_WITH_TIMEOUT(filled.isFinished(), 60'000);
    m_temp.addComment(m_temp.addCase(u"Über die Grenze"_s, { u"zürich"_s }, u"Seen from 203.0.113.7 once"_s),
                      u"a »quoted« résumé, \"again\""_s);
    m_temp.addCase(u"Rare word"_s, {}, u"the xylophone of 203.0.113.70"_s);
    const QList<CaseKey> keys = valueOf(m_temp->caseKeys({}, {}, 10'000));
    QCOMPARE(keys.size(), 702);
    for (const CaseKey key : keys) {
        const store::CaseDocumentParts parts = valueOf(m_temp->document(key));
        const domain::Case &value = parts.value;
        Texts texts{ key, std::max(value.createdAt, value.updatedAt.value_or(value.createdAt)).msecs(), {} };
        texts.words = { folded(value.title), folded(value.description), folded(value.tags.join(u' ')) };
        for (const domain::Attachment &attachment : parts.attachments) {
            const domain::AttachmentKind kind = attachment.payload.kind();
            if (kind == domain::AttachmentKind::UserComment || kind == domain::AttachmentKind::Actions)
                texts.words.append(folded(attachment.payload.commentText()));
        }
        m_texts.append(texts);
    }
    std::sort(m_texts.begin(), m_texts.end(), [](const Texts &a, const Texts &b) {
        return std::pair(a.recency, a.key.value) > std::pair(b.recency, b.key.value);
    });
}

QList<CaseKey> TestSearchHits::expected(const QString &text) const
{
    QStringList wanted;
    const QStringList pieces = text.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const bool isBeginning = i + 1 == pieces.size() && !text.endsWith(u' ') && !pieces[i].endsWith(u'"');
        const QString piece = folded(pieces[i]);
        if (!piece.trimmed().isEmpty())
            wanted.append(isBeginning ? piece.chopped(1) : piece);
    }
    QList<CaseKey> keys;
    for (const Texts &texts : m_texts) {
        const bool hasAll = std::all_of(wanted.begin(), wanted.end(), [&texts](const QString &piece) {
            return std::any_of(texts.words.begin(), texts.words.end(),
                               [&piece](const QString &words) { return words.contains(piece); });
        });
        if (hasAll)
            keys.append(texts.key);
    }
    return keys;
}

QList<CaseKey> TestSearchHits::keysOf(const domain::CaseQuery &query, int limit)
{
    QList<CaseKey> keys;
    for (const domain::CaseSummary &row :
         valueOf(m_temp->page(query, { .position = 0, .limit = limit })).rows)
        keys.append(row.key);
    return keys;
}

QString TestSearchHits::randomText(QRandomGenerator &random) const
{
    QStringList pieces;
    for (int i = random.bounded(1, 4); i > 0; --i) {
        const Texts &texts = m_texts[random.bounded(m_texts.size())];
        const QStringList words
            = texts.words[random.bounded(texts.words.size())].split(u' ', Qt::SkipEmptyParts);
        if (!words.isEmpty())
            pieces.append(words[random.bounded(words.size())]);
    }
    if (pieces.isEmpty())
        return u"the"_s;
    if (random.bounded(3) == 0)
        return pieces.join(u' ') + u' ';
    pieces.last().truncate(random.bounded(1, 7));
    return pieces.join(u' ');
}

/// What WordLister does in minutes.
void TestSearchHits::listWords()
{
    store::Connection connection(m_temp.path(), store::Connection::Mode::ReadWrite);
    connection.execute("CREATE VIRTUAL TABLE temp.search_term USING fts5vocab(main, search, row)");
    store::WordLister::Words words{ .from = {}, .to = {}, .texts = {}, .span = 702 };
    {
        store::Statement find(connection, "SELECT term, doc FROM temp.search_term");
        while (find.next())
            words.texts.append({ find.bytes(0), find.number(1) });
    }
    store::Transaction transaction(connection, store::Transaction::Kind::Write);
    store::WordLister::write(connection, words);
    transaction.commit();
}

void TestSearchHits::aSearchFindsWhatAPlainLookFinds_data()
{
    QTest::addColumn<bool>("listed");
    QTest::newRow("before the words are listed") << false;
    QTest::newRow("with the list of words") << true;
}

void TestSearchHits::aSearchFindsWhatAPlainLookFinds()
{
    QFETCH(bool, listed);
    if (listed)
        listWords();
    QStringList texts{
        u"s"_s,         u"xy"_s,      u"grenze zur"_s, u"203.0.113.7"_s,    u"203.0.113.7 "_s, u"RÉSUMÉ"_s,
        u"\"again\""_s, u"uber di"_s, u"a b"_s,        u"203.0.113. the"_s, u"the and of t"_s
    };
    QRandomGenerator random(listed ? 11 : 7);
    for (int i = 0; i < 60; ++i)
        texts.append(randomText(random));
    for (const QString &text : std::as_const(texts)) {
        const QList<CaseKey> wanted = expected(text);
        const domain::CaseFilter filter{ .text = text };
        QVERIFY2(keysOf({ .filter = filter }, 50) == wanted.mid(0, 50), qPrintable(text));
        QVERIFY2(valueOf(m_temp->count(filter)) == wanted.size(), qPrintable(text));
        QVERIFY2(keysOf({ .filter = filter }) == wanted, qPrintable(text));
        QList<CaseKey> ranked = keysOf({ .filter = filter, .sort = CaseSort::Relevance });
        QList<CaseKey> sorted = wanted;
        std::sort(ranked.begin(), ranked.end());
        std::sort(sorted.begin(), sorted.end());
        QVERIFY2(ranked == sorted, qPrintable(text));
    }
}

/// More rows than are read at first, and more beginnings than are looked at one by one.
void TestSearchHits::wordsManyCasesHaveAreFoundExactly()
{
    store::Connection connection(m_temp.path(), store::Connection::Mode::ReadOnly);
    store::prepareHits(connection);
    const store::Transaction snapshot(connection, store::Transaction::Kind::Read);
    for (const QString &text : { u"the "_s, u"the"_s, u"the "_s, u"s"_s, u"and t"_s, u"s"_s }) {
        const QList<CaseKey> wanted = expected(text);
        auto &hits = connection.kept<store::TextHits>();
        hits.look(text);
        for (auto texts = m_texts.crbegin(); texts != m_texts.crend(); ++texts)
            QCOMPARE(hits.matches(texts->key.value), wanted.contains(texts->key));
        QCOMPARE(hits.all().count(), wanted.size());
        for (const Texts &texts : std::as_const(m_texts))
            QCOMPARE(hits.matches(texts.key.value), wanted.contains(texts.key));
    }
}

void TestSearchHits::theNewestAreFirstAndEveryPlaceIsKnown()
{
    for (const CaseSort sort : { CaseSort::Recency, CaseSort::Relevance, CaseSort::Title }) {
        const domain::CaseQuery query{ .filter = { .text = u"the s"_s }, .sort = sort };
        const QList<CaseKey> whole = keysOf(query);
        QVERIFY(whole.size() > 300);
        QList<CaseKey> inPages;
        domain::PageRequest request{ .position = 0, .limit = 60 };
        while (true) {
            const domain::CasePage page = valueOf(m_temp->page(query, request));
            for (const domain::CaseSummary &row : page.rows)
                inPages.append(row.key);
            if (!page.next)
                break;
            request.after = page.next;
        }
        QCOMPARE(inPages, whole);
        for (const qsizetype at : { qsizetype(0), qsizetype(77), whole.size() - 1 })
            QCOMPARE(valueOf(m_temp->positionOf(whole[at], query)), std::optional<qint64>(at));
        const domain::CasePage middle = valueOf(m_temp->page(query, { .position = 250, .limit = 5 }));
        for (qsizetype i = 0; i < middle.rows.size(); ++i)
            QCOMPARE(middle.rows[i].key, whole[250 + i]);
    }
}

void TestSearchHits::theBestMatchIsFirst()
{
    TempStore temp;
    const CaseKey inTitle = temp.addCase(u"Ransom note"_s);
    const CaseKey inTags = temp.addCase(u"One"_s, { u"ransom"_s }, u"first"_s);
    const CaseKey inDescription = temp.addCase(u"Two"_s, {}, u"a ransom was asked for"_s);
    const CaseKey inComment = temp.addCase(u"Three"_s, {}, u"nothing"_s);
    temp.addComment(inComment, u"they want a ransom"_s);
    const domain::CaseQuery query{ .filter = { .text = u"ransom"_s }, .sort = CaseSort::Relevance };
    QList<CaseKey> keys;
    for (const domain::CaseSummary &row : valueOf(temp->page(query, {})).rows)
        keys.append(row.key);
    QCOMPARE(keys, (QList<CaseKey>{ inTitle, inTags, inDescription, inComment }));
    QCOMPARE(valueOf(temp->page({ .filter = {}, .sort = CaseSort::Relevance }, {})).rows.size(), 4);
}

void TestSearchHits::anAnswerNoLongerWantedEndsAtOnce()
{
    store::Connection connection(m_temp.path(), store::Connection::Mode::ReadOnly);
    store::prepareHits(connection);
    const store::Transaction snapshot(connection, store::Transaction::Kind::Read);
    const domain::CaseQuery query{ .filter = { .text = u"the s"_s } };
    int cancelled = 0;
    for (int questions = 0; questions < 12; ++questions) {
        int left = questions;
        connection.setWanted([&left] { return left-- > 0; });
        try {
            store::readPage(connection, query, {});
            store::countCases(connection, { .text = u"t"_s });
        } catch (const store::StoreFailure &caught) {
            QCOMPARE(caught.error().kind, ErrorKind::Cancelled);
            ++cancelled;
        }
    }
    QVERIFY(cancelled > 3);
    connection.setWanted([] { return true; });
    QList<CaseKey> keys;
    for (const domain::CaseSummary &row : store::readPage(connection, query, {}).rows)
        keys.append(row.key);
    QCOMPARE(keys, expected(u"the s"_s).mid(0, 50));
}

void TestSearchHits::theLastOfManyQuestionsIsAnswered()
{
    Generation typing;
    QList<Future<domain::CasePage>> answers;
    const QString text = u"the process"_s;
    for (qsizetype letters = 1; letters <= text.size(); ++letters) {
        typing.next();
        answers.append(m_temp->page({ .filter = { .text = text.first(letters) } }, {}, typing.ticket()));
    }
    const Result<domain::CasePage> last = await(answers.constLast());
    QVERIFY(last);
    QCOMPARE(last->rows.size(), std::min<qsizetype>(expected(text).size(), 50));
    for (const Future<domain::CasePage> &answer : std::as_const(answers)) {
        const Result<domain::CasePage> result = await(answer);
        QVERIFY(result || result.error().kind == ErrorKind::Cancelled);
    }
}

void TestSearchHits::anotherProcessesWordsAreFoundAtOnce()
{
    TempStore temp;
    const CaseKey key = temp.addCase(u"Alpha"_s);
    QCOMPARE(temp.titles({ .text = u"q"_s }), QStringList());
    const std::unique_ptr<store::CaseStore> other = temp.another();
    domain::CasePatch patch;
    patch.title = u"Quetzal"_s;
    QVERIFY(temp.edit(key, patch));
    const auto rows = valueOf(other->page({ .filter = { .text = u"q"_s } }, {})).rows;
    QCOMPARE(rows.size(), 1);
    QCOMPARE(valueOf(other->count({ .text = u"quetz"_s })), 1);
    QVERIFY(temp.edit(key, { .title = u"Beta"_s, .description = u"none"_s }));
    QCOMPARE(valueOf(other->count({ .text = u"quetz"_s })), 0);
    QCOMPARE(valueOf(other->page({ .filter = { .text = u"q"_s } }, {})).rows.size(), 0);
}

QTEST_GUILESS_MAIN(TestSearchHits)
#include "tst_searchhits.moc"
