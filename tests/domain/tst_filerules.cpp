#include "models/domain/filerules.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace casebook::domain;

/// CONTRACT §2.11: which files a case may have.
class TestFileRules : public QObject
{
    Q_OBJECT

private slots:
    void theExtensionDecidesTheType()
    {
        QCOMPARE(mimeTypeOf(u"PNG"_s), u"image/png"_s);
        QCOMPARE(mimeTypeOf(u"log"_s), u"text/plain"_s);
        QCOMPARE(mimeTypeOf(u"json"_s), u"application/json"_s);
        QCOMPARE(mimeTypeOf(u"exe"_s), QString());
    }

    void imagesMayBeSmaller()
    {
        QCOMPARE(largestFile(u"image/png"_s), 10LL * 1024 * 1024);
        QCOMPARE(largestFile(u"text/plain"_s), 100LL * 1024 * 1024);
        QCOMPARE(fileTooLarge(7).httpStatus, 413);
    }

    void namesAreChecked_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("extension");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("plain") << u"screenshot"_s << u"png"_s << QByteArray();
        QTest::newRow("longest") << QString(160, u'x') << u"png"_s << QByteArray();
        QTest::newRow("too long") << QString(161, u'x') << u"png"_s << QByteArray("file.nameTooLong");
        QTest::newRow("blank") << u" "_s << u"png"_s << QByteArray("file.nameEmpty");
        QTest::newRow("path") << u"../../etc/x"_s << u"png"_s << QByteArray("file.nameInvalid");
        QTest::newRow("backslash") << u"a\\b"_s << u"png"_s << QByteArray("file.nameInvalid");
        QTest::newRow("control") << u"a\nb"_s << u"png"_s << QByteArray("file.nameInvalid");
        QTest::newRow("program") << u"a"_s << u"exe"_s << QByteArray("file.typeRefused");
        QTest::newRow("no extension") << u"a"_s << QString() << QByteArray("file.typeRefused");
    }

    void namesAreChecked()
    {
        QFETCH(QString, name);
        QFETCH(QString, extension);
        const auto valid = validateFileName(name, extension);
        QTEST(valid ? QByteArray() : valid.error().code, "code");
    }

    void itsAttachmentIsKibanas()
    {
        const FileDescription file{ u"id"_s, u"a"_s, u"png"_s, u"image/png"_s, casebook::Timestamp(0) };
        const AttachmentPayload payload = filePayload(file, u"cases"_s);
        QVERIFY(payload.isFile());
        QCOMPARE(payload.owner(), u"cases"_s);
        const QJsonObject object = payload.object();
        QCOMPARE(object.value("externalReferenceId"_L1).toString(), u"id"_s);
        QCOMPARE(object.value("externalReferenceStorage"_L1)["soType"_L1].toString(), u"file"_s);
        const QJsonValue entry = object.value("externalReferenceMetadata"_L1)["files"_L1][0];
        QCOMPARE(entry["mimeType"_L1].toString(), u"image/png"_s);
        QCOMPARE(entry["created"_L1].toString(), u"1970-01-01T00:00:00.000Z"_s);
        QCOMPARE(fileKindOf(u"securitySolution"_s), u"securitySolutionFilesCases"_s);
    }
};

QTEST_GUILESS_MAIN(TestFileRules)
#include "tst_filerules.moc"
