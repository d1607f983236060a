#pragma once

#include <QByteArray>

namespace casebook::action {

/// JSON written with single quotes, which are easier on the eye (and on moc) than escaped ones.
inline QByteArray quoted(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace casebook::action
