#pragma once

#include "models/domain/remote.h"
#include "models/remote/credentials.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QRadioButton;

namespace casebook::ui {

class FieldBox;

/// How one signs in to a Kibana, and who one is there. The secret stays in its field and is never written by
/// it.
class SignInFields final : public QWidget
{
    Q_OBJECT

public:
    /// @p secretsLast: there is a keychain.
    SignInFields(bool secretsLast, QWidget *parent);

    void setSettings(const domain::RemoteSettings &settings);
    void apply(domain::RemoteSettings &settings) const;
    /// As it is sent: of a pasted "ApiKey …" header only the key.
    remote::Secret secret() const;
    /// A secret is kept already: an empty field leaves it as it is.
    void setKept(bool kept);
    void setUserName(const QString &name);
    bool check();
    bool isEmpty() const;
    void focusFirst();
    void focusSecret();
    void clearSecret();

signals:
    void edited();

private:
    void build(bool secretsLast);
    void showKind();
    domain::SignInKind kind() const;

    QRadioButton *m_byKey;
    QRadioButton *m_byPassword;
    QLineEdit *m_key;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QLineEdit *m_me;
    FieldBox *m_keyBox = nullptr;
    FieldBox *m_userBox = nullptr;
    FieldBox *m_passwordBox = nullptr;
    FieldBox *m_meBox = nullptr;
    bool m_kept = false;
};

} // namespace casebook::ui
