import type { Messages } from './en.ts';

export const brazilianPortuguese: Messages = {
  'page.start': 'Parley: uma conversa privada para dois',
  'page.chats': 'Suas conversas – Parley',
  'page.security': 'Como o Parley funciona – Parley',
  'page.titled': '{title} – Parley',
  'page.needsScript':
    'O Parley precisa de JavaScript: nomes, códigos e mensagens são criptografados no seu próprio dispositivo, e só um script pode fazer isso.',
  'page.howItWorks': 'Como isto funciona e quais são os limites',
  'page.language': 'Idioma',
  'page.notes': 'Notas',
  'page.veiled': 'Sob o véu',
  'page.unveil': 'Toque, ou pressione uma tecla, para ver a página.',

  'button.cancel': 'Cancelar',
  'button.done': 'Concluir',
  'button.newChat': 'Nova conversa',
  'button.yourChats': 'Suas conversas',
  'button.tryAgain': 'Tentar de novo',
  'button.endForBoth': 'Encerrar para todos',
  'button.endChat': 'Encerrar conversa',
  'button.signOutHere': 'Desconectar aqui',
  'button.leaveQuickly': 'Sair rápido',

  'offline.heading': 'Não é possível acessar o Parley',
  'offline.noNetwork': 'Este dispositivo está sem rede. A página aparece sozinha assim que houver uma.',
  'offline.noAnswer':
    'O servidor não responde, ou a rede não deixa passar nada. A página aparece sozinha assim que puder.',
  'offline.waiting': 'O que você escreveu espera neste dispositivo. O envio será feito assim que a conversa voltar.',

  'start.heading': 'Uma conversa privada para dois',
  'start.promise':
    'Criptografada nos dispositivos de vocês, aberta com dois códigos secretos, e some quando vocês a encerram ou ficam em silêncio.',
  'start.firstName': 'Nome da primeira pessoa',
  'start.secondName': 'Nome da segunda pessoa',
  'start.silence': 'Destruir após silêncio de',
  'start.vanish': 'As mensagens somem',
  'start.vanishNever': 'nunca',
  'start.vanishAfter': '{duration} depois de lidas',
  'start.submit': 'Iniciar conversa',
  'start.unavailable': 'Não é possível acessar o Parley agora. A conversa que você criou está guardada nesta aba.',
  'start.gone':
    'A conversa criada nesta aba não pode mais ser mostrada: ela foi encerrada, ou os cookies deste navegador foram apagados.',
  'start.aboutAddress': 'Sobre este endereço',
  'start.phonesCannot': 'Celulares não conseguem acessar {address}.',
  'start.openElsewhere': 'Abra o Parley em um endereço que eles consigam acessar:',
  'start.onlyThisMachine': 'Só este computador consegue.',
  'start.orSetAddress': 'Ou inicie o Parley com {setting} definido como o começo que os links devem ter.',
  'start.setAddress': 'Inicie o Parley com {setting} definido como o começo que os links devem ter.',
  'start.incomplete':
    'A conversa não foi criada: o que a página enviou estava incompleto. Recarregue a página e tente de novo.',
  'start.tooMany': 'Conversas demais foram criadas na sua rede. Espere um pouco e tente de novo.',
  'start.creatorFull':
    'As conversas criadas na sua rede já contêm tudo o que podem. Encerre uma delas, ou espere até que uma termine.',
  'start.full': 'O servidor não tem espaço para uma nova conversa agora. Tente de novo daqui a pouco.',
  'start.stopping': 'O Parley está sendo reiniciado. Toque de novo em “Iniciar conversa” em um instante.',

  'panel.heading': 'Sua conversa está pronta',
  'panel.advice':
    'Entregue a cada pessoa o link dela (ou deixe que ela o escaneie) e o código secreto dela por outro meio: um no papel, o outro por voz. Só os dois juntos deixam alguém entrar.',
  'panel.happenings': 'O que aconteceu na conversa',
  'panel.print': 'Imprimir',
  'panel.printHint': 'Cartões para recortar, com os códigos secretos à parte.',
  'panel.link': 'Link',
  'panel.copyLink': 'Copiar link',
  'panel.share': 'Compartilhar',
  'panel.for': 'Para {name}',
  'panel.code': 'Código secreto',
  'panel.showCode': 'Mostrar código',
  'panel.copyCode': 'Copiar código',
  'panel.ownCode': '{name} escolheu um código próprio. O código criado aqui não deixa mais ninguém entrar.',
  'panel.notHere': 'Ainda não chegou',
  'panel.here': 'Na conversa',
  'panel.lastSeen': 'Última presença: {moment}',
  'panel.endQuestion': 'Encerrar esta conversa?',
  'panel.endConsequence': 'Ela é destruída na hora, para as duas pessoas. Nada dela pode ser recuperado.',
  'panel.keep': 'Manter',
  'panel.ended': 'Ela foi encerrada, e nada restou dela. Seus links e códigos não abrem mais nada.',
  'panel.idle':
    'Ninguém escreveu durante o tempo escolhido, e nada restou dela. Seus links e códigos não abrem mais nada.',
  'panel.expired': 'O tempo dela acabou, e nada restou dela. Seus links e códigos não abrem mais nada.',
  'panel.lost':
    'O Parley a perdeu, como acontece quando o servidor é reiniciado, ou ela terminou há mais de um dia. Seus links e códigos não abrem mais nada.',

  'landing.signedOut':
    'Este dispositivo foi desconectado, ou ficou muito tempo ausente. O que ele tinha da conversa foi esquecido; o código a abre de novo.',
  'landing.hello': 'Olá, {name}',
  'landing.typeOwnCode': 'Você recebeu um convite para uma conversa privada. Digite o código que você escolheu.',
  'landing.typeCode': 'Você recebeu um convite para uma conversa privada. Digite o código secreto que você recebeu.',
  'landing.missing': 'Falta alguma coisa',
  'landing.fragmentMissing':
    'A parte do link depois do # não está aí, ou foi alterada no caminho. Se você copiou o link, copie-o inteiro.',
  'landing.submit': 'Entrar',
  'landing.code': 'Código secreto',
  'landing.codeHint': '8 letras e números; maiúsculas não fazem diferença.',
  'landing.ownCode': 'Seu código próprio',
  'landing.ownCodeHint':
    'O código ou a frase que se escolheu na conversa. O código que você recebeu não deixa mais ninguém entrar.',
  'landing.wrong':
    'Este não é o código certo. {left, plural, one {Resta # tentativa.} many {Restam # de tentativas.} other {Restam # tentativas.}}',
  'landing.paused': 'Códigos errados demais. Tente de novo em {time}.',
  'landing.malformed': 'Isso não pôde ser lido como código secreto. Confira e tente de novo.',

  'ended.heading': 'Esta conversa foi encerrada',
  'ended.idle': 'Ninguém escreveu durante o tempo escolhido, e nada restou dela.',
  'ended.expired': 'O tempo dela acabou, e nada restou dela.',
  'ended.byOrganizer': 'Quem criou a conversa a encerrou, e nada restou dela.',
  'ended.bySomebody': 'Alguém a encerrou, e nada restou dela.',
  'ended.byYou': 'Você a encerrou, e nada restou dela.',
  'ended.byName': '{name} a encerrou, e nada restou dela.',
  'ended.lost': 'Esta conversa não existe mais',
  'ended.lostWhy':
    'O Parley a perdeu, como acontece quando o servidor é reiniciado, ou ela terminou há mais de um dia. Ela não pode ser recuperada.',
  'ended.unsent': 'O que você escreveu e não pôde ser enviado; só é mostrado agora:',

  'chats.heading': 'Suas conversas',
  'chats.none':
    'Nenhuma conversa está aberta neste navegador. Quando você entra com um link e um código, a conversa fica aqui até terminar.',
  'chats.locked': 'Para ler, abra o link dela de novo: pelo seu histórico ou pelo código QR.',
  'chats.noMessages': 'Ainda não há mensagens',
  'chats.unread': 'não lidas',
  'chats.more':
    'Aqui estão as {count} últimas conversas em que este navegador entrou. Ele entrou em outras: os links delas as abrem.',

  'chat.messages': 'Mensagens',
  'chat.beginning':
    'Criptografada nos dispositivos de vocês. Apagada quando uma das duas pessoas encerra a conversa, ou após {duration} de silêncio.',
  'chat.apart': 'Quem criou a conversa não pode mais lê-la',
  'chat.older': 'Mensagens anteriores',
  'chat.newer': 'Mensagens seguintes',
  'chat.newMessages': 'Novas mensagens',
  'chat.message': 'Mensagem',
  'chat.send': 'Enviar',
  'chat.online': 'online',
  'chat.lastSeen': 'última presença: {moment}',
  'chat.neverSeen': 'ainda não entrou',
  'chat.typing': '{name} está digitando…',
  'chat.countdown': 'Esta conversa será destruída em {time}',
  'chat.tooManyTabs': 'Esta conversa está aberta em abas demais. Feche uma delas, e ela continua aqui.',
  'chat.keepOpen': 'Manter aberta',
  'chat.endQuestion': 'Encerrar esta conversa para todos? Tudo é apagado.',
  'chat.deleted': 'mensagem apagada',
  'chat.edited': 'editada',
  'chat.vanishes': 'As mensagens somem depois de lidas. Tempo: {duration}',
  'chat.readOnce': 'Ler uma vez',
  'chat.openOnce': 'Ler uma vez: toque para abrir',
  'chat.openedAt': 'aberta {time}',
  'chat.wasReadOnce': 'mensagem lida uma vez',
  'chat.vanished': 'mensagem sumiu',
  'chat.onceHint': 'É apagada para os dois quando você a fecha. Mesmo assim, uma tela pode ser fotografada.',
  'chat.cameIn': '{name} entrou',
  'chat.anotherDevice': '{name} entrou em outro dispositivo',
  'chat.wrongCode':
    '{count, plural, one {Alguém digitou um código errado no link de {name}} many {Alguém digitou # de códigos errados no link de {name}} other {Alguém digitou # códigos errados no link de {name}}}',
  'chat.choseOwnCode': '{name} escolheu um código próprio: agora só ele deixa entrar',
  'chat.fromTo': 'de {first} a {last}',

  'menu.more': 'Mais',
  'menu.react': 'Reagir',
  'menu.reactWith': 'Reagir com {emoji}',
  'menu.anotherEmoji': 'Outro emoji',
  'menu.emoji': 'Emoji',
  'menu.oneEmoji': 'Um emoji',
  'menu.reply': 'Responder',
  'menu.copy': 'Copiar',
  'menu.select': 'Selecionar texto',
  'menu.edit': 'Editar',
  'menu.delete': 'Apagar',
  'menu.deleteQuestion': 'Apagar esta mensagem para todos?',
  'menu.deleteForBoth': 'Apagar para todos',

  'settings.heading': 'Configurações',
  'settings.notices': 'Avisos',
  'settings.noticesHint': 'Quando chega uma mensagem e você está olhando para outro lugar.',
  'settings.sound': 'Som',
  'settings.vibration': 'Vibração',
  'settings.notifications': 'Notificações',
  'settings.notificationsHint': 'Elas dizem “Nova mensagem”: sem nome, sem texto.',
  'settings.away': 'Avisar quando eu estiver ausente',
  'settings.awayHint':
    'Para esta conversa, neste dispositivo. O serviço de push do seu navegador passa a saber quando este servidor tem algo para você, mas não o quê nem de quem; este servidor passa a saber o endereço deste navegador lá, o mesmo para todas as conversas.',
  'settings.writing': 'Escrita',
  'settings.enterSends': 'Enviar com Enter',
  'settings.enterSendsHint': 'Senão, Enter quebra a linha.',
  'settings.spelling': 'Verificar ortografia',
  'settings.spellingHint': 'Para isso, alguns navegadores enviam o que você digita a um serviço.',
  'settings.onlookers': 'Olhares alheios',
  'settings.veil': 'Véu',
  'settings.veilHint': 'A página fica desfocada enquanto outro app ou janela está na frente.',
  'settings.veilIdle': 'Também após um minuto sem toque',
  'settings.plainTitle': 'Título discreto',
  'settings.plainTitleHint': 'A aba e o histórico dizem “{title}”, sem número.',
  'settings.devices': 'Dispositivos',
  'settings.anotherDevice': '{device}, entrada: {moment}',
  'settings.anotherDeviceName': 'Outro dispositivo',
  'settings.signOut': 'Desconectar',
  'settings.signOutOthers': 'Desconectar todos os outros',
  'settings.signOutHereHint': 'Este dispositivo esquece a conversa, que continua.',
  'settings.ownCodeHint': 'Assim, só você sabe o que deixa você entrar.',
  'settings.safetyWordsHint': 'Elas revelam se há alguém entre vocês.',

  'ownCode.heading': 'Escolher meu próprio código',
  'ownCode.consequence':
    'A partir daí, só este código deixa entrar pelo seu link. O que você recebeu não deixa mais ninguém entrar, seja quem for que o tenha.',
  'ownCode.kind': 'Que tipo de código',
  'ownCode.made': 'Um código criado para mim',
  'ownCode.theNew': 'O novo código',
  'ownCode.phraseOfMine': 'Uma frase minha',
  'ownCode.phrase': 'Frase',
  'ownCode.phraseHint':
    'Pelo menos {count} letras e números: quatro palavras sem relação entre si, ou mais. Maiúsculas e espaços não fazem diferença.',
  'ownCode.signOutOthers': 'Desconectar meus outros dispositivos',
  'ownCode.writeDown':
    'Anote: ninguém pode dizê-lo a você de novo. A outra pessoa e quem criou a conversa veem que você escolheu um.',
  'ownCode.use': 'Usar este código',
  'ownCode.inForce': 'Agora só o seu código próprio deixa entrar pelo seu link.',
  'safetyWords.heading': 'Palavras de segurança',
  'safetyWords.advice':
    'Leiam-nas em voz alta, uma pessoa para a outra. Se vocês veem as mesmas cinco dos dois lados, não há ninguém entre vocês. Se forem diferentes, encerrem a conversa.',

  'refusal.malformed': 'Isto não foi entendido. Recarregue a página e tente de novo.',
  'refusal.unknown': 'Este servidor não sabe fazer isso. Recarregue a página e tente de novo.',
  'refusal.too-large': 'Esta mensagem é longa demais para ser enviada.',
  'refusal.chat-full': 'Esta conversa está cheia: não cabem mais mensagens.',
  'refusal.waiting-full':
    'Não cabe mais do que isto na conversa até a outra pessoa entrar. Tente de novo quando isso acontecer.',
  'refusal.store-full': 'O servidor está cheio. Tente de novo daqui a pouco.',
  'refusal.assets-missing': 'Um arquivo desta mensagem não chegou. Tente de novo.',
  'refusal.no-such-message': 'Esta mensagem não está na conversa.',
  'refusal.not-yours': 'Só quem escreveu esta mensagem pode alterá-la.',
  'refusal.deleted': 'Esta mensagem foi apagada.',
  'refusal.read-once': 'Uma mensagem que se lê uma vez não pode ser alterada.',
  'refusal.overtaken': 'Esta mensagem foi alterada em outro dispositivo nesse meio-tempo. Tente de novo.',
  'refusal.too-frequent': 'Isso foi muito rápido. O envio será feito em um instante.',
  'refusal.unavailable': 'O servidor não pode aceitar isto agora. O envio será feito assim que ele puder.',

  'problem.malformed': 'Isso não foi entendido',
  'problem.malformed.text': 'A solicitação estava incompleta. Volte, recarregue a página e tente de novo.',
  'problem.needs-script': 'O Parley precisa de JavaScript',
  'problem.needs-script.text':
    'Tudo é criptografado no seu navegador, e quem faz isso é o script da página. Permita-o e tente de novo.',
  'problem.escaped-fragment': 'Este link foi alterado no caminho',
  'problem.escaped-fragment.text':
    'Um programa trocou o # do link por %23; por isso, a parte secreta dele chegou a este servidor, e a conversa não pode ser aberta com ele. Escaneie o código QR, ou peça o link de novo por outro meio.',
  'problem.not-entered': 'O código secreto é necessário',
  'problem.not-entered.text':
    'Este navegador não entrou nesta conversa, ou não está mais nela. Abra seu link de novo e digite o código.',
  'problem.cross-origin': 'Isso não é permitido daqui',
  'problem.cross-origin.text':
    'A solicitação não veio de uma página deste servidor. Abra a página do próprio Parley e tente de novo.',
  'problem.unknown-public-url': 'Este Parley não está configurado para este endereço',
  'problem.unknown-public-url.text':
    'Não há nada de errado com seu navegador. Quem administra este servidor precisa definir PUBLIC_URL com o endereço que você abriu.',
  'problem.not-yours': 'Você não pode acompanhar esta conversa',
  'problem.not-yours.text':
    'Só o navegador que criou uma conversa pode ver como ela está. O cookie dele não está aqui, ou não está mais.',
  'problem.unknown': 'Não há nada aqui',
  'problem.unknown.text':
    'Confira o link: ele pode estar incompleto, ou a conversa dele pode ter terminado há mais de um dia.',
  'problem.wrong-method': 'Não é assim que funciona',
  'problem.wrong-method.text': 'Nada aqui pode ser pedido desta maneira.',
  'problem.ended': 'Esta conversa foi encerrada',
  'problem.ended.text': 'Nada restou dela.',
  'problem.length-required': 'Isso não foi entendido',
  'problem.length-required.text': 'A solicitação não informou seu tamanho, como todo navegador faz.',
  'problem.too-large': 'Isso é demais',
  'problem.too-large.text': 'A solicitação era maior do que qualquer coisa que o Parley envia.',
  'problem.upgrade-required': 'Isto não é uma página',
  'problem.upgrade-required.text': 'Este endereço é para a conexão que mantém uma conversa ao vivo.',
  'problem.too-many-requests': 'Isso foi frequente demais',
  'problem.too-many-requests.text': 'Solicitações demais vieram da sua rede. Espere um instante e tente de novo.',
  'problem.too-many-connections': 'Vezes demais ao mesmo tempo',
  'problem.too-many-connections.text':
    'Esta conversa está aberta em lugares demais. Feche-a em outra aba e tente de novo.',
  'problem.internal-error': 'Algo deu errado',
  'problem.internal-error.text': 'O erro foi nosso, não seu. Recarregue a página e tente de novo.',
  'problem.unavailable': 'O Parley não pode responder agora',
  'problem.unavailable.text': 'Tente de novo em um instante.',
  'problem.line': '{title}. {text}',

  'security.startChat': 'Iniciar uma conversa',
  'security.promise':
    'O servidor nunca vê um nome, um código, uma mensagem ou uma chave. Quando uma conversa termina, nada resta dela.',
  'security.meaning':
    'O que isso significa, linha por linha, com os valores com que este servidor funciona. Abaixo de cada linha estão os nomes dos testes que mostram isso; eles fazem parte do código-fonte do Parley, e qualquer pessoa pode executá-los.',
  'security.untested': 'O que nenhum teste pode mostrar',
  'security.tested': 'Testado: {tests}',
  'security.scripts': 'Os scripts deste servidor',
  'security.aboutScripts':
    'A criptografia é feita por estes arquivos, e por nada mais do que as páginas executam. Cada um é servido a partir do caminho mostrado, que termina com o SHA-256 do arquivo. Enquanto servidores de duas versões compartilham um Redis, um servidor serve dali os arquivos do outro, e só se o conteúdo deles tiver o hash que está no nome. Compile você a mesma versão do Parley ({build}), e {sums} dá os mesmos hashes, ou este servidor envia outra coisa.',
  'security.compare':
    'Um servidor desonesto poderia mostrar estes hashes e enviar outros arquivos. Compare o que seu navegador realmente recebeu: salve os arquivos a partir dos caminhos deles.',
  'security.script': '{path}, em: {page}',
  'security.onStart': 'a página inicial',
  'security.onLanding': 'a página de um link, onde o código é digitado',
  'security.onChat': 'uma conversa',
  'security.onChatStanding': 'uma conversa, depois de pronta',
  'security.onLink': 'a página de um link e sua conversa',
  'security.onChats': 'a lista das suas conversas',
  'security.onEveryPage': 'todas as páginas, menos a lista das suas conversas, que o contém',
  'security.onOffline': 'no lugar de uma página que não é possível acessar',
  'security.onWorker':
    'em segundo plano, por https: guarda estes arquivos e mostra quando não é possível acessar uma página',
  'security.onStartAndLink': 'a página inicial e atrás de um link',
  'security.onFiles': 'uma conversa, assim que um arquivo é enviado ou mostrado',
  'security.onVideo': 'uma conversa, assim que um vídeo é enviado',
  'security.onRecording': 'uma conversa, assim que algo é gravado',
  'security.onStickers': 'uma conversa, assim que uma figurinha é mostrada ou procurada',
  'security.onRoundVideo': 'uma conversa, assim que um vídeo redondo é gravado',
  'security.onWords': 'as páginas neste idioma: os textos delas',
  'security.onOwnCode': 'uma conversa, assim que um código próprio é escolhido ou as palavras de segurança são vistas',

  'claim.caveat.server': 'Quem serve a página poderia alterá-la.',
  'claim.caveat.server.text':
    'A criptografia roda em JavaScript que o servidor envia. Quem administra o servidor e quer ler o que você escreve, ou alguém que tomou o controle dele, poderia enviar outro JavaScript, e só para você. Administre o Parley por conta própria, ou use um que seja administrado por alguém em quem você confia, por https.',
  'claim.caveat.organizer': 'Quem criou a conversa poderia lê-la.',
  'claim.caveat.organizer.text':
    'O navegador de quem criou a conversa gerou a chave da conversa e os dois códigos, e guarda os códigos na aba até a conversa terminar. Enquanto você não escolher um código próprio, essa pessoa pode entrar como se fosse você; o registro da conversa mostra isso. Enquanto as duas pessoas não tiverem escolhido um, ela pode ler a conversa.',
  'claim.caveat.ownCodes': 'O que resta a outros quando quem criou a conversa não pode mais lê-la.',
  'claim.caveat.ownCodes.text':
    'Quem criou a conversa fica com o que leu antes, e não recebe mais nada. O servidor não tem nenhuma chave. Quem encontra um cartão não abre nada. O servidor e quem criou a conversa, juntos, podem ler o que foi escrito antes e o que tem a linha dizendo que quem criou a conversa podia ler; podem escrever mensagens assim em nome de qualquer uma das duas pessoas, e alterar, sem deixar marca, o que foi selado antes. Se já estavam no meio antes de vocês escolherem seus códigos, continuam lendo: nesse caso, as palavras de segurança de vocês são diferentes. Eles podem mostrar a uma página aberta de novo a conversa como era antes, com uma chave deles: nesse caso, as palavras nesse dispositivo são diferentes das dos outros. Por isso, comparem as palavras mais uma vez onde vocês entrarem de novo. Eles podem tentar adivinhar os códigos próprios de vocês, cada tentativa ao custo de um Argon2id: escolham um que seja criado para vocês, ou uma frase forte.',
  'claim.caveat.linkAndCode': 'O link e o código juntos abrem a conversa.',
  'claim.caveat.linkAndCode.text':
    'Entregue-os por meios diferentes: o link em uma tela ou por e-mail, o código por voz ou no papel. Quem tem os dois entra como se fosse essa pessoa. Os outros veem isso: uma entrada é mostrada a todos na conversa.',
  'claim.caveat.guessing': 'Um link e os dados armazenados, juntos, permitem adivinhar.',
  'claim.caveat.guessing.text':
    'Um código tem 40 bits aleatórios; quantos uma frase tem depende de quem a escolheu. Quem tem o link inteiro de uma das duas pessoas e uma cópia do que o servidor guarda pode testar códigos sem perguntar ao servidor; cada tentativa custa um Argon2id de 19 MiB. Enquanto a conversa vive, isso é caro; depois do fim dela não resta nada em que testar.',
  'claim.caveat.withholding': 'Um servidor pode parar de entregar.',
  'claim.caveat.withholding.text':
    'Ele pode reter tudo a partir de um momento, também para só uma das duas pessoas, e ninguém consegue distinguir isso de uma rede fora do ar. O que ele mostra até então coincide com o que os dois dispositivos selaram; o que só um deles viu é notado na próxima vez que eles escreverem.',
  'claim.caveat.forwardSecrecy': 'Não há sigilo futuro (forward secrecy) dentro de uma conversa.',
  'claim.caveat.forwardSecrecy.text':
    'Uma só chave sela todas as mensagens dela, ou duas, antes e depois de quem criou a conversa ficar de fora. Elas são apagadas com a conversa.',
  'claim.caveat.eachOther':
    'As duas pessoas não estão protegidas uma da outra, nem do que o servidor diz sobre quem escreveu.',
  'claim.caveat.eachOther.text':
    'As duas têm a mesma chave. Que uma mensagem venha de uma delas e não da outra depende do servidor; que venha de uma das duas, não.',
  'claim.caveat.disguise': 'Uma voz disfarçada não é garantia.',
  'claim.caveat.disguise.text':
    '“Disfarçar minha voz” retira o tom e a melodia de uma voz e desloca seus timbres, antes que algo seja enviado. O ritmo, as pausas, o sotaque e as palavras ficam, e as pessoas também são reconhecidas por isso.',
  'claim.caveat.reader': 'Quem lê pode guardar o que lê.',
  'claim.caveat.reader.text': 'Uma tela pode ser fotografada, um texto pode ser copiado.',
  'claim.caveat.erasure': 'Apagar depois de ler depende do servidor.',
  'claim.caveat.erasure.text':
    'Ele poderia guardar o que deve apagar, cifrado como está, ou apagar antes da hora o que foi lido. Se apagar o que nunca foi lido, os aparelhos percebem. Uma página sem conexão continua mostrando o que sumiu até voltar a ter uma. Mesmo assim, uma tela pode ser fotografada.',
  'claim.caveat.memory': 'A memória não é sobrescrita.',
  'claim.caveat.memory.text':
    'O que é destruído é liberado; quando o sistema operacional, o servidor, o Redis ou um navegador reutilizam a memória depende deles. Até lá, mensagens seladas, verificadores e cookies de uma conversa encerrada podem ser encontrados na memória de um servidor e de um Redis; nada que possa ser lido, pois isso nunca esteve lá. Execute os servidores e o Redis sem swap em discos não criptografados, e o Redis sem persistência. Sobre esta última, o Parley avisa.',
  'claim.caveat.history': 'O histórico de um navegador lembra que um link foi aberto,',
  'claim.caveat.history.text':
    'com a parte depois de #. Depois do fim, essa chave não abre nada: o que foi selado com ela sumiu do servidor, e ela não abre mensagens sem o código.',
  'claim.caveat.browserDisk': 'Um navegador decide o que põe no disco dele.',
  'claim.caveat.browserDisk.text':
    'As páginas do Parley mantêm os arquivos selados, e só enquanto estão a caminho; o que está aberto fica na memória da página. Um navegador que fica sem memória pode mover arquivos grandes abertos para arquivos temporários próprios, que remove depois, e um dispositivo pode mover memória para o disco dele. Um arquivo que alguém salva é dessa pessoa, e fica.',
  'claim.caveat.device': 'Um dispositivo nas mãos de outra pessoa está na conversa',
  'claim.caveat.device.text': 'até que a aba dele seja fechada, alguém o desconecte ou a conversa termine.',

  'claim.operator': 'O que alguém desonesto que administra o servidor poderia fazer',
  'claim.operator.otherScripts':
    'Enviar outro JavaScript, que lê o que você escreve. Os scripts da lista desta página podem ser comparados com uma compilação sua a partir do código-fonte: as mesmas fontes dão os mesmos bytes.',
  'claim.operator.metadata': 'Guardar quando, quanto e de onde algo foi enviado. O Parley, como é, não anota isso.',
  'claim.operator.ending':
    'Encerrar a conversa, ou não entregar mais nada. Uma mensagem omitida, repetida, trocada, devolvida ao que era antes de uma edição ou exclusão, ou com data errada, uma reação anterior e uma confirmação que ninguém deu são notadas: o registro da conversa diz isso, e o outro lado é informado. Nenhuma pode ser alterada, nem posta no lugar de outra: não se abriria.',
  'claim.operator.inBetween':
    'Ficar entre as duas pessoas, junto com quem criou a conversa e a chave dela. Depois que as duas escolhem um código próprio, as palavras de segurança revelam isso: elas também são feitas de uma chave própria de cada pessoa, e são diferentes se alguém tiver trocado uma, diga o cabeçalho o que disser. Ninguém pode escolher uma chave com base na da outra pessoa: cada uma é mostrada quando as duas já estão presas por um hash.',
  'claim.operator.guessing':
    'Adivinhar códigos sem perguntar ao servidor, se alguém também lhe deu o link inteiro de uma das duas pessoas: a parte depois de # nunca chega ao servidor, e sem ela nenhuma tentativa pode ser conferida.',

  'claim.stores': 'O que o servidor armazena, e por quanto tempo',
  'claim.stores.ofAChat':
    'De uma conversa: os nomes, chaves, mensagens e reações selados, quando chegaram, e hashes do que abre a porta. Nada disso abre coisa alguma.',
  'claim.stores.untilSilence':
    'Até que alguém encerre a conversa, ou que ninguém faça nada nela pelo tempo escolhido: {choices}. Com precisão de milissegundo.',
  'claim.stores.longest': 'No máximo {longest}, e {entering} quando ninguém entra.',
  'claim.stores.edited': 'O que é editado é substituído, e o que é apagado some do armazenamento nesse momento.',
  'claim.stores.read':
    'O que se lê uma vez é apagado quando quem lê o fecha; onde as mensagens somem, cada uma é apagada esse tempo depois de lida: texto, arquivos e reações, no servidor e dos dois lados.',
  'claim.stores.files':
    'Arquivos selados, enquanto existir a mensagem que os mostra. Um arquivo que nenhuma mensagem mostra some uma hora depois de chegar sua última parte.',
  'claim.stores.bucket':
    'Quem administra o servidor pode manter os bytes selados dos arquivos em um bucket (ASSETS_URL). O que é apagado ou encerrado é apagado ali na hora e procurado de novo, por cada servidor, até que nada reste; até lá, as chaves já sumiram. Um bucket que guarda versões guarda o que foi apagado: o servidor avisa disso ao iniciar.',
  'claim.stores.counts':
    'Quantos códigos errados e certos, links que não existem e novas conversas houve, sob hashes que precisam da chave de quem administra o servidor, que não está em nenhum Redis; no máximo por {duration}.',
  'claim.stores.bytes':
    'Quantos bytes contêm as conversas criadas em uma mesma rede: sob um hash, e sem revelar quais conversas são.',

  'claim.survives': 'O que sobrevive ao fim',
  'claim.survives.tombstone':
    'O identificador da conversa e qual de três motivos a encerrou, por {duration}; nada mais da conversa.',
  'claim.survives.endWins': 'O fim prevalece sobre tudo o que está em andamento: nada traz coisa alguma de volta.',
  'claim.survives.redisErases':
    'O Redis, quando as conversas são guardadas nele, as apaga mesmo quando não resta nenhum servidor para fazer isso.',
  'claim.survives.browsers': 'Os navegadores não guardam nada: nenhum armazenamento, nenhum cookie, nada na página.',
  'claim.survives.leaving':
    'Quem sai rápido não deixa chave nem rascunho na aba, e voltar não mostra nada da conversa.',
  'claim.survives.noPush':
    'O navegador de quem sai rápido não recebe mais nenhum push até que essa pessoa os ative de novo.',
  'claim.survives.builtFiles':
    'Por https eles guardam os scripts, estilos e imagens do próprio Parley, iguais para todos: nunca uma página, um endereço ou algo criptografado.',
  'claim.survives.log': 'O registro nunca conteve nada dela.',
  'claim.survives.redisKeys':
    'O Redis, quando as conversas são guardadas nele, não tem nada dela em nenhuma chave, canal ou dump, por mais movimentadas que estejam outras conversas.',
  'claim.survives.disk':
    'O disco de um dispositivo nunca contém um nome, um código, uma mensagem ou um rascunho que possa ser lido.',
  'claim.survives.key':
    'Também não contém a chave da conversa. O que uma aba guarda é selado com uma chave que este servidor apaga com a conversa, com o dispositivo ou quando ele é desconectado.',
  'claim.survives.program':
    'O programa do servidor não alcança nada dela: nenhum texto que ele tenha e, poucos segundos depois, nem um byte dos buffers dele. Ele não escreveu nada dela em nenhum arquivo.',

  'claim.sees': 'O que o servidor vê',
  'claim.sees.names':
    'Ele nunca vê um nome, um código, uma chave ou um texto: nada do que um navegador envia contém isso, em nenhuma codificação.',
  'claim.sees.fragment':
    'A parte de um link depois de # não está em nenhuma solicitação, embora fique na barra de endereços.',
  'claim.sees.thirdParties': 'As páginas consultam só este servidor; não há terceiros.',
  'claim.sees.spelling':
    'Alguns navegadores enviam o texto de um campo a um serviço que verifica a ortografia. O campo de mensagens pede que não façam isso; nas configurações é possível permitir isso neste navegador.',
  'claim.sees.noCode': 'Nenhum código que roda no servidor pode abrir coisa alguma.',
  'claim.sees.length':
    'Ele vê o tamanho de uma mensagem só com a precisão de uma potência de dois: o que é selado é preenchido até um de oito tamanhos.',
  'claim.sees.fileSize':
    'De um arquivo, ele vê o tamanho, arredondado para cima em no máximo 12%, quem o enviou e com qual mensagem, e quando é baixado; não o nome, o tipo ou um byte dele.',
  'claim.sees.photos':
    'O que uma câmera gravou em uma foto, como o lugar onde foi tirada, não sai de nenhum dispositivo: uma foto é redesenhada antes de ser enviada. Como “Original”, e quando tem movimento, um JPEG, PNG, WebP ou GIF mantém seus pixels e seu perfil de cores, e perde o resto. Um vídeo MP4, MOV ou WebM mantém cada imagem e cada som e recebe um novo contêiner sem lugar, dispositivo e nomes. Do que mantém tudo, como outros formatos e arquivos, a página diz isso antes do envio.',
  'claim.sees.stickers':
    'Ele não fica sabendo qual das figurinhas do Parley é enviada: todas vêm em um só arquivo, e a mensagem contém o nome.',
  'claim.sees.microphone':
    'Só a página de uma conversa pode pedir o microfone e a câmera. Ela pede quando alguém grava, e os libera no fim da gravação.',
  'claim.sees.presence':
    'Ele vê quem está online e quem está digitando, e conta à outra pessoa; também quando alguém esteve lá pela última vez.',
  'claim.sees.push':
    'Quem está ausente só é avisado se ativar isso, para uma conversa e um dispositivo. Todo push diz a mesma coisa: nenhum nome, nenhum identificador, nenhum número. O serviço de push do fabricante do navegador fica sabendo que este servidor tem algo para o navegador, e quando. O servidor guarda o endereço do navegador lá, o mesmo para todas as conversas, até a conversa ser encerrada, o dispositivo sair dela ou o serviço dizer que ele não existe mais.',
  'claim.sees.network':
    'Ele vê quando e de qual endereço de rede algo é pedido. Nenhum endereço, link, conversa ou nome vai para o registro dele, por mais que ele registre.',
  'claim.sees.figures': 'Os números que quem administra o servidor lê contam tipos e motivos, e não nomeiam ninguém.',

  'claim.entry': 'Quem entra',
  'claim.entry.withoutCode': 'Sem o código certo, nenhuma mensagem, chave ou nome é entregue.',
  'claim.entry.guessing':
    'Um código não pode ser adivinhado: {tries, plural, one {# tentativa} many {# de tentativas} other {# tentativas}}, depois pausas que crescem de {first} a {longest}, também para muitas tentativas ao mesmo tempo.',
  'claim.entry.manyAddresses':
    'Muitos endereços juntos têm {tries, plural, one {# tentativa} many {# de tentativas} other {# tentativas}} em {duration}.',
  'claim.entry.strangers':
    'As tentativas erradas de estranhos não bloqueiam a pessoa, nem as páginas de outros sites: as tentativas só contam para quem tem o link com a parte depois de #. Quem o tem pode esgotar, de muitos endereços, as tentativas do link, mas não as de um endereço de onde o código certo foi digitado antes (em {duration}).',
  'claim.entry.shown':
    'Entradas e tentativas erradas são mostradas às duas pessoas e a quem criou a conversa, também a quem não estava lá, até o fim da conversa. As tentativas de estranhos em um link são uma só linha, por mais que sejam.',
  'claim.entry.ownCode':
    'Quem está dentro pode escolher um código próprio, ou uma frase. A partir desse momento, só isso deixa entrar pelo link dessa pessoa: não o código gerado por quem criou a conversa, nem um cartão encontrado. As duas pessoas e quem criou a conversa veem que ele foi escolhido, e o painel não mostra mais o código morto.',
  'claim.entry.agreedKey':
    'Depois que as duas pessoas escolhem um código próprio, os dispositivos delas combinam uma chave que quem criou a conversa nunca teve, e a partir daí selam tudo com ela: nada do que essa pessoa tem abre isso. Os dois cabeçalhos dizem isso, e não antes. Outros dispositivos leem tudo com o link e o código próprio; um que entrou com um código anterior pede o código próprio. O que ainda chega com a chave anterior tem uma linha dizendo que quem criou a conversa podia ler.',
  'claim.entry.answers':
    'A resposta a um código errado não revela nada além de que ele estava errado, nem o tempo dela.',
  'claim.entry.actingAs': 'Ninguém pode agir como a outra pessoa, nem escutar outra conversa.',
  'claim.entry.otherSites': 'Nenhum outro site pode agir por alguém que está dentro.',

  'shown.someone': 'Alguém',
  'shown.you': 'Você',
  'shown.locked': 'não pode ser aberto aqui',
  'shown.unreachable': 'Não é possível acessar o Parley. Verifique a conexão e tente de novo.',
  'shown.noCookies':
    'Este navegador bloqueia cookies, e o Parley precisa deles para deixar você entrar de novo. Permita cookies para este site e recarregue a página.',
  'shown.notKept':
    'Este navegador não guarda nada para esta página. Permita que ela armazene dados do site e tente de novo.',
  'shown.codeFailed':
    'Este navegador não conseguiu trabalhar com o código. Recarregue a página ou tente outro navegador.',
  'shown.copied': 'Copiado',
  'shown.notCopied': 'Não copiado',
  'shown.voice': 'Mensagem de voz',
  'shown.voiceOf': 'Mensagem de voz {duration}',
  'shown.roundVideo': 'Vídeo redondo',
  'shown.sticker': 'Figurinha',
  'shown.reconnecting': 'Reconectando…',
  'shown.opening': 'Abrindo…',
  'shown.writtenBy': '{name}: {text}',
  'shown.writtenByYou': 'Você: {text}',
  'shown.photos': '{count, plural, one {Foto} many {# de fotos} other {# fotos}}',
  'shown.videos': '{count, plural, one {Vídeo} many {# de vídeos} other {# vídeos}}',
  'shown.files': '{count, plural, one {Arquivo} many {# de arquivos} other {# arquivos}}',

  'naming.empty': 'Digite um nome.',
  'naming.too-long': 'Este nome é longo demais: no máximo {most} caracteres.',
  'naming.too-large': 'Este nome ocupa espaço demais: emojis e acentos ocupam mais do que letras. Encurte-o.',
  'naming.stacked-marks': 'Este nome tem acentos demais em uma só letra. Digite-o de novo, com menos.',
  'naming.control-characters': 'Este nome tem caracteres invisíveis. Digite-o de novo, sem eles.',
  'naming.over': '{count, plural, one {# caractere a mais} many {# de caracteres a mais} other {# caracteres a mais}}',
  'naming.left': '{count, plural, one {Resta # caractere} many {Restam # de caracteres} other {Restam # caracteres}}',
  'naming.same': 'Os dois nomes parecem iguais. Use nomes diferentes.',
  'making.starting': 'Iniciando…',
  'making.failed': 'Este navegador não conseguiu criar as chaves. Recarregue a página ou tente outro navegador.',
  'inviting.qr': 'Código QR para {name}',
  'inviting.ownCode': '{name} escolheu um código próprio: o que foi criado aqui não deixa mais ninguém entrar.',
  'inviting.hideCode': 'Ocultar código',
  'inviting.comeIn': 'Eu sou {name}',
  'inviting.linkCopied': 'Link copiado',
  'inviting.linkNotCopied': 'Link não copiado: este navegador não permite. Copie-o à mão.',
  'inviting.codeCopied': 'Código copiado',
  'inviting.codeNotCopied': 'Código não copiado: este navegador não permite. Copie-o à mão.',
  'inviting.codeReplaced': 'Este código não abre mais a conversa.',
  'inviting.tooMany': 'Códigos errados demais foram tentados daqui. Tente de novo daqui a pouco.',
  'inviting.connectionLost': 'Conexão perdida. Tentando de novo…',
  'inviting.notKnown': 'Não se sabe agora',
  'inviting.notEnded': 'Não é possível acessar o Parley: a conversa não foi encerrada. Tente de novo.',

  'entering.empty': 'Digite o código secreto que você recebeu.',
  'entering.alphabet': 'Um código secreto só tem números e letras, e nunca a letra U. Confira o que você digitou.',
  'entering.length': 'Um código secreto tem 8 letras e números. Confira o que você digitou.',
  'entering.ownMissing': 'Digite o código ou a frase que se escolheu na conversa.',
  'entering.unreadable':
    'O código está certo, mas a chave da conversa não pode ser aberta aqui. Escaneie o código QR de novo.',
  'entering.unreachable':
    'Não é possível acessar o Parley. Seu código ainda está aqui: verifique a conexão e toque em “Entrar” de novo.',
  'entering.again': 'Você já pode tentar de novo.',
  'entering.incomplete': 'Este link está incompleto: escaneie o código QR de novo.',

  'listing.locked': 'Uma conversa bloqueada aqui',
  'listing.noticed': 'problema detectado',

  'talking.presenceUnknown': 'presença desconhecida',
  'talking.tooLong': 'Esta mensagem é longa demais.',
  'talking.waiting': 'aguardando',
  'talking.notSent': 'não enviada',
  'talking.ending': 'Encerrando…',

  'log.newMessages': 'Novas mensagens',
  'log.newestMessages': 'Últimas mensagens',
  'log.newCount': '{count, plural, one {# nova mensagem} many {# de novas mensagens} other {# novas mensagens}}',
  'log.unreadFromHere':
    '{count, plural, one {Não lida daqui em diante: # mensagem} many {Não lidas daqui em diante: # de mensagens} other {Não lidas daqui em diante: # mensagens}}',
  'log.unread':
    '{count, plural, one {# mensagem não lida ↑} many {# de mensagens não lidas ↑} other {# mensagens não lidas ↑}}',
  'log.sent': 'enviada',
  'log.delivered': 'entregue',
  'log.read': 'lida',
  'log.timeLeft': 'Mais {time}, e esta conversa é destruída',
  'log.notification': 'Nova mensagem',
  'log.readMore': 'Ler mais',
  'log.showLess': 'Mostrar menos',
  'log.moreAbout': 'Mais sobre “{excerpt}”',
  'log.earlierMessage': 'uma mensagem anterior',
  'log.inAnswerTo': 'Em resposta a',
  'log.youReacted': 'Você reagiu com {emoji}: desfazer',
  'log.reacted': '{name} reagiu com {emoji}',
  'log.typeOneEmoji': 'Digite um emoji.',
  'log.notFound': 'Essa mensagem não foi encontrada aqui.',
  'log.copiedHead': '{name}, {time}: {text}',
  'log.overtaken': 'Desde então, você alterou esta mensagem em outro dispositivo.',
  'log.late': 'Quem criou a conversa podia ler isto',
  'log.discard': 'Descartar',

  'writing.most': 'Uma mensagem pode ter {most} caracteres. Encurte-a, ou envie em partes.',
  'writing.large':
    'Esta mensagem é grande demais: emojis e acentos empilhados ocupam mais espaço do que letras. Encurte-a, ou envie em partes.',
  'writing.over': '{count, plural, one {# caractere a mais} many {# de caracteres a mais} other {# caracteres a mais}}',
  'writing.left': '{count, plural, one {Resta # caractere} many {Restam # de caracteres} other {Restam # caracteres}}',
  'writing.tooLarge': 'Grande demais',
  'writing.save': 'Salvar',
  'writing.editing': 'Editando sua mensagem',
  'writing.replyingEarlier': 'Resposta a uma mensagem anterior',
  'writing.replyingSelf': 'Resposta a você',
  'writing.replying': 'Resposta a {name}',

  'found.missing.yours': 'Falta uma mensagem sua aqui',
  'found.missing.others': 'Falta uma mensagem de {name} aqui',
  'found.missing.unknown': 'Falta uma mensagem aqui',
  'found.changed': 'Outra mensagem foi vista neste lugar',
  'found.older.yours': 'O servidor mostrou aqui uma versão anterior de uma mensagem sua',
  'found.older.others': 'O servidor mostrou aqui uma versão anterior de uma mensagem de {name}',
  'found.older.unknown': 'O servidor mostrou aqui uma versão anterior de uma mensagem',
  'found.reaction.yours': 'O servidor não mostrou sua reação aqui como ela é',
  'found.reaction.others': 'O servidor não mostrou a reação de {name} aqui como ela é',
  'found.repeated.yours': 'Uma mensagem sua chegou duas vezes',
  'found.repeated.others': 'Uma mensagem de {name} chegou duas vezes',
  'found.repeated.unknown': 'Uma mensagem chegou duas vezes',
  'found.order': 'As mensagens não estão na ordem em que foram escritas',
  'found.time': 'O horário desta mensagem não pode estar certo',
  'found.receipt.yours': 'Foi mostrada aqui uma confirmação que você nunca deu',
  'found.receipt.others': 'Foi mostrada aqui uma confirmação que {name} nunca deu',

  'noticed.missing.yours': 'Seu dispositivo detectou que falta uma mensagem sua aqui, e contou a {told}',
  'noticed.missing.others': 'Seu dispositivo detectou que falta uma mensagem de {name} aqui, e contou a {told}',
  'noticed.missing.unknown': 'Seu dispositivo detectou que falta uma mensagem aqui, e contou a {told}',
  'noticed.changed': 'Seu dispositivo detectou que outra mensagem foi vista no lugar de uma daqui, e contou a {told}',
  'noticed.older.yours':
    'Seu dispositivo detectou que uma versão anterior de uma mensagem sua foi mostrada aqui, e contou a {told}',
  'noticed.older.others':
    'Seu dispositivo detectou que uma versão anterior de uma mensagem de {name} foi mostrada aqui, e contou a {told}',
  'noticed.older.unknown':
    'Seu dispositivo detectou que uma versão anterior de uma mensagem foi mostrada aqui, e contou a {told}',
  'noticed.reaction.yours':
    'Seu dispositivo detectou que sua reação não foi mostrada aqui como ela é, e contou a {told}',
  'noticed.reaction.others':
    'Seu dispositivo detectou que a reação de {name} não foi mostrada aqui como ela é, e contou a {told}',
  'noticed.repeated.yours': 'Seu dispositivo detectou que uma mensagem sua chegou aqui duas vezes, e contou a {told}',
  'noticed.repeated.others':
    'Seu dispositivo detectou que uma mensagem de {name} chegou aqui duas vezes, e contou a {told}',
  'noticed.repeated.unknown': 'Seu dispositivo detectou que uma mensagem chegou aqui duas vezes, e contou a {told}',
  'noticed.order':
    'Seu dispositivo detectou que as mensagens não estão aqui na ordem em que foram escritas, e contou a {told}',
  'noticed.time': 'Seu dispositivo detectou que o horário de uma mensagem não pode estar certo aqui, e contou a {told}',
  'noticed.receipt.yours':
    'Seu dispositivo detectou que foi mostrada aqui uma confirmação que você nunca deu, e contou a {told}',
  'noticed.receipt.others':
    'Seu dispositivo detectou que foi mostrada aqui uma confirmação que {name} nunca deu, e contou a {told}',

  'reported.missing.yours': 'O dispositivo de {who} detectou que falta uma mensagem sua lá',
  'reported.missing.others': 'O dispositivo de {who} detectou que falta uma mensagem de {name} lá',
  'reported.missing.unknown': 'O dispositivo de {who} detectou que falta uma mensagem lá',
  'reported.changed': 'O dispositivo de {who} detectou que outra mensagem foi vista no lugar de uma de lá',
  'reported.older.yours': 'O dispositivo de {who} detectou que uma versão anterior de uma mensagem sua foi mostrada lá',
  'reported.older.others':
    'O dispositivo de {who} detectou que uma versão anterior de uma mensagem de {name} foi mostrada lá',
  'reported.older.unknown': 'O dispositivo de {who} detectou que uma versão anterior de uma mensagem foi mostrada lá',
  'reported.reaction.yours': 'O dispositivo de {who} detectou que sua reação não foi mostrada lá como ela é',
  'reported.reaction.others': 'O dispositivo de {who} detectou que a reação de {name} não foi mostrada lá como ela é',
  'reported.repeated.yours': 'O dispositivo de {who} detectou que uma mensagem sua chegou lá duas vezes',
  'reported.repeated.others': 'O dispositivo de {who} detectou que uma mensagem de {name} chegou lá duas vezes',
  'reported.repeated.unknown': 'O dispositivo de {who} detectou que uma mensagem chegou lá duas vezes',
  'reported.order': 'O dispositivo de {who} detectou que as mensagens não estão lá na ordem em que foram escritas',
  'reported.time': 'O dispositivo de {who} detectou que o horário de uma mensagem não pode estar certo lá',
  'reported.receipt.yours': 'O dispositivo de {who} detectou que foi mostrada lá uma confirmação que você nunca deu',
  'reported.receipt.others': 'O dispositivo de {who} detectou que foi mostrada lá uma confirmação que {name} nunca deu',

  'settings.thisDevice': 'Este dispositivo',
  'settings.signingOut': 'Desconectando…',
  'settings.stillSignedIn': 'Não é possível acessar o Parley: este dispositivo ainda está conectado. Tente de novo.',
  'settings.cannotNotify': 'Este navegador não mostra notificações desta página.',
  'settings.notAllowed':
    'As notificações não estão permitidas. Você pode mudar isso nas configurações do navegador para este site.',
  'settings.awayHomeScreen':
    'Aqui só as páginas da tela de início podem fazer isso: adicione primeiro o Parley à tela de início e abra por lá.',
  'settings.awayNoService': 'O serviço de push deste navegador não responde, ou este servidor não o usa.',
  'settings.unreachable': 'Não é possível acessar o Parley. Tente de novo.',

  'choosing.changing': 'Alterando…',
  'choosing.short': 'Esta frase é curta demais: ela tem {count} das {least} letras e números de que precisa.',
  'choosing.repeats':
    'Esta frase é fácil demais de adivinhar: boa parte dela se repete ou segue uma sequência. Use quatro palavras ou mais, sem relação entre si.',
  'choosing.long': 'Esta frase é longa demais: no máximo {most} letras.',
  'choosing.unreachable':
    'Não é possível acessar o Parley; por isso, não se sabe se o novo código está valendo. Guarde os dois e toque em “Usar este código” de novo.',
  'choosing.refused': 'O Parley não aceitou o código. Recarregue a página e tente de novo.',
  'choosing.overtaken':
    'Você escolheu um código em outro dispositivo. Desconecte aqui e entre com ele; depois você pode escolher outro.',
  'choosing.tooOften': 'Isso foi frequente demais. Espere alguns segundos e tente de novo.',

  'safety.swapped':
    'O servidor mostra chaves que não combinam. Há alguém entre vocês, ou alguém tentou: encerrem a conversa.',
  'safety.unknownHere':
    'Este dispositivo não conhece seu código próprio. Desconecte aqui e entre com ele para ver as palavras.',
  'safety.known': 'Elas são feitas da chave da conversa e das chaves próprias das duas pessoas.',
  'safety.neither':
    'Nenhuma das duas pessoas escolheu um código próprio; por isso, quem criou a conversa e as chaves ainda poderia estar entre vocês.',
  'safety.notYou':
    'Você não escolheu um código próprio; por isso, quem criou a conversa e as chaves ainda poderia estar entre vocês.',
  'safety.notOther':
    'A outra pessoa não escolheu um código próprio; por isso, quem criou a conversa e as chaves ainda poderia estar entre vocês.',
  'safety.waiting':
    'O dispositivo da outra pessoa ainda não respondeu. As palavras vão mudar quando ele responder; até lá, quem criou a conversa e as chaves ainda poderia estar entre vocês.',

  'files.attach': 'Anexar',
  'files.photoOrVideo': 'Foto ou vídeo',
  'files.file': 'Arquivo',
  'files.photo': 'Foto',
  'files.video': 'Vídeo',
  'files.ready': 'Pronto para enviar',
  'files.caption': 'Legenda',
  'files.captionTooLong': 'Esta legenda é longa demais.',
  'files.original': 'Original',
  'files.most': 'Cabem {most} arquivos em uma mensagem.',
  'files.mayTell': 'Este arquivo pode revelar quem o fez e onde.',
  'files.unreadable': 'Não é mais possível ler {name}.',
  'files.tooLarge': '{name} é grande demais: {size}. Um arquivo pode ter {most}.',
  'files.noRoom': '{name} não cabe: {size}. Os arquivos desta conversa ainda têm {left} de espaço.',
  'files.onlySaved': '{name} não pode ser enviado com “Ler uma vez”: só pode ser salvo.',
  'files.remove': 'Remover',
  'files.removeNamed': 'Remover {name}',
  'files.preparing': 'Preparando',
  'files.sending': 'Enviando',
  'files.refusedTooLarge': 'Este arquivo é grande demais para este servidor.',
  'files.refusedFull': 'Os arquivos desta conversa ocupam todo o espaço que há. Apague alguns e tente de novo.',
  'files.refusedTooMany': 'Há arquivos demais a caminho nesta conversa. Tente de novo quando eles tiverem chegado.',
  'files.refusedStoreFull': 'O servidor está cheio. Tente de novo daqui a pouco.',
  'files.lost': 'Isto não terminou antes de a página ser fechada. Escolha os arquivos de novo.',
  'files.notSent': 'Não foi possível enviar estes arquivos.',
  'files.notShown': 'Os arquivos desta mensagem não podem ser mostrados aqui.',
  'files.viewPhoto': 'Ver foto',
  'files.viewPhotoOf': 'Ver foto {place} de {count}',
  'files.photoPlace': '{place} de {count}',
  'files.previousPhoto': 'Foto anterior',
  'files.nextPhoto': 'Próxima foto',
  'files.close': 'Fechar',
  'files.save': 'Salvar',
  'files.saveNamed': 'Salvar {name}',
  'files.photoNotShown': 'Esta foto não pode ser mostrada aqui.',
  'files.download': 'Baixar',
  'files.downloadNamed': 'Baixar {name}',
  'files.downloadingNamed': 'Baixando {name}',
  'files.downloadingVideo': 'Baixando vídeo',
  'files.playVideo': 'Reproduzir vídeo',
  'files.unplayable': 'Este navegador não consegue reproduzir esta gravação.',
  'files.damaged': 'Este arquivo está danificado.',
  'files.missing': 'Este arquivo não está mais aqui.',
  'files.unopened': 'Este arquivo não pode ser aberto aqui.',

  'recording.record': 'Gravar voz',
  'recording.recording': 'Gravando',
  'recording.waitingMicrophone': 'Aguardando o microfone',
  'recording.waitingCamera': 'Aguardando a câmera',
  'recording.slide': '‹ Deslize para cancelar',
  'recording.secondsLeft':
    '{count, plural, one {Resta # segundo} many {Restam # de segundos} other {Restam # segundos}}',
  'recording.stop': 'Parar',
  'recording.start': 'Gravar',
  'recording.otherCamera': 'Outra câmera',
  'recording.fullChat': 'Os arquivos desta conversa não têm mais espaço.',
  'recording.noRoom':
    'Os arquivos desta conversa não têm espaço para uma gravação. Apague alguns deles e tente de novo.',
  'recording.longestVoice': 'Uma mensagem de voz pode durar 15 minutos.',
  'recording.longestVideo': 'Um vídeo redondo pode durar 60 segundos.',
  'recording.microphoneLost': 'O microfone foi retirado. O que foi gravado até então está guardado.',
  'recording.cameraLost': 'A câmera foi retirada. O que foi gravado até então está guardado.',
  'recording.needsHttps': 'Para gravar, é preciso um endereço que comece com https.',
  'recording.unable': 'Este navegador não consegue gravar.',
  'recording.microphoneRefused':
    'O microfone não está permitido aqui. Permita-o para esta página nas configurações do navegador.',
  'recording.cameraRefused':
    'A câmera não está permitida aqui. Permita-a para esta página nas configurações do navegador.',
  'recording.noMicrophone': 'Não há microfone.',
  'recording.noCamera': 'Não há câmera.',
  'recording.microphoneTaken': 'O microfone está sendo usado por outro programa.',
  'recording.cameraTaken': 'A câmera está sendo usada por outro programa.',
  'recording.disguised': 'Voz disfarçada',
  'recording.disguise': 'Disfarçar minha voz',
  'recording.disguising': 'Alterando a voz',
  'recording.notDisguised': 'Este navegador não consegue alterar a voz.',
  'recording.noGuarantee':
    'É um disfarce, não uma garantia: o jeito de falar ainda pode entregar alguém, e o que a pessoa diz também.',
  'playing.position': 'Posição',
  'playing.of': '{shown} de {whole}',
  'playing.playVoice': 'Reproduzir mensagem de voz',
  'playing.pauseVoice': 'Pausar mensagem de voz',
  'playing.playRound': 'Reproduzir vídeo redondo',
  'playing.pauseRound': 'Pausar vídeo redondo',
  'playing.speed': 'Velocidade {rate}×',

  'stickers.heading': 'Figurinhas',
  'stickers.make': 'Criar figurinha',
  'stickers.named': 'Figurinha: {name}',
  'stickers.unknown': 'Esta figurinha não é conhecida aqui.',
  'stickers.unable': 'Este navegador não consegue criar uma figurinha com este arquivo.',
  'sticker.hello': 'Oi',
  'sticker.thanks': 'Valeu',
  'sticker.please': 'Por favor',
  'sticker.yes': 'Sim',
  'sticker.no': 'Não',
  'sticker.laugh': 'Ha ha',
  'sticker.wink': 'Piscadinha',
  'sticker.love': 'Puro amor',
  'sticker.kiss': 'Um beijo',
  'sticker.hug': 'Um abraço',
  'sticker.flowers': 'Flores para você',
  'sticker.hooray': 'Viva',
  'sticker.birthday': 'Feliz aniversário',
  'sticker.cool': 'Legal',
  'sticker.surprised': 'Oh!',
  'sticker.thinking': 'Deixa eu pensar',
  'sticker.idea': 'Uma ideia',
  'sticker.shh': 'Só entre nós',
  'sticker.secret': 'Um segredo',
  'sticker.sad': 'Triste',
  'sticker.crying': 'Chorando',
  'sticker.angry': 'Que raiva',
  'sticker.sorry': 'Desculpe',
  'sticker.morning': 'Bom dia',
  'sticker.night': 'Boa noite',
  'sticker.hungry': 'Que fome',
  'sticker.sick': 'Não estou bem',
  'sticker.coming': 'Estou a caminho',
  'sticker.waiting': 'Esperando',
  'sticker.goodbye': 'Tchau',

  'size.bytes': '{amount} bytes',
  'size.kilobytes': '{amount} KB',
  'size.megabytes': '{amount} MB',
};
