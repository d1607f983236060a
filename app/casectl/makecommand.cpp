#include "app/casectl/makecommand.h"

#include "app/casectl/activitycommand.h"
#include "app/casectl/editcommand.h"
#include "app/casectl/execcommand.h"
#include "app/casectl/exportcommand.h"
#include "app/casectl/findcommand.h"
#include "app/casectl/generatecommand.h"
#include "app/casectl/getcommand.h"
#include "app/casectl/importcommand.h"
#include "app/casectl/remotecommand.h"
#include "app/casectl/servecommand.h"
#include "app/casectl/synccommand.h"
#include "app/casectl/workcommand.h"

namespace casebook::app {

std::unique_ptr<Command> makeCommand(const CommandContext &context)
{
    switch (context.line.verb) {
    case Verb::Import:
        return std::make_unique<ImportCommand>(context);
    case Verb::Export:
        return std::make_unique<ExportCommand>(context);
    case Verb::Find:
        return std::make_unique<FindCommand>(context);
    case Verb::Get:
        return std::make_unique<GetCommand>(context);
    case Verb::Activity:
        return std::make_unique<ActivityCommand>(context);
    case Verb::Exec:
        return std::make_unique<ExecCommand>(context);
    case Verb::Serve:
        return std::make_unique<ServeCommand>(context);
    case Verb::Remote:
        return std::make_unique<RemoteCommand>(context);
    case Verb::Sync:
        return std::make_unique<SyncCommand>(context);
    case Verb::Create:
    case Verb::Update:
    case Verb::Comment:
    case Verb::Delete:
    case Verb::Push:
        return std::make_unique<EditCommand>(context);
    case Verb::Generate:
        return std::make_unique<GenerateCommand>(context);
    case Verb::Outbox:
    case Verb::Conflicts:
    case Verb::Resolve:
        return std::make_unique<WorkCommand>(context);
    }
    Q_UNREACHABLE();
}

} // namespace casebook::app
