import type { Messages } from './en.ts';

export const romanian: Messages = {
  'page.start': 'Parley: un chat privat pentru două persoane',
  'page.chats': 'Chaturile tale – Parley',
  'page.security': 'Cum funcționează Parley – Parley',
  'page.titled': '{title} – Parley',
  'page.needsScript':
    'Parley are nevoie de JavaScript: numele, codurile și mesajele sunt criptate pe dispozitivul tău, iar asta o poate face doar un script.',
  'page.howItWorks': 'Cum funcționează și care îi sunt limitele',
  'page.language': 'Limbă',
  'page.notes': 'Notițe',
  'page.veiled': 'Acoperită',
  'page.unveil': 'Atinge sau apasă o tastă ca să vezi pagina.',

  'button.cancel': 'Anulează',
  'button.done': 'Gata',
  'button.newChat': 'Chat nou',
  'button.yourChats': 'Chaturile tale',
  'button.tryAgain': 'Încearcă din nou',
  'button.endForBoth': 'Încheie pentru ambele părți',
  'button.endChat': 'Încheie chatul',
  'button.signOutHere': 'Deconectează-te aici',
  'button.leaveQuickly': 'Pleacă repede',

  'offline.heading': 'Parley nu este accesibil',
  'offline.noNetwork': 'Acest dispozitiv nu are rețea. Pagina apare singură imediat ce există una.',
  'offline.noAnswer':
    'Serverul nu răspunde sau rețeaua nu lasă nimic să treacă. Pagina apare singură imediat ce se poate.',
  'offline.waiting': 'Ce ai scris așteaptă pe acest dispozitiv. Se trimite imediat ce revine chatul.',

  'start.heading': 'Un chat privat pentru două persoane',
  'start.promise':
    'Criptat pe dispozitivele voastre, deschis cu două coduri secrete și dispărut când îl încheiați sau tăceți.',
  'start.firstName': 'Numele primei persoane',
  'start.secondName': 'Numele celei de-a doua persoane',
  'start.silence': 'Distruge după o liniște de',
  'start.vanish': 'Mesajele dispar',
  'start.vanishNever': 'niciodată',
  'start.vanishAfter': '{duration} după citire',
  'start.submit': 'Începe chatul',
  'start.unavailable': 'Parley nu este accesibil acum. Chatul pe care l-ai creat rămâne în această filă.',
  'start.gone':
    'Chatul creat în această filă nu mai poate fi afișat: s-a încheiat sau cookie-urile acestui browser au fost șterse.',
  'start.aboutAddress': 'Despre această adresă',
  'start.phonesCannot': 'Telefoanele nu pot ajunge la {address}.',
  'start.openElsewhere': 'Deschide Parley la o adresă la care pot ajunge:',
  'start.onlyThisMachine': 'Doar acest calculator poate.',
  'start.orSetAddress': 'Sau pornește Parley cu {setting} setat la ceea ce trebuie să stea la începutul linkurilor.',
  'start.setAddress': 'Pornește Parley cu {setting} setat la ceea ce trebuie să stea la începutul linkurilor.',
  'start.incomplete':
    'Chatul nu a fost creat: ceea ce a trimis pagina nu era complet. Reîncarcă pagina și încearcă din nou.',
  'start.tooMany': 'Din rețeaua ta au fost create prea multe chaturi. Așteaptă puțin și încearcă din nou.',
  'start.creatorFull':
    'Chaturile create din rețeaua ta conțin atât cât au voie. Încheie unul dintre ele sau așteaptă să se încheie unul.',
  'start.full': 'Serverul nu are acum loc pentru un chat nou. Încearcă din nou peste un timp.',
  'start.stopping': 'Parley este repornit. Apasă din nou „Începe chatul” peste o clipă.',

  'panel.heading': 'Chatul tău este gata',
  'panel.advice':
    'Dă fiecărei persoane linkul ei (sau las-o să-l scaneze) și codul ei secret pe altă cale: unul pe hârtie, celălalt prin viu grai. Doar cele două împreună lasă pe cineva să intre.',
  'panel.happenings': 'Ce s-a întâmplat în chat',
  'panel.print': 'Tipărește',
  'panel.printHint': 'Cartonașe de decupat, cu codurile secrete separat.',
  'panel.link': 'Link',
  'panel.copyLink': 'Copiază linkul',
  'panel.share': 'Distribuie',
  'panel.for': 'Pentru {name}',
  'panel.code': 'Cod secret',
  'panel.showCode': 'Arată codul',
  'panel.copyCode': 'Copiază codul',
  'panel.ownCode': '{name} și-a ales un cod propriu. Codul creat aici nu mai lasă pe nimeni să intre.',
  'panel.notHere': 'Încă nu e aici',
  'panel.here': 'În chat',
  'panel.lastSeen': 'Ultima oară aici: {moment}',
  'panel.endQuestion': 'Închei acest chat?',
  'panel.endConsequence': 'Este distrus imediat, pentru ambele persoane. Nimic din el nu poate fi recuperat.',
  'panel.keep': 'Păstrează-l',
  'panel.ended': 'A fost încheiat și nu a rămas nimic din el. Linkurile și codurile lui nu mai deschid nimic.',
  'panel.idle':
    'Nimeni nu a scris în timpul ales și nu a rămas nimic din chat. Linkurile și codurile lui nu mai deschid nimic.',
  'panel.expired': 'Timpul lui a expirat și nu a rămas nimic din el. Linkurile și codurile lui nu mai deschid nimic.',
  'panel.lost':
    'Parley l-a pierdut, cum se întâmplă când serverul este repornit, sau s-a încheiat acum mai bine de o zi. Linkurile și codurile lui nu mai deschid nimic.',

  'landing.signedOut':
    'Acest dispozitiv a fost deconectat sau a lipsit mult timp. Ce avea din chat este uitat; codul îl deschide din nou.',
  'landing.hello': 'Bună, {name}',
  'landing.typeOwnCode': 'Ai o invitație la un chat privat. Scrie codul pe care l-ai ales.',
  'landing.typeCode': 'Ai o invitație la un chat privat. Scrie codul secret pe care l-ai primit.',
  'landing.missing': 'Lipsește ceva',
  'landing.fragmentMissing':
    'Partea din link de după # lipsește sau a fost schimbată pe drum. Dacă ai copiat linkul, copiază-l în întregime.',
  'landing.submit': 'Intră',
  'landing.code': 'Cod secret',
  'landing.codeHint': '8 litere și cifre; majusculele nu contează.',
  'landing.ownCode': 'Propriul tău cod',
  'landing.ownCodeHint':
    'Codul sau fraza care a fost aleasă în chat. Codul pe care l-ai primit nu mai lasă pe nimeni să intre.',
  'landing.wrong':
    'Acesta nu este codul corect. {left, plural, one {A mai rămas # încercare} few {Au mai rămas # încercări} other {Au mai rămas # de încercări}}.',
  'landing.paused': 'Prea multe coduri greșite. Încearcă din nou peste {time}.',
  'landing.malformed': 'Nu a putut fi citit ca un cod secret. Verifică-l și încearcă din nou.',

  'ended.heading': 'Acest chat s-a încheiat',
  'ended.idle': 'Nimeni nu a scris în timpul ales și nu a rămas nimic din chat.',
  'ended.expired': 'Timpul lui a expirat și nu a rămas nimic din el.',
  'ended.byOrganizer': 'L-a încheiat persoana care l-a creat și nu a rămas nimic din el.',
  'ended.bySomebody': 'Cineva l-a încheiat și nu a rămas nimic din el.',
  'ended.byYou': 'L-ai încheiat și nu a rămas nimic din el.',
  'ended.byName': '{name} l-a încheiat și nu a rămas nimic din el.',
  'ended.lost': 'Acest chat nu mai există',
  'ended.lostWhy':
    'Parley l-a pierdut, cum se întâmplă când serverul este repornit, sau s-a încheiat acum mai bine de o zi. Nu poate fi recuperat.',
  'ended.unsent': 'Ce ai scris și nu a putut fi trimis; se arată doar acum:',

  'chats.heading': 'Chaturile tale',
  'chats.none':
    'Niciun chat nu este deschis în acest browser. Când intri cu un link și un cod, chatul stă aici până se încheie.',
  'chats.locked': 'Ca să îl citești, deschide din nou linkul lui: din istoric sau cu codul QR.',
  'chats.noMessages': 'Niciun mesaj încă',
  'chats.unread': 'necitite',
  'chats.more':
    'Acestea sunt chaturile în care a intrat ultima oară acest browser ({count}). A intrat și în altele: linkurile lor le deschid.',

  'chat.messages': 'Mesaje',
  'chat.beginning':
    'Criptat pe dispozitivele voastre. Se șterge când cineva dintre voi încheie chatul sau după {duration} de liniște.',
  'chat.apart': 'Persoana care a creat chatul nu îl mai poate citi',
  'chat.older': 'Mesaje mai vechi',
  'chat.newer': 'Mesaje mai noi',
  'chat.newMessages': 'Mesaje noi',
  'chat.message': 'Mesaj',
  'chat.send': 'Trimite',
  'chat.online': 'online',
  'chat.lastSeen': 'ultima oară aici: {moment}',
  'chat.neverSeen': 'încă nu a intrat',
  'chat.typing': '{name} scrie…',
  'chat.countdown': 'Acest chat va fi distrus peste {time}',
  'chat.tooManyTabs': 'Acest chat este deschis în prea multe file. Închide una dintre ele și continuă aici.',
  'chat.keepOpen': 'Lasă deschis',
  'chat.endQuestion': 'Închei acest chat pentru ambele părți? Totul se șterge.',
  'chat.deleted': 'mesaj șters',
  'chat.edited': 'editat',
  'chat.vanishes': 'Mesajele dispar după citire. Timp: {duration}',
  'chat.readOnce': 'Citire o singură dată',
  'chat.openOnce': 'Citire o singură dată: atingeți pentru a deschide',
  'chat.openedAt': 'deschis {time}',
  'chat.wasReadOnce': 'mesaj citit o singură dată',
  'chat.vanished': 'mesaj dispărut',
  'chat.onceHint': 'Se șterge pentru amândoi când îl închideți. Ecranul poate fi totuși fotografiat.',
  'chat.cameIn': '{name} a intrat',
  'chat.anotherDevice': '{name} a intrat pe alt dispozitiv',
  'chat.wrongCode':
    '{count, plural, one {Cineva a scris un cod greșit la linkul pentru {name}} few {Cineva a scris # coduri greșite la linkul pentru {name}} other {Cineva a scris # de coduri greșite la linkul pentru {name}}}',
  'chat.choseOwnCode': '{name} și-a ales un cod propriu: acum doar acela permite intrarea',
  'chat.fromTo': 'de la {first} la {last}',

  'menu.more': 'Mai multe',
  'menu.react': 'Reacționează',
  'menu.reactWith': 'Reacționează cu {emoji}',
  'menu.anotherEmoji': 'Alt emoji',
  'menu.emoji': 'Emoji',
  'menu.oneEmoji': 'Un emoji',
  'menu.reply': 'Răspunde',
  'menu.copy': 'Copiază',
  'menu.select': 'Selectează textul',
  'menu.edit': 'Editează',
  'menu.delete': 'Șterge',
  'menu.deleteQuestion': 'Ștergi acest mesaj pentru ambele părți?',
  'menu.deleteForBoth': 'Șterge pentru ambele părți',

  'settings.heading': 'Setări',
  'settings.notices': 'Semnale',
  'settings.noticesHint': 'Când vine un mesaj și te uiți în altă parte.',
  'settings.sound': 'Sunet',
  'settings.vibration': 'Vibrație',
  'settings.notifications': 'Notificări',
  'settings.notificationsHint': 'Ele spun „Mesaj nou”: niciun nume, niciun text.',
  'settings.away': 'Anunță-mă când sunt plecat',
  'settings.awayHint':
    'Pentru acest chat, pe acest dispozitiv. Serviciul push al browserului tău află atunci când are acest server ceva pentru tine, dar nu ce și de la cine; acest server află adresa acestui browser acolo, aceeași pentru toate chaturile.',
  'settings.writing': 'Scriere',
  'settings.enterSends': 'Enter trimite',
  'settings.enterSendsHint': 'Altfel, Enter începe un rând nou.',
  'settings.spelling': 'Verifică ortografia',
  'settings.spellingHint': 'Unele browsere trimit pentru asta unui serviciu ce scrii.',
  'settings.onlookers': 'Privirile altora',
  'settings.veil': 'Văl',
  'settings.veilHint': 'Pagina este neclară cât timp altă aplicație sau fereastră este în față.',
  'settings.veilIdle': 'Și după un minut fără atingere',
  'settings.plainTitle': 'Titlu obișnuit',
  'settings.plainTitleHint': 'Fila și istoricul arată „{title}”, fără număr.',
  'settings.devices': 'Dispozitive',
  'settings.anotherDevice': '{device}, intrare: {moment}',
  'settings.anotherDeviceName': 'Alt dispozitiv',
  'settings.signOut': 'Deconectează',
  'settings.signOutOthers': 'Deconectează toate celelalte',
  'settings.signOutHereHint': 'Acest dispozitiv uită chatul, care continuă.',
  'settings.ownCodeHint': 'Atunci doar tu știi ce te lasă să intri.',
  'settings.safetyWordsHint': 'Ele arată dacă stă cineva între voi.',

  'ownCode.heading': 'Alege un cod propriu',
  'ownCode.consequence':
    'De atunci înainte, la linkul tău doar acest cod permite intrarea. Codul pe care l-ai primit nu mai lasă pe nimeni să intre, oricine l-ar avea.',
  'ownCode.kind': 'Ce fel de cod',
  'ownCode.made': 'Un cod creat pentru mine',
  'ownCode.theNew': 'Codul nou',
  'ownCode.phraseOfMine': 'O frază proprie',
  'ownCode.phrase': 'Frază',
  'ownCode.phraseHint':
    'Cel puțin {count} de litere și cifre: patru cuvinte care nu au legătură între ele sau mai multe. Majusculele și spațiile nu contează.',
  'ownCode.signOutOthers': 'Deconectează celelalte dispozitive ale mele',
  'ownCode.writeDown':
    'Notează-l: nimeni nu ți-l poate spune din nou. Cealaltă persoană și persoana care a creat chatul văd că ai ales unul.',
  'ownCode.use': 'Folosește acest cod',
  'ownCode.inForce': 'La linkul tău, acum doar propriul tău cod permite intrarea.',
  'safetyWords.heading': 'Cuvinte de siguranță',
  'safetyWords.advice':
    'Citiți-vi-le cu voce tare. Dacă vedeți de ambele părți aceleași cinci, nu stă nimeni între voi. Dacă diferă, încheiați chatul.',

  'refusal.malformed': 'Acest lucru nu a fost înțeles. Reîncarcă pagina și încearcă din nou.',
  'refusal.unknown': 'Acest server nu știe să facă asta. Reîncarcă pagina și încearcă din nou.',
  'refusal.too-large': 'Acest mesaj este prea lung pentru a fi trimis.',
  'refusal.chat-full': 'Acest chat este plin: nu mai încap mesaje în el.',
  'refusal.waiting-full': 'În chat nu încape mai mult până nu intră cealaltă persoană. Încearcă din nou atunci.',
  'refusal.store-full': 'Serverul este plin. Încearcă din nou peste un timp.',
  'refusal.assets-missing': 'Un fișier al acestui mesaj nu a ajuns. Încearcă din nou.',
  'refusal.no-such-message': 'Acest mesaj nu este în chat.',
  'refusal.not-yours': 'Doar persoana care a scris acest mesaj îl poate modifica.',
  'refusal.deleted': 'Acest mesaj a fost șters.',
  'refusal.read-once': 'Un mesaj de citit o singură dată nu poate fi modificat.',
  'refusal.overtaken': 'Între timp, acest mesaj a fost modificat pe alt dispozitiv. Încearcă din nou.',
  'refusal.too-frequent': 'A fost foarte rapid. Se trimite peste o clipă.',
  'refusal.unavailable': 'Serverul nu poate primi asta acum. Se trimite imediat ce se poate.',

  'problem.malformed': 'Acest lucru nu a fost înțeles',
  'problem.malformed.text': 'Cererea nu era completă. Mergi înapoi, reîncarcă pagina și încearcă din nou.',
  'problem.needs-script': 'Parley are nevoie de JavaScript',
  'problem.needs-script.text':
    'Totul este criptat în browserul tău, iar asta o face scriptul paginii. Permite-l și încearcă din nou.',
  'problem.escaped-fragment': 'Acest link a fost schimbat pe drum',
  'problem.escaped-fragment.text':
    'Un program a înlocuit # din link cu %23, așa că partea lui secretă a ajuns la acest server, iar chatul nu poate fi deschis cu el. Scanează codul QR sau cere din nou linkul pe altă cale.',
  'problem.not-entered': 'Este nevoie de codul secret',
  'problem.not-entered.text':
    'Acest browser nu a intrat în acest chat sau nu mai este în el. Deschide din nou linkul tău și scrie codul.',
  'problem.cross-origin': 'Acest lucru nu este permis de aici',
  'problem.cross-origin.text':
    'Cererea nu a venit de la o pagină a acestui server. Deschide chiar pagina Parley și încearcă din nou.',
  'problem.unknown-public-url': 'Acest Parley nu este configurat pentru această adresă',
  'problem.unknown-public-url.text':
    'Browserul tău nu are nicio problemă. Cine administrează acest server trebuie să seteze PUBLIC_URL la adresa pe care ai deschis-o.',
  'problem.not-yours': 'Nu poți urmări acest chat',
  'problem.not-yours.text':
    'Doar browserul care a creat un chat poate vedea cum stă. Cookie-ul lui nu este aici sau nu mai este.',
  'problem.unknown': 'Aici nu este nimic',
  'problem.unknown.text': 'Verifică linkul: poate fi incomplet sau chatul lui s-a încheiat acum mai bine de o zi.',
  'problem.wrong-method': 'Nu așa funcționează',
  'problem.wrong-method.text': 'Nimic de aici nu poate fi cerut în acest fel.',
  'problem.ended': 'Acest chat s-a încheiat',
  'problem.ended.text': 'Nu a rămas nimic din el.',
  'problem.length-required': 'Acest lucru nu a fost înțeles',
  'problem.length-required.text': 'Cererea nu a spus cât este de lungă, cum face orice browser.',
  'problem.too-large': 'Este prea mult',
  'problem.too-large.text': 'Cererea a fost mai mare decât orice trimite Parley.',
  'problem.upgrade-required': 'Aceasta nu este o pagină',
  'problem.upgrade-required.text': 'Această adresă este pentru conexiunea care ține un chat în direct.',
  'problem.too-many-requests': 'A fost prea des',
  'problem.too-many-requests.text': 'Din rețeaua ta au venit prea multe cereri. Așteaptă o clipă și încearcă din nou.',
  'problem.too-many-connections': 'Prea multe deodată',
  'problem.too-many-connections.text':
    'Acest chat este deschis în prea multe locuri. Închide-l în altă filă și încearcă din nou.',
  'problem.internal-error': 'Ceva nu a mers bine',
  'problem.internal-error.text': 'A fost greșeala noastră, nu a ta. Reîncarcă pagina și încearcă din nou.',
  'problem.unavailable': 'Parley nu poate răspunde acum',
  'problem.unavailable.text': 'Încearcă din nou peste o clipă.',
  'problem.line': '{title}. {text}',

  'security.startChat': 'Începe un chat',
  'security.promise':
    'Serverul nu vede niciodată un nume, un cod, un mesaj sau o cheie. Când un chat se încheie, nu rămâne nimic din el.',
  'security.meaning':
    'Ce înseamnă asta, rând cu rând, cu numerele cu care rulează acest server. Sub fiecare rând sunt numele testelor care o arată; ele fac parte din codul-sursă Parley și oricine le poate rula.',
  'security.untested': 'Ce nu poate arăta niciun test',
  'security.tested': 'Testat: {tests}',
  'security.scripts': 'Scripturile acestui server',
  'security.aboutScripts':
    'Criptarea este făcută de aceste fișiere și de nimic altceva din ce rulează paginile. Fiecare este servit de la calea arătată, care se termină cu SHA-256 al fișierului. Cât timp servere de două versiuni împart un Redis, un server servește de acolo fișierele celuilalt, și doar dacă conținutul lor are hash-ul din numele lor. Construiește chiar tu aceeași versiune de Parley ({build}), iar {sums} dă aceleași hash-uri, sau acest server trimite altceva.',
  'security.compare':
    'Un server necinstit ar putea arăta aceste hash-uri și trimite alte fișiere. Compară ce a primit cu adevărat browserul tău: salvează fișierele de la căile lor.',
  'security.script': '{path}: {page}',
  'security.onStart': 'pagina de pornire',
  'security.onLanding': 'pagina unui link, unde se scrie codul',
  'security.onChat': 'un chat',
  'security.onChatStanding': 'un chat, după ce este gata',
  'security.onLink': 'pagina unui link și chatul lui',
  'security.onChats': 'lista chaturilor tale',
  'security.onEveryPage': 'orice pagină în afară de lista chaturilor tale, care îl conține',
  'security.onOffline': 'în locul unei pagini care nu este accesibilă',
  'security.onWorker': 'în fundal, prin https: păstrează aceste fișiere și arată când o pagină nu este accesibilă',
  'security.onStartAndLink': 'pagina de pornire și în spatele unui link',
  'security.onFiles': 'un chat, când se trimite sau se arată un fișier',
  'security.onVideo': 'un chat, când se trimite un videoclip',
  'security.onRecording': 'un chat, când se înregistrează ceva',
  'security.onStickers': 'un chat, când se arată sau se caută un sticker',
  'security.onRoundVideo': 'un chat, când se înregistrează un videoclip rotund',
  'security.onWords': 'paginile în această limbă: cuvintele lor',
  'security.onOwnCode': 'un chat, când se alege un cod propriu sau se privesc cuvintele de siguranță',

  'claim.caveat.server': 'Cine servește pagina ar putea să o schimbe.',
  'claim.caveat.server.text':
    'Criptarea rulează în JavaScript pe care îl trimite serverul. Un operator care vrea să citească împreună cu voi sau cineva care a preluat serverul ar putea trimite alt JavaScript, și doar ție. Rulează chiar tu Parley sau folosește unul rulat de cineva în care ai încredere, prin https.',
  'claim.caveat.organizer': 'Persoana care a creat chatul ar putea citi împreună cu voi.',
  'claim.caveat.organizer.text':
    'Browserul acestei persoane a creat cheia chatului și ambele coduri și păstrează codurile în fila lui până se încheie chatul. Până când alegi un cod propriu, această persoană poate intra ca și cum ai fi tu; jurnalul chatului o arată. Până când ambele persoane au ales unul, poate citi împreună cu voi.',
  'claim.caveat.ownCodes': 'Ce le rămâne altora când persoana care a creat chatul nu mai poate citi.',
  'claim.caveat.ownCodes.text':
    'Persoana care a creat chatul păstrează ce a citit înainte și nu mai primește nimic. Serverul nu are nicio cheie. Cine găsește un cartonaș nu deschide nimic. Serverul și această persoană împreună pot citi ce s-a scris înainte și ce are rândul care spune că persoana putea citi; pot scrie astfel de mesaje în numele oricăreia dintre cele două părți și pot schimba, fără urmă, ce a fost sigilat înainte. Dacă stăteau la mijloc înainte să vă alegeți codurile, citesc mai departe: atunci cuvintele voastre de siguranță diferă. Pot arăta unei pagini care se deschide din nou chatul așa cum era înainte, cu o cheie de-a lor: atunci cuvintele de pe acel dispozitiv diferă de cele de pe celelalte. Comparați deci cuvintele încă o dată acolo unde intrați din nou. Pot încerca să ghicească propriile voastre coduri, fiecare încercare cu prețul unui Argon2id: alege unul creat pentru tine sau o frază puternică.',
  'claim.caveat.linkAndCode': 'Linkul și codul împreună deschid chatul.',
  'claim.caveat.linkAndCode.text':
    'Dă-le pe căi diferite: linkul pe un ecran sau prin e-mail, codul prin viu grai sau pe hârtie. Cine le are pe amândouă este lăsat să intre drept acea persoană. Ceilalți văd asta: o intrare este arătată tuturor celor din chat.',
  'claim.caveat.guessing': 'Un link și datele stocate împreună permit ghicirea.',
  'claim.caveat.guessing.text':
    'Un cod are 40 de biți aleatori; câți are o frază depinde de cine a ales-o. Cine are întregul link al unui participant și o copie a ceea ce ține serverul poate încerca coduri fără să întrebe serverul; fiecare încercare costă un Argon2id de 19 MiB. Cât timp chatul trăiește, asta e scump; după sfârșitul lui nu mai rămâne nimic pe care să se încerce.',
  'claim.caveat.withholding': 'Un server poate înceta să livreze.',
  'claim.caveat.withholding.text':
    'Poate reține totul dintr-un anumit moment, chiar și numai pentru una dintre cele două persoane, și nimeni nu poate deosebi asta de o rețea căzută. Ce arată până atunci se potrivește cu ce au sigilat ambele dispozitive; ce a văzut doar unul dintre ele se observă când scriu data viitoare.',
  'claim.caveat.forwardSecrecy': 'Fără forward secrecy în interiorul unui chat.',
  'claim.caveat.forwardSecrecy.text':
    'O cheie sigilează toate mesajele lui, sau două: una înainte și una după ce persoana care a creat chatul este în afara lui. Ele se șterg odată cu chatul.',
  'claim.caveat.eachOther':
    'Cele două persoane nu sunt protejate una de cealaltă și nici de ce spune serverul despre cine a scris.',
  'claim.caveat.eachOther.text':
    'Ambele au aceeași cheie. Că un mesaj vine de la una dintre ele și nu de la cealaltă se bazează pe server; că vine de la una dintre cele două, nu.',
  'claim.caveat.disguise': 'O voce deghizată nu este o garanție.',
  'claim.caveat.disguise.text':
    '„Deghizează-mi vocea” lasă deoparte înălțimea și melodia unei voci și îi mută culorile, înainte să se trimită ceva. Ritmul, pauzele, dialectul și cuvintele rămân, iar oamenii sunt recunoscuți și după ele.',
  'claim.caveat.reader': 'Cine citește poate păstra ce citește.',
  'claim.caveat.reader.text': 'Un ecran poate fi fotografiat, un text poate fi copiat.',
  'claim.caveat.erasure': 'Ștergerea după citire depinde de server.',
  'claim.caveat.erasure.text':
    'Ar putea păstra ce trebuie să șteargă, criptat cum este, sau să șteargă prea devreme ce s-a citit. Dacă șterge ce nu s-a citit niciodată, dispozitivele observă. O pagină fără conexiune arată în continuare ce a dispărut, până când are din nou una. Ecranul poate fi totuși fotografiat.',
  'claim.caveat.memory': 'Memoria nu este suprascrisă.',
  'claim.caveat.memory.text':
    'Ce este distrus este eliberat; când refolosesc memoria sistemul de operare, serverul, Redis sau un browser depinde de ele. Până atunci, mesaje sigilate, valori de verificare și cookie-uri ale unui chat încheiat pot fi găsite în memoria unui server și a unui Redis; nimic care să poată fi citit, fiindcă nu a fost niciodată acolo. Rulează serverele și Redis fără swap pe discuri necriptate și Redis fără persistență. Parley avertizează în privința acesteia din urmă.',
  'claim.caveat.history': 'Istoricul unui browser ține minte că un link a fost deschis,',
  'claim.caveat.history.text':
    'cu partea de după #. După sfârșit, acea cheie nu deschide nimic: ce era sigilat cu ea a dispărut de pe server, iar fără cod ea nu deschide mesaje.',
  'claim.caveat.browserDisk': 'Un browser hotărăște ce pune pe discul lui.',
  'claim.caveat.browserDisk.text':
    'Paginile Parley țin fișierele sigilate, și doar cât timp sunt pe drum; ce este deschis se află în memoria paginii. Un browser care rămâne fără memorie poate muta fișiere mari deschise în fișiere temporare proprii, pe care le elimină mai târziu, iar un dispozitiv poate muta memorie pe discul lui. Un fișier pe care cineva îl salvează este al acelei persoane și rămâne.',
  'claim.caveat.device': 'Un dispozitiv aflat în mâinile altcuiva este în chat',
  'claim.caveat.device.text': 'până când fila lui este închisă, cineva îl deconectează sau chatul se încheie.',

  'claim.operator': 'Ce ar putea face un operator necinstit',
  'claim.operator.otherScripts':
    'Să trimită alt JavaScript, care citește împreună cu voi. Scripturile din lista acestei pagini pot fi comparate cu o versiune construită de tine din codul-sursă: aceleași surse dau aceiași octeți.',
  'claim.operator.metadata': 'Să rețină când, cât și de unde s-a trimis ceva. Parley, așa cum este, nu notează asta.',
  'claim.operator.ending':
    'Să încheie chatul sau să nu mai livreze nimic. Un mesaj omis, repetat, schimbat cu altul, readus la ce era înainte de o editare sau de o ștergere ori datat greșit, o reacție anterioară și o confirmare pe care nu a dat-o nimeni se observă: jurnalul chatului o spune, iar cealaltă parte este anunțată. Niciunul nu poate fi schimbat sau pus în locul altuia: nu s-ar deschide.',
  'claim.operator.inBetween':
    'Să stea între cele două persoane, împreună cu persoana care a creat chatul și cheia lui. După ce ambele și-au ales un cod propriu, cuvintele de siguranță o arată: sunt făcute și dintr-o cheie proprie a fiecărei persoane și diferă dacă cineva a schimbat una, orice ar spune antetul. Nimeni nu poate alege o cheie după a celeilalte persoane: fiecare este arătată abia când amândouă sunt legate printr-un hash.',
  'claim.operator.guessing':
    'Să ghicească coduri fără să întrebe serverul, dacă cineva i-a dat și întregul link al unui participant: partea de după # nu ajunge niciodată la server, iar fără ea nicio încercare nu poate fi verificată.',

  'claim.stores': 'Ce păstrează și cât timp',
  'claim.stores.ofAChat':
    'Dintr-un chat: numele, cheile, mesajele și reacțiile sigilate, când au venit și hash-uri ale celor care deschid ușa. Nimic din toate acestea nu deschide ceva.',
  'claim.stores.untilSilence':
    'Până când cineva încheie chatul sau până când nimeni nu a făcut nimic în el atât timp cât s-a ales: {choices}. Cu precizie de o milisecundă.',
  'claim.stores.longest': 'Cel mult {longest}, și {entering} când nu intră nimeni niciodată.',
  'claim.stores.edited': 'Ce este editat este înlocuit, iar ce este șters dispare în acel moment din datele stocate.',
  'claim.stores.read':
    'Ce se citește o singură dată se șterge când cititorul îl închide; unde mesajele dispar, fiecare se șterge după acest timp de la citire: text, fișiere și reacții, pe server și de ambele părți.',
  'claim.stores.files':
    'Fișiere sigilate, cât timp există mesajul care le arată. Un fișier pe care nu îl arată niciun mesaj dispare la o oră după ce a sosit ultima lui parte.',
  'claim.stores.bucket':
    'Un operator poate ține octeții sigilați ai fișierelor într-un bucket (ASSETS_URL). Ce este șters sau încheiat este eliminat acolo imediat și căutat din nou, de fiecare server, până nu mai rămâne nimic din el; până atunci, cheile lui au dispărut deja. Un bucket care păstrează versiuni păstrează ce a fost eliminat: serverul avertizează despre asta la pornire.',
  'claim.stores.counts':
    'Numărul codurilor greșite și al celor corecte, al linkurilor care nu există și al chaturilor noi, sub hash-uri care au nevoie de cheia operatorului, care nu este în niciun Redis; cel mult {duration}.',
  'claim.stores.bytes':
    'Câți octeți conțin chaturile create dintr-o rețea: sub un hash, și fără să se vadă care sunt aceste chaturi.',

  'claim.survives': 'Ce rămâne după sfârșit',
  'claim.survives.tombstone':
    'Identificatorul chatului și care dintre trei motive l-a încheiat, timp de {duration}; nimic altceva din chat.',
  'claim.survives.endWins': 'Sfârșitul are întâietate față de tot ce este în curs: nimic nu aduce nimic înapoi.',
  'claim.survives.redisErases':
    'Unde chaturile sunt ținute într-un Redis, acesta le șterge chiar și când nu mai rămâne niciun server care să o facă.',
  'claim.survives.browsers': 'Browserele nu păstrează nimic: nimic stocat, niciun cookie, nimic pe pagină.',
  'claim.survives.leaving':
    'Cine pleacă repede nu lasă în filă nicio cheie și nicio ciornă, iar mersul înapoi nu arată nimic din chat.',
  'claim.survives.noPush':
    'Browserul celui care pleacă repede nu mai primește notificări push până când persoana nu le activează din nou.',
  'claim.survives.builtFiles':
    'Prin https păstrează scripturile, stilurile și imaginile proprii ale Parley, aceleași pentru toți: niciodată o pagină, o adresă sau ceva criptat.',
  'claim.survives.log': 'Jurnalul serverului nu a conținut niciodată nimic din el.',
  'claim.survives.redisKeys':
    'Unde chaturile sunt ținute într-un Redis, acesta nu are nimic din chat în nicio cheie, în niciun canal sau dump, oricât de aglomerate ar fi alte chaturi.',
  'claim.survives.disk':
    'Pe discul unui dispozitiv nu se află niciodată un nume, un cod, un mesaj sau o ciornă care să poată fi citită.',
  'claim.survives.key':
    'Nu se află nici cheia chatului. Ce păstrează o filă este sigilat cu o cheie pe care acest server o șterge odată cu chatul, cu dispozitivul sau când acesta este deconectat.',
  'claim.survives.program':
    'Programul serverului nu ajunge la nimic din el: la niciun text pe care îl ține și, câteva secunde mai târziu, la niciun octet din zonele lui tampon. Nu a scris nimic din el în vreun fișier.',

  'claim.sees': 'Ce vede serverul',
  'claim.sees.names':
    'Nu vede niciodată un nume, un cod, o cheie sau un text: nimic din ce trimite un browser nu conține așa ceva, în nicio codificare.',
  'claim.sees.fragment': 'Partea unui link de după # nu este în nicio cerere, deși rămâne în bara de adrese.',
  'claim.sees.thirdParties': 'Paginile cer doar de la acest server; nu există terți.',
  'claim.sees.spelling':
    'Unele browsere trimit textul unui câmp unui serviciu care verifică ortografia. Câmpul pentru mesaje le cere să nu o facă; setările pot permite asta în acest browser.',
  'claim.sees.noCode': 'Niciun cod care rulează pe server nu poate deschide nimic.',
  'claim.sees.length':
    'Cât de lung este un mesaj vede doar cu aproximația unei puteri a lui doi: ce se sigilează este completat până la una dintre opt mărimi.',
  'claim.sees.fileSize':
    'Dintr-un fișier vede mărimea, rotunjită în sus cu cel mult 12 %, cine l-a trimis și cu ce mesaj și când este preluat; nu numele, felul sau vreun octet din el.',
  'claim.sees.photos':
    'Ce a scris o cameră într-o fotografie, de exemplu unde a fost făcută, nu părăsește niciun dispozitiv: o fotografie este redesenată înainte să fie trimisă. Ca „Original”, și acolo unde imaginea se mișcă, un JPEG, PNG, WebP sau GIF își păstrează pixelii și profilul de culoare și pierde restul. Un videoclip MP4, MOV sau WebM păstrează fiecare imagine și sunet și primește un container nou, fără loc, dispozitiv și nume. Despre ce păstrează tot, cum sunt alte formate și fișiere, pagina o spune înainte să fie trimis.',
  'claim.sees.stickers':
    'Nu află care dintre stickerele Parley este trimis: toate vin ca un singur fișier, iar mesajul conține numele.',
  'claim.sees.microphone':
    'Doar pagina unui chat poate cere microfonul și camera. Le cere când cineva înregistrează și le eliberează la sfârșitul înregistrării.',
  'claim.sees.presence':
    'Vede cine este conectat și cine scrie și îi spune celeilalte persoane; la fel și când a fost cineva acolo ultima oară.',
  'claim.sees.push':
    'Cine este plecat e anunțat doar dacă activează asta, pentru un chat și un dispozitiv. Fiecare push spune același lucru: niciun nume, niciun identificator, niciun număr. Serviciul push al producătorului browserului află că acest server are ceva pentru browser, și când. Serverul păstrează adresa browserului acolo, aceeași pentru toate chaturile, până când chatul se încheie, dispozitivul îl părăsește sau serviciul spune că nu mai există.',
  'claim.sees.network':
    'Vede când și de la ce adresă de rețea se cere ceva. Nicio adresă, niciun link, chat sau nume nu ajunge în jurnalul lui, oricât de mult ar nota.',
  'claim.sees.figures': 'Cifrele pe care le citește operatorul lui numără feluri și motive și nu numesc pe nimeni.',

  'claim.entry': 'Cine poate intra',
  'claim.entry.withoutCode': 'Fără codul corect nu se dă niciun mesaj, nicio cheie și niciun nume.',
  'claim.entry.guessing':
    'Un cod nu poate fi ghicit: {tries, plural, one {# încercare} few {# încercări} other {# de încercări}}, apoi pauze care cresc de la {first} la {longest}, și pentru multe încercări deodată.',
  'claim.entry.manyAddresses':
    'Multe adrese împreună au {tries, plural, one {# încercare} few {# încercări} other {# de încercări}} în {duration}.',
  'claim.entry.strangers':
    'Încercările greșite ale unor străini nu blochează persoana afară, și nici paginile altor site-uri: încercările contează doar pentru cine are linkul cu partea de după #. Cine îl are poate epuiza, de la multe adrese, încercările linkului, dar nu pe cele ale unei adrese de la care s-a scris înainte codul corect (în acest timp: {duration}).',
  'claim.entry.shown':
    'Intrările și încercările greșite sunt arătate celor două persoane și persoanei care a creat chatul, chiar și cui nu era acolo, până la sfârșitul chatului. Încercările unor străini la un link sunt un singur rând, oricâte ar fi.',
  'claim.entry.ownCode':
    'Cine este înăuntru poate alege un cod propriu sau o frază. Din acel moment, la acel link doar el permite intrarea: nu codul făcut de persoana care a creat chatul și nici un cartonaș găsit. Ambele persoane și persoana care a creat chatul văd că a fost ales, iar panoul nu mai arată codul mort.',
  'claim.entry.agreedKey':
    'După ce ambele persoane și-au ales un cod propriu, dispozitivele lor convin asupra unei chei pe care persoana care a creat chatul nu a avut-o niciodată și de atunci sigilează totul cu ea: nimic din ce are acea persoană nu deschide ce este sigilat astfel. Ambele antete o spun, și nu mai devreme. Alte dispozitive citesc totul cu linkul și codul propriu; unul care a intrat cu un cod anterior cere codul propriu. Ce mai vine cu cheia anterioară are un rând care spune că persoana care a creat chatul putea citi.',
  'claim.entry.answers': 'Răspunsul la un cod greșit nu spune nimic decât că a fost greșit, și nici durata lui.',
  'claim.entry.actingAs': 'Nimeni nu poate acționa drept cealaltă persoană și nici asculta un alt chat.',
  'claim.entry.otherSites': 'Niciun alt site nu poate acționa în numele cuiva care este înăuntru.',

  'shown.someone': 'Cineva',
  'shown.you': 'Tu',
  'shown.locked': 'nu poate fi deschis aici',
  'shown.unreachable': 'Parley nu este accesibil. Verifică conexiunea și încearcă din nou.',
  'shown.noCookies':
    'Acest browser blochează cookie-urile, iar Parley are nevoie de ele ca să te lase din nou să intri. Permite cookie-urile pentru acest site, apoi reîncarcă pagina.',
  'shown.notKept':
    'Acest browser nu păstrează nimic pentru această pagină. Permite-i să stocheze datele site-ului, apoi încearcă din nou.',
  'shown.codeFailed': 'Acest browser nu a putut lucra cu codul. Reîncarcă pagina sau încearcă alt browser.',
  'shown.copied': 'Copiat',
  'shown.notCopied': 'Nu s-a copiat',
  'shown.voice': 'Mesaj vocal',
  'shown.voiceOf': 'Mesaj vocal {duration}',
  'shown.roundVideo': 'Videoclip rotund',
  'shown.sticker': 'Sticker',
  'shown.reconnecting': 'Se reconectează…',
  'shown.opening': 'Se deschide…',
  'shown.writtenBy': '{name}: {text}',
  'shown.writtenByYou': 'Tu: {text}',
  'shown.photos': '{count, plural, one {Fotografie} few {# fotografii} other {# de fotografii}}',
  'shown.videos': '{count, plural, one {Videoclip} few {# videoclipuri} other {# de videoclipuri}}',
  'shown.files': '{count, plural, one {Fișier} few {# fișiere} other {# de fișiere}}',

  'naming.empty': 'Scrie un nume.',
  'naming.too-long': 'Acest nume este prea lung: cel mult {most} de caractere.',
  'naming.too-large':
    'Acest nume ocupă prea mult loc: emoji și accentele au nevoie de mai mult decât literele. Scurtează-l.',
  'naming.stacked-marks': 'Acest nume are prea multe accente pe o literă. Scrie-l din nou, cu mai puține.',
  'naming.control-characters': 'În acest nume sunt caractere invizibile. Scrie-l din nou, fără ele.',
  'naming.over': '{count, plural, one {# caracter în plus} few {# caractere în plus} other {# de caractere în plus}}',
  'naming.left': '{count, plural, one {# caracter rămas} few {# caractere rămase} other {# de caractere rămase}}',
  'naming.same': 'Ambele nume arată la fel. Fă-le diferite.',
  'making.starting': 'Se începe…',
  'making.failed': 'Acest browser nu a putut crea cheile. Reîncarcă pagina sau încearcă alt browser.',
  'inviting.qr': 'Cod QR pentru {name}',
  'inviting.ownCode': '{name} și-a ales un cod propriu: cel creat aici nu mai lasă pe nimeni să intre.',
  'inviting.hideCode': 'Ascunde codul',
  'inviting.comeIn': 'Eu sunt {name}',
  'inviting.linkCopied': 'Link copiat',
  'inviting.linkNotCopied': 'Linkul nu s-a copiat: acest browser nu permite asta. Copiază-l manual.',
  'inviting.codeCopied': 'Cod copiat',
  'inviting.codeNotCopied': 'Codul nu s-a copiat: acest browser nu permite asta. Copiază-l manual.',
  'inviting.codeReplaced': 'Acest cod nu mai deschide chatul.',
  'inviting.tooMany': 'De aici s-au încercat prea multe coduri greșite. Încearcă din nou peste un timp.',
  'inviting.connectionLost': 'Conexiune pierdută. Se încearcă din nou…',
  'inviting.notKnown': 'Nu se știe acum',
  'inviting.notEnded': 'Parley nu este accesibil: chatul nu a fost încheiat. Încearcă din nou.',

  'entering.empty': 'Scrie codul secret pe care l-ai primit.',
  'entering.alphabet': 'Un cod secret are doar cifre și litere, și niciodată litera U. Verifică ce ai scris.',
  'entering.length': 'Un cod secret are 8 litere și cifre. Verifică ce ai scris.',
  'entering.ownMissing': 'Scrie codul sau fraza care a fost aleasă în chat.',
  'entering.unreadable': 'Codul este corect, dar cheia chatului nu poate fi deschisă aici. Scanează din nou codul QR.',
  'entering.unreachable':
    'Parley nu este accesibil. Codul tău este încă aici: verifică conexiunea și apasă din nou „Intră”.',
  'entering.again': 'Poți încerca din nou acum.',
  'entering.incomplete': 'Acest link este incomplet: scanează din nou codul QR.',

  'listing.locked': 'Un chat care este blocat aici',
  'listing.noticed': 'a observat o problemă',

  'talking.presenceUnknown': 'prezență necunoscută',
  'talking.tooLong': 'Acest mesaj este prea lung.',
  'talking.waiting': 'așteaptă',
  'talking.notSent': 'netrimis',
  'talking.ending': 'Se încheie…',

  'log.newMessages': 'Mesaje noi',
  'log.newestMessages': 'Cele mai noi mesaje',
  'log.newCount': '{count, plural, one {# mesaj nou} few {# mesaje noi} other {# de mesaje noi}}',
  'log.unreadFromHere':
    '{count, plural, one {Necitit de aici: # mesaj} few {Necitite de aici: # mesaje} other {Necitite de aici: # de mesaje}}',
  'log.unread': '{count, plural, one {# mesaj necitit ↑} few {# mesaje necitite ↑} other {# de mesaje necitite ↑}}',
  'log.sent': 'trimis',
  'log.delivered': 'livrat',
  'log.read': 'citit',
  'log.timeLeft': 'Mai sunt {time}, apoi acest chat este distrus',
  'log.notification': 'Mesaj nou',
  'log.readMore': 'Citește mai mult',
  'log.showLess': 'Arată mai puțin',
  'log.moreAbout': 'Mai multe despre „{excerpt}”',
  'log.earlierMessage': 'un mesaj anterior',
  'log.inAnswerTo': 'Ca răspuns la',
  'log.youReacted': 'Ai reacționat cu {emoji}: retrage',
  'log.reacted': '{name} a reacționat cu {emoji}',
  'log.typeOneEmoji': 'Scrie un emoji.',
  'log.notFound': 'Acel mesaj nu poate fi găsit aici.',
  'log.copiedHead': '{name}, {time}: {text}',
  'log.overtaken': 'De atunci ai modificat acest mesaj pe alt dispozitiv.',
  'log.late': 'Persoana care a creat chatul putea citi asta',
  'log.discard': 'Renunță',

  'writing.most': 'Un mesaj poate avea {most} de caractere. Scurtează-l sau trimite-l în părți.',
  'writing.large':
    'Acest mesaj este prea mare: emoji și accentele suprapuse au nevoie de mai mult loc decât literele. Scurtează-l sau trimite-l în părți.',
  'writing.over': '{count, plural, one {# caracter în plus} few {# caractere în plus} other {# de caractere în plus}}',
  'writing.left': '{count, plural, one {# caracter rămas} few {# caractere rămase} other {# de caractere rămase}}',
  'writing.tooLarge': 'Prea mare',
  'writing.save': 'Salvează',
  'writing.editing': 'Îți editezi mesajul',
  'writing.replyingEarlier': 'Răspuns la un mesaj anterior',
  'writing.replyingSelf': 'Răspuns la mesajul tău',
  'writing.replying': 'Răspuns pentru {name}',

  'found.missing.yours': 'Aici lipsește un mesaj de la tine',
  'found.missing.others': 'Aici lipsește un mesaj de la {name}',
  'found.missing.unknown': 'Aici lipsește un mesaj',
  'found.changed': 'În acest loc s-a văzut alt mesaj',
  'found.older.yours': 'Serverul a arătat aici o versiune anterioară a unui mesaj de la tine',
  'found.older.others': 'Serverul a arătat aici o versiune anterioară a unui mesaj de la {name}',
  'found.older.unknown': 'Serverul a arătat aici o versiune anterioară a unui mesaj',
  'found.reaction.yours': 'Serverul nu a arătat aici reacția ta așa cum este',
  'found.reaction.others': 'Serverul nu a arătat aici reacția de la {name} așa cum este',
  'found.repeated.yours': 'Un mesaj de la tine a venit de două ori',
  'found.repeated.others': 'Un mesaj de la {name} a venit de două ori',
  'found.repeated.unknown': 'Un mesaj a venit de două ori',
  'found.order': 'Mesajele nu sunt în ordinea în care au fost scrise',
  'found.time': 'Ora acestui mesaj nu poate fi corectă',
  'found.receipt.yours': 'Aici s-a arătat o confirmare pe care nu ai dat-o niciodată',
  'found.receipt.others': 'Aici s-a arătat o confirmare pe care {name} nu a dat-o niciodată',

  'noticed.missing.yours':
    'Dispozitivul tău a observat că aici lipsește un mesaj de la tine și i-a transmis asta persoanei {told}',
  'noticed.missing.others':
    'Dispozitivul tău a observat că aici lipsește un mesaj de la {name} și i-a transmis asta persoanei {told}',
  'noticed.missing.unknown':
    'Dispozitivul tău a observat că aici lipsește un mesaj și i-a transmis asta persoanei {told}',
  'noticed.changed':
    'Dispozitivul tău a observat că în locul unui mesaj de aici s-a văzut altul și i-a transmis asta persoanei {told}',
  'noticed.older.yours':
    'Dispozitivul tău a observat că aici s-a arătat o versiune anterioară a unui mesaj de la tine și i-a transmis asta persoanei {told}',
  'noticed.older.others':
    'Dispozitivul tău a observat că aici s-a arătat o versiune anterioară a unui mesaj de la {name} și i-a transmis asta persoanei {told}',
  'noticed.older.unknown':
    'Dispozitivul tău a observat că aici s-a arătat o versiune anterioară a unui mesaj și i-a transmis asta persoanei {told}',
  'noticed.reaction.yours':
    'Dispozitivul tău a observat că reacția ta nu s-a arătat aici așa cum este și i-a transmis asta persoanei {told}',
  'noticed.reaction.others':
    'Dispozitivul tău a observat că reacția de la {name} nu s-a arătat aici așa cum este și i-a transmis asta persoanei {told}',
  'noticed.repeated.yours':
    'Dispozitivul tău a observat că un mesaj de la tine a venit aici de două ori și i-a transmis asta persoanei {told}',
  'noticed.repeated.others':
    'Dispozitivul tău a observat că un mesaj de la {name} a venit aici de două ori și i-a transmis asta persoanei {told}',
  'noticed.repeated.unknown':
    'Dispozitivul tău a observat că un mesaj a venit aici de două ori și i-a transmis asta persoanei {told}',
  'noticed.order':
    'Dispozitivul tău a observat că mesajele nu sunt aici în ordinea în care au fost scrise și i-a transmis asta persoanei {told}',
  'noticed.time':
    'Dispozitivul tău a observat că ora unui mesaj nu poate fi corectă aici și i-a transmis asta persoanei {told}',
  'noticed.receipt.yours':
    'Dispozitivul tău a observat că aici s-a arătat o confirmare pe care nu ai dat-o niciodată și i-a transmis asta persoanei {told}',
  'noticed.receipt.others':
    'Dispozitivul tău a observat că aici s-a arătat o confirmare pe care {name} nu a dat-o niciodată și i-a transmis asta persoanei {told}',

  'reported.missing.yours': 'Dispozitivul folosit de {who} a observat că acolo lipsește un mesaj de la tine',
  'reported.missing.others': 'Dispozitivul folosit de {who} a observat că acolo lipsește un mesaj de la {name}',
  'reported.missing.unknown': 'Dispozitivul folosit de {who} a observat că acolo lipsește un mesaj',
  'reported.changed': 'Dispozitivul folosit de {who} a observat că în locul unui mesaj de acolo s-a văzut altul',
  'reported.older.yours':
    'Dispozitivul folosit de {who} a observat că acolo s-a arătat o versiune anterioară a unui mesaj de la tine',
  'reported.older.others':
    'Dispozitivul folosit de {who} a observat că acolo s-a arătat o versiune anterioară a unui mesaj de la {name}',
  'reported.older.unknown':
    'Dispozitivul folosit de {who} a observat că acolo s-a arătat o versiune anterioară a unui mesaj',
  'reported.reaction.yours': 'Dispozitivul folosit de {who} a observat că reacția ta nu s-a arătat acolo așa cum este',
  'reported.reaction.others':
    'Dispozitivul folosit de {who} a observat că reacția de la {name} nu s-a arătat acolo așa cum este',
  'reported.repeated.yours':
    'Dispozitivul folosit de {who} a observat că un mesaj de la tine a venit acolo de două ori',
  'reported.repeated.others':
    'Dispozitivul folosit de {who} a observat că un mesaj de la {name} a venit acolo de două ori',
  'reported.repeated.unknown': 'Dispozitivul folosit de {who} a observat că un mesaj a venit acolo de două ori',
  'reported.order':
    'Dispozitivul folosit de {who} a observat că mesajele nu sunt acolo în ordinea în care au fost scrise',
  'reported.time': 'Dispozitivul folosit de {who} a observat că ora unui mesaj nu poate fi corectă acolo',
  'reported.receipt.yours':
    'Dispozitivul folosit de {who} a observat că acolo s-a arătat o confirmare pe care nu ai dat-o niciodată',
  'reported.receipt.others':
    'Dispozitivul folosit de {who} a observat că acolo s-a arătat o confirmare pe care {name} nu a dat-o niciodată',

  'settings.thisDevice': 'Acest dispozitiv',
  'settings.signingOut': 'Se deconectează…',
  'settings.stillSignedIn': 'Parley nu este accesibil: acest dispozitiv este încă conectat. Încearcă din nou.',
  'settings.cannotNotify': 'Acest browser nu arată notificări ale acestei pagini.',
  'settings.notAllowed': 'Notificările nu sunt permise. Poți schimba asta în setările browserului pentru acest site.',
  'settings.awayHomeScreen':
    'Aici pot face asta doar paginile de pe ecranul principal: adaugă mai întâi Parley pe ecranul principal și deschide-l de acolo.',
  'settings.awayNoService': 'Serviciul push al acestui browser nu răspunde sau nu este folosit de acest server.',
  'settings.unreachable': 'Parley nu este accesibil. Încearcă din nou.',

  'choosing.changing': 'Se schimbă…',
  'choosing.short': 'Această frază este prea scurtă: are {count} din cele {least} de litere și cifre necesare.',
  'choosing.repeats':
    'Această frază este prea ușor de ghicit: mult din ea se repetă sau merge la rând. Folosește patru cuvinte sau mai multe care nu au legătură între ele.',
  'choosing.long': 'Această frază este prea lungă: cel mult {most} de litere.',
  'choosing.unreachable':
    'Parley nu este accesibil, așa că nu se știe dacă noul cod este valabil. Păstrează-le pe amândouă și apasă din nou „Folosește acest cod”.',
  'choosing.refused': 'Parley nu a acceptat codul. Reîncarcă pagina și încearcă din nou.',
  'choosing.overtaken': 'Ai ales un cod pe alt dispozitiv. Deconectează-te aici și intră cu el; apoi poți alege altul.',
  'choosing.tooOften': 'A fost prea des. Așteaptă câteva secunde și încearcă din nou.',

  'safety.swapped': 'Serverul arată chei care nu se potrivesc. Cineva stă între voi sau a încercat: încheiați chatul.',
  'safety.unknownHere':
    'Acest dispozitiv nu știe propriul tău cod. Deconectează-te aici și intră cu el ca să vezi cuvintele.',
  'safety.known': 'Sunt făcute din cheia chatului și din cheile proprii ale ambelor persoane.',
  'safety.neither':
    'Niciuna dintre cele două persoane nu și-a ales un cod propriu, așa că persoana care a creat chatul și cheile ar putea încă sta între voi.',
  'safety.notYou':
    'Nu ți-ai ales un cod propriu, așa că persoana care a creat chatul și cheile ar putea încă sta între voi.',
  'safety.notOther':
    'Cealaltă persoană nu și-a ales un cod propriu, așa că persoana care a creat chatul și cheile ar putea încă sta între voi.',
  'safety.waiting':
    'Dispozitivul celeilalte persoane nu a răspuns încă. Cuvintele se schimbă când o face; până atunci, persoana care a creat chatul și cheile ar putea încă sta între voi.',

  'files.attach': 'Atașează',
  'files.photoOrVideo': 'Fotografie sau videoclip',
  'files.file': 'Fișier',
  'files.photo': 'Fotografie',
  'files.video': 'Videoclip',
  'files.ready': 'Gata de trimis',
  'files.caption': 'Descriere',
  'files.captionTooLong': 'Această descriere este prea lungă.',
  'files.original': 'Original',
  'files.most': 'Un mesaj cuprinde {most} fișiere.',
  'files.mayTell': 'Acest fișier poate spune cine l-a făcut și unde.',
  'files.unreadable': '{name} nu mai poate fi citit.',
  'files.tooLarge': '{name} este prea mare: {size}. Un fișier poate avea {most}.',
  'files.noRoom': '{name} nu încape: {size}. Fișierele acestui chat mai au loc pentru {left}.',
  'files.onlySaved': '{name} nu poate fi trimis cu „Citire o singură dată”: poate fi doar salvat.',
  'files.remove': 'Elimină',
  'files.removeNamed': 'Elimină {name}',
  'files.preparing': 'Se pregătește',
  'files.sending': 'Se trimite',
  'files.refusedTooLarge': 'Acest fișier este prea mare pentru acest server.',
  'files.refusedFull': 'Fișierele acestui chat au ocupat tot locul. Șterge câteva și încearcă din nou.',
  'files.refusedTooMany': 'În acest chat sunt prea multe fișiere pe drum. Încearcă din nou după ce ajung.',
  'files.refusedStoreFull': 'Serverul este plin. Încearcă din nou peste un timp.',
  'files.lost': 'Nu s-a terminat înainte să fie închisă pagina. Alege din nou fișierele.',
  'files.notSent': 'Aceste fișiere nu au putut fi trimise.',
  'files.notShown': 'Fișierele acestui mesaj nu pot fi afișate aici.',
  'files.viewPhoto': 'Vezi fotografia',
  'files.viewPhotoOf': 'Vezi fotografia {place} din {count}',
  'files.photoPlace': '{place} din {count}',
  'files.previousPhoto': 'Fotografia anterioară',
  'files.nextPhoto': 'Fotografia următoare',
  'files.close': 'Închide',
  'files.save': 'Salvează',
  'files.saveNamed': 'Salvează {name}',
  'files.photoNotShown': 'Această fotografie nu poate fi afișată aici.',
  'files.download': 'Descarcă',
  'files.downloadNamed': 'Descarcă {name}',
  'files.downloadingNamed': 'Se descarcă {name}',
  'files.downloadingVideo': 'Se descarcă videoclipul',
  'files.playVideo': 'Redă videoclipul',
  'files.unplayable': 'Acest browser nu poate reda această înregistrare.',
  'files.damaged': 'Acest fișier este deteriorat.',
  'files.missing': 'Acest fișier nu mai este aici.',
  'files.unopened': 'Acest fișier nu poate fi deschis aici.',

  'recording.record': 'Înregistrează vocea',
  'recording.recording': 'Se înregistrează',
  'recording.waitingMicrophone': 'Se așteaptă microfonul',
  'recording.waitingCamera': 'Se așteaptă camera',
  'recording.slide': '‹ Glisează pentru anulare',
  'recording.secondsLeft': '{count, plural, one {# secundă rămasă} few {# secunde rămase} other {# de secunde rămase}}',
  'recording.stop': 'Oprește',
  'recording.start': 'Înregistrează',
  'recording.otherCamera': 'Cealaltă cameră',
  'recording.fullChat': 'Fișierele acestui chat nu mai au loc pentru nimic.',
  'recording.noRoom':
    'Fișierele acestui chat nu au loc pentru o înregistrare. Șterge câteva dintre ele și încearcă din nou.',
  'recording.longestVoice': 'Un mesaj vocal poate dura 15 minute.',
  'recording.longestVideo': 'Un videoclip rotund poate dura 60 de secunde.',
  'recording.microphoneLost': 'Microfonul a fost luat. Ce s-a înregistrat până atunci se păstrează.',
  'recording.cameraLost': 'Camera a fost luată. Ce s-a înregistrat până atunci se păstrează.',
  'recording.needsHttps': 'Înregistrarea are nevoie de o adresă care începe cu https.',
  'recording.unable': 'Acest browser nu poate înregistra.',
  'recording.microphoneRefused':
    'Microfonul nu este permis aici. Permite-l pentru această pagină în setările browserului.',
  'recording.cameraRefused': 'Camera nu este permisă aici. Permite-o pentru această pagină în setările browserului.',
  'recording.noMicrophone': 'Nu există microfon.',
  'recording.noCamera': 'Nu există cameră.',
  'recording.microphoneTaken': 'Microfonul este folosit de alt program.',
  'recording.cameraTaken': 'Camera este folosită de alt program.',
  'recording.disguised': 'Voce deghizată',
  'recording.disguise': 'Deghizează-mi vocea',
  'recording.disguising': 'Se schimbă vocea',
  'recording.notDisguised': 'Acest browser nu poate schimba vocea.',
  'recording.noGuarantee':
    'O deghizare, nu o garanție: felul în care vorbește cineva poate totuși da de gol acea persoană, la fel și ce spune.',
  'playing.position': 'Poziție',
  'playing.of': '{shown} din {whole}',
  'playing.playVoice': 'Redă mesajul vocal',
  'playing.pauseVoice': 'Pune pe pauză mesajul vocal',
  'playing.playRound': 'Redă videoclipul rotund',
  'playing.pauseRound': 'Pune pe pauză videoclipul rotund',
  'playing.speed': 'Viteză {rate}×',

  'stickers.heading': 'Stickere',
  'stickers.make': 'Creează un sticker',
  'stickers.named': 'Sticker: {name}',
  'stickers.unknown': 'Acest sticker nu este cunoscut aici.',
  'stickers.unable': 'Acest browser nu poate face un sticker din acest fișier.',
  'sticker.hello': 'Bună',
  'sticker.thanks': 'Mulțumesc',
  'sticker.please': 'Te rog',
  'sticker.yes': 'Da',
  'sticker.no': 'Nu',
  'sticker.laugh': 'Ha ha',
  'sticker.wink': 'Fac cu ochiul',
  'sticker.love': 'Dragoste',
  'sticker.kiss': 'Un sărut',
  'sticker.hug': 'O îmbrățișare',
  'sticker.flowers': 'Flori pentru tine',
  'sticker.hooray': 'Ura',
  'sticker.birthday': 'La mulți ani',
  'sticker.cool': 'Super',
  'sticker.surprised': 'Oh!',
  'sticker.thinking': 'Stai să mă gândesc',
  'sticker.idea': 'O idee',
  'sticker.shh': 'Între noi',
  'sticker.secret': 'Un secret',
  'sticker.sad': 'Tristețe',
  'sticker.crying': 'Plâng',
  'sticker.angry': 'Furie',
  'sticker.sorry': 'Scuze',
  'sticker.morning': 'Bună dimineața',
  'sticker.night': 'Noapte bună',
  'sticker.hungry': 'Mi-e foame',
  'sticker.sick': 'Nu mi-e bine',
  'sticker.coming': 'Sunt pe drum',
  'sticker.waiting': 'Aștept',
  'sticker.goodbye': 'La revedere',

  'size.bytes': '{amount} B',
  'size.kilobytes': '{amount} KB',
  'size.megabytes': '{amount} MB',
};
