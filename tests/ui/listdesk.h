#pragma once

#include "tests/support/testdesk.h"
#include "tests/support/windowdriver.h"

#include <optional>

namespace casebook::test {

/// A desk with a handful of cases made by hand, for tests of the list side of the window.
class ListDesk final
{
public:
    const ui::Workbench &workbench() const { return m_desk.workbench(); }
    store::CaseStore &store() { return m_desk.store(); }
    ui::Preferences &preferences() { return m_desk.preferences(); }

    template <typename T>
    static std::optional<T> answerOf(const Future<T> &future)
    {
        QObject context;
        std::optional<Result<T>> result;
        deliver(future, &context, [&](Result<T> answer) { result = std::move(answer); });
        WindowDriver::waitUntil([&] { return result.has_value(); });
        return result && *result ? std::optional<T>(**result) : std::nullopt;
    }

    CaseKey create(const QString &title, domain::SeverityValue severity = domain::SeverityValue::Low,
                   const QStringList &tags = {})
    {
        domain::CreateCase operation;
        operation.values.title = title;
        operation.values.description = QStringLiteral("A description");
        operation.values.severity = domain::Severity(severity);
        operation.values.tags = tags;
        return submit(operation);
    }

    void setStatus(CaseKey key, domain::StatusValue status)
    {
        domain::EditCase edit{ .key = key, .patch = {} };
        edit.patch.status = domain::Status(status);
        submit(edit);
    }

    CaseKey submit(domain::Operation operation)
    {
        store::Submission submission{ std::move(operation), preferences().author(), {} };
        const auto result = answerOf(store().submit(submission));
        return result ? result->caseKey : CaseKey{};
    }

private:
    TestDesk m_desk;
};

} // namespace casebook::test
