#pragma once

#include "models/base/result.h"
#include "models/domain/connector.h"
#include "models/store/storetypes.h"

#include <QHash>
#include <QSaveFile>
#include <QSet>

namespace casebook::exchange {

/// What an export wrote.
struct ExportReport
{
    qint64 cases = 0;
    qint64 attachments = 0;
    qint64 activities = 0;
    qint64 connectors = 0;
    bool cancelled = false; ///< the file is as it was before

    bool operator==(const ExportReport &) const = default;
};

/// The writing half of an export. The file appears, or replaces another, only when it is whole. Used by one
/// thread at a time.
class ExportWriter
{
public:
    ExportWriter(const QString &path, const QList<domain::ConnectorDefinition> &connectors);

    /// Each case as a line, before it the connectors it names for the first time, after it its comments and
    /// activities by time. File when it can't be written, DiskFull when there is no room.
    Result<void> write(const QList<store::CaseImport> &cases);
    /// The last line, and the file in its place.
    Result<ExportReport> finish();

private:
    Result<void> open();
    Result<void> writeLine(const QByteArray &line);
    Result<void> writeConnectorsOf(const store::CaseImport &one);
    Result<void> writeCase(const store::CaseImport &one);
    Error fileError() const;

    QSaveFile m_file;
    QHash<QString, domain::ConnectorDefinition> m_unwritten;
    ExportReport m_report;
};

} // namespace casebook::exchange
