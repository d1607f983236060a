#include "models/domain/rebase.h"

#include <QRandomGenerator>
#include <QTest>

using namespace casebook::domain;
using namespace Qt::StringLiterals;

class TestMergeLines : public QObject
{
    Q_OBJECT

private slots:
    void mergesWhatDoesNotTouch_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<QString>("merged");
        QTest::newRow("only mine") << u"a\nb"_s << u"a\nB"_s << u"a\nb"_s << u"a\nB"_s;
        QTest::newRow("only theirs") << u"a\nb"_s << u"a\nb"_s << u"A\nb"_s << u"A\nb"_s;
        QTest::newRow("both the same") << u"a\nb"_s << u"x\nb"_s << u"x\nb"_s << u"x\nb"_s;
        QTest::newRow("far apart") << u"1\n2\n3\n4\n5"_s << u"1\nTWO\n3\n4\n5"_s << u"1\n2\n3\n4\nFIVE"_s
                                   << u"1\nTWO\n3\n4\nFIVE"_s;
        QTest::newRow("added and removed")
            << u"1\n2\n3\n4\n5"_s << u"0\n1\n2\n3\n4\n5"_s << u"1\n2\n3\n5"_s << u"0\n1\n2\n3\n5"_s;
        QTest::newRow("mine is there already")
            << u"a\nb\nc\nd"_s << u"a\nB\nc\nd"_s << u"a\nB\nc\nD"_s << u"a\nB\nc\nD"_s;
        QTest::newRow("from nothing") << u""_s << u""_s << u"new"_s << u"new"_s;
        QTest::newRow("last line break") << u"a\nb\n"_s << u"a\nb\nc\n"_s << u"A\nb\n"_s << u"A\nb\nc\n"_s;
    }
    void mergesWhatDoesNotTouch()
    {
        QFETCH(QString, base);
        QFETCH(QString, mine);
        QFETCH(QString, theirs);
        QTEST(mergeLines(base, mine, theirs).value_or(u"conflict"_s), "merged");
        QTEST(mergeLines(base, theirs, mine).value_or(u"conflict"_s), "merged");
    }

    void refusesWhatOverlapsOrTouches_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QString>("theirs");
        QTest::newRow("one line") << u"a"_s << u"b"_s << u"c"_s;
        QTest::newRow("the same line") << u"1\n2\n3"_s << u"1\nx\n3"_s << u"1\ny\n3"_s;
        QTest::newRow("next to each other") << u"1\n2\n3\n4"_s << u"1\nx\n3\n4"_s << u"1\n2\ny\n4"_s;
        QTest::newRow("changed and removed") << u"1\n2\n3"_s << u"1\nx\n3"_s << u"1\n3"_s;
        QTest::newRow("both added at the end") << u"1"_s << u"1\n2"_s << u"1\n3"_s;
    }
    void refusesWhatOverlapsOrTouches()
    {
        QFETCH(QString, base);
        QFETCH(QString, mine);
        QFETCH(QString, theirs);
        QVERIFY(!mergeLines(base, mine, theirs));
        QVERIFY(!mergeLines(base, theirs, mine));
    }

    /// Whatever is merged holds every line that one side added, and none that one side alone removed.
    void neverLosesALine()
    {
        QRandomGenerator random(4711);
        int merges = 0;
        for (int round = 0; round < 3000; ++round) {
            QStringList base;
            for (int line = 0; line < 12; ++line)
                base.append(QString::number(line));
            const auto edited = [&](const QString &mark) {
                QStringList lines = base;
                for (int edit = 0; edit < 2; ++edit) {
                    const auto at = random.bounded(int(lines.size()));
                    if (random.bounded(3) == 0)
                        lines.removeAt(at);
                    else
                        lines.insert(at, mark + QString::number(edit));
                }
                return lines;
            };
            const QStringList mine = edited(u"mine"_s);
            const QStringList theirs = edited(u"theirs"_s);
            const auto text = [](const QStringList &lines) { return lines.join(u'\n'); };
            const std::optional<QString> merged = mergeLines(text(base), text(mine), text(theirs));
            if (!merged)
                continue;
            ++merges;
            const QStringList lines = merged->split(u'\n');
            for (const QString &line : mine + theirs)
                QCOMPARE(lines.count(line),
                         base.contains(line) && !(mine.contains(line) && theirs.contains(line)) ? 0 : 1);
        }
        QVERIFY(merges > 500);
    }

    void longTextsAreMergedToo()
    {
        QStringList base;
        for (int line = 0; line < 9000; ++line)
            base.append(QString::number(line));
        QStringList mine = base;
        QStringList theirs = base;
        mine[10] = u"mine"_s;
        theirs[8900] = u"theirs"_s;
        QStringList both = mine;
        both[8900] = u"theirs"_s;
        QCOMPARE(mergeLines(base.join(u'\n'), mine.join(u'\n'), theirs.join(u'\n')), both.join(u'\n'));
    }
};

QTEST_GUILESS_MAIN(TestMergeLines)
#include "tst_mergelines.moc"
