#include "models/generator/words.h"

#include <QStringList>

namespace casebook::generator {

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
QString madeUp(qint64 rank)
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

/// All words by rank, made once.
const QStringList &allWords()
{
    static const QStringList words = [] {
        QStringList all = commonWords();
        for (qint64 rank = 0; rank < rareWords; ++rank)
            all.append(madeUp(rank));
        return all;
    }();
    return words;
}

} // namespace

const QString &drawnWord(RandomSource &random)
{
    static const QStringList &words = allWords();
    static const RankTable ranks(words.size());
    return words.at(random.zipf(ranks));
}

const QString &rareWord(RandomSource &random)
{
    static const RankTable ranks(rareWords);
    return allWords().at(commonWords().size() + random.zipf(ranks));
}

} // namespace casebook::generator
