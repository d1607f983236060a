#pragma once

#include "models/server/call.h"

#include <QByteArrayView>

namespace casebook::server {

/// Packs the body of @p reply as Kibana does: from 1 KiB on, by gzip or deflate where the client takes it
/// (REAL-SERVER §1.13), never br.
void compress(Reply &reply, QByteArrayView acceptEncoding);

} // namespace casebook::server
