#include "finding.h"
#include "fuzzstore.h"
#include "models/server/requesthandler.h"
#include "models/store/readerpool.h"

#include <QJsonDocument>

#include <memory>

// Any text as a request to a served casebook: its first line is method and target, the rest the body. Nothing
// that is sent makes an internal error, and every answer is what it says it is.

using namespace casebook;
using fuzz::finding;

namespace {

/// A served store with the case "c".
class Subject
{
public:
    Subject()
        : m_readers(m_store.path(), 1)
        , m_service{ .store = m_store.store(),
                     .readers = m_readers,
                     .clock = m_store.clock(),
                     .workspace = localWorkspace }
        , m_accounts(owner())
        , m_handler({}, m_accounts, m_service, m_limits)
    {
    }

    void send(const QByteArray &method, const QByteArray &target, const QByteArray &body)
    {
        server::Received received;
        received.method = method;
        received.target = target;
        received.authorization = "Basic " + QByteArray("e:secret").toBase64();
        received.xsrf = QByteArray();
        received.contentType = "application/json";
        received.readBody = [&body](qint64 limit, bool, const server::BodySink &sink) -> Result<void> {
            if (body.size() > limit)
                return failure({ .kind = ErrorKind::InvalidInput, .message = {}, .httpStatus = 413 });
            sink(body);
            return {};
        };
        const server::Reply reply = m_handler.answer(received);
        if (reply.status < 200 || reply.status >= 500)
            finding("a request is answered or refused", method + ' ' + target, reply.body);
        if (!reply.body.isEmpty() && reply.contentType.startsWith("application/json")
            && QJsonDocument::fromJson('[' + reply.body + ']').isNull())
            finding("an answer is JSON", method + ' ' + target, reply.body);
    }

private:
    static server::Accounts owner()
    {
        server::Accounts accounts;
        server::Account account;
        account.user.username = QStringLiteral("e");
        if (!accounts.add(account, "secret"))
            finding("an account is added");
        return accounts;
    }

    fuzz::FuzzStore m_store;
    store::ReaderPool m_readers;
    server::Service m_service;
    server::Accounts m_accounts;
    server::TransportLimits m_limits;
    server::RequestHandler m_handler;
};

/// For requests that change nothing.
std::unique_ptr<Subject> lasting;

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    fuzz::initialize(argc, argv);
    lasting = std::make_unique<Subject>();
    std::atexit([] { lasting.reset(); });
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const qsizetype space = text.indexOf(' ');
    qsizetype end = text.indexOf('\n');
    if (end < 0)
        end = text.size();
    if (space < 0 || space > end)
        return -1;
    const QByteArray method = text.left(space);
    const QByteArray target = text.mid(space + 1, end - space - 1);
    const QByteArray body = text.mid(end + 1);
    if (method == "GET")
        lasting->send(method, target, body);
    else
        Subject().send(method, target, body); // made anew so that findings repeat
    return 0;
}
