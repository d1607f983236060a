#include "models/items/remotenames.h"

#include "models/store/syncledger.h"

#include <algorithm>

namespace casebook::items {

namespace {
constexpr int gatherMilliseconds = 20;
}

RemoteNames::RemoteNames(store::CaseStore &store, QObject *parent)
    : QObject(parent)
    , m_refresher(
          gatherMilliseconds,
          [this, &store](const Refresher::Done &done) {
              deliver(store.ledger().remotes(), this,
                      [this, done](const Result<QList<domain::Remote>> &answer) {
                          done();
                          if (!answer)
                              return;
                          if (*answer == m_remotes)
                              return;
                          m_remotes = *answer;
                          emit changed();
                      });
          },
          this)
{
    connect(&store, &store::CaseStore::changed, &m_refresher, [this](const store::ChangeSet &changes) {
        if (changes.everything)
            m_refresher.request();
    });
    m_refresher.requestNow();
}

const domain::Remote *RemoteNames::remote(WorkspaceId workspace) const
{
    const auto found = std::find_if(m_remotes.cbegin(), m_remotes.cend(),
                                    [workspace](const domain::Remote &each) { return each.id == workspace; });
    return found == m_remotes.cend() ? nullptr : &*found;
}

QString RemoteNames::nameOf(WorkspaceId workspace) const
{
    const domain::Remote *found = remote(workspace);
    return found ? found->name : QString();
}

} // namespace casebook::items
