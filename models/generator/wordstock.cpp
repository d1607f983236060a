#include "models/generator/wordstock.h"

#include <QStringList>

namespace casebook::generator::wordstock {

using namespace Qt::StringLiterals;

namespace {

constexpr int rareWords = 20'000;

const QStringList &commonWords()
{
    static const QStringList words
        = u"the to and of from on was with host user login mail account by process alert at after connection "
          u"file "
          "suspicious failed server network no found traffic address same seen blocked rule several attempts "
          "in "
          "remote which session detection phishing malware endpoint firewall password token domain request "
          "response isolated confirmed checked unknown known external internal unusual download attachment "
          "link "
          "sender mailbox proxy gateway admin service scheduled task registry script powershell binary hash "
          "signature sandbox verdict benign malicious beacon command control exfiltration upload bytes "
          "volume "
          "outbound inbound port scan brute force spray lateral movement credential dump ticket kerberos "
          "privilege "
          "escalation persistence startup macro document spreadsheet invoice payment finance payroll "
          "executive "
          "helpdesk contractor vendor laptop workstation kiosk badge office vpn wireless tunnel certificate "
          "expired "
          "renewed revoked policy exception allowlist blocklist quarantine restored reimaged patched "
          "vulnerable "
          "version update rollback backup encrypted ransom note extension share volume shadow copy deleted "
          "timeline triage containment eradication recovery evidence image memory disk capture packet flow "
          "log "
          "source query dashboard threshold baseline anomaly score correlation duplicate false positive "
          "owner "
          "escalated handover shift morning night weekend maintenance window change request approved "
          "reported "
          "notified legal privacy regulator customer partner tenant subscription bucket container cluster "
          "node pod "
          "image registry secret key rotated leaked repository commit pipeline build agent runner webhook "
          "api "
          "gateway throttled timeout retry error code status header cookie browser plugin extension redirect "
          "landing page kit campaign actor infrastructure indicator overlap attribution report feed sighting "
          "confidence medium high low critical unclear pending waiting asked answered agreed closed reopened"_s
              .split(u' ', Qt::SkipEmptyParts);
    return words;
}

/// The name of rank @p rank beyond the common words: a made-up family, campaign or account.
QString rareWord(qint64 rank)
{
    static const QStringList syllables
        = u"ba ker dom tri vel nor sha lin cor mek zu pel ran gis to wyn fur qua sol dek"_s.split(
            u' ', Qt::SkipEmptyParts);
    QString result;
    qint64 rest = rank + syllables.size();
    while (rest > 0) {
        result += syllables.at(rest % syllables.size());
        rest /= syllables.size();
    }
    return result;
}

QString sentence(RandomSource &random)
{
    QStringList words;
    const qint64 count = random.between(6, 16);
    for (qint64 i = 0; i < count; ++i)
        words.append(word(random));
    if (random.chance(0.25)) {
        const qint64 place = random.below(words.size());
        switch (random.below(4)) {
        case 0:
            words[place] = ipAddress(random);
            break;
        case 1:
            words[place] = hostName(random);
            break;
        case 2:
            words[place] = filePath(random);
            break;
        default:
            words[place] = sha256(random);
            break;
        }
    }
    QString text = words.join(u' ');
    text[0] = text.at(0).toUpper();
    return text + u'.';
}

QString hex(RandomSource &random, int digits)
{
    QString result;
    while (result.size() < digits)
        result += QString::number(random.next() | (1ULL << 63U), 16);
    return result.left(digits);
}

} // namespace

QString word(RandomSource &random)
{
    const qint64 rank = random.zipf(commonWords().size() + rareWords);
    return rank < commonWords().size() ? commonWords().at(rank) : rareWord(rank - commonWords().size());
}

QString ipAddress(RandomSource &random)
{
    return u"%1.%2.%3.%4"_s.arg(random.chance(0.5) ? 10 : random.between(11, 223))
        .arg(random.below(256))
        .arg(random.below(256))
        .arg(random.between(1, 254));
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
    return u"%1-%2-%3"_s.arg(random.oneByRank(sites), random.oneByRank(roles))
        .arg(random.zipf(400), 3, 10, QLatin1Char('0'));
}

QString filePath(RandomSource &random)
{
    static const QStringList folders{ uR"(C:\Windows\Temp\)"_s, uR"(C:\ProgramData\)"_s,
                                      uR"(C:\Users\Public\)"_s, u"/tmp/"_s,
                                      u"/var/www/uploads/"_s,   u"/opt/agent/"_s };
    static const QStringList endings{ u".exe"_s, u".dll"_s, u".ps1"_s, u".sh"_s, u".docm"_s, u".zip"_s };
    return random.oneOf(folders) + rareWord(random.zipf(rareWords)) + random.oneOf(endings);
}

QString uid(RandomSource &random)
{
    const QString digits = hex(random, 32);
    return u"%1-%2-4%3-a%4-%5"_s.arg(digits.left(8), digits.mid(8, 4), digits.mid(13, 3), digits.mid(17, 3),
                                     digits.mid(20, 12));
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
    QString name = rareWord(random.zipf(rareWords));
    name[0] = name.at(0).toUpper();
    QString text = random.oneByRank(templates);
    text.replace(u"%1"_s, random.oneOf(teams));
    text.replace(u"%2"_s, hostName(random));
    text.replace(u"%3"_s, ipAddress(random));
    text.replace(u"%4"_s, name);
    if (random.chance(0.4))
        text += u", %1 %2"_s.arg(word(random), word(random));
    text[0] = text.at(0).toUpper();
    return text;
}

QString paragraph(RandomSource &random, int sentences)
{
    QStringList parts;
    for (int i = 0; i < sentences; ++i)
        parts.append(sentence(random));
    return parts.join(u' ');
}

QString description(RandomSource &random)
{
    QStringList blocks;
    const qint64 count = random.between(1, 3);
    for (qint64 i = 0; i < count; ++i)
        blocks.append(paragraph(random, static_cast<int>(random.between(1, 4))));
    if (random.chance(0.3)) {
        blocks.append(u"**Indicators**"_s);
        blocks.append(u"- `%1`\n- `%2`\n- `%3`"_s.arg(ipAddress(random), sha256(random), filePath(random)));
    }
    return blocks.join(u"\n\n"_s);
}

QString comment(RandomSource &random)
{
    QString text = paragraph(random, static_cast<int>(1 + random.zipf(6)));
    if (random.chance(0.05))
        text += u"\n\n```\n%1 %2 %3\n```"_s.arg(hostName(random), ipAddress(random), filePath(random));
    return text;
}

} // namespace casebook::generator::wordstock
