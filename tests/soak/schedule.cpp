#include "tests/soak/schedule.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>
#include <thread>

using namespace Qt::StringLiterals;

namespace casebook::soak {

namespace {

constexpr int wildSteps = 70;
constexpr int leastOperations = 30;
constexpr int leastFaults = 10;
constexpr int mostExtraSteps = 200;
constexpr int settleMilliseconds = 700;
constexpr int lateMilliseconds = 250;
constexpr double badShare = 0.35;
constexpr qint64 wrongClock = 30'000;
constexpr quint32 lastMixed = 1000; // seeds up to it take the themes in turn

Theme themeOf(quint32 seed)
{
    return seed > lastMixed ? Theme::Refused : Theme(seed % (quint32(Theme::ServedTwoDevices) + 1));
}

World::Kind worldOf(Theme theme)
{
    return theme == Theme::Served || theme == Theme::ServedTwoDevices ? World::Kind::ServedCasebook
                                                                      : World::Kind::Kibana;
}

QString nameOf(Theme theme)
{
    static const QStringList names{
        u"general"_s, u"clock"_s,   u"two devices"_s,   u"restored"_s,      u"served"_s,
        u"races"_s,   u"deletes"_s, u"comment edits"_s, u"late requests"_s, u"served, two devices"_s,
        u"refused"_s
    };
    return names.at(int(theme));
}

} // namespace

QString Report::line() const
{
    return u"seed %1 (%2): %3 operations, %4 by others, %5 faults, %6 kills, %7 conflicts, %8 vanished, %9 s: %10"_s
        .arg(seed)
        .arg(nameOf(theme))
        .arg(operations)
        .arg(colleagues)
        .arg(faults)
        .arg(kills)
        .arg(conflicts)
        .arg(vanished)
        .arg(double(milliseconds) / 1000, 0, 'f', 1)
        .arg(problems.isEmpty() ? u"all there"_s : u"%1 PROBLEMS"_s.arg(problems.size()));
}

Schedule::Schedule(quint32 seed, QSet<int> without, bool verbose)
    : m_seed(seed)
    , m_theme(themeOf(seed))
    , m_without(std::move(without))
    , m_verbose(verbose)
    , m_random(seed * 2654435761U + 1)
    , m_world(worldOf(m_theme), seed)
{
    m_report.seed = seed;
    m_report.theme = m_theme;
}

Schedule::~Schedule() = default;

int Schedule::between(int least, int most)
{
    return std::uniform_int_distribution<int>(least, most)(m_random);
}

bool Schedule::chance(double share)
{
    return std::uniform_real_distribution<double>(0, 1)(m_random) < share;
}

QString Schedule::newWord()
{
    return u"w%1"_s.arg(++m_words, 4, 10, QLatin1Char('0'));
}

void Schedule::pause(int least, int most)
{
    std::this_thread::sleep_for(std::chrono::milliseconds(between(least, most)));
}

void Schedule::tell(const QString &what) const
{
    if (m_verbose)
        std::fprintf(stderr, "%s\n", qPrintable(what));
}

void Schedule::addDesk(const QString &name)
{
    Desk desk;
    desk.proxy = std::make_unique<test::FaultProxy>(m_world.port(), m_seed + quint32(m_desks.size()));
    desk.proxy->setDelays(lateMilliseconds, 60);
    QJsonArray without;
    for (const int step : m_without)
        without.append(step);
    const QJsonObject setup{ { u"store"_s, m_folder.filePath(name + u".db"_s) },
                             { u"url"_s, desk.proxy->url().toString() },
                             { u"user"_s, u"ana"_s },
                             { u"automatic"_s, true },
                             { u"poll"_s, 150 },
                             { u"settle"_s, settleMilliseconds },
                             { u"sweep"_s, 900 },
                             { u"fullCheck"_s, 4000 },
                             { u"overlap"_s, 1500 },
                             { u"pageSize"_s, 3 },
                             { u"massDeletion"_s, m_theme == Theme::Restored ? 3 : 20 },
                             { u"offset"_s, m_theme == Theme::Clock ? wrongClock : 0 },
                             { u"without"_s, without } };
    desk.device = std::make_unique<Device>(name, setup);
    m_desks.push_back(std::move(desk));
}

Report Schedule::run()
{
    QElapsedTimer timer;
    timer.start();
    if (test::TestKibana *kibana = m_world.kibana()) {
        kibana->with([this](test::KibanaState &state) {
            state.refreshMilliseconds = 120;
            state.races
                = m_theme == Theme::Races ? test::RaceChances{ 0.3, 0.3 } : test::RaceChances{ 0.06, 0.06 };
            if (m_theme == Theme::Clock)
                state.skewMilliseconds = -wrongClock;
        });
    }
    for (int i = 0; i < 4; ++i)
        m_world.colleagueCreates(newWord());
    addDesk(u"desk"_s);
    if (m_theme == Theme::TwoDevices || m_theme == Theme::ServedTwoDevices)
        addDesk(u"laptop"_s);
    for (Desk &desk : m_desks) {
        desk.device->start();
        desk.device->ask({ { u"do"_s, u"sync"_s } });
        auto chances = test::FaultProxy::badDay(badShare);
        if (m_theme == Theme::Late)
            chances[test::Fault::Late] += 0.15;
        desk.proxy->setChances(chances);
    }
    const auto isEnough = [this] {
        int faults = 0;
        for (const Desk &desk : m_desks)
            faults += desk.proxy->faults();
        return m_report.operations >= leastOperations && faults >= leastFaults && m_report.kills > 0;
    };
    for (int step = 0; step < wildSteps || (step < mostExtraSteps && !isEnough()); ++step)
        wildStep(step);
    if (m_theme == Theme::Late)
        takeSomeBack(m_desks.front());
    for (const Desk &desk : m_desks)
        m_report.faults += desk.proxy->faults();
    calmDown();
    m_report.milliseconds = timer.elapsed();
    return m_report;
}

void Schedule::wildStep(int step)
{
    Desk &desk = m_desks.at(size_t(between(0, int(m_desks.size()) - 1)));
    startIfDead(desk);
    if (m_theme == Theme::Restored && step == wildSteps / 3)
        m_world.backUp();
    if (m_theme == Theme::Restored && step == wildSteps * 2 / 3) {
        tell(u"the server is restored"_s);
        m_world.restore();
    }
    if (step == wildSteps / 2) {
        killAndStart(desk);
        return;
    }
    if (m_theme == Theme::Refused && chance(0.2)) {
        refuseSome();
        return;
    }
    const int choice = between(0, 99);
    if (choice < 58)
        act(desk);
    else if (choice < 76)
        colleague();
    else if (choice < 84)
        desk.device->ask({ { u"do"_s, u"nudge"_s } });
    else if (choice < 88)
        killAndStart(desk);
    else if (choice < 91 && m_theme == Theme::Clock)
        jump(desk);
    else if (choice < 97 && m_theme == Theme::Late)
        takeBack(desk);
    else
        pause(20, 120);
}

void Schedule::act(Desk &desk)
{
    const QJsonObject command = randomCommand();
    note(desk, command, desk.device->ask(command));
}

void Schedule::colleague()
{
    // What a served casebook has deleted can't be told from what never was.
    const World::ColleagueDid did = m_world.colleagueActs(newWord(), !isServed());
    if (did.what.isEmpty())
        return;
    tell(u"colleague: %1 %2 %3"_s.arg(did.what, did.word, did.caseId));
    m_colleague.append(did);
    ++m_report.colleagues;
}

void Schedule::killAndStart(Desk &desk)
{
    if (chance(0.5)) {
        const QJsonObject command = randomCommand();
        note(desk, command, desk.device->askAndKill(command, between(0, 8000)));
    } else {
        desk.device->kill();
    }
    tell(u"killed "_s + desk.device->name());
    ++m_report.kills;
    pause(0, 60);
    QJsonObject beside;
    if (chance(0.6))
        beside = { { u"crashAt"_s, between(2, 40) }, { u"crashAfter"_s, chance(0.5) } };
    desk.device->start(beside);
}

void Schedule::startIfDead(Desk &desk)
{
    if (desk.device->isRunning())
        return;
    tell(desk.device->name() + u" had died at a commit"_s);
    ++m_report.kills;
    desk.device->start();
}

void Schedule::jump(Desk &desk)
{
    const int offset = between(-60, 60) * 1000;
    tell(u"clock of %1 jumps to %2 s"_s.arg(desk.device->name()).arg(offset / 1000));
    desk.device->ask({ { u"do"_s, u"clock"_s }, { u"offset"_s, offset } });
}

/// From here on writes of some fields are refused, or all, or none.
void Schedule::refuseSome()
{
    static const QList<QStringList> choices{ {},
                                             { u"title"_s },
                                             { u"severity"_s, u"status"_s },
                                             { u"tags"_s },
                                             { u"customFields"_s },
                                             { u"assignees"_s } };
    const bool all = chance(0.2);
    const QStringList fields = all ? QStringList() : choices.at(between(0, int(choices.size()) - 1));
    tell(all ? u"the server refuses all writes"_s : u"the server refuses: "_s + fields.join(u' '));
    test::TestKibana &kibana = *m_world.kibana();
    kibana.setHealth(all ? test::TestKibana::Health::Reader : test::TestKibana::Health::Good);
    kibana.with([&fields](test::KibanaState &state) { state.refusedFields = fields; });
}

/// A change is sent late; meanwhile the person takes it back, before it was looked for: nothing is left to
/// send.
void Schedule::takeBack(Desk &desk)
{
    const auto look = desk.device->ask({ { u"do"_s, u"look"_s }, { u"pick"_s, between(0, 99) } });
    if (!look || !look->value("ok"_L1).toBool())
        return;
    const auto late = [&] { return desk.proxy->counts().value(test::Fault::Late); };
    const int before = late();
    const QByteArray path = "/api/cases/" + look->value("id"_L1).toString().toLatin1();
    desk.proxy->arrange(test::Fault::Late, "PATCH");
    desk.proxy->arrange(test::Fault::ErrorBefore, "GET", path, 2);
    QJsonObject command{ { u"do"_s, u"edit"_s },
                         { u"case"_s, look->value("case"_L1) },
                         { u"field"_s, u"title"_s },
                         { u"word"_s, newWord() } };
    const auto answer = desk.device->ask(command);
    note(desk, command, answer);
    if (!answer || !answer->value("ok"_L1).toBool())
        return;
    for (int i = 0; i < 80 && late() == before; ++i)
        pause(5, 5);
    command[u"word"_s] = answer->value("old"_L1);
    note(desk, command, desk.device->ask(command));
}

/// The same where nothing else happens, so that what arrives late is what stands at the end.
void Schedule::takeSomeBack(Desk &desk)
{
    startIfDead(desk);
    desk.proxy->setChances({});
    desk.proxy->waitForLate();
    desk.proxy->setDelays(2 * lateMilliseconds, 0);
    for (int i = 0; i < 4; ++i) {
        desk.device->ask({ { u"do"_s, u"sync"_s } });
        takeBack(desk);
    }
}

} // namespace casebook::soak
