<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>(not installed)</source>
        <translation>(nicht installiert)</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>Diagnose kopieren</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. These are part of it:</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer. Das gehört dazu:</translation>
    </message>
    <message>
        <source>Licence of %1</source>
        <translation>Lizenz von %1</translation>
    </message>
    <message>
        <source>Team Vault %1 · Qt %2 · Python %3</source>
        <translation>Team Vault %1 · Qt %2 · Python %3</translation>
    </message>
    <message>
        <source>Versions and the kind of desktop; no paths and no names.</source>
        <translation>Versionen und Art der Arbeitsumgebung; keine Pfade, keine Namen.</translation>
    </message>
</context>
<context>
    <name>AccountCard</name>
    <message numerus="yes">
        <source>Again in %n month(s)</source>
        <translation>
            <numerusform>Wieder in %n Monat</numerusform>
            <numerusform>Wieder in %n Monaten</numerusform>
        </translation>
    </message>
    <message>
        <source>Its review was due on %1.</source>
        <translation>Die Prüfung war am %1 fällig.</translation>
    </message>
    <message>
        <source>Reviewed today…</source>
        <translation>Heute geprüft …</translation>
    </message>
</context>
<context>
    <name>AccountReview</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>“%1” is looked at again on %2</source>
        <translation>„%1“ wird am %2 wieder angesehen</translation>
    </message>
</context>
<context>
    <name>AccountSection</name>
    <message numerus="yes">
        <source>%n answer(s)</source>
        <translation>
            <numerusform>%n Antwort</numerusform>
            <numerusform>%n Antworten</numerusform>
        </translation>
    </message>
    <message>
        <source>Can people sign in through another account instead?</source>
        <translation>Geht die Anmeldung stattdessen über ein anderes Konto?</translation>
    </message>
    <message numerus="yes">
        <source>In %n month(s)</source>
        <translation>
            <numerusform>In %n Monat</numerusform>
            <numerusform>In %n Monaten</numerusform>
        </translation>
    </message>
    <message>
        <source>May be skipped.</source>
        <translation>Darf übersprungen werden.</translation>
    </message>
    <message>
        <source>People named in the vault</source>
        <translation>Im Tresor genannte Personen</translation>
    </message>
    <message>
        <source>Separate names with commas. If one of them leaves, it comes up to be changed.</source>
        <translation>Namen mit Kommas trennen. Scheidet eine Person aus, wird zum Ändern daran erinnert.</translation>
    </message>
    <message>
        <source>Who knows it, and when is this looked at again?</source>
        <translation>Wer kennt es, und wann wird wieder nachgesehen?</translation>
    </message>
    <message>
        <source>Who needs this account, and for which job?</source>
        <translation>Wer braucht dieses Konto, und wofür?</translation>
    </message>
    <message>
        <source>Who needs this account?</source>
        <translation>Wer braucht dieses Konto?</translation>
    </message>
    <message>
        <source>Who sets it up, and takes it away again?</source>
        <translation>Wer richtet es ein und nimmt es wieder weg?</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>zugeklappt</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
</context>
<context>
    <name>AccountTable</name>
    <message>
        <source>Save the accounts as a table</source>
        <translation>Konten als Tabelle speichern</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>The table is saved. It holds no passwords.</source>
        <translation>Die Tabelle ist gespeichert. Sie enthält keine Passwörter.</translation>
    </message>
    <message>
        <source>accounts</source>
        <translation>Konten</translation>
    </message>
</context>
<context>
    <name>AccountWords</name>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
</context>
<context>
    <name>AddField</name>
    <message>
        <source>Add a field</source>
        <translation>Feld hinzufügen</translation>
    </message>
    <message>
        <source>File…</source>
        <translation>Datei …</translation>
    </message>
    <message>
        <source>Paste variables (NAME=value)</source>
        <translation>Variablen einfügen (NAME=Wert)</translation>
    </message>
    <message>
        <source>Picture from the clipboard</source>
        <translation>Bild aus der Zwischenablage</translation>
    </message>
</context>
<context>
    <name>BackupsView</name>
    <message numerus="yes">
        <source>%n change(s) since</source>
        <translation>
            <numerusform>%n Änderung seitdem</numerusform>
            <numerusform>%n Änderungen seitdem</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Another copy took their place on this computer. What they alone hold can be merged into the vault.</source>
        <translation>Eine andere Kopie trat auf diesem Computer an ihre Stelle. Was nur sie enthalten, lässt sich mit dem Tresor zusammenführen.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Copies that were set aside</source>
        <translation>Beiseitegelegte Kopien</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>Sicherungen werden gesucht …</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Merge copy %1</source>
        <translation>Kopie %1 zusammenführen</translation>
    </message>
    <message>
        <source>Opens with an earlier passphrase, or is damaged</source>
        <translation>Öffnet sich mit einer früheren Passphrase oder ist beschädigt</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Preview the backup of %1</source>
        <translation>Vorschau der Sicherung vom %1</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Restore the backup of %1</source>
        <translation>Sicherung vom %1 wiederherstellen</translation>
    </message>
    <message>
        <source>There are no backups yet. Each save keeps one.</source>
        <translation>Noch gibt es keine Sicherungen. Jedes Speichern legt eine an.</translation>
    </message>
    <message>
        <source>Use the backup of %1</source>
        <translation>Sicherung vom %1 verwenden</translation>
    </message>
    <message>
        <source>Use this backup</source>
        <translation>Diese Sicherung verwenden</translation>
    </message>
    <message>
        <source>same as now</source>
        <translation>wie jetzt</translation>
    </message>
</context>
<context>
    <name>BetweenVaults</name>
    <message numerus="yes">
        <source>%n item(s) copied to “%2”</source>
        <translation>
            <numerusform>%n Eintrag nach „%2“ kopiert</numerusform>
            <numerusform>%n Einträge nach „%2“ kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) moved to “%2”</source>
        <translation>
            <numerusform>%n Eintrag nach „%2“ verschoben</numerusform>
            <numerusform>%n Einträge nach „%2“ verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) to items left behind are kept as text.</source>
        <translation>
            <numerusform>%n Verweis auf Zurückgelassenes bleibt als Text erhalten.</numerusform>
            <numerusform>%n Verweise auf Zurückgelassenes bleiben als Text erhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied to “%1”, but not taken out of here.</source>
        <translation>Nach „%1“ kopiert, aber hier nicht entfernt.</translation>
    </message>
    <message>
        <source>Nothing was moved or copied to “%1”.</source>
        <translation>Nichts wurde nach „%1“ verschoben oder kopiert.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>“%1” copied to “%2”</source>
        <translation>„%1“ nach „%2“ kopiert</translation>
    </message>
    <message>
        <source>“%1” moved to “%2”</source>
        <translation>„%1“ nach „%2“ verschoben</translation>
    </message>
</context>
<context>
    <name>BusyStep</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>CalendarPopover</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Voriger Monat</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Nächster Monat</translation>
    </message>
</context>
<context>
    <name>Caption</name>
    <message>
        <source>%1, folded away</source>
        <translation>%1, zugeklappt</translation>
    </message>
</context>
<context>
    <name>ChangeCard</name>
    <message>
        <source>%1 after</source>
        <translation>%1 danach</translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation>%1 davor</translation>
    </message>
    <message>
        <source>%1, set aside when two devices were merged</source>
        <translation>%1, abgelöst beim Zusammenführen zweier Geräte</translation>
    </message>
    <message>
        <source>%1, taken out</source>
        <translation>%1, entfernt</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>Bring this state back</source>
        <translation>Diesen Stand zurückholen</translation>
    </message>
    <message>
        <source>Changed before it came here</source>
        <translation>Geändert, bevor es hierherkam</translation>
    </message>
    <message>
        <source>Changed on %1</source>
        <translation>Geändert am %1</translation>
    </message>
    <message>
        <source>Merged on %1</source>
        <translation>Zusammengeführt am %1</translation>
    </message>
    <message>
        <source>Use this value of %1 again</source>
        <translation>Diesen Wert von %1 wieder verwenden</translation>
    </message>
</context>
<context>
    <name>ChangeView</name>
    <message>
        <source>Change it on the website first, then save it here. The old one stays in the history.</source>
        <translation>Ändern Sie es zuerst auf der Website und speichern Sie es dann hier. Das alte bleibt im Verlauf.</translation>
    </message>
    <message>
        <source>Copy the old password</source>
        <translation>Altes Passwort kopieren</translation>
    </message>
    <message>
        <source>Hide the old password</source>
        <translation>Altes Passwort verbergen</translation>
    </message>
    <message>
        <source>I could not change it on the site</source>
        <translation>Auf der Website ließ es sich nicht ändern</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>New password for %1</source>
        <translation>Neues Passwort für %1</translation>
    </message>
    <message>
        <source>Old password</source>
        <translation>Altes Passwort</translation>
    </message>
    <message>
        <source>Open the change page</source>
        <translation>Änderungsseite öffnen</translation>
    </message>
    <message>
        <source>Reveal the old password</source>
        <translation>Altes Passwort anzeigen</translation>
    </message>
</context>
<context>
    <name>ChangesSheet</name>
    <message numerus="yes">
        <source>%n item(s) deleted for good</source>
        <translation>
            <numerusform>%n Eintrag endgültig gelöscht</numerusform>
            <numerusform>%n Einträge endgültig gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChooseStep</name>
    <message>
        <source>6 words</source>
        <translation>6 Wörter</translation>
    </message>
    <message>
        <source>7 words</source>
        <translation>7 Wörter</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Choose a file, or drop it here</source>
        <translation>Wählen Sie eine Datei, oder ziehen Sie sie hierher</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Chrome, Edge, Brave, Opera, Vivaldi, Firefox, Safari, Bitwarden, 1Password, KeePass, KeePassXC, LastPass, Proton Pass, Dashlane, NordPass, Keeper, FIDO CXF, .env files, exports of this app, and other tables.</source>
        <translation>Chrome, Edge, Brave, Opera, Vivaldi, Firefox, Safari, Bitwarden, 1Password, KeePass, KeePassXC, LastPass, Proton Pass, Dashlane, NordPass, Keeper, FIDO CXF, .env-Dateien, Exporte dieser App und andere Tabellen.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>How is this worked out?</source>
        <translation>Wie wird das berechnet?</translation>
    </message>
    <message>
        <source>How many words</source>
        <translation>Anzahl der Wörter</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>Ich habe sie aufgeschrieben</translation>
    </message>
    <message>
        <source>Its kind is told by what is in it. Nothing is changed before you have seen what would come in.</source>
        <translation>Ihre Art wird am Inhalt erkannt. Nichts wird geändert, bevor Sie gesehen haben, was hereinkäme.</translation>
    </message>
    <message>
        <source>New words</source>
        <translation>Neue Wörter</translation>
    </message>
    <message>
        <source>Nobody can reset this for you. Write it down now; you will type it back next.</source>
        <translation>Niemand kann sie für Sie zurücksetzen. Schreiben Sie sie jetzt auf; gleich tippen Sie sie zur Probe ein.</translation>
    </message>
    <message>
        <source>Seven words picked at random. You type them to open the vault.</source>
        <translation>Sieben zufällig gezogene Wörter. Mit ihnen öffnen Sie den Tresor.</translation>
    </message>
    <message>
        <source>Six words picked at random. You type them to open the vault.</source>
        <translation>Sechs zufällig gezogene Wörter. Mit ihnen öffnen Sie den Tresor.</translation>
    </message>
    <message>
        <source>Use my own…</source>
        <translation>Eigene wählen …</translation>
    </message>
    <message>
        <source>Use random words</source>
        <translation>Zufällige Wörter nehmen</translation>
    </message>
    <message>
        <source>Your own words. Choose some that nobody would think of, not a quotation.</source>
        <translation>Ihre eigenen Wörter. Nehmen Sie solche, auf die niemand kommt, kein Zitat.</translation>
    </message>
    <message>
        <source>Your vault passphrase</source>
        <translation>Passphrase Ihres Tresors</translation>
    </message>
</context>
<context>
    <name>ChordButton</name>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Hold Ctrl or Alt too</source>
        <translation>Auch Strg oder Alt halten</translation>
    </message>
    <message>
        <source>Press the keys…</source>
        <translation>Tasten drücken …</translation>
    </message>
</context>
<context>
    <name>ClashRow</name>
    <message>
        <source>Gave way</source>
        <translation>Unterlegen</translation>
    </message>
    <message>
        <source>Stands now</source>
        <translation>Gilt jetzt</translation>
    </message>
    <message>
        <source>The other one</source>
        <translation>Der andere</translation>
    </message>
    <message>
        <source>What stands now</source>
        <translation>Was jetzt gilt</translation>
    </message>
    <message>
        <source>Which %1 of %2</source>
        <translation>Welches „%1“ von %2</translation>
    </message>
</context>
<context>
    <name>ClashSheet</name>
    <message>
        <source>Choose which value stands. The other one stays in the history of the item.</source>
        <translation>Wählen Sie, welcher Wert gilt. Der andere bleibt im Verlauf des Eintrags.</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Use what I chose</source>
        <translation>Meine Auswahl übernehmen</translation>
    </message>
</context>
<context>
    <name>ClosedBackups</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>It takes the place of the present file, which is kept among the backups. What was saved later is not in it.</source>
        <translation>Sie tritt an die Stelle der jetzigen Datei, die bei den Sicherungen bleibt. Was später gespeichert wurde, fehlt darin.</translation>
    </message>
    <message>
        <source>They open with the passphrase they were saved with. The present file is kept as a backup when one of them takes its place.</source>
        <translation>Sie öffnen sich mit der Passphrase, mit der sie gespeichert wurden. Die jetzige Datei bleibt als Sicherung erhalten, wenn eine davon an ihre Stelle tritt.</translation>
    </message>
    <message>
        <source>Use the backup of %1?</source>
        <translation>Sicherung vom %1 verwenden?</translation>
    </message>
    <message>
        <source>Use this backup</source>
        <translation>Diese Sicherung verwenden</translation>
    </message>
</context>
<context>
    <name>CodeEdit</name>
    <message>
        <source>Code %1</source>
        <translation>Code %1</translation>
    </message>
    <message>
        <source>Delete the picture: whoever has it can make the codes.</source>
        <translation>Löschen Sie das Bild: Wer es hat, kann die Codes erzeugen.</translation>
    </message>
    <message>
        <source>From a picture file…</source>
        <translation>Aus einer Bilddatei …</translation>
    </message>
    <message>
        <source>From the clipboard</source>
        <translation>Aus der Zwischenablage</translation>
    </message>
    <message>
        <source>Paste the set-up key or otpauth:// address, or drop a picture of the QR code here.</source>
        <translation>Fügen Sie den Einrichtungsschlüssel oder die otpauth://-Adresse ein, oder ziehen Sie ein Bild des QR-Codes hierher.</translation>
    </message>
    <message>
        <source>Picture of a QR code</source>
        <translation>Bild eines QR-Codes</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Read a QR code</source>
        <translation>QR-Code lesen</translation>
    </message>
    <message>
        <source>Several codes were found. Choose one.</source>
        <translation>Mehrere Codes gefunden. Wählen Sie einen.</translation>
    </message>
    <message>
        <source>Which code?</source>
        <translation>Welcher Code?</translation>
    </message>
</context>
<context>
    <name>CodeField</name>
    <message>
        <source>A code of %1 digits every %2 seconds</source>
        <translation>Ein Code mit %1 Ziffern alle %2 Sekunden</translation>
    </message>
    <message>
        <source>A code of 6 digits every 30 seconds</source>
        <translation>Ein Code mit 6 Ziffern alle 30 Sekunden</translation>
    </message>
    <message>
        <source>Codes of Steam</source>
        <translation>Codes von Steam</translation>
    </message>
</context>
<context>
    <name>CodeRow</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Copy one-time code</source>
        <translation>Einmalcode kopieren</translation>
    </message>
    <message>
        <source>Large type</source>
        <translation>Große Schrift</translation>
    </message>
    <message>
        <source>Show as QR code for another device</source>
        <translation>Als QR-Code für ein anderes Gerät zeigen</translation>
    </message>
    <message>
        <source>new code in %1 s</source>
        <translation>neuer Code in %1 s</translation>
    </message>
</context>
<context>
    <name>ColumnsStep</name>
    <message>
        <source>Another file</source>
        <translation>Andere Datei</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>Show what would be imported</source>
        <translation>Zeigen, was importiert würde</translation>
    </message>
    <message>
        <source>What do the columns of this table hold?</source>
        <translation>Was enthalten die Spalten dieser Tabelle?</translation>
    </message>
</context>
<context>
    <name>CopiedNotice</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>DateEdit</name>
    <message>
        <source>Choose a day</source>
        <translation>Tag wählen</translation>
    </message>
    <message>
        <source>For example %1</source>
        <translation>Zum Beispiel %1</translation>
    </message>
</context>
<context>
    <name>Days</name>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day in Qt&apos;s own signs, as in 31 Mar 2027</comment>
        <translation>d. MMM yyyy</translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <source>Importing into “%1”…</source>
        <translation>Import in „%1“ läuft…</translation>
    </message>
    <message>
        <source>The import into “%1” is done.</source>
        <translation>Der Import in „%1“ ist fertig.</translation>
    </message>
    <message>
        <source>The import into “%1” is taken back.</source>
        <translation>Der Import in „%1“ ist zurückgenommen.</translation>
    </message>
    <message>
        <source>What came in lies in the bin.</source>
        <translation>Was hereinkam, liegt im Papierkorb.</translation>
    </message>
    <message>
        <source>“%1” is deleted.</source>
        <translation>„%1“ ist gelöscht.</translation>
    </message>
</context>
<context>
    <name>Deeds</name>
    <message>
        <source>Ignored for “%1”</source>
        <translation>Übergangen für „%1“</translation>
    </message>
    <message>
        <source>No longer ignored for “%1”</source>
        <translation>Nicht mehr übergangen für „%1“</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>“%1” was reviewed; the next time is in %n month(s)</source>
        <translation>
            <numerusform>„%1“ ist geprüft; das nächste Mal in %n Monat</numerusform>
            <numerusform>„%1“ ist geprüft; das nächste Mal in %n Monaten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeedsPage</name>
    <message numerus="yes">
        <source>%n item(s) are selected. Select one to copy from.</source>
        <translation>
            <numerusform>%n Eintrag ist ausgewählt. Wählen Sie einen, um daraus zu kopieren.</numerusform>
            <numerusform>%n Einträge sind ausgewählt. Wählen Sie einen, um daraus zu kopieren.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DesktopRows</name>
    <message>
        <source>Also when another person takes over the screen.</source>
        <translation>Auch wenn jemand anderes den Bildschirm übernimmt.</translation>
    </message>
    <message>
        <source>Closing the window hides it. Where there is no tray, it quits.</source>
        <translation>Schließen blendet das Fenster aus. Wo es keinen Infobereich gibt, wird beendet.</translation>
    </message>
    <message>
        <source>Keep running in the tray</source>
        <translation>Im Infobereich weiterlaufen</translation>
    </message>
    <message>
        <source>Lock when the computer sleeps</source>
        <translation>Sperren, wenn der Computer schläft</translation>
    </message>
    <message>
        <source>Lock with the screen</source>
        <translation>Mit dem Bildschirm sperren</translation>
    </message>
    <message>
        <source>Start with the computer</source>
        <translation>Mit dem Computer starten</translation>
    </message>
    <message>
        <source>The vault stays locked until you open it.</source>
        <translation>Der Tresor bleibt gesperrt, bis Sie ihn öffnen.</translation>
    </message>
</context>
<context>
    <name>DetailHeader</name>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
</context>
<context>
    <name>DetailView</name>
    <message numerus="yes">
        <source>%n earlier password(s)</source>
        <translation>
            <numerusform>%n früheres Passwort</numerusform>
            <numerusform>%n frühere Passwörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n Datei, %1</numerusform>
            <numerusform>%n Dateien, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>Geändert am %1</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>In the bin since %1</source>
        <translation>Im Papierkorb seit %1</translation>
    </message>
    <message>
        <source>It is deleted for good on %1.</source>
        <translation>Am %1 wird der Eintrag endgültig gelöscht.</translation>
    </message>
    <message>
        <source>It is good until %1.</source>
        <translation>Gültig bis %1.</translation>
    </message>
    <message>
        <source>It was good until %1.</source>
        <translation>War gültig bis %1.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Show the whole text</source>
        <translation>Ganzen Text zeigen</translation>
    </message>
</context>
<context>
    <name>DevicesSheet</name>
    <message numerus="yes">
        <source>%n way(s) to open it that this version does not know will end too.</source>
        <translation>
            <numerusform>Auch %n Weg zum Öffnen, den diese Version nicht kennt, endet.</numerusform>
            <numerusform>Auch %n Wege zum Öffnen, die diese Version nicht kennt, enden.</numerusform>
        </translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>End quick unlock on other devices?</source>
        <translation>Schnelles Entsperren auf anderen Geräten beenden?</translation>
    </message>
    <message numerus="yes">
        <source>The vault gets a new key. Quick unlock is on for %n device(s)</source>
        <translation>
            <numerusform>Der Tresor bekommt einen neuen Schlüssel. Schnelles Entsperren ist auf %n Gerät eingeschaltet</numerusform>
            <numerusform>Der Tresor bekommt einen neuen Schlüssel. Schnelles Entsperren ist auf %n Geräten eingeschaltet</numerusform>
        </translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Turn quick unlock off?</source>
        <translation>Schnelles Entsperren ausschalten?</translation>
    </message>
    <message>
        <source>Your passphrase and the recovery sheet open it as before. Copies and backups elsewhere still open with the old keys.</source>
        <translation>Ihre Passphrase und das Wiederherstellungsblatt öffnen ihn wie bisher. Kopien und Sicherungen an anderen Orten öffnen sich weiter mit den alten Schlüsseln.</translation>
    </message>
    <message>
        <source>each has to turn it on again.</source>
        <translation>auf jedem muss es neu eingeschaltet werden.</translation>
    </message>
    <message>
        <source>this one keeps it, each other one has to turn it on again.</source>
        <translation>hier bleibt es an, auf jedem anderen muss es neu eingeschaltet werden.</translation>
    </message>
</context>
<context>
    <name>DraftKeeper</name>
    <message>
        <source>Continue editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Save it before the vault locks.</source>
        <translation>Speichern Sie, bevor der Tresor sperrt.</translation>
    </message>
    <message>
        <source>This edit is not kept while you type.</source>
        <translation>Diese Bearbeitung wird beim Tippen nicht gesichert.</translation>
    </message>
    <message>
        <source>You were editing %1</source>
        <translation>Sie waren beim Bearbeiten: %1</translation>
    </message>
</context>
<context>
    <name>DropRoad</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Finish or leave what you are doing here, and drop the file again.</source>
        <translation>Beenden oder verlassen Sie, was Sie hier tun, und ziehen Sie die Datei noch einmal hierher.</translation>
    </message>
    <message>
        <source>No vault is open.</source>
        <translation>Kein Tresor ist offen.</translation>
    </message>
    <message>
        <source>Not on this page.</source>
        <translation>Nicht auf dieser Seite.</translation>
    </message>
    <message numerus="yes">
        <source>One file at a time: %n other(s) can be dropped after it.</source>
        <translation>
            <numerusform>Eine Datei nach der anderen: %n weitere kann danach hierhergezogen werden.</numerusform>
            <numerusform>Eine Datei nach der anderen: %n weitere können danach hierhergezogen werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open your vault first. Then drop “%1” again to import it.</source>
        <translation>Öffnen Sie zuerst Ihren Tresor. Ziehen Sie „%1“ dann noch einmal hierher, um die Datei zu importieren.</translation>
    </message>
    <message>
        <source>“%1” is read.</source>
        <translation>„%1“ wird gelesen.</translation>
    </message>
</context>
<context>
    <name>EarlierPasswords</name>
    <message>
        <source>Earlier password</source>
        <translation>Früheres Passwort</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>“%1” has its earlier password again</source>
        <translation>„%1“ hat wieder das frühere Passwort</translation>
    </message>
</context>
<context>
    <name>EditController</name>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message numerus="yes">
        <source>Changed elsewhere too: merged %n change(s)</source>
        <translation>
            <numerusform>Auch anderswo geändert: %n Änderung zusammengeführt</numerusform>
            <numerusform>Auch anderswo geändert: %n Änderungen zusammengeführt</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed there too: %1. Yours stands here; the other stays in the history.</source>
        <translation>Dort auch geändert: %1. Hier steht Ihre Fassung; die andere bleibt im Verlauf.</translation>
    </message>
    <message>
        <source>What you had not touched is as it is now.</source>
        <translation>Was Sie nicht angefasst hatten, ist auf dem neuesten Stand.</translation>
    </message>
    <message>
        <source>“%1” has no password</source>
        <translation>„%1“ hat kein Passwort</translation>
    </message>
    <message>
        <source>“%1” is saved</source>
        <translation>„%1“ ist gespeichert</translation>
    </message>
    <message>
        <source>“%1” was changed elsewhere meanwhile</source>
        <translation>„%1“ wurde inzwischen anderswo geändert</translation>
    </message>
</context>
<context>
    <name>EditPlace</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>This vault is open for reading only.</source>
        <translation>Dieser Tresor ist nur zum Lesen geöffnet.</translation>
    </message>
</context>
<context>
    <name>EditView</name>
    <message numerus="yes">
        <source>%n file(s), %1</source>
        <translation>
            <numerusform>%n Datei, %1</numerusform>
            <numerusform>%n Dateien, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) could not be read.</source>
        <translation>
            <numerusform>%n Zeile war nicht lesbar.</numerusform>
            <numerusform>%n Zeilen waren nicht lesbar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more field(s) are kept as they are; they are too many to be shown.</source>
        <translation>
            <numerusform>%n weiteres Feld bleibt, wie es ist; es sind zu viele, um es zu zeigen.</numerusform>
            <numerusform>%n weitere Felder bleiben, wie sie sind; es sind zu viele, um sie zu zeigen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n variable(s) added</source>
        <translation>
            <numerusform>%n Variable hinzugefügt</numerusform>
            <numerusform>%n Variablen hinzugefügt</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Separate tags with commas.</source>
        <translation>Schlagwörter mit Kommas trennen.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Tags of the vault</source>
        <translation>Schlagwörter des Tresors</translation>
    </message>
    <message>
        <source>The password is left out. An earlier one stays in the history.</source>
        <translation>Das Passwort entfällt. Ein früheres bleibt im Verlauf.</translation>
    </message>
    <message>
        <source>There are no variables on the clipboard. Copy lines like NAME=value first.</source>
        <translation>In der Zwischenablage sind keine Variablen. Kopieren Sie zuerst Zeilen wie NAME=Wert.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 übernehmen</translation>
    </message>
    <message>
        <source>linear.app</source>
        <translation>linear.app</translation>
    </message>
</context>
<context>
    <name>Expiry</name>
    <message numerus="yes">
        <source>Expired %n day(s) ago</source>
        <translation>
            <numerusform>Vor %n Tag abgelaufen</numerusform>
            <numerusform>Vor %n Tagen abgelaufen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Expires in %n day(s)</source>
        <translation>
            <numerusform>Läuft in %n Tag ab</numerusform>
            <numerusform>Läuft in %n Tagen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>Expires today</source>
        <translation>Läuft heute ab</translation>
    </message>
</context>
<context>
    <name>ExportController</name>
    <message numerus="yes">
        <source>%n item(s) exported</source>
        <translation>
            <numerusform>%n Eintrag exportiert</numerusform>
            <numerusform>%n Einträge exportiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) have no place in that kind of file.</source>
        <translation>
            <numerusform>%n Angabe hat in dieser Dateiart keinen Platz.</numerusform>
            <numerusform>%n Angaben haben in dieser Dateiart keinen Platz.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>That is not the passphrase of this vault.</source>
        <translation>Das ist nicht die Passphrase dieses Tresors.</translation>
    </message>
</context>
<context>
    <name>ExportSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Export %n item(s)</source>
        <translation>
            <numerusform>%n Eintrag exportieren</numerusform>
            <numerusform>%n Einträge exportieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Art der Datei</translation>
    </message>
    <message>
        <source>Passphrase of the file</source>
        <translation>Passphrase der Datei</translation>
    </message>
    <message>
        <source>Passphrase of the vault</source>
        <translation>Passphrase des Tresors</translation>
    </message>
    <message>
        <source>The file holds every password in plain text. Whoever gets it, has them all.</source>
        <translation>Die Datei enthält jedes Passwort im Klartext. Wer sie bekommt, hat sie alle.</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Noch einmal dieselbe</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Die beiden sind nicht gleich.</translation>
    </message>
    <message>
        <source>Type a passphrase for the file.</source>
        <translation>Tippen Sie eine Passphrase für die Datei.</translation>
    </message>
    <message>
        <source>Type the passphrase of the vault.</source>
        <translation>Tippen Sie die Passphrase des Tresors.</translation>
    </message>
</context>
<context>
    <name>FailureRoad</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>It is not open any more</source>
        <translation>Er ist nicht mehr geöffnet</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Open for reading only.</source>
        <translation>Nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie sichern</translation>
    </message>
    <message>
        <source>Save somewhere else</source>
        <translation>Woanders speichern</translation>
    </message>
    <message>
        <source>The copy is saved.</source>
        <translation>Die Kopie ist gespeichert.</translation>
    </message>
    <message>
        <source>The vault is saved at another place now.</source>
        <translation>Der Tresor liegt jetzt an einem anderen Ort.</translation>
    </message>
    <message>
        <source>Vaults (*.vault)</source>
        <translation>Tresore (*.vault)</translation>
    </message>
    <message>
        <source>What you typed is kept as a draft.</source>
        <translation>Was Sie eingegeben haben, bleibt als Entwurf.</translation>
    </message>
    <message>
        <source>Write again</source>
        <translation>Erneut schreiben</translation>
    </message>
    <message>
        <source>copy of %1</source>
        <translation>Kopie von %1</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
</context>
<context>
    <name>FieldsCard</name>
    <message numerus="yes">
        <source>Show %n more field(s)</source>
        <translation>
            <numerusform>%n weiteres Feld zeigen</numerusform>
            <numerusform>%n weitere Felder zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileEdit</name>
    <message>
        <source>%1, encrypted when you save</source>
        <translation>%1, wird beim Speichern verschlüsselt</translation>
    </message>
    <message>
        <source>This file was too large to be kept with the draft. Add it once more.</source>
        <translation>Diese Datei war zu groß für den Entwurf. Fügen Sie sie noch einmal hinzu.</translation>
    </message>
</context>
<context>
    <name>FileIntake</name>
    <message>
        <source>Add files</source>
        <translation>Dateien hinzufügen</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <translation>Bild %1</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Look into %1</source>
        <translation>%1 ansehen</translation>
    </message>
    <message>
        <source>Look into the file</source>
        <translation>Datei ansehen</translation>
    </message>
    <message>
        <source>Save %1 as…</source>
        <translation>%1 speichern unter …</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
</context>
<context>
    <name>FileSheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>This file is neither a text nor a picture. Save it to open it with a program.</source>
        <translation>Diese Datei ist weder Text noch Bild. Speichern Sie sie, um sie mit einem Programm zu öffnen.</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message numerus="yes">
        <source>%n file(s) added to “%1”</source>
        <translation>
            <numerusform>%n Datei zu „%1“ hinzugefügt</numerusform>
            <numerusform>%n Dateien zu „%1“ hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adding %n file(s) to “%1”…</source>
        <translation>
            <numerusform>%n Datei wird zu „%1“ hinzugefügt …</numerusform>
            <numerusform>%n Dateien werden zu „%1“ hinzugefügt …</numerusform>
        </translation>
    </message>
    <message>
        <source>Outside the vault it is not encrypted. Delete it when you no longer need it.</source>
        <translation>Außerhalb des Tresors ist sie nicht verschlüsselt. Löschen Sie sie, wenn Sie sie nicht mehr brauchen.</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>“%1” is saved</source>
        <translation>„%1“ ist gespeichert</translation>
    </message>
</context>
<context>
    <name>FindingList</name>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>What to fix</source>
        <translation>Was zu beheben ist</translation>
    </message>
</context>
<context>
    <name>FittingPassword</name>
    <message>
        <source>Made to the password rules of %1.</source>
        <translation>Nach den Passwortregeln von %1 erzeugt.</translation>
    </message>
</context>
<context>
    <name>ForgottenController</name>
    <message>
        <source>Word %1 is not one that a sheet can hold. Check its spelling.</source>
        <translation>Wort %1 kann auf keinem Blatt stehen. Prüfen Sie die Schreibweise.</translation>
    </message>
</context>
<context>
    <name>ForgottenView</name>
    <message>
        <source>%1 of 21 words</source>
        <translation>%1 von 21 Wörtern</translation>
    </message>
    <message>
        <source>All 21 words of the sheet, in order.</source>
        <translation>Alle 21 Wörter des Blatts, der Reihe nach.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Backups on this computer</source>
        <translation>Sicherungen auf diesem Computer</translation>
    </message>
    <message>
        <source>Forgotten passphrase?</source>
        <translation>Passphrase vergessen?</translation>
    </message>
    <message>
        <source>Nobody can reset the passphrase of %1. The printed recovery sheet can open it.</source>
        <translation>Niemand kann die Passphrase von %1 zurücksetzen. Das gedruckte Wiederherstellungsblatt öffnet den Tresor.</translation>
    </message>
    <message>
        <source>Open with these words</source>
        <translation>Mit diesen Wörtern öffnen</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Wiederherstellungswörter</translation>
    </message>
    <message>
        <source>Show backups</source>
        <translation>Sicherungen zeigen</translation>
    </message>
    <message>
        <source>They open with the passphrase they were saved with. You may remember an earlier one.</source>
        <translation>Sie öffnen sich mit der Passphrase, mit der sie gespeichert wurden. Vielleicht erinnern Sie sich an eine frühere.</translation>
    </message>
</context>
<context>
    <name>GeneratorController</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Earlier value</source>
        <translation>Früherer Wert</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Use password</source>
        <translation>Passwort übernehmen</translation>
    </message>
</context>
<context>
    <name>GeneratorPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Use password</source>
        <translation>Passwort übernehmen</translation>
    </message>
    <message>
        <source>What to make</source>
        <translation>Was erzeugt wird</translation>
    </message>
</context>
<context>
    <name>GeneratorRows</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n Zeichen</numerusform>
            <numerusform>%n Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s)</source>
        <translation>
            <numerusform>%n Wort</numerusform>
            <numerusform>%n Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>Avoid look-alikes</source>
        <translation>Verwechselbare Zeichen meiden</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Großbuchstaben</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>Leaves out 0 and O, 1, l and I.</source>
        <translation>Lässt 0 und O, 1, l und I weg.</translation>
    </message>
    <message>
        <source>Length of passwords</source>
        <translation>Länge der Passwörter</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Sonderzeichen</translation>
    </message>
    <message>
        <source>Words of passphrases</source>
        <translation>Wörter der Passphrasen</translation>
    </message>
    <message>
        <source>password generator</source>
        <translation>Passwortgenerator</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>%1 knew it and has left</source>
        <translation>%1 kannte es und ist nicht mehr da</translation>
    </message>
    <message>
        <source>%1, ignored on %2: %3</source>
        <translation>%1, übergangen am %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n more finding(s)</source>
        <translation>
            <numerusform>%n weiterer Befund</numerusform>
            <numerusform>%n weitere Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Code not set up</source>
        <translation>Code nicht eingerichtet</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Expired on %1</source>
        <translation>Abgelaufen am %1</translation>
    </message>
    <message>
        <source>Expired or soon</source>
        <translation>Abgelaufen oder bald</translation>
    </message>
    <message>
        <source>Expires on %1</source>
        <translation>Läuft ab am %1</translation>
    </message>
    <message>
        <source>Expires today</source>
        <translation>Läuft heute ab</translation>
    </message>
    <message numerus="yes">
        <source>Found %n time(s) in leaked passwords</source>
        <translation>
            <numerusform>%n Mal unter durchgesickerten Passwörtern gefunden</numerusform>
            <numerusform>%n Mal unter durchgesickerten Passwörtern gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Guessable in %1</source>
        <translation>Erratbar in %1</translation>
    </message>
    <message>
        <source>Has a password although %1 signs in</source>
        <translation>Hat ein Passwort, obwohl %1 anmeldet</translation>
    </message>
    <message>
        <source>Known to a leaver</source>
        <translation>Ausgeschiedenen bekannt</translation>
    </message>
    <message>
        <source>Leaked</source>
        <translation>Durchgesickert</translation>
    </message>
    <message>
        <source>Nobody is named as its owner</source>
        <translation>Niemand ist als zuständig genannt</translation>
    </message>
    <message>
        <source>Not changed since %1</source>
        <translation>Nicht geändert seit %1</translation>
    </message>
    <message>
        <source>Old</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Password not needed</source>
        <translation>Passwort unnötig</translation>
    </message>
    <message>
        <source>Past review</source>
        <translation>Prüfung überfällig</translation>
    </message>
    <message>
        <source>Reused</source>
        <translation>Mehrfach benutzt</translation>
    </message>
    <message>
        <source>Review was due on %1</source>
        <translation>Prüfung war fällig am %1</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Same password as %1</source>
        <translation>Gleiches Passwort wie %1</translation>
    </message>
    <message>
        <source>Same password as %1 and %2</source>
        <translation>Gleiches Passwort wie %1 und %2</translation>
    </message>
    <message numerus="yes">
        <source>Same password as %1 and %n other(s)</source>
        <translation>
            <numerusform>Gleiches Passwort wie %1 und %n weiterer</numerusform>
            <numerusform>Gleiches Passwort wie %1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Set up</source>
        <translation>Einrichten</translation>
    </message>
    <message>
        <source>Site offers one-time codes, none set up</source>
        <translation>Website bietet Einmalcodes, keiner eingerichtet</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Schwach</translation>
    </message>
    <message>
        <source>Without owner</source>
        <translation>Ohne Zuständige</translation>
    </message>
</context>
<context>
    <name>HealthController</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n password(s) looked at.</source>
        <translation>
            <numerusform>%n Passwort angesehen.</numerusform>
            <numerusform>%n Passwörter angesehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Accounts to look at</source>
        <translation>Anzusehende Konten</translation>
    </message>
    <message>
        <source>Checked on this computer at %1.</source>
        <translation>Auf diesem Computer geprüft um %1.</translation>
    </message>
    <message>
        <source>Checked on this computer at %1. Nothing was sent anywhere.</source>
        <translation>Auf diesem Computer geprüft um %1. Nichts wurde irgendwohin gesendet.</translation>
    </message>
    <message>
        <source>Every account has an owner, and no review is due</source>
        <translation>Jedes Konto hat Zuständige, und keine Prüfung ist fällig</translation>
    </message>
    <message>
        <source>Fix these first</source>
        <translation>Zuerst beheben</translation>
    </message>
    <message>
        <source>Ignored</source>
        <translation>Übergangen</translation>
    </message>
    <message>
        <source>Leaks last looked up in a list on this computer on %1.</source>
        <translation>Lecks zuletzt am %1 in einer Liste auf diesem Computer gesucht.</translation>
    </message>
    <message>
        <source>Leaks last looked up online on %1.</source>
        <translation>Lecks zuletzt am %1 online gesucht.</translation>
    </message>
    <message>
        <source>Leaks were not looked up yet.</source>
        <translation>Lecks wurden noch nicht gesucht.</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>No passwords yet</source>
        <translation>Noch keine Passwörter</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>Nothing to fix</source>
        <translation>Nichts zu beheben</translation>
    </message>
</context>
<context>
    <name>HealthRoad</name>
    <message>
        <source>Password health</source>
        <translation>Passwortgesundheit</translation>
    </message>
</context>
<context>
    <name>HealthView</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Check for leaks…</source>
        <translation>Auf Lecks prüfen …</translation>
    </message>
    <message>
        <source>More about health</source>
        <translation>Mehr zur Gesundheit</translation>
    </message>
    <message>
        <source>Password health</source>
        <translation>Passwortgesundheit</translation>
    </message>
    <message>
        <source>Passwords</source>
        <translation>Passwörter</translation>
    </message>
    <message>
        <source>Save as a table…</source>
        <translation>Als Tabelle speichern …</translation>
    </message>
    <message>
        <source>Someone left…</source>
        <translation>Jemand ist ausgeschieden …</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Was angesehen wird</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Back to the generator</source>
        <translation>Zurück zum Generator</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Last values made</source>
        <translation>Zuletzt erzeugt</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>Values that you use or copy are kept here.</source>
        <translation>Was Sie übernehmen oder kopieren, steht dann hier.</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message>
        <source>Earlier passwords</source>
        <translation>Frühere Passwörter</translation>
    </message>
    <message>
        <source>I could not change it on the site</source>
        <translation>Auf der Website ließ es sich nicht ändern</translation>
    </message>
</context>
<context>
    <name>HistorySheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>History of “%1”</source>
        <translation>Verlauf von „%1“</translation>
    </message>
    <message numerus="yes">
        <source>Show %n earlier change(s)</source>
        <translation>
            <numerusform>%n frühere Änderung zeigen</numerusform>
            <numerusform>%n frühere Änderungen zeigen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Housekeeping</name>
    <message numerus="yes">
        <source>%n item(s) are back</source>
        <translation>
            <numerusform>%n Eintrag ist zurück</numerusform>
            <numerusform>%n Einträge sind zurück</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are deleted for good</source>
        <translation>
            <numerusform>%n Eintrag ist endgültig gelöscht</numerusform>
            <numerusform>%n Einträge sind endgültig gelöscht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are favourites</source>
        <translation>
            <numerusform>%n Eintrag ist Favorit</numerusform>
            <numerusform>%n Einträge sind Favoriten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are in the bin</source>
        <translation>
            <numerusform>%n Eintrag liegt im Papierkorb</numerusform>
            <numerusform>%n Einträge liegen im Papierkorb</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) are no favourites any more</source>
        <translation>
            <numerusform>%n Eintrag ist kein Favorit mehr</numerusform>
            <numerusform>%n Einträge sind keine Favoriten mehr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n item(s) changed</source>
        <translation>
            <numerusform>Schlagwörter von %n Eintrag geändert</numerusform>
            <numerusform>Schlagwörter von %n Einträgen geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags of “%1” changed</source>
        <translation>Schlagwörter von „%1“ geändert</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>“%1” is back</source>
        <translation>„%1“ ist zurück</translation>
    </message>
    <message>
        <source>“%1” is deleted for good</source>
        <translation>„%1“ ist endgültig gelöscht</translation>
    </message>
    <message>
        <source>“%1” is in the bin</source>
        <translation>„%1“ liegt im Papierkorb</translation>
    </message>
</context>
<context>
    <name>HowSheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>How is this worked out?</source>
        <translation>Wie wird das berechnet?</translation>
    </message>
</context>
<context>
    <name>IgnoreSheet</name>
    <message>
        <source>%1. It stays ignored until it changes, and can be taken back. The reason is kept in the item.</source>
        <translation>%1. Das bleibt übergangen, bis es sich ändert, und lässt sich zurücknehmen. Der Grund steht im Eintrag.</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Übergehen</translation>
    </message>
    <message>
        <source>Ignore this for “%1”?</source>
        <translation>Das für „%1“ übergehen?</translation>
    </message>
    <message>
        <source>Why it does not matter</source>
        <translation>Warum es keine Rolle spielt</translation>
    </message>
</context>
<context>
    <name>ImportController</name>
    <message>
        <source>Choose the key file</source>
        <translation>Schlüsseldatei wählen</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Datei importieren</translation>
    </message>
    <message>
        <source>Its passphrase is being turned into a key. How long that takes, the program that wrote the file has chosen; it cannot be stopped half-way, but you need not wait for it.</source>
        <translation>Aus ihrer Passphrase wird ein Schlüssel berechnet. Wie lange das dauert, hat das Programm festgelegt, das die Datei geschrieben hat; mittendrin lässt es sich nicht abbrechen, aber Sie müssen nicht darauf warten.</translation>
    </message>
    <message>
        <source>Opening “%1”…</source>
        <translation>„%1“ wird geöffnet …</translation>
    </message>
    <message>
        <source>Reading “%1”…</source>
        <translation>„%1“ wird gelesen …</translation>
    </message>
</context>
<context>
    <name>ImportList</name>
    <message>
        <source>What would be imported</source>
        <translation>Was importiert würde</translation>
    </message>
</context>
<context>
    <name>ImportView</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
</context>
<context>
    <name>ItemActions</name>
    <message>
        <source>This address is not opened: it is neither http nor https.</source>
        <translation>Diese Adresse wird nicht geöffnet: Sie ist weder http noch https.</translation>
    </message>
    <message>
        <source>“%1” has no one-time code</source>
        <translation>„%1“ hat keinen Einmalcode</translation>
    </message>
    <message>
        <source>“%1” has no password</source>
        <translation>„%1“ hat kein Passwort</translation>
    </message>
    <message>
        <source>“%1” has no user name</source>
        <translation>„%1“ hat keinen Benutzernamen</translation>
    </message>
    <message>
        <source>“%1” has no website</source>
        <translation>„%1“ hat keine Website</translation>
    </message>
</context>
<context>
    <name>ItemHistory</name>
    <message>
        <source>An item that is gone</source>
        <translation>Ein Eintrag, den es nicht mehr gibt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>“%1” is as it was before that change</source>
        <translation>„%1“ ist wie vor dieser Änderung</translation>
    </message>
    <message>
        <source>“%1”: %2 is as it was before</source>
        <translation>„%1“: %2 ist wie zuvor</translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message>
        <source>Copy password</source>
        <translation>Passwort kopieren</translation>
    </message>
    <message>
        <source>Copy user name</source>
        <translation>Benutzernamen kopieren</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Einträge</translation>
    </message>
</context>
<context>
    <name>ItemMenu</name>
    <message>
        <source>Add to favourites</source>
        <translation>Zu Favoriten hinzufügen</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>Copy one-time code</source>
        <translation>Einmalcode kopieren</translation>
    </message>
    <message>
        <source>Copy to “%1”</source>
        <translation>Nach „%1“ kopieren</translation>
    </message>
    <message>
        <source>Copy user name</source>
        <translation>Benutzernamen kopieren</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Endgültig löschen …</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Earlier passwords</source>
        <translation>Frühere Passwörter</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>Move to “%1”</source>
        <translation>Nach „%1“ verschieben</translation>
    </message>
    <message>
        <source>Open website</source>
        <translation>Website öffnen</translation>
    </message>
    <message>
        <source>Remove from favourites</source>
        <translation>Aus Favoriten entfernen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Schlagwörter …</translation>
    </message>
</context>
<context>
    <name>ItemModel</name>
    <message>
        <source>favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>matches note</source>
        <translation>Treffer in der Notiz</translation>
    </message>
</context>
<context>
    <name>ItemWords</name>
    <message>
        <source>API credential</source>
        <translation>API-Zugang</translation>
    </message>
    <message>
        <source>API credentials</source>
        <translation>API-Zugänge</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Geburtstag</translation>
    </message>
    <message>
        <source>Bought on</source>
        <translation>Gekauft am</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>Marke</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Kartennummer</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Databases</source>
        <translation>Datenbanken</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Driving licence number</source>
        <translation>Führerscheinnummer</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>Umgebungen</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Hidden note</source>
        <translation>Verborgene Notiz</translation>
    </message>
    <message>
        <source>Hidden text</source>
        <translation>Verborgener Text</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Identities</source>
        <translation>Identitäten</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Identity card number</source>
        <translation>Ausweisnummer</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Key ID</source>
        <translation>Schlüssel-ID</translation>
    </message>
    <message>
        <source>Kind of database</source>
        <translation>Art der Datenbank</translation>
    </message>
    <message>
        <source>Known to</source>
        <translation>Bekannt bei</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Licence key</source>
        <translation>Lizenzschlüssel</translation>
    </message>
    <message>
        <source>Licensed to</source>
        <translation>Lizenziert für</translation>
    </message>
    <message>
        <source>Link to an item</source>
        <translation>Verweis auf einen Eintrag</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Login</translation>
    </message>
    <message>
        <source>Logins</source>
        <translation>Logins</translation>
    </message>
    <message>
        <source>Name on the card</source>
        <translation>Name auf der Karte</translation>
    </message>
    <message>
        <source>Network name</source>
        <translation>Netzwerkname</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Einmalcode</translation>
    </message>
    <message>
        <source>Other items</source>
        <translation>Andere Einträge</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Passport number</source>
        <translation>Passnummer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password rules</source>
        <translation>Passwortregeln</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Private key</source>
        <translation>Privater Schlüssel</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>Review on</source>
        <translation>Prüfen am</translation>
    </message>
    <message>
        <source>SSH key</source>
        <translation>SSH-Schlüssel</translation>
    </message>
    <message>
        <source>SSH keys</source>
        <translation>SSH-Schlüssel</translation>
    </message>
    <message>
        <source>Secure note</source>
        <translation>Sichere Notiz</translation>
    </message>
    <message>
        <source>Secure notes</source>
        <translation>Sichere Notizen</translation>
    </message>
    <message>
        <source>Security code</source>
        <translation>Prüfnummer</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Set up by</source>
        <translation>Eingerichtet von</translation>
    </message>
    <message>
        <source>Single sign-on</source>
        <translation>Einmalanmeldung (SSO)</translation>
    </message>
    <message>
        <source>Software licence</source>
        <translation>Softwarelizenz</translation>
    </message>
    <message>
        <source>Software licences</source>
        <translation>Softwarelizenzen</translation>
    </message>
    <message>
        <source>State or region</source>
        <translation>Bundesland oder Region</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Why a finding is ignored</source>
        <translation>Warum ein Befund übergangen wird</translation>
    </message>
    <message>
        <source>Why it is needed</source>
        <translation>Wozu nötig</translation>
    </message>
    <message>
        <source>Wi-Fi</source>
        <translation>WLAN</translation>
    </message>
    <message>
        <source>Wi-Fi networks</source>
        <translation>WLANs</translation>
    </message>
    <message>
        <source>a new API credential</source>
        <translation>ein neuer API-Zugang</translation>
    </message>
    <message>
        <source>a new SSH key</source>
        <translation>ein neuer SSH-Schlüssel</translation>
    </message>
    <message>
        <source>a new Wi-Fi network</source>
        <translation>ein neues WLAN</translation>
    </message>
    <message>
        <source>a new card</source>
        <translation>eine neue Karte</translation>
    </message>
    <message>
        <source>a new database</source>
        <translation>eine neue Datenbank</translation>
    </message>
    <message>
        <source>a new environment</source>
        <translation>eine neue Umgebung</translation>
    </message>
    <message>
        <source>a new identity</source>
        <translation>eine neue Identität</translation>
    </message>
    <message>
        <source>a new item</source>
        <translation>ein neuer Eintrag</translation>
    </message>
    <message>
        <source>a new item of the kind “%1”</source>
        <translation>ein neuer Eintrag der Art „%1“</translation>
    </message>
    <message>
        <source>a new login</source>
        <translation>ein neues Login</translation>
    </message>
    <message>
        <source>a new secure note</source>
        <translation>eine neue sichere Notiz</translation>
    </message>
    <message>
        <source>a new server</source>
        <translation>ein neuer Server</translation>
    </message>
    <message>
        <source>a new software licence</source>
        <translation>eine neue Softwarelizenz</translation>
    </message>
    <message>
        <source>small</source>
        <comment>how a label is written inside a sentence: small, or large</comment>
        <translation>large</translation>
    </message>
</context>
<context>
    <name>KeyStep</name>
    <message>
        <source>Another file</source>
        <translation>Andere Datei</translation>
    </message>
    <message>
        <source>Choose a key file…</source>
        <translation>Schlüsseldatei wählen …</translation>
    </message>
    <message>
        <source>Key file: %1</source>
        <translation>Schlüsseldatei: %1</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Passphrase of the file</source>
        <translation>Passphrase der Datei</translation>
    </message>
    <message>
        <source>“%1” has a passphrase of its own, which is not that of the vault.</source>
        <translation>„%1“ hat eine eigene Passphrase, nicht die des Tresors.</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>KindButton</name>
    <message>
        <source>Change the kind “%1”…</source>
        <translation>Art „%1“ ändern …</translation>
    </message>
    <message>
        <source>Kind: %1</source>
        <translation>Art: %1</translation>
    </message>
    <message>
        <source>New kind…</source>
        <translation>Neue Art …</translation>
    </message>
    <message>
        <source>Use this item as a kind…</source>
        <translation>Diesen Eintrag als Art verwenden …</translation>
    </message>
</context>
<context>
    <name>KindMaking</name>
    <message>
        <source>Items of it keep their fields.</source>
        <translation>Einträge dieser Art behalten ihre Felder.</translation>
    </message>
    <message>
        <source>The kind “%1” is deleted</source>
        <translation>Die Art „%1“ ist gelöscht</translation>
    </message>
    <message>
        <source>The kind “%1” is saved</source>
        <translation>Die Art „%1“ ist gespeichert</translation>
    </message>
    <message>
        <source>This vault is open for reading only.</source>
        <translation>Dieser Tresor ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>KindRow</name>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>Name des Felds</translation>
    </message>
    <message>
        <source>Remove field</source>
        <translation>Feld entfernen</translation>
    </message>
    <message>
        <source>Type of the field</source>
        <translation>Typ des Felds</translation>
    </message>
</context>
<context>
    <name>KindSheet</name>
    <message>
        <source>Add a field</source>
        <translation>Feld hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Change kind of item</source>
        <translation>Art von Einträgen ändern</translation>
    </message>
    <message>
        <source>Delete kind</source>
        <translation>Art löschen</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>For example Alarm system</source>
        <translation>Zum Beispiel Alarmanlage</translation>
    </message>
    <message>
        <source>Give it a name.</source>
        <translation>Geben Sie ihr einen Namen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the kind</source>
        <translation>Name der Art</translation>
    </message>
    <message>
        <source>New kind of item</source>
        <translation>Neue Art von Einträgen</translation>
    </message>
    <message>
        <source>Save kind</source>
        <translation>Art speichern</translation>
    </message>
</context>
<context>
    <name>LargeType</name>
    <message>
        <source>%1 in large type</source>
        <translation>%1 in großer Schrift</translation>
    </message>
    <message>
        <source>Esc closes this. It closes by itself after a minute.</source>
        <translation>Esc schließt die Anzeige. Nach einer Minute schließt sie sich selbst.</translation>
    </message>
    <message>
        <source>The first %1 of %2 signs.</source>
        <translation>Die ersten %1 von %2 Zeichen.</translation>
    </message>
</context>
<context>
    <name>LeakRoad</name>
    <message numerus="yes">
        <source>%n leaked password(s) found</source>
        <translation>
            <numerusform>%n durchgesickertes Passwort gefunden</numerusform>
            <numerusform>%n durchgesickerte Passwörter gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Ask Have I Been Pwned?</source>
        <translation>Have I Been Pwned fragen?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Change them before anything else.</source>
        <translation>Ändern Sie diese vor allem anderen.</translation>
    </message>
    <message>
        <source>For each different password, the first 5 of the 40 hex digits of its SHA-1 hash are sent to api.pwnedpasswords.com, over an encrypted connection.</source>
        <translation>Für jedes Passwort werden die ersten 5 der 40 Hexziffern seines SHA-1-Hashs an api.pwnedpasswords.com gesendet, über eine verschlüsselte Verbindung.</translation>
    </message>
    <message>
        <source>It does learn this computer&apos;s address on the internet, the time, and how many passwords are asked for. Nothing is sent before you agree, and you are asked every time.</source>
        <translation>Er erfährt die Internetadresse dieses Computers, die Zeit und nach wie vielen Passwörtern gefragt wird. Nichts wird gesendet, bevor Sie zustimmen, und Sie werden jedes Mal gefragt.</translation>
    </message>
    <message>
        <source>List of leaked passwords</source>
        <translation>Liste durchgesickerter Passwörter</translation>
    </message>
    <message>
        <source>Looking for leaked passwords…</source>
        <translation>Durchgesickerte Passwörter werden gesucht …</translation>
    </message>
    <message>
        <source>No leaked password found</source>
        <translation>Kein durchgesickertes Passwort gefunden</translation>
    </message>
    <message>
        <source>Send and check</source>
        <translation>Senden und prüfen</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>The service answers with some 800 hashes that begin the same, and the rest is compared here. It learns no password, no user name and no website.</source>
        <translation>Der Dienst antwortet mit etwa 800 Hashes, die gleich beginnen, und der Rest wird hier verglichen. Er erfährt kein Passwort, keinen Benutzernamen und keine Website.</translation>
    </message>
</context>
<context>
    <name>LeakWaysSheet</name>
    <message>
        <source>Ask online…</source>
        <translation>Online fragen …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Check for leaked passwords</source>
        <translation>Nach durchgesickerten Passwörtern suchen</translation>
    </message>
    <message>
        <source>Nothing is sent. The list is a text file of Pwned Passwords, SHA-1 and ordered by hash; as a whole it takes some 40 GB.</source>
        <translation>Nichts wird gesendet. Die Liste ist eine Textdatei von Pwned Passwords, SHA-1 und nach Hash sortiert; ganz braucht sie etwa 40 GB.</translation>
    </message>
    <message numerus="yes">
        <source>Passwords that became public in break-ins are the first that attackers try. %n password(s) of this vault would be compared with the collection of Have I Been Pwned.</source>
        <translation>
            <numerusform>Passwörter, die durch Einbrüche öffentlich wurden, probieren Angreifer zuerst. %n Passwort dieses Tresors würde mit der Sammlung von Have I Been Pwned verglichen.</numerusform>
            <numerusform>Passwörter, die durch Einbrüche öffentlich wurden, probieren Angreifer zuerst. %n Passwörter dieses Tresors würden mit der Sammlung von Have I Been Pwned verglichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sends a small part of a hash of each password. What exactly, you see first.</source>
        <translation>Sendet einen kleinen Teil eines Hashs jedes Passworts. Was genau, sehen Sie zuerst.</translation>
    </message>
    <message>
        <source>Use a list on this computer…</source>
        <translation>Liste auf diesem Computer verwenden …</translation>
    </message>
</context>
<context>
    <name>LeaveQuestion</name>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard your changes?</source>
        <translation>Änderungen verwerfen?</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Altes behalten</translation>
    </message>
    <message>
        <source>Keep the old password?</source>
        <translation>Altes Passwort behalten?</translation>
    </message>
    <message>
        <source>The new one is in the generator&apos;s history, in case the website has it already.</source>
        <translation>Das neue steht im Verlauf des Generators, falls die Website es schon hat.</translation>
    </message>
    <message>
        <source>What you typed since you began is not saved.</source>
        <translation>Was Sie eingegeben haben, ist nicht gespeichert.</translation>
    </message>
</context>
<context>
    <name>LeaverSheet</name>
    <message>
        <source>Add to the list</source>
        <translation>Zur Liste hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Known to this person: %n item(s)</source>
        <translation>
            <numerusform>Dieser Person bekannt: %n Eintrag</numerusform>
            <numerusform>Dieser Person bekannt: %n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Named in this vault</source>
        <translation>In diesem Tresor genannt</translation>
    </message>
    <message>
        <source>Nobody of this name stands in the vault.</source>
        <translation>Niemand dieses Namens steht im Tresor.</translation>
    </message>
    <message>
        <source>Someone left</source>
        <translation>Jemand ist ausgeschieden</translation>
    </message>
    <message>
        <source>What this person knew and what was not changed since goes to the list. Removing somebody cannot make them forget a password: only changing it helps.</source>
        <translation>Was diese Person kannte und seither nicht geändert wurde, kommt auf die Liste. Wer entfernt wird, vergisst kein Passwort: Nur Ändern hilft.</translation>
    </message>
</context>
<context>
    <name>LineSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected…</source>
        <translation>
            <numerusform>%n ausgewählt …</numerusform>
            <numerusform>%n ausgewählt …</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a login</source>
        <translation>Login hinzufügen</translation>
    </message>
    <message>
        <source>Create “%1”</source>
        <translation>„%1“ anlegen</translation>
    </message>
    <message>
        <source>Deleted items stay here for 30 days.</source>
        <translation>Gelöschte Einträge bleiben 30 Tage hier.</translation>
    </message>
    <message>
        <source>Edit a login and paste its set-up key or its QR code.</source>
        <translation>Bearbeiten Sie ein Login und fügen Sie seinen Einrichtungsschlüssel oder QR-Code ein.</translation>
    </message>
    <message>
        <source>Empty bin</source>
        <translation>Papierkorb leeren</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Mark an item with Ctrl+D and it stands here.</source>
        <translation>Markieren Sie einen Eintrag mit Strg+D, dann steht er hier.</translation>
    </message>
    <message>
        <source>No favourites yet</source>
        <translation>Noch keine Favoriten</translation>
    </message>
    <message>
        <source>No items yet</source>
        <translation>Noch keine Einträge</translation>
    </message>
    <message>
        <source>No one-time codes yet</source>
        <translation>Noch keine Einmalcodes</translation>
    </message>
    <message>
        <source>Nothing has this tag</source>
        <translation>Nichts trägt dieses Schlagwort</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Nichts passt zu „%1“.</translation>
    </message>
    <message>
        <source>Nothing of this kind</source>
        <translation>Nichts von dieser Art</translation>
    </message>
    <message>
        <source>Only the bin was searched.</source>
        <translation>Nur der Papierkorb wurde durchsucht.</translation>
    </message>
    <message>
        <source>The bin is empty</source>
        <translation>Der Papierkorb ist leer</translation>
    </message>
    <message>
        <source>The last used will stand here first.</source>
        <translation>Zuletzt benutzte stehen hier oben.</translation>
    </message>
    <message>
        <source>Titles, user names, websites, tags and notes were searched.</source>
        <translation>Durchsucht wurden Titel, Benutzernamen, Websites, Schlagwörter und Notizen.</translation>
    </message>
</context>
<context>
    <name>LockFoot</name>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Lock now (Ctrl+L)</source>
        <translation>Jetzt sperren (Strg+L)</translation>
    </message>
    <message>
        <source>Locks in %1</source>
        <translation>Sperrt in %1</translation>
    </message>
    <message>
        <source>Unlocked</source>
        <translation>Entsperrt</translation>
    </message>
</context>
<context>
    <name>LookRows</name>
    <message>
        <source>Also with Ctrl and plus or minus.</source>
        <translation>Auch mit Strg und Plus oder Minus.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Comfortable</source>
        <translation>Geräumig</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Kompakt</translation>
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
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>List rows</source>
        <translation>Listenzeilen</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Bewegung verringern</translation>
    </message>
    <message>
        <source>Stronger lines and words. Always on where the desktop asks for it.</source>
        <translation>Kräftigere Linien und Wörter. Immer an, wo der Desktop es verlangt.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>The window speaks it after the next start.</source>
        <translation>Das Fenster spricht sie nach dem nächsten Start.</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>Use the system&apos;s typeface</source>
        <translation>Schrift des Systems verwenden</translation>
    </message>
    <message>
        <source>animation</source>
        <translation>Animation Bewegung</translation>
    </message>
    <message>
        <source>density</source>
        <translation>Dichte Abstand</translation>
    </message>
    <message>
        <source>font</source>
        <translation>Schriftart</translation>
    </message>
    <message>
        <source>light dark colours</source>
        <translation>hell dunkel Farben</translation>
    </message>
</context>
<context>
    <name>Lookout</name>
    <message numerus="yes">
        <source>%n result(s)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Nichts passt zu „%1“.</translation>
    </message>
    <message>
        <source>There is nothing in this vault yet.</source>
        <translation>In diesem Tresor ist noch nichts.</translation>
    </message>
    <message>
        <source>This item has no fields.</source>
        <translation>Dieser Eintrag hat keine Felder.</translation>
    </message>
</context>
<context>
    <name>MadeRow</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>Wert von %1</translation>
    </message>
</context>
<context>
    <name>MessageSlot</name>
    <message>
        <source>Caps Lock is on</source>
        <translation>Die Feststelltaste ist an</translation>
    </message>
    <message>
        <source>The keyboard layout is not the one of last time</source>
        <translation>Die Tastaturbelegung ist nicht die vom letzten Mal</translation>
    </message>
</context>
<context>
    <name>NewItemButton</name>
    <message>
        <source>New item</source>
        <translation>Neuer Eintrag</translation>
    </message>
    <message>
        <source>New item (Ctrl+N)</source>
        <translation>Neuer Eintrag (Strg+N)</translation>
    </message>
    <message>
        <source>New item of another kind</source>
        <translation>Neuer Eintrag anderer Art</translation>
    </message>
    <message>
        <source>New kind…</source>
        <translation>Neue Art …</translation>
    </message>
</context>
<context>
    <name>NewSheetController</name>
    <message>
        <source>The vault has a new recovery sheet.</source>
        <translation>Der Tresor hat ein neues Wiederherstellungsblatt.</translation>
    </message>
</context>
<context>
    <name>NewSheetView</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Make the sheet</source>
        <translation>Blatt erzeugen</translation>
    </message>
    <message>
        <source>New recovery sheet</source>
        <translation>Neues Wiederherstellungsblatt</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Print recovery sheet</source>
        <translation>Wiederherstellungsblatt drucken</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>The sheet is made. Print it now: its words are kept nowhere else.</source>
        <translation>Das Blatt ist fertig. Drucken Sie es jetzt: Seine Wörter stehen sonst nirgends.</translation>
    </message>
    <message>
        <source>The sheet opens this vault if the passphrase is lost. The one before opens it no more.</source>
        <translation>Das Blatt öffnet diesen Tresor, falls die Passphrase verloren geht. Das vorige öffnet ihn dann nicht mehr.</translation>
    </message>
</context>
<context>
    <name>OpenBackups</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Each save keeps the copy before it, and one for each of the last seven days of saving.</source>
        <translation>Jedes Speichern behält die Kopie davor und eine für jeden der letzten sieben Tage mit Änderungen.</translation>
    </message>
    <message>
        <source>Every item gets what it held then. Items made later go into the bin. What stands now stays in the history of each item, and the present file becomes a backup.</source>
        <translation>Jeder Eintrag bekommt seinen damaligen Inhalt. Später angelegte kommen in den Papierkorb. Der jetzige Stand bleibt im Verlauf jedes Eintrags, und die jetzige Datei wird zur Sicherung.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Restore the backup of %1?</source>
        <translation>Sicherung vom %1 wiederherstellen?</translation>
    </message>
    <message>
        <source>The backup of %1 is back.</source>
        <translation>Die Sicherung vom %1 ist zurück.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>OpenVault</name>
    <message>
        <source>This file is another copy of it. Close the one that is open to open the copy.</source>
        <translation>Diese Datei ist eine andere Kopie davon. Schließen Sie den geöffneten Tresor, um die Kopie zu öffnen.</translation>
    </message>
    <message>
        <source>“%1” is open already.</source>
        <translation>„%1“ ist schon geöffnet.</translation>
    </message>
</context>
<context>
    <name>OutsideChanges</name>
    <message>
        <source>%1 changed this vault %2.</source>
        <translation>%1 hat diesen Tresor %2 geändert.</translation>
    </message>
    <message>
        <source>An older copy lies in the place of this vault now.</source>
        <translation>Am Ort dieses Tresors liegt jetzt eine ältere Kopie.</translation>
    </message>
    <message>
        <source>Both are kept.</source>
        <translation>Beides bleibt erhalten.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Chosen. The other values are in the history.</source>
        <translation>Gewählt. Die anderen Werte stehen im Verlauf.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>This vault was changed elsewhere %2.</source>
        <translation>Dieser Tresor wurde %2 anderswo geändert.</translation>
    </message>
    <message>
        <source>This window keeps the newer one; your next change saves it.</source>
        <translation>Dieses Fenster behält die neuere; Ihre nächste Änderung speichert sie.</translation>
    </message>
    <message numerus="yes">
        <source>merged %n change(s)</source>
        <translation>
            <numerusform>%n Änderung zusammengeführt</numerusform>
            <numerusform>%n Änderungen zusammengeführt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnField</name>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move or remove %1</source>
        <translation>%1 verschieben oder entfernen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Name of the field</source>
        <translation>Name des Felds</translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation>Name der Datei</translation>
    </message>
    <message>
        <source>Remove field</source>
        <translation>Feld entfernen</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>At least 50 bits are needed; five random words have 64.</source>
        <translation>Mindestens 50 Bit sind nötig; fünf zufällige Wörter haben 64.</translation>
    </message>
    <message>
        <source>Good, as far as an estimate can tell.</source>
        <translation>Gut, soweit eine Schätzung das sagen kann.</translation>
    </message>
    <message>
        <source>I accept the risk</source>
        <translation>Ich nehme das Risiko hin</translation>
    </message>
    <message>
        <source>Too easy to guess: a vault needs at least 50 bits. Make it longer, or use the words.</source>
        <translation>Zu leicht zu erraten: Ein Tresor braucht mindestens 50 Bit. Machen Sie sie länger oder nehmen Sie die Wörter.</translation>
    </message>
    <message>
        <source>Weak: somebody with much money could guess it.</source>
        <translation>Schwach: Mit viel Geld ließe sie sich erraten.</translation>
    </message>
    <message>
        <source>Your own passphrase</source>
        <translation>Ihre eigene Passphrase</translation>
    </message>
</context>
<context>
    <name>PageMenu</name>
    <message>
        <source>%1 is back</source>
        <translation>%1 ist zurück</translation>
    </message>
    <message numerus="yes">
        <source>%n ignored finding(s)</source>
        <translation>
            <numerusform>%n übergangener Befund</numerusform>
            <numerusform>%n übergangene Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>After 2 years</source>
        <translation>Nach 2 Jahren</translation>
    </message>
    <message>
        <source>After 6 months</source>
        <translation>Nach 6 Monaten</translation>
    </message>
    <message>
        <source>After a year</source>
        <translation>Nach einem Jahr</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Passwords are old</source>
        <translation>Passwörter gelten als alt</translation>
    </message>
    <message>
        <source>People who left</source>
        <translation>Ausgeschiedene</translation>
    </message>
    <message>
        <source>Someone left…</source>
        <translation>Jemand ist ausgeschieden …</translation>
    </message>
</context>
<context>
    <name>Panes</name>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>PassphrasePage</name>
    <message>
        <source>A digit</source>
        <translation>Eine Ziffer</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Großbuchstaben</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>Dot</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <source>Hyphen</source>
        <translation>Bindestrich</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>Underscore</source>
        <translation>Unterstrich</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
</context>
<context>
    <name>PassphraseSheet</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
</context>
<context>
    <name>PasswordChange</name>
    <message>
        <source>I could not change it on the site</source>
        <translation>Auf der Website ließ es sich nicht ändern</translation>
    </message>
    <message>
        <source>Password of “%1” changed</source>
        <translation>Passwort von „%1“ geändert</translation>
    </message>
    <message>
        <source>The new one is in the generator&apos;s history.</source>
        <translation>Das neue steht im Verlauf des Generators.</translation>
    </message>
    <message>
        <source>The one you tried is in its history.</source>
        <translation>Das versuchte steht in seinem Verlauf.</translation>
    </message>
    <message>
        <source>“%1” has its old password again</source>
        <translation>„%1“ hat wieder das alte Passwort</translation>
    </message>
    <message>
        <source>“%1” keeps its old password</source>
        <translation>„%1“ behält das alte Passwort</translation>
    </message>
</context>
<context>
    <name>PasswordPage</name>
    <message>
        <source>Avoid look-alikes</source>
        <translation>Verwechselbare Zeichen meiden</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Großbuchstaben</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Sonderzeichen</translation>
    </message>
    <message>
        <source>Symbols to use</source>
        <translation>Erlaubte Sonderzeichen</translation>
    </message>
</context>
<context>
    <name>PeopleRoad</name>
    <message>
        <source>%1 is back</source>
        <translation>%1 ist zurück</translation>
    </message>
    <message>
        <source>What %1 knew goes to the list</source>
        <translation>Was %1 kannte, kommt auf die Liste</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>A PIN is only safe where tries are limited, as at a cash machine.</source>
        <translation>Eine PIN ist nur sicher, wo Versuche begrenzt sind, etwa am Geldautomaten.</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>Ziffern</translation>
    </message>
</context>
<context>
    <name>PlainRow</name>
    <message>
        <source>Open website</source>
        <translation>Website öffnen</translation>
    </message>
</context>
<context>
    <name>PortalKeys</name>
    <message>
        <source>Quick access</source>
        <translation>Schnellzugriff</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>Another program uses %1.</source>
        <translation>Ein anderes Programm benutzt %1.</translation>
    </message>
    <message>
        <source>Quick access has no keys here.</source>
        <translation>Der Schnellzugriff hat hier keine Tasten.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>PreviewSheet</name>
    <message numerus="yes">
        <source>%n item(s), titles only</source>
        <translation>
            <numerusform>%n Eintrag, nur Titel</numerusform>
            <numerusform>%n Einträge, nur Titel</numerusform>
        </translation>
    </message>
    <message>
        <source>(no title)</source>
        <translation>(ohne Titel)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The backup of %1</source>
        <translation>Die Sicherung vom %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewStep</name>
    <message numerus="yes">
        <source>%n already here</source>
        <translation>
            <numerusform>%n schon hier</numerusform>
            <numerusform>%n schon hier</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can not be read</source>
        <translation>
            <numerusform>%n nicht lesbar</numerusform>
            <numerusform>%n nicht lesbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n different</source>
        <translation>
            <numerusform>%n anders</numerusform>
            <numerusform>%n anders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message>
        <source>Here, and different</source>
        <translation>Vorhanden, aber anders</translation>
    </message>
    <message>
        <source>“%1” can only be read here: nothing can be imported into it.</source>
        <translation>„%1“ kann hier nur gelesen werden: Es lässt sich nichts hinein importieren.</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>Schon hier</translation>
    </message>
    <message>
        <source>Another file</source>
        <translation>Andere Datei</translation>
    </message>
    <message>
        <source>From %1, into “%2”.</source>
        <translation>Aus %1, nach „%2“.</translation>
    </message>
    <message numerus="yes">
        <source>Import %n item(s)</source>
        <translation>
            <numerusform>%n Eintrag importieren</numerusform>
            <numerusform>%n Einträge importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Into the vault</source>
        <translation>In den Tresor</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Update; old values go into the history</source>
        <translation>Aktualisieren; alte Werte kommen in den Verlauf</translation>
    </message>
</context>
<context>
    <name>ProblemWords</name>
    <message>
        <source>Give it a title, or a website that has a name.</source>
        <translation>Geben Sie einen Titel an oder eine Website mit Namen.</translation>
    </message>
    <message>
        <source>Only addresses of websites and apps are kept.</source>
        <translation>Nur Adressen von Websites und Apps werden gespeichert.</translation>
    </message>
    <message>
        <source>Paste the set-up key, or what begins with otpauth://.</source>
        <translation>Fügen Sie den Einrichtungsschlüssel ein oder das, was mit otpauth:// beginnt.</translation>
    </message>
    <message>
        <source>Take user name and password out of the address.</source>
        <translation>Nehmen Sie Benutzernamen und Passwort aus der Adresse.</translation>
    </message>
    <message>
        <source>These are too many.</source>
        <translation>Das sind zu viele.</translation>
    </message>
    <message>
        <source>This cannot be empty.</source>
        <translation>Das darf nicht leer sein.</translation>
    </message>
    <message>
        <source>This holds signs that cannot be kept. Type it anew.</source>
        <translation>Hier stehen Zeichen, die sich nicht speichern lassen. Tippen Sie es neu.</translation>
    </message>
    <message>
        <source>This is no day. Write it like 2027-03-31.</source>
        <translation>Das ist kein Datum. Schreiben Sie es wie 2027-03-31.</translation>
    </message>
    <message>
        <source>This is no item of the vault. Choose one from the list.</source>
        <translation>Das ist kein Eintrag des Tresors. Wählen Sie einen aus der Liste.</translation>
    </message>
    <message>
        <source>This is no web address. Example: linear.app</source>
        <translation>Das ist keine Webadresse. Beispiel: linear.app</translation>
    </message>
    <message>
        <source>This is too long to be kept.</source>
        <translation>Das ist zu lang, um es zu speichern.</translation>
    </message>
</context>
<context>
    <name>ProgressSheet</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>PurgeQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n item(s) for good?</source>
        <translation>
            <numerusform>%n Eintrag endgültig löschen?</numerusform>
            <numerusform>%n Einträge endgültig löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Delete “%1” for good?</source>
        <translation>„%1“ endgültig löschen?</translation>
    </message>
    <message>
        <source>Its passwords and its history are gone afterwards. This cannot be undone.</source>
        <translation>Passwörter und Verlauf sind danach weg. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Their passwords and history are gone afterwards. This cannot be undone.</source>
        <translation>Passwörter und Verlauf sind danach weg. Das lässt sich nicht rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>QrSheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Closes in %1 s</source>
        <translation>Schließt in %1 s</translation>
    </message>
    <message>
        <source>QR code of the set-up key</source>
        <translation>QR-Code des Einrichtungsschlüssels</translation>
    </message>
    <message>
        <source>Scan it with the app on the other device. Whoever photographs it can make the codes of “%1” from then on, so look around first. It is shown for 30 seconds.</source>
        <translation>Scannen Sie ihn mit der App auf dem anderen Gerät. Wer ihn fotografiert, kann ab dann die Codes von „%1“ erzeugen; sehen Sie sich also zuerst um. Er ist 30 Sekunden zu sehen.</translation>
    </message>
    <message>
        <source>Set up another device</source>
        <translation>Weiteres Gerät einrichten</translation>
    </message>
    <message>
        <source>Show QR code</source>
        <translation>QR-Code zeigen</translation>
    </message>
</context>
<context>
    <name>QuickAccess</name>
    <message>
        <source>%1 copied</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>%1 for %2 copied</source>
        <translation>%1 für %2 kopiert</translation>
    </message>
    <message>
        <source>Alt Enter</source>
        <translation>Alt Eingabe</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Clears in %1 s</source>
        <translation>Wird in %1 s geleert</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Ctrl Enter</source>
        <translation>Strg Eingabe</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Einmalcode</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Shift Enter</source>
        <translation>Umschalt Eingabe</translation>
    </message>
    <message>
        <source>Show fields</source>
        <translation>Felder zeigen</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
</context>
<context>
    <name>QuickEnrolment</name>
    <message>
        <source>For this vault, on this computer.</source>
        <translation>Für diesen Tresor, auf diesem Computer.</translation>
    </message>
    <message>
        <source>Quick unlock is on</source>
        <translation>Schnelles Entsperren ist an</translation>
    </message>
    <message>
        <source>The passphrase was changed. Quick unlock is off here.</source>
        <translation>Die Passphrase wurde geändert. Schnelles Entsperren ist hier aus.</translation>
    </message>
    <message>
        <source>Turn on again</source>
        <translation>Wieder einschalten</translation>
    </message>
</context>
<context>
    <name>QuickUnlockController</name>
    <message>
        <source>An entry that opens nothing is left in the keyring.</source>
        <translation>Im Schlüsselbund bleibt ein Eintrag, der nichts mehr öffnet.</translation>
    </message>
    <message>
        <source>Other devices have to turn it on again.</source>
        <translation>Auf anderen Geräten muss es neu eingeschaltet werden.</translation>
    </message>
    <message>
        <source>Quick unlock is off</source>
        <translation>Schnelles Entsperren ist aus</translation>
    </message>
    <message>
        <source>Quick unlock is on here alone</source>
        <translation>Schnelles Entsperren ist nur noch hier an</translation>
    </message>
    <message>
        <source>Some backups still open with the old key.</source>
        <translation>Einige Sicherungen öffnen sich noch mit dem alten Schlüssel.</translation>
    </message>
</context>
<context>
    <name>QuickUnlockRows</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask for the passphrase every</source>
        <translation>Nach der Passphrase fragen alle</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>End it on other devices…</source>
        <translation>Auf anderen Geräten beenden …</translation>
    </message>
    <message>
        <source>Quick unlock</source>
        <translation>Schnelles Entsperren</translation>
    </message>
    <message>
        <source>So that you do not forget it.</source>
        <translation>Damit Sie sie nicht vergessen.</translation>
    </message>
    <message>
        <source>The keyring of this computer keeps a random key. Your passphrase is never kept.</source>
        <translation>Der Schlüsselbund dieses Computers hält einen zufälligen Schlüssel. Ihre Passphrase wird nie gespeichert.</translation>
    </message>
    <message>
        <source>Waiting for the keyring…</source>
        <translation>Warten auf den Schlüsselbund …</translation>
    </message>
</context>
<context>
    <name>QuickWindow</name>
    <message>
        <source>Quick access</source>
        <translation>Schnellzugriff</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>Fingerprint of this recovery key: %1</source>
        <translation>Fingerabdruck dieses Wiederherstellungsschlüssels: %1</translation>
    </message>
    <message>
        <source>If the passphrase is lost: open the vault, choose “Forgotten passphrase?”, type these words.</source>
        <translation>Wenn die Passphrase verloren ist: Tresor öffnen, „Passphrase vergessen?“ wählen, diese Wörter eintippen.</translation>
    </message>
    <message>
        <source>Made on %1 · file format %2</source>
        <translation>Erstellt am %1 · Dateiformat %2</translation>
    </message>
    <message>
        <source>Passphrase, by hand (if you like)</source>
        <translation>Passphrase, von Hand (wenn Sie mögen)</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Wiederherstellungsblatt</translation>
    </message>
    <message>
        <source>Recovery words</source>
        <translation>Wiederherstellungswörter</translation>
    </message>
    <message>
        <source>Whoever has this sheet and the vault file can read everything. Keep them apart.</source>
        <translation>Wer dieses Blatt und die Tresordatei hat, kann alles lesen. Bewahren Sie beides getrennt auf.</translation>
    </message>
</context>
<context>
    <name>ReferenceEdit</name>
    <message>
        <source>An item that is gone</source>
        <translation>Ein Eintrag, den es nicht mehr gibt</translation>
    </message>
    <message>
        <source>Items of the vault</source>
        <translation>Einträge des Tresors</translation>
    </message>
    <message>
        <source>Type a part of its name</source>
        <translation>Tippen Sie einen Teil des Namens</translation>
    </message>
</context>
<context>
    <name>ReferenceRow</name>
    <message>
        <source>Go to this item</source>
        <translation>Zu diesem Eintrag</translation>
    </message>
    <message>
        <source>This item is gone.</source>
        <translation>Diesen Eintrag gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
</context>
<context>
    <name>Remedies</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>It is not open any more</source>
        <translation>Er ist nicht mehr geöffnet</translation>
    </message>
    <message>
        <source>Open this computer&apos;s own copy</source>
        <translation>Eigene Kopie dieses Computers öffnen</translation>
    </message>
    <message>
        <source>Save a report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>The report is saved.</source>
        <translation>Der Bericht ist gespeichert.</translation>
    </message>
    <message>
        <source>vault report</source>
        <translation>Tresorbericht</translation>
    </message>
</context>
<context>
    <name>ResultStep</name>
    <message numerus="yes">
        <source>%n imported</source>
        <translation>
            <numerusform>%n importiert</numerusform>
            <numerusform>%n importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n ausgelassen</numerusform>
            <numerusform>%n ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n merged</source>
        <translation>
            <numerusform>%n zusammengeführt</numerusform>
            <numerusform>%n zusammengeführt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped</source>
        <translation>
            <numerusform>%n übersprungen</numerusform>
            <numerusform>%n übersprungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete it now</source>
        <translation>Jetzt löschen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>From “%1”, into “%2”.</source>
        <translation>Aus „%1“, in „%2“.</translation>
    </message>
    <message>
        <source>Line %1 was left out: %2.</source>
        <translation>Zeile %1 wurde ausgelassen: %2.</translation>
    </message>
    <message>
        <source>The file “%1” holds all passwords in plain text.</source>
        <translation>Die Datei „%1“ enthält alle Passwörter im Klartext.</translation>
    </message>
    <message>
        <source>These have a place of their own: %1</source>
        <translation>Diese haben einen eigenen Platz: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>What became of each part</source>
        <translation>Was aus jedem Teil wurde</translation>
    </message>
    <message>
        <source>Whoever finds it, has them. On most disks deleted bytes stay until they are overwritten.</source>
        <translation>Wer sie findet, hat sie. Auf den meisten Datenträgern bleiben gelöschte Bytes, bis sie überschrieben werden.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more like this; vault-cli import --json lists all.</source>
        <translation>
            <numerusform>und %n weiterer dieser Art; vault-cli import --json zählt alle auf.</numerusform>
            <numerusform>und %n weitere dieser Art; vault-cli import --json zählt alle auf.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is kept as a field of its own (%n time(s)).</source>
        <translation>
            <numerusform>„%1“ bleibt als eigenes Feld erhalten (%n Mal).</numerusform>
            <numerusform>„%1“ bleibt als eigenes Feld erhalten (%n Mal).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” was left out (%n time(s)): %2.</source>
        <translation>
            <numerusform>„%1“ wurde ausgelassen (%n Mal): %2.</numerusform>
            <numerusform>„%1“ wurde ausgelassen (%n Mal): %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reveal</name>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Reveal</source>
        <translation>Anzeigen</translation>
    </message>
</context>
<context>
    <name>RowDetails</name>
    <message numerus="yes">
        <source>%n earlier value(s)</source>
        <translation>
            <numerusform>%n früherer Wert</numerusform>
            <numerusform>%n frühere Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>In it</source>
        <translation>Darin</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Line %1 was left out</source>
        <translation>Zeile %1 wurde ausgelassen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>What the entry holds</source>
        <translation>Was der Eintrag enthält</translation>
    </message>
    <message numerus="yes">
        <source>and %n more value(s)</source>
        <translation>
            <numerusform>und %n weiterer Wert</numerusform>
            <numerusform>und %n weitere Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is left out</source>
        <translation>„%1“ wird ausgelassen</translation>
    </message>
</context>
<context>
    <name>RowMenu</name>
    <message>
        <source>Ignore…</source>
        <translation>Übergehen …</translation>
    </message>
    <message numerus="yes">
        <source>Reviewed today, again in %n month(s)</source>
        <translation>
            <numerusform>Heute geprüft, wieder in %n Monat</numerusform>
            <numerusform>Heute geprüft, wieder in %n Monaten</numerusform>
        </translation>
    </message>
    <message>
        <source>Show item</source>
        <translation>Eintrag zeigen</translation>
    </message>
</context>
<context>
    <name>RowPainter</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>matches note</source>
        <translation>Treffer in der Notiz</translation>
    </message>
    <message>
        <source>matches tag</source>
        <translation>Treffer im Schlagwort</translation>
    </message>
    <message>
        <source>matches website</source>
        <translation>Treffer in der Website</translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>noch %n Tag</numerusform>
            <numerusform>noch %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>deleted for good today</source>
        <translation>heute endgültig gelöscht</translation>
    </message>
</context>
<context>
    <name>RuleWords</name>
    <message>
        <source>%1 characters</source>
        <translation>%1 Zeichen</translation>
    </message>
    <message>
        <source>%1 to %2 characters</source>
        <translation>%1 bis %2 Zeichen</translation>
    </message>
    <message>
        <source>A length is a whole number from 1 on.</source>
        <translation>Eine Länge ist eine ganze Zahl ab 1.</translation>
    </message>
    <message>
        <source>A rule looks like this: minlength: 8;</source>
        <translation>Eine Regel sieht so aus: minlength: 8;</translation>
    </message>
    <message>
        <source>After required and allowed come: lower, upper, digit, special, or signs like [-_.].</source>
        <translation>Nach required und allowed kommen: lower, upper, digit, special oder Zeichen wie [-_.].</translation>
    </message>
    <message>
        <source>No password can obey all of these rules at once.</source>
        <translation>Kein Passwort kann alle diese Regeln zugleich befolgen.</translation>
    </message>
    <message>
        <source>No password is as long as these lengths ask for.</source>
        <translation>Kein Passwort ist so lang, wie diese Längen verlangen.</translation>
    </message>
    <message>
        <source>Only these rules are known: minlength, maxlength, max-consecutive, required, allowed.</source>
        <translation>Nur diese Regeln sind bekannt: minlength, maxlength, max-consecutive, required, allowed.</translation>
    </message>
    <message>
        <source>at least %1 characters</source>
        <translation>mindestens %1 Zeichen</translation>
    </message>
    <message>
        <source>at most %2 characters</source>
        <translation>höchstens %2 Zeichen</translation>
    </message>
</context>
<context>
    <name>SaveStep</name>
    <message>
        <source>Blank lines are there to write the passphrase by hand, if you like.</source>
        <translation>Auf den leeren Zeilen können Sie die Passphrase von Hand notieren, wenn Sie mögen.</translation>
    </message>
    <message>
        <source>Keep it where you keep your passport: whoever has the sheet and the file can read everything.</source>
        <translation>Bewahren Sie es auf wie Ihren Reisepass: Wer das Blatt und die Datei hat, kann alles lesen.</translation>
    </message>
    <message>
        <source>One sheet of paper, in case the passphrase is lost.</source>
        <translation>Ein Blatt Papier für den Fall, dass die Passphrase verloren geht.</translation>
    </message>
    <message>
        <source>Print recovery sheet</source>
        <translation>Wiederherstellungsblatt drucken</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie sichern</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>The sheet holds recovery words and a QR code. They open this vault if the passphrase is lost.</source>
        <translation>Das Blatt enthält Wiederherstellungswörter und einen QR-Code. Sie öffnen diesen Tresor, falls die Passphrase verloren geht.</translation>
    </message>
    <message>
        <source>You can print it later in Settings; you will be reminded.</source>
        <translation>Sie können es später in den Einstellungen drucken; Sie werden daran erinnert.</translation>
    </message>
</context>
<context>
    <name>SealedValues</name>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>Old password</source>
        <translation>Altes Passwort</translation>
    </message>
    <message>
        <source>Selected text</source>
        <translation>Ausgewählter Text</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Results</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
</context>
<context>
    <name>SecretEdit</name>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Generate a password (Ctrl+G)</source>
        <translation>Passwort erzeugen (Strg+G)</translation>
    </message>
</context>
<context>
    <name>SecretNoteEdit</name>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Letters of one width</source>
        <translation>Buchstaben gleicher Breite</translation>
    </message>
</context>
<context>
    <name>SecretRow</name>
    <message>
        <source>Large type</source>
        <translation>Große Schrift</translation>
    </message>
</context>
<context>
    <name>SecretText</name>
    <message>
        <source>%1, hidden</source>
        <translation>%1, verborgen</translation>
    </message>
    <message>
        <source>%1, shown</source>
        <translation>%1, sichtbar</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
</context>
<context>
    <name>SessionBridge</name>
    <message>
        <source>One-time code</source>
        <translation>Einmalcode</translation>
    </message>
</context>
<context>
    <name>SettingsController</name>
    <message>
        <source>Starting with the computer could not be changed.</source>
        <translation>Der Start mit dem Computer ließ sich nicht ändern.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The diagnostics are copied.</source>
        <translation>Die Diagnose ist kopiert.</translation>
    </message>
    <message>
        <source>The system does not allow it here.</source>
        <translation>Das System erlaubt es hier nicht.</translation>
    </message>
    <message>
        <source>The vault is called %1 now</source>
        <translation>Der Tresor heißt jetzt %1</translation>
    </message>
</context>
<context>
    <name>SettingsView</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Also when the vault locks and on quitting.</source>
        <translation>Auch beim Sperren und beim Beenden.</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>No setting matches “%1”.</source>
        <translation>Keine Einstellung passt zu „%1“.</translation>
    </message>
    <message>
        <source>Quick access</source>
        <translation>Schnellzugriff</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Unlock and lock</source>
        <translation>Entsperren und sperren</translation>
    </message>
    <message>
        <source>idle minutes</source>
        <translation>Leerlauf Minuten</translation>
    </message>
    <message>
        <source>Clear the clipboard after</source>
        <translation>Zwischenablage leeren nach</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Lock when not used for</source>
        <translation>Sperren, wenn unbenutzt seit</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The recovery sheet is not printed yet</source>
        <translation>Das Wiederherstellungsblatt ist noch nicht gedruckt</translation>
    </message>
    <message>
        <source>This vault</source>
        <translation>Dieser Tresor</translation>
    </message>
    <message>
        <source>Without it nobody can open this vault if the passphrase is lost.</source>
        <translation>Ohne es kann niemand diesen Tresor öffnen, wenn die Passphrase verloren geht.</translation>
    </message>
</context>
<context>
    <name>SeveralView</name>
    <message numerus="yes">
        <source>%n item(s) selected</source>
        <translation>
            <numerusform>%n Eintrag ausgewählt</numerusform>
            <numerusform>%n Einträge ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete for good…</source>
        <translation>Endgültig löschen …</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Move or copy…</source>
        <translation>Verschieben oder kopieren …</translation>
    </message>
    <message>
        <source>No favourites</source>
        <translation>Keine Favoriten</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Select only one</source>
        <translation>Nur einen auswählen</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Schlagwörter …</translation>
    </message>
    <message>
        <source>This vault is open for reading only.</source>
        <translation>Dieser Tresor ist nur zum Lesen geöffnet.</translation>
    </message>
</context>
<context>
    <name>SheetPrinter</name>
    <message>
        <source>A PDF is a plain file</source>
        <translation>Ein PDF ist eine offene Datei</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Skip, and print it later.</source>
        <translation>Auf diesem Computer ist kein Drucker eingerichtet. Überspringen Sie dies und drucken Sie später.</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Wiederherstellungsblatt</translation>
    </message>
    <message>
        <source>Recovery sheet of %1</source>
        <translation>Wiederherstellungsblatt von %1</translation>
    </message>
    <message>
        <source>Save the PDF</source>
        <translation>PDF speichern</translation>
    </message>
    <message>
        <source>Save the PDF…</source>
        <translation>PDF speichern …</translation>
    </message>
    <message>
        <source>The PDF could not be written there.</source>
        <translation>Das PDF ließ sich dort nicht schreiben.</translation>
    </message>
    <message>
        <source>The printer did not take the sheet.</source>
        <translation>Der Drucker hat das Blatt nicht angenommen.</translation>
    </message>
    <message>
        <source>The sheet could not be written.</source>
        <translation>Das Blatt ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Whoever finds it can open the vault, also in a backup or a synced folder. Print it and delete it soon, or keep it on a stick in a drawer.</source>
        <translation>Wer es findet, kann den Tresor öffnen, auch aus einer Sicherung oder einem synchronisierten Ordner. Drucken und löschen Sie es bald, oder legen Sie es auf einem Stick in eine Schublade.</translation>
    </message>
</context>
<context>
    <name>ShellWindow</name>
    <message>
        <source>Team Vault</source>
        <translation>Team Vault</translation>
    </message>
</context>
<context>
    <name>ShortcutRows</name>
    <message>
        <source>A small window that finds, copies and is gone.</source>
        <translation>Ein kleines Fenster, das findet, kopiert und verschwindet.</translation>
    </message>
    <message>
        <source>Another program uses these keys. Choose others.</source>
        <translation>Ein anderes Programm benutzt diese Tasten. Wählen Sie andere.</translation>
    </message>
    <message>
        <source>Command for a key of the desktop</source>
        <translation>Befehl für eine Taste des Desktops</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>If the keys do not work here, give “%1” a key in the desktop&apos;s own settings.</source>
        <translation>Wenn die Tasten hier nicht wirken, geben Sie „%1“ in den Einstellungen des Desktops eine Taste.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keys for quick access</source>
        <translation>Tasten für den Schnellzugriff</translation>
    </message>
    <message>
        <source>Quick access from any program</source>
        <translation>Schnellzugriff aus jedem Programm</translation>
    </message>
    <message>
        <source>The desktop did not allow it. Give the command below a key instead.</source>
        <translation>Der Desktop hat es nicht erlaubt. Geben Sie stattdessen dem Befehl unten eine Taste.</translation>
    </message>
    <message>
        <source>The desktop has no keys for it yet. Set them in its settings, under Apps.</source>
        <translation>Der Desktop hat dafür noch keine Tasten. Legen Sie sie in seinen Einstellungen unter Apps fest.</translation>
    </message>
    <message>
        <source>This desktop does not offer it. Give the command below a key instead.</source>
        <translation>Dieser Desktop bietet das nicht. Geben Sie stattdessen dem Befehl unten eine Taste.</translation>
    </message>
    <message>
        <source>Works in every program.</source>
        <translation>Wirkt in jedem Programm.</translation>
    </message>
    <message>
        <source>Works. The desktop calls it %1.</source>
        <translation>Wirkt. Der Desktop nennt sie %1.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>All items</source>
        <translation>Alle Einträge</translation>
    </message>
    <message>
        <source>Bin</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>Favoriten</translation>
    </message>
    <message>
        <source>KINDS</source>
        <translation>ARTEN</translation>
    </message>
    <message>
        <source>One-time codes</source>
        <translation>Einmalcodes</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>TAGS</source>
        <translation>SCHLAGWÖRTER</translation>
    </message>
</context>
<context>
    <name>SignOnEdit</name>
    <message>
        <source>For example Okta</source>
        <translation>Zum Beispiel Okta</translation>
    </message>
    <message>
        <source>Leave the password out</source>
        <translation>Passwort weglassen</translation>
    </message>
    <message>
        <source>Name of the provider</source>
        <translation>Name des Anbieters</translation>
    </message>
    <message>
        <source>No, it needs a password</source>
        <translation>Nein, es braucht ein Passwort</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Noch nicht gefragt</translation>
    </message>
    <message>
        <source>Then this item needs no password: what is not there cannot leak.</source>
        <translation>Dann braucht dieser Eintrag kein Passwort: Was nicht da ist, kann nicht durchsickern.</translation>
    </message>
    <message>
        <source>Yes, with %1</source>
        <translation>Ja, mit %1</translation>
    </message>
    <message>
        <source>Yes, with another…</source>
        <translation>Ja, mit einem anderen …</translation>
    </message>
</context>
<context>
    <name>SiteController</name>
    <message>
        <source>Rules of %1</source>
        <translation>Regeln von %1</translation>
    </message>
</context>
<context>
    <name>SiteLine</name>
    <message>
        <source>Obey the rules of the website</source>
        <translation>Regeln der Website befolgen</translation>
    </message>
    <message>
        <source>Rules of the website</source>
        <translation>Regeln der Website</translation>
    </message>
</context>
<context>
    <name>SitePage</name>
    <message>
        <source>Back to the generator</source>
        <translation>Zurück zum Generator</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>One rule after the other, each with a semicolon: minlength, maxlength, max-consecutive, required and allowed. Leave the box empty if the website has no rules.</source>
        <translation>Eine Regel nach der anderen, jede mit Semikolon: minlength, maxlength, max-consecutive, required und allowed. Lassen Sie das Feld leer, wenn die Website keine Regeln hat.</translation>
    </message>
    <message>
        <source>Passwords that obey have up to %1 bits.</source>
        <translation>Passwörter, die sie befolgen, haben bis zu %1 Bit.</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Rules of %1</source>
        <translation>Regeln von %1</translation>
    </message>
    <message>
        <source>Rules of the website</source>
        <translation>Regeln der Website</translation>
    </message>
    <message>
        <source>These are too many rules.</source>
        <translation>Das sind zu viele Regeln.</translation>
    </message>
    <message>
        <source>Use the shipped rules</source>
        <translation>Mitgelieferte Regeln verwenden</translation>
    </message>
</context>
<context>
    <name>SortButton</name>
    <message>
        <source>Order: %1</source>
        <translation>Reihenfolge: %1</translation>
    </message>
    <message>
        <source>Recently changed</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>Recently used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>Starter</name>
    <message>
        <source>Add a login</source>
        <translation>Login hinzufügen</translation>
    </message>
    <message>
        <source>Add something else</source>
        <translation>Etwas anderes hinzufügen</translation>
    </message>
    <message>
        <source>Bring in what you have</source>
        <translation>Holen Sie herein, was Sie haben</translation>
    </message>
    <message>
        <source>Cards, notes, Wi-Fi, servers, licences and whatever else must not get lost.</source>
        <translation>Karten, Notizen, WLAN, Server, Lizenzen und was sonst nicht verloren gehen darf.</translation>
    </message>
    <message>
        <source>From a browser, another password program or a file.</source>
        <translation>Aus einem Browser, einem anderen Passwortprogramm oder einer Datei.</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>Keep your first login</source>
        <translation>Speichern Sie Ihr erstes Login</translation>
    </message>
    <message>
        <source>Not only logins</source>
        <translation>Nicht nur Logins</translation>
    </message>
    <message>
        <source>Type the website and your user name. A strong password is made already.</source>
        <translation>Tippen Sie die Website und Ihren Benutzernamen. Ein starkes Passwort ist schon erzeugt.</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>StrengthBar</name>
    <message>
        <source>%1 bits · %2</source>
        <translation>%1 Bit · %2</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Mäßig</translation>
    </message>
    <message>
        <source>Strong</source>
        <translation>Stark</translation>
    </message>
    <message>
        <source>Very strong</source>
        <translation>Sehr stark</translation>
    </message>
    <message>
        <source>Very weak</source>
        <translation>Sehr schwach</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Schwach</translation>
    </message>
</context>
<context>
    <name>StretchSheet</name>
    <message>
        <source>Strengthen</source>
        <translation>Verstärken</translation>
    </message>
    <message>
        <source>Strengthen the key stretching?</source>
        <translation>Schlüsselstreckung verstärken?</translation>
    </message>
    <message>
        <source>Unlocking will take about a second on this computer, and each guess of somebody who has stolen the file as much more. On a slower computer it takes longer. The passphrase stays the same.</source>
        <translation>Entsperren dauert auf diesem Computer dann etwa eine Sekunde, und jeder Versuch von jemandem, der die Datei gestohlen hat, entsprechend länger. Auf einem langsameren Computer dauert es länger. Die Passphrase bleibt dieselbe.</translation>
    </message>
</context>
<context>
    <name>StretchingController</name>
    <message>
        <source>%1 s on this computer</source>
        <translation>%1 s auf diesem Computer</translation>
    </message>
    <message>
        <source>Argon2id, %1 MiB, %2 passes</source>
        <translation>Argon2id, %1 MiB, %2 Durchläufe</translation>
    </message>
    <message>
        <source>It is as strong as this computer makes it already.</source>
        <translation>Sie ist schon so stark, wie dieser Computer sie macht.</translation>
    </message>
    <message>
        <source>The key stretching is stronger now.</source>
        <translation>Die Schlüsselstreckung ist jetzt stärker.</translation>
    </message>
</context>
<context>
    <name>TagsSheet</name>
    <message>
        <source>%1 (on %2 of %3)</source>
        <translation>%1 (bei %2 von %3)</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Neues Schlagwort</translation>
    </message>
    <message numerus="yes">
        <source>Tags of %n item(s)</source>
        <translation>
            <numerusform>Schlagwörter von %n Eintrag</numerusform>
            <numerusform>Schlagwörter von %n Einträgen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
</context>
<context>
    <name>TitleField</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>ToastHost</name>
    <message>
        <source>%1 copied</source>
        <translation>%1 kopiert</translation>
    </message>
    <message>
        <source>%1 for %2 copied</source>
        <translation>%1 für %2 kopiert</translation>
    </message>
    <message>
        <source>Clear now</source>
        <translation>Jetzt leeren</translation>
    </message>
    <message>
        <source>Clears in %1 s</source>
        <translation>Wird in %1 s geleert</translation>
    </message>
    <message>
        <source>Copy code (Ctrl+T)</source>
        <translation>Code kopieren (Strg+T)</translation>
    </message>
    <message>
        <source>No longer valid</source>
        <translation>Nicht mehr gültig</translation>
    </message>
    <message>
        <source>Valid for %1 s</source>
        <translation>Gültig noch %1 s</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Generate a password (Ctrl+G)</source>
        <translation>Passwort erzeugen (Strg+G)</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message numerus="yes">
        <source>Search %n item(s)</source>
        <translation>
            <numerusform>%n Eintrag durchsuchen</numerusform>
            <numerusform>%n Einträge durchsuchen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Quick access</source>
        <translation>Schnellzugriff</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Team Vault: locked</source>
        <translation>Team Vault: gesperrt</translation>
    </message>
    <message>
        <source>Team Vault: unlocked</source>
        <translation>Team Vault: entsperrt</translation>
    </message>
</context>
<context>
    <name>TypeBackStep</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>From what you wrote down, not from memory.</source>
        <translation>Von Ihrem Zettel, nicht aus dem Gedächtnis.</translation>
    </message>
    <message>
        <source>Present passphrase</source>
        <translation>Jetzige Passphrase</translation>
    </message>
    <message>
        <source>Show the words again</source>
        <translation>Wörter noch einmal zeigen</translation>
    </message>
    <message>
        <source>That is it.</source>
        <translation>Das ist sie.</translation>
    </message>
    <message>
        <source>That is not what you chose.</source>
        <translation>Das ist nicht, was Sie gewählt haben.</translation>
    </message>
    <message>
        <source>Type it back</source>
        <translation>Zur Probe eintippen</translation>
    </message>
    <message>
        <source>Type it: a paste would not show that you have it on paper.</source>
        <translation>Bitte tippen: Einfügen würde nicht zeigen, dass Sie sie auf Papier haben.</translation>
    </message>
    <message>
        <source>Type the new passphrase</source>
        <translation>Neue Passphrase eintippen</translation>
    </message>
    <message>
        <source>Type the passphrase</source>
        <translation>Passphrase eintippen</translation>
    </message>
    <message>
        <source>Word %1 differs</source>
        <translation>Wort %1 weicht ab</translation>
    </message>
</context>
<context>
    <name>UnlockController</name>
    <message>
        <source>Last opened on this computer %1.</source>
        <translation>Auf diesem Computer zuletzt %1 geöffnet.</translation>
    </message>
    <message>
        <source>locked %1</source>
        <translation>%1 gesperrt</translation>
    </message>
</context>
<context>
    <name>UnlockView</name>
    <message>
        <source>Back to %1</source>
        <translation>Zurück zu %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Forgotten passphrase?</source>
        <translation>Passphrase vergessen?</translation>
    </message>
    <message>
        <source>Open another vault</source>
        <translation>Anderen Tresor öffnen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>Unlock with the keyring</source>
        <translation>Mit dem Schlüsselbund entsperren</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Wird entsperrt …</translation>
    </message>
    <message>
        <source>Waiting for the keyring…</source>
        <translation>Warten auf den Schlüsselbund …</translation>
    </message>
</context>
<context>
    <name>UsedBy</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Benutzt von</translation>
    </message>
</context>
<context>
    <name>ValueBox</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Generated value</source>
        <translation>Erzeugter Wert</translation>
    </message>
    <message>
        <source>Make another (Ctrl+R)</source>
        <translation>Anderen erzeugen (Strg+R)</translation>
    </message>
    <message>
        <source>Not there</source>
        <translation>Nicht vorhanden</translation>
    </message>
    <message>
        <source>Reveal %1</source>
        <translation>%1 anzeigen</translation>
    </message>
</context>
<context>
    <name>ValueSide</name>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>(taken out)</source>
        <translation>(entfernt)</translation>
    </message>
</context>
<context>
    <name>VaultPlace</name>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Kept in %1</source>
        <translation>Liegt in %1</translation>
    </message>
    <message>
        <source>My vault</source>
        <translation>Mein Tresor</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the vault</source>
        <translation>Name des Tresors</translation>
    </message>
    <message>
        <source>Vaults (*.vault)</source>
        <translation>Tresore (*.vault)</translation>
    </message>
    <message>
        <source>Where to keep the vault</source>
        <translation>Wo der Tresor liegen soll</translation>
    </message>
</context>
<context>
    <name>VaultRow</name>
    <message>
        <source>%1, shown, menu</source>
        <translation>%1, sichtbar, Menü</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
</context>
<context>
    <name>VaultRows</name>
    <message>
        <source>A conflict copy of a sync program, or one that was changed elsewhere.</source>
        <translation>Eine Konfliktkopie eines Sync-Programms oder eine anderswo geänderte.</translation>
    </message>
    <message>
        <source>A new sheet makes the old one useless.</source>
        <translation>Ein neues Blatt macht das alte wertlos.</translation>
    </message>
    <message>
        <source>Argon2 security passphrase time</source>
        <translation>Argon2 Sicherheit Passphrase Zeit</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>CSV KeePass Bitwarden 1Password LastPass</source>
        <translation>CSV KeePass Bitwarden 1Password LastPass</translation>
    </message>
    <message>
        <source>CSV KeePass Bitwarden plain text</source>
        <translation>CSV KeePass Bitwarden Klartext</translation>
    </message>
    <message>
        <source>Change passphrase…</source>
        <translation>Passphrase ändern …</translation>
    </message>
    <message>
        <source>Encrypted, or for other programs.</source>
        <translation>Verschlüsselt oder für andere Programme.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>From browsers and other password programs; nothing is lost unsaid.</source>
        <translation>Aus Browsern und anderen Passwortprogrammen; nichts geht ungesagt verloren.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importieren …</translation>
    </message>
    <message>
        <source>It opens with the same passphrase as this one.</source>
        <translation>Sie öffnet sich mit derselben Passphrase wie dieser Tresor.</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Key stretching</source>
        <translation>Schlüsselstreckung</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <source>Merge a copy</source>
        <translation>Kopie zusammenführen</translation>
    </message>
    <message>
        <source>Merge a copy…</source>
        <translation>Kopie zusammenführen …</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the vault</source>
        <translation>Name des Tresors</translation>
    </message>
    <message>
        <source>New recovery sheet…</source>
        <translation>Neues Wiederherstellungsblatt …</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Wiederherstellungsblatt</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie sichern</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern …</translation>
    </message>
    <message>
        <source>Show backups…</source>
        <translation>Sicherungen zeigen …</translation>
    </message>
    <message>
        <source>Strengthen…</source>
        <translation>Verstärken …</translation>
    </message>
    <message>
        <source>The copy before each save, and one for each of the last seven days of saving.</source>
        <translation>Die Kopie vor jedem Speichern und eine für jeden der letzten sieben Tage mit Änderungen.</translation>
    </message>
    <message>
        <source>file path folder</source>
        <translation>Datei Pfad Ordner</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>wiederherstellen</translation>
    </message>
</context>
<context>
    <name>VaultSwitch</name>
    <message>
        <source>Close “%1”</source>
        <translation>„%1“ schließen</translation>
    </message>
    <message>
        <source>Open another vault…</source>
        <translation>Anderen Tresor öffnen …</translation>
    </message>
    <message>
        <source>Read-only · %1</source>
        <translation>Nur lesen · %1</translation>
    </message>
</context>
<context>
    <name>WaysIn</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open a vault</source>
        <translation>Tresor öffnen</translation>
    </message>
    <message>
        <source>Vaults (*.vault)</source>
        <translation>Tresore (*.vault)</translation>
    </message>
    <message>
        <source>locked just now</source>
        <translation>gerade gesperrt</translation>
    </message>
</context>
<context>
    <name>WelcomeView</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Create a vault</source>
        <translation>Tresor anlegen</translation>
    </message>
    <message>
        <source>Forget %1</source>
        <translation>%1 vergessen</translation>
    </message>
    <message>
        <source>Forget it here; the file stays where it is</source>
        <translation>Hier vergessen; die Datei bleibt, wo sie ist</translation>
    </message>
    <message>
        <source>Open a vault…</source>
        <translation>Tresor öffnen …</translation>
    </message>
    <message>
        <source>Passwords kept elsewhere come in right after.</source>
        <translation>Passwörter von anderswo kommen gleich danach herein.</translation>
    </message>
    <message>
        <source>Recent vaults</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Team Vault</source>
        <translation>Team Vault</translation>
    </message>
    <message>
        <source>Your passwords in one file that only you can open.</source>
        <translation>Ihre Passwörter in einer Datei, die nur Sie öffnen können.</translation>
    </message>
</context>
<context>
    <name>WizardController</name>
    <message>
        <source>Give the vault a name.</source>
        <translation>Geben Sie dem Tresor einen Namen.</translation>
    </message>
    <message>
        <source>My vault</source>
        <translation>Mein Tresor</translation>
    </message>
    <message>
        <source>The present passphrase is not right.</source>
        <translation>Die jetzige Passphrase stimmt nicht.</translation>
    </message>
</context>
<context>
    <name>WizardPage</name>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie sichern</translation>
    </message>
    <message>
        <source>Type it back</source>
        <translation>Zur Probe eintippen</translation>
    </message>
</context>
<context>
    <name>WordTicks</name>
    <message>
        <source>%1 of %2 words right</source>
        <translation>%1 von %2 Wörtern richtig</translation>
    </message>
</context>
<context>
    <name>_Cover</name>
    <message>
        <source>%1, hidden: show to edit</source>
        <translation>%1, verborgen: zum Bearbeiten anzeigen</translation>
    </message>
    <message>
        <source>Show to edit</source>
        <translation>Zum Bearbeiten anzeigen</translation>
    </message>
</context>
<context>
    <name>_EarlierRow</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>From before it came here</source>
        <translation>Aus der Zeit, bevor es hierherkam</translation>
    </message>
    <message>
        <source>Password from before it came here</source>
        <translation>Passwort aus der Zeit, bevor es hierherkam</translation>
    </message>
    <message>
        <source>Password until %1</source>
        <translation>Passwort bis %1</translation>
    </message>
    <message>
        <source>Set aside on %1 by another device</source>
        <translation>Am %1 von einem anderen Gerät abgelöst</translation>
    </message>
    <message>
        <source>Tried until %1, then taken back</source>
        <translation>Bis %1 versucht, dann zurückgenommen</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Bis %1</translation>
    </message>
    <message>
        <source>Use this password again</source>
        <translation>Dieses Passwort wieder verwenden</translation>
    </message>
</context>
<context>
    <name>backups</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Merge a copy</source>
        <translation>Kopie zusammenführen</translation>
    </message>
    <message>
        <source>Not merged: this is another vault, or a copy from before the passphrase was changed.</source>
        <translation>Nicht zusammengeführt: Das ist ein anderer Tresor oder eine Kopie von vor der Änderung der Passphrase.</translation>
    </message>
    <message>
        <source>Nothing new: this copy holds nothing that the vault does not.</source>
        <translation>Nichts Neues: Diese Kopie enthält nichts, was der Tresor nicht hat.</translation>
    </message>
    <message numerus="yes">
        <source>The copy is merged: %n change(s)</source>
        <translation>
            <numerusform>Die Kopie ist zusammengeführt: %n Änderung</numerusform>
            <numerusform>Die Kopie ist zusammengeführt: %n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Vaults (*.vault *.bak)</source>
        <translation>Tresore (*.vault *.bak)</translation>
    </message>
</context>
<context>
    <name>clash</name>
    <message numerus="yes">
        <source>Two people changed %n item(s)</source>
        <translation>
            <numerusform>Zwei Personen haben %n Eintrag geändert</numerusform>
            <numerusform>Zwei Personen haben %n Einträge geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Two people changed “%1”</source>
        <translation>Zwei Personen haben „%1“ geändert</translation>
    </message>
</context>
<context>
    <name>crack_time</name>
    <message>
        <source>%1 billion</source>
        <translation>%1 Mrd.</translation>
    </message>
    <message>
        <source>%1 bits by estimate</source>
        <translation>%1 Bit, geschätzt</translation>
    </message>
    <message>
        <source>%1 bits of randomness</source>
        <translation>%1 Bit Zufall</translation>
    </message>
    <message>
        <source>%1 day</source>
        <translation>%1 Tag</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>%1 hour</source>
        <translation>%1 Stunde</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 Stunden</translation>
    </message>
    <message>
        <source>%1 million</source>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>%1 minute</source>
        <translation>%1 Minute</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 Minuten</translation>
    </message>
    <message>
        <source>%1 quadrillion</source>
        <translation>%1 Brd.</translation>
    </message>
    <message>
        <source>%1 quintillion</source>
        <translation>%1 Trio.</translation>
    </message>
    <message>
        <source>%1 second</source>
        <translation>%1 Sekunde</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 Sekunden</translation>
    </message>
    <message>
        <source>%1 thousand</source>
        <translation>%1 Tsd.</translation>
    </message>
    <message>
        <source>%1 trillion</source>
        <translation>%1 Bio.</translation>
    </message>
    <message>
        <source>%1 year</source>
        <translation>%1 Jahr</translation>
    </message>
    <message>
        <source>%1 years</source>
        <translation>%1 Jahre</translation>
    </message>
    <message>
        <source>10 million guesses a second is what 1,000 top graphics cards reach at 10,000 guesses each, which is about what is published for Argon2id at its lowest settings. This vault uses more memory for each guess, so the truth is slower.</source>
        <translation>10 Millionen Versuche pro Sekunde erreichen 1.000 Spitzen-Grafikkarten mit je 10.000 Versuchen; das ist etwa, was für Argon2id mit den kleinsten Einstellungen veröffentlicht ist. Dieser Tresor braucht je Versuch mehr Speicher, in Wahrheit geht es also langsamer.</translation>
    </message>
    <message>
        <source>Each word is picked at random from a list of %1. %2 words make %3 bits.</source>
        <translation>Jedes Wort wird zufällig aus einer Liste von %1 gezogen. %2 Wörter ergeben %3 Bit.</translation>
    </message>
    <message>
        <source>If someone steals the vault file and tries 10 million guesses a second, finding it takes %1 on average.</source>
        <translation>Wenn jemand die Tresordatei stiehlt und 10 Millionen Versuche pro Sekunde schafft, dauert das Finden im Schnitt %1.</translation>
    </message>
    <message>
        <source>Somebody with 1,000 times as much would still need %1.</source>
        <translation>Wer das Tausendfache hat, bräuchte immer noch %1.</translation>
    </message>
    <message>
        <source>This does not help if someone watches you type it or your computer is infected.</source>
        <translation>Das hilft nicht, wenn Ihnen jemand beim Tippen zusieht oder Ihr Computer befallen ist.</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>weniger als eine Sekunde</translation>
    </message>
    <message>
        <source>more than %1</source>
        <translation>mehr als %1</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Change the password of this item</source>
        <translation>Passwort dieses Eintrags ändern</translation>
    </message>
    <message>
        <source>Clear the search, close, leave the edit</source>
        <translation>Suche leeren, schließen, Bearbeiten verlassen</translation>
    </message>
    <message>
        <source>Copy one-time code</source>
        <translation>Einmalcode kopieren</translation>
    </message>
    <message>
        <source>Copy one-time code, from list and search</source>
        <translation>Einmalcode kopieren, aus Liste und Suche</translation>
    </message>
    <message>
        <source>Copy password</source>
        <translation>Passwort kopieren</translation>
    </message>
    <message>
        <source>Copy password, from list and search</source>
        <translation>Passwort kopieren, aus Liste und Suche</translation>
    </message>
    <message>
        <source>Copy user name</source>
        <translation>Benutzernamen kopieren</translation>
    </message>
    <message>
        <source>Copy user name, from list and search</source>
        <translation>Benutzernamen kopieren, aus Liste und Suche</translation>
    </message>
    <message>
        <source>Copy web address</source>
        <translation>Webadresse kopieren</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Entry of the sidebar</source>
        <translation>Eintrag der Seitenleiste</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Large type</source>
        <translation>Große Schrift</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Jetzt sperren</translation>
    </message>
    <message>
        <source>Move in the list, also while searching</source>
        <translation>In der Liste bewegen, auch beim Suchen</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Neuer Eintrag</translation>
    </message>
    <message>
        <source>New value, in the generator</source>
        <translation>Neuer Wert, im Generator</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Open website</source>
        <translation>Website öffnen</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Quick access, from any program</source>
        <translation>Schnellzugriff, aus jedem Programm</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Reveal or hide</source>
        <translation>Anzeigen oder verbergen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Search: any letter in the list</source>
        <translation>Suchen: jeder Buchstabe in der Liste</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Ten rows at once</source>
        <translation>Zehn Zeilen auf einmal</translation>
    </message>
    <message>
        <source>Text size 100 %</source>
        <translation>Textgröße 100 %</translation>
    </message>
    <message>
        <source>This table</source>
        <translation>Diese Tabelle</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>%1 does not start like a vault.</source>
        <translation>%1 beginnt nicht wie ein Tresor.</translation>
    </message>
    <message>
        <source>%1 is %2 and does not start like a vault.</source>
        <translation>%1 hat %2 und beginnt nicht wie ein Tresor.</translation>
    </message>
    <message>
        <source>%1 is left as it is. Choose another name or place.</source>
        <translation>%1 bleibt, wie sie ist. Wählen Sie einen anderen Namen oder Ort.</translation>
    </message>
    <message>
        <source>%1 is open in another window or on another computer.</source>
        <translation>%1 ist in einem anderen Fenster oder auf einem anderen Computer geöffnet.</translation>
    </message>
    <message>
        <source>%1 items share it. Choose one of them in the list.</source>
        <translation>%1 Einträge teilen ihn. Wählen Sie einen davon in der Liste.</translation>
    </message>
    <message>
        <source>%1 on %2 is writing this vault, or was when its computer or its connection failed.</source>
        <translation>%1 auf %2 schreibt diesen Tresor, oder tat es, als der Computer oder die Verbindung ausfiel.</translation>
    </message>
    <message>
        <source>%1 was moved, renamed or deleted, or its drive is not connected.</source>
        <translation>%1 wurde verschoben, umbenannt oder gelöscht, oder das Laufwerk ist nicht verbunden.</translation>
    </message>
    <message>
        <source>A newer version of the other program wrote it.</source>
        <translation>Eine neuere Version des anderen Programms hat sie geschrieben.</translation>
    </message>
    <message>
        <source>A newer version saved it. Update the app to change it.</source>
        <translation>Eine neuere Version hat ihn gespeichert. Aktualisieren Sie die App, um ihn zu ändern.</translation>
    </message>
    <message>
        <source>A set-up key consists of the letters A to Z and the digits 2 to 7.</source>
        <translation>Ein Einrichtungsschlüssel besteht aus den Buchstaben A bis Z und den Ziffern 2 bis 7.</translation>
    </message>
    <message>
        <source>An empty file is not kept.</source>
        <translation>Eine leere Datei wird nicht gespeichert.</translation>
    </message>
    <message>
        <source>Another program holds the clipboard.</source>
        <translation>Ein anderes Programm hält die Zwischenablage.</translation>
    </message>
    <message>
        <source>Backups are kept either way.</source>
        <translation>Sicherungen bleiben in jedem Fall erhalten.</translation>
    </message>
    <message>
        <source>Check the word order and the spaces between words.</source>
        <translation>Prüfen Sie die Reihenfolge der Wörter und die Leerzeichen dazwischen.</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Andere Datei wählen</translation>
    </message>
    <message>
        <source>Choose another value.</source>
        <translation>Wählen Sie einen anderen Wert.</translation>
    </message>
    <message>
        <source>Codes change every 1 to 3,600 seconds; here another time is asked for.</source>
        <translation>Codes wechseln alle 1 bis 3.600 Sekunden; hier wird eine andere Zeit verlangt.</translation>
    </message>
    <message>
        <source>Codes have 6 to 8 digits; here another number is asked for.</source>
        <translation>Codes haben 6 bis 8 Ziffern; hier wird eine andere Zahl verlangt.</translation>
    </message>
    <message>
        <source>Could not copy.</source>
        <translation>Kopieren ging nicht.</translation>
    </message>
    <message>
        <source>Each line has to be a SHA-1 hash, a colon and a number, as in Pwned Passwords&apos; own list.</source>
        <translation>Jede Zeile muss ein SHA-1-Hash, ein Doppelpunkt und eine Zahl sein, wie in der Liste von Pwned Passwords selbst.</translation>
    </message>
    <message>
        <source>Export again as CSV or JSON, or tell what its columns mean.</source>
        <translation>Exportieren Sie noch einmal als CSV oder JSON, oder sagen Sie, was die Spalten bedeuten.</translation>
    </message>
    <message>
        <source>Files of up to %1 are read. Export in smaller parts.</source>
        <translation>Dateien bis %1 werden gelesen. Exportieren Sie in kleineren Teilen.</translation>
    </message>
    <message>
        <source>Forgotten passphrase?</source>
        <translation>Passphrase vergessen?</translation>
    </message>
    <message>
        <source>It asks for %1 MiB of memory and %2 passes to open, which no vault of this app needs. Nothing was tried.</source>
        <translation>Sie verlangt zum Öffnen %1 MiB Speicher und %2 Durchläufe, was kein Tresor dieser App braucht. Nichts wurde versucht.</translation>
    </message>
    <message>
        <source>It has to be between %1 and %2.</source>
        <translation>Er muss zwischen %1 und %2 liegen.</translation>
    </message>
    <message>
        <source>It holds a character that other computers might read differently. Use letters, digits and signs.</source>
        <translation>Sie enthält ein Zeichen, das andere Computer anders lesen könnten. Nehmen Sie Buchstaben, Ziffern und Zeichen.</translation>
    </message>
    <message>
        <source>It holds no key of this kind. Nothing was changed.</source>
        <translation>Er enthält keinen solchen Schlüssel. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>It is an older copy than this computer last saw.</source>
        <translation>Es ist eine ältere Kopie, als dieser Computer zuletzt sah.</translation>
    </message>
    <message>
        <source>It is save %1; this computer last saw save %2. It is open for reading only.</source>
        <translation>Sie ist Speicherstand %1; dieser Computer sah zuletzt Stand %2. Sie ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>It is worth about %1 bits by estimate. Make it longer, or accept the risk.</source>
        <translation>Sie ist schätzungsweise %1 Bit wert. Machen Sie sie länger oder nehmen Sie das Risiko hin.</translation>
    </message>
    <message>
        <source>It is worth about %1 bits by estimate; a vault needs at least 50. Make it longer, or use the words.</source>
        <translation>Sie ist schätzungsweise %1 Bit wert; ein Tresor braucht mindestens 50. Machen Sie sie länger oder nehmen Sie die Wörter.</translation>
    </message>
    <message>
        <source>It needs %1 MiB for a moment. Close some programs and try again.</source>
        <translation>Kurzzeitig werden %1 MiB gebraucht. Schließen Sie einige Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>It was deleted for good, perhaps on another computer.</source>
        <translation>Er wurde endgültig gelöscht, vielleicht auf einem anderen Computer.</translation>
    </message>
    <message>
        <source>It would grow beyond what a vault can hold. Nothing was changed; start a second vault for more.</source>
        <translation>Er würde größer, als ein Tresor sein kann. Nichts wurde geändert; legen Sie für mehr einen zweiten Tresor an.</translation>
    </message>
    <message>
        <source>Its key has changed, and nobody has confirmed that yet.</source>
        <translation>Sein Schlüssel hat sich geändert, und noch hat das niemand bestätigt.</translation>
    </message>
    <message>
        <source>Needs %1.</source>
        <translation>Nötig sind %1.</translation>
    </message>
    <message>
        <source>No codes can be made from this set-up key.</source>
        <translation>Aus diesem Einrichtungsschlüssel lassen sich keine Codes machen.</translation>
    </message>
    <message>
        <source>No keyring is running on this computer. Type the passphrase; everything else works.</source>
        <translation>Auf diesem Computer läuft kein Schlüsselbund. Tippen Sie die Passphrase; alles andere geht.</translation>
    </message>
    <message>
        <source>Not copied.</source>
        <translation>Nicht kopiert.</translation>
    </message>
    <message>
        <source>Not saved: the disk is full.</source>
        <translation>Nicht gespeichert: Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Nothing was changed in the vault.</source>
        <translation>Am Tresor wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing was done. Unlock it and try again.</source>
        <translation>Nichts wurde getan. Entsperren Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Opened read-only.</source>
        <translation>Nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Part of the file cannot be read. Nothing was changed.</source>
        <translation>Ein Teil der Datei ist nicht lesbar. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Quick unlock asks for it every %1 days, so that you do not forget it.</source>
        <translation>Alle %1 Tage wird danach gefragt, damit Sie sie nicht vergessen.</translation>
    </message>
    <message>
        <source>Quick unlock does not open this vault any more.</source>
        <translation>Schnelles Entsperren öffnet diesen Tresor nicht mehr.</translation>
    </message>
    <message>
        <source>Quick unlock is not available here.</source>
        <translation>Schnelles Entsperren ist hier nicht verfügbar.</translation>
    </message>
    <message>
        <source>Quick unlock was cancelled.</source>
        <translation>Das schnelle Entsperren wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Reading or writing at this place is not permitted to you. Nothing was changed.</source>
        <translation>Lesen oder Schreiben ist Ihnen an diesem Ort nicht erlaubt. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Kopie speichern …</translation>
    </message>
    <message>
        <source>Several items have this title.</source>
        <translation>Mehrere Einträge haben diesen Titel.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show backups</source>
        <translation>Sicherungen zeigen</translation>
    </message>
    <message>
        <source>Show in large type</source>
        <translation>In großer Schrift zeigen</translation>
    </message>
    <message>
        <source>That is right if the passphrase was changed on another computer. If nobody did that, somebody may have put another file in its place.</source>
        <translation>Das ist richtig, wenn die Passphrase auf einem anderen Computer geändert wurde. Hat das niemand getan, hat vielleicht jemand eine andere Datei untergeschoben.</translation>
    </message>
    <message>
        <source>That passphrase did not open the vault.</source>
        <translation>Diese Passphrase hat den Tresor nicht geöffnet.</translation>
    </message>
    <message>
        <source>The clipboard did not take it.</source>
        <translation>Die Zwischenablage hat es nicht angenommen.</translation>
    </message>
    <message>
        <source>The clipboard here cannot keep secrets out of its history.</source>
        <translation>Die Zwischenablage hier kann Geheimes nicht aus ihrem Verlauf halten.</translation>
    </message>
    <message>
        <source>The disk did not do what was asked.</source>
        <translation>Der Datenträger hat nicht getan, was verlangt war.</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <source>Get the newer version where you got this one: from your system&apos;s packages, with the tool that installed it, or from whoever looks after this computer.</source>
        <translation>Holen Sie die neuere Version dort, woher diese kam: aus den Paketen Ihres Systems, mit dem Werkzeug, das sie installiert hat, oder von der Person, die diesen Computer betreut.</translation>
    </message>
    <message>
        <source>Files of up to %1 entries are read. Export in smaller parts.</source>
        <translation>Dateien mit bis zu %1 Einträgen werden gelesen. Exportieren Sie in kleineren Teilen.</translation>
    </message>
    <message>
        <source>Have I Been Pwned did not answer the check for leaks.</source>
        <translation>Have I Been Pwned hat auf die Leck-Prüfung nicht geantwortet.</translation>
    </message>
    <message>
        <source>How to update</source>
        <translation>So aktualisieren Sie</translation>
    </message>
    <message>
        <source>If it is still being written there, that save is given up, and what was changed there has to be saved again. If nobody writes it any more, nothing can be lost.</source>
        <translation>Wird dort noch geschrieben, wird jenes Speichern aufgegeben, und die Änderungen müssen dort neu gespeichert werden. Schreibt niemand mehr, kann nichts verloren gehen.</translation>
    </message>
    <message>
        <source>Is it really not open any more?</source>
        <translation>Ist er wirklich nicht mehr geöffnet?</translation>
    </message>
    <message>
        <source>It changed while it was read. Wait until the download has ended.</source>
        <translation>Sie änderte sich beim Lesen. Warten Sie, bis der Download fertig ist.</translation>
    </message>
    <message>
        <source>It did not come from Have I Been Pwned as it should. What was found so far is kept; try again.</source>
        <translation>Sie kam nicht, wie sie sollte, von Have I Been Pwned. Was bisher gefunden wurde, bleibt; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>It has %1; files of up to %2 are kept. Keep it elsewhere, encrypted, and its key here.</source>
        <translation>Sie hat %1; gespeichert werden Dateien bis %2. Bewahren Sie sie anderswo verschlüsselt auf und den Schlüssel hier.</translation>
    </message>
    <message>
        <source>It has more than %1 columns.</source>
        <translation>Sie hat mehr als %1 Spalten.</translation>
    </message>
    <message>
        <source>It has more than %1 lines. Export in smaller parts.</source>
        <translation>Sie hat mehr als %1 Zeilen. Exportieren Sie in kleineren Teilen.</translation>
    </message>
    <message>
        <source>It holds NTLM hashes. Download the list of SHA-1 hashes.</source>
        <translation>Sie enthält NTLM-Hashes. Laden Sie die Liste der SHA-1-Hashes.</translation>
    </message>
    <message>
        <source>It holds more than %1 files. Export in smaller parts.</source>
        <translation>Sie enthält mehr als %1 Dateien. Exportieren Sie in kleineren Teilen.</translation>
    </message>
    <message>
        <source>It is a folder or a device. Choose a file.</source>
        <translation>Das ist ein Ordner oder ein Gerät. Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>It is encrypted for an account. Export with a password of its own instead.</source>
        <translation>Sie ist für ein Konto verschlüsselt. Exportieren Sie stattdessen mit einem eigenen Passwort.</translation>
    </message>
    <message>
        <source>It is encrypted with PGP. Decrypt it first, or export without.</source>
        <translation>Sie ist mit PGP verschlüsselt. Entschlüsseln Sie sie zuerst, oder exportieren Sie ohne.</translation>
    </message>
    <message>
        <source>It is no ordinary file.</source>
        <translation>Das ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>It is not open any more…</source>
        <translation>Er ist nicht mehr geöffnet …</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Sie ist nicht mehr da.</translation>
    </message>
    <message>
        <source>It is the file&apos;s own passphrase, not that of the vault.</source>
        <translation>Gemeint ist die Passphrase der Datei, nicht die des Tresors.</translation>
    </message>
    <message>
        <source>It needs a version that reads format %1; you have one that reads format 1. Nothing was changed.</source>
        <translation>Nötig ist eine Version, die Format %1 liest; Ihre liest Format 1. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>It said %1. What was found so far is kept; try again later.</source>
        <translation>Die Antwort war %1. Was bisher gefunden wurde, bleibt; versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>Its disk or the network failed. Try again.</source>
        <translation>Ihr Datenträger oder das Netz hat versagt. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Its lines are not in the order of their hashes. Download the list that is ordered by hash.</source>
        <translation>Die Zeilen sind nicht nach Hash sortiert. Laden Sie die nach Hash sortierte Liste.</translation>
    </message>
    <message>
        <source>Lower its key derivation in the program that wrote it, and export again.</source>
        <translation>Verringern Sie die Schlüsselableitung in dem Programm, das sie geschrieben hat, und exportieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>No QR code was found in the picture. Try a sharper or larger one.</source>
        <translation>Im Bild wurde kein QR-Code gefunden. Versuchen Sie ein schärferes oder größeres.</translation>
    </message>
    <message>
        <source>No program that we know writes files like this.</source>
        <translation>Kein Programm, das wir kennen, schreibt solche Dateien.</translation>
    </message>
    <message>
        <source>None of them answers here. That is usual on a desktop without one, over a remote session, and right after the computer has started.</source>
        <translation>Keiner davon antwortet hier. Das ist üblich auf einem Desktop ohne Schlüsselbund, in einer Fernsitzung und gleich nach dem Start des Computers.</translation>
    </message>
    <message>
        <source>Nothing was changed in the vault. Ask where the file comes from.</source>
        <translation>Am Tresor wurde nichts geändert. Fragen Sie, woher die Datei kommt.</translation>
    </message>
    <message>
        <source>Nothing was changed in the vault. Export it once more.</source>
        <translation>Am Tresor wurde nichts geändert. Exportieren Sie die Datei noch einmal.</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>Nur lesend öffnen</translation>
    </message>
    <message>
        <source>Open the backup of %1</source>
        <translation>Sicherung vom %1 öffnen</translation>
    </message>
    <message>
        <source>Open the newest backup</source>
        <translation>Neueste Sicherung öffnen</translation>
    </message>
    <message>
        <source>Opened by %1 on %2 at %3.</source>
        <translation>Geöffnet von %1 auf %2 um %3.</translation>
    </message>
    <message>
        <source>Opening this file would take too much memory or time.</source>
        <translation>Diese Datei zu öffnen kostete zu viel Speicher oder Zeit.</translation>
    </message>
    <message>
        <source>QR codes cannot be read in this installation. Paste the set-up key instead.</source>
        <translation>QR-Codes lassen sich in dieser Installation nicht lesen. Fügen Sie stattdessen den Einrichtungsschlüssel ein.</translation>
    </message>
    <message>
        <source>Quick unlock keeps a random key in the keyring of this computer: GNOME Keyring or KWallet, the Keychain of macOS, or the Credential Manager of Windows.</source>
        <translation>Schnelles Entsperren hält einen zufälligen Schlüssel im Schlüsselbund dieses Computers: GNOME-Schlüsselbund oder KWallet, dem Schlüsselbund von macOS oder der Anmeldeinformationsverwaltung von Windows.</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>Das Lesen wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Save a report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Save somewhere else</source>
        <translation>Woanders speichern</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>Something between this computer and the service pretends to be it. Nothing more was sent.</source>
        <translation>Etwas zwischen diesem Computer und dem Dienst gibt sich als der Dienst aus. Mehr wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>Start the keyring and open this page again, or go on with the passphrase: it always works.</source>
        <translation>Starten Sie den Schlüsselbund und öffnen Sie diese Seite neu, oder nehmen Sie die Passphrase: Sie geht immer.</translation>
    </message>
    <message>
        <source>That passphrase did not open the file.</source>
        <translation>Diese Passphrase hat die Datei nicht geöffnet.</translation>
    </message>
    <message>
        <source>The QR code in the picture is of something else, not of one-time codes.</source>
        <translation>Der QR-Code im Bild gehört zu etwas anderem, nicht zu Einmalcodes.</translation>
    </message>
    <message>
        <source>The answer to the check for leaks made no sense.</source>
        <translation>Die Antwort auf die Leck-Prüfung ergab keinen Sinn.</translation>
    </message>
    <message>
        <source>The check for leaks did not reach Have I Been Pwned.</source>
        <translation>Die Leck-Prüfung hat Have I Been Pwned nicht erreicht.</translation>
    </message>
    <message>
        <source>The disk is full. Choose another place.</source>
        <translation>Der Datenträger ist voll. Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The disk or the network failed. Try again.</source>
        <translation>Der Datenträger oder das Netz hat versagt. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file was not saved.</source>
        <translation>Die Datei wurde nicht gespeichert.</translation>
    </message>
    <message>
        <source>The key of this vault has changed.</source>
        <translation>Der Schlüssel dieses Tresors hat sich geändert.</translation>
    </message>
    <message>
        <source>The keyring did not answer.</source>
        <translation>Der Schlüsselbund hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>The passphrase was changed after it was made. Open the present file, or a newer backup.</source>
        <translation>Die Passphrase wurde geändert, nachdem sie entstand. Öffnen Sie die jetzige Datei oder eine neuere Sicherung.</translation>
    </message>
    <message>
        <source>The service took too long to answer. What was found so far is kept.</source>
        <translation>Der Dienst brauchte zu lange. Was bisher gefunden wurde, bleibt.</translation>
    </message>
    <message>
        <source>The site uses a way of making codes that is not known here.</source>
        <translation>Die Website erzeugt Codes auf eine Art, die hier nicht bekannt ist.</translation>
    </message>
    <message>
        <source>The system could not read it.</source>
        <translation>Das System konnte sie nicht lesen.</translation>
    </message>
    <message>
        <source>The system does not allow this here.</source>
        <translation>Das System erlaubt das hier nicht.</translation>
    </message>
    <message>
        <source>The system says error %1. What was there before is untouched.</source>
        <translation>Das System meldet Fehler %1. Was vorher da war, ist unberührt.</translation>
    </message>
    <message>
        <source>The vault is full.</source>
        <translation>Der Tresor ist voll.</translation>
    </message>
    <message>
        <source>The vault stays where it is. It was not changed, and the newer version opens it with the same passphrase.</source>
        <translation>Der Tresor bleibt, wo er ist. Er wurde nicht geändert, und die neuere Version öffnet ihn mit derselben Passphrase.</translation>
    </message>
    <message>
        <source>The vault was changed by somebody else again and again.</source>
        <translation>Der Tresor wurde immer wieder von jemand anderem geändert.</translation>
    </message>
    <message>
        <source>The vault was locked meanwhile.</source>
        <translation>Der Tresor wurde inzwischen gesperrt.</translation>
    </message>
    <message>
        <source>There is a file with this name already.</source>
        <translation>Eine Datei mit diesem Namen gibt es schon.</translation>
    </message>
    <message>
        <source>There is no clipboard here.</source>
        <translation>Hier gibt es keine Zwischenablage.</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard. Copy the QR code first.</source>
        <translation>In der Zwischenablage ist kein Bild. Kopieren Sie zuerst den QR-Code.</translation>
    </message>
    <message>
        <source>There is no vault at this place any more.</source>
        <translation>An diesem Ort gibt es keinen Tresor mehr.</translation>
    </message>
    <message>
        <source>There is not enough free memory to open the vault.</source>
        <translation>Es ist nicht genug Speicher frei, um den Tresor zu öffnen.</translation>
    </message>
    <message>
        <source>There is nothing in this file to import.</source>
        <translation>In dieser Datei gibt es nichts zu importieren.</translation>
    </message>
    <message>
        <source>There is nothing in this file.</source>
        <translation>In dieser Datei steht nichts.</translation>
    </message>
    <message>
        <source>These codes count up with each use. Only codes that change with time are kept.</source>
        <translation>Diese Codes zählen mit jeder Benutzung hoch. Gespeichert werden nur Codes, die mit der Zeit wechseln.</translation>
    </message>
    <message>
        <source>These recovery words do not open this vault.</source>
        <translation>Diese Wiederherstellungswörter öffnen diesen Tresor nicht.</translation>
    </message>
    <message>
        <source>They may be from the sheet of another vault, or from an older sheet of this one.</source>
        <translation>Vielleicht sind sie vom Blatt eines anderen Tresors oder von einem älteren Blatt dieses Tresors.</translation>
    </message>
    <message>
        <source>This cannot be saved yet.</source>
        <translation>Das lässt sich noch nicht speichern.</translation>
    </message>
    <message>
        <source>This computer seems to be offline. A downloaded list can be checked without it.</source>
        <translation>Dieser Computer scheint offline zu sein. Eine heruntergeladene Liste lässt sich auch so prüfen.</translation>
    </message>
    <message>
        <source>This copy has an old key and is not opened.</source>
        <translation>Diese Kopie hat einen alten Schlüssel und wird nicht geöffnet.</translation>
    </message>
    <message>
        <source>This file cannot be read here.</source>
        <translation>Diese Datei ist hier nicht lesbar.</translation>
    </message>
    <message>
        <source>This file could not be read.</source>
        <translation>Diese Datei ließ sich nicht lesen.</translation>
    </message>
    <message>
        <source>This file has a passphrase of its own.</source>
        <translation>Diese Datei hat eine eigene Passphrase.</translation>
    </message>
    <message>
        <source>This file is damaged, or was cut off.</source>
        <translation>Diese Datei ist beschädigt oder abgeschnitten.</translation>
    </message>
    <message>
        <source>This file is too large for the vault.</source>
        <translation>Diese Datei ist zu groß für den Tresor.</translation>
    </message>
    <message>
        <source>This file is too large.</source>
        <translation>Diese Datei ist zu groß.</translation>
    </message>
    <message>
        <source>This file was not read: it is built to do harm.</source>
        <translation>Diese Datei wurde nicht gelesen: Sie ist gebaut, um zu schaden.</translation>
    </message>
    <message>
        <source>This is Team Vault %1.</source>
        <translation>Dies ist Team Vault %1.</translation>
    </message>
    <message>
        <source>This is an older copy of the vault.</source>
        <translation>Das ist eine ältere Kopie des Tresors.</translation>
    </message>
    <message>
        <source>This is no picture that can be read. PNG and JPEG can.</source>
        <translation>Dieses Bild ist nicht lesbar. PNG und JPEG gehen.</translation>
    </message>
    <message>
        <source>This is no set-up address. It begins with otpauth://.</source>
        <translation>Das ist keine Einrichtungsadresse. Sie beginnt mit otpauth://.</translation>
    </message>
    <message>
        <source>This is not a vault file, or its beginning is damaged.</source>
        <translation>Das ist keine Tresordatei, oder ihr Anfang ist beschädigt.</translation>
    </message>
    <message>
        <source>This item is not in the vault any more.</source>
        <translation>Diesen Eintrag gibt es im Tresor nicht mehr.</translation>
    </message>
    <message>
        <source>This list of leaked passwords cannot be used.</source>
        <translation>Diese Liste durchgesickerter Passwörter ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>This moves codes from one phone to another, and cannot be read. Show it on the phone again.</source>
        <translation>Das überträgt Codes von einem Telefon auf ein anderes und ist nicht lesbar. Zeigen Sie es auf dem Telefon noch einmal.</translation>
    </message>
    <message>
        <source>This passphrase cannot be used.</source>
        <translation>Diese Passphrase ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>This passphrase is too easy to guess.</source>
        <translation>Diese Passphrase ist zu leicht zu erraten.</translation>
    </message>
    <message>
        <source>This picture is too large. Cut out the QR code, and try again.</source>
        <translation>Dieses Bild ist zu groß. Schneiden Sie den QR-Code aus und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This table cannot be read.</source>
        <translation>Diese Tabelle kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This value is not possible.</source>
        <translation>Dieser Wert ist nicht möglich.</translation>
    </message>
    <message>
        <source>This vault cannot be opened in this way.</source>
        <translation>Auf diesem Weg lässt sich dieser Tresor nicht öffnen.</translation>
    </message>
    <message>
        <source>This vault file is damaged, or was made to harm.</source>
        <translation>Diese Tresordatei ist beschädigt oder soll schaden.</translation>
    </message>
    <message>
        <source>This vault file is damaged.</source>
        <translation>Diese Tresordatei ist beschädigt.</translation>
    </message>
    <message>
        <source>This vault was saved by a newer version.</source>
        <translation>Dieser Tresor wurde von einer neueren Version gespeichert.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Type at least one word.</source>
        <translation>Tippen Sie mindestens ein Wort.</translation>
    </message>
    <message>
        <source>Type the one it was exported with.</source>
        <translation>Tippen Sie die, mit der exportiert wurde.</translation>
    </message>
    <message>
        <source>Type your passphrase instead.</source>
        <translation>Tippen Sie stattdessen Ihre Passphrase.</translation>
    </message>
    <message>
        <source>Type your passphrase instead. You can turn quick unlock on again in the settings.</source>
        <translation>Tippen Sie stattdessen Ihre Passphrase. In den Einstellungen können Sie schnelles Entsperren wieder einschalten.</translation>
    </message>
    <message>
        <source>Type your passphrase this time.</source>
        <translation>Tippen Sie diesmal Ihre Passphrase.</translation>
    </message>
    <message>
        <source>Use this copy</source>
        <translation>Diese Kopie verwenden</translation>
    </message>
    <message>
        <source>What is wrong stands beside each field.</source>
        <translation>Was nicht stimmt, steht bei jedem Feld.</translation>
    </message>
    <message>
        <source>Why quick unlock is not available</source>
        <translation>Warum schnelles Entsperren nicht verfügbar ist</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>You are not allowed to read it.</source>
        <translation>Sie dürfen sie nicht lesen.</translation>
    </message>
    <message>
        <source>You can read this vault but not write to it.</source>
        <translation>Sie können diesen Tresor lesen, aber nicht beschreiben.</translation>
    </message>
    <message>
        <source>You chose to read it only while somebody else writes it.</source>
        <translation>Sie wollten nur lesen, solange jemand anderes schreibt.</translation>
    </message>
    <message>
        <source>You have no right to read it.</source>
        <translation>Sie haben kein Recht, sie zu lesen.</translation>
    </message>
    <message>
        <source>You have no right to write there. Choose another folder.</source>
        <translation>Sie haben kein Recht, dort zu schreiben. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>Your change is kept here and the file is untouched.</source>
        <translation>Ihre Änderung bleibt hier erhalten, die Datei ist unberührt.</translation>
    </message>
    <message>
        <source>Your change is kept here and the old file is untouched.</source>
        <translation>Ihre Änderung bleibt hier erhalten, die alte Datei ist unberührt.</translation>
    </message>
    <message>
        <source>Your passphrase is right, but part of the file cannot be read. Nothing was changed.</source>
        <translation>Ihre Passphrase stimmt, aber ein Teil der Datei ist nicht lesbar. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>another computer</source>
        <translation>einem anderen Computer</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
</context>
<context>
    <name>notices</name>
    <message numerus="yes">
        <source>%n save(s) are missing. Open for reading only.</source>
        <translation>
            <numerusform>%n Speicherstand fehlt. Nur zum Lesen geöffnet.</numerusform>
            <numerusform>%n Speicherstände fehlen. Nur zum Lesen geöffnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>A newer version saved this vault.</source>
        <translation>Eine neuere Version hat diesen Tresor gespeichert.</translation>
    </message>
    <message>
        <source>It does not come from it, and there is nothing to merge it with.</source>
        <translation>Sie stammt nicht von ihr ab, und es gibt nichts zum Zusammenführen.</translation>
    </message>
    <message>
        <source>Opened read-only.</source>
        <translation>Nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Opened read-only. Update the app to change it.</source>
        <translation>Nur zum Lesen geöffnet. Aktualisieren Sie die App, um ihn zu ändern.</translation>
    </message>
    <message>
        <source>Opened, and nothing is missing.</source>
        <translation>Geöffnet, und nichts fehlt.</translation>
    </message>
    <message>
        <source>Right if the passphrase was changed elsewhere. Open for reading only.</source>
        <translation>Richtig, wenn die Passphrase anderswo geändert wurde. Nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>The key of this vault has changed.</source>
        <translation>Der Schlüssel dieses Tresors hat sich geändert.</translation>
    </message>
    <message>
        <source>The old recovery sheet does not open it any more.</source>
        <translation>Das alte Wiederherstellungsblatt öffnet ihn nicht mehr.</translation>
    </message>
    <message numerus="yes">
        <source>%n save(s) are missing.</source>
        <translation>
            <numerusform>%n Speicherstand fehlt.</numerusform>
            <numerusform>%n Speicherstände fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A power cut may undo the last save. Check the disk and save a copy elsewhere.</source>
        <translation>Ein Stromausfall kann die letzte Sicherung rückgängig machen. Prüfen Sie den Datenträger und sichern Sie eine Kopie an einem anderen Ort.</translation>
    </message>
    <message>
        <source>An earlier copy is open in place of the damaged file.</source>
        <translation>Statt der beschädigten Datei ist eine frühere Kopie geöffnet.</translation>
    </message>
    <message>
        <source>It is kept on this computer, beside the backups.</source>
        <translation>Sie bleibt auf diesem Computer, bei den Sicherungen.</translation>
    </message>
    <message>
        <source>Saved, but the disk did not confirm it.</source>
        <translation>Gespeichert, aber der Datenträger hat es nicht bestätigt.</translation>
    </message>
    <message>
        <source>The damaged file is a backup now.</source>
        <translation>Die beschädigte Datei ist jetzt eine Sicherung.</translation>
    </message>
    <message>
        <source>This copy is used from now on.</source>
        <translation>Ab jetzt wird diese Kopie verwendet.</translation>
    </message>
    <message>
        <source>This is an older copy than this computer last saw.</source>
        <translation>Das ist eine ältere Kopie, als dieser Computer zuletzt sah.</translation>
    </message>
    <message>
        <source>This is not the copy last seen here.</source>
        <translation>Das ist nicht die Kopie, die hier zuletzt zu sehen war.</translation>
    </message>
    <message>
        <source>This vault has a new recovery key.</source>
        <translation>Dieser Tresor hat einen neuen Wiederherstellungsschlüssel.</translation>
    </message>
    <message>
        <source>This vault was changed elsewhere.</source>
        <translation>Dieser Tresor wurde anderswo geändert.</translation>
    </message>
    <message>
        <source>Use this copy</source>
        <translation>Diese Kopie verwenden</translation>
    </message>
    <message>
        <source>What was last seen here is not in this copy.</source>
        <translation>Was hier zuletzt zu sehen war, fehlt in dieser Kopie.</translation>
    </message>
    <message>
        <source>What was saved later is not in it.</source>
        <translation>Was später gespeichert wurde, fehlt darin.</translation>
    </message>
    <message>
        <source>You can read this vault but not write to it.</source>
        <translation>Sie können diesen Tresor lesen, aber nicht beschreiben.</translation>
    </message>
    <message numerus="yes">
        <source>merged %n change(s)</source>
        <translation>
            <numerusform>%n Änderung zusammengeführt</numerusform>
            <numerusform>%n Änderungen zusammengeführt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>places</name>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
</context>
<context>
    <name>quick unlock</name>
    <message numerus="yes">
        <source>Quick unlock has ended on %n device(s).</source>
        <translation>
            <numerusform>Schnelles Entsperren ist auf %n Gerät beendet.</numerusform>
            <numerusform>Schnelles Entsperren ist auf %n Geräten beendet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Begins like a vault</source>
        <translation>Beginnt wie ein Tresor</translation>
    </message>
    <message>
        <source>It holds no name, no path, no password and nothing from inside the vault.</source>
        <translation>Er enthält keinen Namen, keinen Pfad, kein Passwort und nichts aus dem Inneren des Tresors.</translation>
    </message>
    <message>
        <source>Opens with</source>
        <translation>Öffnet sich mit</translation>
    </message>
    <message>
        <source>Report on a vault file that does not open</source>
        <translation>Bericht über eine Tresordatei, die sich nicht öffnet</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Save number</source>
        <translation>Nummer des Speicherstands</translation>
    </message>
    <message>
        <source>Size in bytes</source>
        <translation>Größe in Byte</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Version byte</source>
        <translation>Versionsbyte</translation>
    </message>
    <message>
        <source>What its beginning gave</source>
        <translation>Was der Anfang ergab</translation>
    </message>
    <message>
        <source>What opening gave</source>
        <translation>Was das Öffnen ergab</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Zero bytes at the end</source>
        <translation>Nullbytes am Ende</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>transfer</name>
    <message>
        <source>A field of its own</source>
        <translation>Ein eigenes Feld</translation>
    </message>
    <message>
        <source>A hidden field</source>
        <translation>Ein verborgenes Feld</translation>
    </message>
    <message>
        <source>Already here</source>
        <translation>Schon hier</translation>
    </message>
    <message>
        <source>Already here, says more</source>
        <translation>Schon da, enthält aber mehr</translation>
    </message>
    <message>
        <source>Already here: “%1” has this account with the same password.</source>
        <translation>Schon da: „%1“ ist dieses Konto und hat dasselbe Passwort.</translation>
    </message>
    <message>
        <source>Already here: “%1” says all that stands in this entry.</source>
        <translation>Schon da: „%1“ enthält alles, was in diesem Eintrag steht.</translation>
    </message>
    <message>
        <source>An entry further up in this file says the same.</source>
        <translation>Ein Eintrag weiter oben in dieser Datei enthält dasselbe.</translation>
    </message>
    <message>
        <source>Attached file</source>
        <translation>Angehängte Datei</translation>
    </message>
    <message>
        <source>Bitwarden, encrypted</source>
        <translation>Bitwarden, verschlüsselt</translation>
    </message>
    <message>
        <source>Bitwarden, plain text</source>
        <translation>Bitwarden, Klartext</translation>
    </message>
    <message>
        <source>Encrypted, keeps everything</source>
        <translation>Verschlüsselt, behält alles</translation>
    </message>
    <message>
        <source>FIDO CXF, plain text</source>
        <translation>FIDO CXF, Klartext</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Here with another password</source>
        <translation>Hier mit anderem Passwort</translation>
    </message>
    <message>
        <source>Here, and says something else</source>
        <translation>Vorhanden, mit anderem Inhalt</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>It lies in the bin of the other program, and so it will here.</source>
        <translation>Er liegt im Papierkorb des anderen Programms und kommt auch hier hinein.</translation>
    </message>
    <message>
        <source>KeePass (KDBX 4), encrypted</source>
        <translation>KeePass (KDBX 4), verschlüsselt</translation>
    </message>
    <message>
        <source>Leave it out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Line %1 was left out</source>
        <translation>Zeile %1 wurde ausgelassen</translation>
    </message>
    <message>
        <source>Link to an item</source>
        <translation>Verweis auf einen Eintrag</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New: the vault has no account of this website, or title, and user name.</source>
        <translation>Neu: Der Tresor hat kein Konto mit dieser Website (oder diesem Titel) und diesem Benutzernamen.</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>One-time code</source>
        <translation>Einmalcode</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Table (CSV), plain text</source>
        <translation>Tabelle (CSV), Klartext</translation>
    </message>
    <message>
        <source>Table for spreadsheets, plain text</source>
        <translation>Tabelle für Tabellenprogramme, Klartext</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Twice in this file</source>
        <translation>Doppelt in dieser Datei</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Variables (.env), plain text</source>
        <translation>Variablen (.env), Klartext</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>What it says beside that comes in if you choose to update.</source>
        <translation>Was der Eintrag darüber hinaus enthält, kommt herein, wenn Sie „Aktualisieren“ wählen.</translation>
    </message>
    <message>
        <source>a .env file</source>
        <translation>einer .env-Datei</translation>
    </message>
    <message>
        <source>a field of its own</source>
        <translation>ein eigenes Feld</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>einer Tabelle</translation>
    </message>
    <message>
        <source>a value is longer than the vault keeps</source>
        <translation>ein Wert ist länger, als der Tresor speichert</translation>
    </message>
    <message>
        <source>an export of this app</source>
        <translation>einem Export dieser App</translation>
    </message>
    <message>
        <source>it could not be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>it is larger than 16 MiB</source>
        <translation>größer als 16 MiB</translation>
    </message>
    <message>
        <source>it means something to the other program alone</source>
        <translation>hat nur für das andere Programm eine Bedeutung</translation>
    </message>
    <message>
        <source>more columns than the first line names</source>
        <translation>mehr Spalten, als die erste Zeile nennt</translation>
    </message>
    <message>
        <source>no password and no web address</source>
        <translation>kein Passwort und keine Webadresse</translation>
    </message>
    <message>
        <source>not written as that program writes it</source>
        <translation>nicht so geschrieben, wie jenes Programm schreibt</translation>
    </message>
    <message>
        <source>the file names it and does not hold it</source>
        <translation>die Datei nennt es und enthält es nicht</translation>
    </message>
    <message>
        <source>the program&apos;s own bookkeeping</source>
        <translation>interne Daten des Programms</translation>
    </message>
    <message>
        <source>there is no place for it here</source>
        <translation>hier gibt es dafür keinen Platz</translation>
    </message>
    <message>
        <source>“%1” is this account and has another password.</source>
        <translation>„%1“ ist dieses Konto und hat ein anderes Passwort.</translation>
    </message>
    <message>
        <source>“%1” is this account and says something else.</source>
        <translation>„%1“ ist dieses Konto und hat einen anderen Inhalt.</translation>
    </message>
</context>
<context>
    <name>wizards</name>
    <message numerus="yes">
        <source>%n backup(s) deleted.</source>
        <translation>
            <numerusform>%n Sicherung gelöscht.</numerusform>
            <numerusform>%n Sicherungen gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) sealed anew.</source>
        <translation>
            <numerusform>%n Sicherung neu versiegelt.</numerusform>
            <numerusform>%n Sicherungen neu versiegelt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) still open with the old one.</source>
        <translation>
            <numerusform>%n Sicherung öffnet sich noch mit der alten.</numerusform>
            <numerusform>%n Sicherungen öffnen sich noch mit der alten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>Copies made elsewhere still open with the old one.</source>
        <translation>Kopien an anderen Orten öffnen sich weiter mit der alten.</translation>
    </message>
    <message>
        <source>Create vault</source>
        <translation>Tresor anlegen</translation>
    </message>
    <message>
        <source>Open with this passphrase</source>
        <translation>Mit dieser Passphrase öffnen</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>Die Passphrase ist geändert.</translation>
    </message>
</context>
</TS>
