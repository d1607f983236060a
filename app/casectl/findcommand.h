#pragma once

#include "app/casectl/command.h"
#include "models/json/findrequest.h"
#include "models/json/responses.h"

namespace casebook::app {

/// `casectl find`: GET /api/cases/_find.
class FindCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    void findOn(const QString &name);
    void find();
    void readPage();
    void readCase(CaseKey key, qsizetype index);
    /// One of the answers it takes is there; the last one finishes.
    void arrived(const Result<void> &result);

    json::FindRequest m_request;
    json::FindDocument m_document;
    int m_outstanding = 0;
    bool m_refused = false;
};

} // namespace casebook::app
