#include "tests/bench/storebench.h"

#include "models/store/casestore.h"
#include "tests/bench/stopwatch.h"
#include "tests/support/rawsqlite.h"

namespace casebook::test {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

constexpr int rounds = 101;
constexpr int fewRounds = 9;

// the same columns that a page of the list holds, newest first
constexpr char pageSql[]
    = "SELECT key, workspace, id, owner, title, status, severity, tags, assignees, reporter, category, "
      "comments, alerts, "
      "connector_id, connector_name, connector_type, external_title, external_url, created, updated, closed "
      "FROM case_row ORDER BY recency DESC, key DESC LIMIT 50";

/// Waits for the answer; an error ends the program.
template <typename T>
T now(Future<T> future)
{
    future.waitForFinished();
    const Result<T> result = future.result();
    if (!result)
        qFatal("%s", qPrintable(result.error().message + u' ' + result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *result;
}

/// The store and a raw connection on one file.
struct Bench
{
    explicit Bench(const QString &path)
        : store({ .path = path, .pollMilliseconds = 0 }, clock)
        , raw(path)
    {
        now(store.opened());
    }

    SystemClock clock;
    store::CaseStore store;
    RawDatabase raw;
};

CaseFilter two()
{
    CaseFilter filter;
    filter.statuses = { StatusValue::Open };
    filter.severities = { SeverityValue::High, SeverityValue::Critical };
    return filter;
}

} // namespace

void StoreBench::run()
{
    pages();
    deepPage();
    counts();
    searches();
    longCase();
    durableEdit();
}

void StoreBench::pages()
{
    Bench bench(m_store.path);
    RawStatement raw(bench.raw.handle(), pageSql);
    const double baseline = medianMilliseconds(rounds, [&](int) { raw.run(); });
    const auto page = [&](const CaseQuery &query) {
        return medianMilliseconds(rounds, [&](int) { now(bench.store.page(query, {})); });
    };
    m_report.add(
        { u"page of 50, newest"_s, page({}), baseline, 5.0, u"R: the same rows by raw statement"_s });
    m_report.add(
        { u"page of 50, status and two severities"_s, page({ .filter = two() }), baseline, 5.0, u"R"_s });
    CaseFilter four = two();
    four.tags = { u"phishing"_s };
    four.categories = { u"Intrusion"_s };
    m_report.add({ u"page of 50, four filters"_s, page({ .filter = four }), baseline, 60.0, u"R"_s });
    CaseQuery byTitle;
    byTitle.sort = CaseSort::Title;
    m_report.add({ u"page of 50, by title"_s, page(byTitle), baseline, {}, u"R"_s });
}

void StoreBench::deepPage()
{
    Bench bench(m_store.path);
    const double first = medianMilliseconds(rounds, [&](int) { now(bench.store.page({}, {})); });
    const CasePage middle = now(bench.store.page({}, { .position = m_store.cases / 2 }));
    if (!middle.next)
        return;
    const PageRequest deep{ .position = middle.position + middle.rows.size(),
                            .limit = 50,
                            .after = middle.next };
    const double later = medianMilliseconds(rounds, [&](int) { now(bench.store.page({}, deep)); });
    m_report.add({ u"page of 50 at half depth, by cursor"_s, later, first, 1.5, u"the first page"_s });
    const double jump = medianMilliseconds(
        fewRounds, [&](int) { now(bench.store.page({}, { .position = m_store.cases / 2, .limit = 50 })); });
    m_report.add({ u"page of 50 at half depth, by position"_s, jump, first, {}, u"the first page"_s });
}

void StoreBench::counts()
{
    Bench bench(m_store.path);
    CaseFilter filter = two();
    filter.connectors = { u"none"_s };
    RawStatement raw(
        bench.raw.handle(),
        "SELECT count(*) FROM case_row WHERE status = 0 AND severity IN (20, 30) AND connector_id = 'none'");
    const double baseline = medianMilliseconds(fewRounds, [&](int) { raw.number(); });
    const double ours = medianMilliseconds(fewRounds, [&](int) { now(bench.store.count(filter)); });
    m_report.add({ u"count, three filters"_s, ours, baseline, {}, u"exact SQL"_s });
    const qint64 counted = now(bench.store.count(filter));
    if (counted != raw.number())
        qFatal("The store counts %lld, SQL counts %lld", counted, raw.number());
}

void StoreBench::searches()
{
    Bench bench(m_store.path);
    RawStatement like(bench.raw.handle(), "SELECT count(*) FROM case_body WHERE json LIKE '%' || ?1 || '%'");
    RawStatement prefix(bench.raw.handle(), "SELECT count(*) FROM search WHERE search MATCH ?1");
    const auto search = [&](const QString &text) {
        CaseQuery query;
        query.filter.text = text;
        return medianMilliseconds(fewRounds, [&](int) { now(bench.store.page(query, {})); });
    };
    like.bind(1, u"ransom note"_s);
    const double likeTime = medianMilliseconds(3, [&](int) { like.number(); });
    m_report.add(
        { u"search \"ransom note\", newest 50"_s, search(u"ransom note"_s), likeTime, {}, u"LIKE"_s });
    prefix.bind(1, u"s*"_s);
    const double prefixTime = medianMilliseconds(3, [&](int) { prefix.number(); });
    m_report.add(
        { u"search as one types \"s\", newest 50"_s, search(u"s"_s), prefixTime, {}, u"plain prefix"_s });
    m_report.add({ u"search as one types \"phish\", newest 50"_s,
                   search(u"phish"_s),
                   prefixTime,
                   {},
                   u"plain prefix"_s });
}

void StoreBench::longCase()
{
    Bench bench(m_store.path);
    const CaseKey longest{
        RawStatement(bench.raw.handle(), "SELECT key FROM case_row ORDER BY activities DESC LIMIT 1").number()
    };
    const CaseKey usual{ RawStatement(
                             bench.raw.handle(),
                             "SELECT key FROM case_row WHERE activities >= 50 ORDER BY activities LIMIT 1")
                             .number() };
    if (!usual.isValid())
        return;
    const auto open = [&](CaseKey key) {
        return medianMilliseconds(
            rounds, [&](int) { now(bench.store.detail(key, TimelineRequest{ .caseKey = key })); });
    };
    const double baseline = open(usual);
    m_report.add({ u"open the case with the longest history, first 50"_s, open(longest), baseline, 1.5,
                   u"a case with about 50 activities"_s });
}

void StoreBench::durableEdit()
{
    Bench bench(m_store.path);
    bench.raw.execute("PRAGMA synchronous=FULL; CREATE TABLE bench_row (id INTEGER PRIMARY KEY, text TEXT)");
    RawStatement insert(bench.raw.handle(), "INSERT INTO bench_row (text) VALUES ('x')");
    const double baseline = medianMilliseconds(rounds, [&](int) { insert.run(); });
    bench.raw.execute("DROP TABLE bench_row");

    const CasePage page = now(bench.store.page({}, { .limit = rounds + 1 }));
    const User author{
        .username = u"bench"_s, .fullName = u"Bench"_s, .email = {}, .profileUid = {}, .carried = {}
    };
    const auto caseOf = [&page](int round) { return page.rows.at(round % page.rows.size()); };
    const double comment = medianMilliseconds(rounds, [&](int round) {
        const CaseSummary row = caseOf(round);
        const AttachmentPayload text
            = AttachmentPayload::userComment(u"Looked at the mail gateway log."_s, row.owner);
        now(bench.store.submit(
            { .operation = AddAttachments{ .key = row.key, .payloads = { text } }, .author = author }));
    });
    m_report.add({ u"durable edit: a comment"_s, comment, baseline, 5.0, u"one-row commit"_s });
    const double edit = medianMilliseconds(rounds, [&](int round) {
        const EditCase change{ .key = caseOf(round).key, .patch = { .title = u"Renamed %1"_s.arg(round) } };
        now(bench.store.submit({ .operation = change, .author = author }));
    });
    m_report.add({ u"durable edit: a title"_s, edit, baseline, 5.0, u"one-row commit"_s });
}

} // namespace casebook::test
