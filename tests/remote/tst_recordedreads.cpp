#include "await.h"
#include "rawserver.h"

#include "models/remote/casesapi.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace casebook;
using namespace casebook::remote;
using namespace casebook::test;
using namespace Qt::StringLiterals;

namespace {

struct Recorded
{
    int status = 0;
    QByteArray body;
};

/// The recorded answers of a real Kibana to GETs, by path without query.
QHash<QByteArray, Recorded> recordedReads()
{
    QHash<QByteArray, Recorded> reads;
    QFile file(QStringLiteral(CASEBOOK_SHARED_DIR "/kibana-cases/examples/real-8.12.2/exchanges.ndjson"));
    if (!file.open(QIODevice::ReadOnly))
        return reads;
    while (!file.atEnd()) {
        const QJsonObject exchange = QJsonDocument::fromJson(file.readLine()).object();
        const QJsonValue request = exchange["request"_L1];
        const QJsonValue response = exchange["response"_L1];
        if (request["method"_L1] != "GET"_L1)
            continue;
        const QByteArray path = request["path"_L1].toString().section(u'?', 0, 0).toUtf8();
        const QJsonValue body = response["body"_L1];
        if (response["status"_L1].toInt() == 200 && !reads.contains(path))
            reads.insert(
                path,
                { .status = 200,
                  .body = (body.isArray() ? QJsonDocument(body.toArray()) : QJsonDocument(body.toObject()))
                              .toJson(QJsonDocument::Compact) });
    }
    return reads;
}

} // namespace

/// What a real 8.12.2 answered, read through the API.
class RecordedReadsTest final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_reads = recordedReads();
        if (m_reads.isEmpty())
            QSKIP("The recorded exchanges are not here (CASEBOOK_SHARED_DIR)");
    }

    void readsWhatARealServerAnswered()
    {
        RawServer server([this](const RawRequest &request) {
            const auto found = m_reads.constFind(request.target.split('?').first());
            if (found == m_reads.constEnd())
                return jsonReply("{\"statusCode\":404,\"message\":\"Not Found\"}", 404);
            return jsonReply(found->body, found->status);
        });
        SystemClock clock;
        CasesApi api({ .url = server.url(), .proxy = domain::ProxyKind::None }, Secret("key"), clock);
        QCOMPARE(await(api.status())->versionNumber, u"8.12.2"_s);
        int cases = 0;
        int logs = 0;
        for (auto it = m_reads.constBegin(); it != m_reads.constEnd(); ++it) {
            const QList<QByteArray> parts = it.key().split('/'); // "", api, cases, id, …
            if (it.key() == "/api/cases/_find") {
                const Result<json::FindDocument> found = await(api.find({}));
                QVERIFY(found);
                QCOMPARE(write(*found), it->body);
            } else if (it.key() == "/api/cases/configure") {
                QVERIFY(await(api.configurations()));
            } else if (it.key() == "/api/cases/configure/connectors/_find") {
                QVERIFY(await(api.connectors()));
            } else if (parts.size() == 4 && parts.at(3).count('-') == 4) {
                const QString id = QString::fromLatin1(parts.at(3));
                const Result<json::CaseDocument> document = await(api.getCase(id));
                QVERIFY(document);
                QCOMPARE(document->value.id, id);
                QCOMPARE(write(*document), it->body);
                QCOMPARE(await(api.attachments(id))->size(), document->comments->size());
                ++cases;
            } else if (it.key().endsWith("/user_actions/_find")) {
                const Result<json::ActivityDocument> log = await(
                    api.activities(QString::fromLatin1(parts.at(3)), 1, 100, domain::SortOrder::Ascending));
                QVERIFY(log);
                QCOMPARE(write(*log), it->body);
                ++logs;
            }
        }
        QVERIFY(cases > 0);
        QVERIFY(logs > 0);
    }

private:
    /// Read and written back, nothing is lost: unknown keys are carried.
    template <typename T>
    static QByteArray write(const T &document)
    {
        return QJsonDocument(json::write(document)).toJson(QJsonDocument::Compact);
    }

    QHash<QByteArray, Recorded> m_reads;
};

QTEST_GUILESS_MAIN(RecordedReadsTest)
#include "tst_recordedreads.moc"
