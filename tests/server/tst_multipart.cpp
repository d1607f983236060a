#include "models/server/connectorchoices.h"
#include "models/server/multipart.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace casebook;
using namespace casebook::server;

/// Bodies of file uploads (CONTRACT §2.11), however they come in; and the choices of local connectors (§5.1).
class TestMultipart : public QObject
{
    Q_OBJECT

private slots:
    void partsAreReadInAnyPieces_data();
    void partsAreReadInAnyPieces();
    void malformedBodiesAreRefused_data();
    void malformedBodiesAreRefused();
    void idsOfResilientAreNumbers();
    void issuesAreFoundAmongTheParents();
    void otherSubActionsAreRefused();
};

namespace {

/// Writes down what it reads: name/file name=content.
class Notes final : public MultipartReader
{
public:
    using MultipartReader::MultipartReader;

    QStringList parts;

protected:
    Result<void> partBegan(const PartHead &head) override
    {
        parts.append(head.name + u'/' + head.fileName + u'=');
        return {};
    }
    Result<void> partContent(QByteArrayView content) override
    {
        parts.last() += QString::fromUtf8(content.data(), content.size());
        return {};
    }
};

const QByteArray twoParts
    = "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a \\\"b\\\".txt\"\r\n"
      "Content-Type: image/png\r\n\r\none\r\n--\r\ntwo\r\n--B\r\n"
      "content-disposition: form-data; name=filename\r\n\r\n\r\n--B--\r\n";

} // namespace

void TestMultipart::partsAreReadInAnyPieces_data()
{
    QTest::addColumn<int>("size");
    for (const int size : { 1, 2, 3, 7, 64, 1000 })
        QTest::addRow("%d bytes", size) << size;
}

void TestMultipart::partsAreReadInAnyPieces()
{
    QFETCH(int, size);
    Notes notes("multipart/form-data; boundary=\"B\"");
    for (qsizetype from = 0; from < twoParts.size(); from += size)
        QVERIFY(notes.read(twoParts.mid(from, size)));
    QVERIFY(notes.finish());
    QCOMPARE(notes.parts, (QStringList{ u"file/a \"b\".txt=one\r\n--\r\ntwo"_s, u"filename/="_s }));
}

void TestMultipart::malformedBodiesAreRefused_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    const QByteArray good = "multipart/form-data; boundary=B";
    QTest::newRow("no boundary") << QByteArray("multipart/form-data") << twoParts;
    QTest::newRow("JSON") << QByteArray("application/json") << QByteArray("{}");
    QTest::newRow("empty") << good << QByteArray();
    QTest::newRow("cut") << good << twoParts.chopped(8);
    QTest::newRow("another boundary") << QByteArray("multipart/form-data; boundary=C") << twoParts;
    QTest::newRow("endless head") << good << "--B\r\n" + QByteArray(20'000, 'x');
}

void TestMultipart::malformedBodiesAreRefused()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    Notes notes(type);
    Result<void> read = notes.read(body);
    if (read)
        read = notes.finish();
    QVERIFY(!read);
    QCOMPARE(read.error().httpStatus, 400);
}

void TestMultipart::idsOfResilientAreNumbers()
{
    domain::ConnectorDefinition resilient;
    resilient.type = u".resilient"_s;
    resilient.choices.insert(u"incidentTypes"_s, { { .value = u"17"_s, .label = u"Malware"_s } });
    const auto types = choicesFor(resilient, u"incidentTypes"_s, {});
    QVERIFY(types);
    QCOMPARE((*types)[0]["id"_L1].toInt(), 17);
    QCOMPARE((*types)[0]["name"_L1].toString(), u"Malware"_s);
}

void TestMultipart::issuesAreFoundAmongTheParents()
{
    domain::ConnectorDefinition jira;
    jira.type = u".jira"_s;
    jira.choices.insert(u"parent"_s, { { .value = u"P-1"_s, .label = u"Mail gateway"_s } });
    QCOMPARE((*choicesFor(jira, u"issues"_s, { { u"title"_s, u"GATE"_s } }))[0]["key"_L1].toString(),
             u"P-1"_s);
    QVERIFY(choicesFor(jira, u"issue"_s, { { u"id"_s, u"P-1"_s } }));
    QCOMPARE(choicesFor(jira, u"issue"_s, { { u"id"_s, u"P-2"_s } }).error().kind, ErrorKind::NotFound);
}

void TestMultipart::otherSubActionsAreRefused()
{
    domain::ConnectorDefinition swimlane;
    swimlane.type = u".swimlane"_s;
    QCOMPARE(choicesFor(swimlane, u"getChoices"_s, {}).error().kind, ErrorKind::InvalidInput);
}

QTEST_GUILESS_MAIN(TestMultipart)
#include "tst_multipart.moc"
