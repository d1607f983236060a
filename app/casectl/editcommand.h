#pragma once

#include "app/casectl/command.h"
#include "models/domain/remote.h"
#include "models/domain/user.h"

#include <QJsonObject>

#include <functional>

namespace casebook::app {

/// `casectl create`, `update`, `comment`, `delete` and `push`: changes a case at once, and queues the change
/// where the case is a remote's. Prints the resulting case.
class EditCommand final : public Command
{
    Q_OBJECT

public:
    using Command::Command;

    void start() override;

private:
    void create(const QJsonObject &body, const domain::Remote &remote);
    void change(CaseKey key, const domain::Case &value, const QJsonObject &body);
    void submit(const Result<domain::Operation> &operation);
    void show(CaseKey key);
    void withRemotes(std::function<void(const QList<domain::Remote> &)> go);
    void choosePerson(const domain::Remote &remote);

    domain::User m_author;
    QJsonValue m_deleted; // the case that was deleted
};

} // namespace casebook::app
