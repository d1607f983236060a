#pragma once

#include "models/action/execution.h"
#include "tests/contract/contractdesk.h"

namespace casebook::test {

using namespace Qt::StringLiterals;

/// Base of the tests of the `.case` action: actions as JSON, run on the store of the desk.
class ActionDesk : public ContractDesk
{
protected:
    const QByteArray noneConnector = R"({"id": "none", "name": "none", "type": ".none", "fields": null})";

    QJsonObject run(const QJsonObject &action)
    {
        return action::document(action::execute(action::readAction(action), *store()));
    }

    QJsonObject create(const QByteArray &changes) const
    {
        const QJsonObject params = parsed(R"({"title": "T", "description": "D", "tags": [],
                                            "settings": {"syncAlerts": true}})")
                                       .toObject();
        const QJsonObject whole = merged(merged(params, { { u"connector"_s, parsed(noneConnector) } }),
                                         changes.isEmpty() ? QJsonObject() : parsed(changes).toObject());
        return { { u"subAction"_s, u"create"_s }, { u"subActionParams"_s, whole } };
    }

    QJsonObject createWith(const QByteArray &type, const QByteArray &fields) const
    {
        return create(
            QByteArray(R"({"connector": {"id": "c", "name": "C", "type": "TYPE", "fields": FIELDS}})")
                .replace("TYPE", type)
                .replace("FIELDS", fields));
    }

    static QJsonObject update(const QJsonObject &aCase, const QByteArray &changes)
    {
        const QJsonObject named{ { u"id"_s, aCase["id"_L1].toString() },
                                 { u"version"_s, aCase["version"_L1].toString() } };
        return { { u"subAction"_s, u"update"_s },
                 { u"subActionParams"_s, merged(named, parsed(changes).toObject()) } };
    }

    static QJsonObject addCommentTo(const QJsonObject &aCase, const QByteArray &comment)
    {
        const QJsonObject params{ { u"caseId"_s, aCase["id"_L1] }, { u"comment"_s, parsed(comment) } };
        return { { u"subAction"_s, u"addComment"_s }, { u"subActionParams"_s, params } };
    }

    static bool succeeds(const QJsonObject &result) { return result["status"_L1] == parsed("\"ok\""); }

    /// A validation failure that names @p path and says @p reason.
    static void fails(const QJsonObject &result, const QString &path, const QString &reason)
    {
        const QString message = result["message"_L1].toString();
        QCOMPARE(result["status"_L1], parsed("\"error\""));
        QVERIFY2(message.contains(reason), qPrintable(message));
        if (!path.isEmpty())
            QVERIFY2(message.startsWith(u"error validating action params: [%1]: "_s.arg(path)),
                     qPrintable(message));
    }

    static void refusedBy(const QJsonObject &result, const QString &what, const QString &why)
    {
        QCOMPARE(result["message"_L1].toString(), u"an error occurred while running the action executor"_s);
        const QString told = result["serviceMessage"_L1].toString();
        QVERIFY2(told.startsWith(what + u':'), qPrintable(told));
        QVERIFY2(told.endsWith(why), qPrintable(told));
    }

    void completed(const QByteArray &type, const QByteArray &given, const QByteArray &stored)
    {
        const QJsonObject result = run(createWith(type, given));
        QVERIFY2(succeeds(result), QJsonDocument(result).toJson().constData());
        QCOMPARE(result["data"_L1]["connector"_L1]["fields"_L1], parsed(stored));
    }
};

} // namespace casebook::test
