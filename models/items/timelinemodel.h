#pragma once

#include "models/base/error.h"
#include "models/base/generation.h"
#include "models/domain/query.h"
#include "models/store/changeset.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace casebook::store {
class CaseStore;
}

namespace casebook::items {

/// The timeline of one case: one row per entry, as many rows as the store counts, of which only a window
/// around what is looked at is held. Rows not yet read say so (LoadedRole) and are read when want() names
/// them; one request is in flight at most. After a change of the case rows are inserted, removed and replaced
/// where they differ; what is shown stays until its replacement has come.
class TimelineModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { EntryColumn, ColumnCount };
    enum Role {
        LoadedRole = Qt::UserRole + 1, ///< bool: the row has been read
        EntryRole, ///< domain::TimelineEntry; invalid while not read
        IsCommentRole, ///< bool
        AttachmentIdRole, ///< QString: id of the attachment the entry touches; empty where there is none
    };

    explicit TimelineModel(store::CaseStore &store, QObject *parent = nullptr);

    /// Shows another timeline (another case, part, filter or order); position and limit are not looked at.
    /// Rows come from @p first where it is given (the first entries of CaseStore::detail), else they are
    /// read.
    void show(const domain::TimelineRequest &what, const domain::TimelinePage *first = nullptr);
    /// Shows nothing.
    void clear();
    const domain::TimelineRequest &shown() const { return m_request; }

    /// The rows somebody looks at: those of them that are missing or outdated are read.
    void want(int firstRow, int lastRow);
    /// The entry of a row, nullptr while it has not been read. Valid until the model changes.
    const domain::TimelineEntry *entryAt(int row) const;
    /// The row of the newest entry read that made the attachment with this id; -1 where none is held.
    int rowOfComment(const QString &attachmentId) const;
    domain::TimelineCounts counts() const { return m_counts; }
    /// False until the first answer for what is shown has come.
    bool isReady() const { return m_ready; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

signals:
    void countsChanged();
    void becameReady();
    void failed(const casebook::Error &error);

private:
    struct Row
    {
        std::shared_ptr<const domain::TimelineEntry> entry; ///< null: not read
        bool current = false; ///< read since the last change of the case
    };

    void onStoreChanged(const store::ChangeSet &changes);
    void readNext();
    void take(const domain::TimelinePage &page);
    void setTotal(int total);
    void forgetFarRows();

    store::CaseStore &m_store;
    Generation m_generation;
    domain::TimelineRequest m_request;
    domain::TimelineCounts m_counts;
    std::vector<Row> m_rows;
    int m_wantedFirst = 0;
    int m_wantedLast = -1;
    bool m_ready = false;
    bool m_reading = false;
    bool m_outdated = false; ///< the case changed: the total may be another
};

} // namespace casebook::items
