#pragma once

#include "models/domain/remote.h"
#include "models/remote/casesapi.h"

#include <QString>

namespace casebook::ui {

/// What a test of a connection came to, in plain words with the next step.
QString connectionText(const remote::ConnectionReport &report, const domain::RemoteSettings &settings);
/// "Kibana 8.12.2, space soc"; empty where neither is known.
QString connectionFacts(const remote::ConnectionReport &report);
/// A SHA-256 as other programs show it, so that it can be compared by eye: "3A:0F:…", in two lines.
QString fingerprintText(const QString &hex);
/// "https://kibana.example/kbn · soc"
QString placeText(const domain::RemoteSettings &settings);

} // namespace casebook::ui
