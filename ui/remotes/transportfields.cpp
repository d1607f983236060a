#include "ui/remotes/transportfields.h"

#include "ui/newcase/columnslayout.h"
#include "ui/newcase/fieldbox.h"
#include "ui/remotes/connectiontext.h"
#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace casebook::ui {

using namespace Qt::StringLiterals;
using domain::ProxyKind;

namespace {

constexpr int narrowestField = 208;
constexpr int mostAtOnce = 16;

} // namespace

TransportFields::TransportFields(UserPrompt &prompt, QWidget *parent)
    : QWidget(parent)
    , m_prompt(prompt)
    , m_caFile(new QLineEdit(this))
    , m_certificate(new QLineEdit(this))
    , m_key(new QLineEdit(this))
    , m_proxy(new QComboBox(this))
    , m_proxyUrl(new QLineEdit(this))
    , m_atOnce(new QSpinBox(this))
    , m_pinned(new QWidget(this))
    , m_pinnedText(new QLabel(m_pinned))
{
    build();
    setSettings({});
    for (QLineEdit *line : { m_caFile, m_certificate, m_key, m_proxyUrl })
        connect(line, &QLineEdit::textChanged, this, &TransportFields::edited);
    connect(m_proxy, &QComboBox::currentIndexChanged, this, [this] {
        m_proxyBox->setVisible(m_proxy->currentData().toInt() == static_cast<int>(ProxyKind::Given));
        emit edited();
    });
    connect(m_atOnce, &QSpinBox::valueChanged, this, &TransportFields::edited);
}

FieldBox *TransportFields::fileBox(const QString &label, QLineEdit *line)
{
    auto *box = new FieldBox(label, line, this);
    auto *choose = new QPushButton(tr("Choose…"), this);
    choose->setAccessibleName(tr("Choose a file: %1").arg(label));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, [this, label, line] {
        m_prompt.openFile(this, label, tr("Certificates (*.pem *.crt *.cer *.key);;All files (*)"),
                          [line](const QString &path) { line->setText(path); });
    });
    box->addBeside(choose);
    return box;
}

void TransportFields::build()
{
    m_caFile->setToolTip(tr("Authorities (PEM) to trust for this Kibana instead of those of the system."));
    m_certificate->setToolTip(tr("A certificate (PEM) by which Kibana knows this computer."));
    m_proxy->addItem(tr("As the system says"), static_cast<int>(ProxyKind::System));
    m_proxy->addItem(tr("None"), static_cast<int>(ProxyKind::None));
    m_proxy->addItem(tr("This one"), static_cast<int>(ProxyKind::Given));
    m_proxyUrl->setPlaceholderText(u"http://proxy.example:3128"_s);
    m_atOnce->setRange(1, mostAtOnce);
    m_atOnce->setToolTip(tr("More is faster, and a heavier load on Kibana."));
    m_pinnedText->setWordWrap(true);
    m_pinnedText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *forget = new QPushButton(tr("Trust it no longer"), m_pinned);
    forget->setAutoDefault(false);
    connect(forget, &QPushButton::clicked, this, [this] {
        m_fingerprint.clear();
        showPinned();
        emit edited();
    });
    auto *pinnedRow = new QHBoxLayout(m_pinned);
    pinnedRow->setContentsMargins({});
    pinnedRow->addWidget(m_pinnedText, 1);
    pinnedRow->addWidget(forget);

    m_proxyBox = new FieldBox(tr("Address of the proxy"), m_proxyUrl, this);
    m_proxyBox->hide();
    auto *pairs = new ColumnsLayout(narrowestField, 2);
    pairs->addWidget(fileBox(tr("CA file"), m_caFile));
    pairs->addWidget(new FieldBox(tr("Requests at once"), m_atOnce, this));
    pairs->addWidget(fileBox(tr("Client certificate"), m_certificate));
    pairs->addWidget(fileBox(tr("Key of the client certificate"), m_key));
    pairs->addWidget(new FieldBox(tr("Proxy"), m_proxy, this));
    pairs->addWidget(m_proxyBox);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metrics::related);
    column->addLayout(pairs);
    column->addWidget(m_pinned);
}

void TransportFields::showPinned()
{
    m_pinned->setVisible(!m_fingerprint.isEmpty());
    m_pinnedText->setText(
        tr("You trust the certificate with the SHA-256 fingerprint %1.").arg(fingerprintText(m_fingerprint)));
}

void TransportFields::setSettings(const domain::RemoteSettings &settings)
{
    m_caFile->setText(settings.caFile);
    m_certificate->setText(settings.clientCertificateFile);
    m_key->setText(settings.clientKeyFile);
    m_proxy->setCurrentIndex(m_proxy->findData(static_cast<int>(settings.proxy)));
    m_proxyUrl->setText(settings.proxyUrl.toString());
    m_atOnce->setValue(settings.requestsInFlight);
    m_fingerprint = settings.pinnedFingerprint;
    showPinned();
}

void TransportFields::apply(domain::RemoteSettings &settings) const
{
    settings.caFile = m_caFile->text().trimmed();
    settings.clientCertificateFile = m_certificate->text().trimmed();
    settings.clientKeyFile = m_key->text().trimmed();
    settings.proxy = static_cast<ProxyKind>(m_proxy->currentData().toInt());
    QUrl proxy(m_proxyUrl->text().trimmed());
    proxy.setPassword({});
    settings.proxyUrl = settings.proxy == ProxyKind::Given ? proxy : QUrl();
    settings.requestsInFlight = m_atOnce->value();
    settings.pinnedFingerprint = m_fingerprint;
}

bool TransportFields::check()
{
    const bool given = m_proxy->currentData().toInt() == static_cast<int>(ProxyKind::Given);
    const QUrl proxy(m_proxyUrl->text().trimmed(), QUrl::StrictMode);
    const bool well = !given || (proxy.isValid() && !proxy.host().isEmpty());
    m_proxyBox->setProblem(well ? QString()
                                : tr("Type the proxy's address, such as http://proxy.example:3128."));
    if (!well)
        m_proxyUrl->setFocus();
    return well;
}

bool TransportFields::isUsed() const
{
    domain::RemoteSettings here;
    apply(here);
    return here != domain::RemoteSettings{};
}

} // namespace casebook::ui
