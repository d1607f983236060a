#pragma once

#include "models/store/casefilter.h"

namespace casebook::store {

/// A set of case keys that a filter asks for, such as the cases of a tag.
struct KeySet
{
    QByteArray keys; ///< a query for the column `key`
    QVariantList values;
    qint64 size = 0; ///< about
    /// For tags and assignees: the link table whose primary key starts with the column of the same name as
    /// the thing linked, then recency and key; `values` are ids then.
    QByteArray linkTable = {};
    QByteArray linkColumn = {};
};

/// Collects the conditions of a selection and decides what the query starts from. SQLite has no statistics
/// here and would often choose badly.
class SelectionBuilder final
{
public:
    void require(const QByteArray &condition, const QVariantList &values = {});
    void requireOneOf(const QByteArray &column, const QVariantList &values);
    void requireOneOf(const QByteArray &column, const QStringList &texts);
    void requireKeyIn(KeySet set) { m_sets.append(std::move(set)); }
    void nothing() { m_selectsNothing = true; }

    CaseSelection finish(domain::CaseSort sort);

    /// "?,?,?"
    static QByteArray marks(qsizetype count);

private:
    void requireMember(const KeySet &set, const QByteArray &recency);

    QByteArray m_where;
    QVariantList m_values;
    QList<KeySet> m_sets;
    bool m_selectsNothing = false;
};

} // namespace casebook::store
