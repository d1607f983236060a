#include "ui/remotes/signinfields.h"

#include "ui/newcase/columnslayout.h"
#include "ui/newcase/fieldbox.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>

namespace casebook::ui {

using namespace Qt::StringLiterals;
using domain::SignInKind;

namespace {

constexpr int narrowestField = 208;

} // namespace

SignInFields::SignInFields(bool secretsLast, QWidget *parent)
    : QWidget(parent)
    , m_byKey(new QRadioButton(tr("API key"), this))
    , m_byPassword(new QRadioButton(tr("User name and password"), this))
    , m_key(new QLineEdit(this))
    , m_user(new QLineEdit(this))
    , m_password(new QLineEdit(this))
    , m_me(new QLineEdit(this))
{
    build(secretsLast);
    m_byKey->setChecked(true);
    connect(m_byKey, &QRadioButton::toggled, this, [this] {
        showKind();
        emit edited();
    });
    for (QLineEdit *line : { m_key, m_user, m_password, m_me })
        connect(line, &QLineEdit::textChanged, this, [this] {
            for (FieldBox *box : { m_keyBox, m_userBox, m_passwordBox })
                box->setProblem({});
            emit edited();
        });
    showKind();
}

void SignInFields::build(bool secretsLast)
{
    for (QLineEdit *secret : { m_key, m_password }) {
        secret->setEchoMode(QLineEdit::Password);
        secret->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    }
    m_key->setToolTip(tr("The encoded form, as Kibana shows it under Stack Management, API keys."));
    m_me->setToolTip(
        tr("An API key does not always say who you are. Needed for “assigned to me” and “mine”."));
    m_keyBox = new FieldBox(tr("API key"), m_key, this);
    m_userBox = new FieldBox(tr("User name"), m_user, this);
    m_passwordBox = new FieldBox(tr("Password"), m_password, this);
    m_meBox = new FieldBox(tr("Your user name there"), m_me, this);
    m_meBox->setNote(tr("optional"));

    auto *kinds = new QHBoxLayout;
    kinds->setSpacing(metrics::group);
    kinds->addWidget(m_byKey);
    kinds->addWidget(m_byPassword);
    kinds->addStretch(1);
    auto *fields = new ColumnsLayout(narrowestField, 2);
    for (FieldBox *box : { m_keyBox, m_meBox, m_userBox, m_passwordBox })
        fields->addWidget(box);
    auto *where = new QLabel(
        secretsLast ? tr("The secret goes into the keychain of this computer, and nowhere else.")
                    : tr("This computer has no keychain that Casebook could use: the secret is kept until "
                         "Casebook ends, then it asks again."),
        this);
    where->setWordWrap(true);
    where->setFont(scaledFont(font(), metrics::smallText));
    where->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metrics::related);
    column->addLayout(kinds);
    column->addLayout(fields);
    column->addWidget(where);
}

SignInKind SignInFields::kind() const
{
    return m_byKey->isChecked() ? SignInKind::ApiKey : SignInKind::Password;
}

void SignInFields::showKind()
{
    const bool byKey = kind() == SignInKind::ApiKey;
    m_keyBox->setVisible(byKey);
    m_meBox->setVisible(byKey);
    m_userBox->setVisible(!byKey);
    m_passwordBox->setVisible(!byKey);
}

void SignInFields::setSettings(const domain::RemoteSettings &settings)
{
    m_byPassword->setChecked(settings.signIn == SignInKind::Password);
    m_byKey->setChecked(settings.signIn == SignInKind::ApiKey);
    m_user->setText(settings.userName);
    m_me->setText(settings.me.username.value_or(QString()));
}

void SignInFields::apply(domain::RemoteSettings &settings) const
{
    settings.signIn = kind();
    settings.userName = kind() == SignInKind::Password ? m_user->text().trimmed() : QString();
    const QString me = kind() == SignInKind::Password ? settings.userName : m_me->text().trimmed();
    if (me.isEmpty())
        settings.me = {};
    else if (settings.me.username != me)
        settings.me = { .username = me, .fullName = {}, .email = {}, .profileUid = {}, .carried = {} };
}

remote::Secret SignInFields::secret() const
{
    if (kind() == SignInKind::Password)
        return remote::Secret(m_password->text().toUtf8());
    QString key = m_key->text().trimmed();
    const QLatin1String scheme("ApiKey ");
    if (key.startsWith(scheme, Qt::CaseInsensitive))
        key = key.mid(scheme.size()).trimmed();
    return remote::Secret(key.toUtf8());
}

void SignInFields::setKept(bool kept)
{
    m_kept = kept;
    for (QLineEdit *secret : { m_key, m_password })
        secret->setPlaceholderText(kept ? tr("As before") : QString());
}

void SignInFields::setUserName(const QString &name)
{
    m_byPassword->setChecked(true);
    m_user->setText(name);
}

bool SignInFields::check()
{
    const bool byKey = kind() == SignInKind::ApiKey;
    const bool secretWell = m_kept || !secret().isEmpty();
    const bool userWell = byKey || !m_user->text().trimmed().isEmpty();
    m_userBox->setProblem(userWell ? QString() : tr("Type your user name in Kibana."));
    m_keyBox->setProblem(secretWell ? QString() : tr("Paste the API key."));
    m_passwordBox->setProblem(secretWell ? QString() : tr("Type the password."));
    if (!userWell)
        m_user->setFocus();
    else if (!secretWell)
        focusSecret();
    return secretWell && userWell;
}

bool SignInFields::isEmpty() const
{
    return m_user->text().isEmpty() && secret().isEmpty();
}

void SignInFields::focusFirst()
{
    (m_byKey->isChecked() ? m_byKey : m_byPassword)->setFocus();
}

void SignInFields::focusSecret()
{
    (kind() == SignInKind::ApiKey ? m_key : m_password)->setFocus();
}

void SignInFields::clearSecret()
{
    m_key->clear();
    m_password->clear();
}

} // namespace casebook::ui
