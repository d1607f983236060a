#include "models/items/outboxmodel.h"

#include <QDateTime>

namespace casebook::items {

using store::OutboxEntry;

namespace {
constexpr int gatherMilliseconds = 100;
}

OutboxModel::OutboxModel(store::CaseStore &store, QObject *parent)
    : RowsModel(parent)
    , m_refresher(
          gatherMilliseconds,
          [this, &store](const Refresher::Done &done) {
              deliver(store.outbox(), this, [this, done](Result<QList<OutboxEntry>> answer) {
                  if (answer)
                      setRows(*std::move(answer));
                  done();
              });
          },
          this)
{
    connect(&store, &store::CaseStore::changed, &m_refresher, [this](const store::ChangeSet &changes) {
        if (changes.everything || changes.outbox)
            m_refresher.request();
    });
    m_refresher.requestNow();
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const OutboxEntry &row = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return row.caseTitle;
    case KeyRole:
        return row.key.value;
    case CaseKeyRole:
        return row.caseKey.value;
    case KindRole:
        return row.kind;
    case StateRole:
        return static_cast<int>(row.state);
    case TriesRole:
        return row.tries;
    case LastErrorRole:
        return row.lastError;
    case CreatedRole:
        return row.createdAt.toDateTime();
    default:
        return {};
    }
}

bool OutboxModel::isSame(const OutboxEntry &a, const OutboxEntry &b) const
{
    return a.key == b.key;
}

} // namespace casebook::items
