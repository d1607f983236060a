#include "models/domain/rebase.h"

#include <QJsonArray>
#include <QTest>

using namespace casebook;
using namespace casebook::domain;
using namespace Qt::StringLiterals;

namespace {

PendingOperation setting(qint64 key, const QString &field, const QString &from, const QString &to)
{
    return { .key = OperationKey{ key },
             .kind = field == u"title"_s || field == u"description"_s ? PendingKind::Text : PendingKind::Set,
             .field = field,
             .oldValue = from,
             .newValue = to,
             .created = Timestamp(9'000) };
}

PendingOperation tagging(qint64 key, const QStringList &added, const QStringList &removed)
{
    return { .key = OperationKey{ key },
             .kind = PendingKind::Members,
             .field = u"tags"_s,
             .added = added,
             .removed = removed };
}

QList<OperationKey> keys(const QList<PendingOperation> &operations)
{
    QList<OperationKey> list;
    for (const PendingOperation &operation : operations)
        list.append(operation.key);
    return list;
}

} // namespace

class TestRebase : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_theirs = {};
        m_theirs.title = u"Their title"_s;
        m_theirs.description = u"one\ntwo\nthree\nfour"_s;
        m_theirs.tags = { u"a"_s, u"b"_s };
        m_theirs.createdAt = Timestamp(1'000);
    }

    void whatTheyLeftAloneIsPutOnTop()
    {
        const Rebased rebased = rebase(
            m_theirs, { setting(1, u"severity"_s, u"low"_s, u"high"_s), tagging(2, { u"c"_s }, { u"a"_s }) });
        QCOMPARE(rebased.mine.severity.value, SeverityValue::High);
        QCOMPARE(rebased.mine.tags, (QStringList{ u"b"_s, u"c"_s }));
        QCOMPARE(rebased.mine.title, m_theirs.title);
        QCOMPARE(keys(rebased.left), (QList{ OperationKey{ 1 }, OperationKey{ 2 } }));
        QVERIFY(rebased.conflicts.isEmpty());
        QVERIFY(rebased.done.isEmpty());
        QCOMPARE(rebased.mine.updatedAt, Timestamp(9'000));
    }

    void aTextInConflictKeepsItsWordsWhenMoreWasAdded()
    {
        m_theirs.description = u"theirs\none\ntwo\nthree"_s;
        const Rebased rebased = rebase(
            m_theirs,
            { setting(1, u"description"_s, u"one\ntwo\nthree"_s, u"mine\none\ntwo\nthree"_s),
              setting(2, u"description"_s, u"mine\none\ntwo\nthree"_s, u"mine\none\ntwo\nmore\nthree"_s) });
        QCOMPARE(rebased.conflicts.size(), 1);
        QCOMPARE(rebased.conflicts.first().mine, QJsonValue(u"mine\none\ntwo\nmore\nthree"_s));
        QCOMPARE(rebased.conflicts.first().base, QJsonValue(u"one\ntwo\nthree"_s));
        QCOMPARE(rebased.mine.description, m_theirs.description);
        QVERIFY(rebased.left.isEmpty());
    }

    void whatTheyHaveAlreadyIsDone()
    {
        const Rebased rebased = rebase(
            m_theirs,
            { setting(1, u"title"_s, u"Old"_s, u"Their title"_s), tagging(2, { u"b"_s }, { u"gone"_s }) });
        QCOMPARE(rebased.done, (QList{ OperationKey{ 1 }, OperationKey{ 2 } }));
        QCOMPARE(rebased.mine, m_theirs);
    }

    void threeDifferentScalarsAreAConflictThatShowsTheirs()
    {
        const Rebased rebased = rebase(m_theirs, { setting(1, u"title"_s, u"Old"_s, u"Mine"_s) });
        QCOMPARE(rebased.conflicts.size(), 1);
        QCOMPARE(rebased.conflicts.constFirst(),
                 (FieldConflict{ .operation = OperationKey{ 1 },
                                 .field = u"title"_s,
                                 .base = u"Old"_s,
                                 .mine = u"Mine"_s,
                                 .theirs = u"Their title"_s }));
        QCOMPARE(rebased.mine.title, u"Their title"_s);
        QVERIFY(rebased.left.isEmpty());
    }

    void twoChangesOfOneFieldMakeOneConflict()
    {
        const Rebased rebased = rebase(m_theirs,
                                       { setting(1, u"title"_s, u"Old"_s, u"First"_s),
                                         setting(2, u"title"_s, u"First"_s, u"Second"_s) });
        QCOMPARE(rebased.conflicts.size(), 1);
        QCOMPARE(rebased.conflicts.constFirst().base, QJsonValue(u"Old"_s));
        QCOMPARE(rebased.conflicts.constFirst().mine, QJsonValue(u"Second"_s));
        QCOMPARE(rebased.conflicts.constFirst().operation, OperationKey{ 2 });
    }

    void aChangeThatWasTakenBackIsNoConflict()
    {
        const Rebased rebased = rebase(
            m_theirs,
            { setting(1, u"title"_s, u"Old"_s, u"First"_s), setting(2, u"title"_s, u"First"_s, u"Old"_s) });
        QVERIFY(rebased.conflicts.isEmpty());
        QVERIFY(rebased.left.isEmpty());
    }

    void aSecondChangeIsPutOnTopOfTheFirstThatArrived()
    {
        const Rebased rebased = rebase(m_theirs,
                                       { setting(1, u"title"_s, u"Old"_s, u"Their title"_s),
                                         setting(2, u"title"_s, u"Their title"_s, u"Newest"_s) });
        QCOMPARE(rebased.done, QList{ OperationKey{ 1 } });
        QCOMPARE(keys(rebased.left), QList{ OperationKey{ 2 } });
        QCOMPARE(rebased.mine.title, u"Newest"_s);
    }

    void textsMergeByLines()
    {
        const Rebased rebased = rebase(
            m_theirs, { setting(1, u"description"_s, u"one\ntwo\nthree\n4"_s, u"ONE\ntwo\nthree\n4"_s) });
        QCOMPARE(rebased.mine.description, u"ONE\ntwo\nthree\nfour"_s);
        QCOMPARE(rebased.left.constFirst().oldValue, QJsonValue(m_theirs.description));
        QCOMPARE(rebased.left.constFirst().newValue, QJsonValue(rebased.mine.description));
    }

    void aTextThatArrivedAndWasEditedElsewhereIsDone()
    {
        m_theirs.description = u"ONE\ntwo\nthree\nFOUR"_s;
        const Rebased rebased = rebase(
            m_theirs,
            { setting(1, u"description"_s, u"one\ntwo\nthree\nfour"_s, u"ONE\ntwo\nthree\nfour"_s) });
        QCOMPARE(rebased.done, QList{ OperationKey{ 1 } });
        QVERIFY(rebased.conflicts.isEmpty());
    }

    void whatWasOvertakenIsNeverSentAgain()
    {
        m_theirs.status = StatusValue::Open;
        const Rebased rebased = rebase(
            m_theirs, { setting(1, u"status"_s, u"open"_s, u"closed"_s), tagging(2, { u"mine"_s }, {}) },
            { OperationKey{ 1 }, OperationKey{ 2 } });
        QVERIFY(rebased.left.isEmpty());
        QCOMPARE(rebased.conflicts.size(), 1);
        QCOMPARE(rebased.conflicts.constFirst().field, u"status"_s);
        QCOMPARE(rebased.done, QList{ OperationKey{ 2 } });
    }

    void customFieldsAreComparedByTheirValue()
    {
        m_theirs.customFields = { { .key = u"k"_s, .type = u"text"_s, .value = u"x"_s } };
        const auto entry = [](const QJsonValue &value) {
            return QJsonObject{ { u"key"_s, u"k"_s }, { u"type"_s, u"text"_s }, { u"value"_s, value } };
        };
        PendingOperation operation{ .key = OperationKey{ 1 },
                                    .kind = PendingKind::CustomField,
                                    .field = u"k"_s,
                                    .oldValue = entry(u"x"_s),
                                    .newValue = entry(u"y"_s) };
        QCOMPARE(rebase(m_theirs, { operation }).mine.customFields.constFirst().value, QJsonValue(u"y"_s));
        operation.oldValue = entry(u"other"_s);
        QCOMPARE(rebase(m_theirs, { operation }).conflicts.constFirst().field, u"customFields.k"_s);
        // a field that nobody had yet and an empty one are the same
        m_theirs.customFields.clear();
        operation.oldValue = entry(QJsonValue());
        QCOMPARE(rebase(m_theirs, { operation }).left.size(), 1);
    }

    void waitingCommentsAreCountedAndOtherOperationsLeftAlone()
    {
        PendingOperation comment{ .key = OperationKey{ 1 },
                                  .kind = PendingKind::AddAttachment,
                                  .attachmentId = u"c"_s,
                                  .payload = { { u"type"_s, u"user"_s }, { u"comment"_s, u"text"_s } } };
        PendingOperation deletion{ .key = OperationKey{ 2 }, .kind = PendingKind::Delete };
        const Rebased rebased = rebase(m_theirs, { comment, deletion });
        QCOMPARE(rebased.mine.totalComments, 1);
        QCOMPARE(rebased.left, (QList{ comment, deletion }));
    }

private:
    Case m_theirs;
};

QTEST_GUILESS_MAIN(TestRebase)
#include "tst_rebase.moc"
