#include "tests/support/delayproxy/delayproxy.h"
#include "tests/support/testkibana/testkibana.h"
#include "tests/sync/mirror.h"

#include <QJsonArray>
#include <QTest>

using namespace casebook;
using namespace casebook::test;
using namespace Qt::StringLiterals;
using Pass = sync::Puller::Pass;

namespace {

QJsonObject bodyOf(const QString &title)
{
    return { { u"title"_s, title },
             { u"description"_s, u"What was seen."_s },
             { u"tags"_s, QJsonArray() },
             { u"owner"_s, u"cases"_s },
             { u"settings"_s, QJsonObject{ { u"syncAlerts"_s, true } } },
             { u"connector"_s,
               QJsonObject{ { u"id"_s, u"none"_s },
                            { u"name"_s, u"none"_s },
                            { u"type"_s, u".none"_s },
                            { u"fields"_s, QJsonValue::Null } } } };
}

/// A Kibana whose lists show everything at once, and what others do on it.
class Others
{
public:
    Others()
    {
        kibana.with([](KibanaState &state) { state.refreshMilliseconds = 0; });
    }

    QString create(const QString &title)
    {
        return kibana.with([&](KibanaState &state) {
            return state.create(bob(), bodyOf(title)).body.toObject().value("id"_L1).toString();
        });
    }
    QStringList createMany(int count)
    {
        QStringList ids;
        for (int i = 0; i < count; ++i)
            ids.append(create(u"Case %1"_s.arg(i, 3, 10, '0'_L1)));
        return ids;
    }
    void change(const QString &id, const QJsonObject &fields)
    {
        kibana.with([&](KibanaState &state) {
            QJsonObject one = fields;
            one[u"id"_s] = id;
            one[u"version"_s] = state.get(id).body.toObject().value("version"_L1);
            const KibanaAnswer answer = state.patch(bob(), { { u"cases"_s, QJsonArray{ one } } });
            if (!answer.isGood())
                qFatal("The test server refused a change");
        });
    }
    void rename(const QString &id, const QString &title) { change(id, { { u"title"_s, title } }); }
    QString comment(const QString &id, const QString &text)
    {
        return kibana.with([&](KibanaState &state) {
            state.addComment(
                bob(), id, { { u"type"_s, u"user"_s }, { u"comment"_s, text }, { u"owner"_s, u"cases"_s } });
            return state.cases().value(id).comments.last().value("id"_L1).toString();
        });
    }
    void remove(const QStringList &ids)
    {
        kibana.with([&](KibanaState &state) { state.remove(ids); });
    }
    static QJsonObject bob() { return KibanaState::user(u"bob"_s); }

    TestKibana kibana;
};

struct Desk : Others
{
    explicit Desk(sync::SyncOptions options = {}, const domain::RemoteSettings &settings = {})
        : mirror(kibana.url(), u"ana"_s, TestKibana::passwordOf(u"ana"_s), std::move(options), settings)
    {
    }
    Mirror mirror;

    /// So much time passes, there and here.
    void later(int milliseconds)
    {
        kibana.with([&](KibanaState &state) { state.skewMilliseconds += milliseconds; });
        mirror.clock().advance(milliseconds);
    }
    QStringList commentsOf(const QString &id)
    {
        QStringList texts;
        for (const domain::Attachment &each : valueOf(mirror.store()->attachments(mirror.keyOf(id))))
            texts.append(each.payload.commentText());
        return texts;
    }
    qint64 activitiesOf(const QString &id)
    {
        return valueOf(mirror.store()->activities(mirror.keyOf(id), {}, 1, 20, domain::SortOrder::Ascending))
            .total;
    }
};

} // namespace

/// What pulling sees of a remote that others work on.
class IncrementalTest final : public QObject
{
    Q_OBJECT

private slots:
    void seesNewChangedAndCommentedCases()
    {
        Desk desk;
        const QString first = desk.create(u"First"_s);
        const QString second = desk.create(u"Second"_s);
        QCOMPARE(desk.mirror.pull(), QString());
        QCOMPARE(desk.mirror.titles(), (QStringList{ u"First"_s, u"Second"_s }));
        QCOMPARE(desk.activitiesOf(first), 1);

        desk.rename(first, u"First, renamed"_s);
        desk.comment(second, u"Seen on two hosts."_s);
        desk.create(u"Third, never updated"_s);
        QCOMPARE(desk.mirror.pull(), QString());
        QCOMPARE(desk.mirror.titles(),
                 (QStringList{ u"First, renamed"_s, u"Second"_s, u"Third, never updated"_s }));
        QCOMPARE(desk.commentsOf(second), QStringList{ u"Seen on two hosts."_s });
        QCOMPARE(desk.activitiesOf(first), 2);
        QCOMPARE(desk.activitiesOf(second), 2);
        QVERIFY(desk.mirror.status().lastSync);
        QCOMPARE(desk.mirror.store().problems(), QString());
    }

    void beginsWithAnEmptyRemote()
    {
        Desk desk;
        QCOMPARE(desk.mirror.pull(), QString());
        desk.create(u"The first of all"_s);
        QCOMPARE(desk.mirror.pull(), QString());
        QCOMPARE(desk.mirror.titles(), QStringList{ u"The first of all"_s });
    }

    void asksLittleWhereNothingChanged()
    {
        sync::SyncOptions options;
        options.overlapMilliseconds = 0;
        Desk desk(options);
        const QStringList ids = desk.createMany(250);
        for (const QString &id : ids)
            desk.comment(id, u"noted"_s);
        QCOMPARE(desk.mirror.pull(), QString());
        desk.later(60'000); // second looks
        QCOMPARE(desk.mirror.pull(), QString());
        desk.mirror.restart();
        QCOMPARE(desk.mirror.pull(), QString());
        QVERIFY2(desk.mirror.requests() <= 5,
                 qPrintable(desk.kibana.journal().mid(desk.kibana.journal().size() - 12).join(u'\n')));
    }

    void readsAStreamToItsWatermarkOverManyPages()
    {
        sync::SyncOptions options;
        options.pageSize = 5;
        options.overlapMilliseconds = 0;
        Desk desk(options);
        const QStringList ids = desk.createMany(40);
        QCOMPARE(desk.mirror.pull(), QString());
        for (int i = 0; i < 22; ++i)
            desk.rename(ids[i], u"Renamed %1"_s.arg(i, 3, 10, '0'_L1));
        QCOMPARE(desk.mirror.pull(), QString());
        QCOMPARE(desk.mirror.titles().filter(u"Renamed"_s).size(), 22);
    }

    void missesNothingWhileCasesMoveBetweenPages()
    {
        sync::SyncOptions options;
        options.pageSize = 4;
        options.overlapMilliseconds = 0;
        Others others;
        DelayProxy proxy(others.kibana.port(), 0);
        Mirror mirror(proxy.url(), u"ana"_s, TestKibana::passwordOf(u"ana"_s), options);
        const QStringList ids = others.createMany(40);
        QCOMPARE(mirror.pull(), QString());
        for (const QString &id : ids.mid(0, 30))
            others.comment(id, u"first round"_s);
        // each request meets a list that has just moved
        std::atomic<int> done = 0;
        proxy.setWatch([&](int) {
            const int number = done++;
            if (number >= 12)
                return;
            others.rename(ids[number * 2], u"Moved %1"_s.arg(number, 3, 10, '0'_L1));
            if (number % 4 == 1)
                others.remove({ ids[39 - number] });
            if (number % 4 == 3)
                others.create(u"New %1"_s.arg(number));
        });
        QCOMPARE(mirror.pull(), QString());
        proxy.setWatch({});
        QCOMPARE(mirror.pull(), QString());
        QStringList expected = others.kibana.with([](KibanaState &state) {
            QStringList titles;
            for (const StoredCase &each : state.cases())
                titles.append(each.body.value("title"_L1).toString());
            return titles;
        });
        expected.sort();
        QCOMPARE(mirror.titles(), expected);
        for (const QString &id : ids.mid(0, 20))
            QCOMPARE(valueOf(mirror.store()->attachments(mirror.keyOf(id))).size(), 1);
    }

    void deletedCasesAreNoticed()
    {
        Desk desk;
        const QStringList ids = desk.createMany(30);
        QCOMPARE(desk.mirror.pull(), QString());
        desk.remove({ ids[3], ids[17] });
        QCOMPARE(desk.mirror.pull(), QString());
        QCOMPARE(desk.mirror.titles().size(), 28);
        QVERIFY(!desk.mirror.titles().contains(u"Case 003"_s));
        // one gone and one new: the number is the same
        desk.remove({ ids[4] });
        desk.create(u"Instead"_s);
        desk.mirror.clock().advance(3'600'000);
        QCOMPARE(desk.mirror.pull(Pass::Full), QString());
        QCOMPARE(desk.mirror.titles().size(), 28);
        QVERIFY(!desk.mirror.titles().contains(u"Case 004"_s));
    }

    void manyMissingAtOnceAreRemovedOnlyWhenThePersonSaysSo()
    {
        Desk desk;
        const QStringList ids = desk.createMany(60);
        QCOMPARE(desk.mirror.pull(), QString());
        desk.remove(ids.mid(10, 25));
        QCOMPARE(desk.mirror.pull(), QString());
        QCOMPARE(desk.mirror.titles().size(), 60);
        QCOMPARE(desk.mirror.status().missing, 25);

        desk.mirror.puller().answerMissing(false);
        QCOMPARE(desk.mirror.pull(), QString());
        QCOMPARE(desk.mirror.titles().size(), 60);
        QCOMPARE(desk.mirror.status().missing, 0);

        desk.mirror.puller().answerMissing(true);
        desk.mirror.clock().advance(3'600'000);
        QCOMPARE(desk.mirror.pull(Pass::Full), QString());
        QCOMPARE(desk.mirror.titles().size(), 35);
        QCOMPARE(desk.mirror.status().missing, 0);
    }

    void deletedCommentsAreNoticedByTheFullPass()
    {
        Desk desk;
        const QString id = desk.create(u"First"_s);
        const QString comment = desk.comment(id, u"Wrong host."_s);
        desk.comment(id, u"Right host."_s);
        QCOMPARE(desk.mirror.pull(), QString());
        QCOMPARE(desk.commentsOf(id).size(), 2);
        desk.kibana.with([&](KibanaState &state) { state.removeComment(Others::bob(), id, comment); });
        QCOMPARE(desk.mirror.pull(Pass::Full), QString());
        QCOMPARE(desk.commentsOf(id), QStringList{ u"Right host."_s });
        QVERIFY(desk.mirror.status().lastFullCheck);
    }

    void theFullPassComesByItselfEveryDay()
    {
        sync::SyncOptions options;
        options.pageSize = 1; // so that the lists of changes are short
        options.overlapMilliseconds = 0;
        Desk desk(options);
        const QString id = desk.create(u"First"_s);
        const QString comment = desk.comment(id, u"Wrong host."_s);
        for (const QString &title : { u"Second"_s, u"Third"_s }) {
            desk.later(1'000);
            desk.comment(desk.create(title), u"noted"_s);
        }
        QCOMPARE(desk.mirror.pull(), QString());
        desk.kibana.with([&](KibanaState &state) { state.removeComment(Others::bob(), id, comment); });
        QCOMPARE(desk.mirror.pull(), QString());
        QCOMPARE(desk.commentsOf(id).size(), 1);
        desk.mirror.clock().advance(86'500'000);
        QCOMPARE(desk.mirror.pull(), QString());
        QCOMPARE(desk.commentsOf(id).size(), 0);
    }

    void aServerThatCannotSortByUpdatesIsReadWhole_data()
    {
        QTest::addColumn<QString>("version");
        QTest::newRow("it is known to be old") << u"8.6.2"_s;
        QTest::newRow("it answers like an old one") << u"8.12.2"_s;
    }
    void aServerThatCannotSortByUpdatesIsReadWhole()
    {
        QFETCH(const QString, version);
        Others others;
        others.kibana.setVersion(version);
        others.kibana.with([](KibanaState &state) { state.sortsByUpdates = false; });
        sync::SyncOptions options;
        options.pageSize = 5;
        options.overlapMilliseconds = 0;
        Mirror mirror(others.kibana.url(), u"ana"_s, TestKibana::passwordOf(u"ana"_s), options);
        QStringList ids;
        for (int i = 0; i < 30; ++i) {
            ids.append(others.create(u"Case %1"_s.arg(i)));
            others.kibana.with([](KibanaState &state) { ++state.skewMilliseconds; });
        }
        for (const QString &id : ids.mid(10, 5))
            others.comment(id, u"earlier"_s);
        QCOMPARE(mirror.pull(), QString());
        others.rename(ids[2], u"Renamed"_s);
        others.rename(ids[28], u"Renamed too"_s);
        others.create(u"New"_s);
        mirror.restart();
        QCOMPARE(mirror.pull(), QString());
        QVERIFY(mirror.titles().contains(u"Renamed"_s));
        QVERIFY(mirror.titles().contains(u"Renamed too"_s));
        QVERIFY(mirror.titles().contains(u"New"_s));
    }

    void aRestoredServerIsReported()
    {
        Desk desk;
        const QString id = desk.create(u"First"_s);
        desk.create(u"Second"_s);
        desk.rename(id, u"First, before the backup"_s);
        const auto backup = desk.kibana.with([](KibanaState &state) { return state.backup(); });
        desk.later(3'600'000);
        desk.rename(id, u"First, after the backup"_s);
        QCOMPARE(desk.mirror.pull(), QString());
        desk.kibana.with([&](KibanaState &state) { state.restore(backup); });
        QCOMPARE(desk.mirror.restored, 0);
        QCOMPARE(desk.mirror.pull(Pass::Full), QString());
        QCOMPARE(desk.mirror.restored, 1);
        QVERIFY(desk.mirror.titles().contains(u"First, before the backup"_s));
    }

    void aListThatLagsBehindIsNoRestoredServer()
    {
        Desk desk;
        const QString id = desk.create(u"First"_s);
        QCOMPARE(desk.mirror.pull(), QString());
        desk.kibana.with([](KibanaState &state) { state.refreshMilliseconds = 3'600'000; });
        desk.rename(id, u"Renamed"_s);
        desk.mirror.puller().fetchFirst(desk.mirror.keyOf(id));
        QVERIFY(desk.mirror.puller().fetchNamed());
        QCOMPARE(desk.mirror.titles(), QStringList{ u"Renamed"_s });
        QCOMPARE(desk.mirror.pull(Pass::Full), QString());
        QCOMPARE(desk.mirror.titles(), QStringList{ u"Renamed"_s });
        QCOMPARE(desk.mirror.restored, 0);
    }

    void looksTwiceAtTheHistoryOfACaseThatJustChanged()
    {
        Desk desk;
        const QString id = desk.create(u"First"_s);
        QCOMPARE(desk.mirror.pull(), QString());
        desk.later(60'000);
        QCOMPARE(desk.mirror.pull(), QString());
        desk.rename(id, u"Renamed"_s);
        QCOMPARE(desk.mirror.pull(), QString());
        const auto looks = [&] { return desk.kibana.journal().filter(id + u"/user_actions"_s).size(); };
        const auto before = looks();
        QCOMPARE(desk.mirror.pull(), QString());
        QCOMPARE(looks(), before);
        desk.mirror.restart(); // it is not forgotten
        desk.later(60'000);
        QCOMPARE(desk.mirror.pull(), QString());
        QCOMPARE(looks(), before + 1);
        QCOMPARE(desk.mirror.pull(), QString());
        QCOMPARE(looks(), before + 1);
    }

    void tellsWhatConcernsThePerson()
    {
        domain::RemoteSettings settings;
        settings.me.username = u"ana"_s;
        settings.me.profileUid = u"u_ana"_s;
        Desk desk({}, settings);
        const QString old = desk.create(u"Assigned before the mirror"_s);
        desk.change(old, { { u"assignees"_s, QJsonArray{ QJsonObject{ { u"uid"_s, u"u_ana"_s } } } } });
        const QString other = desk.create(u"Nobody's"_s);
        QCOMPARE(desk.mirror.pull(), QString());
        QCOMPARE(desk.mirror.notices.size(), 0);

        desk.later(5'000);
        desk.comment(old, u"For Ana to read."_s);
        desk.comment(other, u"Not for Ana."_s);
        QCOMPARE(desk.mirror.pull(), QString());
        QCOMPARE(desk.mirror.notices.size(), 1);
        QCOMPARE(desk.mirror.notices.first().title, u"Assigned before the mirror"_s);

        desk.change(other, { { u"assignees"_s, QJsonArray{ QJsonObject{ { u"uid"_s, u"u_ana"_s } } } } });
        desk.kibana.with([&](KibanaState &state) {
            state.addComment(KibanaState::user(u"ana"_s), old,
                             { { u"type"_s, u"user"_s },
                               { u"comment"_s, u"Mine, silent"_s },
                               { u"owner"_s, u"cases"_s } });
        });
        QCOMPARE(desk.mirror.pull(), QString());
        QCOMPARE(desk.mirror.notices.size(), 2);
        QCOMPARE(desk.mirror.notices.last().activity.type(), domain::ActivityType::Assignees);
        desk.later(60'000);
        desk.mirror.restart();
        QCOMPARE(desk.mirror.pull(), QString());
        QCOMPARE(desk.mirror.notices.size(), 2); // a second look tells nothing twice
    }

    void profilesOfAssigneesGetTheirNames()
    {
        Desk desk;
        const QString id = desk.create(u"First"_s);
        desk.change(id, { { u"assignees"_s, QJsonArray{ QJsonObject{ { u"uid"_s, u"u_zoe"_s } } } } });
        QCOMPARE(desk.mirror.pull(), QString());
        const auto rows = valueOf(desk.mirror.store()->summaries({ desk.mirror.keyOf(id) }));
        QCOMPARE(rows.first().assignees.first().uid, u"u_zoe"_s);
        QCOMPARE(rows.first().assignees.first().name, u"zoe"_s);
        // once is enough
        QCOMPARE(desk.mirror.pull(), QString());
        QCOMPARE(desk.kibana.journal().filter(u"user_profile"_s).size(), 1);
    }

    void theScopeDecidesOnlyWhatIsKept()
    {
        domain::RemoteSettings settings;
        settings.scope = domain::MirrorScope::Unfinished;
        Desk desk({}, settings);
        const QString open = desk.create(u"Open"_s);
        const QString closed = desk.create(u"Closed"_s);
        desk.change(closed, { { u"status"_s, u"closed"_s } });
        QCOMPARE(desk.mirror.pull(), QString());
        QCOMPARE(desk.mirror.titles(), QStringList{ u"Open"_s });

        desk.change(closed, { { u"status"_s, u"open"_s } });
        QCOMPARE(desk.mirror.pull(), QString());
        QCOMPARE(desk.mirror.titles(), (QStringList{ u"Closed"_s, u"Open"_s }));
        desk.remove({ open });
        QCOMPARE(desk.mirror.pull(), QString());
        QCOMPARE(desk.mirror.titles(), QStringList{ u"Closed"_s });
    }

    void findsAndBringsCasesBeyondTheScope()
    {
        domain::RemoteSettings settings;
        settings.scope = domain::MirrorScope::Unfinished;
        Desk desk({}, settings);
        const QString closed = desk.create(u"An old intrusion"_s);
        desk.comment(closed, u"Solved."_s);
        desk.change(closed, { { u"status"_s, u"closed"_s } });
        QCOMPARE(desk.mirror.pull(), QString());
        QCOMPARE(desk.mirror.titles(), QStringList());

        const Result<sync::FoundCases> found = desk.mirror.puller().search(u"intrusion"_s, 1);
        QVERIFY(found);
        QCOMPARE(found->total, 1);
        QVERIFY(desk.kibana.journal().last().contains(u"searchFields="_s));
        const Result<CaseKey> brought = desk.mirror.puller().bring(found->cases.first().id);
        QVERIFY(brought);
        QCOMPARE(desk.mirror.titles(), QStringList{ u"An old intrusion"_s });
        QCOMPARE(desk.commentsOf(closed), QStringList{ u"Solved."_s });
        QCOMPARE(desk.mirror.pull(Pass::Full), QString());
        QCOMPARE(desk.mirror.titles(), QStringList{ u"An old intrusion"_s });
    }
};

QTEST_GUILESS_MAIN(IncrementalTest)
#include "tst_incremental.moc"
