#include "app/casectl/importcommand.h"

#include "models/exchange/importer.h"

#include <QJsonArray>
#include <QJsonObject>

namespace casebook::app {

using namespace Qt::StringLiterals;

namespace {

QJsonObject bodyOf(const exchange::ImportReport &report)
{
    QJsonArray errors;
    for (const exchange::SkippedLine &skipped : report.skipped) {
        QJsonObject error{ { u"type"_s, QString::fromLatin1(skipped.reason) } };
        if (!skipped.detail.isEmpty())
            error.insert("reason"_L1, skipped.detail);
        errors.append(
            QJsonObject{ { u"line"_s, skipped.line }, { u"object"_s, skipped.what }, { u"error"_s, error } });
    }
    const qint64 objects = report.cases + report.attachments + report.activities + report.connectors;
    return { { u"success"_s, report.skippedLines == 0 },
             { u"successCount"_s, objects },
             { u"errors"_s, errors },
             { u"lines"_s, report.lines },
             { u"cases"_s, report.cases },
             { u"attachments"_s, report.attachments },
             { u"activities"_s, report.activities },
             { u"connectors"_s, report.connectors },
             { u"alreadyThere"_s, report.alreadyThere },
             { u"skippedLines"_s, report.skippedLines } };
}

} // namespace

void ImportCommand::start()
{
    auto *importer = new exchange::Importer(store(), this);
    deliver(importer->run(line().target), this, [this](const Result<exchange::ImportReport> &report) {
        if (report)
            answer(bodyOf(*report));
        else
            refuse(report.error());
    });
}

} // namespace casebook::app
