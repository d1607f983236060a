#pragma once

#include "app/casectl/commandline.h"

namespace casebook::app {

/// An option that stands for a parameter of Kibana's.
struct ParameterOption
{
    QString option;
    QString parameter;
    QString valueName;
    QString description;
};

/// How one verb is called.
struct VerbForm
{
    Verb verb;
    QString name;
    QString target; ///< what the arguments are; empty: there are none
    QString description;
    QList<ParameterOption> options;
    int fewest = 1; ///< arguments, where there are any
    int most = 1;
};

const QList<VerbForm> &verbForms();
/// nullptr when there is no such verb.
const VerbForm *verbForm(const QString &name);
/// The text of `casectl --help`.
QString overview();
/// "import, export, … or sync".
QString verbNames();

} // namespace casebook::app
