#pragma once

#include "tests/soak/device.h"
#include "tests/soak/typed.h"
#include "tests/soak/world.h"
#include "tests/support/faultproxy/faultproxy.h"

#include <QSet>
#include <QTemporaryDir>

#include <memory>
#include <random>
#include <vector>

namespace casebook::soak {

/// What one seed's schedule is about, beside the general mixture.
enum class Theme {
    General,
    Clock, ///< the device's clock is wrong, and jumps
    TwoDevices, ///< of one person
    Restored, ///< the server goes back to a backup
    Served, ///< a served casebook is the remote
    Races, ///< both races of 8.12, much phantom history
    Deletes,
    CommentEdits,
    Late, ///< requests that arrive after they were given up
    ServedTwoDevices,
    Refused, ///< writes that are refused until the person tries again; seeds above 1,000
};

struct Report
{
    quint32 seed = 0;
    Theme theme = Theme::General;
    int operations = 0; ///< of the person, accepted
    int colleagues = 0; ///< changes by others
    int faults = 0;
    int kills = 0;
    int conflicts = 0;
    int vanished = 0;
    qint64 milliseconds = 0;
    QStringList problems;

    QString line() const;
};

/// One random schedule: a person's devices and a colleague change cases while requests fail and devices are
/// killed; then it lets things calm down and compares.
class Schedule
{
public:
    Schedule(quint32 seed, QSet<int> without, bool verbose);
    ~Schedule();

    Report run();

private:
    struct Desk
    {
        std::unique_ptr<test::FaultProxy> proxy;
        std::unique_ptr<Device> device;
    };

    // --- The wild part
    void addDesk(const QString &name);
    void wildStep(int step);
    void act(Desk &desk);
    QJsonObject randomCommand();
    void note(const Desk &desk, const QJsonObject &command, const std::optional<QJsonObject> &answer);
    void takeBack(Desk &desk);
    void takeSomeBack(Desk &desk);
    void jump(Desk &desk);
    void refuseSome();
    void killAndStart(Desk &desk);
    void startIfDead(Desk &desk);
    void colleague();
    void pause(int least, int most);

    // --- The calm part
    void calmDown();
    void settle(Desk &desk, const QString &doing);
    void probeStreams();
    void probeSweep();
    void compare();

    QString newWord();
    int between(int least, int most);
    bool chance(double share);
    bool isServed() const { return m_theme == Theme::Served || m_theme == Theme::ServedTwoDevices; }
    void tell(const QString &what) const;

    quint32 m_seed;
    Theme m_theme;
    QSet<int> m_without;
    bool m_verbose;
    std::mt19937 m_random;
    QTemporaryDir m_folder;
    World m_world;
    std::vector<Desk> m_desks;
    QList<Typed> m_typed;
    QList<World::ColleagueDid> m_colleague;
    int m_words = 0;
    Report m_report;
};

} // namespace casebook::soak
