#pragma once

#include "models/generator/cast.h"
#include "models/store/storetypes.h"

#include <QtGlobal>

#include <vector>

namespace casebook::generator {

/// What is to be generated. The same options give the same cases, on every machine.
struct GeneratorOptions
{
    qint64 cases = 200;
    qint64 activities = 2'000; ///< in all; at least one a case, exact otherwise
    quint32 seed = 1;
    /// Activities of the one case with a very long history (see Generator::longestCase); 0: no such case.
    qint64 longestHistory = 0;
    Timestamp until
        = Timestamp(1'767'225'600'000); ///< the last moment; cases spread over three years before it
};

/// Makes realistic cases with their attachments and histories, oldest first. Pure: no clock, no store. Each
/// case follows from the seed and its position alone, so several threads can ask one generator at a time.
class Generator
{
public:
    explicit Generator(GeneratorOptions options);

    const GeneratorOptions &options() const { return m_options; }
    const Cast &cast() const { return m_cast; }
    /// The position, from 0, of the case with the very long history.
    qint64 longestCase() const { return m_options.cases / 2; }
    /// How many activities the case at this position gets.
    qint64 activitiesOf(qint64 position) const { return m_historyLengths[static_cast<size_t>(position)]; }
    /// The case at this position, from 0 to `options().cases` - 1.
    store::CaseImport caseAt(qint64 position) const;

private:
    void planHistories();

    GeneratorOptions m_options;
    Cast m_cast;
    std::vector<qint32> m_historyLengths;
};

} // namespace casebook::generator
