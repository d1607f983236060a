#pragma once

#include "models/json/findrequest.h"
#include "tests/scenarios/names.h"
#include "tests/support/tempstore/tempstore.h"

#include <QByteArray>

namespace casebook::test {

/// A step with everything named replaced by what it stands for at one door.
struct Request
{
    QString verb;
    QString id = {}; ///< of the case; the alert of cases-of-alert, the configuration of reconfigure
    QString otherId = {}; ///< of the attachment; the connector of push
    QString query = {}; ///< "page=2&perPage=5"
    QByteArray body = {};

    json::QueryParameters parameters() const;
};
Request requestOf(const Step &step, const Names &names);

struct DoorAnswer
{
    int status = 200;
    QJsonValue document = QJsonValue::Null; ///< also of an error
};

/// One way into a store of its own. All doors tell the same time and are used by the same person.
class Door
{
public:
    virtual ~Door() = default;
    Door(const Door &) = delete;
    Door &operator=(const Door &) = delete;

    /// Does the step; its answer has names in place of ids and versions.
    DoorAnswer perform(const Step &step);
    QString problems() { return m_store.problems(); }

protected:
    Door();
    virtual DoorAnswer answer(const Request &request) = 0;

    TempStore m_store;

private:
    void prepareConnector(const QString &definition);

    Names m_names;
};

} // namespace casebook::test
