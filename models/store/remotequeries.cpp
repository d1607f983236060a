#include "models/store/remotequeries.h"

#include "models/store/bodies.h"
#include "models/store/remotesettings.h"
#include "models/store/statement.h"

#include <QRegularExpression>

namespace casebook::store {

namespace {

domain::Remote remoteFrom(const Statement &row)
{
    return { .id = WorkspaceId{ row.number(0) },
             .name = row.text(1),
             .settings = remoteSettingsFrom(objectFrom(row.bytes(2))) };
}

tl::unexpected<Error> invalid(const QByteArray &code, const QString &field, const QString &message)
{
    return failure(
        Error{ .kind = ErrorKind::InvalidInput, .message = message, .code = code, .field = field });
}

bool isWebAddress(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasQuery()
        && !url.hasFragment()
        && (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
}

Result<void> validate(Connection &connection, const domain::Remote &remote)
{
    static const QRegularExpression space(QStringLiteral("\\A[a-z0-9_-]+\\z"));
    if (remote.name.isEmpty())
        return invalid("remote.nameEmpty", QStringLiteral("name"), QStringLiteral("A remote needs a name"));
    for (const domain::Remote &other : readRemotes(connection)) {
        if (other.id != remote.id && other.name.compare(remote.name, Qt::CaseInsensitive) == 0)
            return invalid("remote.nameTaken", QStringLiteral("name"),
                           QStringLiteral("There is a remote of this name"));
    }
    if (!isWebAddress(remote.settings.url))
        return invalid("remote.urlInvalid", QStringLiteral("url"),
                       QStringLiteral("Not the address of a Kibana"));
    if (!space.match(remote.settings.space).hasMatch())
        return invalid("remote.spaceInvalid", QStringLiteral("space"),
                       QStringLiteral("Not the id of a space"));
    if (remote.settings.owners.isEmpty())
        return invalid("remote.ownersEmpty", QStringLiteral("owners"),
                       QStringLiteral("At least one owner has to be chosen"));
    return {};
}

} // namespace

Error unknownRemote()
{
    return { .kind = ErrorKind::NotFound,
             .message = QStringLiteral("There is no such remote"),
             .code = "remote.unknown",
             .httpStatus = 404 };
}

QList<domain::Remote> readRemotes(Connection &connection)
{
    QList<domain::Remote> remotes;
    Statement find(connection, "SELECT id, name, settings FROM workspace WHERE kind = 'remote' ORDER BY id");
    while (find.next())
        remotes.append(remoteFrom(find));
    return remotes;
}

Result<domain::Remote> readRemote(Connection &connection, WorkspaceId remote)
{
    Statement find(connection, "SELECT id, name, settings FROM workspace WHERE kind = 'remote' AND id = ?");
    find.bind(remote);
    if (!find.next())
        return failure(unknownRemote());
    return remoteFrom(find);
}

bool isRemote(Connection &connection, WorkspaceId workspace)
{
    Statement find(connection, "SELECT 1 FROM workspace WHERE kind = 'remote' AND id = ?");
    find.bind(workspace);
    return find.next();
}

Result<WorkspaceId> writeRemote(Connection &connection, const domain::Remote &remote)
{
    domain::Remote tidy = remote;
    tidy.name = tidy.name.trimmed();
    if (const auto valid = validate(connection, tidy); !valid)
        return failure(valid.error());
    const QByteArray settings = textOf(toJson(tidy.settings));
    if (!tidy.id.isValid()) {
        Statement insert(connection,
                         "INSERT INTO workspace (kind, name, settings) VALUES ('remote', ?, ?) RETURNING id");
        insert.bind(tidy.name, settings);
        insert.next();
        const WorkspaceId made{ insert.number(0) };
        while (insert.next()) { }
        return made;
    }
    if (!isRemote(connection, tidy.id))
        return failure(unknownRemote());
    Statement update(connection, "UPDATE workspace SET name = ?, settings = ? WHERE id = ?");
    update.bind(tidy.name, settings, tidy.id);
    update.run();
    return tidy.id;
}

} // namespace casebook::store
