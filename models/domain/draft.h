#pragma once

#include "models/base/ids.h"
#include "models/base/timestamp.h"

#include <QJsonObject>
#include <QString>

namespace casebook::domain {

/// What a text being written is for.
enum class DraftKind {
    NewCase, ///< the whole new-case form
    Comment, ///< the composer of a case
    CommentEdit, ///< an edit of an existing comment; `target` is its id
    Title, ///< an edit of the case's title
    Description, ///< an edit of the case's description
};

/// Text not yet submitted, kept in the store (DESIGN: Editing path). One draft stands per kind, case and
/// target; saving again replaces it.
struct Draft
{
    DraftKey key; ///< 0 until saved
    DraftKind kind = DraftKind::Comment;
    CaseKey caseKey; ///< 0 for NewCase
    QString target = {}; ///< comment id for CommentEdit; a fresh uid per form for NewCase; else empty
    QJsonObject content; ///< {"text": …} or, for NewCase, the form's values
    QString baseText = {}; ///< the stored text the edit started from, to notice that somebody was faster
    Timestamp savedAt;
    QString caseTitle = {}; ///< filled when read, for lists

    QString text() const { return content.value(QLatin1String("text")).toString(); }
    bool operator==(const Draft &) const = default;
};

} // namespace casebook::domain
