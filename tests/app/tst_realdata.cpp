#include "tests/support/guardedapplication.h"
#include "tests/support/testdesk.h"
#include "tests/support/windowdriver.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/theme/theme.h"

#include <QDialog>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace casebook;
using namespace casebook::test;
using namespace Qt::StringLiterals;

namespace {

/// How many lines of each saved-object type a file has.
QMap<QString, qint64> linesByType(const QString &path)
{
    QMap<QString, qint64> counts;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return counts;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        ++counts[line.value("type"_L1).toString()];
    }
    return counts;
}

template <typename T>
T answerOf(const Future<T> &future)
{
    if (!WindowDriver::waitUntil([&future] { return future.isFinished(); }) || !future.result())
        qFatal("The store gave no answer");
    return *future.result();
}

} // namespace

/// Files that real Kibanas wrote, imported in the window as a person does it (issue 2, "Done when" 2).
class TestRealData : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (!QFile::exists(examples()))
            QSKIP("the reference material is not beside the project");
    }

    void everyFileImportsInTheWindow_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(examples() + u"/saved-objects"_s);
        for (const QString &name : folder.entryList({ u"*.ndjson"_s }))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
        QTest::newRow("real-8.12.2") << examples() + u"/real-8.12.2/export.ndjson"_s;
    }

    void everyFileImportsInTheWindow()
    {
        QFETCH(const QString, path);
        const QMap<QString, qint64> lines = linesByType(path);
        const qint64 cases = lines.value(u"cases"_s);
        QVERIFY(cases > 0);

        TestDesk desk;
        ui::MainWindow window(desk.workbench());
        window.resize(1280, 800);
        window.show();
        const WindowDriver driver(&window);
        desk.prompt().fileToOpen = path;
        QAction *import = driver.action(u"Import a Kibana export"_s);
        QVERIFY(import);
        QVERIFY(WindowDriver::waitUntil([import] { return import->isEnabled(); }));
        for (int turn = 0; turn < 2; ++turn) { // the second import changes nothing
            import->trigger();
            QVERIFY(WindowDriver::waitUntil([&] { return answerOf(desk.store().count({})) == cases; }));
            auto *dialog = WindowDriver::waitForWindow<QDialog>();
            QVERIFY(dialog);
            auto *close = WindowDriver(dialog).waitFor<QWidget>(u"Close"_s);
            QVERIFY2(close, "the import says when it is done");
            WindowDriver::click(close);
            QVERIFY(WindowDriver::waitUntil([] { return !QApplication::activeModalWidget(); }));
        }
        QCOMPARE(answerOf(desk.store().count({})), cases);

        qint64 activities = 0;
        const auto keys = answerOf(desk.store().caseKeys({}, {}, 1'000));
        for (const CaseKey key : keys) {
            activities
                += answerOf(desk.store().activities(key, {}, 1, 20, domain::SortOrder::Ascending)).total;
            const QString title = answerOf(desk.store().document(key)).value.title;
            window.showCase(key);
            QVERIFY2(WindowDriver::waitPainted(&window, [&] { return driver.shows(title); }),
                     qPrintable(title));
        }
        QCOMPARE(activities, lines.value(u"cases-user-actions"_s));
    }

private:
    static QString examples() { return QStringLiteral(CASEBOOK_SHARED_DIR) + u"/kibana-cases/examples"_s; }
};

int main(int argc, char **argv)
{
    GuardedApplication app(argc, argv);
    ui::applyScheme(app, ui::Scheme::Light);
    TestRealData test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_realdata.moc"
