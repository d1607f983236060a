#pragma once

#include "models/domain/connector.h"
#include "models/exchange/importreport.h"
#include "models/exchange/linereader.h"
#include "models/json/savedobjects.h"

#include <QHash>

#include <span>
#include <vector>

namespace casebook::exchange {

/// Where the lines of a file are that belong together. Small on purpose: a file may hold millions of lines.
class ImportIndex
{
public:
    struct Child
    {
        qint64 offset = 0;
        qint32 line = 0;
        qint32 caseNumber = 0;
        bool isActivity = false;
    };
    struct Entry
    {
        qint64 offset = -1; ///< -1: named by others, itself not in the file
        qint64 createdAt = 0;
        qint32 line = 0;
        qint32 number = 0;
    };

    /// Notes what @p line holds; what can't be imported is reported.
    void add(const Line &line, ImportReport &report);
    /// After the last line: puts cases in order of creation and children with their cases.
    void sort(ImportReport &report);

    const std::vector<Entry> &cases() const { return m_cases; }
    std::span<const Child> childrenOf(const Entry &entry) const;
    const QList<domain::ConnectorDefinition> &connectors() const { return m_connectors; }

private:
    qint32 numberOf(const QString &caseId);
    void addCase(const json::SavedObject &object, const Line &line, ImportReport &report);
    void addConnector(const json::SavedObject &object, const Line &line, ImportReport &report);

    QHash<QString, qint32> m_numbers;
    std::vector<Entry> m_cases;
    std::vector<Child> m_children;
    QList<domain::ConnectorDefinition> m_connectors;
};

} // namespace casebook::exchange
