#include "models/domain/trimming.h"

#include <algorithm>

namespace casebook::domain {

namespace {

bool isWhiteSpace(QChar c)
{
    return (c.isSpace() && c != QChar(0x0085)) || c == QChar(0xFEFF);
}

} // namespace

QString trimmedAsKibana(const QString &text)
{
    const auto begin = std::find_if_not(text.cbegin(), text.cend(), isWhiteSpace);
    const auto end = std::find_if_not(text.crbegin(), std::make_reverse_iterator(begin), isWhiteSpace).base();
    return QString(begin, end - begin);
}

} // namespace casebook::domain
