#include "ui/action/actionfile.h"

#include "ui/common/errortext.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>

namespace casebook::ui {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(casebook::ui::ActionFile)
};

constexpr qint64 largestFile = 1024 * 1024;

} // namespace

Result<QString> readActionFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure({ .kind = ErrorKind::File, .message = file.errorString() });
    if (file.size() > largestFile) {
        return failure({ .kind = ErrorKind::InvalidInput,
                         .message = {},
                         .code = "action.fileTooLong",
                         .limit = largestFile });
    }
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure({ .kind = ErrorKind::File, .message = file.errorString() });
    return QString::fromUtf8(bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes);
}

QString actionFileProblem(const Error &error)
{
    if (error.code == "action.fileTooLong") {
        return Tr::tr("The file is larger than %1, which no action is.")
            .arg(QLocale().formattedDataSize(error.limit));
    }
    return errorText(error);
}

} // namespace casebook::ui
