import type { Messages } from './en.ts';

export const french: Messages = {
  'page.start': 'Parley : une discussion privée à deux',
  'page.chats': 'Vos discussions – Parley',
  'page.security': 'Comment fonctionne Parley – Parley',
  'page.titled': '{title} – Parley',
  'page.needsScript':
    'Parley a besoin de JavaScript : les noms, les codes et les messages sont chiffrés sur votre propre appareil, et seul un script peut le faire.',
  'page.howItWorks': 'Comment ça marche, et quelles sont les limites',
  'page.language': 'Langue',
  'page.notes': 'Notes',
  'page.veiled': 'Voilée',
  'page.unveil': 'Touchez l’écran ou appuyez sur une touche pour voir la page.',

  'button.cancel': 'Annuler',
  'button.done': 'OK',
  'button.newChat': 'Nouvelle discussion',
  'button.yourChats': 'Vos discussions',
  'button.tryAgain': 'Réessayer',
  'button.endForBoth': 'Terminer pour les deux',
  'button.endChat': 'Terminer la discussion',
  'button.signOutHere': 'Se déconnecter ici',
  'button.leaveQuickly': 'Partir vite',

  'offline.heading': 'Parley est injoignable',
  'offline.noNetwork': 'Cet appareil n’a pas de réseau. La page viendra d’elle-même dès qu’il y en aura un.',
  'offline.noAnswer':
    'Le serveur ne répond pas, ou le réseau ne laisse rien passer. La page viendra d’elle-même dès que possible.',
  'offline.waiting':
    'Ce que vous avez écrit attend sur cet appareil. L’envoi se fera dès que la discussion sera revenue.',

  'start.heading': 'Une discussion privée à deux',
  'start.promise':
    'Chiffrée sur vos propres appareils, ouverte avec deux codes secrets, et disparue dès que vous y mettez fin ou que vous gardez le silence.',
  'start.firstName': 'Nom de la première personne',
  'start.secondName': 'Nom de la deuxième personne',
  'start.silence': 'Détruire après un silence de',
  'start.vanish': 'Les messages disparaissent',
  'start.vanishNever': 'jamais',
  'start.vanishAfter': '{duration} après la lecture',
  'start.submit': 'Démarrer la discussion',
  'start.unavailable':
    'Parley est injoignable pour le moment. La discussion que vous avez créée est conservée dans cet onglet.',
  'start.gone':
    'La discussion créée dans cet onglet ne peut plus être affichée : elle est terminée, ou les cookies de ce navigateur ont été effacés.',
  'start.aboutAddress': 'À propos de cette adresse',
  'start.phonesCannot': 'Les téléphones ne peuvent pas accéder à {address}.',
  'start.openElsewhere': 'Ouvrez Parley à une adresse à laquelle ils peuvent accéder :',
  'start.onlyThisMachine': 'Seule cette machine le peut.',
  'start.orSetAddress': 'Ou démarrez-le en donnant à {setting} le début que doivent avoir les liens.',
  'start.setAddress': 'Démarrez-le en donnant à {setting} le début que doivent avoir les liens.',
  'start.incomplete':
    'La discussion n’a pas été créée : ce que la page a envoyé était incomplet. Rechargez la page et réessayez.',
  'start.tooMany': 'Trop de discussions ont été créées depuis votre réseau. Attendez un moment et réessayez.',
  'start.creatorFull':
    'Les discussions créées depuis votre réseau contiennent autant qu’elles le peuvent. Terminez-en une, ou attendez que l’une d’elles se termine.',
  'start.full': 'Le serveur n’a pas de place pour une nouvelle discussion en ce moment. Réessayez dans un moment.',
  'start.stopping': 'Parley redémarre. Appuyez de nouveau sur « Démarrer la discussion » dans un instant.',

  'panel.heading': 'Votre discussion est prête',
  'panel.advice':
    'Donnez à chaque personne son lien (ou faites-le-lui scanner), et son code secret par une autre voie : l’un sur papier, l’autre de vive voix. Seuls les deux ensemble permettent d’entrer.',
  'panel.happenings': 'Ce qui s’est passé dans la discussion',
  'panel.print': 'Imprimer',
  'panel.printHint': 'Des cartes à découper, avec les codes secrets à part.',
  'panel.link': 'Lien',
  'panel.copyLink': 'Copier le lien',
  'panel.share': 'Partager',
  'panel.for': 'Pour {name}',
  'panel.code': 'Code secret',
  'panel.showCode': 'Afficher le code',
  'panel.copyCode': 'Copier le code',
  'panel.ownCode': '{name} a choisi un code personnel. Le code créé ici ne laisse plus entrer personne.',
  'panel.notHere': 'Pas encore là',
  'panel.here': 'Dans la discussion',
  'panel.lastSeen': 'Dernière présence : {moment}',
  'panel.endQuestion': 'Terminer cette discussion ?',
  'panel.endConsequence': 'Elle est détruite immédiatement, pour les deux personnes. Rien ne peut en être récupéré.',
  'panel.keep': 'La garder',
  'panel.ended': 'Elle a été terminée, et il n’en reste rien. Ses liens et ses codes n’ouvrent plus rien.',
  'panel.idle':
    'Personne n’a écrit pendant la durée choisie, et il n’en reste rien. Ses liens et ses codes n’ouvrent plus rien.',
  'panel.expired': 'Son temps était écoulé, et il n’en reste rien. Ses liens et ses codes n’ouvrent plus rien.',
  'panel.lost':
    'Parley l’a perdue, comme cela arrive quand son serveur redémarre, ou elle s’est terminée il y a plus d’un jour. Ses liens et ses codes n’ouvrent plus rien.',

  'landing.signedOut':
    'Cet appareil a été déconnecté, ou est resté longtemps absent. Ce qu’il avait de la discussion est oublié ; le code la rouvre.',
  'landing.hello': 'Bonjour {name}',
  'landing.typeOwnCode': 'Vous avez une invitation à une discussion privée. Saisissez le code que vous avez choisi.',
  'landing.typeCode': 'Vous avez une invitation à une discussion privée. Saisissez le code secret que vous avez reçu.',
  'landing.missing': 'Il manque quelque chose',
  'landing.fragmentMissing':
    'La partie du lien après le # est absente, ou a été modifiée en chemin. Si vous avez copié le lien, copiez-le en entier.',
  'landing.submit': 'Entrer',
  'landing.code': 'Code secret',
  'landing.codeHint': '8 lettres et chiffres ; majuscules ou minuscules, peu importe.',
  'landing.ownCode': 'Votre code personnel',
  'landing.ownCodeHint':
    'Le code ou la phrase choisis dans la discussion. Le code que vous aviez reçu ne laisse plus entrer personne.',
  'landing.wrong':
    'Ce n’est pas le bon code. {left, plural, one {Il reste # essai.} many {Il reste # d’essais.} other {Il reste # essais.}}',
  'landing.paused': 'Trop de codes erronés. Réessayez dans {time}.',
  'landing.malformed': 'Impossible d’y lire un code secret. Vérifiez-le et réessayez.',

  'ended.heading': 'Cette discussion est terminée',
  'ended.idle': 'Personne n’a écrit pendant la durée choisie, et il n’en reste rien.',
  'ended.expired': 'Son temps était écoulé, et il n’en reste rien.',
  'ended.byOrganizer': 'La personne qui l’a créée y a mis fin, et il n’en reste rien.',
  'ended.bySomebody': 'Quelqu’un y a mis fin, et il n’en reste rien.',
  'ended.byYou': 'Vous y avez mis fin, et il n’en reste rien.',
  'ended.byName': '{name} y a mis fin, et il n’en reste rien.',
  'ended.lost': 'Cette discussion n’existe plus',
  'ended.lostWhy':
    'Parley l’a perdue, comme cela arrive quand son serveur redémarre, ou elle s’est terminée il y a plus d’un jour. Elle ne peut pas être récupérée.',
  'ended.unsent': 'Ce que vous avez écrit et qui n’a pas pu être envoyé ; affiché maintenant seulement :',

  'chats.heading': 'Vos discussions',
  'chats.none':
    'Aucune discussion n’est ouverte dans ce navigateur. Quand vous entrez avec un lien et un code, la discussion s’affiche ici jusqu’à sa fin.',
  'chats.locked': 'Pour la lire, rouvrez son lien : depuis votre historique, ou avec le code QR.',
  'chats.noMessages': 'Pas encore de messages',
  'chats.unread': 'non lus',
  'chats.more':
    'Voici les {count} dernières discussions où ce navigateur est entré. Il y en a d’autres : leurs liens les ouvrent.',

  'chat.messages': 'Messages',
  'chat.beginning':
    'Chiffrée sur vos appareils. Effacée quand l’une des deux personnes y met fin, ou après {duration} de silence.',
  'chat.apart': 'La personne qui a créé la discussion ne peut plus la lire',
  'chat.older': 'Messages précédents',
  'chat.newer': 'Messages suivants',
  'chat.newMessages': 'Nouveaux messages',
  'chat.message': 'Message',
  'chat.send': 'Envoyer',
  'chat.online': 'en ligne',
  'chat.lastSeen': 'dernière présence : {moment}',
  'chat.neverSeen': 'pas encore là',
  'chat.typing': '{name} écrit…',
  'chat.countdown': 'Cette discussion sera détruite dans {time}',
  'chat.tooManyTabs': 'Cette discussion est ouverte dans trop d’onglets. Fermez-en un, et elle reprend ici.',
  'chat.keepOpen': 'Garder ouverte',
  'chat.endQuestion': 'Terminer cette discussion pour les deux ? Tout est effacé.',
  'chat.deleted': 'message supprimé',
  'chat.edited': 'modifié',
  'chat.vanishes': 'Les messages disparaissent après la lecture. Durée : {duration}',
  'chat.readOnce': 'Lire une fois',
  'chat.openOnce': 'Lire une fois : touchez pour ouvrir',
  'chat.openedAt': 'ouvert {time}',
  'chat.wasReadOnce': 'message lu une fois',
  'chat.vanished': 'message disparu',
  'chat.onceHint': 'Effacé pour vous deux dès que vous le fermez. Un écran peut tout de même être photographié.',
  'chat.cameIn': '{name} a rejoint la discussion',
  'chat.anotherDevice': '{name} a rejoint la discussion sur un autre appareil',
  'chat.wrongCode':
    '{count, plural, one {Quelqu’un a saisi un code erroné pour le lien de {name}} many {Quelqu’un a saisi # de codes erronés pour le lien de {name}} other {Quelqu’un a saisi # codes erronés pour le lien de {name}}}',
  'chat.choseOwnCode': '{name} a choisi un code personnel : lui seul permet d’entrer désormais',
  'chat.fromTo': 'entre {first} et {last}',

  'menu.more': 'Plus',
  'menu.react': 'Réagir',
  'menu.reactWith': 'Réagir avec {emoji}',
  'menu.anotherEmoji': 'Autre emoji',
  'menu.emoji': 'Emoji',
  'menu.oneEmoji': 'Un emoji',
  'menu.reply': 'Répondre',
  'menu.copy': 'Copier',
  'menu.select': 'Sélectionner le texte',
  'menu.edit': 'Modifier',
  'menu.delete': 'Supprimer',
  'menu.deleteQuestion': 'Supprimer ce message pour les deux ?',
  'menu.deleteForBoth': 'Supprimer pour les deux',

  'settings.heading': 'Réglages',
  'settings.notices': 'Alertes',
  'settings.noticesHint': 'Quand un message arrive et que vous regardez ailleurs.',
  'settings.sound': 'Son',
  'settings.vibration': 'Vibration',
  'settings.notifications': 'Notifications',
  'settings.notificationsHint': 'Elles disent « Nouveau message » : ni nom, ni texte.',
  'settings.away': 'M’avertir quand je suis absent',
  'settings.awayHint':
    'Pour cette discussion, sur cet appareil. Le service push de votre navigateur apprend alors quand ce serveur a quelque chose pour vous, mais ni quoi ni de qui ; ce serveur apprend l’adresse de ce navigateur chez lui, la même pour toutes les discussions.',
  'settings.writing': 'Écriture',
  'settings.enterSends': 'Entrée envoie',
  'settings.enterSendsHint': 'Sinon, Entrée va à la ligne.',
  'settings.spelling': 'Vérifier l’orthographe',
  'settings.spellingHint': 'Certains navigateurs envoient pour cela ce que vous écrivez à un service.',
  'settings.onlookers': 'Regards indiscrets',
  'settings.veil': 'Voile',
  'settings.veilHint': 'La page est floutée tant qu’une autre application ou fenêtre est devant.',
  'settings.veilIdle': 'Aussi après une minute sans toucher',
  'settings.plainTitle': 'Titre neutre',
  'settings.plainTitleHint': 'L’onglet et l’historique indiquent « {title} », sans nombre.',
  'settings.devices': 'Appareils',
  'settings.anotherDevice': '{device}, entrée : {moment}',
  'settings.anotherDeviceName': 'Un autre appareil',
  'settings.signOut': 'Déconnecter',
  'settings.signOutOthers': 'Déconnecter tous les autres',
  'settings.signOutHereHint': 'Cet appareil oublie la discussion, qui continue.',
  'settings.ownCodeHint': 'Personne d’autre que vous ne sait alors ce qui vous laisse entrer.',
  'settings.safetyWordsHint': 'Ils révèlent si quelqu’un se trouve entre vous.',

  'ownCode.heading': 'Choisir mon propre code',
  'ownCode.consequence':
    'À partir de là, seul ce code permet d’entrer par votre lien. Celui que vous avez reçu ne laisse plus entrer personne, qui que ce soit qui l’ait.',
  'ownCode.kind': 'Type de code',
  'ownCode.made': 'Un code créé pour moi',
  'ownCode.theNew': 'Le nouveau code',
  'ownCode.phraseOfMine': 'Une phrase à moi',
  'ownCode.phrase': 'Phrase',
  'ownCode.phraseHint':
    'Au moins {count} lettres et chiffres : quatre mots sans rapport entre eux, ou plus. Majuscules et espaces n’ont pas d’importance.',
  'ownCode.signOutOthers': 'Déconnecter mes autres appareils',
  'ownCode.writeDown':
    'Notez-le : personne ne pourra vous le redonner. L’autre personne et celle qui a créé la discussion voient que vous en avez choisi un.',
  'ownCode.use': 'Utiliser ce code',
  'ownCode.inForce': 'Désormais, seul votre code personnel permet d’entrer par votre lien.',
  'safetyWords.heading': 'Mots de sécurité',
  'safetyWords.advice':
    'Que chaque personne les lise à l’autre, de vive voix. Si vous voyez les cinq mêmes des deux côtés, personne ne se trouve entre vous. S’ils diffèrent, terminez la discussion.',

  'refusal.malformed': 'Cela n’a pas été compris. Rechargez la page et réessayez.',
  'refusal.unknown': 'Ce serveur ne sait pas faire cela. Rechargez la page et réessayez.',
  'refusal.too-large': 'Ce message est trop long pour être envoyé.',
  'refusal.chat-full': 'Cette discussion est pleine : elle ne peut plus contenir d’autres messages.',
  'refusal.waiting-full':
    'La discussion ne peut rien contenir de plus tant que l’autre personne n’est pas entrée. Réessayez à ce moment-là.',
  'refusal.store-full': 'Le serveur est plein. Réessayez dans un moment.',
  'refusal.assets-missing': 'Un fichier de ce message n’est pas arrivé. Réessayez.',
  'refusal.no-such-message': 'Ce message n’est pas dans la discussion.',
  'refusal.not-yours': 'Seule la personne qui a écrit ce message peut le modifier.',
  'refusal.deleted': 'Ce message a été supprimé.',
  'refusal.read-once': 'Un message à lire une fois ne peut pas être modifié.',
  'refusal.overtaken': 'Ce message a été modifié entre-temps sur un autre appareil. Réessayez.',
  'refusal.too-frequent': 'C’était très rapide. L’envoi se fait dans un instant.',
  'refusal.unavailable': 'Le serveur ne peut pas prendre cela maintenant. L’envoi se fera dès que possible.',

  'problem.malformed': 'Cela n’a pas été compris',
  'problem.malformed.text': 'La requête était incomplète. Revenez en arrière, rechargez la page et réessayez.',
  'problem.needs-script': 'Parley a besoin de JavaScript',
  'problem.needs-script.text':
    'Tout est chiffré dans votre navigateur, et c’est le script de la page qui le fait. Autorisez-le et réessayez.',
  'problem.escaped-fragment': 'Ce lien a été modifié en chemin',
  'problem.escaped-fragment.text':
    'Un programme a remplacé le # du lien par %23 ; sa partie secrète est donc arrivée à ce serveur, et ce lien ne permet pas d’ouvrir la discussion. Scannez le code QR, ou redemandez le lien par une autre voie.',
  'problem.not-entered': 'Le code secret est nécessaire',
  'problem.not-entered.text':
    'Ce navigateur n’est pas entré dans cette discussion, ou n’y est plus. Rouvrez votre lien et saisissez le code.',
  'problem.cross-origin': 'Ce n’est pas autorisé depuis ici',
  'problem.cross-origin.text':
    'La requête ne venait pas d’une page de ce serveur. Ouvrez la page de Parley elle-même et réessayez.',
  'problem.unknown-public-url': 'Ce Parley n’est pas configuré pour cette adresse',
  'problem.unknown-public-url.text':
    'Votre navigateur n’y est pour rien. La personne qui gère ce serveur doit donner à PUBLIC_URL l’adresse que vous avez ouverte.',
  'problem.not-yours': 'Vous ne pouvez pas suivre cette discussion',
  'problem.not-yours.text':
    'Seul le navigateur qui a créé une discussion peut voir où elle en est. Son cookie n’est pas ici, ou n’y est plus.',
  'problem.unknown': 'Il n’y a rien ici',
  'problem.unknown.text':
    'Vérifiez le lien : il est peut-être incomplet, ou sa discussion s’est peut-être terminée il y a plus d’un jour.',
  'problem.wrong-method': 'Cela ne fonctionne pas ainsi',
  'problem.wrong-method.text': 'Rien ne peut être demandé ici de cette manière.',
  'problem.ended': 'Cette discussion est terminée',
  'problem.ended.text': 'Il n’en reste rien.',
  'problem.length-required': 'Cela n’a pas été compris',
  'problem.length-required.text': 'La requête n’a pas indiqué sa longueur, comme le fait tout navigateur.',
  'problem.too-large': 'C’est trop',
  'problem.too-large.text': 'La requête était plus grande que tout ce que Parley envoie.',
  'problem.upgrade-required': 'Ce n’est pas une page',
  'problem.upgrade-required.text': 'Cette adresse sert à la connexion qui garde une discussion en direct.',
  'problem.too-many-requests': 'C’était trop souvent',
  'problem.too-many-requests.text': 'Trop de requêtes sont venues de votre réseau. Attendez un instant et réessayez.',
  'problem.too-many-connections': 'C’est trop à la fois',
  'problem.too-many-connections.text':
    'Cette discussion est ouverte à trop d’endroits. Fermez-la dans un autre onglet et réessayez.',
  'problem.internal-error': 'Une erreur s’est produite',
  'problem.internal-error.text': 'C’est notre faute, pas la vôtre. Rechargez la page et réessayez.',
  'problem.unavailable': 'Parley ne peut pas répondre pour le moment',
  'problem.unavailable.text': 'Réessayez dans un instant.',
  'problem.line': '{title}. {text}',

  'security.startChat': 'Démarrer une discussion',
  'security.promise':
    'Le serveur ne voit jamais un nom, un code, un message ou une clé. Quand une discussion se termine, il n’en reste rien.',
  'security.meaning':
    'Ce que cela signifie, ligne par ligne, avec les valeurs qu’utilise ce serveur. Sous chaque ligne figurent les noms des tests qui le montrent ; ils font partie du code source de Parley, et tout le monde peut les exécuter.',
  'security.untested': 'Ce qu’aucun test ne peut montrer',
  'security.tested': 'Testé : {tests}',
  'security.scripts': 'Les scripts de ce serveur',
  'security.aboutScripts':
    'Le chiffrement est effectué par ces fichiers, et par rien d’autre de ce que les pages exécutent. Chacun est servi depuis le chemin affiché, qui se termine par le SHA-256 du fichier. Tant que des serveurs de deux versions partagent un Redis, un serveur sert depuis celui-ci les fichiers de l’autre, et seulement si leur contenu a le hachage qui figure dans leur nom. Compilez vous-même la même version de Parley ({build}), et {sums} donne les mêmes hachages, ou bien ce serveur envoie autre chose.',
  'security.compare':
    'Un serveur malhonnête pourrait afficher ces hachages et envoyer d’autres fichiers. Comparez ce que votre navigateur a réellement reçu : enregistrez les fichiers depuis leurs chemins.',
  'security.script': '{path}, pour : {page}',
  'security.onStart': 'la page d’accueil',
  'security.onLanding': 'la page d’un lien, où l’on saisit le code',
  'security.onChat': 'une discussion',
  'security.onChatStanding': 'une discussion, une fois en place',
  'security.onLink': 'la page d’un lien, et sa discussion',
  'security.onChats': 'la liste de vos discussions',
  'security.onEveryPage': 'toutes les pages sauf la liste de vos discussions, qui le contient',
  'security.onOffline': 'à la place d’une page injoignable',
  'security.onWorker': 'en arrière-plan, par https : il garde ces fichiers et indique quand une page est injoignable',
  'security.onStartAndLink': 'la page d’accueil et derrière un lien',
  'security.onFiles': 'une discussion, dès qu’un fichier est envoyé ou affiché',
  'security.onVideo': 'une discussion, dès qu’une vidéo est envoyée',
  'security.onRecording': 'une discussion, dès que quelque chose est enregistré',
  'security.onStickers': 'une discussion, dès qu’un sticker est affiché ou cherché',
  'security.onRoundVideo': 'une discussion, dès qu’une vidéo ronde est enregistrée',
  'security.onWords': 'les pages dans cette langue : leurs textes',
  'security.onOwnCode':
    'une discussion, dès qu’un code personnel est choisi ou que les mots de sécurité sont consultés',

  'claim.caveat.server': 'Qui sert la page pourrait la modifier.',
  'claim.caveat.server.text':
    'Le chiffrement s’exécute en JavaScript, que le serveur envoie. La personne qui gère le serveur et voudrait lire vos messages, ou quelqu’un qui a pris le contrôle du serveur, pourrait envoyer un autre JavaScript, et à vous seulement. Faites tourner Parley vous-même, ou utilisez celui que gère une personne de confiance, via https.',
  'claim.caveat.organizer': 'La personne qui a créé la discussion pourrait la lire.',
  'claim.caveat.organizer.text':
    'Son navigateur a créé la clé de la discussion et les deux codes, et garde les codes dans son onglet jusqu’à la fin de la discussion. Tant que vous n’avez pas choisi un code personnel, cette personne peut entrer comme si c’était vous ; le journal de la discussion le montre. Tant que chacune des deux personnes n’en a pas choisi un, elle peut lire la discussion.',
  'claim.caveat.ownCodes':
    'Ce qui reste possible à d’autres quand la personne qui a créé la discussion ne peut plus la lire.',
  'claim.caveat.ownCodes.text':
    'La personne qui a créé la discussion garde ce qu’elle a lu auparavant, et n’obtient plus rien. Le serveur n’a aucune clé. Qui trouve une carte n’ouvre rien. Le serveur et cette personne, ensemble, peuvent lire ce qui a été écrit auparavant, et ce qui porte la ligne disant que cette personne pouvait le lire ; ils peuvent écrire de tels messages au nom de l’une ou de l’autre des deux personnes, et modifier, sans que rien ne le signale, ce qui a été scellé auparavant. S’ils étaient déjà entre vous avant que vous ne choisissiez vos codes, ils continuent à lire : vos mots de sécurité diffèrent alors. Ils peuvent montrer à une page nouvellement ouverte la discussion telle qu’elle était auparavant, avec une clé à eux : les mots sur cet appareil diffèrent alors de ceux des autres appareils. Comparez donc les mots une fois de plus là où vous entrez de nouveau. Ils peuvent essayer de deviner vos codes personnels, chaque essai au prix d’un Argon2id : choisissez un code créé pour vous, ou une phrase solide.',
  'claim.caveat.linkAndCode': 'Le lien et le code ensemble ouvrent la discussion.',
  'claim.caveat.linkAndCode.text':
    'Donnez-les par des voies différentes : le lien sur un écran ou par e-mail, le code de vive voix ou sur papier. Qui a les deux entre comme si c’était cette personne. Les autres le voient : une entrée est montrée à tout le monde dans la discussion.',
  'claim.caveat.guessing': 'Un lien et les données stockées permettent ensemble de deviner.',
  'claim.caveat.guessing.text':
    'Un code a 40 bits aléatoires ; combien en a une phrase dépend de la personne qui l’a choisie. Qui a le lien entier d’une des deux personnes et une copie de ce que détient le serveur peut essayer des codes sans interroger le serveur ; chaque essai coûte un Argon2id de 19 Mio. Tant que la discussion vit, c’est coûteux ; après sa fin, il ne reste rien sur quoi essayer.',
  'claim.caveat.withholding': 'Un serveur peut cesser de distribuer les messages.',
  'claim.caveat.withholding.text':
    'Il peut tout retenir à partir d’un moment donné, y compris pour une seule des deux personnes, et rien ne permet de distinguer cela d’un réseau en panne. Ce qu’il montre jusque-là concorde avec ce que les deux appareils ont scellé ; ce qu’un seul d’entre eux a vu se remarque la prochaine fois qu’ils écrivent.',
  'claim.caveat.forwardSecrecy': 'Pas de confidentialité persistante (forward secrecy) au sein d’une discussion.',
  'claim.caveat.forwardSecrecy.text':
    'Une seule clé scelle tous ses messages, ou deux, avant et après la mise à l’écart de la personne qui l’a créée. Elles sont effacées avec la discussion.',
  'claim.caveat.eachOther':
    'Les deux personnes ne sont pas protégées l’une de l’autre, ni de ce que dit le serveur sur qui a écrit.',
  'claim.caveat.eachOther.text':
    'Les deux ont la même clé. Qu’un message vienne de l’une d’elles et non de l’autre repose sur le serveur ; qu’il vienne de l’une des deux, non.',
  'claim.caveat.disguise': 'Une voix déguisée n’est pas une garantie.',
  'claim.caveat.disguise.text':
    '« Déguiser ma voix » retire la hauteur et la mélodie d’une voix et déplace ses timbres, avant tout envoi. Le débit, les pauses, l’accent et les mots restent, et on reconnaît aussi les gens à cela.',
  'claim.caveat.reader': 'Qui lit peut garder ce qui est lu.',
  'claim.caveat.reader.text': 'Un écran peut être photographié, un texte peut être copié.',
  'claim.caveat.erasure': 'L’effacement après lecture dépend du serveur.',
  'claim.caveat.erasure.text':
    'Il pourrait garder ce qu’il doit effacer, chiffré comme il est, ou effacer trop tôt ce qui a été lu. S’il efface ce qui n’a jamais été lu, les appareils le remarquent. Une page sans connexion montre encore ce qui a disparu, jusqu’à ce qu’elle en retrouve une. Un écran peut tout de même être photographié.',
  'claim.caveat.memory': 'La mémoire n’est pas écrasée.',
  'claim.caveat.memory.text':
    'Ce qui est détruit est libéré ; quand le système d’exploitation, le serveur, Redis ou un navigateur réutilisent la mémoire dépend d’eux. Jusque-là, on peut trouver dans la mémoire d’un serveur et d’un Redis des messages scellés, des valeurs de vérification et des cookies d’une discussion terminée ; rien qui puisse être lu, car cela n’y a jamais été. Faites tourner les serveurs et Redis sans mémoire d’échange sur des disques non chiffrés, et Redis sans persistance. Parley avertit de ce dernier point.',
  'claim.caveat.history': 'L’historique d’un navigateur retient qu’un lien a été ouvert,',
  'claim.caveat.history.text':
    'avec la partie après #. Après la fin, cette clé n’ouvre rien : ce qui était scellé avec elle a disparu du serveur, et elle n’ouvre pas les messages sans le code.',
  'claim.caveat.browserDisk': 'Un navigateur décide de ce qu’il met sur son disque.',
  'claim.caveat.browserDisk.text':
    'Les pages de Parley gardent les fichiers scellés, et seulement tant qu’ils sont en route ; ce qui est ouvert est dans la mémoire de la page. Un navigateur à court de mémoire peut déplacer de gros fichiers ouverts dans des fichiers temporaires à lui, qu’il supprime plus tard, et un appareil peut déplacer de la mémoire sur son disque. Un fichier que quelqu’un enregistre lui appartient, et reste.',
  'claim.caveat.device': 'Un appareil entre les mains de quelqu’un d’autre est dans la discussion',
  'claim.caveat.device.text':
    'jusqu’à ce que son onglet soit fermé, que quelqu’un le déconnecte ou que la discussion se termine.',

  'claim.operator': 'Ce que pourrait faire une personne malhonnête qui gère le serveur',
  'claim.operator.otherScripts':
    'Envoyer un autre JavaScript, qui lit vos messages. Les scripts de la liste de cette page peuvent être comparés à votre propre compilation du code source : les mêmes sources donnent les mêmes octets.',
  'claim.operator.metadata':
    'Garder la trace de quand, combien et d’où quelque chose a été envoyé. Parley tel quel ne le note pas.',
  'claim.operator.ending':
    'Terminer la discussion, ou ne plus rien distribuer. Un message omis, répété, interverti, remis dans l’état d’avant une modification ou une suppression, ou mal daté, une réaction antérieure, et une confirmation que personne n’a donnée, se remarquent : le journal de la discussion le dit, et l’autre côté en est informé. Aucun ne peut être modifié, ni mis à la place d’un autre : il ne s’ouvrirait pas.',
  'claim.operator.inBetween':
    'Se placer entre les deux, avec la personne qui a créé la discussion et sa clé. Une fois que les deux ont choisi un code personnel, les mots de sécurité le révèlent : ils sont faits aussi d’une clé propre à chaque personne, et diffèrent si quelqu’un en a remplacé une, quoi que dise l’en-tête. Personne ne peut choisir une clé d’après celle de l’autre : chacune est montrée une fois que les deux sont liées par un hachage.',
  'claim.operator.guessing':
    'Deviner des codes sans interroger le serveur, si quelqu’un lui a aussi donné le lien entier d’une des deux personnes : la partie après # n’atteint jamais le serveur, et sans elle aucun essai ne peut être vérifié.',

  'claim.stores': 'Ce que le serveur conserve, et combien de temps',
  'claim.stores.ofAChat':
    'D’une discussion : les noms, clés, messages et réactions scellés, le moment où ils sont arrivés, et des hachages de ce qui ouvre la porte. Rien de tout cela n’ouvre quoi que ce soit.',
  'claim.stores.untilSilence':
    'Jusqu’à ce que quelqu’un termine la discussion, ou que personne n’y fasse rien pendant la durée choisie : {choices}. À la milliseconde près.',
  'claim.stores.longest': 'Au plus {longest}, et {entering} si personne n’entre jamais.',
  'claim.stores.edited':
    'Ce qui est modifié est remplacé, et ce qui est supprimé disparaît du stockage à ce moment-là.',
  'claim.stores.read':
    'Ce qui se lit une fois est effacé dès que son lecteur le ferme ; là où les messages disparaissent, chacun est effacé ce temps après la lecture : texte, fichiers et réactions, sur le serveur et des deux côtés.',
  'claim.stores.files':
    'Les fichiers scellés, aussi longtemps que le message qui les montre. Un fichier qu’aucun message ne montre disparaît une heure après l’arrivée de sa dernière partie.',
  'claim.stores.bucket':
    'La personne qui gère le serveur peut conserver les octets scellés des fichiers dans un bucket (ASSETS_URL). Ce qui est supprimé ou terminé y est effacé immédiatement et recherché de nouveau, par chaque serveur, jusqu’à ce qu’il n’en reste rien ; d’ici là, ses clés ont déjà disparu. Un bucket qui garde des versions garde ce qui a été effacé : le serveur en avertit à son démarrage.',
  'claim.stores.counts':
    'Le nombre de codes erronés et bons, de liens inexistants et de nouvelles discussions, sous des hachages qui nécessitent la clé de la personne qui gère le serveur, laquelle n’est dans aucun Redis ; au plus pendant {duration}.',
  'claim.stores.bytes':
    'Combien d’octets contiennent les discussions créées depuis un même réseau : sous un hachage, et sans révéler de quelles discussions il s’agit.',

  'claim.survives': 'Ce qui survit à la fin',
  'claim.survives.tombstone':
    'L’identifiant de la discussion et laquelle de trois raisons y a mis fin, pendant {duration} ; rien d’autre de la discussion.',
  'claim.survives.endWins': 'La fin l’emporte sur tout ce qui est en cours : rien ne ramène quoi que ce soit.',
  'claim.survives.redisErases':
    'Redis, quand les discussions y sont conservées, les efface même lorsqu’il n’y a plus de serveur pour le faire.',
  'claim.survives.browsers': 'Les navigateurs ne gardent rien : aucun stockage, aucun cookie, rien sur la page.',
  'claim.survives.leaving':
    'Qui part vite ne laisse ni clé ni brouillon dans l’onglet, et revenir en arrière ne montre rien de la discussion.',
  'claim.survives.noPush':
    'Le navigateur de qui part vite n’accepte plus aucune notification push, jusqu’à ce que cette personne les réactive.',
  'claim.survives.builtFiles':
    'Par https, ils gardent les scripts, styles et images de Parley, les mêmes pour tout le monde : jamais une page, une adresse ni quoi que ce soit de chiffré.',
  'claim.survives.log': 'Le journal n’en a jamais rien contenu.',
  'claim.survives.redisKeys':
    'Redis, quand les discussions y sont conservées, n’en contient rien, dans aucune clé, aucun canal ni aucun dump, si actives que soient les autres discussions.',
  'claim.survives.disk':
    'Le disque d’un appareil ne contient jamais un nom, un code, un message ou un brouillon qui puisse être lu.',
  'claim.survives.key':
    'Il ne contient pas non plus la clé de la discussion. Ce que garde un onglet est scellé avec une clé que ce serveur efface avec la discussion, avec l’appareil, ou quand celui-ci est déconnecté.',
  'claim.survives.program':
    'Le programme du serveur n’en atteint rien : aucun texte qu’il détient, et quelques secondes plus tard pas un octet de ses tampons. Il n’en a rien écrit dans aucun fichier.',

  'claim.sees': 'Ce que voit le serveur',
  'claim.sees.names':
    'Il ne voit jamais un nom, un code, une clé ou un texte : rien de ce qu’envoie un navigateur n’en contient, sous aucun encodage.',
  'claim.sees.fragment':
    'La partie d’un lien après # ne figure dans aucune requête, bien qu’elle reste dans la barre d’adresse.',
  'claim.sees.thirdParties': 'Les pages n’interrogent que ce serveur ; il n’y a aucun tiers.',
  'claim.sees.spelling':
    'Certains navigateurs envoient le texte d’un champ à un service qui vérifie l’orthographe. Le champ des messages leur demande de ne pas le faire ; les réglages permettent de l’autoriser dans ce navigateur.',
  'claim.sees.noCode': 'Aucun code qui s’exécute sur le serveur ne peut ouvrir quoi que ce soit.',
  'claim.sees.length':
    'Il ne voit la longueur d’un message qu’à une puissance de deux près : ce qui est scellé est complété jusqu’à l’une de huit tailles.',
  'claim.sees.fileSize':
    'D’un fichier, il voit la taille, arrondie vers le haut de 12 % au plus, qui l’a envoyé et avec quel message, et quand il est récupéré ; ni son nom, ni son type, ni un seul de ses octets.',
  'claim.sees.photos':
    'Ce qu’un appareil photo a inscrit dans une photo, comme le lieu de la prise de vue, ne quitte aucun appareil : une photo est redessinée avant d’être envoyée. Comme « Original », et là où il y a du mouvement, un JPEG, PNG, WebP ou GIF garde ses pixels et son profil de couleurs, et perd le reste. Une vidéo MP4, MOV ou WebM garde chaque image et chaque son et reçoit un nouveau conteneur sans lieu, appareil ni noms. Pour tout ce qui garde tout, comme d’autres formats et fichiers, la page le dit avant l’envoi.',
  'claim.sees.stickers':
    'Il n’apprend pas lequel des stickers de Parley est envoyé : tous arrivent en un seul fichier, et le message contient le nom.',
  'claim.sees.microphone':
    'Seule la page d’une discussion peut demander le micro et la caméra. Elle les demande quand quelqu’un enregistre, et les libère à la fin de l’enregistrement.',
  'claim.sees.presence':
    'Il voit qui est en ligne et qui écrit, et le dit à l’autre personne ; aussi quand quelqu’un était là pour la dernière fois.',
  'claim.sees.push':
    'Une personne absente n’est avertie que si elle l’a activé, pour une discussion et un appareil. Chaque push dit la même chose : aucun nom, aucun identifiant, aucun nombre. Le service push du fabricant du navigateur apprend que ce serveur a quelque chose pour le navigateur, et quand. Le serveur garde l’adresse du navigateur chez lui, la même pour toutes les discussions, jusqu’à ce que la discussion se termine, que l’appareil la quitte ou que le service dise qu’elle n’existe plus.',
  'claim.sees.network':
    'Il voit quand et depuis quelle adresse réseau quelque chose est demandé. Aucune adresse, aucun lien, aucune discussion ni aucun nom n’arrive dans son journal, si détaillé soit-il.',
  'claim.sees.figures':
    'Les chiffres que lit la personne qui gère le serveur comptent des types et des raisons, et ne nomment personne.',

  'claim.entry': 'Qui peut entrer',
  'claim.entry.withoutCode': 'Sans le bon code, aucun message, aucune clé ni aucun nom n’est remis.',
  'claim.entry.guessing':
    'Un code ne peut pas être deviné : {tries, plural, one {# essai} many {# d’essais} other {# essais}}, puis des pauses qui passent de {first} à {longest}, même pour de nombreux essais à la fois.',
  'claim.entry.manyAddresses':
    'De nombreuses adresses ont ensemble {tries, plural, one {# essai} many {# d’essais} other {# essais}} en {duration}.',
  'claim.entry.strangers':
    'Les essais erronés de tiers ne bloquent pas la personne, et les pages d’autres sites non plus : les essais ne comptent que pour qui a le lien avec la partie après #. Qui l’a peut épuiser les essais du lien depuis de nombreuses adresses, mais pas ceux d’une adresse d’où le bon code a été saisi auparavant (dans ce délai : {duration}).',
  'claim.entry.shown':
    'Les entrées et les essais erronés sont montrés aux deux personnes et à celle qui a créé la discussion, même à qui n’était pas là, jusqu’à la fin de la discussion. Les essais de tiers sur un lien forment une seule ligne, si nombreux soient-ils.',
  'claim.entry.ownCode':
    'Qui est dans la discussion peut choisir un code personnel, ou une phrase. Dès ce moment, lui seul permet d’entrer par ce lien : ni le code fait par la personne qui a créé la discussion, ni une carte trouvée. Les deux personnes et celle qui a créé la discussion voient qu’il a été choisi, et le panneau n’affiche plus le code périmé.',
  'claim.entry.agreedKey':
    'Une fois que les deux ont choisi un code personnel, leurs appareils conviennent d’une clé que la personne qui a créé la discussion n’a jamais eue, et scellent tout avec elle à partir de là : rien de ce qu’a cette personne ne l’ouvre. Les deux en-têtes le disent, et pas avant. Les autres appareils lisent tout avec le lien et le code personnel ; un appareil entré avec un code antérieur demande le code personnel. Ce qui arrive encore avec la clé antérieure porte une ligne disant que la personne qui a créé la discussion pouvait le lire.',
  'claim.entry.answers':
    'La réponse à un code erroné ne dit rien de plus que le fait qu’il était erroné, et sa durée non plus.',
  'claim.entry.actingAs': 'Personne ne peut agir à la place de l’autre, ni écouter une autre discussion.',
  'claim.entry.otherSites': 'Aucun autre site ne peut agir pour quelqu’un qui est dans la discussion.',

  'shown.someone': 'Quelqu’un',
  'shown.you': 'Vous',
  'shown.locked': 'impossible à ouvrir ici',
  'shown.unreachable': 'Parley est injoignable. Vérifiez la connexion et réessayez.',
  'shown.noCookies':
    'Ce navigateur bloque les cookies, et Parley en a besoin pour vous laisser entrer de nouveau. Autorisez les cookies pour ce site, puis rechargez la page.',
  'shown.notKept':
    'Ce navigateur ne garde rien pour cette page. Autorisez-la à stocker des données de site, puis réessayez.',
  'shown.codeFailed': 'Ce navigateur n’a pas pu traiter le code. Rechargez la page, ou essayez un autre navigateur.',
  'shown.copied': 'Copié',
  'shown.notCopied': 'Non copié',
  'shown.voice': 'Message vocal',
  'shown.voiceOf': 'Message vocal {duration}',
  'shown.roundVideo': 'Vidéo ronde',
  'shown.sticker': 'Sticker',
  'shown.reconnecting': 'Reconnexion…',
  'shown.opening': 'Ouverture…',
  'shown.writtenBy': '{name} : {text}',
  'shown.writtenByYou': 'Vous : {text}',
  'shown.photos': '{count, plural, one {Photo} many {# de photos} other {# photos}}',
  'shown.videos': '{count, plural, one {Vidéo} many {# de vidéos} other {# vidéos}}',
  'shown.files': '{count, plural, one {Fichier} many {# de fichiers} other {# fichiers}}',

  'naming.empty': 'Saisissez un nom.',
  'naming.too-long': 'Ce nom est trop long : {most} caractères au plus.',
  'naming.too-large':
    'Ce nom prend trop de place : les emojis et les accents en prennent plus que les lettres. Raccourcissez-le.',
  'naming.stacked-marks': 'Ce nom a trop d’accents sur une même lettre. Saisissez-le de nouveau, avec moins d’accents.',
  'naming.control-characters': 'Ce nom contient des caractères invisibles. Saisissez-le de nouveau, sans eux.',
  'naming.over':
    '{count, plural, one {# caractère en trop} many {# de caractères en trop} other {# caractères en trop}}',
  'naming.left':
    '{count, plural, one {# caractère restant} many {# de caractères restants} other {# caractères restants}}',
  'naming.same': 'Les deux noms ont l’air identiques. Choisissez-en de différents.',
  'making.starting': 'Démarrage…',
  'making.failed': 'Ce navigateur n’a pas pu créer les clés. Rechargez la page, ou essayez un autre navigateur.',
  'inviting.qr': 'Code QR pour {name}',
  'inviting.ownCode': '{name} a choisi un code personnel : celui créé ici ne laisse plus entrer personne.',
  'inviting.hideCode': 'Masquer le code',
  'inviting.comeIn': 'Je suis {name}',
  'inviting.linkCopied': 'Lien copié',
  'inviting.linkNotCopied': 'Lien non copié : ce navigateur ne le permet pas. Copiez-le à la main.',
  'inviting.codeCopied': 'Code copié',
  'inviting.codeNotCopied': 'Code non copié : ce navigateur ne le permet pas. Copiez-le à la main.',
  'inviting.codeReplaced': 'Ce code n’ouvre plus la discussion.',
  'inviting.tooMany': 'Trop de codes erronés ont été essayés d’ici. Réessayez dans un moment.',
  'inviting.connectionLost': 'Connexion perdue. Nouvel essai…',
  'inviting.notKnown': 'Inconnu pour l’instant',
  'inviting.notEnded': 'Parley est injoignable : la discussion n’a pas été terminée. Réessayez.',

  'entering.empty': 'Saisissez le code secret que vous avez reçu.',
  'entering.alphabet':
    'Un code secret n’a que des chiffres et des lettres, et jamais la lettre U. Vérifiez votre saisie.',
  'entering.length': 'Un code secret a 8 lettres et chiffres. Vérifiez votre saisie.',
  'entering.ownMissing': 'Saisissez le code ou la phrase choisis dans la discussion.',
  'entering.unreadable':
    'Le code est bon, mais la clé de la discussion ne peut pas être ouverte ici. Scannez de nouveau le code QR.',
  'entering.unreachable':
    'Parley est injoignable. Votre code est toujours là : vérifiez la connexion et appuyez de nouveau sur « Entrer ».',
  'entering.again': 'Vous pouvez réessayer maintenant.',
  'entering.incomplete': 'Ce lien est incomplet : scannez de nouveau le code QR.',

  'listing.locked': 'Une discussion verrouillée ici',
  'listing.noticed': 'problème détecté',

  'talking.presenceUnknown': 'présence inconnue',
  'talking.tooLong': 'Ce message est trop long.',
  'talking.waiting': 'en attente',
  'talking.notSent': 'non envoyé',
  'talking.ending': 'Fin en cours…',

  'log.newMessages': 'Nouveaux messages',
  'log.newestMessages': 'Derniers messages',
  'log.newCount': '{count, plural, one {# nouveau message} many {# de nouveaux messages} other {# nouveaux messages}}',
  'log.unreadFromHere':
    '{count, plural, one {Non lu à partir d’ici : # message} many {Non lus à partir d’ici : # de messages} other {Non lus à partir d’ici : # messages}}',
  'log.unread': '{count, plural, one {# message non lu ↑} many {# de messages non lus ↑} other {# messages non lus ↑}}',
  'log.sent': 'envoyé',
  'log.delivered': 'distribué',
  'log.read': 'lu',
  'log.timeLeft': 'Encore {time}, puis cette discussion est détruite',
  'log.notification': 'Nouveau message',
  'log.readMore': 'Lire la suite',
  'log.showLess': 'Afficher moins',
  'log.moreAbout': 'Plus sur « {excerpt} »',
  'log.earlierMessage': 'un message antérieur',
  'log.inAnswerTo': 'En réponse à',
  'log.youReacted': 'Vous avez réagi avec {emoji} : retirer',
  'log.reacted': '{name} a réagi avec {emoji}',
  'log.typeOneEmoji': 'Saisissez un emoji.',
  'log.notFound': 'Ce message est introuvable ici.',
  'log.copiedHead': '{name}, {time} : {text}',
  'log.overtaken': 'Vous avez modifié ce message sur un autre appareil depuis.',
  'log.late': 'La personne qui a créé la discussion pouvait lire ceci',
  'log.discard': 'Abandonner',

  'writing.most': 'Un message peut avoir {most} caractères. Raccourcissez-le, ou envoyez-le en plusieurs parties.',
  'writing.large':
    'Ce message est trop volumineux : les emojis et les accents empilés prennent plus de place que les lettres. Raccourcissez-le, ou envoyez-le en plusieurs parties.',
  'writing.over':
    '{count, plural, one {# caractère en trop} many {# de caractères en trop} other {# caractères en trop}}',
  'writing.left':
    '{count, plural, one {# caractère restant} many {# de caractères restants} other {# caractères restants}}',
  'writing.tooLarge': 'Trop volumineux',
  'writing.save': 'Enregistrer',
  'writing.editing': 'Modification de votre message',
  'writing.replyingEarlier': 'Réponse à un message antérieur',
  'writing.replyingSelf': 'Réponse à vous-même',
  'writing.replying': 'Réponse à {name}',

  'found.missing.yours': 'Il manque ici un de vos messages',
  'found.missing.others': 'Il manque ici un message de {name}',
  'found.missing.unknown': 'Il manque ici un message',
  'found.changed': 'Un autre message a été vu à cet endroit',
  'found.older.yours': 'Le serveur a montré ici une version antérieure d’un de vos messages',
  'found.older.others': 'Le serveur a montré ici une version antérieure d’un message de {name}',
  'found.older.unknown': 'Le serveur a montré ici une version antérieure d’un message',
  'found.reaction.yours': 'Le serveur n’a pas montré ici votre réaction telle qu’elle est',
  'found.reaction.others': 'Le serveur n’a pas montré ici la réaction de {name} telle qu’elle est',
  'found.repeated.yours': 'Un de vos messages est arrivé deux fois',
  'found.repeated.others': 'Un message de {name} est arrivé deux fois',
  'found.repeated.unknown': 'Un message est arrivé deux fois',
  'found.order': 'Des messages ne sont pas dans l’ordre où ils ont été écrits',
  'found.time': 'L’heure de ce message ne peut pas être juste',
  'found.receipt.yours': 'Une confirmation que vous n’avez jamais donnée a été montrée ici',
  'found.receipt.others': 'Une confirmation que {name} n’a jamais donnée a été montrée ici',

  'noticed.missing.yours': 'Votre appareil a détecté qu’un de vos messages manque ici, et l’a dit à {told}',
  'noticed.missing.others': 'Votre appareil a détecté qu’un message de {name} manque ici, et l’a dit à {told}',
  'noticed.missing.unknown': 'Votre appareil a détecté qu’un message manque ici, et l’a dit à {told}',
  'noticed.changed':
    'Votre appareil a détecté qu’un autre message a été vu à la place d’un message d’ici, et l’a dit à {told}',
  'noticed.older.yours':
    'Votre appareil a détecté qu’une version antérieure d’un de vos messages a été montrée ici, et l’a dit à {told}',
  'noticed.older.others':
    'Votre appareil a détecté qu’une version antérieure d’un message de {name} a été montrée ici, et l’a dit à {told}',
  'noticed.older.unknown':
    'Votre appareil a détecté qu’une version antérieure d’un message a été montrée ici, et l’a dit à {told}',
  'noticed.reaction.yours':
    'Votre appareil a détecté que votre réaction n’a pas été montrée ici telle qu’elle est, et l’a dit à {told}',
  'noticed.reaction.others':
    'Votre appareil a détecté que la réaction de {name} n’a pas été montrée ici telle qu’elle est, et l’a dit à {told}',
  'noticed.repeated.yours':
    'Votre appareil a détecté qu’un de vos messages est arrivé ici deux fois, et l’a dit à {told}',
  'noticed.repeated.others':
    'Votre appareil a détecté qu’un message de {name} est arrivé ici deux fois, et l’a dit à {told}',
  'noticed.repeated.unknown': 'Votre appareil a détecté qu’un message est arrivé ici deux fois, et l’a dit à {told}',
  'noticed.order':
    'Votre appareil a détecté que des messages ne sont pas ici dans l’ordre où ils ont été écrits, et l’a dit à {told}',
  'noticed.time': 'Votre appareil a détecté que l’heure d’un message ne peut pas être juste ici, et l’a dit à {told}',
  'noticed.receipt.yours':
    'Votre appareil a détecté qu’une confirmation que vous n’avez jamais donnée a été montrée ici, et l’a dit à {told}',
  'noticed.receipt.others':
    'Votre appareil a détecté qu’une confirmation que {name} n’a jamais donnée a été montrée ici, et l’a dit à {told}',

  'reported.missing.yours': 'L’appareil de {who} a détecté qu’un de vos messages y manque',
  'reported.missing.others': 'L’appareil de {who} a détecté qu’un message de {name} y manque',
  'reported.missing.unknown': 'L’appareil de {who} a détecté qu’un message y manque',
  'reported.changed': 'L’appareil de {who} a détecté qu’un autre message y a été vu à la place d’un message',
  'reported.older.yours':
    'L’appareil de {who} a détecté qu’une version antérieure d’un de vos messages y a été montrée',
  'reported.older.others':
    'L’appareil de {who} a détecté qu’une version antérieure d’un message de {name} y a été montrée',
  'reported.older.unknown': 'L’appareil de {who} a détecté qu’une version antérieure d’un message y a été montrée',
  'reported.reaction.yours': 'L’appareil de {who} a détecté que votre réaction n’y a pas été montrée telle qu’elle est',
  'reported.reaction.others':
    'L’appareil de {who} a détecté que la réaction de {name} n’y a pas été montrée telle qu’elle est',
  'reported.repeated.yours': 'L’appareil de {who} a détecté qu’un de vos messages y est arrivé deux fois',
  'reported.repeated.others': 'L’appareil de {who} a détecté qu’un message de {name} y est arrivé deux fois',
  'reported.repeated.unknown': 'L’appareil de {who} a détecté qu’un message y est arrivé deux fois',
  'reported.order': 'L’appareil de {who} a détecté que des messages n’y sont pas dans l’ordre où ils ont été écrits',
  'reported.time': 'L’appareil de {who} a détecté que l’heure d’un message ne peut pas y être juste',
  'reported.receipt.yours':
    'L’appareil de {who} a détecté qu’une confirmation que vous n’avez jamais donnée y a été montrée',
  'reported.receipt.others':
    'L’appareil de {who} a détecté qu’une confirmation que {name} n’a jamais donnée y a été montrée',

  'settings.thisDevice': 'Cet appareil',
  'settings.signingOut': 'Déconnexion…',
  'settings.stillSignedIn': 'Parley est injoignable : cet appareil est toujours connecté. Réessayez.',
  'settings.cannotNotify': 'Ce navigateur n’affiche pas de notifications de cette page.',
  'settings.notAllowed':
    'Les notifications ne sont pas autorisées. Les réglages de votre navigateur pour ce site permettent de changer cela.',
  'settings.awayHomeScreen':
    'Ici, seules les pages de l’écran d’accueil le peuvent : ajoutez d’abord Parley à l’écran d’accueil, et ouvrez-le de là.',
  'settings.awayNoService': 'Le service push de ce navigateur ne répond pas, ou ce serveur ne l’utilise pas.',
  'settings.unreachable': 'Parley est injoignable. Réessayez.',

  'choosing.changing': 'Changement…',
  'choosing.short': 'Cette phrase est trop courte : elle a {count} des {least} lettres et chiffres nécessaires.',
  'choosing.repeats':
    'Cette phrase est trop facile à deviner : elle se répète beaucoup, ou suit un ordre. Prenez quatre mots ou plus, sans rapport entre eux.',
  'choosing.long': 'Cette phrase est trop longue : {most} lettres au plus.',
  'choosing.unreachable':
    'Parley est injoignable ; on ne sait donc pas si le nouveau code est en vigueur. Gardez les deux, et appuyez de nouveau sur « Utiliser ce code ».',
  'choosing.refused': 'Parley n’a pas accepté le code. Rechargez la page et réessayez.',
  'choosing.overtaken':
    'Vous avez choisi un code sur un autre appareil. Déconnectez-vous ici et entrez avec ce code ; vous pourrez alors en choisir un autre.',
  'choosing.tooOften': 'C’était trop souvent. Attendez quelques secondes et réessayez.',

  'safety.swapped':
    'Le serveur montre des clés qui ne vont pas ensemble. Quelqu’un se trouve entre vous, ou a essayé : terminez la discussion.',
  'safety.unknownHere':
    'Cet appareil ne connaît pas votre code personnel. Déconnectez-vous ici, et entrez avec ce code pour voir les mots.',
  'safety.known': 'Ils sont faits de la clé de la discussion et de vos deux clés personnelles.',
  'safety.neither':
    'Ni vous ni l’autre personne n’avez choisi de code personnel ; la personne qui a créé la discussion et les clés pourrait donc encore se trouver entre vous.',
  'safety.notYou':
    'Vous n’avez pas choisi de code personnel ; la personne qui a créé la discussion et les clés pourrait donc encore se trouver entre vous.',
  'safety.notOther':
    'L’autre personne n’a pas choisi de code personnel ; la personne qui a créé la discussion et les clés pourrait donc encore se trouver entre vous.',
  'safety.waiting':
    'L’appareil de l’autre personne n’a pas encore répondu. Les mots changeront quand il le fera ; d’ici là, la personne qui a créé la discussion et les clés pourrait encore se trouver entre vous.',

  'files.attach': 'Joindre',
  'files.photoOrVideo': 'Photo ou vidéo',
  'files.file': 'Fichier',
  'files.photo': 'Photo',
  'files.video': 'Vidéo',
  'files.ready': 'Prêt à envoyer',
  'files.caption': 'Légende',
  'files.captionTooLong': 'Cette légende est trop longue.',
  'files.original': 'Original',
  'files.most': 'Un message contient {most} fichiers au plus.',
  'files.mayTell': 'Ce fichier peut révéler qui l’a fait et où.',
  'files.unreadable': '{name} ne peut plus être lu.',
  'files.tooLarge': '{name} est trop volumineux : {size}. Un fichier peut avoir {most}.',
  'files.noRoom': '{name} ne rentre pas : {size}. Les fichiers de cette discussion ont encore {left} de place.',
  'files.onlySaved': '{name} ne peut pas être envoyé avec « Lire une fois » : on ne peut que l’enregistrer.',
  'files.remove': 'Retirer',
  'files.removeNamed': 'Retirer {name}',
  'files.preparing': 'Préparation',
  'files.sending': 'Envoi',
  'files.refusedTooLarge': 'Ce fichier est trop volumineux pour ce serveur.',
  'files.refusedFull':
    'Les fichiers de cette discussion occupent toute la place disponible. Supprimez-en, et réessayez.',
  'files.refusedTooMany': 'Trop de fichiers sont en route dans cette discussion. Réessayez quand ils seront arrivés.',
  'files.refusedStoreFull': 'Le serveur est plein. Réessayez dans un moment.',
  'files.lost': 'Ce n’était pas fini quand la page a été fermée. Choisissez de nouveau les fichiers.',
  'files.notSent': 'Ces fichiers n’ont pas pu être envoyés.',
  'files.notShown': 'Les fichiers de ce message ne peuvent pas être affichés ici.',
  'files.viewPhoto': 'Voir la photo',
  'files.viewPhotoOf': 'Voir la photo {place} sur {count}',
  'files.photoPlace': '{place} sur {count}',
  'files.previousPhoto': 'Photo précédente',
  'files.nextPhoto': 'Photo suivante',
  'files.close': 'Fermer',
  'files.save': 'Enregistrer',
  'files.saveNamed': 'Enregistrer {name}',
  'files.photoNotShown': 'Cette photo ne peut pas être affichée ici.',
  'files.download': 'Télécharger',
  'files.downloadNamed': 'Télécharger {name}',
  'files.downloadingNamed': 'Téléchargement de {name}',
  'files.downloadingVideo': 'Téléchargement de la vidéo',
  'files.playVideo': 'Lire la vidéo',
  'files.unplayable': 'Ce navigateur ne peut pas lire cet enregistrement.',
  'files.damaged': 'Ce fichier est endommagé.',
  'files.missing': 'Ce fichier n’est plus là.',
  'files.unopened': 'Ce fichier ne peut pas être ouvert ici.',

  'recording.record': 'Enregistrer la voix',
  'recording.recording': 'Enregistrement',
  'recording.waitingMicrophone': 'En attente du micro',
  'recording.waitingCamera': 'En attente de la caméra',
  'recording.slide': '‹ Glisser pour annuler',
  'recording.secondsLeft':
    '{count, plural, one {# seconde restante} many {# de secondes restantes} other {# secondes restantes}}',
  'recording.stop': 'Arrêter',
  'recording.start': 'Enregistrer',
  'recording.otherCamera': 'Autre caméra',
  'recording.fullChat': 'Les fichiers de cette discussion n’ont plus de place.',
  'recording.noRoom':
    'Les fichiers de cette discussion n’ont plus de place pour un enregistrement. Supprimez-en quelques-uns, et réessayez.',
  'recording.longestVoice': 'Un message vocal peut durer 15 minutes.',
  'recording.longestVideo': 'Une vidéo ronde peut durer 60 secondes.',
  'recording.microphoneLost': 'Le micro a été retiré. Ce qui a été enregistré jusque-là est gardé.',
  'recording.cameraLost': 'La caméra a été retirée. Ce qui a été enregistré jusque-là est gardé.',
  'recording.needsHttps': 'Pour enregistrer, il faut une adresse qui commence par https.',
  'recording.unable': 'Ce navigateur ne peut pas enregistrer.',
  'recording.microphoneRefused':
    'Le micro n’est pas autorisé ici. Autorisez-le pour cette page dans les réglages du navigateur.',
  'recording.cameraRefused':
    'La caméra n’est pas autorisée ici. Autorisez-la pour cette page dans les réglages du navigateur.',
  'recording.noMicrophone': 'Il n’y a pas de micro.',
  'recording.noCamera': 'Il n’y a pas de caméra.',
  'recording.microphoneTaken': 'Le micro est utilisé par un autre programme.',
  'recording.cameraTaken': 'La caméra est utilisée par un autre programme.',
  'recording.disguised': 'Voix déguisée',
  'recording.disguise': 'Déguiser ma voix',
  'recording.disguising': 'Transformation de la voix',
  'recording.notDisguised': 'Ce navigateur ne peut pas transformer la voix.',
  'recording.noGuarantee':
    'Un déguisement, pas une garantie : la manière de parler peut encore trahir quelqu’un, et ce qui est dit aussi.',
  'playing.position': 'Position',
  'playing.of': '{shown} sur {whole}',
  'playing.playVoice': 'Lire le message vocal',
  'playing.pauseVoice': 'Mettre le message vocal en pause',
  'playing.playRound': 'Lire la vidéo ronde',
  'playing.pauseRound': 'Mettre la vidéo ronde en pause',
  'playing.speed': 'Vitesse {rate}×',

  'stickers.heading': 'Stickers',
  'stickers.make': 'Créer un sticker',
  'stickers.named': 'Sticker : {name}',
  'stickers.unknown': 'Ce sticker est inconnu ici.',
  'stickers.unable': 'Ce navigateur ne peut pas créer de sticker à partir de ce fichier.',
  'sticker.hello': 'Salut',
  'sticker.thanks': 'Merci',
  'sticker.please': 'S’il vous plaît',
  'sticker.yes': 'Oui',
  'sticker.no': 'Non',
  'sticker.laugh': 'Ha ha',
  'sticker.wink': 'Clin d’œil',
  'sticker.love': 'Coup de cœur',
  'sticker.kiss': 'Un bisou',
  'sticker.hug': 'Un câlin',
  'sticker.flowers': 'Des fleurs pour vous',
  'sticker.hooray': 'Hourra',
  'sticker.birthday': 'Joyeux anniversaire',
  'sticker.cool': 'Cool',
  'sticker.surprised': 'Oh !',
  'sticker.thinking': 'Je réfléchis',
  'sticker.idea': 'Une idée',
  'sticker.shh': 'Entre nous',
  'sticker.secret': 'Un secret',
  'sticker.sad': 'Triste',
  'sticker.crying': 'En larmes',
  'sticker.angry': 'En colère',
  'sticker.sorry': 'Pardon',
  'sticker.morning': 'Bonjour',
  'sticker.night': 'Bonne nuit',
  'sticker.hungry': 'J’ai faim',
  'sticker.sick': 'Ça ne va pas',
  'sticker.coming': 'J’arrive',
  'sticker.waiting': 'J’attends',
  'sticker.goodbye': 'Au revoir',

  'size.bytes': '{amount} octets',
  'size.kilobytes': '{amount} Ko',
  'size.megabytes': '{amount} Mo',
};
