#include "app/casectl/verbforms.h"

#include "models/domain/limits.h"

namespace casebook::app {

using namespace Qt::StringLiterals;

namespace {

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
        { u"remote"_s, u"remote"_s, u"NAME"_s, u"Cases of this remote, or local: those made here."_s },
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

ParameterOption ownOption(const QString &name, const QString &valueName, const QString &description)
{
    return { name, name, valueName, description };
}

QList<ParameterOption> secretOptions()
{
    return {
        ownOption(u"api-key-file"_s, u"FILE"_s,
                  u"A file whose first line is the API key (encoded, or id:key); - reads the input."_s),
        ownOption(u"password-file"_s, u"FILE"_s,
                  u"A file whose first line is the password; - reads the input."_s),
    };
}

QList<ParameterOption> remoteOptions()
{
    return QList<ParameterOption>{
        ownOption(u"url"_s, u"URL"_s, u"add: where Kibana is, with its base path."_s),
        ownOption(u"space"_s, u"ID"_s, u"add: the space (default)."_s),
        ownOption(u"owner"_s, u"OWNER"_s,
                  u"add: cases (as it is by default), observability or securitySolution; may be repeated."_s),
        ownOption(u"mirror"_s, u"SCOPE"_s,
                  u"add: all (as it is by default), unfinished, mine, or days such as 30d."_s),
        ownOption(u"user"_s, u"NAME"_s, u"add: signs in with this name and a password."_s),
        ownOption(u"ca-file"_s, u"FILE"_s,
                  u"add: the authority that vouches for Kibana's certificate (PEM)."_s),
        ownOption(u"fingerprint"_s, u"SHA256"_s, u"add: trusts exactly the certificate with this one."_s),
        ownOption(u"discard-changes"_s, u"yes"_s, u"remove: also when changes wait to be sent."_s),
    }
    + secretOptions();
}

QList<ParameterOption> syncOptions()
{
    return secretOptions()
        + QList<ParameterOption>{
              ownOption(u"watch"_s, u"SECONDS"_s,
                        u"Again and again, so long apart, until SIGTERM or SIGINT."_s),
              ownOption(
                  u"settle"_s, u"SECONDS"_s,
                  u"How long a request may be under way before what became of it is looked at (120)."_s),
          };
}

QList<ParameterOption> generateOptions()
{
    return {
        ownOption(u"cases"_s, u"N"_s, u"How many; required."_s),
        ownOption(u"activities"_s, u"M"_s, u"Entries of all histories together (ten a case)."_s),
        ownOption(u"seed"_s, u"S"_s, u"Another number makes other cases; the same one the same (1)."_s),
        ownOption(u"longest"_s, u"H"_s,
                  u"One case gets a history of so many entries, at most %1 (none)."_s.arg(
                      domain::limits::activitiesPerCase)),
    };
}

} // namespace

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
        { Verb::Create,
          u"create"_s,
          QString(),
          u"Makes a case from the input, the body of POST /api/cases."_s,
          { ownOption(u"remote"_s, u"NAME"_s, u"On this remote, not among the local cases."_s) } },
        { Verb::Update,
          u"update"_s,
          u"ID"_s,
          u"Changes the fields of a case that the input names, as in PATCH /api/cases."_s,
          {} },
        { Verb::Comment,
          u"comment"_s,
          u"ID"_s,
          u"Adds the comment or alert of the input, the body of POST comments, to a case."_s,
          {} },
        { Verb::Delete, u"delete"_s, u"ID"_s, u"Deletes a case."_s, {} },
        { Verb::Push, u"push"_s, u"ID"_s, u"Pushes a case to its connector's system."_s, {} },
        { Verb::Remote, u"remote"_s, u"ACTION"_s,
          u"Remotes of this casebook: add NAME, list, test NAME, remove NAME."_s, remoteOptions(), 1, 2 },
        { Verb::Sync, u"sync"_s, u"NAME"_s,
          u"Pulls from the remotes and sends what waits; without names all of them. Prints one JSON summary "
          "a round."_s,
          syncOptions(), 0, 100 },
        { Verb::Outbox, u"outbox"_s, QString(), u"Lists the changes that wait to be sent."_s, {} },
        { Verb::Conflicts,
          u"conflicts"_s,
          QString(),
          u"Lists what you and somebody else changed differently."_s,
          {} },
        { Verb::Resolve,
          u"resolve"_s,
          u"ID"_s,
          u"Resolves the conflicts of a case."_s,
          { ownOption(u"take"_s, u"SIDE"_s, u"mine, theirs or both; required."_s),
            ownOption(u"field"_s, u"FIELD"_s, u"Only the conflict of this field."_s) } },
        { Verb::Generate, u"generate"_s, QString(),
          u"Fills the store with made-up cases, for trying things out and for measuring."_s,
          generateOptions() },
    };
    return forms;
}

QString overview()
{
    QString text = u"Usage: casectl VERB [options]\n\n"_s;
    for (const VerbForm &form : verbForms())
        text += u"  %1 %2 %3\n"_s.arg(form.name, -10).arg(form.target, -6).arg(form.description);
    return text + u"\ncasectl VERB --help tells the options of a verb.\n"_s;
}

const VerbForm *verbForm(const QString &name)
{
    for (const VerbForm &form : verbForms()) {
        if (form.name == name)
            return &form;
    }
    return nullptr;
}

QString verbNames()
{
    QStringList names;
    for (const VerbForm &form : verbForms())
        names.append(form.name);
    const QString last = names.takeLast();
    return names.join(u", "_s) + u" or "_s + last;
}

} // namespace casebook::app
