#include "ui/common/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace casebook::ui {

using namespace Qt::StringLiterals;

Translations::Translations(QLocale locale)
{
    if (locale.language() == QLocale::C)
        locale = QLocale(QLocale::English, QLocale::UnitedStates);
    QLocale::setDefault(locale);

    // The one installed last is asked first.
    const QString folder = u":/casebook/i18n"_s;
    if (m_english.load(u"casebook_en"_s, folder))
        QCoreApplication::installTranslator(&m_english);
    if (m_own.load(locale, u"casebook"_s, u"_"_s, folder))
        QCoreApplication::installTranslator(&m_own);

    // A language that we lack must not come in through Qt's own buttons.
    const QLocale shown(m_own.isEmpty() ? u"en"_s : m_own.language());
    if (m_qt.load(shown, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
}

} // namespace casebook::ui
