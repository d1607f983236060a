#pragma once

#include "models/base/result.h"
#include "models/server/account.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <array>
#include <optional>

namespace casebook::server {

/// Who may call the server, with what proves it. Passwords and keys are kept as keyed digests only. Reading
/// is thread-safe.
///
/// The file of further people is JSON: `[{"name": "ana", "password": "…", "fullName": "Ana Lyst",
/// "email": "ana@example.com", "access": "all", "owners": ["securitySolution"]}]`. name and password are
/// required; access is "all" (as it is when missing) or "read"; without owners every owner may be seen.
/// A file of API keys has one `id:key` a line, as Kibana shows them; lines that start with # are left out.
class Accounts
{
public:
    Accounts();

    /// InvalidInput for an empty or repeated name, an empty password, a colon in the name.
    Result<void> add(const Account &account, const QByteArray &password);
    /// A key by which the account that was added first is known, too. InvalidInput where id or key is empty.
    Result<void> addKey(const QByteArray &idAndKey);
    /// Adds everyone of a file in the form above. InvalidInput with the place of the mistake (never its
    /// text), File.
    Result<void> addUsersFile(const QString &path);
    Result<void> addKeysFile(const QString &path);
    /// The password that a file holds: its first line. InvalidInput when it is empty, File.
    static Result<QByteArray> passwordFrom(const QString &path);

    bool isEmpty() const { return m_accounts.isEmpty(); }
    QList<Account> all() const { return m_accounts; }
    /// The account that the value of an Authorization header proves. NotSignedIn with Kibana's words
    /// (REAL-SERVER §1.3, recorded exchanges). Takes the same time whichever it is.
    Result<Account> check(QByteArrayView authorization) const;
    /// Compares two secrets; only their lengths can be told from the time it takes. False for empty ones.
    static bool areEqual(QByteArrayView one, QByteArrayView other);

private:
    using Digest = std::array<unsigned char, 32>;
    struct Proof
    {
        Digest digest{};
        qsizetype account = 0;
    };
    Digest digestOf(QByteArrayView scheme, QByteArrayView secret) const;

    QByteArray m_digestKey; // of this process
    QList<Account> m_accounts;
    QList<Proof> m_proofs;
};

} // namespace casebook::server
