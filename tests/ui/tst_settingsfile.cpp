#include "ui/common/settingsfile.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace casebook;
using namespace Qt::StringLiterals;

class SettingsFileTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString path() const { return m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())); }

private slots:
    void whatWasSetIsThereAtOnceAndTheNextTime()
    {
        {
            ui::SettingsFile file(path());
            file.setValue(u"layout/columns"_s, QByteArray("\0\1\2", 3));
            QCOMPARE(file.value(u"layout/columns"_s).toByteArray(), QByteArray("\0\1\2", 3));
        }
        const ui::SettingsFile again(path());
        QCOMPARE(again.value(u"layout/columns"_s).toByteArray(), QByteArray("\0\1\2", 3));
    }

    void itIsWrittenWhileTheProgramRuns()
    {
        ui::SettingsFile file(path());
        file.setValue(u"list/sort"_s, u"Title ascending"_s);
        QTRY_COMPARE(QSettings(path(), QSettings::IniFormat).value(u"list/sort"_s).toString(),
                     u"Title ascending"_s);
    }

    void otherKeysOfTheFileStay()
    {
        {
            ui::SettingsFile first(path());
            ui::SettingsFile second(path());
            first.setValue(u"a"_s, 1);
            second.setValue(u"b"_s, 2);
        }
        const ui::SettingsFile again(path());
        QCOMPARE(again.value(u"a"_s).toInt(), 1);
        QCOMPARE(again.value(u"b"_s).toInt(), 2);
    }
};

QTEST_GUILESS_MAIN(SettingsFileTest)
#include "tst_settingsfile.moc"
