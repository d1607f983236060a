#pragma once

#include "ui/page/activitytext.h"

#include <QStringList>

namespace casebook::ui {

/// Fills a translated sentence twice: as plain text, and as HTML with the author in <b> and values in <em>.
/// %1 is the author.
class Sentence
{
public:
    Sentence(const domain::TimelineEntry &entry, const QString &iconName);

    /// @p pattern is a translated sentence with %1 for the author and %2, %3 … for @p values.
    ActivityText operator()(const QString &pattern, const QStringList &values = {}) const;

private:
    QString m_author;
    QString m_iconName;
    bool m_isUnknown;
};

/// "a, b and c".
QString listText(const QStringList &values);

} // namespace casebook::ui
