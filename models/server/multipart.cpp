#include "models/server/multipart.h"

#include <QRegularExpression>

namespace casebook::server {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestHead = 8 * 1024;

Error malformed(const QString &why)
{
    return { .kind = ErrorKind::InvalidInput,
             .message = u"Invalid multipart payload format: %1"_s.arg(why),
             .code = "body.malformed",
             .httpStatus = 400 };
}

QByteArray boundaryOf(const QByteArray &contentType)
{
    static const QRegularExpression form(
        u"^multipart/form-data\\s*;.*\\bboundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(QString::fromLatin1(contentType));
    return (match.captured(1) + match.captured(2)).toLatin1();
}

/// `form-data; name="file"; filename="a.png"`; quotes and backslashes in the names are escaped by a backslash
/// or, as browsers do it, in percent form.
QString parameterOf(const QString &disposition, const QString &name)
{
    const QRegularExpression form(u"[;\\s]"_s + name + u"=(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^\\s;]+))"_s,
                                  QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(disposition);
    QString value = match.captured(1);
    value.replace("\\\""_L1, "\""_L1).replace("\\\\"_L1, "\\"_L1).replace("%22"_L1, "\""_L1);
    return value + match.captured(2);
}

PartHead headFrom(const QByteArray &text)
{
    static const QByteArray wanted = "content-disposition:";
    const QList<QByteArray> lines = text.split('\n');
    for (const QByteArray &line : lines) {
        if (!line.toLower().startsWith(wanted))
            continue;
        const QString disposition = QString::fromUtf8(line.mid(wanted.size()).trimmed());
        return { .name = parameterOf(disposition, u"name"_s),
                 .fileName = parameterOf(disposition, u"filename"_s) };
    }
    return {};
}

} // namespace

MultipartReader::MultipartReader(const QByteArray &contentType)
    : m_buffer("\r\n") // so that the first boundary is like the others
{
    if (const QByteArray boundary = boundaryOf(contentType); !boundary.isEmpty())
        m_delimiter = "\r\n--" + boundary;
}

Result<void> MultipartReader::read(QByteArrayView piece)
{
    if (m_delimiter.isEmpty())
        return failure(malformed(u"no boundary"_s));
    if (m_state == State::Done)
        return {};
    m_buffer.append(piece.data(), piece.size());
    while (m_state != State::Done) {
        const Result<bool> more = step();
        if (!more)
            return failure(more.error());
        if (!*more)
            break;
    }
    return {};
}

Result<void> MultipartReader::finish() const
{
    if (m_state == State::Done)
        return {};
    return failure(malformed(m_delimiter.isEmpty() ? u"no boundary"_s : u"it ends too early"_s));
}

Result<bool> MultipartReader::step()
{
    switch (m_state) {
    case State::Preamble: {
        const qsizetype at = m_buffer.indexOf(m_delimiter);
        if (at < 0) {
            m_buffer = m_buffer.right(m_delimiter.size() - 1);
            return false;
        }
        m_buffer.remove(0, at + m_delimiter.size());
        m_state = State::AfterBoundary;
        return true;
    }
    case State::AfterBoundary:
        if (m_buffer.size() < 2)
            return false;
        if (m_buffer.startsWith("--"))
            m_state = State::Done;
        else if (m_buffer.startsWith("\r\n"))
            m_state = State::Head; // which begins with this end of line
        else
            return failure(malformed(u"a boundary goes on"_s));
        return true;
    case State::Head:
        return readHead();
    case State::Content:
        return readContent();
    case State::Done:
        break;
    }
    return false;
}

Result<bool> MultipartReader::readHead()
{
    const qsizetype end = m_buffer.indexOf("\r\n\r\n");
    if (end < 0) {
        if (m_buffer.size() > longestHead)
            return failure(malformed(u"the head of a part is too long"_s));
        return false;
    }
    const PartHead head = headFrom(m_buffer.left(end));
    m_buffer.remove(0, end + 4);
    m_state = State::Content;
    if (const Result<void> taken = partBegan(head); !taken)
        return failure(taken.error());
    return true;
}

Result<bool> MultipartReader::readContent()
{
    const qsizetype at = m_buffer.indexOf(m_delimiter);
    const qsizetype known = at >= 0 ? at : m_buffer.size() - (m_delimiter.size() - 1);
    if (known > 0) {
        if (const Result<void> taken = partContent(QByteArrayView(m_buffer).first(known)); !taken)
            return failure(taken.error());
        m_buffer.remove(0, known);
    }
    if (at < 0)
        return false;
    m_buffer.remove(0, m_delimiter.size());
    m_state = State::AfterBoundary;
    return true;
}

} // namespace casebook::server
