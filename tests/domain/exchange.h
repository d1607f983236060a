#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>

/// One request that was sent to a real Kibana, and its answer.
struct Exchange
{
    QString note;
    QString method;
    QUrl url;
    QJsonObject request;
    int status = 0;
    QJsonValue answer;

    QString path() const { return url.path(); }
    /// The case that the path names.
    QString caseId() const { return path().section(u'/', 3, 3); }
};

/// The recorded exchanges in their order; none when the file can't be read.
QList<Exchange> recordedExchanges(const QString &fileName);
