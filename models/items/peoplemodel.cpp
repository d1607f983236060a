#include "models/items/peoplemodel.h"

namespace casebook::items {

using domain::PersonName;

namespace {
constexpr int gatherMilliseconds = 100;
}

PeopleModel::PeopleModel(store::CaseStore &store, QObject *parent)
    : RowsModel(parent)
    , m_refresher(
          gatherMilliseconds,
          [this, &store](const Refresher::Done &done) {
              deliver(store.people(), this, [this, done](Result<QList<PersonName>> answer) {
                  if (answer)
                      setRows(*std::move(answer));
                  done();
              });
          },
          this)
{
    connect(&store, &store::CaseStore::changed, &m_refresher, [this](const store::ChangeSet &changes) {
        if (changes.everything || !changes.casesAdded.isEmpty() || !changes.casesChanged.isEmpty()
            || !changes.activityChanged.isEmpty())
            m_refresher.request();
    });
    m_refresher.requestNow();
}

QVariant PeopleModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PersonName &row = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return row.name;
    case Qt::EditRole:
        return row.name;
    case UidRole:
        return row.uid;
    default:
        return {};
    }
}

bool PeopleModel::isSame(const PersonName &a, const PersonName &b) const
{
    return a.uid == b.uid;
}

} // namespace casebook::items
