#include "tests/contract/contractdesk.h"

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::test;

/// CONTRACT §3.2: the limits. Each is tried at its edge: what just fits, and one more.
class TestContractLimits : public ContractDesk
{
    Q_OBJECT

private slots:
    void s3_2_title1To160() { text("title", 160, u"title"_s); }
    void s3_2_description1To30000() { text("description", 30000, u"description"_s); }
    void s3_2_category1To50() { text("category", 50, u"category"_s); }

    void s3_2_comment1To30000()
    {
        const QJsonObject aCase = createCase();
        QCOMPARE(comment(aCase, QString(30000, u'x')).outcome(), u"200"_s);
        QVERIFY(
            comment(aCase, QString(30001, u'x'))
                .outcome()
                .startsWith(u"400 The length of the comment is too long. The maximum length is 30000."_s));
        QVERIFY(
            comment(aCase, {}).outcome().startsWith(u"400 The comment field cannot be an empty string."_s));
    }

    void s3_2_textsCountAfterTrimming()
    {
        const QByteArray padded = " " + QByteArray(160, 'x') + "  ";
        QCOMPARE(postCase("{\"title\": \"" + padded + "\"}").outcome(), u"200"_s);
        QCOMPARE(postCase(R"({"title": "  "})").outcome(),
                 u"400 The title field cannot be an empty string."_s);
    }

    void s3_2_textsCountUtf16Units()
    {
        const auto emoji = [](int count) { return QString(u"😀"_s).repeated(count).toUtf8(); };
        QCOMPARE(postCase("{\"title\": \"" + emoji(80) + "\"}").outcome(), u"200"_s);
        QCOMPARE(postCase("{\"title\": \"" + emoji(81) + "\"}").status, 400);
    }

    void s3_2_categoryMayBeNull() { QCOMPARE(postCase(R"({"category": null})").outcome(), u"200"_s); }

    void s3_2_tag1To256()
    {
        QCOMPARE(postTags({ QString(256, u'x') }).outcome(), u"200"_s);
        QCOMPARE(postTags({ QString(257, u'x') }).outcome(),
                 u"400 The length of the tag is too long. The maximum length is 256."_s);
        QCOMPARE(postTags({ u""_s }).outcome(), u"400 The tag field cannot be an empty string."_s);
    }

    void s3_2_atMost200Tags()
    {
        QCOMPARE(postTags(numbered(200)).outcome(), u"200"_s);
        QCOMPARE(postTags(numbered(201)).outcome(),
                 u"400 The length of the field tags is too long. Array must be of length <= 200."_s);
    }

    void s3_2_atMost10Assignees()
    {
        const auto assigned = [this](int count) {
            QJsonArray assignees;
            for (const QString &uid : numbered(count))
                assignees.append(QJsonObject{ { u"uid"_s, uid } });
            return post(u"/api/cases"_s, merged(newCase(), { { u"assignees"_s, assignees } })).outcome();
        };
        QCOMPARE(assigned(10), u"200"_s);
        QCOMPARE(assigned(11),
                 u"400 The length of the field assignees is too long. Array must be of length <= 10."_s);
    }

    void s3_2_atMost10CustomFieldsInAConfiguration()
    {
        QCOMPARE(configured(10).outcome(), u"200"_s);
        QCOMPARE(configured(11).status, 400);
    }

    void s3_2_atMost10CustomFieldsInACase()
    {
        configured(10);
        const auto filled = [this](int count) {
            QJsonArray fields;
            for (const QString &key : numbered(count))
                fields.append(
                    QJsonObject{ { u"key"_s, key }, { u"type"_s, u"text"_s }, { u"value"_s, u"x"_s } });
            return post(u"/api/cases"_s, merged(newCase(), { { u"customFields"_s, fields } })).outcome();
        };
        QCOMPARE(filled(10), u"200"_s);
        QCOMPARE(filled(11),
                 u"400 The length of the field customFields is too long. Array must be of length <= 10."_s);
    }

    void s3_2_customFieldKeyForm()
    {
        QCOMPARE(configuredKey(QString(36, u'k'), u"L"_s).outcome(), u"200"_s);
        QCOMPARE(configuredKey(u"a-b_9"_s, u"L"_s).outcome(), u"200"_s);
        QCOMPARE(configuredKey(QString(37, u'k'), u"L"_s).status, 400);
        QCOMPARE(configuredKey({}, u"L"_s).status, 400);
        QCOMPARE(configuredKey(u"Upper"_s, u"L"_s).status, 400);
    }

    void s3_2_customFieldLabel1To50()
    {
        QCOMPARE(configuredKey(u"k"_s, QString(50, u'x')).outcome(), u"200"_s);
        QCOMPARE(configuredKey(u"k"_s, QString(51, u'x')).status, 400);
        QCOMPARE(configuredKey(u"k"_s, {}).status, 400);
    }

    void s3_2_customFieldText1To160()
    {
        configured(1);
        const auto filled = [this](const QString &value) {
            const QJsonObject field{ { u"key"_s, u"k0"_s }, { u"type"_s, u"text"_s }, { u"value"_s, value } };
            const QJsonArray fields{ field };
            return post(u"/api/cases"_s, merged(newCase(), { { u"customFields"_s, fields } })).status;
        };
        QCOMPARE(filled(QString(160, u'x')), 200);
        QCOMPARE(filled(QString(161, u'x')), 400);
        QCOMPARE(filled({}), 400);
    }

    void s3_2_atMost10Templates()
    {
        const auto withTemplates = [this](int count) {
            QJsonArray templates;
            for (const QString &key : numbered(count))
                templates.append(
                    QJsonObject{ { u"key"_s, key }, { u"name"_s, key }, { u"caseFields"_s, {} } });
            return post(u"/api/cases/configure"_s,
                        merged(newConfiguration(), { { u"templates"_s, templates } }))
                .status;
        };
        QCOMPARE(withTemplates(11), 400);
    }

    void s3_2_1000AlertsPerCase()
    {
        const QJsonObject aCase = createCase();
        QCOMPARE(alert(aCase, numbered(1000)).outcome(), u"200"_s);
        QCOMPARE(alert(aCase, { u"one more"_s }).status, 400);
        QCOMPARE(alert(aCase, { u"k0"_s }).status, 200); // it is there already
        QCOMPARE(current(aCase)["totalAlerts"_L1].toInt(), 1000);
        QCOMPARE(alert(createCase(), numbered(1001)).status, 400);
    }

    void s3_2_100FilesPerCase()
    {
        const QJsonObject aCase = createCase();
        for (int i = 0; i < 100; ++i)
            QCOMPARE(upload(aCase, u"a.txt"_s, "x").outcome(), u"200"_s);
        QCOMPARE(upload(aCase, u"a.txt"_s, "x").status, 400);
        QCOMPARE(reference(aCase).outcome(), u"200"_s); // they do not count together
    }

    void s3_2_100ReferencesPerCase()
    {
        const QJsonObject aCase = createCase();
        for (int i = 0; i < 100; ++i)
            QCOMPARE(reference(aCase).outcome(), u"200"_s);
        QCOMPARE(reference(aCase).status, 400);
        QCOMPARE(comment(aCase, u"comments may"_s).outcome(), u"200"_s);
    }

    void s3_2_perPageAtMost100AndWindowsOf10000()
    {
        const QJsonObject aCase = createCase();
        for (const QString &path : { u"/api/cases/_find?"_s, pathOf(aCase, u"/comments/_find?"_s),
                                     pathOf(aCase, u"/user_actions/_find?"_s) }) {
            QCOMPARE(get(path + u"perPage=100&page=100"_s).status, 200);
            QCOMPARE(get(path + u"perPage=101"_s).status, 400);
            QCOMPARE(get(path + u"perPage=100&page=101"_s).status, 400);
        }
    }

    void s3_2_bulkLimits()
    {
        // PATCH and DELETE of 100 and bulk get of 1,000 stand with their rows: s2_7, s2_8, s2_5.
        QJsonArray changes;
        for (int i = 0; i < 100; ++i) {
            const QJsonObject aCase = createCase();
            changes.append(QJsonObject{ { u"id"_s, aCase["id"_L1] },
                                        { u"version"_s, aCase["version"_L1] },
                                        { u"title"_s, u"All at once"_s } });
        }
        const ApiAnswer answer = patch(u"/api/cases"_s, QJsonObject{ { u"cases"_s, changes } });
        QCOMPARE(answer.outcome(), u"200"_s);
        QCOMPARE(answer.json().toArray().size(), 100);
    }

private:
    /// The limit of a text field, on creating and on changing.
    void text(const QByteArray &key, int limit, const QString &name)
    {
        const auto body = [&](int count) { return "{\"" + key + "\": \"" + QByteArray(count, 'x') + "\"}"; };
        const QString tooLong
            = u"400 The length of the %1 is too long. The maximum length is %2."_s.arg(name).arg(limit);
        const QString empty = u"400 The %1 field cannot be an empty string."_s.arg(name);
        QCOMPARE(postCase(body(limit)).outcome(), u"200"_s);
        QCOMPARE(postCase(body(limit + 1)).outcome(), tooLong);
        QCOMPARE(postCase(body(0)).outcome(), empty);
        const QJsonObject aCase = createCase();
        QCOMPARE(patchCase(aCase, body(limit + 1)).outcome(), tooLong);
        QCOMPARE(patchCase(aCase, body(0)).outcome(), empty);
        QCOMPARE(patchCase(aCase, body(limit)).outcome(), u"200"_s);
    }

    static QStringList numbered(int count)
    {
        QStringList names;
        for (int i = 0; i < count; ++i)
            names.append(u"k%1"_s.arg(i));
        return names;
    }

    ApiAnswer postTags(const QStringList &tags)
    {
        return post(u"/api/cases"_s, merged(newCase(), { { u"tags"_s, QJsonArray::fromStringList(tags) } }));
    }

    static QJsonObject field(const QString &key, const QString &label)
    {
        return {
            { u"key"_s, key }, { u"label"_s, label }, { u"type"_s, u"text"_s }, { u"required"_s, false }
        };
    }

    ApiAnswer configured(int count)
    {
        QJsonArray fields;
        for (const QString &key : numbered(count))
            fields.append(field(key, key));
        return post(u"/api/cases/configure"_s, merged(newConfiguration(), { { u"customFields"_s, fields } }));
    }

    ApiAnswer configuredKey(const QString &key, const QString &label)
    {
        const QJsonArray fields{ field(key, label) };
        return post(u"/api/cases/configure"_s, merged(newConfiguration(), { { u"customFields"_s, fields } }));
    }

    ApiAnswer reference(const QJsonObject &aCase)
    {
        return attach(aCase, R"({"type": "externalReference", "externalReferenceId": "e",
            "externalReferenceAttachmentTypeId": "endpoint", "externalReferenceMetadata": null,
            "externalReferenceStorage": {"type": "elasticSearchDoc"}})");
    }
};

QTEST_GUILESS_MAIN(TestContractLimits)
#include "tst_contract_limits.moc"
