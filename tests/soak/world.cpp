#include "tests/soak/world.h"

#include "models/server/caseserver.h"
#include "models/store/casestore.h"
#include "tests/support/apiclient.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace casebook::soak {

namespace {

const auto colleague = u"bob"_s;

QJsonObject noConnector()
{
    return { { u"id"_s, u"none"_s },
             { u"name"_s, u"none"_s },
             { u"type"_s, u".none"_s },
             { u"fields"_s, QJsonValue::Null } };
}

server::ServeOptions serveOptions()
{
    server::ServeOptions options;
    options.port = 0;
    for (const QString &name : { u"ana"_s, u"bob"_s }) {
        server::Account account;
        account.user.username = name;
        if (!options.accounts.add(account, test::TestKibana::passwordOf(name)))
            qFatal("no account");
    }
    return options;
}

} // namespace

World::World(Kind kind, quint32 seed)
    : m_random(seed)
{
    if (kind == Kind::Kibana) {
        m_kibana = std::make_unique<test::TestKibana>(seed);
        m_port = m_kibana->port();
        return;
    }
    m_store = std::make_unique<store::CaseStore>(
        store::StoreOptions{ .path = m_folder.filePath(u"served.db"_s), .pollMilliseconds = 0 }, m_clock);
    domain::NewConfiguration configuration;
    configuration.owner = u"cases"_s;
    configuration.closureType = u"close-by-user"_s;
    configuration.customFields = { QJsonObject{ { u"key"_s, u"note"_s },
                                                { u"type"_s, u"text"_s },
                                                { u"label"_s, u"Note"_s },
                                                { u"required"_s, false } } };
    if (!m_store->saveConfiguration(configuration, {}).result())
        qFatal("not configured");
    m_server = std::make_unique<server::CaseServer>(*m_store, m_clock);
    const auto address = m_server->start(serveOptions());
    if (!address)
        qFatal("not served: %s", qPrintable(address.error().message));
    m_port = quint16(address->url.port());
}

World::~World() = default;

int World::between(int least, int most)
{
    return std::uniform_int_distribution<int>(least, most)(m_random);
}

QJsonValue World::ask(const QByteArray &method, const QString &path, const QJsonValue &body,
                      int *status) const
{
    test::ApiRequest request{ .method = method, .path = path };
    request.authorization = test::basicAuthorization(colleague, QString::fromUtf8(passwordOf(colleague)));
    if (body.isObject())
        request.body = QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact);
    const test::ApiAnswer answer = test::askServer(m_port, request);
    if (status != nullptr)
        *status = answer.status;
    return answer.json();
}

QStringList World::caseIds() const
{
    QStringList ids;
    const QJsonValue found = ask("GET", u"/api/cases/_find?perPage=100"_s, {}, nullptr);
    for (const QJsonValue &one : found[u"cases"_s].toArray())
        ids.append(one[u"id"_s].toString());
    ids.sort();
    return ids;
}

QJsonObject World::someCase()
{
    const QStringList ids = caseIds();
    if (ids.isEmpty())
        return {};
    int status = 0;
    const QJsonValue found
        = ask("GET", u"/api/cases/"_s + ids.at(between(0, int(ids.size()) - 1)), {}, &status);
    return status == 200 ? found.toObject() : QJsonObject();
}

QString World::colleagueCreates(const QString &word)
{
    const QJsonObject note{ { u"key"_s, u"note"_s },
                            { u"type"_s, u"text"_s },
                            { u"value"_s, QJsonValue::Null } };
    const QJsonObject body{ { u"title"_s, word },
                            { u"description"_s, u"first line\nsecond line\nthird line\nfourth line"_s },
                            { u"tags"_s, QJsonArray{ u"a"_s, u"b"_s } },
                            { u"connector"_s, noConnector() },
                            { u"settings"_s, QJsonObject{ { u"syncAlerts"_s, true } } },
                            { u"owner"_s, u"cases"_s },
                            { u"customFields"_s, QJsonArray{ note } } };
    return ask("POST", u"/api/cases"_s, body, nullptr)[u"id"_s].toString();
}

bool World::colleagueDeletes(const QString &caseId)
{
    int status = 0;
    ask("DELETE", u"/api/cases?ids=%5B%22"_s + caseId + u"%22%5D"_s, {}, &status);
    return status == 204;
}

bool World::patch(const QJsonObject &value, const QJsonObject &change) const
{
    QJsonObject one = change;
    one[u"id"_s] = value.value("id"_L1);
    one[u"version"_s] = value.value("version"_L1);
    int status = 0;
    ask("PATCH", u"/api/cases"_s, QJsonObject{ { u"cases"_s, QJsonArray{ one } } }, &status);
    return status == 200;
}

World::ColleagueDid World::changeComment(const QJsonObject &value, const QString &word, bool remove)
{
    const QJsonArray comments = value.value("comments"_L1).toArray();
    const QString id = value.value("id"_L1).toString();
    if (comments.isEmpty())
        return {};
    const QJsonObject comment = comments.at(between(0, int(comments.size()) - 1)).toObject();
    const QString commentId = comment.value("id"_L1).toString();
    int status = 0;
    // A comment that a race stored without history can't be recognised any more once its text is another one.
    bool isLogged = false;
    const QString log = u"/api/cases/%1/user_actions/_find?perPage=100"_s.arg(id);
    for (const QJsonValue &action : ask("GET", log, {}, nullptr)[u"userActions"_s].toArray())
        isLogged = isLogged || action[u"comment_id"_s].toString() == commentId;
    if (!isLogged)
        return {};
    if (remove) {
        ask("DELETE", u"/api/cases/%1/comments/%2"_s.arg(id, commentId), {}, &status);
        return { status == 204 ? u"deleteComment"_s : QString(), {}, id };
    }
    const QJsonObject body{ { u"type"_s, u"user"_s },
                            { u"owner"_s, u"cases"_s },
                            { u"comment"_s, word + u'\n' + comment.value("comment"_L1).toString() },
                            { u"id"_s, commentId },
                            { u"version"_s, comment.value("version"_L1) } };
    ask("PATCH", u"/api/cases/%1/comments"_s.arg(id), body, &status);
    return { status == 200 ? u"editComment"_s : QString(), word, id };
}

World::ColleagueDid World::colleagueActs(const QString &word, bool mayDelete)
{
    const int choice = between(0, 99);
    const QJsonObject value = someCase();
    const QString id = value.value("id"_L1).toString();
    if (choice < 15 || id.isEmpty())
        return { u"create"_s, word, colleagueCreates(word) };
    if (choice < 28)
        return { patch(value, { { u"title"_s, word } }) ? u"title"_s : QString(), word, id };
    if (choice < 44) {
        QStringList lines = value.value("description"_L1).toString().split(u'\n');
        lines.insert(between(0, int(lines.size())), word);
        return { patch(value, { { u"description"_s, lines.join(u'\n') } }) ? u"description"_s : QString(),
                 word, id };
    }
    if (choice < 56) {
        QJsonArray tags = value.value("tags"_L1).toArray();
        tags.append(word);
        return { patch(value, { { u"tags"_s, tags } }) ? u"tags"_s : QString(), word, id };
    }
    if (choice < 64) {
        const QStringList all{ u"open"_s, u"in-progress"_s, u"closed"_s };
        return { patch(value, { { u"status"_s, all.at(between(0, 2)) } }) ? u"status"_s : QString(), {}, id };
    }
    if (choice < 80) {
        int status = 0;
        const QJsonObject body{ { u"type"_s, u"user"_s },
                                { u"owner"_s, u"cases"_s },
                                { u"comment"_s, word } };
        ask("POST", u"/api/cases/%1/comments"_s.arg(id), body, &status);
        return { status == 200 ? u"comment"_s : QString(), word, id };
    }
    if (choice < 90)
        return changeComment(value, word, false);
    if (choice < 94 && mayDelete)
        return changeComment(value, {}, true);
    if (choice < 97 && mayDelete)
        return { colleagueDeletes(id) ? u"delete"_s : QString(), {}, id };
    if (m_kibana) {
        m_kibana->with([&](test::KibanaState &state) { state.moveVersion(id); });
        return { u"moveVersion"_s, {}, id };
    }
    return {};
}

void World::backUp()
{
    m_backup = m_kibana->with([](test::KibanaState &state) { return state.backup(); });
}

void World::restore()
{
    m_kibana->with([this](test::KibanaState &state) {
        m_undone += state.truth().mid(m_backup.truths);
        state.restore(m_backup);
    });
}

QList<test::TrueChange> World::historyOf(const QJsonObject &value, const QJsonArray &actions) const
{
    QList<test::TrueChange> history;
    QJsonObject now;
    const QString id = value.value("id"_L1).toString();
    for (const QJsonValue &action : actions) {
        test::TrueChange change;
        change.author = action[u"created_by"_s][u"username"_s].toString();
        change.caseId = id;
        const QString type = action[u"type"_s].toString();
        const QJsonObject payload = action[u"payload"_s].toObject();
        change.commentId = action[u"comment_id"_s].toString();
        if (type == "create_case"_L1) {
            change.what = u"create"_s;
            change.value = payload;
            now = payload;
        } else if (type == "comment"_L1) {
            const QString how = action[u"action"_s].toString();
            const QJsonValue text = payload[u"comment"_s][u"comment"_s];
            change.what = how == "create"_L1 ? u"comment"_s
                : how == "update"_L1         ? u"editComment"_s
                                             : u"deleteComment"_s;
            (how == "delete"_L1 ? change.before : change.value) = text;
        } else {
            change.what = type;
            change.value = payload.value(type);
            change.before = now.value(type);
            now[type] = change.value;
        }
        history.append(change);
    }
    return history;
}

ServerView World::view() const
{
    ServerView view;
    if (m_kibana)
        m_kibana->with([](test::KibanaState &state) { state.refresh(); });
    const QStringList ids = caseIds();
    for (const QString &id : ids) {
        const QJsonObject value = ask("GET", u"/api/cases/"_s + id, {}, nullptr).toObject();
        view.cases.append(value);
        const QJsonArray actions
            = ask("GET", u"/api/cases/%1/user_actions/_find?perPage=100&sortOrder=asc"_s.arg(id), {},
                  nullptr)[u"userActions"_s]
                  .toArray();
        for (const QJsonValue &action : actions)
            view.actions[id].append(action[u"id"_s].toString());
        if (!m_kibana)
            view.truth += historyOf(value, actions);
    }
    if (m_kibana)
        view.truth = m_kibana->with([](test::KibanaState &state) { return state.truth(); });
    view.undone = m_undone;
    return view;
}

} // namespace casebook::soak
