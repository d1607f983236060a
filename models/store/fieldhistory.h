#pragma once

#include "models/domain/activity.h"
#include "models/domain/attachment.h"
#include "models/domain/case.h"

#include <QByteArray>
#include <QHash>
#include <QJsonValue>

#include <optional>

namespace casebook::store {

/// Follows what the fields of one case hold while its history goes by, to tell what each change replaced
/// (TimelineEntry::oldValue). A value has the form it has in the payload: title "…", connector {…}, comment
/// {…}, customFields [{…}] with the one field.
class FieldHistory final
{
public:
    void know(const domain::Case &value);
    void know(const domain::Attachment &attachment);
    void know(const QJsonObject &fields);
    /// Goes over @p activity; what its field held before, as the JSON text of [value], or nullopt.
    std::optional<QByteArray> change(const domain::Activity &activity);

private:
    std::optional<QByteArray> replace(const QString &field, const QJsonValue &value);
    void look(const QString &field);

    QHash<QString, QJsonValue> m_values;
    std::optional<domain::Case> m_case; ///< whose fields are taken into m_values when they are asked for
};

} // namespace casebook::store
