#pragma once

#include "tests/support/faultproxy/faultproxy.h"
#include "tests/support/syncdevice/syncdevice.h"
#include "tests/support/testkibana/testkibana.h"

#include <QTemporaryDir>

namespace casebook::test {

/// A Kibana, a proxy before it, and one person's computer: what each trap is tried with.
class TrapDesk
{
    QTemporaryDir m_folder; // goes last

public:
    explicit TrapDesk(DeviceSetup setup = {});

    TestKibana kibana;
    FaultProxy proxy;
    std::unique_ptr<SyncDevice> device;

    // --- What a colleague does on the server
    QString colleagueCreates(const QString &title);
    bool colleaguePatches(const QString &id, QJsonObject fields);
    QString colleagueComments(const QString &id, const QString &text);

    /// The case as the server has it; empty when it has none.
    QJsonObject onServer(const QString &id);
    /// How many cases with this title, comments with this text, the server ever stored.
    int creations(const QString &title);
    int comments(const QString &text);
    /// The id that the server gave to the device's case; and the device's case for one of the server.
    QString idOf(CaseKey key) { return device->value(key).id; }
    CaseKey keyOf(const QString &id);
    QStringList conflicts();
    /// Lists show everything.
    void refresh();
    /// Closes the device's store and opens it again.
    void restart();

private:
    DeviceSetup m_setup;
};

} // namespace casebook::test
