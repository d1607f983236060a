#include "app/casectl/commandline.h"

#include "models/domain/limits.h"

#include <QCommandLineParser>

#include <optional>

namespace casebook::app {

using namespace Qt::StringLiterals;

namespace {

/// An option that stands for a parameter of Kibana's.
struct ParameterOption
{
    QString option;
    QString parameter;
    QString valueName;
    QString description;
};

QList<ParameterOption> pageOptions()
{
    return {
        { u"page"_s, u"page"_s, u"N"_s, u"Which page (1)."_s },
        { u"per-page"_s, u"perPage"_s, u"N"_s,
          u"How many entries a page has, at most %1 (%2)."_s.arg(domain::limits::perPage)
              .arg(domain::limits::perPageByDefault) },
        { u"sort-order"_s, u"sortOrder"_s, u"ORDER"_s, u"asc (as it is by default) or desc."_s },
    };
}

QList<ParameterOption> findOptions()
{
    return {
        { u"status"_s, u"status"_s, u"STATUS"_s, u"open, in-progress or closed; may be repeated."_s },
        { u"severity"_s, u"severity"_s, u"SEVERITY"_s, u"low, medium, high or critical; may be repeated."_s },
        { u"tags"_s, u"tags"_s, u"TAG"_s, u"Cases with this tag; may be repeated."_s },
        { u"assignees"_s, u"assignees"_s, u"UID"_s, u"Cases of this assignee, or none; may be repeated."_s },
        { u"reporters"_s, u"reporters"_s, u"NAME"_s, u"Cases made by this person; may be repeated."_s },
        { u"category"_s, u"category"_s, u"CATEGORY"_s, u"Cases of this category; may be repeated."_s },
        { u"owner"_s, u"owner"_s, u"OWNER"_s,
          u"cases, observability or securitySolution; may be repeated."_s },
        { u"from"_s, u"from"_s, u"DATE"_s, u"Made at or after this date or date math such as now-1d."_s },
        { u"to"_s, u"to"_s, u"DATE"_s, u"Made at or before this date or date math."_s },
        { u"search"_s, u"search"_s, u"TEXT"_s,
          u"Words to look for; * at the end of a word stands for any rest."_s },
        { u"search-fields"_s, u"searchFields"_s, u"FIELD"_s, u"title or description; may be repeated."_s },
        { u"sort-field"_s, u"sortField"_s, u"FIELD"_s,
          u"createdAt, updatedAt, closedAt, title, category, status or severity."_s },
    };
}

QList<ParameterOption> activityOptions()
{
    return {
        { u"types"_s, u"types"_s, u"TYPE"_s,
          u"Kind of activity, such as status, user or alert; may be repeated."_s },
    };
}

ParameterOption serveOption(const QString &name, const QString &valueName, const QString &description)
{
    return { name, name, valueName, description };
}

QList<ParameterOption> serveOptions()
{
    return {
        serveOption(u"user"_s, u"NAME"_s, u"Who may sign in; required."_s),
        serveOption(u"password-file"_s, u"FILE"_s,
                    u"A file whose first line is that person's password; required."_s),
        serveOption(u"listen"_s, u"HOST:PORT"_s,
                    u"Where to listen; port 0 takes a free one (127.0.0.1:5601)."_s),
        serveOption(u"remote"_s, u"NAME"_s, u"Serves the mirror of this remote, not the local cases."_s),
        serveOption(u"users-file"_s, u"FILE"_s,
                    u"Further people: a JSON list of {name, password, fullName, email, access: all or read, "
                    "owners}."_s),
        serveOption(u"api-key-file"_s, u"FILE"_s, u"API keys of that person, one id:key a line."_s),
        serveOption(u"tls-cert"_s, u"FILE"_s, u"Certificate with its chain (PEM)."_s),
        serveOption(u"tls-key"_s, u"FILE"_s, u"Key of the certificate (PEM)."_s),
        serveOption(u"base-path"_s, u"PATH"_s, u"Serves everything below this path, such as /kbn."_s),
        serveOption(u"space"_s, u"ID"_s, u"Serves as this space: /s/ID before every path."_s),
    };
}

struct VerbForm
{
    Verb verb;
    QString name;
    QString target; ///< what the one argument is; empty: there is none
    QString description;
    QList<ParameterOption> options;
};

const QList<VerbForm> &verbForms()
{
    static const QList<VerbForm> forms{
        { Verb::Import, u"import"_s, u"FILE"_s, u"Imports a file of Kibana's saved objects (NDJSON)."_s, {} },
        { Verb::Export, u"export"_s, u"FILE"_s, u"Exports cases to a file that Kibana imports."_s, {} },
        { Verb::Find, u"find"_s, QString(), u"Lists cases."_s, findOptions() + pageOptions() },
        { Verb::Get, u"get"_s, u"ID"_s, u"Shows a case with its comments."_s, {} },
        { Verb::Activity, u"activity"_s, u"ID"_s, u"Shows the history of a case."_s,
          activityOptions() + pageOptions() },
        { Verb::Exec,
          u"exec"_s,
          u"FILE"_s,
          u"Runs .case actions: one JSON document or one a line; - reads the input."_s,
          {} },
        { Verb::Serve, u"serve"_s, QString(),
          u"Serves the store as a Kibana-compatible Cases API until SIGTERM or SIGINT. Prints one JSON line "
          "when it is ready: {\"url\": …}."_s,
          serveOptions() },
    };
    return forms;
}

QString overview()
{
    QString text = u"Usage: casectl VERB [options]\n\n"_s;
    for (const VerbForm &form : verbForms())
        text += u"  %1 %2 %3\n"_s.arg(form.name, -9).arg(form.target, -5).arg(form.description);
    return text + u"\ncasectl VERB --help tells the options of a verb.\n"_s;
}

tl::unexpected<Error> usage(const QString &message)
{
    return failure({ .kind = ErrorKind::InvalidInput, .message = message, .httpStatus = 400 });
}

const VerbForm *formOf(const QString &name)
{
    for (const VerbForm &form : verbForms()) {
        if (form.name == name)
            return &form;
    }
    return nullptr;
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
    for (const ParameterOption &option : form.options)
        parser.addOption({ option.option, option.description, option.valueName });
    parser.setApplicationDescription(form.description);
    parser.addPositionalArgument(form.name, QString(), form.name);
    if (!form.target.isEmpty())
        parser.addPositionalArgument(form.target, QString());
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
    const QList<ParameterOption> options = serveOptions();
    for (const ParameterOption &option : options) {
        if (parser.values(option.option).size() > 1)
            return usage(u"--%1 is there twice"_s.arg(option.option));
    }
    return {};
}

} // namespace

Result<CommandLine> parseCommandLine(const QStringList &arguments)
{
    const QString name = arguments.value(0);
    if (name == "--help"_L1 || name == "-h"_L1 || name == "help"_L1)
        return CommandLine{ .help = overview() };
    const VerbForm *form = formOf(name);
    if (!form) {
        return usage(
            name.isEmpty()
                ? u"A verb is missing: import, export, find, get, activity, exec or serve"_s
                : u"\"%1\" is no verb: import, export, find, get, activity, exec or serve"_s.arg(name));
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
    const qsizetype expected = form->target.isEmpty() ? 0 : 1;
    if (positional.size() < expected)
        return usage(u"%1 is missing"_s.arg(form->target));
    if (positional.size() > expected)
        return usage(u"Too many arguments: \"%1\""_s.arg(positional.at(expected)));

    line.target = positional.value(0);
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
    if (form->verb == Verb::Export) {
        for (const QString &ids : parser.values(u"ids"_s))
            line.ids += ids.split(u',', Qt::SkipEmptyParts);
        if (parser.isSet(u"ids"_s) && line.ids.isEmpty())
            return usage(u"--ids needs at least one id"_s);
    }
    line.check = form->verb == Verb::Exec && parser.isSet(u"check"_s);
    line.atomic = form->verb == Verb::Exec && parser.isSet(u"atomic"_s);
    for (const ParameterOption &option : form->options) {
        for (const QString &value : parser.values(option.option))
            line.parameters.append({ option.parameter, value });
    }
    return line;
}

} // namespace casebook::app
