#include "app/casectl/getcommand.h"

#include "models/json/responses.h"

namespace casebook::app {

void GetCommand::start()
{
    const QString id = line().target;
    deliver(store().keyOf(id), this, [this, id](const Result<CaseKey> &key) {
        if (!key) {
            refuseCase(key.error(), id);
            return;
        }
        deliver(store().document(*key), this, [this, id](const Result<store::CaseDocumentParts> &parts) {
            if (parts)
                answer(
                    json::write(json::CaseDocument{ .value = parts->value, .comments = parts->attachments }));
            else
                refuseCase(parts.error(), id);
        });
    });
}

} // namespace casebook::app
