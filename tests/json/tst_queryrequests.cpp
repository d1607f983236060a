#include "models/json/queryrequests.h"

#include <QtTest>

using namespace casebook;
using namespace casebook::json;
using namespace Qt::StringLiterals;

namespace {

template <typename T>
QString messageOf(const Result<T> &result)
{
    return result ? QString() : result.error().message;
}

} // namespace

/// The query parts of the smaller requests, and what Kibana says to wrong ones.
class TestQueryRequests : public QObject
{
    Q_OBJECT

    const Timestamp m_now = *Timestamp::fromIso(u"2024-05-15T10:20:30.400Z"_s);

private slots:
    void idsComeAsAJsonListOrRepeated_data()
    {
        QTest::addColumn<QueryParameters>("query");
        QTest::addColumn<QStringList>("ids");
        QTest::addColumn<QString>("message");
        const auto good = [](const char *name, const QueryParameters &query, const QStringList &ids) {
            QTest::newRow(name) << query << ids << QString();
        };
        const auto wrong = [](const char *name, const QueryParameters &query, const QString &message) {
            QTest::newRow(name) << query << QStringList() << message;
        };
        good("one in a list", { { u"ids"_s, uR"(["a"])"_s } }, { u"a"_s });
        good("two in a list", { { u"ids"_s, uR"(["a", "b"])"_s } }, { u"a"_s, u"b"_s });
        good("repeated", { { u"ids"_s, u"a"_s }, { u"ids"_s, u"b"_s } }, { u"a"_s, u"b"_s });
        wrong("one bare id", { { u"ids"_s, u"20c11832"_s } },
              u"[request query.ids]: could not parse array value from json input"_s);
        wrong("none", {}, u"[request query.ids]: expected value of type [array] but got [undefined]"_s);
        wrong("an empty list", { { u"ids"_s, u"[]"_s } },
              u"The length of the field ids is too short. Array must be of length >= 1."_s);
        wrong("a number", { { u"ids"_s, uR"(["a",4])"_s } },
              u"[request query.ids.1]: expected value of type [string] but got [number]"_s);
        wrong("another key", { { u"ids"_s, uR"(["a"])"_s }, { u"force"_s, u"true"_s } },
              u"[request query.force]: definition for this key is missing"_s);
        QueryParameters many;
        for (int i = 0; i < 101; ++i)
            many.append({ u"ids"_s, QString::number(i) });
        wrong("101", many, u"The length of the field ids is too long. Array must be of length <= 100."_s);
    }

    void idsComeAsAJsonListOrRepeated()
    {
        QFETCH(QueryParameters, query);
        QFETCH(QString, message);
        const Result<QStringList> ids = idsRequest(query);
        QCOMPARE(messageOf(ids), message);
        if (ids)
            QTEST(*ids, "ids");
        else
            QCOMPARE(ids.error().httpStatus, 400);
    }

    void commentsAreAskedForByPage()
    {
        const auto standard = commentsRequest({});
        QVERIFY(standard);
        QCOMPARE(standard->page, 1);
        QCOMPARE(standard->perPage, 20);
        QCOMPARE(standard->order, domain::SortOrder::Ascending);
        const auto request = commentsRequest(
            { { u"page"_s, u"2"_s }, { u"perPage"_s, u"5"_s }, { u"sortOrder"_s, u"desc"_s } });
        QVERIFY(request);
        QCOMPARE(request->page, 2);
        QCOMPARE(request->perPage, 5);
        QCOMPARE(request->order, domain::SortOrder::Descending);
        QCOMPARE(messageOf(commentsRequest({ { u"perPage"_s, u"101"_s } })),
                 u"The provided perPage value is too high. The maximum allowed perPage value is 100."_s);
        QCOMPARE(messageOf(commentsRequest({ { u"sortField"_s, u"x"_s } })), u"invalid keys \"sortField\""_s);
    }

    void theStatusCountsAreAskedForByOwnerAndTime()
    {
        const auto request = statusRequest(
            { { u"owner"_s, u"cases"_s }, { u"from"_s, u"now-1d"_s }, { u"to"_s, u"2024-05-01"_s } }, m_now);
        QVERIFY(request);
        QCOMPARE(request->owners, QStringList{ u"cases"_s });
        QCOMPARE(request->from->toIso(), u"2024-05-14T10:20:30.400Z"_s);
        QCOMPARE(request->to->toIso(), u"2024-05-01T23:59:59.999Z"_s);
        QCOMPARE(messageOf(statusRequest({ { u"from"_s, u"yesterday"_s } }, m_now)),
                 u"Invalid value \"yesterday\" supplied to \"from\""_s);
    }

    void ownersAreTheOnlyParameterOfTheLists()
    {
        const QueryParameters both{ { u"owner"_s, u"cases"_s }, { u"owner"_s, u"observability"_s } };
        QCOMPARE(ownersRequest(both).value(), (QStringList{ u"cases"_s, u"observability"_s }));
        QCOMPARE(ownersRequest({}).value(), QStringList());
        QCOMPARE(messageOf(ownersRequest({ { u"b"_s, {} }, { u"a"_s, {} } })), u"invalid keys \"a,b\""_s);
    }

    void commentsAreIncludedUnlessRefused()
    {
        QCOMPARE(includeCommentsRequest({}).value(), std::nullopt);
        QCOMPARE(includeCommentsRequest({ { u"includeComments"_s, u"true"_s } }).value(), true);
        QCOMPARE(includeCommentsRequest({ { u"includeComments"_s, u"false"_s } }).value(), false);
        QCOMPARE(messageOf(includeCommentsRequest({ { u"includeComments"_s, u"yes"_s } })),
                 u"[request query.includeComments]: expected value of type [boolean] but got [string]"_s);
        QCOMPARE(messageOf(includeCommentsRequest({ { u"x"_s, u"1"_s } })),
                 u"[request query.x]: definition for this key is missing"_s);
    }

    void aRequestWithoutAQueryTakesNone()
    {
        QVERIFY(emptyRequest({}));
        QCOMPARE(messageOf(emptyRequest({ { u"_"_s, u"1"_s } })), u"invalid keys \"_\""_s);
    }
};

QTEST_GUILESS_MAIN(TestQueryRequests)
#include "tst_queryrequests.moc"
