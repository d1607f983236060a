#include "app/casectl/activitycommand.h"

#include "models/json/responses.h"

namespace casebook::app {

void ActivityCommand::start()
{
    const Result<json::ActivityRequest> request = json::activityRequest(line().parameters);
    if (!request) {
        refuse(request.error());
        return;
    }
    const QString id = line().target;
    deliver(store().keyOf(id), this, [this, id, request = *request](const Result<CaseKey> &key) {
        if (!key) {
            refuseCase(key.error(), id);
            return;
        }
        const auto page
            = store().activities(*key, request.types, request.page, request.perPage, request.order);
        deliver(page, this, [this, id](const Result<store::ActivityPage> &found) {
            if (!found) {
                refuseCase(found.error(), id);
                return;
            }
            answer(json::write(json::ActivityDocument{ .userActions = found->activities,
                                                       .page = found->page,
                                                       .perPage = found->perPage,
                                                       .total = found->total }));
        });
    });
}

} // namespace casebook::app
