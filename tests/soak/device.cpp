#include "tests/soak/device.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QJsonDocument>

#include <csignal>
#include <thread>

using namespace Qt::StringLiterals;

namespace casebook::soak {

namespace {

constexpr int patienceToEnd = 10'000;

QByteArray line(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

Device::Device(QString name, QJsonObject setup)
    : m_name(std::move(name))
    , m_setup(std::move(setup))
{
}

Device::~Device()
{
    if (isRunning())
        kill();
}

void Device::start(const QJsonObject &beside)
{
    QJsonObject setup = m_setup;
    for (auto key = beside.begin(); key != beside.end(); ++key)
        setup[key.key()] = key.value();
    m_received.clear();
    m_process = std::make_unique<QProcess>();
    m_process->setReadChannel(QProcess::StandardOutput);
    m_process->start(QCoreApplication::applicationDirPath() + u"/casebook_soakclient"_s,
                     { QString::fromUtf8(line(setup)) });
    m_process->waitForStarted();
}

bool Device::isRunning() const
{
    return m_process && m_process->state() == QProcess::Running;
}

void Device::kill()
{
    if (!m_process)
        return;
    m_process->kill();
    m_process->waitForFinished(patienceToEnd);
    m_complaints += m_process->readAllStandardError();
}

void Device::quit()
{
    if (!m_process)
        return;
    m_process->closeWriteChannel();
    if (!m_process->waitForFinished(patienceToEnd)) {
        m_complaints += "did not end by itself\n";
        m_process->kill();
        m_process->waitForFinished(patienceToEnd);
    }
    m_complaints += m_process->readAllStandardError();
}

std::optional<QJsonObject> Device::ask(const QJsonObject &command, int patience)
{
    if (!isRunning())
        return {};
    m_process->write(line(command));
    return readAnswer(patience);
}

std::optional<QJsonObject> Device::askAndKill(const QJsonObject &command, int microseconds)
{
    if (!isRunning())
        return {};
    m_process->write(line(command));
    m_process->waitForBytesWritten(patienceToEnd);
    std::this_thread::sleep_for(std::chrono::microseconds(microseconds));
    ::kill(pid_t(m_process->processId()), SIGKILL);
    std::optional<QJsonObject> answer = readAnswer(patienceToEnd);
    kill();
    return answer;
}

/// Where its threads stand, as far as a debugger is there to tell.
QByteArray Device::stacks() const
{
    QProcess debugger;
    debugger.start(u"gdb"_s,
                   { u"-p"_s, QString::number(m_process->processId()), u"-batch"_s, u"-ex"_s,
                     u"thread apply all bt 25"_s });
    debugger.waitForFinished(patienceToEnd);
    return debugger.readAllStandardOutput();
}

std::optional<QJsonObject> Device::readAnswer(int patience)
{
    const QDeadlineTimer deadline(patience);
    while (!m_received.contains('\n')) {
        const bool more = m_process->waitForReadyRead(int(deadline.remainingTime()));
        m_received += m_process->readAllStandardOutput();
        if (!more && !m_received.contains('\n')) {
            if (isRunning())
                m_complaints += "no answer in time\n" + stacks();
            return {};
        }
    }
    const qsizetype end = m_received.indexOf('\n');
    const QJsonObject answer = QJsonDocument::fromJson(m_received.left(end)).object();
    m_received.remove(0, end + 1);
    return answer;
}

} // namespace casebook::soak
