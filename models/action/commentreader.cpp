#include "models/action/generatedalerts.h"
#include "models/action/paramsreader.h"
#include "models/json/typename.h"

#include <QJsonArray>

namespace casebook::action {

using namespace Qt::StringLiterals;

namespace {

using domain::AttachmentPayload;
using Payloads = QList<AttachmentPayload>;

QJsonValue orNull(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue(QJsonValue::Null);
}

AttachmentPayload userComment(const QString &text)
{
    return AttachmentPayload({ { u"type"_s, u"user"_s }, { u"comment"_s, text } });
}

AttachmentPayload alert(const QJsonValue &ids, const QJsonValue &indices, const QJsonObject &rule)
{
    return AttachmentPayload(
        { { u"type"_s, u"alert"_s }, { u"alertId"_s, ids }, { u"index"_s, indices }, { u"rule"_s, rule } });
}

/// The comment of an action in whichever form: nested (7.11 on), with a context (between 7.10 and 7.11), or
/// flat beside the case's id (the README).
class CommentReader
{
public:
    CommentReader(SchemaReader &reader, QList<Problem> &problems)
        : m_reader(reader)
        , m_problems(problems)
    {
    }

    Payloads read()
    {
        if (m_reader.has(u"context"_s) && !m_reader.has(u"type"_s))
            return readWithContext();
        const qsizetype before = m_problems.size();
        const QString type = m_reader.text(u"type"_s);
        if (type == "user"_L1)
            return { userComment(m_reader.text(u"comment"_s)) };
        if (type == "alert"_L1)
            return readAlert();
        if (type == "generated_alert"_L1)
            return readGeneratedAlerts();
        if (m_problems.size() == before) {
            const QStringList types{ u"user"_s, u"alert"_s, u"generated_alert"_s };
            m_reader.complain(Problem::Kind::NotOneOf, u"type"_s,
                              u"expected value to equal one of [%1]"_s.arg(types.join(u", "_s)), types, type);
        }
        return {};
    }

private:
    Payloads readAlert()
    {
        if (m_reader.has(u"comment"_s) && !m_reader.has(u"alertId"_s) && !m_reader.has(u"index"_s))
            return { userComment(m_reader.text(u"comment"_s)) }; // of 7.10: it has nothing but its text
        const QJsonValue ids = m_reader.textOrTexts(u"alertId"_s);
        const QJsonValue indices = m_reader.textOrTexts(u"index"_s);
        return { alert(ids, indices, readRule()) };
    }

    QJsonObject readRule()
    {
        QJsonObject rule{ { u"id"_s, QJsonValue::Null }, { u"name"_s, QJsonValue::Null } };
        if (!m_reader.has(u"rule"_s))
            return rule; // the README's alerts have none
        const qsizetype before = m_problems.size();
        const QJsonObject object = m_reader.object(u"rule"_s);
        if (m_problems.size() > before)
            return rule;
        SchemaReader reader(object, m_reader.stepsTo(u"rule"_s), m_problems);
        rule.insert("id"_L1, orNull(reader.textOrNull(u"id"_s)));
        rule.insert("name"_L1, orNull(reader.textOrNull(u"name"_s)));
        reader.finish();
        return rule;
    }

    Payloads readGeneratedAlerts()
    {
        const qsizetype before = m_problems.size();
        const QString text = m_reader.text(u"alerts"_s);
        if (m_problems.size() > before)
            return {};
        const Result<AttachmentPayload> payload = generatedAlerts(text);
        if (payload)
            return { *payload };
        m_reader.complain(Problem::Kind::BadAlerts, u"alerts"_s, payload.error().message, {},
                          payload.error().detail);
        return {};
    }

    Payloads readWithContext()
    {
        const QString text = m_reader.text(u"comment"_s);
        const qsizetype before = m_problems.size();
        const QJsonObject context = m_reader.object(u"context"_s);
        if (m_problems.size() > before)
            return {};
        SchemaReader reader(context, m_reader.stepsTo(u"context"_s), m_problems);
        const QString type = reader.text(u"type"_s);
        Payloads payloads;
        if (type == "alert"_L1) {
            // It names no index, and a blank one would be refused.
            const QString id = reader.text(u"savedObjectId"_s);
            payloads = { userComment(text),
                         alert(id, u"unknown"_s,
                               { { u"id"_s, QJsonValue::Null }, { u"name"_s, QJsonValue::Null } }) };
        } else if (type == "user"_L1) {
            if (const QJsonValue id = reader.take(u"savedObjectId"_s); !id.isNull() && !id.isUndefined()) {
                reader.complain(Problem::Kind::MustBeNull, u"savedObjectId"_s,
                                u"expected value to equal [null]"_s, {}, json::typeName(id));
            }
            payloads = { userComment(text) };
        } else if (m_problems.size() == before) {
            const QStringList types{ u"user"_s, u"alert"_s };
            reader.complain(Problem::Kind::NotOneOf, u"type"_s,
                            u"expected value to equal one of [%1]"_s.arg(types.join(u", "_s)), types, type);
            reader.take(u"savedObjectId"_s);
        }
        reader.finish();
        return payloads;
    }

    SchemaReader &m_reader;
    QList<Problem> &m_problems;
};

} // namespace

CommentAction readComment(SchemaReader &params, QList<Problem> &problems)
{
    CommentAction action;
    action.caseId = params.text(u"caseId"_s);
    const bool isFlat = params.has(u"type"_s) || params.has(u"alertId"_s);
    if (isFlat) {
        action.payloads = CommentReader(params, problems).read();
    } else {
        const qsizetype before = problems.size();
        const QJsonObject object = params.object(u"comment"_s);
        if (problems.size() == before) {
            SchemaReader inside(object, params.stepsTo(u"comment"_s), problems);
            action.payloads = CommentReader(inside, problems).read();
            inside.finish();
        }
    }
    params.finish();
    return action;
}

} // namespace casebook::action
