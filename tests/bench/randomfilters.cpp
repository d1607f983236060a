#include "tests/bench/randomfilters.h"

#include "models/domain/enums.h"

#include <QList>

#include <algorithm>
#include <array>

namespace casebook::test {

namespace {

QByteArray quoted(const QString &text)
{
    QByteArray utf8 = text.toUtf8();
    return '\'' + utf8.replace('\'', "''") + '\'';
}

} // namespace

RandomFilters::RandomFilters(domain::Facets facets, quint32 seed)
    : m_facets(std::move(facets))
    , m_random(seed)
{
}

PairedFilter RandomFilters::next(int fields)
{
    std::array<int, 7> order{ 0, 1, 2, 3, 4, 5, 6 };
    std::shuffle(order.begin(), order.end(), m_random);
    PairedFilter pair;
    for (int i = 0; i < fields; ++i) {
        if (i > 0)
            pair.condition += " AND ";
        add(pair, order[size_t(i)]);
    }
    return pair;
}

QString RandomFilters::valueOf(const QList<domain::FacetValue> &values)
{
    const quint64 last = 1 + m_random() % quint64(values.size()); // the first are the most frequent
    return values[qsizetype(m_random() % last)].value;
}

void RandomFilters::add(PairedFilter &pair, int field)
{
    const quint64 dice = m_random();
    switch (field) {
    case 0: {
        const size_t at = dice % domain::knownStatuses.size();
        pair.filter.statuses = { domain::knownStatuses[at] };
        pair.condition += "status = " + QByteArray::number(int(at) * 10);
        break;
    }
    case 1: {
        const size_t at = dice % (domain::knownSeverities.size() - 1);
        pair.filter.severities = { domain::knownSeverities[at], domain::knownSeverities[at + 1] };
        pair.condition += "severity IN (" + QByteArray::number(int(at) * 10) + ", "
            + QByteArray::number(int(at) * 10 + 10) + ')';
        break;
    }
    case 2: {
        const QString tag = valueOf(m_facets.tags);
        pair.filter.tags = { tag };
        pair.condition += "key IN (SELECT key FROM case_tag WHERE tag = (SELECT id FROM tag WHERE name = "
            + quoted(tag) + "))";
        break;
    }
    case 3: {
        const QString uid = valueOf(m_facets.assignees);
        pair.filter.assignees = { uid };
        pair.condition += "key IN (SELECT key FROM case_assignee WHERE assignee = (SELECT id FROM assignee "
                          "WHERE uid = "
            + quoted(uid) + "))";
        break;
    }
    case 4: {
        const QString category = valueOf(m_facets.categories);
        pair.filter.categories = { category };
        pair.condition += "category = " + quoted(category);
        break;
    }
    case 5: {
        const QString connector = valueOf(m_facets.connectors);
        pair.filter.connectors = { connector };
        pair.condition += "connector_id = " + quoted(connector);
        break;
    }
    default: {
        const QString reporter = valueOf(m_facets.reporters);
        pair.filter.reporters = { reporter };
        pair.condition += "reporter IN (SELECT id FROM person WHERE identity = " + quoted(reporter)
            + " OR username = " + quoted(reporter) + " OR profile_uid = " + quoted(reporter) + ')';
        break;
    }
    }
}

} // namespace casebook::test
