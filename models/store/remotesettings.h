#pragma once

#include "models/domain/remote.h"

#include <QJsonObject>

namespace casebook::store {

// What is kept of a remote, as JSON. Unknown words read as the defaults.

QJsonObject toJson(const domain::RemoteSettings &settings);
domain::RemoteSettings remoteSettingsFrom(const QJsonObject &object);

} // namespace casebook::store
