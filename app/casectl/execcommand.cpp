#include "app/casectl/execcommand.h"

#include <QFile>

#include <cstdio>

namespace casebook::app {

using namespace Qt::StringLiterals;

void ExecCommand::start()
{
    QByteArray text;
    if (!readFile(text))
        return;
    if (const Result<store::StoreInfo> opened = store().opened().result(); !opened) {
        refuse(opened.error());
        return;
    }
    const QList<action::DocumentText> documents = action::splitDocuments(text);
    QList<action::Reading> readings;
    for (const action::DocumentText &document : documents) {
        readings.append(action::readAction(document.text));
        tell(document, readings.constLast());
    }
    executeAll(readings);
    emit finished(m_code);
}

bool ExecCommand::readFile(QByteArray &text)
{
    QFile file(line().target);
    const bool opened
        = line().target == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (opened)
        text = file.readAll();
    if (opened && file.error() == QFileDevice::NoError)
        return true;
    refuse({ .kind = ErrorKind::File,
             .message = u"The file can't be read"_s,
             .detail = file.errorString(),
             .httpStatus = 400 });
    return false;
}

void ExecCommand::executeAll(const QList<action::Reading> &readings)
{
    domain::User author; // Kibana's null user, unless somebody is named
    if (!line().author.isEmpty())
        author.username = line().author;
    if (line().check) {
        for (const action::Reading &reading : readings)
            report(action::check(reading));
    } else if (line().atomic) {
        const QList<action::Answer> answers = action::executeTogether(readings, store(), author);
        for (const action::Answer &answer : answers)
            report(answer);
    } else {
        for (const action::Reading &reading : readings)
            report(action::execute(reading, store(), { .author = author }));
    }
}

void ExecCommand::tell(const action::DocumentText &document, const action::Reading &reading) const
{
    QFile output;
    if (reading.isFine() || !output.open(stderr, QIODevice::WriteOnly))
        return;
    for (const action::Problem &problem : reading.problems) {
        output.write(u"%1:%2:%3: %4\n"_s.arg(line().target)
                         .arg(document.line + problem.place.line - 1)
                         .arg(problem.place.column)
                         .arg(problem.kind == action::Problem::Kind::BrokenRule
                                  ? u"[%1]: %2"_s.arg(problem.path, problem.message)
                                  : problem.message)
                         .toUtf8());
    }
}

void ExecCommand::report(const action::Answer &answer)
{
    printAnswer(action::document(answer));
    if (answer.succeeded())
        return;
    const ExitCode code = exitCodeFor(*answer.error);
    if (m_code != ExitCode::StoreNotUsable)
        m_code = code;
}

} // namespace casebook::app
