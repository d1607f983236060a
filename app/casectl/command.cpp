#include "app/casectl/command.h"

#include "models/domain/notfound.h"
#include "models/json/responses.h"

#include <QFile>

#include <cstdio>

namespace casebook::app {

using namespace Qt::StringLiterals;

namespace {

void print(std::FILE *stream, const QJsonValue &body)
{
    QFile output;
    if (output.open(stream, QIODevice::WriteOnly))
        output.write(json::canonical(body) + '\n');
}

} // namespace

void printAnswer(const QJsonValue &body)
{
    print(stdout, body);
}

void printError(const Error &error)
{
    print(stderr, json::write(json::errorDocument(error)));
}

ExitCode exitCodeFor(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::StoreUnusable:
    case ErrorKind::StoreTooNew:
    case ErrorKind::DiskFull:
        return ExitCode::StoreNotUsable;
    default:
        return ExitCode::Refused;
    }
}

Command::Command(CommandContext context, QObject *parent)
    : QObject(parent)
    , m_context(std::move(context))
{
}

void Command::answer(const QJsonValue &body)
{
    printAnswer(body);
    emit finished(ExitCode::Done);
}

void Command::refuse(const Error &error)
{
    printError(error);
    emit finished(exitCodeFor(error));
}

void Command::refuseCase(const Error &error, const QString &id)
{
    refuse(error.kind == ErrorKind::NotFound ? domain::caseNotFound(id) : error);
}

} // namespace casebook::app
