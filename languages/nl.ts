import type { Messages } from './en.ts';

export const dutch: Messages = {
  'page.start': 'Parley: een privéchat voor twee',
  'page.chats': 'Je chats – Parley',
  'page.security': 'Zo werkt Parley – Parley',
  'page.titled': '{title} – Parley',
  'page.needsScript':
    'Parley heeft JavaScript nodig: namen, codes en berichten worden op je eigen apparaat versleuteld, en dat kan alleen een script.',
  'page.howItWorks': 'Hoe dit werkt en waar het ophoudt',
  'page.language': 'Taal',
  'page.notes': 'Notities',
  'page.veiled': 'Versluierd',
  'page.unveil': 'Tik of druk op een toets om de pagina te zien.',

  'button.cancel': 'Annuleren',
  'button.done': 'Klaar',
  'button.newChat': 'Nieuwe chat',
  'button.yourChats': 'Je chats',
  'button.tryAgain': 'Opnieuw proberen',
  'button.endForBoth': 'Beëindig voor beiden',
  'button.endChat': 'Chat beëindigen',
  'button.signOutHere': 'Hier afmelden',
  'button.leaveQuickly': 'Snel weg',

  'offline.heading': 'Parley is niet bereikbaar',
  'offline.noNetwork': 'Dit apparaat heeft geen netwerk. De pagina komt vanzelf zodra dat er is.',
  'offline.noAnswer': 'De server antwoordt niet, of het netwerk laat niets door. De pagina komt vanzelf zodra het kan.',
  'offline.waiting': 'Wat je hebt geschreven, wacht op dit apparaat. Het wordt verzonden zodra de chat terug is.',

  'start.heading': 'Een privéchat voor twee',
  'start.promise':
    'Versleuteld op jullie eigen apparaten, geopend met twee geheime codes, en weg zodra jullie hem beëindigen of stilvallen.',
  'start.firstName': 'Naam van de eerste persoon',
  'start.secondName': 'Naam van de tweede persoon',
  'start.silence': 'Vernietigen na een stilte van',
  'start.vanish': 'Berichten verdwijnen',
  'start.vanishNever': 'nooit',
  'start.vanishAfter': '{duration} na het lezen',
  'start.submit': 'Chat starten',
  'start.unavailable': 'Parley is nu even niet bereikbaar. De chat die je hebt gemaakt, blijft in dit tabblad bewaard.',
  'start.gone':
    'De chat uit dit tabblad kan niet meer worden getoond: hij is beëindigd, of de cookies van deze browser zijn gewist.',
  'start.aboutAddress': 'Over dit adres',
  'start.phonesCannot': 'Telefoons kunnen {address} niet bereiken.',
  'start.openElsewhere': 'Open Parley op een adres dat ze wel kunnen bereiken:',
  'start.onlyThisMachine': 'Dat kan alleen deze computer.',
  'start.orSetAddress': 'Of start Parley met {setting} ingesteld op waar links mee moeten beginnen.',
  'start.setAddress': 'Start Parley met {setting} ingesteld op waar links mee moeten beginnen.',
  'start.incomplete':
    'De chat is niet gemaakt: wat de pagina stuurde, was niet volledig. Laad de pagina opnieuw en probeer het nog eens.',
  'start.tooMany': 'Er zijn te veel chats gemaakt vanaf jouw netwerk. Wacht even en probeer het dan opnieuw.',
  'start.creatorFull':
    'De chats die vanaf jouw netwerk zijn gemaakt, bevatten zoveel als is toegestaan. Beëindig er een, of wacht tot er een eindigt.',
  'start.full': 'De server heeft nu geen ruimte voor een nieuwe chat. Probeer het later nog eens.',
  'start.stopping': 'Parley wordt opnieuw gestart. Druk zo meteen nog eens op “Chat starten”.',

  'panel.heading': 'Je chat is klaar',
  'panel.advice':
    'Geef elke persoon de eigen link (of laat die scannen), en de geheime code langs een andere weg: het ene op papier, het andere mondeling. Alleen die twee samen laten iemand binnen.',
  'panel.happenings': 'Wat er in de chat is gebeurd',
  'panel.print': 'Afdrukken',
  'panel.printHint': 'Kaartjes om los te knippen, met de geheime codes apart.',
  'panel.link': 'Link',
  'panel.copyLink': 'Link kopiëren',
  'panel.share': 'Delen',
  'panel.for': 'Voor {name}',
  'panel.code': 'Geheime code',
  'panel.showCode': 'Code tonen',
  'panel.copyCode': 'Code kopiëren',
  'panel.ownCode': '{name} heeft een eigen code gekozen. De code die hier is gemaakt, laat niemand meer binnen.',
  'panel.notHere': 'Nog niet hier',
  'panel.here': 'In de chat',
  'panel.lastSeen': 'Laatst gezien {moment}',
  'panel.endQuestion': 'Deze chat beëindigen?',
  'panel.endConsequence': 'Hij wordt meteen vernietigd, voor beide personen. Niets ervan kan worden teruggehaald.',
  'panel.keep': 'Behouden',
  'panel.ended': 'Hij is beëindigd, en er is niets van over. De links en codes openen niets meer.',
  'panel.idle':
    'Er heeft niemand geschreven in de gekozen tijd, en er is niets van over. De links en codes openen niets meer.',
  'panel.expired': 'De tijd was om, en er is niets van over. De links en codes openen niets meer.',
  'panel.lost':
    'Parley is hem kwijtgeraakt, zoals gebeurt als de server opnieuw wordt gestart, of hij is meer dan een dag geleden geëindigd. De links en codes openen niets meer.',

  'landing.signedOut':
    'Dit apparaat is afgemeld of was lang weg. Wat het van de chat had, is vergeten; de code opent hem weer.',
  'landing.hello': 'Hallo {name}',
  'landing.typeOwnCode': 'Je bent uitgenodigd voor een privéchat. Typ de code die je hebt gekozen.',
  'landing.typeCode': 'Je bent uitgenodigd voor een privéchat. Typ de geheime code die je hebt gekregen.',
  'landing.missing': 'Er ontbreekt iets',
  'landing.fragmentMissing':
    'Het deel van de link achter de # is er niet, of is onderweg veranderd. Als je de link hebt gekopieerd, kopieer hem dan helemaal.',
  'landing.submit': 'Naar binnen',
  'landing.code': 'Geheime code',
  'landing.codeHint': '8 letters en cijfers; hoofdletters maken niet uit.',
  'landing.ownCode': 'Je eigen code',
  'landing.ownCodeHint':
    'De code of zin die in de chat is gekozen. De code die je hebt gekregen, laat niemand meer binnen.',
  'landing.wrong': 'Dat is niet de juiste code. Nog {left, plural, one {# poging} other {# pogingen}}.',
  'landing.paused': 'Te veel foute codes. Probeer het opnieuw over {time}.',
  'landing.malformed': 'Dat kon niet als geheime code worden gelezen. Controleer de code en probeer het opnieuw.',

  'ended.heading': 'Deze chat is beëindigd',
  'ended.idle': 'Er heeft niemand geschreven in de gekozen tijd, en er is niets van over.',
  'ended.expired': 'De tijd was om, en er is niets van over.',
  'ended.byOrganizer': 'De maker van de chat heeft hem beëindigd, en er is niets van over.',
  'ended.bySomebody': 'Iemand heeft hem beëindigd, en er is niets van over.',
  'ended.byYou': 'Je hebt hem beëindigd, en er is niets van over.',
  'ended.byName': '{name} heeft hem beëindigd, en er is niets van over.',
  'ended.lost': 'Deze chat is er niet meer',
  'ended.lostWhy':
    'Parley is hem kwijtgeraakt, zoals gebeurt als de server opnieuw wordt gestart, of hij is meer dan een dag geleden geëindigd. Hij kan niet worden teruggehaald.',
  'ended.unsent': 'Wat je hebt geschreven en niet kon worden verzonden; het wordt alleen nu getoond:',

  'chats.heading': 'Je chats',
  'chats.none':
    'In deze browser is geen chat open. Als je binnenkomt met een link en een code, staat de chat hier tot hij eindigt.',
  'chats.locked': 'Open de link opnieuw om hem te lezen: uit je geschiedenis, of met de QR-code.',
  'chats.noMessages': 'Nog geen berichten',
  'chats.unread': 'ongelezen',
  'chats.more':
    'Dit zijn de {count} chats waarin deze browser het laatst is binnengekomen. Er zijn er meer: hun links openen ze.',

  'chat.messages': 'Berichten',
  'chat.beginning':
    'Versleuteld op jullie apparaten. Gewist als een van jullie de chat beëindigt, of na {duration} stilte.',
  'chat.apart': 'De maker van de chat kan hem niet meer lezen',
  'chat.older': 'Oudere berichten',
  'chat.newer': 'Nieuwere berichten',
  'chat.newMessages': 'Nieuwe berichten',
  'chat.message': 'Bericht',
  'chat.send': 'Versturen',
  'chat.online': 'online',
  'chat.lastSeen': 'laatst gezien {moment}',
  'chat.neverSeen': 'is nog niet binnengekomen',
  'chat.typing': '{name} is aan het typen…',
  'chat.countdown': 'Deze chat wordt vernietigd over {time}',
  'chat.tooManyTabs': 'Deze chat is in te veel tabbladen open. Sluit er een, dan gaat het hier verder.',
  'chat.keepOpen': 'Openhouden',
  'chat.endQuestion': 'Deze chat voor beiden beëindigen? Alles wordt gewist.',
  'chat.deleted': 'bericht verwijderd',
  'chat.edited': 'bewerkt',
  'chat.vanishes': 'Berichten verdwijnen na het lezen. Tijd: {duration}',
  'chat.readOnce': 'Eén keer lezen',
  'chat.openOnce': 'Eén keer lezen: tik om te openen',
  'chat.openedAt': 'geopend {time}',
  'chat.wasReadOnce': 'bericht is één keer gelezen',
  'chat.vanished': 'bericht verdwenen',
  'chat.onceHint': 'Wordt voor u beiden gewist zodra u het sluit. Een scherm kan toch worden gefotografeerd.',
  'chat.cameIn': '{name} is binnengekomen',
  'chat.anotherDevice': '{name} is binnengekomen op een ander apparaat',
  'chat.wrongCode':
    '{count, plural, one {Iemand heeft een foute code getypt bij de link van {name}} other {Iemand heeft # foute codes getypt bij de link van {name}}}',
  'chat.choseOwnCode': '{name} heeft een eigen code gekozen: alleen die laat nu nog binnen',
  'chat.fromTo': 'van {first} tot {last}',

  'menu.more': 'Meer',
  'menu.react': 'Reageren',
  'menu.reactWith': 'Reageren met {emoji}',
  'menu.anotherEmoji': 'Andere emoji',
  'menu.emoji': 'Emoji',
  'menu.oneEmoji': 'Eén emoji',
  'menu.reply': 'Antwoorden',
  'menu.copy': 'Kopiëren',
  'menu.select': 'Tekst selecteren',
  'menu.edit': 'Bewerken',
  'menu.delete': 'Verwijderen',
  'menu.deleteQuestion': 'Dit bericht voor beiden verwijderen?',
  'menu.deleteForBoth': 'Verwijder voor beiden',

  'settings.heading': 'Instellingen',
  'settings.notices': 'Signalen',
  'settings.noticesHint': 'Als er een bericht komt en je niet kijkt.',
  'settings.sound': 'Geluid',
  'settings.vibration': 'Trillen',
  'settings.notifications': 'Meldingen',
  'settings.notificationsHint': 'Daarin staat “Nieuw bericht”: geen naam, geen tekst.',
  'settings.away': 'Waarschuw me als ik weg ben',
  'settings.awayHint':
    'Voor deze chat op dit apparaat. De pushdienst van je browser weet dan wanneer deze server iets voor je heeft, maar niet wat en van wie; deze server weet het adres van deze browser daar, hetzelfde voor alle chats.',
  'settings.writing': 'Schrijven',
  'settings.enterSends': 'Enter verstuurt',
  'settings.enterSendsHint': 'Anders begint Enter een nieuwe regel.',
  'settings.spelling': 'Spelling controleren',
  'settings.spellingHint': 'Sommige browsers sturen daarvoor wat je typt naar een dienst.',
  'settings.onlookers': 'Blikken van anderen',
  'settings.veil': 'Sluier',
  'settings.veilHint': 'De pagina is wazig zolang een andere app of een ander venster vooraan staat.',
  'settings.veilIdle': 'Ook na een minuut zonder aanraking',
  'settings.plainTitle': 'Neutrale titel',
  'settings.plainTitleHint': 'Het tabblad en de geschiedenis tonen “{title}”, zonder aantal.',
  'settings.devices': 'Apparaten',
  'settings.anotherDevice': '{device}, binnengekomen {moment}',
  'settings.anotherDeviceName': 'Een ander apparaat',
  'settings.signOut': 'Afmelden',
  'settings.signOutOthers': 'Alle andere afmelden',
  'settings.signOutHereHint': 'Dit apparaat vergeet de chat; die gaat door.',
  'settings.ownCodeHint': 'Dan weet alleen jij wat jou binnenlaat.',
  'settings.safetyWordsHint': 'Ze verraden of er iemand tussen jullie zit.',

  'ownCode.heading': 'Mijn eigen code kiezen',
  'ownCode.consequence':
    'Vanaf dan laat bij jouw link alleen deze code binnen. De code die je hebt gekregen, laat niemand meer binnen, wie hem ook heeft.',
  'ownCode.kind': 'Wat voor code',
  'ownCode.made': 'Een code voor mij gemaakt',
  'ownCode.theNew': 'De nieuwe code',
  'ownCode.phraseOfMine': 'Een eigen zin',
  'ownCode.phrase': 'Zin',
  'ownCode.phraseHint':
    'Minstens {count} letters en cijfers: vier woorden die niet bij elkaar horen, of meer. Hoofdletters en spaties maken niet uit.',
  'ownCode.signOutOthers': 'Mijn andere apparaten afmelden',
  'ownCode.writeDown':
    'Schrijf hem op: niemand kan hem je nog eens vertellen. De andere persoon en de maker van de chat zien dat je er een hebt gekozen.',
  'ownCode.use': 'Deze code gebruiken',
  'ownCode.inForce': 'Bij jouw link laat nu alleen je eigen code binnen.',
  'safetyWords.heading': 'Veiligheidswoorden',
  'safetyWords.advice':
    'Lees ze elkaar hardop voor. Zien jullie allebei dezelfde vijf, dan zit er niemand tussen jullie. Verschillen ze, beëindig dan de chat.',

  'refusal.malformed': 'Dit is niet begrepen. Laad de pagina opnieuw en probeer het nog eens.',
  'refusal.unknown': 'Deze server weet niet hoe dat moet. Laad de pagina opnieuw en probeer het nog eens.',
  'refusal.too-large': 'Dit bericht is te lang om te versturen.',
  'refusal.chat-full': 'Deze chat is vol: er passen geen berichten meer in.',
  'refusal.waiting-full':
    'Meer past er niet in de chat tot de andere persoon is binnengekomen. Probeer het dan opnieuw.',
  'refusal.store-full': 'De server is vol. Probeer het later nog eens.',
  'refusal.assets-missing': 'Een bestand van dit bericht is niet aangekomen. Probeer het opnieuw.',
  'refusal.no-such-message': 'Dit bericht staat niet in de chat.',
  'refusal.not-yours': 'Alleen wie dit bericht heeft geschreven, kan het wijzigen.',
  'refusal.deleted': 'Dit bericht is verwijderd.',
  'refusal.read-once': 'Een bericht dat één keer wordt gelezen, kan niet worden gewijzigd.',
  'refusal.overtaken': 'Dit bericht is intussen op een ander apparaat gewijzigd. Probeer het opnieuw.',
  'refusal.too-frequent': 'Dat ging heel snel. Het wordt zo verzonden.',
  'refusal.unavailable': 'De server kan dit nu niet aannemen. Het wordt verzonden zodra het kan.',

  'problem.malformed': 'Dat is niet begrepen',
  'problem.malformed.text': 'Het verzoek was niet volledig. Ga terug, laad de pagina opnieuw en probeer het nog eens.',
  'problem.needs-script': 'Parley heeft JavaScript nodig',
  'problem.needs-script.text':
    'Alles wordt in je browser versleuteld, en dat doet het script van de pagina. Sta het toe en probeer het opnieuw.',
  'problem.escaped-fragment': 'Deze link is onderweg veranderd',
  'problem.escaped-fragment.text':
    'Een programma heeft de # in de link vervangen door %23. Daardoor is het geheime deel bij deze server gekomen en kan de chat er niet mee worden geopend. Scan de QR-code, of vraag de link nog eens langs een andere weg.',
  'problem.not-entered': 'De geheime code is nodig',
  'problem.not-entered.text':
    'Deze browser is niet in deze chat binnengekomen, of niet meer. Open je link opnieuw en typ de code.',
  'problem.cross-origin': 'Dat mag niet vanaf hier',
  'problem.cross-origin.text':
    'Het verzoek kwam niet van een pagina van deze server. Open de pagina van Parley zelf en probeer het opnieuw.',
  'problem.unknown-public-url': 'Deze Parley is niet ingesteld voor dit adres',
  'problem.unknown-public-url.text':
    'Er is niets mis met je browser. Wie deze server beheert, moet PUBLIC_URL instellen op het adres dat je hebt geopend.',
  'problem.not-yours': 'Deze chat kun jij niet volgen',
  'problem.not-yours.text':
    'Alleen de browser die een chat heeft gemaakt, kan zien hoe het ermee staat. Het cookie daarvan is hier niet, of niet meer.',
  'problem.unknown': 'Hier is niets',
  'problem.unknown.text':
    'Controleer de link: misschien is hij onvolledig, of is de chat meer dan een dag geleden geëindigd.',
  'problem.wrong-method': 'Zo werkt dit niet',
  'problem.wrong-method.text': 'Hier kan op deze manier niets worden opgevraagd.',
  'problem.ended': 'Deze chat is beëindigd',
  'problem.ended.text': 'Er is niets van over.',
  'problem.length-required': 'Dat is niet begrepen',
  'problem.length-required.text': 'Het verzoek zei niet hoe lang het is, zoals elke browser doet.',
  'problem.too-large': 'Dat is te veel',
  'problem.too-large.text': 'Het verzoek was groter dan alles wat Parley verstuurt.',
  'problem.upgrade-required': 'Dit is geen pagina',
  'problem.upgrade-required.text': 'Dit adres is voor de verbinding die een chat live houdt.',
  'problem.too-many-requests': 'Dat was te vaak',
  'problem.too-many-requests.text':
    'Er kwamen te veel verzoeken vanaf jouw netwerk. Wacht even en probeer het dan opnieuw.',
  'problem.too-many-connections': 'Te veel tegelijk',
  'problem.too-many-connections.text':
    'Deze chat is op te veel plaatsen open. Sluit hem in een ander tabblad en probeer het opnieuw.',
  'problem.internal-error': 'Er ging iets mis',
  'problem.internal-error.text': 'Dit was onze fout, niet die van jou. Laad de pagina opnieuw en probeer het nog eens.',
  'problem.unavailable': 'Parley kan nu even niet antwoorden',
  'problem.unavailable.text': 'Probeer het zo nog eens.',
  'problem.line': '{title}. {text}',

  'security.startChat': 'Een chat starten',
  'security.promise':
    'De server ziet nooit een naam, een code, een bericht of een sleutel. Als een chat eindigt, is er niets van over.',
  'security.meaning':
    'Wat dat betekent, regel voor regel, met de getallen waarmee deze server draait. Onder elke regel staan de namen van de tests die het laten zien; ze horen bij de broncode van Parley, en iedereen kan ze uitvoeren.',
  'security.untested': 'Wat geen test kan laten zien',
  'security.tested': 'Getest: {tests}',
  'security.scripts': 'De scripts van deze server',
  'security.aboutScripts':
    'De versleuteling gebeurt door deze bestanden, en door niets anders dat pagina’s uitvoeren. Elk wordt geleverd vanaf het getoonde pad, dat eindigt op de SHA-256 van het bestand. Zolang servers van twee versies een Redis delen, levert een server de bestanden van de andere van daaruit, en alleen als hun inhoud de hash uit hun naam heeft. Bouw zelf dezelfde versie van Parley ({build}), en {sums} geeft dezelfde hashes, of deze server stuurt iets anders.',
  'security.compare':
    'Een oneerlijke server zou deze hashes kunnen tonen en andere bestanden kunnen sturen. Vergelijk wat je browser werkelijk heeft gekregen: sla de bestanden op vanaf hun pad.',
  'security.script': '{path}, op {page}',
  'security.onStart': 'de startpagina',
  'security.onLanding': 'de pagina van een link, waar de code wordt getypt',
  'security.onChat': 'een chat',
  'security.onChatStanding': 'een chat, zodra hij er staat',
  'security.onLink': 'de pagina van een link, en de chat ervan',
  'security.onChats': 'de lijst van je chats',
  'security.onEveryPage': 'elke pagina behalve de lijst van je chats, die het bevat',
  'security.onOffline': 'in plaats van een pagina die niet bereikbaar is',
  'security.onWorker':
    'op de achtergrond, via https: bewaart deze bestanden en laat zien wanneer een pagina niet bereikbaar is',
  'security.onStartAndLink': 'de startpagina en achter een link',
  'security.onFiles': 'een chat, zodra een bestand wordt verstuurd of getoond',
  'security.onVideo': 'een chat, zodra een video wordt verstuurd',
  'security.onRecording': 'een chat, zodra iets wordt opgenomen',
  'security.onStickers': 'een chat, zodra een sticker wordt getoond of gezocht',
  'security.onRoundVideo': 'een chat, zodra een ronde video wordt opgenomen',
  'security.onWords': 'pagina’s in deze taal: hun woorden',
  'security.onOwnCode': 'een chat, zodra een eigen code wordt gekozen of de veiligheidswoorden worden bekeken',

  'claim.caveat.server': 'Wie de pagina levert, zou die kunnen veranderen.',
  'claim.caveat.server.text':
    'De versleuteling draait in JavaScript dat de server stuurt. Een beheerder die wil meelezen, of iemand die de server heeft overgenomen, zou ander JavaScript kunnen sturen, en alleen naar jou. Draai Parley zelf, of gebruik er een van iemand die je vertrouwt, via https.',
  'claim.caveat.organizer': 'De maker van de chat zou kunnen meelezen.',
  'claim.caveat.organizer.text':
    'De browser van de maker heeft de sleutel van de chat en beide codes gemaakt, en bewaart de codes in zijn tabblad tot de chat eindigt. Tot je een eigen code kiest, kan de maker binnenkomen alsof jij het bent; het chatlog laat dat zien. Tot jullie er allebei een hebben gekozen, kan de maker meelezen.',
  'claim.caveat.ownCodes': 'Wat anderen nog kunnen als de maker van de chat niet meer kan lezen.',
  'claim.caveat.ownCodes.text':
    'De maker houdt wat die eerder heeft gelezen, en krijgt niets meer. De server heeft geen sleutel. Wie een kaartje vindt, opent niets. De server en de maker samen kunnen lezen wat eerder is geschreven, en wat de regel heeft dat de maker het kon lezen; ze kunnen zulke berichten uit naam van elk van beiden schrijven, en zonder dat er een spoor van blijft wijzigen wat eerder is verzegeld. Zaten ze ertussen voordat jullie je codes kozen, dan lezen ze verder mee: dan verschillen jullie veiligheidswoorden. Ze kunnen een pagina die opnieuw wordt geopend de chat tonen zoals hij eerder was, met een sleutel van henzelf: dan verschillen de woorden op dat apparaat van die op de andere. Vergelijk de woorden dus nog eens waar je opnieuw binnenkomt. Ze kunnen proberen jullie eigen codes te raden, elke poging ten koste van een Argon2id: kies er een die voor je wordt gemaakt, of een sterke zin.',
  'claim.caveat.linkAndCode': 'Link en code samen openen de chat.',
  'claim.caveat.linkAndCode.text':
    'Geef ze langs verschillende wegen: de link op een scherm of per mail, de code mondeling of op papier. Wie beide heeft, wordt binnengelaten als die persoon. De anderen zien het: binnenkomen wordt aan iedereen in de chat getoond.',
  'claim.caveat.guessing': 'Een link en de opslag samen maken raden mogelijk.',
  'claim.caveat.guessing.text':
    'Een code heeft 40 willekeurige bits; hoeveel een zin er heeft, hangt af van wie hem heeft gekozen. Wie de hele link van een deelnemer en een kopie van wat de server bewaart heeft, kan codes proberen zonder het de server te vragen; elke poging kost een Argon2id van 19 MiB. Zolang de chat leeft, is dat duur; na het einde is er niets meer om tegen te proberen.',
  'claim.caveat.withholding': 'Een server kan ophouden met bezorgen.',
  'claim.caveat.withholding.text':
    'Hij kan vanaf een bepaald moment alles achterhouden, ook voor maar een van de twee, en niemand kan dat onderscheiden van een netwerk dat uitgevallen is. Wat hij tot dan toont, klopt met wat beide apparaten hebben verzegeld; wat maar een ervan heeft gezien, wordt opgemerkt als ze weer schrijven.',
  'claim.caveat.forwardSecrecy': 'Geen forward secrecy binnen een chat.',
  'claim.caveat.forwardSecrecy.text':
    'Eén sleutel verzegelt alle berichten ervan, of twee: een voordat en een nadat de maker van de chat erbuiten staat. Ze worden met de chat gewist.',
  'claim.caveat.eachOther':
    'De twee zijn niet tegen elkaar beschermd, en niet tegen wat de server zegt over wie er schreef.',
  'claim.caveat.eachOther.text':
    'Beiden hebben dezelfde sleutel. Dat een bericht van de een komt en niet van de ander, berust op de server; dat het van een van de twee komt, niet.',
  'claim.caveat.disguise': 'Een vermomde stem is geen garantie.',
  'claim.caveat.disguise.text':
    '“Mijn stem vermommen” laat de toonhoogte en de melodie van een stem weg en verschuift de klankkleuren, voordat er iets wordt verstuurd. Tempo, pauzes, dialect en woorden blijven, en ook daaraan worden mensen herkend.',
  'claim.caveat.reader': 'Wie leest, kan bewaren wat er wordt gelezen.',
  'claim.caveat.reader.text': 'Een scherm kan worden gefotografeerd, tekst kan worden gekopieerd.',
  'claim.caveat.erasure': 'Wissen na het lezen hangt af van de server.',
  'claim.caveat.erasure.text':
    'Die zou kunnen bewaren wat hij moet wissen, versleuteld zoals het is, of iets gelezens te vroeg wissen. Wist hij wat nooit gelezen is, dan merken de apparaten het. Een pagina zonder verbinding blijft tonen wat verdwenen is, tot ze weer verbinding heeft. Een scherm kan toch worden gefotografeerd.',
  'claim.caveat.memory': 'Geheugen wordt niet overschreven.',
  'claim.caveat.memory.text':
    'Wat wordt vernietigd, wordt losgelaten; wanneer het besturingssysteem, de server, Redis of een browser het geheugen opnieuw gebruikt, bepalen die zelf. Verzegelde berichten, verificatiewaarden en cookies van een beëindigde chat zijn tot dan te vinden in het geheugen van een server en van een Redis; niets wat leesbaar is, want dat is daar nooit geweest. Draai servers en Redis zonder swap naar onversleutelde schijven, en Redis zonder persistentie. Voor dat laatste waarschuwt Parley.',
  'claim.caveat.history': 'De geschiedenis van een browser onthoudt dat een link is geopend,',
  'claim.caveat.history.text':
    'met het deel achter de #. Na het einde opent die sleutel niets: wat ermee was verzegeld, is van de server verdwenen, en zonder de code opent hij geen berichten.',
  'claim.caveat.browserDisk': 'Een browser beslist zelf wat hij op zijn schijf zet.',
  'claim.caveat.browserDisk.text':
    'De pagina’s van Parley bewaren bestanden verzegeld, en alleen zolang ze onderweg zijn; wat open is, staat in het geheugen van de pagina. Een browser die geheugen tekortkomt, kan grote bestanden die open zijn verplaatsen naar eigen tijdelijke bestanden, die hij later verwijdert, en een apparaat kan geheugen naar zijn schijf uitwisselen. Een bestand dat iemand opslaat, is van die persoon en blijft.',
  'claim.caveat.device': 'Een apparaat in andermans handen is in de chat',
  'claim.caveat.device.text': 'totdat het tabblad wordt gesloten, iemand het afmeldt of de chat eindigt.',

  'claim.operator': 'Wat een oneerlijke beheerder zou kunnen doen',
  'claim.operator.otherScripts':
    'Ander JavaScript sturen, dat meeleest. De scripts uit de lijst op deze pagina kunnen worden vergeleken met wat je zelf uit de broncode bouwt: dezelfde bronnen geven dezelfde bytes.',
  'claim.operator.metadata':
    'Bijhouden wanneer, hoeveel en waarvandaan iets is verstuurd. Parley zoals het is, schrijft dat niet op.',
  'claim.operator.ending':
    'De chat beëindigen, of niets meer bezorgen. Een bericht dat wordt weggelaten, herhaald, verwisseld, teruggezet naar hoe het was voor een bewerking of verwijdering, of verkeerd gedateerd, een eerdere reactie, en een ontvangst- of leesbevestiging die niemand heeft gegeven, worden opgemerkt: het chatlog zegt het, en de andere kant krijgt het te horen. Geen ervan kan worden gewijzigd of op de plaats van een andere worden gezet: dan zou het niet opengaan.',
  'claim.operator.inBetween':
    'Tussen de twee gaan zitten, samen met de maker van de chat, die de sleutel ervan heeft gemaakt. Zodra beiden een eigen code hebben gekozen, verraden de veiligheidswoorden het: ze zijn ook gemaakt van een eigen sleutel van elke persoon, en verschillen als iemand er een heeft verwisseld, wat de kopbalk ook zegt. Niemand kan een sleutel kiezen naar die van de ander: elke wordt pas getoond als beide door een hash vastliggen.',
  'claim.operator.guessing':
    'Codes raden zonder het de server te vragen, als iemand ook de hele link van een deelnemer heeft gegeven: het deel achter de # bereikt de server nooit, en zonder dat deel kan geen gok worden gecontroleerd.',

  'claim.stores': 'Wat hij bewaart, en hoe lang',
  'claim.stores.ofAChat':
    'Van een chat: de verzegelde namen, sleutels, berichten en reacties, wanneer ze kwamen, en hashes van wat de deur opent. Niets daarvan opent iets.',
  'claim.stores.untilSilence':
    'Tot iemand de chat beëindigt, of tot er zo lang als is gekozen niemand iets in doet: {choices}. Op de milliseconde nauwkeurig.',
  'claim.stores.longest': 'Op zijn langst {longest}, en {entering} als er nooit iemand binnenkomt.',
  'claim.stores.edited':
    'Wat wordt bewerkt, wordt vervangen, en wat wordt verwijderd, is op dat moment uit de opslag verdwenen.',
  'claim.stores.read':
    'Wat één keer wordt gelezen, wordt gewist zodra de lezer het sluit; waar berichten verdwijnen, wordt elk zo lang na het lezen gewist: tekst, bestanden en reacties, op de server en aan beide kanten.',
  'claim.stores.files':
    'Verzegelde bestanden, zo lang als het bericht dat ze toont. Een bestand dat geen bericht toont, is een uur na aankomst van het laatste deel weg.',
  'claim.stores.bucket':
    'Een beheerder kan de verzegelde bytes van bestanden in een bucket bewaren (ASSETS_URL). Wat wordt verwijderd of beëindigd, wordt daar meteen gewist en nog eens gezocht, door elke server, tot er niets van over is; tot dan zijn de sleutels ervan al weg. Een bucket die versies bewaart, bewaart wat is gewist: de server waarschuwt daarvoor als hij start.',
  'claim.stores.counts':
    'Aantallen foute en juiste codes, links die niet bestaan en nieuwe chats, onder hashes waarvoor de sleutel van de beheerder nodig is, die in geen enkele Redis staat; op zijn langst {duration}.',
  'claim.stores.bytes':
    'Hoeveel bytes de chats bevatten die vanaf één netwerk zijn gemaakt: onder een hash, en zonder te verraden welke chats dat zijn.',

  'claim.survives': 'Wat het einde overleeft',
  'claim.survives.tombstone':
    'De id van de chat en welke van drie redenen hem heeft beëindigd, gedurende {duration}; verder niets van de chat.',
  'claim.survives.endWins': 'Het einde wint van alles wat onderweg is: niets brengt iets terug.',
  'claim.survives.redisErases':
    'Waar chats in een Redis worden bewaard, wist die ze ook als er geen server meer over is die dat kan doen.',
  'claim.survives.browsers': 'De browsers bewaren niets: niets in hun opslag, geen cookie, niets op de pagina.',
  'claim.survives.leaving':
    'Wie snel weggaat, laat geen sleutel en geen concept achter in het tabblad, en teruggaan toont niets van de chat.',
  'claim.survives.noPush':
    'De browser van wie snel weggaat, neemt geen pushberichten meer aan, totdat die persoon ze weer inschakelt.',
  'claim.survives.builtFiles':
    'Via https bewaren ze Parleys eigen scripts, stijlen en afbeeldingen, voor iedereen dezelfde: nooit een pagina, een adres of iets versleutelds.',
  'claim.survives.log': 'Het logboek heeft er nooit iets van bevat.',
  'claim.survives.redisKeys':
    'Waar chats in een Redis worden bewaard, heeft die er niets van in welke sleutel, welk kanaal of welke dump dan ook, hoe druk andere chats ook zijn.',
  'claim.survives.disk':
    'Op de schijf van een apparaat staat nooit een naam, een code, een bericht of een concept dat leesbaar is.',
  'claim.survives.key':
    'Ook niet de sleutel van de chat. Wat een tabblad bewaart, is verzegeld onder een sleutel die deze server wist met de chat, met het apparaat, of als het wordt afgemeld.',
  'claim.survives.program':
    'Het programma van de server bereikt er niets van: geen tekst die het vasthoudt, en een paar seconden later geen byte van zijn buffers. Het heeft er niets van naar een bestand geschreven.',

  'claim.sees': 'Wat de server ziet',
  'claim.sees.names':
    'Hij ziet nooit een naam, een code, een sleutel of een tekst: niets wat een browser stuurt bevat zoiets, in geen enkele codering.',
  'claim.sees.fragment':
    'Het deel van een link achter de # staat in geen enkel verzoek, al blijft het in de adresbalk.',
  'claim.sees.thirdParties': 'Pagina’s vragen alleen aan deze server; er is geen derde partij.',
  'claim.sees.spelling':
    'Sommige browsers sturen de tekst van een veld naar een dienst die de spelling controleert. Het veld voor berichten vraagt ze dat niet te doen; in de instellingen kan het voor deze browser worden toegestaan.',
  'claim.sees.noCode': 'Geen code die op de server draait, kan iets openen.',
  'claim.sees.length':
    'Hoe lang een bericht is, ziet hij alleen tot op een macht van twee: wat wordt verzegeld, wordt aangevuld tot een van acht groottes.',
  'claim.sees.fileSize':
    'Van een bestand ziet hij de grootte, met hoogstens 12 % naar boven afgerond, wie het heeft verstuurd en met welk bericht, en wanneer het wordt opgehaald; niet de naam, het soort of een byte ervan.',
  'claim.sees.photos':
    'Wat een camera in een foto heeft geschreven, zoals waar die is gemaakt, verlaat geen apparaat: een foto wordt opnieuw getekend voordat hij wordt verstuurd. Als “Origineel”, en waar het beeld beweegt, houdt een JPEG, PNG, WebP of GIF zijn pixels en kleurprofiel, en verliest de rest. Een MP4-, MOV- of WebM-video houdt elk beeld en geluid en krijgt een nieuwe container zonder plaats, apparaat en namen. Van wat alles houdt, zoals andere formaten en bestanden, zegt de pagina dat voordat het wordt verstuurd.',
  'claim.sees.stickers':
    'Hij komt niet te weten welke van de stickers van Parley wordt verstuurd: ze komen allemaal als één bestand, en het bericht bevat de naam.',
  'claim.sees.microphone':
    'Alleen de pagina van een chat mag om de microfoon en de camera vragen. Ze vraagt erom als iemand opneemt, en laat ze los aan het einde van de opname.',
  'claim.sees.presence':
    'Hij ziet wie verbonden is en wie typt, en vertelt dat aan de andere persoon; ook wanneer iemand er voor het laatst was.',
  'claim.sees.push':
    'Wie weg is, krijgt alleen een melding als die dat aanzet, voor één chat en één apparaat. Elke push zegt hetzelfde: geen naam, geen kenmerk, geen aantal. De pushdienst van de maker van de browser weet dat deze server iets voor de browser heeft, en wanneer. De server bewaart het adres van de browser daar, hetzelfde voor alle chats, tot de chat eindigt, het apparaat hem verlaat of de dienst zegt dat het er niet meer is.',
  'claim.sees.network':
    'Hij ziet wanneer en vanaf welk netwerkadres iets wordt gevraagd. Geen adres, link, chat of naam komt in zijn logboek, hoeveel dat ook vastlegt.',
  'claim.sees.figures': 'De cijfers die de beheerder leest, tellen soorten en redenen, en noemen niemand.',

  'claim.entry': 'Wie binnenkomt',
  'claim.entry.withoutCode': 'Zonder de juiste code wordt geen bericht, sleutel of naam afgegeven.',
  'claim.entry.guessing':
    'Een code kan niet worden geraden: {tries, plural, one {# poging} other {# pogingen}}, dan pauzes die groeien van {first} tot {longest}, ook bij veel gokken tegelijk.',
  'claim.entry.manyAddresses':
    'Veel adressen samen hebben {tries, plural, one {# poging} other {# pogingen}} in {duration}.',
  'claim.entry.strangers':
    'De foute pogingen van vreemden sluiten de persoon niet buiten, en pagina’s van andere sites evenmin: pogingen tellen alleen voor wie de link met het deel achter de # heeft. Wie die heeft, kan vanaf veel adressen de pogingen van de link opmaken, maar niet die van een adres waarvandaan eerder de juiste code is ingevoerd (binnen {duration}).',
  'claim.entry.shown':
    'Binnenkomen en foute pogingen worden getoond aan de twee en aan de maker van de chat, ook aan wie er niet was, tot het einde van de chat. De pogingen van een vreemde bij een link zijn één regel, hoeveel het er ook zijn.',
  'claim.entry.ownCode':
    'Wie binnen is, kan een eigen code of een eigen zin kiezen. Vanaf dat moment laat bij die link alleen deze binnen: niet de code die de maker van de chat heeft gemaakt, en geen kaartje dat is gevonden. Beide personen en de maker zien dat er een is gekozen, en het overzicht toont de dode code niet meer.',
  'claim.entry.agreedKey':
    'Zodra beiden een eigen code hebben gekozen, spreken hun apparaten een sleutel af die de maker van de chat nooit heeft gehad, en verzegelen ze daar vanaf dan alles mee: niets wat de maker heeft, opent het. Beide kopbalken zeggen dat, en niet eerder. Andere apparaten lezen alles met link en eigen code; een apparaat dat met een eerdere code is binnengekomen, vraagt om de eigen code. Wat nog met de eerdere sleutel komt, heeft een regel dat de maker het kon lezen.',
  'claim.entry.answers':
    'Het antwoord op een foute code verraadt niets dan dat die fout was, en de duur ervan ook niet.',
  'claim.entry.actingAs': 'Niemand kan als de ander handelen, of meeluisteren in een andere chat.',
  'claim.entry.otherSites': 'Geen andere site kan handelen voor iemand die binnen is.',

  'shown.someone': 'Iemand',
  'shown.you': 'Jij',
  'shown.locked': 'kan hier niet worden geopend',
  'shown.unreachable': 'Parley is niet bereikbaar. Controleer de verbinding en probeer het opnieuw.',
  'shown.noCookies':
    'Deze browser blokkeert cookies, en Parley heeft ze nodig om je weer binnen te laten. Sta cookies toe voor deze site en laad de pagina opnieuw.',
  'shown.notKept':
    'Deze browser bewaart niets voor deze pagina. Sta toe dat die sitegegevens opslaat en probeer het opnieuw.',
  'shown.codeFailed':
    'Deze browser kon niet met de code werken. Laad de pagina opnieuw, of probeer een andere browser.',
  'shown.copied': 'Gekopieerd',
  'shown.notCopied': 'Niet gekopieerd',
  'shown.voice': 'Spraakbericht',
  'shown.voiceOf': 'Spraakbericht {duration}',
  'shown.roundVideo': 'Ronde video',
  'shown.sticker': 'Sticker',
  'shown.reconnecting': 'Opnieuw verbinden…',
  'shown.opening': 'Openen…',
  'shown.writtenBy': '{name}: {text}',
  'shown.writtenByYou': 'Jij: {text}',
  'shown.photos': '{count, plural, one {Foto} other {# foto’s}}',
  'shown.videos': '{count, plural, one {Video} other {# video’s}}',
  'shown.files': '{count, plural, one {Bestand} other {# bestanden}}',

  'naming.empty': 'Typ een naam.',
  'naming.too-long': 'Deze naam is te lang: hoogstens {most} tekens.',
  'naming.too-large': 'Deze naam vraagt te veel ruimte: emoji en accenten kosten meer dan letters. Maak hem korter.',
  'naming.stacked-marks': 'Deze naam heeft te veel accenten op één letter. Typ hem opnieuw, met minder.',
  'naming.control-characters': 'Er zitten onzichtbare tekens in deze naam. Typ hem opnieuw, zonder die tekens.',
  'naming.over': '{count, plural, one {# teken te veel} other {# tekens te veel}}',
  'naming.left': '{count, plural, one {nog # teken} other {nog # tekens}}',
  'naming.same': 'Beide namen zien er hetzelfde uit. Maak ze verschillend.',
  'making.starting': 'Starten…',
  'making.failed': 'Deze browser kon de sleutels niet maken. Laad de pagina opnieuw, of probeer een andere browser.',
  'inviting.qr': 'QR-code voor {name}',
  'inviting.ownCode': '{name} heeft een eigen code gekozen: de code die hier is gemaakt, laat niemand meer binnen.',
  'inviting.hideCode': 'Code verbergen',
  'inviting.comeIn': 'Ik ben {name}',
  'inviting.linkCopied': 'Link gekopieerd',
  'inviting.linkNotCopied': 'Link niet gekopieerd: deze browser staat het niet toe. Kopieer hem met de hand.',
  'inviting.codeCopied': 'Code gekopieerd',
  'inviting.codeNotCopied': 'Code niet gekopieerd: deze browser staat het niet toe. Kopieer hem met de hand.',
  'inviting.codeReplaced': 'Deze code opent de chat niet meer.',
  'inviting.tooMany': 'Hiervandaan zijn te veel foute codes geprobeerd. Probeer het later nog eens.',
  'inviting.connectionLost': 'Verbinding verbroken. Opnieuw proberen…',
  'inviting.notKnown': 'Nu niet bekend',
  'inviting.notEnded': 'Parley is niet bereikbaar: de chat is niet beëindigd. Probeer het opnieuw.',

  'entering.empty': 'Typ de geheime code die je hebt gekregen.',
  'entering.alphabet':
    'Een geheime code heeft alleen cijfers en letters, en nooit de letter U. Controleer wat je hebt getypt.',
  'entering.length': 'Een geheime code heeft 8 letters en cijfers. Controleer wat je hebt getypt.',
  'entering.ownMissing': 'Typ de code of zin die in de chat is gekozen.',
  'entering.unreadable':
    'De code klopt, maar de sleutel van de chat kan hier niet worden geopend. Scan de QR-code opnieuw.',
  'entering.unreachable':
    'Parley is niet bereikbaar. Je code staat er nog: controleer de verbinding en druk nog eens op “Naar binnen”.',
  'entering.again': 'Je kunt het nu opnieuw proberen.',
  'entering.incomplete': 'Deze link is onvolledig: scan de QR-code opnieuw.',

  'listing.locked': 'Een chat die hier op slot is',
  'listing.noticed': 'heeft een probleem opgemerkt',

  'talking.presenceUnknown': 'aanwezigheid onbekend',
  'talking.tooLong': 'Dit bericht is te lang.',
  'talking.waiting': 'wacht',
  'talking.notSent': 'niet verzonden',
  'talking.ending': 'Beëindigen…',

  'log.newMessages': 'Nieuwe berichten',
  'log.newestMessages': 'Nieuwste berichten',
  'log.newCount': '{count, plural, one {# nieuw bericht} other {# nieuwe berichten}}',
  'log.unreadFromHere':
    '{count, plural, one {Ongelezen vanaf hier: # bericht} other {Ongelezen vanaf hier: # berichten}}',
  'log.unread': '{count, plural, one {# ongelezen bericht ↑} other {# ongelezen berichten ↑}}',
  'log.sent': 'verzonden',
  'log.delivered': 'bezorgd',
  'log.read': 'gelezen',
  'log.timeLeft': 'Nog {time}, dan wordt deze chat vernietigd',
  'log.notification': 'Nieuw bericht',
  'log.readMore': 'Meer lezen',
  'log.showLess': 'Minder tonen',
  'log.moreAbout': 'Meer over “{excerpt}”',
  'log.earlierMessage': 'een eerder bericht',
  'log.inAnswerTo': 'In antwoord op',
  'log.youReacted': 'Je hebt gereageerd met {emoji}: terugnemen',
  'log.reacted': '{name} heeft gereageerd met {emoji}',
  'log.typeOneEmoji': 'Typ één emoji.',
  'log.notFound': 'Dat bericht is hier niet te vinden.',
  'log.copiedHead': '{name}, {time}: {text}',
  'log.overtaken': 'Je hebt dit bericht sindsdien op een ander apparaat gewijzigd.',
  'log.late': 'De maker van de chat kon dit lezen',
  'log.discard': 'Weggooien',

  'writing.most': 'Een bericht kan {most} tekens hebben. Maak het korter, of stuur het in delen.',
  'writing.large':
    'Dit bericht is te groot: emoji en gestapelde accenten vragen meer ruimte dan letters. Maak het korter, of stuur het in delen.',
  'writing.over': '{count, plural, one {# teken te veel} other {# tekens te veel}}',
  'writing.left': '{count, plural, one {nog # teken} other {nog # tekens}}',
  'writing.tooLarge': 'Te groot',
  'writing.save': 'Opslaan',
  'writing.editing': 'Je bewerkt je bericht',
  'writing.replyingEarlier': 'Antwoord op een eerder bericht',
  'writing.replyingSelf': 'Antwoord aan jezelf',
  'writing.replying': 'Antwoord aan {name}',

  'found.missing.yours': 'Hier ontbreekt een bericht van jou',
  'found.missing.others': 'Hier ontbreekt een bericht van {name}',
  'found.missing.unknown': 'Hier ontbreekt een bericht',
  'found.changed': 'Op deze plaats is een ander bericht gezien',
  'found.older.yours': 'De server toonde hier een eerdere versie van een bericht van jou',
  'found.older.others': 'De server toonde hier een eerdere versie van een bericht van {name}',
  'found.older.unknown': 'De server toonde hier een eerdere versie van een bericht',
  'found.reaction.yours': 'De server toonde jouw reactie hier niet zoals die is',
  'found.reaction.others': 'De server toonde de reactie van {name} hier niet zoals die is',
  'found.repeated.yours': 'Een bericht van jou kwam twee keer',
  'found.repeated.others': 'Een bericht van {name} kwam twee keer',
  'found.repeated.unknown': 'Een bericht kwam twee keer',
  'found.order': 'Berichten staan niet in de volgorde waarin ze zijn geschreven',
  'found.time': 'De tijd van dit bericht kan niet kloppen',
  'found.receipt.yours': 'Hier is een bevestiging getoond die jij nooit hebt gegeven',
  'found.receipt.others': 'Hier is een bevestiging getoond die {name} nooit heeft gegeven',

  'noticed.missing.yours': 'Je apparaat merkte dat hier een bericht van jou ontbreekt, en meldde het aan {told}',
  'noticed.missing.others': 'Je apparaat merkte dat hier een bericht van {name} ontbreekt, en meldde het aan {told}',
  'noticed.missing.unknown': 'Je apparaat merkte dat hier een bericht ontbreekt, en meldde het aan {told}',
  'noticed.changed':
    'Je apparaat merkte dat hier op de plaats van een bericht een ander is gezien, en meldde het aan {told}',
  'noticed.older.yours':
    'Je apparaat merkte dat hier een eerdere versie van een bericht van jou is getoond, en meldde het aan {told}',
  'noticed.older.others':
    'Je apparaat merkte dat hier een eerdere versie van een bericht van {name} is getoond, en meldde het aan {told}',
  'noticed.older.unknown':
    'Je apparaat merkte dat hier een eerdere versie van een bericht is getoond, en meldde het aan {told}',
  'noticed.reaction.yours':
    'Je apparaat merkte dat jouw reactie hier niet is getoond zoals die is, en meldde het aan {told}',
  'noticed.reaction.others':
    'Je apparaat merkte dat de reactie van {name} hier niet is getoond zoals die is, en meldde het aan {told}',
  'noticed.repeated.yours': 'Je apparaat merkte dat een bericht van jou hier twee keer kwam, en meldde het aan {told}',
  'noticed.repeated.others':
    'Je apparaat merkte dat een bericht van {name} hier twee keer kwam, en meldde het aan {told}',
  'noticed.repeated.unknown': 'Je apparaat merkte dat een bericht hier twee keer kwam, en meldde het aan {told}',
  'noticed.order':
    'Je apparaat merkte dat berichten hier niet in de volgorde staan waarin ze zijn geschreven, en meldde het aan {told}',
  'noticed.time': 'Je apparaat merkte dat de tijd van een bericht hier niet kan kloppen, en meldde het aan {told}',
  'noticed.receipt.yours':
    'Je apparaat merkte dat hier een bevestiging is getoond die jij nooit hebt gegeven, en meldde het aan {told}',
  'noticed.receipt.others':
    'Je apparaat merkte dat hier een bevestiging is getoond die {name} nooit heeft gegeven, en meldde het aan {told}',

  'reported.missing.yours': 'Het apparaat van {who} merkte dat daar een bericht van jou ontbreekt',
  'reported.missing.others': 'Het apparaat van {who} merkte dat daar een bericht van {name} ontbreekt',
  'reported.missing.unknown': 'Het apparaat van {who} merkte dat daar een bericht ontbreekt',
  'reported.changed': 'Het apparaat van {who} merkte dat daar op de plaats van een bericht een ander is gezien',
  'reported.older.yours':
    'Het apparaat van {who} merkte dat daar een eerdere versie van een bericht van jou is getoond',
  'reported.older.others':
    'Het apparaat van {who} merkte dat daar een eerdere versie van een bericht van {name} is getoond',
  'reported.older.unknown': 'Het apparaat van {who} merkte dat daar een eerdere versie van een bericht is getoond',
  'reported.reaction.yours': 'Het apparaat van {who} merkte dat jouw reactie daar niet is getoond zoals die is',
  'reported.reaction.others':
    'Het apparaat van {who} merkte dat de reactie van {name} daar niet is getoond zoals die is',
  'reported.repeated.yours': 'Het apparaat van {who} merkte dat een bericht van jou daar twee keer kwam',
  'reported.repeated.others': 'Het apparaat van {who} merkte dat een bericht van {name} daar twee keer kwam',
  'reported.repeated.unknown': 'Het apparaat van {who} merkte dat een bericht daar twee keer kwam',
  'reported.order':
    'Het apparaat van {who} merkte dat berichten daar niet in de volgorde staan waarin ze zijn geschreven',
  'reported.time': 'Het apparaat van {who} merkte dat de tijd van een bericht daar niet kan kloppen',
  'reported.receipt.yours':
    'Het apparaat van {who} merkte dat daar een bevestiging is getoond die jij nooit hebt gegeven',
  'reported.receipt.others':
    'Het apparaat van {who} merkte dat daar een bevestiging is getoond die {name} nooit heeft gegeven',

  'settings.thisDevice': 'Dit apparaat',
  'settings.signingOut': 'Afmelden…',
  'settings.stillSignedIn': 'Parley is niet bereikbaar: dit apparaat is nog aangemeld. Probeer het opnieuw.',
  'settings.cannotNotify': 'Deze browser toont geen meldingen van deze pagina.',
  'settings.notAllowed':
    'Meldingen zijn niet toegestaan. In de instellingen van je browser voor deze site kun je dat veranderen.',
  'settings.awayHomeScreen':
    'Hier kunnen alleen pagina’s op het beginscherm dat: zet Parley eerst op het beginscherm en open het daar.',
  'settings.awayNoService': 'De pushdienst van deze browser antwoordt niet, of deze server gebruikt hem niet.',
  'settings.unreachable': 'Parley is niet bereikbaar. Probeer het opnieuw.',

  'choosing.changing': 'Wijzigen…',
  'choosing.short': 'Deze zin is te kort: hij heeft {count} van de {least} letters en cijfers die nodig zijn.',
  'choosing.repeats':
    'Deze zin is te makkelijk te raden: veel ervan herhaalt zich of telt door. Gebruik vier woorden of meer die niet bij elkaar horen.',
  'choosing.long': 'Deze zin is te lang: {most} letters is het maximum.',
  'choosing.unreachable':
    'Parley is niet bereikbaar, dus is niet bekend of de nieuwe code geldt. Bewaar ze allebei en druk nog eens op “Deze code gebruiken”.',
  'choosing.refused': 'Parley heeft de code niet aangenomen. Laad de pagina opnieuw en probeer het nog eens.',
  'choosing.overtaken':
    'Je hebt op een ander apparaat een code gekozen. Meld je hier af en kom daarmee binnen; dan kun je een andere kiezen.',
  'choosing.tooOften': 'Dat was te vaak. Wacht een paar seconden en probeer het opnieuw.',

  'safety.swapped':
    'De server toont sleutels die niet bij elkaar horen. Er zit iemand tussen jullie, of iemand heeft dat geprobeerd: beëindig de chat.',
  'safety.unknownHere':
    'Dit apparaat kent je eigen code niet. Meld je hier af en kom daarmee binnen om de woorden te zien.',
  'safety.known': 'Ze zijn gemaakt van de sleutel van de chat en van jullie beide eigen sleutels.',
  'safety.neither':
    'Geen van jullie heeft een eigen code gekozen, dus de maker van de chat, die de sleutels heeft gemaakt, zou nog tussen jullie kunnen zitten.',
  'safety.notYou':
    'Je hebt geen eigen code gekozen, dus de maker van de chat, die de sleutels heeft gemaakt, zou nog tussen jullie kunnen zitten.',
  'safety.notOther':
    'De ander heeft geen eigen code gekozen, dus de maker van de chat, die de sleutels heeft gemaakt, zou nog tussen jullie kunnen zitten.',
  'safety.waiting':
    'Het apparaat van de ander heeft nog niet geantwoord. De woorden veranderen zodra het dat doet; tot dan zou de maker van de chat, die de sleutels heeft gemaakt, nog tussen jullie kunnen zitten.',

  'files.attach': 'Bijvoegen',
  'files.photoOrVideo': 'Foto of video',
  'files.file': 'Bestand',
  'files.photo': 'Foto',
  'files.video': 'Video',
  'files.ready': 'Klaar om te versturen',
  'files.caption': 'Bijschrift',
  'files.captionTooLong': 'Dit bijschrift is te lang.',
  'files.original': 'Origineel',
  'files.most': 'In een bericht passen {most} bestanden.',
  'files.mayTell': 'Dit bestand kan verraden wie het heeft gemaakt en waar.',
  'files.unreadable': '{name} kan niet meer worden gelezen.',
  'files.tooLarge': '{name} is te groot: {size}. Een bestand mag {most} zijn.',
  'files.noRoom': '{name} past niet: {size}. De bestanden van deze chat hebben nog ruimte voor {left}.',
  'files.onlySaved': '{name} kan niet met “Eén keer lezen” worden verstuurd: het kan alleen worden opgeslagen.',
  'files.remove': 'Verwijderen',
  'files.removeNamed': '{name} verwijderen',
  'files.preparing': 'Voorbereiden',
  'files.sending': 'Versturen',
  'files.refusedTooLarge': 'Dit bestand is te groot voor deze server.',
  'files.refusedFull':
    'De bestanden van deze chat hebben alle ruimte die er is. Verwijder er een paar en probeer het opnieuw.',
  'files.refusedTooMany': 'In deze chat zijn te veel bestanden onderweg. Probeer het opnieuw als ze zijn aangekomen.',
  'files.refusedStoreFull': 'De server is vol. Probeer het later nog eens.',
  'files.lost': 'Dit was niet klaar voordat de pagina werd gesloten. Kies de bestanden opnieuw.',
  'files.notSent': 'Deze bestanden konden niet worden verzonden.',
  'files.notShown': 'De bestanden van dit bericht kunnen hier niet worden getoond.',
  'files.viewPhoto': 'Foto bekijken',
  'files.viewPhotoOf': 'Foto {place} van {count} bekijken',
  'files.photoPlace': '{place} van {count}',
  'files.previousPhoto': 'Vorige foto',
  'files.nextPhoto': 'Volgende foto',
  'files.close': 'Sluiten',
  'files.save': 'Opslaan',
  'files.saveNamed': '{name} opslaan',
  'files.photoNotShown': 'Deze foto kan hier niet worden getoond.',
  'files.download': 'Downloaden',
  'files.downloadNamed': '{name} downloaden',
  'files.downloadingNamed': '{name} wordt gedownload',
  'files.downloadingVideo': 'Video wordt gedownload',
  'files.playVideo': 'Video afspelen',
  'files.unplayable': 'Deze browser kan deze opname niet afspelen.',
  'files.damaged': 'Dit bestand is beschadigd.',
  'files.missing': 'Dit bestand is er niet meer.',
  'files.unopened': 'Dit bestand kan hier niet worden geopend.',

  'recording.record': 'Stem opnemen',
  'recording.recording': 'Opname',
  'recording.waitingMicrophone': 'Wachten op de microfoon',
  'recording.waitingCamera': 'Wachten op de camera',
  'recording.slide': '‹ Veeg om te annuleren',
  'recording.secondsLeft': '{count, plural, one {nog # seconde} other {nog # seconden}}',
  'recording.stop': 'Stoppen',
  'recording.start': 'Opnemen',
  'recording.otherCamera': 'Andere camera',
  'recording.fullChat': 'De bestanden van deze chat hebben geen ruimte voor meer.',
  'recording.noRoom':
    'De bestanden van deze chat hebben geen ruimte voor een opname. Verwijder er een paar en probeer het opnieuw.',
  'recording.longestVoice': 'Een spraakbericht mag 15 minuten duren.',
  'recording.longestVideo': 'Een ronde video mag 60 seconden duren.',
  'recording.microphoneLost': 'De microfoon is weggenomen. Wat tot dan is opgenomen, blijft bewaard.',
  'recording.cameraLost': 'De camera is weggenomen. Wat tot dan is opgenomen, blijft bewaard.',
  'recording.needsHttps': 'Opnemen kan alleen op een adres dat met https begint.',
  'recording.unable': 'Deze browser kan niet opnemen.',
  'recording.microphoneRefused':
    'De microfoon is hier niet toegestaan. Sta hem voor deze pagina toe in de instellingen van de browser.',
  'recording.cameraRefused':
    'De camera is hier niet toegestaan. Sta hem voor deze pagina toe in de instellingen van de browser.',
  'recording.noMicrophone': 'Er is geen microfoon.',
  'recording.noCamera': 'Er is geen camera.',
  'recording.microphoneTaken': 'De microfoon is in gebruik door een ander programma.',
  'recording.cameraTaken': 'De camera is in gebruik door een ander programma.',
  'recording.disguised': 'Vermomd',
  'recording.disguise': 'Mijn stem vermommen',
  'recording.disguising': 'De stem wordt vermomd',
  'recording.notDisguised': 'Deze browser kan de stem niet vermommen.',
  'recording.noGuarantee':
    'Een vermomming, geen garantie: hoe iemand spreekt, kan die persoon nog verraden, en wat er wordt gezegd ook.',
  'playing.position': 'Positie',
  'playing.of': '{shown} van {whole}',
  'playing.playVoice': 'Spraakbericht afspelen',
  'playing.pauseVoice': 'Spraakbericht pauzeren',
  'playing.playRound': 'Ronde video afspelen',
  'playing.pauseRound': 'Ronde video pauzeren',
  'playing.speed': 'Snelheid {rate}×',

  'stickers.heading': 'Stickers',
  'stickers.make': 'Sticker maken',
  'stickers.named': 'Sticker: {name}',
  'stickers.unknown': 'Deze sticker is hier onbekend.',
  'stickers.unable': 'Deze browser kan van dit bestand geen sticker maken.',
  'sticker.hello': 'Hallo',
  'sticker.thanks': 'Dank je wel',
  'sticker.please': 'Alsjeblieft',
  'sticker.yes': 'Ja',
  'sticker.no': 'Nee',
  'sticker.laugh': 'Haha',
  'sticker.wink': 'Knipoog',
  'sticker.love': 'Verliefd',
  'sticker.kiss': 'Een kus',
  'sticker.hug': 'Een knuffel',
  'sticker.flowers': 'Bloemen voor jou',
  'sticker.hooray': 'Hoera',
  'sticker.birthday': 'Fijne verjaardag',
  'sticker.cool': 'Cool',
  'sticker.surprised': 'O!',
  'sticker.thinking': 'Even denken',
  'sticker.idea': 'Een idee',
  'sticker.shh': 'Onder ons',
  'sticker.secret': 'Een geheim',
  'sticker.sad': 'Verdrietig',
  'sticker.crying': 'Huilen',
  'sticker.angry': 'Boos',
  'sticker.sorry': 'Sorry',
  'sticker.morning': 'Goedemorgen',
  'sticker.night': 'Welterusten',
  'sticker.hungry': 'Honger',
  'sticker.sick': 'Niet lekker',
  'sticker.coming': 'Ik kom eraan',
  'sticker.waiting': 'Wachten',
  'sticker.goodbye': 'Tot ziens',

  'size.bytes': '{amount} bytes',
  'size.kilobytes': '{amount} KB',
  'size.megabytes': '{amount} MB',
};
