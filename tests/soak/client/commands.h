#pragma once

#include "tests/support/syncdevice/syncdevice.h"

#include <QJsonObject>

#include <functional>

namespace casebook::soak {

/// What a driver may ask of a device, as JSON objects: {"do": "comment", "pick": 17, "text": "…"}. Which case
/// is meant is chosen here: the `pick`-th of those there are, modulo their number. Answers say what was done
/// to which case: {"ok": true, "case": 42, "field": "title", "old": …, "new": …}; {"ok": false, "why": …}
/// where nothing was changed.
class Commands
{
public:
    explicit Commands(test::SyncDevice &device)
        : m_device(device)
    {
    }

    QJsonObject run(const QJsonObject &command);

private:
    void retryRefused();
    QJsonObject create(const QJsonObject &command);
    QJsonObject edit(const QJsonObject &command, CaseKey key);
    QJsonObject comment(const QJsonObject &command, CaseKey key);
    QJsonObject editComment(const QJsonObject &command, CaseKey key);
    QJsonObject deleteComment(const QJsonObject &command, CaseKey key);
    QJsonObject deleteCase(CaseKey key);
    QJsonObject status();
    CaseKey chosen(const QJsonObject &command);
    std::optional<domain::Attachment> chosenComment(const QJsonObject &command, CaseKey key);

    test::SyncDevice &m_device;
};

/// Everything the store holds that the checks compare: cases with comments and activity, outbox, conflicts,
/// vanished cases.
QJsonObject dump(test::SyncDevice &device);

} // namespace casebook::soak
