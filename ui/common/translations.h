#pragma once

#include <QTranslator>

class QLocale;

namespace casebook::ui {

/// The program's language, for as long as this lives: our catalogue and Qt's for the first of the locale's
/// languages that we have, and below it English, whose catalogue holds the plural forms. Numbers and dates
/// take the locale's form; a locale without any (C, POSIX) gets that of English. Made once, before the first
/// window.
class Translations final
{
    Q_DISABLE_COPY_MOVE(Translations)

public:
    explicit Translations(QLocale locale);
    ~Translations() = default;

private:
    // A translator leaves the application as it is destroyed.
    QTranslator m_english;
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace casebook::ui
