#include "prismproxy.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int startMilliseconds = 60'000;

} // namespace

PrismProxy::~PrismProxy()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(5'000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

QString PrismProxy::program()
{
    const QFileInfo file(QStringLiteral(CASEBOOK_PRISM_DIR "/node_modules/.bin/prism"));
    return file.exists() ? file.filePath() : QString();
}

QString PrismProxy::start(const QString &document, quint16 port)
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(
        program(),
        { u"proxy"_s, document, u"http://127.0.0.1:%1"_s.arg(port), u"--errors=false"_s, u"-p"_s, u"0"_s });
    static const QRegularExpression address(u"is listening on http://127\\.0\\.0\\.1:(\\d+)"_s);
    QString said;
    while (!address.match(said).hasMatch()) {
        if (!m_process.waitForReadyRead(startMilliseconds))
            return u"Prism did not start: "_s + said;
        said += QString::fromUtf8(m_process.readAll());
    }
    m_port = address.match(said).captured(1).toUShort();
    return {};
}

QStringList PrismProxy::violations(const ApiAnswer &answer)
{
    QStringList found;
    const QJsonArray list = QJsonDocument::fromJson(answer.header("sl-violations")).array();
    for (const QJsonValue violation : list) {
        QStringList place;
        for (const QJsonValue part : violation["location"_L1].toArray())
            place.append(part.isDouble() ? QString::number(part.toInt()) : part.toString());
        found.append(place.join(u'.') + u": "_s + violation["message"_L1].toString());
    }
    return found;
}

} // namespace casebook::test
