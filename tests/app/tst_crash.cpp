#include "models/exchange/exporter.h"
#include "models/generator/randomsource.h"
#include "models/generator/storefiller.h"
#include "tests/app/actorrecord.h"
#include "tests/support/rawsqlite.h"
#include "tests/support/tempstore/integrity.h"
#include "tests/support/windowdriver.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace casebook;
using namespace casebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int runs = 20;
constexpr int grace = 1'500; // milliseconds for a save to become durable on a busy machine
constexpr qint64 cases = 30;
constexpr int importRuns = 8;
constexpr qint64 imported = 2'000;

/// The process that a test kills.
class Actor
{
public:
    Actor(const QString &storePath, int seed, const QStringList &options)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral(CASEBOOK_CRASH_ACTOR),
                        options + QStringList{ storePath, QString::number(seed) });
    }

    /// Reads what it says until @p enough; false when it ended before or said nothing of it for long.
    bool readUntil(const std::function<bool()> &enough)
    {
        while (!enough()) {
            if (record.has(u"stuck"_s) || !m_process.waitForReadyRead(30'000))
                return false;
            record.take(m_process.readAllStandardOutput());
        }
        return true;
    }

    /// Reads on for a while, then ends it as a crash would.
    void killAfter(qint64 milliseconds)
    {
        QElapsedTimer timer;
        timer.start();
        while (!timer.hasExpired(milliseconds)) {
            m_process.waitForReadyRead(static_cast<int>(std::max<qint64>(1, milliseconds - timer.elapsed())));
            record.take(m_process.readAllStandardOutput());
        }
        record.close();
        ::kill(static_cast<pid_t>(m_process.processId()), SIGKILL);
        m_process.waitForFinished();
        record.take(m_process.readAllStandardOutput());
    }

    ActorRecord record;

private:
    QProcess m_process;
};

template <typename T>
T answerOf(const Future<T> &future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 60'000) || !future.result())
        qFatal("The store gave no answer: %s",
               future.isFinished() ? qPrintable(future.result().error().message) : "too late");
    return *future.result();
}

/// The store removes a half import after it was opened, in short commits; the file has no row of it then.
bool nothingOfAnImportIsLeft(const QString &path)
{
    const SystemClock clock;
    store::CaseStore store({ .path = path }, clock);
    const qint64 visible = answerOf(store.count({}));
    return WindowDriver::waitUntil(
        [&] {
            const RawDatabase raw(path);
            return RawStatement(raw.handle(), "SELECT count(*) FROM import_run").number() == 0
                && RawStatement(raw.handle(), "SELECT count(*) FROM case_row").number() == visible;
        },
        60'000, 100);
}

/// What a store holds after a crash, read through its public face.
struct Aftermath
{
    QStringList comments;
    QString draft;
    qint64 visibleCases = 0;

    explicit Aftermath(const QString &path)
    {
        const SystemClock clock;
        store::CaseStore store({ .path = path }, clock);
        const CaseKey key = answerOf(store.page({}, {})).rows.first().key;
        const auto attachments = answerOf(store.attachments(key, { domain::AttachmentKind::UserComment }));
        for (const domain::Attachment &attachment : attachments)
            comments.append(attachment.payload.commentText().trimmed());
        for (const domain::Draft &one : answerOf(store.drafts(key)))
            draft = one.text();
        visibleCases = answerOf(store.count({}));
    }
};

} // namespace

/// Kills a person's Casebook at random moments and looks at what is left (issue 2, "Done when" 4).
class TestCrash : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_path = m_folder.filePath(u"casebook.sqlite"_s);
        const SystemClock clock;
        store::CaseStore store({ .path = m_path }, clock);
        answerOf(generator::fillStore(store, { .cases = cases, .activities = 300 }));
    }

    void nothingFinishedIsLostWhenKilledWhileTyping()
    {
        QString draft;
        QStringList written;
        int drafts = 0;
        for (int run = 0; run < runs; ++run) {
            generator::RandomSource random(static_cast<quint64>(run));
            Actor actor(m_path, run, draft.isEmpty() ? QStringList() : QStringList{ u"--draft"_s, draft });
            QVERIFY2(actor.readUntil([&actor] { return actor.record.has(u"ready"_s); }),
                     qPrintable(actor.record.transcript()));
            actor.killAfter(random.between(50, run % 5 == 4 ? 7'000 : 2'500));

            const Aftermath after(m_path);
            written += actor.record.comments();
            for (const QString &text : std::as_const(written))
                QVERIFY2(after.comments.contains(text),
                         qPrintable(u"run %1 lost a comment: %2"_s.arg(run).arg(text)));
            QCOMPARE(after.visibleCases, cases);

            const QString due = actor.record.dueDraft(grace);
            const QString typed = actor.record.typedNow();
            const bool submitted
                = !after.comments.isEmpty() && !typed.isEmpty() && after.comments.last() == typed.trimmed();
            QVERIFY2(submitted || after.draft.startsWith(due),
                     qPrintable(u"run %1: due was \"%2\", kept is \"%3\"\n%4"_s.arg(run).arg(
                         due, after.draft, actor.record.transcript())));
            QVERIFY2(
                submitted || typed.startsWith(after.draft) || after.draft.isEmpty(),
                qPrintable(u"run %1: typed was \"%2\", kept is \"%3\""_s.arg(run).arg(typed, after.draft)));
            QVERIFY2(after.draft.isEmpty() || !after.comments.contains(after.draft.trimmed()),
                     "the text stands in a comment and in a draft");
            QCOMPARE(integrityProblems(m_path), QStringList());
            draft = after.draft;
            drafts += draft.isEmpty() ? 0 : 1;
        }
        qInfo("%d kills, %lld comments written, %d drafts came back", runs,
              static_cast<long long>(written.size()), drafts);
        QVERIFY(!written.isEmpty());
        QVERIFY(drafts > 0);
    }

    void aHalfImportIsGoneAndEditsBesideItStay()
    {
        const QString file = m_folder.filePath(u"export.ndjson"_s);
        {
            const SystemClock clock;
            store::CaseStore source({ .path = m_folder.filePath(u"source.sqlite"_s) }, clock);
            answerOf(generator::fillStore(source, { .cases = imported, .activities = 10'000, .seed = 99 }));
            exchange::Exporter exporter(source);
            QCOMPARE(answerOf(exporter.run(domain::CaseFilter{}, file)).cases, imported);
        }
        int halves = 0;
        qsizetype written = 0;
        for (int run = 0; run < importRuns; ++run) {
            const QString path = m_folder.filePath(u"import-%1.sqlite"_s.arg(run));
            {
                const SystemClock clock;
                store::CaseStore store({ .path = path }, clock);
                answerOf(generator::fillStore(store, { .cases = cases, .activities = 300 }));
            }
            generator::RandomSource random(static_cast<quint64>(run) + 1'000);
            Actor actor(path, run, { u"--import"_s, file });
            QVERIFY2(actor.readUntil([&actor] { return actor.record.has(u"importing"_s); }),
                     qPrintable(actor.record.transcript()));
            actor.killAfter(random.between(20, 4'000));

            const Aftermath after(path);
            QVERIFY2(after.visibleCases == cases || after.visibleCases == cases + imported,
                     qPrintable(u"run %1 shows %2 cases"_s.arg(run).arg(after.visibleCases)));
            halves += after.visibleCases == cases ? 1 : 0;
            for (const QString &text : actor.record.comments())
                QVERIFY2(after.comments.contains(text),
                         qPrintable(u"run %1 lost a comment: %2"_s.arg(run).arg(text)));
            written += actor.record.comments().size();
            QVERIFY2(nothingOfAnImportIsLeft(path), qPrintable(u"run %1 keeps a half import"_s.arg(run)));
            QCOMPARE(integrityProblems(path), QStringList());
        }
        qInfo("%d kills, %d in the middle of the import, %lld comments beside it", importRuns, halves,
              static_cast<long long>(written));
        QVERIFY(halves > 0);
    }

private:
    QTemporaryDir m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestCrash)

#include "tst_crash.moc"
