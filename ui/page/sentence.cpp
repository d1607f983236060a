#include "ui/page/sentence.h"

#include "ui/common/formatting.h"

#include <QCoreApplication>

namespace casebook::ui {

using namespace Qt::StringLiterals;

namespace {

struct Tr
{
    Q_DECLARE_TR_FUNCTIONS(casebook::ui::Sentence)
};

/// Fills %1 … %9 in one pass, so that a % inside a value stays what it is.
QString filled(const QString &pattern, const QStringList &values)
{
    QString result;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QChar c = pattern.at(i);
        const int digit = c == u'%' && i + 1 < pattern.size() ? pattern.at(i + 1).digitValue() : -1;
        if (digit >= 1 && digit <= values.size()) {
            result += values.at(digit - 1);
            ++i;
        } else {
            result += c;
        }
    }
    return result;
}

} // namespace

Sentence::Sentence(const domain::TimelineEntry &entry, const QString &iconName)
    : m_author(personName(entry.author()))
    , m_iconName(iconName)
    , m_isUnknown(entry.author().displayName().trimmed().isEmpty())
{
}

ActivityText Sentence::operator()(const QString &pattern, const QStringList &values) const
{
    QStringList rich{ u"<b>%1</b>"_s.arg(m_author.toHtmlEscaped()) };
    for (const QString &value : values)
        rich.append(u"<em>%1</em>"_s.arg(value.toHtmlEscaped()));
    ActivityText text;
    text.plain = filled(pattern, QStringList{ m_author } + values);
    text.html = filled(pattern.toHtmlEscaped(), rich);
    text.iconName = m_iconName;
    // "someone" begins the sentence; a person's name stays as it is written.
    if (m_isUnknown && pattern.startsWith(u"%1"_s)) {
        text.plain[0] = text.plain.at(0).toUpper();
        text.html[3] = text.html.at(3).toUpper();
    }
    return text;
}

QString listText(const QStringList &values)
{
    if (values.size() < 2)
        return values.join(QString());
    const QString first = values.mid(0, values.size() - 1).join(Tr::tr(", ", "between the items of a list"));
    return Tr::tr("%1 and %2", "a list and its last item").arg(first, values.last());
}

} // namespace casebook::ui
