#include "ui/connectors/usualchoices.h"

namespace casebook::ui {

using namespace Qt::StringLiterals;
using domain::ConnectorChoice;
using Choices = QList<ConnectorChoice>;

namespace {

/// Stored as they are shown.
Choices named(const QStringList &names, const QString &dependentValue = {})
{
    Choices choices;
    for (const QString &name : names)
        choices.append({ name, name, dependentValue });
    return choices;
}

Choices serviceNowScale()
{
    return { { u"1"_s, u"1 - High"_s }, { u"2"_s, u"2 - Medium"_s }, { u"3"_s, u"3 - Low"_s } };
}

QMap<QString, Choices> jira()
{
    return {
        { u"issueType"_s,
          named({ u"Task"_s, u"Bug"_s, u"Incident"_s, u"Story"_s, u"Epic"_s, u"Sub-task"_s }) },
        { u"priority"_s, named({ u"Highest"_s, u"High"_s, u"Medium"_s, u"Low"_s, u"Lowest"_s }) },
    };
}

QMap<QString, Choices> serviceNow()
{
    return {
        { u"urgency"_s, serviceNowScale() },
        { u"severity"_s, serviceNowScale() },
        { u"impact"_s, serviceNowScale() },
        { u"category"_s,
          { { u"inquiry"_s, u"Inquiry / Help"_s },
            { u"software"_s, u"Software"_s },
            { u"hardware"_s, u"Hardware"_s },
            { u"network"_s, u"Network"_s },
            { u"database"_s, u"Database"_s } } },
        { u"subcategory"_s,
          { { u"antivirus"_s, u"Antivirus"_s, u"inquiry"_s },
            { u"email"_s, u"Email"_s, u"inquiry"_s },
            { u"internal application"_s, u"Internal application"_s, u"inquiry"_s },
            { u"email"_s, u"Email"_s, u"software"_s },
            { u"os"_s, u"Operating system"_s, u"software"_s },
            { u"cpu"_s, u"CPU"_s, u"hardware"_s },
            { u"disk"_s, u"Disk"_s, u"hardware"_s },
            { u"keyboard"_s, u"Keyboard"_s, u"hardware"_s },
            { u"memory"_s, u"Memory"_s, u"hardware"_s },
            { u"monitor"_s, u"Monitor"_s, u"hardware"_s },
            { u"mouse"_s, u"Mouse"_s, u"hardware"_s },
            { u"dhcp"_s, u"DHCP"_s, u"network"_s },
            { u"dns"_s, u"DNS"_s, u"network"_s },
            { u"ip address"_s, u"IP address"_s, u"network"_s },
            { u"vpn"_s, u"VPN"_s, u"network"_s },
            { u"wireless"_s, u"Wireless"_s, u"network"_s },
            { u"db2"_s, u"DB2"_s, u"database"_s },
            { u"sql server"_s, u"MS SQL Server"_s, u"database"_s },
            { u"oracle"_s, u"Oracle"_s, u"database"_s } } },
    };
}

QMap<QString, Choices> serviceNowSir()
{
    const QString service = u"Denial of Service"_s;
    const QString malware = u"Malicious code activity"_s;
    const QString phishing = u"Phishing"_s;
    const QString access = u"Unauthorized access"_s;
    return {
        { u"priority"_s,
          { { u"1"_s, u"1 - Critical"_s },
            { u"2"_s, u"2 - High"_s },
            { u"3"_s, u"3 - Moderate"_s },
            { u"4"_s, u"4 - Low"_s },
            { u"5"_s, u"5 - Planning"_s } } },
        { u"category"_s,
          named({ service, malware, phishing, access, u"Reconnaissance activity"_s, u"Other"_s }) },
        { u"subcategory"_s,
          named({ u"Inbound"_s, u"Outbound"_s, u"Distributed"_s }, service)
              + named({ u"Ransomware"_s, u"Trojan"_s, u"Virus"_s, u"Worm"_s }, malware)
              + named({ u"Spear phishing"_s, u"Whaling"_s, u"Business e-mail compromise"_s }, phishing)
              + named({ u"Brute force"_s, u"Stolen credentials"_s, u"Privilege escalation"_s }, access) },
    };
}

QMap<QString, Choices> resilient()
{
    return {
        { u"incidentTypes"_s,
          { { u"19"_s, u"Malware"_s },
            { u"22"_s, u"Phishing"_s },
            { u"21"_s, u"Denial of Service"_s },
            { u"20"_s, u"System Intrusion"_s } } },
        { u"severityCode"_s, { { u"4"_s, u"Low"_s }, { u"5"_s, u"Medium"_s }, { u"6"_s, u"High"_s } } },
    };
}

} // namespace

QMap<QString, Choices> usualChoices(const QString &type)
{
    if (type == ".jira"_L1)
        return jira();
    if (type == ".servicenow"_L1)
        return serviceNow();
    if (type == ".servicenow-sir"_L1)
        return serviceNowSir();
    if (type == ".resilient"_L1)
        return resilient();
    if (type == ".thehive"_L1) {
        return { { u"tlp"_s,
                   { { u"0"_s, u"CLEAR (WHITE)"_s },
                     { u"1"_s, u"GREEN"_s },
                     { u"2"_s, u"AMBER"_s },
                     { u"3"_s, u"AMBER+STRICT"_s },
                     { u"4"_s, u"RED"_s } } } };
    }
    return {};
}

} // namespace casebook::ui
