#include "catalogue.h"
#include "ui/common/formatting.h"
#include "ui/common/translations.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QLocale>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

#include <algorithm>

using namespace Qt::StringLiterals;
using casebook::ui::Translations;

namespace {

QString cataloguePath(const QString &language)
{
    return QStringLiteral(CASEBOOK_SOURCE_DIR "/translations/casebook_%1.ts").arg(language);
}

QString casesText(int count)
{
    return QCoreApplication::translate("casebook::ui::CaseListPanel", "%Ln case(s)", nullptr, count);
}

// The parts that a translation must keep: placeholders, and the patterns of a file dialog's filter.
QStringList fixedParts(const QString &text)
{
    static const QRegularExpression part(u"%L?(\\d+|n)|\\(\\*[^)]*\\)|;;"_s);
    QStringList parts;
    auto matches = part.globalMatch(text);
    while (matches.hasNext())
        parts.append(matches.next().captured());
    parts.sort();
    return parts;
}

QString ending(const QString &text)
{
    static const QRegularExpression marks(u"[…:.? ]*$"_s);
    return marks.match(text).captured();
}

QStringList namesOf(const QList<CatalogueText> &texts)
{
    QStringList names;
    for (const CatalogueText &text : texts)
        names.append(text.name());
    names.sort();
    return names;
}

QStringList without(QStringList names, const QStringList &others)
{
    names.removeIf([&others](const QString &name) { return others.contains(name); });
    return names;
}

QByteArray listed(const QStringList &names)
{
    return names.join(u'\n').toLocal8Bit();
}

} // namespace

class TranslationsTest final : public QObject
{
    Q_OBJECT

private slots:
    void aCatalogueHasEveryTextOfTheSourcesAndNoOther_data() { languages(); }
    void aCatalogueHasEveryTextOfTheSourcesAndNoOther()
    {
        QFETCH(QString, language);
        const QString lupdate = QStringLiteral(CASEBOOK_LUPDATE);
        if (!QFileInfo(lupdate).isExecutable())
            QSKIP("lupdate is not here, so the sources can't be read for their texts");
        const QTemporaryDir folder;
        const QString fresh = folder.filePath(u"fresh_%1.ts"_s.arg(language));
        QStringList arguments{ u"-silent"_s,
                               u"-I"_s,
                               QStringLiteral(CASEBOOK_SOURCE_DIR),
                               QStringLiteral(CASEBOOK_SOURCE_DIR "/ui"),
                               u"-ts"_s,
                               fresh };
        if (language == "en"_L1)
            arguments.append(u"-pluralonly"_s);
        QProcess process;
        process.start(lupdate, arguments);
        QVERIFY(process.waitForFinished());
        // "lacks Q_OBJECT macro": the text would be looked up in another class than it is stored under.
        QCOMPARE(QString::fromLocal8Bit(process.readAllStandardError()), QString());

        const QStringList wanted = namesOf(readCatalogue(fresh));
        const QStringList here = namesOf(readCatalogue(cataloguePath(language)));
        QVERIFY(!wanted.isEmpty());
        // Both are mended by: ./dev build update_translations
        QVERIFY2(without(wanted, here).isEmpty(), listed(without(wanted, here)).constData());
        QVERIFY2(without(here, wanted).isEmpty(), listed(without(here, wanted)).constData());
    }

    void everyTextIsTranslated_data() { languages(); }
    void everyTextIsTranslated()
    {
        QFETCH(QString, language);
        QStringList open;
        for (const CatalogueText &text : readCatalogue(cataloguePath(language))) {
            const bool complete
                = std::none_of(text.translations.cbegin(), text.translations.cend(),
                               [](const QString &translation) { return translation.isEmpty(); });
            if (!text.finished || !complete || text.translations.size() != (text.counted ? 2 : 1))
                open.append(text.name());
        }
        QVERIFY2(open.isEmpty(), listed(open).constData());
    }

    void aTranslationKeepsPlaceholdersMnemonicsAndTheEnding_data() { languages(); }
    void aTranslationKeepsPlaceholdersMnemonicsAndTheEnding()
    {
        QFETCH(QString, language);
        QStringList wrong;
        for (const CatalogueText &text : readCatalogue(cataloguePath(language))) {
            for (const QString &translation : text.translations) {
                if (fixedParts(translation) != fixedParts(text.source)
                    || translation.count(u'&') != text.source.count(u'&')
                    || ending(translation) != ending(text.source))
                    wrong.append(text.name() + u" -> "_s + translation);
            }
        }
        QVERIFY2(wrong.isEmpty(), listed(wrong).constData());
    }

    void countsReadWell_data()
    {
        QTest::addColumn<QLocale>("locale");
        QTest::addColumn<QStringList>("texts"); // of 0, 1 and 1204
        const QStringList english{ u"0 cases"_s, u"1 case"_s, u"1,204 cases"_s };
        QTest::newRow("American") << QLocale(u"en_US"_s) << english;
        QTest::newRow("British") << QLocale(u"en_GB"_s) << english;
        QTest::newRow("no language") << QLocale::c() << english;
        QTest::newRow("one that we lack")
            << QLocale(u"nl_NL"_s) << QStringList{ u"0 cases"_s, u"1 case"_s, u"1.204 cases"_s };
        QTest::newRow("German") << QLocale(u"de_DE"_s)
                                << QStringList{ u"0 Fälle"_s, u"1 Fall"_s, u"1.204 Fälle"_s };
        QTest::newRow("Swiss") << QLocale(u"de_CH"_s)
                               << QStringList{ u"0 Fälle"_s, u"1 Fall"_s, u"1’204 Fälle"_s };
    }
    void countsReadWell()
    {
        QFETCH(QLocale, locale);
        QFETCH(QStringList, texts);
        const Translations translations(locale);
        QCOMPARE((QStringList{ casesText(0), casesText(1), casesText(1204) }), texts);
    }

    void aDurationReadsWellInGerman()
    {
        const Translations translations(QLocale(u"de_DE"_s));
        QCOMPARE(casebook::ui::durationText(90000), u"1 Tag 1 Stunde"_s);
    }

    void aLanguageEndsWithItsObject()
    {
        {
            const Translations translations(QLocale(u"de_DE"_s));
        }
        QCOMPARE(casesText(1), u"1 case(s)"_s);
    }

    void qtsOwnButtonsAreInTheSameLanguage()
    {
        if (!QFileInfo::exists(QLibraryInfo::path(QLibraryInfo::TranslationsPath) + u"/qtbase_de.qm"_s))
            QSKIP("Qt's own catalogues are not installed");
        const auto cancel = [] { return QCoreApplication::translate("QPlatformTheme", "Cancel"); };
        {
            const Translations german(QLocale(u"de_AT"_s));
            QCOMPARE(cancel(), u"Abbrechen"_s);
        }
        const Translations french(QLocale(u"fr_FR"_s)); // our own texts are English then
        QCOMPARE(cancel(), u"Cancel"_s);
    }

    // Also where the system has not generated that locale.
    void theEnvironmentChoosesTheLanguage_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("German") << u"LANG"_s << u"de_DE.UTF-8"_s << u"1 Fall"_s;
        QTest::newRow("Austrian") << u"LC_ALL"_s << u"de_AT.UTF-8"_s << u"1 Fall"_s;
        QTest::newRow("English") << u"LANG"_s << u"en_GB.UTF-8"_s << u"1 case"_s;
        QTest::newRow("none") << u"LANG"_s << u"C"_s << u"1 case"_s;
    }
    void theEnvironmentChoosesTheLanguage()
    {
        QFETCH(QString, variable);
        QFETCH(QString, value);
        QFETCH(QString, text);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name : environment.keys()) {
            if (name.startsWith("LC_"_L1) || name.startsWith("LANG"_L1))
                environment.remove(name);
        }
        environment.insert(variable, value);
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(QCoreApplication::applicationFilePath(), { u"--say-one-case"_s });
        QVERIFY(process.waitForFinished());
        QCOMPARE(QString::fromUtf8(process.readAllStandardOutput()), text);
    }

private:
    static void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("German") << u"de"_s;
        QTest::newRow("English") << u"en"_s;
    }
};

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1) == "--say-one-case"_L1) {
        const Translations translations(QLocale::system());
        QTextStream(stdout) << casesText(1);
        return 0;
    }
    TranslationsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_translations.moc"
