import type { Messages } from './en.ts';

export const polish: Messages = {
  'page.start': 'Parley: prywatny czat dla dwóch osób',
  'page.chats': 'Twoje czaty – Parley',
  'page.security': 'Jak działa Parley – Parley',
  'page.titled': '{title} – Parley',
  'page.needsScript':
    'Parley potrzebuje JavaScriptu: imiona, kody i wiadomości są szyfrowane na twoim urządzeniu, a to potrafi tylko skrypt.',
  'page.howItWorks': 'Jak to działa i gdzie są granice',
  'page.language': 'Język',
  'page.notes': 'Notatki',
  'page.veiled': 'Zasłonięta',
  'page.unveil': 'Dotknij lub naciśnij klawisz, aby zobaczyć stronę.',

  'button.cancel': 'Anuluj',
  'button.done': 'Gotowe',
  'button.newChat': 'Nowy czat',
  'button.yourChats': 'Twoje czaty',
  'button.tryAgain': 'Spróbuj ponownie',
  'button.endForBoth': 'Zakończ dla obu osób',
  'button.endChat': 'Zakończ czat',
  'button.signOutHere': 'Wyloguj tutaj',
  'button.leaveQuickly': 'Wyjdź szybko',

  'offline.heading': 'Nie można połączyć się z Parley',
  'offline.noNetwork': 'To urządzenie nie ma sieci. Strona pojawi się sama, gdy tylko sieć będzie.',
  'offline.noAnswer':
    'Serwer nie odpowiada albo sieć niczego nie przepuszcza. Strona pojawi się sama, gdy tylko będzie to możliwe.',
  'offline.waiting': 'To, co zostało napisane, czeka na tym urządzeniu. Zostanie wysłane, gdy czat wróci.',

  'start.heading': 'Prywatny czat dla dwóch osób',
  'start.promise':
    'Szyfrowany na waszych urządzeniach, otwierany dwoma tajnymi kodami. Znika, gdy go zakończycie albo zamilkniecie.',
  'start.firstName': 'Imię pierwszej osoby',
  'start.secondName': 'Imię drugiej osoby',
  'start.silence': 'Zniszcz, gdy cisza trwa',
  'start.vanish': 'Wiadomości znikają',
  'start.vanishNever': 'nigdy',
  'start.vanishAfter': '{duration} po przeczytaniu',
  'start.submit': 'Rozpocznij czat',
  'start.unavailable': 'Nie można teraz połączyć się z Parley. Utworzony przez ciebie czat pozostaje w tej karcie.',
  'start.gone':
    'Czatu utworzonego w tej karcie nie można już pokazać: zakończył się albo wyczyszczono pliki cookie tej przeglądarki.',
  'start.aboutAddress': 'O tym adresie',
  'start.phonesCannot': 'Telefony nie mają dostępu do {address}.',
  'start.openElsewhere': 'Otwórz Parley pod adresem, który jest dla nich osiągalny:',
  'start.onlyThisMachine': 'Dostęp ma tylko ten komputer.',
  'start.orSetAddress': 'Albo uruchom Parley, podając w {setting} to, od czego mają się zaczynać linki.',
  'start.setAddress': 'Uruchom Parley, podając w {setting} to, od czego mają się zaczynać linki.',
  'start.incomplete':
    'Czat nie został utworzony: dane wysłane przez stronę były niepełne. Odśwież stronę i spróbuj ponownie.',
  'start.tooMany': 'Z twojej sieci utworzono za dużo czatów. Odczekaj chwilę i spróbuj ponownie.',
  'start.creatorFull':
    'Czaty utworzone z twojej sieci zajmują już tyle, ile mogą. Zakończ jeden z nich albo zaczekaj, aż któryś się zakończy.',
  'start.full': 'Serwer nie ma teraz miejsca na nowy czat. Spróbuj ponownie za jakiś czas.',
  'start.stopping': 'Parley jest właśnie uruchamiany ponownie. Za chwilę jeszcze raz naciśnij „Rozpocznij czat”.',

  'panel.heading': 'Twój czat jest gotowy',
  'panel.advice':
    'Daj każdej osobie jej link (albo pozwól go zeskanować), a jej tajny kod przekaż inną drogą: jedno na papierze, drugie głosem. Tylko oba razem kogoś wpuszczają.',
  'panel.happenings': 'Co się działo na czacie',
  'panel.print': 'Drukuj',
  'panel.printHint': 'Karteczki do rozcięcia, tajne kody osobno.',
  'panel.link': 'Link',
  'panel.copyLink': 'Kopiuj link',
  'panel.share': 'Udostępnij',
  'panel.for': 'Dla: {name}',
  'panel.code': 'Tajny kod',
  'panel.showCode': 'Pokaż kod',
  'panel.copyCode': 'Kopiuj kod',
  'panel.ownCode': '{name} ma teraz własny kod. Kod utworzony tutaj nikogo już nie wpuszcza.',
  'panel.notHere': 'Jeszcze poza czatem',
  'panel.here': 'Na czacie',
  'panel.lastSeen': 'Ostatnio tutaj: {moment}',
  'panel.endQuestion': 'Zakończyć ten czat?',
  'panel.endConsequence': 'Zostanie od razu zniszczony, dla obu osób. Niczego z niego nie da się odzyskać.',
  'panel.keep': 'Zachowaj',
  'panel.ended': 'Został zakończony i nic po nim nie zostało. Jego linki i kody niczego już nie otwierają.',
  'panel.idle':
    'Przez wybrany czas nikt nie pisał; po czacie nic nie zostało. Jego linki i kody niczego już nie otwierają.',
  'panel.expired': 'Jego czas minął; po czacie nic nie zostało. Jego linki i kody niczego już nie otwierają.',
  'panel.lost':
    'Parley go stracił, jak to się dzieje przy ponownym uruchomieniu serwera, albo zakończył się ponad dobę temu. Jego linki i kody niczego już nie otwierają.',

  'landing.signedOut':
    'To urządzenie zostało wylogowane albo było długo nieobecne. To, co miało z czatu, jest zapomniane; kod otworzy go znowu.',
  'landing.hello': 'Witaj, {name}',
  'landing.typeOwnCode': 'Masz zaproszenie na prywatny czat. Wpisz wybrany przez siebie kod.',
  'landing.typeCode': 'Masz zaproszenie na prywatny czat. Wpisz otrzymany tajny kod.',
  'landing.missing': 'Czegoś brakuje',
  'landing.fragmentMissing':
    'Części linku po znaku # brakuje albo po drodze uległa zmianie. Jeśli link był kopiowany, skopiuj go w całości.',
  'landing.submit': 'Wejdź',
  'landing.code': 'Tajny kod',
  'landing.codeHint': '8 liter i cyfr; wielkość liter nie ma znaczenia.',
  'landing.ownCode': 'Twój własny kod',
  'landing.ownCodeHint': 'Kod lub fraza, które wybrano na czacie. Otrzymany wcześniej kod nikogo już nie wpuszcza.',
  'landing.wrong':
    'To nie jest właściwy kod. {left, plural, one {Została # próba} few {Zostały # próby} many {Zostało # prób} other {Zostało # próby}}.',
  'landing.paused': 'Za dużo błędnych kodów. Spróbuj ponownie za {time}.',
  'landing.malformed': 'Nie dało się tego odczytać jako tajnego kodu. Sprawdź go i spróbuj ponownie.',

  'ended.heading': 'Ten czat się zakończył',
  'ended.idle': 'Przez wybrany czas nikt nie pisał; po czacie nic nie zostało.',
  'ended.expired': 'Jego czas minął; po czacie nic nie zostało.',
  'ended.byOrganizer': 'Zakończyła go osoba, która go założyła, i nic po nim nie zostało.',
  'ended.bySomebody': 'Ktoś go zakończył i nic po nim nie zostało.',
  'ended.byYou': 'Został zakończony przez ciebie i nic po nim nie zostało.',
  'ended.byName': 'Zakończyła go osoba: {name}. Nic po nim nie zostało.',
  'ended.lost': 'Tego czatu już nie ma',
  'ended.lostWhy':
    'Parley go stracił, jak to się dzieje przy ponownym uruchomieniu serwera, albo zakończył się ponad dobę temu. Nie da się go odzyskać.',
  'ended.unsent': 'To zostało napisane, ale nie dało się tego wysłać; widać to tylko teraz:',

  'chats.heading': 'Twoje czaty',
  'chats.none':
    'W tej przeglądarce żaden czat nie jest otwarty. Gdy wejdziesz przez link i kod, czat będzie tutaj, aż się zakończy.',
  'chats.locked': 'Aby go przeczytać, otwórz ponownie jego link: z historii lub kodem QR.',
  'chats.noMessages': 'Nie ma jeszcze wiadomości',
  'chats.unread': 'nieprzeczytane',
  'chats.more': 'Oto czaty, na które ta przeglądarka weszła ostatnio ({count}). Jest ich więcej: otworzą je ich linki.',

  'chat.messages': 'Wiadomości',
  'chat.beginning':
    'Szyfrowany na waszych urządzeniach. Zostanie wymazany, gdy ktoś z was zakończy czat albo gdy cisza potrwa: {duration}.',
  'chat.apart': 'Osoba, która założyła czat, nie może go już czytać',
  'chat.older': 'Starsze wiadomości',
  'chat.newer': 'Nowsze wiadomości',
  'chat.newMessages': 'Nowe wiadomości',
  'chat.message': 'Wiadomość',
  'chat.send': 'Wyślij',
  'chat.online': 'online',
  'chat.lastSeen': 'ostatnio tutaj: {moment}',
  'chat.neverSeen': 'jeszcze poza czatem',
  'chat.typing': '{name} pisze…',
  'chat.countdown': 'Ten czat zostanie zniszczony za {time}',
  'chat.tooManyTabs': 'Ten czat jest otwarty w zbyt wielu kartach. Zamknij jedną z nich, a tutaj będzie działał dalej.',
  'chat.keepOpen': 'Zostaw otwarty',
  'chat.endQuestion': 'Zakończyć ten czat dla obu osób? Wszystko zostanie wymazane.',
  'chat.deleted': 'wiadomość usunięta',
  'chat.edited': 'edytowano',
  'chat.vanishes': 'Wiadomości znikają po przeczytaniu. Czas: {duration}',
  'chat.readOnce': 'Jedno odczytanie',
  'chat.openOnce': 'Jedno odczytanie: dotknij, aby otworzyć',
  'chat.openedAt': 'otwarto {time}',
  'chat.wasReadOnce': 'wiadomość przeczytano raz',
  'chat.vanished': 'wiadomość zniknęła',
  'chat.onceHint': 'Zostanie usunięta u obu osób po zamknięciu. Ekran i tak można sfotografować.',
  'chat.cameIn': '{name} wchodzi na czat',
  'chat.anotherDevice': '{name} wchodzi na czat na innym urządzeniu',
  'chat.wrongCode':
    '{count, plural, one {Ktoś wpisał błędny kod do linku osoby {name}} few {Ktoś wpisał # błędne kody do linku osoby {name}} many {Ktoś wpisał # błędnych kodów do linku osoby {name}} other {Ktoś wpisał # błędnego kodu do linku osoby {name}}}',
  'chat.choseOwnCode': '{name} ma teraz własny kod: tylko on wpuszcza',
  'chat.fromTo': 'od {first} do {last}',

  'menu.more': 'Więcej',
  'menu.react': 'Zareaguj',
  'menu.reactWith': 'Zareaguj: {emoji}',
  'menu.anotherEmoji': 'Inne emoji',
  'menu.emoji': 'Emoji',
  'menu.oneEmoji': 'Jedno emoji',
  'menu.reply': 'Odpowiedz',
  'menu.copy': 'Kopiuj',
  'menu.select': 'Zaznacz tekst',
  'menu.edit': 'Edytuj',
  'menu.delete': 'Usuń',
  'menu.deleteQuestion': 'Usunąć tę wiadomość dla obu osób?',
  'menu.deleteForBoth': 'Usuń dla obu osób',

  'settings.heading': 'Ustawienia',
  'settings.notices': 'Sygnały',
  'settings.noticesHint': 'Gdy przychodzi wiadomość, a patrzysz gdzie indziej.',
  'settings.sound': 'Dźwięk',
  'settings.vibration': 'Wibracje',
  'settings.notifications': 'Powiadomienia',
  'settings.notificationsHint': 'Jest w nich „Nowa wiadomość”: bez imienia, bez treści.',
  'settings.away': 'Powiadamiaj mnie, gdy mnie nie ma',
  'settings.awayHint':
    'Dla tego czatu na tym urządzeniu. Usługa push Twojej przeglądarki dowiaduje się wtedy, kiedy ten serwer coś dla Ciebie ma, ale nie co i od kogo; ten serwer poznaje adres tej przeglądarki w tej usłudze, taki sam dla wszystkich czatów.',
  'settings.writing': 'Pisanie',
  'settings.enterSends': 'Enter wysyła',
  'settings.enterSendsHint': 'W przeciwnym razie Enter zaczyna nowy wiersz.',
  'settings.spelling': 'Sprawdzaj pisownię',
  'settings.spellingHint': 'Niektóre przeglądarki wysyłają w tym celu do usługi to, co piszesz.',
  'settings.onlookers': 'Cudze spojrzenia',
  'settings.veil': 'Zasłona',
  'settings.veilHint': 'Strona jest rozmyta, gdy na wierzchu jest inna aplikacja lub inne okno.',
  'settings.veilIdle': 'Także po minucie bez dotknięcia',
  'settings.plainTitle': 'Zwykły tytuł',
  'settings.plainTitleHint': 'Na karcie i w historii jest „{title}”, bez liczby.',
  'settings.devices': 'Urządzenia',
  'settings.anotherDevice': '{device}, wejście: {moment}',
  'settings.anotherDeviceName': 'Inne urządzenie',
  'settings.signOut': 'Wyloguj',
  'settings.signOutOthers': 'Wyloguj wszystkie inne',
  'settings.signOutHereHint': 'To urządzenie zapomni o czacie, ale czat trwa dalej.',
  'settings.ownCodeHint': 'Wtedy tylko ty wiesz, co cię wpuszcza.',
  'settings.safetyWordsHint': 'Zdradzają, czy ktoś jest między wami.',

  'ownCode.heading': 'Wybierz własny kod',
  'ownCode.consequence':
    'Od tej chwili przy twoim linku wpuszcza tylko ten kod. Kod otrzymany wcześniej nikogo już nie wpuszcza, ktokolwiek go ma.',
  'ownCode.kind': 'Jaki kod',
  'ownCode.made': 'Kod utworzony dla mnie',
  'ownCode.theNew': 'Nowy kod',
  'ownCode.phraseOfMine': 'Moja własna fraza',
  'ownCode.phrase': 'Fraza',
  'ownCode.phraseHint':
    'Co najmniej {count} liter i cyfr: cztery słowa, które do siebie nie pasują, lub więcej. Wielkość liter i spacje nie mają znaczenia.',
  'ownCode.signOutOthers': 'Wyloguj moje inne urządzenia',
  'ownCode.writeDown':
    'Zapisz go: nikt nie będzie mógł ci go ponownie podać. Druga osoba i osoba, która założyła czat, widzą, że masz własny kod.',
  'ownCode.use': 'Użyj tego kodu',
  'ownCode.inForce': 'Przy twoim linku wpuszcza teraz tylko twój własny kod.',
  'safetyWords.heading': 'Słowa bezpieczeństwa',
  'safetyWords.advice':
    'Przeczytajcie je sobie na głos. Jeśli u obu osób jest tych samych pięć słów, nikogo nie ma między wami. Jeśli się różnią, zakończcie czat.',

  'refusal.malformed': 'To nie zostało zrozumiane. Odśwież stronę i spróbuj ponownie.',
  'refusal.unknown': 'Ten serwer nie umie tego zrobić. Odśwież stronę i spróbuj ponownie.',
  'refusal.too-large': 'Ta wiadomość jest za długa, by ją wysłać.',
  'refusal.chat-full': 'Ten czat jest pełny: nie zmieści więcej wiadomości.',
  'refusal.waiting-full': 'Czat nie zmieści więcej, dopóki nie wejdzie druga osoba. Spróbuj ponownie wtedy.',
  'refusal.store-full': 'Serwer jest pełny. Spróbuj ponownie za jakiś czas.',
  'refusal.assets-missing': 'Jeden z plików tej wiadomości nie dotarł. Spróbuj ponownie.',
  'refusal.no-such-message': 'Tej wiadomości nie ma na czacie.',
  'refusal.not-yours': 'Tę wiadomość może zmienić tylko osoba, która ją napisała.',
  'refusal.deleted': 'Ta wiadomość została usunięta.',
  'refusal.read-once': 'Wiadomości do jednego odczytania nie można zmienić.',
  'refusal.overtaken': 'Ta wiadomość została tymczasem zmieniona na innym urządzeniu. Spróbuj ponownie.',
  'refusal.too-frequent': 'To było bardzo szybkie. Zostanie wysłane za chwilę.',
  'refusal.unavailable': 'Serwer nie może tego teraz przyjąć. Zostanie wysłane, gdy tylko będzie to możliwe.',

  'problem.malformed': 'To nie zostało zrozumiane',
  'problem.malformed.text': 'Żądanie było niepełne. Wróć, odśwież stronę i spróbuj ponownie.',
  'problem.needs-script': 'Parley potrzebuje JavaScriptu',
  'problem.needs-script.text':
    'Wszystko jest szyfrowane w twojej przeglądarce, a robi to skrypt strony. Zezwól na niego i spróbuj ponownie.',
  'problem.escaped-fragment': 'Ten link po drodze uległ zmianie',
  'problem.escaped-fragment.text':
    'Jakiś program zamienił # w linku na %23, więc tajna część linku dotarła do tego serwera i nie da się nim otworzyć czatu. Zeskanuj kod QR albo poproś o link jeszcze raz, inną drogą.',
  'problem.not-entered': 'Potrzebny jest tajny kod',
  'problem.not-entered.text':
    'Ta przeglądarka nie weszła na ten czat albo już na nim nie jest. Otwórz ponownie swój link i wpisz kod.',
  'problem.cross-origin': 'Stąd nie jest to dozwolone',
  'problem.cross-origin.text':
    'Żądanie nie przyszło ze strony tego serwera. Otwórz stronę samego Parley i spróbuj ponownie.',
  'problem.unknown-public-url': 'Ten Parley nie jest skonfigurowany dla tego adresu',
  'problem.unknown-public-url.text':
    'Z twoją przeglądarką wszystko w porządku. Operator tego serwera musi ustawić PUBLIC_URL na adres, który jest teraz otwarty.',
  'problem.not-yours': 'Nie możesz obserwować tego czatu',
  'problem.not-yours.text':
    'Tylko przeglądarka, która utworzyła czat, widzi, co się z nim dzieje. Jej pliku cookie tu nie ma albo już nie ma.',
  'problem.unknown': 'Tu nic nie ma',
  'problem.unknown.text': 'Sprawdź link: może być niepełny albo jego czat zakończył się ponad dobę temu.',
  'problem.wrong-method': 'To nie działa w ten sposób',
  'problem.wrong-method.text': 'Niczego tu nie można w ten sposób zażądać.',
  'problem.ended': 'Ten czat się zakończył',
  'problem.ended.text': 'Nic po nim nie zostało.',
  'problem.length-required': 'To nie zostało zrozumiane',
  'problem.length-required.text': 'Żądanie nie podało swojej długości, a robi to każda przeglądarka.',
  'problem.too-large': 'To za dużo',
  'problem.too-large.text': 'Żądanie było większe niż wszystko, co wysyła Parley.',
  'problem.upgrade-required': 'To nie jest strona',
  'problem.upgrade-required.text': 'Ten adres służy połączeniu, dzięki któremu czat działa na żywo.',
  'problem.too-many-requests': 'To było za często',
  'problem.too-many-requests.text': 'Z twojej sieci przyszło za dużo żądań. Odczekaj chwilę i spróbuj ponownie.',
  'problem.too-many-connections': 'Za dużo naraz',
  'problem.too-many-connections.text':
    'Ten czat jest otwarty w zbyt wielu miejscach. Zamknij go w innej karcie i spróbuj ponownie.',
  'problem.internal-error': 'Coś poszło nie tak',
  'problem.internal-error.text': 'To był nasz błąd, nie twój. Odśwież stronę i spróbuj ponownie.',
  'problem.unavailable': 'Parley nie może teraz odpowiedzieć',
  'problem.unavailable.text': 'Spróbuj ponownie za chwilę.',
  'problem.line': '{title}. {text}',

  'security.startChat': 'Rozpocznij czat',
  'security.promise':
    'Serwer nigdy nie widzi imienia, kodu, wiadomości ani klucza. Gdy czat się kończy, nic po nim nie zostaje.',
  'security.meaning':
    'Co to znaczy, punkt po punkcie, z liczbami, z którymi działa ten serwer. Pod każdym punktem są nazwy testów, które to pokazują; są częścią kodu źródłowego Parley i każdy może je uruchomić.',
  'security.untested': 'Czego żaden test nie może pokazać',
  'security.tested': 'Przetestowano: {tests}',
  'security.scripts': 'Skrypty tego serwera',
  'security.aboutScripts':
    'Szyfrują te pliki i nic innego, co uruchamiają strony. Każdy jest podawany z pokazanej ścieżki, która kończy się skrótem SHA-256 pliku. Dopóki serwery dwóch wersji dzielą jeden Redis, serwer podaje stamtąd pliki tego drugiego, i tylko wtedy, gdy ich treść ma skrót z ich nazwy. Zbuduj samodzielnie tę samą wersję Parley ({build}), a {sums} da te same skróty, albo ten serwer wysyła coś innego.',
  'security.compare':
    'Nieuczciwy serwer mógłby pokazać te skróty i wysłać inne pliki. Porównaj to, co naprawdę dostała twoja przeglądarka: zapisz pliki z ich ścieżek.',
  'security.script': '{path}: {page}',
  'security.onStart': 'strona startowa',
  'security.onLanding': 'strona linku, na której wpisuje się kod',
  'security.onChat': 'czat',
  'security.onChatStanding': 'czat, gdy jest już gotowy',
  'security.onLink': 'strona linku i jego czat',
  'security.onChats': 'lista twoich czatów',
  'security.onEveryPage': 'każda strona oprócz listy twoich czatów, która go zawiera',
  'security.onOffline': 'zamiast strony, z którą nie można się połączyć',
  'security.onWorker': 'w tle, przez https: przechowuje te pliki i pokazuje, gdy nie można połączyć się ze stroną',
  'security.onStartAndLink': 'strona startowa i za linkiem',
  'security.onFiles': 'czat, gdy plik jest wysyłany lub pokazywany',
  'security.onVideo': 'czat, gdy wysyłany jest film',
  'security.onRecording': 'czat, gdy coś jest nagrywane',
  'security.onStickers': 'czat, gdy naklejka jest pokazywana lub szukana',
  'security.onRoundVideo': 'czat, gdy nagrywany jest okrągły film',
  'security.onWords': 'strony w tym języku: ich słowa',
  'security.onOwnCode': 'czat, gdy wybierany jest własny kod albo oglądane są słowa bezpieczeństwa',

  'claim.caveat.server': 'Kto podaje stronę, mógłby ją zmienić.',
  'claim.caveat.server.text':
    'Szyfrowanie działa w JavaScripcie, który wysyła serwer. Operator, który chce czytać razem z wami, albo ktoś, kto przejął serwer, mógłby wysłać inny JavaScript, i to tylko tobie. Uruchom Parley samodzielnie albo używaj takiego, który prowadzi ktoś, komu ufasz, przez https.',
  'claim.caveat.organizer': 'Osoba, która założyła czat, mogłaby czytać razem z wami.',
  'claim.caveat.organizer.text':
    'Przeglądarka tej osoby utworzyła klucz czatu i oba kody, i trzyma kody w swojej karcie, aż czat się zakończy. Dopóki nie wybierzesz własnego kodu, ta osoba może wejść jako ty; dziennik czatu to pokazuje. Dopóki obie osoby nie wybiorą własnych kodów, może czytać razem z wami.',
  'claim.caveat.ownCodes': 'Co zostaje innym, gdy osoba, która założyła czat, nie może już czytać.',
  'claim.caveat.ownCodes.text':
    'Osoba, która założyła czat, zachowuje to, co przeczytała wcześniej, i nie dostaje już nic. Serwer nie ma klucza. Kto znajdzie karteczkę, niczego nie otworzy. Serwer i ta osoba razem mogą przeczytać to, co napisano wcześniej, i to, co ma wiersz, że ta osoba mogła to przeczytać; mogą pisać takie wiadomości w imieniu każdego z was i zmieniać, bez śladu, to, co wcześniej zapieczętowano. Jeśli pośredniczą od czasu sprzed wyboru waszych kodów, czytają dalej: wtedy wasze słowa bezpieczeństwa się różnią. Mogą pokazać stronie, która jest otwierana od nowa, czat taki, jaki był wcześniej, ze swoim kluczem: wtedy słowa na tym urządzeniu różnią się od słów na pozostałych. Porównajcie więc słowa jeszcze raz tam, gdzie wchodzicie na nowo. Mogą próbować zgadnąć wasze własne kody, każda próba za cenę jednego Argon2id: wybierz kod utworzony dla ciebie albo mocną frazę.',
  'claim.caveat.linkAndCode': 'Link i kod razem otwierają czat.',
  'claim.caveat.linkAndCode.text':
    'Przekaż je różnymi drogami: link na ekranie lub e-mailem, kod głosem lub na papierze. Kto ma oba, zostaje wpuszczony jako ta osoba. Inni to widzą: wejście jest pokazywane wszystkim na czacie.',
  'claim.caveat.guessing': 'Link i magazyn danych razem pozwalają zgadywać.',
  'claim.caveat.guessing.text':
    'Kod ma 40 losowych bitów; ile ma ich fraza, zależy od tego, kto ją wybrał. Kto ma cały link uczestnika i kopię tego, co przechowuje serwer, może próbować kodów bez pytania serwera; każda próba kosztuje jeden Argon2id z 19 MiB. Dopóki czat żyje, jest to kosztowne; po jego końcu nie ma już niczego, na czym można by próbować.',
  'claim.caveat.withholding': 'Serwer może przestać dostarczać.',
  'claim.caveat.withholding.text':
    'Może od pewnej chwili zatrzymywać wszystko, także tylko dla jednej z dwóch osób, i nikt nie odróżni tego od sieci, która nie działa. To, co pokazuje do tego czasu, zgadza się z tym, co zapieczętowały oba urządzenia; to, co widziało tylko jedno z nich, wychodzi na jaw, gdy znów piszą.',
  'claim.caveat.forwardSecrecy': 'Brak utajniania z wyprzedzeniem (forward secrecy) w obrębie czatu.',
  'claim.caveat.forwardSecrecy.text':
    'Jeden klucz pieczętuje wszystkie jego wiadomości, albo dwa: jeden, zanim osoba, która założyła czat, traci dostęp, i drugi potem. Są one wymazywane razem z czatem.',
  'claim.caveat.eachOther':
    'Obie osoby nie są chronione przed sobą nawzajem ani przed tym, co serwer mówi o tym, kto pisał.',
  'claim.caveat.eachOther.text':
    'Obie mają ten sam klucz. To, że wiadomość pochodzi od jednej z nich, a nie od drugiej, opiera się na serwerze; to, że pochodzi od którejś z tych dwóch, nie.',
  'claim.caveat.disguise': 'Zmieniony głos nie jest gwarancją.',
  'claim.caveat.disguise.text':
    '„Zmień mój głos” pomija wysokość i melodię głosu i przesuwa jego barwy, zanim cokolwiek zostanie wysłane. Tempo, pauzy, dialekt i słowa zostają, a ludzi rozpoznaje się także po nich.',
  'claim.caveat.reader': 'Kto czyta, może zachować to, co przeczyta.',
  'claim.caveat.reader.text': 'Ekran można sfotografować, tekst można skopiować.',
  'claim.caveat.erasure': 'Usuwanie po przeczytaniu zależy od serwera.',
  'claim.caveat.erasure.text':
    'Mógłby zachować to, co ma usunąć, zaszyfrowane, jak jest, albo usunąć przeczytane przed czasem. Jeśli usunie coś, czego nikt nie przeczytał, urządzenia to zauważą. Strona bez połączenia nadal pokazuje to, co zniknęło, dopóki nie połączy się ponownie. Ekran i tak można sfotografować.',
  'claim.caveat.memory': 'Pamięć nie jest nadpisywana.',
  'claim.caveat.memory.text':
    'To, co jest niszczone, jest zwalniane; kiedy system operacyjny, serwer, Redis lub przeglądarka ponownie użyje tej pamięci, zależy od nich. Do tego czasu zapieczętowane wiadomości, wartości sprawdzające i pliki cookie zakończonego czatu można znaleźć w pamięci serwera i w pamięci Redis; niczego, co można przeczytać, bo tego nigdy tam nie było. Uruchamiaj serwery i Redis bez pamięci wymiany na niezaszyfrowanych dyskach, a Redis bez trwałego zapisu. Przed tym ostatnim Parley ostrzega.',
  'claim.caveat.history': 'Historia przeglądarki pamięta, że link został otwarty,',
  'claim.caveat.history.text':
    'razem z częścią po #. Po zakończeniu ten klucz niczego nie otwiera: to, co było nim zapieczętowane, zniknęło z serwera, a bez kodu nie otwiera on wiadomości.',
  'claim.caveat.browserDisk': 'Przeglądarka decyduje, co zapisuje na swoim dysku.',
  'claim.caveat.browserDisk.text':
    'Strony Parley trzymają pliki zapieczętowane, i to tylko póki są w drodze; to, co otwarte, jest w pamięci strony. Przeglądarka, której kończy się pamięć, może przenieść duże otwarte pliki do własnych plików tymczasowych, które później usuwa, a urządzenie może przenieść pamięć na swój dysk. Plik, który ktoś zapisze, należy do tej osoby i zostaje.',
  'claim.caveat.device': 'Urządzenie w cudzych rękach jest na czacie,',
  'claim.caveat.device.text':
    'dopóki jego karta nie zostanie zamknięta, ktoś go nie wyloguje albo czat się nie zakończy.',

  'claim.operator': 'Co mógłby zrobić nieuczciwy operator',
  'claim.operator.otherScripts':
    'Wysłać inny JavaScript, który czyta razem z wami. Skrypty z listy na tej stronie można porównać z własną kompilacją z kodu źródłowego: te same źródła dają te same bajty.',
  'claim.operator.metadata': 'Zapamiętać, kiedy, ile i skąd coś wysłano. Parley taki, jaki jest, tego nie zapisuje.',
  'claim.operator.ending':
    'Zakończyć czat albo nic już nie dostarczać. Wiadomość pominięta, powtórzona, zamieniona, cofnięta do stanu sprzed edycji lub usunięcia albo źle datowana, wcześniejsza reakcja oraz potwierdzenie, którego nikt nie dał, zostają zauważone: mówi o tym dziennik czatu, a druga strona zostaje powiadomiona. Żadnej nie można zmienić ani wstawić w miejsce innej: nie dałaby się otworzyć.',
  'claim.operator.inBetween':
    'Stanąć między obiema osobami, razem z osobą, która założyła czat i utworzyła jego klucz. Gdy obie wybiorą własny kod, zdradzają to słowa bezpieczeństwa: powstają także z własnego klucza każdej osoby i różnią się, jeśli ktoś podmienił któryś z nich, cokolwiek mówi nagłówek. Nikt nie może dobrać klucza do klucza drugiej osoby: każdy jest pokazywany dopiero wtedy, gdy oba są związane skrótem.',
  'claim.operator.guessing':
    'Zgadywać kody bez pytania serwera, jeśli ktoś przekazał mu też cały link uczestnika: część po # nigdy nie dociera do serwera, a bez niej nie da się sprawdzić żadnej próby.',

  'claim.stores': 'Co przechowuje i jak długo',
  'claim.stores.ofAChat':
    'Z czatu: zapieczętowane imiona, klucze, wiadomości i reakcje, czas ich nadejścia oraz skróty tego, co otwiera drzwi. Nic z tego niczego nie otwiera.',
  'claim.stores.untilSilence':
    'Do chwili, gdy ktoś zakończy czat albo gdy przez cały wybrany czas nikt nic na nim nie robi: {choices}. Co do milisekundy.',
  'claim.stores.longest': 'Najdłużej: {longest}, a jeśli nikt nigdy nie wejdzie: {entering}.',
  'claim.stores.edited':
    'To, co edytowane, jest zastępowane, a to, co usunięte, w tej samej chwili znika z magazynu danych.',
  'claim.stores.read':
    'To, co czyta się raz, jest usuwane, gdy odbiorca to zamknie; tam, gdzie wiadomości znikają, każda jest usuwana po tym czasie od przeczytania: tekst, pliki i reakcje, na serwerze i po obu stronach.',
  'claim.stores.files':
    'Zapieczętowane pliki, tak długo jak wiadomość, która je pokazuje. Plik, którego nie pokazuje żadna wiadomość, znika godzinę po nadejściu jego ostatniej części.',
  'claim.stores.bucket':
    'Operator może trzymać zapieczętowane bajty plików w zasobniku (bucket, ASSETS_URL). To, co usunięte lub zakończone, jest tam od razu wymazywane i ponownie wyszukiwane, przez każdy serwer, aż nic z tego nie zostanie; do tego czasu nie ma już kluczy. Zasobnik, który zachowuje wersje, zachowuje to, co wymazano: serwer ostrzega o tym przy uruchomieniu.',
  'claim.stores.counts':
    'Liczby błędnych i właściwych kodów, linków, które nie istnieją, i nowych czatów, pod skrótami wymagającymi klucza operatora, którego nie ma w żadnej instancji Redis; najdłużej: {duration}.',
  'claim.stores.bytes':
    'Ile bajtów zajmują czaty utworzone z jednej sieci: pod skrótem, i bez zdradzania, które to czaty.',

  'claim.survives': 'Co zostaje po zakończeniu',
  'claim.survives.tombstone':
    'Identyfikator czatu i to, który z trzech powodów go zakończył, przez taki czas: {duration}; nic więcej z czatu.',
  'claim.survives.endWins': 'Zakończenie wygrywa ze wszystkim, co jest w toku: nic niczego nie przywraca.',
  'claim.survives.redisErases':
    'Redis, jeśli czaty są w nim trzymane, wymazuje je nawet wtedy, gdy nie ma już serwera, który by to zrobił.',
  'claim.survives.browsers':
    'Przeglądarki niczego nie zachowują: niczego w pamięci trwałej, żadnego pliku cookie, niczego na stronie.',
  'claim.survives.leaving':
    'Kto szybko wychodzi, nie zostawia w karcie klucza ani szkicu, a cofnięcie nie pokazuje nic z czatu.',
  'claim.survives.noPush':
    'Przeglądarka osoby, która szybko wychodzi, nie przyjmuje już żadnych powiadomień push, dopóki ta osoba ich znowu nie włączy.',
  'claim.survives.builtFiles':
    'Przez https zachowują własne skrypty, style i obrazy Parley, takie same dla wszystkich: nigdy strony, adresu ani niczego zaszyfrowanego.',
  'claim.survives.log': 'Dziennik serwera nigdy nic z tego nie zawierał.',
  'claim.survives.redisKeys':
    'Redis, jeśli czaty są w nim trzymane, nie ma z tego nic w żadnym kluczu, kanale ani zrzucie, jakkolwiek duży jest ruch na innych czatach.',
  'claim.survives.disk':
    'Na dysku urządzenia nigdy nie ma imienia, kodu, wiadomości ani szkicu, które dałoby się przeczytać.',
  'claim.survives.key':
    'Nie ma tam też klucza czatu. To, co zachowuje karta, jest zapieczętowane kluczem, który ten serwer wymazuje razem z czatem, z urządzeniem albo przy jego wylogowaniu.',
  'claim.survives.program':
    'Program serwera nie dosięgnie niczego z tego: żadnego tekstu, który trzyma, a kilka sekund później ani bajta ze swoich buforów. Nic z tego nie zapisał do żadnego pliku.',

  'claim.sees': 'Co widzi serwer',
  'claim.sees.names':
    'Nigdy nie widzi imienia, kodu, klucza ani tekstu: nic, co wysyła przeglądarka, ich nie zawiera, w żadnym kodowaniu.',
  'claim.sees.fragment': 'Części linku po # nie ma w żadnym żądaniu, choć zostaje w pasku adresu.',
  'claim.sees.thirdParties': 'Strony pytają tylko ten serwer; nie ma osób trzecich.',
  'claim.sees.spelling':
    'Niektóre przeglądarki wysyłają tekst pola do usługi, która sprawdza pisownię. Pole wiadomości prosi je, by tego nie robiły; w ustawieniach można na to zezwolić w tej przeglądarce.',
  'claim.sees.noCode': 'Żaden kod, który działa na serwerze, nie może niczego otworzyć.',
  'claim.sees.length':
    'Jak długa jest wiadomość, widzi tylko z dokładnością do potęgi dwójki: to, co pieczętowane, jest dopełniane do jednego z ośmiu rozmiarów.',
  'claim.sees.fileSize':
    'O pliku wie, jaki ma rozmiar, zaokrąglony w górę najwyżej o 12 %, kto go wysłał i z którą wiadomością oraz kiedy jest pobierany; nie zna jego nazwy, rodzaju ani żadnego bajta.',
  'claim.sees.photos':
    'To, co aparat zapisał w zdjęciu, na przykład miejsce jego zrobienia, nie opuszcza urządzenia: zdjęcie jest rysowane od nowa, zanim zostanie wysłane. Jako „Oryginał”, i tam, gdzie obraz się porusza, JPEG, PNG, WebP lub GIF zachowuje piksele i profil kolorów, a resztę traci. Film MP4, MOV lub WebM zachowuje każdy obraz i dźwięk i dostaje nowy kontener bez miejsca, urządzenia i nazw. O tym, co zachowuje wszystko, na przykład o innych formatach i plikach, strona mówi, zanim zostanie to wysłane.',
  'claim.sees.stickers':
    'Nie dowiaduje się, którą z naklejek Parley wysłano: wszystkie przychodzą jako jeden plik, a nazwę zawiera wiadomość.',
  'claim.sees.microphone':
    'Tylko strona czatu może prosić o mikrofon i kamerę. Prosi, gdy ktoś nagrywa, i zwalnia je po zakończeniu nagrania.',
  'claim.sees.presence':
    'Widzi, kto jest połączony i kto pisze, i mówi to drugiej osobie; także to, kiedy ktoś był tu ostatnio.',
  'claim.sees.push':
    'Nieobecna osoba dostaje powiadomienia tylko wtedy, gdy je włączy, dla jednego czatu i jednego urządzenia. Każde powiadomienie push mówi to samo: żadnej nazwy, żadnego identyfikatora, żadnej liczby. Usługa push producenta przeglądarki dowiaduje się, że ten serwer ma coś dla przeglądarki, i kiedy. Serwer przechowuje adres przeglądarki w tej usłudze, taki sam dla wszystkich czatów, aż czat się zakończy, urządzenie go opuści albo usługa powie, że adresu już nie ma.',
  'claim.sees.network':
    'Widzi, kiedy i z jakiego adresu sieciowego o coś poproszono. Żaden adres, link, czat ani imię nie trafia do jego dziennika, choćby zapisywał on bardzo dużo.',
  'claim.sees.figures': 'Liczby, które czyta operator, dotyczą rodzajów i powodów i nikogo nie wymieniają.',

  'claim.entry': 'Kto może wejść',
  'claim.entry.withoutCode': 'Bez właściwego kodu nie zostanie wydana żadna wiadomość, klucz ani imię.',
  'claim.entry.guessing':
    'Kodu nie da się zgadnąć: {tries, plural, one {# próba} few {# próby} many {# prób} other {# próby}}, potem coraz dłuższe przerwy (pierwsza: {first}, najdłuższa: {longest}), także przy wielu próbach naraz.',
  'claim.entry.manyAddresses':
    'Wiele adresów razem ma {tries, plural, one {# próbę} few {# próby} many {# prób} other {# próby}} w takim czasie: {duration}.',
  'claim.entry.strangers':
    'Błędne próby obcych nie blokują tej osoby, strony innych witryn też nie: próby liczą się tylko temu, kto ma link z częścią po #. Kto go ma, może z wielu adresów wyczerpać próby linku, ale nie próby adresu, z którego wcześniej wpisano właściwy kod (w takim czasie: {duration}).',
  'claim.entry.shown':
    'Wejścia i błędne próby są pokazywane obu osobom i osobie, która założyła czat, także tym, których wtedy nie było, aż do końca czatu. Próby obcych przy jednym linku to jeden wiersz, ilekolwiek ich jest.',
  'claim.entry.ownCode':
    'Kto jest w środku, może wybrać własny kod lub frazę. Od tej chwili przy tym linku wpuszcza tylko on: nie wpuszcza już ani kod utworzony przez osobę, która założyła czat, ani znaleziona karteczka. Obie osoby i osoba, która założyła czat, widzą, że został wybrany, a panel nie pokazuje już martwego kodu.',
  'claim.entry.agreedKey':
    'Gdy obie osoby wybiorą własny kod, ich urządzenia uzgadniają klucz, którego osoba, która założyła czat, nigdy nie miała, i odtąd pieczętują nim wszystko: nic, co ona ma, tego nie otwiera. Mówią o tym oba nagłówki, i nie wcześniej. Inne urządzenia czytają wszystko przez link i własny kod; urządzenie, które weszło z wcześniejszym kodem, prosi o własny kod. To, co jeszcze przychodzi z wcześniejszym kluczem, ma wiersz, że osoba, która założyła czat, mogła to przeczytać.',
  'claim.entry.answers': 'Odpowiedź na błędny kod nie mówi nic poza tym, że był błędny, a jej czas też nie.',
  'claim.entry.actingAs': 'Nikt nie może działać jako druga osoba ani podsłuchiwać innego czatu.',
  'claim.entry.otherSites': 'Żadna inna witryna nie może działać za kogoś, kto jest w środku.',

  'shown.someone': 'Ktoś',
  'shown.you': 'Ty',
  'shown.locked': 'nie da się tu otworzyć',
  'shown.unreachable': 'Nie można połączyć się z Parley. Sprawdź połączenie i spróbuj ponownie.',
  'shown.noCookies':
    'Ta przeglądarka blokuje pliki cookie, a Parley potrzebuje ich, by wpuścić cię ponownie. Zezwól tej witrynie na pliki cookie, a potem odśwież stronę.',
  'shown.notKept':
    'Ta przeglądarka niczego nie zachowuje dla tej strony. Zezwól jej na zapisywanie danych witryny, a potem spróbuj ponownie.',
  'shown.codeFailed': 'Ta przeglądarka nie poradziła sobie z kodem. Odśwież stronę albo spróbuj w innej przeglądarce.',
  'shown.copied': 'Skopiowano',
  'shown.notCopied': 'Nie skopiowano',
  'shown.voice': 'Wiadomość głosowa',
  'shown.voiceOf': 'Wiadomość głosowa {duration}',
  'shown.roundVideo': 'Okrągły film',
  'shown.sticker': 'Naklejka',
  'shown.reconnecting': 'Łączenie ponownie…',
  'shown.opening': 'Otwieranie…',
  'shown.writtenBy': '{name}: {text}',
  'shown.writtenByYou': 'Ty: {text}',
  'shown.photos': '{count, plural, one {Zdjęcie} few {# zdjęcia} many {# zdjęć} other {# zdjęcia}}',
  'shown.videos': '{count, plural, one {Film} few {# filmy} many {# filmów} other {# filmu}}',
  'shown.files': '{count, plural, one {Plik} few {# pliki} many {# plików} other {# pliku}}',

  'naming.empty': 'Wpisz imię.',
  'naming.too-long': 'To imię jest za długie: najwyżej {most} znaków.',
  'naming.too-large': 'To imię zajmuje za dużo miejsca: emoji i akcenty potrzebują go więcej niż litery. Skróć je.',
  'naming.stacked-marks': 'To imię ma za dużo akcentów na jednej literze. Wpisz je od nowa, z mniejszą ich liczbą.',
  'naming.control-characters': 'W tym imieniu są niewidoczne znaki. Wpisz je od nowa, bez nich.',
  'naming.over':
    '{count, plural, one {o # znak za dużo} few {o # znaki za dużo} many {o # znaków za dużo} other {o # znaku za dużo}}',
  'naming.left':
    '{count, plural, one {pozostał # znak} few {pozostały # znaki} many {pozostało # znaków} other {pozostało # znaku}}',
  'naming.same': 'Oba imiona wyglądają tak samo. Wpisz różne.',
  'making.starting': 'Rozpoczynanie…',
  'making.failed': 'Ta przeglądarka nie mogła utworzyć kluczy. Odśwież stronę albo spróbuj w innej przeglądarce.',
  'inviting.qr': 'Kod QR dla: {name}',
  'inviting.ownCode': '{name} ma teraz własny kod: kod utworzony tutaj nikogo już nie wpuszcza.',
  'inviting.hideCode': 'Ukryj kod',
  'inviting.comeIn': 'To ja: {name}',
  'inviting.linkCopied': 'Link skopiowany',
  'inviting.linkNotCopied': 'Link nie został skopiowany: ta przeglądarka na to nie zezwala. Skopiuj go ręcznie.',
  'inviting.codeCopied': 'Kod skopiowany',
  'inviting.codeNotCopied': 'Kod nie został skopiowany: ta przeglądarka na to nie zezwala. Skopiuj go ręcznie.',
  'inviting.codeReplaced': 'Ten kod nie otwiera już czatu.',
  'inviting.tooMany': 'Stąd próbowano już zbyt wielu błędnych kodów. Spróbuj ponownie za jakiś czas.',
  'inviting.connectionLost': 'Utracono połączenie. Ponawianie…',
  'inviting.notKnown': 'Teraz nie wiadomo',
  'inviting.notEnded': 'Nie można połączyć się z Parley: czat nie został zakończony. Spróbuj ponownie.',

  'entering.empty': 'Wpisz otrzymany tajny kod.',
  'entering.alphabet': 'Tajny kod ma tylko cyfry i litery, i nigdy litery U. Sprawdź, czy dobrze go wpisano.',
  'entering.length': 'Tajny kod ma 8 liter i cyfr. Sprawdź, czy dobrze go wpisano.',
  'entering.ownMissing': 'Wpisz kod lub frazę, które wybrano na czacie.',
  'entering.unreadable': 'Kod jest właściwy, ale klucza czatu nie da się tu otworzyć. Zeskanuj kod QR jeszcze raz.',
  'entering.unreachable':
    'Nie można połączyć się z Parley. Twój kod nadal tu jest: sprawdź połączenie i jeszcze raz naciśnij „Wejdź”.',
  'entering.again': 'Możesz teraz spróbować ponownie.',
  'entering.incomplete': 'Ten link jest niepełny: zeskanuj kod QR jeszcze raz.',

  'listing.locked': 'Czat, który jest tu zamknięty',
  'listing.noticed': 'zauważono problem',

  'talking.presenceUnknown': 'obecność nieznana',
  'talking.tooLong': 'Ta wiadomość jest za długa.',
  'talking.waiting': 'czeka',
  'talking.notSent': 'nie wysłano',
  'talking.ending': 'Kończenie…',

  'log.newMessages': 'Nowe wiadomości',
  'log.newestMessages': 'Najnowsze wiadomości',
  'log.newCount':
    '{count, plural, one {# nowa wiadomość} few {# nowe wiadomości} many {# nowych wiadomości} other {# nowej wiadomości}}',
  'log.unreadFromHere':
    '{count, plural, one {Nieprzeczytane odtąd: # wiadomość} few {Nieprzeczytane odtąd: # wiadomości} many {Nieprzeczytane odtąd: # wiadomości} other {Nieprzeczytane odtąd: # wiadomości}}',
  'log.unread':
    '{count, plural, one {# nieprzeczytana ↑} few {# nieprzeczytane ↑} many {# nieprzeczytanych ↑} other {# nieprzeczytanej ↑}}',
  'log.sent': 'wysłano',
  'log.delivered': 'dostarczono',
  'log.read': 'przeczytano',
  'log.timeLeft': 'Zostało {time}, potem ten czat zostanie zniszczony',
  'log.notification': 'Nowa wiadomość',
  'log.readMore': 'Czytaj dalej',
  'log.showLess': 'Pokaż mniej',
  'log.moreAbout': 'Więcej o „{excerpt}”',
  'log.earlierMessage': 'wcześniejsza wiadomość',
  'log.inAnswerTo': 'W odpowiedzi na:',
  'log.youReacted': 'Twoja reakcja {emoji}: cofnij',
  'log.reacted': '{name} reaguje: {emoji}',
  'log.typeOneEmoji': 'Wpisz jedno emoji.',
  'log.notFound': 'Tej wiadomości nie można tu znaleźć.',
  'log.copiedHead': '{name}, {time}: {text}',
  'log.overtaken': 'Ta wiadomość została od tego czasu zmieniona przez ciebie na innym urządzeniu.',
  'log.late': 'Osoba, która założyła czat, mogła to przeczytać',
  'log.discard': 'Odrzuć',

  'writing.most': 'Wiadomość może mieć {most} znaków. Skróć ją albo wyślij w częściach.',
  'writing.large':
    'Ta wiadomość jest za duża: emoji i piętrowe akcenty potrzebują więcej miejsca niż litery. Skróć ją albo wyślij w częściach.',
  'writing.over':
    '{count, plural, one {o # znak za dużo} few {o # znaki za dużo} many {o # znaków za dużo} other {o # znaku za dużo}}',
  'writing.left':
    '{count, plural, one {pozostał # znak} few {pozostały # znaki} many {pozostało # znaków} other {pozostało # znaku}}',
  'writing.tooLarge': 'Za duża',
  'writing.save': 'Zapisz',
  'writing.editing': 'Edytujesz swoją wiadomość',
  'writing.replyingEarlier': 'Odpowiedź na wcześniejszą wiadomość',
  'writing.replyingSelf': 'Odpowiedź dla siebie',
  'writing.replying': 'Odpowiedź dla: {name}',

  'found.missing.yours': 'Brakuje tu twojej wiadomości',
  'found.missing.others': 'Brakuje tu wiadomości osoby {name}',
  'found.missing.unknown': 'Brakuje tu wiadomości',
  'found.changed': 'W tym miejscu widziano inną wiadomość',
  'found.older.yours': 'Serwer pokazał tu wcześniejszą wersję twojej wiadomości',
  'found.older.others': 'Serwer pokazał tu wcześniejszą wersję wiadomości osoby {name}',
  'found.older.unknown': 'Serwer pokazał tu wcześniejszą wersję wiadomości',
  'found.reaction.yours': 'Serwer nie pokazał tu twojej reakcji takiej, jaka jest',
  'found.reaction.others': 'Serwer nie pokazał tu reakcji osoby {name} takiej, jaka jest',
  'found.repeated.yours': 'Twoja wiadomość przyszła dwa razy',
  'found.repeated.others': 'Wiadomość osoby {name} przyszła dwa razy',
  'found.repeated.unknown': 'Wiadomość przyszła dwa razy',
  'found.order': 'Wiadomości nie są w kolejności, w jakiej je napisano',
  'found.time': 'Czas tej wiadomości nie może być prawdziwy',
  'found.receipt.yours': 'Pokazano tu potwierdzenie, które nigdy od ciebie nie wyszło',
  'found.receipt.others': 'Pokazano tu potwierdzenie, które nigdy nie wyszło od osoby {name}',

  'noticed.missing.yours':
    'Twoje urządzenie zauważyło, że brakuje tu twojej wiadomości, i zawiadomiło o tym osobę {told}',
  'noticed.missing.others':
    'Twoje urządzenie zauważyło, że brakuje tu wiadomości osoby {name}, i zawiadomiło o tym osobę {told}',
  'noticed.missing.unknown': 'Twoje urządzenie zauważyło, że brakuje tu wiadomości, i zawiadomiło o tym osobę {told}',
  'noticed.changed':
    'Twoje urządzenie zauważyło, że w miejscu jednej z wiadomości widziano tu inną, i zawiadomiło o tym osobę {told}',
  'noticed.older.yours':
    'Twoje urządzenie zauważyło, że pokazano tu wcześniejszą wersję twojej wiadomości, i zawiadomiło o tym osobę {told}',
  'noticed.older.others':
    'Twoje urządzenie zauważyło, że pokazano tu wcześniejszą wersję wiadomości osoby {name}, i zawiadomiło o tym osobę {told}',
  'noticed.older.unknown':
    'Twoje urządzenie zauważyło, że pokazano tu wcześniejszą wersję wiadomości, i zawiadomiło o tym osobę {told}',
  'noticed.reaction.yours':
    'Twoje urządzenie zauważyło, że nie pokazano tu twojej reakcji takiej, jaka jest, i zawiadomiło o tym osobę {told}',
  'noticed.reaction.others':
    'Twoje urządzenie zauważyło, że nie pokazano tu reakcji osoby {name} takiej, jaka jest, i zawiadomiło o tym osobę {told}',
  'noticed.repeated.yours':
    'Twoje urządzenie zauważyło, że twoja wiadomość przyszła tu dwa razy, i zawiadomiło o tym osobę {told}',
  'noticed.repeated.others':
    'Twoje urządzenie zauważyło, że wiadomość osoby {name} przyszła tu dwa razy, i zawiadomiło o tym osobę {told}',
  'noticed.repeated.unknown':
    'Twoje urządzenie zauważyło, że wiadomość przyszła tu dwa razy, i zawiadomiło o tym osobę {told}',
  'noticed.order':
    'Twoje urządzenie zauważyło, że wiadomości nie są tu w kolejności, w jakiej je napisano, i zawiadomiło o tym osobę {told}',
  'noticed.time':
    'Twoje urządzenie zauważyło, że czas jednej z wiadomości nie może tu być prawdziwy, i zawiadomiło o tym osobę {told}',
  'noticed.receipt.yours':
    'Twoje urządzenie zauważyło, że pokazano tu potwierdzenie, które nigdy od ciebie nie wyszło, i zawiadomiło o tym osobę {told}',
  'noticed.receipt.others':
    'Twoje urządzenie zauważyło, że pokazano tu potwierdzenie, które nigdy nie wyszło od osoby {name}, i zawiadomiło o tym osobę {told}',

  'reported.missing.yours': 'Urządzenie osoby {who} zauważyło, że brakuje tam twojej wiadomości',
  'reported.missing.others': 'Urządzenie osoby {who} zauważyło, że brakuje tam wiadomości osoby {name}',
  'reported.missing.unknown': 'Urządzenie osoby {who} zauważyło, że brakuje tam wiadomości',
  'reported.changed': 'Urządzenie osoby {who} zauważyło, że w miejscu jednej z wiadomości widziano tam inną',
  'reported.older.yours': 'Urządzenie osoby {who} zauważyło, że pokazano tam wcześniejszą wersję twojej wiadomości',
  'reported.older.others':
    'Urządzenie osoby {who} zauważyło, że pokazano tam wcześniejszą wersję wiadomości osoby {name}',
  'reported.older.unknown': 'Urządzenie osoby {who} zauważyło, że pokazano tam wcześniejszą wersję wiadomości',
  'reported.reaction.yours': 'Urządzenie osoby {who} zauważyło, że nie pokazano tam twojej reakcji takiej, jaka jest',
  'reported.reaction.others':
    'Urządzenie osoby {who} zauważyło, że nie pokazano tam reakcji osoby {name} takiej, jaka jest',
  'reported.repeated.yours': 'Urządzenie osoby {who} zauważyło, że twoja wiadomość przyszła tam dwa razy',
  'reported.repeated.others': 'Urządzenie osoby {who} zauważyło, że wiadomość osoby {name} przyszła tam dwa razy',
  'reported.repeated.unknown': 'Urządzenie osoby {who} zauważyło, że wiadomość przyszła tam dwa razy',
  'reported.order': 'Urządzenie osoby {who} zauważyło, że wiadomości nie są tam w kolejności, w jakiej je napisano',
  'reported.time': 'Urządzenie osoby {who} zauważyło, że czas jednej z wiadomości nie może tam być prawdziwy',
  'reported.receipt.yours':
    'Urządzenie osoby {who} zauważyło, że pokazano tam potwierdzenie, które nigdy od ciebie nie wyszło',
  'reported.receipt.others':
    'Urządzenie osoby {who} zauważyło, że pokazano tam potwierdzenie, które nigdy nie wyszło od osoby {name}',

  'settings.thisDevice': 'To urządzenie',
  'settings.signingOut': 'Wylogowywanie…',
  'settings.stillSignedIn': 'Nie można połączyć się z Parley: to urządzenie jest nadal zalogowane. Spróbuj ponownie.',
  'settings.cannotNotify': 'Ta przeglądarka nie pokazuje powiadomień tej strony.',
  'settings.notAllowed':
    'Powiadomienia nie są dozwolone. Można to zmienić w ustawieniach przeglądarki dla tej witryny.',
  'settings.awayHomeScreen':
    'Tutaj mogą to tylko strony na ekranie początkowym: najpierw dodaj Parley do ekranu początkowego i otwórz stamtąd.',
  'settings.awayNoService': 'Usługa push tej przeglądarki nie odpowiada albo ten serwer jej nie używa.',
  'settings.unreachable': 'Nie można połączyć się z Parley. Spróbuj ponownie.',

  'choosing.changing': 'Zmienianie…',
  'choosing.short': 'Ta fraza jest za krótka: liter i cyfr ma {count}, a potrzebuje {least}.',
  'choosing.repeats':
    'Tę frazę zbyt łatwo zgadnąć: dużo się w niej powtarza albo idzie po kolei. Użyj czterech lub więcej słów, które do siebie nie pasują.',
  'choosing.long': 'Ta fraza jest za długa: najwyżej {most} liter.',
  'choosing.unreachable':
    'Nie można połączyć się z Parley, więc nie wiadomo, czy nowy kod już działa. Zachowaj oba i jeszcze raz naciśnij „Użyj tego kodu”.',
  'choosing.refused': 'Parley nie przyjął kodu. Odśwież stronę i spróbuj ponownie.',
  'choosing.overtaken':
    'Na innym urządzeniu masz już wybrany własny kod. Wyloguj się tutaj i wejdź za jego pomocą; potem możesz wybrać inny.',
  'choosing.tooOften': 'To było za często. Odczekaj kilka sekund i spróbuj ponownie.',

  'safety.swapped':
    'Serwer pokazuje klucze, które do siebie nie pasują. Ktoś jest między wami albo próbował się tam znaleźć: zakończcie czat.',
  'safety.unknownHere':
    'To urządzenie nie zna twojego własnego kodu. Wyloguj się tutaj i wejdź za jego pomocą, aby zobaczyć słowa.',
  'safety.known': 'Powstają z klucza czatu i obu waszych własnych kluczy.',
  'safety.neither':
    'Nikt z was nie wybrał własnego kodu, więc osoba, która założyła czat i utworzyła klucze, może nadal być między wami.',
  'safety.notYou':
    'Nie masz własnego kodu, więc osoba, która założyła czat i utworzyła klucze, może nadal być między wami.',
  'safety.notOther':
    'Druga osoba nie wybrała własnego kodu, więc osoba, która założyła czat i utworzyła klucze, może nadal być między wami.',
  'safety.waiting':
    'Urządzenie drugiej osoby jeszcze nie odpowiedziało. Słowa zmienią się, gdy to zrobi; do tego czasu osoba, która założyła czat i utworzyła klucze, może nadal być między wami.',

  'files.attach': 'Załącz',
  'files.photoOrVideo': 'Zdjęcie lub film',
  'files.file': 'Plik',
  'files.photo': 'Zdjęcie',
  'files.video': 'Film',
  'files.ready': 'Gotowe do wysłania',
  'files.caption': 'Podpis',
  'files.captionTooLong': 'Ten podpis jest za długi.',
  'files.original': 'Oryginał',
  'files.most': 'Wiadomość mieści {most} plików.',
  'files.mayTell': 'Ten plik może zdradzać, kto go utworzył i gdzie.',
  'files.unreadable': 'Nie da się już odczytać: {name}.',
  'files.tooLarge': '{name}: za duży rozmiar ({size}). Plik może mieć {most}.',
  'files.noRoom': '{name}: to się nie zmieści ({size}). Pliki tego czatu mają jeszcze tyle miejsca: {left}.',
  'files.onlySaved': 'Nie da się wysłać jako „Jedno odczytanie”: {name}. Ten plik można tylko zapisać.',
  'files.remove': 'Usuń',
  'files.removeNamed': 'Usuń: {name}',
  'files.preparing': 'Przygotowywanie',
  'files.sending': 'Wysyłanie',
  'files.refusedTooLarge': 'Ten plik jest za duży dla tego serwera.',
  'files.refusedFull': 'Pliki tego czatu zajęły już całe miejsce. Usuń kilka i spróbuj ponownie.',
  'files.refusedTooMany': 'Na tym czacie za dużo plików jest w drodze. Spróbuj ponownie, gdy dotrą.',
  'files.refusedStoreFull': 'Serwer jest pełny. Spróbuj ponownie za jakiś czas.',
  'files.lost': 'To się nie skończyło, zanim strona została zamknięta. Wybierz pliki jeszcze raz.',
  'files.notSent': 'Tych plików nie udało się wysłać.',
  'files.notShown': 'Plików tej wiadomości nie da się tu pokazać.',
  'files.viewPhoto': 'Zobacz zdjęcie',
  'files.viewPhotoOf': 'Zobacz zdjęcie {place} z {count}',
  'files.photoPlace': '{place} z {count}',
  'files.previousPhoto': 'Poprzednie zdjęcie',
  'files.nextPhoto': 'Następne zdjęcie',
  'files.close': 'Zamknij',
  'files.save': 'Zapisz',
  'files.saveNamed': 'Zapisz: {name}',
  'files.photoNotShown': 'Tego zdjęcia nie da się tu pokazać.',
  'files.download': 'Pobierz',
  'files.downloadNamed': 'Pobierz: {name}',
  'files.downloadingNamed': 'Pobieranie: {name}',
  'files.downloadingVideo': 'Pobieranie filmu',
  'files.playVideo': 'Odtwórz film',
  'files.unplayable': 'Ta przeglądarka nie może odtworzyć tego nagrania.',
  'files.damaged': 'Ten plik jest uszkodzony.',
  'files.missing': 'Tego pliku już nie ma.',
  'files.unopened': 'Tego pliku nie da się tu otworzyć.',

  'recording.record': 'Nagraj głos',
  'recording.recording': 'Nagrywanie',
  'recording.waitingMicrophone': 'Czekanie na mikrofon',
  'recording.waitingCamera': 'Czekanie na kamerę',
  'recording.slide': '‹ Przesuń, aby anulować',
  'recording.secondsLeft':
    '{count, plural, one {została # sekunda} few {zostały # sekundy} many {zostało # sekund} other {zostało # sekundy}}',
  'recording.stop': 'Zatrzymaj',
  'recording.start': 'Nagraj',
  'recording.otherCamera': 'Druga kamera',
  'recording.fullChat': 'Pliki tego czatu nie mają już miejsca na więcej.',
  'recording.noRoom': 'Pliki tego czatu nie mają miejsca na nagranie. Usuń kilka z nich i spróbuj ponownie.',
  'recording.longestVoice': 'Wiadomość głosowa może trwać 15 minut.',
  'recording.longestVideo': 'Okrągły film może trwać 60 sekund.',
  'recording.microphoneLost': 'Mikrofon został odebrany. To, co nagrano do tej chwili, zostaje.',
  'recording.cameraLost': 'Kamera została odebrana. To, co nagrano do tej chwili, zostaje.',
  'recording.needsHttps': 'Nagrywanie wymaga adresu, który zaczyna się od https.',
  'recording.unable': 'Ta przeglądarka nie może nagrywać.',
  'recording.microphoneRefused':
    'Mikrofon nie jest tu dozwolony. Zezwól na niego tej stronie w ustawieniach przeglądarki.',
  'recording.cameraRefused': 'Kamera nie jest tu dozwolona. Zezwól na nią tej stronie w ustawieniach przeglądarki.',
  'recording.noMicrophone': 'Nie ma mikrofonu.',
  'recording.noCamera': 'Nie ma kamery.',
  'recording.microphoneTaken': 'Mikrofon jest zajęty przez inny program.',
  'recording.cameraTaken': 'Kamera jest zajęta przez inny program.',
  'recording.disguised': 'Głos zmieniony',
  'recording.disguise': 'Zmień mój głos',
  'recording.disguising': 'Zmienianie głosu',
  'recording.notDisguised': 'Ta przeglądarka nie może zmienić głosu.',
  'recording.noGuarantee':
    'To przebranie, nie gwarancja: to, jak ktoś mówi, nadal może zdradzić tę osobę, i to, co mówi, też.',
  'playing.position': 'Pozycja',
  'playing.of': '{shown} z {whole}',
  'playing.playVoice': 'Odtwórz wiadomość głosową',
  'playing.pauseVoice': 'Wstrzymaj wiadomość głosową',
  'playing.playRound': 'Odtwórz okrągły film',
  'playing.pauseRound': 'Wstrzymaj okrągły film',
  'playing.speed': 'Prędkość {rate}×',

  'stickers.heading': 'Naklejki',
  'stickers.make': 'Utwórz naklejkę',
  'stickers.named': 'Naklejka: {name}',
  'stickers.unknown': 'Ta naklejka nie jest tu znana.',
  'stickers.unable': 'Ta przeglądarka nie może utworzyć naklejki z tego pliku.',
  'sticker.hello': 'Cześć',
  'sticker.thanks': 'Dziękuję',
  'sticker.please': 'Proszę',
  'sticker.yes': 'Tak',
  'sticker.no': 'Nie',
  'sticker.laugh': 'Ha ha',
  'sticker.wink': 'Oczko',
  'sticker.love': 'Miłość',
  'sticker.kiss': 'Buziak',
  'sticker.hug': 'Uścisk',
  'sticker.flowers': 'Kwiaty dla ciebie',
  'sticker.hooray': 'Hura',
  'sticker.birthday': 'Wszystkiego najlepszego',
  'sticker.cool': 'Super',
  'sticker.surprised': 'O!',
  'sticker.thinking': 'Niech pomyślę',
  'sticker.idea': 'Pomysł',
  'sticker.shh': 'Między nami',
  'sticker.secret': 'Sekret',
  'sticker.sad': 'Smutno mi',
  'sticker.crying': 'Płaczę',
  'sticker.angry': 'Złość',
  'sticker.sorry': 'Przepraszam',
  'sticker.morning': 'Dzień dobry',
  'sticker.night': 'Dobranoc',
  'sticker.hungry': 'Chce mi się jeść',
  'sticker.sick': 'Źle się czuję',
  'sticker.coming': 'Już idę',
  'sticker.waiting': 'Czekam',
  'sticker.goodbye': 'Do widzenia',

  'size.bytes': '{amount} B',
  'size.kilobytes': '{amount} KB',
  'size.megabytes': '{amount} MB',
};
