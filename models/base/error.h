#pragma once

#include <QByteArray>
#include <QString>

namespace casebook {

/// What went wrong, by what the caller can do about it.
enum class ErrorKind {
    InvalidInput, ///< a value breaks a rule; `field`, `code` and `limit` say which (Kibana's 400)
    NotFound, ///< no such case, comment, connector … (404)
    Conflict, ///< somebody was faster; the given version or old value is stale (409)
    NothingChanged, ///< every given value equals the stored one (406)
    Forbidden, ///< not allowed for this person (403)
    NotSignedIn, ///< credentials missing or refused (401)
    Offline, ///< the other side could not be reached; certainly not executed
    RateLimited, ///< the other side asks to wait (429, 503)
    UnknownOutcome, ///< it may or may not have been executed
    StoreUnusable, ///< the store file can't be opened, read or written
    StoreTooNew, ///< the store file was made by a newer Casebook
    DiskFull, ///< no room to write; nothing was changed
    File, ///< a file of the person's (import, export) can't be read or written
    Cancelled, ///< stopped by the person
    Internal, ///< a defect of ours
};

/// An expected failure, carried as a value. `message` is Kibana's own English wording where Kibana has one
/// (CONTRACT §1.5, §3.2); what a person sees is made from `kind`, `code`, `field` and `limit` in ui.
struct Error
{
    ErrorKind kind = ErrorKind::Internal;
    QString message; ///< technical English text, Kibana's where it has one
    QByteArray code
        = {}; ///< stable key of the broken rule, such as "title.tooLong"; empty where the kind says it all
    QString field = {}; ///< path of the offending input, such as "connector.fields.issueType"
    qint64 limit = 0; ///< the limit that was passed, for codes that have one
    QString detail = {}; ///< technical detail (driver text, ids); never a person's text or a secret
    int httpStatus = 0; ///< Kibana's status for this failure; 0 where it has none

    bool operator==(const Error &) const = default;
};

} // namespace casebook
