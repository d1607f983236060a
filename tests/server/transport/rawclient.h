#pragma once

#include <QByteArray>

namespace casebook::test {

/// An answer as it came over the wire; status 0: none.
struct RawAnswer
{
    int status = 0;
    QByteArray head = {}; ///< status line and headers, in lower case
    QByteArray body = {};

    /// The value of a header, empty where it is missing.
    QByteArray header(const QByteArray &name) const;
};

/// A client that sends bytes as it likes, on one connection. Blocks, for ten seconds at most.
class RawClient
{
public:
    explicit RawClient(quint16 port);
    ~RawClient();
    RawClient(const RawClient &) = delete;
    RawClient &operator=(const RawClient &) = delete;

    bool isConnected() const { return m_socket >= 0; }
    /// False when the server has closed.
    bool send(const QByteArray &bytes);
    enum class Expect { Body, HeadOnly };
    /// Reads one answer with the length it tells.
    RawAnswer answer(Expect expect = Expect::Body);
    /// Sends a request and reads its answer.
    RawAnswer ask(const QByteArray &request);
    /// True when the server closes within the time.
    bool isClosedByServer();
    /// Goes without a word, as a client that dies.
    void drop();

    /// A GET with the credentials of the fixture's owner.
    static QByteArray get(const QByteArray &path, const QByteArray &headers = {});
    /// A request with a JSON body, the credentials and kbn-xsrf.
    static QByteArray request(const QByteArray &method, const QByteArray &path, const QByteArray &body,
                              const QByteArray &headers = {});
    static QByteArray basic(const QByteArray &user, const QByteArray &password);

private:
    bool receive();

    int m_socket = -1;
    QByteArray m_buffer;
};

} // namespace casebook::test
