#include "models/items/draftmodel.h"

#include <QDateTime>

namespace casebook::items {

using domain::Draft;

namespace {

constexpr int gatherMilliseconds = 100;

/// A form for a new case holds its values by name; its words are title and description.
QString shownText(const Draft &draft)
{
    if (draft.kind != domain::DraftKind::NewCase)
        return draft.text();
    const QString title = draft.content.value(QLatin1String("title")).toString();
    const QString description = draft.content.value(QLatin1String("description")).toString();
    return title.isEmpty() || description.isEmpty() ? title + description
                                                    : title + QLatin1Char('\n') + description;
}

} // namespace

DraftModel::DraftModel(store::CaseStore &store, QObject *parent)
    : RowsModel(parent)
    , m_refresher(
          gatherMilliseconds,
          [this, &store](const Refresher::Done &done) {
              deliver(store.drafts(), this, [this, done](Result<QList<Draft>> answer) {
                  if (answer)
                      setRows(*std::move(answer));
                  done();
              });
          },
          this)
{
    connect(&store, &store::CaseStore::changed, &m_refresher, [this](const store::ChangeSet &changes) {
        if (changes.everything || !changes.draftsChanged.isEmpty() || !changes.casesRemoved.isEmpty())
            m_refresher.request();
    });
    m_refresher.requestNow();
}

QVariant DraftModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Draft &row = rowAt(index);
    switch (role) {
    case Qt::DisplayRole:
        return shownText(row);
    case TextRole:
        return shownText(row);
    case KeyRole:
        return row.key.value;
    case CaseKeyRole:
        return row.caseKey.value;
    case KindRole:
        return static_cast<int>(row.kind);
    case CaseTitleRole:
        return row.caseTitle;
    case SavedRole:
        return row.savedAt.toDateTime();
    default:
        return {};
    }
}

bool DraftModel::isSame(const Draft &a, const Draft &b) const
{
    return a.key == b.key;
}

} // namespace casebook::items
