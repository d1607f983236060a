#include "ui/action/actionexamples.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

/// A text as it stands in JSON, quotes and all.
QString quoted(const QString &text)
{
    const QByteArray object = QJsonDocument(QJsonObject{ { u"x"_s, text } }).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(object.mid(5, object.size() - 6));
}

} // namespace

// The words are the format's, not the program's, so nothing here is translated.
QString actionExample(ActionExample kind, const domain::Case &subject)
{
    const QString id = quoted(subject.id.isEmpty() ? u"case-id"_s : subject.id);
    const QString version = quoted(subject.version.isEmpty() ? u"WzEsMV0="_s : subject.version);
    switch (kind) {
    case ActionExample::Create:
        return uR"({
  "subAction": "create",
  "subActionParams": {
    "title": "Suspicious sign-in",
    "description": "Two sign-ins from two countries within ten minutes.",
    "tags": ["sign-in"],
    "connector": { "id": "none", "name": "none", "type": ".none", "fields": null },
    "settings": { "syncAlerts": true }
  }
})"_s;
    case ActionExample::Update:
        return uR"({
  "subAction": "update",
  "subActionParams": {
    "id": %1,
    "version": %2,
    "status": "in-progress"
  }
})"_s.arg(id, version);
    case ActionExample::Comment:
        return uR"({
  "subAction": "addComment",
  "subActionParams": {
    "caseId": %1,
    "comment": { "type": "user", "comment": "The user confirmed both sign-ins." }
  }
})"_s.arg(id);
    case ActionExample::Alert:
        return uR"({
  "subAction": "addComment",
  "subActionParams": {
    "caseId": %1,
    "comment": {
      "type": "alert",
      "alertId": "alert-1",
      "index": ".alerts-security.alerts-default",
      "rule": { "id": "rule-1", "name": "Sign-in from two countries" }
    }
  }
})"_s.arg(id);
    }
    return {};
}

} // namespace casebook::ui
