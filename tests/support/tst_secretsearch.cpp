#include "tests/support/secretsearch.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace casebook::test;
using namespace Qt::StringLiterals;

/// The search finds what it is there for.
class SecretSearchTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyFormIsFound()
    {
        const QByteArray secret = "correct horse?>";
        SecretSearch search;
        search.add(secret);
        for (const QByteArray &before : QByteArrayList{ "", "a:", "an:", "ana:", "anna:" }) {
            QVERIFY(search.isIn("Basic " + (before + secret).toBase64()));
            QVERIFY(search.isIn((before + secret + "!").toBase64(QByteArray::Base64UrlEncoding)));
        }
        QVERIFY(search.isIn("x" + secret + "y"));
        QVERIFY(search.isIn(secret.toHex()));
        QVERIFY(search.isIn(secret.toPercentEncoding()));
        const QString text = QString::fromUtf8(secret);
        QVERIFY(search.isIn(QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2)));
        QVERIFY(!search.isIn("correct house, incorrect horse"));
        QVERIFY(!search.isIn(QByteArray("anna:another word").toBase64()));
    }

    void filesOfAllFoldersAreRead()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(u".hidden"_s));
        const auto write = [&folder](const QString &name, const QByteArray &content) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
        };
        QVERIFY(write(u"clean"_s, "nothing"));
        QVERIFY(write(u".hidden/log"_s, "token=correct horse"));
        SecretSearch search;
        search.add("correct horse");
        int read = 0;
        QCOMPARE(search.filesIn(folder.path(), &read), QStringList{ folder.filePath(u".hidden/log"_s) });
        QCOMPARE(read, 2);
    }
};

QTEST_GUILESS_MAIN(SecretSearchTest)
#include "tst_secretsearch.moc"
