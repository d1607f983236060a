#pragma once

#include "models/store/syncledger.h"
#include "tests/support/testdesk.h"

#include <QTest>

namespace casebook::test {

/// A desk whose store holds one remote with a case that was synced; sync's part is played through the ledger.
class RemoteDesk final
{
public:
    RemoteDesk()
    {
        domain::Remote remote{ .name = QStringLiteral("SOC Kibana") };
        remote.settings.url = QUrl(QStringLiteral("https://kibana.example"));
        m_remote = wait(store().ledger().saveRemote(remote));
    }

    const ui::Workbench &workbench() const { return m_desk.workbench(); }
    store::CaseStore &store() { return m_desk.store(); }
    ui::Preferences &preferences() { return m_desk.preferences(); }
    WorkspaceId remote() const { return m_remote; }

    template <typename T>
    T wait(Future<T> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000))
            qFatal("the store did not answer");
        const Result<T> result = future.result();
        if (!result)
            qFatal("%s", qPrintable(result.error().message));
        if constexpr (!std::is_void_v<T>)
            return *result;
    }

    /// As the remote has it now.
    domain::Case theirs(const QString &title, const QString &description = QStringLiteral("A description"))
    {
        domain::Case value;
        value.id = QStringLiteral("case-1");
        value.version = QStringLiteral("WzEsMV0=%1").arg(++m_version);
        value.title = title;
        value.description = description;
        value.createdAt = Timestamp(1'700'000'000'000);
        value.createdBy.username = QStringLiteral("anna");
        value.createdBy.fullName = QStringLiteral("Anna Berg");
        value.updatedAt = Timestamp(1'700'000'000'000 + m_version * 1000);
        value.updatedBy = value.createdBy;
        return value;
    }

    CaseKey take(const domain::Case &value)
    {
        return wait(store().ledger().takeDetails(
            m_remote, { .value = value, .attachments = QList<domain::Attachment>() }));
    }

    store::SubmitResult submit(const domain::Operation &operation)
    {
        return wait(store().submit({ .operation = operation, .author = preferences().author() }));
    }

    void setTitle(CaseKey key, const QString &title)
    {
        submit(domain::EditCase{ .key = key, .patch = { .title = title } });
    }

    void comment(CaseKey key, const QString &text)
    {
        submit(domain::AddAttachments{
            key, { domain::AttachmentPayload::userComment(text, QStringLiteral("cases")) } });
    }

    /// The remote refused it.
    void fail(OperationKey operation, const QString &message)
    {
        store::ReleaseMark mark;
        mark.state = domain::PendingState::Failed;
        mark.error = Error{ .kind = ErrorKind::Forbidden, .message = message };
        wait(store().ledger().release({ operation }, mark));
    }

private:
    TestDesk m_desk;
    WorkspaceId m_remote;
    int m_version = 0;
};

} // namespace casebook::test
