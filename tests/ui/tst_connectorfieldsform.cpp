#include "ui/newcase/chipedit.h"
#include "ui/newcase/connectorfieldeditor.h"
#include "ui/newcase/connectorfieldsform.h"
#include "ui/newcase/fieldbox.h"

#include <QCheckBox>
#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace casebook;
using namespace casebook::ui;
using namespace Qt::StringLiterals;
using domain::ConnectorDefinition;

namespace {

ConnectorDefinition connector(const QString &type)
{
    return { .id = u"c1"_s, .name = u"A connector"_s, .type = type };
}

template <typename Control>
Control *control(const ConnectorFieldsForm &form, const QString &key)
{
    const auto *editor = form.findChild<ConnectorFieldEditor *>(key);
    return editor ? editor->findChild<Control *>() : nullptr;
}

QStringList items(const QComboBox *combo)
{
    QStringList texts;
    for (int i = 0; i < combo->count(); ++i)
        texts.append(combo->itemText(i));
    return texts;
}

void choose(QComboBox *combo, const QString &text)
{
    const int index = combo->findText(text);
    combo->setCurrentIndex(index);
    emit combo->activated(index);
}

} // namespace

class ConnectorFieldsFormTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingEnteredIsNull();
    void everyKeyOfTheTypeIsGivenOnceOneIsEntered();
    void jiraWithoutChoicesTakesTypedValues();
    void missingIssueTypeIsAProblemBesideItsField();
    void subcategoriesFollowTheCategory();
    void valuesThatAreNotOfferedAreKeptAndShown();
    void checkBoxesStayNullUntilTouched();
    void incidentTypesAreAList();
    void numbersStayNumbers();
    void unknownTypesAndKeysAreKept();
    void newChoicesKeepWhatWasEntered();
};

void ConnectorFieldsFormTest::nothingEnteredIsNull()
{
    ConnectorFieldsForm form;
    for (const QString &type : domain::knownConnectorTypes()) {
        form.setConnector(connector(type));
        form.setFields(std::nullopt);
        QVERIFY(!form.fields());
    }
}

void ConnectorFieldsFormTest::everyKeyOfTheTypeIsGivenOnceOneIsEntered()
{
    ConnectorFieldsForm form;
    QSignalSpy edited(&form, &ConnectorFieldsForm::edited);
    form.setConnector(connector(u".servicenow"_s));
    QTest::keyClicks(control<QLineEdit>(form, u"urgency"_s), u"2"_s);
    QCOMPARE(edited.count(), 1);
    const QJsonObject expected{ { u"urgency"_s, u"2"_s },
                                { u"severity"_s, QJsonValue::Null },
                                { u"impact"_s, QJsonValue::Null },
                                { u"category"_s, QJsonValue::Null },
                                { u"subcategory"_s, QJsonValue::Null } };
    QCOMPARE(form.fields().value(), expected);
}

void ConnectorFieldsFormTest::jiraWithoutChoicesTakesTypedValues()
{
    ConnectorFieldsForm form;
    form.setConnector(connector(u".jira"_s));
    QTest::keyClicks(control<QLineEdit>(form, u"issueType"_s), u"10006"_s);
    QTest::keyClicks(control<QLineEdit>(form, u"priority"_s), u"High"_s);
    QTest::keyClicks(control<QLineEdit>(form, u"parent"_s), u"SEC-12"_s);
    const QJsonObject expected{ { u"issueType"_s, u"10006"_s },
                                { u"priority"_s, u"High"_s },
                                { u"parent"_s, u"SEC-12"_s } };
    QCOMPARE(form.fields().value(), expected);
}

void ConnectorFieldsFormTest::missingIssueTypeIsAProblemBesideItsField()
{
    ConnectorFieldsForm form;
    form.setConnector(connector(u".jira"_s));
    const QList<Error> problems{ { .kind = ErrorKind::InvalidInput,
                                   .message = u"needs a value"_s,
                                   .code = "connector.fieldMissing",
                                   .field = u"connector.fields.issueType"_s } };
    form.showProblems(problems);
    QStringList shown;
    for (const FieldBox *box : form.findChildren<FieldBox *>()) {
        if (!box->problem().isEmpty())
            shown.append(box->editor()->objectName());
    }
    QCOMPARE(shown, QStringList({ u"issueType"_s }));
    QVERIFY(form.focusField(problems.first().field));
    form.showProblems({});
    for (const FieldBox *box : form.findChildren<FieldBox *>())
        QVERIFY(box->problem().isEmpty());
}

void ConnectorFieldsFormTest::subcategoriesFollowTheCategory()
{
    ConnectorDefinition definition = connector(u".servicenow-sir"_s);
    definition.choices[u"category"_s] = { { u"malware"_s, u"Malware"_s }, { u"phishing"_s, u"Phishing"_s } };
    definition.choices[u"subcategory"_s] = { { u"worm"_s, u"Worm"_s, u"malware"_s },
                                             { u"spear"_s, u"Spear phishing"_s, u"phishing"_s },
                                             { u"other"_s, u"Other"_s } };
    ConnectorFieldsForm form;
    form.setConnector(definition);
    auto *category = control<QComboBox>(form, u"category"_s);
    auto *subcategory = control<QComboBox>(form, u"subcategory"_s);
    QVERIFY(!subcategory->isEditable());
    QCOMPARE(items(subcategory), QStringList({ u"Not set"_s, u"Other"_s }));
    choose(category, u"Malware"_s);
    QCOMPARE(items(subcategory), QStringList({ u"Not set"_s, u"Worm"_s, u"Other"_s }));
    choose(subcategory, u"Worm"_s);
    QCOMPARE(form.fields()->value(u"subcategory"_s).toString(), u"worm"_s);
    choose(category, u"Phishing"_s);
    QCOMPARE(items(subcategory), QStringList({ u"Not set"_s, u"Spear phishing"_s, u"Other"_s }));
    QVERIFY(form.fields()->value(u"subcategory"_s).isNull());
    choose(subcategory, u"Other"_s);
    choose(category, u"Malware"_s);
    QCOMPARE(form.fields()->value(u"subcategory"_s).toString(), u"other"_s);
}

void ConnectorFieldsFormTest::valuesThatAreNotOfferedAreKeptAndShown()
{
    ConnectorDefinition definition = connector(u".jira"_s);
    definition.choices[u"priority"_s] = { { u"High"_s, u"High"_s } };
    definition.choices[u"issueType"_s] = { { u"1"_s, u"Task"_s } };
    const QJsonObject given{ { u"issueType"_s, u"77"_s },
                             { u"priority"_s, u"Blocker"_s },
                             { u"parent"_s, QJsonValue::Null } };
    ConnectorFieldsForm form;
    form.setConnector(definition);
    form.setFields(given);
    QCOMPARE(control<QComboBox>(form, u"priority"_s)->currentText(), u"Blocker"_s);
    QCOMPARE(form.fields().value(), given);
    QTest::keyClicks(control<QLineEdit>(form, u"parent"_s), u"A-1"_s);
    QCOMPARE(form.fields()->value(u"priority"_s).toString(), u"Blocker"_s);
    QCOMPARE(form.fields()->value(u"issueType"_s).toString(), u"77"_s);
}

void ConnectorFieldsFormTest::checkBoxesStayNullUntilTouched()
{
    ConnectorFieldsForm form;
    form.setConnector(connector(u".servicenow-sir"_s));
    QCOMPARE(control<QCheckBox>(form, u"sourceIp"_s)->text(), u"Source IP"_s);
    control<QCheckBox>(form, u"sourceIp"_s)->click();
    control<QCheckBox>(form, u"destIp"_s)->click();
    control<QCheckBox>(form, u"destIp"_s)->click();
    const QJsonObject fields = form.fields().value();
    QCOMPARE(fields.value(u"sourceIp"_s), QJsonValue(true));
    QCOMPARE(fields.value(u"destIp"_s), QJsonValue(false));
    QVERIFY(fields.value(u"malwareUrl"_s).isNull());
}

void ConnectorFieldsFormTest::incidentTypesAreAList()
{
    ConnectorDefinition definition = connector(u".resilient"_s);
    ConnectorFieldsForm form;
    form.setConnector(definition);
    auto *chips = control<ChipEdit>(form, u"incidentTypes"_s);
    QVERIFY(chips);
    QTest::keyClicks(chips->lineEdit(), u"19,21,"_s);
    QCOMPARE(form.fields()->value(u"incidentTypes"_s), QJsonValue(QJsonArray({ u"19"_s, u"21"_s })));

    definition.choices[u"incidentTypes"_s] = { { u"19"_s, u"Malware"_s }, { u"22"_s, u"Phishing"_s } };
    form.setConnector(definition);
    QCOMPARE(form.fields()->value(u"incidentTypes"_s), QJsonValue(QJsonArray({ u"19"_s, u"21"_s })));
}

void ConnectorFieldsFormTest::numbersStayNumbers()
{
    ConnectorDefinition definition = connector(u".thehive"_s);
    definition.choices[u"tlp"_s] = { { u"0"_s, u"WHITE"_s }, { u"2"_s, u"AMBER"_s } };
    ConnectorFieldsForm form;
    form.setConnector(definition);
    form.setFields(QJsonObject{ { u"tlp"_s, 2 } });
    QCOMPARE(control<QComboBox>(form, u"tlp"_s)->currentText(), u"AMBER"_s);
    choose(control<QComboBox>(form, u"tlp"_s), u"WHITE"_s);
    QCOMPARE(form.fields()->value(u"tlp"_s), QJsonValue(0));
}

void ConnectorFieldsFormTest::unknownTypesAndKeysAreKept()
{
    ConnectorFieldsForm form;
    const QJsonObject foreign{ { u"anything"_s, 1 } };
    form.setConnector(connector(u".pager"_s));
    form.setFields(foreign);
    QCOMPARE(form.fields().value(), foreign);

    form.setConnector(connector(u".swimlane"_s));
    form.setFields(QJsonObject{ { u"caseId"_s, u"7"_s }, { u"later"_s, true } });
    QTest::keyClicks(control<QLineEdit>(form, u"caseId"_s), u"8"_s);
    const QJsonObject expected{ { u"caseId"_s, u"78"_s }, { u"later"_s, true } };
    QCOMPARE(form.fields().value(), expected);
}

void ConnectorFieldsFormTest::newChoicesKeepWhatWasEntered()
{
    ConnectorDefinition definition = connector(u".jira"_s);
    ConnectorFieldsForm form;
    form.setConnector(definition);
    QTest::keyClicks(control<QLineEdit>(form, u"issueType"_s), u"1"_s);
    definition.choices[u"issueType"_s] = { { u"1"_s, u"Task"_s }, { u"2"_s, u"Bug"_s } };
    form.setConnector(definition);
    QCOMPARE(control<QComboBox>(form, u"issueType"_s)->currentText(), u"Task"_s);
    QCOMPARE(form.fields()->value(u"issueType"_s).toString(), u"1"_s);
    form.setConnector({ .id = u"c2"_s, .name = u"Other"_s, .type = u".jira"_s });
    QVERIFY(!form.fields());
}

QTEST_MAIN(ConnectorFieldsFormTest)
#include "tst_connectorfieldsform.moc"
