#include "tests/bench/syncbench.h"

#include "tests/bench/curl.h"
#include "tests/bench/loadprocess.h"
#include "tests/support/syncdevice/memorycredentials.h"
#include "tests/support/windowdriver.h"
#include "ui/mainwindow/mainwindow.h"

#include <QElapsedTimer>

#include <limits>

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int latencyMilliseconds = 50;
constexpr int waitingComments = 500;
constexpr double longestAllowed = 50; // milliseconds
constexpr int veryLong = std::numeric_limits<int>::max();

template <typename T>
T answerOf(const Future<T> &future)
{
    WindowDriver::waitUntil([&future] { return future.isFinished(); }, veryLong);
    const Result<T> result = future.result();
    if (!result)
        qFatal("%s", qPrintable(result.error().message + u' ' + result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *result;
}

QList<WireMessage> ofMethod(const QList<WireMessage> &requests, const QByteArray &method)
{
    QList<WireMessage> result;
    for (const WireMessage &request : requests) {
        if (request.method() == method)
            result.append(request);
    }
    return result;
}

} // namespace

void SyncBench::run()
{
    const ServerProcess served = serveCasebook(m_served.path, m_folder);
    DelayProxy proxy(static_cast<quint16>(served.port()), latencyMilliseconds);

    TestDesk desk;
    answerOf(desk.store().opened());
    domain::Remote remote;
    remote.name = u"Kibana"_s;
    remote.settings.url = proxy.url();
    remote.settings.signIn = domain::SignInKind::Password;
    remote.settings.userName = u"bench"_s;
    remote.settings.me.username = u"bench"_s;
    remote.id = answerOf(desk.store().ledger().saveRemote(remote));
    const SystemClock clock;
    MemoryCredentials credentials{ "quiet oak table" };
    sync::SyncOptions options;
    options.automatic = false;
    sync::SyncEngine engine(desk.store(), clock, credentials, options);
    engine.start();

    mirror(engine, remote.id, proxy, desk);
    comments(engine, remote.id, proxy, desk);
}

double SyncBench::syncOnce(sync::SyncEngine &engine, WorkspaceId remote,
                           const std::function<bool()> &done) const
{
    bool finished = false;
    const QMetaObject::Connection connection
        = QObject::connect(&engine, &sync::SyncEngine::roundFinished, &engine,
                           [&](WorkspaceId ended) { finished = finished || ended == remote; });
    QElapsedTimer timer;
    timer.start();
    engine.syncNow(remote);
    WindowDriver::waitUntil([&] { return finished || done(); }, veryLong);
    const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
    WindowDriver::waitUntil([&] { return finished; }, veryLong);
    QObject::disconnect(connection);
    const sync::RemoteStatus status = engine.status(remote);
    if (status.error)
        qFatal("Sync ended with: %s", qPrintable(status.error->message));
    return milliseconds;
}

void SyncBench::mirror(sync::SyncEngine &engine, WorkspaceId remote, DelayProxy &proxy, TestDesk &desk)
{
    ui::Workbench workbench = desk.workbench();
    workbench.sync = &engine;
    ui::MainWindow window(workbench);
    window.resize(1280, 800);
    window.show();
    WindowDriver::waitPainted(&window, [] { return true; });
    proxy.keepJournal(true);
    m_app.guard().clear();
    const double ours = syncOnce(engine, remote, [] { return false; });
    const EventLoopGuard events = m_app.guard();
    const QList<WireMessage> journal = proxy.journal();
    const qint64 cases = answerOf(desk.store().count({}));
    if (cases != m_served.cases)
        qFatal("%lld of %lld cases were mirrored", static_cast<long long>(cases),
               static_cast<long long>(m_served.cases));
    m_app.setMeasuring(false);
    const double curl = Curl(m_folder, proxy.port(), 4).send(ofMethod(journal, "GET"));
    m_app.setMeasuring(true);
    m_report.add({ u"first mirror, %1 cases, %2 ms away"_s.arg(cases).arg(latencyMilliseconds), ours, curl,
                   1.25, u"curl, the same %1 requests, 4 at once"_s.arg(journal.size()) });
    m_report.add({ u"GUI events during it, longest"_s, events.maximumMilliseconds(), longestAllowed, 1.0,
                   u"%1 events"_s.arg(events.count()) });
    m_report.remark(u"longest events during it:\n%1"_s.arg(QString::fromUtf8(events.report())));
}

void SyncBench::comments(sync::SyncEngine &engine, WorkspaceId remote, DelayProxy &proxy, TestDesk &desk)
{
    domain::CaseFilter filter;
    filter.workspace = remote;
    const QList<CaseKey> keys = answerOf(desk.store().caseKeys(filter, {}, waitingComments));
    domain::User me;
    me.username = u"bench"_s;
    for (const CaseKey key : keys) {
        const domain::CaseSummary summary = answerOf(desk.store().summaries({ key })).first();
        answerOf(desk.store().submit(
            { .operation = domain::AddAttachments{ .key = key,
                                                   .payloads = { domain::AttachmentPayload::userComment(
                                                       u"The mail gateway let three more of them through "
                                                       u"since 10:40; all point to the same "
                                                       "host. Blocked it on the proxy."_s,
                                                       summary.owner) } },
              .author = me }));
    }
    proxy.keepJournal(true);
    const double ours = syncOnce(engine, remote, [&] {
        return ofMethod(proxy.journal(), "POST").size() >= keys.size() && engine.status(remote).waiting == 0;
    });
    const QList<WireMessage> posts = ofMethod(proxy.journal(), "POST");
    if (posts.size() != keys.size())
        qFatal("%lld comments were posted", static_cast<long long>(posts.size()));
    const double curl = Curl(m_folder, proxy.port(), 4).send(posts);
    m_report.add({ u"%1 comments that waited, %2 ms away"_s.arg(keys.size()).arg(latencyMilliseconds), ours,
                   curl, 1.3, u"curl, the same bodies, 4 at once"_s });
}

} // namespace casebook::test
