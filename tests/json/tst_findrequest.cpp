#include "models/base/datemath.h"
#include "models/json/findrequest.h"

#include <QtTest>

using namespace casebook;
using namespace casebook::json;
using namespace Qt::StringLiterals;

class TestFindRequest : public QObject
{
    Q_OBJECT

    const Timestamp m_now = *Timestamp::fromIso(u"2024-05-15T10:20:30.400Z"_s); // a Wednesday

private slots:
    void momentsAreReadAsKibanaReadsThem_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        const auto row = [](const char *text, const QString &first, const QString &last) {
            QTest::newRow(text) << first << last;
        };
        row("now", u"2024-05-15T10:20:30.400Z"_s, u"2024-05-15T10:20:30.400Z"_s);
        row("now-1d", u"2024-05-14T10:20:30.400Z"_s, u"2024-05-14T10:20:30.400Z"_s);
        row("now+2h-5m", u"2024-05-15T12:15:30.400Z"_s, u"2024-05-15T12:15:30.400Z"_s);
        row("now-1M", u"2024-04-15T10:20:30.400Z"_s, u"2024-04-15T10:20:30.400Z"_s);
        row("now/d", u"2024-05-15T00:00:00.000Z"_s, u"2024-05-15T23:59:59.999Z"_s);
        row("now-1w/w", u"2024-05-06T00:00:00.000Z"_s, u"2024-05-12T23:59:59.999Z"_s);
        row("2024-05-01||+1M/M", u"2024-06-01T00:00:00.000Z"_s, u"2024-06-30T23:59:59.999Z"_s);
        row("2024", u"2024-01-01T00:00:00.000Z"_s, u"2024-12-31T23:59:59.999Z"_s);
        row("2024-02", u"2024-02-01T00:00:00.000Z"_s, u"2024-02-29T23:59:59.999Z"_s);
        row("2024-02-03", u"2024-02-03T00:00:00.000Z"_s, u"2024-02-03T23:59:59.999Z"_s);
        row("2024-02-03T04", u"2024-02-03T04:00:00.000Z"_s, u"2024-02-03T04:59:59.999Z"_s);
        row("2024-02-03T04:05:06.007Z", u"2024-02-03T04:05:06.007Z"_s, u"2024-02-03T04:05:06.007Z"_s);
        row("2024-02-03T04:05:06+02:00", u"2024-02-03T02:05:06.000Z"_s, u"2024-02-03T02:05:06.000Z"_s);
        for (const char *wrong :
             { "", "yesterday", "now-", "now-1", "now1d", "now-1x", "2024-13-01", "now-1d junk" })
            row(wrong, {}, {});
    }

    void momentsAreReadAsKibanaReadsThem()
    {
        QFETCH(QString, first);
        QFETCH(QString, last);
        const QString text = QString::fromLatin1(QTest::currentDataTag());
        const auto spelled = [&](DateEnd end) {
            const std::optional<Timestamp> moment = momentOf(text, m_now, end);
            return moment ? Timestamp(moment->msecs()).toIso() : QString();
        };
        QCOMPARE(spelled(DateEnd::First), first);
        QCOMPARE(spelled(DateEnd::Last), last);
    }

    void aRequestBecomesAQuery()
    {
        const auto request = findRequest({ { u"status"_s, u"open"_s },
                                           { u"status"_s, u"in-progress"_s },
                                           { u"assignees"_s, u"none"_s },
                                           { u"assignees"_s, u"u1"_s },
                                           { u"to"_s, u"2024-05-01"_s },
                                           { u"search"_s, u"lap*"_s },
                                           { u"defaultSearchOperator"_s, u"AND"_s },
                                           { u"sortField"_s, u"updatedAt"_s },
                                           { u"sortOrder"_s, u"desc"_s },
                                           { u"page"_s, u"3"_s } },
                                         m_now);
        QVERIFY(request);
        QCOMPARE(request->query.filter.statuses.size(), 2);
        QVERIFY(request->query.filter.unassigned);
        QCOMPARE(request->query.filter.assignees, QStringList{ u"u1"_s });
        QCOMPARE(request->query.filter.createdTo->toIso(), u"2024-05-01T23:59:59.999Z"_s);
        QVERIFY(request->query.filter.searchAllWords);
        QCOMPARE(request->query.sort, domain::CaseSort::Updated);
        QCOMPARE(request->query.order, domain::SortOrder::Descending);
        QCOMPARE(request->page, 3);
        QCOMPARE(request->perPage, 20);
    }

    void withoutParametersKibanasRealDefaultsHold()
    {
        const auto request = findRequest({}, m_now);
        QVERIFY(request);
        QCOMPARE(request->query.sort, domain::CaseSort::Created);
        QCOMPARE(request->query.order, domain::SortOrder::Ascending);
    }

    void wrongParametersAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("message");
        QTest::newRow("severity") << u"severity"_s << u"huge"_s
                                  << u"Invalid value \"huge\" supplied to \"severity\""_s;
        QTest::newRow("field") << u"searchFields"_s << u"tags"_s
                               << u"Invalid value \"tags\" supplied to \"searchFields\""_s;
        QTest::newRow("date") << u"from"_s << u"soon"_s << u"Invalid value \"soon\" supplied to \"from\""_s;
        QTest::newRow("page") << u"page"_s << u"x"_s << u"Invalid value \"x\" supplied to \"page\""_s;
        QTest::newRow("unknown") << u"filter"_s << u"x"_s << u"invalid keys \"filter\""_s;
        QTest::newRow("window")
            << u"page"_s << u"501"_s
            << u"The number of documents is too high. Paginating through more than 10000 documents "
               "is not possible."_s;
    }

    void wrongParametersAreRefused()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(QString, message);
        const auto request = findRequest({ { name, value } }, m_now);
        QVERIFY(!request);
        QCOMPARE(request.error().message, message);
        QCOMPARE(request.error().httpStatus, 400);
    }
};

QTEST_GUILESS_MAIN(TestFindRequest)
#include "tst_findrequest.moc"
