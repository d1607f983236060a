<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
        <source>The %n case(s) shown in the list</source>
        <translation>
            <numerusform>The %n case shown in the list</numerusform>
            <numerusform>The %n cases shown in the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) exported</source>
        <translation>
            <numerusform>%n case exported</numerusform>
            <numerusform>%n cases exported</numerusform>
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
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
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
</context>
<context>
    <name>casebook::ui::ImportDialog</name>
    <message numerus="yes">
        <source>%n case(s) so far</source>
        <translation>
            <numerusform>%n case so far</numerusform>
            <numerusform>%n cases so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casebook::ui::ImportReport</name>
    <message numerus="yes">
        <source>%n case(s) imported</source>
        <translation>
            <numerusform>%n case imported</numerusform>
            <numerusform>%n cases imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With them came %n comment(s) and attachment(s).</source>
        <translation>
            <numerusform>With them came %n comment or attachment.</numerusform>
            <numerusform>With them came %n comments and attachments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Their history has %n entry(s).</source>
        <translation>
            <numerusform>Their history has %n entry.</numerusform>
            <numerusform>Their history has %n entries.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file names %n connector(s).</source>
        <translation>
            <numerusform>The file names %n connector.</numerusform>
            <numerusform>The file names %n connectors.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s) were already here and stayed as they are.</source>
        <translation>
            <numerusform>%n case was already here and stayed as it is.</numerusform>
            <numerusform>%n cases were already here and stayed as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) were skipped:</source>
        <translation>
            <numerusform>%n line was skipped:</numerusform>
            <numerusform>%n lines were skipped:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casebook::ui::MainWindow</name>
    <message numerus="yes">
        <source>Casebook ended unexpectedly. %n draft(s) are kept, the newest from %1.</source>
        <translation>
            <numerusform>Casebook ended unexpectedly. %n draft is kept, the newest from %1.</numerusform>
            <numerusform>Casebook ended unexpectedly. %n drafts are kept, the newest from %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
