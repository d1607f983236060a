#include "catalogue.h"

#include <QFile>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

QString CatalogueText::name() const
{
    return context + u": "_s + source + (comment.isEmpty() ? QString() : u" ("_s + comment + u')');
}

QList<CatalogueText> readCatalogue(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<CatalogueText> texts;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            texts.append({ .context = context,
                           .source = {},
                           .comment = {},
                           .counted = xml.attributes().value("numerus"_L1) == "yes"_L1,
                           .finished = false,
                           .translations = {} });
        } else if (xml.name() == "source"_L1) {
            texts.last().source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            texts.last().comment = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            texts.last().finished = !xml.attributes().hasAttribute("type"_L1);
            if (!texts.last().counted)
                texts.last().translations = { xml.readElementText() };
        } else if (xml.name() == "numerusform"_L1) {
            texts.last().translations.append(xml.readElementText());
        }
    }
    return xml.hasError() ? QList<CatalogueText>{} : texts;
}
