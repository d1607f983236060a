#include "models/items/facetsmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace casebook;
using namespace Qt::StringLiterals;
using domain::FacetValue;
using items::FacetsModel;

namespace {

QList<FacetValue> values(const QStringList &names)
{
    QList<FacetValue> result;
    for (const QString &name : names)
        result.append({ name, name.toUpper(), 1 });
    return result;
}

QStringList labels(const FacetsModel &model)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row)
        result.append(model.index(row).data().toString());
    return result;
}

} // namespace

class FacetsModelTest : public QObject
{
    Q_OBJECT

private slots:
    void checkingChoosesAndTells()
    {
        FacetsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setValues(values({ u"a"_s, u"b"_s }));
        QSignalSpy spy(&model, &FacetsModel::chosenChanged);
        QVERIFY(model.setData(model.index(1), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(spy.size(), 1);
        QCOMPARE(model.chosen(), QStringList({ u"b"_s }));
        QCOMPARE(model.chosenLabels(), QStringList({ u"B"_s }));
        model.setChosen({});
        QCOMPARE(spy.size(), 2);
        QCOMPARE(model.index(1).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    }

    void aChosenValueThatNoCaseHasStays()
    {
        FacetsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setValues(values({ u"a"_s, u"b"_s }));
        model.setChosen({ u"b"_s });
        model.setValues(values({ u"a"_s, u"c"_s }));
        QCOMPARE(labels(model), QStringList({ u"A"_s, u"C"_s, u"B"_s }));
        QCOMPARE(model.index(2).data(FacetsModel::CountRole).toLongLong(), 0);
    }

    void aNewReadingIsToldInSingleSteps()
    {
        FacetsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setValues(values({ u"a"_s, u"b"_s, u"c"_s, u"d"_s }));
        const QPersistentModelIndex kept = model.index(2);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy moves(&model, &QAbstractItemModel::rowsMoved);
        model.setValues(values({ u"d"_s, u"a"_s, u"x"_s, u"c"_s }));
        QCOMPARE(labels(model), QStringList({ u"D"_s, u"A"_s, u"X"_s, u"C"_s }));
        QCOMPARE(resets.size(), 0);
        QCOMPARE(removals.size(), 1);
        QCOMPARE(inserts.size(), 1);
        QCOMPARE(moves.size(), 1);
        QCOMPARE(kept.data().toString(), u"C"_s);
    }

    void aCountThatChangedIsOneChange()
    {
        FacetsModel model;
        model.setValues(values({ u"a"_s, u"b"_s }));
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        auto next = values({ u"a"_s, u"b"_s });
        next[1].count = 7;
        model.setValues(next);
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.first().first().toModelIndex().row(), 1);
    }
};

QTEST_GUILESS_MAIN(FacetsModelTest)
#include "tst_facetsmodel.moc"
