#include "app/casectl/exportcommand.h"

#include "models/json/savedobjects.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace casebook::app {

void ExportCommand::start()
{
    m_exporter = new exchange::Exporter(store(), this);
    if (line().ids.isEmpty()) {
        exportTo(m_exporter->run(domain::CaseFilter{}, line().target));
        return;
    }
    m_unresolved = line().ids;
    m_unresolved.removeDuplicates();
    resolveNext();
}

void ExportCommand::resolveNext()
{
    if (m_unresolved.isEmpty()) {
        exportTo(m_exporter->run(m_keys, line().target));
        return;
    }
    const QString id = m_unresolved.takeFirst();
    deliver(store().keyOf(id), this, [this, id](const Result<CaseKey> &key) {
        if (!key) {
            refuseCase(key.error(), id);
            return;
        }
        m_keys.append(*key);
        resolveNext();
    });
}

void ExportCommand::exportTo(const Future<exchange::ExportReport> &report)
{
    deliver(report, this, [this](const Result<exchange::ExportReport> &done) {
        if (!done) {
            Error error = done.error();
            if (error.kind == ErrorKind::DiskFull) // of the file, not of the store
                error.kind = ErrorKind::File;
            refuse(error);
            return;
        }
        const qint64 objects = done->cases + done->attachments + done->activities + done->connectors;
        answer(QJsonDocument::fromJson(json::exportDetailsLine(objects)).object());
    });
}

} // namespace casebook::app
