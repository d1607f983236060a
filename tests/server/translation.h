#pragma once

#include <QHash>
#include <QJsonValue>
#include <QString>

namespace casebook::test {

/// What our server calls the things of a recording: ids, versions and moments, learned from answers as they
/// arrive. A recorded one has one counterpart, always the same; what differs later is a difference.
class Translation
{
public:
    /// @p text with each recorded id that is known put into ours.
    QString ours(const QString &text) const;
    QByteArray ours(const QByteArray &text) const { return ours(QString::fromUtf8(text)).toUtf8(); }
    /// A request's body: ids anywhere, versions under their key.
    QJsonValue ours(const QJsonValue &body) const;

    // Each learns the counterpart of a value not seen before, and says whether @p our is the one of
    // @p recorded.
    bool matchId(const QString &recorded, const QString &our);
    /// Of the document @p owner: its version moves when the recorded one moves, and only then.
    bool matchVersion(const QString &owner, const QString &recorded, const QString &our);
    /// Moments that were the same are the same, give or take what one request takes.
    bool matchMoment(const QString &recorded, const QString &our);

    /// After a request that changes more or less here than it did there: what was learned of versions and
    /// moments no longer holds.
    void forgetMoments();

private:
    QHash<QString, QString> m_ids;
    QHash<QString, QString> m_recordedIds; ///< the other way
    QHash<QString, QString> m_versions;
    QHash<QString, QString> m_versionOwners; ///< owner and our version to the recorded one
    QHash<QString, QString> m_moments;
};

} // namespace casebook::test
