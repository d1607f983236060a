#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Layer
{
    QSet<QString> mayUse; ///< our own libraries
    QSet<QString> mustNotKnow; ///< of Qt and others, by the beginning of the header's name
};

const QSet<QString> widgets{ u"QWidget"_s, u"QDialog"_s, u"QApplication"_s,
                             u"QAction"_s, u"QIcon"_s,   u"QColor"_s };
const QSet<QString> sql{ u"QSql"_s, u"sqlite3"_s };
const QSet<QString> http{ u"QNetwork"_s, u"QTcp"_s, u"QSsl"_s };
const QSet<QString> jsonText{ u"QJsonDocument"_s };

// DESIGN.md, "Folders and direction": what each library may use, closed over what those may use. An item
// model shows values in widgets' views but is none itself.
QMap<QString, Layer> layers()
{
    const QSet<QString> base{ u"models/base"_s };
    const QSet<QString> domain = base + QSet{ u"models/domain"_s };
    const QSet<QString> json = domain + QSet{ u"models/json"_s };
    const QSet<QString> store = json + QSet{ u"models/store"_s };
    const QSet<QString> action = store + QSet{ u"models/action"_s };
    const QSet<QString> server = action + QSet{ u"models/server"_s };
    const QSet<QString> remote = json + QSet{ u"models/remote"_s };
    const QSet<QString> sync = store + remote + QSet{ u"models/sync"_s };
    const QSet<QString> exchange = store + QSet{ u"models/exchange"_s };
    const QSet<QString> items = store + QSet{ u"models/items"_s };
    const QSet<QString> generator = exchange + QSet{ u"models/generator"_s };
    const QSet<QString> ui = exchange + items + server + sync + QSet{ u"ui"_s };
    const QSet<QString> app = ui + generator + QSet{ u"app"_s };
    return {
        { u"models/base"_s, { base, widgets + sql + http + jsonText } },
        { u"models/domain"_s, { domain, widgets + sql + http + jsonText } },
        { u"models/json"_s, { json, widgets + sql + http } },
        { u"models/store"_s, { store, widgets + http } },
        { u"models/remote"_s, { remote, widgets + sql } },
        { u"models/sync"_s, { sync, widgets + sql + http } },
        { u"models/action"_s, { action, widgets + sql + http } },
        { u"models/server"_s, { server, widgets + sql + http } },
        { u"models/exchange"_s, { exchange, widgets + sql + http } },
        { u"models/items"_s, { items, widgets + sql + http } },
        { u"models/generator"_s, { generator, widgets + sql + http } },
        { u"ui"_s, { ui, sql + http } },
        { u"app"_s, { app, sql + http } },
    };
}

QString layerOf(const QString &path)
{
    const QStringList parts = path.split(u'/');
    return parts.first() == "models"_L1 ? parts.value(0) + u'/' + parts.value(1) : parts.first();
}

} // namespace

/// Reads the include lines of every source file and checks them against the design's table of libraries.
class LayersTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyFileIncludesOnlyWhatItsLayerMay_data()
    {
        QTest::addColumn<QString>("path");
        const QString root = QStringLiteral(CASEBOOK_SOURCE_DIR);
        for (const QString &top : { u"models"_s, u"ui"_s, u"app"_s }) {
            QDirIterator files(root + u'/' + top, { u"*.h"_s, u"*.cpp"_s }, QDir::Files,
                               QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = files.next().mid(root.size() + 1);
                QTest::newRow(qPrintable(path)) << path;
            }
        }
    }

    void everyFileIncludesOnlyWhatItsLayerMay()
    {
        QFETCH(QString, path);
        const QMap<QString, Layer> table = layers();
        QVERIFY2(table.contains(layerOf(path)), "a folder that the design's table does not have");
        Layer layer = table.value(layerOf(path));
        if (path == "models/domain/problem.cpp"_L1)
            layer.mustNotKnow -= jsonText; // Kibana's messages quote the value they refuse as JSON

        QFile file(QStringLiteral(CASEBOOK_SOURCE_DIR "/") + path);
        QVERIFY(file.open(QIODevice::ReadOnly | QIODevice::Text));
        static const QRegularExpression include(u"^\\s*#\\s*include\\s*([\"<])([^\">]+)[\">]"_s,
                                                QRegularExpression::MultilineOption);
        auto matches = include.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            const QString name = match.captured(2);
            if (match.captured(1) == "\""_L1) {
                QVERIFY2(name.contains(u'/') || name.endsWith(".moc"_L1),
                         qPrintable(u"not from the root: "_s + name));
                if (name.contains(u'/'))
                    QVERIFY2(layer.mayUse.contains(layerOf(name)),
                             qPrintable(u"may not be used here: "_s + name));
                continue;
            }
            const QString header = name.section(u'/', -1);
            for (const QString &forbidden : layer.mustNotKnow)
                QVERIFY2(!header.startsWith(forbidden), qPrintable(u"must not be known here: "_s + name));
        }
    }
};

QTEST_GUILESS_MAIN(LayersTest)
#include "tst_layers.moc"
