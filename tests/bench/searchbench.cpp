#include "tests/bench/searchbench.h"

#include "tests/bench/baselines.h"
#include "tests/bench/openedstore.h"

#include <QThread>

namespace casebook::test {

using namespace Qt::StringLiterals;
using namespace domain;

namespace {

constexpr int rounds = 7; ///< of each text
constexpr int longestWaitSeconds = 1'800;

} // namespace

void SearchBench::run()
{
    OpenedStore opened(m_run.kept(m_run.options().cases).path);
    waitForWords(opened);
    newestFirst(opened);
    bestFirst(opened);
    asOneTypes(opened);
    counts(opened);
}

void SearchBench::waitForWords(OpenedStore &opened)
{
    RawStatement listed(opened.raw.handle(), "SELECT listed FROM word_listing");
    QElapsedTimer timer;
    timer.start();
    while (listed.number() == 0 && timer.elapsed() < longestWaitSeconds * 1'000)
        QThread::msleep(100);
    RawStatement words(opened.raw.handle(), "SELECT count(*) FROM word");
    m_run.report().remark(
        u"%1 words listed in the background after %2 s"_s.arg(words.number()).arg(timer.elapsed() / 1'000));
}

Distribution SearchBench::searches(OpenedStore &opened, const QStringList &texts, CaseSort sort)
{
    std::vector<double> times;
    for (int round = 0; round <= rounds; ++round) {
        for (const QString &text : texts) {
            now(opened.store.page({ .filter = { .text = u"zz %1"_s.arg(round) } }, {}));
            QElapsedTimer timer;
            timer.start();
            now(opened.store.page({ .filter = { .text = text }, .sort = sort }, {}));
            if (round > 0) // the first reads the file
                times.push_back(double(timer.nsecsElapsed()) / 1e6);
        }
    }
    return Distribution::of(std::move(times));
}

void SearchBench::newestFirst(OpenedStore &opened)
{
    const auto add = [&](const QString &name, const QStringList &texts) {
        const Distribution ours = searches(opened, texts, CaseSort::Recency);
        m_run.report().add({ .name = name,
                             .ours = ours.median,
                             .baseline = baselines::like(opened.raw, texts.constFirst().trimmed()),
                             .goal = 1.0 / 200,
                             .note = u"LIKE"_s,
                             .p99 = ours.p99 });
    };
    add(u"search newest first, a word"_s, { u"phishing "_s, u"login "_s, u"baseline "_s, u"203.0.113.7 "_s });
    add(u"search newest first, two words"_s,
        { u"ransom note"_s, u"suspicious login "_s, u"failed connection "_s, u"network traffic"_s });
    add(u"search newest first, three words"_s,
        { u"suspicious login host "_s, u"found network traffic "_s, u"mail account server "_s });
}

void SearchBench::bestFirst(OpenedStore &opened)
{
    for (const QString &word : { u"login"_s, u"the"_s }) {
        const Distribution ours = searches(opened, { word + u' ' }, CaseSort::Relevance);
        m_run.report().add({ .name = u"search best match first, \"%1\""_s.arg(word),
                             .ours = ours.median,
                             .baseline = baselines::orderByRank(opened.raw, word),
                             .goal = 1.0 / 50,
                             .note = u"ORDER BY rank"_s,
                             .p99 = ours.p99 });
    }
}

void SearchBench::asOneTypes(OpenedStore &opened)
{
    for (const QString &text : { u"s"_s, u"p"_s, u"se"_s, u"ph"_s, u"inv"_s, u"phish"_s }) {
        const Distribution ours = searches(opened, { text }, CaseSort::Recency);
        m_run.report().add({ .name = u"search as one types \"%1\""_s.arg(text),
                             .ours = ours.median,
                             .baseline = baselines::plainPrefix(opened.raw, text),
                             .goal = text.size() == 1 ? std::optional(1.0 / 500) : std::nullopt,
                             .note = u"plain prefix"_s,
                             .p99 = ours.p99 });
    }
}

void SearchBench::counts(OpenedStore &opened)
{
    for (const QString &text : { u"phishing "_s, u"s"_s }) {
        const QString match = text.endsWith(u' ') ? text.trimmed() : text + u'*';
        const Distribution ours = [&] {
            std::vector<double> times;
            for (int round = 0; round < rounds; ++round) {
                now(opened.store.count({ .text = u"zz %1"_s.arg(round) }));
                QElapsedTimer timer;
                timer.start();
                now(opened.store.count({ .text = text }));
                times.push_back(double(timer.nsecsElapsed()) / 1e6);
            }
            return Distribution::of(std::move(times));
        }();
        m_run.report().add({ .name = u"exact number of hits, \"%1\", after the page"_s.arg(text.trimmed()),
                             .ours = ours.median,
                             .baseline = baselines::plainMatch(opened.raw, match),
                             .note = u"all hits in FTS5"_s,
                             .p99 = ours.p99 });
    }
}

} // namespace casebook::test
