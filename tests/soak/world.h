#pragma once

#include "models/base/clock.h"
#include "tests/support/testkibana/testkibana.h"

#include <QJsonObject>
#include <QList>
#include <QTemporaryDir>

#include <memory>
#include <random>

namespace casebook::store {
class CaseStore;
}
namespace casebook::server {
class CaseServer;
}

namespace casebook::soak {

/// What the server has at the end.
struct ServerView
{
    QList<QJsonObject> cases; ///< as GET answers them, with comments
    QMap<QString, QStringList> actions; ///< ids of the user actions, by case
    QList<test::TrueChange> truth; ///< everything that really happened, in order
    QList<test::TrueChange> undone; ///< what a restored backup has undone
};

/// The server side: a TestKibana or a served casebook, and a colleague who works there directly.
class World
{
public:
    enum class Kind { Kibana, ServedCasebook };
    World(Kind kind, quint32 seed);
    ~World();

    quint16 port() const { return m_port; }
    /// nullptr for a served casebook.
    test::TestKibana *kibana() { return m_kibana.get(); }
    QByteArray passwordOf(const QString &user) const { return test::TestKibana::passwordOf(user); }

    /// One change by the colleague; what they typed, if it was accepted.
    struct ColleagueDid
    {
        QString what; ///< empty: nothing
        QString word = {};
        QString caseId = {};
    };
    ColleagueDid colleagueActs(const QString &word, bool mayDelete);
    /// A new case of the colleague's; its id.
    QString colleagueCreates(const QString &word);
    bool colleagueDeletes(const QString &caseId);
    QStringList caseIds() const;

    void backUp();
    /// Back to the backup.
    void restore();
    ServerView view() const;

private:
    QJsonValue ask(const QByteArray &method, const QString &path, const QJsonValue &body, int *status) const;
    QJsonObject someCase();
    bool patch(const QJsonObject &value, const QJsonObject &change) const;
    ColleagueDid changeComment(const QJsonObject &value, const QString &word, bool remove);
    QList<test::TrueChange> historyOf(const QJsonObject &value, const QJsonArray &actions) const;
    int between(int least, int most);

    std::mt19937 m_random;
    quint16 m_port = 0;
    std::unique_ptr<test::TestKibana> m_kibana;
    test::KibanaState::Backup m_backup;
    QList<test::TrueChange> m_undone;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<store::CaseStore> m_store;
    std::unique_ptr<server::CaseServer> m_server;
};

} // namespace casebook::soak
