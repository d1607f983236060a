#include "tests/scenarios/actiondoor.h"
#include "tests/scenarios/httpdoor.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace casebook::test {

namespace {

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString disagreement(const Step &step, const DoorAnswer &one, const DoorAnswer &other)
{
    const QString place = u"line %1, %2: "_s.arg(step.line).arg(step.verb);
    if (one.status != other.status) {
        return place + u"%1 against %2; "_s.arg(one.status).arg(other.status)
            + difference(one.document, other.document);
    }
    const QString found = difference(one.document, other.document);
    return found.isEmpty() ? QString() : place + found;
}

/// Everything that can be asked of a store, of all its cases.
QList<Step> questions(const QJsonArray &cases)
{
    QList<Step> steps;
    const auto ask = [&steps](const QString &verb, const QStringList &arguments = {}) {
        steps.append({ .verb = verb, .arguments = arguments, .body = {}, .expectations = {} });
    };
    for (const QString &verb :
         { u"tags"_s, u"reporters"_s, u"categories"_s, u"status"_s, u"configurations"_s })
        ask(verb);
    for (const QJsonValue each : cases) {
        QString name = each["id"_L1].toString();
        name = name.mid(1, name.size() - 2); // "<A>"
        ask(u"get"_s, { name });
        ask(u"activity"_s, { name, u"perPage=100"_s });
        ask(u"activity-counts"_s, { name });
        ask(u"alerts"_s, { name });
        ask(u"find-comments"_s, { name });
    }
    return steps;
}

/// Where two doors' stores differ; empty: nowhere.
QString leftDifferently(Door &one, Door &other)
{
    const Step all{ .verb = u"find"_s, .arguments = { u"perPage=100"_s }, .body = {}, .expectations = {} };
    const DoorAnswer cases = one.perform(all);
    const QString found = disagreement(all, cases, other.perform(all));
    if (!found.isEmpty())
        return found;
    const QList<Step> asked = questions(cases.document["cases"_L1].toArray());
    for (const Step &step : asked) {
        const QString differently = disagreement(step, one.perform(step), other.perform(step));
        if (!differently.isEmpty())
            return u"in the end: "_s + step.arguments.join(u' ') + differently;
    }
    return {};
}

} // namespace

/// One behaviour, several doors: each scenario of the tables is played at the store itself, through the .case
/// action as far as that has words for it, and over HTTP. Every step must answer alike and as the table says,
/// and what is left in the end must be equal.
class TestScenarios : public QObject
{
    Q_OBJECT

private slots:
    void everyDoorAnswersAlike_data()
    {
        QTest::addColumn<Scenario>("scenario");
        const QDir folder(QStringLiteral(CASEBOOK_SOURCE_DIR "/tests/scenarios/tables"));
        const QStringList tables = folder.entryList({ u"*.txt"_s }, QDir::Files, QDir::Name);
        for (const QString &table : tables) {
            QString problem;
            const auto scenarios = readScenarios(textOf(folder.filePath(table)), &problem);
            QVERIFY2(scenarios, qPrintable(table + u": "_s + problem));
            m_written += scenarios->size();
            for (const Scenario &scenario : *scenarios)
                QTest::addRow("%s: %s", qPrintable(table), qPrintable(scenario.name)) << scenario;
        }
    }

    void everyDoorAnswersAlike()
    {
        QFETCH(Scenario, scenario);
        StoreDoor store(TempStore::ada());
        ActionDoor action(TempStore::ada());
        HttpDoor http(TempStore::ada());
        for (const Step &step : std::as_const(scenario.steps)) {
            const DoorAnswer answer = store.perform(step);
            for (const Expectation &expectation : step.expectations) {
                const QString problem = unmet(expectation, answer.status, answer.document);
                QVERIFY2(problem.isEmpty(), qPrintable(u"line %1: %2"_s.arg(step.line).arg(problem)));
            }
            QCOMPARE(disagreement(step, answer, action.perform(step)), QString());
            QCOMPARE(disagreement(step, answer, http.perform(step)), QString());
        }
        QCOMPARE(leftDifferently(store, action), QString());
        QCOMPARE(leftDifferently(store, http), QString());
        QCOMPARE(store.problems(), QString());
        QCOMPARE(action.problems(), QString());
        QCOMPARE(http.problems(), QString());
        ++m_played;
        m_actions += action.actions();
    }

    void theActionTookItsShare()
    {
        QVERIFY(m_written > 60);
        if (m_played == m_written) // else some were chosen, or failed
            QVERIFY2(m_actions > 100, qPrintable(u"only %1 steps"_s.arg(m_actions)));
    }

private:
    qsizetype m_written = 0;
    qsizetype m_played = 0;
    int m_actions = 0;
};

} // namespace casebook::test

QTEST_GUILESS_MAIN(casebook::test::TestScenarios)
#include "tst_scenarios.moc"
