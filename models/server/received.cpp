#include "models/server/received.h"

#include "models/json/responses.h"

namespace casebook::server {

Reply errorReply(const Error &error)
{
    json::ErrorDocument document = json::errorDocument(error);
    if (document.message.isEmpty())
        document.message = document.error;
    Reply reply = Reply::json(QJsonValue(json::write(document)));
    reply.status = document.statusCode;
    return reply;
}

} // namespace casebook::server
