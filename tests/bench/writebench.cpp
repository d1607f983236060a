#include "tests/bench/writebench.h"

#include "models/generator/generator.h"
#include "models/store/bulktypes.h"
#include "tests/bench/baselines.h"
#include "tests/bench/stopwatch.h"

#include <algorithm>
#include <optional>

namespace casebook::test {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

constexpr int rounds = 301;
constexpr int bulkCases = 10'000;
constexpr int importedCases = 4'000;
constexpr int casesPerBatch = 100;

const User &author()
{
    static const User bench{
        .username = u"bench"_s, .fullName = u"Bench"_s, .email = {}, .profileUid = {}, .carried = {}
    };
    return bench;
}

store::Submission comment(const CaseSummary &row, int)
{
    const AttachmentPayload text
        = AttachmentPayload::userComment(u"Looked at the mail gateway log."_s, row.owner);
    return { .operation = AddAttachments{ .key = row.key, .payloads = { text } }, .author = author() };
}

store::Submission title(const CaseSummary &row, int round)
{
    return { .operation = EditCase{ .key = row.key, .patch = { .title = u"Renamed %1"_s.arg(round) } },
             .author = author() };
}

store::Submission status(const CaseSummary &row, int)
{
    const bool isOpen = row.status == Status(StatusValue::Open);
    const Status other = isOpen ? StatusValue::InProgress : StatusValue::Open;
    return { .operation = EditCase{ .key = row.key, .patch = { .status = other } }, .author = author() };
}

/// What the store does when there is time, so that a long write begins as in life and not with what others
/// left: merges the search index, copies the log.
void rest(const QString &path)
{
    RawDatabase database(path);
    {
        RawStatement merge(database.handle(), "INSERT INTO search (search, rank) VALUES ('merge', 1000)");
        RawStatement changes(database.handle(), "SELECT total_changes()");
        qint64 before = 0;
        do {
            before = changes.number();
            merge.run();
        } while (changes.number() - before >= 2); // as FTS5's manual says: else there was nothing to do
    }
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)");
}

QList<QList<store::CaseImport>> batchesToImport()
{
    const generator::Generator generator(
        { .cases = importedCases, .activities = importedCases * 10, .seed = 77 });
    QList<QList<store::CaseImport>> batches;
    for (qint64 position = 0; position < importedCases; ++position) {
        if (position % casesPerBatch == 0)
            batches.append(QList<store::CaseImport>());
        batches.last().append(generator.caseAt(position));
    }
    return batches;
}

} // namespace

void WriteBench::run()
{
    const QString path = m_run.copied(m_run.options().cases).path;
    {
        OpenedStore opened(path);
        durableEdit(opened, u"a comment"_s, comment);
        durableEdit(opened, u"a title"_s, title);
        durableEdit(opened, u"a status"_s, status);
    }
    rest(path);
    bulkEdit(path);
    rest(path);
    importing(path);
}

void WriteBench::durableEdit(OpenedStore &opened, const QString &name, const Edit &edit)
{
    const CasePage page = now(opened.store.page({}, { .limit = 500 }));
    baselines::OneRowCommits raw(opened.raw);
    Times ours;
    Times baseline;
    for (int round = 0; round < rounds; ++round) { // by turns: the disk's mood is the same for both
        baseline.measure([&] { raw.commit(); });
        const store::Submission submission = edit(page.rows.at(round % page.rows.size()), round);
        ours.measure([&] { now(opened.store.submit(submission)); });
    }
    m_idleEdit = ours.percentile(0.5);
    m_run.report().add(
        { u"durable edit: %1"_s.arg(name), m_idleEdit, baseline.percentile(0.5), 5.0, u"one-row commit"_s });
    m_run.report().add({ u"durable edit: %1, p99"_s.arg(name),
                         ours.percentile(0.99),
                         baseline.percentile(0.99),
                         {},
                         u"one-row commit, p99"_s });
}

// The raw loops have the file for themselves: a store that is open tidies up behind its long writes.

void WriteBench::bulkEdit(const QString &path)
{
    const int count = int(std::min<qint64>(bulkCases, m_run.options().cases));
    store::BulkEdit edit{ .cases = {}, .change = {}, .author = author() };
    edit.change.severity = SeverityValue::Critical;
    edit.change.addTags = { u"seen-by-bench"_s };
    double ours = 0;
    {
        OpenedStore opened(path);
        edit.cases = now(opened.store.caseKeys({}, {}, count));
        QElapsedTimer timer;
        timer.start();
        now(opened.store.editMany(edit));
        ours = double(timer.nsecsElapsed()) / 1e6;
    }
    RawDatabase database(path);
    const double raw = baselines::rawBulkEdit(database, edit.cases, casesPerBatch);
    m_run.report().add(
        { u"bulk edit of %1 cases"_s.arg(count), ours, raw, 2.0, u"raw statements, the same rows"_s });

    OpenedStore opened(path);
    edit.change.severity = SeverityValue::Medium;
    edit.change.addTags.clear();
    const auto bulk = opened.store.editMany(edit).then([](const Result<store::BulkReport> &) {});
    editDuring(opened, u"a bulk edit"_s, bulk);
}

void WriteBench::editDuring(OpenedStore &opened, const QString &what, const QFuture<void> &longWrite)
{
    const CasePage page = now(opened.store.page({}, { .limit = 50 }));
    Times ours;
    for (int round = 0; !longWrite.isFinished(); ++round) {
        const store::Submission submission = title(page.rows.at(round % page.rows.size()), 1'000 + round);
        ours.measure([&] { now(opened.store.submit(submission)); });
    }
    m_run.report().add({ u"edit during %1"_s.arg(what),
                         ours.percentile(0.5),
                         m_idleEdit,
                         {},
                         u"an edit when nothing else is written"_s });
    m_run.report().add({ u"edit during %1, the slowest"_s.arg(what),
                         ours.percentile(1),
                         m_idleEdit,
                         {},
                         u"an edit when nothing else is written"_s });
}

void WriteBench::importing(const QString &path)
{
    const QList<QList<store::CaseImport>> batches = batchesToImport();
    qint64 before = 0;
    double ours = 0;
    {
        OpenedStore opened(path);
        before = RawStatement(opened.raw.handle(), "SELECT max(key) FROM case_row").number();
        const ImportKey run = now(opened.store.beginImport(u"bench"_s));
        QElapsedTimer timer;
        timer.start();
        std::optional<Future<store::ImportBatchReport>> underWay;
        for (const QList<store::CaseImport> &batch : batches) { // two under way, as Importer does it
            Future<store::ImportBatchReport> next = opened.store.importCases(run, batch);
            if (underWay)
                now(*underWay);
            underWay = next;
        }
        now(*underWay);
        ours = importedCases * 1e9 / double(timer.nsecsElapsed());
        now(opened.store.finishImport(run));
    }
    RawDatabase database(path);
    const double raw = baselines::rawImport(database, before + 1, importedCases, casesPerBatch);
    m_run.report().add({ u"import, cases of 10 activities"_s, ours, raw, 0.7,
                         u"raw statements, the same rows"_s, BenchLine::Unit::PerSecond });
}

} // namespace casebook::test
