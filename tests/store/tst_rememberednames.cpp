#include "models/store/caserow.h"
#include "models/store/connection.h"
#include "models/store/linkqueries.h"
#include "models/store/peoplequeries.h"
#include "models/store/rememberednames.h"
#include "models/store/statement.h"
#include "models/store/transaction.h"
#include "tests/support/tempstore/tempstore.h"

using namespace casebook;
using namespace casebook::domain;
using namespace casebook::store;
using namespace Qt::StringLiterals;
using casebook::test::TempStore;

/// What a writing connection remembers, against what stands in the tables.
class RememberedNamesTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void nothingIsRememberedOutsideOfAWrite();
    void whatWasUndoneIsMadeAnew();
    void whatAnotherConnectionWroteIsSeen();
    void aPersonIsCompletedWhetherRememberedOrNot();
    void whoAnImportBroughtIsKeptWithIt();

private:
    static User person(const QString &username, const std::optional<QString> &fullName = {},
                       const std::optional<QString> &profile = {})
    {
        return {
            .username = username, .fullName = fullName, .email = {}, .profileUid = profile, .carried = {}
        };
    }
    static CaseRow tagged(const QString &tag, const QString &uid)
    {
        CaseRow row;
        row.tags = { tag };
        row.assignees = { uid };
        return row;
    }
    /// The person's row as text.
    QString personRow(const QString &identity)
    {
        Statement find(*m_connection,
                       "SELECT name || '|' || coalesce(profile_uid, '-') || '|' || assignee_uid || '|' || "
                       "coalesce(run, '-') FROM person WHERE identity = ?");
        find.bind(identity);
        return find.next() ? find.text(0) : QString();
    }

    std::unique_ptr<TempStore> m_temp;
    std::unique_ptr<Connection> m_connection;
};

void RememberedNamesTest::init()
{
    m_temp = std::make_unique<TempStore>();
    m_temp->addCase(u"One"_s);
    m_connection = std::make_unique<Connection>(m_temp->path(), Connection::Mode::ReadWrite);
}

void RememberedNamesTest::cleanup()
{
    m_connection.reset();
    QCOMPARE(m_temp->problems(), QString());
    m_temp.reset();
}

void RememberedNamesTest::nothingIsRememberedOutsideOfAWrite()
{
    QVERIFY(!RememberedNames::of(*m_connection));
    {
        Transaction transaction(*m_connection, Transaction::Kind::Read);
        QVERIFY(!RememberedNames::of(*m_connection));
    }
    {
        Transaction transaction(*m_connection, Transaction::Kind::Write);
        QVERIFY(RememberedNames::of(*m_connection));
        transaction.commit();
        QVERIFY(!RememberedNames::of(*m_connection));
    }
    {
        Transaction transaction(*m_connection, Transaction::Kind::Write);
    }
    QVERIFY(!RememberedNames::of(*m_connection));
}

void RememberedNamesTest::whatWasUndoneIsMadeAnew()
{
    const CaseKey key{ 77 };
    {
        Transaction transaction(*m_connection, Transaction::Kind::Write);
        writeLinks(*m_connection, key, tagged(u"undone"_s, u"u_undone"_s));
        QVERIFY(personId(*m_connection, person(u"undone"_s)) > 0);
    }
    Transaction transaction(*m_connection, Transaction::Kind::Write);
    QCOMPARE(tagId(*m_connection, u"undone"_s), 0);
    QCOMPARE(knownAssigneeId(*m_connection, u"u_undone"_s), 0);
    QVERIFY(personId(*m_connection, person(u"undone"_s)) > 0);
    QCOMPARE(personRow(u"undone"_s), u"undone|-|undone|-"_s);
}

void RememberedNamesTest::whatAnotherConnectionWroteIsSeen()
{
    const CaseKey key{ 77 };
    Connection other(m_temp->path(), Connection::Mode::ReadWrite);
    {
        Transaction transaction(*m_connection, Transaction::Kind::Write);
        writeLinks(*m_connection, key, tagged(u"here"_s, u"u_xyz"_s));
        QCOMPARE(assigneeName(*m_connection, u"u_xyz"_s), u"u_xyz"_s);
        transaction.commit();
    }
    {
        Transaction transaction(other, Transaction::Kind::Write);
        personId(other, person(u"xyz2"_s, u"Ada Two"_s, u"u_xyz"_s));
        removeLinks(other, key, tagged(u"here"_s, u"u_xyz"_s));
        transaction.commit();
    }
    Transaction transaction(*m_connection, Transaction::Kind::Write);
    QCOMPARE(assigneeName(*m_connection, u"u_xyz"_s), u"Ada Two"_s);
    QCOMPARE(sortText(*m_connection, { u"u_xyz"_s }), u"ada two"_s);
}

void RememberedNamesTest::aPersonIsCompletedWhetherRememberedOrNot()
{
    const auto tell = [this](const QString &name, bool together) {
        const QList<User> told{ person(name), person(name, u"Full Name"_s), person(name),
                                person(name, {}, u"u_"_s + name), person(name, u"Newer Name"_s) };
        std::optional<Transaction> transaction;
        for (const User &user : told) {
            if (!together || !transaction)
                transaction.emplace(*m_connection, Transaction::Kind::Write);
            personId(*m_connection, user);
            if (!together) {
                RememberedNames::of(*m_connection)->forget();
                transaction->commit();
                transaction.reset();
            }
        }
        if (together)
            transaction->commit();
        return personRow(name).replace(name, u"x"_s);
    };
    QCOMPARE(tell(u"one"_s, true), u"Newer Name|u_x|u_x|-"_s);
    QCOMPARE(tell(u"two"_s, false), u"Newer Name|u_x|u_x|-"_s);
}

void RememberedNamesTest::whoAnImportBroughtIsKeptWithIt()
{
    Transaction transaction(*m_connection, Transaction::Kind::Write);
    const ImportKey run{ 5 };
    const ImportKey otherRun{ 6 };
    personId(*m_connection, person(u"mine"_s), run);
    personId(*m_connection, person(u"both"_s), run);
    personId(*m_connection, person(u"both"_s), otherRun);
    QCOMPARE(personRow(u"mine"_s), u"mine|-|mine|5"_s);
    QCOMPARE(personRow(u"both"_s), u"both|-|both|-"_s);
    dropPeople(*m_connection, run);
    QCOMPARE(personRow(u"mine"_s), QString());
    personId(*m_connection, person(u"mine"_s), otherRun);
    QCOMPARE(personRow(u"mine"_s), u"mine|-|mine|6"_s);
    keepPeople(*m_connection, otherRun);
    personId(*m_connection, person(u"mine"_s), run);
    QCOMPARE(personRow(u"mine"_s), u"mine|-|mine|-"_s);
}

QTEST_GUILESS_MAIN(RememberedNamesTest)
#include "tst_rememberednames.moc"
