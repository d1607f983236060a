#pragma once

#include "tests/support/tempstore/tempstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// What the tests of the readers ask again and again.

namespace casebook::test {

using namespace Qt::StringLiterals;

inline QJsonObject objectOf(const Result<QByteArray> &document)
{
    return QJsonDocument::fromJson(document.value_or(QByteArray())).object();
}

inline QJsonArray arrayOf(const Result<QByteArray> &document)
{
    return QJsonDocument::fromJson(document.value_or(QByteArray())).array();
}

/// Kibana's status for a failure; 200 for an answer.
template <typename T>
int statusOf(const Result<T> &answer)
{
    return answer ? 200 : answer.error().httpStatus;
}

/// The titles of a page of cases, in its order.
inline QStringList titlesOf(const Result<QByteArray> &page)
{
    QStringList titles;
    for (const QJsonValue each : objectOf(page).value("cases"_L1).toArray())
        titles.append(each["title"_L1].toString());
    return titles;
}

/// An attachment that names these alerts.
inline domain::AttachmentPayload alert(const QStringList &ids)
{
    QList<domain::AlertRef> refs;
    for (const QString &id : ids)
        refs.append({ id, u"index-of-"_s + id });
    return domain::AttachmentPayload::alerts(refs, {}, u"cases"_s);
}

inline CaseKey addOwned(TempStore &temp, const QString &title, const QString &owner,
                        const QStringList &tags = {}, const QString &category = {})
{
    domain::NewCase values;
    values.title = title;
    values.description = u"About it"_s;
    values.owner = owner;
    values.tags = tags;
    if (!category.isEmpty())
        values.category = category;
    return temp.addCase(values);
}

} // namespace casebook::test
