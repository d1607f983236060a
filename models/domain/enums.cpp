#include "models/domain/enums.h"

#include <QStringList>

namespace casebook::domain {

namespace {

constexpr std::array statusTexts{ u"open", u"in-progress", u"closed" };
constexpr std::array severityTexts{ u"low", u"medium", u"high", u"critical" };

/// As texts that are shared, not made for each case.
template <size_t N>
QStringList listOf(const std::array<const char16_t *, N> &texts)
{
    QStringList list;
    for (const char16_t *text : texts)
        list.append(QString::fromUtf16(text));
    return list;
}

template <typename Value>
QString textOf(const OpenEnum<Value> &open, const QStringList &texts)
{
    return open.value == Value::Other ? open.otherText : texts.at(static_cast<qsizetype>(open.value));
}

template <typename Value, size_t N>
OpenEnum<Value> valueOf(const QString &text, const std::array<const char16_t *, N> &texts)
{
    for (size_t i = 0; i < N; ++i) {
        if (text == QStringView(texts.at(i)))
            return static_cast<Value>(i);
    }
    return OpenEnum<Value>::other(text);
}

template <typename Value>
std::optional<int> numberOf(const OpenEnum<Value> &open)
{
    if (open.value == Value::Other)
        return std::nullopt;
    return static_cast<int>(open.value) * 10;
}

template <typename Value>
std::optional<OpenEnum<Value>> fromNumber(int number)
{
    if (number < 0 || number % 10 != 0 || number / 10 >= static_cast<int>(Value::Other))
        return std::nullopt;
    return OpenEnum<Value>(static_cast<Value>(number / 10));
}

} // namespace

QString apiText(const Status &status)
{
    static const QStringList texts = listOf(statusTexts);
    return textOf(status, texts);
}

QString apiText(const Severity &severity)
{
    static const QStringList texts = listOf(severityTexts);
    return textOf(severity, texts);
}

Status statusFromApi(const QString &text)
{
    return valueOf<StatusValue>(text, statusTexts);
}

Severity severityFromApi(const QString &text)
{
    return valueOf<SeverityValue>(text, severityTexts);
}

std::optional<int> savedObjectNumber(const Status &status)
{
    return numberOf(status);
}

std::optional<int> savedObjectNumber(const Severity &severity)
{
    return numberOf(severity);
}

std::optional<Status> statusFromSavedObject(int number)
{
    return fromNumber<StatusValue>(number);
}

std::optional<Severity> severityFromSavedObject(int number)
{
    return fromNumber<SeverityValue>(number);
}

} // namespace casebook::domain
