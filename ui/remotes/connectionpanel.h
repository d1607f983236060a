#pragma once

#include "models/domain/remote.h"
#include "models/remote/casesapi.h"
#include "ui/remotes/syncmark.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace casebook::ui {

class FactsList;

/// What a test of a connection came to, and what can be done about it: an unknown certificate is shown, and
/// trusting it is a question of its own. Hidden while there is nothing to say.
class ConnectionPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ConnectionPanel(QWidget *parent);

    void showTesting();
    void showReport(const remote::ConnectionReport &report, const domain::RemoteSettings &settings);
    /// What went wrong before or after the test.
    void showProblem(const QString &text);
    void clear();
    QString text() const;

signals:
    /// The person trusts this very certificate.
    void trusted(const QString &fingerprint);
    void addressTaken(const QUrl &url);

protected:
    void changeEvent(QEvent *event) override;

private:
    void say(SyncMark mark, const QString &text);
    void showCertificate(const remote::ConnectionReport &report);

    QLabel *m_mark;
    QLabel *m_text;
    QLabel *m_known;
    FactsList *m_certificate;
    QLabel *m_question;
    QPushButton *m_trust;
    QPushButton *m_follow;
    QToolButton *m_more;
    QLabel *m_detail;
    QString m_fingerprint;
    QUrl m_redirectedTo;
    SyncMark m_shape = SyncMark::Fine;
};

} // namespace casebook::ui
