#include "models/generator/storefiller.h"
#include "tests/support/testdesk.h"
#include "ui/page/pushhistory.h"

#include <QSignalSpy>
#include <QTest>

using namespace casebook;
using namespace Qt::StringLiterals;

/// What is read of a history in parts says the same as the whole of it.
class PushHistoryTest final : public QObject
{
    Q_OBJECT

private slots:
    void saysWhatTheWholeHistorySays();
    void saysNothingOfAConnectorThatTheCaseNeverHad();
    void tellsOfACaseThatIsGone();

private:
    template <typename T>
    T wait(Future<T> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60'000) || !future.result())
            qFatal("the store did not answer");
        return *future.result();
    }
    void push(CaseKey key, const QString &connector)
    {
        domain::User author;
        author.username = u"bert"_s;
        const auto pushed
            = m_desk.store().submit({ .operation = domain::PushCase{ key, connector }, .author = author });
        QVERIFY(QTest::qWaitFor([&] { return pushed.isFinished(); }, 60'000));
    }
    QList<domain::Activity> whole(CaseKey key)
    {
        QList<domain::Activity> all;
        for (int page = 1; page <= 100; ++page) {
            const store::ActivityPage part
                = wait(m_desk.store().activities(key, {}, page, 100, domain::SortOrder::Ascending));
            all += part.activities;
            if (all.size() >= part.total)
                break;
        }
        return all;
    }
    Result<std::optional<domain::PushState>> read(CaseKey key, const QString &connector)
    {
        ui::PushHistory history(m_desk.store(), nullptr);
        std::optional<Result<std::optional<domain::PushState>>> answer;
        history.read(key, connector, [&](const auto &state) { answer = state; });
        if (!QTest::qWaitFor([&] { return answer.has_value(); }, 60'000))
            qFatal("no answer came");
        return *answer;
    }

    test::TestDesk m_desk;
};

void PushHistoryTest::saysWhatTheWholeHistorySays()
{
    wait(generator::fillStore(m_desk.store(), { .cases = 60, .activities = 1'500, .longestHistory = 700 }));
    int states = 0;
    int needed = 0;
    const QList<domain::CaseSummary> rows = wait(m_desk.store().page({}, { .limit = 60 })).rows;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const domain::CaseSummary &row = rows.at(i);
        const QString connector
            = wait(m_desk.store().detail(row.key, { .caseKey = row.key })).value.connector.id;
        if (i % 2 == 0 && connector != "none"_L1)
            push(row.key, connector);
        const QList<domain::PushState> expected = domain::pushStates(whole(row.key));
        for (const domain::PushState &each : expected) {
            const Result<std::optional<domain::PushState>> state = read(row.key, each.connector.id);
            QVERIFY(state && *state);
            QCOMPARE((*state)->connector, each.connector);
            QCOMPARE((*state)->needsPush, each.needsPush);
            QCOMPARE((*state)->firstPush, each.firstPush);
            QCOMPARE((*state)->lastPush, each.lastPush);
            QCOMPARE((*state)->externalService, each.externalService);
            ++states;
            needed += each.needsPush ? 1 : 0;
        }
    }
    QVERIFY2(states > 20 && needed > 0 && needed < states, qPrintable(u"%1 of %2"_s.arg(needed).arg(states)));
}

void PushHistoryTest::saysNothingOfAConnectorThatTheCaseNeverHad()
{
    const CaseKey key = wait(m_desk.store().page({}, { .limit = 1 })).rows.first().key;
    const Result<std::optional<domain::PushState>> state = read(key, u"no such connector"_s);
    QVERIFY(state && !*state);
}

void PushHistoryTest::tellsOfACaseThatIsGone()
{
    QVERIFY(!read(CaseKey{ 4711 }, u"jira"_s));
}

QTEST_MAIN(PushHistoryTest)

#include "tst_pushhistory.moc"
