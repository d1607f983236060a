#include "tests/support/tempstore/tempstore.h"

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;

/// What is typed in the search field, and Kibana's own search parameter.
class TestSearching : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void whatIsTypedIsFound_data();
    void whatIsTypedIsFound();
    void nothingTypedBreaksTheSearch_data();
    void nothingTypedBreaksTheSearch();
    void kibanasSearch_data();
    void kibanasSearch();
    void anIdIsFoundAsText();
    void aSearchSeesTheLatestEdit();
    void aSearchGoesWithOtherFiltersAndSorts();

private:
    TempStore m_temp;
};

void TestSearching::initTestCase()
{
    const CaseKey login = m_temp.addCase(u"Suspicious login"_s, { u"vpn"_s, u"two words"_s },
                                         u"Seen from 203.0.113.7 at night"_s);
    m_temp.addComment(login, u"Dropped C:\\Temp\\x.exe with hash d41d8cd98f00b204e9800998ecf8427e"_s);
    m_temp.addComment(login, u"Second remark: résumé.doc — \"quoted\" text"_s);
    m_temp.addCase(u"Malware on host web-01.example.org"_s, { u"malware"_s },
                   u"Also 203.0.113.70 and 🔥 alarm"_s);
    m_temp.addCase(u"حادث أمني"_s, { u"عربي"_s }, u"نص طويل"_s);
    m_temp.addCase(u"Straße in Köln"_s, {}, u"100% of C++ and a_b *stars*"_s);
}

void TestSearching::whatIsTypedIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const QString login = u"Suspicious login"_s;
    const QString malware = u"Malware on host web-01.example.org"_s;
    const QString arabic = u"حادث أمني"_s;
    const QString street = u"Straße in Köln"_s;
    QTest::newRow("word") << u"suspicious"_s << QStringList{ login };
    QTest::newRow("beginning") << u"susp"_s << QStringList{ login };
    QTest::newRow("not the middle") << u"picious"_s << QStringList{};
    QTest::newRow("all words, anywhere in the case")
        << u"login night d41d8cd98f00b204e9800998ecf8427e"_s << QStringList{ login };
    QTest::newRow("only the last is a beginning") << u"susp login"_s << QStringList{};
    QTest::newRow("a space ends the word") << u"susp "_s << QStringList{};
    QTest::newRow("one word is missing") << u"login nowhere"_s << QStringList{};
    QTest::newRow("address") << u"203.0.113.7 "_s << QStringList{ login };
    QTest::newRow("address being typed") << u"203.0.113.7"_s << QStringList{ malware, login };
    QTest::newRow("path") << u"C:\\Temp\\x.exe"_s << QStringList{ login };
    QTest::newRow("hash beginning") << u"d41d8cd98f"_s << QStringList{ login };
    QTest::newRow("host name") << u"web-01.example.org"_s << QStringList{ malware };
    QTest::newRow("tag") << u"vpn"_s << QStringList{ login };
    QTest::newRow("quotes") << u"\"quoted\""_s << QStringList{ login };
    QTest::newRow("open quote") << u"\"quo"_s << QStringList{ login };
    QTest::newRow("accents") << u"resume"_s << QStringList{ login };
    QTest::newRow("case and accents") << u"KOLN"_s << QStringList{ street };
    QTest::newRow("right to left") << u"أمني"_s << QStringList{ arabic };
    QTest::newRow("word beside emoji") << u"🔥 alarm"_s << QStringList{ malware };
    QTest::newRow("stars") << u"*stars*"_s << QStringList{ street };
    QTest::newRow("operators are words") << u"login OR malware"_s << QStringList{};
    QTest::newRow("column names are words") << u"title:login"_s << QStringList{};
}

void TestSearching::whatIsTypedIsFound()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    std::sort(expected.begin(), expected.end());
    QCOMPARE(m_temp.titles({ .text = text }), expected);
    QCOMPARE(valueOf(m_temp->count({ .text = text })), expected.size());
}

void TestSearching::nothingTypedBreaksTheSearch_data()
{
    QTest::addColumn<QString>("text");
    const QStringList texts{ u"\""_s,
                             u"\"\""_s,
                             u"*"_s,
                             u"("_s,
                             u")"_s,
                             u"-"_s,
                             u"--"_s,
                             u"a*"_s,
                             u"^a"_s,
                             u"a NEAR b"_s,
                             u"NOT"_s,
                             u"AND"_s,
                             u"{title}"_s,
                             u"title :"_s,
                             u"'"_s,
                             u";"_s,
                             u"%"_s,
                             u"\\"_s,
                             u"\t\n"_s,
                             u"a\"b\"c"_s,
                             u"+"_s,
                             u"🔥"_s,
                             QString(QChar(0)),
                             QString(u'a') + QChar(0) + u'b',
                             QString(5000, u'x'),
                             QString(QChar(0xd800)),
                             u"a "_s.repeated(2000) };
    for (const QString &text : texts)
        QTest::addRow("%s", qPrintable(text.left(12))) << text;
}

void TestSearching::nothingTypedBreaksTheSearch()
{
    QFETCH(QString, text);
    QVERIFY(await(m_temp->page({ .filter = { .text = text } }, {})));
    QVERIFY(await(m_temp->count({ .text = text })));
    QVERIFY(await(m_temp->page({ .filter = { .search = text } }, {})));
}

void TestSearching::kibanasSearch_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QStringList>("fields");
    QTest::addColumn<bool>("allWords");
    QTest::addColumn<int>("found");
    const QStringList both;
    QTest::newRow("any word") << u"suspicious malware"_s << both << false << 2;
    QTest::newRow("all words") << u"suspicious malware"_s << both << true << 0;
    QTest::newRow("whole words only") << u"suspic"_s << both << false << 0;
    QTest::newRow("wildcard") << u"suspic*"_s << both << false << 1;
    QTest::newRow("phrase") << u"\"login suspicious\""_s << both << false << 0;
    QTest::newRow("description") << u"night"_s << QStringList{ u"description"_s } << false << 1;
    QTest::newRow("title only") << u"night"_s << QStringList{ u"title"_s } << false << 0;
    QTest::newRow("not in comments") << u"dropped"_s << both << false << 0;
    QTest::newRow("in tags, too") << u"vpn"_s << both << false << 1;
}

void TestSearching::kibanasSearch()
{
    QFETCH(QString, search);
    QFETCH(QStringList, fields);
    QFETCH(bool, allWords);
    QFETCH(int, found);
    const domain::CaseFilter filter{ .search = search, .searchFields = fields, .searchAllWords = allWords };
    QCOMPARE(m_temp.titles(filter).size(), found);
    QCOMPARE(valueOf(m_temp->count(filter)), found);
}

void TestSearching::anIdIsFoundAsText()
{
    const auto rows = valueOf(m_temp->page({}, {})).rows;
    QCOMPARE(m_temp.titles({ .search = rows[1].id }), QStringList{ rows[1].title });
}

void TestSearching::aSearchSeesTheLatestEdit()
{
    TempStore temp;
    const CaseKey key = temp.addCase(u"Alpha"_s);
    QCOMPARE(temp.titles({ .text = u"beta"_s }), QStringList());
    QVERIFY(temp.edit(key, { .title = u"Beta"_s }));
    QCOMPARE(temp.titles({ .text = u"beta"_s }), QStringList{ u"Beta"_s });
    QCOMPARE(temp.titles({ .text = u"alpha "_s }), QStringList{ u"Beta"_s }); // still in the description
    QVERIFY(temp.edit(key, { .description = u"gamma"_s }));
    QCOMPARE(temp.titles({ .text = u"alpha"_s }), QStringList());
    QVERIFY(temp.edit(key, { .tags = QStringList{ u"delta"_s } }));
    QCOMPARE(temp.titles({ .text = u"delta gam"_s }), QStringList{ u"Beta"_s });
    QCOMPARE(temp.problems(), QString());
}

void TestSearching::aSearchGoesWithOtherFiltersAndSorts()
{
    const domain::CaseFilter filter{ .tags = { u"vpn"_s }, .text = u"203.0.113.7"_s };
    QCOMPARE(m_temp.titles(filter), QStringList{ u"Suspicious login"_s });
    const auto rows = valueOf(m_temp->page({ .filter = { .text = u"203.0.113"_s },
                                             .sort = domain::CaseSort::Title,
                                             .order = domain::SortOrder::Ascending },
                                           {}))
                          .rows;
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0].title, u"Malware on host web-01.example.org"_s);
}

QTEST_GUILESS_MAIN(TestSearching)
#include "tst_searching.moc"
