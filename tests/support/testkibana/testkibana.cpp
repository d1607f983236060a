#include "tests/support/testkibana/testkibana.h"

#include "models/base/timestamp.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>

#include <httplib.h>

#include <algorithm>
#include <thread>

using namespace Qt::StringLiterals;

namespace casebook::test {

namespace {

constexpr size_t connections = 32;
constexpr size_t requestsOfOneConnection = 100'000;

} // namespace

/// The socket side: hands every request to the server object.
class TestKibana::Http
{
public:
    explicit Http(TestKibana &owner)
        : m_owner(owner)
    {
        m_server.new_task_queue = [] { return new httplib::ThreadPool(connections); };
        m_server.set_tcp_nodelay(true);
        m_server.set_keep_alive_max_count(requestsOfOneConnection);
        m_server.set_keep_alive_timeout(1);
        const auto handler = [this](const httplib::Request &request, httplib::Response &response) {
            handle(request, response);
        };
        m_server.Get(".*", handler).Post(".*", handler).Patch(".*", handler).Put(".*", handler);
        m_server.Delete(".*", handler);
        m_port = m_server.bind_to_any_port("127.0.0.1");
        m_thread = std::thread([this] { m_server.listen_after_bind(); });
        while (!m_server.is_running())
            std::this_thread::yield();
    }
    ~Http()
    {
        m_server.stop();
        m_thread.join();
    }
    quint16 port() const { return quint16(m_port); }

private:
    void handle(const httplib::Request &request, httplib::Response &response)
    {
        Request asked;
        asked.method = QString::fromStdString(request.method);
        asked.path = QString::fromStdString(request.path).split(u'/', Qt::SkipEmptyParts);
        if (asked.path.value(0) == "s"_L1)
            asked.path.remove(0, 2);
        for (const auto &[key, value] : request.params)
            asked.query.insert(QString::fromStdString(key), QString::fromStdString(value));
        asked.body = QByteArray::fromStdString(request.body);
        {
            const std::lock_guard lock(m_owner.m_mutex);
            m_owner.m_journal.append(asked.method + u' ' + QString::fromStdString(request.target));
        }
        ++m_owner.m_requests;
        if (asked.method != "GET"_L1) {
            ++m_owner.m_writes;
            m_owner.work(asked);
        }

        QString text;
        KibanaAnswer answer;
        if (asked.method != "GET"_L1 && !request.has_header("kbn-xsrf"))
            answer = KibanaAnswer::failure(400, u"Request must contain a kbn-xsrf header."_s);
        else
            answer = m_owner.answer(
                asked, QByteArray::fromStdString(request.get_header_value("Authorization")), text);
        const qint64 now = m_owner.with([](KibanaState &state) { return state.now(); });
        response.status = answer.status;
        response.set_header(
            "Date",
            QLocale::c()
                .toString(QDateTime::fromMSecsSinceEpoch(now, Qt::UTC), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s)
                .toStdString());
        response.set_header("kbn-name", "testkibana");
        if (!text.isEmpty()) {
            response.set_header("Retry-After", "30");
            response.set_content(text.toStdString(), "text/plain; charset=utf-8");
        } else if (!answer.body.isUndefined()) {
            const QByteArray json = (answer.body.isArray() ? QJsonDocument(answer.body.toArray())
                                                           : QJsonDocument(answer.body.toObject()))
                                        .toJson(QJsonDocument::Compact);
            response.set_content(json.toStdString(), "application/json; charset=utf-8");
        }
    }

    TestKibana &m_owner;
    httplib::Server m_server;
    int m_port = 0;
    std::thread m_thread;
};

TestKibana::TestKibana(quint32 seed)
    : m_state(seed)
    , m_http(std::make_unique<Http>(*this))
{
    m_port = m_http->port();
}

TestKibana::~TestKibana() = default;

QUrl TestKibana::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

QByteArray TestKibana::passwordOf(const QString &user)
{
    QByteArray password = user.toUtf8();
    std::reverse(password.begin(), password.end());
    return password;
}

QByteArray TestKibana::keyOf(const QString &user)
{
    return ("key:" + user.toUtf8()).toBase64();
}

QString TestKibana::userOf(const QByteArray &authorization)
{
    const QByteArray scheme = authorization.left(authorization.indexOf(' ')).toLower();
    const QByteArray proof = QByteArray::fromBase64(authorization.mid(authorization.indexOf(' ') + 1));
    const qsizetype colon = proof.indexOf(':');
    if (colon < 1)
        return {};
    const QString before = QString::fromUtf8(proof.left(colon));
    const QByteArray after = proof.mid(colon + 1);
    if (scheme == "basic")
        return after == passwordOf(before) ? before : QString();
    return scheme == "apikey" && before == "key"_L1 ? QString::fromUtf8(after) : QString();
}

void TestKibana::setVersion(const QString &version)
{
    const std::lock_guard lock(m_mutex);
    m_version = version;
}

int TestKibana::mostWritesAtOnce() const
{
    const std::lock_guard lock(m_mutex);
    return m_mostAtOnce;
}

int TestKibana::mostWritesAtOnceToOneCase() const
{
    const std::lock_guard lock(m_mutex);
    return m_mostToOneCase;
}

void TestKibana::work(const Request &request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    QString name = request.path.value(2);
    if (name.isEmpty())
        name = body.value("cases"_L1).toArray().at(0)[u"id"_s].toString();
    if (name.isEmpty())
        name = body.value("title"_L1).toString();
    {
        const std::lock_guard lock(m_mutex);
        m_mostAtOnce = qMax(m_mostAtOnce, ++m_underWay[{}]);
        m_mostToOneCase = qMax(m_mostToOneCase, ++m_underWay[name]);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(m_writeMilliseconds));
    const std::lock_guard lock(m_mutex);
    --m_underWay[{}];
    --m_underWay[name];
}

QStringList TestKibana::journal() const
{
    const std::lock_guard lock(m_mutex);
    return m_journal;
}

} // namespace casebook::test
