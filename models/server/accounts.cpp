#include "models/server/accounts.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/crypto.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>

namespace casebook::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 1024 * 1024;

tl::unexpected<Error> wrong(const QString &message)
{
    return failure({ .kind = ErrorKind::InvalidInput, .message = message });
}

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failure(
            { .kind = ErrorKind::File, .message = u"Can't read \"%1\": %2"_s.arg(path, file.errorString()) });
    }
    return file.read(largestFile);
}

tl::unexpected<Error> notSignedIn(const QString &message)
{
    return failure({ .kind = ErrorKind::NotSignedIn, .message = message, .httpStatus = 401 });
}

QString securityException(const QString &reason)
{
    return u"[security_exception\n\tRoot causes:\n\t\tsecurity_exception: %1]: %1"_s.arg(reason);
}

/// One entry of the users file, checked.
Result<std::pair<Account, QByteArray>> userOf(const QJsonObject &entry, const QString &place)
{
    static const QStringList known{ u"name"_s,  u"password"_s, u"fullName"_s,
                                    u"email"_s, u"access"_s,   u"owners"_s };
    for (const QString &key : entry.keys()) {
        if (!known.contains(key))
            return wrong(u"%1: unknown key \"%2\""_s.arg(place, key));
        if (key != "owners"_L1 && !entry.value(key).isString())
            return wrong(u"%1: %2 is no text"_s.arg(place, key));
    }
    const auto text = [&](QLatin1String key) -> std::optional<QString> {
        return entry.contains(key) ? std::optional(entry.value(key).toString()) : std::nullopt;
    };
    Account account;
    account.user.username = text("name"_L1).value_or(QString());
    account.user.fullName = text("fullName"_L1);
    account.user.email = text("email"_L1);
    const QString access = text("access"_L1).value_or(u"all"_s);
    if (access != "all"_L1 && access != "read"_L1)
        return wrong(u"%1: access is \"all\" or \"read\""_s.arg(place));
    account.mayWrite = access == "all"_L1;
    if (entry.contains("owners"_L1)) {
        QStringList owners;
        const QJsonArray list = entry.value("owners"_L1).toArray();
        for (const QJsonValue &owner : list)
            owners.append(owner.toString());
        if (!entry.value("owners"_L1).isArray() || owners.contains(QString()))
            return wrong(u"%1: owners is no list of names"_s.arg(place));
        account.owners = owners;
    }
    return std::pair(account, text("password"_L1).value_or(QString()).toUtf8());
}

} // namespace

Accounts::Accounts()
    : m_digestKey(32, Qt::Uninitialized)
{
    RAND_bytes(reinterpret_cast<unsigned char *>(m_digestKey.data()), static_cast<int>(m_digestKey.size()));
}

Accounts::Digest Accounts::digestOf(QByteArrayView scheme, QByteArrayView secret) const
{
    const QByteArray text = scheme.toByteArray() + ' ' + secret.toByteArray();
    Digest digest{};
    unsigned int size = digest.size();
    HMAC(EVP_sha256(), m_digestKey.constData(), static_cast<int>(m_digestKey.size()),
         reinterpret_cast<const unsigned char *>(text.constData()), static_cast<size_t>(text.size()),
         digest.data(), &size);
    return digest;
}

Result<void> Accounts::add(const Account &account, const QByteArray &password)
{
    const QString name = account.user.username.value_or(QString());
    if (name.isEmpty() || name.contains(u':'))
        return wrong(u"A user needs a name, without a colon"_s);
    if (password.isEmpty())
        return wrong(u"The password of \"%1\" is empty"_s.arg(name));
    for (const Account &other : std::as_const(m_accounts)) {
        if (other.user.username == account.user.username)
            return wrong(u"The user \"%1\" is there twice"_s.arg(name));
    }
    m_proofs.append({ digestOf("basic", name.toUtf8() + ':' + password), m_accounts.size() });
    m_accounts.append(account);
    return {};
}

Result<void> Accounts::addKey(const QByteArray &idAndKey)
{
    const qsizetype colon = idAndKey.indexOf(':');
    if (colon < 1 || colon + 1 == idAndKey.size())
        return wrong(u"An API key is written as id:key"_s);
    if (m_accounts.isEmpty())
        return wrong(u"An API key needs a user"_s);
    m_proofs.append({ digestOf("apikey", idAndKey), 0 });
    return {};
}

Result<void> Accounts::addUsersFile(const QString &path)
{
    const Result<QByteArray> content = contentOf(path);
    if (!content)
        return failure(content.error());
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(*content, &problem);
    if (problem.error != QJsonParseError::NoError)
        return wrong(u"%1: byte %2: %3"_s.arg(path).arg(problem.offset).arg(problem.errorString()));
    if (!document.isArray())
        return wrong(u"%1: a list of users is expected"_s.arg(path));
    int number = 0;
    const QJsonArray users = document.array();
    for (const QJsonValue &entry : users) {
        const QString place = u"%1: user %2"_s.arg(path).arg(++number);
        const auto user = userOf(entry.toObject(), place);
        if (!user)
            return failure(user.error());
        const Result<void> added = add(user->first, user->second);
        if (!added)
            return wrong(place + u": "_s + added.error().message);
    }
    return {};
}

Result<void> Accounts::addKeysFile(const QString &path)
{
    const Result<QByteArray> content = contentOf(path);
    if (!content)
        return failure(content.error());
    int number = 0;
    const QList<QByteArray> lines = content->split('\n');
    for (const QByteArray &line : lines) {
        ++number;
        const QByteArray key = line.trimmed();
        if (key.isEmpty() || key.startsWith('#'))
            continue;
        const Result<void> added = addKey(key);
        if (!added)
            return wrong(u"%1: line %2: %3"_s.arg(path).arg(number).arg(added.error().message));
    }
    return {};
}

Result<QByteArray> Accounts::passwordFrom(const QString &path)
{
    Result<QByteArray> content = contentOf(path);
    if (!content)
        return content;
    QByteArray password = content->split('\n').constFirst();
    if (password.endsWith('\r'))
        password.chop(1);
    if (password.isEmpty())
        return wrong(u"The first line of \"%1\" holds no password"_s.arg(path));
    return password;
}

bool Accounts::areEqual(QByteArrayView one, QByteArrayView other)
{
    return !one.isEmpty() && one.size() == other.size()
        && CRYPTO_memcmp(one.data(), other.data(), static_cast<size_t>(one.size())) == 0;
}

Result<Account> Accounts::check(QByteArrayView authorization) const
{
    const QByteArrayView trimmed = authorization.trimmed();
    const qsizetype space = trimmed.indexOf(' ');
    const QByteArray scheme = trimmed.first(std::max<qsizetype>(space, 0)).toByteArray().toLower();
    if (scheme != "basic" && scheme != "apikey")
        return notSignedIn(u"Unauthorized"_s);
    const QByteArray secret = QByteArray::fromBase64(trimmed.sliced(space + 1).trimmed().toByteArray());
    const Digest digest = digestOf(scheme, secret);
    qsizetype account = -1;
    for (const Proof &proof : m_proofs) {
        if (CRYPTO_memcmp(proof.digest.data(), digest.data(), digest.size()) == 0)
            account = proof.account;
    }
    if (account >= 0)
        return m_accounts.at(account);
    const QString name = QString::fromUtf8(secret.first(std::max<qsizetype>(secret.indexOf(':'), 0)));
    if (scheme == "apikey")
        return notSignedIn(securityException(u"unable to find apikey with id %1"_s.arg(name)));
    return notSignedIn(securityException(
        u"unable to authenticate user [%1] for REST request [/_security/_authenticate]"_s.arg(name)));
}

} // namespace casebook::server
