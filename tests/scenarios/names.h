#pragma once

#include "tests/scenarios/scenario.h"

#include <QHash>
#include <QJsonObject>
#include <QString>

namespace casebook::test {

/// Ids and versions differ from door to door: here each gets a name, those of cases, comments and
/// configurations the one that the scenario gave them, all others one by order of appearance.
class Names
{
public:
    /// @p text with <A> and <A.version> replaced by what they stand for at this door.
    QString resolved(QString text) const;
    /// The id that @p name stands for, else the name itself: an id that does not exist.
    QString id(const QString &name) const { return m_ids.value(name, name); }
    QString version(const QString &name) const { return m_versions.value(id(name)); }

    /// Remembers the id that @p step gives a name to, and the versions in its answer.
    void learn(const Step &step, const QJsonValue &answer);
    /// The answer with names in place of ids and versions.
    QJsonValue named(const QJsonValue &value, const QString &key = {});

private:
    void give(const QString &name, const QString &id);
    void learnVersions(const QJsonValue &value);
    QString nameOf(const QString &id);

    QHash<QString, QString> m_ids; // by name
    QHash<QString, QString> m_names; // by id
    QHash<QString, QString> m_versions; // the last seen, by id
    QHash<QString, QString> m_versionNames;
};

} // namespace casebook::test
