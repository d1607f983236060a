#include "ui/common/preferences.h"

#include "ui/common/systemaccount.h"

#include <array>
#include <utility>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<SchemeChoice, const char16_t *>, 4> schemeNames{ {
    { SchemeChoice::System, u"system" },
    { SchemeChoice::Light, u"light" },
    { SchemeChoice::Dark, u"dark" },
    { SchemeChoice::HighContrast, u"high-contrast" },
} };

constexpr auto schemeKey = "appearance/scheme"_L1;
constexpr auto densityKey = "appearance/density"_L1;
constexpr auto fullNameKey = "author/fullName"_L1;
constexpr auto usernameKey = "author/userName"_L1;
constexpr auto emailKey = "author/email"_L1;

std::optional<QString> given(const QString &text)
{
    const QString trimmed = text.trimmed();
    return trimmed.isEmpty() ? std::nullopt : std::optional<QString>(trimmed);
}

} // namespace

Preferences::Preferences(const QString &path, QObject *parent)
    : QObject(parent)
    , m_settings(path)
{
}

domain::User Preferences::author() const
{
    domain::User author;
    author.fullName = given(m_settings.value(fullNameKey).toString());
    author.username = given(m_settings.value(usernameKey).toString());
    author.email = given(m_settings.value(emailKey).toString());
    return author.displayName().isEmpty() ? systemAccount() : author;
}

void Preferences::setAuthor(const domain::User &author)
{
    m_settings.setValue(fullNameKey, author.fullName.value_or(QString()).trimmed());
    m_settings.setValue(usernameKey, author.username.value_or(QString()).trimmed());
    m_settings.setValue(emailKey, author.email.value_or(QString()).trimmed());
    emit authorChanged();
}

SchemeChoice Preferences::scheme() const
{
    const QString name = m_settings.value(schemeKey).toString();
    for (const auto &[choice, text] : schemeNames) {
        if (name == QString::fromUtf16(text))
            return choice;
    }
    return SchemeChoice::System;
}

void Preferences::setScheme(SchemeChoice choice)
{
    if (choice == scheme())
        return;
    m_settings.setValue(schemeKey, QString::fromUtf16(schemeNames.at(static_cast<size_t>(choice)).second));
    emit schemeChanged();
}

Density Preferences::density() const
{
    return m_settings.value(densityKey).toString() == "comfortable"_L1 ? Density::Comfortable
                                                                       : Density::Compact;
}

void Preferences::setDensity(Density density)
{
    if (density == this->density())
        return;
    m_settings.setValue(densityKey, density == Density::Comfortable ? u"comfortable"_s : u"compact"_s);
    emit densityChanged();
}

QByteArray Preferences::layout(const QString &name) const
{
    return m_settings.value(u"layout/"_s + name).toByteArray();
}

void Preferences::setLayout(const QString &name, const QByteArray &state)
{
    m_settings.setValue(u"layout/"_s + name, state);
}

QString Preferences::value(const QString &key) const
{
    return m_settings.value(u"values/"_s + key).toString();
}

void Preferences::setValue(const QString &key, const QString &value)
{
    m_settings.setValue(u"values/"_s + key, value);
}

} // namespace casebook::ui
