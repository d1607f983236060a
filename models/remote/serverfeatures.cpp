#include "models/remote/serverfeatures.h"

#include <QJsonArray>

#include <array>

namespace casebook::remote {

using namespace Qt::StringLiterals;

namespace {

/// A field of a new case that came with a version (CONTRACT §10).
struct LaterField
{
    QLatin1String key;
    QVersionNumber since;
    QJsonValue byDefault;
};

std::array<LaterField, 4> laterFields()
{
    return { LaterField{ "severity"_L1, QVersionNumber(8, 3), u"low"_s },
             LaterField{ "assignees"_L1, QVersionNumber(8, 5), QJsonArray() },
             LaterField{ "category"_L1, QVersionNumber(8, 10), QJsonValue::Null },
             LaterField{ "customFields"_L1, QVersionNumber(8, 12), QJsonArray() } };
}

} // namespace

ServerFeatures ServerFeatures::of(const QString &version)
{
    return { .version = QVersionNumber::fromString(version) };
}

bool ServerFeatures::isSupported() const
{
    return !isKnown() || version >= QVersionNumber(7, 17);
}

bool ServerFeatures::sortsByUpdatedAt() const
{
    return !isKnown() || version >= QVersionNumber(8, 7);
}

bool ServerFeatures::findsActivities() const
{
    return !isKnown() || version >= QVersionNumber(8, 7);
}

bool ServerFeatures::listsCommentsWithCase() const
{
    return !isKnown() || version < QVersionNumber(9, 0);
}

QJsonObject ServerFeatures::creation(QJsonObject body) const
{
    if (!isKnown())
        return body;
    for (const LaterField &field : laterFields()) {
        if (version < field.since && body.value(field.key) == field.byDefault)
            body.remove(field.key);
    }
    return body;
}

} // namespace casebook::remote
