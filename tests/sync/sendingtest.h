#pragma once

#include "tests/sync/traps/trapdesk.h"

namespace casebook::test {

/// How the device stands and what waits there, for the message of a failed check.
inline QString told(const TrapDesk &desk)
{
    using namespace Qt::StringLiterals;
    const sync::RemoteStatus status = desk.device->status();
    const Error none{ .message = {} };
    QString text = u"state %1, waiting %2, failed %3, conflicts %4: %5"_s.arg(int(status.state))
                       .arg(status.waiting)
                       .arg(status.failed)
                       .arg(status.conflicts)
                       .arg(status.error.value_or(none).message);
    const auto waiting = desk.device->ledger().waiting().result();
    for (const store::WaitingChange &one : waiting.value_or(QList<store::WaitingChange>()))
        text += u"; kind %1 state %2 %3"_s.arg(int(one.operation.kind))
                    .arg(int(one.operation.state))
                    .arg(one.operation.lastError.value_or(none).message);
    return text;
}

inline QList<domain::PendingOperation> waitingOnes(const TrapDesk &desk)
{
    QList<domain::PendingOperation> operations;
    const auto waiting = desk.device->ledger().waiting().result();
    for (const store::WaitingChange &one : waiting.value_or(QList<store::WaitingChange>()))
        operations.append(one.operation);
    return operations;
}

inline domain::CasePatch titled(const QString &title)
{
    domain::CasePatch patch;
    patch.title = title;
    return patch;
}

inline domain::CasePatch severe(domain::SeverityValue severity)
{
    domain::CasePatch patch;
    patch.severity = severity;
    return patch;
}

} // namespace casebook::test

/// Everything arrived.
#define QUIET(desk) QVERIFY2((desk).device->syncUntilQuiet(), qPrintable(casebook::test::told(desk)))
