#include "tests/sync/traps/trapdesk.h"

using namespace Qt::StringLiterals;

namespace casebook::test {

namespace {

const auto colleague = u"bob"_s;

} // namespace

TrapDesk::TrapDesk(DeviceSetup setup)
    : proxy(kibana.port(), 1)
    , m_setup(std::move(setup))
{
    kibana.with([](KibanaState &state) { state.refreshMilliseconds = 0; });
    proxy.setDelays(200, 60);
    m_setup.storePath = m_folder.filePath(u"casebook.db"_s);
    m_setup.url = proxy.url();
    device = std::make_unique<SyncDevice>(m_setup);
}

void TrapDesk::restart()
{
    device.reset();
    device = std::make_unique<SyncDevice>(m_setup);
}

QString TrapDesk::colleagueCreates(const QString &title)
{
    const QJsonObject body{ { u"title"_s, title },
                            { u"description"_s, u"one\ntwo\nthree"_s },
                            { u"tags"_s, QJsonArray{ u"a"_s } },
                            { u"connector"_s,
                              QJsonObject{ { u"id"_s, u"none"_s },
                                           { u"name"_s, u"none"_s },
                                           { u"type"_s, u".none"_s },
                                           { u"fields"_s, QJsonValue::Null } } },
                            { u"settings"_s, QJsonObject{ { u"syncAlerts"_s, true } } },
                            { u"owner"_s, u"cases"_s } };
    return kibana.with([&](KibanaState &state) {
        return state.create(KibanaState::user(colleague), body).body[u"id"_s].toString();
    });
}

bool TrapDesk::colleaguePatches(const QString &id, QJsonObject fields)
{
    return kibana.with([&](KibanaState &state) {
        fields[u"id"_s] = id;
        fields[u"version"_s] = state.cases().value(id).body.value("version"_L1);
        return state.patch(KibanaState::user(colleague), { { u"cases"_s, QJsonArray{ fields } } }).isGood();
    });
}

QString TrapDesk::colleagueComments(const QString &id, const QString &text)
{
    const QJsonObject body{ { u"type"_s, u"user"_s }, { u"owner"_s, u"cases"_s }, { u"comment"_s, text } };
    return kibana.with([&](KibanaState &state) {
        state.addComment(KibanaState::user(colleague), id, body);
        const QList<QJsonObject> all = state.cases().value(id).comments;
        return all.isEmpty() ? QString() : all.last().value("id"_L1).toString();
    });
}

QJsonObject TrapDesk::onServer(const QString &id)
{
    return kibana.with([&](KibanaState &state) {
        const KibanaAnswer answer = state.get(id);
        return answer.isGood() ? answer.body.toObject() : QJsonObject();
    });
}

int TrapDesk::creations(const QString &title)
{
    return kibana.with([&](KibanaState &state) {
        return int(std::count_if(state.truth().begin(), state.truth().end(), [&](const TrueChange &change) {
            return change.what == "create"_L1 && change.value[u"title"_s].toString() == title;
        }));
    });
}

int TrapDesk::comments(const QString &text)
{
    return kibana.with([&](KibanaState &state) {
        return int(std::count_if(state.truth().begin(), state.truth().end(), [&](const TrueChange &change) {
            return change.what == "comment"_L1 && change.value.toString() == text;
        }));
    });
}

CaseKey TrapDesk::keyOf(const QString &id)
{
    return device->store().keyOf(id).result().value_or(CaseKey());
}

QStringList TrapDesk::conflicts()
{
    QStringList fields;
    for (const store::ConflictEntry &entry :
         device->ledger().conflicts().result().value_or(QList<store::ConflictEntry>()))
        fields.append(entry.field);
    return fields;
}

void TrapDesk::refresh()
{
    kibana.with([](KibanaState &state) { state.refresh(); });
}

} // namespace casebook::test
