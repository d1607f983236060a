#pragma once

#include "models/items/refresher.h"
#include "models/items/rowsmodel.h"
#include "models/store/casestore.h"

namespace casebook::items {

/// The connectors that can be chosen for cases, by name; follows the store.
class ConnectorModel final : public RowsModel<domain::ConnectorDefinition>
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1,
        TypeRole, ///< ".jira" …
    };

    /// @p store must outlive the model.
    explicit ConnectorModel(store::CaseStore &store, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    /// -1 when there is none with this id.
    int rowOf(const QString &id) const;
    bool isReady() const { return m_ready; }

signals:
    /// Each time the connectors were read, also when nothing changed.
    void refreshed();

protected:
    bool isSame(const domain::ConnectorDefinition &a, const domain::ConnectorDefinition &b) const override;

private:
    Refresher m_refresher;
    bool m_ready = false;
};

} // namespace casebook::items
