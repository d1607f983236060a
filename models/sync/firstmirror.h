#pragma once

#include "models/sync/pulldesk.h"

namespace casebook::sync {

class DetailsFetcher;

/// Reads all cases of a remote once, newest first, in windows of created_at that are small enough for a
/// list (DATA-CORE §3 step 10). What is still to be read is kept, so that the next run goes on there.
class FirstMirror final
{
public:
    FirstMirror(PullDesk &desk, DetailsFetcher &details)
        : m_desk(desk)
        , m_details(details)
    {
    }

    /// When it was finished, in the remote's clock; nullopt: it was not.
    Result<std::optional<Timestamp>> finished();
    /// Reads what is left. Progress counts cases.
    Result<void> run();

private:
    Result<void> prepare();
    Result<void> readWindow(qsizetype index);
    Result<void> split(qsizetype index);
    Result<void> finish();
    Result<void> save();
    qsizetype nextWindow() const;

    PullDesk &m_desk;
    DetailsFetcher &m_details;
    QList<store::MirrorWindow> m_windows; ///< newest first
    bool m_saving = false;
};

} // namespace casebook::sync
