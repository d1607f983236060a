#include "tests/scenarios/httpdoor.h"

#include "tests/support/apiclient.h"

#include <QUrl>

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

const QString password = u"a password"_s;

struct Operation
{
    const char *method;
    QString path; ///< %1 the id, %2 the other one
};

Operation operationOf(const QString &verb)
{
    static const QHash<QString, Operation> operations{
        { u"create"_s, { "POST", u"/api/cases"_s } },
        { u"edit"_s, { "PATCH", u"/api/cases"_s } },
        { u"patch"_s, { "PATCH", u"/api/cases"_s } },
        { u"delete"_s, { "DELETE", u"/api/cases"_s } },
        { u"delete-query"_s, { "DELETE", u"/api/cases"_s } },
        { u"comment"_s, { "POST", u"/api/cases/%1/comments"_s } },
        { u"alert"_s, { "POST", u"/api/cases/%1/comments"_s } },
        { u"attach"_s, { "POST", u"/api/cases/%1/comments"_s } },
        { u"bulk-attach"_s, { "POST", u"/internal/cases/%1/attachments/_bulk_create"_s } },
        { u"edit-attachment"_s, { "PATCH", u"/api/cases/%1/comments"_s } },
        { u"delete-attachment"_s, { "DELETE", u"/api/cases/%1/comments/%2"_s } },
        { u"delete-attachments"_s, { "DELETE", u"/api/cases/%1/comments"_s } },
        { u"push"_s, { "POST", u"/api/cases/%1/connector/%2/_push"_s } },
        { u"configure"_s, { "POST", u"/api/cases/configure"_s } },
        { u"reconfigure"_s, { "PATCH", u"/api/cases/configure/%1"_s } },
        { u"configurations"_s, { "GET", u"/api/cases/configure"_s } },
        { u"get"_s, { "GET", u"/api/cases/%1"_s } },
        { u"resolve"_s, { "GET", u"/api/cases/%1/resolve"_s } },
        { u"bulk-get"_s, { "POST", u"/internal/cases/_bulk_get"_s } },
        { u"find"_s, { "GET", u"/api/cases/_find"_s } },
        { u"activity"_s, { "GET", u"/api/cases/%1/user_actions/_find"_s } },
        { u"old-activity"_s, { "GET", u"/api/cases/%1/user_actions"_s } },
        { u"activity-counts"_s, { "GET", u"/internal/cases/%1/user_actions/_stats"_s } },
        { u"find-comments"_s, { "GET", u"/api/cases/%1/comments/_find"_s } },
        { u"attachments"_s, { "GET", u"/api/cases/%1/comments"_s } },
        { u"get-attachment"_s, { "GET", u"/api/cases/%1/comments/%2"_s } },
        { u"alerts"_s, { "GET", u"/api/cases/%1/alerts"_s } },
        { u"cases-of-alert"_s, { "GET", u"/api/cases/alerts/%1"_s } },
        { u"tags"_s, { "GET", u"/api/cases/tags"_s } },
        { u"reporters"_s, { "GET", u"/api/cases/reporters"_s } },
        { u"categories"_s, { "GET", u"/internal/cases/categories"_s } },
        { u"status"_s, { "GET", u"/api/cases/status"_s } },
    };
    const auto operation = operations.constFind(verb);
    if (operation == operations.constEnd())
        qFatal("the HTTP door does not know the step %s", qPrintable(verb));
    return *operation;
}

QString pathOf(const QString &pattern, const Request &request)
{
    const auto segment = [](const QString &id) { return QString::fromLatin1(QUrl::toPercentEncoding(id)); };
    QString path = pattern;
    path.replace(u"%1"_s, segment(request.id)).replace(u"%2"_s, segment(request.otherId));
    const json::QueryParameters parameters = request.parameters();
    QChar separator = u'?';
    for (const auto &[name, value] : parameters) {
        path += separator + segment(name) + u'=' + segment(value);
        separator = u'&';
    }
    return path;
}

} // namespace

HttpDoor::HttpDoor(domain::User user)
    : m_server(*m_store, m_store.clock())
    , m_authorization(basicAuthorization(user.username.value_or(QString()), password))
{
    valueOf(m_store->opened());
    server::ServeOptions options;
    options.port = 0;
    const auto added = options.accounts.add({ .user = std::move(user) }, password.toUtf8());
    QVERIFY(added);
    const auto address = m_server.start(options);
    QVERIFY2(address, "the server did not start");
    m_port = address->listen.port;
}

DoorAnswer HttpDoor::answer(const Request &request)
{
    const Operation operation = operationOf(request.verb);
    ApiRequest sent{ .method = operation.method, .path = pathOf(operation.path, request) };
    if (sent.method == "POST" || sent.method == "PATCH")
        sent.body = request.body.isEmpty() ? QByteArrayLiteral("{}") : request.body;
    sent.authorization = m_authorization;
    const ApiAnswer received = askServer(m_port, sent);
    return { received.status, received.body.isEmpty() ? QJsonValue(QJsonValue::Null) : received.json() };
}

} // namespace casebook::test
