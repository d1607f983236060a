<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>casebook::ui::AboutDialog</name>
    <message>
        <source>About Casebook</source>
        <translation>Über Casebook</translation>
    </message>
    <message>
        <source>Casebook %1</source>
        <comment>%1 is the version</comment>
        <translation>Casebook %1</translation>
    </message>
    <message>
        <source>A case manager for security analysts, modelled on Kibana&apos;s Cases. It works on a file of its own and reads and writes Kibana&apos;s exports.</source>
        <translation>Eine Fallverwaltung für Sicherheitsanalysten nach dem Vorbild der Fälle in Kibana. Sie arbeitet mit einer eigenen Datei und liest und schreibt Kibana-Exporte.</translation>
    </message>
    <message>
        <source>This casebook: %1</source>
        <translation>Dieses Fallbuch: %1</translation>
    </message>
    <message>
        <source>Free software under the MIT licence. Built with Qt %1 and SQLite.</source>
        <translation>Freie Software unter der MIT-Lizenz. Erstellt mit Qt %1 und SQLite.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ActionFacts</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name and type of a connector</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name and value of a field</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>None</source>
        <comment>no tags</comment>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Konnektor</translation>
    </message>
    <message>
        <source>Sync alerts</source>
        <translation>Alarme synchronisieren</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>an alert&apos;s id and its index</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Makes a new case:</source>
        <translation>Legt einen neuen Fall an:</translation>
    </message>
    <message>
        <source>Names a case, but nothing to change:</source>
        <translation>Nennt einen Fall, aber nichts, was zu ändern wäre:</translation>
    </message>
    <message>
        <source>Changes a case, if nobody changed it meanwhile:</source>
        <translation>Ändert einen Fall, wenn ihn inzwischen niemand geändert hat:</translation>
    </message>
    <message>
        <source>Adds a comment to a case:</source>
        <translation>Fügt einem Fall einen Kommentar hinzu:</translation>
    </message>
    <message numerus="yes">
        <source>Attaches %n alert(s) to a case:</source>
        <translation>
            <numerusform>Hängt %n Alarm an einen Fall an:</numerusform>
            <numerusform>Hängt %n Alarme an einen Fall an:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casebook::ui::ActionFile</name>
    <message>
        <source>The file is larger than %1, which no action is.</source>
        <translation>Die Datei ist größer als %1; so groß ist keine Aktion.</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ActionPreview</name>
    <message>
        <source>What the action would do</source>
        <translation>Was die Aktion tun würde</translation>
    </message>
    <message>
        <source>Left out, because today&apos;s cases have no place for it: %1.</source>
        <comment>%1 are JSON keys</comment>
        <translation>Weggelassen, weil heutige Fälle keinen Platz dafür haben: %1.</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>There is no case with this ID in this casebook, so the action will fail.</source>
        <translation>In diesem Fallbuch gibt es keinen Fall mit dieser ID; die Aktion wird scheitern.</translation>
    </message>
    <message>
        <source>The case has changed since this version, so the action will fail.</source>
        <translation>Der Fall wurde seit dieser Version geändert; die Aktion wird scheitern.</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ActionProblemText</name>
    <message>
        <source>true or false</source>
        <comment>what a JSON value should be</comment>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a list in [ ]</source>
        <comment>what a JSON value should be</comment>
        <translation>eine Liste in [ ]</translation>
    </message>
    <message>
        <source>an object in { }</source>
        <comment>what a JSON value should be</comment>
        <translation>ein Objekt in { }</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <comment>what a JSON value should be</comment>
        <translation>ein Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>This is no JSON: %1.</source>
        <comment>%1 is the parser&apos;s reason</comment>
        <translation>Das ist kein JSON: %1.</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <comment>%1 is a JSON key</comment>
        <translation>„%1“ fehlt.</translation>
    </message>
    <message>
        <source>An action is an object in { }.</source>
        <translation>Eine Aktion ist ein Objekt in { }.</translation>
    </message>
    <message>
        <source>“%1” must be %2.</source>
        <comment>%1 is a JSON key, %2 what it must be</comment>
        <translation>„%1“ muss %2 sein.</translation>
    </message>
    <message>
        <source>“%1” must be one of %2.</source>
        <comment>%1 is a JSON key, %2 the allowed values</comment>
        <translation>„%1“ muss eines von diesen sein: %2.</translation>
    </message>
    <message>
        <source>“%1” is not known here.</source>
        <comment>%1 is a JSON key</comment>
        <translation>„%1“ ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>“%1” must be null here.</source>
        <comment>%1 is a JSON key</comment>
        <translation>„%1“ muss hier null sein.</translation>
    </message>
    <message>
        <source>A connector of type .none has no fields: they must be null.</source>
        <translation>Ein Konnektor vom Typ .none hat keine Felder: sie müssen null sein.</translation>
    </message>
    <message>
        <source>“%1” must be empty: the action has no settings and no secrets.</source>
        <comment>%1 is a JSON key</comment>
        <translation>„%1“ muss leer sein: die Aktion hat keine Einstellungen und keine Geheimnisse.</translation>
    </message>
    <message>
        <source>The list of alerts can&apos;t be read: %1.</source>
        <comment>%1 is the parser&apos;s reason</comment>
        <translation>Die Liste der Alarme ist nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ActionProblems</name>
    <message>
        <source>What is wrong with the action</source>
        <translation>Was an der Aktion falsch ist</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ActivityTab</name>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Write a comment… (Markdown)</source>
        <translation>Kommentar schreiben … (Markdown)</translation>
    </message>
    <message>
        <source>Add comment</source>
        <translation>Kommentieren</translation>
    </message>
    <message>
        <source>Attach alert…</source>
        <translation>Alarm anhängen…</translation>
    </message>
    <message>
        <source>Nothing in this timeline matches the filters.</source>
        <translation>In diesem Verlauf passt nichts zu den Filtern.</translation>
    </message>
    <message>
        <source>No comments yet. Write the first one below.</source>
        <translation>Noch keine Kommentare. Schreiben Sie unten den ersten.</translation>
    </message>
    <message>
        <source>Details of this entry</source>
        <translation>Details dieses Eintrags</translation>
    </message>
    <message>
        <source>Comment deleted</source>
        <translation>Kommentar gelöscht</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Draft of an edited comment from %1 restored</source>
        <translation>Entwurf eines bearbeiteten Kommentars (%1) wiederhergestellt</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ActivityText</name>
    <message>
        <source>%1 changed the title from “%2” to “%3”</source>
        <translation>%1 hat den Titel von „%2“ in „%3“ geändert</translation>
    </message>
    <message>
        <source>%1 changed the title to “%2”</source>
        <translation>%1 hat den Titel in „%2“ geändert</translation>
    </message>
    <message>
        <source>%1 changed the description</source>
        <translation>%1 hat die Beschreibung geändert</translation>
    </message>
    <message>
        <source>%1 changed status from %2 to %3</source>
        <translation>%1 hat den Status von %2 auf %3 geändert</translation>
    </message>
    <message>
        <source>%1 changed status to %2</source>
        <translation>%1 hat den Status auf %2 geändert</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>%1 changed severity from %2 to %3</source>
        <translation>%1 hat den Schweregrad von %2 auf %3 geändert</translation>
    </message>
    <message>
        <source>%1 changed severity to %2</source>
        <translation>%1 hat den Schweregrad auf %2 geändert</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>%1 turned on Sync alerts</source>
        <translation>%1 hat „Alarme synchronisieren“ eingeschaltet</translation>
    </message>
    <message>
        <source>%1 turned off Sync alerts</source>
        <translation>%1 hat „Alarme synchronisieren“ ausgeschaltet</translation>
    </message>
    <message>
        <source>%1 turned on Extract observables</source>
        <translation>%1 hat „Observables extrahieren“ eingeschaltet</translation>
    </message>
    <message>
        <source>%1 turned off Extract observables</source>
        <translation>%1 hat „Observables extrahieren“ ausgeschaltet</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a setting and its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 changed the settings (%2)</source>
        <translation>%1 hat die Einstellungen geändert (%2)</translation>
    </message>
    <message>
        <source>%1 removed the tag %2</source>
        <translation>%1 hat den Tag %2 entfernt</translation>
    </message>
    <message>
        <source>%1 removed the tags %2</source>
        <translation>%1 hat die Tags %2 entfernt</translation>
    </message>
    <message>
        <source>%1 added the tag %2</source>
        <translation>%1 hat den Tag %2 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 added the tags %2</source>
        <translation>%1 hat die Tags %2 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 gave up the assignment</source>
        <translation>%1 hat die Zuweisung abgegeben</translation>
    </message>
    <message>
        <source>%1 removed %2 from the assignees</source>
        <translation>%1 hat die Zuweisung an %2 aufgehoben</translation>
    </message>
    <message>
        <source>%1 took on the case</source>
        <translation>%1 hat den Fall übernommen</translation>
    </message>
    <message>
        <source>%1 assigned %2</source>
        <translation>%1 hat den Fall %2 zugewiesen</translation>
    </message>
    <message>
        <source>%1 removed the category</source>
        <translation>%1 hat die Kategorie entfernt</translation>
    </message>
    <message>
        <source>%1 removed the category %2</source>
        <translation>%1 hat die Kategorie %2 entfernt</translation>
    </message>
    <message>
        <source>%1 changed the category from %2 to %3</source>
        <translation>%1 hat die Kategorie von %2 in %3 geändert</translation>
    </message>
    <message>
        <source>%1 set the category to %2</source>
        <translation>%1 hat die Kategorie auf %2 gesetzt</translation>
    </message>
    <message>
        <source>%1 cleared the field %2</source>
        <translation>%1 hat das Feld %2 geleert</translation>
    </message>
    <message>
        <source>%1 set the field %2 to %3</source>
        <translation>%1 hat das Feld %2 auf %3 gesetzt</translation>
    </message>
    <message>
        <source>%1 changed the field %2 from %3 to %4</source>
        <translation>%1 hat das Feld %2 von %3 in %4 geändert</translation>
    </message>
    <message>
        <source>%1 removed the connector</source>
        <translation>%1 hat den Konnektor entfernt</translation>
    </message>
    <message>
        <source>%1 removed the connector %2</source>
        <translation>%1 hat den Konnektor %2 entfernt</translation>
    </message>
    <message>
        <source>%1 changed the fields of the connector %2</source>
        <translation>%1 hat die Felder des Konnektors %2 geändert</translation>
    </message>
    <message>
        <source>%1 changed the connector from %2 to %3</source>
        <translation>%1 hat den Konnektor von %2 in %3 geändert</translation>
    </message>
    <message>
        <source>%1 set the connector to %2</source>
        <translation>%1 hat den Konnektor %2 gewählt</translation>
    </message>
    <message>
        <source>Before: %1
Now: %2</source>
        <translation>Vorher: %1
Jetzt: %2</translation>
    </message>
    <message>
        <source>no values</source>
        <translation>keine Werte</translation>
    </message>
    <message>
        <source>%1 pushed the case to %2</source>
        <translation>%1 hat den Fall an %2 übertragen</translation>
    </message>
    <message>
        <source>%1 pushed the case as %2 to %3</source>
        <translation>%1 hat den Fall als %2 an %3 übertragen</translation>
    </message>
    <message>
        <source>%1 created the case</source>
        <translation>%1 hat den Fall angelegt</translation>
    </message>
    <message>
        <source>%1 created the case “%2”</source>
        <translation>%1 hat den Fall „%2“ angelegt</translation>
    </message>
    <message>
        <source>%1 added an observable</source>
        <translation>%1 hat ein Observable hinzugefügt</translation>
    </message>
    <message>
        <source>%1 added %2 observables</source>
        <translation>%1 hat %2 Observables hinzugefügt</translation>
    </message>
    <message>
        <source>%1 removed an observable</source>
        <translation>%1 hat ein Observable entfernt</translation>
    </message>
    <message>
        <source>%1 removed %2 observables</source>
        <translation>%1 hat %2 Observables entfernt</translation>
    </message>
    <message>
        <source>%1 changed the observables</source>
        <translation>%1 hat die Observables geändert</translation>
    </message>
    <message>
        <source>%1 did something this version does not know: %2</source>
        <translation>%1 hat etwas getan, das diese Version nicht kennt: %2</translation>
    </message>
    <message>
        <source>%1 deleted the case</source>
        <translation>%1 hat den Fall gelöscht</translation>
    </message>
</context>
<context>
    <name>casebook::ui::AlertProxy</name>
    <message>
        <source>Event %1</source>
        <translation>Ereignis %1</translation>
    </message>
    <message>
        <source>Alert ID</source>
        <translation>Alarm-ID</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>Angehängt</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
</context>
<context>
    <name>casebook::ui::AlertsTab</name>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Attach alert…</source>
        <translation>Alarm anhängen…</translation>
    </message>
    <message>
        <source>No alerts are attached to this case.</source>
        <translation>Diesem Fall sind keine Alarme angehängt.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Remove from case</source>
        <translation>Aus dem Fall entfernen</translation>
    </message>
    <message>
        <source>Alert removed from the case</source>
        <translation>Alarm aus dem Fall entfernt</translation>
    </message>
</context>
<context>
    <name>casebook::ui::AttachAlertDialog</name>
    <message>
        <source>Attach alerts</source>
        <translation>Alarme anhängen</translation>
    </message>
    <message>
        <source>One ID per line</source>
        <translation>Eine ID je Zeile</translation>
    </message>
    <message>
        <source>.alerts-security.alerts-default</source>
        <translation>.alerts-security.alerts-default</translation>
    </message>
    <message>
        <source>Alert ID</source>
        <translation>Alarm-ID</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>one for all, or one per line</source>
        <translation>einer für alle oder einer je Zeile</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Rule ID</source>
        <translation>Regel-ID</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>Attach alert</source>
        <translation>Alarm anhängen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>an alert ID</source>
        <translation>eine Alarm-ID</translation>
    </message>
    <message>
        <source>an index</source>
        <translation>ein Index</translation>
    </message>
    <message>
        <source>Still missing: %1</source>
        <translation>Es fehlt noch: %1</translation>
    </message>
    <message>
        <source>Attach %1 alerts</source>
        <translation>%1 Alarme anhängen</translation>
    </message>
    <message>
        <source>These alerts are on the case already.</source>
        <translation>Diese Alarme hängen schon am Fall.</translation>
    </message>
</context>
<context>
    <name>casebook::ui::AttachmentText</name>
    <message>
        <source>%1 deleted a comment</source>
        <translation>%1 hat einen Kommentar gelöscht</translation>
    </message>
    <message>
        <source>%1 edited a comment</source>
        <translation>%1 hat einen Kommentar bearbeitet</translation>
    </message>
    <message>
        <source>%1 wrote a comment</source>
        <translation>%1 hat einen Kommentar geschrieben</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>%1 removed an event</source>
        <translation>%1 hat ein Ereignis entfernt</translation>
    </message>
    <message>
        <source>%1 removed %2 events</source>
        <translation>%1 hat %2 Ereignisse entfernt</translation>
    </message>
    <message>
        <source>%1 attached an event</source>
        <translation>%1 hat ein Ereignis angehängt</translation>
    </message>
    <message>
        <source>%1 attached %2 events</source>
        <translation>%1 hat %2 Ereignisse angehängt</translation>
    </message>
    <message>
        <source>%1 removed an alert</source>
        <translation>%1 hat einen Alarm entfernt</translation>
    </message>
    <message>
        <source>%1 removed %2 alerts</source>
        <translation>%1 hat %2 Alarme entfernt</translation>
    </message>
    <message>
        <source>%1 attached an alert</source>
        <translation>%1 hat einen Alarm angehängt</translation>
    </message>
    <message>
        <source>%1 attached %2 alerts</source>
        <translation>%1 hat %2 Alarme angehängt</translation>
    </message>
    <message>
        <source>%1 attached an alert from rule %2</source>
        <translation>%1 hat einen Alarm der Regel %2 angehängt</translation>
    </message>
    <message>
        <source>%1 attached %2 alerts from rule %3</source>
        <translation>%1 hat %2 Alarme der Regel %3 angehängt</translation>
    </message>
    <message>
        <source>%1 isolated the host %2</source>
        <translation>%1 hat den Host %2 isoliert</translation>
    </message>
    <message>
        <source>%1 isolated the hosts %2</source>
        <translation>%1 hat die Hosts %2 isoliert</translation>
    </message>
    <message>
        <source>%1 released the host %2</source>
        <translation>%1 hat den Host %2 freigegeben</translation>
    </message>
    <message>
        <source>%1 released the hosts %2</source>
        <translation>%1 hat die Hosts %2 freigegeben</translation>
    </message>
    <message>
        <source>%1 ran the action %2 on %3</source>
        <translation>%1 hat die Aktion %2 auf %3 ausgeführt</translation>
    </message>
    <message>
        <source>%1 removed a file</source>
        <translation>%1 hat eine Datei entfernt</translation>
    </message>
    <message>
        <source>%1 removed the file %2</source>
        <translation>%1 hat die Datei %2 entfernt</translation>
    </message>
    <message>
        <source>%1 attached a file</source>
        <translation>%1 hat eine Datei angehängt</translation>
    </message>
    <message>
        <source>%1 attached the file %2</source>
        <translation>%1 hat die Datei %2 angehängt</translation>
    </message>
    <message>
        <source>%1 removed an attachment of the type %2</source>
        <translation>%1 hat einen Anhang der Art %2 entfernt</translation>
    </message>
    <message>
        <source>%1 changed an attachment of the type %2</source>
        <translation>%1 hat einen Anhang der Art %2 geändert</translation>
    </message>
    <message>
        <source>%1 attached something of the type %2</source>
        <translation>%1 hat etwas der Art %2 angehängt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of a connector&apos;s field and its value</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>casebook::ui::BulkBar</name>
    <message>
        <source>Cases changed</source>
        <translation>Geänderte Fälle</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Leave the other cases as they are</source>
        <translation>Die übrigen Fälle lassen, wie sie sind</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Auswahl aufheben</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Set the status of the selected cases</source>
        <translation>Den Status der ausgewählten Fälle setzen</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Set the severity of the selected cases</source>
        <translation>Den Schweregrad der ausgewählten Fälle setzen</translation>
    </message>
    <message>
        <source>Add tag</source>
        <translation>Tag hinzufügen</translation>
    </message>
    <message>
        <source>Add a tag to the selected cases</source>
        <translation>Den ausgewählten Fällen ein Tag hinzufügen</translation>
    </message>
    <message>
        <source>Tag to add</source>
        <translation>Tag zum Hinzufügen</translation>
    </message>
    <message>
        <source>Remove tag</source>
        <translation>Tag entfernen</translation>
    </message>
    <message>
        <source>Remove a tag from the selected cases</source>
        <translation>Ein Tag von den ausgewählten Fällen entfernen</translation>
    </message>
    <message>
        <source>Tag to remove</source>
        <translation>Tag zum Entfernen</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>Mir zuweisen</translation>
    </message>
    <message>
        <source>Unassign me</source>
        <translation>Meine Zuweisung aufheben</translation>
    </message>
    <message>
        <source>Assignees</source>
        <translation>Zugewiesen</translation>
    </message>
    <message>
        <source>Change who the selected cases are assigned to</source>
        <translation>Ändern, wem die ausgewählten Fälle zugewiesen sind</translation>
    </message>
    <message>
        <source>Changed %1 of %2 cases</source>
        <extracomment>%1 and %2 are numbers</extracomment>
        <translation>%1 von %2 Fällen geändert</translation>
    </message>
    <message>
        <source>The others were left as they are.</source>
        <translation>Die übrigen wurden gelassen, wie sie sind.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) changed.</source>
        <translation>
            <numerusform>%Ln Fall geändert.</numerusform>
            <numerusform>%Ln Fälle geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) had the value already.</source>
        <translation>
            <numerusform>%Ln Fall hatte den Wert schon.</numerusform>
            <numerusform>%Ln Fälle hatten den Wert schon.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) had been deleted.</source>
        <translation>
            <numerusform>%Ln Fall war gelöscht.</numerusform>
            <numerusform>%Ln Fälle waren gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) could not be changed.</source>
        <translation>
            <numerusform>%Ln Fall konnte nicht geändert werden.</numerusform>
            <numerusform>%Ln Fälle konnten nicht geändert werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) selected</source>
        <translation>
            <numerusform>%Ln Fall ausgewählt</numerusform>
            <numerusform>%Ln Fälle ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casebook::ui::CaseHeader</name>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Nobody is assigned</source>
        <translation>Niemandem zugewiesen</translation>
    </message>
    <message>
        <source>No tags</source>
        <translation>Keine Tags</translation>
    </message>
    <message>
        <source>Assignees</source>
        <translation>Zugewiesen an</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>Case menu</source>
        <translation>Fallmenü</translation>
    </message>
    <message>
        <source>Copy case ID</source>
        <translation>Fall-ID kopieren</translation>
    </message>
    <message>
        <source>Edit title</source>
        <translation>Titel bearbeiten</translation>
    </message>
    <message>
        <source>Export this case…</source>
        <translation>Diesen Fall exportieren…</translation>
    </message>
    <message>
        <source>Delete case</source>
        <translation>Fall löschen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Owner of the case, then its ID
----------
The remote that a case is on, then its owner and ID</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Show the stored values</source>
        <translation>Gespeicherte Werte anzeigen</translation>
    </message>
    <message>
        <source>Somebody changed this meanwhile. What is stored now is shown; choose again.</source>
        <translation>Jemand hat dies inzwischen geändert. Es wird der jetzige Stand gezeigt; wählen Sie erneut.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy as .case action</source>
        <translation>Als .case-Aktion kopieren</translation>
    </message>
    <message>
        <source>Move to a remote</source>
        <translation>Zu einer Verbindung verschieben</translation>
    </message>
    <message>
        <source>Move this case with its comments and alerts to %1? Everyone there can read it then.</source>
        <translation>Diesen Fall mit Kommentaren und Alarmen zu %1 verschieben? Alle dort können ihn dann lesen.</translation>
    </message>
    <message>
        <source>Move case</source>
        <translation>Fall verschieben</translation>
    </message>
    <message>
        <source>Leave it here</source>
        <translation>Hier lassen</translation>
    </message>
</context>
<context>
    <name>casebook::ui::CaseHeaderView</name>
    <message>
        <source>Click to sort, drag to move, right-click to choose columns</source>
        <translation>Klicken sortiert, Ziehen verschiebt, Rechtsklick wählt Spalten</translation>
    </message>
    <message>
        <source>Show the usual columns</source>
        <translation>Übliche Spalten anzeigen</translation>
    </message>
</context>
<context>
    <name>casebook::ui::CaseListPanel</name>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>Counting cases…</source>
        <translation>Fälle werden gezählt…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s)</source>
        <translation>
            <numerusform>%Ln Fall</numerusform>
            <numerusform>%Ln Fälle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln case(s)</source>
        <translation>
            <numerusform>%1 von %Ln Fall</numerusform>
            <numerusform>%1 von %Ln Fällen</numerusform>
        </translation>
    </message>
    <message>
        <source>Open in its own window</source>
        <translation>In eigenem Fenster öffnen</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>casebook::ui::CasePage</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Loading the case…</source>
        <translation>Der Fall wird geladen…</translation>
    </message>
    <message>
        <source>Choose a case in the list to read it here.</source>
        <translation>Wählen Sie einen Fall aus der Liste, um ihn hier zu lesen.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>This case was deleted.</source>
        <translation>Dieser Fall wurde gelöscht.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>This case no longer exists. It was deleted, here or in another window.</source>
        <translation>Diesen Fall gibt es nicht mehr. Er wurde gelöscht, hier oder in einem anderen Fenster.</translation>
    </message>
    <message>
        <source>Case deleted</source>
        <translation>Fall gelöscht</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>tab and how many entries it has</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Parts of the case</source>
        <translation>Teile des Falls</translation>
    </message>
    <message>
        <source>The case is sent to %1 with its comments.</source>
        <translation>Der Fall wird mit seinen Kommentaren an %1 gesendet.</translation>
    </message>
</context>
<context>
    <name>casebook::ui::CaseTexts</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Assignees</source>
        <translation>Zugewiesen an</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Konnektor</translation>
    </message>
    <message>
        <source>External incident</source>
        <translation>Externer Vorfall</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the names of a list</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>Where</source>
        <comment>column: the remote a case is on, or this computer</comment>
        <translation>Wo</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
</context>
<context>
    <name>casebook::ui::CaseView</name>
    <message>
        <source>All cases</source>
        <translation>Alle Fälle</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Bearbeitung</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Assigned to me</source>
        <translation>Mir zugewiesen</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Nicht zugewiesen</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Deleted there</source>
        <translation>Dort gelöscht</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ChangeDetail</name>
    <message>
        <source>What you wrote</source>
        <translation>Was Sie geschrieben haben</translation>
    </message>
    <message>
        <source>Show case</source>
        <translation>Fall zeigen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save text</source>
        <translation>Text speichern</translation>
    </message>
    <message>
        <source>Take this change back; it is not sent (Del)</source>
        <translation>Diese Änderung zurücknehmen; sie wird nicht gesendet (Entf)</translation>
    </message>
    <message>
        <source>Change the text before it is sent (Enter)</source>
        <translation>Den Text vor dem Senden ändern (Eingabe)</translation>
    </message>
    <message>
        <source>Save the text (%1)</source>
        <translation>Den Text speichern (%1)</translation>
    </message>
    <message>
        <source>for %1</source>
        <comment>the name of a remote</comment>
        <translation>für %1</translation>
    </message>
    <message numerus="yes">
        <source>tried %n time(s)</source>
        <translation>
            <numerusform>%n-mal versucht</numerusform>
            <numerusform>%n-mal versucht</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 said: %2</source>
        <comment>name of a remote, its words</comment>
        <translation>%1 meldet: %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Send this change once more</source>
        <translation>Diese Änderung noch einmal senden</translation>
    </message>
    <message>
        <source>Send this change now (Ctrl+Return)</source>
        <translation>Diese Änderung jetzt senden (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Kibana</source>
        <translation>Kibana</translation>
    </message>
    <message>
        <source>%1 could not be reached: %2</source>
        <comment>name of a remote, technical reason</comment>
        <translation>%1 war nicht erreichbar: %2</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ChangeRow</name>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Show both texts</source>
        <translation>Beide Texte anzeigen</translation>
    </message>
    <message>
        <source>Show text</source>
        <translation>Text anzeigen</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Details anzeigen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what happened, then when</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy as .case action</source>
        <translation>Als .case-Aktion kopieren</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ChangeText</name>
    <message numerus="yes">
        <source>Add the tag(s) %1 to “%2”</source>
        <translation>
            <numerusform>Das Tag %1 zu „%2“ hinzufügen</numerusform>
            <numerusform>Die Tags %1 zu „%2“ hinzufügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Assign %n person(s) to “%2”</source>
        <translation>
            <numerusform>„%2“ %n Person zuweisen</numerusform>
            <numerusform>„%2“ %n Personen zuweisen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove the tag(s) %3 from “%2”</source>
        <translation>
            <numerusform>Das Tag %3 von „%2“ entfernen</numerusform>
            <numerusform>Die Tags %3 von „%2“ entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n assignee(s) from “%2”</source>
        <translation>
            <numerusform>%n Person von „%2“ abziehen</numerusform>
            <numerusform>%n Personen von „%2“ abziehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add the tags %1 to “%2” and remove %3</source>
        <translation>Die Tags %1 zu „%2“ hinzufügen und %3 entfernen</translation>
    </message>
    <message>
        <source>Change the assignees of “%2”</source>
        <translation>Die Zuständigen von „%2“ ändern</translation>
    </message>
    <message>
        <source>Set the status of “%2” to %1</source>
        <translation>Den Status von „%2“ auf %1 setzen</translation>
    </message>
    <message>
        <source>Set the severity of “%2” to %1</source>
        <translation>Den Schweregrad von „%2“ auf %1 setzen</translation>
    </message>
    <message>
        <source>Remove the category of “%2”</source>
        <translation>Die Kategorie von „%2“ entfernen</translation>
    </message>
    <message>
        <source>Set the category of “%2” to %1</source>
        <translation>Die Kategorie von „%2“ auf %1 setzen</translation>
    </message>
    <message>
        <source>Set the connector of “%2” to %1</source>
        <translation>Den Konnektor von „%2“ auf %1 setzen</translation>
    </message>
    <message>
        <source>Change the settings of “%2”</source>
        <translation>Die Einstellungen von „%2“ ändern</translation>
    </message>
    <message>
        <source>Change the field %1 of “%2”</source>
        <translation>Das Feld %1 von „%2“ ändern</translation>
    </message>
    <message>
        <source>Add a comment to “%1”</source>
        <translation>„%1“ kommentieren</translation>
    </message>
    <message>
        <source>Edit a comment of “%1”</source>
        <translation>Einen Kommentar zu „%1“ bearbeiten</translation>
    </message>
    <message>
        <source>Delete a comment of “%1”</source>
        <translation>Einen Kommentar zu „%1“ löschen</translation>
    </message>
    <message numerus="yes">
        <source>Attach %n alert(s) to “%1”</source>
        <translation>
            <numerusform>„%1“ %n Alarm anhängen</numerusform>
            <numerusform>„%1“ %n Alarme anhängen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n alert(s) from “%1”</source>
        <translation>
            <numerusform>%n Alarm von „%1“ entfernen</numerusform>
            <numerusform>%n Alarme von „%1“ entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove an attachment from “%1”</source>
        <translation>Einen Anhang von „%1“ entfernen</translation>
    </message>
    <message>
        <source>Add an attachment to “%1”</source>
        <translation>„%1“ einen Anhang hinzufügen</translation>
    </message>
    <message>
        <source>Create the case “%1”</source>
        <translation>Den Fall „%1“ anlegen</translation>
    </message>
    <message>
        <source>Delete the case “%1”</source>
        <translation>Den Fall „%1“ löschen</translation>
    </message>
    <message>
        <source>Change the title of “%1” to “%2”</source>
        <translation>Den Titel von „%1“ in „%2“ ändern</translation>
    </message>
    <message>
        <source>Change the description of “%1”</source>
        <translation>Die Beschreibung von „%1“ ändern</translation>
    </message>
    <message>
        <source>Set the field %1 of “%2” to %3</source>
        <translation>Das Feld %1 von „%2“ auf %3 setzen</translation>
    </message>
    <message>
        <source>Push “%1” to its external system</source>
        <translation>„%1“ an das externe System übertragen</translation>
    </message>
    <message>
        <source>Push “%1” to %2</source>
        <translation>„%1“ an %2 übertragen</translation>
    </message>
    <message>
        <source>Sending</source>
        <comment>state of a waiting change</comment>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a waiting change</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Will be tried again in %1</source>
        <extracomment>%1 is a duration</extracomment>
        <translation>Neuer Versuch in %1</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>state of a waiting change</comment>
        <translation>Wartet</translation>
    </message>
</context>
<context>
    <name>casebook::ui::Chip</name>
    <message>
        <source>Press Delete to remove it</source>
        <translation>Zum Entfernen Entf drücken</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ChipPainter</name>
    <message>
        <source>+%1</source>
        <extracomment>How many more there are than fit</extracomment>
        <translation>+%1</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ChoiceSearch</name>
    <message>
        <source>Type to search</source>
        <translation>Zum Suchen tippen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>Key of an issue, then its title</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ChoicesModel</name>
    <message>
        <source>Add a choice…</source>
        <translation>Auswahlwert hinzufügen…</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Angezeigt als</translation>
    </message>
    <message>
        <source>Stored value</source>
        <translation>Gespeicherter Wert</translation>
    </message>
    <message>
        <source>Only for %1</source>
        <extracomment>Heading; %1 is a field, such as Category, and the cells below are its values</extracomment>
        <translation>Nur für %1</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ChoicesTable</name>
    <message>
        <source>Always offered</source>
        <translation>Immer angeboten</translation>
    </message>
    <message>
        <source>Remove choice</source>
        <translation>Auswahlwert entfernen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Auswahlwerte</translation>
    </message>
</context>
<context>
    <name>casebook::ui::CommentCard</name>
    <message>
        <source>Quote</source>
        <translation>Zitieren</translation>
    </message>
    <message>
        <source>Q</source>
        <translation>Q</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>F2</source>
        <translation>F2</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Weitere Aktionen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>action and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>This comment was deleted.</source>
        <translation>Dieser Kommentar wurde gelöscht.</translation>
    </message>
    <message>
        <source>Show all (%1 characters)</source>
        <translation>Alles anzeigen (%1 Zeichen)</translation>
    </message>
    <message>
        <source>edited by %1</source>
        <translation>bearbeitet von %1</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>Edited:
%1</source>
        <translation>Bearbeitet:
%1</translation>
    </message>
    <message>
        <source>Deleted comment by %1, %2</source>
        <translation>Gelöschter Kommentar von %1, %2</translation>
    </message>
    <message>
        <source>Comment by %1, %2</source>
        <translation>Kommentar von %1, %2</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Copy selected text</source>
        <translation>Markierten Text kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Details anzeigen</translation>
    </message>
    <message>
        <source>Copy as .case action</source>
        <translation>Als .case-Aktion kopieren</translation>
    </message>
</context>
<context>
    <name>casebook::ui::CommentEditor</name>
    <message>
        <source>Edit comment</source>
        <translation>Kommentar bearbeiten</translation>
    </message>
    <message>
        <source>Write a comment… (Markdown)</source>
        <translation>Kommentar schreiben … (Markdown)</translation>
    </message>
    <message>
        <source>Save comment</source>
        <translation>Kommentar speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Editing the comment by %1</source>
        <translation>Kommentar von %1 bearbeiten</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ConflictForm</name>
    <message>
        <source>&amp;Edit both…</source>
        <translation>Beide &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Show case</source>
        <translation>Fall &amp;zeigen</translation>
    </message>
    <message>
        <source>Your text from both</source>
        <translation>Ihr Text aus beiden</translation>
    </message>
    <message>
        <source>Use this text</source>
        <translation>Diesen Text nehmen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Use this text (%1)</source>
        <translation>Diesen Text nehmen (%1)</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihre Fassung</translation>
    </message>
    <message>
        <source>From %1</source>
        <comment>a person</comment>
        <translation>Von %1</translation>
    </message>
    <message>
        <source>There now</source>
        <translation>Jetzt dort</translation>
    </message>
    <message>
        <source>Nothing</source>
        <comment>an empty value</comment>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation>%1 vorher</translation>
    </message>
    <message>
        <source>Your %1</source>
        <translation>%1, Ihre Fassung</translation>
    </message>
    <message>
        <source>%1 there</source>
        <translation>%1 dort</translation>
    </message>
    <message>
        <source>Keep &amp;mine</source>
        <translation>&amp;Meine behalten</translation>
    </message>
    <message>
        <source>Your version is sent in place of theirs</source>
        <translation>Ihre Fassung wird statt der anderen gesendet</translation>
    </message>
    <message>
        <source>Take &amp;theirs</source>
        <translation>&amp;Andere nehmen</translation>
    </message>
    <message>
        <source>Theirs stays; yours is not sent</source>
        <translation>Die andere Fassung bleibt; Ihre wird nicht gesendet</translation>
    </message>
    <message>
        <source>What is there now</source>
        <translation>Was jetzt dort steht</translation>
    </message>
    <message>
        <source>It was changed there since. Show the case to read it.</source>
        <translation>Er wurde dort seither geändert. Zeigen Sie den Fall, um ihn zu lesen.</translation>
    </message>
    <message>
        <source>&amp;Delete anyway</source>
        <translation>Trotzdem &amp;löschen</translation>
    </message>
    <message>
        <source>Delete it there too, with what others have added</source>
        <translation>Auch dort löschen, mit dem, was andere hinzugefügt haben</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>It stays, here and there</source>
        <translation>Es bleibt, hier und dort</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ConflictText</name>
    <message>
        <source>A comment was changed there after you deleted it</source>
        <translation>Ein Kommentar wurde dort geändert, nachdem Sie ihn gelöscht haben</translation>
    </message>
    <message>
        <source>%1 changed a comment after you deleted it</source>
        <translation>%1 hat einen Kommentar geändert, nachdem Sie ihn gelöscht haben</translation>
    </message>
    <message>
        <source>The case was changed there after you deleted it</source>
        <translation>Der Fall wurde dort geändert, nachdem Sie ihn gelöscht haben</translation>
    </message>
    <message>
        <source>%1 changed the case after you deleted it</source>
        <translation>%1 hat den Fall geändert, nachdem Sie ihn gelöscht haben</translation>
    </message>
    <message>
        <source>A comment was edited here and there</source>
        <translation>Ein Kommentar wurde hier und dort bearbeitet</translation>
    </message>
    <message>
        <source>You and %1 edited the same comment</source>
        <translation>Sie und %1 haben denselben Kommentar bearbeitet</translation>
    </message>
    <message>
        <source>Changed here and there: %1</source>
        <translation>Hier und dort geändert: %1</translation>
    </message>
    <message>
        <source>Changed by you and by %1: %2</source>
        <translation>Von Ihnen und von %1 geändert: %2</translation>
    </message>
    <message>
        <source>A comment that you edited was deleted there</source>
        <translation>Ein Kommentar, den Sie bearbeitet haben, wurde dort gelöscht</translation>
    </message>
    <message>
        <source>%1 deleted a comment that you edited</source>
        <translation>%1 hat einen Kommentar gelöscht, den Sie bearbeitet haben</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ConflictsPanel</name>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>No conflicts</source>
        <translation>Keine Konflikte</translation>
    </message>
    <message>
        <source>Where you and somebody else change the same field, both versions stand here until you choose.</source>
        <translation>Wenn Sie und jemand anderes dasselbe Feld ändern, stehen hier beide Fassungen, bis Sie wählen.</translation>
    </message>
    <message>
        <source>The conflict is gone. Your text is kept as a draft of the case.</source>
        <translation>Der Konflikt besteht nicht mehr. Ihr Text bleibt als Entwurf des Falls erhalten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s)</source>
        <translation>
            <numerusform>%Ln Konflikt</numerusform>
            <numerusform>%Ln Konflikte</numerusform>
        </translation>
    </message>
    <message>
        <source>Conflict resolved: %1</source>
        <translation>Konflikt gelöst: %1</translation>
    </message>
    <message>
        <source>Use mine instead</source>
        <translation>Doch meine nehmen</translation>
    </message>
    <message>
        <source>Use theirs instead</source>
        <translation>Doch die andere nehmen</translation>
    </message>
    <message>
        <source>Copy the other version</source>
        <translation>Andere Fassung kopieren</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ConnectionPanel</name>
    <message>
        <source>Trust this certificate</source>
        <translation>Diesem Zertifikat vertrauen</translation>
    </message>
    <message>
        <source>Use that address</source>
        <translation>Diese Adresse verwenden</translation>
    </message>
    <message>
        <source>Do you trust this very certificate? Whoever holds its key can read your sign-in and your cases.</source>
        <translation>Vertrauen Sie genau diesem Zertifikat? Wer seinen Schlüssel hat, kann Ihre Anmeldung und Ihre Fälle lesen.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Trying the connection…</source>
        <translation>Die Verbindung wird versucht…</translation>
    </message>
    <message>
        <source>Issued to</source>
        <translation>Ausgestellt für</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>SHA-256 fingerprint</source>
        <translation>SHA-256-Fingerabdruck</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ConnectionText</name>
    <message>
        <source>The connection works.</source>
        <translation>Die Verbindung funktioniert.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be reached. Check the address, the network and the proxy.</source>
        <comment>%1 is a host</comment>
        <translation>%1 ist nicht erreichbar. Prüfen Sie Adresse, Netz und Proxy.</translation>
    </message>
    <message>
        <source>Nobody this computer trusts vouches for the certificate of %1. Compare it with what the people who run Kibana tell you, or name their CA file below.</source>
        <translation>Niemand, dem dieser Computer vertraut, bürgt für das Zertifikat von %1. Vergleichen Sie es mit den Angaben derer, die Kibana betreiben, oder geben Sie unten deren CA-Datei an.</translation>
    </message>
    <message>
        <source>The certificate belongs to another host than %1. Check the address.</source>
        <translation>Das Zertifikat gehört zu einem anderen Rechner als %1. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired. The people who run Kibana have to renew it.</source>
        <translation>Das Zertifikat von %1 ist abgelaufen. Wer Kibana betreibt, muss es erneuern.</translation>
    </message>
    <message>
        <source>No secure connection to %1 comes about.</source>
        <translation>Eine sichere Verbindung zu %1 kommt nicht zustande.</translation>
    </message>
    <message>
        <source>Kibana does not accept this API key. Check that it is the encoded form and has not expired.</source>
        <translation>Kibana nimmt diesen API-Schlüssel nicht an. Prüfen Sie, ob es die kodierte Form ist und er nicht abgelaufen ist.</translation>
    </message>
    <message>
        <source>Kibana does not accept this user name and password.</source>
        <translation>Kibana nimmt diesen Benutzernamen mit diesem Passwort nicht an.</translation>
    </message>
    <message>
        <source>You may sign in, but not see the cases chosen below. Ask for the privilege “Cases”, or choose other areas.</source>
        <translation>Sie dürfen sich anmelden, aber die unten gewählten Fälle nicht sehen. Bitten Sie um das Recht „Cases“, oder wählen Sie andere Bereiche.</translation>
    </message>
    <message>
        <source>Kibana has no space called %1 that you may see.</source>
        <translation>Kibana hat keinen Space namens %1, den Sie sehen dürfen.</translation>
    </message>
    <message>
        <source>What answers at %1 is not Kibana. Check the address and its path.</source>
        <translation>Was unter %1 antwortet, ist nicht Kibana. Prüfen Sie die Adresse und ihren Pfad.</translation>
    </message>
    <message>
        <source>This Kibana is too old. Casebook needs 7.17 or later.</source>
        <translation>Dieses Kibana ist zu alt. Casebook braucht 7.17 oder neuer.</translation>
    </message>
    <message>
        <source>This is Kibana %1. Casebook needs 7.17 or later.</source>
        <translation>Das ist Kibana %1. Casebook braucht 7.17 oder neuer.</translation>
    </message>
    <message>
        <source>Kibana is there, but not ready yet. Try again in a moment.</source>
        <translation>Kibana ist da, aber noch nicht bereit. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The address leads on to %1. Use that address if you trust it.</source>
        <translation>Die Adresse führt weiter zu %1. Verwenden Sie diese, wenn Sie ihr vertrauen.</translation>
    </message>
    <message>
        <source>Kibana %1</source>
        <comment>%1 is a version</comment>
        <translation>Kibana %1</translation>
    </message>
    <message>
        <source>Kibana %1, space %2</source>
        <translation>Kibana %1, Space %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>the address of a Kibana, the name of a space</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 shows another certificate than the one you trusted. Ask the people who run Kibana whether they changed it.</source>
        <translation>%1 zeigt ein anderes Zertifikat als das, dem Sie vertraut haben. Fragen Sie die Betreiber von Kibana, ob sie es gewechselt haben.</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ConnectorEditor</name>
    <message>
        <source>Fill in usual choices</source>
        <translation>Übliche Auswahlwerte eintragen</translation>
    </message>
    <message>
        <source>Fills the fields that have no choices yet with those the other product usually has</source>
        <translation>Trägt in Felder ohne Auswahlwerte die ein, die das andere Produkt üblicherweise hat</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Choices for</source>
        <translation>Auswahlwerte für</translation>
    </message>
    <message>
        <source>Stored values are what %1 expects. A field without choices takes any text.</source>
        <translation>Gespeicherte Werte sind die, die %1 erwartet. Ein Feld ohne Auswahlwerte nimmt jeden Text an.</translation>
    </message>
    <message>
        <source>Cases with this connector have no fields of their own.</source>
        <translation>Fälle mit diesem Konnektor haben keine eigenen Felder.</translation>
    </message>
    <message>
        <source>The fields of this connector are typed in; there is nothing to choose from.</source>
        <translation>Die Felder dieses Konnektors werden eingetippt; es gibt nichts auszuwählen.</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ConnectorFieldEditor</name>
    <message>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
    <message>
        <source>Type a value and press Enter</source>
        <translation>Wert eingeben und Enter drücken</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ConnectorFieldsForm</name>
    <message>
        <source>This connector asks for no fields.</source>
        <translation>Dieser Konnektor fragt nach keinen Feldern.</translation>
    </message>
    <message>
        <source>Casebook has no form for the fields of this connector. They are kept as they are.</source>
        <translation>Casebook hat für die Felder dieses Konnektors kein Formular. Sie bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ConnectorPicker</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>name of a connector, then its type</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (not known here)</source>
        <translation>%1 (hier nicht bekannt)</translation>
    </message>
    <message>
        <source>Add a connector: %1…</source>
        <translation>Konnektor hinzufügen: %1…</translation>
    </message>
    <message>
        <source>Manage connectors…</source>
        <translation>Konnektoren verwalten…</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ConnectorSection</name>
    <message>
        <source>Sync alerts</source>
        <translation>Alarme synchronisieren</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Konnektor</translation>
    </message>
    <message>
        <source>This connector is not known here. The case keeps it with its fields.</source>
        <translation>Dieser Konnektor ist hier nicht bekannt. Der Fall behält ihn mit seinen Feldern.</translation>
    </message>
    <message>
        <source>Kibana sets the status of the alerts to that of the case</source>
        <translation>Kibana setzt den Status der Alarme auf den des Falls</translation>
    </message>
    <message>
        <source>Save connector</source>
        <translation>Konnektor speichern</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ConnectorsDialog</name>
    <message>
        <source>Add connector</source>
        <translation>Konnektor hinzufügen</translation>
    </message>
    <message>
        <source>Remove connector</source>
        <translation>Konnektor entfernen</translation>
    </message>
    <message>
        <source>Connectors</source>
        <translation>Konnektoren</translation>
    </message>
    <message>
        <source>A connector links cases to Jira, ServiceNow or another system. Add one to choose it for a case and to fill in its fields.</source>
        <translation>Ein Konnektor verbindet Fälle mit Jira, ServiceNow oder einem anderen System. Fügen Sie einen hinzu, um ihn für einen Fall zu wählen und seine Felder auszufüllen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The change is not saved. %1</source>
        <translation>Die Änderung ist nicht gespeichert. %1</translation>
    </message>
    <message>
        <source>Connector %1 removed</source>
        <translation>Konnektor %1 entfernt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>casebook::ui::CountLine</name>
    <message>
        <source>Show all cases of this view</source>
        <translation>Alle Fälle dieser Ansicht anzeigen</translation>
    </message>
    <message>
        <source>Best match first</source>
        <translation>Beste Treffer zuerst</translation>
    </message>
    <message>
        <source>Show the cases that fit the search best first, instead of sorting by a column</source>
        <translation>Die Fälle, die am besten zur Suche passen, zuerst zeigen, statt nach einer Spalte zu sortieren</translation>
    </message>
    <message>
        <source>Columns and sorting</source>
        <translation>Spalten und Sortierung</translation>
    </message>
    <message>
        <source>Choose columns and sorting</source>
        <translation>Spalten und Sortierung wählen</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche aufheben</translation>
    </message>
    <message>
        <source>%1 ·</source>
        <extracomment>With the separator before a link: &quot;214 of 1,204 cases · Clear filters&quot;</extracomment>
        <translation>%1 ·</translation>
    </message>
</context>
<context>
    <name>casebook::ui::CustomFieldsSection</name>
    <message>
        <source>“%1” is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>A field of the type %1, which this version shows but does not edit</source>
        <translation>Ein Feld der Art %1, das diese Version anzeigt, aber nicht bearbeitet</translation>
    </message>
</context>
<context>
    <name>casebook::ui::DatePopup</name>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s)</source>
        <translation>
            <numerusform>Letzter %n Tag</numerusform>
            <numerusform>Letzte %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Between two days</source>
        <translation>Zwischen zwei Tagen</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>Two dates</extracomment>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>casebook::ui::DescriptionCard</name>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Describe the case (Markdown)</source>
        <translation>Fall beschreiben (Markdown)</translation>
    </message>
    <message>
        <source>Save description</source>
        <translation>Beschreibung speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Quote the description in a comment</source>
        <translation>Beschreibung in einem Kommentar zitieren</translation>
    </message>
    <message>
        <source>Quote description</source>
        <translation>Beschreibung zitieren</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit the description</source>
        <translation>Beschreibung bearbeiten</translation>
    </message>
    <message>
        <source>Edit description</source>
        <translation>Beschreibung bearbeiten</translation>
    </message>
    <message>
        <source>Show all (%1 characters)</source>
        <translation>Alles anzeigen (%1 Zeichen)</translation>
    </message>
</context>
<context>
    <name>casebook::ui::DetailsTab</name>
    <message>
        <source>IPv4 address</source>
        <translation>IPv4-Adresse</translation>
    </message>
    <message>
        <source>IPv6 address</source>
        <translation>IPv6-Adresse</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Hostname</translation>
    </message>
    <message>
        <source>File hash</source>
        <translation>Dateihash</translation>
    </message>
    <message>
        <source>File path</source>
        <translation>Dateipfad</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>Domain</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Konnektor</translation>
    </message>
    <message>
        <source>External incident</source>
        <translation>Externer Vorfall</translation>
    </message>
    <message>
        <source>Custom fields</source>
        <translation>Benutzerdefinierte Felder</translation>
    </message>
    <message>
        <source>Observables</source>
        <translation>Observables</translation>
    </message>
    <message>
        <source>People and times</source>
        <translation>Personen und Zeiten</translation>
    </message>
    <message>
        <source>Identification</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Case ID</source>
        <translation>Fall-ID</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Vorfall</translation>
    </message>
    <message>
        <source>Pushed</source>
        <translation>Übertragen</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>a moment, then a person</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>Erfasst von</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Open for</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
</context>
<context>
    <name>casebook::ui::DraftDelegate</name>
    <message>
        <source>New case</source>
        <translation>Neuer Fall</translation>
    </message>
    <message>
        <source>Comment on “%1”</source>
        <translation>Kommentar zu „%1“</translation>
    </message>
    <message>
        <source>Edited comment on “%1”</source>
        <translation>Bearbeiteter Kommentar zu „%1“</translation>
    </message>
    <message>
        <source>Edited title of “%1”</source>
        <translation>Bearbeiteter Titel von „%1“</translation>
    </message>
    <message>
        <source>Edited description of “%1”</source>
        <translation>Bearbeitete Beschreibung von „%1“</translation>
    </message>
    <message>
        <source>No text yet</source>
        <translation>Noch kein Text</translation>
    </message>
</context>
<context>
    <name>casebook::ui::DraftsPanel</name>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>Keine Entwürfe</translation>
    </message>
    <message>
        <source>What you write is kept here until you submit it, even when the program is closed.</source>
        <translation>Was Sie schreiben, bleibt hier, bis Sie es absenden, auch wenn das Programm geschlossen wird.</translation>
    </message>
    <message>
        <source>Draft discarded</source>
        <translation>Entwurf verworfen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Go on writing</source>
        <translation>Weiterschreiben</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Entwurf verwerfen</translation>
    </message>
</context>
<context>
    <name>casebook::ui::EmptyReason</name>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>No case in “%1” holds “%2” and passes these filters: %3.</source>
        <translation>Kein Fall in „%1“ enthält „%2“ und passt zu diesen Filtern: %3.</translation>
    </message>
    <message>
        <source>No case in “%1” holds “%2” in its title, description, tags or comments.</source>
        <translation>Kein Fall in „%1“ enthält „%2“ in Titel, Beschreibung, Tags oder Kommentaren.</translation>
    </message>
    <message>
        <source>No case in “%1” passes these filters: %2.</source>
        <translation>Kein Fall in „%1“ passt zu diesen Filtern: %2.</translation>
    </message>
    <message>
        <source>Cases that you or others assign to you stand here.</source>
        <translation>Hier stehen die Fälle, die Ihnen zugewiesen sind.</translation>
    </message>
    <message>
        <source>Every case is assigned to someone.</source>
        <translation>Jeder Fall ist jemandem zugewiesen.</translation>
    </message>
    <message>
        <source>What you write is kept here until you submit it.</source>
        <translation>Was Sie schreiben, bleibt hier, bis Sie es absenden.</translation>
    </message>
    <message>
        <source>No case has this tag any more.</source>
        <translation>Kein Fall hat diesen Tag mehr.</translation>
    </message>
    <message>
        <source>No case has this status now.</source>
        <translation>Kein Fall hat zurzeit diesen Status.</translation>
    </message>
    <message>
        <source>No case is here yet.</source>
        <translation>Hier ist noch kein Fall.</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ErrorText</name>
    <message>
        <source>Give the case a title.</source>
        <translation>Geben Sie dem Fall einen Titel.</translation>
    </message>
    <message>
        <source>The title is longer than %1 characters. Shorten it.</source>
        <translation>Der Titel ist länger als %1 Zeichen. Kürzen Sie ihn.</translation>
    </message>
    <message>
        <source>Describe the case.</source>
        <translation>Beschreiben Sie den Fall.</translation>
    </message>
    <message>
        <source>The description is longer than %1 characters. Shorten it.</source>
        <translation>Die Beschreibung ist länger als %1 Zeichen. Kürzen Sie sie.</translation>
    </message>
    <message>
        <source>A tag can&apos;t be empty.</source>
        <translation>Ein Tag darf nicht leer sein.</translation>
    </message>
    <message>
        <source>A tag is longer than %1 characters. Shorten it.</source>
        <translation>Ein Tag ist länger als %1 Zeichen. Kürzen Sie ihn.</translation>
    </message>
    <message>
        <source>A case holds at most %1 tags. Remove some.</source>
        <translation>Ein Fall hat höchstens %1 Tags. Entfernen Sie einige.</translation>
    </message>
    <message>
        <source>A category can&apos;t be only spaces. Clear the field or type a name.</source>
        <translation>Eine Kategorie darf nicht nur aus Leerzeichen bestehen. Leeren Sie das Feld oder geben Sie einen Namen ein.</translation>
    </message>
    <message>
        <source>The category is longer than %1 characters. Shorten it.</source>
        <translation>Die Kategorie ist länger als %1 Zeichen. Kürzen Sie sie.</translation>
    </message>
    <message>
        <source>A case has at most %1 assignees. Remove some.</source>
        <translation>Ein Fall ist höchstens %1 Personen zugewiesen. Entfernen Sie einige.</translation>
    </message>
    <message>
        <source>This person is assigned already.</source>
        <translation>Dieser Person ist der Fall schon zugewiesen.</translation>
    </message>
    <message>
        <source>A case holds at most %1 custom fields. Remove some.</source>
        <translation>Ein Fall hat höchstens %1 benutzerdefinierte Felder. Entfernen Sie einige.</translation>
    </message>
    <message>
        <source>Two custom fields have the same key.</source>
        <translation>Zwei benutzerdefinierte Felder haben denselben Schlüssel.</translation>
    </message>
    <message>
        <source>The key of a custom field is longer than %1 characters.</source>
        <translation>Der Schlüssel eines benutzerdefinierten Felds ist länger als %1 Zeichen.</translation>
    </message>
    <message>
        <source>The text of a custom field is longer than %1 characters. Shorten it.</source>
        <translation>Der Text eines benutzerdefinierten Felds ist länger als %1 Zeichen. Kürzen Sie ihn.</translation>
    </message>
    <message>
        <source>The text of a custom field can&apos;t be empty. Clear the field.</source>
        <translation>Der Text eines benutzerdefinierten Felds darf nicht leer sein. Leeren Sie das Feld.</translation>
    </message>
    <message>
        <source>The connector needs a value here.</source>
        <translation>Der Konnektor braucht hier einen Wert.</translation>
    </message>
    <message>
        <source>The connector has no such field.</source>
        <translation>Der Konnektor hat kein solches Feld.</translation>
    </message>
    <message>
        <source>The connector takes another kind of value here.</source>
        <translation>Der Konnektor nimmt hier einen Wert anderer Art an.</translation>
    </message>
    <message>
        <source>Give the connector a name.</source>
        <translation>Geben Sie dem Konnektor einen Namen.</translation>
    </message>
    <message>
        <source>Choose a type for the connector.</source>
        <translation>Wählen Sie die Art des Konnektors.</translation>
    </message>
    <message>
        <source>Write something first.</source>
        <translation>Schreiben Sie zuerst etwas.</translation>
    </message>
    <message>
        <source>The comment is longer than %1 characters. Shorten it or split it.</source>
        <translation>Der Kommentar ist länger als %1 Zeichen. Kürzen oder teilen Sie ihn.</translation>
    </message>
    <message>
        <source>Type the alert&apos;s ID.</source>
        <translation>Geben Sie die ID des Alarms ein.</translation>
    </message>
    <message>
        <source>Type the index that holds the alert.</source>
        <translation>Geben Sie den Index ein, in dem der Alarm steht.</translation>
    </message>
    <message>
        <source>Give as many indices as alert IDs.</source>
        <translation>Geben Sie so viele Indizes wie Alarm-IDs an.</translation>
    </message>
    <message>
        <source>A case holds at most %1 alerts. Open another case for more.</source>
        <translation>Ein Fall hat höchstens %1 Alarme. Legen Sie für weitere einen neuen Fall an.</translation>
    </message>
    <message>
        <source>A case holds at most %1 files. Open another case for more.</source>
        <translation>Ein Fall hat höchstens %1 Dateien. Legen Sie für weitere einen neuen Fall an.</translation>
    </message>
    <message>
        <source>A case holds at most %1 attachments of this kind. Open another case for more.</source>
        <translation>Ein Fall hat höchstens %1 Anhänge dieser Art. Legen Sie für weitere einen neuen Fall an.</translation>
    </message>
    <message>
        <source>At most %1 attachments can be added at once.</source>
        <translation>Auf einmal lassen sich höchstens %1 Anhänge hinzufügen.</translation>
    </message>
    <message>
        <source>The case is closed. Reopen it to attach alerts.</source>
        <translation>Der Fall ist geschlossen. Öffnen Sie ihn wieder, um Alarme anzuhängen.</translation>
    </message>
    <message>
        <source>This belongs to another area of Kibana than the case.</source>
        <translation>Dies gehört zu einem anderen Bereich von Kibana als der Fall.</translation>
    </message>
    <message>
        <source>The history of this case has reached %1 entries; Kibana takes no more changes. Open a new case and refer to this one.</source>
        <translation>Der Verlauf dieses Falls hat %1 Einträge erreicht; Kibana nimmt keine Änderungen mehr an. Legen Sie einen neuen Fall an und verweisen Sie auf diesen.</translation>
    </message>
    <message>
        <source>Somebody changed this while you were writing. Your text is kept as a draft; look at both and decide.</source>
        <translation>Jemand hat dies geändert, während Sie schrieben. Ihr Text bleibt als Entwurf erhalten; sehen Sie sich beides an und entscheiden Sie.</translation>
    </message>
    <message>
        <source>Somebody changed this case meanwhile. Look at it and try again.</source>
        <translation>Jemand hat diesen Fall inzwischen geändert. Sehen Sie ihn sich an und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a sentence, then a technical detail</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>This value is not accepted.</source>
        <translation>Dieser Wert wird nicht angenommen.</translation>
    </message>
    <message>
        <source>This value is not accepted: %1</source>
        <translation>Dieser Wert wird nicht angenommen: %1</translation>
    </message>
    <message>
        <source>This is no longer there. It was deleted, here or in another window.</source>
        <translation>Das gibt es nicht mehr. Es wurde gelöscht, hier oder in einem anderen Fenster.</translation>
    </message>
    <message>
        <source>Somebody changed this meanwhile. Look at it and try again.</source>
        <translation>Jemand hat dies inzwischen geändert. Sehen Sie es sich an und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Nothing was changed: all values are the same as before.</source>
        <translation>Nichts wurde geändert: Alle Werte sind dieselben wie zuvor.</translation>
    </message>
    <message>
        <source>You are not allowed to do this.</source>
        <translation>Das dürfen Sie nicht.</translation>
    </message>
    <message>
        <source>Sign in again to go on.</source>
        <translation>Melden Sie sich erneut an, um fortzufahren.</translation>
    </message>
    <message>
        <source>The server can&apos;t be reached. Your changes are kept and sent later.</source>
        <translation>Der Server ist nicht erreichbar. Ihre Änderungen bleiben erhalten und werden später gesendet.</translation>
    </message>
    <message>
        <source>The server is busy. Casebook tries again by itself.</source>
        <translation>Der Server ist ausgelastet. Casebook versucht es von selbst erneut.</translation>
    </message>
    <message>
        <source>The answer got lost, so it is not known yet whether this was done. Casebook finds out.</source>
        <translation>Die Antwort ging verloren; noch ist nicht bekannt, ob dies ausgeführt wurde. Casebook findet es heraus.</translation>
    </message>
    <message>
        <source>The casebook file can&apos;t be used. Check that it exists, may be written and is on a working disk.</source>
        <translation>Die Datei des Fallbuchs ist nicht benutzbar. Prüfen Sie, ob sie vorhanden und beschreibbar ist und auf einem funktionierenden Datenträger liegt.</translation>
    </message>
    <message>
        <source>This casebook was made by a newer Casebook. Update the program, or open another file.</source>
        <translation>Dieses Fallbuch stammt von einem neueren Casebook. Aktualisieren Sie das Programm oder öffnen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The disk is full, so nothing can be saved. Make room; what you type is kept until then.</source>
        <translation>Der Datenträger ist voll, nichts kann gespeichert werden. Schaffen Sie Platz; was Sie eingeben, bleibt bis dahin erhalten.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read or written.</source>
        <translation>Die Datei lässt sich nicht lesen oder schreiben.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Something went wrong inside Casebook; nothing was changed.</source>
        <translation>In Casebook ist etwas schiefgegangen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nobody this computer trusts vouches for the server&apos;s certificate. Test the connection to see it.</source>
        <translation>Niemand, dem dieser Computer vertraut, bürgt für das Zertifikat des Servers. Testen Sie die Verbindung, um es zu sehen.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate belongs to another host.</source>
        <translation>Das Zertifikat des Servers gehört zu einem anderen Rechner.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate has expired.</source>
        <translation>Das Zertifikat des Servers ist abgelaufen.</translation>
    </message>
    <message>
        <source>No secure connection to the server comes about.</source>
        <translation>Eine sichere Verbindung zum Server kommt nicht zustande.</translation>
    </message>
    <message>
        <source>The address leads on to another one. Test the connection.</source>
        <translation>Die Adresse führt zu einer anderen weiter. Testen Sie die Verbindung.</translation>
    </message>
    <message>
        <source>The server&apos;s answer can&apos;t be read. Test the connection.</source>
        <translation>Die Antwort des Servers ist nicht lesbar. Testen Sie die Verbindung.</translation>
    </message>
    <message>
        <source>Kibana has no such space that you may see.</source>
        <translation>Kibana hat keinen solchen Space, den Sie sehen dürfen.</translation>
    </message>
    <message>
        <source>Give the remote a name.</source>
        <translation>Geben Sie der Verbindung einen Namen.</translation>
    </message>
    <message>
        <source>Another remote has this name already.</source>
        <translation>Eine andere Verbindung heißt schon so.</translation>
    </message>
    <message>
        <source>This is no address. It looks like https://kibana.example.</source>
        <translation>Das ist keine Adresse. Sie sieht aus wie https://kibana.example.</translation>
    </message>
    <message>
        <source>A space&apos;s name holds only small letters, digits, - and _. It stands in Kibana&apos;s address after /s/.</source>
        <translation>Der Name eines Space enthält nur Kleinbuchstaben, Ziffern, - und _. Er steht in Kibanas Adresse hinter /s/.</translation>
    </message>
    <message>
        <source>Choose at least one area.</source>
        <translation>Wählen Sie mindestens einen Bereich.</translation>
    </message>
    <message>
        <source>Changes wait to be sent there.</source>
        <translation>Änderungen warten darauf, dorthin gesendet zu werden.</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ExportDialog</name>
    <message>
        <source>All cases</source>
        <translation>Alle Fälle</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Export cases</source>
        <translation>Fälle exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln case(s)</source>
        <translation>
            <numerusform>%1 von %Ln Fall</numerusform>
            <numerusform>%1 von %Ln Fällen</numerusform>
        </translation>
    </message>
    <message>
        <source>Writes a file that Kibana can import: the cases with their comments, attachments, history and connectors.</source>
        <translation>Schreibt eine Datei, die Kibana importieren kann: die Fälle mit ihren Kommentaren, Anhängen, Verläufen und Konnektoren.</translation>
    </message>
    <message numerus="yes">
        <source>The %Ln case(s) shown in the list</source>
        <translation>
            <numerusform>Den %Ln Fall in der Liste</numerusform>
            <numerusform>Die %Ln Fälle in der Liste</numerusform>
        </translation>
    </message>
    <message>
        <source>This case: %1</source>
        <translation>Dieser Fall: %1</translation>
    </message>
    <message>
        <source>Kibana exports (*.ndjson);;All files (*)</source>
        <translation>Kibana-Exporte (*.ndjson);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <comment>file name</comment>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message>
        <source>The cases were not exported</source>
        <translation>Die Fälle wurden nicht exportiert</translation>
    </message>
    <message>
        <source>Export stopped, no file was written</source>
        <translation>Export angehalten, keine Datei wurde geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) exported</source>
        <translation>
            <numerusform>%Ln Fall exportiert</numerusform>
            <numerusform>%Ln Fälle exportiert</numerusform>
        </translation>
    </message>
    <message>
        <source>With %1, %2 and %3, into %4</source>
        <comment>attachments, history entries and connectors, then a file</comment>
        <translation>Mit %1, %2 und %3 in %4</translation>
    </message>
    <message numerus="yes">
        <source>%Ln attachment(s)</source>
        <translation>
            <numerusform>%Ln Anhang</numerusform>
            <numerusform>%Ln Anhängen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln history entry(s)</source>
        <translation>
            <numerusform>%Ln Verlaufseintrag</numerusform>
            <numerusform>%Ln Verlaufseinträgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connector(s)</source>
        <translation>
            <numerusform>%Ln Konnektor</numerusform>
            <numerusform>%Ln Konnektoren</numerusform>
        </translation>
    </message>
    <message>
        <source>Export again…</source>
        <translation>Erneut exportieren…</translation>
    </message>
</context>
<context>
    <name>casebook::ui::FacetPopup</name>
    <message>
        <source>Clear</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>Find a value</source>
        <translation>Wert suchen</translation>
    </message>
    <message>
        <source>Find in %1</source>
        <translation>In %1 suchen</translation>
    </message>
    <message>
        <source>Clear %1</source>
        <translation>%1 aufheben</translation>
    </message>
</context>
<context>
    <name>casebook::ui::FactsList</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>casebook::ui::FieldBox</name>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 von %2 Zeichen</translation>
    </message>
</context>
<context>
    <name>casebook::ui::FieldText</name>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Assignees</source>
        <translation>Zugewiesen an</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Konnektor</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Löschung</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field and its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Sync alerts</source>
        <translation>Alarme synchronisieren</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casebook::ui::FilterBar</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Zugewiesen an</translation>
    </message>
    <message>
        <source>Reporter</source>
        <translation>Erfasst von</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Konnektor</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Nicht zugewiesen</translation>
    </message>
</context>
<context>
    <name>casebook::ui::FilterButton</name>
    <message>
        <source>Only %1</source>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A filter and its only value: &quot;Status: Open&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 +%3</source>
        <extracomment>A filter, its first value and how many more: &quot;Status: Open +1&quot;</extracomment>
        <translation>%1: %2 +%3</translation>
    </message>
</context>
<context>
    <name>casebook::ui::Formatting</name>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Format of a date, as QLocale reads it: day, month, year</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>status</comment>
        <translation>Offen</translation>
    </message>
    <message>
        <source>In progress</source>
        <comment>status</comment>
        <translation>In Bearbeitung</translation>
    </message>
    <message>
        <source>Closed</source>
        <comment>status</comment>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Low</source>
        <comment>severity</comment>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Medium</source>
        <comment>severity</comment>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>High</source>
        <comment>severity</comment>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Critical</source>
        <comment>severity</comment>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Deleted there</source>
        <translation>Dort gelöscht</translation>
    </message>
    <message>
        <source>someone</source>
        <translation>jemand</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 min</source>
        <comment>minutes ago, short</comment>
        <translation>%1 Min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours ago, short</comment>
        <translation>%1 Std</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days ago, short</comment>
        <translation>%1 Tg</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday at %1</source>
        <translation>gestern um %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
%2 UTC</source>
        <comment>exact local time, then the same in UTC</comment>
        <translation>%1
%2 UTC</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a duration: 3 days 4 hours</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>No connector</source>
        <translation>Kein Konnektor</translation>
    </message>
    <message>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <source>Parent issue</source>
        <translation>Übergeordneter Vorgang</translation>
    </message>
    <message>
        <source>Issue type</source>
        <translation>Vorgangsart</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Other fields (JSON)</source>
        <translation>Weitere Felder (JSON)</translation>
    </message>
    <message>
        <source>Additional fields (JSON)</source>
        <translation>Zusätzliche Felder (JSON)</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Dringlichkeit</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Auswirkung</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Subcategory</source>
        <translation>Unterkategorie</translation>
    </message>
    <message>
        <source>Source IP</source>
        <translation>Quell-IP</translation>
    </message>
    <message>
        <source>Destination IP</source>
        <translation>Ziel-IP</translation>
    </message>
    <message>
        <source>Malware URL</source>
        <translation>Malware-URL</translation>
    </message>
    <message>
        <source>Malware hash</source>
        <translation>Malware-Hash</translation>
    </message>
    <message>
        <source>Incident types</source>
        <translation>Vorfallsarten</translation>
    </message>
    <message>
        <source>Severity code</source>
        <translation>Schweregradcode</translation>
    </message>
    <message>
        <source>Case ID</source>
        <translation>Fall-ID</translation>
    </message>
    <message>
        <source>TLP</source>
        <translation>TLP</translation>
    </message>
    <message>
        <source>Stack</source>
        <comment>owner of a case</comment>
        <translation>Stack</translation>
    </message>
    <message>
        <source>Observability</source>
        <comment>owner of a case</comment>
        <translation>Observability</translation>
    </message>
    <message>
        <source>Security</source>
        <comment>owner of a case</comment>
        <translation>Security</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a change</comment>
        <translation>Fehlgeschlagen</translation>
    </message>
</context>
<context>
    <name>casebook::ui::FoundDelegate</name>
    <message>
        <source>%1 · not kept here yet</source>
        <translation>%1 · noch nicht hier</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ImportDialog</name>
    <message>
        <source>Choose file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Import a Kibana export</source>
        <translation>Kibana-Export importieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) so far</source>
        <translation>
            <numerusform>%Ln Fall bisher</numerusform>
            <numerusform>%Ln Fälle bisher</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Die Datei wird gelesen…</translation>
    </message>
    <message>
        <source>Choose a file that Kibana exported (saved objects, .ndjson), or drop it here. Cases that are here already stay as they are.</source>
        <translation>Wählen Sie eine Datei, die Kibana exportiert hat (Saved Objects, .ndjson), oder ziehen Sie sie hierher. Fälle, die schon hier sind, bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Kibana exports (*.ndjson);;All files (*)</source>
        <translation>Kibana-Exporte (*.ndjson);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <comment>file name</comment>
        <translation>%1 wird importiert</translation>
    </message>
    <message>
        <source>Go on in the background</source>
        <translation>Im Hintergrund fortsetzen</translation>
    </message>
    <message>
        <source>Show report</source>
        <translation>Bericht anzeigen</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ImportReport</name>
    <message>
        <source>Import stopped, nothing was imported</source>
        <translation>Import angehalten, nichts wurde importiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) imported</source>
        <translation>
            <numerusform>%Ln Fall importiert</numerusform>
            <numerusform>%Ln Fälle importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new: all cases of this file are here already</source>
        <translation>Nichts Neues: Alle Fälle dieser Datei sind schon hier</translation>
    </message>
    <message>
        <source>This file holds no cases</source>
        <translation>Diese Datei enthält keine Fälle</translation>
    </message>
    <message numerus="yes">
        <source>With them came %Ln comment(s) and attachment(s).</source>
        <translation>
            <numerusform>Dazu kam %Ln Kommentar oder Anhang.</numerusform>
            <numerusform>Dazu kamen %Ln Kommentare und Anhänge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Their history has %Ln entry(s).</source>
        <translation>
            <numerusform>Der Verlauf hat %Ln Eintrag.</numerusform>
            <numerusform>Der Verlauf hat %Ln Einträge.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file names %Ln connector(s).</source>
        <translation>
            <numerusform>Die Datei nennt %Ln Konnektor.</numerusform>
            <numerusform>Die Datei nennt %Ln Konnektoren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) were already here and stayed as they are.</source>
        <translation>
            <numerusform>%Ln Fall war schon hier und blieb, wie er ist.</numerusform>
            <numerusform>%Ln Fälle waren schon hier und blieben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) were skipped:</source>
        <translation>
            <numerusform>%Ln Zeile wurde übersprungen:</numerusform>
            <numerusform>%Ln Zeilen wurden übersprungen:</numerusform>
        </translation>
    </message>
    <message>
        <source>The line is no JSON object.</source>
        <translation>Die Zeile ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <source>The line is too long.</source>
        <translation>Die Zeile ist zu lang.</translation>
    </message>
    <message>
        <source>The object has no type or no ID.</source>
        <translation>Das Objekt hat keinen Typ oder keine ID.</translation>
    </message>
    <message>
        <source>Casebook does not keep objects of this type.</source>
        <translation>Casebook nimmt Objekte dieses Typs nicht auf.</translation>
    </message>
    <message>
        <source>Its case is not in the file.</source>
        <translation>Der zugehörige Fall ist nicht in der Datei.</translation>
    </message>
    <message>
        <source>Its case could not be read.</source>
        <translation>Der zugehörige Fall war nicht lesbar.</translation>
    </message>
    <message>
        <source>The file has this ID twice; the first was taken.</source>
        <translation>Die Datei enthält diese ID zweimal; die erste wurde übernommen.</translation>
    </message>
    <message>
        <source>A value can&apos;t be read.</source>
        <translation>Ein Wert ist nicht lesbar.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a sentence, then a technical detail</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ImportResultPage</name>
    <message>
        <source>Copy report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Import another file…</source>
        <translation>Weitere Datei importieren…</translation>
    </message>
    <message>
        <source>Show imported cases</source>
        <translation>Importierte Fälle anzeigen</translation>
    </message>
    <message>
        <source>Skipped lines</source>
        <translation>Übersprungene Zeilen</translation>
    </message>
    <message>
        <source>The file was not imported</source>
        <translation>Die Datei wurde nicht importiert</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ListStack</name>
    <message>
        <source>No cases yet</source>
        <translation>Noch keine Fälle</translation>
    </message>
    <message>
        <source>Write the first one, bring cases from Kibana, or look around in a small sample casebook.</source>
        <translation>Legen Sie den ersten an, holen Sie Fälle aus Kibana oder sehen Sie sich in einem kleinen Beispiel-Fallbuch um.</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Neuer Fall</translation>
    </message>
    <message>
        <source>Import a Kibana export…</source>
        <translation>Kibana-Export importieren…</translation>
    </message>
    <message>
        <source>Open the sample casebook</source>
        <translation>Beispiel-Fallbuch öffnen</translation>
    </message>
    <message>
        <source>No cases here</source>
        <translation>Keine Fälle</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Suche aufheben</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>The cases can&apos;t be read</source>
        <translation>Die Fälle lassen sich nicht lesen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>casebook::ui::LoadingRows</name>
    <message>
        <source>Loading cases</source>
        <translation>Fälle werden geladen</translation>
    </message>
</context>
<context>
    <name>casebook::ui::MainWindow</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>%1 – Casebook</source>
        <comment>the window&apos;s title; %1 is the name of the casebook file</comment>
        <translation>%1 – Casebook</translation>
    </message>
    <message numerus="yes">
        <source>Casebook ended unexpectedly. %n draft(s) are kept, the newest from %1.</source>
        <translation>
            <numerusform>Casebook wurde unerwartet beendet. %n Entwurf ist erhalten (%1).</numerusform>
            <numerusform>Casebook wurde unerwartet beendet. %n Entwürfe sind erhalten (der neueste: %1).</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Every change is in %1 as soon as it is made.</source>
        <translation>Jede Änderung ist in %1, sobald sie gemacht ist.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written.</source>
        <translation>%1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Not open</source>
        <translation>Nicht geöffnet</translation>
    </message>
</context>
<context>
    <name>casebook::ui::MirrorFields</name>
    <message>
        <source>Tell me on the desktop what concerns me</source>
        <translation>Auf dem Desktop melden, was mich betrifft</translation>
    </message>
    <message>
        <source>Cases of</source>
        <translation>Fälle von</translation>
    </message>
    <message>
        <source>Cases of %1</source>
        <comment>%1 is an area of Kibana</comment>
        <translation>Fälle von %1</translation>
    </message>
    <message>
        <source>Stack Management</source>
        <translation>Stack Management</translation>
    </message>
    <message>
        <source>Observability: logs, metrics, uptime</source>
        <translation>Observability: Logs, Metriken, Verfügbarkeit</translation>
    </message>
    <message>
        <source>Elastic Security</source>
        <translation>Elastic Security</translation>
    </message>
    <message>
        <source>Cases created or changed in so many days.</source>
        <translation>Fälle, die in so vielen Tagen angelegt oder geändert wurden.</translation>
    </message>
    <message>
        <source>Cases you opened, and those with changes of yours, are kept in any case.</source>
        <translation>Fälle, die Sie geöffnet haben, und solche mit Ihren Änderungen bleiben in jedem Fall hier.</translation>
    </message>
    <message>
        <source>When somebody assigns a case to you, or comments on one that you watch.</source>
        <translation>Wenn Ihnen jemand einen Fall zuweist oder einen Fall kommentiert, den Sie verfolgen.</translation>
    </message>
    <message>
        <source>Keep here</source>
        <translation>Hier halten</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>Alle Fälle</translation>
    </message>
    <message>
        <source>Open and in progress only</source>
        <translation>Nur offene und in Arbeit befindliche</translation>
    </message>
    <message>
        <source>Only those I created or am assigned to</source>
        <translation>Nur von mir angelegte oder mir zugewiesene</translation>
    </message>
    <message>
        <source>Only those changed lately</source>
        <translation>Nur kürzlich geänderte</translation>
    </message>
</context>
<context>
    <name>casebook::ui::NeedsBar</name>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>%1 asks you to sign in. What you do is kept until then.</source>
        <comment>%1 is a remote</comment>
        <translation>%1 verlangt eine Anmeldung. Was Sie tun, bleibt bis dahin erhalten.</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>%1 looks restored from a backup: cases there are older than they were. Sending has stopped.</source>
        <comment>%1 is a remote</comment>
        <translation>%1 scheint aus einer Sicherung zu stammen: Fälle sind dort älter, als sie waren. Es wird nichts mehr gesendet.</translation>
    </message>
    <message>
        <source>Go on sending</source>
        <translation>Weiter senden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) went missing at %1 at once. They are still here.</source>
        <comment>%1 is a remote</comment>
        <translation>
            <numerusform>Bei %1 fehlt %Ln Fall. Hier ist er noch.</numerusform>
            <numerusform>Bei %1 fehlen auf einmal %Ln Fälle. Hier sind sie noch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove them here</source>
        <translation>Hier entfernen</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>casebook::ui::NewCaseDialog</name>
    <message>
        <source>Create case</source>
        <translation>Fall anlegen</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Neuer Fall</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Entwurf verwerfen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this window; what is entered is kept as a draft (Esc)</source>
        <translation>Dieses Fenster schließen; die Eingaben bleiben als Entwurf erhalten (Esc)</translation>
    </message>
    <message>
        <source>Create the case (%1)</source>
        <translation>Den Fall anlegen (%1)</translation>
    </message>
    <message>
        <source>Draft discarded</source>
        <translation>Entwurf verworfen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>To create the case, look at: %1.</source>
        <extracomment>%1 is a list of field names</extracomment>
        <translation>Um den Fall anzulegen, prüfen Sie: %1.</translation>
    </message>
    <message>
        <source>What you write can&apos;t be kept as a draft now. %1</source>
        <translation>Was Sie schreiben, lässt sich zurzeit nicht als Entwurf sichern. %1</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Draft kept</source>
        <translation>Entwurf gesichert</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>This draft is no longer there.</source>
        <translation>Diesen Entwurf gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>This is the draft you wrote %1.</source>
        <extracomment>%1 is a moment, such as &quot;2 minutes ago&quot;</extracomment>
        <translation>Das ist Ihr Entwurf (%1).</translation>
    </message>
    <message>
        <source>The new case could not be kept as a draft.</source>
        <translation>Der neue Fall ließ sich nicht als Entwurf sichern.</translation>
    </message>
    <message>
        <source>Where</source>
        <comment>a new case is made</comment>
        <translation>Wo</translation>
    </message>
</context>
<context>
    <name>casebook::ui::NewCaseForm</name>
    <message>
        <source>Assign to me</source>
        <translation>Mir zuweisen</translation>
    </message>
    <message>
        <source>Sync alerts</source>
        <translation>Alarme synchronisieren</translation>
    </message>
    <message>
        <source>What happened, what is known, what to do next</source>
        <translation>Was geschah, was bekannt ist, was als Nächstes zu tun ist</translation>
    </message>
    <message>
        <source>The status of attached alerts follows the status of the case</source>
        <translation>Der Status angehängter Alarme folgt dem Status des Falls</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>Assignees</source>
        <translation>Zugewiesen an</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Konnektor</translation>
    </message>
</context>
<context>
    <name>casebook::ui::NoticeBar</name>
    <message>
        <source>Hide this notice</source>
        <translation>Diese Meldung ausblenden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what can be done, about what</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>casebook::ui::NotificationsService</name>
    <message>
        <source>Show case</source>
        <translation>Fall zeigen</translation>
    </message>
</context>
<context>
    <name>casebook::ui::OutboxPanel</name>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <source>Changes that you make to cases of a remote stand here until the remote has confirmed them.</source>
        <translation>Änderungen an Fällen einer Verbindung stehen hier, bis die Verbindung sie bestätigt hat.</translation>
    </message>
    <message>
        <source>Send all now</source>
        <translation>Alle jetzt senden</translation>
    </message>
    <message numerus="yes">
        <source>%n tries</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>Your new text is kept as a draft of the case.</source>
        <translation>Ihr neuer Text bleibt als Entwurf des Falls erhalten.</translation>
    </message>
    <message>
        <source>Show case</source>
        <translation>Fall zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln Änderung</numerusform>
            <numerusform>%Ln Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>This change is on its way. It can be discarded once it is known whether it has arrived.</source>
        <translation>Diese Änderung ist unterwegs. Sie kann verworfen werden, sobald bekannt ist, ob sie angekommen ist.</translation>
    </message>
    <message>
        <source>Discard this push? The case is not sent to the external system then.</source>
        <translation>Diese Übertragung verwerfen? Der Fall wird dann nicht an das externe System gesendet.</translation>
    </message>
    <message>
        <source>Discard push</source>
        <translation>Übertragung verwerfen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>New case discarded</source>
        <translation>Neuer Fall verworfen</translation>
    </message>
    <message>
        <source>Change discarded: %1</source>
        <translation>Änderung verworfen: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The text can&apos;t be changed here any more. Your new text is kept as a draft of the case. %1</source>
        <translation>Der Text kann hier nicht mehr geändert werden. Ihr neuer Text bleibt als Entwurf des Falls erhalten. %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>casebook::ui::PeopleEdit</name>
    <message>
        <source>Type a name and press Enter</source>
        <translation>Namen eingeben und Enter drücken</translation>
    </message>
    <message>
        <source>Assignees</source>
        <translation>Zugewiesen an</translation>
    </message>
    <message>
        <source>Remove the assignee %1</source>
        <translation>Zuweisung an %1 aufheben</translation>
    </message>
</context>
<context>
    <name>casebook::ui::PlaceFields</name>
    <message>
        <source>Any address of Kibana from your browser will do: the space is read from it.</source>
        <translation>Jede Adresse von Kibana aus dem Browser genügt: Der Space wird daraus gelesen.</translation>
    </message>
    <message>
        <source>It stands in Kibana&apos;s address after /s/; without that it is “default”.</source>
        <translation>Er steht in Kibanas Adresse hinter /s/; fehlt das, ist es „default“.</translation>
    </message>
    <message>
        <source>What this Kibana is called in the sidebar.</source>
        <translation>Wie dieses Kibana in der Seitenleiste heißt.</translation>
    </message>
    <message>
        <source>Without https the sign-in and all cases travel unencrypted: whoever listens in the network can read them.</source>
        <translation>Ohne https werden die Anmeldung und alle Fälle unverschlüsselt übertragen: Wer im Netz mithört, kann sie lesen.</translation>
    </message>
    <message>
        <source>Address of Kibana</source>
        <translation>Adresse von Kibana</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a host, a space</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>casebook::ui::PlaceholderRow</name>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen…</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ProgressPage</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
</context>
<context>
    <name>casebook::ui::PushOffer</name>
    <message>
        <source>Save the connector first.</source>
        <translation>Speichern Sie zuerst den Konnektor.</translation>
    </message>
    <message>
        <source>This connector is not there any more. Choose another.</source>
        <translation>Diesen Konnektor gibt es nicht mehr. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>A closed case can&apos;t be pushed. Reopen it first.</source>
        <translation>Ein geschlossener Fall kann nicht übertragen werden. Öffnen Sie ihn zuerst wieder.</translation>
    </message>
    <message>
        <source>The connector needs values for a push: %1.</source>
        <extracomment>%1 is a list of field names</extracomment>
        <translation>Der Konnektor braucht zum Übertragen Werte: %1.</translation>
    </message>
    <message>
        <source>Update %1 incident</source>
        <translation>Vorfall in %1 aktualisieren</translation>
    </message>
    <message>
        <source>Push as %1 incident</source>
        <translation>Als Vorfall an %1 übertragen</translation>
    </message>
    <message>
        <source>The push waits to be sent.</source>
        <translation>Die Übertragung wartet auf das Senden.</translation>
    </message>
    <message>
        <source>The push is being sent.</source>
        <translation>Die Übertragung wird gesendet.</translation>
    </message>
    <message>
        <source>%1 incident is up to date</source>
        <translation>Vorfall in %1 ist aktuell</translation>
    </message>
    <message>
        <source>Nothing has changed since the last push.</source>
        <translation>Seit der letzten Übertragung hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>%1:
%2</source>
        <comment>name of a field, then its value</comment>
        <translation>%1:
%2</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Konnektor</translation>
    </message>
    <message>
        <source>Comment by %1</source>
        <translation>Kommentar von %1</translation>
    </message>
    <message>
        <source>No comments.</source>
        <translation>Keine Kommentare.</translation>
    </message>
</context>
<context>
    <name>casebook::ui::PushSection</name>
    <message>
        <source>Push now</source>
        <translation>Jetzt übertragen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What will be sent</source>
        <translation>Was gesendet wird</translation>
    </message>
    <message>
        <source>This case is on this computer only: the push is noted here and sent nowhere.</source>
        <translation>Dieser Fall ist nur auf diesem Computer: Die Übertragung wird hier vermerkt und nirgendwohin gesendet.</translation>
    </message>
    <message>
        <source>The remote can&apos;t be reached now. The push waits in the outbox until it can be.</source>
        <translation>Die Verbindung ist jetzt nicht erreichbar. Die Übertragung wartet so lange im Postausgang.</translation>
    </message>
    <message>
        <source>The push is sent after the changes that wait, and not more than once.</source>
        <translation>Die Übertragung wird nach den wartenden Änderungen gesendet, und zwar nur einmal.</translation>
    </message>
    <message>
        <source>The push failed.</source>
        <translation>Die Übertragung ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The push failed: %1</source>
        <translation>Die Übertragung ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Show in outbox</source>
        <translation>Im Postausgang zeigen</translation>
    </message>
</context>
<context>
    <name>casebook::ui::QuietBar</name>
    <message numerus="yes">
        <source>%1, and %n more change(s)</source>
        <extracomment>%1 is a sentence such as &quot;Anna changed status to Closed&quot;</extracomment>
        <translation>
            <numerusform>%1, und %n weitere Änderung</numerusform>
            <numerusform>%1, und %n weitere Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>casebook::ui::QuitBar</name>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) wait to be sent. They are kept, and sent when Casebook runs again.</source>
        <translation>
            <numerusform>%Ln Änderung ist noch nicht gesendet. Sie bleibt erhalten und wird gesendet, wenn Casebook wieder läuft.</numerusform>
            <numerusform>%Ln Änderungen sind noch nicht gesendet. Sie bleiben erhalten und werden gesendet, wenn Casebook wieder läuft.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send first</source>
        <translation>Zuerst senden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) wait and can&apos;t be sent now. They are kept, and sent when Casebook runs again and the remote can be reached.</source>
        <translation>
            <numerusform>%Ln Änderung wartet und kann jetzt nicht gesendet werden. Sie bleibt erhalten und wird gesendet, wenn Casebook wieder läuft und Kibana erreichbar ist.</numerusform>
            <numerusform>%Ln Änderungen warten und können jetzt nicht gesendet werden. Sie bleiben erhalten und werden gesendet, wenn Casebook wieder läuft und Kibana erreichbar ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending %Ln change(s), then Casebook ends.</source>
        <translation>
            <numerusform>%Ln Änderung wird gesendet, dann endet Casebook.</numerusform>
            <numerusform>%Ln Änderungen werden gesendet, dann endet Casebook.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit now</source>
        <translation>Jetzt beenden</translation>
    </message>
</context>
<context>
    <name>casebook::ui::RemoteChoices</name>
    <message>
        <source>Choices as of %1.</source>
        <comment>a moment</comment>
        <translation>Auswahl: Stand %1.</translation>
    </message>
    <message>
        <source>Jira also requires here: %1. Casebook has no field for it, so a push may be refused.</source>
        <translation>Jira verlangt hier außerdem: %1. Casebook hat dafür kein Feld; eine Übertragung kann abgelehnt werden.</translation>
    </message>
    <message>
        <source>What may be chosen can&apos;t be asked for now: %1</source>
        <translation>Die Auswahl kann jetzt nicht abgefragt werden: %1</translation>
    </message>
    <message>
        <source>What may be chosen can&apos;t be asked for now; values can be typed.</source>
        <translation>Die Auswahl kann jetzt nicht abgefragt werden; Werte können eingetippt werden.</translation>
    </message>
</context>
<context>
    <name>casebook::ui::RemoteCommands</name>
    <message>
        <source>Connected. Its cases are being fetched.</source>
        <translation>Verbunden. Die Fälle werden geholt.</translation>
    </message>
    <message>
        <source>The connection you began is kept, its secret apart.</source>
        <translation>Die begonnene Verbindung bleibt erhalten, ohne ihr Geheimnis.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Its cases are removed from this computer. In Kibana they stay as they are.</source>
        <translation>Ihre Fälle werden von diesem Computer entfernt. In Kibana bleiben sie, wie sie sind.</translation>
    </message>
    <message>
        <source>Its cases are removed from this computer. In Kibana they stay as they are.

This has not arrived there and would be lost: %1.</source>
        <translation>Ihre Fälle werden von diesem Computer entfernt. In Kibana bleiben sie, wie sie sind.

Das ist dort nicht angekommen und ginge verloren: %1.</translation>
    </message>
    <message>
        <source>Remove the remote %1?</source>
        <translation>Die Verbindung %1 entfernen?</translation>
    </message>
    <message>
        <source>Remove remote</source>
        <translation>Verbindung entfernen</translation>
    </message>
    <message>
        <source>Saved. Casebook connects as soon as it can be reached.</source>
        <translation>Gespeichert. Casebook verbindet sich, sobald es erreichbar ist.</translation>
    </message>
</context>
<context>
    <name>casebook::ui::RemoteDialog</name>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Connect later by itself</source>
        <translation>Später von selbst verbinden</translation>
    </message>
    <message>
        <source>Connect to Kibana</source>
        <translation>Mit Kibana verbinden</translation>
    </message>
    <message>
        <source>Edit the remote %1</source>
        <translation>Verbindung %1 bearbeiten</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>To try what you changed, type the secret as well, or save first.</source>
        <translation>Um das Geänderte zu testen, geben Sie auch das Geheimnis ein, oder speichern Sie zuerst.</translation>
    </message>
</context>
<context>
    <name>casebook::ui::RemoteForm</name>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>What is kept here</source>
        <translation>Was hier gehalten wird</translation>
    </message>
    <message>
        <source>Certificates, proxy and load</source>
        <translation>Zertifikate, Proxy und Last</translation>
    </message>
</context>
<context>
    <name>casebook::ui::RemoteSearchDialog</name>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Show more</source>
        <translation>Mehr zeigen</translation>
    </message>
    <message>
        <source>Open case</source>
        <translation>Fall öffnen</translation>
    </message>
    <message>
        <source>Search on Kibana</source>
        <translation>In Kibana suchen</translation>
    </message>
    <message>
        <source>Remote</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Words to search for</source>
        <translation>Suchwörter</translation>
    </message>
    <message>
        <source>Words in title or description</source>
        <translation>Wörter in Titel oder Beschreibung</translation>
    </message>
    <message>
        <source>Cases found</source>
        <translation>Gefundene Fälle</translation>
    </message>
    <message>
        <source>Searching on %1…</source>
        <translation>Suche auf %1…</translation>
    </message>
    <message>
        <source>Finds cases that are not kept here, too. A case that you open is kept here from then on.</source>
        <translation>Findet auch Fälle, die hier nicht aufbewahrt werden. Ein Fall, den Sie öffnen, bleibt von da an hier.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) found</source>
        <translation>
            <numerusform>%Ln Fall gefunden</numerusform>
            <numerusform>%Ln Fälle gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Fetching the case…</source>
        <translation>Der Fall wird geholt…</translation>
    </message>
</context>
<context>
    <name>casebook::ui::RemoteSection</name>
    <message>
        <source>Remotes</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Connect to Kibana</source>
        <translation>Mit Kibana verbinden</translation>
    </message>
    <message>
        <source>Connect to Kibana…</source>
        <translation>Mit Kibana verbinden…</translation>
    </message>
</context>
<context>
    <name>casebook::ui::RemoteViewsModel</name>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a remote, how it stands</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>casebook::ui::RemotesDialog</name>
    <message>
        <source>Tell me on the desktop what concerns me there</source>
        <translation>Auf dem Desktop melden, was mich dort betrifft</translation>
    </message>
    <message>
        <source>Remotes</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Connect to a Kibana to work on its cases here, with and without the network.</source>
        <translation>Verbinden Sie sich mit einem Kibana, um hier an seinen Fällen zu arbeiten, mit und ohne Netz.</translation>
    </message>
    <message>
        <source>Connect to Kibana…</source>
        <translation>Mit Kibana verbinden…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden…</translation>
    </message>
    <message>
        <source>Test connection…</source>
        <translation>Verbindung testen…</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
</context>
<context>
    <name>casebook::ui::RemotesMenu</name>
    <message>
        <source>%1: %2</source>
        <comment>a remote, how it stands</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Sign &amp;in…</source>
        <translation>A&amp;nmelden…</translation>
    </message>
    <message>
        <source>&amp;Go on sending</source>
        <translation>&amp;Weiter senden</translation>
    </message>
    <message>
        <source>&amp;Remove the missing cases here</source>
        <translation>Fehlende Fälle hier &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Keep the missing cases</source>
        <translation>Fehlende Fälle &amp;behalten</translation>
    </message>
    <message>
        <source>Show changes &amp;waiting (%1)</source>
        <translation>&amp;Wartende Änderungen zeigen (%1)</translation>
    </message>
    <message>
        <source>Show c&amp;onflicts (%1)</source>
        <translation>K&amp;onflikte zeigen (%1)</translation>
    </message>
    <message>
        <source>Show cases &amp;deleted there (%1)</source>
        <translation>&amp;Dort gelöschte Fälle zeigen (%1)</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Stopp</translation>
    </message>
    <message>
        <source>&amp;Sync now</source>
        <translation>&amp;Jetzt abgleichen</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Compare everything</source>
        <translation>Alles &amp;vergleichen</translation>
    </message>
    <message>
        <source>&amp;Test connection…</source>
        <translation>Verbindung &amp;testen…</translation>
    </message>
    <message>
        <source>Sign &amp;in anew…</source>
        <translation>&amp;Neu anmelden…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>Sync &amp;all now</source>
        <translation>&amp;Alle jetzt abgleichen</translation>
    </message>
    <message>
        <source>Work o&amp;ffline</source>
        <translation>O&amp;ffline arbeiten</translation>
    </message>
    <message>
        <source>Re&amp;motes…</source>
        <translation>&amp;Verbindungen…</translation>
    </message>
</context>
<context>
    <name>casebook::ui::RunActionDialog</name>
    <message>
        <source>Run action</source>
        <translation>Aktion ausführen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Run a .case action</source>
        <translation>Eine .case-Aktion ausführen</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Action as JSON</source>
        <translation>Aktion als JSON</translation>
    </message>
    <message>
        <source>Paste the JSON of a .case action here, open a file, or insert an example.</source>
        <translation>Fügen Sie hier das JSON einer .case-Aktion ein, öffnen Sie eine Datei oder setzen Sie ein Beispiel ein.</translation>
    </message>
    <message>
        <source>What it would do</source>
        <translation>Was sie tun würde</translation>
    </message>
    <message>
        <source>Open file…</source>
        <translation>Datei öffnen…</translation>
    </message>
    <message>
        <source>Insert example</source>
        <translation>Beispiel einsetzen</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Neuer Fall</translation>
    </message>
    <message>
        <source>Change of a case</source>
        <translation>Änderung eines Falls</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>Run the action (Ctrl+Return)</source>
        <translation>Die Aktion ausführen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Nothing yet. What the action would do is shown here before anything is done.</source>
        <translation>Noch nichts. Was die Aktion tun würde, steht hier, bevor etwas getan wird.</translation>
    </message>
    <message numerus="yes">
        <source>The action can&apos;t be run as it stands: %n problem(s).</source>
        <translation>
            <numerusform>So kann die Aktion nicht ausgeführt werden: %n Problem.</numerusform>
            <numerusform>So kann die Aktion nicht ausgeführt werden: %n Probleme.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open an action</source>
        <translation>Eine Aktion öffnen</translation>
    </message>
    <message>
        <source>Actions (*.json *.ndjson);;All files (*)</source>
        <translation>Aktionen (*.json *.ndjson);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Nothing was done: there is no case with this ID in this casebook.</source>
        <translation>Nichts wurde getan: In diesem Fallbuch gibt es keinen Fall mit dieser ID.</translation>
    </message>
    <message>
        <source>Nothing was done. %1</source>
        <comment>%1 says why</comment>
        <translation>Nichts wurde getan. %1</translation>
    </message>
    <message>
        <source>The case is made.</source>
        <translation>Der Fall ist angelegt.</translation>
    </message>
    <message>
        <source>The case is changed.</source>
        <translation>Der Fall ist geändert.</translation>
    </message>
    <message>
        <source>Show case</source>
        <translation>Fall anzeigen</translation>
    </message>
</context>
<context>
    <name>casebook::ui::Sentence</name>
    <message>
        <source>, </source>
        <comment>between the items of a list</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>a list and its last item</comment>
        <translation>%1 und %2</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ServeDialog</name>
    <message>
        <source>Serve this casebook</source>
        <translation>Dieses Fallbuch bereitstellen</translation>
    </message>
    <message>
        <source>Port %1 can&apos;t be used; perhaps another program has it. Choose another one.</source>
        <translation>Port %1 kann nicht benutzt werden; vielleicht hat ihn ein anderes Programm. Wählen Sie einen anderen.</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ServeForm</name>
    <message>
        <source>Start serving</source>
        <translation>Bereitstellen</translation>
    </message>
    <message>
        <source>Scripts and programs made for Kibana can read and change the cases of this casebook as long as it is served.</source>
        <translation>Skripte und Programme für Kibana können die Fälle dieses Fallbuchs lesen und ändern, solange es bereitgestellt wird.</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>Nur dieser Rechner</translation>
    </message>
    <message>
        <source>Every computer that reaches this one</source>
        <translation>Jeder Rechner, der diesen erreicht</translation>
    </message>
    <message>
        <source>Asked for each time, kept nowhere</source>
        <translation>Wird jedes Mal gefragt, nirgends gespeichert</translation>
    </message>
    <message>
        <source>The password travels unencrypted: whoever listens in the network can read it.</source>
        <translation>Das Passwort wird unverschlüsselt übertragen: Wer im Netz mithört, kann es lesen.</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ServedPage</name>
    <message>
        <source>Stop serving</source>
        <translation>Bereitstellung beenden</translation>
    </message>
    <message>
        <source>Answering the last requests…</source>
        <translation>Die letzten Anfragen werden beantwortet…</translation>
    </message>
    <message>
        <source>This casebook is being served</source>
        <translation>Dieses Fallbuch wird bereitgestellt</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Zum Ausprobieren</translation>
    </message>
    <message>
        <source>Mind</source>
        <translation>Achtung</translation>
    </message>
    <message>
        <source>The password travels unencrypted: whoever listens in the network can read it.</source>
        <translation>Das Passwort wird unverschlüsselt übertragen: Wer im Netz mithört, kann es lesen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s) connected</source>
        <translation>
            <numerusform>%Ln Client verbunden</numerusform>
            <numerusform>%Ln Clients verbunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) answered</source>
        <translation>
            <numerusform>%Ln Anfrage beantwortet</numerusform>
            <numerusform>%Ln Anfragen beantwortet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them refused</source>
        <translation>
            <numerusform>%Ln davon abgelehnt</numerusform>
            <numerusform>%Ln davon abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>clients, requests</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2, %3</source>
        <comment>clients, requests, refused</comment>
        <translation>%1 · %2, %3</translation>
    </message>
    <message>
        <source>Closing this window does not stop it; closing Casebook does.</source>
        <translation>Das Schließen dieses Fensters beendet die Bereitstellung nicht, das Schließen von Casebook schon.</translation>
    </message>
</context>
<context>
    <name>casebook::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Geräumig</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Vollständiger Name</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>Zeilenhöhe</translation>
    </message>
    <message>
        <source>Cases, comments and changes are written in this name.</source>
        <translation>Fälle, Kommentare und Änderungen werden unter diesem Namen geschrieben.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Who is writing</source>
        <translation>Wer schreibt</translation>
    </message>
    <message>
        <source>Looks</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Without a name, the name of the system account is used.</source>
        <translation>Ohne Namen gilt der Name des Systemkontos.</translation>
    </message>
</context>
<context>
    <name>casebook::ui::SeverityButton</name>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Severity: %1</source>
        <translation>Schweregrad: %1</translation>
    </message>
</context>
<context>
    <name>casebook::ui::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Submit what you write</source>
        <translation>Geschriebenes absenden</translation>
    </message>
    <message>
        <source>Read the chosen case</source>
        <translation>Gewählten Fall lesen</translation>
    </message>
    <message>
        <source>Leave a dialog or an edit</source>
        <translation>Dialog oder Bearbeitung verlassen</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Menü öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>casebook::ui::Sidebar</name>
    <message>
        <source>Sidebar</source>
        <translation>Seitenleiste</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Find a tag</source>
        <translation>Tag suchen</translation>
    </message>
</context>
<context>
    <name>casebook::ui::SidebarDelegate</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A view of the sidebar and its number of cases</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>casebook::ui::SignInDialog</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Trust the certificate under “Edit…”, in this remote&apos;s settings.</source>
        <translation>Vertrauen Sie dem Zertifikat unter „Bearbeiten …“ in den Einstellungen dieser Verbindung.</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <comment>%1 is a remote</comment>
        <translation>Anmelden bei %1</translation>
    </message>
    <message>
        <source>%1, as %2</source>
        <comment>an address, a user name</comment>
        <translation>%1, als %2</translation>
    </message>
    <message>
        <source>It goes into the keychain of this computer, and nowhere else.</source>
        <translation>Es kommt in den Schlüsselbund dieses Computers und nirgends sonst hin.</translation>
    </message>
    <message>
        <source>This computer has no keychain that Casebook could use: it is kept until Casebook ends.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund, den Casebook nutzen könnte: Es wird behalten, bis Casebook endet.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
</context>
<context>
    <name>casebook::ui::SignInFields</name>
    <message>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <source>User name and password</source>
        <translation>Benutzername und Passwort</translation>
    </message>
    <message>
        <source>The encoded form, as Kibana shows it under Stack Management, API keys.</source>
        <translation>Die kodierte Form, wie Kibana sie unter Stack Management, API Keys zeigt.</translation>
    </message>
    <message>
        <source>An API key does not always say who you are. Needed for “assigned to me” and “mine”.</source>
        <translation>Ein API-Schlüssel sagt nicht immer, wer Sie sind. Nötig für „Mir zugewiesen“ und „meine“.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Your user name there</source>
        <translation>Ihr Benutzername dort</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>freiwillig</translation>
    </message>
    <message>
        <source>The secret goes into the keychain of this computer, and nowhere else.</source>
        <translation>Das Geheimnis kommt in den Schlüsselbund dieses Computers und nirgends sonst hin.</translation>
    </message>
    <message>
        <source>This computer has no keychain that Casebook could use: the secret is kept until Casebook ends, then it asks again.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund, den Casebook nutzen könnte: Das Geheimnis wird behalten, bis Casebook endet; danach wird neu gefragt.</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Wie bisher</translation>
    </message>
    <message>
        <source>Type your user name in Kibana.</source>
        <translation>Geben Sie Ihren Benutzernamen in Kibana ein.</translation>
    </message>
    <message>
        <source>Paste the API key.</source>
        <translation>Fügen Sie den API-Schlüssel ein.</translation>
    </message>
    <message>
        <source>Type the password.</source>
        <translation>Geben Sie das Passwort ein.</translation>
    </message>
</context>
<context>
    <name>casebook::ui::SkippedLinesModel</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>casebook::ui::StartPage</name>
    <message>
        <source>This casebook is empty</source>
        <translation>Dieses Fallbuch ist leer</translation>
    </message>
    <message>
        <source>New case</source>
        <translation>Neuer Fall</translation>
    </message>
    <message>
        <source>Write down what happened and who looks into it.</source>
        <translation>Halten Sie fest, was geschah und wer sich darum kümmert.</translation>
    </message>
    <message>
        <source>Import a Kibana export…</source>
        <translation>Kibana-Export importieren…</translation>
    </message>
    <message>
        <source>Reads saved objects of Kibana 7.10 and later, with their history.</source>
        <translation>Liest Saved Objects von Kibana 7.10 und neuer, mit ihrem Verlauf.</translation>
    </message>
    <message>
        <source>Try the sample casebook</source>
        <translation>Beispiel-Fallbuch ausprobieren</translation>
    </message>
    <message>
        <source>A few made-up cases to look around in. They can be deleted again.</source>
        <translation>Einige erfundene Fälle zum Umsehen. Sie lassen sich wieder löschen.</translation>
    </message>
    <message>
        <source>Making the sample casebook…</source>
        <translation>Das Beispiel-Fallbuch wird angelegt…</translation>
    </message>
    <message>
        <source>Cases, comments, alerts and their whole history are kept in one file on this computer. Begin in one of these ways:</source>
        <translation>Fälle, Kommentare, Alarme und ihr ganzer Verlauf liegen in einer Datei auf diesem Computer. Beginnen Sie auf einem dieser Wege:</translation>
    </message>
    <message>
        <source>Connect to Kibana…</source>
        <translation>Mit Kibana verbinden…</translation>
    </message>
    <message>
        <source>Brings its cases here, to work on them with and without the network.</source>
        <translation>Holt seine Fälle hierher, um mit und ohne Netz an ihnen zu arbeiten.</translation>
    </message>
</context>
<context>
    <name>casebook::ui::StatusButton</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Status: %1</translation>
    </message>
</context>
<context>
    <name>casebook::ui::StatusLine</name>
    <message>
        <source>Saved in %1 · local</source>
        <comment>%1 is a file name</comment>
        <translation>Gespeichert in %1 · lokal</translation>
    </message>
    <message>
        <source>Not saved: %1 can&apos;t be written</source>
        <comment>%1 is a file name</comment>
        <translation>Nicht gespeichert: %1 lässt sich nicht schreiben</translation>
    </message>
    <message>
        <source>%1 is not open</source>
        <comment>%1 is a file name</comment>
        <translation>%1 ist nicht geöffnet</translation>
    </message>
    <message>
        <source>Show how this casebook is served</source>
        <translation>Zeigen, wie dieses Fallbuch bereitgestellt wird</translation>
    </message>
    <message>
        <source>Served at %1</source>
        <comment>%1 is an address</comment>
        <translation>Bereitgestellt unter %1</translation>
    </message>
    <message numerus="yes">
        <source>Served at %1 to %Ln client(s)</source>
        <comment>%1 is an address</comment>
        <translation>
            <numerusform>Bereitgestellt unter %1 für %Ln Client</numerusform>
            <numerusform>Bereitgestellt unter %1 für %Ln Clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>casebook::ui::StoreErrorPage</name>
    <message>
        <source>This casebook can&apos;t be opened</source>
        <translation>Dieses Fallbuch lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>Andere Datei öffnen…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>File: %1
%2</source>
        <translation>Datei: %1
%2</translation>
    </message>
</context>
<context>
    <name>casebook::ui::Submit</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>casebook::ui::SyncLine</name>
    <message numerus="yes">
        <source>%Ln conflict(s)</source>
        <translation>
            <numerusform>%Ln Konflikt</numerusform>
            <numerusform>%Ln Konflikte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) failed</source>
        <translation>
            <numerusform>%Ln Änderung fehlgeschlagen</numerusform>
            <numerusform>%Ln Änderungen fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) deleted there</source>
        <translation>
            <numerusform>%Ln Fall dort gelöscht</numerusform>
            <numerusform>%Ln Fälle dort gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) waiting</source>
        <translation>
            <numerusform>%Ln Änderung wartet</numerusform>
            <numerusform>%Ln Änderungen warten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>how a remote stands, what waits</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Syncing…</source>
        <translation>Abgleich läuft…</translation>
    </message>
    <message>
        <source>Syncing %1 of %2</source>
        <translation>Abgleich: %1 von %2</translation>
    </message>
    <message>
        <source>Up to date, %1</source>
        <comment>%1: 2 minutes ago</comment>
        <translation>Aktuell, %1</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>Certificate refused</source>
        <translation>Zertifikat abgelehnt</translation>
    </message>
    <message>
        <source>The address has moved</source>
        <translation>Adresse hat sich geändert</translation>
    </message>
    <message>
        <source>No such space</source>
        <translation>Space fehlt</translation>
    </message>
    <message>
        <source>Not allowed there</source>
        <translation>Dort nicht erlaubt</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Needs sign-in</source>
        <translation>Anmeldung nötig</translation>
    </message>
    <message>
        <source>Looks restored from a backup</source>
        <translation>Scheint aus einer Sicherung zu stammen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s) missing there</source>
        <translation>
            <numerusform>%Ln Fall fehlt dort</numerusform>
            <numerusform>%Ln Fälle fehlen dort</numerusform>
        </translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>Beginnt…</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Synced by another Casebook</source>
        <translation>Ein anderes Casebook gleicht ab</translation>
    </message>
    <message>
        <source>About %1 a second, %2 to go.</source>
        <comment>%1 is a number, %2 a duration</comment>
        <translation>Etwa %1 je Sekunde, noch %2.</translation>
    </message>
    <message>
        <source>You work offline: nothing is asked or sent. What you do is kept.</source>
        <translation>Sie arbeiten offline: Nichts wird abgefragt oder gesendet. Was Sie tun, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Cases there are older than they were. Sending has stopped until you decide.</source>
        <translation>Fälle sind dort älter, als sie waren. Gesendet wird erst wieder, wenn Sie entschieden haben.</translation>
    </message>
    <message>
        <source>So many cases went missing at once that none is removed here until you decide.</source>
        <translation>Es fehlen auf einmal so viele Fälle, dass hier keiner entfernt wird, bis Sie entschieden haben.</translation>
    </message>
    <message>
        <source>It can&apos;t be reached. What you do is kept and sent later.</source>
        <translation>Nicht erreichbar. Was Sie tun, bleibt erhalten und wird später gesendet.</translation>
    </message>
    <message>
        <source>%1 Casebook tries again in %2.</source>
        <comment>a sentence, a duration</comment>
        <translation>%1 Nächster Versuch in %2.</translation>
    </message>
    <message>
        <source>What you do is kept until you have signed in.</source>
        <translation>Was Sie tun, bleibt erhalten, bis Sie sich angemeldet haben.</translation>
    </message>
    <message>
        <source>You paused it. What you do is kept and sent when it goes on.</source>
        <translation>Von Ihnen angehalten. Was Sie tun, bleibt erhalten und wird gesendet, wenn es weitergeht.</translation>
    </message>
    <message>
        <source>Another program on this computer syncs it now.</source>
        <translation>Ein anderes Programm auf diesem Computer gleicht es gerade ab.</translation>
    </message>
    <message>
        <source>Last up to date: %1</source>
        <translation>Zuletzt aktuell: %1</translation>
    </message>
    <message>
        <source>%1 needs sign-in</source>
        <comment>%1 is a remote</comment>
        <translation>%1: Anmeldung nötig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln remote(s) need sign-in</source>
        <translation>
            <numerusform>%Ln Verbindung braucht eine Anmeldung</numerusform>
            <numerusform>%Ln Verbindungen brauchen eine Anmeldung</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a remote, how it stands</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is offline</source>
        <comment>%1 is a remote</comment>
        <translation>%1 ist offline</translation>
    </message>
    <message numerus="yes">
        <source>%Ln remote(s) are offline</source>
        <translation>
            <numerusform>%Ln Verbindung ist offline</numerusform>
            <numerusform>%Ln Verbindungen sind offline</numerusform>
        </translation>
    </message>
    <message>
        <source>Working offline</source>
        <translation>Sie arbeiten offline</translation>
    </message>
</context>
<context>
    <name>casebook::ui::SyncState</name>
    <message>
        <source>Changes wait to be sent.</source>
        <translation>Änderungen warten auf das Senden.</translation>
    </message>
    <message>
        <source>Changes are being sent.</source>
        <translation>Änderungen werden gesendet.</translation>
    </message>
    <message>
        <source>You and somebody else changed the same. Choose under Conflicts.</source>
        <translation>Sie und jemand anderes haben dasselbe geändert. Wählen Sie unter „Konflikte“.</translation>
    </message>
    <message>
        <source>A change was refused. Look into the outbox.</source>
        <translation>Eine Änderung wurde abgelehnt. Sehen Sie in den Postausgang.</translation>
    </message>
    <message>
        <source>Deleted on its remote. Your texts are kept.</source>
        <translation>Auf der Verbindung gelöscht. Ihre Texte bleiben erhalten.</translation>
    </message>
</context>
<context>
    <name>casebook::ui::TagsEdit</name>
    <message>
        <source>Type a tag and press Enter</source>
        <translation>Tag eingeben und Enter drücken</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Remove the tag %1</source>
        <translation>Tag %1 entfernen</translation>
    </message>
</context>
<context>
    <name>casebook::ui::TestDialog</name>
    <message>
        <source>Test again</source>
        <translation>Noch einmal testen</translation>
    </message>
    <message>
        <source>Connection to %1</source>
        <comment>%1 is a remote</comment>
        <translation>Verbindung zu %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>casebook::ui::TextDialog</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>casebook::ui::TextForm</name>
    <message>
        <source>%1 (%2)</source>
        <comment>action and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>What you write is not kept as a draft yet: %1</source>
        <translation>Was Sie schreiben, ist noch nicht als Entwurf gesichert: %1</translation>
    </message>
    <message>
        <source>Draft from %1 restored</source>
        <translation>Entwurf (%1) wiederhergestellt</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1 changed this while you were writing. Your text is kept as a draft.</source>
        <translation>%1 hat dies geändert, während Sie schrieben. Ihr Text bleibt als Entwurf erhalten.</translation>
    </message>
    <message>
        <source>Show theirs</source>
        <translation>Deren Fassung anzeigen</translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation>Meine übernehmen</translation>
    </message>
    <message>
        <source>Discard mine</source>
        <translation>Meine verwerfen</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>Zwei Fassungen</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Deren Fassung</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine Fassung</translation>
    </message>
</context>
<context>
    <name>casebook::ui::TimelineBar</name>
    <message>
        <source>Everything but comments</source>
        <translation>Alles außer Kommentaren</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Assignees</source>
        <translation>Zugewiesen an</translation>
    </message>
    <message>
        <source>Files and other attachments</source>
        <translation>Dateien und andere Anhänge</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Comments and attachments</source>
        <translation>Kommentare und Anhänge</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Konnektor</translation>
    </message>
    <message>
        <source>Creation of the case</source>
        <translation>Anlegen des Falls</translation>
    </message>
    <message>
        <source>Custom fields</source>
        <translation>Benutzerdefinierte Felder</translation>
    </message>
    <message>
        <source>Deletion of the case</source>
        <translation>Löschen des Falls</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Pushes</source>
        <translation>Übertragungen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Comments only</source>
        <translation>Nur Kommentare</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Change the order</source>
        <translation>Reihenfolge ändern</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>part of the timeline and how many entries it has</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
</context>
<context>
    <name>casebook::ui::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>casebook::ui::TitleEdit</name>
    <message>
        <source>Click or F2: edit the title</source>
        <translation>Klicken oder F2: Titel bearbeiten</translation>
    </message>
    <message>
        <source>Edit title (F2)</source>
        <translation>Titel bearbeiten (F2)</translation>
    </message>
    <message>
        <source>Edit title</source>
        <translation>Titel bearbeiten</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Draft from %1 restored</source>
        <translation>Entwurf (%1) wiederhergestellt</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1 changed the title while you were writing. Yours is kept as a draft.</source>
        <translation>%1 hat den Titel geändert, während Sie schrieben. Ihrer bleibt als Entwurf erhalten.</translation>
    </message>
    <message>
        <source>Show theirs</source>
        <translation>Deren Fassung anzeigen</translation>
    </message>
    <message>
        <source>Two titles</source>
        <translation>Zwei Titel</translation>
    </message>
    <message>
        <source>Theirs</source>
        <translation>Deren Fassung</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine Fassung</translation>
    </message>
    <message>
        <source>Use mine</source>
        <translation>Meine übernehmen</translation>
    </message>
    <message>
        <source>Discard mine</source>
        <translation>Meine verwerfen</translation>
    </message>
</context>
<context>
    <name>casebook::ui::TransportFields</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <translation>Datei wählen: %1</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.key);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer *.key);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Authorities (PEM) to trust for this Kibana instead of those of the system.</source>
        <translation>Zertifizierungsstellen (PEM), denen für dieses Kibana statt denen des Systems vertraut wird.</translation>
    </message>
    <message>
        <source>A certificate (PEM) by which Kibana knows this computer.</source>
        <translation>Ein Zertifikat (PEM), an dem Kibana diesen Computer erkennt.</translation>
    </message>
    <message>
        <source>As the system says</source>
        <translation>Wie im System eingestellt</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Dieser</translation>
    </message>
    <message>
        <source>More is faster, and a heavier load on Kibana.</source>
        <translation>Mehr ist schneller und belastet Kibana stärker.</translation>
    </message>
    <message>
        <source>Trust it no longer</source>
        <translation>Nicht mehr vertrauen</translation>
    </message>
    <message>
        <source>Address of the proxy</source>
        <translation>Adresse des Proxys</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA-Datei</translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>Anfragen zugleich</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Client-Zertifikat</translation>
    </message>
    <message>
        <source>Key of the client certificate</source>
        <translation>Schlüssel des Client-Zertifikats</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>You trust the certificate with the SHA-256 fingerprint %1.</source>
        <translation>Sie vertrauen dem Zertifikat mit dem SHA-256-Fingerabdruck %1.</translation>
    </message>
    <message>
        <source>Type the proxy&apos;s address, such as http://proxy.example:3128.</source>
        <translation>Geben Sie die Adresse des Proxys ein, etwa http://proxy.example:3128.</translation>
    </message>
</context>
<context>
    <name>casebook::ui::VanishedDetail</name>
    <message>
        <source>What you wrote and was not sent</source>
        <translation>Was Sie geschrieben haben und nicht gesendet wurde</translation>
    </message>
    <message>
        <source>&amp;Create it again</source>
        <translation>&amp;Neu anlegen</translation>
    </message>
    <message>
        <source>&amp;Discard…</source>
        <translation>&amp;Verwerfen…</translation>
    </message>
    <message>
        <source>Co&amp;py texts</source>
        <translation>Texte &amp;kopieren</translation>
    </message>
    <message>
        <source>Create the case on its remote once more, with your changes. It bears your name then; comments of others are quoted with theirs.</source>
        <translation>Den Fall auf der Verbindung mit Ihren Änderungen noch einmal anlegen. Er trägt dann Ihren Namen; Kommentare anderer werden mit deren Namen zitiert.</translation>
    </message>
    <message>
        <source>Give up the case and your texts in it (Del)</source>
        <translation>Den Fall und Ihre Texte darin aufgeben (Entf)</translation>
    </message>
    <message>
        <source>Somebody deleted this case there; noticed %1.</source>
        <translation>Jemand hat diesen Fall dort gelöscht; bemerkt %1.</translation>
    </message>
    <message>
        <source>Somebody deleted this case on %1; noticed %2.</source>
        <translation>Jemand hat diesen Fall auf %1 gelöscht; bemerkt %2.</translation>
    </message>
    <message>
        <source>Discard the case and the texts above? This can&apos;t be undone.</source>
        <translation>Den Fall und die Texte oben verwerfen? Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Discard texts</source>
        <translation>Texte verwerfen</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>casebook::ui::VanishedPanel</name>
    <message>
        <source>Deleted there</source>
        <translation>Dort gelöscht</translation>
    </message>
    <message>
        <source>Nothing was lost</source>
        <translation>Nichts ging verloren</translation>
    </message>
    <message>
        <source>A case that is deleted on its remote while you have written in it stands here with your texts.</source>
        <translation>Ein Fall, der auf der Verbindung gelöscht wird, während Sie darin geschrieben haben, steht hier mit Ihren Texten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln case(s)</source>
        <translation>
            <numerusform>%Ln Fall</numerusform>
            <numerusform>%Ln Fälle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) not sent</source>
        <translation>
            <numerusform>%n Text nicht gesendet</numerusform>
            <numerusform>%n Texte nicht gesendet</numerusform>
        </translation>
    </message>
    <message>
        <source>The case is created again with your changes.</source>
        <translation>Der Fall wird mit Ihren Änderungen neu angelegt.</translation>
    </message>
    <message>
        <source>Show case</source>
        <translation>Fall zeigen</translation>
    </message>
</context>
<context>
    <name>casebook::ui::WherePicker</name>
    <message>
        <source>Where</source>
        <comment>a new case is made</comment>
        <translation>Wo</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
</context>
<context>
    <name>casebook::ui::WindowActions</name>
    <message>
        <source>&amp;New case</source>
        <translation>&amp;Neuer Fall</translation>
    </message>
    <message>
        <source>&amp;Import a Kibana export…</source>
        <translation>Kibana-Export &amp;importieren…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>&amp;Open another casebook…</source>
        <translation>Anderes Fallbuch &amp;öffnen…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>Ein&amp;stellungen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Search cases</source>
        <translation>Fälle &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Next case</source>
        <translation>&amp;Nächster Fall</translation>
    </message>
    <message>
        <source>&amp;Previous case</source>
        <translation>&amp;Vorheriger Fall</translation>
    </message>
    <message>
        <source>Open in own &amp;window</source>
        <translation>In eigenem &amp;Fenster öffnen</translation>
    </message>
    <message>
        <source>Write a &amp;comment</source>
        <translation>&amp;Kommentar schreiben</translation>
    </message>
    <message>
        <source>&amp;Sidebar</source>
        <translation>&amp;Seitenleiste</translation>
    </message>
    <message>
        <source>&amp;List of cases</source>
        <translation>Fall&amp;liste</translation>
    </message>
    <message>
        <source>&amp;Case page</source>
        <translation>&amp;Fallseite</translation>
    </message>
    <message>
        <source>&amp;Back to the list</source>
        <translation>&amp;Zurück zur Liste</translation>
    </message>
    <message>
        <source>&amp;Connectors…</source>
        <translation>&amp;Konnektoren…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Casebook</source>
        <translation>&amp;Über Casebook</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Case</source>
        <translation>&amp;Fall</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>E&amp;xtras</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>Hoher &amp;Kontrast</translation>
    </message>
    <message>
        <source>D&amp;ensity</source>
        <translation>Zeilen&amp;höhe</translation>
    </message>
    <message>
        <source>&amp;Compact</source>
        <translation>&amp;Kompakt</translation>
    </message>
    <message>
        <source>C&amp;omfortable</source>
        <translation>&amp;Geräumig</translation>
    </message>
    <message>
        <source>&amp;Run a .case action…</source>
        <translation>Eine .case-Aktion ausfüh&amp;ren…</translation>
    </message>
    <message>
        <source>&amp;Copy case as .case action</source>
        <translation>Fall als .case-Aktion &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Serve this casebook…</source>
        <translation>Dieses Fallbuch &amp;bereitstellen…</translation>
    </message>
    <message>
        <source>&amp;Actions</source>
        <translation>&amp;Aktionen</translation>
    </message>
    <message>
        <source>Connect to &amp;Kibana…</source>
        <translation>Mit &amp;Kibana verbinden…</translation>
    </message>
    <message>
        <source>S&amp;ync now</source>
        <translation>Jetzt ab&amp;gleichen</translation>
    </message>
    <message>
        <source>Work &amp;offline</source>
        <translation>&amp;Offline arbeiten</translation>
    </message>
    <message>
        <source>&amp;Remotes…</source>
        <translation>&amp;Verbindungen…</translation>
    </message>
    <message>
        <source>Search on &amp;Kibana…</source>
        <translation>In &amp;Kibana suchen…</translation>
    </message>
</context>
<context>
    <name>casebook::ui::WindowBar</name>
    <message>
        <source>New case</source>
        <translation>Neuer Fall</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Search cases</source>
        <translation>Fälle suchen</translation>
    </message>
    <message>
        <source>Searches titles, descriptions, tags and comments as you type.</source>
        <translation>Sucht beim Tippen in Titeln, Beschreibungen, Tags und Kommentaren.</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
</context>
<context>
    <name>casebook::ui::WindowDialogs</name>
    <message>
        <source>Import a Kibana export</source>
        <translation>Kibana-Export importieren</translation>
    </message>
    <message>
        <source>Kibana exports (*.ndjson);;All files (*)</source>
        <translation>Kibana-Exporte (*.ndjson);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open another casebook</source>
        <translation>Anderes Fallbuch öffnen</translation>
    </message>
    <message>
        <source>Casebooks (*.sqlite);;All files (*)</source>
        <translation>Fallbücher (*.sqlite);;Alle Dateien (*)</translation>
    </message>
</context>
</TS>
