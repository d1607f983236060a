#include "tests/support/accessibilityaudit.h"
#include "tests/support/testdesk.h"
#include "tests/support/windowdriver.h"
#include "ui/exchange/exportdialog.h"
#include "ui/exchange/importdialog.h"
#include "ui/exchange/importreporttext.h"
#include "ui/exchange/skippedlinesmodel.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace casebook;
using namespace casebook::ui;
using namespace casebook::test;
using namespace Qt::StringLiterals;

namespace {

/// Two whole cases, one comment whose case is missing, one line that is no JSON, one type nobody keeps.
QByteArray sampleExport()
{
    const auto caseLine = [](const char *id, const char *title) {
        return QByteArray(R"({"id":")") + id + R"(","type":"cases","attributes":{"title":")" + title
            + R"(","description":"d","status":"open","tags":[],"owner":"cases","settings":{"syncAlerts":true},)"
              R"("connector":{"name":"none","type":".none","fields":[]},"created_at":"2022-01-01T00:00:00.000Z",)"
              R"("created_by":{"username":"anna","full_name":null,"email":null},"updated_at":null,"updated_by":null,)"
              R"("closed_at":null,"closed_by":null,"external_service":null},"references":[],)"
              R"("migrationVersion":{"cases":"8.1.0"}})"
              "\n";
    };
    return caseLine("c-1", "First") + caseLine("c-2", "Second") + "{ not json\n"
        + R"({"id":"x","type":"dashboard","attributes":{},"references":[]})"
          "\n";
}

QString writeSample(const QTemporaryDir &folder)
{
    const QString path = folder.filePath(u"export.ndjson"_s);
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(sampleExport());
    return path;
}

} // namespace

class ExchangeDialogsTest : public QObject
{
    Q_OBJECT

private slots:
    void importReportsWhatCameInAndWhatWasSkipped();
    void aSecondImportSaysThatAllIsThere();
    void aFileThatCannotBeReadIsSaidSo();
    void closingLetsTheImportGoOnAndTellsLater();
    void exportWritesWhatWasChosen();
    void everyControlHasANameAndIsReachedByTab();
};

void ExchangeDialogsTest::importReportsWhatCameInAndWhatWasSkipped()
{
    QTemporaryDir folder;
    TestDesk desk;
    desk.prompt().fileToOpen = writeSample(folder);
    ImportDialog dialog(desk.workbench());
    QSignalSpy finished(&dialog, &ImportDialog::finished);
    QSignalSpy showCases(&dialog, &ImportDialog::showCasesRequested);
    dialog.show();
    WindowDriver::click(WindowDriver(&dialog).find(u"Choose file"_s));
    QVERIFY(WindowDriver::waitUntil([&] { return finished.count() == 1; }));
    QVERIFY(WindowDriver(&dialog).shows(u"2 case"_s));
    const auto *table = dialog.findChild<QTableView *>();
    auto *model = qobject_cast<SkippedLinesModel *>(table->model());
    new QAbstractItemModelTester(model, QAbstractItemModelTester::FailureReportingMode::QtTest, model);
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(model->index(0, SkippedLinesModel::Line).data().toString(), u"3"_s);
    QVERIFY(!model->index(0, SkippedLinesModel::Why).data().toString().isEmpty());

    WindowDriver::click(WindowDriver(&dialog).find(u"Copy report"_s));
    const QString copied = QApplication::clipboard()->text();
    QVERIFY(copied.contains(u"export.ndjson"_s));
    QVERIFY(copied.contains(u"dashboard"_s));
    WindowDriver::click(WindowDriver(&dialog).find(u"Show imported cases"_s));
    QCOMPARE(showCases.count(), 1);
    QVERIFY(!dialog.isVisible());
}

void ExchangeDialogsTest::aSecondImportSaysThatAllIsThere()
{
    QTemporaryDir folder;
    TestDesk desk;
    const QString path = writeSample(folder);
    ImportDialog dialog(desk.workbench());
    QSignalSpy finished(&dialog, &ImportDialog::finished);
    dialog.show();
    dialog.start(path);
    QVERIFY(WindowDriver::waitUntil([&] { return finished.count() == 1; }));
    dialog.start(path);
    QVERIFY(WindowDriver::waitUntil([&] { return finished.count() == 2; }));
    QVERIFY(WindowDriver(&dialog).shows(u"all cases of this file are here already"_s));
}

void ExchangeDialogsTest::aFileThatCannotBeReadIsSaidSo()
{
    TestDesk desk;
    ImportDialog dialog(desk.workbench());
    QSignalSpy finished(&dialog, &ImportDialog::finished);
    dialog.show();
    dialog.start(u"/no/such/file.ndjson"_s);
    QVERIFY(WindowDriver::waitUntil([&] { return finished.count() == 1; }));
    QVERIFY(WindowDriver(&dialog).shows(u"The file was not imported"_s));
    QVERIFY(WindowDriver(&dialog).find<QPushButton>(u"Import another file"_s));
    QVERIFY(!WindowDriver(&dialog).find<QPushButton>(u"Show imported cases"_s));
}

void ExchangeDialogsTest::closingLetsTheImportGoOnAndTellsLater()
{
    QTemporaryDir folder;
    TestDesk desk;
    QSignalSpy notices(&desk.workbench().notices, &Notices::posted);
    ImportDialog dialog(desk.workbench());
    QSignalSpy finished(&dialog, &ImportDialog::finished);
    dialog.show();
    dialog.start(writeSample(folder));
    WindowDriver::press(&dialog, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
    QVERIFY(WindowDriver::waitUntil([&] { return finished.count() == 1; }));
    QCOMPARE(notices.count(), 1);
    const auto notice = notices.first().first().value<Notice>();
    QCOMPARE(notice.actionText, u"Show report"_s);
    notice.action();
    QVERIFY(dialog.isVisible());
}

void ExchangeDialogsTest::exportWritesWhatWasChosen()
{
    QTemporaryDir folder;
    TestDesk desk;
    ImportDialog import(desk.workbench());
    QSignalSpy finished(&import, &ImportDialog::finished);
    import.start(writeSample(folder));
    QVERIFY(WindowDriver::waitUntil([&] { return finished.count() == 1; }));

    desk.prompt().fileToSave = folder.filePath(u"out.ndjson"_s);
    ExportDialog dialog(desk.workbench());
    domain::CaseFilter filter;
    filter.text = u"Second"_s;
    dialog.offerShown(filter, 1);
    std::optional<CaseKey> first;
    deliver(desk.store().keyOf(u"c-1"_s), &dialog,
            [&first](const Result<CaseKey> &key) { first = key.value_or(CaseKey()); });
    QVERIFY(WindowDriver::waitUntil([&] { return first.has_value(); }));
    dialog.offerCase(*first);
    dialog.show();
    QVERIFY(WindowDriver::waitUntil([&] { return WindowDriver(&dialog).shows(u"This case: First"_s); }));
    WindowDriver::click(WindowDriver(&dialog).find(u"Export"_s));
    QVERIFY(WindowDriver::waitUntil([&] { return WindowDriver(&dialog).shows(u"exported"_s); }));
    QFile file(desk.prompt().fileToSave);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QVERIFY(written.contains("Second"));
    QVERIFY(!written.contains("First"));
}

void ExchangeDialogsTest::everyControlHasANameAndIsReachedByTab()
{
    TestDesk desk;
    ImportDialog import(desk.workbench());
    import.show();
    import.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&import));
    QCOMPARE(AccessibilityAudit(&import).namelessControls(), QStringList());
    QCOMPARE(AccessibilityAudit(&import).unreachableControls(), QStringList());
    ExportDialog dialog(desk.workbench());
    dialog.offerShown({}, 2);
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QCOMPARE(AccessibilityAudit(&dialog).namelessControls(), QStringList());
}

QTEST_MAIN(ExchangeDialogsTest)
#include "tst_exchangedialogs.moc"
