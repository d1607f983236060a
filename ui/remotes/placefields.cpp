#include "ui/remotes/placefields.h"

#include "ui/common/errortext.h"
#include "ui/newcase/columnslayout.h"
#include "ui/newcase/fieldbox.h"
#include "ui/page/problemlabel.h"
#include "ui/remotes/kibanaaddress.h"
#include "ui/theme/metrics.h"

#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int narrowestField = 208;
const QString usualSpace = u"default"_s;

QString refusal(const char *code)
{
    return errorText({ .kind = ErrorKind::InvalidInput, .message = {}, .code = code });
}

bool isThisComputer(const QString &host)
{
    return host == "localhost"_L1 || host == "::1"_L1 || host.startsWith("127."_L1);
}

} // namespace

PlaceFields::PlaceFields(QWidget *parent)
    : QWidget(parent)
    , m_url(new QLineEdit(this))
    , m_space(new QLineEdit(usualSpace, this))
    , m_name(new QLineEdit(this))
    , m_unsafe(new QLabel(this))
{
    build();
    connect(m_url, &QLineEdit::editingFinished, this, &PlaceFields::readAddress);
    connect(m_url, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_urlBox->setProblem({});
        const auto address = readKibanaAddress(text);
        m_unsafe->setVisible(address && address->url.scheme() == "http"_L1
                             && !isThisComputer(address->url.host()));
        suggestName();
        emit edited();
    });
    connect(m_space, &QLineEdit::textChanged, this, [this] {
        m_spaceBox->setProblem({});
        suggestName();
        emit edited();
    });
    connect(m_name, &QLineEdit::textChanged, this, [this] {
        m_nameBox->setProblem({});
        emit edited();
    });
}

void PlaceFields::build()
{
    m_url->setPlaceholderText(u"https://kibana.example/s/soc"_s);
    m_url->setToolTip(tr("Any address of Kibana from your browser will do: the space is read from it."));
    m_space->setToolTip(tr("It stands in Kibana's address after /s/; without that it is “default”."));
    m_name->setToolTip(tr("What this Kibana is called in the sidebar."));
    m_unsafe->setText(tr("Without https the sign-in and all cases travel unencrypted: whoever listens in the "
                         "network can read them."));
    m_unsafe->setWordWrap(true);
    m_unsafe->hide();
    m_urlBox = new FieldBox(tr("Address of Kibana"), m_url, this);
    m_spaceBox = new FieldBox(tr("Space"), m_space, this);
    m_nameBox = new FieldBox(tr("Name"), m_name, this);
    auto *pair = new ColumnsLayout(narrowestField, 2);
    pair->addWidget(m_spaceBox);
    pair->addWidget(m_nameBox);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(metrics::related);
    column->addWidget(m_urlBox);
    column->addWidget(m_unsafe);
    column->addLayout(pair);
}

void PlaceFields::readAddress()
{
    const auto address = readKibanaAddress(m_url->text());
    if (!address)
        return;
    m_url->setText(address->url.toString());
    if (address->space)
        m_space->setText(*address->space);
    if (!address->userName.isEmpty())
        emit userNameFound(address->userName);
    if (!address->owner.isEmpty())
        emit ownerFound(address->owner);
}

void PlaceFields::suggestName()
{
    if (isNameTyped())
        return;
    const auto address = readKibanaAddress(m_url->text());
    const QString space = address && address->space ? *address->space : m_space->text().trimmed();
    if (!address)
        m_suggestion.clear();
    else
        m_suggestion = space.isEmpty() || space == usualSpace
            ? address->url.host()
            : tr("%1 · %2", "a host, a space").arg(address->url.host(), space);
    m_name->setText(m_suggestion);
}

bool PlaceFields::isNameTyped() const
{
    return !m_name->text().isEmpty() && m_name->text() != m_suggestion;
}

void PlaceFields::setRemote(const domain::Remote &remote)
{
    m_name->setText(remote.name);
    m_url->setText(remote.settings.url.toString());
    m_space->setText(remote.settings.space);
}

void PlaceFields::apply(domain::Remote &remote) const
{
    const auto address = readKibanaAddress(m_url->text());
    remote.settings.url = address ? address->url : QUrl();
    remote.settings.space = address && address->space ? *address->space : m_space->text().trimmed();
    remote.name = m_name->text().trimmed();
}

bool PlaceFields::check()
{
    readAddress();
    static const QRegularExpression spaceForm(u"^[a-z0-9_-]+$"_s);
    const bool urlWell = readKibanaAddress(m_url->text()).has_value();
    const bool spaceWell = spaceForm.match(m_space->text().trimmed()).hasMatch();
    const bool nameWell = !m_name->text().trimmed().isEmpty();
    m_urlBox->setProblem(urlWell ? QString() : refusal("remote.urlInvalid"));
    m_spaceBox->setProblem(spaceWell ? QString() : refusal("remote.spaceInvalid"));
    m_nameBox->setProblem(nameWell || !urlWell ? QString() : refusal("remote.nameEmpty"));
    if (!urlWell)
        m_url->setFocus();
    else if (!spaceWell)
        m_space->setFocus();
    else if (!nameWell)
        m_name->setFocus();
    return urlWell && spaceWell && nameWell;
}

bool PlaceFields::showProblem(const QByteArray &code, const QString &text)
{
    FieldBox *box = code.startsWith("remote.name") ? m_nameBox
        : code == "remote.urlInvalid"              ? m_urlBox
        : code == "remote.spaceInvalid"            ? m_spaceBox
                                                   : nullptr;
    if (!box)
        return false;
    box->setProblem(text);
    box->editor()->setFocus();
    return true;
}

void PlaceFields::setUrl(const QUrl &url)
{
    m_url->setText(url.toString());
    readAddress();
}

bool PlaceFields::isEmpty() const
{
    return m_url->text().trimmed().isEmpty() && !isNameTyped();
}

void PlaceFields::focusFirst()
{
    m_url->setFocus();
}

} // namespace casebook::ui
