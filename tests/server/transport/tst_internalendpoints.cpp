#include "serverfixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace casebook;
using namespace casebook::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int minute = 60'000; // the store's clock moves by a second with each change

QJsonDocument documentOf(const RawAnswer &answer)
{
    return QJsonDocument::fromJson(answer.body);
}

} // namespace

/// What Kibana's own pages ask for (CONTRACT §2.10).
class InternalEndpointsTest final : public QObject
{
    Q_OBJECT

private slots:
    void suggestsPeopleWhoSeeTheOwner()
    {
        ServerFixture fixture;
        QCOMPARE(fixture.start(), QString());
        const auto ask = [&fixture](const QByteArray &body) {
            return fixture.send("POST", "/internal/cases/_suggest_user_profiles", body);
        };
        const QJsonArray all = documentOf(ask(R"({"name":"","owners":["cases"]})")).array();
        QCOMPARE(all.size(), 2); // observer and nobody do not see it
        QCOMPARE(all.first()["user"_L1]["username"_L1].toString(), u"elastic"_s);
        QCOMPARE(documentOf(ask(R"({"name":"OBS","owners":["observability"]})")).array().size(), 1);
        QCOMPARE(documentOf(ask(R"({"name":"","owners":["cases"],"size":1})")).array().size(), 1);
        QCOMPARE(ask(R"({"name":"","owners":["cases"],"more":1})").status, 400);
        QCOMPARE(ask(R"({"owners":["cases"]})").status, 400);
    }

    void measuresTheLifeOfACase()
    {
        ServerFixture fixture;
        QCOMPARE(fixture.start(), QString());
        const CaseKey key = fixture.store().addCase(u"measured"_s);
        const auto move = [&](domain::StatusValue status) {
            fixture.store().clock().advance(10 * minute);
            QVERIFY(fixture.store().edit(key, { .status = status }));
        };
        move(domain::StatusValue::InProgress);
        move(domain::StatusValue::Closed);
        move(domain::StatusValue::Open);
        fixture.store().clock().advance(minute);
        const QByteArray id
            = documentOf(fixture.get("/api/cases/_find"))["cases"_L1][0]["id"_L1].toString().toLatin1();
        const QJsonDocument metrics = documentOf(
            fixture.get("/internal/cases/metrics/" + id + "?features=lifespan&features=alerts.count"));
        const QJsonValue info = metrics["lifespan"_L1]["statusInfo"_L1];
        QCOMPARE(info["openDuration"_L1].toInt() / minute, 11);
        QCOMPARE(info["inProgressDuration"_L1].toInt() / minute, 10);
        QCOMPARE(info["reopenDates"_L1].toArray().size(), 1);
        QCOMPARE(metrics["alerts"_L1]["count"_L1].toInt(-1), 0);

        QCOMPARE(fixture.get("/internal/cases/metrics/" + id).status, 400);
        QCOMPARE(fixture.get("/internal/cases/metrics/" + id + "?features=colour").status, 400);
        QCOMPARE(fixture.get("/internal/cases/metrics/nope?features=lifespan").status, 404);
    }

    void measuresAllCases()
    {
        ServerFixture fixture;
        QCOMPARE(fixture.start(), QString());
        const QByteArray path = "/internal/cases/metrics?features=mttr&features=status";
        QVERIFY(documentOf(fixture.get(path))["mttr"_L1].isNull());
        const CaseKey key = fixture.store().addCase(u"closed"_s);
        fixture.store().addCase(u"open"_s);
        fixture.store().clock().advance(7 * minute);
        QVERIFY(fixture.store().edit(key, { .status = domain::StatusValue::Closed }));
        const QJsonDocument metrics = documentOf(fixture.get(path));
        QCOMPARE(metrics["mttr"_L1].toInt() / 60, 7);
        QCOMPARE(metrics["status"_L1]["open"_L1].toInt(), 1);
        QCOMPARE(metrics["status"_L1]["closed"_L1].toInt(), 1);
    }
};

QTEST_GUILESS_MAIN(InternalEndpointsTest)
#include "tst_internalendpoints.moc"
