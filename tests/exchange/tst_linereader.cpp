#include "models/exchange/linereader.h"

#include <QTemporaryFile>
#include <QtTest>

using namespace casebook;
using namespace casebook::exchange;

class TestLineReader : public QObject
{
    Q_OBJECT

private slots:
    void linesAreFoundWhateverEndsThem()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write("\xEF\xBB\xBF{\"a\":1}\r\n\n  \n{\"b\":2}\n{\"c\":3}"); // byte order mark, no line feed at
                                                                           // the end
        file.close();

        LineReader reader(file.fileName());
        QVERIFY(reader.open());
        QList<Line> lines;
        for (auto line = reader.next(); line && *line; line = reader.next())
            lines.append(**line);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.at(0).text, QByteArray("{\"a\":1}"));
        QCOMPARE(lines.at(1).number, 4);
        QCOMPARE(lines.at(2).text, QByteArray("{\"c\":3}"));
        for (const Line &line : lines)
            QCOMPARE(*reader.at(line.offset), line.text);
        QCOMPARE(reader.position(), reader.size());
    }

    void aMissingFileIsAnError()
    {
        LineReader reader(QStringLiteral("/nowhere/at/all.ndjson"));
        const Result<void> opened = reader.open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::File);
    }
};

QTEST_GUILESS_MAIN(TestLineReader)
#include "tst_linereader.moc"
