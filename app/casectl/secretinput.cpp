#include "app/casectl/secretinput.h"

#include <QFile>

#include <cstdio>

namespace casebook::app {

using namespace Qt::StringLiterals;

Result<std::optional<remote::Secret>> givenSecret(const CommandLine &line)
{
    QString path = line.parameter(u"api-key-file"_s);
    if (path.isEmpty())
        path = line.parameter(u"password-file"_s);
    if (path.isEmpty()) {
        const QByteArray secret = qgetenv("CASEBOOK_REMOTE_SECRET");
        return secret.isEmpty() ? std::nullopt : std::optional(remote::Secret(secret));
    }
    QFile file(path);
    const bool isOpen
        = path == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    QByteArray secret = isOpen ? file.readLine() : QByteArray();
    while (secret.endsWith('\n') || secret.endsWith('\r'))
        secret.chop(1);
    if (secret.isEmpty())
        return failure(ErrorKind::File, u"%1 can't be read, or its first line is empty"_s.arg(path));
    return std::optional(remote::Secret(std::move(secret)));
}

} // namespace casebook::app
