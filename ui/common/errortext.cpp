#include "ui/common/errortext.h"

#include "ui/common/formatting.h"

#include <QCoreApplication>
#include <QHash>

namespace casebook::ui {

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(casebook::ui::ErrorText)

public:
    static const char *sentenceOf(const QByteArray &code);
};

// Sentences of the rules in models/domain/rules.h, by code; %1 is Error::limit.
const char *Tr::sentenceOf(const QByteArray &code)
{
    static const QHash<QByteArray, const char *> table{
        { "title.empty", QT_TR_NOOP("Give the case a title.") },
        { "title.tooLong", QT_TR_NOOP("The title is longer than %1 characters. Shorten it.") },
        { "description.empty", QT_TR_NOOP("Describe the case.") },
        { "description.tooLong", QT_TR_NOOP("The description is longer than %1 characters. Shorten it.") },
        { "tag.empty", QT_TR_NOOP("A tag can't be empty.") },
        { "tag.tooLong", QT_TR_NOOP("A tag is longer than %1 characters. Shorten it.") },
        { "tags.tooMany", QT_TR_NOOP("A case holds at most %1 tags. Remove some.") },
        { "category.empty", QT_TR_NOOP("A category can't be only spaces. Clear the field or type a name.") },
        { "category.tooLong", QT_TR_NOOP("The category is longer than %1 characters. Shorten it.") },
        { "assignees.tooMany", QT_TR_NOOP("A case has at most %1 assignees. Remove some.") },
        { "assignees.duplicate", QT_TR_NOOP("This person is assigned already.") },
        { "customFields.tooMany", QT_TR_NOOP("A case holds at most %1 custom fields. Remove some.") },
        { "customFields.duplicate", QT_TR_NOOP("Two custom fields have the same key.") },
        { "customFields.keyTooLong", QT_TR_NOOP("The key of a custom field is longer than %1 characters.") },
        { "customFields.textTooLong",
          QT_TR_NOOP("The text of a custom field is longer than %1 characters. Shorten it.") },
        { "customFields.textEmpty",
          QT_TR_NOOP("The text of a custom field can't be empty. Clear the field.") },
        { "connector.fieldMissing", QT_TR_NOOP("The connector needs a value here.") },
        { "connector.fieldRequired", QT_TR_NOOP("The connector needs a value here.") },
        { "connector.fieldUnknown", QT_TR_NOOP("The connector has no such field.") },
        { "connector.fieldType", QT_TR_NOOP("The connector takes another kind of value here.") },
        { "connector.nameEmpty", QT_TR_NOOP("Give the connector a name.") },
        { "connector.typeUnknown", QT_TR_NOOP("Choose a type for the connector.") },
        { "comment.empty", QT_TR_NOOP("Write something first.") },
        { "comment.tooLong",
          QT_TR_NOOP("The comment is longer than %1 characters. Shorten it or split it.") },
        { "alert.idMissing", QT_TR_NOOP("Type the alert's ID.") },
        { "alert.indexMissing", QT_TR_NOOP("Type the index that holds the alert.") },
        { "alert.unequal", QT_TR_NOOP("Give as many indices as alert IDs.") },
        { "alerts.tooMany", QT_TR_NOOP("A case holds at most %1 alerts. Open another case for more.") },
        { "files.tooMany", QT_TR_NOOP("A case holds at most %1 files. Open another case for more.") },
        { "references.tooMany",
          QT_TR_NOOP("A case holds at most %1 attachments of this kind. Open another case for more.") },
        { "attachments.tooMany", QT_TR_NOOP("At most %1 attachments can be added at once.") },
        { "case.closed", QT_TR_NOOP("The case is closed. Reopen it to attach alerts.") },
        { "owner.differs", QT_TR_NOOP("This belongs to another area of Kibana than the case.") },
        { "activities.tooMany",
          QT_TR_NOOP(
              "The history of this case has reached %1 entries; Kibana takes no more changes. Open a new "
              "case and refer to this one.") },
        { "field.changed",
          QT_TR_NOOP(
              "Somebody changed this while you were writing. Your text is kept as a draft; look at both "
              "and decide.") },
        { "tls.unknownIssuer",
          QT_TR_NOOP("Nobody this computer trusts vouches for the server's certificate. Test the connection "
                     "to see it.") },
        { "tls.wrongHost", QT_TR_NOOP("The server's certificate belongs to another host.") },
        { "tls.expired", QT_TR_NOOP("The server's certificate has expired.") },
        { "tls.other", QT_TR_NOOP("No secure connection to the server comes about.") },
        { "answer.redirect", QT_TR_NOOP("The address leads on to another one. Test the connection.") },
        { "answer.invalid", QT_TR_NOOP("The server's answer can't be read. Test the connection.") },
        { "space.gone", QT_TR_NOOP("Kibana has no such space that you may see.") },
        { "remote.nameEmpty", QT_TR_NOOP("Give the remote a name.") },
        { "remote.nameTaken", QT_TR_NOOP("Another remote has this name already.") },
        { "remote.urlInvalid", QT_TR_NOOP("This is no address. It looks like https://kibana.example.") },
        { "remote.spaceInvalid",
          QT_TR_NOOP(
              "A space's name holds only small letters, digits, - and _. It stands in Kibana's address "
              "after /s/.") },
        { "remote.ownersEmpty", QT_TR_NOOP("Choose at least one area.") },
        { "remote.hasWork", QT_TR_NOOP("Changes wait to be sent there.") },
        { "version.stale", QT_TR_NOOP("Somebody changed this case meanwhile. Look at it and try again.") },
    };
    return table.value(code, nullptr);
}

QString withDetail(const QString &sentence, const Error &error)
{
    const QString detail = error.message.isEmpty() ? error.detail : error.message;
    return detail.isEmpty() ? sentence
                            : Tr::tr("%1 (%2)", "a sentence, then a technical detail").arg(sentence, detail);
}

QString sentenceOf(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::InvalidInput:
        return error.message.isEmpty() ? Tr::tr("This value is not accepted.")
                                       : Tr::tr("This value is not accepted: %1").arg(error.message);
    case ErrorKind::NotFound:
        return Tr::tr("This is no longer there. It was deleted, here or in another window.");
    case ErrorKind::Conflict:
        return Tr::tr("Somebody changed this meanwhile. Look at it and try again.");
    case ErrorKind::NothingChanged:
        return Tr::tr("Nothing was changed: all values are the same as before.");
    case ErrorKind::Forbidden:
        return withDetail(Tr::tr("You are not allowed to do this."), error);
    case ErrorKind::NotSignedIn:
        return Tr::tr("Sign in again to go on.");
    case ErrorKind::Offline:
        return withDetail(Tr::tr("The server can't be reached. Your changes are kept and sent later."),
                          error);
    case ErrorKind::RateLimited:
        return Tr::tr("The server is busy. Casebook tries again by itself.");
    case ErrorKind::UnknownOutcome:
        return Tr::tr(
            "The answer got lost, so it is not known yet whether this was done. Casebook finds out.");
    case ErrorKind::StoreUnusable:
        return withDetail(Tr::tr("The casebook file can't be used. Check that it exists, may be written and "
                                 "is on a working disk."),
                          error);
    case ErrorKind::StoreTooNew:
        return Tr::tr(
            "This casebook was made by a newer Casebook. Update the program, or open another file.");
    case ErrorKind::DiskFull:
        return Tr::tr(
            "The disk is full, so nothing can be saved. Make room; what you type is kept until then.");
    case ErrorKind::File:
        return withDetail(Tr::tr("The file can't be read or written."), error);
    case ErrorKind::Cancelled:
        return Tr::tr("Cancelled.");
    case ErrorKind::Internal:
        break;
    }
    return withDetail(Tr::tr("Something went wrong inside Casebook; nothing was changed."), error);
}

} // namespace

QString errorText(const Error &error)
{
    if (const char *sentence = Tr::sentenceOf(error.code)) {
        const QString text = Tr::tr(sentence);
        return error.limit > 0 && text.contains(QLatin1String("%1")) ? text.arg(numberText(error.limit))
                                                                     : text;
    }
    return sentenceOf(error);
}

} // namespace casebook::ui
