#include "models/exchange/importindex.h"

#include <algorithm>

namespace casebook::exchange {

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const json::SavedObject &object)
{
    return object.type + u' ' + object.id;
}

bool isChildBefore(const ImportIndex::Child &a, const ImportIndex::Child &b)
{
    return a.caseNumber != b.caseNumber ? a.caseNumber < b.caseNumber : a.offset < b.offset;
}

} // namespace

void ImportIndex::add(const Line &line, ImportReport &report)
{
    ++report.lines;
    if (line.tooLong) {
        report.skip({ .line = line.number, .what = {}, .reason = "line.tooLong" });
        return;
    }
    const Result<json::SavedObject> object = json::savedObjectFromLine(line.text);
    if (!object) {
        report.skip({ .line = line.number,
                      .what = {},
                      .reason = object.error().code,
                      .detail = object.error().detail });
        return;
    }
    const QString &type = object->type;
    if (type.isEmpty())
        return; // the details at the end of an export
    if (type == "cases"_L1) {
        addCase(*object, line, report);
    } else if (type == "action"_L1) {
        addConnector(*object, line, report);
    } else if (type == "cases-comments"_L1 || type == "cases-attachments"_L1
               || type == "cases-user-actions"_L1) {
        m_children.push_back({ .offset = line.offset,
                               .line = static_cast<qint32>(line.number),
                               .caseNumber = numberOf(object->reference("associated-cases"_L1)),
                               .isActivity = type == "cases-user-actions"_L1 });
    } else {
        report.skip({ .line = line.number, .what = nameOf(*object), .reason = "type.unknown" });
    }
}

void ImportIndex::sort(ImportReport &report)
{
    std::sort(m_children.begin(), m_children.end(), isChildBefore);
    for (const Child &child : m_children) {
        if (m_cases.at(static_cast<size_t>(child.caseNumber)).offset < 0) {
            report.skip({ .line = child.line,
                          .what = child.isActivity ? u"cases-user-actions"_s : u"cases-comments"_s,
                          .reason = "case.missing" });
        }
    }
    std::erase_if(m_cases, [](const Entry &entry) { return entry.offset < 0; });
    std::stable_sort(m_cases.begin(), m_cases.end(),
                     [](const Entry &a, const Entry &b) { return a.createdAt < b.createdAt; });
    m_numbers.clear();
}

std::span<const ImportIndex::Child> ImportIndex::childrenOf(const Entry &entry) const
{
    const auto byCase = [](const Child &child, qint32 number) { return child.caseNumber < number; };
    const auto first = std::lower_bound(m_children.begin(), m_children.end(), entry.number, byCase);
    const auto last = std::lower_bound(first, m_children.end(), entry.number + 1, byCase);
    return { first, last };
}

qint32 ImportIndex::numberOf(const QString &caseId)
{
    const auto next = static_cast<qint32>(m_cases.size());
    const auto known = m_numbers.constFind(caseId);
    if (known != m_numbers.constEnd())
        return known.value();
    m_numbers.insert(caseId, next);
    m_cases.push_back({ .number = next });
    return next;
}

void ImportIndex::addCase(const json::SavedObject &object, const Line &line, ImportReport &report)
{
    Entry &entry = m_cases[static_cast<size_t>(numberOf(object.id))];
    if (entry.offset >= 0) {
        report.skip({ .line = line.number, .what = nameOf(object), .reason = "id.duplicate" });
        return;
    }
    const auto created = Timestamp::fromIso(object.attributes.value("created_at"_L1).toString());
    entry.offset = line.offset;
    entry.line = static_cast<qint32>(line.number);
    entry.createdAt = created ? created->msecs() : 0;
}

void ImportIndex::addConnector(const json::SavedObject &object, const Line &line, ImportReport &report)
{
    const Result<domain::ConnectorDefinition> connector = json::connectorFromSavedObject(object);
    if (!connector) {
        report.skip({ .line = line.number,
                      .what = nameOf(object),
                      .reason = "value.invalid",
                      .detail = connector.error().message });
        return;
    }
    const bool known
        = std::any_of(m_connectors.cbegin(), m_connectors.cend(),
                      [&](const domain::ConnectorDefinition &c) { return c.id == connector->id; });
    if (known) {
        report.skip({ .line = line.number, .what = nameOf(object), .reason = "id.duplicate" });
        return;
    }
    m_connectors.append(*connector);
    ++report.connectors;
}

} // namespace casebook::exchange
