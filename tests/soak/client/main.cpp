#include "tests/soak/client/commands.h"
#include "tests/soak/client/crashpoint.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSocketNotifier>

#include <unistd.h>

using namespace Qt::StringLiterals;

// One computer of a person, as a process that can be killed: takes commands on standard input, one JSON
// object a line, and answers each on standard output when what it says is durable. {"do": "sync"} and {"do":
// "check"} answer when the round has finished.

namespace casebook::soak {

namespace {

constexpr qsizetype piece = 65'536;

test::DeviceSetup setupFrom(const QJsonObject &given)
{
    test::DeviceSetup setup;
    setup.storePath = given.value("store"_L1).toString();
    setup.url = QUrl(given.value("url"_L1).toString());
    setup.user = given.value("user"_L1).toString();
    setup.password = given.value("password"_L1).toString().toUtf8();
    setup.clockOffset = qint64(given.value("offset"_L1).toDouble());
    sync::SyncOptions &options = setup.options;
    const auto number = [&](QLatin1String key, int fallback) { return given.value(key).toInt(fallback); };
    options.automatic = given.value("automatic"_L1).toBool();
    options.pollMilliseconds = number("poll"_L1, options.pollMilliseconds);
    options.settleMilliseconds = number("settle"_L1, options.settleMilliseconds);
    options.sweepMilliseconds = number("sweep"_L1, options.sweepMilliseconds);
    options.fullCheckMilliseconds = number("fullCheck"_L1, options.fullCheckMilliseconds);
    options.overlapMilliseconds = number("overlap"_L1, options.overlapMilliseconds);
    options.pageSize = number("pageSize"_L1, options.pageSize);
    options.massDeletion = number("massDeletion"_L1, options.massDeletion);
    for (const QJsonValue &step : given.value("without"_L1).toArray())
        options.without.insert(step.toInt());
    return setup;
}

class Conversation
{
public:
    explicit Conversation(test::SyncDevice &device)
        : m_device(device)
        , m_commands(device)
        , m_input(STDIN_FILENO, QSocketNotifier::Read)
    {
        QObject::connect(&m_input, &QSocketNotifier::activated, &m_input, [this] { read(); });
        QObject::connect(&device.engine(), &sync::SyncEngine::roundFinished, &m_input, [this] {
            for (; m_rounds > 0; --m_rounds)
                say({ { u"ok"_s, true } });
        });
    }

private:
    void read()
    {
        char buffer[piece];
        const ssize_t got = ::read(STDIN_FILENO, buffer, sizeof buffer);
        if (got <= 0) {
            m_input.setEnabled(false);
            QCoreApplication::quit();
            return;
        }
        m_waiting.append(buffer, got);
        for (qsizetype end = m_waiting.indexOf('\n'); end >= 0; end = m_waiting.indexOf('\n')) {
            const QByteArray line = m_waiting.left(end);
            m_waiting.remove(0, end + 1);
            handle(QJsonDocument::fromJson(line).object());
        }
    }

    void handle(const QJsonObject &command)
    {
        const QString what = command.value("do"_L1).toString();
        if (what == "sync"_L1 || what == "check"_L1) {
            ++m_rounds;
            if (what == "sync"_L1)
                m_device.engine().syncNow(m_device.remote());
            else
                m_device.engine().checkEverything(m_device.remote());
            return;
        }
        say(m_commands.run(command));
    }

    static void say(const QJsonObject &answer)
    {
        QByteArray line = QJsonDocument(answer).toJson(QJsonDocument::Compact) + '\n';
        while (!line.isEmpty()) {
            const ssize_t written = ::write(STDOUT_FILENO, line.constData(), size_t(line.size()));
            if (written <= 0)
                return;
            line.remove(0, written);
        }
    }

    test::SyncDevice &m_device;
    Commands m_commands;
    QSocketNotifier m_input;
    QByteArray m_waiting;
    int m_rounds = 0;
};

} // namespace

} // namespace casebook::soak

int main(int argc, char **argv)
{
    using namespace casebook;
    QCoreApplication application(argc, argv);
    const QJsonObject given = QJsonDocument::fromJson(application.arguments().value(1).toUtf8()).object();
    soak::crashAt(given.value("crashAt"_L1).toInt(), given.value("crashAfter"_L1).toBool());
    test::SyncDevice device(soak::setupFrom(given));
    const soak::Conversation conversation(device);
    return QCoreApplication::exec();
}
