#include "tests/remote/casectlhome.h"

using namespace Qt::StringLiterals;

namespace casebook::test {

void CasectlHome::start(QProcess &process, const QStringList &arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : { u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s,
                                 u"XDG_RUNTIME_DIR"_s, u"TMPDIR"_s })
        environment.insert(name, m_folder.path());
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nowhere"_s);
    environment.insert(u"QT_LOGGING_RULES"_s, u"*=true"_s);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    // where the system writes core files, it may
    process.start(u"sh"_s,
                  QStringList{ u"-c"_s, u"ulimit -c unlimited 2>/dev/null; exec \"$@\""_s, u"sh"_s,
                               QStringLiteral(CASEBOOK_BIN_DIR "/casectl") }
                      + arguments + QStringList{ u"--store"_s, m_folder.filePath(u"casebook.sqlite"_s) });
}

CasectlHome::Answer CasectlHome::run(const QStringList &arguments, const QJsonObject &input)
{
    QProcess process;
    start(process, arguments);
    process.write(QJsonDocument(input).toJson());
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000))
        return {};
    const QByteArray output = process.readAllStandardOutput();
    const QByteArray all = output + process.readAllStandardError();
    m_printed += all;
    return { .exitCode = process.exitCode(), .output = QJsonDocument::fromJson(output), .all = all };
}

} // namespace casebook::test
