#include "tests/contract/contractdesk.h"

#include <QUrl>

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;

/// CONTRACT §2.8: DELETE /api/cases.
class TestContractDeleting : public ContractDesk
{
    Q_OBJECT

private slots:
    void s2_8_idsAsAJsonArray()
    {
        const QJsonObject aCase = createCase();
        const ApiAnswer answer = remove(pathFor({ idOf(aCase) }));
        QCOMPARE(answer.status, 204);
        QCOMPARE(answer.body, QByteArray());
        QCOMPARE(get(pathOf(aCase)).status, 404);
    }

    void s2_8_idsRepeatedAtLeastTwice()
    {
        const QString first = idOf(createCase());
        const QString second = idOf(createCase());
        QCOMPARE(remove(u"/api/cases?ids=%1&ids=%2"_s.arg(first, second)).outcome(), u"204"_s);
        QCOMPARE(found({}), QStringList());
    }

    void s2_8_aSingleBareIdIsRefused()
    {
        const QJsonObject aCase = createCase();
        QCOMPARE(remove(u"/api/cases?ids="_s + idOf(aCase)).outcome(),
                 u"400 [request query.ids]: could not parse array value from json input"_s);
        QCOMPARE(get(pathOf(aCase)).status, 200);
    }

    void s2_8_1To100Ids()
    {
        QCOMPARE(remove(pathFor({})).status, 400);
        QCOMPARE(remove(pathFor(QStringList(101, u"nope"_s))).status, 400);
        QCOMPARE(remove(pathFor(QStringList(100, u"nope"_s))).status, 404);
        QCOMPARE(remove(u"/api/cases"_s).status, 400);
    }

    void s2_8_oneUnknownIdAndNothingIsDeleted()
    {
        const QJsonObject aCase = createCase();
        QCOMPARE(remove(pathFor({ idOf(aCase), u"nope"_s })).outcome(),
                 u"404 Saved object [cases/nope] not found"_s);
        QCOMPARE(get(pathOf(aCase)).status, 200);
    }

    void s2_8_anIdMayBeNamedTwice()
    {
        const QJsonObject aCase = createCase();
        QCOMPARE(remove(pathFor({ idOf(aCase), idOf(aCase) })).outcome(), u"204"_s);
        QCOMPARE(get(pathOf(aCase)).status, 404);
    }

    void s2_8_commentsActivitiesAndFilesGoToo()
    {
        const QJsonObject aCase = createCase();
        const QString comment = addComment(aCase, u"a"_s)["id"_L1].toString();
        const ApiAnswer uploaded = upload(aCase, u"a.txt"_s, "text");
        const QString file = uploaded.at(u"comments.1.externalReferenceId"_s).toString();
        QVERIFY(!file.isEmpty());
        QCOMPARE(remove(pathFor({ idOf(aCase) })).status, 204);
        QCOMPARE(get(pathOf(aCase, u"/comments/"_s + comment)).status, 404);
        QCOMPARE(get(pathOf(aCase, u"/user_actions/_find"_s)).status, 404);
        QCOMPARE(get(u"/api/files/files/casesFilesCases/%1/blob/a.txt"_s.arg(file)).status, 404);
    }

    void s2_8_noTombstoneRemains()
    {
        const QJsonObject aCase = createCase(R"({"tags": ["only here"]})");
        alert(aCase, { u"a1"_s });
        remove(pathFor({ idOf(aCase) }));
        QCOMPARE(remove(pathFor({ idOf(aCase) })).outcome(),
                 u"404 Saved object [cases/%1] not found"_s.arg(idOf(aCase)));
        QCOMPARE(get(u"/api/cases/tags"_s).json(), parsed("[]"));
        QCOMPARE(get(u"/api/cases/alerts/a1"_s).json(), parsed("[]"));
        QCOMPARE(get(u"/api/cases/_find"_s).at(u"total"_s).toInt(-1), 0);
    }

    void s2_8_listsOfADeletedCaseAreEmptyButItsFindsAre404()
    {
        const QJsonObject aCase = createCase();
        remove(pathFor({ idOf(aCase) }));
        QCOMPARE(get(pathOf(aCase, u"/comments"_s)).json(), parsed("[]"));
        QCOMPARE(get(pathOf(aCase, u"/user_actions"_s)).json(), parsed("[]"));
        QCOMPARE(get(pathOf(aCase, u"/comments/_find"_s)).at(u"total"_s).toInt(-1), 0);
        QCOMPARE(get(pathOf(aCase, u"/user_actions/_find"_s)).status, 404);
        QCOMPARE(get(pathOf(aCase, u"/alerts"_s)).status, 404);
        QCOMPARE(get(internalPathOf(aCase, u"/user_actions/_stats"_s)).status, 404);
    }

private:
    static QString idOf(const QJsonObject &aCase) { return aCase["id"_L1].toString(); }

    static QString pathFor(const QStringList &ids)
    {
        const QByteArray list = QJsonDocument(QJsonArray::fromStringList(ids)).toJson(QJsonDocument::Compact);
        return u"/api/cases?ids="_s + QString::fromLatin1(list.toPercentEncoding());
    }
};

QTEST_GUILESS_MAIN(TestContractDeleting)
#include "tst_contract_deleting.moc"
