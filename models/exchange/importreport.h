#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace casebook::exchange {

/// A line of the file that was not imported.
struct SkippedLine
{
    qint64 line = 0; ///< from 1
    QString what; ///< type and id of the object, as far as the line tells them
    /// "line.broken", "line.tooLong", "line.noIdentity", "type.unknown", "case.missing", "case.unreadable"
    /// (of a comment or activity whose case could not be read), "id.duplicate", "value.invalid".
    QByteArray reason;
    QString detail = {}; ///< technical English text, such as the key that is wrong

    bool operator==(const SkippedLine &) const = default;
};

/// What an import did.
struct ImportReport
{
    /// At most this many lines are named in `skipped`.
    static constexpr qsizetype namedLines = 10'000;

    qint64 lines = 0; ///< lines that hold something
    qint64 cases = 0; ///< added
    qint64 attachments = 0; ///< added with their cases
    qint64 activities = 0; ///< added with their cases
    qint64 connectors = 0; ///< read
    qint64 alreadyThere = 0; ///< cases that the store had; nothing of them was changed
    qint64 skippedLines = 0;
    QList<SkippedLine> skipped; ///< in the order in which they were noticed
    bool cancelled = false; ///< nothing of the import stayed

    void skip(SkippedLine line)
    {
        ++skippedLines;
        if (skipped.size() < namedLines)
            skipped.append(std::move(line));
    }
    bool operator==(const ImportReport &) const = default;
};

} // namespace casebook::exchange
