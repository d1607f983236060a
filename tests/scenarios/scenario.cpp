#include "tests/scenarios/scenario.h"

#include "tests/support/apiclient.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

namespace casebook::test {

using namespace Qt::StringLiterals;

namespace {

std::optional<QJsonValue> jsonOf(const QString &text)
{
    QJsonParseError error;
    const QJsonDocument list = QJsonDocument::fromJson('[' + text.toUtf8() + ']', &error);
    if (error.error != QJsonParseError::NoError || list.array().size() != 1)
        return std::nullopt;
    return list.array().at(0);
}

QString shown(const QJsonValue &value)
{
    if (value.isUndefined())
        return u"nothing"_s;
    const QString text = QString::fromUtf8(QJsonDocument(QJsonArray{ value }).toJson(QJsonDocument::Compact));
    return text.mid(1, text.size() - 2).left(400);
}

QString withRepetitions(const QString &text)
{
    static const QRegularExpression repetition(u"\\{\\{(.+?)\\*(\\d+)\\}\\}"_s);
    QString result;
    qsizetype from = 0;
    auto matches = repetition.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        result += text.mid(from, match.capturedStart() - from);
        result += match.captured(1).repeated(match.captured(2).toInt());
        from = match.capturedEnd();
    }
    return result + text.mid(from);
}

Step stepOf(const QString &line, int number)
{
    Step step;
    step.line = number;
    qsizetype at = 0;
    while (at < line.size()) {
        if (u"{[\""_s.contains(line.at(at)))
            break;
        qsizetype end = line.indexOf(u' ', at);
        end = end < 0 ? line.size() : end;
        if (end > at)
            step.arguments.append(line.mid(at, end - at));
        at = end + 1;
    }
    step.verb = step.arguments.isEmpty() ? QString() : step.arguments.takeFirst();
    step.body = withRepetitions(line.mid(at));
    return step;
}

std::optional<Expectation> expectationOf(const QString &line)
{
    bool isNumber = false;
    const int status = line.toInt(&isNumber);
    if (isNumber)
        return Expectation{ .kind = Expectation::Kind::Status, .number = status };
    const QString path = line.section(u' ', 0, 0);
    const QString verb = line.section(u' ', 1, 1);
    const QString rest = line.section(u' ', 2);
    if (!path.startsWith(u'/'))
        return std::nullopt;
    if (verb == "absent"_L1)
        return Expectation{ .kind = Expectation::Kind::Absent, .path = path };
    if (verb == "size"_L1) {
        const int size = rest.toInt(&isNumber);
        return isNumber
            ? std::optional(Expectation{ .kind = Expectation::Kind::Size, .number = size, .path = path })
            : std::nullopt;
    }
    const std::optional<QJsonValue> value = jsonOf(withRepetitions(rest));
    if (verb != "="_L1 || !value)
        return std::nullopt;
    return Expectation{ .kind = Expectation::Kind::Value, .path = path, .value = *value };
}

} // namespace

std::optional<QList<Scenario>> readScenarios(const QString &text, QString *problem)
{
    QList<Scenario> scenarios;
    const QStringList lines = text.split(u'\n');
    for (int i = 0; i < lines.size(); ++i) {
        const int number = i + 1;
        QString line = lines.at(i);
        while (line.endsWith(u'\\') && i + 1 < lines.size())
            line = line.chopped(1) + lines.at(++i).trimmed();
        const QString content = line.trimmed();
        if (content.isEmpty() || content.startsWith(u'#'))
            continue;
        if (content.startsWith("== "_L1)) {
            scenarios.append({ .name = content.mid(3), .steps = {} });
            continue;
        }
        const bool isExpectation = line.startsWith(u' ');
        if (scenarios.isEmpty() || (isExpectation && scenarios.last().steps.isEmpty())) {
            *problem = u"line %1 belongs to nothing"_s.arg(number);
            return std::nullopt;
        }
        if (!isExpectation) {
            scenarios.last().steps.append(stepOf(content, number));
            continue;
        }
        const std::optional<Expectation> expectation = expectationOf(content);
        if (!expectation) {
            *problem = u"line %1 is no expectation: %2"_s.arg(number).arg(content);
            return std::nullopt;
        }
        scenarios.last().steps.last().expectations.append(*expectation);
    }
    return scenarios;
}

QString unmet(const Expectation &expectation, int status, const QJsonValue &document)
{
    const QStringList steps = expectation.path.split(u'/', Qt::SkipEmptyParts);
    const QJsonValue value = steps.isEmpty() ? document : valueAt(document, steps.join(u'.'));
    switch (expectation.kind) {
    case Expectation::Kind::Status:
        return status == expectation.number
            ? QString()
            : u"status %1 instead of %2: %3"_s.arg(status).arg(expectation.number).arg(shown(document));
    case Expectation::Kind::Absent:
        return value.isUndefined() ? QString() : u"%1 is there: %2"_s.arg(expectation.path, shown(value));
    case Expectation::Kind::Size: {
        const qsizetype size = value.isArray() ? value.toArray().size() : value.toObject().size();
        return size == expectation.number && (value.isArray() || value.isObject())
            ? QString()
            : u"%1 has %2 elements instead of %3: %4"_s.arg(expectation.path)
                  .arg(size)
                  .arg(expectation.number)
                  .arg(shown(value));
    }
    case Expectation::Kind::Value:
        break;
    }
    return value == expectation.value
        ? QString()
        : u"%1 is %2 instead of %3"_s.arg(expectation.path, shown(value), shown(expectation.value));
}

QString difference(const QJsonValue &left, const QJsonValue &right, const QString &path)
{
    if (left == right)
        return {};
    if (left.isObject() && right.isObject()) {
        const QJsonObject leftObject = left.toObject();
        const QJsonObject rightObject = right.toObject();
        const QStringList leftKeys = leftObject.keys();
        const QStringList rightKeys = rightObject.keys();
        const QSet<QString> keys
            = QSet(leftKeys.begin(), leftKeys.end()) + QSet(rightKeys.begin(), rightKeys.end());
        for (const QString &key : keys) {
            const QString found
                = difference(leftObject.value(key), rightObject.value(key), path + u'/' + key);
            if (!found.isEmpty())
                return found;
        }
    }
    if (left.isArray() && right.isArray() && left.toArray().size() == right.toArray().size()) {
        for (qsizetype i = 0; i < left.toArray().size(); ++i) {
            const QString found
                = difference(left.toArray().at(i), right.toArray().at(i), path + u'/' + QString::number(i));
            if (!found.isEmpty())
                return found;
        }
    }
    return u"%1: %2 against %3"_s.arg(path.isEmpty() ? u"/"_s : path, shown(left), shown(right));
}

} // namespace casebook::test
