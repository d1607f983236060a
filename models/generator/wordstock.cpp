#include "models/generator/wordstock.h"

#include "models/generator/words.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace casebook::generator::wordstock {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostWords = 16; // of a sentence

QString indicator(RandomSource &random)
{
    switch (random.below(4)) {
    case 0:
        return ipAddress(random);
    case 1:
        return hostName(random);
    case 2:
        return filePath(random);
    default:
        return sha256(random);
    }
}

void appendSentence(QString &text, RandomSource &random)
{
    std::array<QStringView, mostWords> words;
    const qsizetype count = random.between(6, mostWords);
    for (qsizetype i = 0; i < count; ++i)
        words[size_t(i)] = drawnWord(random);
    QString other;
    if (random.chance(0.25)) {
        const qint64 place = random.below(count);
        other = indicator(random);
        words[size_t(place)] = other;
    }
    qsizetype size = count;
    for (qsizetype i = 0; i < count; ++i)
        size += words[size_t(i)].size();
    const qsizetype begin = text.size();
    text.resize(begin + size);
    QChar *to = text.data() + begin;
    for (qsizetype i = 0; i < count; ++i) {
        to = std::copy(words[size_t(i)].begin(), words[size_t(i)].end(), to);
        *to++ = u' ';
    }
    to[-1] = u'.';
    text[begin] = text.at(begin).toUpper();
}

void appendParagraph(QString &text, RandomSource &random, qint64 sentences)
{
    for (qint64 i = 0; i < sentences; ++i) {
        if (i > 0)
            text += u' ';
        appendSentence(text, random);
    }
}

constexpr qsizetype sentenceSize = 128; // most are shorter

void appendNumber(QString &text, qint64 number, int digits = 1)
{
    const QString written = QString::number(number);
    for (qsizetype i = written.size(); i < digits; ++i)
        text += u'0';
    text += written;
}

QString hex(RandomSource &random, int digits)
{
    QString result(digits, Qt::Uninitialized);
    quint64 number = 0;
    for (int i = 0; i < digits; ++i) {
        if (i % 16 == 0)
            number = random.next() | (1ULL << 63U);
        result[i] = QLatin1Char("0123456789abcdef"[number >> 60U]);
        number <<= 4U;
    }
    return result;
}

} // namespace

// The parts of a text are drawn from its last to its first where that is how they were drawn once: the same
// seed gives the same texts for ever.

QString word(RandomSource &random)
{
    return drawnWord(random);
}

QString ipAddress(RandomSource &random)
{
    QString text;
    text.reserve(15);
    appendNumber(text, random.chance(0.5) ? 10 : random.between(11, 223));
    text += u'.';
    appendNumber(text, random.below(256));
    text += u'.';
    appendNumber(text, random.below(256));
    text += u'.';
    appendNumber(text, random.between(1, 254));
    return text;
}

QString sha256(RandomSource &random)
{
    return hex(random, 64);
}

QString hostName(RandomSource &random)
{
    static const QStringList sites{ u"ber"_s, u"lon"_s, u"par"_s, u"nyc"_s, u"sgp"_s, u"osl"_s, u"gru"_s };
    static const QStringList roles{ u"mail"_s, u"web"_s,  u"dc"_s,  u"file"_s, u"vpn"_s,
                                    u"db"_s,   u"jump"_s, u"k8s"_s, u"wks"_s,  u"print"_s };
    const QString &role = random.oneByRank(roles);
    QString text = random.oneByRank(sites);
    text.reserve(16);
    text += u'-';
    text += role;
    text += u'-';
    appendNumber(text, random.zipf(400), 3);
    return text;
}

QString filePath(RandomSource &random)
{
    static const QStringList folders{ uR"(C:\Windows\Temp\)"_s, uR"(C:\ProgramData\)"_s,
                                      uR"(C:\Users\Public\)"_s, u"/tmp/"_s,
                                      u"/var/www/uploads/"_s,   u"/opt/agent/"_s };
    static const QStringList endings{ u".exe"_s, u".dll"_s, u".ps1"_s, u".sh"_s, u".docm"_s, u".zip"_s };
    const QString &ending = random.oneOf(endings);
    const QString &name = rareWord(random);
    return random.oneOf(folders) + name + ending;
}

QString uid(RandomSource &random)
{
    const QString digits = hex(random, 32);
    QString text = u"00000000-0000-4000-a000-000000000000"_s;
    const auto copy = [&digits, to = text.data()](qsizetype from, qsizetype count, qsizetype place) {
        std::copy_n(digits.constData() + from, count, to + place);
    };
    copy(0, 8, 0);
    copy(8, 4, 9);
    copy(13, 3, 15);
    copy(17, 3, 20);
    copy(20, 12, 24);
    return text;
}

QString title(RandomSource &random)
{
    static const QStringList templates{
        u"Phishing wave against %1"_s,
        u"Suspicious login on %2"_s,
        u"Malware found on %2"_s,
        u"Brute force on VPN from %3"_s,
        u"Ransom note on a file server"_s,
        u"Lost laptop of %1"_s,
        u"Unusual outbound traffic to %3"_s,
        u"%4 beacon on %2"_s,
        u"Leaked token in %4 repository"_s,
        u"Password spray against %1"_s,
        u"Privilege escalation on %2"_s,
        u"Policy exception for %1"_s,
        u"Data upload to %3 by %1"_s,
        u"%4 campaign, follow-up"_s,
        u"Certificate expired on %2"_s,
    };
    static const QStringList teams{ u"finance"_s, u"payroll"_s, u"sales"_s,     u"support"_s,
                                    u"legal"_s,   u"design"_s,  u"the board"_s, u"research"_s };
    QString name = rareWord(random);
    name[0] = name.at(0).toUpper();
    const QString &form = random.oneByRank(templates);
    const QString &team = random.oneOf(teams);
    const QString host = hostName(random);
    const QString address = ipAddress(random);
    const std::array<QStringView, 4> values{ team, host, address, name };
    QString text;
    text.reserve(sentenceSize);
    for (qsizetype i = 0; i < form.size(); ++i) {
        if (form.at(i) == u'%')
            text += values[size_t(form.at(++i).unicode() - u'1')];
        else
            text += form.at(i);
    }
    if (random.chance(0.4)) {
        const QString &last = drawnWord(random);
        text += u", ";
        text += drawnWord(random);
        text += u' ';
        text += last;
    }
    text[0] = text.at(0).toUpper();
    return text;
}

QString paragraph(RandomSource &random, int sentences)
{
    QString text;
    text.reserve(sentences * sentenceSize);
    appendParagraph(text, random, sentences);
    return text;
}

QString description(RandomSource &random)
{
    QString text;
    text.reserve(8 * sentenceSize);
    const qint64 count = random.between(1, 3);
    for (qint64 i = 0; i < count; ++i) {
        if (i > 0)
            text += u"\n\n";
        const qint64 sentences = random.between(1, 4);
        appendParagraph(text, random, sentences);
    }
    if (random.chance(0.3)) {
        const QString path = filePath(random);
        const QString hash = sha256(random);
        const QString address = ipAddress(random);
        text += u"\n\n**Indicators**\n\n- `";
        text += address;
        text += u"`\n- `";
        text += hash;
        text += u"`\n- `";
        text += path;
        text += u'`';
    }
    return text;
}

QString comment(RandomSource &random)
{
    const qint64 sentences = 1 + random.zipf(6);
    QString text;
    text.reserve((sentences + 1) * sentenceSize);
    appendParagraph(text, random, sentences);
    if (random.chance(0.05)) {
        const QString path = filePath(random);
        const QString address = ipAddress(random);
        const QString host = hostName(random);
        text += u"\n\n```\n";
        text += host;
        text += u' ';
        text += address;
        text += u' ';
        text += path;
        text += u"\n```";
    }
    return text;
}

} // namespace casebook::generator::wordstock
