#pragma once

#include "models/action/problem.h"

#include <QHash>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace casebook::action {

/// Reads one strict object of an action (CONTRACT §6.2) and notes everything that is wrong with it, in the
/// words of Kibana's schemas. Every key is taken once; finish() refuses those that are left.
class SchemaReader
{
public:
    SchemaReader(const QJsonObject &object, QStringList steps, QList<Problem> &problems);

    /// The value under @p key, or under @p alias where only that is there. What is wrong with it is told
    /// under the name that was used.
    QJsonValue take(const QString &key, const QString &alias = {});
    bool has(const QString &key) const { return m_rest.contains(key); }

    // Required: what is missing or has another type is a problem and gives an empty value.
    QString text(const QString &key, const QString &alias = {});
    bool toggle(const QString &key);
    QJsonObject object(const QString &key);
    /// A list of texts; one text is taken as a list of it where @p mayBeOne.
    QStringList texts(const QString &key, bool mayBeOne);

    // Nullable: null or not there gives nullopt.
    std::optional<QString> textOrNull(const QString &key, const QString &alias = {});
    std::optional<bool> toggleOrNull(const QString &key);
    std::optional<QJsonObject> objectOrNull(const QString &key);
    std::optional<QStringList> textsOrNull(const QString &key, const QString &alias = {},
                                           bool mayBeOne = false);
    /// A text or a list of texts, as it came; Undefined after a problem.
    QJsonValue textOrTexts(const QString &key);

    /// Refuses the keys that were not taken.
    void finish();
    void complain(Problem::Kind kind, const QString &key, const QString &reason,
                  const QStringList &expected = {}, const QString &found = {});

    /// The steps to @p key, under the name it was read by.
    QStringList stepsTo(const QString &key) const;

private:
    void complainOfType(const QString &key, const QString &expected, const QJsonValue &value);

    QJsonObject m_rest;
    QStringList m_steps;
    QList<Problem> &m_problems;
    QHash<QString, QString> m_aliases; // the name used, by the real one
};

} // namespace casebook::action
