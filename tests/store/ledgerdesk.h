#pragma once

#include "models/store/syncledger.h"
#include "tests/support/tempstore/tempstore.h"

namespace casebook::test {

/// A store with one remote, and what a Kibana would answer about its cases.
class LedgerDesk final
{
public:
    LedgerDesk()
    {
        domain::Remote kibana;
        kibana.name = QStringLiteral("Kibana");
        kibana.settings.url = QUrl(QStringLiteral("https://kibana.example"));
        kibana.settings.me = TempStore::ada();
        remote = valueOf(ledger().saveRemote(kibana));
    }

    store::SyncLedger &ledger() { return temp->ledger(); }

    /// A case as the remote lists it; each call later and with another version.
    domain::Case listed(const QString &id, const QString &title = QStringLiteral("Theirs"))
    {
        domain::Case value;
        value.id = id;
        value.title = title;
        value.description = QStringLiteral("words");
        value.createdAt = Timestamp(m_created += 1'000);
        value.createdBy = TempStore::bob();
        value.version = nextVersion();
        return value;
    }
    /// The same, changed by Bob just now.
    domain::Case changed(domain::Case value)
    {
        value.version = nextVersion();
        value.updatedAt = temp.clock().now();
        value.updatedBy = TempStore::bob();
        temp.clock().advance(1'000);
        return value;
    }
    domain::Attachment comment(const QString &id, const QString &text,
                               const domain::User &author = TempStore::bob())
    {
        domain::Attachment made;
        made.id = id;
        made.version = nextVersion();
        made.payload = domain::AttachmentPayload::userComment(text, QStringLiteral("cases"));
        made.createdAt = temp.clock().now();
        made.createdBy = author;
        temp.clock().advance(1'000);
        return made;
    }
    domain::Activity activity(const QString &id, domain::ActivityType type, domain::ActivityAction action,
                              const QJsonObject &payload, const QString &commentId = {},
                              const domain::User &author = TempStore::bob())
    {
        domain::Activity made;
        made.id = id;
        made.version = nextVersion();
        made.typeText = apiText(type);
        made.actionText = apiText(action);
        made.owner = QStringLiteral("cases");
        made.createdAt = temp.clock().now();
        made.createdBy = author;
        made.payload = payload;
        if (!commentId.isEmpty())
            made.commentId = commentId;
        temp.clock().advance(1'000);
        return made;
    }
    domain::Activity creationOf(const QString &id, const domain::Attachment &attachment)
    {
        return activity(id, domain::ActivityType::Comment, domain::ActivityAction::Create,
                        { { QStringLiteral("comment"), attachment.payload.object() } }, attachment.id,
                        attachment.createdBy);
    }
    QString nextVersion() { return QStringLiteral("r%1").arg(++m_version); }

    /// Takes a listed case into the mirror.
    CaseKey mirror(const domain::Case &value)
    {
        valueOf(ledger().takeListed(remote, { value }));
        return valueOf(temp->keyOf(value.id));
    }
    CaseKey create(const QString &title)
    {
        domain::NewCase values;
        values.title = title;
        values.description = QStringLiteral("words");
        return temp.submit(domain::CreateCase{ values, remote })->caseKey;
    }
    domain::Case value(CaseKey key) { return valueOf(temp->detail(key, {})).value; }
    domain::SyncState state(CaseKey key) { return valueOf(temp->detail(key, {})).summary.syncState; }
    QList<domain::TimelineEntry> entries(CaseKey key)
    {
        domain::TimelineRequest request;
        request.limit = 1'000;
        return valueOf(temp->detail(key, request)).firstEntries.entries;
    }
    QList<domain::PendingOperation> operations(CaseKey key)
    {
        const auto work = await(ledger().caseWork(key));
        return work ? work->operations : QList<domain::PendingOperation>{};
    }
    QList<OperationKey> keys(CaseKey key)
    {
        QList<OperationKey> all;
        for (const domain::PendingOperation &operation : operations(key))
            all.append(operation.key);
        return all;
    }
    void setTitle(CaseKey key, const QString &title) { QVERIFY(temp.edit(key, { .title = title })); }
    /// Marks everything of the case as sent.
    void send(CaseKey key)
    {
        valueOf(ledger().markSent(keys(key),
                                  { .remoteTime = temp.clock().now(), .localTime = temp.clock().now() }));
    }

    TempStore temp;
    WorkspaceId remote;

private:
    qint64 m_created = 1'600'000'000'000;
    int m_version = 0;
};

} // namespace casebook::test
