#include "tests/soak/verdict.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace casebook::soak {

namespace {

/// The names in a list of tags or of assignees, sorted.
QStringList sorted(const QJsonValue &list)
{
    QStringList names;
    for (const QJsonValue &one : list.toArray())
        names.append(one.isObject() ? one[u"uid"_s].toString() : one.toString());
    names.sort();
    return names;
}

QString noteOf(const QJsonValue &customFields)
{
    for (const QJsonValue &field : customFields.toArray()) {
        if (field[u"key"_s].toString() == "note"_L1)
            return field[u"value"_s].toString();
    }
    return {};
}

QStringList commentsOf(const QJsonValue &list, QLatin1String textKey)
{
    QStringList lines;
    for (const QJsonValue &one : list.toArray())
        lines.append(one[u"id"_s].toString() + u'=' + one.toObject().value(textKey).toString());
    lines.sort();
    return lines;
}

class Comparison
{
public:
    Comparison(QString name, const QJsonValue &mine, const QJsonObject &theirs)
        : m_name(std::move(name))
        , m_mine(mine)
        , m_theirs(theirs)
    {
    }

    QStringList run(const QStringList &actions)
    {
        for (const QString &field : { u"title"_s, u"description"_s, u"status"_s, u"severity"_s })
            same(field, m_mine[field].toString(), m_theirs.value(field).toString());
        for (const QString &field : { u"tags"_s, u"assignees"_s })
            same(field, sorted(m_mine[field]).join(u' '), sorted(m_theirs.value(field)).join(u' '));
        same(u"note"_s, m_mine[u"custom"_s][u"note"_s].toString(), noteOf(m_theirs.value("customFields"_L1)));
        same(u"comments"_s, commentsOf(m_mine[u"comments"_s], "text"_L1).join(u" | "_s),
             commentsOf(m_theirs.value("comments"_L1), "comment"_L1).join(u" | "_s));
        QStringList here = sorted(m_mine[u"activities"_s]);
        QStringList there = actions;
        there.sort();
        if (here != there)
            m_problems
                += u"%1: %2 activities here, %3 there"_s.arg(m_name).arg(here.size()).arg(there.size());
        if (m_mine[u"provisional"_s].toInt() > 0)
            m_problems += m_name + u" shows provisional entries"_s;
        return m_problems;
    }

private:
    void same(const QString &what, const QString &here, const QString &there)
    {
        if (here != there)
            m_problems += u"%1: %2 is \"%3\" here, \"%4\" there"_s.arg(m_name, what, here, there);
    }

    QString m_name;
    QJsonValue m_mine;
    QJsonObject m_theirs;
    QStringList m_problems;
};

} // namespace

QStringList differences(const QString &device, const QJsonObject &dump, const ServerView &server)
{
    QStringList problems;
    QMap<QString, QJsonValue> here;
    for (const QJsonValue &row : dump.value("cases"_L1).toArray()) {
        const QString id = row[u"id"_s].toString();
        if (here.contains(id))
            problems += u"%1: two cases for one of the server, %2"_s.arg(device, id);
        here.insert(id, row);
    }
    for (const QJsonObject &theirs : server.cases) {
        const QString id = theirs.value("id"_L1).toString();
        const QJsonValue mine = here.take(id);
        if (mine.isUndefined() || mine.isNull())
            problems += u"%1: case %2 of the server is missing"_s.arg(device, id);
        else
            problems += Comparison(u"%1, case %2"_s.arg(device).arg(qint64(mine[u"case"_s].toDouble())), mine,
                                   theirs)
                            .run(server.actions.value(id));
    }
    QSet<qint64> vanished;
    for (const QJsonValue &one : dump.value("vanished"_L1).toArray())
        vanished.insert(qint64(one[u"case"_s].toDouble()));
    for (auto row = here.begin(); row != here.end(); ++row) {
        if (!vanished.contains(qint64(row.value()[u"case"_s].toDouble())))
            problems += u"%1: case %2 (\"%3\") is not on the server"_s.arg(device)
                            .arg(qint64(row.value()[u"case"_s].toDouble()))
                            .arg(row.value()[u"title"_s].toString());
    }
    return problems;
}

} // namespace casebook::soak
