#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QString>

#include <memory>

namespace casebook::soak {

/// A casebook_soakclient, seen from outside: one computer of a person that may be killed at any moment.
class Device
{
public:
    Device(QString name, QJsonObject setup);
    ~Device();

    const QString &name() const { return m_name; }
    /// What the next start is told beside; {"crashAt": 7} and the like last for one start.
    void start(const QJsonObject &beside = {});
    bool isRunning() const;
    /// kill -9, and waits for the end.
    void kill();
    /// Ends it in order.
    void quit();

    /// The answer; nullopt when the process died before it gave one, or did not answer within the time.
    std::optional<QJsonObject> ask(const QJsonObject &command, int patience = 20'000);
    /// Writes a command, kills the process after @p microseconds, and gives what it had answered until then.
    std::optional<QJsonObject> askAndKill(const QJsonObject &command, int microseconds);
    /// What it wrote to standard error in all its lives.
    QByteArray complaints() const { return m_complaints; }

private:
    std::optional<QJsonObject> readAnswer(int patience);
    QByteArray stacks() const;

    QString m_name;
    QJsonObject m_setup;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_received;
    QByteArray m_complaints;
};

} // namespace casebook::soak
