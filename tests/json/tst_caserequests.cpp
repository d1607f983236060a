#include "models/json/caserequests.h"
#include "models/json/configurationrequests.h"
#include "models/json/keyorder.h"

#include <QJsonDocument>
#include <QtTest>

using namespace casebook;
using namespace casebook::json;
using namespace Qt::StringLiterals;

namespace {

QJsonObject parsed(const char *text)
{
    return QJsonDocument::fromJson(text).object();
}

template <typename T>
QString messageOf(const Result<T> &result)
{
    return result ? QString() : result.error().message;
}

} // namespace

/// Bodies that name several cases, and those of configurations.
class TestCaseRequests : public QObject
{
    Q_OBJECT

private slots:
    void fieldsKeepTheOrderInWhichTheyAreWritten()
    {
        const QByteArray body
            = "{\"cases\": [ {\"version\":\"v1\",\"title\":\"T\",\"status\":\"closed\",\"id\":\"a\"},"
              "{\"id\":\"b\",\"version\":\"v2\",\"status\":\"open\" , \"ti\\u0074le\":\"a \\\"},{ b\","
              "\"tags\":[\"x\",{\"title\":[]}],\"connector\":{\"severity\":1}} ],\"x\":[{}]}";
        QCOMPARE(keyOrder(body, u"cases"_s),
                 (QList<QStringList>{
                     { u"version"_s, u"title"_s, u"status"_s, u"id"_s },
                     { u"id"_s, u"version"_s, u"status"_s, u"title"_s, u"tags"_s, u"connector"_s } }));
        QCOMPARE(keyOrder("[]", u"cases"_s), QList<QStringList>());
        QCOMPARE(keyOrder(R"({"cases":[]})", u"cases"_s), QList<QStringList>());
        QCOMPARE(keyOrder(R"({"cases":[1,{}]})", u"cases"_s), (QList<QStringList>{ {}, {} }));
    }

    void aPatchNamesCasesVersionsAndFields()
    {
        const auto changes = caseChangesFromJson(
            R"({"cases":[{"version":"v1","title":"T","category":null,"assignees":[{"uid":"u"}],"id":"a"},)"
            R"({"id":"b","version":"v2","owner":"cases","status":"closed","title":"U"}]})");
        QVERIFY2(changes, qPrintable(messageOf(changes)));
        QCOMPARE(changes->size(), 2);
        QCOMPARE(changes->at(0).id, u"a"_s);
        QCOMPARE(changes->at(0).version, u"v1"_s);
        QCOMPARE(changes->at(0).patch.title, u"T"_s);
        QVERIFY(changes->at(0).patch.category.has_value());
        QVERIFY(!changes->at(0).patch.category->has_value());
        QCOMPARE(changes->at(0).owner, std::nullopt);
        QCOMPARE(changes->at(1).owner, u"cases"_s);
        using domain::CaseField;
        QCOMPARE(changes->at(0).patch.order,
                 (QList{ CaseField::Title, CaseField::Category, CaseField::Assignees }));
        QCOMPARE(changes->at(1).patch.order, (QList{ CaseField::Status, CaseField::Title }));
    }

    void aWrongPatchIsRefusedInKibanasWords_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, const QByteArray &body, const QString &message) {
            QTest::newRow(name) << body << message;
        };
        row("nothing", "{}", u"Invalid value \"undefined\" supplied to \"cases\""_s);
        row("no cases", R"({"cases":[]})",
            u"The length of the field cases is too short. Array must be of length >= 1."_s);
        row("101 cases", "{\"cases\":[" + QByteArray("{},").repeated(100) + "{}]}",
            u"The length of the field cases is too long. Array must be of length <= 100."_s);
        row("another key", R"({"cases":[{"id":"a","version":"v"}],"dry":true})", u"invalid keys \"dry\""_s);
        row("an unknown field", R"({"cases":[{"id":"a","version":"v","colour":"red"}]})",
            u"invalid keys \"colour\""_s);
        row("no version", R"({"cases":[{"id":"a","title":"T"}]})",
            u"Invalid value \"undefined\" supplied to \"cases,version\""_s);
        row("a number for a title", R"({"cases":[{"id":"a","version":"v","title":4}]})",
            u"Invalid value \"4\" supplied to \"cases,title\""_s);
        row("two wrong cases", R"({"cases":[{"id":"a","version":1},{"id":2,"version":"v"}]})",
            u"Invalid value \"1\" supplied to \"cases,version\",Invalid value \"2\" supplied to \"cases,id\""_s);
        row("no case", R"({"cases":["a"]})", u"Invalid value \"a\" supplied to \"cases\""_s);
    }

    void aWrongPatchIsRefusedInKibanasWords()
    {
        QFETCH(QByteArray, body);
        const auto changes = caseChangesFromJson(body);
        QVERIFY(!changes);
        QTEST(changes.error().message, "message");
        QCOMPARE(changes.error().httpStatus, 400);
    }

    void manyCasesAreAskedForById()
    {
        QCOMPARE(bulkGetIdsFromJson(parsed(R"({"ids":["a","b"]})")).value(), (QStringList{ u"a"_s, u"b"_s }));
        QCOMPARE(messageOf(bulkGetIdsFromJson(parsed(R"({"ids":[]})"))),
                 u"The length of the field ids is too short. Array must be of length >= 1."_s);
        QCOMPARE(messageOf(bulkGetIdsFromJson({})), u"Invalid value \"undefined\" supplied to \"ids\""_s);
        QJsonArray many;
        for (int i = 0; i <= 1'000; ++i)
            many.append(QString::number(i));
        QCOMPARE(messageOf(bulkGetIdsFromJson({ { u"ids"_s, many } })),
                 u"The length of the field ids is too long. Array must be of length <= 1000."_s);
    }

    void aConfigurationIsReadStrictly()
    {
        const char *const body
            = R"({"connector":{"id":"none","name":"none","type":".none","fields":null},)"
              R"("closure_type":"close-by-user","owner":"cases",)"
              R"("customFields":[{"key":"k","label":"L","type":"text","required":false}]})";
        const auto values = newConfigurationFromJson(parsed(body));
        QVERIFY2(values, qPrintable(messageOf(values)));
        QCOMPARE(values->owner, u"cases"_s);
        QCOMPARE(values->closureType, u"close-by-user"_s);
        QCOMPARE(values->customFields.size(), 1);

        QJsonObject wrong = parsed(body);
        wrong.insert(u"mappings"_s, QJsonArray());
        QCOMPARE(messageOf(newConfigurationFromJson(wrong)), u"invalid keys \"mappings\""_s);
        wrong = parsed(body);
        wrong.insert(u"customFields"_s,
                     parsed(R"({"a":[{"key":"k","type":"text","required":false,"x":1}]})")["a"_L1]);
        QCOMPARE(messageOf(newConfigurationFromJson(wrong)),
                 u"Invalid value \"undefined\" supplied to \"customFields,label\""_s);
        QCOMPARE(
            messageOf(newConfigurationFromJson({})),
            u"Invalid value \"undefined\" supplied to \"connector\",Invalid value \"undefined\" supplied to "
            "\"closure_type\",Invalid value \"undefined\" supplied to \"owner\""_s);
    }

    void aChangeOfAConfigurationNeedsItsVersion()
    {
        const auto patch = configurationPatchFromJson(
            parsed(R"({"version":"v","closure_type":"close-by-pushing","templates":[]})"));
        QVERIFY2(patch, qPrintable(messageOf(patch)));
        QCOMPARE(patch->version, u"v"_s);
        QCOMPARE(patch->closureType, u"close-by-pushing"_s);
        QCOMPARE(patch->templates, QJsonArray());
        QCOMPARE(patch->connector, std::nullopt);
        QCOMPARE(messageOf(configurationPatchFromJson({})),
                 u"Invalid value \"undefined\" supplied to \"version\""_s);
        QCOMPARE(messageOf(configurationPatchFromJson(parsed(R"({"version":"v","owner":"cases"})"))),
                 u"invalid keys \"owner\""_s);
    }
};

QTEST_GUILESS_MAIN(TestCaseRequests)
#include "tst_caserequests.moc"
