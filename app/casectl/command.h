#pragma once

#include "app/casectl/commandline.h"
#include "models/base/clock.h"
#include "models/store/casestore.h"

#include <QJsonValue>
#include <QObject>

namespace casebook::app {

/// What the verbs work with.
struct CommandContext
{
    store::CaseStore &store;
    const Clock &clock;
    CommandLine line;
};

/// One call of casectl under way: asks the store, prints one answer, tells that it has finished.
class Command : public QObject
{
    Q_OBJECT

public:
    explicit Command(CommandContext context, QObject *parent = nullptr);

    virtual void start() = 0;

signals:
    void finished(casebook::app::ExitCode code);

protected:
    store::CaseStore &store() const { return m_context.store; }
    const CommandLine &line() const { return m_context.line; }
    Timestamp now() const { return m_context.clock.now(); }

    /// Prints the answer and finishes.
    void answer(const QJsonValue &body);
    /// Prints Kibana's body of the failure and finishes.
    void refuse(const Error &error);
    /// The same for a case that is not there, with Kibana's words.
    void refuseCase(const Error &error, const QString &id);

private:
    CommandContext m_context;
};

/// One JSON document and a line feed on the standard output.
void printAnswer(const QJsonValue &body);
/// Kibana's error body on the standard error output.
void printError(const Error &error);
ExitCode exitCodeFor(const Error &error);

} // namespace casebook::app
