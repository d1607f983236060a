// The calls that a person waits for most often, one after the other, for callgrind to count their
// instructions. Called with a store to write to and a file for the names: the k-th line is what the k-th dump
// belongs to, an empty one a dump of what was in between.

#include "models/base/clock.h"
#include "models/store/casefilter.h"
#include "models/store/caselists.h"
#include "models/store/casequeries.h"
#include "models/store/changelog.h"
#include "models/store/connection.h"
#include "models/store/facetkeeper.h"
#include "models/store/failure.h"
#include "models/store/migrations.h"
#include "models/store/rowwatch.h"
#include "models/store/statement.h"
#include "models/store/submission.h"
#include "models/store/texthits.h"
#include "models/store/transaction.h"
#include "models/store/wordlister.h"
#include "tests/bench/baselines.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringList>
#include <QThread>

#include <functional>

using namespace casebook;
using namespace casebook::store;
using namespace casebook::test;
using namespace casebook::domain;
using namespace Qt::StringLiterals;

/// valgrind is told this name: when the function is left, it dumps what was done since the last dump.
extern "C" __attribute__((noinline)) void casebookCountedCall(const std::function<void()> &call)
{
    call();
    asm volatile("" ::: "memory"); // not as a jump: callgrind has to see the return
}

namespace {

// The least of several calls is that without a statement to prepare or a cache to fill.
constexpr int warmCalls = 3;
constexpr int countedCalls = 3;
constexpr unsigned long pollMilliseconds = 5;

/// What CaseStore's threads do for each call, on one thread: with nothing beside it a call takes the same
/// instructions each time, however busy the machine is.
class HotCalls
{
    template <typename Question>
    auto read(const Question &question)
    {
        const Transaction snapshot(*m_reader, Transaction::Kind::Read);
        return question();
    }

public:
    HotCalls(const QString &path, QFile &names)
        : m_path(path)
        , m_writer(path, Connection::Mode::ReadWrite)
        , m_watch(m_writer)
        , m_raw(path)
        , m_names(names)
        , m_facets([path] { return reader(path); })
    {
        migrate(m_writer);
        m_reader = reader(path);
    }

    /// As in a store that was open for a while.
    void getReady()
    {
        listWords();
        // asked for: the array, and the order that the lists have
        while (!read([this] {
            const auto view = m_facets.at(*m_reader);
            return view && view->order(CaseSort::Recency);
        }))
            QThread::msleep(pollMilliseconds);
        m_facets.stop(); // what it has is as new as the file until the edits
    }

    void lists()
    {
        RawStatement page(m_raw.handle(), baselines::pageSql);
        count(u"raw page"_s, [&] { page.run(); });
        countPage(u"page of 50, newest"_s, {});
        CaseQuery query;
        query.filter.statuses = { StatusValue::Open };
        query.filter.severities = { SeverityValue::High, SeverityValue::Critical };
        countPage(u"page of 50, two filters"_s, query);
        query.filter.tags = { u"phishing"_s };
        query.filter.categories = { u"Intrusion"_s };
        countPage(u"page of 50, four filters"_s, query);
        count(u"count, four filters"_s,
              [&] { read([&] { return countCases(*m_reader, query.filter, &m_facets); }); });
        const PageRequest deep{ .position = 5'000, .limit = 50 };
        countPage(u"page of 50 at half depth, by position"_s, {}, deep);
        const CasePage middle = read([&] { return readPage(*m_reader, {}, deep, &m_facets); });
        countPage(u"page of 50 at half depth, by cursor"_s, {},
                  { .position = middle.position + middle.rows.size(), .limit = 50, .after = middle.next });
    }

    void searches()
    {
        CaseQuery query;
        query.filter.text = u"ransom note"_s;
        countPage(u"search, two words"_s, query);
        query.filter.text = u"s"_s;
        countPage(u"search, one letter"_s, query);
    }

    void cases()
    {
        const auto countDetail = [this](const QString &name, const QByteArray &sql) {
            const CaseKey key{ RawStatement(m_raw.handle(), sql).number() };
            count(name, [&] {
                read([&] { return readDetail(*m_reader, key, TimelineRequest{ .caseKey = key }); });
            });
        };
        countDetail(u"open a case with 50 activities"_s,
                    "SELECT key FROM case_row WHERE activities >= 50 ORDER BY activities, key LIMIT 1");
        countDetail(u"open the case with the longest history"_s,
                    "SELECT key FROM case_row ORDER BY activities DESC, key LIMIT 1");
    }

    void edits()
    {
        const QList<CaseSummary> rows = read([&] { return readPage(*m_reader, {}, { .limit = 50 }); }).rows;
        User author;
        author.username = u"counter"_s;
        qsizetype next = 0;
        const auto row = [&] { return rows.at(next++ % rows.size()); };
        count(u"durable edit: a comment"_s, [&] {
            const CaseSummary one = row();
            const AttachmentPayload text
                = AttachmentPayload::userComment(u"Looked at the mail gateway log."_s, one.owner);
            submit({ .operation = AddAttachments{ .key = one.key, .payloads = { text } }, .author = author });
        });
        count(u"durable edit: a title"_s, [&] {
            const EditCase change{ .key = row().key, .patch = { .title = u"Renamed %1"_s.arg(next) } };
            submit({ .operation = change, .author = author });
        });
    }

private:
    void listWords()
    {
        Transaction transaction(m_writer, Transaction::Kind::Write);
        m_writer.execute("CREATE VIRTUAL TABLE temp.search_term USING fts5vocab(main, search, row)");
        WordLister::Words words;
        words.span = m_writer.number("SELECT max(key) - min(key) + 1 FROM case_row");
        {
            Statement terms(m_writer, "SELECT term, doc FROM temp.search_term");
            while (terms.next())
                words.texts.append({ terms.bytes(0), terms.number(1) });
        }
        WordLister::write(m_writer, words);
        transaction.commit();
    }

    static std::unique_ptr<Connection> reader(const QString &path)
    {
        auto connection = std::make_unique<Connection>(path, Connection::Mode::ReadOnly);
        prepareHits(*connection);
        return connection;
    }

    void submit(const Submission &submission)
    {
        Transaction transaction(m_writer, Transaction::Kind::Write);
        ChangeSet changes;
        if (const auto result = applySubmission(m_writer, submission, m_clock.now(), changes); !result)
            qFatal("%s", qPrintable(result.error().message));
        logChanges(m_writer, 1, changes, m_watch.take());
        transaction.commit();
    }

    void countPage(const QString &name, const CaseQuery &query, const PageRequest &request = {})
    {
        count(name, [&] { read([&] { return readPage(*m_reader, query, request, &m_facets); }); });
    }

    void count(const QString &name, const std::function<void()> &call)
    {
        for (int i = 0; i < warmCalls; ++i)
            call();
        for (int i = 0; i < countedCalls; ++i) {
            m_names.write('\n' + name.toUtf8() + '\n');
            casebookCountedCall([] {});
            casebookCountedCall(call);
        }
    }

    const QString m_path;
    const SystemClock m_clock;
    Connection m_writer;
    RowWatch m_watch;
    RawDatabase m_raw;
    QFile &m_names;
    FacetKeeper m_facets;
    std::unique_ptr<Connection> m_reader;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    QFile names(arguments.value(2));
    if (arguments.size() != 3 || !names.open(QIODevice::WriteOnly))
        return 2;
    HotCalls calls(arguments.at(1), names);
    calls.getReady();
    calls.lists();
    calls.searches();
    calls.cases();
    calls.edits();
    return 0;
}
