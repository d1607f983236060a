#pragma once

#include "models/exchange/importindex.h"
#include "models/store/storetypes.h"

#include <QSet>

namespace casebook::exchange {

/// The reading half of an import: first the whole file for its index, then case by case, oldest first, each
/// with its comments and activities. Used by one thread at a time; each call is one short step.
class ImportSession
{
public:
    explicit ImportSession(const QString &path);

    /// Reads on for the index; false when the whole file was seen. File when it can't be read.
    Result<bool> indexSome();
    /// The next cases; empty when there are no more.
    Result<QList<store::CaseImport>> nextBatch();

    const QList<domain::ConnectorDefinition> &connectors() const { return m_index.connectors(); }
    bool isEmpty() const { return m_index.cases().empty() && m_index.connectors().isEmpty(); }
    /// Lines and what was skipped so far; the counts of what was added are not known here.
    const ImportReport &report() const { return m_report; }
    qint64 doneBytes() const { return m_doneBytes; }
    /// Twice the file's size: it is read twice.
    qint64 totalBytes() const { return 2 * m_reader.size(); }

private:
    Result<store::CaseImport> readCase(const ImportIndex::Entry &entry);
    Result<void> readChild(const ImportIndex::Child &child, store::CaseImport &into, QSet<QString> &ids);

    LineReader m_reader;
    ImportIndex m_index;
    ImportReport m_report;
    size_t m_nextCase = 0;
    qint64 m_doneBytes = 0;
    bool m_open = false;
};

} // namespace casebook::exchange
