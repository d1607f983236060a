#pragma once

#include "models/base/clock.h"

#include <QIdentityProxyModel>

namespace casebook::items {
class CaseChoice;
class RemoteNames;
} // namespace casebook::items

namespace casebook::ui {

/// The list of cases in words: what views, tooltips and screen readers show of CaseTableModel's raw values,
/// and the names of its columns.
class CaseTexts final : public QIdentityProxyModel
{
    Q_OBJECT

public:
    /// @p remotes says what remotes are called; without it they have no name.
    explicit CaseTexts(const Clock &clock, QObject *parent = nullptr,
                       const items::RemoteNames *remotes = nullptr);

    /// While cases are chosen, the title's check state tells of each whether it is.
    void setChoice(const items::CaseChoice *choice) { m_choice = choice; }

    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// The whole text of a cell for its tooltip; for times the exact moment.
    QString fullText(const QModelIndex &index) const;

private:
    QString text(const QModelIndex &index) const;
    QVariant checkState(const QModelIndex &index) const;

    const Clock &m_clock;
    const items::RemoteNames *m_remotes;
    const items::CaseChoice *m_choice = nullptr;
};

} // namespace casebook::ui
