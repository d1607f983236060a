#include "ui/exchange/importreporttext.h"

#include "ui/common/formatting.h"

#include <QCoreApplication>
#include <QHash>

namespace casebook::ui {

using namespace Qt::StringLiterals;
using exchange::ImportReport;
using exchange::SkippedLine;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(casebook::ui::ImportReport)
};

int many(qint64 number)
{
    return static_cast<int>(qMin<qint64>(number, std::numeric_limits<int>::max()));
}

} // namespace

QString importHeadline(const ImportReport &report)
{
    if (report.cancelled)
        return Tr::tr("Import stopped, nothing was imported");
    if (report.cases > 0)
        return Tr::tr("%Ln case(s) imported", nullptr, many(report.cases));
    if (report.alreadyThere > 0)
        return Tr::tr("Nothing new: all cases of this file are here already");
    return Tr::tr("This file holds no cases");
}

QStringList importSentences(const ImportReport &report)
{
    QStringList sentences;
    if (report.cancelled)
        return sentences;
    if (report.attachments > 0)
        sentences.append(
            Tr::tr("With them came %Ln comment(s) and attachment(s).", nullptr, many(report.attachments)));
    if (report.activities > 0)
        sentences.append(Tr::tr("Their history has %Ln entry(s).", nullptr, many(report.activities)));
    if (report.connectors > 0)
        sentences.append(Tr::tr("The file names %Ln connector(s).", nullptr, many(report.connectors)));
    if (report.alreadyThere > 0 && report.cases > 0)
        sentences.append(Tr::tr("%Ln case(s) were already here and stayed as they are.", nullptr,
                                many(report.alreadyThere)));
    if (report.skippedLines > 0)
        sentences.append(Tr::tr("%Ln line(s) were skipped:", nullptr, many(report.skippedLines)));
    return sentences;
}

QString skipReason(const SkippedLine &line)
{
    static const QHash<QByteArray, const char *> reasons{
        { "line.broken", QT_TRANSLATE_NOOP("casebook::ui::ImportReport", "The line is no JSON object.") },
        { "line.tooLong", QT_TRANSLATE_NOOP("casebook::ui::ImportReport", "The line is too long.") },
        { "line.noIdentity",
          QT_TRANSLATE_NOOP("casebook::ui::ImportReport", "The object has no type or no ID.") },
        { "type.unknown",
          QT_TRANSLATE_NOOP("casebook::ui::ImportReport", "Casebook does not keep objects of this type.") },
        { "case.missing", QT_TRANSLATE_NOOP("casebook::ui::ImportReport", "Its case is not in the file.") },
        { "case.unreadable", QT_TRANSLATE_NOOP("casebook::ui::ImportReport", "Its case could not be read.") },
        { "id.duplicate",
          QT_TRANSLATE_NOOP("casebook::ui::ImportReport",
                            "The file has this ID twice; the first was taken.") },
        { "value.invalid", QT_TRANSLATE_NOOP("casebook::ui::ImportReport", "A value can't be read.") },
    };
    const char *reason = reasons.value(line.reason, nullptr);
    const QString text = reason != nullptr ? Tr::tr(reason) : QString::fromLatin1(line.reason);
    return line.detail.isEmpty()
        ? text
        : Tr::tr("%1 (%2)", "a sentence, then a technical detail").arg(text, line.detail);
}

QString importReportText(const QString &path, const ImportReport &report)
{
    QStringList lines{ path, importHeadline(report) };
    lines += importSentences(report);
    for (const SkippedLine &line : report.skipped)
        lines.append(u"%1\t%2\t%3"_s.arg(QString::number(line.line), line.what, skipReason(line)));
    return lines.join(u'\n') + u'\n';
}

} // namespace casebook::ui
