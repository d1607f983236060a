#include "models/server/tls.h"

#include <QFile>

#include <array>
#include <fcntl.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <poll.h>

namespace casebook::server {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> unusable(const QString &message, const QString &path)
{
    std::array<char, 256> text{};
    ERR_error_string_n(ERR_get_error(), text.data(), text.size());
    ERR_clear_error();
    return failure({ .kind = ErrorKind::File,
                     .message = message.arg(path),
                     .detail = QString::fromLatin1(text.data()) });
}

} // namespace

TlsContext::TlsContext()
    : m_context(SSL_CTX_new(TLS_server_method()))
{
    SSL_CTX_set_min_proto_version(m_context, TLS1_2_VERSION);
    SSL_CTX_set_mode(m_context,
                     SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER
                         | SSL_MODE_RELEASE_BUFFERS);
    SSL_CTX_set_options(m_context, SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION);
}

TlsContext::~TlsContext()
{
    SSL_CTX_free(m_context);
}

Result<std::shared_ptr<TlsContext>> TlsContext::load(const QString &certificate, const QString &key)
{
    std::shared_ptr<TlsContext> context(new TlsContext);
    ERR_clear_error();
    if (SSL_CTX_use_certificate_chain_file(context->handle(), QFile::encodeName(certificate).constData())
        != 1)
        return unusable(u"The certificate \"%1\" can't be read"_s, certificate);
    // Without a way to ask for one, a key with a pass phrase is an error and not a prompt on the terminal.
    SSL_CTX_set_default_passwd_cb(context->handle(), [](char *, int, int, void *) { return -1; });
    if (SSL_CTX_use_PrivateKey_file(context->handle(), QFile::encodeName(key).constData(), SSL_FILETYPE_PEM)
        != 1)
        return unusable(u"The key \"%1\" can't be read or does not belong to the certificate"_s, key);
    if (SSL_CTX_check_private_key(context->handle()) != 1)
        return unusable(u"The key \"%1\" does not belong to the certificate"_s, key);
    return context;
}

TlsChannel::TlsChannel(int socket, std::shared_ptr<TlsContext> context)
    : Channel(socket)
    , m_context(std::move(context))
    , m_session(SSL_new(m_context->handle()))
{
    ::fcntl(socket, F_SETFL, ::fcntl(socket, F_GETFL) | O_NONBLOCK); // a record may come in pieces
    SSL_set_fd(m_session, socket);
    SSL_set_accept_state(m_session);
}

TlsChannel::~TlsChannel()
{
    SSL_free(m_session);
}

bool TlsChannel::open(Deadline deadline)
{
    for (;;) {
        ERR_clear_error();
        const int result = SSL_do_handshake(m_session);
        if (result == 1)
            return true;
        const Step step = stepFor(result);
        if (step.wait == 0 || !waitFor(step.wait, deadline)) {
            m_broken = true;
            return false;
        }
    }
}

Channel::Step TlsChannel::stepFor(int result)
{
    switch (SSL_get_error(m_session, result)) {
    case SSL_ERROR_WANT_READ:
        return { .wait = POLLIN };
    case SSL_ERROR_WANT_WRITE:
        return { .wait = POLLOUT };
    case SSL_ERROR_ZERO_RETURN:
        return {};
    default:
        m_broken = true;
        return { .failed = true };
    }
}

Channel::Step TlsChannel::tryReceive(char *data, qint64 size)
{
    ERR_clear_error();
    const int result = SSL_read(m_session, data, static_cast<int>(std::min<qint64>(size, 1 << 30)));
    return result > 0 ? Step{ .moved = result } : stepFor(result);
}

Channel::Step TlsChannel::trySend(const char *data, qint64 size)
{
    ERR_clear_error();
    const int result = SSL_write(m_session, data, static_cast<int>(std::min<qint64>(size, 1 << 30)));
    return result > 0 ? Step{ .moved = result } : stepFor(result);
}

qint64 TlsChannel::receiveNext(char *data, qint64 size, std::chrono::milliseconds patience)
{
    return receive(data, size, after(patience));
}

void TlsChannel::sayGoodbye()
{
    if (!m_broken)
        SSL_shutdown(m_session);
}

} // namespace casebook::server
