#include "openapidocument.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

const auto folder = QStringLiteral(CASEBOOK_SHARED_DIR "/kibana-cases/");

QJsonValue read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return QJsonValue::Undefined;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

} // namespace

OpenApiDocument::OpenApiDocument()
    : m_document(read(folder + u"openapi.json"_s).toObject())
{
}

QString OpenApiDocument::path()
{
    return folder + u"openapi.yaml"_s;
}

QStringList OpenApiDocument::operations() const
{
    QStringList operations;
    const QJsonObject paths = m_document.value("paths"_L1).toObject();
    for (auto path = paths.constBegin(); path != paths.constEnd(); ++path) {
        for (const QString &method : path.value().toObject().keys()) {
            if (method != "parameters"_L1)
                operations.append(method.toUpper() + u' ' + path.key());
        }
    }
    return operations;
}

QString OpenApiDocument::operationOf(const QString &method, const QString &path) const
{
    QString best;
    const QStringList all = operations();
    for (const QString &operation : all) {
        const QString pattern = operation.section(u' ', 1);
        static const QRegularExpression parameter(u"\\\\\\{[^}]*\\\\\\}"_s);
        const QString form = QRegularExpression::escape(pattern).replace(parameter, u"[^/]+"_s);
        const bool fits = QRegularExpression(QRegularExpression::anchoredPattern(form))
                              .match(path.section(u'?', 0, 0))
                              .hasMatch();
        // Of two patterns that fit, the one with fewer parameters is meant.
        if (operation.startsWith(method + u' ') && fits
            && (best.isEmpty() || operation.count(u'{') < best.count(u'{')))
            best = operation;
    }
    return best;
}

QStringList OpenApiDocument::examples()
{
    QStringList names = QDir(folder + u"examples/api"_s).entryList({ u"*.json"_s });
    return names.replaceInStrings(u".json"_s, QString());
}

QJsonValue OpenApiDocument::example(const QString &name)
{
    return read(folder + u"examples/api/"_s + name + u".json"_s);
}

} // namespace casebook::test
