#pragma once

#include "models/base/ids.h"
#include "models/domain/activity.h"
#include "models/domain/attachment.h"
#include "models/domain/case.h"
#include "models/store/fieldhistory.h"
#include "models/store/timelinenumbers.h"
#include "models/store/timelinerows.h"

#include <QHash>
#include <QList>

#include <optional>

namespace casebook::store {

class Connection;

/// Writes the timeline of one case: its entries and attachments, their search text, and the numbers that
/// case_row keeps of them. Made for one write; finish() writes the numbers.
class TimelineWriter final
{
public:
    /// For a case without a timeline yet, or, with @p existing, to go on where it ends.
    TimelineWriter(Connection &connection, CaseKey caseKey, bool existing, ImportKey run = {});
    /// To go on where it ends, with the numbers that were read in this transaction.
    TimelineWriter(Connection &connection, CaseKey caseKey, const TimelineNumbers &numbers);

    /// What the fields, or an attachment, hold before what is appended next changes them.
    void know(const domain::Case &before);
    void know(const domain::Attachment &before);
    void know(const QJsonObject &before); ///< fields by their names in activities

    /// A whole history at once: both ascending by time.
    void addAll(const QList<domain::Attachment> &attachments, const QList<domain::Activity> &activities);
    void addAll(const TimelineRows &rows);
    /// New attachments with the activities that tell of them. @p operations: the outbox rows that activities
    /// are provisional for, by the activities' ids.
    void append(const QList<domain::Attachment> &attachments, const QList<domain::Activity> &activities,
                const QHash<QString, OperationKey> &operations = {});
    void updateAttachment(const domain::Attachment &before, const domain::Attachment &after);
    /// Where a removed attachment was: what it takes to put it back.
    struct Place
    {
        qint64 attachmentKey = 0;
        qint64 entryKey = 0;
    };
    /// Takes the attachment out. Its entries stay, but one that stood for it alone.
    Place removeAttachment(const domain::Attachment &attachment);
    void restoreAttachment(const domain::Attachment &attachment, Place place);
    /// Takes the activity with this id out again.
    void removeActivity(const QString &id);
    void finish();
    /// Instead of finish(): for whoever writes the case's row anyway.
    TimelineChange change() const { return { m_before, m_numbers }; }

    /// The numbers of a case whose timeline is these rows alone.
    static TimelineNumbers numbersOf(const TimelineRows &rows);

    /// Removes the whole timeline of a case with its search texts.
    static void removeAll(Connection &connection, CaseKey caseKey);

private:
    void insertAttachment(const AttachmentRow &row, qint64 key, qint64 entryKey);
    void insertEntry(const EntryRow &row, qint64 key, OperationKey operation = {});
    qint64 lastTime();
    qint64 personOf(const domain::User &user);
    qint64 attachmentKeyOf(const QString &id);

    Connection &m_connection;
    const CaseKey m_case;
    const ImportKey m_run;
    TimelineNumbers m_before;
    TimelineNumbers m_numbers;
    std::optional<qint64> m_lastTime; ///< of the newest entry, once it was asked for
    FieldHistory m_fields;
    QHash<QString, qint64> m_attachmentKeys; ///< by attachment id; 0: not there
    domain::User m_person; ///< the last one looked up: one person writes several entries in turn
    qint64 m_personId = 0;
};

} // namespace casebook::store
