#include "tests/bench/writebench.h"

#include "tests/bench/baselines.h"
#include "tests/bench/openedstore.h"
#include "tests/bench/stopwatch.h"

namespace casebook::test {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

constexpr int rounds = 101;

} // namespace

void WriteBench::run()
{
    OpenedStore opened(m_run.copied(m_run.options().cases).path);
    const double baseline = baselines::oneRowCommit(opened.raw);
    const CasePage page = now(opened.store.page({}, { .limit = rounds + 1 }));
    const User author{
        .username = u"bench"_s, .fullName = u"Bench"_s, .email = {}, .profileUid = {}, .carried = {}
    };
    const auto caseOf = [&page](int round) { return page.rows.at(round % page.rows.size()); };
    const double comment = medianMilliseconds(rounds, [&](int round) {
        const CaseSummary row = caseOf(round);
        const AttachmentPayload text
            = AttachmentPayload::userComment(u"Looked at the mail gateway log."_s, row.owner);
        now(opened.store.submit(
            { .operation = AddAttachments{ .key = row.key, .payloads = { text } }, .author = author }));
    });
    m_run.report().add({ u"durable edit: a comment"_s, comment, baseline, 5.0, u"one-row commit"_s });
    const double edit = medianMilliseconds(rounds, [&](int round) {
        const EditCase change{ .key = caseOf(round).key, .patch = { .title = u"Renamed %1"_s.arg(round) } };
        now(opened.store.submit({ .operation = change, .author = author }));
    });
    m_run.report().add({ u"durable edit: a title"_s, edit, baseline, 5.0, u"one-row commit"_s });
}

} // namespace casebook::test
