#pragma once

#include <QByteArray>
#include <QList>

namespace casebook::action {

/// One document of a file of actions.
struct DocumentText
{
    QByteArray text;
    int line = 1; ///< of the file, in which it begins; from 1

    bool operator==(const DocumentText &) const = default;
};

/// Takes a file apart that holds one JSON document or one in each line (NDJSON; blank lines don't count). It
/// is the second when some line is an action by itself but the whole is none, so that a bad line among good
/// ones is told as that line's. A byte order mark is dropped. Pure.
QList<DocumentText> splitDocuments(QByteArray text);

} // namespace casebook::action
