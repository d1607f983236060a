#pragma once

#include "app/casectl/command.h"
#include "app/signalwatcher.h"
#include "models/generator/storefiller.h"

#include <QElapsedTimer>

#include <memory>

namespace casebook::app {

/// `casectl generate`: fills the store with made-up cases. SIGINT and SIGTERM end it and leave none of them.
class GenerateCommand final : public Command
{
    Q_OBJECT

public:
    explicit GenerateCommand(const CommandContext &context, QObject *parent = nullptr);

    void start() override;

private:
    void onProgressed(qint64 cases);
    void tell(const generator::FillReport &report);

    generator::GeneratorOptions m_options;
    std::unique_ptr<generator::StoreFiller> m_filler;
    SignalWatcher m_signals;
    QElapsedTimer m_since;
    qint64 m_toldAt = 0; ///< milliseconds after the start
};

} // namespace casebook::app
