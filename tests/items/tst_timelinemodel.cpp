#include "models/base/clock.h"
#include "models/items/alertmodel.h"
#include "models/items/timelinemodel.h"
#include "models/store/casestore.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace casebook;
using namespace Qt::StringLiterals;

class TimelineModelTest final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void readsWhatIsLookedAtOnly();
    void appendsANewEntryAtTheEnd();
    void putsANewEntryFirstWhereTheNewestComeFirst();
    void replacesOnlyTheRowOfAnEditedComment();
    void countsAddUp();
    void listsEachAlertOnARow();

private:
    template <typename T>
    T wait(Future<T> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000) || !future.result())
            qFatal("the store did not answer");
        return *future.result();
    }
    store::SubmitResult submit(const domain::Operation &operation)
    {
        domain::User author;
        author.username = u"anna"_s;
        return wait(m_store->submit({ .operation = operation, .author = author }));
    }
    QString comment(const QString &text)
    {
        return submit(domain::AddAttachments{ m_case,
                                              { domain::AttachmentPayload::userComment(text, u"cases"_s) } })
            .attachmentIds.first();
    }
    void comments(int count)
    {
        QList<domain::AttachmentPayload> payloads;
        for (int i = 0; i < count; ++i)
            payloads.append(domain::AttachmentPayload::userComment(QString::number(i), u"cases"_s));
        submit(domain::AddAttachments{ m_case, payloads });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    SystemClock m_clock;
    std::unique_ptr<store::CaseStore> m_store;
    CaseKey m_case;
};

void TimelineModelTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<store::CaseStore>(
        store::StoreOptions{ .path = m_folder->filePath(u"s.sqlite"_s) }, m_clock);
    domain::NewCase values;
    values.title = u"A case"_s;
    values.description = u"About it"_s;
    m_case = submit(domain::CreateCase{ .values = values }).caseKey;
}

void TimelineModelTest::cleanup()
{
    m_store.reset();
    m_folder.reset();
}

void TimelineModelTest::readsWhatIsLookedAtOnly()
{
    for (int i = 0; i < 3; ++i)
        comments(100);
    items::TimelineModel model(*m_store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show({ .caseKey = m_case });
    QTRY_COMPARE(model.rowCount(), 301);
    QTRY_VERIFY(model.entryAt(10));
    QVERIFY(!model.entryAt(250));
    QVERIFY(!model.index(250, 0).data(items::TimelineModel::LoadedRole).toBool());
    model.want(240, 260);
    QTRY_VERIFY(model.entryAt(260));
    QVERIFY(model.entryAt(240));
    QVERIFY(!model.entryAt(150));
}

void TimelineModelTest::appendsANewEntryAtTheEnd()
{
    items::TimelineModel model(*m_store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show({ .caseKey = m_case });
    QTRY_COMPARE(model.rowCount(), 1);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    comment(u"new"_s);
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(inserted.first().at(1).toInt(), 1);
    QCOMPARE(reset.count(), 0);
    QTRY_COMPARE(model.index(1, 0).data().toString(), u"new"_s);
}

void TimelineModelTest::putsANewEntryFirstWhereTheNewestComeFirst()
{
    comment(u"old"_s);
    items::TimelineModel model(*m_store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show({ .caseKey = m_case, .order = domain::SortOrder::Descending });
    QTRY_COMPARE(model.rowCount(), 2);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    comment(u"new"_s);
    QTRY_COMPARE(model.rowCount(), 3);
    QCOMPARE(inserted.first().at(1).toInt(), 0);
    QTRY_COMPARE(model.index(0, 0).data().toString(), u"new"_s);
    QTRY_COMPARE(model.index(1, 0).data().toString(), u"old"_s);
}

void TimelineModelTest::replacesOnlyTheRowOfAnEditedComment()
{
    const QString first = comment(u"first"_s);
    comment(u"second"_s);
    items::TimelineModel model(*m_store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show({ .caseKey = m_case });
    QTRY_COMPARE(model.rowCount(), 3);
    QCOMPARE(model.rowOfComment(first), 1);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    submit(
        domain::EditAttachment{ .key = m_case,
                                .attachmentId = first,
                                .payload = domain::AttachmentPayload::userComment(u"better"_s, u"cases"_s) });
    QTRY_COMPARE(model.index(1, 0).data().toString(), u"better"_s);
    QTRY_COMPARE(model.rowCount(), 4); // the edit is an entry of its own
    QVERIFY(model.index(1, 0).data(items::TimelineModel::IsCommentRole).toBool());
    for (const QList<QVariant> &change : changed)
        QVERIFY(!(change.at(0).toModelIndex().row() <= 2 && change.at(1).toModelIndex().row() >= 2
                  && change.at(0).toModelIndex().row() == change.at(1).toModelIndex().row()));
}

void TimelineModelTest::countsAddUp()
{
    comments(3);
    submit(domain::EditCase{ .key = m_case, .patch = { .status = domain::StatusValue::Closed } });
    items::TimelineModel model(*m_store);
    model.show({ .caseKey = m_case });
    QTRY_COMPARE(model.counts().all, 5);
    QCOMPARE(model.counts().comments, 3);
    QCOMPARE(model.counts().history, 2);
    model.show({ .caseKey = m_case, .part = domain::TimelinePart::Comments });
    QTRY_COMPARE(model.rowCount(), 3);
    QCOMPARE(model.counts().all, 5);
}

void TimelineModelTest::listsEachAlertOnARow()
{
    items::AlertModel model(*m_store);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.show(m_case);
    QTRY_VERIFY(model.isReady());
    QCOMPARE(model.rowCount(), 0);
    const auto alerts = domain::AttachmentPayload::alerts({ { u"a1"_s, u"i"_s }, { u"a2"_s, u"i"_s } },
                                                          { {}, u"Odd login"_s }, u"cases"_s);
    const QString id = submit(domain::AddAttachments{ m_case, { alerts } }).attachmentIds.first();
    QTRY_COMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, items::AlertModel::AlertId).data().toString(), u"a2"_s);
    QCOMPARE(model.index(1, items::AlertModel::Rule).data().toString(), u"Odd login"_s);
    submit(domain::DeleteAttachment{ m_case, id });
    QTRY_COMPARE(model.rowCount(), 0);
}

QTEST_GUILESS_MAIN(TimelineModelTest)

#include "tst_timelinemodel.moc"
