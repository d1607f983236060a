#include "models/items/draftmodel.h"
#include "models/items/outboxmodel.h"
#include "models/items/peoplemodel.h"
#include "models/items/tagmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace casebook;
using namespace Qt::StringLiterals;

class ListModelsTest : public QObject
{
    Q_OBJECT

    struct Fixture
    {
        QTemporaryDir folder;
        SystemClock clock;
        store::CaseStore store{ { .path = folder.filePath(u"test.casebook"_s) }, clock };

        CaseKey create(const QString &title, const QStringList &tags)
        {
            domain::CreateCase operation;
            operation.values.title = title;
            operation.values.description = u"A description"_s;
            operation.values.tags = tags;
            store::Submission submission{ operation, {}, {} };
            submission.author.username = u"anna"_s;
            submission.author.fullName = u"Anna Berg"_s;
            QObject context;
            std::optional<CaseKey> key;
            deliver(store.submit(submission), &context, [&](const Result<store::SubmitResult> &result) {
                key = result ? result->caseKey : CaseKey{};
            });
            (void)QTest::qWaitFor([&] { return key.has_value(); });
            return key.value_or(CaseKey{});
        }
    };

    static QStringList texts(const QAbstractItemModel &model)
    {
        QStringList result;
        for (int row = 0; row < model.rowCount(); ++row)
            result.append(model.index(row, 0).data().toString());
        return result;
    }

private slots:
    void tagsStandByNameWithTheirCounts()
    {
        Fixture fixture;
        items::TagModel model(fixture.store);
        model.begin();
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        fixture.create(u"one"_s, { u"tag 10"_s, u"Beta"_s });
        QTRY_COMPARE(texts(model), QStringList({ u"Beta"_s, u"tag 10"_s }));
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        fixture.create(u"two"_s, { u"tag 9"_s, u"Beta"_s });
        QTRY_COMPARE(texts(model), QStringList({ u"Beta"_s, u"tag 9"_s, u"tag 10"_s }));
        QCOMPARE(model.index(0).data(items::TagModel::CountRole).toLongLong(), 2);
        QCOMPARE(model.rowOf(u"tag 10"_s), 2);
        QCOMPARE(resets.size(), 0);
    }

    void peopleAreThoseWhoWrote()
    {
        Fixture fixture;
        items::PeopleModel model(fixture.store);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        fixture.create(u"one"_s, {});
        QTRY_COMPARE(texts(model), QStringList({ u"Anna Berg"_s }));
    }

    void aLocalWorkspaceHasNoOutbox()
    {
        Fixture fixture;
        items::OutboxModel model(fixture.store);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        fixture.create(u"one"_s, {});
        items::PeopleModel people(fixture.store);
        QTRY_COMPARE(people.rowCount(), 1); // asked later, so the outbox has answered too
        QCOMPARE(model.rowCount(), 0);
    }

    void draftsComeChangeAndGo()
    {
        Fixture fixture;
        items::DraftModel model(fixture.store);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        domain::Draft draft;
        draft.caseKey = fixture.create(u"Lost laptop"_s, {});
        draft.content = { { u"text"_s, u"first"_s } };
        fixture.store.saveDraft(draft);
        QTRY_COMPARE(texts(model), QStringList({ u"first"_s }));
        QCOMPARE(model.index(0).data(items::DraftModel::CaseTitleRole).toString(), u"Lost laptop"_s);
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        draft.content = { { u"text"_s, u"second"_s } };
        fixture.store.saveDraft(draft);
        QTRY_COMPARE(texts(model), QStringList({ u"second"_s }));
        QCOMPARE(changes.size(), 1);
        fixture.store.dropDraft(model.draftAt(0).key);
        QTRY_COMPARE(model.rowCount(), 0);
    }

    void aNewCasesDraftReadsAsItsTitleAndDescription()
    {
        Fixture fixture;
        items::DraftModel model(fixture.store);
        domain::Draft draft;
        draft.kind = domain::DraftKind::NewCase;
        draft.target = u"form"_s;
        draft.content = { { u"title"_s, u"Phishing"_s }, { u"description"_s, u"A wave"_s } };
        fixture.store.saveDraft(draft);
        QTRY_COMPARE(texts(model), QStringList({ u"Phishing\nA wave"_s }));
    }
};

QTEST_GUILESS_MAIN(ListModelsTest)
#include "tst_listmodels.moc"
