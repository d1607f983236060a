#include "models/remote/casesapi.h"

#include "models/domain/connector.h"
#include "tests/server/transport/serverfixture.h"

using namespace casebook;
using namespace casebook::remote;
using namespace casebook::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject newCase(const QString &title)
{
    domain::NewCase values;
    values.title = title;
    values.description = u"d"_s;
    return json::toJson(values);
}

QJsonObject comment(const QString &text)
{
    return { { u"type"_s, u"user"_s }, { u"comment"_s, text }, { u"owner"_s, u"cases"_s } };
}

/// The API of a served casebook.
struct Desk
{
    explicit Desk(const QByteArray &secret = "key-id:key-secret", const QString &userName = {},
                  const QString &version = {})
    {
        const QString problem = fixture.start();
        if (!problem.isEmpty())
            qFatal("%s", qPrintable(problem));
        settings.url = fixture.address().url;
        settings.version = version;
        settings.userName = userName;
        if (!userName.isEmpty())
            settings.signIn = domain::SignInKind::Password;
        api = std::make_unique<CasesApi>(settings, Secret(secret), clock);
    }

    SystemClock clock;
    ServerFixture fixture;
    domain::RemoteSettings settings;
    std::unique_ptr<CasesApi> api;
};

} // namespace

/// Every method, against a casebook that is served.
class CasesApiTest final : public QObject
{
    Q_OBJECT

private slots:
    void followsACaseThroughItsLife()
    {
        Desk desk;
        CasesApi &api = *desk.api;
        const json::CaseDocument made = valueOf(api.createCase(newCase(u"Phishing ü"_s)));
        const QString id = made.value.id;
        QCOMPARE(made.value.title, u"Phishing ü"_s);
        QCOMPARE(made.value.createdBy.username, u"elastic"_s);

        const json::CaseDocument edited
            = valueOf(api.patchCase(id, made.value.version, { { u"title"_s, u"Whaling"_s } }));
        QCOMPARE(edited.value.title, u"Whaling"_s);
        QVERIFY(edited.value.version != made.value.version);
        const Error stale = await(api.patchCase(id, made.value.version, { { u"title"_s, u"X"_s } })).error();
        QCOMPARE(stale.kind, ErrorKind::Conflict);
        const Error same
            = await(api.patchCase(id, edited.value.version, { { u"title"_s, u"Whaling"_s } })).error();
        QCOMPARE(same.kind, ErrorKind::NothingChanged);
        const Error wrong
            = await(api.patchCase(id, edited.value.version, { { u"tytle"_s, u"W"_s } })).error();
        QCOMPARE(wrong.kind, ErrorKind::InvalidInput);
        QVERIFY(wrong.message.contains("tytle"_L1));

        const json::CaseDocument commented = valueOf(api.addAttachment(id, comment(u"first"_s)));
        QCOMPARE(commented.comments->size(), 1);
        const domain::Attachment first = commented.comments->first();
        valueOf(api.editAttachment(id, first.id, first.version, comment(u"second"_s)));
        const domain::Attachment second = valueOf(api.attachment(id, first.id));
        QVERIFY(second.version != first.version);
        QCOMPARE(valueOf(api.attachments(id)).size(), 1);
        QCOMPARE(valueOf(api.getCase(id)).value.totalComments, 1);

        const json::ActivityDocument log = valueOf(api.activities(id, 1, 100, domain::SortOrder::Ascending));
        QCOMPARE(log.total, 4);
        QCOMPARE(log.userActions.size(), 4);
        QCOMPARE(valueOf(api.activities(id, 2, 3, domain::SortOrder::Descending)).userActions.first().id,
                 log.userActions.first().id);

        valueOf(api.deleteAttachment(id, first.id));
        QCOMPARE(await(api.deleteAttachment(id, first.id)).error().code, "attachment.gone");
        QCOMPARE(await(api.attachment(id, first.id)).error().code, "attachment.gone");
        valueOf(api.deleteCase(id));
        QCOMPARE(await(api.deleteCase(id)).error().code, "case.gone");
        QCOMPARE(await(api.getCase(id)).error().code, "case.gone");
        QCOMPARE(await(api.patchCase(id, u"WzEsMV0="_s, { { u"title"_s, u"X"_s } })).error().code,
                 "case.gone");
        QCOMPARE(await(api.addAttachment(id, comment(u"x"_s))).error().code, "case.gone");
        QCOMPARE(await(api.activities(id, 1, 10, domain::SortOrder::Ascending)).error().code, "case.gone");
    }

    void lists()
    {
        Desk desk;
        for (int i = 0; i < 25; ++i)
            desk.fixture.store().addCase(u"Case %1"_s.arg(i));
        const json::FindDocument page = valueOf(desk.api->find({ .page = 2, .perPage = 10 }));
        QCOMPARE(page.cases.size(), 10);
        QCOMPARE(page.total, 25);
        QCOMPARE(valueOf(desk.api->find({ .sortField = u"updatedAt"_s, .search = u"Case 7"_s })).total, 1);
        QCOMPARE(valueOf(desk.api->find({ .owners = { u"observability"_s } })).total, 0);
        const Timestamp later(desk.fixture.store().clock().now().msecs() + 1);
        QCOMPARE(valueOf(desk.api->find({ .from = later })).total, 0);
        QCOMPARE(valueOf(desk.api->find({ .to = later })).total, 25);
        QCOMPARE(await(desk.api->find({ .page = 101, .perPage = 100 })).error().kind,
                 ErrorKind::InvalidInput);
    }

    void readsWhatIsAroundTheCases()
    {
        Desk desk;
        QCOMPARE(valueOf(desk.api->status()).level, u"available"_s);
        QVERIFY(valueOf(desk.api->features()).isKnown());
        QVERIFY(await(desk.api->connectors()));
        QVERIFY(await(desk.api->configurations()));
        QVERIFY(await(desk.api->suggestProfiles(u"a"_s)));
        QCOMPARE(valueOf(desk.api->profiles({ u"u_1"_s })).size(), 0);
        QCOMPARE(await(desk.api->currentUser()).error().kind, ErrorKind::NotFound);
        QCOMPARE(await(desk.api->execute(u"nope"_s, u"getFields"_s, {})).error().kind, ErrorKind::NotFound);
        QVERIFY(desk.api->requestCount() >= 7);
        QCOMPARE(desk.api->writeCount(), 0);
    }

    void saysWhoMayNot()
    {
        Desk wrong("wrong", u"elastic"_s);
        QCOMPARE(await(wrong.api->find({})).error().kind, ErrorKind::NotSignedIn);
        QCOMPARE(valueOf(wrong.api->status()).versionNumber, QString());
        Desk nobody("nobody", u"nobody"_s);
        QCOMPARE(await(nobody.api->find({})).error().kind, ErrorKind::Forbidden);
        Desk reader("reader", u"reader"_s);
        QCOMPARE(await(reader.api->createCase(newCase(u"T"_s))).error().kind, ErrorKind::Forbidden);
    }

    // A 9.x gives no comments with a case, an 8.6 no page of activities; the answers must be the same.
    void readsTheSameFromOtherVersions_data()
    {
        QTest::addColumn<QString>("version");
        QTest::newRow("8.6") << u"8.6.0"_s;
        QTest::newRow("9.1") << u"9.1.0"_s;
    }
    void readsTheSameFromOtherVersions()
    {
        QFETCH(QString, version);
        Desk desk;
        desk.settings.version = version;
        CasesApi other(desk.settings, Secret("key-id:key-secret"), desk.clock);
        const QString id = valueOf(desk.api->createCase(newCase(u"T"_s))).value.id;
        for (int i = 0; i < 120; ++i)
            valueOf(desk.api->addAttachment(id, comment(QString::number(i))));
        valueOf(desk.api->addAttachment(
            id,
            { { u"type"_s, u"alert"_s },
              { u"alertId"_s, u"a1"_s },
              { u"index"_s, u"i1"_s },
              { u"rule"_s, QJsonObject{ { u"id"_s, u"r"_s }, { u"name"_s, u"R"_s } } },
              { u"owner"_s, u"cases"_s } }));
        QList<domain::Attachment> expected = valueOf(desk.api->attachments(id));
        QCOMPARE(expected.size(), 121);
        const QList<domain::Attachment> attachments = valueOf(other.attachments(id));
        QCOMPARE(attachments.size(), 121);
        for (const domain::Attachment &attachment : expected)
            QVERIFY(attachments.contains(attachment));
        for (const domain::SortOrder order :
             { domain::SortOrder::Ascending, domain::SortOrder::Descending }) {
            for (int page = 1; page <= 3; ++page) {
                const auto wanted = valueOf(desk.api->activities(id, page, 50, order));
                const auto got = valueOf(other.activities(id, page, 50, order));
                QCOMPARE(got.total, wanted.total);
                QCOMPARE(got.userActions.size(), wanted.userActions.size());
                for (qsizetype i = 0; i < got.userActions.size(); ++i)
                    QCOMPARE(got.userActions.at(i).payload, wanted.userActions.at(i).payload);
            }
        }
    }

    void sendsToOldVersionsWhatTheyKnow()
    {
        const ServerFeatures old = ServerFeatures::of(u"8.2.3"_s);
        QVERIFY(!old.sortsByUpdatedAt());
        const QJsonObject body = newCase(u"T"_s);
        QVERIFY(body.contains("severity"_L1));
        const QJsonObject trimmed = old.creation(body);
        for (const QLatin1String key : { "severity"_L1, "assignees"_L1, "category"_L1, "customFields"_L1 })
            QVERIFY(!trimmed.contains(key));
        QJsonObject severe = body;
        severe.insert("severity"_L1, u"high"_s);
        QVERIFY(old.creation(severe).contains("severity"_L1)); // for the server to refuse
        QCOMPARE(ServerFeatures::of(u"8.12.2"_s).creation(body), body);
        QVERIFY(!ServerFeatures::of(u"7.16.3"_s).isSupported());
        QVERIFY(ServerFeatures::of(u"7.17.0"_s).isSupported());
        QVERIFY(!ServerFeatures::of(u"9.0.0"_s).listsCommentsWithCase());
    }
};

QTEST_GUILESS_MAIN(CasesApiTest)
#include "tst_casesapi.moc"
