#include "models/exchange/samplecasebook.h"

#include "models/exchange/importer.h"
#include "models/exchange/samplestories.h"
#include "models/json/savedobjects.h"

#include <QTemporaryFile>

namespace casebook::exchange {

namespace {

/// The sample as a file; a few kilobytes, so it is written here and now.
bool writeSample(QFile &file, Timestamp now)
{
    QByteArray text;
    const auto add = [&text](const json::SavedObject &object) { text += json::toLine(object) + '\n'; };
    for (const domain::ConnectorDefinition &connector : sampleConnectors())
        add(json::toSavedObject(connector));
    for (const store::CaseImport &one : sampleCases(now)) {
        add(json::toSavedObject(one.value));
        for (const domain::Attachment &attachment : one.attachments)
            add(json::toSavedObject(attachment, one.value.id));
        for (const domain::Activity &activity : one.activities)
            add(json::toSavedObject(activity, one.value.id));
    }
    return file.write(text) == text.size() && file.flush();
}

} // namespace

Future<ImportReport> importSample(store::CaseStore &store, const Clock &clock)
{
    auto *importer = new Importer(store, &store);
    auto *file = new QTemporaryFile(importer);
    if (!file->open() || !writeSample(*file, clock.now())) {
        const Error error{ .kind = ErrorKind::File,
                           .message = QStringLiteral("The file can't be written"),
                           .detail = file->errorString() };
        importer->deleteLater();
        return readyFuture<ImportReport>(failure(error));
    }
    // The caller delivers the future, which can be done only once.
    QObject::connect(importer, &Importer::finished, importer, &QObject::deleteLater);
    return importer->run(file->fileName());
}

} // namespace casebook::exchange
