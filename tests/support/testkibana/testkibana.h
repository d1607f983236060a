#pragma once

#include "tests/support/testkibana/kibanastate.h"

#include <QUrl>

#include <atomic>
#include <memory>
#include <mutex>

namespace casebook::test {

/// A stateful Cases server over real HTTP on loopback that behaves as Kibana 8.12.2 did where sync cares
/// (DATA-CORE §1, REAL-SERVER §1). One space ("default"), everybody may do everything; the password is the
/// user name backwards, an API key is `base64("key:" + user name)`.
class TestKibana
{
public:
    explicit TestKibana(quint32 seed = 1);
    ~TestKibana();
    TestKibana(const TestKibana &) = delete;
    TestKibana &operator=(const TestKibana &) = delete;

    quint16 port() const { return m_port; }
    QUrl url() const;
    static QByteArray passwordOf(const QString &user);
    static QByteArray keyOf(const QString &user);

    /// Everything that is stored, while no request is worked on.
    template <typename Work>
    auto with(Work work)
    {
        const std::lock_guard lock(m_mutex);
        return work(m_state);
    }

    /// How the server stands to whoever asks.
    enum class Health {
        Good,
        ElasticsearchAway, ///< good credentials: a bare 401; /api/status 503 critical (trap 13)
        SignInChanged, ///< every password and key is refused in words; /api/status available
        Starting, ///< 503 as text with Retry-After
        SpaceGone, ///< 404 `Saved object [space/default] not found`
        Reader, ///< may read; each write 403
    };
    void setHealth(Health health) { m_health = health; }
    void setVersion(const QString &version);
    /// How long each write takes (trap 14).
    void setWriteMilliseconds(int milliseconds) { m_writeMilliseconds = milliseconds; }

    int requests() const { return m_requests; }
    int writes() const { return m_writes; } ///< POST, PATCH, PUT, DELETE that came in
    /// How many writes were under way at the same time, at most; and how many that named the same case.
    int mostWritesAtOnce() const;
    int mostWritesAtOnceToOneCase() const;
    /// "METHOD path?query" of every request so far.
    QStringList journal() const;

private:
    struct Request
    {
        QString method;
        QStringList path; ///< decoded parts, without the space
        KibanaState::Query query;
        QByteArray body;
    };
    class Http;

    KibanaAnswer answer(const Request &request, const QByteArray &authorization, QString &text);
    KibanaAnswer route(const Request &request, const QString &user, const QJsonObject &body);
    KibanaAnswer routeCase(const Request &request, const QJsonObject &person, const QJsonObject &body);
    KibanaAnswer status() const;
    static QString userOf(const QByteArray &authorization);
    /// Counts a write in and out, and takes its time.
    void work(const Request &request);

    mutable std::mutex m_mutex;
    KibanaState m_state;
    QString m_version = QStringLiteral("8.12.2");
    QStringList m_journal;
    QMap<QString, int> m_underWay; // writes, by case; all under the empty name
    int m_mostAtOnce = 0;
    int m_mostToOneCase = 0;
    std::atomic<int> m_writeMilliseconds = 0;
    std::atomic<Health> m_health = Health::Good;
    std::atomic<int> m_requests = 0;
    std::atomic<int> m_writes = 0;
    quint16 m_port = 0;
    std::unique_ptr<Http> m_http;
};

} // namespace casebook::test
