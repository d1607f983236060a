#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace casebook::action {

/// An action that must be refused, and the path that its error names.
struct MalformedAction
{
    QByteArray name;
    QByteArray text;
    QString path;
    QString substance; ///< of the text
};

QList<MalformedAction> malformedActions();

} // namespace casebook::action
