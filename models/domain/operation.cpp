#include "models/domain/operation.h"

#include <array>

namespace casebook::domain {

namespace {

// In the order of CaseField.
constexpr std::array fieldNames{ u"title",    u"description", u"tags",      u"connector", u"settings",
                                 u"severity", u"status",      u"assignees", u"category",  u"customFields" };

} // namespace

QString apiText(CaseField field)
{
    return QString::fromUtf16(fieldNames.at(static_cast<size_t>(field)));
}

std::optional<CaseField> caseFieldFromApi(const QString &key)
{
    for (size_t i = 0; i < fieldNames.size(); ++i) {
        if (key == QStringView(fieldNames.at(i)))
            return static_cast<CaseField>(i);
    }
    return std::nullopt;
}

} // namespace casebook::domain
