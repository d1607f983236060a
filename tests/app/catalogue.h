#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// One text of a catalogue.
struct CatalogueText
{
    QString context;
    QString source;
    QString comment; ///< tells equal sources apart
    bool counted = false; ///< %n: one translation per plural form
    bool finished = false;
    QStringList translations;

    /// Names it in failures, and is the same before and after it is translated.
    QString name() const;
};

/// The texts of a .ts file, in its order; empty when it can't be read.
QList<CatalogueText> readCatalogue(const QString &path);
