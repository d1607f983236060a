#include "ui/newcase/connectorpicker.h"

#include <QSignalSpy>
#include <QTest>

using namespace casebook;
using namespace Qt::StringLiterals;

class ConnectorPickerTest final : public QObject
{
    Q_OBJECT

private slots:
    void aConnectorChosenFromTheListIsTheCurrentOne()
    {
        ui::ConnectorPicker picker;
        picker.setConnectors({ { .id = u"desk"_s, .name = u"Security desk"_s, .type = u".jira"_s },
                               { .id = u"ops"_s, .name = u"Operations"_s, .type = u".servicenow"_s } });
        const QSignalSpy picked(&picker, &ui::ConnectorPicker::picked);
        choose(picker, u"Security desk (Jira)"_s);
        QCOMPARE(picked.size(), 1);
        QCOMPARE(picker.current().id, u"desk"_s);
        QCOMPARE(picker.current().type, u".jira"_s);
        QCOMPARE(picker.currentText(), u"Security desk (Jira)"_s);
        choose(picker, u"Operations (ServiceNow ITSM)"_s);
        QCOMPARE(picker.current().type, u".servicenow"_s);
        choose(picker, u"No connector"_s);
        QCOMPARE(picker.current().type, u".none"_s);
        QCOMPARE(picked.size(), 3);
    }

private:
    static void choose(ui::ConnectorPicker &picker, const QString &text)
    {
        picker.setCurrentIndex(picker.findText(text));
        emit picker.activated(picker.currentIndex());
    }
};

QTEST_MAIN(ConnectorPickerTest)
#include "tst_connectorpicker.moc"
