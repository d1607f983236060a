#include "models/base/ids.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <type_traits>

using namespace casebook;
using namespace Qt::StringLiterals;

class TestIds : public QObject
{
    Q_OBJECT

private slots:
    void uidsHaveKibanasForm();
    void uidsDiffer();
    void keysCompareHashAndKnowWhetherTheyNameAnything();
};

// Kinds can't be mixed up.
static_assert(!std::is_convertible_v<CaseKey, DraftKey>);
static_assert(!std::is_convertible_v<qint64, CaseKey>);

void TestIds::uidsHaveKibanasForm()
{
    static const QRegularExpression form(
        u"\\A[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\\z"_s);
    const QString uid = newUid();
    QVERIFY2(form.match(uid).hasMatch(), qPrintable(uid));
}

void TestIds::uidsDiffer()
{
    QSet<QString> uids;
    for (int i = 0; i < 1000; ++i)
        uids.insert(newUid());
    QCOMPARE(uids.size(), 1000);
}

void TestIds::keysCompareHashAndKnowWhetherTheyNameAnything()
{
    QVERIFY(!CaseKey().isValid());
    QVERIFY(CaseKey{ 7 }.isValid());
    QVERIFY(localWorkspace.isValid());
    QVERIFY(CaseKey{ 1 } < CaseKey{ 2 });
    const QSet<CaseKey> keys{ CaseKey{ 1 }, CaseKey{ 1 }, CaseKey{ 2 } };
    QCOMPARE(keys.size(), 2);
    QVERIFY(keys.contains(CaseKey{ 2 }));
}

QTEST_GUILESS_MAIN(TestIds)
#include "tst_ids.moc"
