#pragma once

#include "models/base/ids.h"
#include "models/base/timestamp.h"
#include "models/store/connection.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QVariant>

#include <optional>
#include <variant>

namespace casebook::store {

/// Of one column: null, a whole number, or a text in UTF-8.
using ColumnValue = std::variant<std::nullptr_t, qint64, QByteArray>;

/// One use of a prepared statement: bind, then step through the rows or run. Bound values are copied; text is
/// UTF-8. Failures are thrown as StoreFailure. Goes back to the connection's cache when it dies.
class Statement final
{
public:
    /// @p sql has `?` for each value.
    Statement(Connection &connection, const QByteArray &sql);
    /// A literal's text is not copied: it is there as long as the program.
    template <size_t size>
    Statement(Connection &connection, const char (&literal)[size])
        : Statement(connection, QByteArray::fromRawData(literal, qsizetype(size) - 1))
    {
    }
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    /// Binds the values from the first parameter on, after a reset: a statement may be used again and again.
    template <typename... Values>
    Statement &bind(const Values &...values)
    {
        restart();
        (add(values), ...);
        return *this;
    }
    /// Binds the next parameter.
    void add(qint64 value);
    void add(int value) { add(qint64(value)); }
    void add(bool value) { add(qint64(value)); }
    void add(const QString &value);
    void add(const QByteArray &utf8); ///< as text
    void add(const Timestamp &value) { add(value.msecs()); }
    void add(std::nullptr_t);
    void add(const QVariant &value); ///< null, a whole number or a text
    void add(const ColumnValue &value);
    void addBlob(const QByteArray &bytes);
    template <typename Tag>
    void add(LocalId<Tag> value)
    {
        add(value.value);
    }
    template <typename Value>
    void add(const std::optional<Value> &value)
    {
        value ? add(*value) : add(nullptr);
    }
    void addAll(const QVariantList &values);

    /// Goes to the next row; false at the end.
    bool next();
    /// For statements without rows: executes and gets ready to be bound again.
    void run();

    bool isNull(int column) const;
    qint64 number(int column) const;
    int small(int column) const { return int(number(column)); }
    QString text(int column) const;
    QByteArray bytes(int column) const; ///< text as UTF-8, or a blob
    QByteArrayView view(int column) const; ///< the same without a copy: until next() or the end of the use
    QVariant value(int column) const; ///< invalid for null, else qlonglong or QString
    Timestamp time(int column) const { return Timestamp(number(column)); }
    std::optional<Timestamp> optionalTime(int column) const;

private:
    void restart();
    void check(int resultCode) const;

    Connection &m_connection;
    Connection::Prepared *m_prepared;
    sqlite3_stmt *m_statement;
    int m_bound = 0;
};

} // namespace casebook::store
