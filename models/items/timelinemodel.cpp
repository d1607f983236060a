#include "models/items/timelinemodel.h"

#include "models/store/casestore.h"

#include <algorithm>

namespace casebook::items {

namespace {

constexpr int chunk = 50; // rows of one request
constexpr int mostHeld = 1500; // a comment may hold 30,000 characters: only a window of the entries is kept

} // namespace

TimelineModel::TimelineModel(store::CaseStore &store, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
{
    connect(&m_store, &store::CaseStore::changed, this, &TimelineModel::onStoreChanged);
}

void TimelineModel::show(const domain::TimelineRequest &what, const domain::TimelinePage *first)
{
    m_generation.next();
    beginResetModel();
    m_request = what;
    m_rows.clear();
    m_counts = {};
    m_wantedFirst = 0;
    m_wantedLast = chunk - 1;
    m_ready = false;
    m_reading = false;
    m_outdated = false;
    endResetModel();
    if (first)
        take(*first);
    readNext();
}

void TimelineModel::clear()
{
    m_generation.next();
    beginResetModel();
    m_request = {};
    m_rows.clear();
    m_counts = {};
    m_ready = false;
    m_reading = false;
    m_outdated = false;
    endResetModel();
}

void TimelineModel::want(int firstRow, int lastRow)
{
    m_wantedFirst = std::max(0, firstRow);
    m_wantedLast = lastRow;
    readNext();
}

const domain::TimelineEntry *TimelineModel::entryAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    return m_rows[static_cast<size_t>(row)].entry.get();
}

int TimelineModel::rowOfComment(const QString &attachmentId) const
{
    for (int row = 0; row < rowCount(); ++row) {
        const domain::TimelineEntry *entry = entryAt(row);
        if (entry && entry->isComment() && entry->attachment && entry->attachment->id == attachmentId)
            return row;
    }
    return -1;
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TimelineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const domain::TimelineEntry *entry = entryAt(index.row());
    if (role == LoadedRole)
        return entry != nullptr;
    if (!entry)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        if (entry->isComment() && entry->attachment)
            return entry->attachment->payload.commentText();
        return entry->activity ? entry->activity->typeText : entry->attachment->payload.type();
    case EntryRole:
        return QVariant::fromValue(*entry);
    case IsCommentRole:
        return entry->isComment();
    case AttachmentIdRole:
        if (entry->attachment)
            return entry->attachment->id;
        return entry->activity ? entry->activity->commentId.value_or(QString()) : QString();
    default:
        return {};
    }
}

void TimelineModel::onStoreChanged(const store::ChangeSet &changes)
{
    if (!m_request.caseKey.isValid())
        return;
    if (!changes.everything && !changes.activityChanged.contains(m_request.caseKey))
        return;
    // An answer under way may be from before the change: it is dropped and asked for again.
    m_generation.next();
    m_reading = false;
    m_outdated = true;
    for (Row &row : m_rows)
        row.current = false;
    readNext();
}

void TimelineModel::readNext()
{
    if (m_reading || !m_request.caseKey.isValid())
        return;
    int position = -1;
    const int last = std::min(m_wantedLast, rowCount() - 1);
    for (int row = m_wantedFirst; row <= last && position < 0; ++row) {
        if (!m_rows[static_cast<size_t>(row)].current)
            position = row;
    }
    if (position < 0) {
        if (m_ready && !m_outdated)
            return;
        position = std::max(0, std::min(m_wantedFirst, rowCount() - 1));
    }
    domain::TimelineRequest request = m_request;
    // Scrolling up asks for rows before those that are there: the chunk then ends at the row that is wanted.
    const bool upwards
        = position > 0 && position + 1 < rowCount() && m_rows[static_cast<size_t>(position) + 1].current;
    request.position = upwards ? std::max(0, position - chunk + 1) : position;
    request.limit = chunk;
    m_reading = true;
    deliver(m_store.timeline(request, m_generation.ticket()), this, m_generation,
            [this](const Result<domain::TimelinePage> &answer) {
                m_reading = false;
                if (!answer) {
                    emit failed(answer.error());
                    return;
                }
                take(*answer);
                readNext();
            });
}

void TimelineModel::take(const domain::TimelinePage &page)
{
    m_outdated = false;
    setTotal(static_cast<int>(page.total));
    const int first = static_cast<int>(page.position);
    int changedFirst = -1;
    int changedLast = -1;
    for (int i = 0; i < page.entries.size() && first + i < rowCount(); ++i) {
        Row &row = m_rows[static_cast<size_t>(first + i)];
        row.current = true;
        if (row.entry && *row.entry == page.entries.at(i))
            continue;
        row.entry = std::make_shared<const domain::TimelineEntry>(page.entries.at(i));
        if (changedFirst < 0)
            changedFirst = first + i;
        changedLast = first + i;
    }
    if (changedFirst >= 0)
        emit dataChanged(index(changedFirst, 0), index(changedLast, ColumnCount - 1));
    forgetFarRows();
    if (m_counts != page.counts) {
        m_counts = page.counts;
        emit countsChanged();
    }
    if (!m_ready) {
        m_ready = true;
        emit becameReady();
    }
}

/// New entries are the newest: they come at the end, or first when the newest come first. Where the change
/// was another (an import below, a deletion taken back), the rows that differ are replaced when they are read
/// again.
void TimelineModel::setTotal(int total)
{
    const int before = rowCount();
    const bool atEnd = m_request.order == domain::SortOrder::Ascending;
    if (total > before) {
        const int added = total - before;
        const int at = atEnd ? before : 0;
        beginInsertRows({}, at, at + added - 1);
        m_rows.insert(m_rows.begin() + at, static_cast<size_t>(added), Row{});
        endInsertRows();
    } else if (total < before) {
        const int gone = before - total;
        const int at = atEnd ? total : 0;
        beginRemoveRows({}, at, at + gone - 1);
        m_rows.erase(m_rows.begin() + at, m_rows.begin() + at + gone);
        endRemoveRows();
    }
}

void TimelineModel::forgetFarRows()
{
    const auto held
        = std::count_if(m_rows.cbegin(), m_rows.cend(), [](const Row &row) { return row.entry != nullptr; });
    if (held <= mostHeld)
        return;
    const int keepFirst = m_wantedFirst - mostHeld / 3;
    const int keepLast = m_wantedLast + mostHeld / 3;
    for (int row = 0; row < rowCount(); ++row) {
        if (row < keepFirst || row > keepLast)
            m_rows[static_cast<size_t>(row)] = {};
    }
}

} // namespace casebook::items
