#include "app/casectl/commandline.h"

#include "app/casectl/generateoptions.h"
#include "app/casectl/verbforms.h"

#include <QCommandLineParser>

#include <optional>

namespace casebook::app {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> usage(const QString &message)
{
    return failure({ .kind = ErrorKind::InvalidInput, .message = message, .httpStatus = 400 });
}

void addOptions(QCommandLineParser &parser, const VerbForm &form)
{
    parser.addOption({ u"store"_s,
                       u"The store; by default the one that the window uses, or CASEBOOK_STORE."_s,
                       u"PATH"_s });
    parser.addOption({ u"as"_s, u"Who is noted with changes."_s, u"NAME"_s });
    parser.addOption({ { u"h"_s, u"help"_s }, u"Shows this text."_s });
    if (form.verb == Verb::Export)
        parser.addOption({ u"ids"_s, u"Only the cases with these ids, separated by commas."_s, u"ID,ID"_s });
    if (form.verb == Verb::Exec) {
        parser.addOption({ u"check"_s, u"Only looks whether the actions are right; does nothing."_s });
        parser.addOption({ u"atomic"_s,
                           u"Does all of them or none. An action can't name a case that one before "
                           "it makes."_s });
    }
    if (form.verb == Verb::Sync)
        parser.addOption({ u"once"_s, u"One round, as it is without --watch."_s });
    for (const ParameterOption &option : form.options)
        parser.addOption({ option.option, option.description, option.valueName });
    parser.setApplicationDescription(form.description);
    parser.addPositionalArgument(form.name, QString(), form.name);
    if (!form.target.isEmpty())
        parser.addPositionalArgument(form.target, QString());
}

/// An option that may be there once.
Result<void> checkSingle(const QCommandLineParser &parser, const QList<ParameterOption> &options,
                         const QString &repeatable = {})
{
    for (const ParameterOption &option : options) {
        if (option.option != repeatable && parser.values(option.option).size() > 1)
            return usage(u"--%1 is there twice"_s.arg(option.option));
    }
    return {};
}

/// What a call of serve must have.
Result<void> checkServing(const QCommandLineParser &parser)
{
    for (const QString &option : { u"user"_s, u"password-file"_s }) {
        if (parser.value(option).isEmpty())
            return usage(u"--%1 is missing: nothing is served without a password"_s.arg(option));
    }
    if (parser.isSet(u"tls-cert"_s) != parser.isSet(u"tls-key"_s))
        return usage(u"--tls-cert and --tls-key belong together"_s);
    return checkSingle(parser, verbForm(u"serve"_s)->options);
}

/// What a call of remote must have.
Result<void> checkRemote(const QCommandLineParser &parser, const QStringList &targets)
{
    const QString action = targets.value(0);
    if (!QStringList{ u"add"_s, u"list"_s, u"test"_s, u"remove"_s }.contains(action))
        return usage(u"\"%1\" is none of add, list, test and remove"_s.arg(action));
    if (action != "list"_L1 && targets.size() < 2)
        return usage(u"NAME is missing"_s);
    if (action == "list"_L1 && targets.size() > 1)
        return usage(u"Too many arguments: \"%1\""_s.arg(targets.at(1)));
    if (action == "add"_L1 && parser.value(u"url"_s).isEmpty())
        return usage(u"--url is missing"_s);
    if (parser.isSet(u"user"_s) && parser.isSet(u"api-key-file"_s))
        return usage(u"--user signs in with a password, not with --api-key-file"_s);
    return checkSingle(parser, verbForm(u"remote"_s)->options, u"owner"_s);
}

} // namespace

QString CommandLine::parameter(const QString &name) const
{
    return parametersNamed(name).value(0);
}

QStringList CommandLine::parametersNamed(const QString &name) const
{
    QStringList values;
    for (const auto &[key, value] : parameters) {
        if (key == name)
            values.append(value);
    }
    return values;
}

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    const QString name = arguments.value(0);
    if (name == "--help"_L1 || name == "-h"_L1 || name == "help"_L1)
        return CommandLine{ .help = overview() };
    const VerbForm *form = verbForm(name);
    if (!form) {
        return usage(name.isEmpty() ? u"A verb is missing: %1"_s.arg(verbNames())
                                    : u"\"%1\" is no verb: %2"_s.arg(name, verbNames()));
    }
    QCommandLineParser parser;
    addOptions(parser, *form);
    if (!parser.parse(QStringList{ u"casectl"_s } + arguments))
        return usage(parser.errorText());
    CommandLine line{ .verb = form->verb };
    if (parser.isSet(u"help"_s)) {
        line.help = parser.helpText();
        return line;
    }
    const QStringList positional = parser.positionalArguments().mid(1);
    const qsizetype fewest = form->target.isEmpty() ? 0 : form->fewest;
    const qsizetype most = form->target.isEmpty() ? 0 : form->most;
    if (positional.size() < fewest)
        return usage(u"%1 is missing"_s.arg(form->target));
    if (positional.size() > most)
        return usage(u"Too many arguments: \"%1\""_s.arg(positional.at(most)));

    line.target = positional.value(0);
    line.targets = positional;
    line.storePath = parser.value(u"store"_s);
    line.author = parser.value(u"as"_s);
    for (const QString &option : { u"store"_s, u"as"_s }) {
        if (parser.isSet(option) && parser.value(option).trimmed().isEmpty())
            return usage(u"--%1 needs a value"_s.arg(option));
    }
    if (form->verb == Verb::Serve) {
        const Result<void> checked = checkServing(parser);
        if (!checked)
            return failure(checked.error());
    }
    if (form->verb == Verb::Resolve
        && !QStringList{ u"mine"_s, u"theirs"_s, u"both"_s }.contains(parser.value(u"take"_s)))
        return usage(u"--take needs mine, theirs or both"_s);
    const Result<void> called = form->verb == Verb::Remote ? checkRemote(parser, positional)
        : form->verb == Verb::Sync                         ? checkSingle(parser, form->options)
                                                           : Result<void>();
    if (!called)
        return failure(called.error());
    if (form->verb == Verb::Export) {
        for (const QString &ids : parser.values(u"ids"_s))
            line.ids += ids.split(u',', Qt::SkipEmptyParts);
        if (parser.isSet(u"ids"_s) && line.ids.isEmpty())
            return usage(u"--ids needs at least one id"_s);
    }
    if (form->verb == Verb::Sync && parser.isSet(u"once"_s) && parser.isSet(u"watch"_s))
        return usage(u"--once and --watch exclude each other"_s);
    line.check = form->verb == Verb::Exec && parser.isSet(u"check"_s);
    line.atomic = form->verb == Verb::Exec && parser.isSet(u"atomic"_s);
    for (const ParameterOption &option : form->options) {
        for (const QString &value : parser.values(option.option))
            line.parameters.append({ option.parameter, value });
    }
    if (form->verb == Verb::Generate) {
        if (const auto options = generatorOptions(line); !options)
            return failure(options.error());
    }
    return line;
}

} // namespace casebook::app
