#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace casebook::ui {

/// What an address copied from a browser says: "https://host/base/s/soc/app/security/cases" is the Kibana
/// "https://host/base" and its space "soc".
struct KibanaAddress
{
    QUrl url = {}; ///< http or https, base path, no slash at the end; no user, query or fragment
    std::optional<QString> space = {}; ///< nullopt: the address names none
    QString userName = {}; ///< where the address held one
    QString owner = {}; ///< of the cases of the app that it leads to; empty: not told

    bool operator==(const KibanaAddress &) const = default;
};

/// nullopt when @p text is no address. Without a scheme https is meant.
std::optional<KibanaAddress> readKibanaAddress(const QString &text);

} // namespace casebook::ui
