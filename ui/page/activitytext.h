#pragma once

#include "models/domain/query.h"

#include <QHash>
#include <QString>

namespace casebook::ui {

/// Names of people by assignee uid, for the sentences.
using PeopleNames = QHash<QString, QString>;

/// What one entry of a timeline says.
struct ActivityText
{
    QString plain; ///< "Anna changed status from Open to In progress"
    QString html; ///< the same, escaped, the author in <b>, values in <em>
    QString excerpt; ///< shown below the sentence: the deleted comment, alert IDs, connector fields
    QString before; ///< long text before, for a look at both
    QString after; ///< long text after
    QString link; ///< web page of what the sentence names (the external incident)
    QString iconName; ///< freedesktop name
    bool isUnknown = false; ///< not understood: the JSON is what there is to see

    bool hasTexts() const { return !before.isEmpty() || !after.isEmpty(); }
};

/// The sentence for a change (DESIGN: each entry says who did what). Comments have their card; for them it
/// says "Anna wrote a comment". Whole translated sentences; every value is escaped in `html`.
ActivityText activityText(const domain::TimelineEntry &entry, const PeopleNames &names);

/// The entry as indented JSON, to look into what is not understood.
QString entryJson(const domain::TimelineEntry &entry);

} // namespace casebook::ui
