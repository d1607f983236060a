#include "models/items/connectormodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace casebook;
using namespace Qt::StringLiterals;
using domain::ConnectorDefinition;
using items::ConnectorModel;

class ConnectorModelTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void connectorsStandByName();
    void savingAddsOneRow();
    void renamingMovesAndChangesOneRow();
    void removingRemovesOneRow();

private:
    QStringList names() const;

    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::CaseStore> m_store;
    std::unique_ptr<ConnectorModel> m_model;
};

void ConnectorModelTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = std::make_unique<store::CaseStore>(
        store::StoreOptions{ .path = m_folder->filePath(u"c.sqlite"_s) }, m_clock);
    m_store->saveConnector({ .id = u"j"_s, .name = u"SOC Jira"_s, .type = u".jira"_s });
    m_store->saveConnector({ .id = u"s"_s, .name = u"ITSM"_s, .type = u".servicenow"_s });
    m_model = std::make_unique<ConnectorModel>(*m_store);
    new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest,
                                 m_model.get());
    QTRY_COMPARE(m_model->rowCount(), 2);
}

void ConnectorModelTest::cleanup()
{
    m_model.reset();
    m_store.reset();
    m_folder.reset();
}

QStringList ConnectorModelTest::names() const
{
    QStringList names;
    for (const ConnectorDefinition &row : m_model->rows())
        names.append(row.name);
    return names;
}

void ConnectorModelTest::connectorsStandByName()
{
    QVERIFY(m_model->isReady());
    QCOMPARE(names(), QStringList({ u"ITSM"_s, u"SOC Jira"_s }));
    QCOMPARE(m_model->rowOf(u"j"_s), 1);
    QCOMPARE(m_model->rowOf(u"none"_s), -1);
    QCOMPARE(m_model->index(1).data(ConnectorModel::TypeRole).toString(), u".jira"_s);
    QCOMPARE(m_model->index(1).data().toString(), u"SOC Jira"_s);
}

void ConnectorModelTest::savingAddsOneRow()
{
    QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
    m_store->saveConnector({ .id = {}, .name = u"Response"_s, .type = u".resilient"_s });
    QTRY_COMPARE(m_model->rowCount(), 3);
    QCOMPARE(names(), QStringList({ u"ITSM"_s, u"Response"_s, u"SOC Jira"_s }));
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(reset.count(), 0);
}

void ConnectorModelTest::renamingMovesAndChangesOneRow()
{
    QSignalSpy moved(m_model.get(), &QAbstractItemModel::rowsMoved);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_store->saveConnector({ .id = u"j"_s, .name = u"A Jira"_s, .type = u".jira"_s });
    QTRY_COMPARE(names(), QStringList({ u"A Jira"_s, u"ITSM"_s }));
    QCOMPARE(moved.count(), 1);
    QCOMPARE(changed.count(), 1);
}

void ConnectorModelTest::removingRemovesOneRow()
{
    QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
    m_store->removeConnector(u"s"_s);
    QTRY_COMPARE(names(), QStringList({ u"SOC Jira"_s }));
    QCOMPARE(removed.count(), 1);
}

QTEST_GUILESS_MAIN(ConnectorModelTest)
#include "tst_connectormodel.moc"
