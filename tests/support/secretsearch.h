#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace casebook::test {

/// Looks for a secret where none may be, in every form in which it could stand there: as it is, as UTF-16, in
/// hexadecimal, and in base64 wherever in the encoded bytes it begins (Basic authentication puts a name
/// first).
class SecretSearch final
{
public:
    /// One of at least 8 bytes, so that nothing else looks like it.
    void add(const QByteArray &secret);

    bool isIn(const QByteArray &bytes) const;
    /// The files below @p folder that hold one; @p read counts the files that were looked into.
    QStringList filesIn(const QString &folder, int *read) const;

private:
    QList<QByteArray> m_forms;
};

} // namespace casebook::test
