#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace casebook::store {

/// The members of a JSON object as the store keeps it (compact, keys sorted), one after the other, without
/// reading their values.
class ObjectText final
{
public:
    struct Member
    {
        QByteArrayView key; ///< as written, without the quotes
        QByteArrayView value;
        QByteArrayView whole; ///< `"key":value`
    };

    /// @p text must stay while this is used. Throws StoreFailure where it is no object.
    explicit ObjectText(QByteArrayView text);
    /// Goes to the next member; false at the end.
    bool next();
    const Member &member() const { return m_member; }

private:
    qsizetype endOfString(qsizetype from) const;
    qsizetype endOfValue(qsizetype from) const;
    char at(qsizetype position) const;

    const QByteArrayView m_text;
    qsizetype m_at = 0; ///< where the next member begins
    Member m_member;
};

/// Appends a stored document as the API writes it: without the saved object's envelope, which stands beside
/// it in what was imported (bodies.h).
void appendDocument(QByteArray &out, QByteArrayView body);
/// True when @p body has no envelope: no key sorts before it.
bool isPlainDocument(QByteArrayView body);

} // namespace casebook::store
