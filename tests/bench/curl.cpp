#include "tests/bench/curl.h"

#include "tests/support/faultproxy/wire.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

namespace casebook::test {

using namespace Qt::StringLiterals;

Curl::Curl(QString folder, quint16 port, int parallel)
    : m_folder(std::move(folder))
    , m_port(port)
    , m_parallel(parallel)
{
}

QString Curl::write(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder + u'/' + name);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s can't be written", qPrintable(file.fileName()));
    return file.fileName();
}

double Curl::send(const QList<WireMessage> &requests) const
{
    QByteArray config;
    for (qsizetype i = 0; i < requests.size(); ++i) {
        const WireMessage &request = requests[i];
        if (i > 0)
            config += "next\n";
        config += "url = \"http://127.0.0.1:" + QByteArray::number(m_port) + request.target() + "\"\n";
        config += "output = \"/dev/null\"\ncompressed\n";
        for (const QByteArray &name :
             { QByteArray("authorization"), QByteArray("kbn-xsrf"), QByteArray("content-type") }) {
            const QByteArray value = wire::headerOf(request.head, name);
            if (!value.isEmpty())
                config += "header = \"" + name + ": " + value + "\"\n";
        }
        if (request.method() == "GET")
            continue;
        const QString body = write(u"body-%1"_s.arg(i), request.body);
        config += "request = \"" + request.method() + "\"\ndata-binary = \"@" + body.toUtf8() + "\"\n";
    }
    QProcess curl;
    curl.setStandardErrorFile(QProcess::nullDevice());
    QElapsedTimer timer;
    timer.start();
    curl.start(u"curl"_s,
               { u"--silent"_s, u"--parallel"_s, u"--parallel-max"_s, QString::number(m_parallel),
                 u"--fail-early"_s, u"--config"_s, write(u"requests"_s, config) });
    curl.waitForFinished(-1);
    const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
    if (curl.exitStatus() != QProcess::NormalExit || curl.exitCode() != 0)
        qFatal("curl ended with %d", curl.exitCode());
    return milliseconds;
}

} // namespace casebook::test
