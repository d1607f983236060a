#pragma once

#include "models/base/generation.h"
#include "models/store/casestore.h"

#include <QObject>

#include <optional>

namespace casebook::items {
class CaseTableModel;
}

namespace casebook::ui {

class CaseTableView;

/// Which case is chosen in the table: a case, not a row. It stays chosen while rows come, go and move around
/// it, also when it leaves the list.
class CaseSelection final : public QObject
{
    Q_OBJECT

public:
    /// To be made before @p table gets its model: it has to hear of rows that go before the view does.
    CaseSelection(store::CaseStore &store, items::CaseTableModel &model, CaseTableView &table,
                  QObject *parent);
    /// To be called once @p table shows the model (or a proxy with the same rows).
    void start();

    CaseKey current() const { return m_current; }
    /// Chooses the case and scrolls to it when the list holds it.
    void select(CaseKey key);
    void selectBeside(int step);

signals:
    /// Another case was chosen; invalid when the chosen one was deleted.
    void currentChanged(casebook::CaseKey key);

private:
    void setCurrent(CaseKey key);
    /// Takes over what the person chose in the view.
    void takeFromView();
    /// Brings the view's selection to where the case stands now.
    void follow();
    /// Asks where the case stands, among rows that aren't loaded.
    void locate(bool scroll);
    void onStoreChanged(const store::ChangeSet &changes);

    store::CaseStore &m_store;
    items::CaseTableModel &m_model;
    CaseTableView &m_table;
    Generation m_locating;
    CaseKey m_current;
    std::optional<bool> m_locateLater; ///< when there are more rows; whether to scroll then
    bool m_following = false; ///< the selection is being brought back; it isn't the person who chooses
};

} // namespace casebook::ui
