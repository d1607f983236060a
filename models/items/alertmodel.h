#pragma once

#include "models/base/error.h"
#include "models/base/generation.h"
#include "models/base/ids.h"
#include "models/domain/attachment.h"
#include "models/store/changeset.h"

#include <QAbstractTableModel>

namespace casebook::store {
class CaseStore;
}

namespace casebook::items {

/// The alerts (and events) attached to one case, one row per alert, oldest first. At most 1,000 (CONTRACT
/// §3.2), so all are held.
class AlertModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { AlertId, Index, Rule, AttachedAt, AttachedBy, ColumnCount };
    enum Role {
        RawRole
        = Qt::UserRole + 1, ///< the value itself: QString, Timestamp (milliseconds), or the author's name
        AttachmentIdRole,
        RuleIdRole,
        IsEventRole, ///< bool: a plain event, not an alert
    };

    struct Row
    {
        QString attachmentId;
        domain::AlertRef alert;
        domain::AlertRule rule;
        Timestamp attachedAt;
        domain::User attachedBy;
        bool isEvent = false;

        bool operator==(const Row &) const = default;
    };

    explicit AlertModel(store::CaseStore &store, QObject *parent = nullptr);

    /// Shows the alerts of a case; key 0: none.
    void show(CaseKey key);
    const Row &rowAt(int row) const { return m_rows.at(row); }
    bool isReady() const { return m_ready; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

signals:
    void becameReady();
    void failed(const casebook::Error &error);

private:
    void onStoreChanged(const store::ChangeSet &changes);
    void read();
    void take(const QList<Row> &rows);

    store::CaseStore &m_store;
    Generation m_generation;
    CaseKey m_case;
    QList<Row> m_rows;
    bool m_ready = false;
};

} // namespace casebook::items
