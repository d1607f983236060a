#include "tests/support/syncdevice/syncdevice.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace casebook::test {

namespace {

constexpr int mostCases = 1000;
constexpr int betweenRounds = 100; // milliseconds

template <typename T>
Result<T> await(Future<T> future)
{
    return future.result();
}

QByteArray backwards(const QString &user)
{
    QByteArray password = user.toUtf8();
    std::reverse(password.begin(), password.end());
    return password;
}

} // namespace

sync::SyncOptions DeviceSetup::quickOptions()
{
    sync::SyncOptions options;
    options.automatic = false;
    options.settleMilliseconds = 600;
    options.activityAgainMilliseconds = 150;
    options.backOffMilliseconds = 30;
    options.maximumBackOffMilliseconds = 200;
    options.transport = { .connectMilliseconds = 2000, .readMilliseconds = 2000, .writeMilliseconds = 2000 };
    return options;
}

SyncDevice::SyncDevice(const DeviceSetup &setup)
    : m_setup(setup)
    , m_credentials(setup.password.isEmpty() ? backwards(setup.user) : setup.password)
{
    m_clock.setOffset(setup.clockOffset);
    m_me.username = setup.user;
    if (!setup.profileUid.isEmpty())
        m_me.profileUid = setup.profileUid;
    m_store = std::make_unique<store::CaseStore>(
        store::StoreOptions{ .path = setup.storePath, .pollMilliseconds = 0 }, m_clock);
    const auto known = await(ledger().remotes());
    if (known && !known->isEmpty()) {
        m_remote = known->first().id;
    } else {
        domain::Remote remote;
        remote.name = u"Kibana"_s;
        remote.settings.url = setup.url;
        remote.settings.signIn = domain::SignInKind::Password;
        remote.settings.userName = setup.user;
        remote.settings.me = m_me;
        remote.settings.proxy = domain::ProxyKind::None;
        remote.settings.scope = setup.scope;
        const auto saved = await(ledger().saveRemote(remote));
        if (!saved)
            qFatal("remote not saved: %s", qPrintable(saved.error().message + saved.error().detail));
        m_remote = *saved;
    }
    m_engine = std::make_unique<sync::SyncEngine>(*m_store, m_clock, m_credentials, setup.options);
    QObject::connect(m_engine.get(), &sync::SyncEngine::roundFinished, m_engine.get(),
                     [this] { ++m_rounds; });
    m_engine->start();
}

SyncDevice::~SyncDevice()
{
    m_engine.reset();
}

Result<store::SubmitResult> SyncDevice::submit(domain::Operation operation)
{
    return await(m_store->submit({ .operation = std::move(operation), .author = m_me }));
}

Result<store::SubmitResult> SyncDevice::create(const QString &title, const QString &description,
                                               const QStringList &tags)
{
    domain::NewCase values;
    values.title = title;
    values.description = description;
    values.tags = tags;
    domain::CustomField note;
    note.key = u"note"_s;
    note.type = u"text"_s;
    values.customFields = { note };
    return submit(domain::CreateCase{ .values = values, .workspace = m_remote });
}

Result<store::SubmitResult> SyncDevice::edit(CaseKey key, domain::CasePatch patch)
{
    return submit(domain::EditCase{ .key = key, .patch = std::move(patch) });
}

Result<store::SubmitResult> SyncDevice::comment(CaseKey key, const QString &text)
{
    return submit(domain::AddAttachments{
        .key = key, .payloads = { domain::AttachmentPayload::userComment(text, u"cases"_s) } });
}

Result<store::SubmitResult> SyncDevice::editComment(CaseKey key, const QString &attachmentId,
                                                    const QString &text)
{
    return submit(
        domain::EditAttachment{ .key = key,
                                .attachmentId = attachmentId,
                                .payload = domain::AttachmentPayload::userComment(text, u"cases"_s) });
}

QList<domain::CaseSummary> SyncDevice::cases()
{
    domain::CaseQuery query;
    query.filter.workspace = m_remote;
    const auto page = await(m_store->page(query, { .limit = mostCases }));
    if (!page)
        return {};
    QList<domain::CaseSummary> rows = page->rows;
    std::sort(rows.begin(), rows.end(),
              [](const domain::CaseSummary &a, const domain::CaseSummary &b) { return a.key < b.key; });
    return rows;
}

domain::Case SyncDevice::value(CaseKey key)
{
    const auto detail = await(m_store->detail(key, { .caseKey = key, .limit = 1 }));
    return detail ? detail->value : domain::Case();
}

QList<domain::Attachment> SyncDevice::comments(CaseKey key)
{
    return await(m_store->attachments(key)).value_or(QList<domain::Attachment>());
}

CaseKey SyncDevice::keyOf(const QString &title)
{
    for (const domain::CaseSummary &row : cases()) {
        if (row.title == title)
            return row.key;
    }
    return {};
}

int SyncDevice::waiting()
{
    const auto all = await(ledger().waiting()).value_or(QList<store::WaitingChange>());
    return int(std::count_if(all.begin(), all.end(), [](const store::WaitingChange &one) {
        return one.operation.state != domain::PendingState::Failed;
    }));
}

bool SyncDevice::waitForRound(int patience)
{
    return QTest::qWaitFor([this, before = m_rounds] { return m_rounds != before; }, patience);
}

bool SyncDevice::sync(int patience)
{
    m_engine->syncNow(m_remote);
    return waitForRound(patience);
}

bool SyncDevice::check(int patience)
{
    m_engine->checkEverything(m_remote);
    return waitForRound(patience);
}

bool SyncDevice::syncUntilQuiet(int rounds)
{
    sync::RemoteStatus now;
    for (int round = 0; round < rounds; ++round) {
        if (!sync()) {
            qWarning("a round does not end");
            return false;
        }
        now = status();
        if (waiting() == 0 && now.state == sync::RemoteStatus::State::UpToDate)
            return true;
        QTest::qWait(betweenRounds);
    }
    const Error error = now.error.value_or(Error{});
    qWarning("state %d, %d waiting: %s %s", int(now.state), waiting(), qPrintable(error.message),
             qPrintable(error.detail));
    return false;
}

} // namespace casebook::test
