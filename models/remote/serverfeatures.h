#pragma once

#include <QJsonObject>
#include <QString>
#include <QVersionNumber>

namespace casebook::remote {

/// What one server's version can do (CONTRACT §2 "since", §9, §10): the one place where versions are told
/// apart. A server whose version is not known is taken for one of 8.7 to 8.18; what it answers then decides.
struct ServerFeatures
{
    QVersionNumber version = {}; ///< null: not known

    /// @p version as the server said it, such as "8.12.2"; empty: not known.
    static ServerFeatures of(const QString &version);

    bool isKnown() const { return !version.isNull(); }
    bool isSupported() const; ///< 7.17 and later
    /// `_find` sorts by updatedAt; before 8.7 it silently sorts by createdAt: compare versions of all cases.
    bool sortsByUpdatedAt() const;
    bool findsActivities() const; ///< user_actions/_find; before 8.7 only the whole list
    bool listsCommentsWithCase() const; ///< GET case holds `comments`; not from 9.0 on

    /// The body of POST /api/cases without what this version does not know, where that is the default
    /// anyway; what it would lose stays, for the server to refuse in its own words.
    QJsonObject creation(QJsonObject body) const;
};

} // namespace casebook::remote
