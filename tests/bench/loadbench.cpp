#include "tests/bench/loadbench.h"

#include "tests/bench/commentcommits.h"
#include "tests/bench/loadprocess.h"
#include "tests/support/rawsqlite.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <vector>

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int connections = 32;
constexpr int rounds = 7;
constexpr int roundMilliseconds = 1'000;
constexpr int casesRead = 64;

// Both servers get the same headers, as a script would send them.
constexpr char headers[] = "Authorization: Basic YmVuY2g6cXVpZXQgb2FrIHRhYmxl\r\nkbn-xsrf: true\r\n";

struct KnownCase
{
    QByteArray id;
    QByteArray owner;
};

QList<KnownCase> casesOf(const QString &path, const QByteArray &condition)
{
    const RawDatabase raw(path);
    const QString text = RawStatement(raw.handle(),
                                      "SELECT json_group_array(json_array(id, owner)) FROM "
                                      "(SELECT id, owner FROM case_row WHERE "
                                          + condition + ')')
                             .text();
    QList<KnownCase> cases;
    const QJsonArray rows = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const QJsonValue row : rows)
        cases.append({ row[0].toString().toUtf8(), row[1].toString().toUtf8() });
    return cases;
}

/// Of the round that other work on the machine disturbed least: servers and client want every processor.
double best(const std::vector<double> &perSecond)
{
    return *std::max_element(perSecond.begin(), perSecond.end());
}

QByteArray comment(const QByteArray &owner, int number)
{
    const QString text
        = u"Comment %1: the mail gateway let three more of them through since 10:40; all point to "
          "the same host. Blocked it on the proxy, asked the two recipients not to open the "
          "attachment, and took the header of the first as evidence."_s.arg(number);
    return QJsonDocument(QJsonObject{ { u"type"_s, u"user"_s },
                                      { u"comment"_s, text },
                                      { u"owner"_s, QString::fromUtf8(owner) } })
        .toJson(QJsonDocument::Compact);
}

} // namespace

void LoadBench::run()
{
    const ServerProcess served = serveCasebook(m_store.path, m_folder);
    reads(served.port());
    posts(served.port());
}

void LoadBench::compare(const QString &name, int port, LoadRequests &ours, LoadRequests &bare,
                        std::optional<double> goal)
{
    const LoadResult warm = ours.send(port, connections, roundMilliseconds / 2);
    if (warm.refused > 0)
        qFatal("%s: %lld of %lld requests were refused", qPrintable(name), warm.refused, warm.answers);
    const ServerProcess constant(QStringLiteral(CASEBOOK_BIN_DIR "/casebook_bareserver"),
                                 { QString::number(warm.meanBody()) });
    std::vector<double> oursPerSecond;
    std::vector<double> barePerSecond;
    for (int round = 0; round < rounds; ++round) {
        barePerSecond.push_back(bare.send(constant.port(), connections, roundMilliseconds).perSecond());
        const LoadResult result = ours.send(port, connections, roundMilliseconds);
        if (result.refused > 0)
            qFatal("%s: %lld requests were refused", qPrintable(name), result.refused);
        oursPerSecond.push_back(result.perSecond());
    }
    m_report.add({ .name = name,
                   .ours = best(oursPerSecond),
                   .baseline = best(barePerSecond),
                   .goal = goal,
                   .note = u"bare cpp-httplib, %1 bytes"_s.arg(warm.meanBody()),
                   .unit = BenchLine::Unit::PerSecond });
}

void LoadBench::reads(int port)
{
    const QList<KnownCase> cases = casesOf(
        m_store.path, "activities BETWEEN 20 AND 60 ORDER BY key LIMIT " + QByteArray::number(casesRead));
    LoadRequests bare(m_folder + u"/bare"_s);
    bare.add("GET", "/", headers);
    LoadRequests get(m_folder + u"/get"_s);
    LoadRequests activities(m_folder + u"/activities"_s);
    for (const KnownCase &each : cases) {
        get.add("GET", "/api/cases/" + each.id, headers);
        activities.add("GET", "/api/cases/" + each.id + "/user_actions/_find", headers);
    }
    compare(u"GET case, 32 connections"_s, port, get, bare, 0.2);
    compare(u"GET user_actions/_find, 20 entries"_s, port, activities, bare, 0.5);
}

void LoadBench::posts(int port)
{
    const QList<KnownCase> cases = casesOf(m_store.path, "activities < 1000 ORDER BY key LIMIT 2000");
    const QByteArray posted = "SELECT count(*) FROM attachment WHERE kind = 0";
    const auto stored = [&] {
        const RawDatabase raw(m_store.path);
        return RawStatement(raw.handle(), posted).number();
    };
    LoadRequests post(m_folder + u"/post"_s);
    for (int i = 0; i < cases.size(); ++i)
        post.add("POST", "/api/cases/" + cases[i].id + "/comments", headers, comment(cases[i].owner, i));

    const QString other = m_folder + u"/raw.sqlite"_s;
    const qint64 before = stored();
    LoadResult warm = post.send(port, connections, roundMilliseconds / 2);
    if (!QFile::copy(m_store.path, other))
        qFatal("%s can't be written", qPrintable(other));
    CommentCommits raw(other, m_store.path);
    std::vector<double> ours;
    std::vector<double> commits;
    qint64 answered = warm.answers;
    for (int round = 0; round < rounds; ++round) {
        commits.push_back(raw.perSecond(roundMilliseconds));
        const LoadResult result = post.send(port, connections, roundMilliseconds);
        if (result.refused > 0)
            qFatal("%lld posts were refused", result.refused);
        ours.push_back(result.perSecond());
        answered += result.answers;
    }
    if (stored() - before != answered)
        qFatal("%lld comments were confirmed, %lld stored", answered, stored() - before);
    m_report.add({ .name = u"POST comment, durable, 32 connections"_s,
                   .ours = best(ours),
                   .baseline = best(commits),
                   .goal = 0.5,
                   .note = u"one raw commit each of the same rows"_s,
                   .unit = BenchLine::Unit::PerSecond });
    LoadRequests bare(m_folder + u"/bare"_s);
    bare.add("POST", "/", headers, comment("cases", 0));
    compare(u"POST comment, 32 connections"_s, port, post, bare, std::nullopt);
}

} // namespace casebook::test
