// The calls that a person waits for most often, one after the other, for callgrind to count their
// instructions. Called with a store to write to and a file for the names: the k-th line is what the k-th dump
// belongs to, an empty one a dump of what was in between.

#include "tests/bench/baselines.h"
#include "tests/bench/openedstore.h"

#include <QCoreApplication>
#include <QFile>
#include <QStringList>
#include <QThread>

#include <functional>

using namespace casebook;
using namespace casebook::test;
using namespace casebook::domain;
using namespace Qt::StringLiterals;

/// valgrind is told this name: when the function is left, it dumps what all threads have done since the last
/// dump.
extern "C" __attribute__((noinline)) void casebookCountedCall(const std::function<void()> &call)
{
    call();
    asm volatile("" ::: "memory"); // not as a jump: callgrind has to see the return
}

namespace {

// Work in the background counts too: of several calls the least one is that without. Each reader of the store
// prepares its statements at its first call, and any may get the next one.
constexpr int warmCalls = 12;
constexpr int countedCalls = 7;
constexpr unsigned long settleMilliseconds = 20; // for what the last call left to other threads

class HotCalls
{
public:
    HotCalls(const QString &store, QFile &names)
        : m_opened(store)
        , m_names(names)
    {
    }

    void lists()
    {
        RawStatement page(m_opened.raw.handle(), baselines::pageSql);
        count(u"raw page"_s, [&] { page.run(); });
        countPage(u"page of 50, newest"_s, {});
        CaseQuery query;
        query.filter.statuses = { StatusValue::Open };
        query.filter.severities = { SeverityValue::High, SeverityValue::Critical };
        countPage(u"page of 50, two filters"_s, query);
        query.filter.tags = { u"phishing"_s };
        query.filter.categories = { u"Intrusion"_s };
        countPage(u"page of 50, four filters"_s, query);
        count(u"count, four filters"_s, [&] { now(m_opened.store.count(query.filter)); });
        const CasePage middle = now(m_opened.store.page({}, { .position = 5'000 }));
        const PageRequest deep{ .position = middle.position + middle.rows.size(),
                                .limit = 50,
                                .after = middle.next };
        count(u"page of 50 at half depth, by cursor"_s, [&] { now(m_opened.store.page({}, deep)); });
        count(u"page of 50 at half depth, by position"_s,
              [&] { now(m_opened.store.page({}, { .position = 5'000, .limit = 50 })); });
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
            const CaseKey key{ RawStatement(m_opened.raw.handle(), sql).number() };
            count(name, [&] { now(m_opened.store.detail(key, TimelineRequest{ .caseKey = key })); });
        };
        countDetail(u"open a case with 50 activities"_s,
                    "SELECT key FROM case_row WHERE activities >= 50 ORDER BY activities, key LIMIT 1");
        countDetail(u"open the case with the longest history"_s,
                    "SELECT key FROM case_row ORDER BY activities DESC, key LIMIT 1");
    }

    void edits()
    {
        const QList<CaseSummary> rows = now(m_opened.store.page({}, { .limit = 50 })).rows;
        User author;
        author.username = u"counter"_s;
        qsizetype next = 0;
        const auto row = [&] { return rows.at(next++ % rows.size()); };
        count(u"durable edit: a comment"_s, [&] {
            const CaseSummary one = row();
            const AttachmentPayload text
                = AttachmentPayload::userComment(u"Looked at the mail gateway log."_s, one.owner);
            now(m_opened.store.submit(
                { .operation = AddAttachments{ .key = one.key, .payloads = { text } }, .author = author }));
        });
        count(u"durable edit: a title"_s, [&] {
            const EditCase change{ .key = row().key, .patch = { .title = u"Renamed %1"_s.arg(next) } };
            now(m_opened.store.submit({ .operation = change, .author = author }));
        });
    }

private:
    void countPage(const QString &name, const CaseQuery &query)
    {
        count(name, [&] { now(m_opened.store.page(query, {})); });
    }

    void count(const QString &name, const std::function<void()> &call)
    {
        for (int i = 0; i < warmCalls; ++i)
            call();
        for (int i = 0; i < countedCalls; ++i) {
            QThread::msleep(settleMilliseconds);
            m_names.write('\n' + name.toUtf8() + '\n');
            casebookCountedCall([] {});
            casebookCountedCall(call);
        }
    }

    OpenedStore m_opened;
    QFile &m_names;
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
    calls.lists();
    calls.searches();
    calls.cases();
    calls.edits();
    return 0;
}
