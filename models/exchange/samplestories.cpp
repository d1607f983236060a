#include "models/exchange/samplestories.h"

#include "models/exchange/storyteller.h"

namespace casebook::exchange {

using namespace Qt::StringLiterals;
using domain::SeverityValue;
using domain::StatusValue;

namespace {

constexpr int hour = 60;
constexpr int day = 24 * hour;

domain::User person(const QString &username, const QString &fullName)
{
    return { .username = username,
             .fullName = fullName,
             .email = username + u"@example.org"_s,
             .profileUid = {},
             .carried = {} };
}

const domain::User &mira()
{
    static const domain::User user = person(u"mira.okafor"_s, u"Mira Okafor"_s);
    return user;
}

const domain::User &jonas()
{
    static const domain::User user = person(u"jonas.lind"_s, u"Jonas Lind"_s);
    return user;
}

const domain::User &sana()
{
    static const domain::User user = person(u"sana.reyes"_s, u"Sana Reyes"_s);
    return user;
}

Timestamp before(Timestamp now, int minutes)
{
    return Timestamp(now.msecs() - minutes * 60'000LL);
}

domain::CaseConnector jira(const QString &priority)
{
    return { .id = u"sample-jira"_s,
             .name = u"Security desk"_s,
             .type = u".jira"_s,
             .fields = QJsonObject{ { u"issueType"_s, u"10002"_s },
                                    { u"priority"_s, priority },
                                    { u"parent"_s, QJsonValue::Null } },
             .carried = {} };
}

domain::CaseConnector serviceNow()
{
    return { .id = u"sample-servicenow"_s,
             .name = u"IT operations"_s,
             .type = u".servicenow"_s,
             .fields = QJsonObject{ { u"urgency"_s, u"2"_s },
                                    { u"severity"_s, u"2"_s },
                                    { u"impact"_s, u"3"_s },
                                    { u"category"_s, u"network"_s },
                                    { u"subcategory"_s, u"vpn"_s } },
             .carried = {} };
}

domain::NewCase newCase(const QString &title, const QString &description, const QStringList &tags,
                        SeverityValue severity, const QString &category)
{
    domain::NewCase values;
    values.title = title;
    values.description = description;
    values.tags = tags;
    values.severity = severity;
    values.category = category;
    return values;
}

store::CaseImport invoiceMails(Timestamp now)
{
    domain::NewCase values = newCase(
        u"Invoice mails with a link to a fake sign-in page"_s,
        u"Eleven people in accounting got a mail **\"Overdue invoice 48213\"** within four minutes.\n\n"
        "* sender: `billing@northwlnd-supplies.example`\n"
        "* link: `hxxps://login.northwlnd-supplies.example/office`\n"
        "* resolves to `203.0.113.45`, first seen two days ago\n\n"
        "Two people opened the link. Nobody has said yet that they typed a password."_s,
        { u"phishing"_s, u"accounting"_s }, SeverityValue::High, u"Phishing"_s);
    values.connector = jira(u"High"_s);
    return Storyteller(u"invoice mails"_s, before(now, 2 * day + 3 * hour), mira(), values)
        .after(6, mira())
        .assign({ mira(), jonas() })
        .alerts({ { u"a41f0c6e27"_s, u".alerts-security.alerts-default"_s },
                  { u"a41f0c6e31"_s, u".alerts-security.alerts-default"_s } },
                { .id = u"b7d0a1f2-0a1c-4e8e-9f0b-6a1d2c3e4f50"_s, .name = u"Mail link to a young domain"_s })
        .after(9, jonas())
        .status(StatusValue::InProgress)
        .comment(
            u"Blocked the domain and `203.0.113.45` at the proxy. Asking the mail team to pull the message."_s)
        .after(48, mira())
        .comment(
            u"One of the two typed her password. Reset it, ended her sessions, no foreign sign-in in the "
            u"log:\n\n"
            "```\n08:14:02 interactive sign-in, office, own laptop\n08:31:47 password reset by service desk\n```"_s)
        .edit({ .tags = QStringList{ u"phishing"_s, u"accounting"_s, u"credentials"_s } })
        .after(26 * hour, jonas())
        .comment(u"All eleven mails are gone from the mailboxes. Watching for a second wave until Friday."_s)
        .story();
}

store::CaseImport vpnGuessing(Timestamp now)
{
    domain::NewCase values = newCase(u"Password guessing against the VPN from one network"_s,
                                     u"More than 9,000 failed sign-ins since midnight, about one every two "
                                     u"seconds, all from `198.51.100.0/24`.\n"
                                     "User names look like a list of former employees."_s,
                                     { u"vpn"_s, u"brute force"_s }, SeverityValue::Medium, u"Access"_s);
    values.connector = serviceNow();
    return Storyteller(u"vpn guessing"_s, before(now, 20 * hour), sana(), values)
        .after(14, sana())
        .alerts({ { u"c09e11d4b0"_s, u".alerts-security.alerts-default"_s } },
                { .id = u"0f6d2b34-7f1e-4c0a-8a55-2f9b7c1d0e11"_s, .name = u"Many failed VPN sign-ins"_s })
        .after(31, sana())
        .comment(
            u"No name on the list is active any more, so nothing could have worked. Rate limit is set to "
            "five a minute for that network."_s)
        .assign({ sana() })
        .story();
}

store::CaseImport lostLaptop(Timestamp now)
{
    return Storyteller(
               u"lost laptop"_s, before(now, 9 * day), jonas(),
               newCase(u"Laptop left on a train"_s,
                       u"Asset `LT-2291`, encrypted disk, locked when it was last seen.\n\n"
                       "- [x] remote wipe requested\n- [ ] lost property office called\n- [ ] report filed"_s,
                       { u"lost device"_s }, SeverityValue::Low, u"Hardware"_s))
        .after(35, jonas())
        .assign({ jonas() })
        .status(StatusValue::InProgress)
        .after(2 * day, jonas())
        .comment(
            u"The lost property office has it. Never switched on in between, says the management console."_s)
        .after(5 * hour, jonas())
        .comment(u"Back on the owner's desk, wiped and set up anew."_s)
        .status(StatusValue::Closed)
        .story();
}

store::CaseImport macroDropper(Timestamp now)
{
    return Storyteller(
               u"macro dropper"_s, before(now, 5 * day + 7 * hour), sana(),
               newCase(u"Word macro starts PowerShell on WS-0417"_s,
                       u"`winword.exe` → `powershell.exe -enc …` on **WS-0417**, stopped by the endpoint "
                       u"agent.\n\n"
                       "| | |\n|---|---|\n| file | `C:\\Users\\t.abel\\Downloads\\CV_2024.docm` |\n"
                       "| SHA-256 | `3b4c2f6a9d17e0585f21c94ab7d60e3c8f5a1b2c3d4e5f60718293a4b5c6d7e8` |\n"
                       "| host | `192.0.2.117` |"_s,
                       { u"malware"_s, u"endpoint"_s }, SeverityValue::Critical, u"Malware"_s))
        .after(3, sana())
        .alerts(
            { { u"e7731b90aa"_s, u".alerts-security.alerts-default"_s } },
            { .id = u"5c1e8b7a-3f7d-4b25-9c11-90a6e2d4b7f3"_s, .name = u"Office program starts a shell"_s })
        .status(StatusValue::InProgress)
        .assign({ sana(), mira() })
        .after(22, mira())
        .comment(u"The host is off the network. Memory image is on the evidence share, "
                 "`WS-0417_2024.raw`."_s)
        .after(4 * hour, sana())
        .comment(u"> Memory image is on the evidence share\n\nLooked through it: the second stage was never "
                 "fetched, the download address answers 404."_s)
        .edit({ .severity = domain::Severity(SeverityValue::High) })
        .after(day, mira())
        .comment(u"Reinstalled and handed back. The mail gateway now holds `.docm` from outside."_s)
        .status(StatusValue::Closed)
        .after(day + 2 * hour, sana())
        .comment(u"A second file with the same macro turned up in recruiting. Looking again."_s)
        .status(StatusValue::Open)
        .story();
}

store::CaseImport leakedKey(Timestamp now)
{
    return Storyteller(u"leaked key"_s, before(now, 3 * day + 11 * hour), mira(),
                       newCase(u"Access key in a public repository"_s,
                               u"A build script with a cloud access key was public for about six hours. "
                               "The key could read one storage bucket with test data."_s,
                               { u"credentials"_s, u"cloud"_s }, SeverityValue::Medium, u"Exposure"_s))
        .after(12, mira())
        .comment(u"Key revoked. The access log shows our own build server only."_s)
        .after(40, mira())
        .edit({ .title = u"Cloud access key in a public repository"_s })
        .status(StatusValue::Closed)
        .story();
}

store::CaseImport dnsBeacon(Timestamp now)
{
    return Storyteller(
               u"dns beacon"_s, before(now, 4 * hour + 20), jonas(),
               newCase(u"Regular DNS queries for random names"_s,
                       u"`10.20.8.61` asks for names like `k3f9a0.telemetry.example` every 60 seconds. "
                       "May be an update service; owner of the host not known yet."_s,
                       { u"dns"_s, u"endpoint"_s }, SeverityValue::Low, u"Network"_s))
        .after(18, jonas())
        .alerts({ { u"f2209c81d5"_s, u".alerts-security.alerts-default"_s },
                  { u"f2209c81d6"_s, u".alerts-security.alerts-default"_s },
                  { u"f2209c81e0"_s, u".alerts-security.alerts-default"_s } },
                { .id = {}, .name = u"Machine-made DNS names"_s })
        .story();
}

store::CaseImport badgeReader(Timestamp now)
{
    return Storyteller(
               u"badge reader"_s, before(now, 50), sana(),
               newCase(u"Badge reader at the back door fails open"_s,
                       u"Since the power cut this morning the reader lets everybody in. Facilities know."_s,
                       { u"physical"_s }, SeverityValue::Medium, u"Access"_s))
        .story();
}

} // namespace

QList<store::CaseImport> sampleCases(Timestamp now)
{
    return { lostLaptop(now),  macroDropper(now), leakedKey(now),  invoiceMails(now),
             vpnGuessing(now), dnsBeacon(now),    badgeReader(now) };
}

QList<domain::ConnectorDefinition> sampleConnectors()
{
    return { { .id = u"sample-jira"_s,
               .name = u"Security desk"_s,
               .type = u".jira"_s,
               .choices = {},
               .config = { { u"projectKey"_s, u"SEC"_s } },
               .carried = {} },
             { .id = u"sample-servicenow"_s,
               .name = u"IT operations"_s,
               .type = u".servicenow"_s,
               .choices = {},
               .config = {},
               .carried = {} } };
}

} // namespace casebook::exchange
