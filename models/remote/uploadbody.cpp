#include "models/remote/uploadbody.h"

#include <algorithm>

namespace casebook::remote {

UploadBody::UploadBody(QByteArray body, QObject *parent)
    : QIODevice(parent)
    , m_body(std::move(body))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

bool UploadBody::atEnd() const
{
    return m_taken >= m_body.size();
}

qint64 UploadBody::bytesAvailable() const
{
    return m_body.size() - m_taken + QIODevice::bytesAvailable();
}

qint64 UploadBody::readData(char *data, qint64 maximum)
{
    if (atEnd())
        return -1;
    const qint64 size = std::min(maximum, m_body.size() - m_taken);
    std::copy_n(m_body.constData() + m_taken, size, data);
    m_taken += size;
    return size;
}

qint64 UploadBody::writeData(const char *, qint64)
{
    return -1;
}

} // namespace casebook::remote
