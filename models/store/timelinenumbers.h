#pragma once

#include <QtGlobal>

namespace casebook::store {

/// What case_row keeps of its case's timeline.
struct TimelineNumbers
{
    qint64 nextEntry = 1; ///< sequence numbers
    qint64 nextAttachment = 1;
    qint64 comments = 0; ///< entries in each part of the timeline
    qint64 history = 0;
    qint64 activities = 0; ///< entries that are activities
    bool unordered = false; ///< the sequence of the entries is not the order of their times

    bool operator==(const TimelineNumbers &) const = default;
};

/// The numbers before and after a write.
struct TimelineChange
{
    TimelineNumbers before;
    TimelineNumbers after;
};

} // namespace casebook::store
