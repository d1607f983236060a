#include "app/storepath.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace casebook::app {

using namespace Qt::StringLiterals;

QString defaultStorePath()
{
    // The generic location: the one for applications would differ between the two programs.
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return folder + u"/casebook/casebook.sqlite"_s;
}

QString storePath(const QString &option)
{
    QString path = option.isEmpty() ? qEnvironmentVariable("CASEBOOK_STORE") : option;
    if (path.isEmpty())
        path = defaultStorePath();
    return QDir::cleanPath(QFileInfo(path).absoluteFilePath());
}

QString preferencesPath(const QString &path)
{
    const QFileInfo file(path);
    return file.absolutePath() + u'/' + file.completeBaseName() + u".ini"_s;
}

} // namespace casebook::app
