#include "knowndifferences.h"

#include <QRegularExpression>

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

bool fits(const char *pattern, const QString &text)
{
    const QString form = QRegularExpression::escape(QString::fromUtf8(pattern)).replace(u"\\*"_s, u".*"_s);
    return QRegularExpression(QRegularExpression::anchoredPattern(form),
                              QRegularExpression::DotMatchesEverythingOption)
        .match(text)
        .hasMatch();
}

} // namespace

bool KnownDifference::explains(const QString &exchange, const Difference &difference) const
{
    return fits(note, exchange) && fits(path, difference.path) && fits(our, difference.our);
}

const QList<KnownDifference> &knownDifferences()
{
    static const QList<KnownDifference> differences{
        { "version probe", "body.*", "*",
          "CONTRACT §1.6: who the server is, and what it watches, is its own" },
    };
    return differences;
}

} // namespace casebook::test
