#pragma once

#include "tests/contract/jsonvalues.h"
#include "tests/support/apiclient.h"
#include "tests/support/tempstore/tempstore.h"

#include <QTest>

namespace casebook::server {
class CaseServer;
} // namespace casebook::server

namespace casebook::test {

/// Base of the tests of CONTRACT's rows: each test function has a new store, served on loopback. The people:
/// ada and bob may do all, rita may read all, sec has the owner securitySolution only, nil has none. Each
/// request moves the clock by a second.
class ContractDesk : public QObject
{
    Q_OBJECT

protected:
    ContractDesk();
    ~ContractDesk() override;

    TempStore &store() { return *m_store; }
    quint16 port() const { return m_port; }

    ApiAnswer ask(ApiRequest request, const QString &who = QStringLiteral("ada"));
    ApiAnswer get(const QString &path, const QString &who = QStringLiteral("ada"));
    ApiAnswer post(const QString &path, const QJsonValue &body, const QString &who = QStringLiteral("ada"));
    ApiAnswer patch(const QString &path, const QJsonValue &body, const QString &who = QStringLiteral("ada"));
    ApiAnswer remove(const QString &path, const QString &who = QStringLiteral("ada"));

    /// The body of POST /api/cases with @p changes.
    static QJsonObject newCase(const QByteArray &changes = "{}");
    ApiAnswer postCase(const QByteArray &changes = "{}");
    /// A case that must come into being; as it was answered.
    QJsonObject createCase(const QByteArray &changes = "{}", const QString &who = QStringLiteral("ada"));
    /// The case as GET gives it now.
    QJsonObject current(const QJsonObject &aCase);
    /// /api/cases/<its id><rest>
    static QString pathOf(const QJsonObject &aCase, const QString &rest = {});
    /// /internal/cases/<its id><rest>
    static QString internalPathOf(const QJsonObject &aCase, const QString &rest);
    /// PATCH of this one case, with the version that @p aCase has.
    ApiAnswer patchCase(const QJsonObject &aCase, const QByteArray &fields,
                        const QString &who = QStringLiteral("ada"));
    /// The case after a PATCH that must succeed, from its current version.
    QJsonObject patched(const QJsonObject &aCase, const QByteArray &fields);
    /// POST comments.
    ApiAnswer attach(const QJsonObject &aCase, const QByteArray &attachment,
                     const QString &who = QStringLiteral("ada"));
    ApiAnswer comment(const QJsonObject &aCase, const QString &text,
                      const QString &who = QStringLiteral("ada"));
    /// Attaches alerts with these ids, in the index "i".
    ApiAnswer alert(const QJsonObject &aCase, const QStringList &ids);
    /// A comment that must come into being; as the case has it.
    QJsonObject addComment(const QJsonObject &aCase, const QString &text);
    /// PATCH comments: @p attachment with @p changes; only what such a body has.
    ApiAnswer patchComment(const QJsonObject &aCase, const QJsonObject &attachment,
                           const QByteArray &changes);

    /// The titles that GET _find lists.
    QStringList found(const QString &query);
    /// The activities of user_actions/_find.
    QJsonArray activity(const QJsonObject &aCase, const QString &query = {});
    /// The same as "type action".
    QStringList deeds(const QJsonObject &aCase, const QString &query = {});

    /// POST configure with @p changes; must succeed.
    QJsonObject configure(const QByteArray &changes = "{}");
    static QJsonObject newConfiguration(const QByteArray &changes = "{}");
    /// A connector defined in the store; its id.
    QString defineConnector(const QString &type, const QByteArray &choices = "{}");
    ApiAnswer push(const QJsonObject &aCase, const QString &connectorId);
    ApiAnswer executeOn(const QString &connectorId, const QJsonValue &params);
    /// POST files: one file part, and `filename` where @p renamed is given.
    ApiAnswer upload(const QJsonObject &aCase, const QString &fileName, const QByteArray &content,
                     const QString &renamed = {}, const QByteArray &partType = "application/octet-stream");

private slots:
    void init();
    void cleanup();

private:
    std::unique_ptr<TempStore> m_store;
    std::unique_ptr<server::CaseServer> m_server;
    quint16 m_port = 0;
};

} // namespace casebook::test
