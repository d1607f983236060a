#include "models/items/casetotal.h"

namespace casebook::items {

namespace {
constexpr int gatherMilliseconds = 150;
}

CaseTotal::CaseTotal(store::CaseStore &store, QObject *parent)
    : QObject(parent)
    , m_refresher(
          gatherMilliseconds,
          [this, &store](const Refresher::Done &done) {
              deliver(store.count({}), this, [this, done](const Result<qint64> &answer) {
                  if (answer)
                      m_value = *answer;
                  emit counted();
                  done();
              });
          },
          this)
{
    connect(&store, &store::CaseStore::changed, &m_refresher, [this](const store::ChangeSet &changes) {
        if (changes.everything || !changes.casesAdded.isEmpty() || !changes.casesRemoved.isEmpty())
            m_refresher.request();
    });
    m_refresher.requestNow();
}

} // namespace casebook::items
