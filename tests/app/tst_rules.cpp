#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString root = QStringLiteral(CASEBOOK_SOURCE_DIR "/");

/// A line that may hold what the rules hold, and why.
struct Exception
{
    QString path;
    QString text; ///< part of the line
    const char *reason;
};

const QList<Exception> exceptions{
    { u"models/server/requesthandler.cpp"_s, u"Saved object [space/"_s,
      "spaces are known to the server only" },
    { u"models/store/restoring.cpp"_s, u"] conflict"_s, "only a deletion that is taken back meets it" },
    { u"models/items/casewindowmodel.cpp"_s, u"namedLimit"_s, "rows that one signal names" },
};

bool isExcepted(const QString &path, const QString &line)
{
    return std::any_of(exceptions.begin(), exceptions.end(), [&](const Exception &exception) {
        return exception.path == path && line.contains(exception.text);
    });
}

QString contents(const QString &path)
{
    QFile file(root + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Without comments; what stands in quotes may lose something too, which harms nothing here.
QStringList codeOf(const QString &path)
{
    static const QRegularExpression comment(u"(^|\\s)//.*$"_s);
    QStringList lines = contents(path).split(u'\n');
    for (QString &line : lines)
        line.remove(comment);
    return lines;
}

/// Everything outside of models/domain that is compiled into the programs.
QStringList otherFiles()
{
    QStringList paths;
    for (const QString &top : { u"models"_s, u"ui"_s, u"app"_s }) {
        QDirIterator files(root + top, { u"*.h"_s, u"*.cpp"_s }, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next().mid(root.size());
            // The generator makes cases that keep the rules; base knows no cases.
            const bool isElsewhere = path.startsWith("models/domain/"_L1)
                || path.startsWith("models/base/"_L1) || path.startsWith("models/generator/"_L1);
            if (!isElsewhere)
                paths.append(path);
        }
    }
    return paths;
}

/// What Kibana says when it refuses something: the fixed part of each text.
const QStringList refusals{
    u"Invalid value \\\""_s,
    u"invalid keys"_s,
    u"The length of the field "_s,
    u"The maximum length is"_s,
    u"Array must be of length"_s,
    u"field cannot be an empty string"_s,
    u"Saved object ["_s,
    u"do not exist. Please check"_s,
    u"does not exist in"_s,
    u"No comments found"_s,
    u"Please refresh before saving"_s,
    u"All update fields are identical"_s,
    u"Updating the owner of a case"_s,
    u"The owner field of the comment"_s,
    u"arrays of different lengths"_s,
    u"is not registered"_s,
    u"Missing required custom fields"_s,
    u"Invalid duplicated"_s,
    u"The provided perPage value"_s,
    u"The number of documents is too high"_s,
    u"has reached the limit of"_s,
};

} // namespace

/// One truth (DESIGN, rule 1): what Kibana refuses, in which words and from which number on, stands in
/// models/domain. Reads the sources as tst_layers does.
class RulesTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyRefusalIsOneOfTheRules()
    {
        QString domain;
        QDirIterator files(root + u"models/domain"_s, { u"*.cpp"_s }, QDir::Files);
        while (files.hasNext())
            domain += contents(files.next().mid(root.size()));
        domain.remove(QRegularExpression(u"\"\\s*\"|\\\"_s\\s*u\\\""_s)); // literals that go on
        for (const QString &text : refusals)
            QVERIFY2(domain.contains(text), qPrintable(u"no rule says this any more: "_s + text));
    }

    void noRefusalIsWrittenTwice_data() { filesAsRows(); }

    void noRefusalIsWrittenTwice()
    {
        QFETCH(QString, path);
        const QStringList lines = codeOf(path);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            for (const QString &text : refusals) {
                const bool isWritten = lines[i].contains(text) && !isExcepted(path, lines[i]);
                QVERIFY2(!isWritten, qPrintable(place(path, i, lines[i])));
            }
        }
    }

    /// A large limit is a number of its own; a small one is looked for where it is compared with what it
    /// limits.
    void noLimitIsWrittenTwice_data() { filesAsRows(); }

    void noLimitIsWrittenTwice()
    {
        QFETCH(QString, path);
        if (path.startsWith("ui/"_L1) && path.contains("metrics"_L1))
            return;
        static const QRegularExpression large = numbers(160, 1'000'000);
        static const QRegularExpression small = numbers(20, 159);
        static const QRegularExpression limited(
            u"(title|description|tags?|category|assignees?|comments?|alerts?|customFields?|files|ids|cases|"
            "perPage|window|activities)\\b[^;]*(<=|>=|<|>|limit|most|max)[^;]*"_s,
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression named(u"(most|max|limit|perPage|shown|length)\\w*\\s*=\\s*"_s,
                                              QRegularExpression::CaseInsensitiveOption);
        const QStringList lines = codeOf(path);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QString &line = lines[i];
            const bool isLarge = large.match(line).hasMatch()
                && (limited.match(line).hasMatch() || named.match(line).hasMatch());
            const bool isSmall = small.match(line).hasMatch() && limited.match(line).hasMatch()
                && line.contains(QRegularExpression(u"size\\(\\)|length\\(\\)|count\\b"_s));
            QVERIFY2(isExcepted(path, line) || (!isLarge && !isSmall), qPrintable(place(path, i, line)));
        }
    }

    void theLimitsAreStillThere()
    {
        QCOMPARE(limits().contains(160), true);
        QCOMPARE(limits().contains(30'000), true);
        QVERIFY(limits().size() > 8);
    }

private:
    static void filesAsRows()
    {
        QTest::addColumn<QString>("path");
        const QStringList paths = otherFiles();
        QVERIFY(paths.size() > 200);
        for (const QString &path : paths)
            QTest::newRow(qPrintable(path)) << path;
    }

    static QString place(const QString &path, qsizetype index, const QString &line)
    {
        return u"%1:%2 holds what models/domain holds: %3"_s.arg(path).arg(index + 1).arg(line.trimmed());
    }

    /// The numbers of models/domain/limits.h.
    static QSet<int> limits()
    {
        static const QRegularExpression constant(u"=\\s*([0-9']+);"_s);
        QSet<int> numbers;
        auto matches = constant.globalMatch(contents(u"models/domain/limits.h"_s));
        while (matches.hasNext())
            numbers.insert(matches.next().captured(1).remove(u'\'').toInt());
        return numbers;
    }

    /// Any limit between @p least and @p most, written with or without separators.
    static QRegularExpression numbers(int least, int most)
    {
        QStringList forms;
        const QSet<int> all = limits();
        for (const int number : all) {
            if (number < least || number > most)
                continue;
            const QString digits = QString::number(number);
            forms.append(digits);
            if (digits.size() > 3)
                forms.append(digits.left(digits.size() - 3) + u'\'' + digits.right(3));
        }
        return QRegularExpression(u"(?<![\\w.'])(%1)(?![\\w.'])"_s.arg(forms.join(u'|')));
    }
};

QTEST_GUILESS_MAIN(RulesTest)
#include "tst_rules.moc"
