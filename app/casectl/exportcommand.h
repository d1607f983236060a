#pragma once

#include "app/casectl/command.h"
#include "models/exchange/exporter.h"

namespace casebook::app {

/// `casectl export [--ids a,b] FILE`: answers with the details that also end the file.
class ExportCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    void resolveNext();
    void exportTo(const Future<exchange::ExportReport> &report);

    QStringList m_unresolved;
    QList<CaseKey> m_keys;
    exchange::Exporter *m_exporter = nullptr;
};

} // namespace casebook::app
