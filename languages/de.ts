import type { Messages } from './en.ts';

export const german: Messages = {
  'page.start': 'Parley: ein privater Chat zu zweit',
  'page.chats': 'Deine Chats – Parley',
  'page.security': 'So funktioniert Parley – Parley',
  'page.titled': '{title} – Parley',
  'page.needsScript':
    'Parley braucht JavaScript: Namen, Codes und Nachrichten werden auf deinem eigenen Gerät verschlüsselt, und das kann nur ein Skript.',
  'page.howItWorks': 'Wie das funktioniert, und wo es endet',
  'page.language': 'Sprache',
  'page.notes': 'Notizen',
  'page.veiled': 'Verschleiert',
  'page.unveil': 'Tippe oder drücke eine Taste, um die Seite zu sehen.',

  'button.cancel': 'Abbrechen',
  'button.done': 'Fertig',
  'button.newChat': 'Neuer Chat',
  'button.yourChats': 'Deine Chats',
  'button.tryAgain': 'Erneut versuchen',
  'button.endForBoth': 'Für beide beenden',
  'button.endChat': 'Chat beenden',
  'button.signOutHere': 'Hier abmelden',
  'button.leaveQuickly': 'Schnell weg',

  // In the place of a page that did not come: there is no network, or the server does not answer.
  'offline.heading': 'Parley ist nicht erreichbar',
  'offline.noNetwork': 'Dieses Gerät hat kein Netz. Die Seite kommt von selbst, sobald es wieder eines gibt.',
  'offline.noAnswer':
    'Der Server antwortet nicht, oder das Netz lässt nichts durch. Die Seite kommt von selbst, sobald sie zu haben ist.',
  'offline.waiting':
    'Was du geschrieben hast, wartet auf diesem Gerät. Es wird gesendet, sobald der Chat wieder da ist.',

  'start.heading': 'Ein privater Chat zu zweit',
  'start.promise':
    'Auf euren eigenen Geräten verschlüsselt, mit zwei Geheimcodes geöffnet und weg, sobald ihr ihn beendet oder schweigt.',
  'start.firstName': 'Name der ersten Person',
  'start.secondName': 'Name der zweiten Person',
  'start.silence': 'Löschen nach so viel Stille',
  'start.vanish': 'Nachrichten verschwinden',
  'start.vanishNever': 'nie',
  'start.vanishAfter': '{duration} nach dem Lesen',
  'start.submit': 'Chat starten',
  'start.unavailable':
    'Parley ist gerade nicht erreichbar. Der Chat, den du gemacht hast, bleibt in diesem Tab erhalten.',
  'start.gone':
    'Der Chat aus diesem Tab lässt sich nicht mehr anzeigen: Er ist zu Ende, oder die Cookies dieses Browsers wurden gelöscht.',
  'start.aboutAddress': 'Zu dieser Adresse',
  'start.phonesCannot': 'Handys erreichen {address} nicht.',
  'start.openElsewhere': 'Öffne Parley unter einer Adresse, die sie erreichen:',
  'start.onlyThisMachine': 'Das kann nur dieser Rechner.',
  'start.orSetAddress': 'Oder starte es mit {setting} und dem, womit Links beginnen sollen.',
  'start.setAddress': 'Starte es mit {setting} und dem, womit Links beginnen sollen.',
  'start.incomplete':
    'Der Chat wurde nicht angelegt: Was die Seite geschickt hat, war nicht vollständig. Lade die Seite neu und versuche es noch einmal.',
  'start.tooMany': 'Aus deinem Netz wurden zu viele Chats angelegt. Warte eine Weile und versuche es noch einmal.',
  'start.creatorFull':
    'Die Chats aus deinem Netz enthalten so viel, wie sie dürfen. Beende einen davon, oder warte, bis einer endet.',
  'start.full': 'Der Server hat gerade keinen Platz für einen neuen Chat. Versuche es später noch einmal.',
  'start.stopping': 'Parley wird neu gestartet. Drücke gleich noch einmal auf „Chat starten“.',

  'panel.heading': 'Dein Chat ist bereit',
  'panel.advice':
    'Gib jeder Person ihren Link (oder lass sie ihn scannen) und ihren Geheimcode auf einem anderen Weg: das eine auf Papier, das andere mündlich. Nur beides zusammen lässt jemanden herein.',
  'panel.happenings': 'Was im Chat geschehen ist',
  'panel.print': 'Drucken',
  'panel.printHint': 'Karten zum Auseinanderschneiden, die Geheimcodes für sich.',
  'panel.link': 'Link',
  'panel.copyLink': 'Link kopieren',
  'panel.share': 'Teilen',
  'panel.for': 'Für {name}',
  'panel.code': 'Geheimcode',
  'panel.showCode': 'Code zeigen',
  'panel.copyCode': 'Code kopieren',
  'panel.ownCode': '{name} hat einen eigenen Code gewählt. Mit dem Code von hier kommt niemand mehr herein.',
  'panel.notHere': 'Noch nicht da',
  'panel.here': 'Im Chat',
  'panel.lastSeen': 'Zuletzt da: {moment}',
  'panel.endQuestion': 'Diesen Chat beenden?',
  'panel.endConsequence': 'Er wird sofort vernichtet, für beide. Nichts davon lässt sich zurückholen.',
  'panel.keep': 'Behalten',
  'panel.ended': 'Er wurde beendet, und nichts ist davon übrig. Seine Links und Codes öffnen nichts mehr.',
  'panel.idle':
    'Niemand hat in der gewählten Zeit geschrieben, und nichts ist davon übrig. Seine Links und Codes öffnen nichts mehr.',
  'panel.expired': 'Seine Zeit war um, und nichts ist davon übrig. Seine Links und Codes öffnen nichts mehr.',
  'panel.lost':
    'Parley hat ihn verloren, wie es beim Neustart des Servers geschieht, oder er ist seit mehr als einem Tag zu Ende. Seine Links und Codes öffnen nichts mehr.',

  'landing.signedOut':
    'Dieses Gerät wurde abgemeldet oder war lange weg. Was es vom Chat hatte, ist vergessen; der Code öffnet ihn wieder.',
  'landing.hello': 'Hallo {name}',
  'landing.typeOwnCode': 'Du bist zu einem privaten Chat eingeladen. Gib den Code ein, den du gewählt hast.',
  'landing.typeCode': 'Du bist zu einem privaten Chat eingeladen. Gib den Geheimcode ein, den du bekommen hast.',
  'landing.missing': 'Es fehlt etwas',
  'landing.fragmentMissing':
    'Der Teil des Links hinter dem # ist nicht da oder wurde unterwegs verändert. Wenn du den Link kopiert hast, kopiere ihn ganz.',
  'landing.submit': 'Hinein',
  'landing.code': 'Geheimcode',
  'landing.codeHint': '8 Buchstaben und Ziffern; groß oder klein ist egal.',
  'landing.ownCode': 'Dein eigener Code',
  'landing.ownCodeHint':
    'Der Code oder Satz, der im Chat gewählt wurde. Mit dem, den du bekommen hast, kommt niemand mehr herein.',
  'landing.wrong': 'Das ist nicht der richtige Code. {left, plural, one {Noch # Versuch.} other {Noch # Versuche.}}',
  'landing.paused': 'Zu viele falsche Codes. Neuer Versuch in {time}.',
  'landing.malformed': 'Das ließ sich nicht als Geheimcode lesen. Prüfe ihn und versuche es noch einmal.',

  'ended.heading': 'Dieser Chat ist zu Ende',
  'ended.idle': 'Niemand hat in der gewählten Zeit geschrieben, und nichts ist davon übrig.',
  'ended.expired': 'Seine Zeit war um, und nichts ist davon übrig.',
  'ended.byOrganizer': 'Wer ihn eingerichtet hat, hat ihn beendet, und nichts ist davon übrig.',
  'ended.bySomebody': 'Jemand hat ihn beendet, und nichts ist davon übrig.',
  'ended.byYou': 'Du hast ihn beendet, und nichts ist davon übrig.',
  'ended.byName': '{name} hat ihn beendet, und nichts ist davon übrig.',
  'ended.lost': 'Diesen Chat gibt es nicht mehr',
  'ended.lostWhy':
    'Parley hat ihn verloren, wie es beim Neustart des Servers geschieht, oder er ist seit mehr als einem Tag zu Ende. Er lässt sich nicht zurückholen.',
  'ended.unsent': 'Was du geschrieben hast und nicht mehr gesendet wurde; es wird nur jetzt gezeigt:',

  'chats.heading': 'Deine Chats',
  'chats.none':
    'In diesem Browser ist kein Chat offen. Wenn du mit Link und Code hereinkommst, steht der Chat hier, bis er endet.',
  'chats.locked': 'Um ihn zu lesen, öffne seinen Link noch einmal: aus deinem Verlauf oder mit dem QR-Code.',
  'chats.noMessages': 'Noch keine Nachrichten',
  'chats.unread': 'ungelesen',
  'chats.more':
    'Hier sind die {count} Chats, in die dieser Browser zuletzt gekommen ist. Es gibt noch mehr: Ihre Links öffnen sie.',

  'chat.messages': 'Nachrichten',
  'chat.beginning':
    'Auf euren Geräten verschlüsselt. Gelöscht, wenn eine Person den Chat beendet, oder nach so viel Stille: {duration}.',
  'chat.apart': 'Wer den Chat eingerichtet hat, kann nicht mehr mitlesen',
  'chat.older': 'Ältere Nachrichten',
  'chat.newer': 'Neuere Nachrichten',
  'chat.newMessages': 'Neue Nachrichten',
  'chat.message': 'Nachricht',
  'chat.send': 'Senden',
  'chat.online': 'online',
  'chat.lastSeen': 'zuletzt da: {moment}',
  'chat.neverSeen': 'war noch nicht da',
  'chat.typing': '{name} schreibt…',
  'chat.countdown': 'Dieser Chat wird vernichtet in {time}',
  'chat.tooManyTabs': 'Dieser Chat ist in zu vielen Tabs offen. Schließe einen davon, dann geht es hier weiter.',
  'chat.keepOpen': 'Offen halten',
  'chat.endQuestion': 'Diesen Chat für beide beenden? Alles wird gelöscht.',
  'chat.deleted': 'Nachricht gelöscht',
  'chat.edited': 'bearbeitet',
  'chat.vanishes': 'Nachrichten verschwinden nach dem Lesen. Zeit: {duration}',
  'chat.readOnce': 'Einmal lesen',
  'chat.openOnce': 'Einmal lesen: zum Öffnen antippen',
  'chat.openedAt': 'geöffnet {time}',
  'chat.wasReadOnce': 'Nachricht wurde einmal gelesen',
  'chat.vanished': 'Nachricht verschwunden',
  'chat.onceHint': 'Wird für beide gelöscht, sobald du sie schließt. Ein Bildschirm lässt sich trotzdem fotografieren.',
  'chat.cameIn': '{name} ist hereingekommen',
  'chat.anotherDevice': '{name} ist auf einem weiteren Gerät hereingekommen',
  'chat.wrongCode':
    '{count, plural, one {Jemand hat einen falschen Code für den Link von {name} eingegeben} other {Jemand hat # falsche Codes für den Link von {name} eingegeben}}',
  'chat.choseOwnCode': '{name} hat einen eigenen Code gewählt: Nur noch dieser lässt herein',
  'chat.fromTo': 'von {first} bis {last}',

  'menu.more': 'Mehr',
  'menu.react': 'Reagieren',
  'menu.reactWith': 'Mit {emoji} reagieren',
  'menu.anotherEmoji': 'Anderes Emoji',
  'menu.emoji': 'Emoji',
  'menu.oneEmoji': 'Ein Emoji',
  'menu.reply': 'Antworten',
  'menu.copy': 'Kopieren',
  'menu.select': 'Text auswählen',
  'menu.edit': 'Bearbeiten',
  'menu.delete': 'Löschen',
  'menu.deleteQuestion': 'Diese Nachricht für beide löschen?',
  'menu.deleteForBoth': 'Für beide löschen',

  'settings.heading': 'Einstellungen',
  'settings.notices': 'Hinweise',
  'settings.noticesHint': 'Wenn eine Nachricht kommt und du woanders hinsiehst.',
  'settings.sound': 'Ton',
  'settings.vibration': 'Vibration',
  'settings.notifications': 'Benachrichtigungen',
  'settings.notificationsHint': 'Darin steht „Neue Nachricht“: kein Name, kein Text.',
  'settings.away': 'Benachrichtigen, wenn ich weg bin',
  'settings.awayHint':
    'Für diesen Chat auf diesem Gerät. Der Push-Dienst deines Browsers erfährt dann, wann dieser Server etwas für dich hat, aber nicht was und von wem; dieser Server erfährt die Adresse dieses Browsers dort, dieselbe für alle Chats.',
  'settings.writing': 'Schreiben',
  'settings.enterSends': 'Enter sendet',
  'settings.enterSendsHint': 'Sonst beginnt Enter eine neue Zeile.',
  'settings.spelling': 'Rechtschreibung prüfen',
  'settings.spellingHint': 'Manche Browser schicken dafür an einen Dienst, was du schreibst.',
  'settings.onlookers': 'Blicke anderer',
  'settings.veil': 'Schleier',
  'settings.veilHint': 'Die Seite wird unscharf, solange eine andere App oder ein anderes Fenster vorn ist.',
  'settings.veilIdle': 'Auch nach einer Minute ohne Berührung',
  'settings.plainTitle': 'Schlichter Titel',
  'settings.plainTitleHint': 'Im Tab und im Verlauf steht „{title}“, ohne Zahl.',
  'settings.devices': 'Geräte',
  'settings.anotherDevice': '{device}, hereingekommen {moment}',
  'settings.anotherDeviceName': 'Ein anderes Gerät',
  'settings.signOut': 'Abmelden',
  'settings.signOutOthers': 'Alle anderen abmelden',
  'settings.signOutHereHint': 'Dieses Gerät vergisst den Chat; er geht weiter.',
  'settings.ownCodeHint': 'Dann weißt nur du, was dich hereinlässt.',
  'settings.safetyWordsHint': 'Sie verraten, ob jemand zwischen euch sitzt.',

  'ownCode.heading': 'Eigenen Code wählen',
  'ownCode.consequence':
    'Von da an lässt an deinem Link nur dieser Code herein. Mit dem, den du bekommen hast, kommt niemand mehr herein, wer auch immer ihn hat.',
  'ownCode.kind': 'Was für ein Code',
  'ownCode.made': 'Ein Code, der für mich gemacht wird',
  'ownCode.theNew': 'Der neue Code',
  'ownCode.phraseOfMine': 'Ein eigener Satz',
  'ownCode.phrase': 'Satz',
  'ownCode.phraseHint':
    'Mindestens {count} Buchstaben und Ziffern: vier Wörter, die nicht zusammengehören, oder mehr. Großschreibung und Leerzeichen sind egal.',
  'ownCode.signOutOthers': 'Meine anderen Geräte abmelden',
  'ownCode.writeDown':
    'Schreib ihn auf: Niemand kann ihn dir noch einmal sagen. Die andere Person und wer den Chat eingerichtet hat sehen, dass du einen gewählt hast.',
  'ownCode.use': 'Diesen Code nehmen',
  'ownCode.inForce': 'An deinem Link lässt jetzt nur noch dein eigener Code herein.',
  'safetyWords.heading': 'Sicherheitswörter',
  'safetyWords.advice':
    'Lest sie einander vor, mit eurer Stimme. Seht ihr beide dieselben fünf, sitzt niemand zwischen euch. Sind es andere, beendet den Chat.',

  'refusal.malformed': 'Das wurde nicht verstanden. Lade die Seite neu und versuche es noch einmal.',
  'refusal.unknown': 'Dieser Server kann das nicht. Lade die Seite neu und versuche es noch einmal.',
  'refusal.too-large': 'Diese Nachricht ist zu lang zum Senden.',
  'refusal.chat-full': 'Dieser Chat ist voll: Er fasst keine Nachrichten mehr.',
  'refusal.waiting-full':
    'Mehr fasst der Chat nicht, bis die andere Person hereingekommen ist. Versuche es dann noch einmal.',
  'refusal.store-full': 'Der Server ist voll. Versuche es später noch einmal.',
  'refusal.assets-missing': 'Eine Datei dieser Nachricht ist nicht angekommen. Versuche es noch einmal.',
  'refusal.no-such-message': 'Diese Nachricht ist nicht im Chat.',
  'refusal.not-yours': 'Nur wer diese Nachricht geschrieben hat, kann sie ändern.',
  'refusal.deleted': 'Diese Nachricht wurde gelöscht.',
  'refusal.read-once': 'Eine Nachricht, die einmal gelesen wird, lässt sich nicht ändern.',
  'refusal.overtaken': 'Diese Nachricht wurde inzwischen auf einem anderen Gerät geändert. Versuche es noch einmal.',
  'refusal.too-frequent': 'Das war sehr schnell. Es wird gleich gesendet.',
  'refusal.unavailable': 'Der Server kann das gerade nicht annehmen. Es wird gesendet, sobald es geht.',

  'problem.malformed': 'Das wurde nicht verstanden',
  'problem.malformed.text':
    'Die Anfrage war nicht vollständig. Geh zurück, lade die Seite neu und versuche es noch einmal.',
  'problem.needs-script': 'Parley braucht JavaScript',
  'problem.needs-script.text':
    'Alles wird in deinem Browser verschlüsselt, und das macht das Skript der Seite. Erlaube es und versuche es noch einmal.',
  'problem.escaped-fragment': 'Dieser Link wurde unterwegs verändert',
  'problem.escaped-fragment.text':
    'Ein Programm hat das # im Link durch %23 ersetzt. So kam sein geheimer Teil zu diesem Server, und der Chat lässt sich damit nicht öffnen. Scanne den QR-Code, oder lass dir den Link auf einem anderen Weg noch einmal geben.',
  'problem.not-entered': 'Der Geheimcode fehlt',
  'problem.not-entered.text':
    'Dieser Browser ist nicht in diesem Chat, oder nicht mehr. Öffne deinen Link noch einmal und gib den Code ein.',
  'problem.cross-origin': 'Das ist von hier aus nicht erlaubt',
  'problem.cross-origin.text':
    'Die Anfrage kam nicht von einer Seite dieses Servers. Öffne Parleys eigene Seite und versuche es noch einmal.',
  'problem.unknown-public-url': 'Dieses Parley ist nicht für diese Adresse eingerichtet',
  'problem.unknown-public-url.text':
    'Mit deinem Browser ist alles in Ordnung. Wer diesen Server betreibt, muss PUBLIC_URL auf die Adresse setzen, die du geöffnet hast.',
  'problem.not-yours': 'Diesen Chat darfst du nicht beobachten',
  'problem.not-yours.text':
    'Nur der Browser, der einen Chat gemacht hat, sieht, wie es um ihn steht. Sein Cookie ist nicht da, oder nicht mehr.',
  'problem.unknown': 'Hier ist nichts',
  'problem.unknown.text':
    'Prüfe den Link: Er ist vielleicht unvollständig, oder sein Chat ist seit mehr als einem Tag zu Ende.',
  'problem.wrong-method': 'So funktioniert das nicht',
  'problem.wrong-method.text': 'Auf diese Weise lässt sich hier nichts anfragen.',
  'problem.ended': 'Dieser Chat ist zu Ende',
  'problem.ended.text': 'Nichts davon ist übrig.',
  'problem.length-required': 'Das wurde nicht verstanden',
  'problem.length-required.text': 'Die Anfrage hat nicht gesagt, wie lang sie ist, wie es jeder Browser tut.',
  'problem.too-large': 'Das ist zu viel',
  'problem.too-large.text': 'Die Anfrage war größer als alles, was Parley schickt.',
  'problem.upgrade-required': 'Das ist keine Seite',
  'problem.upgrade-required.text': 'Diese Adresse ist für die Verbindung, die einen Chat auf dem Laufenden hält.',
  'problem.too-many-requests': 'Das war zu oft',
  'problem.too-many-requests.text':
    'Aus deinem Netz kamen zu viele Anfragen. Warte einen Moment und versuche es noch einmal.',
  'problem.too-many-connections': 'Das ist zu oft auf einmal',
  'problem.too-many-connections.text':
    'Dieser Chat ist an zu vielen Stellen offen. Schließe ihn in einem anderen Tab und versuche es noch einmal.',
  'problem.internal-error': 'Etwas ist schiefgegangen',
  'problem.internal-error.text': 'Das war unser Fehler, nicht deiner. Lade die Seite neu und versuche es noch einmal.',
  'problem.unavailable': 'Parley kann gerade nicht antworten',
  'problem.unavailable.text': 'Versuche es gleich noch einmal.',
  'problem.line': '{title}. {text}',

  'security.startChat': 'Einen Chat starten',
  'security.promise':
    'Der Server sieht nie einen Namen, einen Code, eine Nachricht oder einen Schlüssel. Wenn ein Chat endet, ist nichts davon übrig.',
  'security.meaning':
    'Was das heißt, Zeile für Zeile, mit den Zahlen, mit denen dieser Server läuft. Unter jeder Zeile stehen die Namen der Tests, die es zeigen; sie gehören zu Parleys Quelltext, und jede Person kann sie ausführen.',
  'security.untested': 'Was kein Test zeigen kann',
  'security.tested': 'Getestet: {tests}',
  'security.scripts': 'Die Skripte dieses Servers',
  'security.aboutScripts':
    'Verschlüsselt wird von diesen Dateien und von nichts anderem, was Seiten ausführen. Jede wird unter dem gezeigten Pfad ausgeliefert, der mit dem SHA-256 der Datei endet. Teilen sich Server zweier Versionen ein Redis, liefert ein Server die Dateien des anderen von dort aus, und nur, wenn ihr Inhalt den Hash aus ihrem Namen hat. Baue dieselbe Version von Parley selbst ({build}), und {sums} ergibt dieselben Hashes, oder dieser Server schickt etwas anderes.',
  'security.compare':
    'Ein unehrlicher Server könnte diese Hashes zeigen und andere Dateien schicken. Vergleiche, was dein Browser wirklich bekommen hat: Speichere die Dateien von ihren Pfaden.',
  'security.script': '{path}: {page}',
  'security.onStart': 'die Startseite',
  'security.onLanding': 'die Seite eines Links, auf der der Code eingegeben wird',
  'security.onChat': 'ein Chat',
  'security.onChatStanding': 'ein Chat, sobald er steht',
  'security.onLink': 'die Seite eines Links und sein Chat',
  'security.onChats': 'die Liste deiner Chats',
  'security.onEveryPage': 'jede Seite außer der Liste deiner Chats, die es enthält',
  'security.onOffline': 'anstelle einer Seite, die nicht erreichbar ist',
  'security.onWorker':
    'im Hintergrund, über https: behält diese Dateien und zeigt an, wenn eine Seite nicht erreichbar ist',
  'security.onStartAndLink': 'die Startseite und hinter einem Link',
  'security.onFiles': 'ein Chat, sobald eine Datei gesendet oder gezeigt wird',
  'security.onVideo': 'ein Chat, sobald ein Video gesendet wird',
  'security.onRecording': 'ein Chat, sobald etwas aufgenommen wird',
  'security.onStickers': 'ein Chat, sobald ein Sticker gezeigt oder gesucht wird',
  'security.onRoundVideo': 'ein Chat, sobald ein rundes Video aufgenommen wird',
  'security.onWords': 'Seiten in dieser Sprache: ihre Wörter',
  'security.onOwnCode': 'ein Chat, sobald ein eigener Code gewählt oder die Sicherheitswörter angesehen werden',

  'claim.caveat.server': 'Wer die Seite ausliefert, könnte sie ändern.',
  'claim.caveat.server.text':
    'Die Verschlüsselung läuft in JavaScript, das der Server schickt. Ein Betreiber, der mitlesen will, oder jemand, der den Server übernommen hat, könnte anderes JavaScript schicken, und das nur dir. Betreibe Parley selbst, oder nutze eines von jemandem, dem du vertraust, über https.',
  'claim.caveat.organizer': 'Wer den Chat eingerichtet hat, könnte mitlesen.',
  'claim.caveat.organizer.text':
    'Deren Browser hat den Schlüssel des Chats und beide Codes gemacht und behält die Codes in seinem Tab, bis der Chat endet. Solange du keinen eigenen Code wählst, kann diese Person als du hereinkommen; das Protokoll zeigt es. Solange nicht beide einen gewählt haben, kann sie mitlesen.',
  'claim.caveat.ownCodes': 'Was anderen bleibt, wenn niemand sonst mehr mitlesen kann.',
  'claim.caveat.ownCodes.text':
    'Wer den Chat eingerichtet hat, behält, was vorher gelesen wurde, und bekommt nichts mehr. Der Server hat keinen Schlüssel. Wer eine Karte findet, öffnet nichts. Der Server und diese Person zusammen können lesen, was vorher geschrieben wurde und was die Zeile hat, dass es mitgelesen werden konnte; sie können solche Nachrichten in beider Namen schreiben und, ohne dass es auffällt, ändern, was vorher versiegelt wurde. Saßen sie dazwischen, bevor ihr eure Codes gewählt habt, lesen sie weiter: Dann sind eure Sicherheitswörter verschieden. Sie können einer Seite, die neu geöffnet wird, den Chat zeigen, wie er vorher war, mit einem Schlüssel von ihnen: Dann sind die Wörter auf diesem Gerät andere als auf den übrigen. Vergleicht die Wörter also noch einmal, wo ihr neu hereinkommt. Sie können versuchen, eure eigenen Codes zu erraten, jeder Versuch zu einem Argon2id: Nehmt einen, der für euch gemacht wird, oder einen starken Satz.',
  'claim.caveat.linkAndCode': 'Link und Code zusammen öffnen den Chat.',
  'claim.caveat.linkAndCode.text':
    'Gib sie auf verschiedenen Wegen weiter: den Link auf einem Bildschirm oder per Mail, den Code mündlich oder auf Papier. Wer beides hat, wird als diese Person hereingelassen. Die anderen sehen es: Ein Eintritt wird allen im Chat gezeigt.',
  'claim.caveat.guessing': 'Ein Link und der Speicher zusammen erlauben zu raten.',
  'claim.caveat.guessing.text':
    'Ein Code hat 40 zufällige Bits; wie viele ein Satz hat, liegt an dem, der ihn gewählt hat. Wer den ganzen Link einer Person und eine Kopie dessen hat, was der Server hält, kann Codes probieren, ohne den Server zu fragen; jeder Versuch kostet ein Argon2id mit 19 MiB. Solange der Chat lebt, ist das teuer; nach seinem Ende ist nichts mehr da, woran sich probieren ließe.',
  'claim.caveat.withholding': 'Ein Server kann aufhören zuzustellen.',
  'claim.caveat.withholding.text':
    'Er kann von einem Moment an alles zurückhalten, auch nur für eine Person, und niemand kann das von einem Netz unterscheiden, das ausgefallen ist. Was er bis dahin zeigt, stimmt mit dem überein, was beide Geräte versiegelt haben; was nur eines davon gesehen hat, fällt auf, wenn sie das nächste Mal schreiben.',
  'claim.caveat.forwardSecrecy': 'Keine Forward Secrecy innerhalb eines Chats.',
  'claim.caveat.forwardSecrecy.text':
    'Ein Schlüssel versiegelt alle seine Nachrichten, oder zwei: einer vor und einer nach der Einigung der beiden. Sie werden mit dem Chat gelöscht.',
  'claim.caveat.eachOther':
    'Die beiden sind nicht voreinander geschützt, und nicht davor, was der Server darüber sagt, wer geschrieben hat.',
  'claim.caveat.eachOther.text':
    'Beide haben denselben Schlüssel. Dass eine Nachricht von der einen Person kommt und nicht von der anderen, beruht auf dem Server; dass sie von einer der beiden kommt, nicht.',
  'claim.caveat.disguise': 'Eine verstellte Stimme ist keine Garantie.',
  'claim.caveat.disguise.text':
    '„Meine Stimme verstellen“ lässt die Tonhöhe und die Melodie einer Stimme weg und verschiebt ihre Klangfarben, bevor etwas gesendet wird. Tempo, Pausen, Dialekt und Wörter bleiben, und auch daran erkennt man Menschen.',
  'claim.caveat.reader': 'Wer liest, kann behalten, was gelesen wird.',
  'claim.caveat.reader.text': 'Ein Bildschirm lässt sich fotografieren, Text lässt sich kopieren.',
  'claim.caveat.erasure': 'Das Löschen nach dem Lesen liegt beim Server.',
  'claim.caveat.erasure.text':
    'Er könnte behalten, was er löschen soll, verschlüsselt, wie es ist, oder Gelesenes vor der Zeit löschen. Löscht er, was nie gelesen wurde, merken es die Geräte. Eine Seite ohne Verbindung zeigt Verschwundenes, bis sie wieder eine hat. Ein Bildschirm lässt sich trotzdem fotografieren.',
  'claim.caveat.memory': 'Speicher wird nicht überschrieben.',
  'claim.caveat.memory.text':
    'Was vernichtet wird, wird losgelassen; wann das Betriebssystem, der Server, Redis oder ein Browser den Speicher wieder benutzt, liegt an diesen. Versiegelte Nachrichten, Prüfwerte und Cookies eines beendeten Chats können bis dahin im Speicher eines Servers und eines Redis gefunden werden; nichts, was sich lesen lässt, denn das war nie dort. Betreibe Server und Redis ohne Auslagerung auf unverschlüsselte Platten, und Redis ohne Persistenz. Vor Letzterem warnt Parley.',
  'claim.caveat.history': 'Der Verlauf eines Browsers merkt sich, dass ein Link geöffnet wurde,',
  'claim.caveat.history.text':
    'mit dem Teil hinter #. Nach dem Ende öffnet dieser Schlüssel nichts: Was damit versiegelt war, ist vom Server verschwunden, und Nachrichten öffnet er ohne den Code nicht.',
  'claim.caveat.browserDisk': 'Was ein Browser auf seine Platte schreibt, entscheidet er.',
  'claim.caveat.browserDisk.text':
    'Die Seiten von Parley bewahren Dateien versiegelt auf, und nur solange sie unterwegs sind; was geöffnet ist, liegt im Speicher der Seite. Ein Browser, dem der Speicher ausgeht, kann große geöffnete Dateien in eigene temporäre Dateien auslagern, die er später entfernt, und ein Gerät kann Speicher auf seine Platte auslagern. Eine Datei, die jemand speichert, gehört dieser Person und bleibt.',
  'claim.caveat.device': 'Ein Gerät in fremden Händen ist im Chat,',
  'claim.caveat.device.text': 'bis sein Tab geschlossen wird, jemand es abmeldet oder der Chat endet.',

  'claim.operator': 'Was ein unehrlicher Betreiber tun könnte',
  'claim.operator.otherScripts':
    'Anderes JavaScript schicken, das mitliest. Die Skripte aus der Liste dieser Seite lassen sich mit einem eigenen Bau aus dem Quelltext vergleichen: Gleiche Quellen ergeben gleiche Bytes.',
  'claim.operator.metadata':
    'Festhalten, wann, wie viel und von wo etwas gesendet wurde. Parley, wie es ist, schreibt das nicht auf.',
  'claim.operator.ending':
    'Den Chat beenden oder nichts mehr zustellen. Eine Nachricht, die ausgelassen, wiederholt, vertauscht, auf den Stand vor einer Bearbeitung oder Löschung zurückgesetzt oder falsch datiert wird, eine frühere Reaktion und eine Lesebestätigung, die niemand gegeben hat, fallen auf: Das Protokoll sagt es, und die andere Seite erfährt es. Keine lässt sich ändern oder an die Stelle einer anderen setzen: Sie ließe sich nicht öffnen.',
  'claim.operator.inBetween':
    'Sich zwischen die beiden setzen, zusammen mit der Person, die den Chat eingerichtet und seinen Schlüssel gemacht hat. Sobald beide einen eigenen Code gewählt haben, verraten es die Sicherheitswörter: Sie sind auch aus einem eigenen Schlüssel jeder Person gemacht und sind andere, wenn jemand einen ausgetauscht hat, was auch immer die Kopfzeile sagt. Niemand kann einen Schlüssel nach dem der anderen wählen: Jeder wird gezeigt, sobald beide durch einen Hash festliegen.',
  'claim.operator.guessing':
    'Codes raten, ohne den Server zu fragen, wenn ihm jemand auch den ganzen Link einer Person gegeben hat: Der Teil hinter # erreicht den Server nie, und ohne ihn lässt sich kein Versuch prüfen.',

  'claim.stores': 'Was er speichert, und wie lange',
  'claim.stores.ofAChat':
    'Von einem Chat: die versiegelten Namen, Schlüssel, Nachrichten und Reaktionen, wann sie kamen, und Hashes dessen, was die Tür öffnet. Nichts davon öffnet etwas.',
  'claim.stores.untilSilence':
    'Bis jemand den Chat beendet, oder bis darin so lange niemand etwas tut, wie gewählt wurde: {choices}. Auf die Millisekunde.',
  'claim.stores.longest': 'Längstens {longest}, und {entering}, wenn nie jemand hereinkommt.',
  'claim.stores.edited':
    'Was bearbeitet wird, wird ersetzt, und was gelöscht wird, ist in diesem Moment aus dem Speicher verschwunden.',
  'claim.stores.read':
    'Was einmal gelesen wird, wird gelöscht, sobald es geschlossen wird; wo Nachrichten verschwinden, wird jede so lange nach dem Lesen gelöscht: Text, Dateien und Reaktionen, auf dem Server und auf beiden Seiten.',
  'claim.stores.files':
    'Versiegelte Dateien, so lange wie die Nachricht, die sie zeigt. Eine Datei, die keine Nachricht zeigt, ist eine Stunde nach ihrem letzten Teil weg.',
  'claim.stores.bucket':
    'Ein Betreiber kann die versiegelten Bytes von Dateien in einem Bucket halten (ASSETS_URL). Was gelöscht wird oder endet, wird dort sofort gelöscht und noch einmal gesucht, von jedem Server, bis nichts davon übrig ist; bis dahin sind seine Schlüssel schon fort. Ein Bucket, der Versionen behält, behält, was gelöscht wurde: Der Server warnt davor, wenn er startet.',
  'claim.stores.counts':
    'Zahlen falscher und richtiger Codes, von Links, die es nicht gibt, und neuer Chats, unter Hashes, für die es den Schlüssel des Betreibers braucht, der in keinem Redis steht; längstens {duration}.',
  'claim.stores.bytes':
    'Wie viele Bytes die Chats enthalten, die aus einem Netz gemacht wurden: unter einem Hash, der nicht verrät, welche Chats das sind.',

  'claim.survives': 'Was das Ende überdauert',
  'claim.survives.tombstone':
    'Die Kennung des Chats und welcher von drei Gründen ihn beendet hat, so lange: {duration}; sonst nichts vom Chat.',
  'claim.survives.endWins': 'Das Ende geht allem vor, was gerade unterwegs ist: Nichts bringt etwas zurück.',
  'claim.survives.redisErases':
    'Redis löscht Chats, wo sie in einem gehalten werden, auch dann, wenn kein Server mehr da ist, der es tun könnte.',
  'claim.survives.browsers': 'Die Browser behalten nichts: keinen Speicher, kein Cookie, nichts auf der Seite.',
  'claim.survives.leaving':
    'Wer schnell geht, lässt keinen Schlüssel und keinen Entwurf im Tab, und beim Zurückgehen ist nichts vom Chat zu sehen.',
  'claim.survives.noPush':
    'Der Browser von jemandem, der schnell geht, nimmt keinen Push mehr an, bis die Person das wieder einschaltet.',
  'claim.survives.builtFiles':
    'Über https behalten sie Parleys eigene Skripte, Stile und Bilder, dieselben für alle: nie eine Seite, eine Adresse oder etwas Verschlüsseltes.',
  'claim.survives.log': 'Das Protokoll hat nie etwas davon enthalten.',
  'claim.survives.redisKeys':
    'Redis, wo Chats in einem gehalten werden, hat nichts davon in irgendeinem Schlüssel, Kanal oder Abzug, so viel in anderen Chats auch los ist.',
  'claim.survives.disk':
    'Die Platte eines Geräts enthält nie einen Namen, einen Code, eine Nachricht oder einen Entwurf, der sich lesen lässt.',
  'claim.survives.key':
    'Auch nicht den Schlüssel des Chats. Was ein Tab behält, ist unter einem Schlüssel versiegelt, den dieser Server mit dem Chat oder dem Gerät löscht, oder wenn es abgemeldet wird.',
  'claim.survives.program':
    'Das Programm des Servers erreicht nichts davon: keinen Text, den es hält, und ein paar Sekunden später kein Byte seiner Puffer. Es hat nichts davon in eine Datei geschrieben.',

  'claim.sees': 'Was der Server sieht',
  'claim.sees.names':
    'Er sieht nie einen Namen, einen Code, einen Schlüssel oder einen Text: Nichts, was ein Browser schickt, enthält so etwas, in keiner Kodierung.',
  'claim.sees.fragment':
    'Der Teil eines Links hinter # steht in keiner Anfrage, auch wenn er in der Adresszeile bleibt.',
  'claim.sees.thirdParties': 'Seiten fragen nur diesen Server; es gibt keine Dritten.',
  'claim.sees.spelling':
    'Manche Browser schicken den Text eines Feldes an einen Dienst, der die Rechtschreibung prüft. Das Feld für Nachrichten bittet sie, es nicht zu tun; in den Einstellungen lässt es sich für diesen Browser erlauben.',
  'claim.sees.noCode': 'Kein Code, der auf dem Server läuft, kann etwas öffnen.',
  'claim.sees.length':
    'Wie lang eine Nachricht ist, sieht er nur auf eine Zweierpotenz genau: Was versiegelt wird, wird auf eine von acht Größen aufgefüllt.',
  'claim.sees.fileSize':
    'Von einer Datei sieht er die Größe, um höchstens 12 % aufgerundet, wer sie mit welcher Nachricht geschickt hat und wann sie geholt wird; nicht ihren Namen, ihre Art oder ein Byte davon.',
  'claim.sees.photos':
    'Was eine Kamera in ein Foto geschrieben hat, etwa wo es entstand, verlässt kein Gerät: Ein Foto wird neu gezeichnet, bevor es gesendet wird. Als „Original“ und wo es sich bewegt, behält ein JPEG, PNG, WebP oder GIF seine Pixel und sein Farbprofil und verliert den Rest. Ein MP4-, MOV- oder WebM-Video behält jedes Bild und jeden Ton und bekommt einen neuen Container ohne Ort, Gerät und Namen. Was alles behält, etwa andere Formate und Dateien, nennt die Seite, bevor es gesendet wird.',
  'claim.sees.stickers':
    'Er erfährt nicht, welcher von Parleys Stickern gesendet wird: Alle kommen als eine Datei, und die Nachricht enthält den Namen.',
  'claim.sees.microphone':
    'Nur die Seite eines Chats darf um Mikrofon und Kamera bitten. Sie bittet, wenn jemand aufnimmt, und gibt sie am Ende der Aufnahme frei.',
  'claim.sees.presence':
    'Er sieht, wer verbunden ist und wer schreibt, und sagt es der anderen Person; auch, wann jemand zuletzt da war.',
  'claim.sees.push':
    'Wer weg ist, wird nur benachrichtigt, wenn er das einschaltet, für einen Chat und ein Gerät. Jeder Push sagt dasselbe: kein Name, keine Kennung, keine Zahl. Der Push-Dienst des Browserherstellers erfährt, dass dieser Server etwas für den Browser hat, und wann. Der Server behält die Adresse des Browsers dort, dieselbe für alle Chats, bis der Chat endet, das Gerät ihn verlässt oder der Dienst sagt, dass es sie nicht mehr gibt.',
  'claim.sees.network':
    'Er sieht, wann und von welcher Netzadresse etwas gefragt wird. Keine Adresse, kein Link, kein Chat und kein Name kommt in sein Protokoll, so viel es auch festhält.',
  'claim.sees.figures': 'Die Zahlen, die sein Betreiber liest, zählen Arten und Gründe und nennen niemanden.',

  'claim.entry': 'Wer hereinkommt',
  'claim.entry.withoutCode':
    'Ohne den richtigen Code wird keine Nachricht, kein Schlüssel und kein Name herausgegeben.',
  'claim.entry.guessing':
    'Ein Code lässt sich nicht erraten: {tries, plural, one {# Versuch} other {# Versuche}}, dann Pausen, die von {first} auf {longest} wachsen, auch bei vielen Versuchen auf einmal.',
  'claim.entry.manyAddresses':
    'Viele Adressen zusammen haben {tries, plural, one {# Versuch} other {# Versuche}} in dieser Zeit: {duration}.',
  'claim.entry.strangers':
    'Falsche Versuche Fremder sperren die Person nicht aus, und Seiten anderer Server tun es auch nicht: Versuche zählen nur für den, der den Link mit dem Teil hinter # hat. Wer ihn hat, kann von vielen Adressen aus die Versuche des Links verbrauchen, nicht aber die einer Adresse, von der zuvor der richtige Code eingegeben wurde (in dieser Zeit: {duration}).',
  'claim.entry.shown':
    'Eintritte und falsche Versuche werden den beiden und der Person gezeigt, die den Chat eingerichtet hat, auch wer nicht da war sieht sie, bis zum Ende des Chats. Die Versuche Fremder an einem Link sind eine Zeile, wie viele es auch sind.',
  'claim.entry.ownCode':
    'Wer drin ist, kann einen eigenen Code oder Satz wählen. Von diesem Moment an lässt an diesem Link nur er herein: nicht der Code, der zuerst gemacht wurde, und keine gefundene Karte. Beide Personen und wer den Chat eingerichtet hat sehen, dass er gewählt wurde, und die Übersicht zeigt den toten Code nicht mehr.',
  'claim.entry.agreedKey':
    'Sobald beide einen eigenen Code gewählt haben, einigen sich ihre Geräte auf einen Schlüssel, den die Person, die den Chat eingerichtet hat, nie hatte, und versiegeln von da an alles damit: Nichts, was diese Person hat, öffnet es. Beide Kopfzeilen sagen es, und nicht vorher. Andere Geräte lesen alles mit Link und eigenem Code; eines, das mit einem früheren Code hereinkam, fragt nach dem eigenen. Was noch mit dem früheren Schlüssel kommt, hat eine Zeile, dass es noch mitgelesen werden konnte.',
  'claim.entry.answers':
    'Die Antwort auf einen falschen Code verrät nichts, als dass er falsch war, und ihre Dauer auch nicht.',
  'claim.entry.actingAs': 'Niemand kann als die andere Person handeln oder in einem anderen Chat mithören.',
  'claim.entry.otherSites': 'Keine andere Website kann für jemanden handeln, der drin ist.',

  'shown.someone': 'Jemand',
  'shown.you': 'Du',
  'shown.locked': 'lässt sich hier nicht öffnen',
  'shown.unreachable': 'Parley ist nicht erreichbar. Prüfe die Verbindung und versuche es noch einmal.',
  'shown.noCookies':
    'Dieser Browser blockiert Cookies, und Parley braucht sie, um dich wieder hereinzulassen. Erlaube Cookies für diese Website und lade die Seite neu.',
  'shown.notKept':
    'Dieser Browser behält nichts für diese Seite. Erlaube ihr, Websitedaten zu speichern, und versuche es noch einmal.',
  'shown.codeFailed':
    'Dieser Browser konnte mit dem Code nicht arbeiten. Lade die Seite neu, oder versuche es mit einem anderen Browser.',
  'shown.copied': 'Kopiert',
  'shown.notCopied': 'Nicht kopiert',
  'shown.voice': 'Sprachnachricht',
  'shown.voiceOf': 'Sprachnachricht {duration}',
  'shown.roundVideo': 'Rundes Video',
  'shown.sticker': 'Sticker',
  'shown.reconnecting': 'Verbindet neu…',
  'shown.opening': 'Wird geöffnet…',
  'shown.writtenBy': '{name}: {text}',
  'shown.writtenByYou': 'Du: {text}',
  'shown.photos': '{count, plural, one {Foto} other {# Fotos}}',
  'shown.videos': '{count, plural, one {Video} other {# Videos}}',
  'shown.files': '{count, plural, one {Datei} other {# Dateien}}',

  'naming.empty': 'Gib einen Namen ein.',
  'naming.too-long': 'Dieser Name ist zu lang: höchstens {most} Zeichen.',
  'naming.too-large':
    'Dieser Name braucht zu viel Platz: Emoji und Akzente brauchen mehr davon als Buchstaben. Kürze ihn.',
  'naming.stacked-marks': 'Dieser Name hat zu viele Akzente auf einem Buchstaben. Gib ihn neu ein, mit weniger davon.',
  'naming.control-characters': 'In diesem Namen sind unsichtbare Zeichen. Gib ihn ohne sie neu ein.',
  'naming.over': '{count, plural, one {# Zeichen zu viel} other {# Zeichen zu viel}}',
  'naming.left': '{count, plural, one {noch # Zeichen} other {noch # Zeichen}}',
  'naming.same': 'Beide Namen sehen gleich aus. Mach sie verschieden.',
  'making.starting': 'Startet…',
  'making.failed':
    'Dieser Browser konnte die Schlüssel nicht machen. Lade die Seite neu, oder versuche es mit einem anderen Browser.',
  'inviting.qr': 'QR-Code für {name}',
  'inviting.ownCode': '{name} hat einen eigenen Code gewählt: Mit dem von hier kommt niemand mehr herein.',
  'inviting.hideCode': 'Code verbergen',
  'inviting.comeIn': 'Ich bin {name}',
  'inviting.linkCopied': 'Link kopiert',
  'inviting.linkNotCopied': 'Link nicht kopiert: Dieser Browser erlaubt es nicht. Kopiere ihn von Hand.',
  'inviting.codeCopied': 'Code kopiert',
  'inviting.codeNotCopied': 'Code nicht kopiert: Dieser Browser erlaubt es nicht. Kopiere ihn von Hand.',
  'inviting.codeReplaced': 'Dieser Code öffnet den Chat nicht mehr.',
  'inviting.tooMany': 'Von hier aus wurden zu viele falsche Codes versucht. Versuche es später noch einmal.',
  'inviting.connectionLost': 'Verbindung verloren. Neuer Versuch…',
  'inviting.notKnown': 'Gerade unbekannt',
  'inviting.notEnded': 'Parley ist nicht erreichbar: Der Chat wurde nicht beendet. Versuche es noch einmal.',

  'entering.empty': 'Gib den Geheimcode ein, den du bekommen hast.',
  'entering.alphabet':
    'Ein Geheimcode hat nur Ziffern und Buchstaben und nie den Buchstaben U. Prüfe, was du eingegeben hast.',
  'entering.length': 'Ein Geheimcode hat 8 Buchstaben und Ziffern. Prüfe, was du eingegeben hast.',
  'entering.ownMissing': 'Gib den Code oder Satz ein, der im Chat gewählt wurde.',
  'entering.unreadable':
    'Der Code stimmt, aber der Schlüssel des Chats lässt sich hier nicht öffnen. Scanne den QR-Code noch einmal.',
  'entering.unreachable':
    'Parley ist nicht erreichbar. Dein Code steht noch da: Prüfe die Verbindung und drücke noch einmal auf „Hinein“.',
  'entering.again': 'Du kannst es jetzt noch einmal versuchen.',
  'entering.incomplete': 'Dieser Link ist unvollständig: Scanne den QR-Code noch einmal.',

  'listing.locked': 'Ein Chat, der hier verschlossen ist',
  'listing.noticed': 'hat ein Problem bemerkt',

  'talking.presenceUnknown': 'unbekannt, ob jemand da ist',
  'talking.tooLong': 'Diese Nachricht ist zu lang.',
  'talking.waiting': 'wartet',
  'talking.notSent': 'nicht gesendet',
  'talking.ending': 'Wird beendet…',

  'log.newMessages': 'Neue Nachrichten',
  'log.newestMessages': 'Neueste Nachrichten',
  'log.newCount': '{count, plural, one {# neue Nachricht} other {# neue Nachrichten}}',
  'log.unreadFromHere':
    '{count, plural, one {Ab hier ungelesen: # Nachricht} other {Ab hier ungelesen: # Nachrichten}}',
  'log.unread': '{count, plural, one {# ungelesene Nachricht ↑} other {# ungelesene Nachrichten ↑}}',
  'log.sent': 'gesendet',
  'log.delivered': 'zugestellt',
  'log.read': 'gelesen',
  'log.timeLeft': 'Noch {time}, dann wird dieser Chat vernichtet',
  'log.notification': 'Neue Nachricht',
  'log.readMore': 'Mehr lesen',
  'log.showLess': 'Weniger zeigen',
  'log.moreAbout': 'Mehr zu „{excerpt}“',
  'log.earlierMessage': 'eine frühere Nachricht',
  'log.inAnswerTo': 'Antwort auf',
  'log.youReacted': 'Du hast mit {emoji} reagiert: zurücknehmen',
  'log.reacted': '{name} hat mit {emoji} reagiert',
  'log.typeOneEmoji': 'Gib ein Emoji ein.',
  'log.notFound': 'Diese Nachricht ist hier nicht zu finden.',
  'log.copiedHead': '{name}, {time}: {text}',
  'log.overtaken': 'Du hast diese Nachricht seitdem auf einem anderen Gerät geändert.',
  'log.late': 'Das konnte noch mitgelesen werden',
  'log.discard': 'Verwerfen',

  'writing.most': 'Eine Nachricht kann {most} Zeichen haben. Kürze sie, oder sende sie in Teilen.',
  'writing.large':
    'Diese Nachricht ist zu groß: Emoji und gestapelte Akzente brauchen mehr Platz als Buchstaben. Kürze sie, oder sende sie in Teilen.',
  'writing.over': '{count, plural, one {# Zeichen zu viel} other {# Zeichen zu viel}}',
  'writing.left': '{count, plural, one {noch # Zeichen} other {noch # Zeichen}}',
  'writing.tooLarge': 'Zu groß',
  'writing.save': 'Speichern',
  'writing.editing': 'Du bearbeitest deine Nachricht',
  'writing.replyingEarlier': 'Antwort auf eine frühere Nachricht',
  'writing.replyingSelf': 'Antwort an dich selbst',
  'writing.replying': 'Antwort an {name}',

  'found.missing.yours': 'Hier fehlt eine Nachricht von dir',
  'found.missing.others': 'Hier fehlt eine Nachricht von {name}',
  'found.missing.unknown': 'Hier fehlt eine Nachricht',
  'found.changed': 'An dieser Stelle wurde eine andere Nachricht gesehen',
  'found.older.yours': 'Der Server hat hier eine frühere Fassung einer Nachricht von dir gezeigt',
  'found.older.others': 'Der Server hat hier eine frühere Fassung einer Nachricht von {name} gezeigt',
  'found.older.unknown': 'Der Server hat hier eine frühere Fassung einer Nachricht gezeigt',
  'found.reaction.yours': 'Der Server hat deine Reaktion hier nicht so gezeigt, wie sie ist',
  'found.reaction.others': 'Der Server hat die Reaktion von {name} hier nicht so gezeigt, wie sie ist',
  'found.repeated.yours': 'Eine Nachricht von dir kam zweimal',
  'found.repeated.others': 'Eine Nachricht von {name} kam zweimal',
  'found.repeated.unknown': 'Eine Nachricht kam zweimal',
  'found.order': 'Nachrichten stehen nicht in der Reihenfolge, in der sie geschrieben wurden',
  'found.time': 'Die Zeit dieser Nachricht kann nicht stimmen',
  'found.receipt.yours': 'Hier wurde eine Bestätigung gezeigt, die du nie gegeben hast',
  'found.receipt.others': 'Hier wurde eine Bestätigung gezeigt, die nicht von {name} kam',

  'noticed.missing.yours': 'Dein Gerät hat bemerkt, dass hier eine Nachricht von dir fehlt, und es {told} gesagt',
  'noticed.missing.others': 'Dein Gerät hat bemerkt, dass hier eine Nachricht von {name} fehlt, und es {told} gesagt',
  'noticed.missing.unknown': 'Dein Gerät hat bemerkt, dass hier eine Nachricht fehlt, und es {told} gesagt',
  'noticed.changed':
    'Dein Gerät hat bemerkt, dass hier an der Stelle einer Nachricht eine andere gesehen wurde, und es {told} gesagt',
  'noticed.older.yours':
    'Dein Gerät hat bemerkt, dass hier eine frühere Fassung einer Nachricht von dir gezeigt wurde, und es {told} gesagt',
  'noticed.older.others':
    'Dein Gerät hat bemerkt, dass hier eine frühere Fassung einer Nachricht von {name} gezeigt wurde, und es {told} gesagt',
  'noticed.older.unknown':
    'Dein Gerät hat bemerkt, dass hier eine frühere Fassung einer Nachricht gezeigt wurde, und es {told} gesagt',
  'noticed.reaction.yours':
    'Dein Gerät hat bemerkt, dass deine Reaktion hier nicht so gezeigt wurde, wie sie ist, und es {told} gesagt',
  'noticed.reaction.others':
    'Dein Gerät hat bemerkt, dass die Reaktion von {name} hier nicht so gezeigt wurde, wie sie ist, und es {told} gesagt',
  'noticed.repeated.yours':
    'Dein Gerät hat bemerkt, dass hier eine Nachricht von dir zweimal kam, und es {told} gesagt',
  'noticed.repeated.others':
    'Dein Gerät hat bemerkt, dass hier eine Nachricht von {name} zweimal kam, und es {told} gesagt',
  'noticed.repeated.unknown': 'Dein Gerät hat bemerkt, dass hier eine Nachricht zweimal kam, und es {told} gesagt',
  'noticed.order':
    'Dein Gerät hat bemerkt, dass Nachrichten hier nicht in der Reihenfolge stehen, in der sie geschrieben wurden, und es {told} gesagt',
  'noticed.time': 'Dein Gerät hat bemerkt, dass die Zeit einer Nachricht hier nicht stimmen kann, und es {told} gesagt',
  'noticed.receipt.yours':
    'Dein Gerät hat bemerkt, dass hier eine Bestätigung gezeigt wurde, die du nie gegeben hast, und es {told} gesagt',
  'noticed.receipt.others':
    'Dein Gerät hat bemerkt, dass hier eine Bestätigung gezeigt wurde, die nicht von {name} kam, und es {told} gesagt',

  'reported.missing.yours': 'Das Gerät von {who} hat bemerkt, dass dort eine Nachricht von dir fehlt',
  'reported.missing.others': 'Das Gerät von {who} hat bemerkt, dass dort eine Nachricht von {name} fehlt',
  'reported.missing.unknown': 'Das Gerät von {who} hat bemerkt, dass dort eine Nachricht fehlt',
  'reported.changed':
    'Das Gerät von {who} hat bemerkt, dass dort an der Stelle einer Nachricht eine andere gesehen wurde',
  'reported.older.yours':
    'Das Gerät von {who} hat bemerkt, dass dort eine frühere Fassung einer Nachricht von dir gezeigt wurde',
  'reported.older.others':
    'Das Gerät von {who} hat bemerkt, dass dort eine frühere Fassung einer Nachricht von {name} gezeigt wurde',
  'reported.older.unknown':
    'Das Gerät von {who} hat bemerkt, dass dort eine frühere Fassung einer Nachricht gezeigt wurde',
  'reported.reaction.yours':
    'Das Gerät von {who} hat bemerkt, dass deine Reaktion dort nicht so gezeigt wurde, wie sie ist',
  'reported.reaction.others':
    'Das Gerät von {who} hat bemerkt, dass die Reaktion von {name} dort nicht so gezeigt wurde, wie sie ist',
  'reported.repeated.yours': 'Das Gerät von {who} hat bemerkt, dass dort eine Nachricht von dir zweimal kam',
  'reported.repeated.others': 'Das Gerät von {who} hat bemerkt, dass dort eine Nachricht von {name} zweimal kam',
  'reported.repeated.unknown': 'Das Gerät von {who} hat bemerkt, dass dort eine Nachricht zweimal kam',
  'reported.order':
    'Das Gerät von {who} hat bemerkt, dass Nachrichten dort nicht in der Reihenfolge stehen, in der sie geschrieben wurden',
  'reported.time': 'Das Gerät von {who} hat bemerkt, dass die Zeit einer Nachricht dort nicht stimmen kann',
  'reported.receipt.yours':
    'Das Gerät von {who} hat bemerkt, dass dort eine Bestätigung gezeigt wurde, die du nie gegeben hast',
  'reported.receipt.others':
    'Das Gerät von {who} hat bemerkt, dass dort eine Bestätigung gezeigt wurde, die nicht von {name} kam',

  'settings.thisDevice': 'Dieses Gerät',
  'settings.signingOut': 'Wird abgemeldet…',
  'settings.stillSignedIn': 'Parley ist nicht erreichbar: Dieses Gerät ist noch angemeldet. Versuche es noch einmal.',
  'settings.cannotNotify': 'Dieser Browser zeigt keine Benachrichtigungen dieser Seite.',
  'settings.notAllowed':
    'Benachrichtigungen sind nicht erlaubt. In den Einstellungen deines Browsers für diese Website lässt sich das ändern.',
  'settings.awayHomeScreen':
    'Hier können das nur Seiten auf dem Home-Bildschirm: Lege Parley zuerst dort ab und öffne es dort.',
  'settings.awayNoService': 'Der Push-Dienst dieses Browsers antwortet nicht, oder dieser Server verwendet ihn nicht.',
  'settings.unreachable': 'Parley ist nicht erreichbar. Versuche es noch einmal.',

  'choosing.changing': 'Wird geändert…',
  'choosing.short': 'Dieser Satz ist zu kurz: Er hat {count} von den {least} Buchstaben und Ziffern, die er braucht.',
  'choosing.repeats':
    'Dieser Satz ist zu leicht zu erraten: Vieles darin wiederholt sich oder zählt hoch. Nimm vier Wörter oder mehr, die nicht zusammengehören.',
  'choosing.long': 'Dieser Satz ist zu lang: höchstens {most} Buchstaben.',
  'choosing.unreachable':
    'Parley ist nicht erreichbar; deshalb weiß niemand, ob der neue Code gilt. Behalte beide und drücke noch einmal auf „Diesen Code nehmen“.',
  'choosing.refused': 'Parley hat den Code nicht angenommen. Lade die Seite neu und versuche es noch einmal.',
  'choosing.overtaken':
    'Du hast auf einem anderen Gerät einen Code gewählt. Melde dich hier ab und komm damit herein; dann kannst du einen anderen wählen.',
  'choosing.tooOften': 'Das war zu oft. Warte ein paar Sekunden und versuche es noch einmal.',

  'safety.swapped':
    'Der Server zeigt Schlüssel, die nicht zusammengehören. Jemand sitzt zwischen euch oder hat es versucht: Beendet den Chat.',
  'safety.unknownHere':
    'Dieses Gerät kennt deinen eigenen Code nicht. Melde dich hier ab und komm damit herein, um die Wörter zu sehen.',
  'safety.known': 'Sie sind aus dem Schlüssel des Chats und euren beiden eigenen Schlüsseln gemacht.',
  'safety.neither':
    'Noch niemand von euch hat einen eigenen Code gewählt. Wer den Chat eingerichtet und die Schlüssel gemacht hat, könnte also noch zwischen euch sitzen.',
  'safety.notYou':
    'Du hast keinen eigenen Code gewählt. Wer den Chat eingerichtet und die Schlüssel gemacht hat, könnte also noch zwischen euch sitzen.',
  'safety.notOther':
    'Die andere Person hat keinen eigenen Code gewählt. Wer den Chat eingerichtet und die Schlüssel gemacht hat, könnte also noch zwischen euch sitzen.',
  'safety.waiting':
    'Das Gerät der anderen Person hat noch nicht geantwortet. Die Wörter ändern sich, sobald es das tut; bis dahin könnte, wer den Chat eingerichtet und die Schlüssel gemacht hat, noch zwischen euch sitzen.',

  'files.attach': 'Anhängen',
  'files.photoOrVideo': 'Foto oder Video',
  'files.file': 'Datei',
  'files.photo': 'Foto',
  'files.video': 'Video',
  'files.ready': 'Bereit zum Senden',
  'files.caption': 'Bildtext',
  'files.captionTooLong': 'Dieser Bildtext ist zu lang.',
  'files.original': 'Original',
  'files.most': 'Eine Nachricht fasst {most} Dateien.',
  'files.mayTell': 'Diese Datei verrät vielleicht, wer sie gemacht hat und wo.',
  'files.unreadable': '{name} lässt sich nicht mehr lesen.',
  'files.tooLarge': '{name} ist zu groß: {size}. Eine Datei darf {most} haben.',
  'files.noRoom': '{name} passt nicht: {size}. Für Dateien dieses Chats ist noch so viel Platz: {left}.',
  'files.onlySaved': '{name} lässt sich nicht als „Einmal lesen“ senden, nur speichern.',
  'files.remove': 'Entfernen',
  'files.removeNamed': '{name} entfernen',
  'files.preparing': 'Wird vorbereitet',
  'files.sending': 'Wird gesendet',
  'files.refusedTooLarge': 'Diese Datei ist zu groß für diesen Server.',
  'files.refusedFull':
    'Die Dateien dieses Chats haben allen Platz, den es gibt. Lösche welche und versuche es noch einmal.',
  'files.refusedTooMany':
    'In diesem Chat sind zu viele Dateien unterwegs. Versuche es noch einmal, wenn sie angekommen sind.',
  'files.refusedStoreFull': 'Der Server ist voll. Versuche es später noch einmal.',
  'files.lost': 'Das war nicht fertig, bevor die Seite geschlossen wurde. Wähle die Dateien noch einmal aus.',
  'files.notSent': 'Diese Dateien konnten nicht gesendet werden.',
  'files.notShown': 'Die Dateien dieser Nachricht lassen sich hier nicht anzeigen.',
  'files.viewPhoto': 'Foto ansehen',
  'files.viewPhotoOf': 'Foto {place} von {count} ansehen',
  'files.photoPlace': '{place} von {count}',
  'files.previousPhoto': 'Vorheriges Foto',
  'files.nextPhoto': 'Nächstes Foto',
  'files.close': 'Schließen',
  'files.save': 'Speichern',
  'files.saveNamed': '{name} speichern',
  'files.photoNotShown': 'Dieses Foto lässt sich hier nicht anzeigen.',
  'files.download': 'Herunterladen',
  'files.downloadNamed': '{name} herunterladen',
  'files.downloadingNamed': '{name} wird heruntergeladen',
  'files.downloadingVideo': 'Video wird heruntergeladen',
  'files.playVideo': 'Video abspielen',
  'files.unplayable': 'Dieser Browser kann diese Aufnahme nicht abspielen.',
  'files.damaged': 'Diese Datei ist beschädigt.',
  'files.missing': 'Diese Datei ist nicht mehr da.',
  'files.unopened': 'Diese Datei lässt sich hier nicht öffnen.',

  'recording.record': 'Sprachnachricht aufnehmen',
  'recording.recording': 'Aufnahme',
  'recording.waitingMicrophone': 'Wartet auf das Mikrofon',
  'recording.waitingCamera': 'Wartet auf die Kamera',
  'recording.slide': '‹ Wischen zum Abbrechen',
  'recording.secondsLeft': '{count, plural, one {noch # Sekunde} other {noch # Sekunden}}',
  'recording.stop': 'Stopp',
  'recording.start': 'Aufnehmen',
  'recording.otherCamera': 'Andere Kamera',
  'recording.fullChat': 'Für mehr haben die Dateien dieses Chats keinen Platz.',
  'recording.noRoom':
    'Für eine Aufnahme haben die Dateien dieses Chats keinen Platz. Lösche einige davon und versuche es noch einmal.',
  'recording.longestVoice': 'Eine Sprachnachricht darf 15 Minuten dauern.',
  'recording.longestVideo': 'Ein rundes Video darf 60 Sekunden dauern.',
  'recording.microphoneLost': 'Das Mikrofon wurde weggenommen. Was bis dahin aufgenommen wurde, bleibt erhalten.',
  'recording.cameraLost': 'Die Kamera wurde weggenommen. Was bis dahin aufgenommen wurde, bleibt erhalten.',
  'recording.needsHttps': 'Aufnehmen braucht eine Adresse, die mit https beginnt.',
  'recording.unable': 'Dieser Browser kann nicht aufnehmen.',
  'recording.microphoneRefused':
    'Das Mikrofon ist hier nicht erlaubt. Erlaube es dieser Seite in den Einstellungen des Browsers.',
  'recording.cameraRefused':
    'Die Kamera ist hier nicht erlaubt. Erlaube sie dieser Seite in den Einstellungen des Browsers.',
  'recording.noMicrophone': 'Es gibt kein Mikrofon.',
  'recording.noCamera': 'Es gibt keine Kamera.',
  'recording.microphoneTaken': 'Das Mikrofon wird von einem anderen Programm benutzt.',
  'recording.cameraTaken': 'Die Kamera wird von einem anderen Programm benutzt.',
  'recording.disguised': 'Verstellt',
  'recording.disguise': 'Meine Stimme verstellen',
  'recording.disguising': 'Die Stimme wird verstellt',
  'recording.notDisguised': 'Dieser Browser kann die Stimme nicht verstellen.',
  'recording.noGuarantee':
    'Eine Verkleidung, keine Garantie: Wie jemand spricht, kann die Person trotzdem verraten, und was sie sagt, auch.',
  'playing.position': 'Position',
  'playing.of': '{shown} von {whole}',
  'playing.playVoice': 'Sprachnachricht abspielen',
  'playing.pauseVoice': 'Sprachnachricht anhalten',
  'playing.playRound': 'Rundes Video abspielen',
  'playing.pauseRound': 'Rundes Video anhalten',
  'playing.speed': 'Tempo {rate}×',

  'stickers.heading': 'Sticker',
  'stickers.make': 'Sticker machen',
  'stickers.named': 'Sticker: {name}',
  'stickers.unknown': 'Dieser Sticker ist hier nicht bekannt.',
  'stickers.unable': 'Dieser Browser kann aus dieser Datei keinen Sticker machen.',
  'sticker.hello': 'Hallo',
  'sticker.thanks': 'Danke',
  'sticker.please': 'Bitte',
  'sticker.yes': 'Ja',
  'sticker.no': 'Nein',
  'sticker.laugh': 'Haha',
  'sticker.wink': 'Zwinkern',
  'sticker.love': 'Verliebt',
  'sticker.kiss': 'Ein Kuss',
  'sticker.hug': 'Eine Umarmung',
  'sticker.flowers': 'Blumen für dich',
  'sticker.hooray': 'Hurra',
  'sticker.birthday': 'Alles Gute zum Geburtstag',
  'sticker.cool': 'Cool',
  'sticker.surprised': 'Oh!',
  'sticker.thinking': 'Lass mich nachdenken',
  'sticker.idea': 'Eine Idee',
  'sticker.shh': 'Unter uns',
  'sticker.secret': 'Ein Geheimnis',
  'sticker.sad': 'Traurig',
  'sticker.crying': 'Weint',
  'sticker.angry': 'Wütend',
  'sticker.sorry': 'Entschuldigung',
  'sticker.morning': 'Guten Morgen',
  'sticker.night': 'Gute Nacht',
  'sticker.hungry': 'Hungrig',
  'sticker.sick': 'Nicht gesund',
  'sticker.coming': 'Bin unterwegs',
  'sticker.waiting': 'Wartet',
  'sticker.goodbye': 'Tschüss',

  'size.bytes': '{amount} Bytes',
  'size.kilobytes': '{amount} KB',
  'size.megabytes': '{amount} MB',
};
