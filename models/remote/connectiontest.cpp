#include "models/remote/casesapi.h"
#include "models/remote/decoding.h"
#include "models/remote/httpclient.h"
#include "models/remote/promised.h"
#include "models/remote/tlsjudge.h"

#include <QCoreApplication>
#include <QThreadPool>

namespace casebook::remote {

using namespace Qt::StringLiterals;

namespace {

using Verdict = ConnectionReport::Verdict;

// A person waits for it.
constexpr TransportSettings testLimits{ .connectMilliseconds = 10'000,
                                        .readMilliseconds = 20'000,
                                        .writeMilliseconds = 20'000,
                                        .maximumAnswer = 16 * 1024 * 1024 };

/// One try, step by step, on a thread that may wait.
class Attempt final
{
public:
    Attempt(const domain::RemoteSettings &settings, Secret secret)
        : m_settings(settings)
        , m_client(settings, std::move(secret), m_clock, testLimits)
    {
        m_report.space = settings.space;
    }

    Result<ConnectionReport> run()
    {
        QObject context;
        if (QCoreApplication *application = QCoreApplication::instance())
            QObject::connect(
                application, &QCoreApplication::aboutToQuit, &context, [this] { m_client.abort(); },
                Qt::DirectConnection);
        if (askStatus() && askCases())
            askMe();
        describeCertificate();
        if (m_cancelled)
            return failure(ErrorKind::Cancelled, u"Stopped"_s);
        return m_report;
    }

private:
    Result<Answer> send(Request request)
    {
        request.followRedirects = false;
        Promised<Answer> promised;
        m_client.send(std::move(request),
                      [promised](Result<Answer> answer) { promised.finish(std::move(answer)); });
        Future<Answer> future = promised.future();
        future.waitForFinished();
        return future.takeResult();
    }

    bool end(Verdict verdict, const QString &detail)
    {
        m_report.verdict = verdict;
        m_report.detail = detail;
        return false;
    }

    bool endUnreachable(const Error &error)
    {
        m_cancelled = error.kind == ErrorKind::Cancelled;
        const QByteArray &code = error.code;
        if (code == "tls.unknownIssuer")
            return end(Verdict::CertificateUnknown, error.message);
        if (code == "tls.wrongHost")
            return end(Verdict::CertificateWrongHost, error.message);
        if (code == "tls.expired")
            return end(Verdict::CertificateExpired, error.message);
        if (code == "tls.changed")
            return end(Verdict::CertificateChanged, error.message);
        if (code.startsWith("tls.") && (error.kind == ErrorKind::File || !m_client.certificate().isNull()))
            return end(Verdict::CertificateOther, error.message);
        if (code == "answer.tooLarge")
            return end(Verdict::NotKibana, error.message);
        return end(Verdict::Unreachable, error.message);
    }

    bool endRedirected(const Answer &answer)
    {
        m_report.redirectedTo = answer.redirectedTo;
        return end(Verdict::Redirected, u"The server answered %1"_s.arg(answer.status));
    }

    /// Whether it is a Kibana that may go on being asked.
    bool askStatus()
    {
        Request request = Request::get({ u"api"_s, u"status"_s });
        request.inSpace = false;
        Result<Answer> answer = send(request);
        if (answer && answer->status == 401 && isKibana(*answer)) {
            m_refused = true;
            request.withCredentials = false;
            answer = send(request);
            if (answer && answer->status == 401)
                return end(Verdict::WrongSignIn, failureOf(request, *answer)->message);
        }
        if (!answer)
            return endUnreachable(answer.error());
        if (answer->isRedirect())
            return endRedirected(*answer);
        const std::optional<Error> error = failureOf(request, *answer);
        const Result<json::ServerStatus> status = json::serverStatusFromJson(objectOf(*answer));
        if (!status) {
            if (error && error->kind == ErrorKind::RateLimited)
                return end(Verdict::NotReady, error->message);
            return end(Verdict::NotKibana,
                       u"%1 %2"_s.arg(answer->status).arg(error ? error->message : QString()));
        }
        m_report.version = status->versionNumber;
        m_available = status->level == "available"_L1 || status->level == "degraded"_L1;
        if (!ServerFeatures::of(status->versionNumber).isSupported())
            return end(Verdict::TooOld, status->versionNumber);
        if (!m_available)
            return end(Verdict::NotReady, u"%1: %2"_s.arg(answer->status).arg(status->level));
        return !m_refused || end(Verdict::WrongSignIn, u"401"_s);
    }

    bool askCases()
    {
        Request request = Request::get({ u"api"_s, u"cases"_s, u"_find"_s });
        request.add("perPage"_L1, u"1"_s).add("owner"_L1, m_settings.owners);
        const Result<Answer> answer = send(request);
        if (!answer)
            return endUnreachable(answer.error());
        if (answer->isRedirect())
            return endRedirected(*answer);
        const Result<json::FindDocument> found
            = decoded<json::FindDocument>(request, answer, &json::read<json::FindDocument>);
        if (found)
            return true;
        return end(verdictOf(found.error()), found.error().message);
    }

    static Verdict verdictOf(const Error &error)
    {
        switch (error.kind) {
        case ErrorKind::NotSignedIn:
            return Verdict::WrongSignIn;
        case ErrorKind::Forbidden:
            return Verdict::NoPrivilege;
        case ErrorKind::RateLimited:
        case ErrorKind::Offline:
            return Verdict::NotReady;
        case ErrorKind::NotFound:
            return error.code == "space.gone" ? Verdict::NoSuchSpace : Verdict::NotKibana;
        default:
            return Verdict::NotKibana;
        }
    }

    // Where it is not told (API keys of older versions, no security), the person says who they are.
    void askMe()
    {
        Request request = Request::get({ u"internal"_s, u"security"_s, u"me"_s });
        request.inSpace = false;
        const Result<Answer> answer = send(request);
        const QJsonObject object = answer && answer->isSuccess() ? objectOf(*answer) : QJsonObject();
        QJsonObject user;
        for (const QLatin1String key : { "username"_L1, "full_name"_L1, "email"_L1, "profile_uid"_L1 }) {
            if (object.contains(key))
                user.insert(key, object.value(key));
        }
        if (const Result<domain::User> me = json::userFromJson(user); me && !user.isEmpty())
            m_report.me = *me;
    }

    void describeCertificate()
    {
        const QSslCertificate certificate = m_client.certificate();
        if (certificate.isNull())
            return;
        m_report.fingerprint = QString::fromLatin1(fingerprintOf(certificate));
        m_report.certificateSubject = certificate.subjectDisplayName();
        m_report.certificateIssuer = certificate.issuerDisplayName();
    }

    /// A 401 of Kibana's, not of a proxy in front of it.
    static bool isKibana(const Answer &answer)
    {
        return answer.fromKibana || objectOf(answer).value("statusCode"_L1).toInt() == answer.status;
    }

    const domain::RemoteSettings m_settings;
    SystemClock m_clock;
    ConnectionReport m_report;
    bool m_available = false;
    bool m_refused = false;
    bool m_cancelled = false;
    HttpClient m_client;
};

} // namespace

Future<ConnectionReport> testConnection(domain::RemoteSettings settings, Secret secret)
{
    Promised<ConnectionReport> promised;
    QThreadPool *pool = QThreadPool::globalInstance();
    pool->start([pool, promised, settings = std::move(settings), secret = std::move(secret)] {
        pool->releaseThread(); // it mostly waits
        promised.finish(Attempt(settings, secret).run());
        pool->reserveThread();
    });
    return promised.future();
}

} // namespace casebook::remote
