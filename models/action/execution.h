#pragma once

#include "models/action/answer.h"
#include "models/store/casestore.h"

#include <QList>

namespace casebook::action {

// Running actions on a thread that may wait: a server's, or that of a program without a window. These block;
// never call them on the thread of a window (see actionrunner.h). A failed action leaves nothing in the
// store.

/// For whom and where an action is run.
struct Setting
{
    domain::User author = {}; ///< Kibana's null user, unless somebody is named (CONTRACT §6.4)
    WorkspaceId workspace = localWorkspace; ///< of the cases it makes
    std::optional<CaseKey> target = {}; ///< the case it names, where that was looked up already
};

/// Only looks whether it would be refused without a look at the store.
Answer check(const Reading &reading);
Answer execute(const Reading &reading, store::CaseStore &store, const Setting &setting = {});

/// Does all of them, or none where one is refused; the others then answer that. Each is prepared on the store
/// as it is before: none can name a case that another one makes, nor the version that another one gives it.
QList<Answer> executeTogether(const QList<Reading> &readings, store::CaseStore &store,
                              const domain::User &author);

} // namespace casebook::action
