#include "ui/serve/servedpage.h"

#include "ui/common/formatting.h"
#include "ui/page/factslist.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

/// A word as the shell takes it literally.
QString shellQuoted(QString text)
{
    return u'\'' + text.replace(u'\'', u"'\\''"_s) + u'\'';
}

} // namespace

QString curlLine(const QUrl &address, const QString &user)
{
    return u"curl -u %1 %2"_s.arg(shellQuoted(user), shellQuoted(address.toString() + u"/api/cases/_find"_s));
}

ServedPage::ServedPage(const Serving &serving, QWidget *parent)
    : QWidget(parent)
    , m_serving(serving)
    , m_headline(new QLabel(this))
    , m_facts(new FactsList(this))
    , m_activity(new QLabel(this))
    , m_stop(new QPushButton(tr("Stop serving"), this))
{
    m_headline->setWordWrap(true);
    m_headline->setFont(titleFont(font()));
    m_activity->setForegroundRole(QPalette::PlaceholderText);
    m_activity->setWordWrap(true);
    auto *note = new QLabel(tr("Closing this window does not stop it; closing Casebook does."), this);
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setWordWrap(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_stop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::group);
    column->addWidget(m_headline);
    column->addWidget(m_facts);
    column->addWidget(m_activity);
    column->addWidget(note);
    column->addStretch(1);
    column->addLayout(buttons);
    connect(m_stop, &QPushButton::clicked, this, &ServedPage::stopRequested);
    connect(&m_serving, &Serving::activityChanged, this, &ServedPage::count);
}

void ServedPage::refresh()
{
    if (!m_serving.address())
        return;
    const QUrl url = m_serving.url();
    m_headline->setText(m_serving.isStopping() ? tr("Answering the last requests…")
                                               : tr("This casebook is being served"));
    m_stop->setEnabled(!m_serving.isStopping());
    QList<FactsList::Fact> facts{
        { .name = tr("Address"), .value = url.toString(), .copyable = true },
        { .name = tr("User"), .value = m_serving.user(), .copyable = true },
        { .name = tr("Try it"), .value = curlLine(url, m_serving.user()), .copyable = true },
    };
    if (m_serving.address()->exposesPasswords())
        facts.append(
            { .name = tr("Mind"),
              .value = tr("The password travels unencrypted: whoever listens in the network can read it.") });
    m_facts->setFacts(facts);
    count();
}

void ServedPage::count()
{
    const server::ServerActivity now = m_serving.activity();
    const QString clients = tr("%Ln client(s) connected", nullptr, now.clients);
    const QString requests = tr("%Ln request(s) answered", nullptr, static_cast<int>(now.requests));
    const QString refused = tr("%Ln of them refused", nullptr, static_cast<int>(now.refused));
    m_activity->setText(
        now.refused == 0 ? tr("%1 · %2", "clients, requests").arg(clients, requests)
                         : tr("%1 · %2, %3", "clients, requests, refused").arg(clients, requests, refused));
}

void ServedPage::focusFirst()
{
    m_stop->setFocus();
}

} // namespace casebook::ui
