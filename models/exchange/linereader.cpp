#include "models/exchange/linereader.h"

namespace casebook::exchange {

namespace {

constexpr QByteArrayView byteOrderMark("\xEF\xBB\xBF");

} // namespace

LineReader::LineReader(const QString &path)
    : m_file(path)
    , m_buffer(65'536, Qt::Uninitialized)
{
}

Result<void> LineReader::open()
{
    if (!m_file.open(QIODevice::ReadOnly))
        return failure(fileError());
    m_size = m_file.size();
    return {};
}

Result<std::optional<Line>> LineReader::next()
{
    while (!m_file.atEnd()) {
        Line line{ .number = ++m_number, .offset = m_position, .text = {} };
        line.tooLong = !readTo(line.text);
        if (line.text.isEmpty() && !line.tooLong)
            return failure(fileError());
        m_position = m_file.pos();
        if (line.offset == 0 && line.text.startsWith(byteOrderMark)) {
            line.text.remove(0, byteOrderMark.size());
            line.offset = byteOrderMark.size();
        }
        line.text = line.text.trimmed();
        if (!line.text.isEmpty() || line.tooLong)
            return line;
    }
    return std::optional<Line>();
}

Result<QByteArray> LineReader::at(qint64 offset)
{
    if (!m_file.seek(offset))
        return failure(fileError());
    QByteArray text;
    readTo(text);
    return text.trimmed();
}

bool LineReader::readTo(QByteArray &text)
{
    bool fits = true;
    do {
        const qint64 count = m_file.readLine(m_buffer.data(), m_buffer.size());
        if (count <= 0)
            break;
        if (text.size() + count > longestLine) {
            fits = false;
            text.clear();
        }
        if (fits || m_buffer.at(count - 1) == '\n')
            text.append(m_buffer.constData(), count);
    } while (!text.endsWith('\n') && !m_file.atEnd());
    if (!fits)
        text.clear();
    return fits;
}

Error LineReader::fileError() const
{
    return { .kind = ErrorKind::File,
             .message = QStringLiteral("The file can't be read"),
             .detail = m_file.errorString() };
}

} // namespace casebook::exchange
