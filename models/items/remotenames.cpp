#include "models/items/remotenames.h"

#include "models/store/syncledger.h"

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
                          QList<WorkspaceId> remotes;
                          QHash<WorkspaceId, QString> names;
                          for (const domain::Remote &remote : *answer) {
                              remotes.append(remote.id);
                              names.insert(remote.id, remote.name);
                          }
                          if (names == m_names)
                              return;
                          m_remotes = remotes;
                          m_names = names;
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

} // namespace casebook::items
