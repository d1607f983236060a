#pragma once

#include "models/items/casewindowmodel.h"

#include <QSet>

namespace casebook::items {

/// The cases that were chosen in a list to be changed together: cases, not rows, so that they stay chosen
/// while rows come, go and move. All cases of a list are one word, not a million keys.
class CaseChoice final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    CaseChoice(store::CaseStore &store, CaseWindowModel &model, QObject *parent);

    bool isEmpty() const { return !m_all && m_keys.isEmpty(); }
    bool contains(CaseKey key) const { return m_keys.contains(key) != m_all; }
    /// While all are chosen, those of the list as it is now.
    qint64 count() const;
    /// All that @p filter() selects, but for keys().
    bool isAll() const { return m_all; }
    const domain::CaseFilter &filter() const { return m_filter; }
    const QSet<CaseKey> &keys() const { return m_keys; }

    void toggle(CaseKey key);
    /// The rows from one to the other, in whichever order, and no others. Rows that aren't loaded are read.
    void chooseRows(int from, int to);
    void chooseAll();
    void clear();

signals:
    void changed();

private:
    void readRows(const domain::PageRequest &request, qint64 last);

    store::CaseStore &m_store;
    CaseWindowModel &m_model;
    Generation m_reading;
    bool m_all = false;
    domain::CaseFilter m_filter;
    QSet<CaseKey> m_keys; ///< the chosen ones, or, of all, those that are not
};

} // namespace casebook::items
