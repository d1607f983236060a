#include "exchangestore.h"

#include "models/json/codec.h"

#include <QDir>
#include <QJsonDocument>

#include <algorithm>

namespace casebook::exchange {

using namespace Qt::StringLiterals;

ExchangeStore::ExchangeStore()
    : m_store({ .path = m_folder.filePath(u"casebook.sqlite"_s), .pollMilliseconds = 0 }, m_clock)
{
}

Result<ImportReport> ExchangeStore::import(const QString &path)
{
    Importer importer(m_store);
    return awaited(importer.run(path));
}

QList<QByteArray> ExchangeStore::exportedLines()
{
    const QString path = pathOf(u"exported.ndjson"_s);
    Exporter exporter(m_store);
    if (!awaited(exporter.run(domain::CaseFilter{}, path)))
        return {};
    return canonicalLines(path);
}

QList<CaseKey> ExchangeStore::keys()
{
    return awaited(m_store.caseKeys({}, {}, 1'000'000)).value_or(QList<CaseKey>());
}

QString ExchangeStore::fileWith(const QString &name, const QByteArray &text) const
{
    QFile file(pathOf(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
    return file.fileName();
}

QList<QByteArray> canonicalLines(const QString &path)
{
    QFile file(path);
    QList<QByteArray> lines;
    if (!file.open(QIODevice::ReadOnly))
        return lines;
    for (const QByteArray &line : file.readAll().split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (!object.isEmpty() && !object.contains("exportedCount"_L1))
            lines.append(json::canonical(object));
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

QStringList exampleFiles()
{
    const QDir folder(QStringLiteral(CASEBOOK_SHARED_DIR "/kibana-cases/examples"));
    QStringList files;
    if (!folder.exists())
        return files;
    for (const QString &name : QDir(folder.filePath(u"saved-objects"_s)).entryList({ u"*.ndjson"_s }))
        files.append(folder.filePath(u"saved-objects/"_s + name));
    files.append(folder.filePath(u"real-8.12.2/export.ndjson"_s));
    return files;
}

} // namespace casebook::exchange
