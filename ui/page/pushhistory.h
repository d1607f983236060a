#pragma once

#include "models/base/generation.h"
#include "models/domain/pushstate.h"
#include "models/store/casestore.h"

#include <QObject>

#include <functional>
#include <optional>

namespace casebook::ui {

/// Reads how a case stands to the system of its connector. Of a long history only what that takes: its
/// connectors and pushes, and the newest entries back to the last push or to the first thing it lacks.
class PushHistory final : public QObject
{
    Q_OBJECT

public:
    /// nullopt: the history does not name the connector.
    using Answer = std::function<void(const Result<std::optional<domain::PushState>> &state)>;

    PushHistory(store::CaseStore &store, QObject *parent);

    /// @p answer is called once; not at all when another case is read before.
    void read(CaseKey key, const QString &connectorId, const Answer &answer);

private:
    void readTurns(int page);
    void readNews(int page);
    bool takeNews(const QList<domain::Activity> &newestFirst);
    std::optional<domain::PushState> state() const;
    QString lastPush() const;

    store::CaseStore &m_store;
    Generation m_generation;
    CaseKey m_case;
    QString m_connector;
    Answer m_answer;
    QList<domain::Activity> m_turns; ///< what set connectors and pushed, ascending
    QList<domain::Activity> m_news; ///< of what came after the last push, without m_turns; ascending
};

} // namespace casebook::ui
