#pragma once

#include "models/domain/case.h"
#include "models/domain/connector.h"
#include "models/generator/randomsource.h"

#include <QList>
#include <QStringList>

namespace casebook::generator {

/// The people, tags, categories and connectors that generated cases share.
class Cast
{
public:
    Cast();

    const QList<domain::User> &people() const { return m_people; }
    const QList<domain::ConnectorDefinition> &connectors() const { return m_connectors; }
    /// Most used first. The first stands on about half of all cases (see tagsFor).
    const QStringList &tags() const { return m_tags; }
    const QStringList &categories() const { return m_categories; }

    domain::User person(RandomSource &random) const { return random.oneByRank(m_people); }
    /// The tags of a new case: the commonest with probability one half, and up to four others.
    QStringList tagsFor(RandomSource &random) const;
    /// Any of the connectors with values chosen for its fields.
    domain::CaseConnector connectorFor(RandomSource &random) const;

private:
    QList<domain::User> m_people;
    QList<domain::ConnectorDefinition> m_connectors;
    QStringList m_tags;
    QStringList m_categories;
};

} // namespace casebook::generator
