#pragma once

#include <QString>

namespace casebook::app {

/// The store both programs use when none is named: casebook.sqlite in the person's data folder.
QString defaultStorePath();
/// @p option as given by --store, else the environment's CASEBOOK_STORE, else the default; always absolute.
QString storePath(const QString &option);
/// Where the preferences of the store at @p path are kept: an INI file beside it, of the same name.
QString preferencesPath(const QString &path);

} // namespace casebook::app
