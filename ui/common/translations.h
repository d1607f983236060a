#pragma once

class QCoreApplication;

namespace casebook::ui {

/// Loads the catalogues of the person's language, else English (plural forms); a locale without number and date
/// forms of its own (C, POSIX) gets those of English. Once, before the first text.
void installTranslations(QCoreApplication &application);

} // namespace casebook::ui
