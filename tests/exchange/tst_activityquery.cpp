#include "exchangestore.h"

#include "models/domain/query.h"
#include "models/json/codec.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QUrlQuery>

using namespace casebook;
using namespace casebook::exchange;
using namespace Qt::StringLiterals;

namespace {

const QString caseId = u"2ffbf09c-5311-47a0-9767-4d16d2ad84fa"_s;

/// What a real Kibana answered to questions for activities, as recorded.
QList<QJsonObject> recordedQueries()
{
    QFile file(QStringLiteral(CASEBOOK_SHARED_DIR "/kibana-cases/examples/real-8.12.2/exchanges.ndjson"));
    QList<QJsonObject> queries;
    if (!file.open(QIODevice::ReadOnly))
        return queries;
    while (!file.atEnd()) {
        const QJsonObject exchange = QJsonDocument::fromJson(file.readLine()).object();
        if (exchange.value("request"_L1)["path"_L1].toString().contains("/user_actions/_find"_L1))
            queries.append(exchange);
    }
    return queries;
}

/// The options of casectl for the query of a path.
QStringList optionsOf(const QString &path)
{
    static const QHash<QString, QString> names{ { u"perPage"_s, u"--per-page"_s },
                                                { u"page"_s, u"--page"_s },
                                                { u"sortOrder"_s, u"--sort-order"_s },
                                                { u"types"_s, u"--types"_s } };
    QStringList options;
    const auto items = QUrlQuery(path.section(u'?', 1)).queryItems();
    for (const auto &[name, value] : items)
        options += { names.value(name, u"--"_s + name), value };
    return options;
}

} // namespace

/// `casectl activity` is Kibana's find case activity (CONTRACT §4.4).
class ActivityQueryTest final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QJsonObject casectl(const QStringList &arguments) const
    {
        QProcess process;
        process.start(QStringLiteral(CASEBOOK_BIN_DIR "/casectl"),
                      arguments + QStringList{ u"--store"_s, m_folder.filePath(u"casebook.sqlite"_s) });
        if (!process.waitForFinished(60'000))
            return {};
        const QByteArray output = process.readAllStandardOutput();
        return QJsonDocument::fromJson(output.isEmpty() ? process.readAllStandardError() : output).object();
    }
    QJsonArray activities(const QStringList &options) const
    {
        return casectl(QStringList{ u"activity"_s, caseId } + options).value("userActions"_L1).toArray();
    }

private slots:
    void initTestCase()
    {
        if (exampleFiles().isEmpty())
            QSKIP("the folder of examples is not there");
        QVERIFY(casectl({ u"import"_s, exampleFiles().constLast() }).value("success"_L1).toBool());
    }

    void refusalsAreInKibanasWords_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QJsonObject>("body");
        const QList<QJsonObject> queries = recordedQueries();
        for (const QJsonObject &query : queries) {
            const int status = query.value("response"_L1)["status"_L1].toInt();
            const QString path = query.value("request"_L1)["path"_L1].toString();
            // casectl signs nobody in, and options it does not know are wrong usage.
            if (status < 400 || status == 401 || path.contains("unknown="_L1))
                continue;
            QTest::newRow(qPrintable(query.value("note"_L1).toString()))
                << QStringList{ u"activity"_s, path.section(u'/', 3, 3) } + optionsOf(path)
                << query.value("response"_L1)["body"_L1].toObject();
        }
    }

    void refusalsAreInKibanasWords()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QJsonObject, body);
        QCOMPARE(casectl(arguments), body);
    }

    void everyTypeSelectsWhatTheRuleSays_data()
    {
        QTest::addColumn<QString>("type");
        const QStringList types = domain::activityFilterTypes();
        for (const QString &type : types)
            QTest::newRow(qPrintable(type)) << type;
    }

    void everyTypeSelectsWhatTheRuleSays()
    {
        QFETCH(QString, type);
        QJsonArray expected;
        const QJsonArray all = activities({ u"--per-page"_s, u"100"_s });
        QCOMPARE(all.size(), 27);
        for (const QJsonValue &one : all) {
            if (domain::matchesTypes(*json::activityFromJson(one.toObject()), { type }))
                expected.append(one);
        }
        QCOMPARE(activities({ u"--per-page"_s, u"100"_s, u"--types"_s, type }), expected);
    }

    void theDocumentsFifteenTypesAreTaken()
    {
        const QStringList documented{ u"action"_s,  u"alert"_s,     u"assignees"_s,   u"attachment"_s,
                                      u"comment"_s, u"connector"_s, u"create_case"_s, u"description"_s,
                                      u"pushed"_s,  u"settings"_s,  u"severity"_s,    u"status"_s,
                                      u"tags"_s,    u"title"_s,     u"user"_s };
        for (const QString &type : documented)
            QVERIFY2(domain::activityFilterTypes().contains(type), qPrintable(type));
    }

    void actionAndUserTogetherAreAll()
    {
        const QJsonArray all = activities({ u"--per-page"_s, u"100"_s });
        QCOMPARE(
            activities({ u"--per-page"_s, u"100"_s, u"--types"_s, u"action"_s, u"--types"_s, u"user"_s }),
            all);
    }

    void pagesFollowEachOtherInBothOrders()
    {
        const QJsonArray all = activities({ u"--per-page"_s, u"100"_s });
        QJsonArray ascending;
        QJsonArray descending;
        for (int page = 1; page <= 4; ++page) {
            const QStringList options{ u"--per-page"_s, u"8"_s, u"--page"_s, QString::number(page) };
            const QJsonArray forth = activities(options);
            const QJsonArray back = activities(options + QStringList{ u"--sort-order"_s, u"desc"_s });
            QCOMPARE(forth.size(), page == 4 ? 3 : 8);
            for (const QJsonValue &one : forth)
                ascending.append(one);
            for (const QJsonValue &one : back)
                descending.prepend(one);
        }
        QCOMPARE(ascending, all);
        QCOMPARE(descending, all);
        const QJsonObject first = casectl({ u"activity"_s, caseId });
        QCOMPARE(first.value("page"_L1).toInt(), 1);
        QCOMPARE(first.value("perPage"_L1).toInt(), 20);
        QCOMPARE(first.value("total"_L1).toInt(), 27);
        QCOMPARE(first.value("userActions"_L1).toArray().size(), 20);
    }
};

QTEST_GUILESS_MAIN(ActivityQueryTest)
#include "tst_activityquery.moc"
