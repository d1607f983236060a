#include "models/json/codec.h"
#include "tests/support/delayproxy/delayproxy.h"
#include "tests/sync/mirror.h"
#include "tests/sync/servedcases.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace casebook;
using namespace casebook::test;
using namespace Qt::StringLiterals;
using Pass = sync::Puller::Pass;

namespace {

/// CASEBOOK_MIRROR_CASES=25000 is the full size; it takes minutes.
qint64 manyCases()
{
    const int given = qEnvironmentVariableIntValue("CASEBOOK_MIRROR_CASES");
    return given > 0 ? given : 600;
}

constexpr qint64 activitiesEach = 20;

QList<store::CaseImport> allOf(store::CaseStore &store, WorkspaceId workspace, int limit)
{
    domain::CaseFilter filter;
    filter.workspace = workspace;
    return valueOf(store.wholeCases(valueOf(store.caseKeys(filter, {}, limit))));
}

/// What a case says, whatever store it stands in: what Kibana's API would answer.
QByteArray textOf(const store::CaseImport &one)
{
    QJsonArray all{ json::toJson(one.value) };
    for (const domain::Attachment &attachment : one.attachments)
        all.append(json::toJson(attachment));
    for (const domain::Activity &activity : one.activities)
        all.append(json::toJson(activity));
    return json::canonical(all);
}

QMap<QString, QByteArray> textsOf(const QList<store::CaseImport> &cases)
{
    QMap<QString, QByteArray> texts;
    for (const store::CaseImport &one : cases)
        texts.insert(one.value.id, textOf(one));
    return texts;
}

sync::SyncOptions smallWindows(int size)
{
    sync::SyncOptions options;
    options.windowSize = size;
    return options;
}

} // namespace

/// The first mirror of a remote that has many cases.
class FirstMirrorTest final : public QObject
{
    Q_OBJECT

private slots:
    void bringsEveryCaseWhole()
    {
        ServedCases served;
        QCOMPARE(served.start(120, activitiesEach), QString());
        sync::SyncOptions options = smallWindows(20);
        options.pageSize = 5;
        Mirror mirror(served.url(), ServedCases::user(), ServedCases::password(), options);
        QCOMPARE(mirror.pull(), QString());

        const auto theirs = textsOf(allOf(*served.store(), localWorkspace, 1'000));
        const auto ours = textsOf(allOf(*mirror.store(), mirror.workspace(), 1'000));
        QCOMPARE(ours.size(), 120);
        QCOMPARE(ours.keys(), theirs.keys());
        for (auto it = theirs.cbegin(); it != theirs.cend(); ++it)
            QCOMPARE(ours.value(it.key()), it.value());
        QCOMPARE(mirror.store().problems(), QString());
        QCOMPARE(mirror.status().total, 0); // nothing is being read any more
    }

    void goesOnWhereItWasStopped_data()
    {
        QTest::addColumn<int>("stopAfter");
        for (const int after : { 1, 4, 9, 17, 30, 80, 150 })
            QTest::addRow("after %d requests", after) << after;
    }
    void goesOnWhereItWasStopped()
    {
        QFETCH(const int, stopAfter);
        ServedCases served;
        QCOMPARE(served.start(80, 3), QString());
        DelayProxy proxy(served.port(), 0);
        sync::SyncOptions options = smallWindows(20);
        options.pageSize = 5;
        Mirror mirror(proxy.url(), ServedCases::user(), ServedCases::password(), options);
        Mirror whole(served.url(), ServedCases::user(), ServedCases::password(), options);
        QCOMPARE(whole.pull(), QString());

        proxy.setWatch([&](int number) {
            if (number == stopAfter)
                mirror.puller().stopPulling();
        });
        QVERIFY(!mirror.pull().isEmpty());
        proxy.setWatch({});
        const qint64 first = mirror.requests();
        mirror.restart();
        QCOMPARE(mirror.pull(), QString());
        QCOMPARE(mirror.titles().size(), 80);
        QCOMPARE(textsOf(allOf(*mirror.store(), mirror.workspace(), 1'000)),
                 textsOf(allOf(*served.store(), localWorkspace, 1'000)));
        // a window's pages, what was in flight, and what a start asks for
        const qint64 again = first + mirror.requests() - whole.requests();
        QVERIFY2(again <= 20, qPrintable(u"%1 requests more"_s.arg(again)));
    }

    void manyCasesMirrorPastTheWindow()
    {
        const qint64 cases = manyCases();
        ServedCases served;
        QCOMPARE(served.start(cases, activitiesEach), QString());
        sync::SyncOptions options;
        if (cases <= 10'000) { // a small remote meets the limits of a large one when they are lower
            options.windowSize = static_cast<int>(cases / 5);
            options.pageSize = 20;
        }
        QElapsedTimer time;
        time.start();
        Mirror whole(served.url(), ServedCases::user(), ServedCases::password(), options);
        QCOMPARE(whole.pull(), QString());
        const qint64 requests = whole.requests();
        const qint64 milliseconds = time.restart();

        DelayProxy proxy(served.port(), 0);
        Mirror killed(proxy.url(), ServedCases::user(), ServedCases::password(), options);
        proxy.setWatch([&](int number) {
            if (number == requests / 2)
                killed.api().abort(); // as when the process ends: nothing more arrives
        });
        QVERIFY(!killed.pull().isEmpty());
        proxy.setWatch({});
        qint64 both = killed.requests();
        killed.restart();
        QCOMPARE(killed.pull(), QString());
        both += killed.requests();
        killed.restart();
        QCOMPARE(killed.pull(), QString());
        const qint64 second = killed.requests();
        qInfo(
            "%lld cases, %lld activities each: %lld requests in %.1f s (%.0f cases/s); killed halfway, both "
            "runs made %lld (%.3f times); the second sync made %lld",
            static_cast<long long>(cases), static_cast<long long>(activitiesEach),
            static_cast<long long>(requests), double(milliseconds) / 1000,
            double(cases) * 1000 / double(milliseconds), static_cast<long long>(both),
            double(both) / double(requests), static_cast<long long>(second));
        QVERIFY(double(both) <= 1.1 * double(requests));
        QVERIFY(second <= 5);
        QCOMPARE(valueOf(killed.store()->count({})), cases);
        const auto theirs = textsOf(allOf(*served.store(), localWorkspace, 200));
        const auto ours = textsOf(allOf(*killed.store(), killed.workspace(), 200));
        QCOMPARE(ours, theirs);
    }

    void theCaseThatThePersonOpensIsNext()
    {
        ServedCases served;
        QCOMPARE(served.start(120, 3), QString());
        DelayProxy proxy(served.port(), 5);
        Mirror mirror(proxy.url(), ServedCases::user(), ServedCases::password(), smallWindows(1'000));
        // listed first, without details
        proxy.setWatch([&](int number) {
            if (number == 12)
                mirror.puller().stopPulling();
        });
        QVERIFY(!mirror.pull().isEmpty());
        const QList<store::CaseImport> cases = allOf(*served.store(), localWorkspace, 1'000);
        const QString oldest = cases.first().value.id;
        const CaseKey key = mirror.keyOf(oldest);

        proxy.keepJournal(true);
        std::atomic<int> asked = 0;
        const int start = proxy.requests();
        proxy.setWatch([&](int number) {
            if (number == start + 20) {
                asked = number - start;
                mirror.puller().fetchFirst(key);
            }
        });
        QCOMPARE(mirror.pull(), QString());
        proxy.setWatch({});
        qsizetype came = -1;
        const QList<WireMessage> journal = proxy.journal();
        for (qsizetype i = asked; i < journal.size() && came < 0; ++i) {
            if (journal[i].target().contains(oldest.toUtf8()))
                came = i;
        }
        // those in flight when it was opened, and the two of it
        QVERIFY2(came >= 0 && came - asked <= 5, qPrintable(QString::number(came - asked)));
    }

    void aCaseOpenedBetweenPassesIsReadAtOnce()
    {
        ServedCases served;
        QCOMPARE(served.start(30, 5), QString());
        Mirror mirror(served.url(), ServedCases::user(), ServedCases::password());
        QCOMPARE(mirror.pull(), QString());
        const QList<store::CaseImport> cases = allOf(*served.store(), localWorkspace, 1);
        const CaseKey there = valueOf(served.store()->keyOf(cases.first().value.id));
        served.store().addComment(there, u"New since then."_s);
        mirror.puller().fetchFirst(mirror.keyOf(cases.first().value.id));
        QVERIFY(mirror.puller().fetchNamed());
        const auto attachments = valueOf(mirror.store()->attachments(mirror.keyOf(cases.first().value.id)));
        QCOMPARE(attachments.last().payload.commentText(), u"New since then."_s);
    }

    void nothingIsRemovedThatOneMayNoLongerSee()
    {
        ServedCases served;
        QCOMPARE(served.serve(), QString());
        for (int i = 0; i < 8; ++i) {
            domain::NewCase values;
            values.title = u"Case %1"_s.arg(i);
            values.description = u"d"_s;
            values.owner = i < 4 ? u"cases"_s : u"observability"_s;
            served.store().addCase(values);
        }
        domain::RemoteSettings settings;
        settings.owners = { u"cases"_s, u"observability"_s };
        Mirror mirror(served.url(), ServedCases::user(), ServedCases::password(), {}, settings);
        QCOMPARE(mirror.pull(), QString());
        QCOMPARE(mirror.titles().size(), 8);

        served.stop();
        QCOMPARE(served.serve(QStringList{ u"cases"_s }), QString());
        QCOMPARE(mirror.pull(Pass::Full), QString());
        QCOMPARE(mirror.titles().size(), 8);
        served.stop();
        QCOMPARE(served.serve(QStringList{}), QString());
        QVERIFY(!mirror.pull(Pass::Full).isEmpty());
        QCOMPARE(mirror.titles().size(), 8);
    }

    void connectorsAndChoicesAreKeptWithTheirAge()
    {
        ServedCases served;
        QCOMPARE(served.serve(), QString());
        const auto saved = valueOf(served.store()->saveConnector(
            { .id = u"jira-1"_s,
              .name = u"Tracker"_s,
              .type = u".jira"_s,
              .choices = { { u"issueType"_s, { { u"10001"_s, u"Task"_s, {} } } } } }));
        Mirror mirror(served.url(), ServedCases::user(), ServedCases::password());
        QCOMPARE(mirror.pull(), QString());
        const auto connectors = valueOf(mirror.ledger().connectorsOf(mirror.workspace()));
        QCOMPARE(connectors.size(), 1);
        QCOMPARE(connectors.first().name, u"Tracker"_s);

        const auto choices = mirror.puller().choices(saved, u"issueTypes"_s, {});
        QVERIFY(choices);
        QCOMPARE(choices->answer[0]["name"_L1].toString(), u"Task"_s);
        const Timestamp asked = mirror.clock().now();
        mirror.clock().advance(3'600'000);
        served.stop();
        const auto known = mirror.puller().choices(saved, u"issueTypes"_s, {});
        QVERIFY(known);
        QCOMPARE(known->answer, choices->answer);
        QCOMPARE(known->fetched, asked);
        QVERIFY(!mirror.puller().choices(saved, u"fieldsByIssueType"_s, { { u"id"_s, u"10001"_s } }));
    }
};

QTEST_GUILESS_MAIN(FirstMirrorTest)
#include "tst_firstmirror.moc"
