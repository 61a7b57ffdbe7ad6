import type { Messages } from './en.ts';

export const spanish: Messages = {
  'page.start': 'Parley: un chat privado para dos',
  'page.chats': 'Tus chats – Parley',
  'page.security': 'Cómo funciona Parley – Parley',
  'page.titled': '{title} – Parley',
  'page.needsScript':
    'Parley necesita JavaScript: los nombres, códigos y mensajes se cifran en tu propio dispositivo, y eso solo puede hacerlo un script.',
  'page.howItWorks': 'Cómo funciona y cuáles son sus límites',
  'page.language': 'Idioma',
  'page.notes': 'Notas',
  'page.veiled': 'Con velo',
  'page.unveil': 'Toca o pulsa una tecla para ver la página.',

  'button.cancel': 'Cancelar',
  'button.done': 'Listo',
  'button.newChat': 'Nuevo chat',
  'button.yourChats': 'Tus chats',
  'button.tryAgain': 'Reintentar',
  'button.endForBoth': 'Terminar para todos',
  'button.endChat': 'Terminar chat',
  'button.signOutHere': 'Cerrar sesión aquí',
  'button.leaveQuickly': 'Salir rápido',

  'offline.heading': 'No se puede acceder a Parley',
  'offline.noNetwork': 'Este dispositivo no tiene red. La página aparecerá sola en cuanto la haya.',
  'offline.noAnswer': 'El servidor no responde o la red no deja pasar nada. La página aparecerá sola en cuanto pueda.',
  'offline.waiting': 'Lo que escribiste espera en este dispositivo. Se enviará cuando vuelva el chat.',

  'start.heading': 'Un chat privado para dos',
  'start.promise':
    'Cifrado en los propios dispositivos, abierto con dos códigos secretos, y desaparece cuando se termina o se queda en silencio.',
  'start.firstName': 'Nombre de la primera persona',
  'start.secondName': 'Nombre de la segunda persona',
  'start.silence': 'Destruir tras un silencio de',
  'start.vanish': 'Los mensajes desaparecen',
  'start.vanishNever': 'nunca',
  'start.vanishAfter': '{duration} después de leerse',
  'start.submit': 'Iniciar chat',
  'start.unavailable': 'No se puede acceder a Parley en este momento. El chat que creaste se conserva en esta pestaña.',
  'start.gone':
    'El chat creado en esta pestaña ya no se puede mostrar: terminó, o se borraron las cookies de este navegador.',
  'start.aboutAddress': 'Sobre esta dirección',
  'start.phonesCannot': 'Los teléfonos no pueden acceder a {address}.',
  'start.openElsewhere': 'Abre Parley en una dirección a la que puedan acceder:',
  'start.onlyThisMachine': 'Solo puede hacerlo este equipo.',
  'start.orSetAddress': 'O inícialo con {setting} y el comienzo que deben tener los enlaces.',
  'start.setAddress': 'Inícialo con {setting} y el comienzo que deben tener los enlaces.',
  'start.incomplete':
    'El chat no se creó: lo que envió la página estaba incompleto. Vuelve a cargar la página e inténtalo de nuevo.',
  'start.tooMany': 'Se crearon demasiados chats desde tu red. Espera un rato e inténtalo de nuevo.',
  'start.creatorFull':
    'Los chats creados desde tu red contienen todo lo que pueden. Termina uno de ellos, o espera a que alguno termine.',
  'start.full': 'El servidor no tiene espacio para un chat nuevo en este momento. Inténtalo de nuevo en un rato.',
  'start.stopping': 'Parley se está reiniciando. Pulsa «Iniciar chat» otra vez en un momento.',

  'panel.heading': 'Tu chat está listo',
  'panel.advice':
    'Dale a cada persona su enlace (o deja que lo escanee) y su código secreto por otra vía: uno en papel, el otro de viva voz. Solo los dos juntos dejan entrar.',
  'panel.happenings': 'Qué ocurrió en el chat',
  'panel.print': 'Imprimir',
  'panel.printHint': 'Tarjetas para recortar, con los códigos secretos aparte.',
  'panel.link': 'Enlace',
  'panel.copyLink': 'Copiar enlace',
  'panel.share': 'Compartir',
  'panel.for': 'Para {name}',
  'panel.code': 'Código secreto',
  'panel.showCode': 'Mostrar código',
  'panel.copyCode': 'Copiar código',
  'panel.ownCode': '{name} eligió un código propio. El código que se creó aquí ya no deja entrar a nadie.',
  'panel.notHere': 'Aún no está aquí',
  'panel.here': 'En el chat',
  'panel.lastSeen': 'Última vez: {moment}',
  'panel.endQuestion': '¿Terminar este chat?',
  'panel.endConsequence': 'Se destruye al instante, para las dos personas. Nada de él se puede recuperar.',
  'panel.keep': 'Conservarlo',
  'panel.ended': 'Se terminó, y no queda nada de él. Sus enlaces y códigos ya no abren nada.',
  'panel.idle':
    'Nadie escribió durante el tiempo elegido, y no queda nada de él. Sus enlaces y códigos ya no abren nada.',
  'panel.expired': 'Se le acabó el tiempo, y no queda nada de él. Sus enlaces y códigos ya no abren nada.',
  'panel.lost':
    'Parley lo perdió, como ocurre cuando se reinicia su servidor, o terminó hace más de un día. Sus enlaces y códigos ya no abren nada.',

  'landing.signedOut':
    'Se cerró la sesión de este dispositivo, o estuvo ausente mucho tiempo. Olvidó lo que tenía del chat; el código lo vuelve a abrir.',
  'landing.hello': 'Hola, {name}',
  'landing.typeOwnCode': 'Tienes una invitación a un chat privado. Escribe el código que elegiste.',
  'landing.typeCode': 'Tienes una invitación a un chat privado. Escribe el código secreto que te dieron.',
  'landing.missing': 'Falta algo',
  'landing.fragmentMissing':
    'La parte del enlace que va después del # no está, o se modificó por el camino. Si copiaste el enlace, cópialo entero.',
  'landing.submit': 'Entrar',
  'landing.code': 'Código secreto',
  'landing.codeHint': '8 letras y dígitos; da igual si son mayúsculas.',
  'landing.ownCode': 'Tu código propio',
  'landing.ownCodeHint': 'El código o la frase que se eligió en el chat. El que te dieron ya no deja entrar a nadie.',
  'landing.wrong':
    'Ese no es el código correcto. {left, plural, one {Queda # intento.} many {Quedan # de intentos.} other {Quedan # intentos.}}',
  'landing.paused': 'Demasiados códigos incorrectos. Inténtalo de nuevo en {time}.',
  'landing.malformed': 'Eso no se pudo leer como código secreto. Revísalo e inténtalo de nuevo.',

  'ended.heading': 'Este chat terminó',
  'ended.idle': 'Nadie escribió durante el tiempo elegido, y no queda nada de él.',
  'ended.expired': 'Se le acabó el tiempo, y no queda nada de él.',
  'ended.byOrganizer': 'Quien lo creó lo terminó, y no queda nada de él.',
  'ended.bySomebody': 'Alguien lo terminó, y no queda nada de él.',
  'ended.byYou': 'Lo terminaste, y no queda nada de él.',
  'ended.byName': '{name} lo terminó, y no queda nada de él.',
  'ended.lost': 'Este chat ya no existe',
  'ended.lostWhy':
    'Parley lo perdió, como ocurre cuando se reinicia su servidor, o terminó hace más de un día. No se puede recuperar.',
  'ended.unsent': 'Lo que escribiste y no se pudo enviar; solo se muestra ahora:',

  'chats.heading': 'Tus chats',
  'chats.none':
    'No hay ningún chat abierto en este navegador. Cuando entres con un enlace y un código, el chat aparecerá aquí hasta que termine.',
  'chats.locked': 'Para leerlo, vuelve a abrir su enlace: desde tu historial o con el código QR.',
  'chats.noMessages': 'Aún no hay mensajes',
  'chats.unread': 'sin leer',
  'chats.more':
    'Estos son los {count} últimos chats en los que entró este navegador. Entró en más: sus enlaces los abren.',

  'chat.messages': 'Mensajes',
  'chat.beginning':
    'Cifrado en los dispositivos de las dos personas. Se borra cuando una de ellas termina el chat, o tras {duration} de silencio.',
  'chat.apart': 'Quien creó el chat ya no puede leerlo',
  'chat.older': 'Mensajes anteriores',
  'chat.newer': 'Mensajes posteriores',
  'chat.newMessages': 'Mensajes nuevos',
  'chat.message': 'Mensaje',
  'chat.send': 'Enviar',
  'chat.online': 'en línea',
  'chat.lastSeen': 'últ. vez: {moment}',
  'chat.neverSeen': 'aún no ha entrado',
  'chat.typing': '{name} está escribiendo…',
  'chat.countdown': 'Este chat se destruirá en {time}',
  'chat.tooManyTabs': 'Este chat está abierto en demasiadas pestañas. Cierra una de ellas y seguirá aquí.',
  'chat.keepOpen': 'Mantener abierto',
  'chat.endQuestion': '¿Terminar este chat para todos? Se borra todo.',
  'chat.deleted': 'mensaje eliminado',
  'chat.edited': 'editado',
  'chat.vanishes': 'Los mensajes desaparecen después de leerse. Tiempo: {duration}',
  'chat.readOnce': 'Leer una vez',
  'chat.openOnce': 'Leer una vez: toque para abrir',
  'chat.openedAt': 'abierto {time}',
  'chat.wasReadOnce': 'mensaje leído una vez',
  'chat.vanished': 'mensaje desaparecido',
  'chat.onceHint': 'Se borra para ambos cuando lo cierre. Aun así, se puede fotografiar una pantalla.',
  'chat.cameIn': '{name} entró',
  'chat.anotherDevice': '{name} entró en otro dispositivo',
  'chat.wrongCode':
    '{count, plural, one {Alguien escribió un código incorrecto para el enlace de {name}} many {Alguien escribió # de códigos incorrectos para el enlace de {name}} other {Alguien escribió # códigos incorrectos para el enlace de {name}}}',
  'chat.choseOwnCode': '{name} eligió un código propio: ahora solo ese deja entrar',
  'chat.fromTo': 'de {first} a {last}',

  'menu.more': 'Más',
  'menu.react': 'Reaccionar',
  'menu.reactWith': 'Reaccionar con {emoji}',
  'menu.anotherEmoji': 'Otro emoji',
  'menu.emoji': 'Emoji',
  'menu.oneEmoji': 'Un emoji',
  'menu.reply': 'Responder',
  'menu.copy': 'Copiar',
  'menu.select': 'Seleccionar texto',
  'menu.edit': 'Editar',
  'menu.delete': 'Eliminar',
  'menu.deleteQuestion': '¿Eliminar este mensaje para todos?',
  'menu.deleteForBoth': 'Eliminar para todos',

  'settings.heading': 'Ajustes',
  'settings.notices': 'Avisos',
  'settings.noticesHint': 'Cuando llega un mensaje y miras a otra parte.',
  'settings.sound': 'Sonido',
  'settings.vibration': 'Vibración',
  'settings.notifications': 'Notificaciones',
  'settings.notificationsHint': 'Dicen «Mensaje nuevo»: sin nombre, sin texto.',
  'settings.away': 'Avisarme cuando no estoy',
  'settings.awayHint':
    'Para este chat en este dispositivo. El servicio push de tu navegador sabe entonces cuándo tiene este servidor algo para ti, pero no qué ni de quién; este servidor conoce la dirección de este navegador allí, la misma para todos los chats.',
  'settings.writing': 'Escritura',
  'settings.enterSends': 'Enviar con Enter',
  'settings.enterSendsHint': 'Si no, Enter salta de línea.',
  'settings.spelling': 'Revisar ortografía',
  'settings.spellingHint': 'Para eso, algunos navegadores envían lo que escribes a un servicio.',
  'settings.onlookers': 'Miradas ajenas',
  'settings.veil': 'Velo',
  'settings.veilHint': 'La página se difumina mientras otra aplicación o ventana está delante.',
  'settings.veilIdle': 'También tras un minuto sin tocar',
  'settings.plainTitle': 'Título discreto',
  'settings.plainTitleHint': 'La pestaña y el historial dicen «{title}», sin número.',
  'settings.devices': 'Dispositivos',
  'settings.anotherDevice': '{device}, entrada: {moment}',
  'settings.anotherDeviceName': 'Otro dispositivo',
  'settings.signOut': 'Cerrar sesión',
  'settings.signOutOthers': 'Cerrar sesión en los demás',
  'settings.signOutHereHint': 'Este dispositivo olvida el chat, que continúa.',
  'settings.ownCodeHint': 'Así solo tú sabes qué te deja entrar.',
  'settings.safetyWordsHint': 'Revelan si hay alguien en medio.',

  'ownCode.heading': 'Elegir mi propio código',
  'ownCode.consequence':
    'Desde ese momento, solo este código deja entrar por tu enlace. El que te dieron ya no deja entrar a nadie, lo tenga quien lo tenga.',
  'ownCode.kind': 'Qué tipo de código',
  'ownCode.made': 'Un código generado para mí',
  'ownCode.theNew': 'El código nuevo',
  'ownCode.phraseOfMine': 'Una frase mía',
  'ownCode.phrase': 'Frase',
  'ownCode.phraseHint':
    'Al menos {count} letras y dígitos: cuatro palabras que no tengan relación entre sí, o más. Las mayúsculas y los espacios dan igual.',
  'ownCode.signOutOthers': 'Cerrar sesión en mis otros dispositivos',
  'ownCode.writeDown':
    'Anótalo: nadie te lo podrá volver a decir. La otra persona y quien creó el chat ven que elegiste uno.',
  'ownCode.use': 'Usar este código',
  'ownCode.inForce': 'Ahora solo tu código propio deja entrar por tu enlace.',
  'safetyWords.heading': 'Palabras de seguridad',
  'safetyWords.advice':
    'Léeselas a la otra persona de viva voz, y que ella te lea las suyas. Si las dos personas ven las mismas cinco, no hay nadie en medio. Si son distintas, termina el chat.',

  'refusal.malformed': 'Esto no se entendió. Vuelve a cargar la página e inténtalo de nuevo.',
  'refusal.unknown': 'Este servidor no sabe hacer eso. Vuelve a cargar la página e inténtalo de nuevo.',
  'refusal.too-large': 'Este mensaje es demasiado largo para enviarse.',
  'refusal.chat-full': 'Este chat está lleno: no caben más mensajes.',
  'refusal.waiting-full':
    'En el chat no cabe más que esto hasta que entre la otra persona. Inténtalo de nuevo entonces.',
  'refusal.store-full': 'El servidor está lleno. Inténtalo de nuevo en un rato.',
  'refusal.assets-missing': 'Un archivo de este mensaje no llegó. Inténtalo de nuevo.',
  'refusal.no-such-message': 'Este mensaje no está en el chat.',
  'refusal.not-yours': 'Solo quien escribió este mensaje puede cambiarlo.',
  'refusal.deleted': 'Este mensaje se eliminó.',
  'refusal.read-once': 'Un mensaje que se lee una vez no se puede cambiar.',
  'refusal.overtaken': 'Mientras tanto, este mensaje se cambió en otro dispositivo. Inténtalo de nuevo.',
  'refusal.too-frequent': 'Eso fue muy rápido. Se enviará en un momento.',
  'refusal.unavailable': 'El servidor no puede aceptar esto ahora. Se enviará en cuanto pueda.',

  'problem.malformed': 'Eso no se entendió',
  'problem.malformed.text':
    'La solicitud estaba incompleta. Vuelve atrás, carga la página otra vez e inténtalo de nuevo.',
  'problem.needs-script': 'Parley necesita JavaScript',
  'problem.needs-script.text':
    'Todo se cifra en tu navegador, y de eso se encarga el script de la página. Permítelo e inténtalo de nuevo.',
  'problem.escaped-fragment': 'Este enlace se modificó por el camino',
  'problem.escaped-fragment.text':
    'Un programa sustituyó el # del enlace por %23, así que su parte secreta llegó a este servidor y con él no se puede abrir el chat. Escanea el código QR, o pide de nuevo el enlace por otra vía.',
  'problem.not-entered': 'Se necesita el código secreto',
  'problem.not-entered.text':
    'Este navegador no ha entrado en este chat, o ya no está en él. Vuelve a abrir tu enlace y escribe el código.',
  'problem.cross-origin': 'Eso no se permite desde aquí',
  'problem.cross-origin.text':
    'La solicitud no vino de una página de este servidor. Abre la propia página de Parley e inténtalo de nuevo.',
  'problem.unknown-public-url': 'Este Parley no está configurado para esta dirección',
  'problem.unknown-public-url.text':
    'Tu navegador está bien. Quien gestiona este servidor debe poner en PUBLIC_URL la dirección que abriste.',
  'problem.not-yours': 'No puedes observar este chat',
  'problem.not-yours.text':
    'Solo el navegador que creó un chat puede ver cómo está. Su cookie no está aquí, o ya no está.',
  'problem.unknown': 'Aquí no hay nada',
  'problem.unknown.text': 'Revisa el enlace: puede estar incompleto, o quizá su chat terminó hace más de un día.',
  'problem.wrong-method': 'Así no funciona',
  'problem.wrong-method.text': 'Aquí no se puede pedir nada de esta manera.',
  'problem.ended': 'Este chat terminó',
  'problem.ended.text': 'No queda nada de él.',
  'problem.length-required': 'Eso no se entendió',
  'problem.length-required.text': 'La solicitud no indicó su longitud, como hace todo navegador.',
  'problem.too-large': 'Eso es demasiado',
  'problem.too-large.text': 'La solicitud era más grande que cualquier cosa que envía Parley.',
  'problem.upgrade-required': 'Esto no es una página',
  'problem.upgrade-required.text': 'Esta dirección es para la conexión que mantiene un chat al día.',
  'problem.too-many-requests': 'Eso fue demasiado seguido',
  'problem.too-many-requests.text':
    'Llegaron demasiadas solicitudes de tu red. Espera un momento e inténtalo de nuevo.',
  'problem.too-many-connections': 'Demasiadas veces a la vez',
  'problem.too-many-connections.text':
    'Este chat está abierto en demasiados sitios. Ciérralo en otra pestaña e inténtalo de nuevo.',
  'problem.internal-error': 'Algo salió mal',
  'problem.internal-error.text': 'El error fue nuestro, no tuyo. Vuelve a cargar la página e inténtalo de nuevo.',
  'problem.unavailable': 'Parley no puede responder en este momento',
  'problem.unavailable.text': 'Inténtalo de nuevo en un momento.',
  'problem.line': '{title}. {text}',

  'security.startChat': 'Iniciar un chat',
  'security.promise':
    'El servidor nunca ve un nombre, un código, un mensaje ni una clave. Cuando un chat termina, no queda nada de él.',
  'security.meaning':
    'Qué significa eso, línea por línea, con los valores con los que funciona este servidor. Debajo de cada línea están los nombres de las pruebas que lo muestran; forman parte del código fuente de Parley, y cualquiera puede ejecutarlas.',
  'security.untested': 'Lo que ninguna prueba puede mostrar',
  'security.tested': 'Probado: {tests}',
  'security.scripts': 'Los scripts de este servidor',
  'security.aboutScripts':
    'El cifrado lo hacen estos archivos, y nada más de lo que ejecutan las páginas. Cada uno se sirve desde la ruta indicada, que termina con el SHA-256 del archivo. Mientras servidores de dos versiones comparten un Redis, un servidor sirve desde ahí los archivos del otro, y solo si su contenido tiene el hash que figura en su nombre. Compila tú la misma versión de Parley ({build}), y {sums} da los mismos hashes, o este servidor envía otra cosa.',
  'security.compare':
    'Un servidor deshonesto podría mostrar estos hashes y enviar otros archivos. Compara lo que tu navegador recibió de verdad: guarda los archivos desde sus rutas.',
  'security.script': '{path}, en: {page}',
  'security.onStart': 'la página de inicio',
  'security.onLanding': 'la página de un enlace, donde se escribe el código',
  'security.onChat': 'un chat',
  'security.onChatStanding': 'un chat, una vez en marcha',
  'security.onLink': 'la página de un enlace y su chat',
  'security.onChats': 'la lista de tus chats',
  'security.onEveryPage': 'todas las páginas menos la lista de tus chats, que lo contiene',
  'security.onOffline': 'en lugar de una página a la que no se puede acceder',
  'security.onWorker':
    'en segundo plano, por https: guarda estos archivos y avisa cuando no se puede acceder a una página',
  'security.onStartAndLink': 'la página de inicio y detrás de un enlace',
  'security.onFiles': 'un chat, en cuanto se envía o se muestra un archivo',
  'security.onVideo': 'un chat, en cuanto se envía un video',
  'security.onRecording': 'un chat, en cuanto se graba algo',
  'security.onStickers': 'un chat, en cuanto se muestra o se busca un sticker',
  'security.onRoundVideo': 'un chat, en cuanto se graba un video redondo',
  'security.onWords': 'las páginas en este idioma: sus textos',
  'security.onOwnCode': 'un chat, en cuanto se elige un código propio o se miran las palabras de seguridad',

  'claim.caveat.server': 'Quien sirve la página podría cambiarla.',
  'claim.caveat.server.text':
    'El cifrado se ejecuta en JavaScript que envía el servidor. Quien gestione el servidor y quiera leer lo que escribes, o alguien que se haya apoderado de él, podría enviar otro JavaScript, y solo a ti. Gestiona Parley por tu cuenta, o usa uno que gestione alguien de tu confianza, por https.',
  'claim.caveat.organizer': 'Quien creó el chat podría leerlo.',
  'claim.caveat.organizer.text':
    'El navegador de quien creó el chat generó la clave del chat y los dos códigos, y guarda los códigos en su pestaña hasta que el chat termina. Mientras no elijas un código propio, esa persona puede entrar como si fueras tú; el registro del chat lo muestra. Mientras las dos personas no hayan elegido uno, puede leer el chat.',
  'claim.caveat.ownCodes': 'Lo que queda al alcance de otros cuando quien creó el chat ya no puede leerlo.',
  'claim.caveat.ownCodes.text':
    'Quien creó el chat conserva lo que leyó antes, y ya no recibe nada. El servidor no tiene ninguna clave. Quien encuentra una tarjeta no abre nada. El servidor y quien creó el chat, juntos, pueden leer lo que se escribió antes y lo que lleva la línea de que quien creó el chat podía leerlo; pueden escribir mensajes así en nombre de cualquiera de las dos personas, y cambiar, sin que quede marca, lo que se selló antes. Si ya estaban en medio antes de que se eligieran los códigos propios, siguen leyendo: entonces las palabras de seguridad de cada persona son distintas. Pueden mostrar a una página que se abre de nuevo el chat como era antes, con una clave suya: entonces las palabras en ese dispositivo son distintas de las de los demás. Por eso, hay que comparar las palabras otra vez allí donde se entra de nuevo. Pueden intentar adivinar los códigos propios, cada intento al precio de un Argon2id: elige uno que se genere para ti, o una frase fuerte.',
  'claim.caveat.linkAndCode': 'El enlace y el código juntos abren el chat.',
  'claim.caveat.linkAndCode.text':
    'Dalos por vías distintas: el enlace en una pantalla o por correo, el código de viva voz o en papel. Quien tiene los dos entra como si fuera esa persona. Los demás lo ven: cada entrada se muestra a todos en el chat.',
  'claim.caveat.guessing': 'Un enlace y lo almacenado, juntos, permiten adivinar.',
  'claim.caveat.guessing.text':
    'Un código tiene 40 bits aleatorios; cuántos tiene una frase depende de quien la eligió. Quien tenga el enlace completo de una de las dos personas y una copia de lo que guarda el servidor puede probar códigos sin preguntar al servidor; cada intento cuesta un Argon2id de 19 MiB. Mientras el chat vive, eso es caro; después de su fin ya no queda nada con que probar.',
  'claim.caveat.withholding': 'Un servidor puede dejar de entregar mensajes.',
  'claim.caveat.withholding.text':
    'Puede retenerlo todo desde cierto momento, también para una sola de las dos personas, y nadie puede distinguir eso de una red caída. Lo que muestra hasta entonces concuerda con lo que ambos dispositivos sellaron; lo que solo uno de ellos vio se nota la próxima vez que escriban.',
  'claim.caveat.forwardSecrecy': 'No hay secreto hacia adelante (forward secrecy) dentro de un chat.',
  'claim.caveat.forwardSecrecy.text':
    'Una sola clave sella todos sus mensajes, o dos, antes y después de que quien creó el chat quede fuera. Se borran con el chat.',
  'claim.caveat.eachOther':
    'Las dos personas no están protegidas una de la otra, ni de lo que diga el servidor sobre quién escribió.',
  'claim.caveat.eachOther.text':
    'Las dos tienen la misma clave. Que un mensaje venga de una de ellas y no de la otra depende del servidor; que venga de una de las dos, no.',
  'claim.caveat.disguise': 'Una voz disfrazada no es una garantía.',
  'claim.caveat.disguise.text':
    '«Disfrazar mi voz» quita el tono y la melodía de una voz y desplaza sus timbres, antes de que se envíe nada. El ritmo, las pausas, el acento y las palabras quedan, y también por eso se reconoce a las personas.',
  'claim.caveat.reader': 'Quien lee puede conservar lo que lee.',
  'claim.caveat.reader.text': 'Una pantalla se puede fotografiar, un texto se puede copiar.',
  'claim.caveat.erasure': 'Borrar después de leer depende del servidor.',
  'claim.caveat.erasure.text':
    'Podría guardar lo que debe borrar, cifrado como está, o borrar antes de tiempo lo leído. Si borra lo que nunca se leyó, los dispositivos lo notan. Una página sin conexión sigue mostrando lo que ya desapareció hasta que la recupera. Aun así, se puede fotografiar una pantalla.',
  'claim.caveat.memory': 'La memoria no se sobrescribe.',
  'claim.caveat.memory.text':
    'Lo que se destruye se libera; cuándo reutilizan la memoria el sistema operativo, el servidor, Redis o un navegador depende de ellos. Hasta entonces, en la memoria de un servidor y de un Redis pueden encontrarse mensajes sellados, verificadores y cookies de un chat terminado; nada que se pueda leer, pues nunca estuvo ahí. Ejecuta los servidores y Redis sin memoria de intercambio en discos sin cifrar, y Redis sin persistencia. De esto último avisa Parley.',
  'claim.caveat.history': 'El historial de un navegador recuerda que se abrió un enlace,',
  'claim.caveat.history.text':
    'con la parte que va después de #. Después del fin, esa clave no abre nada: lo que se selló con ella desapareció del servidor, y no abre los mensajes sin el código.',
  'claim.caveat.browserDisk': 'Un navegador decide qué guarda en su disco.',
  'claim.caveat.browserDisk.text':
    'Las páginas de Parley guardan los archivos sellados, y solo mientras están en camino; lo que está abierto está en la memoria de la página. Un navegador que se queda sin memoria puede pasar archivos grandes abiertos a archivos temporales propios, que elimina más tarde, y un dispositivo puede pasar memoria a su disco. Un archivo que alguien guarda es suyo, y queda.',
  'claim.caveat.device': 'Un dispositivo en manos de otra persona está en el chat',
  'claim.caveat.device.text': 'hasta que se cierra su pestaña, alguien cierra su sesión o el chat termina.',

  'claim.operator': 'Qué podría hacer alguien deshonesto que gestione el servidor',
  'claim.operator.otherScripts':
    'Enviar otro JavaScript, que lee lo que escribes. Los scripts de la lista de esta página se pueden comparar con una compilación propia del código fuente: las mismas fuentes dan los mismos bytes.',
  'claim.operator.metadata': 'Guardar cuándo, cuánto y desde dónde se envió algo. Parley, tal como es, no lo anota.',
  'claim.operator.ending':
    'Terminar el chat, o no entregar nada más. Un mensaje omitido, repetido, intercambiado, devuelto a como era antes de una edición o eliminación, o con fecha falsa, una reacción anterior y una confirmación que nadie dio se notan: el registro del chat lo dice, y se informa a la otra parte. Ninguno se puede cambiar, ni poner en el lugar de otro: no se abriría.',
  'claim.operator.inBetween':
    'Ponerse en medio de las dos personas, junto con quien creó el chat y su clave. Una vez que las dos han elegido un código propio, las palabras de seguridad lo revelan: también están hechas de una clave propia de cada persona, y son distintas si alguien cambió una por otra, diga lo que diga el encabezado. Nadie puede elegir una clave a partir de la otra: cada una se muestra cuando ambas están ya fijadas por un hash.',
  'claim.operator.guessing':
    'Adivinar códigos sin preguntar al servidor, si además alguien le dio el enlace completo de una de las dos personas: la parte que va después de # nunca llega al servidor, y sin ella no se puede comprobar ningún intento.',

  'claim.stores': 'Qué almacena el servidor, y cuánto tiempo',
  'claim.stores.ofAChat':
    'De un chat: los nombres, claves, mensajes y reacciones sellados, cuándo llegaron, y hashes de lo que abre la puerta. Nada de eso abre nada.',
  'claim.stores.untilSilence':
    'Hasta que alguien termine el chat, o nadie haga nada en él durante el tiempo elegido: {choices}. Al milisegundo.',
  'claim.stores.longest': 'Como máximo {longest}, y {entering} cuando nunca entra nadie.',
  'claim.stores.edited':
    'Lo que se edita se reemplaza, y lo que se elimina desaparece del almacenamiento en ese momento.',
  'claim.stores.read':
    'Lo que se lee una vez se borra cuando su lector lo cierra; donde los mensajes desaparecen, cada uno se borra ese tiempo después de leerse: texto, archivos y reacciones, en el servidor y en ambos lados.',
  'claim.stores.files':
    'Archivos sellados, mientras exista el mensaje que los muestra. Un archivo que ningún mensaje muestra desaparece una hora después de llegar su última parte.',
  'claim.stores.bucket':
    'Quien gestiona el servidor puede guardar los bytes sellados de los archivos en un bucket (ASSETS_URL). Lo que se elimina o termina se borra ahí al instante y se vuelve a buscar, por parte de cada servidor, hasta que no quede nada; para entonces sus claves ya han desaparecido. Un bucket que guarda versiones conserva lo que se borró: el servidor avisa de ello al arrancar.',
  'claim.stores.counts':
    'Cuántos códigos incorrectos y correctos, enlaces inexistentes y chats nuevos hubo, bajo hashes que necesitan la clave de quien gestiona el servidor, que no está en ningún Redis; como máximo durante {duration}.',
  'claim.stores.bytes':
    'Cuántos bytes contienen los chats creados desde una misma red: bajo un hash, y sin revelar qué chats son.',

  'claim.survives': 'Qué sobrevive al fin',
  'claim.survives.tombstone':
    'El identificador del chat y cuál de tres motivos lo terminó, durante {duration}; nada más del chat.',
  'claim.survives.endWins': 'El fin se impone a todo lo que está en curso: nada trae nada de vuelta.',
  'claim.survives.redisErases':
    'Redis, cuando los chats se guardan en él, los borra incluso cuando ya no queda ningún servidor que lo haga.',
  'claim.survives.browsers': 'Los navegadores no conservan nada: ni almacenamiento, ni cookies, ni nada en la página.',
  'claim.survives.leaving':
    'Quien sale rápido no deja en la pestaña ninguna clave ni borrador, y al volver atrás no se ve nada del chat.',
  'claim.survives.noPush':
    'El navegador de quien sale rápido ya no recibe ningún aviso push hasta que esa persona vuelva a activarlos.',
  'claim.survives.builtFiles':
    'Por https conservan los scripts, estilos e imágenes propios de Parley, iguales para todos: nunca una página, una dirección ni nada cifrado.',
  'claim.survives.log': 'El registro nunca contuvo nada de él.',
  'claim.survives.redisKeys':
    'Redis, cuando los chats se guardan en él, no tiene nada de él en ninguna clave, canal ni volcado, por muy activos que estén otros chats.',
  'claim.survives.disk':
    'El disco de un dispositivo nunca contiene un nombre, un código, un mensaje ni un borrador que se pueda leer.',
  'claim.survives.key':
    'Tampoco contiene la clave del chat. Lo que guarda una pestaña está sellado con una clave que este servidor borra con el chat, con el dispositivo o cuando se cierra su sesión.',
  'claim.survives.program':
    'El programa del servidor no alcanza nada de él: ningún texto que tenga y, unos segundos después, ni un byte de sus búferes. No escribió nada de él en ningún archivo.',

  'claim.sees': 'Qué ve el servidor',
  'claim.sees.names':
    'Nunca ve un nombre, un código, una clave ni un texto: nada de lo que envía un navegador contiene uno, en ninguna codificación.',
  'claim.sees.fragment':
    'La parte de un enlace que va después de # no está en ninguna solicitud, aunque se queda en la barra de direcciones.',
  'claim.sees.thirdParties': 'Las páginas solo consultan a este servidor; no hay terceros.',
  'claim.sees.spelling':
    'Algunos navegadores envían el texto de un campo a un servicio que revisa la ortografía. El campo de los mensajes les pide que no lo hagan; en los ajustes se puede permitir en este navegador.',
  'claim.sees.noCode': 'Ningún código que se ejecute en el servidor puede abrir nada.',
  'claim.sees.length':
    'La longitud de un mensaje solo la ve con la precisión de una potencia de dos: lo que se sella se rellena hasta uno de ocho tamaños.',
  'claim.sees.fileSize':
    'De un archivo ve el tamaño, redondeado hacia arriba como máximo un 12 %, quién lo envió y con qué mensaje, y cuándo se descarga; no su nombre, su tipo ni un byte de él.',
  'claim.sees.photos':
    'Lo que una cámara escribió en una foto, como dónde se tomó, no sale de ningún dispositivo: una foto se dibuja de nuevo antes de enviarse. Como «Original», y cuando tiene movimiento, un JPEG, PNG, WebP o GIF conserva sus píxeles y su perfil de color, y pierde lo demás. Un video MP4, MOV o WebM conserva cada imagen y cada sonido y recibe un contenedor nuevo sin lugar, dispositivo ni nombres. De todo lo que lo conserva todo, como otros formatos y archivos, la página lo dice antes de que se envíe.',
  'claim.sees.stickers':
    'No se entera de cuál de los stickers de Parley se envía: todos llegan en un solo archivo, y el mensaje contiene el nombre.',
  'claim.sees.microphone':
    'Solo la página de un chat puede pedir el micrófono y la cámara. Los pide cuando alguien graba, y los libera al final de la grabación.',
  'claim.sees.presence':
    'Ve quién está en línea y quién está escribiendo, y se lo dice a la otra persona; también cuándo estuvo alguien por última vez.',
  'claim.sees.push':
    'Quien no está recibe avisos solo si lo activa, para un chat y un dispositivo. Todos los avisos push dicen lo mismo: ningún nombre, ningún identificador, ningún número. El servicio push del fabricante del navegador sabe que este servidor tiene algo para el navegador, y cuándo. El servidor guarda la dirección del navegador allí, la misma para todos los chats, hasta que el chat termina, el dispositivo lo deja o el servicio dice que ya no existe.',
  'claim.sees.network':
    'Ve cuándo y desde qué dirección de red se pide algo. Ninguna dirección, enlace, chat ni nombre llega a su registro, por mucho que registre.',
  'claim.sees.figures': 'Las cifras que lee quien gestiona el servidor cuentan tipos y motivos, y no nombran a nadie.',

  'claim.entry': 'Quién entra',
  'claim.entry.withoutCode': 'Sin el código correcto no se entrega ningún mensaje, clave ni nombre.',
  'claim.entry.guessing':
    'Un código no se puede adivinar: {tries, plural, one {# intento} many {# de intentos} other {# intentos}}, y después pausas que crecen de {first} a {longest}, también con muchos intentos a la vez.',
  'claim.entry.manyAddresses':
    'Muchas direcciones juntas tienen {tries, plural, one {# intento} many {# de intentos} other {# intentos}} en {duration}.',
  'claim.entry.strangers':
    'Los intentos fallidos de gente ajena no bloquean a la persona, ni tampoco las páginas de otros sitios: los intentos solo cuentan para quien tiene el enlace con la parte que va después de #. Quien lo tiene puede agotar desde muchas direcciones los intentos del enlace, pero no los de una dirección desde la que antes se escribió el código correcto (en un plazo de {duration}).',
  'claim.entry.shown':
    'Las entradas y los intentos fallidos se muestran a las dos personas y a quien creó el chat, también a quien no estaba, hasta el fin del chat. Los intentos de gente ajena con un enlace son una sola línea, sean cuantos sean.',
  'claim.entry.ownCode':
    'Quien está dentro puede elegir un código propio, o una frase. Desde ese momento solo eso deja entrar por su enlace: no el código que generó quien creó el chat, ni una tarjeta que alguien encontró. Las dos personas y quien creó el chat ven que se eligió, y el panel ya no muestra el código anulado.',
  'claim.entry.agreedKey':
    'Una vez que las dos personas han elegido un código propio, sus dispositivos acuerdan una clave que quien creó el chat nunca tuvo, y desde entonces lo sellan todo con ella: nada de lo que tiene esa persona lo abre. Los dos encabezados lo dicen, y no antes. Otros dispositivos lo leen todo con el enlace y el código propio; uno que entró con un código anterior pide el código propio. Lo que aún llega con la clave anterior lleva una línea de que quien creó el chat podía leerlo.',
  'claim.entry.answers':
    'La respuesta a un código incorrecto no revela más que eso, que era incorrecto, y su tiempo tampoco.',
  'claim.entry.actingAs': 'Nadie puede actuar como la otra persona, ni escuchar otro chat.',
  'claim.entry.otherSites': 'Ningún otro sitio puede actuar por alguien que está dentro.',

  'shown.someone': 'Alguien',
  'shown.you': 'Tú',
  'shown.locked': 'no se puede abrir aquí',
  'shown.unreachable': 'No se puede acceder a Parley. Revisa la conexión e inténtalo de nuevo.',
  'shown.noCookies':
    'Este navegador bloquea las cookies, y Parley las necesita para volver a dejarte entrar. Permite las cookies en este sitio y vuelve a cargar la página.',
  'shown.notKept':
    'Este navegador no guarda nada para esta página. Permítele guardar datos del sitio e inténtalo de nuevo.',
  'shown.codeFailed':
    'Este navegador no pudo trabajar con el código. Vuelve a cargar la página o prueba con otro navegador.',
  'shown.copied': 'Copiado',
  'shown.notCopied': 'No copiado',
  'shown.voice': 'Nota de voz',
  'shown.voiceOf': 'Nota de voz {duration}',
  'shown.roundVideo': 'Video redondo',
  'shown.sticker': 'Sticker',
  'shown.reconnecting': 'Reconectando…',
  'shown.opening': 'Abriendo…',
  'shown.writtenBy': '{name}: {text}',
  'shown.writtenByYou': 'Tú: {text}',
  'shown.photos': '{count, plural, one {Foto} many {# de fotos} other {# fotos}}',
  'shown.videos': '{count, plural, one {Video} many {# de videos} other {# videos}}',
  'shown.files': '{count, plural, one {Archivo} many {# de archivos} other {# archivos}}',

  'naming.empty': 'Escribe un nombre.',
  'naming.too-long': 'Este nombre es demasiado largo: {most} caracteres como máximo.',
  'naming.too-large': 'Este nombre ocupa demasiado: los emojis y los acentos ocupan más que las letras. Acórtalo.',
  'naming.stacked-marks': 'Este nombre tiene demasiados acentos en una misma letra. Escríbelo de nuevo, con menos.',
  'naming.control-characters': 'Este nombre tiene caracteres invisibles. Escríbelo de nuevo, sin ellos.',
  'naming.over': '{count, plural, one {Sobra # carácter} many {Sobran # de caracteres} other {Sobran # caracteres}}',
  'naming.left': '{count, plural, one {Queda # carácter} many {Quedan # de caracteres} other {Quedan # caracteres}}',
  'naming.same': 'Los dos nombres se ven iguales. Usa nombres distintos.',
  'making.starting': 'Iniciando…',
  'making.failed': 'Este navegador no pudo crear las claves. Vuelve a cargar la página o prueba con otro navegador.',
  'inviting.qr': 'Código QR para {name}',
  'inviting.ownCode': '{name} eligió un código propio: el que se creó aquí ya no deja entrar a nadie.',
  'inviting.hideCode': 'Ocultar código',
  'inviting.comeIn': 'Soy {name}',
  'inviting.linkCopied': 'Enlace copiado',
  'inviting.linkNotCopied': 'Enlace no copiado: este navegador no lo permite. Cópialo a mano.',
  'inviting.codeCopied': 'Código copiado',
  'inviting.codeNotCopied': 'Código no copiado: este navegador no lo permite. Cópialo a mano.',
  'inviting.codeReplaced': 'Este código ya no abre el chat.',
  'inviting.tooMany': 'Se probaron demasiados códigos incorrectos desde aquí. Inténtalo de nuevo en un rato.',
  'inviting.connectionLost': 'Se perdió la conexión. Reintentando…',
  'inviting.notKnown': 'No se sabe ahora',
  'inviting.notEnded': 'No se puede acceder a Parley: el chat no se terminó. Inténtalo de nuevo.',

  'entering.empty': 'Escribe el código secreto que te dieron.',
  'entering.alphabet': 'Un código secreto solo tiene dígitos y letras, y nunca la letra U. Revisa lo que escribiste.',
  'entering.length': 'Un código secreto tiene 8 letras y dígitos. Revisa lo que escribiste.',
  'entering.ownMissing': 'Escribe el código o la frase que se eligió en el chat.',
  'entering.unreadable':
    'El código es correcto, pero la clave del chat no se puede abrir aquí. Escanea de nuevo el código QR.',
  'entering.unreachable':
    'No se puede acceder a Parley. Tu código sigue aquí: revisa la conexión y pulsa «Entrar» otra vez.',
  'entering.again': 'Ya puedes intentarlo de nuevo.',
  'entering.incomplete': 'Este enlace está incompleto: escanea de nuevo el código QR.',

  'listing.locked': 'Un chat bloqueado aquí',
  'listing.noticed': 'problema detectado',

  'talking.presenceUnknown': 'presencia desconocida',
  'talking.tooLong': 'Este mensaje es demasiado largo.',
  'talking.waiting': 'en espera',
  'talking.notSent': 'no enviado',
  'talking.ending': 'Terminando…',

  'log.newMessages': 'Mensajes nuevos',
  'log.newestMessages': 'Últimos mensajes',
  'log.newCount': '{count, plural, one {# mensaje nuevo} many {# de mensajes nuevos} other {# mensajes nuevos}}',
  'log.unreadFromHere':
    '{count, plural, one {Sin leer desde aquí: # mensaje} many {Sin leer desde aquí: # de mensajes} other {Sin leer desde aquí: # mensajes}}',
  'log.unread':
    '{count, plural, one {# mensaje sin leer ↑} many {# de mensajes sin leer ↑} other {# mensajes sin leer ↑}}',
  'log.sent': 'enviado',
  'log.delivered': 'entregado',
  'log.read': 'leído',
  'log.timeLeft': 'Falta {time} para que este chat se destruya',
  'log.notification': 'Mensaje nuevo',
  'log.readMore': 'Leer más',
  'log.showLess': 'Mostrar menos',
  'log.moreAbout': 'Más sobre «{excerpt}»',
  'log.earlierMessage': 'un mensaje anterior',
  'log.inAnswerTo': 'En respuesta a',
  'log.youReacted': 'Reaccionaste con {emoji}: retirar',
  'log.reacted': '{name} reaccionó con {emoji}',
  'log.typeOneEmoji': 'Escribe un emoji.',
  'log.notFound': 'Ese mensaje no se encuentra aquí.',
  'log.copiedHead': '{name}, {time}: {text}',
  'log.overtaken': 'Desde entonces cambiaste este mensaje en otro dispositivo.',
  'log.late': 'Quien creó el chat podía leer esto',
  'log.discard': 'Descartar',

  'writing.most': 'Un mensaje puede tener {most} caracteres. Acórtalo o envíalo por partes.',
  'writing.large':
    'Este mensaje ocupa demasiado: los emojis y los acentos apilados ocupan más que las letras. Acórtalo o envíalo por partes.',
  'writing.over': '{count, plural, one {Sobra # carácter} many {Sobran # de caracteres} other {Sobran # caracteres}}',
  'writing.left': '{count, plural, one {Queda # carácter} many {Quedan # de caracteres} other {Quedan # caracteres}}',
  'writing.tooLarge': 'Ocupa demasiado',
  'writing.save': 'Guardar',
  'writing.editing': 'Editando tu mensaje',
  'writing.replyingEarlier': 'Respuesta a un mensaje anterior',
  'writing.replyingSelf': 'Respuesta a ti',
  'writing.replying': 'Respuesta a {name}',

  'found.missing.yours': 'Aquí falta un mensaje tuyo',
  'found.missing.others': 'Aquí falta un mensaje de {name}',
  'found.missing.unknown': 'Aquí falta un mensaje',
  'found.changed': 'En este lugar se vio otro mensaje',
  'found.older.yours': 'El servidor mostró aquí una versión anterior de un mensaje tuyo',
  'found.older.others': 'El servidor mostró aquí una versión anterior de un mensaje de {name}',
  'found.older.unknown': 'El servidor mostró aquí una versión anterior de un mensaje',
  'found.reaction.yours': 'El servidor no mostró aquí tu reacción tal como es',
  'found.reaction.others': 'El servidor no mostró aquí la reacción de {name} tal como es',
  'found.repeated.yours': 'Un mensaje tuyo llegó dos veces',
  'found.repeated.others': 'Un mensaje de {name} llegó dos veces',
  'found.repeated.unknown': 'Un mensaje llegó dos veces',
  'found.order': 'Los mensajes no están en el orden en que se escribieron',
  'found.time': 'La hora de este mensaje no puede ser correcta',
  'found.receipt.yours': 'Aquí se mostró una confirmación que nunca diste',
  'found.receipt.others': 'Aquí se mostró una confirmación que {name} nunca dio',

  'noticed.missing.yours': 'Tu dispositivo detectó que aquí falta un mensaje tuyo, y se lo dijo a {told}',
  'noticed.missing.others': 'Tu dispositivo detectó que aquí falta un mensaje de {name}, y se lo dijo a {told}',
  'noticed.missing.unknown': 'Tu dispositivo detectó que aquí falta un mensaje, y se lo dijo a {told}',
  'noticed.changed': 'Tu dispositivo detectó que se vio otro mensaje en lugar de uno de aquí, y se lo dijo a {told}',
  'noticed.older.yours':
    'Tu dispositivo detectó que aquí se mostró una versión anterior de un mensaje tuyo, y se lo dijo a {told}',
  'noticed.older.others':
    'Tu dispositivo detectó que aquí se mostró una versión anterior de un mensaje de {name}, y se lo dijo a {told}',
  'noticed.older.unknown':
    'Tu dispositivo detectó que aquí se mostró una versión anterior de un mensaje, y se lo dijo a {told}',
  'noticed.reaction.yours':
    'Tu dispositivo detectó que tu reacción no se mostró aquí tal como es, y se lo dijo a {told}',
  'noticed.reaction.others':
    'Tu dispositivo detectó que la reacción de {name} no se mostró aquí tal como es, y se lo dijo a {told}',
  'noticed.repeated.yours': 'Tu dispositivo detectó que un mensaje tuyo llegó aquí dos veces, y se lo dijo a {told}',
  'noticed.repeated.others':
    'Tu dispositivo detectó que un mensaje de {name} llegó aquí dos veces, y se lo dijo a {told}',
  'noticed.repeated.unknown': 'Tu dispositivo detectó que un mensaje llegó aquí dos veces, y se lo dijo a {told}',
  'noticed.order':
    'Tu dispositivo detectó que aquí los mensajes no están en el orden en que se escribieron, y se lo dijo a {told}',
  'noticed.time': 'Tu dispositivo detectó que la hora de un mensaje no puede ser correcta aquí, y se lo dijo a {told}',
  'noticed.receipt.yours':
    'Tu dispositivo detectó que aquí se mostró una confirmación que nunca diste, y se lo dijo a {told}',
  'noticed.receipt.others':
    'Tu dispositivo detectó que aquí se mostró una confirmación que {name} nunca dio, y se lo dijo a {told}',

  'reported.missing.yours': 'El dispositivo de {who} detectó que allí falta un mensaje tuyo',
  'reported.missing.others': 'El dispositivo de {who} detectó que allí falta un mensaje de {name}',
  'reported.missing.unknown': 'El dispositivo de {who} detectó que allí falta un mensaje',
  'reported.changed': 'El dispositivo de {who} detectó que se vio otro mensaje en lugar de uno de allí',
  'reported.older.yours': 'El dispositivo de {who} detectó que allí se mostró una versión anterior de un mensaje tuyo',
  'reported.older.others':
    'El dispositivo de {who} detectó que allí se mostró una versión anterior de un mensaje de {name}',
  'reported.older.unknown': 'El dispositivo de {who} detectó que allí se mostró una versión anterior de un mensaje',
  'reported.reaction.yours': 'El dispositivo de {who} detectó que tu reacción no se mostró allí tal como es',
  'reported.reaction.others': 'El dispositivo de {who} detectó que la reacción de {name} no se mostró allí tal como es',
  'reported.repeated.yours': 'El dispositivo de {who} detectó que un mensaje tuyo llegó allí dos veces',
  'reported.repeated.others': 'El dispositivo de {who} detectó que un mensaje de {name} llegó allí dos veces',
  'reported.repeated.unknown': 'El dispositivo de {who} detectó que un mensaje llegó allí dos veces',
  'reported.order': 'El dispositivo de {who} detectó que allí los mensajes no están en el orden en que se escribieron',
  'reported.time': 'El dispositivo de {who} detectó que la hora de un mensaje no puede ser correcta allí',
  'reported.receipt.yours': 'El dispositivo de {who} detectó que allí se mostró una confirmación que nunca diste',
  'reported.receipt.others': 'El dispositivo de {who} detectó que allí se mostró una confirmación que {name} nunca dio',

  'settings.thisDevice': 'Este dispositivo',
  'settings.signingOut': 'Cerrando sesión…',
  'settings.stillSignedIn':
    'No se puede acceder a Parley: la sesión sigue abierta en este dispositivo. Inténtalo de nuevo.',
  'settings.cannotNotify': 'Este navegador no muestra notificaciones de esta página.',
  'settings.notAllowed':
    'Las notificaciones no están permitidas. Puedes cambiarlo en los ajustes de tu navegador para este sitio.',
  'settings.awayHomeScreen':
    'Aquí solo pueden hacerlo las páginas de la pantalla de inicio: añade primero Parley a la pantalla de inicio y ábrelo desde allí.',
  'settings.awayNoService': 'El servicio push de este navegador no responde, o este servidor no lo usa.',
  'settings.unreachable': 'No se puede acceder a Parley. Inténtalo de nuevo.',

  'choosing.changing': 'Cambiando…',
  'choosing.short': 'Esta frase es demasiado corta: tiene {count} de las {least} letras y dígitos que necesita.',
  'choosing.repeats':
    'Esta frase es demasiado fácil de adivinar: gran parte se repite o sigue una secuencia. Usa cuatro palabras o más que no tengan relación entre sí.',
  'choosing.long': 'Esta frase es demasiado larga: {most} letras como máximo.',
  'choosing.unreachable':
    'No se puede acceder a Parley, así que no se sabe si el código nuevo está en vigor. Guarda los dos y pulsa «Usar este código» otra vez.',
  'choosing.refused': 'Parley no aceptó el código. Vuelve a cargar la página e inténtalo de nuevo.',
  'choosing.overtaken':
    'Elegiste un código en otro dispositivo. Cierra sesión aquí y entra con él; después podrás elegir otro.',
  'choosing.tooOften': 'Eso fue demasiado seguido. Espera unos segundos e inténtalo de nuevo.',

  'safety.swapped':
    'El servidor muestra claves que no van juntas. Hay alguien en medio, o lo intentó: termina el chat.',
  'safety.unknownHere':
    'Este dispositivo no conoce tu código propio. Cierra sesión aquí y entra con él para ver las palabras.',
  'safety.known': 'Están hechas de la clave del chat y de las claves propias de las dos personas.',
  'safety.neither':
    'Ninguna de las dos personas eligió un código propio, así que quien creó el chat y las claves aún podría estar en medio.',
  'safety.notYou': 'No elegiste un código propio, así que quien creó el chat y las claves aún podría estar en medio.',
  'safety.notOther':
    'La otra persona no eligió un código propio, así que quien creó el chat y las claves aún podría estar en medio.',
  'safety.waiting':
    'El dispositivo de la otra persona aún no ha respondido. Las palabras cambiarán cuando lo haga; hasta entonces, quien creó el chat y las claves aún podría estar en medio.',

  'files.attach': 'Adjuntar',
  'files.photoOrVideo': 'Foto o video',
  'files.file': 'Archivo',
  'files.photo': 'Foto',
  'files.video': 'Video',
  'files.ready': 'Listo para enviar',
  'files.caption': 'Descripción',
  'files.captionTooLong': 'Esta descripción es demasiado larga.',
  'files.original': 'Original',
  'files.most': 'En un mensaje caben {most} archivos.',
  'files.mayTell': 'Este archivo puede revelar quién lo hizo y dónde.',
  'files.unreadable': '{name} ya no se puede leer.',
  'files.tooLarge': '{name} es demasiado grande: {size}. Un archivo puede tener {most}.',
  'files.noRoom': '{name} no cabe: {size}. En los archivos de este chat quedan {left} de espacio.',
  'files.onlySaved': '{name} no se puede enviar con «Leer una vez»: solo se puede guardar.',
  'files.remove': 'Quitar',
  'files.removeNamed': 'Quitar {name}',
  'files.preparing': 'Preparando',
  'files.sending': 'Enviando',
  'files.refusedTooLarge': 'Este archivo es demasiado grande para este servidor.',
  'files.refusedFull':
    'Los archivos de este chat ocupan todo el espacio que hay. Elimina algunos e inténtalo de nuevo.',
  'files.refusedTooMany': 'Hay demasiados archivos en camino en este chat. Inténtalo de nuevo cuando hayan llegado.',
  'files.refusedStoreFull': 'El servidor está lleno. Inténtalo de nuevo en un rato.',
  'files.lost': 'Esto no terminó antes de que se cerrara la página. Vuelve a elegir los archivos.',
  'files.notSent': 'No se pudieron enviar estos archivos.',
  'files.notShown': 'Los archivos de este mensaje no se pueden mostrar aquí.',
  'files.viewPhoto': 'Ver foto',
  'files.viewPhotoOf': 'Ver foto {place} de {count}',
  'files.photoPlace': '{place} de {count}',
  'files.previousPhoto': 'Foto anterior',
  'files.nextPhoto': 'Foto siguiente',
  'files.close': 'Cerrar',
  'files.save': 'Guardar',
  'files.saveNamed': 'Guardar {name}',
  'files.photoNotShown': 'Esta foto no se puede mostrar aquí.',
  'files.download': 'Descargar',
  'files.downloadNamed': 'Descargar {name}',
  'files.downloadingNamed': 'Descargando {name}',
  'files.downloadingVideo': 'Descargando video',
  'files.playVideo': 'Reproducir video',
  'files.unplayable': 'Este navegador no puede reproducir esta grabación.',
  'files.damaged': 'Este archivo está dañado.',
  'files.missing': 'Este archivo ya no está.',
  'files.unopened': 'Este archivo no se puede abrir aquí.',

  'recording.record': 'Grabar voz',
  'recording.recording': 'Grabando',
  'recording.waitingMicrophone': 'Esperando el micrófono',
  'recording.waitingCamera': 'Esperando la cámara',
  'recording.slide': '‹ Desliza para cancelar',
  'recording.secondsLeft':
    '{count, plural, one {Queda # segundo} many {Quedan # de segundos} other {Quedan # segundos}}',
  'recording.stop': 'Detener',
  'recording.start': 'Grabar',
  'recording.otherCamera': 'Otra cámara',
  'recording.fullChat': 'En los archivos de este chat no cabe más.',
  'recording.noRoom': 'En los archivos de este chat no cabe una grabación. Elimina algunos e inténtalo de nuevo.',
  'recording.longestVoice': 'Una nota de voz puede durar 15 minutos.',
  'recording.longestVideo': 'Un video redondo puede durar 60 segundos.',
  'recording.microphoneLost': 'Se perdió el acceso al micrófono. Lo grabado hasta entonces se conserva.',
  'recording.cameraLost': 'Se perdió el acceso a la cámara. Lo grabado hasta entonces se conserva.',
  'recording.needsHttps': 'Para grabar se necesita una dirección que empiece por https.',
  'recording.unable': 'Este navegador no puede grabar.',
  'recording.microphoneRefused':
    'El micrófono no está permitido aquí. Permítelo para esta página en los ajustes del navegador.',
  'recording.cameraRefused':
    'La cámara no está permitida aquí. Permítela para esta página en los ajustes del navegador.',
  'recording.noMicrophone': 'No hay micrófono.',
  'recording.noCamera': 'No hay cámara.',
  'recording.microphoneTaken': 'Otro programa está usando el micrófono.',
  'recording.cameraTaken': 'Otro programa está usando la cámara.',
  'recording.disguised': 'Voz disfrazada',
  'recording.disguise': 'Disfrazar mi voz',
  'recording.disguising': 'Cambiando la voz',
  'recording.notDisguised': 'Este navegador no puede cambiar la voz.',
  'recording.noGuarantee':
    'Es un disfraz, no una garantía: la forma de hablar aún puede delatar a alguien, y también lo que dice.',
  'playing.position': 'Posición',
  'playing.of': '{shown} de {whole}',
  'playing.playVoice': 'Reproducir nota de voz',
  'playing.pauseVoice': 'Pausar nota de voz',
  'playing.playRound': 'Reproducir video redondo',
  'playing.pauseRound': 'Pausar video redondo',
  'playing.speed': 'Velocidad {rate}×',

  'stickers.heading': 'Stickers',
  'stickers.make': 'Crear un sticker',
  'stickers.named': 'Sticker: {name}',
  'stickers.unknown': 'Este sticker no se conoce aquí.',
  'stickers.unable': 'Este navegador no puede crear un sticker con este archivo.',
  'sticker.hello': 'Hola',
  'sticker.thanks': 'Gracias',
  'sticker.please': 'Por favor',
  'sticker.yes': 'Sí',
  'sticker.no': 'No',
  'sticker.laugh': 'Ja, ja',
  'sticker.wink': 'Guiño',
  'sticker.love': 'Puro amor',
  'sticker.kiss': 'Un beso',
  'sticker.hug': 'Un abrazo',
  'sticker.flowers': 'Flores para ti',
  'sticker.hooray': '¡Hurra!',
  'sticker.birthday': 'Feliz cumpleaños',
  'sticker.cool': 'Genial',
  'sticker.surprised': '¡Oh!',
  'sticker.thinking': 'Déjame pensar',
  'sticker.idea': 'Una idea',
  'sticker.shh': 'Entre tú y yo',
  'sticker.secret': 'Un secreto',
  'sticker.sad': 'Triste',
  'sticker.crying': 'Llorando',
  'sticker.angry': 'Qué rabia',
  'sticker.sorry': 'Perdón',
  'sticker.morning': 'Buenos días',
  'sticker.night': 'Buenas noches',
  'sticker.hungry': 'Tengo hambre',
  'sticker.sick': 'Me siento mal',
  'sticker.coming': 'Voy en camino',
  'sticker.waiting': 'Esperando',
  'sticker.goodbye': 'Adiós',

  'size.bytes': '{amount} bytes',
  'size.kilobytes': '{amount} KB',
  'size.megabytes': '{amount} MB',
};
