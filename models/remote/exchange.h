#pragma once

#include "models/base/result.h"
#include "models/remote/connectionsetup.h"
#include "models/remote/request.h"
#include "models/remote/transportsettings.h"

#include <QDateTime>
#include <QNetworkReply>
#include <QObject>
#include <QSslCertificate>
#include <QTimer>

namespace casebook::remote {

class UploadBody;

/// One request under way: its time-outs, the size of its answer, whom it talks to. Lives on the network
/// thread.
class Exchange final : public QObject
{
    Q_OBJECT

public:
    Exchange(const ConnectionSetup &setup, const TransportSettings &limits, Request request, QObject *parent);

    void start(QNetworkAccessManager &manager);
    /// finished() follows, with Cancelled.
    void cancel();

    // --- Once finished
    const Result<Answer> &result() const { return m_result; }
    QDateTime remoteDate() const { return m_remoteDate; } ///< of the answer's Date; null: not said
    const QSslCertificate &certificate() const { return m_certificate; } ///< that the other side showed

signals:
    void finished();

private:
    enum class Stopped { No, ByUs, Connecting, Waiting, TooLong, TooLarge, OtherCertificate };

    void send(const QUrl &url);
    void stop(Stopped why);
    void judge(const QList<QSslError> &errors);
    void judgeSession();
    void read();
    void conclude();
    bool isComplete() const;
    bool isFollowed(const Answer &answer) const;
    Answer answer() const;
    Error networkFailure() const;

    const ConnectionSetup &m_setup;
    const TransportSettings m_limits;
    const Request m_request;
    QNetworkAccessManager *m_manager = nullptr;
    QNetworkReply *m_reply = nullptr;
    UploadBody *m_body = nullptr;
    QByteArray m_received;
    QTimer m_quiet; // connecting, then waiting for the next byte
    QTimer m_whole;
    int m_redirects = 0;
    Stopped m_stopped = Stopped::No;
    QList<QSslError> m_tlsErrors;
    QSslCertificate m_certificate;
    QDateTime m_remoteDate;
    Result<Answer> m_result = failure(ErrorKind::Cancelled, {});
};

} // namespace casebook::remote
