#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace casebook::server {

/// The head of one part of a multipart/form-data body.
struct PartHead
{
    QString name;
    QString fileName; ///< of its Content-Disposition; empty: none
};

/// Reads a multipart/form-data body that comes in pieces (RFC 7578). The parts' contents are passed on as
/// they come; of the body it keeps no more than a part's head and a boundary's length.
class MultipartReader
{
public:
    /// @p contentType with the boundary.
    explicit MultipartReader(const QByteArray &contentType);
    virtual ~MultipartReader() = default;
    MultipartReader(const MultipartReader &) = delete;
    MultipartReader &operator=(const MultipartReader &) = delete;

    /// InvalidInput for what is no such body, or whatever the part's taker says.
    Result<void> read(QByteArrayView piece);
    /// InvalidInput when the body ended too early.
    Result<void> finish() const;

protected:
    virtual Result<void> partBegan(const PartHead &head) = 0;
    virtual Result<void> partContent(QByteArrayView content) = 0;

private:
    enum class State { Preamble, AfterBoundary, Head, Content, Done };

    /// Takes what it can from the buffer; false when it needs more.
    Result<bool> step();
    Result<bool> readHead();
    Result<bool> readContent();

    QByteArray m_delimiter; ///< "\r\n--boundary"; empty where the content type names none
    QByteArray m_buffer;
    State m_state = State::Preamble;
};

} // namespace casebook::server
