#pragma once

#include "app/casectl/command.h"
#include "models/action/documents.h"
#include "models/action/execution.h"

namespace casebook::app {

/// `casectl exec FILE|-`: runs the `.case` actions of a file, one result a line. Where an action is wrong is
/// told beside, on the standard error output.
class ExecCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    bool readFile(QByteArray &text);
    void executeAll(const QList<action::Reading> &readings);
    void tell(const action::DocumentText &document, const action::Reading &reading) const;
    void report(const action::Answer &answer);

    ExitCode m_code = ExitCode::Done;
};

} // namespace casebook::app
