#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QMultiMap>
#include <QSet>
#include <QString>

#include <optional>
#include <random>

namespace casebook::test {

/// What the test server answers.
struct KibanaAnswer
{
    int status = 200;
    QJsonValue body = QJsonValue::Null; ///< Undefined: no body (204)

    static KibanaAnswer failure(int status, const QString &message);
    bool isGood() const { return status < 300; }
};

/// A case as it is stored, with everything that belongs to it.
struct StoredCase
{
    QJsonObject body; ///< as the API writes it, without comments and totals
    QList<QJsonObject> comments; ///< oldest first
    QList<QJsonObject> actions; ///< oldest first
};

/// One thing that really happened; phantom history is not among them.
struct TrueChange
{
    QString author;
    QString caseId;
    QString what; ///< "create", "delete", "comment", "editComment", "deleteComment", or the field's name
    QJsonValue value = QJsonValue::Null; ///< the new value, text or payload
    QJsonValue before = QJsonValue::Null;
    QString commentId = {};
};

/// How often, from 0 to 1, a write meets another person's at the same moment (REAL-SERVER §1.1, §1.2).
struct RaceChances
{
    double comment = 0;
    double patch = 0;
};

/// The cases of one space as Kibana 8.12 keeps them, with its gaps: lists that lag, versions that move with
/// comments, the two races. Not thread-safe: TestKibana locks it.
class KibanaState
{
public:
    using Query = QMultiMap<QString, QString>;

    explicit KibanaState(quint32 seed = 1);

    // --- The world's edges
    qint64 skewMilliseconds = 0; ///< added to the machine's clock
    std::optional<qint64> frozen = {}; ///< the clock stands still there
    int refreshMilliseconds = 1000; ///< how long lists lag
    bool sortsByUpdates = true; ///< false: as before 8.7, by creation instead (CONTRACT §2.2)
    int unlistedActions = 0; ///< so many of a case's last user actions are not listed yet
    RaceChances races;
    int commentRacesDue = 0; ///< so many of the next comments race for certain
    int patchRacesDue = 0;
    QStringList refusedFields = {}; ///< a PATCH or POST that names one is answered 403 (a licence, say)
    qint64 now() const;

    // --- Requests
    KibanaAnswer create(const QJsonObject &user, const QJsonObject &body);
    KibanaAnswer patch(const QJsonObject &user, const QJsonObject &body);
    KibanaAnswer remove(const QStringList &ids);
    KibanaAnswer get(const QString &id, bool withComments = true) const;
    KibanaAnswer find(const Query &query);
    KibanaAnswer addComment(const QJsonObject &user, const QString &caseId, const QJsonObject &body);
    KibanaAnswer editComment(const QJsonObject &user, const QString &caseId, const QJsonObject &body);
    KibanaAnswer removeComment(const QJsonObject &user, const QString &caseId, const QString &id);
    KibanaAnswer comment(const QString &id) const;
    KibanaAnswer findComments(const QString &caseId, const Query &query) const;
    KibanaAnswer findActions(const QString &caseId, const Query &query) const;
    KibanaAnswer listActions(const QString &caseId) const;
    KibanaAnswer push(const QJsonObject &user, const QString &caseId, const QString &connectorId);

    // --- Behind the API
    /// As numbering a new case does: the version moves, updated_at does not (trap 6).
    void moveVersion(const QString &id);
    /// Lists show everything written so far.
    void refresh();
    const QMap<QString, StoredCase> &cases() const { return m_cases; }
    const QList<TrueChange> &truth() const { return m_truth; }
    /// Ids of user actions whose change never happened.
    const QSet<QString> &phantoms() const { return m_phantoms; }
    int pushes() const { return m_pushes; }

    struct Backup
    {
        QMap<QString, StoredCase> cases;
        qint64 sequence = 0;
        qsizetype truths = 0;
    };
    Backup backup() const { return { m_cases, m_sequence, m_truth.size() }; }
    /// Everything since the backup never was; versions are given out anew.
    void restore(const Backup &backup);

    static QJsonObject user(const QString &name);
    static QString nameOf(const QJsonObject &user);

private:
    KibanaAnswer patchOne(const QJsonObject &user, const QJsonObject &change);
    QJsonObject document(const StoredCase &stored, bool withComments, bool allAttachments = false) const;
    QString nextVersion();
    QString newId();
    QString stamp() const;
    bool happens(double chance, int &due);
    void touch(StoredCase &stored, const QJsonObject &user);
    void act(StoredCase &stored, const QJsonObject &user, const QString &type, const QString &action,
             const QJsonObject &payload, const QJsonValue &commentId = QJsonValue::Null);
    void actForField(StoredCase &stored, const QJsonObject &user, const QString &field,
                     const QJsonValue &before, const QJsonValue &after);
    void refreshIfDue();
    static KibanaAnswer goneCase(const QString &id);

    QMap<QString, StoredCase> m_cases;
    QMap<QString, StoredCase> m_listed; // as lists see them
    qint64 m_refreshed = 0;
    qint64 m_sequence = 0;
    int m_term = 1;
    int m_pushes = 0;
    QList<TrueChange> m_truth;
    QSet<QString> m_phantoms;
    std::mt19937 m_random;
};

} // namespace casebook::test
