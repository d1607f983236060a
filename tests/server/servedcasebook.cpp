#include "servedcasebook.h"

#include "models/store/casestore.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int startMilliseconds = 30'000;

QByteArray textOf(const QJsonValue &value)
{
    if (value.isUndefined())
        return {};
    return (value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject()))
        .toJson(QJsonDocument::Compact);
}

} // namespace

ServedCasebook::ServedCasebook()
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
}

ServedCasebook::~ServedCasebook()
{
    if (m_process.state() != QProcess::NotRunning)
        terminate();
}

QString ServedCasebook::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    if (file.open(QIODevice::WriteOnly)) {
        file.write(content);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    return file.fileName();
}

QString ServedCasebook::import(const QByteArray &ndjson) const
{
    QProcess casectl;
    casectl.start(QStringLiteral(CASEBOOK_BIN_DIR "/casectl"),
                  { u"import"_s, u"--store"_s, storePath(), write(u"import.ndjson"_s, ndjson) });
    casectl.waitForFinished(startMilliseconds);
    return casectl.exitCode() == 0 ? QString() : QString::fromUtf8(casectl.readAllStandardError());
}

QString ServedCasebook::define(const QList<domain::ConnectorDefinition> &connectors) const
{
    const SystemClock clock;
    store::CaseStore store({ .path = storePath(), .pollMilliseconds = 0 }, clock);
    for (const domain::ConnectorDefinition &connector : connectors) {
        const auto saved = store.saveConnector(connector).result();
        if (!saved)
            return saved.error().message;
    }
    return {};
}

QString ServedCasebook::start()
{
    QStringList arguments{
        u"serve"_s,    u"--store"_s,         storePath(),
        u"--listen"_s, u"127.0.0.1:0"_s,     u"--user"_s,
        user(),        u"--password-file"_s, write(u"password"_s, password().toUtf8() + '\n')
    };
    if (!m_users.isEmpty())
        arguments += { u"--users-file"_s, write(u"users.json"_s, QJsonDocument(m_users).toJson()) };
    m_process.start(QStringLiteral(CASEBOOK_BIN_DIR "/casectl"), arguments);
    QByteArray said;
    static const QRegularExpression address(u"127\\.0\\.0\\.1:(\\d+)"_s);
    while (!said.contains('\n') && m_process.waitForReadyRead(startMilliseconds))
        said += m_process.readAll();
    m_port = address.match(QString::fromUtf8(said)).captured(1).toUShort();
    return m_port > 0 ? QString() : u"casectl serve said: "_s + QString::fromUtf8(said);
}

int ServedCasebook::terminate()
{
    m_process.terminate();
    if (m_process.waitForFinished(startMilliseconds))
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    kill();
    return -1;
}

void ServedCasebook::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

ApiAnswer ServedCasebook::send(const QByteArray &method, const QByteArray &path, const QByteArray &body) const
{
    return askServer(m_port,
                     { .method = method,
                       .path = QString::fromUtf8(path),
                       .body = body,
                       .authorization = authorization() });
}

ApiAnswer ServedCasebook::send(const QByteArray &method, const QByteArray &path, const QJsonValue &body) const
{
    return send(method, path, textOf(body));
}

} // namespace casebook::test
