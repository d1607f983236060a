<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>casebook::ui::ActionFacts</name>
    <message numerus="yes">
        <source>Attaches %n alert(s) to a case:</source>
        <translation>
            <numerusform>Attaches %n alert to a case:</numerusform>
            <numerusform>Attaches %n alerts to a case:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casebook::ui::BulkBar</name>
    <message numerus="yes">
        <source>%Ln case(s) changed.</source>
        <translation>
            <numerusform>%Ln case changed.</numerusform>
            <numerusform>%Ln cases changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) had the value already.</source>
        <translation>
            <numerusform>%Ln case had the value already.</numerusform>
            <numerusform>%Ln cases had the value already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) had been deleted.</source>
        <translation>
            <numerusform>%Ln case had been deleted.</numerusform>
            <numerusform>%Ln cases had been deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) could not be changed.</source>
        <translation>
            <numerusform>%Ln case could not be changed.</numerusform>
            <numerusform>%Ln cases could not be changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) selected</source>
        <translation>
            <numerusform>%Ln case selected</numerusform>
            <numerusform>%Ln cases selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casebook::ui::CaseListPanel</name>
    <message numerus="yes">
        <source>%Ln case(s)</source>
        <translation>
            <numerusform>%Ln case</numerusform>
            <numerusform>%Ln cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln case(s)</source>
        <translation>
            <numerusform>%1 of %Ln case</numerusform>
            <numerusform>%1 of %Ln cases</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casebook::ui::ChangeDetail</name>
    <message numerus="yes">
        <source>tried %n time(s)</source>
        <translation>
            <numerusform>tried %n time</numerusform>
            <numerusform>tried %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casebook::ui::ChangeText</name>
    <message numerus="yes">
        <source>Add the tag(s) %1 to “%2”</source>
        <translation>
            <numerusform>Add the tag %1 to “%2”</numerusform>
            <numerusform>Add the tags %1 to “%2”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign %n person(s) to “%2”</source>
        <translation>
            <numerusform>Assign %n person to “%2”</numerusform>
            <numerusform>Assign %n people to “%2”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove the tag(s) %3 from “%2”</source>
        <translation>
            <numerusform>Remove the tag %3 from “%2”</numerusform>
            <numerusform>Remove the tags %3 from “%2”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n assignee(s) from “%2”</source>
        <translation>
            <numerusform>Remove %n assignee from “%2”</numerusform>
            <numerusform>Remove %n assignees from “%2”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %n alert(s) to “%1”</source>
        <translation>
            <numerusform>Attach %n alert to “%1”</numerusform>
            <numerusform>Attach %n alerts to “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n alert(s) from “%1”</source>
        <translation>
            <numerusform>Remove %n alert from “%1”</numerusform>
            <numerusform>Remove %n alerts from “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casebook::ui::ConflictsPanel</name>
    <message numerus="yes">
        <source>%Ln conflict(s)</source>
        <translation>
            <numerusform>%Ln conflict</numerusform>
            <numerusform>%Ln conflicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casebook::ui::DatePopup</name>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Last %n day</numerusform>
            <numerusform>Last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casebook::ui::ExportDialog</name>
    <message numerus="yes">
        <source>%1 of %Ln case(s)</source>
        <translation>
            <numerusform>%1 of %Ln case</numerusform>
            <numerusform>%1 of %Ln cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %Ln case(s) shown in the list</source>
        <translation>
            <numerusform>The %Ln case shown in the list</numerusform>
            <numerusform>The %Ln cases shown in the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) exported</source>
        <translation>
            <numerusform>%Ln case exported</numerusform>
            <numerusform>%Ln cases exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln attachment(s)</source>
        <translation>
            <numerusform>%Ln attachment</numerusform>
            <numerusform>%Ln attachments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln history entry(s)</source>
        <translation>
            <numerusform>%Ln history entry</numerusform>
            <numerusform>%Ln history entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connector(s)</source>
        <translation>
            <numerusform>%Ln connector</numerusform>
            <numerusform>%Ln connectors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casebook::ui::FieldText</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casebook::ui::Formatting</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casebook::ui::ImportDialog</name>
    <message numerus="yes">
        <source>%Ln case(s) so far</source>
        <translation>
            <numerusform>%Ln case so far</numerusform>
            <numerusform>%Ln cases so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casebook::ui::ImportReport</name>
    <message numerus="yes">
        <source>%Ln case(s) imported</source>
        <translation>
            <numerusform>%Ln case imported</numerusform>
            <numerusform>%Ln cases imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With them came %Ln comment(s) and attachment(s).</source>
        <translation>
            <numerusform>With them came %Ln comment or attachment.</numerusform>
            <numerusform>With them came %Ln comments and attachments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Their history has %Ln entry(s).</source>
        <translation>
            <numerusform>Their history has %Ln entry.</numerusform>
            <numerusform>Their history has %Ln entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file names %Ln connector(s).</source>
        <translation>
            <numerusform>The file names %Ln connector.</numerusform>
            <numerusform>The file names %Ln connectors.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) were already here and stayed as they are.</source>
        <translation>
            <numerusform>%Ln case was already here and stayed as it is.</numerusform>
            <numerusform>%Ln cases were already here and stayed as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) were skipped:</source>
        <translation>
            <numerusform>%Ln line was skipped:</numerusform>
            <numerusform>%Ln lines were skipped:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casebook::ui::MainWindow</name>
    <message numerus="yes">
        <source>Casebook ended unexpectedly. %n draft(s) are kept, the newest from %1.</source>
        <translation>
            <numerusform>Casebook ended unexpectedly. %n draft is kept, from %1.</numerusform>
            <numerusform>Casebook ended unexpectedly. %n drafts are kept, the newest from %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casebook::ui::NeedsBar</name>
    <message numerus="yes">
        <source>%Ln case(s) went missing at %1 at once. They are still here.</source>
        <comment>%1 is a remote</comment>
        <translation>
            <numerusform>%Ln case went missing at %1. It is still here.</numerusform>
            <numerusform>%Ln cases went missing at %1 at once. They are still here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casebook::ui::OutboxPanel</name>
    <message numerus="yes">
        <source>%n tries</source>
        <translation>
            <numerusform>%n try</numerusform>
            <numerusform>%n tries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casebook::ui::QuietBar</name>
    <message numerus="yes">
        <source>%1, and %n more change(s)</source>
        <extracomment>%1 is a sentence such as &quot;Anna changed status to Closed&quot;</extracomment>
        <translation>
            <numerusform>%1, and %n more change</numerusform>
            <numerusform>%1, and %n more changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casebook::ui::QuitBar</name>
    <message numerus="yes">
        <source>%Ln change(s) wait to be sent. They are kept, and sent when Casebook runs again.</source>
        <translation>
            <numerusform>%Ln change waits to be sent. It is kept, and sent when Casebook runs again.</numerusform>
            <numerusform>%Ln changes wait to be sent. They are kept, and sent when Casebook runs again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) wait and can&apos;t be sent now. They are kept, and sent when Casebook runs again and the remote can be reached.</source>
        <translation>
            <numerusform>%Ln change waits and can&apos;t be sent now. It is kept, and sent when Casebook runs again and the remote can be reached.</numerusform>
            <numerusform>%Ln changes wait and can&apos;t be sent now. They are kept, and sent when Casebook runs again and the remote can be reached.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending %Ln change(s), then Casebook ends.</source>
        <translation>
            <numerusform>Sending %Ln change, then Casebook ends.</numerusform>
            <numerusform>Sending %Ln changes, then Casebook ends.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casebook::ui::RemoteSearchDialog</name>
    <message numerus="yes">
        <source>%Ln case(s) found</source>
        <translation>
            <numerusform>%Ln case found</numerusform>
            <numerusform>%Ln cases found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casebook::ui::RunActionDialog</name>
    <message numerus="yes">
        <source>The action can&apos;t be run as it stands: %n problem(s).</source>
        <translation>
            <numerusform>The action can&apos;t be run as it stands: %n problem.</numerusform>
            <numerusform>The action can&apos;t be run as it stands: %n problems.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casebook::ui::ServedPage</name>
    <message numerus="yes">
        <source>%Ln client(s) connected</source>
        <translation>
            <numerusform>%Ln client connected</numerusform>
            <numerusform>%Ln clients connected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) answered</source>
        <translation>
            <numerusform>%Ln request answered</numerusform>
            <numerusform>%Ln requests answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them refused</source>
        <translation>
            <numerusform>%Ln of them refused</numerusform>
            <numerusform>%Ln of them refused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casebook::ui::StatusLine</name>
    <message numerus="yes">
        <source>Served at %1 to %Ln client(s)</source>
        <comment>%1 is an address</comment>
        <translation>
            <numerusform>Served at %1 to %Ln client</numerusform>
            <numerusform>Served at %1 to %Ln clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casebook::ui::SyncLine</name>
    <message numerus="yes">
        <source>%Ln conflict(s)</source>
        <translation>
            <numerusform>%Ln conflict</numerusform>
            <numerusform>%Ln conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) failed</source>
        <translation>
            <numerusform>%Ln change failed</numerusform>
            <numerusform>%Ln changes failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) deleted there</source>
        <translation>
            <numerusform>%Ln case deleted there</numerusform>
            <numerusform>%Ln cases deleted there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) waiting</source>
        <translation>
            <numerusform>%Ln change waiting</numerusform>
            <numerusform>%Ln changes waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) missing there</source>
        <translation>
            <numerusform>%Ln case missing there</numerusform>
            <numerusform>%Ln cases missing there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln remote(s) need sign-in</source>
        <translation>
            <numerusform>%Ln remote needs sign-in</numerusform>
            <numerusform>%Ln remotes need sign-in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln remote(s) are offline</source>
        <translation>
            <numerusform>%Ln remote is offline</numerusform>
            <numerusform>%Ln remotes are offline</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casebook::ui::VanishedPanel</name>
    <message numerus="yes">
        <source>%Ln case(s)</source>
        <translation>
            <numerusform>%Ln case</numerusform>
            <numerusform>%Ln cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) not sent</source>
        <translation>
            <numerusform>%n text not sent</numerusform>
            <numerusform>%n texts not sent</numerusform>
        </translation>
    </message>
</context>
</TS>
