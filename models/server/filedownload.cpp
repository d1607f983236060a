#include "models/server/filedownload.h"

#include <algorithm>

namespace casebook::server {

FileDownload::FileDownload(store::CaseStore &store, const store::FileInfo &file)
    : m_store(store)
    , m_file(file)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 FileDownload::readData(char *data, qint64 maxSize)
{
    const Result<QByteArray> content = m_store.fileContent(m_file.id, pos(), maxSize).result();
    if (!content)
        return -1;
    std::copy(content->cbegin(), content->cend(), data);
    return content->size();
}

qint64 FileDownload::writeData(const char *, qint64)
{
    return -1; // it is opened for reading only
}

} // namespace casebook::server
