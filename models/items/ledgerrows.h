#pragma once

#include "models/items/refresher.h"
#include "models/items/rowsmodel.h"
#include "models/store/casestore.h"
#include "models/store/syncledger.h"

#include <functional>

namespace casebook::items {

/// A list that the ledger of sync answers whole, read anew when the store tells of something that concerns
/// it.
template <typename Row>
class LedgerRows : public RowsModel<Row>
{
public:
    /// False until the first answer has come.
    bool isReady() const { return m_ready; }
    /// The row at @p row of the model.
    const Row &at(int row) const { return this->rows().at(row); }

protected:
    using Read = std::function<Future<QList<Row>>(store::SyncLedger &)>;
    using Concerns = std::function<bool(const store::ChangeSet &)>;
    using Arrange = std::function<QList<Row>(QList<Row>)>;

    /// @p arrange, where given, puts what was read into the order it is shown in.
    LedgerRows(store::CaseStore &store, Read read, Concerns concerns, QObject *parent, Arrange arrange = {})
        : RowsModel<Row>(parent)
        , m_refresher(
              gatherMilliseconds,
              [this, &store, read = std::move(read),
               arrange = std::move(arrange)](const Refresher::Done &done) {
                  deliver(read(store.ledger()), this, [this, done, arrange](Result<QList<Row>> answer) {
                      if (answer) {
                          this->setRows(arrange ? arrange(*std::move(answer)) : *std::move(answer));
                          m_ready = true;
                          tellRefreshed();
                      }
                      done();
                  });
              },
              this)
    {
        QObject::connect(&store, &store::CaseStore::changed, &m_refresher,
                         [this, concerns = std::move(concerns)](const store::ChangeSet &changes) {
                             if (concerns(changes))
                                 m_refresher.request();
                         });
        m_refresher.requestNow();
    }

    /// The rows were read, also when nothing changed.
    virtual void tellRefreshed() = 0;

private:
    static constexpr int gatherMilliseconds = 100;

    Refresher m_refresher;
    bool m_ready = false;
};

} // namespace casebook::items
