#pragma once

#include <QList>
#include <QString>

namespace casebook::ui {

/// A piece of a text compared with another.
struct DiffPart
{
    enum Kind {
        Same, ///< in both
        Removed, ///< only in the text before
        Added, ///< only in the text after
    };
    Kind kind = Same;
    QString text = {};

    bool operator==(const DiffPart &) const = default;
};

/// What leads from one text to the other: by lines, and by words where lines differ. Neighbours of one kind
/// are joined. Removed and Same joined give @p before, Added and Same @p after. Pure.
QList<DiffPart> textDiff(const QString &before, const QString &after);

/// One text with the lines of both: what both have once, then where they differ mine before theirs. What an
/// editor of both begins with.
QString linesOfBoth(const QString &mine, const QString &theirs);

} // namespace casebook::ui
