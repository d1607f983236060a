#include "models/items/facetsreader.h"

namespace casebook::items {

namespace {
constexpr int gatherMilliseconds = 150;
}

FacetsReader::FacetsReader(store::CaseStore &store, QObject *parent)
    : QObject(parent)
    , m_refresher(
          gatherMilliseconds,
          [this, &store](const Refresher::Done &done) {
              deliver(store.facets(), this, [this, done](Result<domain::Facets> answer) {
                  if (answer && *answer != m_facets) {
                      m_facets = *std::move(answer);
                      emit read(m_facets);
                  }
                  done();
              });
          },
          this)
{
    connect(&store, &store::CaseStore::changed, &m_refresher, [this](const store::ChangeSet &changes) {
        if (changes.everything || !changes.casesAdded.isEmpty() || !changes.casesChanged.isEmpty()
            || !changes.casesRemoved.isEmpty())
            m_refresher.request();
    });
}

} // namespace casebook::items
