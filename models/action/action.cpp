#include "models/action/action.h"

namespace casebook::action {

QString caseIdOf(const Action &action)
{
    if (const auto *update = std::get_if<UpdateAction>(&action.deed))
        return update->id;
    if (const auto *comment = std::get_if<CommentAction>(&action.deed))
        return comment->caseId;
    return {};
}

} // namespace casebook::action
