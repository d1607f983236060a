#include "ui/common/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace casebook::ui {

using namespace Qt::StringLiterals;

void installTranslations(QCoreApplication &application)
{
    QLocale locale = QLocale::system();
    if (locale.language() == QLocale::C)
        locale = QLocale(QLocale::English, QLocale::UnitedStates);
    QLocale::setDefault(locale);

    const auto install = [&application](QTranslator *translator, bool loaded) {
        if (loaded)
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
        return loaded;
    };
    const QString folder = u":/casebook/i18n"_s;
    auto *own = new QTranslator(&application);
    if (!install(own, own->load(locale, u"casebook"_s, u"_"_s, folder))) {
        auto *english = new QTranslator(&application);
        install(english, english->load(u"casebook_en"_s, folder));
    }
    auto *qt = new QTranslator(&application);
    install(qt, qt->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)));
}

} // namespace casebook::ui
