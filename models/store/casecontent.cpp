#include "models/store/casecontent.h"

#include "models/json/codec.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace casebook::store {

namespace {

domain::Case contentOf(domain::Case value)
{
    value.version.clear();
    value.updatedAt.reset();
    value.updatedBy.reset();
    value.closedAt.reset();
    value.closedBy.reset();
    value.duration.reset();
    value.carried = {};
    value.tags.removeDuplicates(); // a set to everyone but its order
    std::sort(value.tags.begin(), value.tags.end());
    std::sort(value.assignees.begin(), value.assignees.end(),
              [](const domain::Assignee &a, const domain::Assignee &b) { return a.uid < b.uid; });
    std::sort(value.customFields.begin(), value.customFields.end(),
              [](const domain::CustomField &a, const domain::CustomField &b) { return a.key < b.key; });
    return value;
}

} // namespace

bool isSameContent(const domain::Case &one, const domain::Case &other)
{
    return contentOf(one) == contentOf(other);
}

QJsonObject creationPayload(const domain::Case &value)
{
    domain::NewCase values;
    values.title = value.title;
    values.description = value.description;
    values.tags = value.tags;
    values.connector = value.connector;
    values.settings = value.settings;
    values.owner = value.owner;
    values.severity = value.severity;
    values.assignees = value.assignees;
    values.category = value.category;
    values.customFields = value.customFields;
    return json::toJson(values);
}

} // namespace casebook::store
