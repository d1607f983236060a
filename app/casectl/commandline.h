#pragma once

#include "models/base/result.h"
#include "models/json/findrequest.h"

#include <QString>
#include <QStringList>

namespace casebook::app {

/// What casectl ends with.
enum class ExitCode {
    Done = 0,
    Refused = 1, ///< a bad value, not found, a conflict, a file that can't be read or written
    WrongUsage = 2,
    StoreNotUsable = 3,
    NotReachable = 4, ///< a remote
    NeedsSignIn = 5, ///< a remote
};

enum class Verb {
    Import,
    Export,
    Find,
    Get,
    Activity,
    Exec,
    Serve,
    Create,
    Update,
    Comment,
    Delete,
    Push,
    Remote,
    Sync,
    Outbox,
    Conflicts,
    Resolve,
    Generate
};

/// A call of casectl, taken apart.
struct CommandLine
{
    Verb verb = Verb::Find;
    QString target = {}; ///< FILE or ID, - for the standard input of exec; empty for find and serve
    QStringList targets = {}; ///< all of them: ACTION and NAME of remote, the NAMEs of sync
    QString storePath = {}; ///< as given by --store, else empty
    QString author = {}; ///< as given by --as: who is noted with changes
    QStringList ids = {}; ///< of export; empty: all cases
    /// Of find and activity, under Kibana's names; of the other verbs, under the options' names.
    json::QueryParameters parameters = {};
    bool check = false; ///< of exec: only look whether the actions are right
    bool atomic = false; ///< of exec: all of them or none
    QString help = {}; ///< not empty: help was asked for, and this is it

    /// The first value among the parameters; empty: not given.
    QString parameter(const QString &name) const;
    QStringList parametersNamed(const QString &name) const;
};

/// Takes @p arguments apart (without the program's name). InvalidInput, with a message for the person at the
/// shell, when they are no call of casectl.
Result<CommandLine> parseCommandLine(const QStringList &arguments);

} // namespace casebook::app
