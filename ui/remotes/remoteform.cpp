#include "ui/remotes/remoteform.h"

#include "ui/remotes/mirrorfields.h"
#include "ui/remotes/placefields.h"
#include "ui/remotes/signinfields.h"
#include "ui/remotes/transportfields.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace casebook::ui {

RemoteForm::RemoteForm(UserPrompt &prompt, bool secretsLast, QWidget *parent)
    : QWidget(parent)
    , m_place(new PlaceFields(this))
    , m_signIn(new SignInFields(secretsLast, this))
    , m_mirror(new MirrorFields(this))
    , m_transport(new TransportFields(prompt, this))
    , m_advanced(new QToolButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metrics::related);
    addSection(column, tr("Where"), m_place);
    addSection(column, tr("Sign-in"), m_signIn);
    addSection(column, tr("What is kept here"), m_mirror);
    addAdvanced(column);
    connect(m_place, &PlaceFields::edited, this, &RemoteForm::edited);
    connect(m_place, &PlaceFields::userNameFound, m_signIn, &SignInFields::setUserName);
    connect(m_place, &PlaceFields::ownerFound, m_mirror, &MirrorFields::suggestOwner);
    connect(m_signIn, &SignInFields::edited, this, &RemoteForm::edited);
    connect(m_mirror, &MirrorFields::edited, this, &RemoteForm::edited);
    connect(m_transport, &TransportFields::edited, this, &RemoteForm::edited);
}

void RemoteForm::addSection(QVBoxLayout *column, const QString &title, QWidget *fields)
{
    auto *label = new QLabel(title, this);
    label->setFont(sectionFont(font()));
    label->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(label);
    column->addWidget(fields);
    column->addSpacing(metrics::group);
}

void RemoteForm::addAdvanced(QVBoxLayout *column)
{
    m_advanced->setText(tr("Certificates, proxy and load"));
    m_advanced->setCheckable(true);
    m_advanced->setAutoRaise(true);
    m_advanced->setFocusPolicy(Qt::StrongFocus);
    m_advanced->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const auto unfold = [this](bool shown) {
        m_advanced->setArrowType(shown                                      ? Qt::DownArrow
                                     : layoutDirection() == Qt::RightToLeft ? Qt::LeftArrow
                                                                            : Qt::RightArrow);
        m_transport->setVisible(shown);
    };
    connect(m_advanced, &QToolButton::toggled, this, unfold);
    unfold(false);
    column->addWidget(m_advanced);
    column->addWidget(m_transport);
    column->addStretch(1);
}

void RemoteForm::setRemote(const domain::Remote &remote)
{
    m_remote = remote;
    m_place->setRemote(remote);
    m_signIn->setSettings(remote.settings);
    m_mirror->setSettings(remote.settings);
    m_transport->setSettings(remote.settings);
    m_advanced->setChecked(m_transport->isUsed());
}

domain::Remote RemoteForm::remote() const
{
    domain::Remote remote = m_remote;
    m_place->apply(remote);
    m_signIn->apply(remote.settings);
    m_mirror->apply(remote.settings);
    m_transport->apply(remote.settings);
    return remote;
}

remote::Secret RemoteForm::secret() const
{
    return m_signIn->secret();
}

void RemoteForm::setSecretKept(bool kept)
{
    m_signIn->setKept(kept);
}

bool RemoteForm::check()
{
    // From the last to the first, so that the first that is wrong has the focus.
    const bool transportWell = m_transport->check();
    if (!transportWell)
        m_advanced->setChecked(true);
    const bool mirrorWell = m_mirror->check();
    const bool signInWell = m_signIn->check();
    const bool placeWell = m_place->check();
    return placeWell && signInWell && mirrorWell && transportWell;
}

bool RemoteForm::showProblem(const QByteArray &code, const QString &text)
{
    return m_place->showProblem(code, text);
}

void RemoteForm::setFingerprint(const QString &fingerprint)
{
    domain::RemoteSettings settings = remote().settings;
    settings.pinnedFingerprint = fingerprint;
    m_transport->setSettings(settings);
    m_advanced->setChecked(true);
}

void RemoteForm::setUrl(const QUrl &url)
{
    m_place->setUrl(url);
}

bool RemoteForm::isEmpty() const
{
    return m_place->isEmpty() && m_signIn->isEmpty();
}

void RemoteForm::focusFirst()
{
    m_place->focusFirst();
}

void RemoteForm::focusSecret()
{
    m_signIn->focusSecret();
}

} // namespace casebook::ui
