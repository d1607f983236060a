#include "models/store/statement.h"

#include "models/store/connection.h"
#include "models/store/failure.h"

#include <sqlite3.h>

namespace casebook::store {

Statement::Statement(Connection &connection, const QByteArray &sql)
    : m_connection(connection)
    , m_prepared(connection.takeStatement(sql))
    , m_statement(m_prepared->statement)
{
}

Statement::~Statement()
{
    m_connection.giveStatement(m_prepared);
}

void Statement::restart()
{
    sqlite3_reset(m_statement);
    m_bound = 0;
}

void Statement::check(int resultCode) const
{
    if (resultCode != SQLITE_OK)
        fail(m_connection.handle(), resultCode);
}

void Statement::add(qint64 value)
{
    check(sqlite3_bind_int64(m_statement, ++m_bound, value));
}

void Statement::add(const QString &value)
{
    add(value.toUtf8());
}

void Statement::add(const QByteArray &utf8)
{
    // constData of a null array is a valid empty string: empty texts are never bound as null.
    check(sqlite3_bind_text64(m_statement, ++m_bound, utf8.constData(), sqlite3_uint64(utf8.size()),
                              SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::addBlob(const QByteArray &bytes)
{
    check(sqlite3_bind_blob64(m_statement, ++m_bound, bytes.constData(), sqlite3_uint64(bytes.size()),
                              SQLITE_TRANSIENT));
}

void Statement::add(std::nullptr_t)
{
    check(sqlite3_bind_null(m_statement, ++m_bound));
}

void Statement::add(const QVariant &value)
{
    if (!value.isValid() || value.isNull())
        add(nullptr);
    else if (value.typeId() == QMetaType::QString)
        add(value.toString());
    else
        add(value.toLongLong());
}

void Statement::add(const ColumnValue &value)
{
    std::visit([this](const auto &held) { add(held); }, value);
}

void Statement::addAll(const QVariantList &values)
{
    for (const QVariant &value : values)
        add(value);
}

bool Statement::next()
{
    const int result = sqlite3_step(m_statement);
    if (result == SQLITE_ROW)
        return true;
    if (result != SQLITE_DONE)
        fail(m_connection.handle(), result);
    return false;
}

void Statement::run()
{
    while (next()) { }
    restart();
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Statement::text(int column) const
{
    const unsigned char *text = sqlite3_column_text(m_statement, column);
    return QString::fromUtf8(reinterpret_cast<const char *>(text), sqlite3_column_bytes(m_statement, column));
}

QByteArray Statement::bytes(int column) const
{
    return view(column).toByteArray();
}

QByteArrayView Statement::view(int column) const
{
    const void *data = sqlite3_column_blob(m_statement, column);
    return { static_cast<const char *>(data), sqlite3_column_bytes(m_statement, column) };
}

QVariant Statement::value(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
        return QVariant::fromValue<qlonglong>(number(column));
    default:
        return text(column);
    }
}

std::optional<Timestamp> Statement::optionalTime(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return time(column);
}

} // namespace casebook::store
