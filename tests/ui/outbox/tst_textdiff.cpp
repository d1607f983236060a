#include "ui/conflicts/textdiff.h"

#include <QTest>

using namespace casebook::ui;
using namespace Qt::StringLiterals;

class TextDiffTest final : public QObject
{
    Q_OBJECT

    static QString joined(const QList<DiffPart> &parts, DiffPart::Kind without)
    {
        QString text;
        for (const DiffPart &part : parts) {
            if (part.kind != without)
                text += part.text;
        }
        return text;
    }

private slots:
    void givesBothTextsBack_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("equal") << u"one\ntwo"_s << u"one\ntwo"_s;
        QTest::newRow("empty before") << QString() << u"one"_s;
        QTest::newRow("empty after") << u"one\n"_s << QString();
        QTest::newRow("a word") << u"the link is down"_s << u"the link is up again"_s;
        QTest::newRow("lines") << u"a\nb\nc\n"_s << u"a\nx\nc\nd"_s;
        QTest::newRow("emoji") << u"ok 👩‍💻 go"_s << u"ok 👩 go"_s;
        QTest::newRow("right to left") << u"שלום עולם"_s << u"שלום חבר"_s;
        QTest::newRow("long") << u"word "_s.repeated(3000) << u"words "_s.repeated(3000);
    }
    void givesBothTextsBack()
    {
        QFETCH(const QString, before);
        QFETCH(const QString, after);
        const QList<DiffPart> parts = textDiff(before, after);
        QCOMPARE(joined(parts, DiffPart::Added), before);
        QCOMPARE(joined(parts, DiffPart::Removed), after);
    }

    void marksOnlyTheWordsThatDiffer()
    {
        const QList<DiffPart> expected{ { DiffPart::Same, u"the link is "_s },
                                        { DiffPart::Removed, u"down"_s },
                                        { DiffPart::Added, u"up"_s },
                                        { DiffPart::Same, u" now\nsecond"_s } };
        QCOMPARE(textDiff(u"the link is down now\nsecond"_s, u"the link is up now\nsecond"_s), expected);
    }

    void bothHasEveryLineOfEither()
    {
        QCOMPARE(linesOfBoth(u"a\nmine\nc"_s, u"a\ntheirs\nc"_s), u"a\nmine\ntheirs\nc"_s);
        QCOMPARE(linesOfBoth(u"a"_s, u"a"_s), u"a"_s);
        QCOMPARE(linesOfBoth(u"a"_s, u"a\nb"_s), u"a\nb"_s);
    }
};

QTEST_GUILESS_MAIN(TextDiffTest)
#include "tst_textdiff.moc"
