#include "knowndifferences.h"
#include "models/json/codec.h"
#include "servedcasebook.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace casebook;
using namespace casebook::test;
using namespace Qt::StringLiterals;

/// Sends what was once sent to a Kibana 8.12.2, in its order, to a served casebook: it answers the same, but
/// for the differences that are listed with their reasons.
class TestRecordedExchanges : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theServedCasebookAnswersAsKibanaDid();

private:
    ApiAnswer replay(const Recorded &recorded);
    void sendUnrecordedComment(qsizetype deletion);
    void explain(const Recorded &recorded, const QList<Difference> &found);

    QList<Recorded> m_exchanges;
    ServedCasebook m_served;
    Translation m_translation;
    QSet<qsizetype> m_seen; ///< indices of known differences that occurred
    QStringList m_unexplained;
};

void TestRecordedExchanges::initTestCase()
{
    const QString file
        = QStringLiteral(CASEBOOK_SHARED_DIR "/kibana-cases/examples/real-8.12.2/exchanges.ndjson");
    if (!QFile::exists(file))
        QSKIP("The recorded exchanges are not here.");
    m_exchanges = recordedExchanges(file);
    QCOMPARE(m_exchanges.size(), 160);

    // The Jira of the recording as a connector of ours: in a casebook they are not made over HTTP.
    const QList<domain::ConnectorChoice> types{ { u"10001"_s, u"Task"_s }, { u"10002"_s, u"Bug"_s } };
    const QList<domain::ConnectorChoice> priorities{ { u"Highest"_s, u"Highest"_s },
                                                     { u"High"_s, u"High"_s },
                                                     { u"Medium"_s, u"Medium"_s },
                                                     { u"Low"_s, u"Low"_s },
                                                     { u"Lowest"_s, u"Lowest"_s } };
    QCOMPARE(m_served.define({ { .id = u"898f36f8-22a0-49d8-8420-e3ef738b86b6"_s,
                                 .name = u"My Jira"_s,
                                 .type = u".jira"_s,
                                 .choices = { { u"issueType"_s, types }, { u"priority"_s, priorities } },
                                 .config = { { u"apiUrl"_s, u"http://127.0.0.1:9298"_s },
                                             { u"projectKey"_s, u"P"_s } } } }),
             QString());

    // The people of the recording; what they may do is what it implies.
    const auto person = [](const QString &name, const QString &access, const QJsonArray &owners) {
        return QJsonObject{ { u"name"_s, name },
                            { u"password"_s, ServedCasebook::password() },
                            { u"access"_s, access },
                            { u"owners"_s, owners } };
    };
    const auto named = [](QJsonObject account, const QString &fullName, const QString &email) {
        account.insert(u"fullName"_s, fullName);
        account.insert(u"email"_s, email);
        return account;
    };
    const QJsonArray security{ u"securitySolution"_s };
    m_served.setUsers(
        { named(person(u"analyst"_s, u"all"_s, security), u"Ana Lyst"_s, u"analyst@example.com"_s),
          named(person(u"reader"_s, u"read"_s, security), u"Rea Der"_s, u"reader@example.com"_s),
          person(u"observer"_s, u"all"_s, { u"observability"_s }), person(u"nocases"_s, u"read"_s, {}) });
    QCOMPARE(m_served.start(), QString());
}

ApiAnswer TestRecordedExchanges::replay(const Recorded &recorded)
{
    ApiRequest request{ .method = recorded.method,
                        .path = m_translation.ours(QString::fromUtf8(recorded.path)),
                        .body = recorded.rawBody };
    if (!recorded.body.isUndefined())
        request.body = json::canonical(m_translation.ours(recorded.body));
    if (!recorded.withXsrf)
        request.xsrf.reset();
    if (!recorded.user.isEmpty())
        request.authorization = basicAuthorization(
            recorded.user, recorded.wrongPassword ? u"wrong"_s : ServedCasebook::password());
    return askServer(m_served.port(), request);
}

/// The comment that is deleted was made by a request that is not in the recording.
void TestRecordedExchanges::sendUnrecordedComment(qsizetype deletion)
{
    const QByteArray recordedPath = m_exchanges.at(deletion).path;
    const QByteArray path = m_translation.ours(recordedPath);
    const QJsonObject comment{ { u"type"_s, u"user"_s },
                               { u"owner"_s, u"securitySolution"_s },
                               { u"comment"_s, u"to be deleted"_s } };
    const ApiAnswer made = m_served.send("POST", path.left(path.lastIndexOf('/')), QJsonValue(comment));
    QCOMPARE(made.status, 200);
    const QString id = QString::fromUtf8(recordedPath.mid(recordedPath.lastIndexOf('/') + 1));
    QVERIFY(m_translation.matchId(id, made.json()["comments"_L1].toArray().last()["id"_L1].toString()));
    // The version that the case had then is the one that the next request names.
    const auto next = std::find_if(m_exchanges.cbegin() + deletion, m_exchanges.cend(),
                                   [](const Recorded &recorded) { return recorded.method == "PATCH"; });
    const QString version = next->body["cases"_L1][0]["version"_L1].toString();
    QVERIFY(m_translation.matchVersion(made.json()["id"_L1].toString(), version,
                                       made.json()["version"_L1].toString()));
}

void TestRecordedExchanges::explain(const Recorded &recorded, const QList<Difference> &found)
{
    for (const Difference &difference : found) {
        bool isKnown = false;
        for (qsizetype i = 0; i < knownDifferences().size(); ++i) {
            if (knownDifferences().at(i).explains(recorded.note, difference)) {
                m_seen.insert(i);
                isKnown = true;
            }
        }
        if (!isKnown)
            m_unexplained.append(u"%1: %2\n    recorded %3\n    ours     %4"_s.arg(
                recorded.note, difference.path, difference.recorded, difference.our));
    }
}

void TestRecordedExchanges::theServedCasebookAnswersAsKibanaDid()
{
    for (qsizetype i = 0; i < m_exchanges.size(); ++i) {
        const Recorded &recorded = m_exchanges.at(i);
        if (recorded.note == "delete comment"_L1)
            sendUnrecordedComment(i);
        explain(recorded, differences(recorded, replay(recorded), m_translation));
        if (recorded.note == "push a closed case"_L1)
            m_translation.forgetMoments();
    }
    for (const QString &difference : std::as_const(m_unexplained))
        qWarning("%s", qUtf8Printable(difference)); // one by one: a failure's message has little room
    QVERIFY2(m_unexplained.isEmpty(), "there are differences that are not explained, see above");
    for (qsizetype i = 0; i < knownDifferences().size(); ++i)
        QVERIFY2(m_seen.contains(i), knownDifferences().at(i).reason);
}

QTEST_GUILESS_MAIN(TestRecordedExchanges)
#include "tst_recordedexchanges.moc"
