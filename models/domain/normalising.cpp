#include "models/domain/normalising.h"

#include <algorithm>
#include <iterator>

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
    return end - begin == text.size() ? text : QString(begin, end - begin); // as almost always: no copy
}

std::optional<QString> trimmedAsKibana(const std::optional<QString> &text)
{
    return text ? std::optional(trimmedAsKibana(*text)) : std::nullopt;
}

QStringList normalisedTags(const QStringList &tags)
{
    QStringList trimmed;
    for (const QString &tag : tags)
        trimmed.append(trimmedAsKibana(tag));
    return trimmed;
}

QList<Assignee> normalisedAssignees(const QList<Assignee> &assignees)
{
    QList<Assignee> distinct;
    for (const Assignee &assignee : assignees) {
        if (std::none_of(distinct.cbegin(), distinct.cend(),
                         [&assignee](const Assignee &other) { return other.uid == assignee.uid; }))
            distinct.append(assignee);
    }
    return distinct;
}

} // namespace casebook::domain
