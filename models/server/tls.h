#pragma once

#include "models/base/result.h"
#include "models/server/channel.h"

#include <QString>

#include <memory>

struct ssl_ctx_st;
struct ssl_st;

namespace casebook::server {

/// The server's certificate and key, ready for any number of connections. TLS 1.2 and newer.
class TlsContext
{
public:
    /// Reads PEM files: the certificate with its chain, and its key without a pass phrase. File for files
    /// that can't be read or do not belong together.
    static Result<std::shared_ptr<TlsContext>> load(const QString &certificate, const QString &key);
    ~TlsContext();
    TlsContext(const TlsContext &) = delete;
    TlsContext &operator=(const TlsContext &) = delete;

    ssl_ctx_st *handle() const { return m_context; }

private:
    TlsContext();

    ssl_ctx_st *m_context;
};

/// A connection inside TLS.
class TlsChannel final : public Channel
{
public:
    TlsChannel(int socket, std::shared_ptr<TlsContext> context);
    ~TlsChannel() override;

    bool open(Deadline deadline) override;
    qint64 receiveNext(char *data, qint64 size, std::chrono::milliseconds patience) override;

protected:
    Step tryReceive(char *data, qint64 size) override;
    Step trySend(const char *data, qint64 size) override;
    void sayGoodbye() override;

private:
    Step stepFor(int result);

    std::shared_ptr<TlsContext> m_context;
    ssl_st *m_session;
    bool m_broken = false;
};

} // namespace casebook::server
