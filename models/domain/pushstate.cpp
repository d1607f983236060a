#include "models/domain/pushstate.h"

#include <QMap>

namespace casebook::domain {

using namespace Qt::StringLiterals;

namespace {

struct History
{
    PushState state;
    std::optional<QJsonObject> fieldsPushed = {};
    qsizetype lastPush = -1; ///< index of the activity
};

CaseConnector connectorFrom(const QJsonValue &value)
{
    const QJsonValue fields = value["fields"_L1];
    return { .id = value["id"_L1].toString(),
             .name = value["name"_L1].toString(),
             .type = value["type"_L1].toString(),
             .fields = fields.isObject() ? std::optional(fields.toObject()) : std::nullopt };
}

void notePush(History *history, const Activity &push, qsizetype index)
{
    history->state.hasBeenPushed = true;
    if (!history->state.firstPush)
        history->state.firstPush = push.createdAt;
    history->state.lastPush = push.createdAt;
    history->state.externalService = push.payload.value("externalService"_L1).toObject();
    history->fieldsPushed = history->state.connector.fields;
    history->lastPush = index;
}

bool isPushed(const Activity &activity, const QString &connectorType)
{
    switch (activity.type()) {
    case ActivityType::Comment:
    case ActivityType::Description:
    case ActivityType::Tags:
    case ActivityType::Title:
        return true;
    case ActivityType::Severity:
    case ActivityType::Status:
        return connectorType == ".cases-webhook"_L1;
    default:
        return false;
    }
}

bool hasNews(const History &history, const QList<Activity> &activities)
{
    for (qsizetype i = history.lastPush + 1; i < activities.size(); ++i) {
        if (isPushed(activities[i], history.state.connector.type))
            return true;
    }
    return false;
}

} // namespace

QList<PushState> pushStates(const QList<Activity> &activities)
{
    QMap<QString, History> histories;
    for (qsizetype i = 0; i < activities.size(); ++i) {
        const Activity &activity = activities[i];
        if (activity.type() == ActivityType::Pushed) {
            const QString id = activity.payload.value("externalService"_L1)["connector_id"_L1].toString();
            const auto history = histories.find(id);
            if (history != histories.end())
                notePush(&*history, activity, i);
        } else {
            const QJsonValue connector = activity.payload.value("connector"_L1);
            const QString id = connector["id"_L1].toString();
            if (!id.isEmpty() && id != "none"_L1)
                histories[id].state.connector = connectorFrom(connector);
        }
    }
    QList<PushState> states;
    for (History &history : histories) {
        PushState &state = history.state;
        state.needsPush = !state.hasBeenPushed || state.connector.fields != history.fieldsPushed
            || hasNews(history, activities);
        states.append(state);
    }
    return states;
}

} // namespace casebook::domain
