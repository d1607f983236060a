#include "translation.h"

#include "models/base/timestamp.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 requestMilliseconds = 250;

const QRegularExpression &uuid()
{
    static const QRegularExpression pattern(
        u"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"_s);
    return pattern;
}

} // namespace

QString Translation::ours(const QString &text) const
{
    QString result = text;
    for (auto it = uuid().globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next(); // ids are all of one length
        result.replace(match.capturedStart(), match.capturedLength(),
                       m_ids.value(match.captured(), match.captured()));
    }
    return result;
}

QJsonValue Translation::ours(const QJsonValue &body) const
{
    if (body.isString())
        return ours(body.toString());
    if (body.isArray()) {
        QJsonArray array;
        for (const QJsonValue element : body.toArray())
            array.append(ours(element));
        return array;
    }
    if (!body.isObject())
        return body;
    QJsonObject object = body.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() == "version"_L1)
            it.value() = m_versions.value(it.value().toString(), it.value().toString());
        else
            it.value() = ours(QJsonValue(it.value()));
    }
    return object;
}

bool Translation::matchId(const QString &recorded, const QString &our)
{
    if (!uuid().match(recorded).hasMatch() || !uuid().match(our).hasMatch())
        return recorded == our;
    if (!m_ids.contains(recorded) && !m_recordedIds.contains(our)) {
        m_ids.insert(recorded, our);
        m_recordedIds.insert(our, recorded);
    }
    return m_ids.value(recorded) == our;
}

bool Translation::matchVersion(const QString &owner, const QString &recorded, const QString &our)
{
    if (our.isEmpty())
        return false;
    if (!m_versions.contains(recorded)) {
        m_versions.insert(recorded, our);
        const QString place = owner + u' ' + our;
        if (m_versionOwners.contains(place))
            return false; // theirs has moved, ours has not
        m_versionOwners.insert(place, recorded);
    }
    return m_versions.value(recorded) == our;
}

bool Translation::matchMoment(const QString &recorded, const QString &our)
{
    static const QRegularExpression form(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"_s);
    if (!form.match(recorded).hasMatch() || !form.match(our).hasMatch())
        return recorded == our;
    if (!m_moments.contains(recorded))
        m_moments.insert(recorded, our);
    const auto moment = [](const QString &text) { return Timestamp::fromIso(text)->msecs(); };
    return qAbs(moment(m_moments.value(recorded)) - moment(our)) <= requestMilliseconds;
}

void Translation::forgetMoments()
{
    m_versions.clear();
    m_versionOwners.clear();
    m_moments.clear();
}

} // namespace casebook::test
