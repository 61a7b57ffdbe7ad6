import type { Messages } from './en.ts';

export const hungarian: Messages = {
  'page.start': 'Parley: privát csevegés kettesben',
  'page.chats': 'Csevegéseid – Parley',
  'page.security': 'Így működik a Parley – Parley',
  'page.titled': '{title} – Parley',
  'page.needsScript':
    'A Parley JavaScriptet igényel: a neveket, kódokat és üzeneteket a saját eszközöd titkosítja, és erre csak egy szkript képes.',
  'page.howItWorks': 'Így működik, és ezek a korlátai',
  'page.language': 'Nyelv',
  'page.notes': 'Jegyzetek',
  'page.veiled': 'Elfátyolozva',
  'page.unveil': 'Koppints, vagy nyomj meg egy billentyűt az oldal megtekintéséhez.',

  'button.cancel': 'Mégse',
  'button.done': 'Kész',
  'button.newChat': 'Új csevegés',
  'button.yourChats': 'Csevegéseid',
  'button.tryAgain': 'Próbáld újra',
  'button.endForBoth': 'Befejezés mindkettőnél',
  'button.endChat': 'Csevegés befejezése',
  'button.signOutHere': 'Kijelentkezés itt',
  'button.leaveQuickly': 'Gyors távozás',

  'offline.heading': 'A Parley nem érhető el',
  'offline.noNetwork': 'Ennek az eszköznek nincs hálózata. Az oldal magától megjelenik, amint lesz.',
  'offline.noAnswer':
    'A szerver nem válaszol, vagy a hálózat nem enged át semmit. Az oldal magától megjelenik, amint lehet.',
  'offline.waiting': 'Amit írtál, ezen az eszközön vár. Elküldjük, amint a csevegés visszatér.',

  'start.heading': 'Privát csevegés kettesben',
  'start.promise':
    'A saját eszközeiteken titkosítva, két titkos kóddal nyitható, és eltűnik, amikor befejezitek vagy elhallgattok.',
  'start.firstName': 'Az első személy neve',
  'start.secondName': 'A második személy neve',
  'start.silence': 'Megsemmisítés ennyi hallgatás után',
  'start.vanish': 'Az üzenetek eltűnnek',
  'start.vanishNever': 'soha',
  'start.vanishAfter': '{duration} az olvasás után',
  'start.submit': 'Csevegés indítása',
  'start.unavailable': 'A Parley most nem érhető el. Az általad létrehozott csevegés megmarad ezen a lapon.',
  'start.gone':
    'Az ezen a lapon létrehozott csevegés már nem jeleníthető meg: véget ért, vagy törölték ennek a böngészőnek a cookie-jait.',
  'start.aboutAddress': 'Erről a címről',
  'start.phonesCannot': 'Telefonról nem érhető el: {address}.',
  'start.openElsewhere': 'Nyisd meg a Parleyt olyan címen, amelyet a telefonok is elérnek:',
  'start.onlyThisMachine': 'Csak ez a gép éri el.',
  'start.orSetAddress':
    'Vagy indítsd a következő beállítással: {setting}, és add meg benne, mivel kezdődjenek a linkek.',
  'start.setAddress': 'Indítsd a következő beállítással: {setting}, és add meg benne, mivel kezdődjenek a linkek.',
  'start.incomplete':
    'A csevegés nem jött létre: hiányos volt, amit az oldal küldött. Töltsd újra az oldalt, és próbáld meg ismét.',
  'start.tooMany': 'Túl sok csevegés jött létre a hálózatodról. Várj egy kicsit, és próbáld újra.',
  'start.creatorFull':
    'A hálózatodról létrehozott csevegésekben már annyi van, amennyi lehet. Fejezz be egyet, vagy várd meg, amíg egy véget ér.',
  'start.full': 'A szerveren most nincs hely új csevegésnek. Próbáld újra egy kicsit később.',
  'start.stopping': 'A Parley újraindul. Nyomd meg kicsit később ismét ezt: „Csevegés indítása”.',

  'panel.heading': 'Kész a csevegésed',
  'panel.advice':
    'Add oda mindenkinek a saját linkjét (vagy hagyd, hogy beolvassa), a titkos kódját pedig más úton: az egyiket papíron, a másikat élőszóban. Csak a kettő együtt enged be valakit.',
  'panel.happenings': 'Mi történt a csevegésben',
  'panel.print': 'Nyomtatás',
  'panel.printHint': 'Szétvágható kártyák, külön a titkos kódokkal.',
  'panel.link': 'Link',
  'panel.copyLink': 'Link másolása',
  'panel.share': 'Megosztás',
  'panel.for': '{name} részére',
  'panel.code': 'Titkos kód',
  'panel.showCode': 'Kód megjelenítése',
  'panel.copyCode': 'Kód másolása',
  'panel.ownCode': '{name} saját kódot választott. Az itt létrehozott kód már nem enged be senkit.',
  'panel.notHere': 'Még nincs itt',
  'panel.here': 'A csevegésben',
  'panel.lastSeen': 'Utoljára itt: {moment}',
  'panel.endQuestion': 'Befejezed ezt a csevegést?',
  'panel.endConsequence': 'Azonnal megsemmisül, mindkét személynél. Semmi sem hozható vissza belőle.',
  'panel.keep': 'Megtartás',
  'panel.ended': 'Befejezték, és semmi sem maradt belőle. Linkjei és kódjai már semmit sem nyitnak.',
  'panel.idle':
    'A választott ideig senki sem írt, és semmi sem maradt belőle. Linkjei és kódjai már semmit sem nyitnak.',
  'panel.expired': 'Lejárt az ideje, és semmi sem maradt belőle. Linkjei és kódjai már semmit sem nyitnak.',
  'panel.lost':
    'A Parley elveszítette, ahogy ez a szerver újraindításakor megesik, vagy több mint egy napja véget ért. Linkjei és kódjai már semmit sem nyitnak.',

  'landing.signedOut':
    'Ezt az eszközt kijelentkeztették, vagy sokáig távol volt. Amit a csevegésből tárolt, azt elfelejtette; a kód újra megnyitja.',
  'landing.hello': 'Szia, {name}',
  'landing.typeOwnCode': 'Meghívtak egy privát csevegésbe. Írd be a kódot, amelyet választottál.',
  'landing.typeCode': 'Meghívtak egy privát csevegésbe. Írd be a titkos kódot, amelyet kaptál.',
  'landing.missing': 'Valami hiányzik',
  'landing.fragmentMissing':
    'A link # utáni része hiányzik, vagy útközben megváltozott. Ha másoltad a linket, másold ki az egészet.',
  'landing.submit': 'Belépés',
  'landing.code': 'Titkos kód',
  'landing.codeHint': '8 betű és számjegy; a kis- és nagybetű mindegy.',
  'landing.ownCode': 'A saját kódod',
  'landing.ownCodeHint': 'A csevegésben választott kód vagy mondat. Amelyet kaptál, az már nem enged be senkit.',
  'landing.wrong':
    'Ez nem a helyes kód. {left, plural, one {Még # próbálkozás maradt.} other {Még # próbálkozás maradt.}}',
  'landing.paused': 'Túl sok hibás kód. Próbáld újra {time} múlva.',
  'landing.malformed': 'Ez nem értelmezhető titkos kódként. Ellenőrizd, és próbáld újra.',

  'ended.heading': 'Ez a csevegés véget ért',
  'ended.idle': 'A választott ideig senki sem írt, és semmi sem maradt belőle.',
  'ended.expired': 'Lejárt az ideje, és semmi sem maradt belőle.',
  'ended.byOrganizer': 'A szervezője befejezte, és semmi sem maradt belőle.',
  'ended.bySomebody': 'Valaki befejezte, és semmi sem maradt belőle.',
  'ended.byYou': 'Befejezted, és semmi sem maradt belőle.',
  'ended.byName': '{name} befejezte, és semmi sem maradt belőle.',
  'ended.lost': 'Ez a csevegés már nincs meg',
  'ended.lostWhy':
    'A Parley elveszítette, ahogy ez a szerver újraindításakor megesik, vagy több mint egy napja véget ért. Nem hozható vissza.',
  'ended.unsent': 'Amit írtál, de már nem lehetett elküldeni; csak most látható:',

  'chats.heading': 'Csevegéseid',
  'chats.none':
    'Ebben a böngészőben nincs nyitott csevegés. Ha linkkel és kóddal belépsz, a csevegés itt lesz, amíg véget nem ér.',
  'chats.locked': 'Ha el akarod olvasni, nyisd meg újra a linkjét: az előzményeidből vagy a QR-kóddal.',
  'chats.noMessages': 'Még nincs üzenet',
  'chats.unread': 'olvasatlan',
  'chats.more':
    'Itt az a {count} csevegés látható, amelybe ez a böngésző utoljára belépett. Van még több is: a linkjük megnyitja őket.',

  'chat.messages': 'Üzenetek',
  'chat.beginning':
    'Az eszközeiteken titkosítva. Törlődik, ha egyikőtök befejezi a csevegést, vagy {duration} hallgatás után.',
  'chat.apart': 'A szervező már nem tudja olvasni ezt a csevegést',
  'chat.older': 'Régebbi üzenetek',
  'chat.newer': 'Újabb üzenetek',
  'chat.newMessages': 'Új üzenetek',
  'chat.message': 'Üzenet',
  'chat.send': 'Küldés',
  'chat.online': 'elérhető',
  'chat.lastSeen': 'utoljára itt: {moment}',
  'chat.neverSeen': 'még nem lépett be',
  'chat.typing': '{name} ír…',
  'chat.countdown': 'Ez a csevegés megsemmisül {time} múlva',
  'chat.tooManyTabs': 'Ez a csevegés túl sok lapon van nyitva. Zárd be az egyiket, és itt folytatódik.',
  'chat.keepOpen': 'Maradjon nyitva',
  'chat.endQuestion': 'Befejezed ezt a csevegést mindkettőtöknél? Minden törlődik.',
  'chat.deleted': 'törölt üzenet',
  'chat.edited': 'szerkesztve',
  'chat.vanishes': 'Az üzenetek olvasás után eltűnnek. Idő: {duration}',
  'chat.readOnce': 'Egyszer olvasható',
  'chat.openOnce': 'Egyszer olvasható: koppintson a megnyitáshoz',
  'chat.openedAt': 'megnyitva {time}',
  'chat.wasReadOnce': 'az üzenetet egyszer elolvasták',
  'chat.vanished': 'az üzenet eltűnt',
  'chat.onceHint': 'Mindkettőjüknél törlődik, amikor bezárja. A képernyőt így is le lehet fényképezni.',
  'chat.cameIn': '{name} belépett',
  'chat.anotherDevice': '{name} belépett egy másik eszközön',
  'chat.wrongCode':
    '{count, plural, one {Valaki hibás kódot írt be {name} linkjéhez} other {Valaki # hibás kódot írt be {name} linkjéhez}}',
  'chat.choseOwnCode': '{name} saját kódot választott: most már csak az enged be',
  'chat.fromTo': '{first} – {last}',

  'menu.more': 'Továbbiak',
  'menu.react': 'Reagálás',
  'menu.reactWith': 'Reagálás: {emoji}',
  'menu.anotherEmoji': 'Másik emodzsi',
  'menu.emoji': 'Emodzsi',
  'menu.oneEmoji': 'Egy emodzsi',
  'menu.reply': 'Válasz',
  'menu.copy': 'Másolás',
  'menu.select': 'Szöveg kijelölése',
  'menu.edit': 'Szerkesztés',
  'menu.delete': 'Törlés',
  'menu.deleteQuestion': 'Törlöd ezt az üzenetet mindkettőtöknél?',
  'menu.deleteForBoth': 'Törlés mindkettőnél',

  'settings.heading': 'Beállítások',
  'settings.notices': 'Jelzések',
  'settings.noticesHint': 'Ha üzenet jön, és te máshová nézel.',
  'settings.sound': 'Hang',
  'settings.vibration': 'Rezgés',
  'settings.notifications': 'Értesítések',
  'settings.notificationsHint': 'Ennyi áll bennük: „Új üzenet”; se név, se szöveg.',
  'settings.away': 'Értesítsen, ha nem vagyok itt',
  'settings.awayHint':
    'Ehhez a csevegéshez, ezen az eszközön. A böngésződ push-szolgáltatása ekkor megtudja, mikor van ennek a kiszolgálónak valamije számodra, de azt nem, hogy mi és kitől; ez a kiszolgáló megtudja ennek a böngészőnek az ottani címét, amely minden csevegésnél ugyanaz.',
  'settings.writing': 'Írás',
  'settings.enterSends': 'Küldés Enterrel',
  'settings.enterSendsHint': 'Különben az Enter új sort kezd.',
  'settings.spelling': 'Helyesírás-ellenőrzés',
  'settings.spellingHint': 'Egyes böngészők ehhez elküldik egy szolgáltatásnak, amit írsz.',
  'settings.onlookers': 'Mások tekintete',
  'settings.veil': 'Fátyol',
  'settings.veilHint': 'Az oldal elmosódott, amíg másik alkalmazás vagy ablak van elöl.',
  'settings.veilIdle': 'Egy perc érintés nélkül is',
  'settings.plainTitle': 'Semleges cím',
  'settings.plainTitleHint': 'A lapon és az előzményekben „{title}” áll, szám nélkül.',
  'settings.devices': 'Eszközök',
  'settings.anotherDevice': '{device}, belépett: {moment}',
  'settings.anotherDeviceName': 'Másik eszköz',
  'settings.signOut': 'Kijelentkeztetés',
  'settings.signOutOthers': 'A többi kijelentkeztetése',
  'settings.signOutHereHint': 'Ez az eszköz elfelejti a csevegést, amely folytatódik.',
  'settings.ownCodeHint': 'Akkor csak te tudod, mi enged be.',
  'settings.safetyWordsHint': 'Megmutatják, ül-e valaki köztetek.',

  'ownCode.heading': 'Saját kód választása',
  'ownCode.consequence':
    'Onnantól csak ez a kód enged be a linkeden. Amelyet kaptál, az már nem enged be senkit, bárkinél van is.',
  'ownCode.kind': 'Milyen kód',
  'ownCode.made': 'Nekem készített kód',
  'ownCode.theNew': 'Az új kód',
  'ownCode.phraseOfMine': 'Saját mondat',
  'ownCode.phrase': 'Mondat',
  'ownCode.phraseHint':
    'Legalább {count} betű és számjegy: négy össze nem tartozó szó, vagy több. A nagybetűk és a szóközök nem számítanak.',
  'ownCode.signOutOthers': 'A többi eszközöm kijelentkeztetése',
  'ownCode.writeDown':
    'Írd fel: senki sem tudja majd újra megmondani neked. A másik személy és a szervező látja, hogy választottál egyet.',
  'ownCode.use': 'Ezt a kódot használom',
  'ownCode.inForce': 'A linkeden most már csak a saját kódod enged be.',
  'safetyWords.heading': 'Biztonsági szavak',
  'safetyWords.advice':
    'Olvassátok fel egymásnak élőszóban. Ha mindketten ugyanazt az ötöt látjátok, senki sem ül köztetek. Ha eltérnek, fejezzétek be a csevegést.',

  'refusal.malformed': 'Ez nem volt érthető. Töltsd újra az oldalt, és próbáld meg ismét.',
  'refusal.unknown': 'Ez a szerver ilyet nem tud. Töltsd újra az oldalt, és próbáld meg ismét.',
  'refusal.too-large': 'Ez az üzenet túl hosszú, nem küldhető el.',
  'refusal.chat-full': 'Ez a csevegés megtelt: több üzenet nem fér bele.',
  'refusal.waiting-full': 'Amíg a másik személy be nem lép, ennél több nem fér a csevegésbe. Próbáld újra akkor.',
  'refusal.store-full': 'A szerver megtelt. Próbáld újra egy kicsit később.',
  'refusal.assets-missing': 'Az üzenet egyik fájlja nem érkezett meg. Próbáld újra.',
  'refusal.no-such-message': 'Ez az üzenet nincs a csevegésben.',
  'refusal.not-yours': 'Ezt az üzenetet csak az módosíthatja, aki írta.',
  'refusal.deleted': 'Ezt az üzenetet törölték.',
  'refusal.read-once': 'Az egyszer olvasható üzenet nem módosítható.',
  'refusal.overtaken': 'Ezt az üzenetet közben egy másik eszközön módosították. Próbáld újra.',
  'refusal.too-frequent': 'Ez nagyon gyors volt. Mindjárt elküldjük.',
  'refusal.unavailable': 'A szerver ezt most nem tudja fogadni. Elküldjük, amint lehet.',

  'problem.malformed': 'Ez nem volt érthető',
  'problem.malformed.text': 'A kérés hiányos volt. Menj vissza, töltsd újra az oldalt, és próbáld meg ismét.',
  'problem.needs-script': 'A Parley JavaScriptet igényel',
  'problem.needs-script.text':
    'Minden a böngésződben titkosítódik, és ezt az oldal szkriptje végzi. Engedélyezd, és próbáld újra.',
  'problem.escaped-fragment': 'Ez a link útközben megváltozott',
  'problem.escaped-fragment.text':
    'Egy program a linkben a # jelet erre cserélte: %23, így a titkos része eljutott ehhez a szerverhez, és a csevegés nem nyitható meg vele. Olvasd be a QR-kódot, vagy kérd el a linket újra, más úton.',
  'problem.not-entered': 'Szükség van a titkos kódra',
  'problem.not-entered.text':
    'Ez a böngésző nem lépett be ebbe a csevegésbe, vagy már nincs benne. Nyisd meg újra a linkedet, és írd be a kódot.',
  'problem.cross-origin': 'Ez innen nem megengedett',
  'problem.cross-origin.text':
    'A kérés nem ennek a szervernek az oldaláról jött. Nyisd meg a Parley saját oldalát, és próbáld újra.',
  'problem.unknown-public-url': 'Ez a Parley nem erre a címre van beállítva',
  'problem.unknown-public-url.text':
    'A böngésződdel nincs semmi baj. Aki ezt a szervert üzemelteti, annak a PUBLIC_URL értékét arra a címre kell állítania, amelyet megnyitottál.',
  'problem.not-yours': 'Ezt a csevegést nem figyelheted',
  'problem.not-yours.text':
    'Csak az a böngésző látja, hogyan áll egy csevegés, amelyik létrehozta. A cookie-ja nincs itt, vagy már nincs itt.',
  'problem.unknown': 'Itt nincs semmi',
  'problem.unknown.text': 'Ellenőrizd a linket: lehet, hogy hiányos, vagy a csevegése több mint egy napja véget ért.',
  'problem.wrong-method': 'Ez nem így működik',
  'problem.wrong-method.text': 'Ilyen módon itt semmi sem kérhető.',
  'problem.ended': 'Ez a csevegés véget ért',
  'problem.ended.text': 'Semmi sem maradt belőle.',
  'problem.length-required': 'Ez nem volt érthető',
  'problem.length-required.text': 'A kérés nem közölte a hosszát, pedig minden böngésző közli.',
  'problem.too-large': 'Ez túl sok',
  'problem.too-large.text': 'A kérés nagyobb volt bárminél, amit a Parley küld.',
  'problem.upgrade-required': 'Ez nem oldal',
  'problem.upgrade-required.text': 'Ez a cím annak a kapcsolatnak való, amely egy csevegést élőben tart.',
  'problem.too-many-requests': 'Ez túl gyakori volt',
  'problem.too-many-requests.text': 'Túl sok kérés jött a hálózatodról. Várj egy kicsit, és próbáld újra.',
  'problem.too-many-connections': 'Ez egyszerre túl sok',
  'problem.too-many-connections.text':
    'Ez a csevegés túl sok helyen van nyitva. Zárd be egy másik lapon, és próbáld újra.',
  'problem.internal-error': 'Valami elromlott',
  'problem.internal-error.text': 'Ez a mi hibánk, nem a tiéd. Töltsd újra az oldalt, és próbáld meg ismét.',
  'problem.unavailable': 'A Parley most nem tud válaszolni',
  'problem.unavailable.text': 'Próbáld újra kicsit később.',
  'problem.line': '{title}. {text}',

  'security.startChat': 'Csevegés indítása',
  'security.promise':
    'A szerver soha nem lát nevet, kódot, üzenetet vagy kulcsot. Amikor egy csevegés véget ér, semmi sem marad belőle.',
  'security.meaning':
    'Hogy ez mit jelent, sorról sorra, azokkal a számokkal, amelyekkel ez a szerver fut. Minden sor alatt ott vannak az ezt megmutató tesztek nevei; ezek a Parley forráskódjának részei, és bárki lefuttathatja őket.',
  'security.untested': 'Amit egyetlen teszt sem mutathat meg',
  'security.tested': 'Tesztelve: {tests}',
  'security.scripts': 'Ennek a szervernek a szkriptjei',
  'security.aboutScripts':
    'A titkosítást ezek a fájlok végzik, és semmi más, amit az oldalak futtatnak. Mindegyiket a feltüntetett útvonalról szolgálja ki a szerver, amely a fájl SHA-256 értékével végződik. Amíg két verzió szerverei közös Redist használnak, az egyik szerver onnan szolgálja ki a másik fájljait, és csak akkor, ha a tartalmuknak a nevükben álló hash felel meg. Építsd meg te magad a Parley ugyanezen verzióját ({build}), és a {sums} ugyanezeket a hasheket adja, különben ez a szerver valami mást küld.',
  'security.compare':
    'Egy tisztességtelen szerver megmutathatná ezeket a hasheket, és küldhetne más fájlokat. Hasonlítsd össze azt, amit a böngésződ valóban kapott: mentsd el a fájlokat az útvonalaikról.',
  'security.script': '{path}: {page}',
  'security.onStart': 'a kezdőoldal',
  'security.onLanding': 'egy link oldala, ahol a kódot be kell írni',
  'security.onChat': 'egy csevegés',
  'security.onChatStanding': 'egy csevegés, amint felállt',
  'security.onLink': 'egy link oldala és a csevegése',
  'security.onChats': 'a csevegéseid listája',
  'security.onEveryPage': 'minden oldal, kivéve a csevegéseid listáját, amely tartalmazza',
  'security.onOffline': 'egy nem elérhető oldal helyén',
  'security.onWorker': 'a háttérben, https-en: megőrzi ezeket a fájlokat, és jelzi, ha egy oldal nem érhető el',
  'security.onStartAndLink': 'a kezdőoldal és egy link mögött',
  'security.onFiles': 'egy csevegés, amint fájlt küldenek vagy mutatnak benne',
  'security.onVideo': 'egy csevegés, amint videót küldenek benne',
  'security.onRecording': 'egy csevegés, amint felvétel készül benne',
  'security.onStickers': 'egy csevegés, amint matricát mutatnak vagy keresnek benne',
  'security.onRoundVideo': 'egy csevegés, amint kerek videót vesznek fel benne',
  'security.onWords': 'az ezen a nyelven írt oldalak: a szavaik',
  'security.onOwnCode': 'egy csevegés, amint saját kódot választanak, vagy megnézik a biztonsági szavakat',

  'claim.caveat.server': 'Aki az oldalt kiszolgálja, módosíthatná.',
  'claim.caveat.server.text':
    'A titkosítás a szerver által küldött JavaScriptben fut. Egy üzemeltető, aki bele akar olvasni, vagy valaki, aki átvette a szervert, küldhetne más JavaScriptet, akár csak neked. Üzemeltesd a Parleyt te magad, vagy használj olyat, amelyet egy általad megbízhatónak tartott személy üzemeltet, https-en.',
  'claim.caveat.organizer': 'A szervező beleolvashatna.',
  'claim.caveat.organizer.text':
    'A szervező böngészője készítette a csevegés kulcsát és mindkét kódot, és a kódokat a lapján őrzi, amíg a csevegés véget nem ér. Amíg nem választasz saját kódot, a szervező a te helyedben is beléphet; a csevegés naplója megmutatja. Amíg mindketten nem választottatok saját kódot, a szervező beleolvashat.',
  'claim.caveat.ownCodes': 'Ami másoknak marad, amikor a szervező már nem tud olvasni.',
  'claim.caveat.ownCodes.text':
    'A szervezőnek megmarad, amit korábban olvasott, és már semmit sem kap. A szervernek nincs kulcsa. Aki talál egy kártyát, semmit sem nyit vele. A szerver és a szervező együtt elolvashatja, amit korábban írtak, és aminél ott a sor, hogy a szervező elolvashatta; bármelyikőtök nevében írhatnak ilyen üzeneteket, és nyom nélkül módosíthatják, amit korábban titkosítottak. Ha már azelőtt köztetek ültek, hogy megválasztottátok a kódjaitokat, tovább olvasnak: akkor a biztonsági szavaitok eltérnek. Egy újonnan megnyitott oldalnak a csevegést a korábbi állapotában is megmutathatják, saját kulcsukkal: akkor azon az eszközön mások a szavak, mint a többin. Ezért hasonlítsátok össze a szavakat még egyszer ott, ahol újból beléptek. Megpróbálhatják kitalálni a saját kódjaitokat, próbálkozásonként egy Argon2id árán: válassz olyat, amelyet neked készítettek, vagy egy erős mondatot.',
  'claim.caveat.linkAndCode': 'A link és a kód együtt nyitja meg a csevegést.',
  'claim.caveat.linkAndCode.text':
    'Különböző utakon add át őket: a linket képernyőn vagy e-mailben, a kódot élőszóban vagy papíron. Akinél mindkettő megvan, az ilyen személyként léphet be. A többiek látják: a belépés mindenkinek megjelenik a csevegésben.',
  'claim.caveat.guessing': 'Egy link és a tároló együtt lehetővé teszi a találgatást.',
  'claim.caveat.guessing.text':
    'Egy kódban 40 véletlen bit van; hogy egy mondatban mennyi, az azon múlik, aki választotta. Akinél egy résztvevő teljes linkje és a szerver tartalmának másolata megvan, a szerver megkérdezése nélkül próbálgathat kódokat; minden próbálkozás egy 19 MiB-os Argon2id árába kerül. Amíg a csevegés él, ez költséges; a vége után már nincs mihez mérni a próbálkozást.',
  'claim.caveat.withholding': 'Egy szerver abbahagyhatja a kézbesítést.',
  'claim.caveat.withholding.text':
    'Egy adott pillanattól mindent visszatarthat, akár csak az egyik személy elől, és ezt senki sem tudja megkülönböztetni egy leállt hálózattól. Amit addig mutat, az egyezik azzal, amit mindkét eszköz titkosított; amit csak az egyik látott, az kiderül, amikor legközelebb írnak.',
  'claim.caveat.forwardSecrecy': 'Egy csevegésen belül nincs előretitkosság (forward secrecy).',
  'claim.caveat.forwardSecrecy.text':
    'Egyetlen kulcs titkosítja az összes üzenetét, vagy kettő: a szervező kizárása előtt és után. A csevegéssel együtt törlődnek.',
  'claim.caveat.eachOther': 'A két személy nincs védve egymástól, sem attól, amit a szerver arról állít, hogy ki írt.',
  'claim.caveat.eachOther.text':
    'Mindkettőnek ugyanaz a kulcsa. Hogy egy üzenet az egyiktől jön, és nem a másiktól, az a szerveren múlik; hogy kettejük egyikétől jön, az nem.',
  'claim.caveat.disguise': 'Az elváltoztatott hang nem garancia.',
  'claim.caveat.disguise.text':
    'A „Hangom elváltoztatása” elhagyja a hang magasságát és dallamát, és eltolja a hangszínét, mielőtt bármi elküldésre kerül. A tempó, a szünetek, a nyelvjárás és a szavak megmaradnak, és az embereket ezekről is fel lehet ismerni.',
  'claim.caveat.reader': 'Aki olvas, megtarthatja, amit olvas.',
  'claim.caveat.reader.text': 'A képernyő lefényképezhető, a szöveg kimásolható.',
  'claim.caveat.erasure': 'Az olvasás utáni törlés a szerveren múlik.',
  'claim.caveat.erasure.text':
    'Megtarthatná titkosítva, amit törölnie kell, vagy idő előtt törölhetné az elolvasottat. Ha olyat töröl, amit sosem olvastak el, az eszközök észreveszik. A kapcsolat nélküli oldal addig mutatja azt is, ami már eltűnt, amíg újra nem lesz kapcsolata. A képernyőt így is le lehet fényképezni.',
  'claim.caveat.memory': 'A memória nem íródik felül.',
  'claim.caveat.memory.text':
    'Ami megsemmisül, az felszabadul; hogy az operációs rendszer, a szerver, a Redis vagy egy böngésző mikor használja újra a memóriát, az rajtuk múlik. Addig egy véget ért csevegés titkosított üzenetei, ellenőrző értékei és cookie-jai megtalálhatók egy szerver és egy Redis memóriájában; semmi, ami olvasható, mert olyan soha nem is volt ott. A szervereket és a Redist titkosítatlan lemezre való kilapozás (swap) nélkül futtasd, a Redist pedig tartós tárolás nélkül. Az utóbbira a Parley figyelmeztet.',
  'claim.caveat.history': 'A böngésző előzményei megjegyzik, hogy egy linket megnyitottak,',
  'claim.caveat.history.text':
    'a # utáni részével együtt. A csevegés vége után ez a kulcs semmit sem nyit: amit vele titkosítottak, az eltűnt a szerverről, és a kód nélkül nem nyit meg üzeneteket.',
  'claim.caveat.browserDisk': 'A böngésző dönti el, mit ír a lemezére.',
  'claim.caveat.browserDisk.text':
    'A Parley oldalai titkosítva tárolják a fájlokat, és csak amíg úton vannak; ami nyitva van, az az oldal memóriájában van. Ha egy böngésző kifogy a memóriából, a nagy, nyitott fájlokat saját ideiglenes fájljaiba helyezheti át, amelyeket később eltávolít, egy eszköz pedig a lemezére írhat ki memóriát. Amit valaki elment, az az övé, és megmarad.',
  'claim.caveat.device': 'Egy másvalaki kezében lévő eszköz a csevegésben van,',
  'claim.caveat.device.text': 'amíg a lapját be nem zárják, valaki ki nem jelentkezteti, vagy a csevegés véget nem ér.',

  'claim.operator': 'Mit tehetne egy tisztességtelen üzemeltető',
  'claim.operator.otherScripts':
    'Más JavaScriptet küldhetne, amely beleolvas. Az oldal listáján szereplő szkriptek összevethetők azzal, amit te magad építesz a forráskódból: ugyanaz a forrás ugyanazokat a bájtokat adja.',
  'claim.operator.metadata':
    'Rögzíthetné, mikor, mennyit és honnan küldtek. A Parley a mostani formájában ezt nem írja fel.',
  'claim.operator.ending':
    'Befejezhetné a csevegést, vagy abbahagyhatná a kézbesítést. Ha egy üzenet kimarad, megismétlődik, helyet cserél, visszakerül a szerkesztés vagy törlés előtti állapotába, vagy hibás időpontot kap, ha korábbi reakció jelenik meg, vagy olyan visszaigazolás, amelyet senki sem adott, az kiderül: a csevegés naplója jelzi, és a másik fél is megtudja. Egyik sem módosítható, és nem tehető egy másik helyére: nem nyílna meg.',
  'claim.operator.inBetween':
    'Kettőtök közé ülhetne a szervezővel együtt, aki a csevegés kulcsát készítette. Ha már mindketten saját kódot választottatok, a biztonsági szavak elárulják: minden személy egy-egy saját kulcsából is készülnek, és eltérnek, ha valaki kicserélt egyet, bármit mond is a fejléc. Senki sem választhat kulcsot a másikéhoz igazítva: mindegyik csak akkor látható, amikor már mindkettőt hash köti.',
  'claim.operator.guessing':
    'A szerver megkérdezése nélkül találgathatna kódokat, ha valaki egy résztvevő teljes linkjét is odaadta neki: a # utáni rész soha nem jut el a szerverhez, és nélküle egyetlen találgatás sem ellenőrizhető.',

  'claim.stores': 'Mit tárol, és meddig',
  'claim.stores.ofAChat':
    'Egy csevegésből: a titkosított neveket, kulcsokat, üzeneteket és reakciókat, érkezésük idejét, és annak hasheit, ami az ajtót nyitja. Ezek közül semmi sem nyit meg semmit.',
  'claim.stores.untilSilence':
    'Amíg valaki be nem fejezi a csevegést, vagy amíg a választott ideig senki sem tesz benne semmit: {choices}. Ezredmásodpercre pontosan.',
  'claim.stores.longest': 'Legfeljebb {longest}, és {entering}, ha soha senki sem lép be.',
  'claim.stores.edited':
    'Amit szerkesztenek, az lecserélődik, és amit törölnek, az abban a pillanatban eltűnik a tárolóból.',
  'claim.stores.read':
    'Az egyszer olvasható üzenet törlődik, amikor az olvasó bezárja; ahol az üzenetek eltűnnek, mindegyik ennyi idővel az olvasás után törlődik: szöveg, fájlok és reakciók, a szerveren és mindkét oldalon.',
  'claim.stores.files':
    'Titkosított fájlokat, addig, amíg az őket mutató üzenet megvan. Az a fájl, amelyet egyetlen üzenet sem mutat, egy órával az utolsó része megérkezése után eltűnik.',
  'claim.stores.bucket':
    'Az üzemeltető a fájlok titkosított bájtjait egy bucketben is tarthatja (ASSETS_URL). Amit törölnek vagy befejeznek, az ott azonnal törlődik, és minden szerver újra megkeresi, amíg semmi sem marad belőle; addigra a kulcsai már nincsenek meg. Az a bucket, amely verziókat őriz, a törölteket is megőrzi: a szerver induláskor figyelmeztet erre.',
  'claim.stores.counts':
    'A hibás és a helyes kódok, a nem létező linkek és az új csevegések számát, olyan hashek alatt, amelyekhez az üzemeltető kulcsa kell, és az egyetlen Redisben sincs benne; legfeljebb ennyi ideig: {duration}.',
  'claim.stores.bytes':
    'Hány bájt van az egy hálózatról létrehozott csevegésekben: egy hash alatt, amely elrejti, melyik csevegésekről van szó.',

  'claim.survives': 'Mi marad a vége után',
  'claim.survives.tombstone':
    'A csevegés azonosítója, és hogy a három ok közül melyik vetett véget neki, ennyi ideig: {duration}; semmi más a csevegésből.',
  'claim.survives.endWins': 'A befejezés erősebb mindennél, ami éppen úton van: semmi sem hoz vissza semmit.',
  'claim.survives.redisErases':
    'Ha a csevegéseket Redis tárolja, akkor is törli őket, ha már egyetlen szerver sincs, amely megtenné.',
  'claim.survives.browsers': 'A böngészők semmit sem őriznek meg: se tárolt adatot, se cookie-t, se bármit az oldalon.',
  'claim.survives.leaving':
    'Aki gyorsan távozik, nem hagy kulcsot és piszkozatot a lapon, és visszalépve semmi sem látszik a csevegésből.',
  'claim.survives.noPush':
    'Aki gyorsan távozik, annak böngészője nem fogad több push üzenetet, amíg az illető újra be nem kapcsolja.',
  'claim.survives.builtFiles':
    'Https-en a Parley saját szkriptjeit, stílusait és képeit őrzik meg, amelyek mindenkinél ugyanazok: soha egy oldalt, címet vagy bármi titkosítottat.',
  'claim.survives.log': 'A naplóban soha semmi sem volt belőle.',
  'claim.survives.redisKeys':
    'Ha a csevegéseket Redis tárolja, egyetlen kulcsban, csatornában vagy mentésben sincs belőle semmi, bármekkora is a forgalom más csevegésekben.',
  'claim.survives.disk': 'Egy eszköz lemezén soha nincs olvasható név, kód, üzenet vagy piszkozat.',
  'claim.survives.key':
    'A csevegés kulcsa sincs rajta. Amit egy lap őriz, az olyan kulccsal van titkosítva, amelyet ez a szerver a csevegéssel vagy az eszközzel együtt töröl, vagy amikor azt kijelentkeztetik.',
  'claim.survives.program':
    'A szerver programja semmit sem ér el belőle: egyetlen szöveget sem, amelyet tárol, és pár másodperccel később egyetlen bájtot sem a puffereiből. Semmit sem írt belőle semmilyen fájlba.',

  'claim.sees': 'Mit lát a szerver',
  'claim.sees.names':
    'Soha nem lát nevet, kódot, kulcsot vagy szöveget: semmi, amit egy böngésző küld, nem tartalmaz ilyet, semmilyen kódolásban.',
  'claim.sees.fragment': 'A link # utáni része egyetlen kérésben sincs benne, bár a címsorban megmarad.',
  'claim.sees.thirdParties': 'Az oldalak csak ettől a szervertől kérnek; harmadik fél nincs.',
  'claim.sees.spelling':
    'Egyes böngészők egy mező szövegét elküldik egy helyesírást ellenőrző szolgáltatásnak. Az üzenetek mezője arra kéri őket, hogy ne tegyék; a beállításokban ez ebben a böngészőben engedélyezhető.',
  'claim.sees.noCode': 'A szerveren futó egyetlen kód sem tud megnyitni semmit.',
  'claim.sees.length':
    'Egy üzenet hosszát csak kettőhatvány pontossággal látja: a titkosított adat nyolc méret egyikére van feltöltve.',
  'claim.sees.fileSize':
    'Egy fájlból a legfeljebb 12 %-kal felfelé kerekített méretét látja, hogy ki és melyik üzenettel küldte, és hogy mikor töltik le; a nevét, a fajtáját vagy egyetlen bájtját sem.',
  'claim.sees.photos':
    'Amit a kamera egy fotóba írt, például hogy hol készült, az nem hagyja el az eszközt: a fotó küldés előtt újra kirajzolódik. „Eredeti” módban, és ahol mozog, egy JPEG, PNG, WebP vagy GIF megtartja a képpontjait és a színprofilját, a többit pedig elveszíti. Egy MP4-, MOV- vagy WebM-videó minden képet és hangot megtart, és új konténert kap hely, eszköz és nevek nélkül. Ami mindent megtart, például más formátumok és fájlok, arról az oldal küldés előtt szól.',
  'claim.sees.stickers':
    'Nem tudja meg, melyik Parley-matricát küldik: mind egyetlen fájlban érkezik, és az üzenetben a név áll.',
  'claim.sees.microphone':
    'Csak egy csevegés oldala kérheti a mikrofont és a kamerát. Akkor kéri, amikor valaki felvételt készít, és a felvétel végén elengedi.',
  'claim.sees.presence':
    'Látja, ki van kapcsolatban és ki ír, és megmondja a másik személynek; azt is, hogy ki mikor volt itt utoljára.',
  'claim.sees.push':
    'Aki nincs itt, csak akkor kap értesítést, ha bekapcsolja, egy csevegéshez és egy eszközön. Minden push ugyanazt mondja: se név, se azonosító, se darabszám. A böngésző készítőjének push-szolgáltatása megtudja, hogy ennek a kiszolgálónak van valamije a böngésző számára, és mikor. A kiszolgáló megőrzi a böngésző ottani címét, amely minden csevegésnél ugyanaz, amíg a csevegés véget nem ér, az eszköz el nem hagyja, vagy a szolgáltatás azt nem mondja, hogy már nincs.',
  'claim.sees.network':
    'Látja, mikor és melyik hálózati címről kérnek valamit. Egyetlen cím, link, csevegés vagy név sem kerül a naplójába, bármennyit naplóz is.',
  'claim.sees.figures':
    'Az üzemeltetője által olvasott számok fajtákat és okokat számlálnak, és senkit sem neveznek meg.',

  'claim.entry': 'Ki léphet be',
  'claim.entry.withoutCode': 'A helyes kód nélkül se üzenet, se kulcs, se név nem adható ki.',
  'claim.entry.guessing':
    'Egy kód nem található ki: {tries, plural, one {# próbálkozás} other {# próbálkozás}}, aztán növekvő szünetek (először {first}, legfeljebb {longest}), sok egyidejű találgatásnál is.',
  'claim.entry.manyAddresses':
    'Sok címnek együtt {tries, plural, one {# próbálkozása} other {# próbálkozása}} van {duration} alatt.',
  'claim.entry.strangers':
    'Egy idegen hibás próbálkozásai nem zárják ki az érintettet, és más webhelyek oldalai sem: a próbálkozások csak annál számítanak, akinél megvan a link a # utáni résszel. Akinél megvan, az sok címről elhasználhatja a link próbálkozásait, de nem azéit a címéit, ahonnan korábban beírták a helyes kódot (ennyi időn belül: {duration}).',
  'claim.entry.shown':
    'A belépések és a hibás próbálkozások megjelennek mindkettőnek és a szervezőnek, annak is, aki nem volt ott, a csevegés végéig. Egy idegen próbálkozásai egy linknél egyetlen sort adnak, akárhány van is.',
  'claim.entry.ownCode':
    'Aki bent van, saját kódot vagy mondatot választhat. Attól a pillanattól egyedül az enged be a linkjén: nem a szervező által készített kód, és nem egy talált kártya. Mindkét személy és a szervező látja, hogy választottak, és a panel többé nem mutatja az érvénytelen kódot.',
  'claim.entry.agreedKey':
    'Ha már mindketten saját kódot választottak, az eszközeik megegyeznek egy kulcsban, amely a szervezőnek soha nem volt meg, és onnantól mindent azzal titkosítanak: semmi, ami a szervezőnél van, nem nyitja meg. Ezt mindkét fejléc jelzi, és előbb nem. Más eszközök mindezt a linkkel és a saját kóddal olvassák; amelyik korábbi kóddal lépett be, az a saját kódot kéri. Ami még a korábbi kulccsal érkezik, annál ott a sor, hogy a szervező elolvashatta.',
  'claim.entry.answers': 'A hibás kódra adott válasz csak annyit árul el, hogy hibás volt, és az ideje sem többet.',
  'claim.entry.actingAs': 'Senki sem járhat el a másik személyként, és nem hallgathat bele egy másik csevegésbe.',
  'claim.entry.otherSites': 'Egyetlen más webhely sem járhat el olyasvalaki helyett, aki bent van.',

  'shown.someone': 'Valaki',
  'shown.you': 'Te',
  'shown.locked': 'itt nem nyitható meg',
  'shown.unreachable': 'A Parley nem érhető el. Ellenőrizd a kapcsolatot, és próbáld újra.',
  'shown.noCookies':
    'Ez a böngésző letiltja a cookie-kat, pedig a Parleynak szüksége van rájuk, hogy újra beengedjen. Engedélyezd a cookie-kat ennek a webhelynek, majd töltsd újra az oldalt.',
  'shown.notKept':
    'Ez a böngésző semmit sem őriz meg ennek az oldalnak. Engedd meg, hogy webhelyadatokat tároljon, majd próbáld újra.',
  'shown.codeFailed':
    'Ez a böngésző nem tudta feldolgozni a kódot. Töltsd újra az oldalt, vagy próbáld másik böngészővel.',
  'shown.copied': 'Kimásolva',
  'shown.notCopied': 'Nincs kimásolva',
  'shown.voice': 'Hangüzenet',
  'shown.voiceOf': 'Hangüzenet {duration}',
  'shown.roundVideo': 'Kerek videó',
  'shown.sticker': 'Matrica',
  'shown.reconnecting': 'Újracsatlakozás…',
  'shown.opening': 'Megnyitás…',
  'shown.writtenBy': '{name}: {text}',
  'shown.writtenByYou': 'Te: {text}',
  'shown.photos': '{count, plural, one {Fotó} other {# fotó}}',
  'shown.videos': '{count, plural, one {Videó} other {# videó}}',
  'shown.files': '{count, plural, one {Fájl} other {# fájl}}',

  'naming.empty': 'Írj be egy nevet.',
  'naming.too-long': 'Ez a név túl hosszú: legfeljebb {most} karakter lehet.',
  'naming.too-large':
    'Ez a név túl sok helyet foglal: az emodzsiknak és az ékezeteknek több kell belőle, mint a betűknek. Rövidítsd le.',
  'naming.stacked-marks': 'Ebben a névben túl sok ékezet van egy betűn. Írd be újra, kevesebbel.',
  'naming.control-characters': 'Ebben a névben láthatatlan karakterek vannak. Írd be újra, nélkülük.',
  'naming.over': '{count, plural, one {# karakterrel több} other {# karakterrel több}}',
  'naming.left': '{count, plural, one {még # karakter} other {még # karakter}}',
  'naming.same': 'A két név egyformának látszik. Legyenek különbözők.',
  'making.starting': 'Indítás…',
  'making.failed':
    'Ez a böngésző nem tudta elkészíteni a kulcsokat. Töltsd újra az oldalt, vagy próbáld másik böngészővel.',
  'inviting.qr': 'QR-kód {name} részére',
  'inviting.ownCode': '{name} saját kódot választott: az itt létrehozott már nem enged be senkit.',
  'inviting.hideCode': 'Kód elrejtése',
  'inviting.comeIn': 'Én vagyok {name}',
  'inviting.linkCopied': 'Link kimásolva',
  'inviting.linkNotCopied': 'A link nincs kimásolva: ez a böngésző nem engedi. Másold ki kézzel.',
  'inviting.codeCopied': 'Kód kimásolva',
  'inviting.codeNotCopied': 'A kód nincs kimásolva: ez a böngésző nem engedi. Másold ki kézzel.',
  'inviting.codeReplaced': 'Ez a kód már nem nyitja meg a csevegést.',
  'inviting.tooMany': 'Innen túl sok hibás kóddal próbálkoztak. Próbáld újra egy kicsit később.',
  'inviting.connectionLost': 'Megszakadt a kapcsolat. Újra próbáljuk…',
  'inviting.notKnown': 'Most nem tudható',
  'inviting.notEnded': 'A Parley nem érhető el: a csevegés nem fejeződött be. Próbáld újra.',

  'entering.empty': 'Írd be a titkos kódot, amelyet kaptál.',
  'entering.alphabet':
    'A titkos kódban csak számjegyek és betűk vannak, és soha nincs benne U betű. Ellenőrizd, mit írtál be.',
  'entering.length': 'A titkos kód 8 betűből és számjegyből áll. Ellenőrizd, mit írtál be.',
  'entering.ownMissing': 'Írd be a csevegésben választott kódot vagy mondatot.',
  'entering.unreadable': 'A kód helyes, de a csevegés kulcsa itt nem nyitható meg. Olvasd be újra a QR-kódot.',
  'entering.unreachable':
    'A Parley nem érhető el. A kódod még itt van: ellenőrizd a kapcsolatot, és nyomd meg újra ezt: „Belépés”.',
  'entering.again': 'Most újra megpróbálhatod.',
  'entering.incomplete': 'Ez a link hiányos: olvasd be újra a QR-kódot.',

  'listing.locked': 'Egy csevegés, amely itt zárolva van',
  'listing.noticed': 'problémát észlelt',

  'talking.presenceUnknown': 'nem tudni, itt van-e',
  'talking.tooLong': 'Ez az üzenet túl hosszú.',
  'talking.waiting': 'várakozik',
  'talking.notSent': 'nincs elküldve',
  'talking.ending': 'Befejezés…',

  'log.newMessages': 'Új üzenetek',
  'log.newestMessages': 'Legújabb üzenetek',
  'log.newCount': '{count, plural, one {# új üzenet} other {# új üzenet}}',
  'log.unreadFromHere': '{count, plural, one {Innentől olvasatlan: # üzenet} other {Innentől olvasatlan: # üzenet}}',
  'log.unread': '{count, plural, one {# olvasatlan üzenet ↑} other {# olvasatlan üzenet ↑}}',
  'log.sent': 'elküldve',
  'log.delivered': 'kézbesítve',
  'log.read': 'elolvasva',
  'log.timeLeft': 'Még {time}, aztán ez a csevegés megsemmisül',
  'log.notification': 'Új üzenet',
  'log.readMore': 'Tovább olvasom',
  'log.showLess': 'Kevesebb',
  'log.moreAbout': 'Továbbiak: „{excerpt}”',
  'log.earlierMessage': 'egy korábbi üzenet',
  'log.inAnswerTo': 'Válasz erre:',
  'log.youReacted': 'Így reagáltál: {emoji} – visszavonás',
  'log.reacted': '{name} reakciója: {emoji}',
  'log.typeOneEmoji': 'Írj be egy emodzsit.',
  'log.notFound': 'Ez az üzenet itt nem található.',
  'log.copiedHead': '{name}, {time}: {text}',
  'log.overtaken': 'Azóta módosítottad ezt az üzenetet egy másik eszközön.',
  'log.late': 'Ezt a szervező elolvashatta',
  'log.discard': 'Elvetés',

  'writing.most': 'Egy üzenet {most} karakterből állhat. Rövidítsd le, vagy küldd el részletekben.',
  'writing.large':
    'Ez az üzenet túl nagy: az emodzsiknak és a halmozott ékezeteknek több hely kell, mint a betűknek. Rövidítsd le, vagy küldd el részletekben.',
  'writing.over': '{count, plural, one {# karakterrel több} other {# karakterrel több}}',
  'writing.left': '{count, plural, one {még # karakter} other {még # karakter}}',
  'writing.tooLarge': 'Túl nagy',
  'writing.save': 'Mentés',
  'writing.editing': 'Az üzeneted szerkesztése',
  'writing.replyingEarlier': 'Válasz egy korábbi üzenetre',
  'writing.replyingSelf': 'Válasz magadnak',
  'writing.replying': 'Válasz {name} üzenetére',

  'found.missing.yours': 'Itt hiányzik egy üzeneted',
  'found.missing.others': 'Itt hiányzik {name} egyik üzenete',
  'found.missing.unknown': 'Itt hiányzik egy üzenet',
  'found.changed': 'Ezen a helyen egy másik üzenet volt látható',
  'found.older.yours': 'A szerver itt egy üzeneted korábbi változatát mutatta',
  'found.older.others': 'A szerver itt {name} egyik üzenetének korábbi változatát mutatta',
  'found.older.unknown': 'A szerver itt egy üzenet korábbi változatát mutatta',
  'found.reaction.yours': 'A szerver itt nem olyannak mutatta a reakciódat, amilyen',
  'found.reaction.others': 'A szerver itt nem olyannak mutatta {name} reakcióját, amilyen',
  'found.repeated.yours': 'Egy üzeneted kétszer érkezett',
  'found.repeated.others': '{name} egyik üzenete kétszer érkezett',
  'found.repeated.unknown': 'Egy üzenet kétszer érkezett',
  'found.order': 'Az üzenetek nem abban a sorrendben állnak, amelyben íródtak',
  'found.time': 'Ennek az üzenetnek az időpontja nem lehet helyes',
  'found.receipt.yours': 'Itt olyan visszaigazolás jelent meg, amelyet te soha nem adtál',
  'found.receipt.others': 'Itt olyan visszaigazolás jelent meg, amelyet {name} soha nem adott',

  'noticed.missing.yours': 'Az eszközöd észrevette, hogy itt hiányzik egy üzeneted, és {told} értesítést kapott erről',
  'noticed.missing.others':
    'Az eszközöd észrevette, hogy itt hiányzik {name} egyik üzenete, és {told} értesítést kapott erről',
  'noticed.missing.unknown': 'Az eszközöd észrevette, hogy itt hiányzik egy üzenet, és {told} értesítést kapott erről',
  'noticed.changed':
    'Az eszközöd észrevette, hogy itt egy üzenet helyén egy másik volt látható, és {told} értesítést kapott erről',
  'noticed.older.yours':
    'Az eszközöd észrevette, hogy itt egy üzeneted korábbi változata jelent meg, és {told} értesítést kapott erről',
  'noticed.older.others':
    'Az eszközöd észrevette, hogy itt {name} egyik üzenetének korábbi változata jelent meg, és {told} értesítést kapott erről',
  'noticed.older.unknown':
    'Az eszközöd észrevette, hogy itt egy üzenet korábbi változata jelent meg, és {told} értesítést kapott erről',
  'noticed.reaction.yours':
    'Az eszközöd észrevette, hogy itt a reakciód nem olyannak látszott, amilyen, és {told} értesítést kapott erről',
  'noticed.reaction.others':
    'Az eszközöd észrevette, hogy itt {name} reakciója nem olyannak látszott, amilyen, és {told} értesítést kapott erről',
  'noticed.repeated.yours':
    'Az eszközöd észrevette, hogy egy üzeneted kétszer érkezett ide, és {told} értesítést kapott erről',
  'noticed.repeated.others':
    'Az eszközöd észrevette, hogy {name} egyik üzenete kétszer érkezett ide, és {told} értesítést kapott erről',
  'noticed.repeated.unknown':
    'Az eszközöd észrevette, hogy egy üzenet kétszer érkezett ide, és {told} értesítést kapott erről',
  'noticed.order':
    'Az eszközöd észrevette, hogy az üzenetek itt nem abban a sorrendben állnak, amelyben íródtak, és {told} értesítést kapott erről',
  'noticed.time':
    'Az eszközöd észrevette, hogy egy üzenet időpontja itt nem lehet helyes, és {told} értesítést kapott erről',
  'noticed.receipt.yours':
    'Az eszközöd észrevette, hogy itt olyan visszaigazolás jelent meg, amelyet te soha nem adtál, és {told} értesítést kapott erről',
  'noticed.receipt.others':
    'Az eszközöd észrevette, hogy itt olyan visszaigazolás jelent meg, amelyet {name} soha nem adott, és {told} értesítést kapott erről',

  'reported.missing.yours': '{who} eszköze észrevette, hogy ott hiányzik egy üzeneted',
  'reported.missing.others': '{who} eszköze észrevette, hogy ott hiányzik {name} egyik üzenete',
  'reported.missing.unknown': '{who} eszköze észrevette, hogy ott hiányzik egy üzenet',
  'reported.changed': '{who} eszköze észrevette, hogy ott egy üzenet helyén egy másik volt látható',
  'reported.older.yours': '{who} eszköze észrevette, hogy ott egy üzeneted korábbi változata jelent meg',
  'reported.older.others': '{who} eszköze észrevette, hogy ott {name} egyik üzenetének korábbi változata jelent meg',
  'reported.older.unknown': '{who} eszköze észrevette, hogy ott egy üzenet korábbi változata jelent meg',
  'reported.reaction.yours': '{who} eszköze észrevette, hogy ott a reakciód nem olyannak látszott, amilyen',
  'reported.reaction.others': '{who} eszköze észrevette, hogy ott {name} reakciója nem olyannak látszott, amilyen',
  'reported.repeated.yours': '{who} eszköze észrevette, hogy egy üzeneted kétszer érkezett oda',
  'reported.repeated.others': '{who} eszköze észrevette, hogy {name} egyik üzenete kétszer érkezett oda',
  'reported.repeated.unknown': '{who} eszköze észrevette, hogy egy üzenet kétszer érkezett oda',
  'reported.order': '{who} eszköze észrevette, hogy az üzenetek ott nem abban a sorrendben állnak, amelyben íródtak',
  'reported.time': '{who} eszköze észrevette, hogy egy üzenet időpontja ott nem lehet helyes',
  'reported.receipt.yours':
    '{who} eszköze észrevette, hogy ott olyan visszaigazolás jelent meg, amelyet te soha nem adtál',
  'reported.receipt.others':
    '{who} eszköze észrevette, hogy ott olyan visszaigazolás jelent meg, amelyet {name} soha nem adott',

  'settings.thisDevice': 'Ez az eszköz',
  'settings.signingOut': 'Kijelentkezés…',
  'settings.stillSignedIn': 'A Parley nem érhető el: ez az eszköz még be van jelentkezve. Próbáld újra.',
  'settings.cannotNotify': 'Ez a böngésző nem mutat értesítéseket erről az oldalról.',
  'settings.notAllowed':
    'Az értesítések nincsenek engedélyezve. Ezt a böngésződ beállításai között módosíthatod ennél a webhelynél.',
  'settings.awayHomeScreen':
    'Itt erre csak a kezdőképernyőn lévő oldalak képesek: előbb tedd a Parleyt a kezdőképernyőre, és nyisd meg onnan.',
  'settings.awayNoService': 'A böngésző push-szolgáltatása nem válaszol, vagy ez a kiszolgáló nem használja.',
  'settings.unreachable': 'A Parley nem érhető el. Próbáld újra.',

  'choosing.changing': 'Módosítás…',
  'choosing.short': 'Ez a mondat túl rövid: a szükséges {least} betűből és számjegyből csak {count} van meg.',
  'choosing.repeats':
    'Ezt a mondatot túl könnyű kitalálni: sok minden ismétlődik benne, vagy sorban halad. Használj négy vagy több össze nem tartozó szót.',
  'choosing.long': 'Ez a mondat túl hosszú: legfeljebb {most} betű lehet.',
  'choosing.unreachable':
    'A Parley nem érhető el, ezért nem tudni, érvényes-e az új kód. Tartsd meg mindkettőt, és nyomd meg újra ezt: „Ezt a kódot használom”.',
  'choosing.refused': 'A Parley nem fogadta el a kódot. Töltsd újra az oldalt, és próbáld meg ismét.',
  'choosing.overtaken':
    'Egy másik eszközön kódot választottál. Jelentkezz ki itt, és lépj be azzal; utána választhatsz másikat.',
  'choosing.tooOften': 'Ez túl gyakori volt. Várj néhány másodpercet, és próbáld újra.',

  'safety.swapped':
    'A szerver olyan kulcsokat mutat, amelyek nem tartoznak össze. Valaki köztetek ül, vagy megpróbálta: fejezzétek be a csevegést.',
  'safety.unknownHere':
    'Ez az eszköz nem ismeri a saját kódodat. Jelentkezz ki itt, és lépj be azzal, hogy lásd a szavakat.',
  'safety.known': 'A csevegés kulcsából és mindkettőtök saját kulcsából készülnek.',
  'safety.neither':
    'Egyikőtök sem választott saját kódot, ezért a szervező, aki a kulcsokat készítette, még mindig köztetek ülhet.',
  'safety.notYou':
    'Nem választottál saját kódot, ezért a szervező, aki a kulcsokat készítette, még mindig köztetek ülhet.',
  'safety.notOther':
    'A másik személy nem választott saját kódot, ezért a szervező, aki a kulcsokat készítette, még mindig köztetek ülhet.',
  'safety.waiting':
    'A másik személy eszköze még nem válaszolt. A szavak megváltoznak, amint válaszol; addig a szervező, aki a kulcsokat készítette, még mindig köztetek ülhet.',

  'files.attach': 'Csatolás',
  'files.photoOrVideo': 'Fotó vagy videó',
  'files.file': 'Fájl',
  'files.photo': 'Fotó',
  'files.video': 'Videó',
  'files.ready': 'Küldésre kész',
  'files.caption': 'Képaláírás',
  'files.captionTooLong': 'Ez a képaláírás túl hosszú.',
  'files.original': 'Eredeti',
  'files.most': 'Egy üzenetben {most} fájl lehet.',
  'files.mayTell': 'Ez a fájl elárulhatja, ki készítette és hol.',
  'files.unreadable': 'Már nem olvasható: {name}.',
  'files.tooLarge': 'Túl nagy: {name} ({size}). Egy fájl legfeljebb ekkora lehet: {most}.',
  'files.noRoom': 'Nem fér el: {name} ({size}). Ennek a csevegésnek a fájljai számára ennyi hely maradt: {left}.',
  'files.onlySaved': '„Egyszer olvasható” módon nem küldhető: {name}. Csak menteni lehet.',
  'files.remove': 'Eltávolítás',
  'files.removeNamed': 'Eltávolítás: {name}',
  'files.preparing': 'Előkészítés',
  'files.sending': 'Küldés',
  'files.refusedTooLarge': 'Ez a fájl túl nagy ennek a szervernek.',
  'files.refusedFull': 'Ennek a csevegésnek a fájljai minden helyet elfoglaltak. Törölj néhányat, és próbáld újra.',
  'files.refusedTooMany': 'Túl sok fájl van úton ebben a csevegésben. Próbáld újra, ha megérkeztek.',
  'files.refusedStoreFull': 'A szerver megtelt. Próbáld újra egy kicsit később.',
  'files.lost': 'Ez nem fejeződött be az oldal bezárása előtt. Válaszd ki újra a fájlokat.',
  'files.notSent': 'Ezeket a fájlokat nem sikerült elküldeni.',
  'files.notShown': 'Ennek az üzenetnek a fájljai itt nem jeleníthetők meg.',
  'files.viewPhoto': 'Fotó megtekintése',
  'files.viewPhotoOf': 'Fotó megtekintése: {place} / {count}',
  'files.photoPlace': '{place} / {count}',
  'files.previousPhoto': 'Előző fotó',
  'files.nextPhoto': 'Következő fotó',
  'files.close': 'Bezárás',
  'files.save': 'Mentés',
  'files.saveNamed': 'Mentés: {name}',
  'files.photoNotShown': 'Ez a fotó itt nem jeleníthető meg.',
  'files.download': 'Letöltés',
  'files.downloadNamed': 'Letöltés: {name}',
  'files.downloadingNamed': '{name} letöltése folyamatban',
  'files.downloadingVideo': 'A videó letöltése folyamatban',
  'files.playVideo': 'Videó lejátszása',
  'files.unplayable': 'Ez a böngésző nem tudja lejátszani ezt a felvételt.',
  'files.damaged': 'Ez a fájl sérült.',
  'files.missing': 'Ez a fájl már nincs meg.',
  'files.unopened': 'Ez a fájl itt nem nyitható meg.',

  'recording.record': 'Hangfelvétel',
  'recording.recording': 'Felvétel',
  'recording.waitingMicrophone': 'Várakozás a mikrofonra',
  'recording.waitingCamera': 'Várakozás a kamerára',
  'recording.slide': '‹ Húzd el az elvetéshez',
  'recording.secondsLeft': '{count, plural, one {még # másodperc} other {még # másodperc}}',
  'recording.stop': 'Leállítás',
  'recording.start': 'Felvétel',
  'recording.otherCamera': 'Másik kamera',
  'recording.fullChat': 'Ennek a csevegésnek a fájljai között nincs hely többnek.',
  'recording.noRoom':
    'Ennek a csevegésnek a fájljai között nincs hely felvételnek. Törölj közülük néhányat, és próbáld újra.',
  'recording.longestVoice': 'Egy hangüzenet 15 percig tarthat.',
  'recording.longestVideo': 'Egy kerek videó 60 másodpercig tarthat.',
  'recording.microphoneLost': 'A mikrofon elveszett. Amit addig felvettél, megmarad.',
  'recording.cameraLost': 'A kamera elveszett. Amit addig felvettél, megmarad.',
  'recording.needsHttps': 'A felvételhez https-sel kezdődő cím kell.',
  'recording.unable': 'Ez a böngésző nem tud felvételt készíteni.',
  'recording.microphoneRefused':
    'A mikrofon itt nincs engedélyezve. Engedélyezd ennek az oldalnak a böngésző beállításaiban.',
  'recording.cameraRefused':
    'A kamera itt nincs engedélyezve. Engedélyezd ennek az oldalnak a böngésző beállításaiban.',
  'recording.noMicrophone': 'Nincs mikrofon.',
  'recording.noCamera': 'Nincs kamera.',
  'recording.microphoneTaken': 'A mikrofont egy másik program használja.',
  'recording.cameraTaken': 'A kamerát egy másik program használja.',
  'recording.disguised': 'Elváltoztatva',
  'recording.disguise': 'Hangom elváltoztatása',
  'recording.disguising': 'A hang módosítása',
  'recording.notDisguised': 'Ez a böngésző nem tudja módosítani a hangot.',
  'recording.noGuarantee': 'Álca, nem garancia: ahogy valaki beszél, az még elárulhatja, és az is, amit mond.',
  'playing.position': 'Pozíció',
  'playing.of': '{shown} / {whole}',
  'playing.playVoice': 'Hangüzenet lejátszása',
  'playing.pauseVoice': 'Hangüzenet szüneteltetése',
  'playing.playRound': 'Kerek videó lejátszása',
  'playing.pauseRound': 'Kerek videó szüneteltetése',
  'playing.speed': 'Sebesség {rate}×',

  'stickers.heading': 'Matricák',
  'stickers.make': 'Matrica készítése',
  'stickers.named': 'Matrica: {name}',
  'stickers.unknown': 'Ez a matrica itt ismeretlen.',
  'stickers.unable': 'Ez a böngésző nem tud matricát készíteni ebből a fájlból.',
  'sticker.hello': 'Szia',
  'sticker.thanks': 'Köszönöm',
  'sticker.please': 'Kérlek',
  'sticker.yes': 'Igen',
  'sticker.no': 'Nem',
  'sticker.laugh': 'Haha',
  'sticker.wink': 'Kacsintás',
  'sticker.love': 'Szerelem',
  'sticker.kiss': 'Puszi',
  'sticker.hug': 'Ölelés',
  'sticker.flowers': 'Virág neked',
  'sticker.hooray': 'Hurrá',
  'sticker.birthday': 'Boldog születésnapot',
  'sticker.cool': 'Menő',
  'sticker.surprised': 'Ó!',
  'sticker.thinking': 'Hadd gondolkodjam',
  'sticker.idea': 'Egy ötlet',
  'sticker.shh': 'Maradjon köztünk',
  'sticker.secret': 'Titok',
  'sticker.sad': 'Szomorú',
  'sticker.crying': 'Sírok',
  'sticker.angry': 'Mérges',
  'sticker.sorry': 'Bocsánat',
  'sticker.morning': 'Jó reggelt',
  'sticker.night': 'Jó éjszakát',
  'sticker.hungry': 'Éhes vagyok',
  'sticker.sick': 'Nem vagyok jól',
  'sticker.coming': 'Úton vagyok',
  'sticker.waiting': 'Várok',
  'sticker.goodbye': 'Viszlát',

  'size.bytes': '{amount} bájt',
  'size.kilobytes': '{amount} KB',
  'size.megabytes': '{amount} MB',
};
