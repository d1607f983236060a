#include "models/server/caseserver.h"
#include "tests/support/syncdevice/syncdevice.h"
#include "tests/support/tempstore/integrity.h"
#include "tests/support/tempstore/tempstore.h"

#include <QTest>

using namespace casebook;
using namespace casebook::test;
using namespace Qt::StringLiterals;

namespace {

/// One person's computer, which syncs when it is told to.
class Computer
{
public:
    Computer(const QString &folder, const QUrl &server, const QString &userName)
        : m_device({ .storePath = folder + u'/' + userName + u".sqlite"_s,
                     .url = server,
                     .user = userName,
                     .password = "secret of " + userName.toUtf8() })
        , m_storePath(folder + u'/' + userName + u".sqlite"_s)
    {
    }

    void sync()
    {
        const bool finished = m_device.sync();
        const sync::RemoteStatus status = m_device.status();
        QVERIFY2(finished && !status.error,
                 qPrintable(QString::number(int(status.state)) + u' '
                            + (status.error ? status.error->message + status.error->detail : QString())));
    }
    CaseKey create(const QString &title)
    {
        domain::NewCase values;
        values.title = title;
        values.description = u"first\nsecond\nthird\nfourth"_s;
        return submit(domain::CreateCase{ .values = values, .workspace = m_device.remote() });
    }
    void edit(CaseKey key, const domain::CasePatch &patch)
    {
        submit(domain::EditCase{ .key = key, .patch = patch });
    }
    void comment(CaseKey key, const QString &text)
    {
        submit(domain::AddAttachments{
            .key = key, .payloads = { domain::AttachmentPayload::userComment(text, u"cases"_s) } });
    }
    domain::Case read(CaseKey key) { return m_device.value(key); }
    QStringList comments(CaseKey key)
    {
        QStringList texts;
        for (const domain::Attachment &attachment : m_device.comments(key))
            texts.append(attachment.payload.commentText());
        return texts;
    }
    CaseKey keyOf(const QString &id) { return valueOf(m_device.store().keyOf(id)); }
    QList<store::ConflictEntry> conflicts() { return valueOf(m_device.ledger().conflicts()); }
    void resolve(const store::ConflictEntry &conflict, const QJsonValue &chosen)
    {
        QVERIFY(await(m_device.ledger().resolveConflict(conflict.key, chosen, {})));
    }
    qsizetype waiting() { return valueOf(m_device.ledger().waiting()).size(); }
    QString storePath() const { return m_storePath; }

private:
    CaseKey submit(domain::Operation operation)
    {
        const auto result = m_device.submit(std::move(operation));
        if (!result)
            QTest::qFail(qPrintable(result.error().message), __FILE__, __LINE__);
        return result ? result->caseKey : CaseKey();
    }

    SyncDevice m_device;
    const QString m_storePath;
};

} // namespace

/// Two people, each with a Casebook of their own, work without a network and meet at one served casebook.
class TestTwoCasebooks : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_served = std::make_unique<store::CaseStore>(
            store::StoreOptions{ .path = m_folder->filePath(u"served.sqlite"_s) }, m_clock);
        valueOf(m_served->opened());
        m_server = std::make_unique<server::CaseServer>(*m_served, m_clock);
        server::Accounts accounts;
        for (const QString &name : { u"ana"_s, u"bert"_s }) {
            server::Account account;
            account.user.username = name;
            QVERIFY(accounts.add(account, "secret of " + name.toUtf8()));
        }
        const auto address = m_server->start({ .port = 0, .accounts = accounts });
        QVERIFY(address);
        m_ana = std::make_unique<Computer>(m_folder->path(), address->url, u"ana"_s);
        m_bert = std::make_unique<Computer>(m_folder->path(), address->url, u"bert"_s);
    }
    void cleanup()
    {
        for (const auto *computer : { m_ana.get(), m_bert.get() })
            QCOMPARE(integrityProblems(computer->storePath()), QStringList());
        m_ana.reset();
        m_bert.reset();
        m_server.reset();
        m_served.reset();
    }

    void disjointEditsMeet()
    {
        const CaseKey anas = shared(u"Phishing wave"_s);
        const CaseKey berts = m_bert->keyOf(m_ana->read(anas).id);

        m_ana->edit(anas,
                    { .description = u"FIRST\nsecond\nthird\nfourth"_s, .tags = QStringList{ u"mail"_s } });
        m_ana->comment(anas, u"Ana was here"_s);
        m_bert->edit(berts,
                     { .description = u"first\nsecond\nthird\nFOURTH"_s,
                       .tags = QStringList{ u"finance"_s },
                       .severity = domain::SeverityValue::High });
        m_bert->comment(berts, u"Bert was here"_s);
        m_ana->sync();
        m_bert->sync();
        m_ana->sync();

        const domain::Case atAna = m_ana->read(anas);
        QCOMPARE(atAna.description, u"FIRST\nsecond\nthird\nFOURTH"_s);
        QCOMPARE(QSet(atAna.tags.begin(), atAna.tags.end()), (QSet{ u"mail"_s, u"finance"_s }));
        QCOMPARE(atAna.severity.value, domain::SeverityValue::High);
        QCOMPARE(m_bert->read(berts), atAna);
        QCOMPARE(m_ana->comments(anas), m_bert->comments(berts));
        QCOMPARE(m_ana->comments(anas), (QStringList{ u"Ana was here"_s, u"Bert was here"_s }));
        QVERIFY(m_ana->conflicts().isEmpty());
        QVERIFY(m_bert->conflicts().isEmpty());
        QCOMPARE(m_ana->waiting() + m_bert->waiting(), 0);
    }

    void theLaterOneOfTwoEditsOfOneFieldIsAConflict()
    {
        const CaseKey anas = shared(u"Lost laptop"_s);
        const CaseKey berts = m_bert->keyOf(m_ana->read(anas).id);

        m_ana->edit(anas, { .title = u"Laptop of Ana's"_s });
        m_bert->edit(berts, { .title = u"Laptop of Bert's"_s, .status = domain::StatusValue::InProgress });
        m_ana->sync();
        m_bert->sync();
        m_ana->sync();

        QVERIFY(m_ana->conflicts().isEmpty());
        const QList<store::ConflictEntry> conflicts = m_bert->conflicts();
        QCOMPARE(conflicts.size(), 1);
        QCOMPARE(conflicts.constFirst().field, u"title"_s);
        QCOMPARE(conflicts.constFirst().base, QJsonValue(u"Lost laptop"_s));
        QCOMPARE(conflicts.constFirst().mine, QJsonValue(u"Laptop of Bert's"_s));
        QCOMPARE(conflicts.constFirst().theirs, QJsonValue(u"Laptop of Ana's"_s));
        QCOMPARE(m_bert->read(berts).title, u"Laptop of Ana's"_s);
        // what did not collide arrived
        QCOMPARE(m_ana->read(anas).status.value, domain::StatusValue::InProgress);

        m_bert->resolve(conflicts.constFirst(), u"Laptop of both"_s);
        QVERIFY(m_bert->conflicts().isEmpty());
        m_bert->sync();
        m_ana->sync();
        QCOMPARE(m_ana->read(anas).title, u"Laptop of both"_s);
        QCOMPARE(m_ana->read(anas), m_bert->read(berts));
    }

private:
    /// A case that Ana made and both have.
    CaseKey shared(const QString &title)
    {
        const CaseKey key = m_ana->create(title);
        m_ana->sync();
        m_bert->sync();
        return key;
    }

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::CaseStore> m_served;
    std::unique_ptr<server::CaseServer> m_server;
    std::unique_ptr<Computer> m_ana;
    std::unique_ptr<Computer> m_bert;
};

QTEST_GUILESS_MAIN(TestTwoCasebooks)
#include "tst_twocasebooks.moc"
