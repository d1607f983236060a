#pragma once

#include "models/domain/remote.h"
#include "models/remote/credentials.h"
#include "ui/common/userprompt.h"

#include <QWidget>

class QToolButton;
class QVBoxLayout;

namespace casebook::ui {

class MirrorFields;
class PlaceFields;
class SignInFields;
class TransportFields;

/// Everything that is said about a remote: where it is, how one signs in, what is kept here, and, folded
/// away, how it is reached.
class RemoteForm final : public QWidget
{
    Q_OBJECT

public:
    RemoteForm(UserPrompt &prompt, bool secretsLast, QWidget *parent);

    void setRemote(const domain::Remote &remote);
    /// What is typed, on top of what setRemote() gave.
    domain::Remote remote() const;
    remote::Secret secret() const;
    void setSecretKept(bool kept);
    /// Marks what is missing or wrong; true when nothing is.
    bool check();
    /// What the store refused; false when it is about no field.
    bool showProblem(const QByteArray &code, const QString &text);
    void setFingerprint(const QString &fingerprint);
    void setUrl(const QUrl &url);
    /// Nothing was typed that is worth keeping.
    bool isEmpty() const;
    void focusFirst();
    void focusSecret();

signals:
    void edited();

private:
    void addSection(QVBoxLayout *column, const QString &title, QWidget *fields);
    void addAdvanced(QVBoxLayout *column);

    domain::Remote m_remote;
    PlaceFields *m_place;
    SignInFields *m_signIn;
    MirrorFields *m_mirror;
    TransportFields *m_transport;
    QToolButton *m_advanced;
};

} // namespace casebook::ui
