#include "tests/soak/schedule.h"

#include "models/sync/syncstatus.h"
#include "tests/soak/verdict.h"
#include "tests/support/tempstore/integrity.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <thread>

using namespace Qt::StringLiterals;

namespace casebook::soak {

namespace {

constexpr int mostRounds = 40;
constexpr int upToDate = int(sync::RemoteStatus::State::UpToDate);
constexpr int refreshPause = 150; // milliseconds, longer than lists lag

int number(const QJsonObject &answer, QLatin1String key)
{
    return answer.value(key).toInt();
}

} // namespace

/// Rounds of @p doing until nothing waits any more.
void Schedule::settle(Desk &desk, const QString &doing)
{
    QJsonObject status;
    for (int round = 0; round < mostRounds; ++round) {
        if (!desk.device->ask({ { u"do"_s, doing } })) {
            m_report.problems += u"%1: a round of %2 does not end"_s.arg(desk.device->name(), doing);
            return;
        }
        status = desk.device->ask({ { u"do"_s, u"status"_s } }).value_or(QJsonObject());
        tell(u"%1 after %2: %3"_s.arg(
            desk.device->name(), doing,
            QString::fromUtf8(QJsonDocument(status).toJson(QJsonDocument::Compact))));
        if (status.value("restored"_L1).toBool())
            desk.device->ask({ { u"do"_s, u"acceptRestored"_s } });
        else if (number(status, "missing"_L1) > 0)
            desk.device->ask({ { u"do"_s, u"answerMissing"_s }, { u"remove"_s, true } });
        else if (number(status, "waiting"_L1) == 0 && number(status, "state"_L1) == upToDate)
            return;
        std::this_thread::sleep_for(std::chrono::milliseconds(refreshPause));
    }
    m_report.problems += u"%1 does not come to rest: %2"_s.arg(
        desk.device->name(), QString::fromUtf8(QJsonDocument(status).toJson(QJsonDocument::Compact)));
}

void Schedule::calmDown()
{
    tell(u"calm"_s);
    for (Desk &desk : m_desks) {
        desk.proxy->setChances({});
        desk.proxy->waitForLate();
    }
    if (test::TestKibana *kibana = m_world.kibana()) {
        kibana->setHealth(test::TestKibana::Health::Good);
        kibana->with([](test::KibanaState &state) {
            state.races = {};
            state.refusedFields.clear();
        });
    }
    for (Desk &desk : m_desks) {
        if (desk.device->isRunning())
            desk.device->quit();
        // From here on nothing happens but by being told, and what is not asked for is far away.
        desk.device->start(
            { { u"automatic"_s, false }, { u"sweep"_s, 3'600'000 }, { u"fullCheck"_s, 86'400'000 } });
    }
    if (m_theme == Theme::Refused) {
        for (Desk &desk : m_desks) {
            desk.device->ask({ { u"do"_s, u"sync"_s } }); // what was refused holds others up
            desk.device->ask({ { u"do"_s, u"retryRefused"_s } });
        }
    }
    for (int round = 0; round < 2; ++round) {
        for (Desk &desk : m_desks)
            settle(desk, u"sync"_s);
    }
    probeStreams();
    probeSweep();
    for (int round = 0; round < 2; ++round) {
        for (Desk &desk : m_desks)
            settle(desk, u"check"_s);
    }
    compare();
}

/// A colleague's new case arrives by the streams alone: one that went at the same time leaves the totals as
/// they were.
void Schedule::probeStreams()
{
    const QString goes = m_world.colleagueCreates(newWord());
    std::this_thread::sleep_for(std::chrono::milliseconds(refreshPause));
    for (Desk &desk : m_desks)
        settle(desk, u"sync"_s);
    m_world.colleagueDeletes(goes);
    const QString id = m_world.colleagueCreates(newWord());
    std::this_thread::sleep_for(std::chrono::milliseconds(refreshPause));
    for (Desk &desk : m_desks) {
        settle(desk, u"sync"_s);
        const QJsonObject dump = desk.device->ask({ { u"do"_s, u"dump"_s } }).value_or(QJsonObject());
        bool isThere = false;
        for (const QJsonValue &row : dump.value("cases"_L1).toArray())
            isThere = isThere || row[u"id"_s].toString() == id;
        if (!isThere)
            m_report.problems += u"%1: a new case did not arrive by itself"_s.arg(desk.device->name());
    }
}

/// A case that a colleague deletes goes by the sweep alone.
void Schedule::probeSweep()
{
    const QString id = m_world.colleagueCreates(newWord());
    std::this_thread::sleep_for(std::chrono::milliseconds(refreshPause));
    for (Desk &desk : m_desks)
        settle(desk, u"sync"_s);
    m_world.colleagueDeletes(id);
    std::this_thread::sleep_for(std::chrono::milliseconds(refreshPause));
    for (Desk &desk : m_desks) {
        desk.device->quit();
        desk.device->start({ { u"automatic"_s, false }, { u"sweep"_s, 1 }, { u"fullCheck"_s, 86'400'000 } });
        settle(desk, u"sync"_s);
        settle(desk, u"sync"_s);
        const QJsonObject dump = desk.device->ask({ { u"do"_s, u"dump"_s } }).value_or(QJsonObject());
        for (const QJsonValue &row : dump.value("cases"_L1).toArray()) {
            if (row[u"id"_s].toString() == id)
                m_report.problems += u"%1: a deleted case did not go by itself"_s.arg(desk.device->name());
        }
    }
}

void Schedule::compare()
{
    Evidence evidence;
    evidence.typed = m_typed;
    evidence.colleague = m_colleague;
    for (Desk &desk : m_desks) {
        const QString &name = desk.device->name();
        const int before = desk.proxy->writes();
        settle(desk, u"sync"_s);
        if (const int sent = desk.proxy->writes() - before; sent > 0)
            m_report.problems += u"%1: a further sync sends %2 requests"_s.arg(name).arg(sent);
        const QJsonObject dump = desk.device->ask({ { u"do"_s, u"dump"_s } }).value_or(QJsonObject());
        evidence.dumps.insert(name, dump);
        m_report.conflicts += int(dump.value("conflicts"_L1).toArray().size());
        m_report.vanished += int(dump.value("vanished"_L1).toArray().size());
        for (const QJsonValue &operation : dump.value("outbox"_L1).toArray())
            m_report.problems += u"%1: still in the outbox: %2"_s.arg(
                name, QString::fromUtf8(QJsonDocument(operation.toObject()).toJson(QJsonDocument::Compact)));
    }
    evidence.server = m_world.view();
    for (auto dump = evidence.dumps.constBegin(); dump != evidence.dumps.constEnd(); ++dump)
        m_report.problems += differences(dump.key(), dump.value(), evidence.server);
    m_report.problems += Verdict(evidence).problems();
    for (Desk &desk : m_desks) {
        desk.device->quit();
        for (const QString &problem :
             test::integrityProblems(m_folder.filePath(desk.device->name() + u".db"_s)))
            m_report.problems += desk.device->name() + u": "_s + problem;
        if (!desk.device->complaints().isEmpty())
            tell(QString::fromUtf8(desk.device->complaints()));
    }
    if (m_verbose) {
        for (const test::TrueChange &change : evidence.server.truth) {
            tell(u"truth: %1 %2 %3 %4 -> %5"_s.arg(
                change.author, change.what, change.caseId.left(8),
                change.before.isString() ? change.before.toString() : QString(),
                change.value.isString()
                    ? change.value.toString()
                    : QString::fromUtf8(
                        QJsonDocument(change.value.toObject()).toJson(QJsonDocument::Compact))));
        }
        for (auto dump = evidence.dumps.constBegin(); dump != evidence.dumps.constEnd(); ++dump)
            tell(dump.key() + u": "_s
                 + QString::fromUtf8(QJsonDocument(dump.value()).toJson(QJsonDocument::Indented)));
    }
}

} // namespace casebook::soak
