#include "models/action/paramsreader.h"

namespace casebook::action {

using namespace Qt::StringLiterals;

namespace {

domain::CaseSettings readSettings(const QJsonObject &object, const QStringList &steps,
                                  QList<Problem> &problems)
{
    SchemaReader reader(object, steps, problems);
    domain::CaseSettings settings;
    settings.syncAlerts = reader.toggle(u"syncAlerts"_s);
    reader.finish();
    return settings;
}

} // namespace

CreateAction readCreate(SchemaReader &params, const QJsonObject &object, QList<Problem> &problems,
                        QStringList &leftOut)
{
    CreateAction create;
    domain::NewCase &values = create.values;
    values.title = params.text(u"title"_s, u"tile"_s);
    values.description = params.text(u"description"_s);
    values.tags = params.texts(u"tags"_s, true);
    const qsizetype before = problems.size();
    const QJsonObject connector = params.object(u"connector"_s);
    if (problems.size() == before)
        values.connector = readConnector(connector, params.stepsTo(u"connector"_s), problems, leftOut);
    // Until 7.10 there were no settings: such a case follows its alerts, as Kibana migrated them.
    if (object.contains("settings"_L1)) {
        const qsizetype beforeSettings = problems.size();
        const QJsonObject settings = params.object(u"settings"_s);
        if (problems.size() == beforeSettings)
            values.settings = readSettings(settings, params.stepsTo(u"settings"_s), problems);
    }
    params.finish();
    return create;
}

UpdateAction readUpdate(SchemaReader &params, QList<Problem> &problems, QStringList &leftOut)
{
    UpdateAction update;
    update.id = params.text(u"id"_s);
    update.version = params.text(u"version"_s);
    domain::CasePatch &patch = update.patch;
    patch.title = params.textOrNull(u"title"_s, u"tile"_s);
    patch.description = params.textOrNull(u"description"_s);
    patch.tags = params.textsOrNull(u"tags"_s, {}, true);
    if (const auto connector = params.objectOrNull(u"connector"_s))
        patch.connector = readConnector(*connector, params.stepsTo(u"connector"_s), problems, leftOut);
    if (const auto status = params.textOrNull(u"status"_s))
        patch.status = domain::statusFromApi(*status);
    if (const auto settings = params.objectOrNull(u"settings"_s))
        patch.settings = readSettings(*settings, params.stepsTo(u"settings"_s), problems);
    params.finish();
    return update;
}

} // namespace casebook::action
