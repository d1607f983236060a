#include "tests/support/secretsearch.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace casebook::test {

namespace {

/// The characters of base64 that @p secret alone decides, @p before bytes after the beginning of a group.
QByteArray innerBase64(const QByteArray &secret, int before, QByteArray::Base64Options options)
{
    const QByteArray encoded = (QByteArray(before, ' ') + secret).toBase64(options);
    const qsizetype first = (before * 8 + 5) / 6;
    const qsizetype end = (before + secret.size()) * 8 / 6;
    return encoded.mid(first, end - first);
}

} // namespace

void SecretSearch::add(const QByteArray &secret)
{
    Q_ASSERT(secret.size() >= 8);
    const QString text = QString::fromUtf8(secret);
    const QByteArray wide(reinterpret_cast<const char *>(text.utf16()),
                          text.size() * qsizetype(sizeof(char16_t)));
    m_forms += { secret, wide, secret.toHex(), secret.toHex().toUpper(), secret.toPercentEncoding() };
    for (int before = 0; before < 3; ++before) {
        m_forms.append(innerBase64(secret, before, QByteArray::Base64Encoding));
        m_forms.append(innerBase64(secret, before, QByteArray::Base64UrlEncoding));
    }
}

bool SecretSearch::isIn(const QByteArray &bytes) const
{
    return std::any_of(m_forms.cbegin(), m_forms.cend(),
                       [&bytes](const QByteArray &form) { return bytes.contains(form); });
}

QStringList SecretSearch::filesIn(const QString &folder, int *read) const
{
    QStringList found;
    QDirIterator it(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (it.hasNext()) {
        QFile file(it.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        ++*read;
        if (isIn(file.readAll()))
            found.append(file.fileName());
    }
    return found;
}

} // namespace casebook::test
