<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ChangeView</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
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
        <source>Reveal the old password</source>
        <translation>Altes Passwort anzeigen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
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
    <message>
        <source>Changed %1</source>
        <translation>Geändert am %1</translation>
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
        <source>Notes</source>
        <translation>Notizen</translation>
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
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>End it</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>End quick unlock on other devices?</source>
        <translation>Schnelles Entsperren auf anderen Geräten beenden?</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
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
        <source>You were editing %1</source>
        <translation>Sie waren beim Bearbeiten: %1</translation>
    </message>
    <message>
        <source>a new login</source>
        <translation>ein neues Login</translation>
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
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>Old password</source>
        <translation>Altes Passwort</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Password of “%1” changed</source>
        <translation>Passwort von „%1“ geändert</translation>
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
        <source>Use %1</source>
        <translation>%1 übernehmen</translation>
    </message>
    <message>
        <source>linear.app</source>
        <translation>linear.app</translation>
    </message>
</context>
<context>
    <name>FieldEdits</name>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
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
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
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
        <source>Set-up key</source>
        <translation>Einrichtungsschlüssel</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
</context>
<context>
    <name>ForgottenController</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>It takes the place of the present file, which is kept among the backups. What was saved later is not in it.</source>
        <translation>Sie tritt an die Stelle der jetzigen Datei, die bei den Sicherungen bleibt. Was später gespeichert wurde, fehlt darin.</translation>
    </message>
    <message>
        <source>Use this backup</source>
        <translation>Diese Sicherung verwenden</translation>
    </message>
    <message>
        <source>Use this backup?</source>
        <translation>Diese Sicherung verwenden?</translation>
    </message>
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
        <source>There are none.</source>
        <translation>Es gibt keine.</translation>
    </message>
    <message>
        <source>They open with the passphrase they were saved with. The present file is kept as a backup.</source>
        <translation>Sie öffnen sich mit der Passphrase, mit der sie gespeichert wurden. Die jetzige Datei bleibt als Sicherung erhalten.</translation>
    </message>
    <message>
        <source>Use the backup of %1</source>
        <translation>Sicherung vom %1 verwenden</translation>
    </message>
    <message>
        <source>Use this backup</source>
        <translation>Diese Sicherung verwenden</translation>
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
    <name>ItemActions</name>
    <message>
        <source>One-time codes cannot be shown yet. The set-up key is kept sealed.</source>
        <translation>Einmalcodes werden noch nicht angezeigt. Der Einrichtungsschlüssel bleibt versiegelt.</translation>
    </message>
    <message>
        <source>This address is not opened: it is neither http nor https.</source>
        <translation>Diese Adresse wird nicht geöffnet: Sie ist weder http noch https.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
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
        <source>Copy password</source>
        <translation>Passwort kopieren</translation>
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
    <name>KeysSheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>In the list, any letter starts a search and Enter copies the password.</source>
        <translation>In der Liste beginnt jeder Buchstabe eine Suche, und die Eingabetaste kopiert das Passwort.</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
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
    <message>
        <source>Create “%1”</source>
        <translation>„%1“ anlegen</translation>
    </message>
    <message>
        <source>Deleted items stay here for 30 days.</source>
        <translation>Gelöschte Einträge bleiben 30 Tage hier.</translation>
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
        <source>Nothing has this tag</source>
        <translation>Nichts trägt dieses Schlagwort</translation>
    </message>
    <message>
        <source>Nothing matches “%1”.</source>
        <translation>Nichts passt zu „%1“.</translation>
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
        <translation type="unfinished"></translation>
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
    <name>PurgeQuestion</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
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
</context>
<context>
    <name>QuickEnrolment</name>
    <message>
        <source>For this vault, on this computer.</source>
        <translation>Für diesen Tresor, auf diesem Computer.</translation>
    </message>
    <message>
        <source>Quick unlock has ended on every device.</source>
        <translation>Schnelles Entsperren ist auf jedem Gerät beendet.</translation>
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
    <name>SecretEdit</name>
    <message>
        <source>Copy password</source>
        <translation>Passwort kopieren</translation>
    </message>
    <message>
        <source>Generate a password (Ctrl+G)</source>
        <translation>Passwort erzeugen (Strg+G)</translation>
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
    <name>SettingsController</name>
    <message>
        <source>(not installed)</source>
        <translation>(nicht installiert)</translation>
    </message>
    <message>
        <source>Argon2id, %1 MiB, %2 passes</source>
        <translation>Argon2id, %1 MiB, %2 Durchläufe</translation>
    </message>
    <message>
        <source>Starting with the computer could not be changed.</source>
        <translation>Der Start mit dem Computer ließ sich nicht ändern.</translation>
    </message>
    <message>
        <source>Team Vault %1 · Qt %2 · Python %3. Free software under the GPL, version 3 or later. Type faces Inter and JetBrains Mono (SIL OFL); word list by the EFF (CC BY 3.0 US).</source>
        <translation>Team Vault %1 · Qt %2 · Python %3. Freie Software unter der GPL, Version 3 oder neuer. Schriften Inter und JetBrains Mono (SIL OFL); Wortliste der EFF (CC BY 3.0 US).</translation>
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
        <source>A new sheet makes the old one useless.</source>
        <translation>Ein neues Blatt macht das alte wertlos.</translation>
    </message>
    <message>
        <source>Change passphrase…</source>
        <translation>Passphrase ändern …</translation>
    </message>
    <message>
        <source>Clear the clipboard after</source>
        <translation>Zwischenablage leeren nach</translation>
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
        <source>General</source>
        <translation>Allgemein</translation>
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
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>List rows</source>
        <translation>Listenzeilen</translation>
    </message>
    <message>
        <source>Lock and clipboard</source>
        <translation>Sperre und Zwischenablage</translation>
    </message>
    <message>
        <source>Lock when not used for</source>
        <translation>Sperren, wenn unbenutzt seit</translation>
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
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>New recovery sheet…</source>
        <translation>Neues Wiederherstellungsblatt …</translation>
    </message>
    <message>
        <source>Opening this vault</source>
        <translation>Diesen Tresor öffnen</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Wiederherstellungsblatt</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Bewegung verringern</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
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
        <source>The recovery sheet is not printed yet</source>
        <translation>Das Wiederherstellungsblatt ist noch nicht gedruckt</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farbschema</translation>
    </message>
    <message>
        <source>This vault</source>
        <translation>Dieser Tresor</translation>
    </message>
    <message>
        <source>Without a window</source>
        <translation>Ohne Fenster</translation>
    </message>
    <message>
        <source>Without it nobody can open this vault if the passphrase is lost.</source>
        <translation>Ohne es kann niemand diesen Tresor öffnen, wenn die Passphrase verloren geht.</translation>
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
    <name>Shell</name>
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
    <name>ShellWindow</name>
    <message>
        <source>Team Vault</source>
        <translation>Team Vault</translation>
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
        <source>Read-only · %1</source>
        <translation>Nur lesen · %1</translation>
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
        <source>Keep your first login</source>
        <translation>Speichern Sie Ihr erstes Login</translation>
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
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Generate a password (Ctrl+G)</source>
        <translation>Passwort erzeugen (Strg+G)</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Neuer Eintrag</translation>
    </message>
    <message>
        <source>New item (Ctrl+N)</source>
        <translation>Neuer Eintrag (Strg+N)</translation>
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
        <source>Show backups</source>
        <translation>Sicherungen zeigen</translation>
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
    <name>ValueBox</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Generated value</source>
        <translation>Erzeugter Wert</translation>
    </message>
    <message>
        <source>Make another (Ctrl+R)</source>
        <translation>Anderen erzeugen (Strg+R)</translation>
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
        <source>Open a vault…</source>
        <translation>Tresor öffnen …</translation>
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
    <name>_EarlierRow</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
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
        <source>Until %1</source>
        <translation>Bis %1</translation>
    </message>
    <message>
        <source>Use this password again</source>
        <translation>Dieses Passwort wieder verwenden</translation>
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
        <source>Copy password</source>
        <translation>Passwort kopieren</translation>
    </message>
    <message>
        <source>Copy user name</source>
        <translation>Benutzernamen kopieren</translation>
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
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Generator</source>
        <translation>Generator</translation>
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
        <source>New item</source>
        <translation>Neuer Eintrag</translation>
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
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinere Schrift</translation>
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
        <source>%1 was moved, renamed or deleted, or its drive is not connected.</source>
        <translation>%1 wurde verschoben, umbenannt oder gelöscht, oder das Laufwerk ist nicht verbunden.</translation>
    </message>
    <message>
        <source>A newer version saved it. Update the app to change it.</source>
        <translation>Eine neuere Version hat ihn gespeichert. Aktualisieren Sie die App, um ihn zu ändern.</translation>
    </message>
    <message>
        <source>A set-up key consists of the letters A to Z and the digits 2 to 7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds the clipboard.</source>
        <translation>Ein anderes Programm hält die Zwischenablage.</translation>
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
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes have 6 to 8 digits; here another number is asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not copy.</source>
        <translation>Kopieren ging nicht.</translation>
    </message>
    <message>
        <source>Forgotten passphrase?</source>
        <translation>Passphrase vergessen?</translation>
    </message>
    <message>
        <source>Held by %1 on %2 since %3. Try again in a moment.</source>
        <translation>Belegt von %1 auf %2 seit %3. Versuchen Sie es gleich noch einmal.</translation>
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
        <source>Its format is %1; this version reads format 1. Nothing was changed. Update the app to open it.</source>
        <translation>Sein Format ist %1; diese Version liest Format 1. Nichts wurde geändert. Aktualisieren Sie die App, um ihn zu öffnen.</translation>
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
        <translation type="unfinished"></translation>
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
        <source>The file could not be taken over.</source>
        <translation>Die Datei ließ sich nicht übernehmen.</translation>
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
        <source>The site uses a way of making codes that is not known here.</source>
        <translation type="unfinished"></translation>
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
        <source>There is no vault at this place any more.</source>
        <translation>An diesem Ort gibt es keinen Tresor mehr.</translation>
    </message>
    <message>
        <source>There is not enough free memory to open the vault.</source>
        <translation>Es ist nicht genug Speicher frei, um den Tresor zu öffnen.</translation>
    </message>
    <message>
        <source>These codes count up with each use. Only codes that change with time are kept.</source>
        <translation type="unfinished"></translation>
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
        <source>This copy has an old key and is not opened.</source>
        <translation>Diese Kopie hat einen alten Schlüssel und wird nicht geöffnet.</translation>
    </message>
    <message>
        <source>This is an older copy of the vault.</source>
        <translation>Das ist eine ältere Kopie des Tresors.</translation>
    </message>
    <message>
        <source>This is no set-up address. It begins with otpauth://.</source>
        <translation type="unfinished"></translation>
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
        <source>This moves codes from one phone to another, and cannot be read. Show it on the phone again.</source>
        <translation type="unfinished"></translation>
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
        <source>You can read this vault but not write to it.</source>
        <translation>Sie können diesen Tresor lesen, aber nicht beschreiben.</translation>
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
        <source>It is kept among the app&apos;s state files; its former passphrase opens it.</source>
        <translation>Es liegt bei den Zustandsdateien der App; die frühere Passphrase öffnet es.</translation>
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
