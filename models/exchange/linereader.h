#pragma once

#include "models/base/result.h"

#include <QByteArray>
#include <QFile>

#include <optional>

namespace casebook::exchange {

struct Line
{
    qint64 number = 0; ///< from 1
    qint64 offset = 0; ///< of its first byte
    QByteArray text; ///< without the line's end; empty where tooLong
    bool tooLong = false;
};

/// Reads the lines of a file, in order or by offset. Used by one thread at a time.
class LineReader
{
public:
    /// A line longer than this is no saved object: Kibana takes no larger ones.
    static constexpr qint64 longestLine = 67'108'864;

    explicit LineReader(const QString &path);

    /// File when it can't be read.
    Result<void> open();
    /// The next line that holds something; nullopt at the end. File when reading fails.
    Result<std::optional<Line>> next();
    Result<QByteArray> at(qint64 offset);

    qint64 size() const { return m_size; }
    qint64 position() const { return m_position; }

private:
    /// Reads to the end of the line at the file's position; false when it is too long (it is passed over
    /// then).
    bool readTo(QByteArray &text);
    Error fileError() const;

    QFile m_file;
    QByteArray
        m_buffer; ///< a line mostly fits; QIODevice::readLine() would make room for the longest one each time
    qint64 m_size = 0;
    qint64 m_position = 0;
    qint64 m_number = 0;
};

} // namespace casebook::exchange
