#include "ui/remotes/connectionpanel.h"

#include "ui/page/factslist.h"
#include "ui/remotes/connectiontext.h"
#include "ui/theme/metrics.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace casebook::ui {

using Verdict = remote::ConnectionReport::Verdict;

ConnectionPanel::ConnectionPanel(QWidget *parent)
    : QWidget(parent)
    , m_mark(new QLabel(this))
    , m_text(new QLabel(this))
    , m_known(new QLabel(this))
    , m_certificate(new FactsList(this))
    , m_question(new QLabel(this))
    , m_trust(new QPushButton(tr("Trust this certificate"), this))
    , m_follow(new QPushButton(tr("Use that address"), this))
    , m_more(new QToolButton(this))
    , m_detail(new QLabel(this))
{
    for (QLabel *label : { m_text, m_known, m_question, m_detail }) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    for (QLabel *label : { m_known, m_detail })
        label->setForegroundRole(QPalette::PlaceholderText);
    m_detail->setFont(scaledFont(font(), metrics::smallText));
    m_mark->setContentsMargins(0, metrics::inside / 2, 0, 0); // in the middle of the first line
    m_question->setText(tr("Do you trust this very certificate? Whoever holds its key can read your sign-in "
                           "and your cases."));
    m_more->setText(tr("Details"));
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_trust->setAutoDefault(false);
    m_follow->setAutoDefault(false);

    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::related);
    head->addWidget(m_mark, 0, Qt::AlignTop);
    head->addWidget(m_text, 1);
    head->addWidget(m_more, 0, Qt::AlignTop);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_trust);
    buttons->addWidget(m_follow);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metrics::related);
    column->addLayout(head);
    column->addWidget(m_known);
    column->addWidget(m_detail);
    column->addWidget(m_certificate);
    column->addWidget(m_question);
    column->addLayout(buttons);
    connect(m_more, &QToolButton::toggled, m_detail, &QWidget::setVisible);
    connect(m_trust, &QPushButton::clicked, this, [this] { emit trusted(m_fingerprint); });
    connect(m_follow, &QPushButton::clicked, this, [this] { emit addressTaken(m_redirectedTo); });
    clear();
}

void ConnectionPanel::clear()
{
    hide();
    m_text->clear();
    for (QWidget *part :
         QList<QWidget *>{ m_known, m_certificate, m_question, m_trust, m_follow, m_more, m_detail })
        part->hide();
    m_more->setChecked(false);
}

void ConnectionPanel::say(SyncMark mark, const QString &text)
{
    clear();
    m_shape = mark;
    m_mark->setPixmap(syncIcon(mark, palette()).pixmap(metrics::icon));
    m_text->setText(text);
    setAccessibleName(text);
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void ConnectionPanel::showTesting()
{
    say(SyncMark::Syncing, tr("Trying the connection…"));
}

void ConnectionPanel::showProblem(const QString &text)
{
    say(SyncMark::Failed, text);
}

void ConnectionPanel::showReport(const remote::ConnectionReport &report,
                                 const domain::RemoteSettings &settings)
{
    say(report.verdict == Verdict::Good ? SyncMark::Fine : SyncMark::Failed,
        connectionText(report, settings));
    m_known->setText(connectionFacts(report));
    m_known->setVisible(!m_known->text().isEmpty());
    m_detail->setText(report.detail);
    m_more->setVisible(!report.detail.isEmpty());
    if (report.verdict == Verdict::CertificateUnknown || report.verdict == Verdict::CertificateChanged)
        showCertificate(report);
    m_redirectedTo = report.redirectedTo;
    m_follow->setVisible(report.verdict == Verdict::Redirected && m_redirectedTo.isValid());
}

void ConnectionPanel::showCertificate(const remote::ConnectionReport &report)
{
    m_fingerprint = report.fingerprint;
    m_certificate->setFacts({
        { .name = tr("Issued to"), .value = report.certificateSubject },
        { .name = tr("Issued by"), .value = report.certificateIssuer },
        { .name = tr("SHA-256 fingerprint"), .value = fingerprintText(report.fingerprint) },
    });
    for (QWidget *part : QList<QWidget *>{ m_certificate, m_question, m_trust })
        part->setVisible(!m_fingerprint.isEmpty());
}

QString ConnectionPanel::text() const
{
    return isHidden() ? QString() : m_text->text();
}

void ConnectionPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_text->text().isEmpty())
        m_mark->setPixmap(syncIcon(m_shape, palette()).pixmap(metrics::icon));
}

} // namespace casebook::ui
