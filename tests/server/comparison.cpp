#include "comparison.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrlQuery>

#include <algorithm>

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

QString text(const QJsonValue &value)
{
    if (value.isUndefined())
        return {};
    const QByteArray array = QJsonDocument(QJsonArray{ value }).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

bool isDurationKey(const QString &key)
{
    return key == "duration"_L1 || key.endsWith("Duration"_L1) || key == "mttr"_L1;
}

bool isIdKey(const QString &key)
{
    return key == "id"_L1 || key == "comment_id"_L1 || key == "case_id"_L1 || key == "action_id"_L1
        || key == "caseId"_L1;
}

/// The key by which a list of cases was asked to be sorted; empty: none that equals can have.
QString sortKey(const QByteArray &path)
{
    static const QHash<QString, QString> keys{
        { u"updatedAt"_s, u"updated_at"_s }, { u"closedAt"_s, u"closed_at"_s },
        { u"title"_s, u"title"_s },          { u"category"_s, u"category"_s },
        { u"status"_s, u"status"_s },        { u"severity"_s, u"severity"_s }
    };
    const QUrlQuery query(QString::fromUtf8(path.mid(path.indexOf('?') + 1)));
    return keys.value(query.queryItemValue(u"sortField"_s));
}

/// Our cases with those that are equal in @p key in the order in which they were recorded.
QJsonArray equalsAsRecorded(const QJsonArray &our, const QJsonArray &recorded, const QString &key,
                            const Translation &translation)
{
    QHash<QString, qsizetype> places;
    for (qsizetype i = 0; i < recorded.size(); ++i)
        places.insert(translation.ours(recorded.at(i)["id"_L1].toString()), i);
    QList<QJsonValue> cases(our.cbegin(), our.cend());
    for (auto from = cases.begin(); from != cases.end();) {
        const auto to = std::find_if(from, cases.end(),
                                     [&](const QJsonValue &one) { return one[key] != (*from)[key]; });
        std::stable_sort(from, to, [&places](const QJsonValue &a, const QJsonValue &b) {
            return places.value(a["id"_L1].toString()) < places.value(b["id"_L1].toString());
        });
        from = to;
    }
    QJsonArray sorted;
    for (const QJsonValue &one : std::as_const(cases))
        sorted.append(one);
    return sorted;
}

class Comparison
{
public:
    explicit Comparison(Translation &translation)
        : m_translation(translation)
    {
    }

    QList<Difference> found;

    void note(const QString &path, const QJsonValue &recorded, const QJsonValue &our)
    {
        found.append({ path, text(recorded), text(our) });
    }

    void compare(const QString &path, const QJsonValue &recorded, const QJsonValue &our)
    {
        if (recorded.isObject() && our.isObject())
            compareObjects(path, recorded.toObject(), our.toObject());
        else if (recorded.isArray() && our.isArray())
            compareArrays(path, recorded.toArray(), our.toArray());
        else if (recorded.isString() && our.isString()) // moments, or any other text
            noteUnless(m_translation.matchMoment(recorded.toString(), our.toString())
                           || m_translation.ours(recorded) == our,
                       path, recorded, our);
        else
            noteUnless(m_translation.ours(recorded) == our, path, recorded, our);
    }

private:
    void noteUnless(bool same, const QString &path, const QJsonValue &recorded, const QJsonValue &our)
    {
        if (!same)
            note(path, recorded, our);
    }

    void compareArrays(const QString &path, const QJsonArray &recorded, const QJsonArray &our)
    {
        if (recorded.size() != our.size())
            note(path + u".length"_s, recorded.size(), our.size());
        for (qsizetype i = 0; i < qMin(recorded.size(), our.size()); ++i)
            compare(path + u'.' + QString::number(i), recorded.at(i), our.at(i));
    }

    void compareObjects(const QString &path, const QJsonObject &recorded, const QJsonObject &our)
    {
        // The id comes first: the others are told by it.
        QStringList keys = recorded.keys();
        if (keys.removeOne(u"id"_s))
            keys.prepend(u"id"_s);
        for (const QString &key : std::as_const(keys))
            compareMember(path + u'.' + key, key, recorded, our);
        for (auto it = our.constBegin(); it != our.constEnd(); ++it) {
            if (!recorded.contains(it.key()))
                note(path + u'.' + it.key(), QJsonValue::Undefined, it.value());
        }
    }

    void compareMember(const QString &path, const QString &key, const QJsonObject &recorded,
                       const QJsonObject &our)
    {
        const QJsonValue theirs = recorded.value(key);
        const QJsonValue mine = our.value(key);
        bool same = true;
        if (!theirs.isString() || !mine.isString()) {
            if (isDurationKey(key) && theirs.isDouble())
                same = mine.isDouble();
            else
                return compare(path, theirs, mine);
        } else if (isIdKey(key)) {
            same = m_translation.matchId(theirs.toString(), mine.toString());
        } else if (key == "version"_L1) {
            same = m_translation.matchVersion(our.value("id"_L1).toString(), theirs.toString(),
                                              mine.toString());
        } else {
            return compare(path, theirs, mine);
        }
        noteUnless(same, path, theirs, mine);
    }

    Translation &m_translation;
};

} // namespace

QList<Difference> differences(const Recorded &recorded, const ApiAnswer &answer, Translation &translation)
{
    Comparison comparison(translation);
    if (recorded.status != answer.status)
        comparison.note(u"status"_s, recorded.status, answer.status);
    for (auto it = recorded.headers.constBegin(); it != recorded.headers.constEnd(); ++it) {
        const QByteArray our = answer.header(it.key());
        if (it.value() != our)
            comparison.note(u"header "_s + QString::fromUtf8(it.key()), QString::fromUtf8(it.value()),
                            QString::fromUtf8(our));
    }
    QJsonValue our = answer.body.isEmpty() ? QJsonValue(QJsonValue::Null) : answer.json();
    if (const QString key = sortKey(recorded.path); !key.isEmpty()) {
        QJsonObject list = our.toObject();
        const QJsonArray came = list.value("cases"_L1).toArray();
        const QJsonArray sorted
            = equalsAsRecorded(came, recorded.answer["cases"_L1].toArray(), key, translation);
        if (sorted != came)
            comparison.note(u"order of equals"_s, QJsonValue::Undefined, QJsonValue::Undefined);
        list.insert(u"cases"_s, sorted);
        our = list;
    }
    // Of answers of two kinds only the whole can be compared.
    if (recorded.status != answer.status)
        comparison.note(u"body"_s, recorded.answer, our);
    else
        comparison.compare(u"body"_s, recorded.answer, our);
    return comparison.found;
}

} // namespace casebook::test
