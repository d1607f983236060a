#include "models/domain/user.h"

#include <QTest>

using namespace casebook::domain;
using namespace Qt::StringLiterals;

class TestUser : public QObject
{
    Q_OBJECT

private slots:
    void names_data();
    void names();
};

void TestUser::names_data()
{
    QTest::addColumn<User>("user");
    QTest::addColumn<QString>("displayName");
    QTest::addColumn<QString>("identity");
    QTest::addColumn<QString>("assigneeUid");
    const std::optional<QString> none;
    const auto user = [](const std::optional<QString> &username, const std::optional<QString> &fullName,
                         const std::optional<QString> &email, const std::optional<QString> &uid) {
        User value;
        value.username = username;
        value.fullName = fullName;
        value.email = email;
        value.profileUid = uid;
        return value;
    };
    QTest::newRow("nobody") << user(none, none, none, none) << QString() << QString() << QString();
    QTest::newRow("user name only") << user(u"elastic"_s, none, none, none) << u"elastic"_s << u"elastic"_s
                                    << u"elastic"_s;
    QTest::newRow("all") << user(u"ana"_s, u"Ana Lyst"_s, u"a@example.com"_s, u"u_1"_s) << u"Ana Lyst"_s
                         << u"ana"_s << u"u_1"_s;
    QTest::newRow("empty texts count as none")
        << user(u"ana"_s, u""_s, u""_s, none) << u"ana"_s << u"ana"_s << u"ana"_s;
    QTest::newRow("e-mail only") << user(none, none, u"a@example.com"_s, none) << u"a@example.com"_s
                                 << u"a@example.com"_s << u"a@example.com"_s;
    QTest::newRow("full name only") << user(none, u"Ana Lyst"_s, none, none) << u"Ana Lyst"_s << u"Ana Lyst"_s
                                    << u"Ana Lyst"_s;
    QTest::newRow("profile without a user name")
        << user(none, u"Ana"_s, none, u"u_1"_s) << u"Ana"_s << u"u_1"_s << u"u_1"_s;
}

void TestUser::names()
{
    QFETCH(User, user);
    QTEST(user.displayName(), "displayName");
    QTEST(user.identity(), "identity");
    QTEST(user.assigneeUid(), "assigneeUid");
}

QTEST_GUILESS_MAIN(TestUser)
#include "tst_user.moc"
