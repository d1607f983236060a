#include "models/json/responses.h"
#include "models/json/savedobjects.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QtTest>

#include <functional>

using namespace casebook;
using namespace casebook::json;
using namespace Qt::StringLiterals;

namespace {

QString examples()
{
    return QStringLiteral(CASEBOOK_SHARED_DIR "/kibana-cases/examples/");
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonValue parsed(const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

using Pass = std::function<Result<QJsonValue>(const QJsonValue &)>;

template <typename T>
Result<QJsonValue> one(const QJsonValue &body)
{
    return read<T>(body).map([](const T &document) { return QJsonValue(write(document)); });
}

template <typename T>
Result<QJsonValue> list(const QJsonValue &body)
{
    return readList<T>(body).map([](const QList<T> &documents) { return QJsonValue(writeList(documents)); });
}

Result<QJsonValue> serverStatus(const QJsonValue &body)
{
    return serverStatusFromJson(body.toObject()).map([](const ServerStatus &s) {
        return QJsonValue(s.document);
    });
}

Result<QJsonValue> pushStates(const QJsonValue &body)
{
    return pushStatesFromJson(body.toObject()).map([](const QList<PushState> &s) {
        return QJsonValue(toJson(s));
    });
}

struct Route
{
    QString method;
    QRegularExpression path;
    Pass pass;
};

/// The first route that fits a request says through which type its answer goes.
const QList<Route> &routes()
{
    const auto route = [](const QString &method, const QString &path, const Pass &pass) {
        return Route{ method, QRegularExpression(u"^(/s/[^/]+)?"_s + path + u"(\\?.*)?$"_s), pass };
    };
    static const QList<Route> table{
        route(u"GET"_s, u"/api/status"_s, serverStatus),
        route(u"GET"_s, u"/api/cases/_find"_s, one<FindDocument>),
        route(u"PATCH"_s, u"/api/cases"_s, list<CaseDocument>),
        route(u"GET"_s, u"/api/cases/[^/]+/resolve"_s, one<ResolveDocument>),
        route(u"GET"_s, u"/api/cases/[^/]+/alerts"_s, list<AttachedAlert>),
        route(u"GET"_s, u"/api/cases/alerts/[^/]+"_s, list<CaseOfAlert>),
        route(u"GET"_s, u"/api/cases/[^/]+/comments/_find"_s, one<CommentsDocument>),
        route(u"GET"_s, u"/api/cases/[^/]+/comments/[^/]+"_s, one<domain::Attachment>),
        route(u"GET"_s, u"/api/cases/[^/]+/comments"_s, list<domain::Attachment>),
        route(u"GET"_s, u"/api/cases/[^/]+/user_actions/_find"_s, one<ActivityDocument>),
        route(u"GET"_s, u"/api/cases/[^/]+/user_actions"_s, list<LegacyActivity>),
        route(u"GET"_s, u"/internal/cases/[^/]+/user_actions/_stats"_s, one<ActivityStats>),
        route(u"GET"_s, u"/internal/cases/[^/]+/_connectors"_s, pushStates),
        route(u"GET"_s, u"/api/cases/status"_s, one<StatusCounts>),
        route(u"GET"_s, u"/api/cases/tags"_s, list<QString>),
        route(u"GET"_s, u"/internal/cases/categories"_s, list<QString>),
        route(u"GET"_s, u"/api/cases/reporters"_s, list<domain::User>),
        route(u"GET"_s, u"/api/cases/configure/connectors/_find"_s, list<ListedConnector>),
        route(u"GET"_s, u"/api/cases/configure"_s, list<Configuration>),
        route(u"(POST|PATCH)"_s, u"/api/cases/configure(/[^/]+)?"_s, one<Configuration>),
        route(u"GET"_s, u"/api/actions/connectors"_s, list<ActionConnector>),
        route(u"POST"_s, u"/api/actions/connector"_s, one<ActionConnector>),
        route(u"POST"_s, u"/api/actions/connector/[^/]+/_execute"_s, one<ActionResult>),
        route(u"POST"_s, u"/internal/cases/_suggest_user_profiles"_s, list<UserProfile>),
        route(u"POST"_s, u"/internal/cases/_bulk_get"_s, one<BulkGetDocument>),
        // Metrics are shown as they come.
        route(u"GET"_s, u"/internal/cases/metrics.*"_s, [](const QJsonValue &body) { return body; }),
        route(u"(GET|POST|PATCH)"_s, u"/api/cases(/.*)?"_s, one<CaseDocument>),
    };
    return table;
}

Pass passFor(const QString &method, const QString &path, const QJsonValue &body)
{
    if (body["statusCode"_L1].isDouble())
        return one<ErrorDocument>;
    for (const Route &route : routes()) {
        if (QRegularExpression(u'^' + route.method + u'$').match(method).hasMatch()
            && route.path.match(path).hasMatch())
            return route.pass;
    }
    return {};
}

} // namespace

class TestResponses : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!QDir(examples()).exists())
            QSKIP("the folder of examples is not there");
    }

    void documentedResponsesComeBackUnchanged_data()
    {
        QTest::addColumn<Pass>("pass");
        QTest::newRow("actions_get_connector") << Pass(one<ActionConnector>);
        QTest::newRow("actions_get_connectors") << Pass(list<ActionConnector>);
        QTest::newRow("actions_run_jira_connector") << Pass(one<ActionResult>);
        QTest::newRow("actions_run_swimlane_connector") << Pass(one<ActionResult>);
        for (const char *name : { "add_comment", "create_case", "get_case", "get_case_observability",
                                  "push_case", "update_comment" })
            QTest::newRow(name) << Pass(one<CaseDocument>);
        QTest::newRow("update_case") << Pass(list<CaseDocument>);
        QTest::newRow("find_case") << Pass(one<FindDocument>);
        QTest::newRow("find_case_activity") << Pass(one<ActivityDocument>);
        QTest::newRow("find_connector") << Pass(list<ListedConnector>);
        QTest::newRow("get_case_alerts") << Pass(list<AttachedAlert>);
        QTest::newRow("get_case_configuration") << Pass(list<Configuration>);
        QTest::newRow("set_case_configuration") << Pass(one<Configuration>);
        QTest::newRow("update_case_configuration") << Pass(one<Configuration>);
        QTest::newRow("get_comment") << Pass(one<domain::Attachment>);
        QTest::newRow("get_reporters") << Pass(list<domain::User>);
        QTest::newRow("get_tags") << Pass(list<QString>);
    }

    void documentedResponsesComeBackUnchanged()
    {
        QFETCH(Pass, pass);
        const QJsonValue body = parsed(
            contents(examples() + u"api/"_s + QLatin1String(QTest::currentDataTag()) + u"_response.json"_s));
        const Result<QJsonValue> again = pass(body);
        QVERIFY2(again, qUtf8Printable(again ? QString() : again.error().message));
        QCOMPARE(canonical(*again), canonical(body));
    }

    void everyDocumentedResponseIsTested()
    {
        const QStringList files = QDir(examples() + u"api"_s).entryList({ u"*_response.json"_s });
        QCOMPARE(files.size(), 21);
    }

    void realResponsesComeBackUnchanged()
    {
        int passed = 0;
        const QList<QByteArray> lines = contents(examples() + u"real-8.12.2/exchanges.ndjson"_s).split('\n');
        for (const QByteArray &line : lines) {
            const QJsonValue exchange = parsed(line);
            const QJsonValue body = exchange["response"_L1]["body"_L1];
            if (body.isNull() || body.isUndefined() || body["__text__"_L1].isString())
                continue; // an answer without a body; the export, which tst_savedobjects reads
            const QString note = exchange["note"_L1].toString();
            const Pass pass = passFor(exchange["request"_L1]["method"_L1].toString(),
                                      exchange["request"_L1]["path"_L1].toString(), body);
            QVERIFY2(pass, qUtf8Printable(note));
            const Result<QJsonValue> again = pass(body);
            QVERIFY2(again, qUtf8Printable(note + u": "_s + (again ? QString() : again.error().message)));
            QCOMPARE(canonical(*again), canonical(body));
            ++passed;
        }
        QVERIFY(passed > 140);
    }

    void documentsHaveTheirValues()
    {
        const auto document = [](const char *name) {
            return parsed(contents(examples() + u"api/"_s + QLatin1String(name) + u"_response.json"_s));
        };
        auto found = *read<FindDocument>(document("find_case"));
        QCOMPARE(found.perPage, 5);
        QCOMPARE(found.open, 1);
        QCOMPARE(found.cases.constFirst().value.title, u"Case title"_s);
        QCOMPARE(found.cases.constFirst().comments->size(), 0);
        found.cases.first().value.title = u"Changed"_s;
        found.inProgress = 7;
        const QJsonObject written = write(found);
        QCOMPARE(written.value("cases"_L1)[0]["title"_L1].toString(), u"Changed"_s);
        QCOMPARE(written.value("count_in_progress_cases"_L1).toInt(), 7);

        const auto observed = *read<CaseDocument>(document("get_case_observability"));
        QCOMPARE(observed.value.status, domain::Status(domain::StatusValue::InProgress));
        QCOMPARE(observed.comments->size(), 2);
        QCOMPARE(observed.comments->constFirst().payload.object().value("type"_L1).toString(), u"alert"_s);

        const auto pushed = *read<CaseDocument>(document("push_case"));
        QCOMPARE(pushed.value.externalService->externalTitle, u"ES-554"_s);
        QCOMPARE(pushed.value.connector.fields->value("issueType"_L1).toString(), u"10006"_s);

        const auto activity = *read<ActivityDocument>(document("find_case_activity"));
        QCOMPARE(activity.total, 3);
        QCOMPARE(activity.userActions.at(1).commentId, u"578608d0-03b1-11ed-920c-974bfa104448"_s);

        QCOMPARE(readList<Configuration>(document("get_case_configuration"))->constFirst().closureType,
                 u"close-by-user"_s);
        QCOMPARE(readList<ListedConnector>(document("find_connector"))->constFirst().type, u".jira"_s);
        QCOMPARE(readList<ActionConnector>(document("actions_get_connectors"))->at(1).referencedByCount, 2);
        QVERIFY(read<ActionResult>(document("actions_run_jira_connector"))->succeeded());
    }

    void requestsOfTheDocumentationAreRead()
    {
        const auto create
            = newCaseFromJson(parsed(contents(examples() + u"api/create_case_request.json"_s)).toObject());
        QVERIFY(create);
        QCOMPARE(create->title, u"Case title 1"_s);
        QCOMPARE(*newCaseFromJson(toJson(*create)), *create);

        QJsonObject item
            = parsed(contents(examples() + u"api/update_case_request.json"_s))["cases"_L1][0].toObject();
        item.remove("id"_L1);
        item.remove("version"_L1);
        const auto patch = casePatchFromJson(item);
        QVERIFY2(patch, qUtf8Printable(patch ? QString() : patch.error().message));
        QCOMPARE(canonical(toJson(*patch)), canonical(item));
    }

    void errorsHaveKibanasBody()
    {
        const ErrorDocument body
            = errorDocument({ .kind = ErrorKind::NotFound, .message = u"no such case"_s });
        QCOMPARE(canonical(write(body)),
                 QByteArray(R"({"error":"Not Found","message":"no such case","statusCode":404})"));
    }
};

QTEST_GUILESS_MAIN(TestResponses)
#include "tst_responses.moc"
