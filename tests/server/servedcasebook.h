#pragma once

#include "models/domain/connector.h"
#include "tests/support/apiclient.h"

#include <QJsonArray>
#include <QProcess>
#include <QTemporaryDir>

namespace casebook::test {

/// `casectl serve` on a store of its own, as a process: what a person starts, with their flags.
class ServedCasebook
{
public:
    ServedCasebook();
    ~ServedCasebook();

    QString storePath() const { return m_folder.filePath(QStringLiteral("casebook.sqlite")); }
    /// Writes a file beside the store; its path.
    QString write(const QString &name, const QByteArray &content) const;
    /// Imports saved objects; why not, or nothing.
    QString import(const QByteArray &ndjson) const;
    /// Puts connectors into the store.
    QString define(const QList<domain::ConnectorDefinition> &connectors) const;
    /// Further people for the server: the content of its users file.
    void setUsers(const QJsonArray &users) { m_users = users; }

    /// Starts it and waits until it is ready; why not, or nothing.
    QString start();
    /// Asks it to end as a shell does; its exit code, or −1 when it did not end by itself.
    int terminate();
    /// Ends it without its doing.
    void kill();
    quint16 port() const { return m_port; }

    /// Sends as the owner of the casebook ("elastic").
    ApiAnswer send(const QByteArray &method, const QByteArray &path, const QByteArray &body = {}) const;
    /// The same with a JSON body.
    ApiAnswer send(const QByteArray &method, const QByteArray &path, const QJsonValue &body) const;
    static QByteArray authorization() { return basicAuthorization(user(), password()); }

    static QString user() { return QStringLiteral("elastic"); }
    static QString password() { return QStringLiteral("correct horse"); }

private:
    QTemporaryDir m_folder;
    QJsonArray m_users;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace casebook::test
