#include "app/casectl/generatecommand.h"

#include "app/casectl/generateoptions.h"

#include <QJsonObject>
#include <QTextStream>

namespace casebook::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 tellEvery = 1'000; // milliseconds

} // namespace

GenerateCommand::GenerateCommand(const CommandContext &context, QObject *parent)
    : Command(context, parent)
{
}

void GenerateCommand::start()
{
    const Result<generator::GeneratorOptions> options = generatorOptions(line());
    if (!options) {
        refuse(options.error());
        return;
    }
    m_options = *options;
    m_filler = std::make_unique<generator::StoreFiller>(store(), m_options);
    connect(&m_signals, &SignalWatcher::endRequested, m_filler.get(), &generator::StoreFiller::cancel);
    connect(m_filler.get(), &generator::StoreFiller::progressed, this, &GenerateCommand::onProgressed);
    m_since.start();
    deliver(m_filler->run(), this, [this](const Result<generator::FillReport> &report) {
        if (report)
            tell(*report);
        else
            refuse(report.error());
    });
}

void GenerateCommand::onProgressed(qint64 cases)
{
    const qint64 elapsed = m_since.elapsed();
    if (elapsed - m_toldAt < tellEvery && cases < m_options.cases)
        return;
    m_toldAt = elapsed;
    const double seconds = static_cast<double>(std::max<qint64>(elapsed, 1)) / 1'000.0;
    QTextStream(stderr) << u"%1 of %2 cases, %3 a second\n"_s.arg(cases)
                               .arg(m_options.cases)
                               .arg(qRound64(static_cast<double>(cases) / seconds));
}

void GenerateCommand::tell(const generator::FillReport &report)
{
    QJsonObject summary{ { u"cases"_s, report.cases },
                         { u"activities"_s, report.activities },
                         { u"alreadyThere"_s, report.alreadyThere },
                         { u"seed"_s, qint64(m_options.seed) },
                         { u"seconds"_s, static_cast<double>(m_since.elapsed()) / 1'000.0 } };
    if (m_options.longestHistory > 0)
        summary.insert(u"longestCase"_s, report.longestCaseId);
    answer(summary);
}

} // namespace casebook::app
