#include "ui/page/pushhistory.h"

#include "models/base/async.h"

#include <algorithm>
#include <iterator>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 100;

bool isMore(const store::ActivityPage &page)
{
    return qint64{ page.page } * page.perPage < page.total;
}

} // namespace

PushHistory::PushHistory(store::CaseStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

void PushHistory::read(CaseKey key, const QString &connectorId, const Answer &answer)
{
    m_generation.next();
    m_case = key;
    m_connector = connectorId;
    m_answer = answer;
    m_turns.clear();
    m_news.clear();
    readTurns(1);
}

void PushHistory::readTurns(int page)
{
    const QStringList types{ u"create_case"_s, u"connector"_s, u"pushed"_s };
    deliver(m_store.activities(m_case, types, page, pageSize, domain::SortOrder::Ascending), this,
            m_generation, [this, page](const Result<store::ActivityPage> &answer) {
                if (!answer)
                    return m_answer(failure(answer.error()));
                m_turns += answer->activities;
                if (isMore(*answer))
                    return readTurns(page + 1);
                const std::optional<domain::PushState> known = state();
                if (!known || known->needsPush)
                    return m_answer(known);
                readNews(1);
            });
}

void PushHistory::readNews(int page)
{
    deliver(m_store.activities(m_case, {}, page, pageSize, domain::SortOrder::Descending), this, m_generation,
            [this, page](const Result<store::ActivityPage> &answer) {
                if (!answer)
                    return m_answer(failure(answer.error()));
                const bool reached = takeNews(answer->activities);
                const std::optional<domain::PushState> known = state();
                if (!reached && known && !known->needsPush && isMore(*answer))
                    return readNews(page + 1);
                m_answer(known);
            });
}

/// True when the last push was reached.
bool PushHistory::takeNews(const QList<domain::Activity> &newestFirst)
{
    const QString push = lastPush();
    const auto end = std::find_if(newestFirst.cbegin(), newestFirst.cend(),
                                  [&push](const domain::Activity &activity) { return activity.id == push; });
    QList<domain::Activity> news;
    std::copy_if(std::make_reverse_iterator(end), newestFirst.crend(), std::back_inserter(news),
                 [](const domain::Activity &activity) {
                     return activity.type() != domain::ActivityType::Pushed
                         && !activity.payload.contains("connector"_L1);
                 });
    m_news = news + m_news;
    return end != newestFirst.cend();
}

std::optional<domain::PushState> PushHistory::state() const
{
    const QList<domain::PushState> states = domain::pushStates(m_turns + m_news);
    const auto found = std::find_if(states.cbegin(), states.cend(), [this](const domain::PushState &each) {
        return each.connector.id == m_connector;
    });
    return found == states.cend() ? std::nullopt : std::optional(*found);
}

/// The id of the last push with the connector.
QString PushHistory::lastPush() const
{
    const auto push = std::find_if(m_turns.crbegin(), m_turns.crend(), [this](const domain::Activity &turn) {
        return turn.type() == domain::ActivityType::Pushed
            && turn.payload.value("externalService"_L1)["connector_id"_L1].toString() == m_connector;
    });
    return push == m_turns.crend() ? QString() : push->id;
}

} // namespace casebook::ui
