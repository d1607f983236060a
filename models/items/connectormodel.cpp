#include "models/items/connectormodel.h"

#include <algorithm>

namespace casebook::items {

using domain::ConnectorDefinition;

namespace {

constexpr int gatherMilliseconds = 20; // a connector that was just added is looked for at once

} // namespace

ConnectorModel::ConnectorModel(store::CaseStore &store, QObject *parent)
    : RowsModel(parent)
    , m_refresher(
          gatherMilliseconds,
          [this, &store](const Refresher::Done &done) {
              deliver(store.connectors(), this, [this, done](Result<QList<ConnectorDefinition>> answer) {
                  if (answer) {
                      std::sort(answer->begin(), answer->end(), [](const auto &a, const auto &b) {
                          const int order = a.name.localeAwareCompare(b.name);
                          return order != 0 ? order < 0 : a.id < b.id;
                      });
                      setRows(*std::move(answer));
                      m_ready = true;
                      emit refreshed();
                  }
                  done();
              });
          },
          this)
{
    connect(&store, &store::CaseStore::changed, &m_refresher, [this](const store::ChangeSet &changes) {
        if (changes.connectors || changes.everything)
            m_refresher.request();
    });
    m_refresher.requestNow();
}

QVariant ConnectorModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ConnectorDefinition &row = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return row.name;
    case IdRole:
        return row.id;
    case TypeRole:
        return row.type;
    default:
        return {};
    }
}

int ConnectorModel::rowOf(const QString &id) const
{
    const auto found = std::find_if(rows().cbegin(), rows().cend(),
                                    [&id](const ConnectorDefinition &row) { return row.id == id; });
    return found == rows().cend() ? -1 : static_cast<int>(found - rows().cbegin());
}

bool ConnectorModel::isSame(const ConnectorDefinition &a, const ConnectorDefinition &b) const
{
    return a.id == b.id;
}

} // namespace casebook::items
