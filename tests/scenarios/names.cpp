#include "tests/scenarios/names.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace casebook::test {

using namespace Qt::StringLiterals;

QString Names::resolved(QString text) const
{
    for (auto it = m_ids.constBegin(); it != m_ids.constEnd(); ++it) {
        text.replace(u"<%1>"_s.arg(it.key()), it.value());
        text.replace(u"<%1.version>"_s.arg(it.key()), m_versions.value(it.value()));
    }
    return text;
}

void Names::give(const QString &name, const QString &id)
{
    if (name.isEmpty() || id.isEmpty())
        return;
    m_ids.insert(name, id);
    m_names.insert(id, u"<%1>"_s.arg(name));
}

void Names::learn(const Step &step, const QJsonValue &answer)
{
    if (step.verb == "create"_L1 || step.verb == "configure"_L1) {
        give(step.arguments.value(0), answer["id"_L1].toString());
    } else if (step.verb == "comment"_L1 || step.verb == "alert"_L1 || step.verb == "attach"_L1) {
        const QJsonArray comments = answer["comments"_L1].toArray();
        if (!comments.isEmpty() && !m_names.contains(comments.last()["id"_L1].toString()))
            give(step.arguments.value(1), comments.last()["id"_L1].toString());
    }
    learnVersions(answer);
}

void Names::learnVersions(const QJsonValue &value)
{
    const QJsonValue id = value["id"_L1];
    const QJsonValue version = value["version"_L1];
    if (id.isString() && version.isString())
        m_versions.insert(id.toString(), version.toString());
    const QJsonObject object = value.toObject();
    for (const QJsonValue inner : object)
        learnVersions(inner);
    const QJsonArray array = value.toArray();
    for (const QJsonValue inner : array)
        learnVersions(inner);
}

QString Names::nameOf(const QString &id)
{
    QString &name = m_names[id];
    if (name.isEmpty())
        name = u"<id %1>"_s.arg(m_names.size());
    return name;
}

QJsonValue Names::named(const QJsonValue &value, const QString &key)
{
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            it.value() = named(it.value(), it.key());
        return object;
    }
    if (value.isArray()) {
        QJsonArray array;
        for (const QJsonValue inner : value.toArray())
            array.append(named(inner));
        return array;
    }
    if (!value.isString())
        return value;
    if (key == "version"_L1) {
        QString &name = m_versionNames[value.toString()];
        if (name.isEmpty())
            name = u"<version %1>"_s.arg(m_versionNames.size());
        return name;
    }
    static const QRegularExpression uuid(u"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"_s);
    QString text = value.toString();
    qsizetype from = 0;
    QRegularExpressionMatch match;
    while (text.indexOf(uuid, from, &match) >= 0) {
        const QString name = nameOf(match.captured());
        text.replace(match.capturedStart(), match.capturedLength(), name);
        from = match.capturedStart() + name.size();
    }
    return text;
}

} // namespace casebook::test
