#include "models/exchange/linereader.h"

namespace casebook::exchange {

namespace {

const QByteArray byteOrderMark = QByteArrayLiteral("\xEF\xBB\xBF");

} // namespace

LineReader::LineReader(const QString &path)
    : m_file(path)
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
        Line line{ .number = ++m_number, .offset = m_position, .text = m_file.readLine(longestLine + 1) };
        if (line.text.isEmpty())
            return failure(fileError());
        if (line.text.size() > longestLine) {
            line.tooLong = true;
            while (!line.text.endsWith('\n') && !m_file.atEnd())
                line.text = m_file.readLine(longestLine);
            line.text.clear();
        }
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
    return m_file.readLine(longestLine + 1).trimmed();
}

Error LineReader::fileError() const
{
    return { .kind = ErrorKind::File,
             .message = QStringLiteral("The file can't be read"),
             .detail = m_file.errorString() };
}

} // namespace casebook::exchange
