#pragma once

#include "models/store/casestore.h"

#include <QIODevice>

namespace casebook::server {

/// A file of the store as a device, read piece by piece. Blocks on the store: for the threads of connections.
class FileDownload final : public QIODevice
{
public:
    FileDownload(store::CaseStore &store, const store::FileInfo &file);

    qint64 size() const override { return m_file.size; }
    bool isSequential() const override { return false; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 maxSize) override;

private:
    store::CaseStore &m_store;
    const store::FileInfo m_file;
};

} // namespace casebook::server
