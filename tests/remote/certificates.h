#pragma once

#include <QSslConfiguration>
#include <QString>
#include <QTemporaryDir>

namespace casebook::test {

/// Certificates made with openssl for one test: an authority, and what it vouches for.
class Certificates final
{
public:
    /// Makes the authority.
    Certificates();

    /// Empty, or why openssl could not do it.
    QString problem() const { return m_problem; }
    QString authority() const { return path(QStringLiteral("ca.pem")); }
    /// Makes "<name>.pem" and "<name>.key", signed by the authority, for the host @p host.
    void issue(const QString &name, const QString &host, bool expired = false);
    /// The same, but it vouches for itself.
    void issueAlone(const QString &name, const QString &host);
    QString path(const QString &file) const { return m_folder.filePath(file); }
    QString fingerprint(const QString &name) const; ///< SHA-256, lower-case hex
    /// What a server shows.
    QSslConfiguration server(const QString &name) const;

private:
    void run(const QStringList &arguments);

    QTemporaryDir m_folder;
    QString m_problem;
};

} // namespace casebook::test
