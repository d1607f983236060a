#include "models/exchange/exportwriter.h"

#include "models/json/savedobjects.h"

namespace casebook::exchange {

using namespace Qt::StringLiterals;

namespace {

/// Every connector that a case or its history names.
QStringList connectorIdsOf(const store::CaseImport &one)
{
    QStringList ids{ one.value.connector.id };
    if (one.value.externalService)
        ids.append(one.value.externalService->connectorId);
    for (const domain::Activity &activity : one.activities) {
        ids.append(activity.payload.value("connector"_L1)["id"_L1].toString());
        ids.append(activity.payload.value("externalService"_L1)["connector_id"_L1].toString());
    }
    ids.removeDuplicates();
    return ids;
}

} // namespace

ExportWriter::ExportWriter(const QString &path, const QList<domain::ConnectorDefinition> &connectors)
    : m_file(path)
{
    for (const domain::ConnectorDefinition &connector : connectors)
        m_unwritten.insert(connector.id, connector);
}

Result<void> ExportWriter::write(const QList<store::CaseImport> &cases)
{
    if (const Result<void> opened = open(); !opened)
        return opened;
    for (const store::CaseImport &one : cases) {
        const Result<void> written = writeConnectorsOf(one).and_then([&] { return writeCase(one); });
        if (!written)
            return written;
    }
    return {};
}

Result<ExportReport> ExportWriter::finish()
{
    const qint64 objects = m_report.cases + m_report.attachments + m_report.activities + m_report.connectors;
    const Result<void> written = open().and_then([&] { return writeLine(json::exportDetailsLine(objects)); });
    if (!written)
        return failure(written.error());
    if (!m_file.commit())
        return failure(fileError());
    return m_report;
}

Result<void> ExportWriter::open()
{
    if (!m_file.isOpen() && !m_file.open(QIODevice::WriteOnly))
        return failure(fileError());
    return {};
}

Result<void> ExportWriter::writeLine(const QByteArray &line)
{
    if (m_file.write(line + '\n') < 0)
        return failure(fileError());
    return {};
}

Result<void> ExportWriter::writeConnectorsOf(const store::CaseImport &one)
{
    const QStringList ids = connectorIdsOf(one);
    for (const QString &id : ids) {
        const auto connector = m_unwritten.constFind(id);
        if (connector == m_unwritten.constEnd())
            continue;
        if (const Result<void> written = writeLine(json::toLine(json::toSavedObject(*connector))); !written)
            return written;
        ++m_report.connectors;
        m_unwritten.erase(connector);
    }
    return {};
}

Result<void> ExportWriter::writeCase(const store::CaseImport &one)
{
    Result<void> written = writeLine(json::toLine(json::toSavedObject(one.value)));
    auto attachment = one.attachments.cbegin();
    auto activity = one.activities.cbegin();
    while (written && (attachment != one.attachments.cend() || activity != one.activities.cend())) {
        const bool attachmentIsNext = activity == one.activities.cend()
            || (attachment != one.attachments.cend() && attachment->createdAt <= activity->createdAt);
        if (attachmentIsNext)
            written = writeLine(json::toLine(json::toSavedObject(*attachment++, one.value.id)));
        else
            written = writeLine(json::toLine(json::toSavedObject(*activity++, one.value.id)));
    }
    ++m_report.cases;
    m_report.attachments += one.attachments.size();
    m_report.activities += one.activities.size();
    return written;
}

Error ExportWriter::fileError() const
{
    const bool full = m_file.error() == QFileDevice::ResourceError;
    return { .kind = full ? ErrorKind::DiskFull : ErrorKind::File,
             .message = u"The file can't be written"_s,
             .detail = m_file.errorString() };
}

} // namespace casebook::exchange
