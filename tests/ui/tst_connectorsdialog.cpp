#include "tests/support/accessibilityaudit.h"
#include "tests/support/testdesk.h"
#include "tests/support/windowdriver.h"
#include "ui/connectors/choicesmodel.h"
#include "ui/connectors/connectoreditor.h"
#include "ui/connectors/connectorsdialog.h"
#include "ui/connectors/usualchoices.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace casebook;
using namespace casebook::ui;
using namespace casebook::test;
using namespace Qt::StringLiterals;
using domain::ConnectorChoice;
using domain::ConnectorDefinition;

namespace {

QList<ConnectorDefinition> stored(TestDesk &desk)
{
    QObject context;
    std::optional<QList<ConnectorDefinition>> answer;
    deliver(desk.store().connectors(), &context,
            [&answer](const Result<QList<ConnectorDefinition>> &connectors) {
                answer = connectors.value_or(QList<ConnectorDefinition>());
            });
    WindowDriver::waitUntil([&answer] { return answer.has_value(); });
    return answer.value_or(QList<ConnectorDefinition>());
}

} // namespace

class ConnectorsDialogTest : public QObject
{
    Q_OBJECT

private slots:
    void choicesAreAddedInTheLastRow();
    void choicesMoveAndGo();
    void dependentChoicesNameTheirCategory();
    void usualChoicesFillOnlyWhatIsEmpty();
    void everyTypeHasUsualChoicesForItsFields();
    void connectorsAreAddedEditedAndRemoved();
    void aConnectorWithoutNameIsNotSaved();
    void everyControlHasANameAndIsReachedByTab();
};

void ConnectorsDialogTest::choicesAreAddedInTheLastRow()
{
    ChoicesModel model;
    new QAbstractItemModelTester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest, &model);
    QSignalSpy edited(&model, &ChoicesModel::edited);
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(model.setData(model.index(0, ChoicesModel::Label), u"Task"_s));
    QCOMPARE(model.choices(), QList<ConnectorChoice>({ { u"Task"_s, u"Task"_s } }));
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.setData(model.index(0, ChoicesModel::Value), u"10001"_s));
    QVERIFY(model.setData(model.index(0, ChoicesModel::Label), u"A task"_s));
    QCOMPARE(model.choices(), QList<ConnectorChoice>({ { u"10001"_s, u"A task"_s } }));
    QVERIFY(!model.setData(model.index(0, ChoicesModel::Value), u" "_s));
    QVERIFY(!model.setData(model.index(1, ChoicesModel::Label), u""_s));
    QCOMPARE(edited.count(), 3);
}

void ConnectorsDialogTest::choicesMoveAndGo()
{
    ChoicesModel model;
    new QAbstractItemModelTester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest, &model);
    model.setChoices({ { u"1"_s, u"a"_s }, { u"2"_s, u"b"_s }, { u"3"_s, u"c"_s } }, {});
    QVERIFY(model.moveChoice(0, 1));
    QVERIFY(model.moveChoice(2, -1));
    QVERIFY(!model.moveChoice(2, 1));
    QVERIFY(!model.moveChoice(0, -1));
    QVERIFY(model.removeRows(0, 1));
    QVERIFY(!model.removeRows(2, 1)); // where new ones are typed
    QCOMPARE(model.choices(), QList<ConnectorChoice>({ { u"3"_s, u"c"_s }, { u"1"_s, u"a"_s } }));
}

void ConnectorsDialogTest::dependentChoicesNameTheirCategory()
{
    ChoicesModel model;
    new QAbstractItemModelTester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest, &model);
    QCOMPARE(model.columnCount(), 2);
    model.setDependentChoices({ { u"net"_s, u"Network"_s } });
    model.setChoices({ { u"vpn"_s, u"VPN"_s, u"net"_s } }, u"Category"_s);
    QCOMPARE(model.columnCount(), 3);
    QCOMPARE(model.headerData(2, Qt::Horizontal, Qt::DisplayRole).toString(), u"Only for Category"_s);
    QCOMPARE(model.index(0, ChoicesModel::Dependent).data().toString(), u"Network"_s);
    QVERIFY(model.setData(model.index(0, ChoicesModel::Dependent), QString()));
    QCOMPARE(model.choices(), QList<ConnectorChoice>({ { u"vpn"_s, u"VPN"_s } }));
}

void ConnectorsDialogTest::usualChoicesFillOnlyWhatIsEmpty()
{
    ConnectorEditor editor;
    QSignalSpy edited(&editor, &ConnectorEditor::edited);
    ConnectorDefinition definition{ .id = u"j"_s, .name = u"Jira"_s, .type = u".jira"_s };
    definition.choices[u"priority"_s] = { { u"Blocker"_s, u"Blocker"_s } };
    editor.setDefinition(definition);
    QPushButton *fill = nullptr;
    for (QPushButton *button : editor.findChildren<QPushButton *>()) {
        if (button->text() == u"Fill in usual choices"_s)
            fill = button;
    }
    QVERIFY(fill && fill->isEnabled());
    fill->click();
    QCOMPARE(editor.definition().choices.value(u"priority"_s), definition.choices.value(u"priority"_s));
    QCOMPARE(editor.definition().choices.value(u"issueType"_s),
             usualChoices(u".jira"_s).value(u"issueType"_s));
    QVERIFY(!fill->isEnabled());
    QCOMPARE(edited.count(), 1);
}

void ConnectorsDialogTest::everyTypeHasUsualChoicesForItsFields()
{
    for (const QString &type : domain::knownConnectorTypes()) {
        const auto usual = usualChoices(type);
        for (const domain::ConnectorFieldSpec &spec : domain::connectorFields(type)) {
            const bool chosen = spec.kind != domain::ConnectorFieldKind::Text
                && spec.kind != domain::ConnectorFieldKind::Toggle;
            QCOMPARE(!usual.value(spec.key).isEmpty(), chosen);
            for (const ConnectorChoice &choice : usual.value(spec.key)) {
                if (choice.dependentValue.isEmpty())
                    continue;
                const QList<ConnectorChoice> parents = usual.value(spec.dependsOn);
                QVERIFY(
                    std::any_of(parents.cbegin(), parents.cend(), [&choice](const ConnectorChoice &parent) {
                        return parent.value == choice.dependentValue;
                    }));
            }
        }
    }
}

void ConnectorsDialogTest::connectorsAreAddedEditedAndRemoved()
{
    TestDesk desk;
    QSignalSpy notices(&desk.workbench().notices, &Notices::posted);
    ConnectorsDialog dialog(desk.workbench());
    QSignalSpy added(&dialog, &ConnectorsDialog::added);
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QVERIFY(WindowDriver(&dialog).shows(u"A connector links cases"_s));
    dialog.addConnector(u".jira"_s);
    QVERIFY(WindowDriver::waitUntil([&] { return added.count() == 1; }));
    auto *list = dialog.findChild<QListView *>();
    QVERIFY(WindowDriver::waitUntil([&] { return list->currentIndex().isValid(); }));

    auto *name = WindowDriver(&dialog).waitFor<QLineEdit>(u"Name"_s);
    QVERIFY(WindowDriver::waitUntil([&] { return name->hasFocus(); }));
    WindowDriver::type(&dialog, u"SOC Jira"_s); // over the selected name
    WindowDriver::click(WindowDriver(&dialog).find(u"Fill in usual choices"_s));
    QVERIFY(WindowDriver::waitUntil([&] { return list->currentIndex().data().toString() == u"SOC Jira"_s; }));
    QList<ConnectorDefinition> connectors = stored(desk);
    QCOMPARE(connectors.size(), 1);
    QCOMPARE(connectors.first().name, u"SOC Jira"_s);
    QCOMPARE(connectors.first().choices, usualChoices(u".jira"_s));

    WindowDriver::click(WindowDriver(&dialog).find(u"Remove connector"_s));
    QVERIFY(WindowDriver::waitUntil([&] { return stored(desk).isEmpty(); }));
    QVERIFY(WindowDriver::waitUntil([&] { return notices.count() == 1; }));
    notices.last().first().value<Notice>().action();
    QVERIFY(WindowDriver::waitUntil([&] { return stored(desk) == connectors; }));
}

void ConnectorsDialogTest::aConnectorWithoutNameIsNotSaved()
{
    TestDesk desk;
    desk.store().saveConnector({ .id = u"j"_s, .name = u"Jira"_s, .type = u".jira"_s });
    {
        ConnectorsDialog dialog(desk.workbench());
        dialog.show();
        auto *name = WindowDriver(&dialog).waitFor<QLineEdit>(u"Name"_s);
        QVERIFY(name);
        name->selectAll();
        QTest::keyClick(name, Qt::Key_Delete);
        QVERIFY(WindowDriver(&dialog).shows(u"Give the connector a name."_s));
        dialog.close();
    }
    QCOMPARE(stored(desk).first().name, u"Jira"_s);
}

void ConnectorsDialogTest::everyControlHasANameAndIsReachedByTab()
{
    TestDesk desk;
    ConnectorDefinition definition{ .id = u"s"_s, .name = u"ITSM"_s, .type = u".servicenow"_s };
    definition.choices = usualChoices(definition.type);
    desk.store().saveConnector(definition);
    ConnectorsDialog dialog(desk.workbench());
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QVERIFY(WindowDriver(&dialog).waitFor(u"Choices"_s));
    const AccessibilityAudit audit(&dialog);
    QCOMPARE(audit.namelessControls(), QStringList());
    QCOMPARE(audit.unreachableControls(), QStringList());
}

QTEST_MAIN(ConnectorsDialogTest)
#include "tst_connectorsdialog.moc"
