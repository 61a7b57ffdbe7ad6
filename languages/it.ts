import type { Messages } from './en.ts';

export const italian: Messages = {
  'page.start': 'Parley: una chat privata a due',
  'page.chats': 'Le tue chat – Parley',
  'page.security': 'Come funziona Parley – Parley',
  'page.titled': '{title} – Parley',
  'page.needsScript':
    'Parley ha bisogno di JavaScript: nomi, codici e messaggi vengono cifrati sul tuo dispositivo, e solo uno script può farlo.',
  'page.howItWorks': 'Come funziona e quali sono i limiti',
  'page.language': 'Lingua',
  'page.notes': 'Appunti',
  'page.veiled': 'Velata',
  'page.unveil': 'Tocca, o premi un tasto, per vedere la pagina.',

  'button.cancel': 'Annulla',
  'button.done': 'Fatto',
  'button.newChat': 'Nuova chat',
  'button.yourChats': 'Le tue chat',
  'button.tryAgain': 'Riprova',
  'button.endForBoth': 'Termina per tutti',
  'button.endChat': 'Termina chat',
  'button.signOutHere': 'Disconnetti qui',
  'button.leaveQuickly': 'Esci in fretta',

  'offline.heading': 'Parley non è raggiungibile',
  'offline.noNetwork': 'Questo dispositivo non ha rete. La pagina arriverà da sola appena ce ne sarà una.',
  'offline.noAnswer':
    'Il server non risponde, o la rete non lascia passare nulla. La pagina arriverà da sola appena possibile.',
  'offline.waiting': 'Quello che hai scritto aspetta su questo dispositivo. Verrà inviato appena la chat sarà tornata.',

  'start.heading': 'Una chat privata a due',
  'start.promise':
    'Cifrata sui vostri dispositivi, aperta con due codici segreti, e sparita quando la terminate o restate in silenzio.',
  'start.firstName': 'Nome della prima persona',
  'start.secondName': 'Nome della seconda persona',
  'start.silence': 'Distruggi dopo un silenzio di',
  'start.vanish': 'I messaggi svaniscono',
  'start.vanishNever': 'mai',
  'start.vanishAfter': '{duration} dopo la lettura',
  'start.submit': 'Avvia chat',
  'start.unavailable': 'Parley non è raggiungibile al momento. La chat che hai creato è conservata in questa scheda.',
  'start.gone':
    'La chat creata in questa scheda non si può più mostrare: è terminata, o i cookie di questo browser sono stati cancellati.',
  'start.aboutAddress': 'Su questo indirizzo',
  'start.phonesCannot': 'I telefoni non possono raggiungere {address}.',
  'start.openElsewhere': 'Apri Parley a un indirizzo che possono raggiungere:',
  'start.onlyThisMachine': 'Può farlo solo questo computer.',
  'start.orSetAddress': 'Oppure avvialo con {setting} impostato sull’inizio che devono avere i link.',
  'start.setAddress': 'Avvialo con {setting} impostato sull’inizio che devono avere i link.',
  'start.incomplete':
    'La chat non è stata creata: quello che la pagina ha inviato era incompleto. Ricarica la pagina e riprova.',
  'start.tooMany': 'Dalla tua rete sono state create troppe chat. Aspetta un po’ e riprova.',
  'start.creatorFull':
    'Le chat create dalla tua rete contengono già tutto quello che possono. Terminane una, o aspetta che una finisca.',
  'start.full': 'Al momento il server non ha spazio per una nuova chat. Riprova tra un po’.',
  'start.stopping': 'Parley si sta riavviando. Premi di nuovo «Avvia chat» tra un attimo.',

  'panel.heading': 'La tua chat è pronta',
  'panel.advice':
    'Dai a ogni persona il suo link (o faglielo scansionare) e il suo codice segreto per un’altra via: uno su carta, l’altro a voce. Solo i due insieme fanno entrare.',
  'panel.happenings': 'Cos’è successo nella chat',
  'panel.print': 'Stampa',
  'panel.printHint': 'Cartoncini da ritagliare, con i codici segreti a parte.',
  'panel.link': 'Link',
  'panel.copyLink': 'Copia link',
  'panel.share': 'Condividi',
  'panel.for': 'Per {name}',
  'panel.code': 'Codice segreto',
  'panel.showCode': 'Mostra codice',
  'panel.copyCode': 'Copia codice',
  'panel.ownCode': '{name} ha scelto un codice personale. Il codice creato qui non fa più entrare nessuno.',
  'panel.notHere': 'Non ancora qui',
  'panel.here': 'Nella chat',
  'panel.lastSeen': 'Ultimo accesso: {moment}',
  'panel.endQuestion': 'Terminare questa chat?',
  'panel.endConsequence': 'Viene distrutta subito, per entrambe le persone. Non se ne può recuperare nulla.',
  'panel.keep': 'Conservala',
  'panel.ended': 'È stata terminata, e non ne resta nulla. I suoi link e codici non aprono più nulla.',
  'panel.idle':
    'Nessuno ha scritto per il tempo scelto, e non ne resta nulla. I suoi link e codici non aprono più nulla.',
  'panel.expired': 'Il suo tempo è scaduto, e non ne resta nulla. I suoi link e codici non aprono più nulla.',
  'panel.lost':
    'Parley l’ha persa, come succede quando il suo server viene riavviato, oppure è terminata da più di un giorno. I suoi link e codici non aprono più nulla.',

  'landing.signedOut':
    'Questo dispositivo è stato disconnesso, o è mancato a lungo. Quello che aveva della chat è dimenticato; il codice la riapre.',
  'landing.hello': 'Ciao {name}',
  'landing.typeOwnCode': 'Hai un invito a una chat privata. Scrivi il codice che hai scelto.',
  'landing.typeCode': 'Hai un invito a una chat privata. Scrivi il codice segreto che ti è stato dato.',
  'landing.missing': 'Manca qualcosa',
  'landing.fragmentMissing':
    'La parte del link dopo il # non c’è, o è stata modificata lungo la strada. Se hai copiato il link, copialo per intero.',
  'landing.submit': 'Entra',
  'landing.code': 'Codice segreto',
  'landing.codeHint': '8 lettere e cifre; maiuscole o minuscole non importa.',
  'landing.ownCode': 'Il tuo codice personale',
  'landing.ownCodeHint':
    'Il codice o la frase scelti nella chat. Il codice che ti è stato dato non fa più entrare nessuno.',
  'landing.wrong':
    'Non è il codice giusto. {left, plural, one {Resta # tentativo.} many {Restano # di tentativi.} other {Restano # tentativi.}}',
  'landing.paused': 'Troppi codici sbagliati. Riprova tra {time}.',
  'landing.malformed': 'Non si legge come codice segreto. Controllalo e riprova.',

  'ended.heading': 'Questa chat è terminata',
  'ended.idle': 'Nessuno ha scritto per il tempo scelto, e non ne resta nulla.',
  'ended.expired': 'Il suo tempo è scaduto, e non ne resta nulla.',
  'ended.byOrganizer': 'Chi l’ha creata l’ha terminata, e non ne resta nulla.',
  'ended.bySomebody': 'Qualcuno l’ha terminata, e non ne resta nulla.',
  'ended.byYou': 'L’hai terminata, e non ne resta nulla.',
  'ended.byName': '{name} l’ha terminata, e non ne resta nulla.',
  'ended.lost': 'Questa chat non c’è più',
  'ended.lostWhy':
    'Parley l’ha persa, come succede quando il suo server viene riavviato, oppure è terminata da più di un giorno. Non si può recuperare.',
  'ended.unsent': 'Quello che hai scritto e non si è potuto inviare; viene mostrato solo adesso:',

  'chats.heading': 'Le tue chat',
  'chats.none':
    'Nessuna chat è aperta in questo browser. Quando entri con un link e un codice, la chat resta qui fino alla fine.',
  'chats.locked': 'Per leggerla, riapri il suo link: dalla cronologia o con il codice QR.',
  'chats.noMessages': 'Ancora nessun messaggio',
  'chats.unread': 'non letti',
  'chats.more': 'Ecco le ultime {count} chat in cui questo browser è entrato. Ce ne sono altre: le aprono i loro link.',

  'chat.messages': 'Messaggi',
  'chat.beginning':
    'Cifrata sui vostri dispositivi. Cancellata quando una delle due persone la termina, o dopo {duration} di silenzio.',
  'chat.apart': 'Chi ha creato la chat non può più leggerla',
  'chat.older': 'Messaggi precedenti',
  'chat.newer': 'Messaggi successivi',
  'chat.newMessages': 'Nuovi messaggi',
  'chat.message': 'Messaggio',
  'chat.send': 'Invia',
  'chat.online': 'online',
  'chat.lastSeen': 'ultimo accesso: {moment}',
  'chat.neverSeen': 'ancora nessun accesso',
  'chat.typing': '{name} sta scrivendo…',
  'chat.countdown': 'Questa chat verrà distrutta tra {time}',
  'chat.tooManyTabs': 'Questa chat è aperta in troppe schede. Chiudine una, e qui riprende.',
  'chat.keepOpen': 'Tieni aperta',
  'chat.endQuestion': 'Terminare questa chat per tutti? Viene cancellato tutto.',
  'chat.deleted': 'messaggio eliminato',
  'chat.edited': 'modificato',
  'chat.vanishes': 'I messaggi svaniscono dopo la lettura. Tempo: {duration}',
  'chat.readOnce': 'Leggi una volta',
  'chat.openOnce': 'Leggi una volta: tocca per aprire',
  'chat.openedAt': 'aperto {time}',
  'chat.wasReadOnce': 'messaggio letto una volta',
  'chat.vanished': 'messaggio svanito',
  'chat.onceHint': 'Viene cancellato per entrambi quando lo chiudi. Uno schermo si può comunque fotografare.',
  'chat.cameIn': '{name} ha fatto l’accesso',
  'chat.anotherDevice': '{name} ha fatto l’accesso da un altro dispositivo',
  'chat.wrongCode':
    '{count, plural, one {Qualcuno ha scritto un codice sbagliato per il link di {name}} many {Qualcuno ha scritto # di codici sbagliati per il link di {name}} other {Qualcuno ha scritto # codici sbagliati per il link di {name}}}',
  'chat.choseOwnCode': '{name} ha scelto un codice personale: ora solo quello fa entrare',
  'chat.fromTo': 'tra {first} e {last}',

  'menu.more': 'Altro',
  'menu.react': 'Reagisci',
  'menu.reactWith': 'Reagisci con {emoji}',
  'menu.anotherEmoji': 'Un’altra emoji',
  'menu.emoji': 'Emoji',
  'menu.oneEmoji': 'Una emoji',
  'menu.reply': 'Rispondi',
  'menu.copy': 'Copia',
  'menu.select': 'Seleziona testo',
  'menu.edit': 'Modifica',
  'menu.delete': 'Elimina',
  'menu.deleteQuestion': 'Eliminare questo messaggio per tutti?',
  'menu.deleteForBoth': 'Elimina per tutti',

  'settings.heading': 'Impostazioni',
  'settings.notices': 'Avvisi',
  'settings.noticesHint': 'Quando arriva un messaggio e guardi altrove.',
  'settings.sound': 'Suono',
  'settings.vibration': 'Vibrazione',
  'settings.notifications': 'Notifiche',
  'settings.notificationsHint': 'Dicono «Nuovo messaggio»: nessun nome, nessun testo.',
  'settings.away': 'Avvisami quando non ci sono',
  'settings.awayHint':
    'Per questa chat su questo dispositivo. Il servizio push del tuo browser viene allora a sapere quando questo server ha qualcosa per te, ma non che cosa né da chi; questo server viene a sapere l’indirizzo di questo browser lì, lo stesso per tutte le chat.',
  'settings.writing': 'Scrittura',
  'settings.enterSends': 'Invio per inviare',
  'settings.enterSendsHint': 'Altrimenti Invio va a capo.',
  'settings.spelling': 'Controllo ortografico',
  'settings.spellingHint': 'Per farlo, alcuni browser inviano quello che scrivi a un servizio.',
  'settings.onlookers': 'Sguardi altrui',
  'settings.veil': 'Velo',
  'settings.veilHint': 'La pagina è sfocata finché davanti c’è un’altra app o finestra.',
  'settings.veilIdle': 'Anche dopo un minuto senza tocchi',
  'settings.plainTitle': 'Titolo neutro',
  'settings.plainTitleHint': 'La scheda e la cronologia dicono «{title}», senza numero.',
  'settings.devices': 'Dispositivi',
  'settings.anotherDevice': '{device}, accesso: {moment}',
  'settings.anotherDeviceName': 'Un altro dispositivo',
  'settings.signOut': 'Disconnetti',
  'settings.signOutOthers': 'Disconnetti tutti gli altri',
  'settings.signOutHereHint': 'Questo dispositivo dimentica la chat, che continua.',
  'settings.ownCodeHint': 'Così solo tu sai che cosa ti fa entrare.',
  'settings.safetyWordsHint': 'Rivelano se c’è qualcuno tra voi.',

  'ownCode.heading': 'Scegli il mio codice',
  'ownCode.consequence':
    'Da quel momento solo questo codice fa entrare dal tuo link. Quello che ti è stato dato non fa più entrare nessuno, chiunque lo abbia.',
  'ownCode.kind': 'Che tipo di codice',
  'ownCode.made': 'Un codice creato per me',
  'ownCode.theNew': 'Il nuovo codice',
  'ownCode.phraseOfMine': 'Una frase mia',
  'ownCode.phrase': 'Frase',
  'ownCode.phraseHint':
    'Almeno {count} lettere e cifre: quattro parole senza legame tra loro, o più. Maiuscole e spazi non importano.',
  'ownCode.signOutOthers': 'Disconnetti i miei altri dispositivi',
  'ownCode.writeDown':
    'Annotalo: nessuno potrà dirtelo di nuovo. L’altra persona e chi ha creato la chat vedono che ne hai scelto uno.',
  'ownCode.use': 'Usa questo codice',
  'ownCode.inForce': 'Ora solo il tuo codice personale fa entrare dal tuo link.',
  'safetyWords.heading': 'Parole di sicurezza',
  'safetyWords.advice':
    'Leggetevele a vicenda, a voce. Se vedete le stesse cinque da entrambe le parti, non c’è nessuno tra voi. Se sono diverse, terminate la chat.',

  'refusal.malformed': 'Questo non è stato capito. Ricarica la pagina e riprova.',
  'refusal.unknown': 'Questo server non sa farlo. Ricarica la pagina e riprova.',
  'refusal.too-large': 'Questo messaggio è troppo lungo per essere inviato.',
  'refusal.chat-full': 'Questa chat è piena: non può contenere altri messaggi.',
  'refusal.waiting-full': 'La chat non può contenere altro finché non entra l’altra persona. Riprova allora.',
  'refusal.store-full': 'Il server è pieno. Riprova tra un po’.',
  'refusal.assets-missing': 'Un file di questo messaggio non è arrivato. Riprova.',
  'refusal.no-such-message': 'Questo messaggio non è nella chat.',
  'refusal.not-yours': 'Solo chi ha scritto questo messaggio può modificarlo.',
  'refusal.deleted': 'Questo messaggio è stato eliminato.',
  'refusal.read-once': 'Un messaggio da leggere una volta non si può modificare.',
  'refusal.overtaken': 'Nel frattempo questo messaggio è stato modificato su un altro dispositivo. Riprova.',
  'refusal.too-frequent': 'È stato molto veloce. Verrà inviato tra un attimo.',
  'refusal.unavailable': 'Il server non può accettarlo adesso. Verrà inviato appena possibile.',

  'problem.malformed': 'Questo non è stato capito',
  'problem.malformed.text': 'La richiesta era incompleta. Torna indietro, ricarica la pagina e riprova.',
  'problem.needs-script': 'Parley ha bisogno di JavaScript',
  'problem.needs-script.text':
    'Tutto viene cifrato nel tuo browser, e a farlo è lo script della pagina. Consentilo e riprova.',
  'problem.escaped-fragment': 'Questo link è stato modificato lungo la strada',
  'problem.escaped-fragment.text':
    'Un programma ha sostituito il # nel link con %23, perciò la sua parte segreta è arrivata a questo server, e con questo link la chat non si può aprire. Scansiona il codice QR, o chiedi di nuovo il link per un’altra via.',
  'problem.not-entered': 'Serve il codice segreto',
  'problem.not-entered.text':
    'Questo browser non è entrato in questa chat, o non c’è più. Riapri il tuo link e scrivi il codice.',
  'problem.cross-origin': 'Da qui non è consentito',
  'problem.cross-origin.text':
    'La richiesta non veniva da una pagina di questo server. Apri la pagina di Parley e riprova.',
  'problem.unknown-public-url': 'Questo Parley non è configurato per questo indirizzo',
  'problem.unknown-public-url.text':
    'Il tuo browser è a posto. Chi gestisce questo server deve impostare PUBLIC_URL sull’indirizzo che hai aperto.',
  'problem.not-yours': 'Non puoi seguire questa chat',
  'problem.not-yours.text':
    'Solo il browser che ha creato una chat può vedere a che punto è. Il suo cookie non è qui, o non c’è più.',
  'problem.unknown': 'Qui non c’è nulla',
  'problem.unknown.text':
    'Controlla il link: potrebbe essere incompleto, o la sua chat potrebbe essere terminata da più di un giorno.',
  'problem.wrong-method': 'Non funziona così',
  'problem.wrong-method.text': 'Qui non si può chiedere nulla in questo modo.',
  'problem.ended': 'Questa chat è terminata',
  'problem.ended.text': 'Non ne resta nulla.',
  'problem.length-required': 'Questo non è stato capito',
  'problem.length-required.text': 'La richiesta non ha indicato la sua lunghezza, come fa ogni browser.',
  'problem.too-large': 'È troppo',
  'problem.too-large.text': 'La richiesta era più grande di qualsiasi cosa che Parley invia.',
  'problem.upgrade-required': 'Questa non è una pagina',
  'problem.upgrade-required.text': 'Questo indirizzo serve alla connessione che tiene una chat in diretta.',
  'problem.too-many-requests': 'Troppe volte di seguito',
  'problem.too-many-requests.text': 'Dalla tua rete sono arrivate troppe richieste. Aspetta un attimo e riprova.',
  'problem.too-many-connections': 'Troppe volte insieme',
  'problem.too-many-connections.text': 'Questa chat è aperta in troppi posti. Chiudila in un’altra scheda e riprova.',
  'problem.internal-error': 'Qualcosa è andato storto',
  'problem.internal-error.text': 'L’errore è nostro, non tuo. Ricarica la pagina e riprova.',
  'problem.unavailable': 'Parley non può rispondere al momento',
  'problem.unavailable.text': 'Riprova tra un attimo.',
  'problem.line': '{title}. {text}',

  'security.startChat': 'Avvia una chat',
  'security.promise':
    'Il server non vede mai un nome, un codice, un messaggio o una chiave. Quando una chat termina, non ne resta nulla.',
  'security.meaning':
    'Che cosa significa, riga per riga, con i valori con cui funziona questo server. Sotto ogni riga ci sono i nomi dei test che lo mostrano; fanno parte del codice sorgente di Parley, e chiunque può eseguirli.',
  'security.untested': 'Quello che nessun test può mostrare',
  'security.tested': 'Testato: {tests}',
  'security.scripts': 'Gli script di questo server',
  'security.aboutScripts':
    'La cifratura è svolta da questi file, e da nient’altro di ciò che le pagine eseguono. Ciascuno viene servito dal percorso indicato, che termina con lo SHA-256 del file. Finché server di due versioni condividono un Redis, un server serve da lì i file dell’altro, e solo se il loro contenuto ha l’hash che figura nel loro nome. Compila tu la stessa versione di Parley ({build}), e {sums} dà gli stessi hash, oppure questo server invia qualcos’altro.',
  'security.compare':
    'Un server disonesto potrebbe mostrare questi hash e inviare altri file. Confronta ciò che il tuo browser ha ricevuto davvero: salva i file dai loro percorsi.',
  'security.script': '{path}, per: {page}',
  'security.onStart': 'la pagina iniziale',
  'security.onLanding': 'la pagina di un link, dove si scrive il codice',
  'security.onChat': 'una chat',
  'security.onChatStanding': 'una chat, una volta pronta',
  'security.onLink': 'la pagina di un link e la sua chat',
  'security.onChats': 'l’elenco delle tue chat',
  'security.onEveryPage': 'tutte le pagine tranne l’elenco delle tue chat, che lo contiene',
  'security.onOffline': 'al posto di una pagina non raggiungibile',
  'security.onWorker': 'in background, via https: conserva questi file e avvisa quando una pagina non è raggiungibile',
  'security.onStartAndLink': 'la pagina iniziale e dietro un link',
  'security.onFiles': 'una chat, appena un file viene inviato o mostrato',
  'security.onVideo': 'una chat, appena viene inviato un video',
  'security.onRecording': 'una chat, appena si registra qualcosa',
  'security.onStickers': 'una chat, appena uno sticker viene mostrato o cercato',
  'security.onRoundVideo': 'una chat, appena si registra un video rotondo',
  'security.onWords': 'le pagine in questa lingua: i loro testi',
  'security.onOwnCode': 'una chat, appena si sceglie un codice personale o si guardano le parole di sicurezza',

  'claim.caveat.server': 'Chi serve la pagina potrebbe cambiarla.',
  'claim.caveat.server.text':
    'La cifratura gira in JavaScript inviato dal server. Chi gestisce il server e vuole leggere ciò che scrivi, o qualcuno che ne ha preso il controllo, potrebbe inviare altro JavaScript, e solo a te. Gestisci Parley per conto tuo, o usane uno gestito da qualcuno di cui ti fidi, tramite https.',
  'claim.caveat.organizer': 'Chi ha creato la chat potrebbe leggerla.',
  'claim.caveat.organizer.text':
    'Il browser di chi ha creato la chat ha generato la chiave della chat e i due codici, e tiene i codici nella sua scheda finché la chat non termina. Finché non scegli un codice personale, quella persona può entrare come se fossi tu; il registro della chat lo mostra. Finché non ne hanno scelto uno entrambe le persone, può leggere la chat.',
  'claim.caveat.ownCodes': 'Che cosa resta possibile ad altri quando chi ha creato la chat non può più leggerla.',
  'claim.caveat.ownCodes.text':
    'Chi ha creato la chat conserva ciò che ha letto prima, e non ottiene più nulla. Il server non ha nessuna chiave. Chi trova un cartoncino non apre nulla. Il server e chi ha creato la chat, insieme, possono leggere ciò che è stato scritto prima, e ciò che porta la riga che dice che chi ha creato la chat poteva leggerlo; possono scrivere messaggi del genere a nome dell’una o dell’altra persona, e cambiare, senza che resti un segno, ciò che è stato sigillato prima. Se erano già in mezzo prima che sceglieste i vostri codici, continuano a leggere: allora le vostre parole di sicurezza sono diverse. A una pagina aperta di nuovo possono mostrare la chat com’era prima, con una chiave loro: allora le parole su quel dispositivo sono diverse da quelle sugli altri. Confrontate quindi le parole ancora una volta dove entrate di nuovo. Possono provare a indovinare i vostri codici personali, ogni tentativo al prezzo di un Argon2id: scegliete un codice creato per voi, o una frase robusta.',
  'claim.caveat.linkAndCode': 'Link e codice insieme aprono la chat.',
  'claim.caveat.linkAndCode.text':
    'Dalli per vie diverse: il link su uno schermo o per e-mail, il codice a voce o su carta. Chi li ha entrambi entra come se fosse quella persona. Gli altri lo vedono: un accesso viene mostrato a tutti nella chat.',
  'claim.caveat.guessing': 'Un link e i dati archiviati, insieme, permettono di indovinare.',
  'claim.caveat.guessing.text':
    'Un codice ha 40 bit casuali; quanti ne ha una frase dipende da chi l’ha scelta. Chi ha il link intero di una delle due persone e una copia di ciò che il server conserva può provare codici senza chiedere al server; ogni tentativo costa un Argon2id da 19 MiB. Finché la chat vive, è costoso; dopo la sua fine non resta nulla su cui provare.',
  'claim.caveat.withholding': 'Un server può smettere di consegnare.',
  'claim.caveat.withholding.text':
    'Può trattenere tutto da un certo momento in poi, anche per una sola delle due persone, e nessuno può distinguerlo da una rete che non funziona. Ciò che mostra fino ad allora concorda con ciò che entrambi i dispositivi hanno sigillato; ciò che solo uno di loro ha visto si nota la prossima volta che scrivono.',
  'claim.caveat.forwardSecrecy': 'Nessuna forward secrecy all’interno di una chat.',
  'claim.caveat.forwardSecrecy.text':
    'Una sola chiave sigilla tutti i suoi messaggi, o due, prima e dopo che chi ha creato la chat ne sia fuori. Vengono cancellate con la chat.',
  'claim.caveat.eachOther':
    'Le due persone non sono protette l’una dall’altra, né da ciò che dice il server su chi ha scritto.',
  'claim.caveat.eachOther.text':
    'Entrambe hanno la stessa chiave. Che un messaggio venga da una di loro e non dall’altra dipende dal server; che venga da una delle due, no.',
  'claim.caveat.disguise': 'Una voce camuffata non è una garanzia.',
  'claim.caveat.disguise.text':
    '«Camuffa la mia voce» toglie l’altezza e la melodia di una voce e ne sposta i timbri, prima che si invii qualcosa. Ritmo, pause, accento e parole restano, e le persone si riconoscono anche da quelli.',
  'claim.caveat.reader': 'Chi legge può conservare ciò che legge.',
  'claim.caveat.reader.text': 'Uno schermo si può fotografare, un testo si può copiare.',
  'claim.caveat.erasure': 'La cancellazione dopo la lettura dipende dal server.',
  'claim.caveat.erasure.text':
    'Potrebbe tenere ciò che deve cancellare, cifrato com’è, o cancellare prima del tempo ciò che è stato letto. Se cancella ciò che non è mai stato letto, i dispositivi se ne accorgono. Una pagina senza connessione continua a mostrare ciò che è svanito finché non ne ha di nuovo una. Uno schermo si può comunque fotografare.',
  'claim.caveat.memory': 'La memoria non viene sovrascritta.',
  'claim.caveat.memory.text':
    'Ciò che viene distrutto viene rilasciato; quando il sistema operativo, il server, Redis o un browser riusano la memoria dipende da loro. Fino ad allora nella memoria di un server e di un Redis si possono trovare messaggi sigillati, verificatori e cookie di una chat terminata; nulla che si possa leggere, perché lì non c’è mai stato. Esegui i server e Redis senza swap su dischi non cifrati, e Redis senza persistenza. Di quest’ultima Parley avvisa.',
  'claim.caveat.history': 'La cronologia di un browser ricorda che un link è stato aperto,',
  'claim.caveat.history.text':
    'con la parte dopo #. Dopo la fine quella chiave non apre nulla: ciò che era sigillato con essa è sparito dal server, e non apre i messaggi senza il codice.',
  'claim.caveat.browserDisk': 'Un browser decide che cosa mettere sul suo disco.',
  'claim.caveat.browserDisk.text':
    'Le pagine di Parley tengono i file sigillati, e solo finché sono in viaggio; ciò che è aperto è nella memoria della pagina. Un browser che esaurisce la memoria può spostare grandi file aperti in file temporanei suoi, che elimina più tardi, e un dispositivo può spostare memoria sul suo disco. Un file che qualcuno salva è suo, e resta.',
  'claim.caveat.device': 'Un dispositivo in mani altrui è nella chat',
  'claim.caveat.device.text':
    'finché la sua scheda non viene chiusa, qualcuno non lo disconnette o la chat non termina.',

  'claim.operator': 'Che cosa potrebbe fare chi gestisce il server, se è in malafede',
  'claim.operator.otherScripts':
    'Inviare altro JavaScript, che legge ciò che scrivi. Gli script dell’elenco di questa pagina si possono confrontare con una propria compilazione del codice sorgente: le stesse fonti danno gli stessi byte.',
  'claim.operator.metadata':
    'Conservare quando, quanto e da dove qualcosa è stato inviato. Parley così com’è non lo annota.',
  'claim.operator.ending':
    'Terminare la chat, o non consegnare più nulla. Un messaggio omesso, ripetuto, scambiato, riportato a com’era prima di una modifica o di un’eliminazione, o con una data sbagliata, una reazione precedente e una conferma che nessuno ha dato si notano: il registro della chat lo dice, e l’altra parte viene informata. Nessuno può essere cambiato, né messo al posto di un altro: non si aprirebbe.',
  'claim.operator.inBetween':
    'Mettersi tra le due persone, insieme a chi ha creato la chat e la sua chiave. Quando entrambe hanno scelto un codice personale, le parole di sicurezza lo rivelano: sono fatte anche di una chiave propria di ciascuna persona, e sono diverse se qualcuno ne ha sostituita una, qualunque cosa dica l’intestazione. Nessuno può scegliere una chiave in base a quella dell’altra persona: ciascuna viene mostrata quando entrambe sono vincolate da un hash.',
  'claim.operator.guessing':
    'Indovinare codici senza chiedere al server, se qualcuno gli ha dato anche il link intero di una delle due persone: la parte dopo # non arriva mai al server, e senza di essa nessun tentativo si può verificare.',

  'claim.stores': 'Che cosa conserva il server, e per quanto',
  'claim.stores.ofAChat':
    'Di una chat: nomi, chiavi, messaggi e reazioni sigillati, quando sono arrivati, e hash di ciò che apre la porta. Nulla di tutto questo apre qualcosa.',
  'claim.stores.untilSilence':
    'Finché qualcuno non termina la chat, o nessuno vi fa nulla per il tempo scelto: {choices}. Al millisecondo.',
  'claim.stores.longest': 'Al massimo {longest}, e {entering} se non entra mai nessuno.',
  'claim.stores.edited':
    'Ciò che viene modificato è sostituito, e ciò che viene eliminato sparisce dall’archivio in quel momento.',
  'claim.stores.read':
    'Ciò che si legge una volta è cancellato quando il lettore lo chiude; dove i messaggi svaniscono, ognuno è cancellato quel tempo dopo la lettura: testo, file e reazioni, sul server e da entrambe le parti.',
  'claim.stores.files':
    'File sigillati, finché esiste il messaggio che li mostra. Un file che nessun messaggio mostra sparisce un’ora dopo l’arrivo della sua ultima parte.',
  'claim.stores.bucket':
    'Chi gestisce il server può tenere i byte sigillati dei file in un bucket (ASSETS_URL). Ciò che viene eliminato o terminato viene cancellato lì subito e cercato di nuovo, da ogni server, finché non ne resta nulla; fino ad allora le sue chiavi sono già sparite. Un bucket che conserva le versioni conserva ciò che è stato cancellato: il server ne avvisa all’avvio.',
  'claim.stores.counts':
    'Quanti codici sbagliati e giusti, link inesistenti e nuove chat ci sono stati, sotto hash che richiedono la chiave di chi gestisce il server, la quale non è in nessun Redis; al massimo per {duration}.',
  'claim.stores.bytes':
    'Quanti byte contengono le chat create da una stessa rete: sotto un hash, e senza rivelare quali chat siano.',

  'claim.survives': 'Che cosa sopravvive alla fine',
  'claim.survives.tombstone':
    'L’identificativo della chat e quale di tre motivi l’ha terminata, per {duration}; nient’altro della chat.',
  'claim.survives.endWins': 'La fine prevale su tutto ciò che è in corso: nulla riporta indietro qualcosa.',
  'claim.survives.redisErases':
    'Redis, quando le chat vi sono conservate, le cancella anche quando non resta nessun server che lo faccia.',
  'claim.survives.browsers': 'I browser non conservano nulla: nessun dato salvato, nessun cookie, nulla sulla pagina.',
  'claim.survives.leaving':
    'Chi esce in fretta non lascia nella scheda né chiavi né bozze, e tornando indietro non si vede nulla della chat.',
  'claim.survives.noPush':
    'Il browser di chi esce in fretta non riceve più notifiche push, finché quella persona non le riattiva.',
  'claim.survives.builtFiles':
    'Via https conservano gli script, gli stili e le immagini di Parley, uguali per tutti: mai una pagina, un indirizzo o qualcosa di cifrato.',
  'claim.survives.log': 'Il registro non ne ha mai contenuto nulla.',
  'claim.survives.redisKeys':
    'Redis, quando le chat vi sono conservate, non ne ha nulla in nessuna chiave, canale o dump, per quanto attive siano altre chat.',
  'claim.survives.disk':
    'Il disco di un dispositivo non contiene mai un nome, un codice, un messaggio o una bozza che si possa leggere.',
  'claim.survives.key':
    'E non contiene nemmeno la chiave della chat. Ciò che una scheda conserva è sigillato con una chiave che questo server cancella con la chat, con il dispositivo o quando viene disconnesso.',
  'claim.survives.program':
    'Il programma del server non ne raggiunge nulla: nessun testo che tiene e, pochi secondi dopo, nemmeno un byte dei suoi buffer. Non ne ha scritto nulla in nessun file.',

  'claim.sees': 'Che cosa vede il server',
  'claim.sees.names':
    'Non vede mai un nome, un codice, una chiave o un testo: nulla di ciò che un browser invia ne contiene uno, in nessuna codifica.',
  'claim.sees.fragment':
    'La parte di un link dopo # non è in nessuna richiesta, anche se resta nella barra degli indirizzi.',
  'claim.sees.thirdParties': 'Le pagine interrogano solo questo server; non ci sono terze parti.',
  'claim.sees.spelling':
    'Alcuni browser inviano il testo di un campo a un servizio che controlla l’ortografia. Il campo dei messaggi chiede loro di non farlo; nelle impostazioni si può consentirlo in questo browser.',
  'claim.sees.noCode': 'Nessun codice che gira sul server può aprire qualcosa.',
  'claim.sees.length':
    'Vede la lunghezza di un messaggio solo con l’approssimazione di una potenza di due: ciò che è sigillato viene riempito fino a una di otto dimensioni.',
  'claim.sees.fileSize':
    'Di un file vede la dimensione, arrotondata per eccesso del 12 % al massimo, chi l’ha inviato e con quale messaggio, e quando viene scaricato; non il nome, il tipo o un suo byte.',
  'claim.sees.photos':
    'Ciò che una fotocamera ha scritto in una foto, come il luogo dello scatto, non esce da nessun dispositivo: una foto viene ridisegnata prima dell’invio. Come «Originale», e dove c’è movimento, un JPEG, PNG, WebP o GIF conserva i suoi pixel e il suo profilo colore, e perde il resto. Un video MP4, MOV o WebM conserva ogni immagine e ogni suono e riceve un nuovo contenitore senza luogo, dispositivo e nomi. Di tutto ciò che conserva ogni cosa, come altri formati e file, la pagina lo dice prima dell’invio.',
  'claim.sees.stickers':
    'Non viene a sapere quale degli sticker di Parley viene inviato: arrivano tutti in un unico file, e il messaggio contiene il nome.',
  'claim.sees.microphone':
    'Solo la pagina di una chat può chiedere il microfono e la fotocamera. Li chiede quando qualcuno registra, e li rilascia alla fine della registrazione.',
  'claim.sees.presence':
    'Vede chi è online e chi sta scrivendo, e lo dice all’altra persona; anche quando qualcuno c’era per l’ultima volta.',
  'claim.sees.push':
    'Chi non c’è viene avvisato solo se lo attiva, per una chat e un dispositivo. Ogni push dice la stessa cosa: nessun nome, nessun identificativo, nessun numero. Il servizio push del produttore del browser viene a sapere che questo server ha qualcosa per il browser, e quando. Il server conserva l’indirizzo del browser lì, lo stesso per tutte le chat, finché la chat termina, il dispositivo la lascia o il servizio dice che non esiste più.',
  'claim.sees.network':
    'Vede quando e da quale indirizzo di rete viene chiesto qualcosa. Nessun indirizzo, link, chat o nome finisce nel suo registro, per quanto registri.',
  'claim.sees.figures': 'Le cifre che legge chi gestisce il server contano tipi e motivi, e non nominano nessuno.',

  'claim.entry': 'Chi entra',
  'claim.entry.withoutCode':
    'Senza il codice giusto non viene consegnato nessun messaggio, nessuna chiave e nessun nome.',
  'claim.entry.guessing':
    'Un codice non si può indovinare: {tries, plural, one {# tentativo} many {# di tentativi} other {# tentativi}}, poi pause che crescono da {first} a {longest}, anche con molti tentativi insieme.',
  'claim.entry.manyAddresses':
    'Molti indirizzi insieme hanno {tries, plural, one {# tentativo} many {# di tentativi} other {# tentativi}} in {duration}.',
  'claim.entry.strangers':
    'I tentativi sbagliati di estranei non bloccano la persona, e nemmeno le pagine di altri siti: i tentativi contano solo per chi ha il link con la parte dopo #. Chi lo ha può esaurire da molti indirizzi i tentativi del link, ma non quelli di un indirizzo da cui prima è stato scritto il codice giusto (in {duration}).',
  'claim.entry.shown':
    'Gli accessi e i tentativi sbagliati vengono mostrati alle due persone e a chi ha creato la chat, anche a chi non c’era, fino alla fine della chat. I tentativi di estranei su un link sono una sola riga, per quanti siano.',
  'claim.entry.ownCode':
    'Chi è dentro può scegliere un codice personale, o una frase. Da quel momento solo quello fa entrare dal suo link: non il codice generato da chi ha creato la chat, né un cartoncino trovato. Le due persone e chi ha creato la chat vedono che è stato scelto, e il pannello non mostra più il codice annullato.',
  'claim.entry.agreedKey':
    'Quando entrambe le persone hanno scelto un codice personale, i loro dispositivi concordano una chiave che chi ha creato la chat non ha mai avuto, e da allora sigillano tutto con quella: nulla di ciò che ha chi ha creato la chat lo apre. Lo dicono entrambe le intestazioni, e non prima. Altri dispositivi leggono tutto con il link e il codice personale; uno che è entrato con un codice precedente chiede il codice personale. Ciò che arriva ancora con la chiave precedente ha una riga che dice che chi ha creato la chat poteva leggerlo.',
  'claim.entry.answers':
    'La risposta a un codice sbagliato non rivela nulla se non che era sbagliato, e nemmeno il tempo che impiega.',
  'claim.entry.actingAs': 'Nessuno può agire al posto dell’altra persona, né ascoltare un’altra chat.',
  'claim.entry.otherSites': 'Nessun altro sito può agire per qualcuno che è dentro.',

  'shown.someone': 'Qualcuno',
  'shown.you': 'Tu',
  'shown.locked': 'non si può aprire qui',
  'shown.unreachable': 'Parley non è raggiungibile. Controlla la connessione e riprova.',
  'shown.noCookies':
    'Questo browser blocca i cookie, e Parley ne ha bisogno per farti entrare di nuovo. Consenti i cookie per questo sito, poi ricarica la pagina.',
  'shown.notKept':
    'Questo browser non conserva nulla per questa pagina. Consentile di salvare i dati del sito, poi riprova.',
  'shown.codeFailed':
    'Questo browser non è riuscito a elaborare il codice. Ricarica la pagina, o prova un altro browser.',
  'shown.copied': 'Copiato',
  'shown.notCopied': 'Non copiato',
  'shown.voice': 'Messaggio vocale',
  'shown.voiceOf': 'Messaggio vocale {duration}',
  'shown.roundVideo': 'Video rotondo',
  'shown.sticker': 'Sticker',
  'shown.reconnecting': 'Riconnessione…',
  'shown.opening': 'Apertura…',
  'shown.writtenBy': '{name}: {text}',
  'shown.writtenByYou': 'Tu: {text}',
  'shown.photos': '{count, plural, one {Foto} many {# di foto} other {# foto}}',
  'shown.videos': '{count, plural, one {Video} many {# di video} other {# video}}',
  'shown.files': '{count, plural, one {File} many {# di file} other {# file}}',

  'naming.empty': 'Scrivi un nome.',
  'naming.too-long': 'Questo nome è troppo lungo: al massimo {most} caratteri.',
  'naming.too-large': 'Questo nome occupa troppo spazio: emoji e accenti ne occupano più delle lettere. Accorcialo.',
  'naming.stacked-marks': 'Questo nome ha troppi accenti su una sola lettera. Riscrivilo, con meno accenti.',
  'naming.control-characters': 'Questo nome contiene caratteri invisibili. Riscrivilo senza.',
  'naming.over':
    '{count, plural, one {# carattere di troppo} many {# di caratteri di troppo} other {# caratteri di troppo}}',
  'naming.left': '{count, plural, one {# carattere rimasto} many {# di caratteri rimasti} other {# caratteri rimasti}}',
  'naming.same': 'I due nomi sembrano uguali. Rendili diversi.',
  'making.starting': 'Avvio…',
  'making.failed': 'Questo browser non è riuscito a creare le chiavi. Ricarica la pagina, o prova un altro browser.',
  'inviting.qr': 'Codice QR per {name}',
  'inviting.ownCode': '{name} ha scelto un codice personale: quello creato qui non fa più entrare nessuno.',
  'inviting.hideCode': 'Nascondi codice',
  'inviting.comeIn': 'Sono {name}',
  'inviting.linkCopied': 'Link copiato',
  'inviting.linkNotCopied': 'Link non copiato: questo browser non lo consente. Copialo a mano.',
  'inviting.codeCopied': 'Codice copiato',
  'inviting.codeNotCopied': 'Codice non copiato: questo browser non lo consente. Copialo a mano.',
  'inviting.codeReplaced': 'Questo codice non apre più la chat.',
  'inviting.tooMany': 'Da qui sono stati provati troppi codici sbagliati. Riprova tra un po’.',
  'inviting.connectionLost': 'Connessione persa. Nuovo tentativo…',
  'inviting.notKnown': 'Per ora non si sa',
  'inviting.notEnded': 'Parley non è raggiungibile: la chat non è stata terminata. Riprova.',

  'entering.empty': 'Scrivi il codice segreto che ti è stato dato.',
  'entering.alphabet':
    'Un codice segreto ha solo cifre e lettere, e mai la lettera U. Controlla quello che hai scritto.',
  'entering.length': 'Un codice segreto ha 8 lettere e cifre. Controlla quello che hai scritto.',
  'entering.ownMissing': 'Scrivi il codice o la frase scelti nella chat.',
  'entering.unreadable':
    'Il codice è giusto, ma la chiave della chat non si può aprire qui. Scansiona di nuovo il codice QR.',
  'entering.unreachable':
    'Parley non è raggiungibile. Il tuo codice è ancora qui: controlla la connessione e premi di nuovo «Entra».',
  'entering.again': 'Ora puoi riprovare.',
  'entering.incomplete': 'Questo link è incompleto: scansiona di nuovo il codice QR.',

  'listing.locked': 'Una chat bloccata qui',
  'listing.noticed': 'problema rilevato',

  'talking.presenceUnknown': 'presenza sconosciuta',
  'talking.tooLong': 'Questo messaggio è troppo lungo.',
  'talking.waiting': 'in attesa',
  'talking.notSent': 'non inviato',
  'talking.ending': 'Chiusura…',

  'log.newMessages': 'Nuovi messaggi',
  'log.newestMessages': 'Ultimi messaggi',
  'log.newCount': '{count, plural, one {# nuovo messaggio} many {# di nuovi messaggi} other {# nuovi messaggi}}',
  'log.unreadFromHere':
    '{count, plural, one {Non letto da qui: # messaggio} many {Non letti da qui: # di messaggi} other {Non letti da qui: # messaggi}}',
  'log.unread':
    '{count, plural, one {# messaggio non letto ↑} many {# di messaggi non letti ↑} other {# messaggi non letti ↑}}',
  'log.sent': 'inviato',
  'log.delivered': 'consegnato',
  'log.read': 'letto',
  'log.timeLeft': 'Ancora {time}, poi questa chat viene distrutta',
  'log.notification': 'Nuovo messaggio',
  'log.readMore': 'Leggi tutto',
  'log.showLess': 'Mostra meno',
  'log.moreAbout': 'Altro su «{excerpt}»',
  'log.earlierMessage': 'un messaggio precedente',
  'log.inAnswerTo': 'In risposta a',
  'log.youReacted': 'Hai reagito con {emoji}: annulla',
  'log.reacted': '{name} ha reagito con {emoji}',
  'log.typeOneEmoji': 'Scrivi una emoji.',
  'log.notFound': 'Questo messaggio qui non si trova.',
  'log.copiedHead': '{name}, {time}: {text}',
  'log.overtaken': 'Da allora hai modificato questo messaggio su un altro dispositivo.',
  'log.late': 'Chi ha creato la chat poteva leggerlo',
  'log.discard': 'Scarta',

  'writing.most': 'Un messaggio può avere {most} caratteri. Accorcialo, o invialo in più parti.',
  'writing.large':
    'Questo messaggio è troppo grande: emoji e accenti sovrapposti occupano più spazio delle lettere. Accorcialo, o invialo in più parti.',
  'writing.over':
    '{count, plural, one {# carattere di troppo} many {# di caratteri di troppo} other {# caratteri di troppo}}',
  'writing.left':
    '{count, plural, one {# carattere rimasto} many {# di caratteri rimasti} other {# caratteri rimasti}}',
  'writing.tooLarge': 'Troppo grande',
  'writing.save': 'Salva',
  'writing.editing': 'Modifica del tuo messaggio',
  'writing.replyingEarlier': 'Risposta a un messaggio precedente',
  'writing.replyingSelf': 'Risposta a te',
  'writing.replying': 'Risposta a {name}',

  'found.missing.yours': 'Qui manca un tuo messaggio',
  'found.missing.others': 'Qui manca un messaggio di {name}',
  'found.missing.unknown': 'Qui manca un messaggio',
  'found.changed': 'In questo punto è stato visto un altro messaggio',
  'found.older.yours': 'Il server ha mostrato qui una versione precedente di un tuo messaggio',
  'found.older.others': 'Il server ha mostrato qui una versione precedente di un messaggio di {name}',
  'found.older.unknown': 'Il server ha mostrato qui una versione precedente di un messaggio',
  'found.reaction.yours': 'Il server non ha mostrato qui la tua reazione così com’è',
  'found.reaction.others': 'Il server non ha mostrato qui la reazione di {name} così com’è',
  'found.repeated.yours': 'Un tuo messaggio è arrivato due volte',
  'found.repeated.others': 'Un messaggio di {name} è arrivato due volte',
  'found.repeated.unknown': 'Un messaggio è arrivato due volte',
  'found.order': 'I messaggi non sono nell’ordine in cui sono stati scritti',
  'found.time': 'L’ora di questo messaggio non può essere giusta',
  'found.receipt.yours': 'Qui è stata mostrata una conferma che non hai mai dato',
  'found.receipt.others': 'Qui è stata mostrata una conferma che {name} non ha mai dato',

  'noticed.missing.yours': 'Il tuo dispositivo ha rilevato che qui manca un tuo messaggio, e lo ha detto a {told}',
  'noticed.missing.others':
    'Il tuo dispositivo ha rilevato che qui manca un messaggio di {name}, e lo ha detto a {told}',
  'noticed.missing.unknown': 'Il tuo dispositivo ha rilevato che qui manca un messaggio, e lo ha detto a {told}',
  'noticed.changed':
    'Il tuo dispositivo ha rilevato che al posto di un messaggio di qui ne è stato visto un altro, e lo ha detto a {told}',
  'noticed.older.yours':
    'Il tuo dispositivo ha rilevato che qui è stata mostrata una versione precedente di un tuo messaggio, e lo ha detto a {told}',
  'noticed.older.others':
    'Il tuo dispositivo ha rilevato che qui è stata mostrata una versione precedente di un messaggio di {name}, e lo ha detto a {told}',
  'noticed.older.unknown':
    'Il tuo dispositivo ha rilevato che qui è stata mostrata una versione precedente di un messaggio, e lo ha detto a {told}',
  'noticed.reaction.yours':
    'Il tuo dispositivo ha rilevato che la tua reazione non è stata mostrata qui così com’è, e lo ha detto a {told}',
  'noticed.reaction.others':
    'Il tuo dispositivo ha rilevato che la reazione di {name} non è stata mostrata qui così com’è, e lo ha detto a {told}',
  'noticed.repeated.yours':
    'Il tuo dispositivo ha rilevato che un tuo messaggio è arrivato qui due volte, e lo ha detto a {told}',
  'noticed.repeated.others':
    'Il tuo dispositivo ha rilevato che un messaggio di {name} è arrivato qui due volte, e lo ha detto a {told}',
  'noticed.repeated.unknown':
    'Il tuo dispositivo ha rilevato che un messaggio è arrivato qui due volte, e lo ha detto a {told}',
  'noticed.order':
    'Il tuo dispositivo ha rilevato che qui i messaggi non sono nell’ordine in cui sono stati scritti, e lo ha detto a {told}',
  'noticed.time':
    'Il tuo dispositivo ha rilevato che qui l’ora di un messaggio non può essere giusta, e lo ha detto a {told}',
  'noticed.receipt.yours':
    'Il tuo dispositivo ha rilevato che qui è stata mostrata una conferma che non hai mai dato, e lo ha detto a {told}',
  'noticed.receipt.others':
    'Il tuo dispositivo ha rilevato che qui è stata mostrata una conferma che {name} non ha mai dato, e lo ha detto a {told}',

  'reported.missing.yours': 'Il dispositivo di {who} ha rilevato che lì manca un tuo messaggio',
  'reported.missing.others': 'Il dispositivo di {who} ha rilevato che lì manca un messaggio di {name}',
  'reported.missing.unknown': 'Il dispositivo di {who} ha rilevato che lì manca un messaggio',
  'reported.changed':
    'Il dispositivo di {who} ha rilevato che al posto di un messaggio di lì ne è stato visto un altro',
  'reported.older.yours':
    'Il dispositivo di {who} ha rilevato che lì è stata mostrata una versione precedente di un tuo messaggio',
  'reported.older.others':
    'Il dispositivo di {who} ha rilevato che lì è stata mostrata una versione precedente di un messaggio di {name}',
  'reported.older.unknown':
    'Il dispositivo di {who} ha rilevato che lì è stata mostrata una versione precedente di un messaggio',
  'reported.reaction.yours':
    'Il dispositivo di {who} ha rilevato che la tua reazione non è stata mostrata lì così com’è',
  'reported.reaction.others':
    'Il dispositivo di {who} ha rilevato che la reazione di {name} non è stata mostrata lì così com’è',
  'reported.repeated.yours': 'Il dispositivo di {who} ha rilevato che un tuo messaggio è arrivato lì due volte',
  'reported.repeated.others': 'Il dispositivo di {who} ha rilevato che un messaggio di {name} è arrivato lì due volte',
  'reported.repeated.unknown': 'Il dispositivo di {who} ha rilevato che un messaggio è arrivato lì due volte',
  'reported.order':
    'Il dispositivo di {who} ha rilevato che lì i messaggi non sono nell’ordine in cui sono stati scritti',
  'reported.time': 'Il dispositivo di {who} ha rilevato che lì l’ora di un messaggio non può essere giusta',
  'reported.receipt.yours':
    'Il dispositivo di {who} ha rilevato che lì è stata mostrata una conferma che non hai mai dato',
  'reported.receipt.others':
    'Il dispositivo di {who} ha rilevato che lì è stata mostrata una conferma che {name} non ha mai dato',

  'settings.thisDevice': 'Questo dispositivo',
  'settings.signingOut': 'Disconnessione…',
  'settings.stillSignedIn': 'Parley non è raggiungibile: questo dispositivo è ancora connesso. Riprova.',
  'settings.cannotNotify': 'Questo browser non mostra notifiche di questa pagina.',
  'settings.notAllowed':
    'Le notifiche non sono consentite. Puoi cambiarlo nelle impostazioni del browser per questo sito.',
  'settings.awayHomeScreen':
    'Qui possono farlo solo le pagine nella schermata Home: aggiungi prima Parley alla schermata Home e aprilo da lì.',
  'settings.awayNoService': 'Il servizio push di questo browser non risponde, oppure questo server non lo usa.',
  'settings.unreachable': 'Parley non è raggiungibile. Riprova.',

  'choosing.changing': 'Modifica…',
  'choosing.short': 'Questa frase è troppo corta: ha {count} delle {least} lettere e cifre che servono.',
  'choosing.repeats':
    'Questa frase è troppo facile da indovinare: gran parte si ripete o segue una sequenza. Usa quattro parole o più, senza legame tra loro.',
  'choosing.long': 'Questa frase è troppo lunga: al massimo {most} lettere.',
  'choosing.unreachable':
    'Parley non è raggiungibile, quindi non si sa se il nuovo codice è in vigore. Conservali entrambi, e premi di nuovo «Usa questo codice».',
  'choosing.refused': 'Parley non ha accettato il codice. Ricarica la pagina e riprova.',
  'choosing.overtaken':
    'Hai scelto un codice su un altro dispositivo. Disconnettiti qui ed entra con quello; poi potrai sceglierne un altro.',
  'choosing.tooOften': 'Troppe volte di seguito. Aspetta qualche secondo e riprova.',

  'safety.swapped':
    'Il server mostra chiavi che non vanno insieme. C’è qualcuno tra voi, o ci ha provato: terminate la chat.',
  'safety.unknownHere':
    'Questo dispositivo non conosce il tuo codice personale. Disconnettiti qui, ed entra con quello per vedere le parole.',
  'safety.known': 'Sono fatte della chiave della chat e delle chiavi personali di voi due.',
  'safety.neither':
    'Nessuna delle due persone ha scelto un codice personale, quindi chi ha creato la chat e le chiavi potrebbe ancora trovarsi tra voi.',
  'safety.notYou':
    'Non hai scelto un codice personale, quindi chi ha creato la chat e le chiavi potrebbe ancora trovarsi tra voi.',
  'safety.notOther':
    'L’altra persona non ha scelto un codice personale, quindi chi ha creato la chat e le chiavi potrebbe ancora trovarsi tra voi.',
  'safety.waiting':
    'Il dispositivo dell’altra persona non ha ancora risposto. Le parole cambieranno quando lo farà; fino ad allora chi ha creato la chat e le chiavi potrebbe ancora trovarsi tra voi.',

  'files.attach': 'Allega',
  'files.photoOrVideo': 'Foto o video',
  'files.file': 'File',
  'files.photo': 'Foto',
  'files.video': 'Video',
  'files.ready': 'Da inviare',
  'files.caption': 'Didascalia',
  'files.captionTooLong': 'Questa didascalia è troppo lunga.',
  'files.original': 'Originale',
  'files.most': 'Un messaggio contiene al massimo {most} file.',
  'files.mayTell': 'Questo file può rivelare chi lo ha fatto e dove.',
  'files.unreadable': '{name} non si può più leggere.',
  'files.tooLarge': '{name} è troppo grande: {size}. Un file può avere {most}.',
  'files.noRoom': '{name} non ci sta: {size}. I file di questa chat hanno ancora {left} di spazio.',
  'files.onlySaved': '{name} non si può inviare con «Leggi una volta»: si può solo salvare.',
  'files.remove': 'Rimuovi',
  'files.removeNamed': 'Rimuovi {name}',
  'files.preparing': 'Preparazione',
  'files.sending': 'Invio',
  'files.refusedTooLarge': 'Questo file è troppo grande per questo server.',
  'files.refusedFull': 'I file di questa chat occupano tutto lo spazio che c’è. Eliminane alcuni e riprova.',
  'files.refusedTooMany': 'Ci sono troppi file in viaggio in questa chat. Riprova quando saranno arrivati.',
  'files.refusedStoreFull': 'Il server è pieno. Riprova tra un po’.',
  'files.lost': 'Non era finito quando la pagina è stata chiusa. Scegli di nuovo i file.',
  'files.notSent': 'Non è stato possibile inviare questi file.',
  'files.notShown': 'I file di questo messaggio non si possono mostrare qui.',
  'files.viewPhoto': 'Vedi foto',
  'files.viewPhotoOf': 'Vedi foto {place} di {count}',
  'files.photoPlace': '{place} di {count}',
  'files.previousPhoto': 'Foto precedente',
  'files.nextPhoto': 'Foto successiva',
  'files.close': 'Chiudi',
  'files.save': 'Salva',
  'files.saveNamed': 'Salva {name}',
  'files.photoNotShown': 'Questa foto non si può mostrare qui.',
  'files.download': 'Scarica',
  'files.downloadNamed': 'Scarica {name}',
  'files.downloadingNamed': 'Download di {name}',
  'files.downloadingVideo': 'Download del video',
  'files.playVideo': 'Riproduci video',
  'files.unplayable': 'Questo browser non può riprodurre questa registrazione.',
  'files.damaged': 'Questo file è danneggiato.',
  'files.missing': 'Questo file non c’è più.',
  'files.unopened': 'Questo file non si può aprire qui.',

  'recording.record': 'Registra la voce',
  'recording.recording': 'Registrazione',
  'recording.waitingMicrophone': 'In attesa del microfono',
  'recording.waitingCamera': 'In attesa della fotocamera',
  'recording.slide': '‹ Scorri per annullare',
  'recording.secondsLeft':
    '{count, plural, one {Ancora # secondo} many {Ancora # di secondi} other {Ancora # secondi}}',
  'recording.stop': 'Interrompi',
  'recording.start': 'Registra',
  'recording.otherCamera': 'Altra fotocamera',
  'recording.fullChat': 'I file di questa chat non hanno più spazio.',
  'recording.noRoom': 'I file di questa chat non hanno spazio per una registrazione. Eliminane alcuni e riprova.',
  'recording.longestVoice': 'Un messaggio vocale può durare 15 minuti.',
  'recording.longestVideo': 'Un video rotondo può durare 60 secondi.',
  'recording.microphoneLost': 'Il microfono è stato tolto. Ciò che è stato registrato fino ad allora è conservato.',
  'recording.cameraLost': 'La fotocamera è stata tolta. Ciò che è stato registrato fino ad allora è conservato.',
  'recording.needsHttps': 'Per registrare serve un indirizzo che inizia con https.',
  'recording.unable': 'Questo browser non può registrare.',
  'recording.microphoneRefused':
    'Il microfono non è consentito qui. Consentilo per questa pagina nelle impostazioni del browser.',
  'recording.cameraRefused':
    'La fotocamera non è consentita qui. Consentila per questa pagina nelle impostazioni del browser.',
  'recording.noMicrophone': 'Non c’è un microfono.',
  'recording.noCamera': 'Non c’è una fotocamera.',
  'recording.microphoneTaken': 'Il microfono è usato da un altro programma.',
  'recording.cameraTaken': 'La fotocamera è usata da un altro programma.',
  'recording.disguised': 'Voce camuffata',
  'recording.disguise': 'Camuffa la mia voce',
  'recording.disguising': 'Modifica della voce',
  'recording.notDisguised': 'Questo browser non può modificare la voce.',
  'recording.noGuarantee':
    'Un travestimento, non una garanzia: il modo di parlare può ancora tradire qualcuno, e così anche ciò che dice.',
  'playing.position': 'Posizione',
  'playing.of': '{shown} di {whole}',
  'playing.playVoice': 'Riproduci messaggio vocale',
  'playing.pauseVoice': 'Metti in pausa messaggio vocale',
  'playing.playRound': 'Riproduci video rotondo',
  'playing.pauseRound': 'Metti in pausa video rotondo',
  'playing.speed': 'Velocità {rate}×',

  'stickers.heading': 'Sticker',
  'stickers.make': 'Crea uno sticker',
  'stickers.named': 'Sticker: {name}',
  'stickers.unknown': 'Questo sticker qui non è noto.',
  'stickers.unable': 'Questo browser non può creare uno sticker da questo file.',
  'sticker.hello': 'Ciao',
  'sticker.thanks': 'Grazie',
  'sticker.please': 'Per favore',
  'sticker.yes': 'Sì',
  'sticker.no': 'No',
  'sticker.laugh': 'Ah ah',
  'sticker.wink': 'Occhiolino',
  'sticker.love': 'Che amore',
  'sticker.kiss': 'Un bacio',
  'sticker.hug': 'Un abbraccio',
  'sticker.flowers': 'Fiori per te',
  'sticker.hooray': 'Evviva',
  'sticker.birthday': 'Buon compleanno',
  'sticker.cool': 'Forte',
  'sticker.surprised': 'Oh!',
  'sticker.thinking': 'Fammi pensare',
  'sticker.idea': 'Un’idea',
  'sticker.shh': 'Resti tra noi',
  'sticker.secret': 'Un segreto',
  'sticker.sad': 'Triste',
  'sticker.crying': 'In lacrime',
  'sticker.angry': 'Che rabbia',
  'sticker.sorry': 'Scusa',
  'sticker.morning': 'Buongiorno',
  'sticker.night': 'Buonanotte',
  'sticker.hungry': 'Ho fame',
  'sticker.sick': 'Non sto bene',
  'sticker.coming': 'Sto arrivando',
  'sticker.waiting': 'In attesa',
  'sticker.goodbye': 'Arrivederci',

  'size.bytes': '{amount} byte',
  'size.kilobytes': '{amount} KB',
  'size.megabytes': '{amount} MB',
};
