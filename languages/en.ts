/**
 * Everything that a person of Parley reads or hears, in English, in ICU's syntax. Each other language has exactly these messages, with
 * exactly these values: see docs/languages.md. What stands above a group is for who translates it.
 */
export const english = {
  // The titles of pages.
  'page.start': 'Parley: a private chat for two',
  'page.chats': 'Your chats – Parley',
  'page.security': 'How Parley works – Parley',
  /** The title of the browser's tab for any other page. */
  'page.titled': '{title} – Parley',
  'page.needsScript':
    'Parley needs JavaScript: names, codes and messages are encrypted on your own device, and only a script can do that.',
  'page.howItWorks': 'How this works, and its limits',
  'page.language': 'Language',
  /** The title of a page that could be anybody's: it must not say what this is. */
  'page.notes': 'Notes',
  /** Over a page that is blurred. */
  'page.veiled': 'Veiled',
  'page.unveil': 'Tap, or press a key, to see the page.',

  // Buttons that several dialogs share.
  'button.cancel': 'Cancel',
  'button.done': 'Done',
  'button.newChat': 'New chat',
  'button.yourChats': 'Your chats',
  'button.tryAgain': 'Try again',
  'button.endForBoth': 'End for both',
  'button.endChat': 'End chat',
  'button.signOutHere': 'Sign out here',
  /** For who is surprised: this tab forgets the chat and shows a harmless page. */
  'button.leaveQuickly': 'Leave quickly',

  // In the place of a page that did not come: there is no network, or the server does not answer.
  'offline.heading': 'Parley cannot be reached',
  'offline.noNetwork': 'This device has no network. The page comes by itself as soon as there is one.',
  'offline.noAnswer':
    'The server does not answer, or the network lets nothing through. The page comes by itself as soon as it can.',
  'offline.waiting': 'What you wrote waits on this device. It is sent once the chat is back.',

  // The start page, where somebody makes a chat for two people.
  'start.heading': 'A private chat for two',
  'start.promise':
    'Encrypted on your own devices, opened with two secret codes, and gone when you end it or fall silent.',
  'start.firstName': "First person's name",
  'start.secondName': "Second person's name",
  'start.silence': 'Destroy after silence of',
  'start.vanish': 'Messages vanish',
  'start.vanishNever': 'never',
  'start.vanishAfter': '{duration} after being read',
  'start.submit': 'Start chat',
  'start.unavailable': 'Parley cannot be reached just now. The chat that you made is kept in this tab.',
  'start.gone': 'The chat made in this tab cannot be shown any more: it ended, or this browser’s cookies were cleared.',
  'start.aboutAddress': 'About this address',
  /** The address is of this computer alone. */
  'start.phonesCannot': 'Phones cannot reach {address}.',
  'start.openElsewhere': 'Open Parley at an address that they can reach:',
  'start.onlyThisMachine': 'Only this machine can.',
  /** The setting is the name of a variable. */
  'start.orSetAddress': 'Or start it with {setting} set to what links shall begin with.',
  'start.setAddress': 'Start it with {setting} set to what links shall begin with.',
  'start.incomplete': 'The chat was not made: what the page sent was not complete. Reload the page and try again.',
  'start.tooMany': 'Too many chats were made from your network. Wait a while and try again.',
  'start.creatorFull':
    'The chats that were made from your network hold as much as they may. End one of them, or wait until one ends.',
  'start.full': 'The server has no room for a new chat just now. Try again in a while.',
  'start.stopping': 'Parley is being restarted. Press “Start chat” again in a moment.',

  // The organizer's panel, with a card for each of the two people.
  'panel.heading': 'Your chat is ready',
  'panel.advice':
    'Give each person their link (or let them scan it), and their secret code by another way: one on paper, the other by voice. Only the two together let somebody in.',
  'panel.happenings': 'What happened in the chat',
  'panel.print': 'Print',
  'panel.printHint': 'Cards to cut apart, with the secret codes on their own.',
  'panel.link': 'Link',
  'panel.copyLink': 'Copy link',
  'panel.share': 'Share',
  /** On a printed card. */
  'panel.for': 'For {name}',
  'panel.code': 'Secret code',
  'panel.showCode': 'Show code',
  'panel.copyCode': 'Copy code',
  'panel.ownCode': '{name} chose a code of their own. The code that was made here lets nobody in any more.',
  'panel.notHere': 'Not here yet',
  'panel.here': 'In the chat',
  'panel.lastSeen': 'Last seen {moment}',
  'panel.endQuestion': 'End this chat?',
  'panel.endConsequence': 'It is destroyed at once, for both people. Nothing of it can be brought back.',
  'panel.keep': 'Keep it',
  'panel.ended': 'It was ended, and nothing of it is left. Its links and codes open nothing any more.',
  'panel.idle':
    'Nobody wrote for the time that was chosen, and nothing of it is left. Its links and codes open nothing any more.',
  'panel.expired': 'Its time was up, and nothing of it is left. Its links and codes open nothing any more.',
  'panel.lost':
    'Parley lost it, as happens when its server is restarted, or it ended more than a day ago. Its links and codes open nothing any more.',

  // The page behind a link, where the code is typed.
  'landing.signedOut':
    'This device was signed out, or away for long. What it had of the chat is forgotten; the code opens it again.',
  'landing.hello': 'Hello {name}',
  'landing.typeOwnCode': 'You are invited to a private chat. Type the code that you chose.',
  'landing.typeCode': 'You are invited to a private chat. Type the secret code that you were given.',
  'landing.missing': 'Something is missing',
  'landing.fragmentMissing':
    'The part of the link behind the # is not there, or was changed on its way. If you copied the link, copy all of it.',
  'landing.submit': 'Get in',
  'landing.code': 'Secret code',
  'landing.codeHint': '8 letters and digits; capitals do not matter.',
  'landing.ownCode': 'Your own code',
  'landing.ownCodeHint':
    'The code or phrase that was chosen in the chat. The one that you were given lets nobody in any more.',
  'landing.wrong': 'That is not the right code. {left, plural, one {# try} other {# tries}} left.',
  /** The time counts down by itself. */
  'landing.paused': 'Too many wrong codes. Try again in {time}.',
  'landing.malformed': 'That could not be read as a secret code. Check it and try again.',

  // After the end.
  'ended.heading': 'This chat has ended',
  'ended.idle': 'Nobody wrote for the time that was chosen, and nothing of it is left.',
  'ended.expired': 'Its time was up, and nothing of it is left.',
  'ended.byOrganizer': 'Its organizer ended it, and nothing of it is left.',
  'ended.bySomebody': 'Somebody ended it, and nothing of it is left.',
  'ended.byYou': 'You ended it, and nothing of it is left.',
  'ended.byName': '{name} ended it, and nothing of it is left.',
  'ended.lost': 'This chat is no longer there',
  'ended.lostWhy':
    'Parley lost it, as happens when its server is restarted, or it ended more than a day ago. It cannot be brought back.',
  'ended.unsent': 'What you wrote and could not be sent; it is shown only now:',

  // The list of the chats that this browser has entered.
  'chats.heading': 'Your chats',
  'chats.none':
    'No chat is open in this browser. When you come in by a link and a code, the chat stands here until it ends.',
  'chats.locked': 'To read it, open its link again: from your history, or by the QR code.',
  'chats.noMessages': 'No messages yet',
  /** Read out after the number of unread messages. */
  'chats.unread': 'unread',
  'chats.more':
    'Here are the {count} chats that this browser entered last. It has entered more: their links open them.',

  // The chat.
  'chat.messages': 'Messages',
  'chat.beginning': 'Encrypted on your devices. Erased when one of you ends the chat, or after {duration} of silence.',
  'chat.apart': 'The organizer can no longer read this chat',
  'chat.older': 'Older messages',
  'chat.newer': 'Newer messages',
  'chat.newMessages': 'New messages',
  'chat.message': 'Message',
  'chat.send': 'Send',
  'chat.online': 'online',
  'chat.lastSeen': 'last seen {moment}',
  'chat.neverSeen': 'has not come in yet',
  'chat.typing': '{name} is typing…',
  'chat.countdown': 'This chat will be destroyed in {time}',
  'chat.tooManyTabs': 'This chat is open in too many tabs. Close one of them, and it goes on here.',
  'chat.keepOpen': 'Keep open',
  'chat.endQuestion': 'End this chat for both? Everything is erased.',
  'chat.deleted': 'message deleted',
  'chat.edited': 'edited',
  'chat.vanishes': 'Messages vanish {duration} after they were read',
  'chat.readOnce': 'Read once',
  'chat.openOnce': 'Read once: tap to open',
  /** Of a message that is read once: when its reader opened it. */
  'chat.openedAt': 'opened {time}',
  /** In the place of a message that was erased after it was read. */
  'chat.wasReadOnce': 'message was read once',
  'chat.vanished': 'message vanished',
  'chat.onceHint': 'Erased for both of you when you close it. A screen can still be photographed.',
  'chat.cameIn': '{name} came in',
  'chat.anotherDevice': '{name} came in on another device',
  'chat.wrongCode':
    '{count, plural, one {Someone typed a wrong code for {name}’s link} other {Someone typed # wrong codes for {name}’s link}}',
  'chat.choseOwnCode': '{name} chose a code of their own: only that one lets in now',
  /** When something happened several times. */
  'chat.fromTo': 'from {first} to {last}',

  // The menu of a message.
  'menu.more': 'More',
  'menu.react': 'React',
  'menu.reactWith': 'React with {emoji}',
  'menu.anotherEmoji': 'Another emoji',
  'menu.emoji': 'Emoji',
  'menu.oneEmoji': 'One emoji',
  'menu.reply': 'Reply',
  'menu.copy': 'Copy',
  'menu.select': 'Select text',
  'menu.edit': 'Edit',
  'menu.delete': 'Delete',
  'menu.deleteQuestion': 'Delete this message for both?',
  'menu.deleteForBoth': 'Delete for both',

  // The settings of a chat.
  'settings.heading': 'Settings',
  'settings.notices': 'Notices',
  'settings.noticesHint': 'When a message comes and you look elsewhere.',
  'settings.sound': 'Sound',
  'settings.vibration': 'Vibration',
  'settings.notifications': 'Notifications',
  'settings.notificationsHint': 'They say “New message”: no name, no text.',
  'settings.away': 'Notify me when I am away',
  'settings.awayHint':
    'This chat, on this device. Your browser’s push service then learns when this server has something for you, but not what, or from whom; this server learns this browser’s address there, the same for all chats.',
  'settings.writing': 'Writing',
  'settings.enterSends': 'Enter sends',
  'settings.enterSendsHint': 'Otherwise Enter breaks the line.',
  'settings.spelling': 'Check spelling',
  'settings.spellingHint': 'Some browsers send what you type to a service for it.',
  /** Against the looks of others. */
  'settings.onlookers': 'Onlookers',
  'settings.veil': 'Veil',
  'settings.veilHint': 'The page is blurred while another app or window is in front.',
  'settings.veilIdle': 'Also after a minute without a touch',
  'settings.plainTitle': 'Plain title',
  'settings.plainTitleHint': 'The tab and the history say “{title}”, without a count.',
  'settings.devices': 'Devices',
  /** A device is named by the moment when it came in. */
  'settings.anotherDevice': '{device}, came in {moment}',
  'settings.anotherDeviceName': 'Another device',
  'settings.signOut': 'Sign out',
  'settings.signOutOthers': 'Sign out all others',
  'settings.signOutHereHint': 'This device forgets the chat, which goes on.',
  'settings.ownCodeHint': 'Then only you know what lets you in.',
  'settings.safetyWordsHint': 'They tell whether somebody sits between you.',

  // A code of one's own, and the safety words.
  'ownCode.heading': 'Choose my own code',
  'ownCode.consequence':
    'From then on only this code lets in at your link. The one that you were given lets nobody in any more, whoever has it.',
  'ownCode.kind': 'What kind of code',
  'ownCode.made': 'A code made for me',
  'ownCode.theNew': 'The new code',
  'ownCode.phraseOfMine': 'A phrase of my own',
  'ownCode.phrase': 'Phrase',
  'ownCode.phraseHint':
    'At least {count} letters and digits: four words that do not belong together, or more. Capitals and spaces do not matter.',
  'ownCode.signOutOthers': 'Sign out my other devices',
  'ownCode.writeDown':
    'Write it down: nobody can tell it to you again. The other person and the organizer see that you chose one.',
  'ownCode.use': 'Use this code',
  'ownCode.inForce': 'Only your own code lets in at your link now.',
  'safetyWords.heading': 'Safety words',
  'safetyWords.advice':
    'Read them to each other, by voice. If both of you see the same five, nobody sits between you. If they differ, end the chat.',

  // Why a command of a chat was refused.
  'refusal.malformed': 'This was not understood. Reload the page and try again.',
  'refusal.unknown': 'This server does not know how to do that. Reload the page and try again.',
  'refusal.too-large': 'This message is too long to be sent.',
  'refusal.chat-full': 'This chat is full: it can hold no more messages.',
  'refusal.waiting-full': 'The chat holds no more than this until the other person has come in. Try again then.',
  'refusal.store-full': 'The server is full. Try again in a while.',
  'refusal.assets-missing': 'A file of this message has not arrived. Try again.',
  'refusal.no-such-message': 'This message is not in the chat.',
  'refusal.not-yours': 'Only the person who wrote this message can change it.',
  'refusal.deleted': 'This message was deleted.',
  'refusal.read-once': 'A message that is read once cannot be changed.',
  'refusal.overtaken': 'This message was changed on another device meanwhile. Try again.',
  'refusal.too-frequent': 'That was very fast. It is sent in a moment.',
  'refusal.unavailable': 'The server cannot take this now. It is sent as soon as it can.',

  // Pages about a failed request: a title, and how to go on.
  'problem.malformed': 'That was not understood',
  'problem.malformed.text': 'The request was not complete. Go back, reload the page and try again.',
  'problem.needs-script': 'Parley needs JavaScript',
  'problem.needs-script.text':
    'Everything is encrypted in your browser, and that is done by the page’s script. Allow it and try again.',
  'problem.escaped-fragment': 'This link was changed on its way',
  'problem.escaped-fragment.text':
    'A program has replaced the # in the link by %23, so its secret part came to this server, and the chat cannot be opened by it. Scan the QR code, or ask for the link again by another way.',
  'problem.not-entered': 'The secret code is needed',
  'problem.not-entered.text':
    'This browser has not entered this chat, or not any more. Open your link again and type the code.',
  'problem.cross-origin': 'That is not allowed from here',
  'problem.cross-origin.text':
    'The request did not come from a page of this server. Open Parley’s own page and try again.',
  'problem.unknown-public-url': 'This Parley is not set up for this address',
  'problem.unknown-public-url.text':
    'Nothing is wrong with your browser. Whoever runs this server must set PUBLIC_URL to the address that you opened.',
  'problem.not-yours': 'This chat is not yours to watch',
  'problem.not-yours.text':
    'Only the browser that made a chat can see how it stands. Its cookie is not here, or not any more.',
  'problem.unknown': 'There is nothing here',
  'problem.unknown.text': 'Check the link: it may be incomplete, or its chat may have ended more than a day ago.',
  'problem.wrong-method': 'That is not how this works',
  'problem.wrong-method.text': 'Nothing here can be asked for in this way.',
  'problem.ended': 'This chat has ended',
  'problem.ended.text': 'Nothing of it is left.',
  'problem.length-required': 'That was not understood',
  'problem.length-required.text': 'The request did not say how long it is, as every browser does.',
  'problem.too-large': 'That is too much',
  'problem.too-large.text': 'The request was larger than anything Parley sends.',
  'problem.upgrade-required': 'This is not a page',
  'problem.upgrade-required.text': 'This address is for the connection that keeps a chat live.',
  'problem.too-many-requests': 'That was too often',
  'problem.too-many-requests.text': 'Too many requests came from your network. Wait a moment and try again.',
  'problem.too-many-connections': 'That is too often at once',
  'problem.too-many-connections.text': 'This chat is open in too many places. Close it in another tab and try again.',
  'problem.internal-error': 'Something went wrong',
  'problem.internal-error.text': 'This was our mistake, not yours. Reload the page and try again.',
  'problem.unavailable': 'Parley cannot answer just now',
  'problem.unavailable.text': 'Try again in a moment.',
  /** The same, where there is room for one line alone. */
  'problem.line': '{title}. {text}',

  // The page /security.
  'security.startChat': 'Start a chat',
  'security.promise':
    'The server never sees a name, a code, a message or a key. When a chat ends, nothing of it is left.',
  'security.meaning':
    'What that means, line by line, with the numbers that this server runs with. Under each line are the names of the tests that show it; they are a part of Parley’s source code, and anybody can run them.',
  'security.untested': 'What no test can show',
  /** The tests' names stay English. */
  'security.tested': 'Tested: {tests}',
  'security.scripts': 'The scripts of this server',
  'security.aboutScripts':
    'Encryption is done by these files, and by nothing else that pages run. Each is served from the path shown, which ends with the SHA-256 of the file. While servers of two versions share a Redis, a server serves the files of the other from there, and only if their content has the hash in their name. Build the same version of Parley yourself ({build}), and {sums} gives the same hashes, or this server sends something else.',
  'security.compare':
    'A dishonest server could show these hashes and send other files. Compare what your browser was really sent: save the files from their paths.',
  /** The path of a file, and which page runs it. */
  'security.script': '{path}, on {page}',
  'security.onStart': 'the start page',
  'security.onLanding': 'the page of a link, where the code is typed',
  'security.onChat': 'a chat',
  'security.onChatStanding': 'a chat, once it stands',
  'security.onLink': 'the page of a link, and its chat',
  'security.onChats': 'the list of your chats',
  'security.onEveryPage': 'every page but the list of your chats, which holds it',
  'security.onOffline': 'in the place of a page that cannot be reached',
  'security.onWorker': 'in the background, over https: it keeps these files, and shows when a page cannot be reached',
  'security.onStartAndLink': 'the start page and behind a link',
  'security.onFiles': 'a chat, once a file is sent or shown',
  'security.onVideo': 'a chat, once a video is sent',
  'security.onRecording': 'a chat, once something is recorded',
  'security.onStickers': 'a chat, once a sticker is shown or looked for',
  'security.onRoundVideo': 'a chat, once a round video is recorded',
  'security.onWords': 'pages in this language: their words',
  'security.onOwnCode': 'a chat, once a code of one’s own is chosen, or the safety words are looked at',

  // The page /security: what no test can show. Each begins with a sentence in bold, and goes on.
  'claim.caveat.server': 'Whoever serves the page could change it.',
  'claim.caveat.server.text':
    'The encryption runs in JavaScript that the server sends. An operator who wants to read along, or somebody who has taken over the server, could send other JavaScript, and to you alone. Run Parley yourself, or use one that is run by somebody you trust, over https.',
  'claim.caveat.organizer': 'The organizer could read along.',
  'claim.caveat.organizer.text':
    'The organizer’s browser made the chat’s key and both codes, and keeps the codes in its tab until the chat ends. Until you choose a code of your own, they can come in as you; the log shows it. Until both of you have, they can read along.',
  'claim.caveat.ownCodes': 'What is left to others when the organizer can no longer read.',
  'claim.caveat.ownCodes.text':
    'The organizer keeps what they read before, and gets nothing any more. The server has no key. Who finds a card opens nothing. The server and the organizer together can read what was written before, and what has the line that the organizer could read it; they can write such messages in either name, and change, without a mark, what was sealed before. If they sat in between before you chose your codes, they read on: then your safety words differ. They can show a page that is opened anew the chat as it was before, with a key of theirs: then the words on that device differ from those on the others. So compare the words once more where you come in anew. They can try to guess your own codes, each try at an Argon2id: choose one that is made for you, or a strong phrase.',
  'claim.caveat.linkAndCode': 'Link and code together open the chat.',
  'claim.caveat.linkAndCode.text':
    'Give them by different ways: the link on a screen or by mail, the code by voice or on paper. Whoever has both is let in as that person. The others see it: an entry is shown to everybody in the chat.',
  'claim.caveat.guessing': 'A link and the store together allow guessing.',
  'claim.caveat.guessing.text':
    'A code has 40 random bits; how many a phrase has is up to whoever chose it. Who has a participant’s whole link and a copy of what the server holds can try codes without asking the server; each try costs an Argon2id of 19 MiB. While the chat lives, that is expensive; after its end there is nothing left to try against.',
  'claim.caveat.withholding': 'A server can stop delivering.',
  'claim.caveat.withholding.text':
    'It can hold back everything from a moment on, for one of the two as well, and nobody can tell that from a network that is down. What it shows until then agrees with what both devices have sealed; what only one of them has seen is noticed when they next write.',
  'claim.caveat.forwardSecrecy': 'No forward secrecy within a chat.',
  'claim.caveat.forwardSecrecy.text':
    'One key seals all of its messages, or two, before and after the organizer is out. They are erased with the chat.',
  'claim.caveat.eachOther': 'The two are not protected from each other, nor from the server’s word on who wrote.',
  'claim.caveat.eachOther.text':
    'Both hold the same key. That a message comes from one of them and not the other rests on the server; that it comes from one of the two does not.',
  'claim.caveat.disguise': 'A disguised voice is no guarantee.',
  'claim.caveat.disguise.text':
    '“Disguise my voice” leaves out the pitch and the melody of a voice and moves its colors, before anything is sent. Pace, pauses, dialect and words stay, and people are recognized by those, too.',
  'claim.caveat.reader': 'A reader can keep what is read.',
  'claim.caveat.reader.text': 'A screen can be photographed, text can be copied.',
  'claim.caveat.erasure': 'Erasing after reading rests on the server.',
  'claim.caveat.erasure.text':
    'It could keep what it should erase, encrypted as it is, or erase what was read before its time. If it erases what was never read, the devices notice. A page that has no connection shows what has vanished until it has one again. A screen can be photographed all the same.',
  'claim.caveat.memory': 'Memory is not overwritten.',
  'claim.caveat.memory.text':
    'What is destroyed is let go of; when the operating system, the server, Redis or a browser reuses the memory is up to them. Sealed messages, verifiers and cookies of an ended chat can be found in the memory of a server and of a Redis until then; nothing that can be read, as it never was there. Run servers and Redis without swap on disks that are not encrypted, and Redis without persistence. Parley warns of the latter.',
  'claim.caveat.history': 'A browser’s history remembers that a link was opened,',
  'claim.caveat.history.text':
    'with the part behind #. After the end that key opens nothing: what was sealed under it is gone from the server, and it does not open messages without the code.',
  'claim.caveat.browserDisk': 'A browser decides what it puts on its disk.',
  'claim.caveat.browserDisk.text':
    'Parley’s pages keep files sealed, and only while they are on their way; what is open is in the memory of the page. A browser that runs out of memory may move large files that are open into temporary files of its own, which it removes later, and a device may swap memory to its disk. A file that somebody saves is theirs, and stays.',
  'claim.caveat.device': 'A device that is in someone else’s hands is in the chat',
  'claim.caveat.device.text': 'until its tab is closed, somebody signs it out, or the chat ends.',

  // The page /security: What a dishonest operator could do.
  'claim.operator': 'What a dishonest operator could do',
  'claim.operator.otherScripts':
    'Send other JavaScript, which reads along. The scripts of this page’s list can be compared with a build of your own from the source code: the same sources give the same bytes.',
  'claim.operator.metadata':
    'Keep when, how much and from where something was sent. Parley as it is does not write it down.',
  'claim.operator.ending':
    'End the chat, or deliver nothing any more. A message that is left out, repeated, swapped, put back as it was before an edit or a deletion, or wrongly dated, an earlier reaction, and a receipt that nobody gave, are noticed: the log says so, and the other side is told. None can be changed, or put in the place of another: it would not open.',
  'claim.operator.inBetween':
    'Sit between the two, together with the organizer, who made the chat’s key. Once both have chosen a code of their own, the safety words tell: they are made of a key of each person’s own as well, and differ if anybody has swapped one, whatever the header says. Nobody can choose a key by the other’s: each is shown once both are bound by a hash.',
  'claim.operator.guessing':
    'Guess codes without asking the server, if somebody also gave them a participant’s whole link: the part behind # never reaches the server, and without it no guess can be checked.',

  // The page /security: What it stores, and for how long.
  'claim.stores': 'What it stores, and for how long',
  'claim.stores.ofAChat':
    'Of a chat: the sealed names, keys, messages and reactions, when they came, and hashes of what opens the door. None of it opens anything.',
  'claim.stores.untilSilence':
    'Until somebody ends the chat, or nobody does anything in it for as long as was chosen: {choices}. To the millisecond.',
  'claim.stores.longest': 'At the longest {longest}, and {entering} when nobody ever comes in.',
  'claim.stores.edited': 'What is edited is replaced, and what is deleted is gone from the store at that moment.',
  'claim.stores.read':
    'What is read once is erased when its reader closes it, and where messages vanish, each is erased so long after it was read: text, files and reactions, at the server and on both sides.',
  'claim.stores.files':
    'Sealed files, for as long as the message that shows them. A file that no message shows is gone an hour after its last part came.',
  'claim.stores.bucket':
    'An operator can keep the sealed bytes of files in a bucket (ASSETS_URL). What is deleted or ended is erased there at once and looked for again, by every server, until nothing of it is left; until then its keys are gone already. A bucket that keeps versions keeps what was erased: the server warns of it when it starts.',
  'claim.stores.counts':
    'Counts of wrong and right codes, of links that do not exist and of new chats, under hashes that need the operator’s key, which is in no Redis; the longest for {duration}.',
  'claim.stores.bytes':
    'How many bytes the chats hold that were made from one network: under a hash, and hiding which chats these are.',

  // The page /security: What survives the end.
  'claim.survives': 'What survives the end',
  'claim.survives.tombstone':
    'The chat’s id and which of three reasons ended it, for {duration}; nothing else of the chat.',
  'claim.survives.endWins': 'The end wins against everything that is under way: nothing brings anything back.',
  'claim.survives.redisErases': 'Redis, where chats are kept in one, erases them even when no server is left to do so.',
  'claim.survives.browsers': 'The browsers keep nothing: no storage, no cookie, nothing on the page.',
  'claim.survives.leaving':
    'Who leaves quickly leaves no key and no draft in the tab, and going back shows nothing of the chat.',
  'claim.survives.noPush':
    'The browser of who leaves quickly takes no pushes any more, until that person switches them on again.',
  'claim.survives.builtFiles':
    'Over https they keep Parley’s own scripts, styles and pictures, the same for everybody: never a page, an address or anything encrypted.',
  'claim.survives.log': 'The log never held anything of it.',
  'claim.survives.redisKeys':
    'Redis, where chats are kept in one, has nothing of it in any key, channel or dump, however busy other chats are.',
  'claim.survives.disk': 'The disk of a device never holds a name, a code, a message or a draft that can be read.',
  'claim.survives.key':
    'Nor does it hold the chat’s key. What a tab keeps is sealed under a key that this server erases with the chat, with the device, or when it is signed out.',
  'claim.survives.program':
    'The server’s program reaches nothing of it: no text that it holds, and a few seconds later not a byte of its buffers. It wrote nothing of it to any file.',

  // The page /security: What the server sees.
  'claim.sees': 'What the server sees',
  'claim.sees.names':
    'It never sees a name, a code, a key or a text: nothing that a browser sends holds one, in any encoding.',
  'claim.sees.fragment': 'The part of a link behind # is in no request, though it stays in the address bar.',
  'claim.sees.thirdParties': 'Pages ask this server alone; there is no third party.',
  'claim.sees.spelling':
    'Some browsers send the text of a field to a service that checks spelling. The field for messages asks them not to; the settings can allow it in this browser.',
  'claim.sees.noCode': 'No code that runs on the server can open anything.',
  'claim.sees.length':
    'It sees how long a message is only to within a power of two: what is sealed is filled up to one of eight sizes.',
  'claim.sees.fileSize':
    'Of a file it sees the size, rounded up by at most 12 %, who sent it and with which message, and when it is fetched; not its name, its kind or a byte of it.',
  'claim.sees.photos':
    'What a camera has written into a photo, such as where it was taken, leaves no device: a photo is drawn anew before it is sent. As “Original”, and where it moves, a JPEG, PNG, WebP or GIF keeps its pixels and its color profile, and loses the rest. An MP4, MOV or WebM video keeps every picture and sound and gets a new container without place, device and names. Of whatever keeps everything, such as other formats and files, the page says so before it is sent.',
  'claim.sees.stickers':
    'It does not learn which of Parley’s stickers is sent: all of them come as one file, and the message holds the name.',
  'claim.sees.microphone':
    'Only the page of a chat may ask for the microphone and the camera. It asks when somebody records, and lets go of them at the end of the recording.',
  'claim.sees.presence':
    'It sees who is connected and who is typing, and tells the other person; when somebody was last there, too.',
  'claim.sees.push':
    'Who is away is notified only if they switch that on, for one chat and one device. Every push says the same: no name, no id, no count. The push service of the browser’s maker learns that this server has something for the browser, and when. The server keeps the browser’s address there, the same for all chats, until the chat ends, the device leaves it, or the service says that it is gone.',
  'claim.sees.network':
    'It sees when and from which network address something is asked. No address, link, chat or name gets into its log, however much it logs.',
  'claim.sees.figures': 'The figures that its operator reads count kinds and reasons, and name nobody.',

  // The page /security: Who gets in.
  'claim.entry': 'Who gets in',
  'claim.entry.withoutCode': 'Without the right code no message, key or name is handed out.',
  'claim.entry.guessing':
    'A code cannot be guessed: {tries, plural, one {# try} other {# tries}}, then pauses that grow from {first} to {longest}, also for many guesses at once.',
  'claim.entry.manyAddresses':
    'Many addresses together have {tries, plural, one {# try} other {# tries}} in {duration}.',
  'claim.entry.strangers':
    'A stranger’s wrong tries do not lock the person out, nor do other sites’ pages: tries count only for who has the link with the part behind #. Who has it can use up a link’s tries from many addresses, but not those of an address from which its right code was typed before (within {duration}).',
  'claim.entry.shown':
    'Entries and wrong tries are shown to the two and to the organizer, also to who was not there, until the chat’s end. A stranger’s tries at a link are one line, however many there are.',
  'claim.entry.ownCode':
    'Who is in can choose a code of their own, or a phrase. From that moment on it alone lets in at their link: not the code that the organizer made, nor a card that was found. Both people and the organizer see that it was chosen, and the panel shows the dead code no more.',
  'claim.entry.agreedKey':
    'Once both have chosen a code of their own, their devices agree on a key that the organizer never had, and seal everything from then on with it: nothing that the organizer has opens it. Both headers say so, and not before. Other devices read all of it by link and own code; one that came in by an earlier code asks for the own code. What still comes with the earlier key has a line that the organizer could read it.',
  'claim.entry.answers': 'The answer to a wrong code tells nothing but that it was wrong, nor does its time.',
  'claim.entry.actingAs': 'Nobody can act as the other, or listen to another chat.',
  'claim.entry.otherSites': 'No other site can act for somebody who is in.',

  // From here on, words of the pages' scripts. What several pages show.
  'shown.someone': 'Someone',
  'shown.you': 'You',
  'shown.locked': 'cannot be opened here',
  /** Parley could not be reached by the network. */
  'shown.unreachable': 'Parley cannot be reached. Check the connection and try again.',
  'shown.noCookies':
    'This browser blocks cookies, and Parley needs them to let you in again. Allow cookies for this site, then reload the page.',
  'shown.notKept': 'This browser keeps nothing for this page. Allow it to store site data, then try again.',
  'shown.codeFailed': 'This browser could not work with the code. Reload the page, or try another browser.',
  'shown.copied': 'Copied',
  'shown.notCopied': 'Not copied',
  'shown.voice': 'Voice',
  /** The duration is written as 0:12. */
  'shown.voiceOf': 'Voice {duration}',
  'shown.roundVideo': 'Round video',
  'shown.sticker': 'Sticker',
  'shown.reconnecting': 'Reconnecting…',
  'shown.opening': 'Opening…',
  /** Names the writer to who hears the message, or before it in a list. */
  'shown.writtenBy': '{name}: {text}',
  'shown.writtenByYou': 'You: {text}',
  /** What kinds of files a message has, when there is no text. */
  'shown.photos': '{count, plural, one {Photo} other {# photos}}',
  'shown.videos': '{count, plural, one {Video} other {# videos}}',
  'shown.files': '{count, plural, one {File} other {# files}}',

  // The form of the start page, and the organizer's panel.
  'naming.empty': 'Type a name.',
  'naming.too-long': 'This name is too long: {most} characters at most.',
  'naming.too-large': 'This name takes too much room: emoji and accents need more of it than letters. Shorten it.',
  'naming.stacked-marks': 'This name has too many accents on one letter. Type it anew, with fewer.',
  'naming.control-characters': 'This name has invisible characters in it. Type it anew, without them.',
  'naming.over': '{count, plural, one {# character too many} other {# characters too many}}',
  'naming.left': '{count, plural, one {# character left} other {# characters left}}',
  'naming.same': 'Both names look the same. Make them different.',
  'making.starting': 'Starting…',
  'making.failed': 'This browser could not make the keys. Reload the page, or try another browser.',
  'inviting.qr': 'QR code for {name}',
  'inviting.ownCode': '{name} chose a code of their own: the one that was made here lets nobody in any more.',
  'inviting.hideCode': 'Hide code',
  /** The organizer is one of the two people. */
  'inviting.comeIn': 'I am {name}',
  'inviting.linkCopied': 'Link copied',
  'inviting.linkNotCopied': 'Link not copied: this browser does not allow it. Copy it by hand.',
  'inviting.codeCopied': 'Code copied',
  'inviting.codeNotCopied': 'Code not copied: this browser does not allow it. Copy it by hand.',
  'inviting.codeReplaced': 'This code does not open the chat any more.',
  'inviting.tooMany': 'Too many wrong codes were tried from here. Try again in a while.',
  'inviting.connectionLost': 'Connection lost. Trying again…',
  /** Whether a person is there. */
  'inviting.notKnown': 'Not known now',
  'inviting.notEnded': 'Parley cannot be reached: the chat has not been ended. Try again.',

  // The page where the code is typed.
  'entering.empty': 'Type the secret code that you were given.',
  'entering.alphabet': 'A secret code has only digits and letters, and never the letter U. Check what you typed.',
  'entering.length': 'A secret code has 8 letters and digits. Check what you typed.',
  'entering.ownMissing': 'Type the code or phrase that was chosen in the chat.',
  'entering.unreadable': 'The code is right, but the chat’s key cannot be opened here. Scan the QR code again.',
  'entering.unreachable':
    'Parley cannot be reached. Your code is still here: check the connection and press “Get in” again.',
  'entering.again': 'You can try again now.',
  'entering.incomplete': 'This link is incomplete: scan the QR code again.',

  // The list of chats.
  'listing.locked': 'A chat that is locked here',
  'listing.noticed': 'noticed a problem',

  // The chat, as soon as it is there.
  'talking.presenceUnknown': 'presence unknown',
  'talking.tooLong': 'This message is too long.',
  /** Read out by screen readers. */
  'talking.waiting': 'waiting',
  'talking.notSent': 'not sent',
  'talking.ending': 'Ending…',

  // The chat, once it stands.
  'log.newMessages': 'New messages',
  'log.newestMessages': 'Newest messages',
  'log.newCount': '{count, plural, one {# new message} other {# new messages}}',
  'log.unreadFromHere': '{count, plural, one {Unread from here: # message} other {Unread from here: # messages}}',
  'log.unread': '{count, plural, one {# unread message ↑} other {# unread messages ↑}}',
  /** A message's state, at its tick. */
  'log.sent': 'sent',
  'log.delivered': 'delivered',
  'log.read': 'read',
  'log.timeLeft': '{time} left, then this chat is destroyed',
  'log.notification': 'New message',
  'log.readMore': 'Read more',
  'log.showLess': 'Show less',
  'log.moreAbout': 'More about “{excerpt}”',
  'log.earlierMessage': 'an earlier message',
  /** Read out before what is quoted. */
  'log.inAnswerTo': 'In answer to',
  'log.youReacted': 'You reacted with {emoji}: take it back',
  'log.reacted': '{name} reacted with {emoji}',
  'log.typeOneEmoji': 'Type one emoji.',
  'log.notFound': 'That message cannot be found here.',
  /** Before a copied message. */
  'log.copiedHead': '{name}, {time}: {text}',
  'log.overtaken': 'You have changed this message on another device since then.',
  'log.late': 'The organizer could read this',
  'log.discard': 'Discard',

  // Writing a message.
  'writing.most': 'A message can have {most} characters. Shorten it, or send it in parts.',
  'writing.large':
    'This message is too large: emoji and stacked accents need more room than letters. Shorten it, or send it in parts.',
  'writing.over': '{count, plural, one {# character too many} other {# characters too many}}',
  'writing.left': '{count, plural, one {# character left} other {# characters left}}',
  'writing.tooLarge': 'Too large',
  'writing.save': 'Save',
  'writing.editing': 'Editing your message',
  'writing.replyingEarlier': 'Replying to an earlier message',
  'writing.replyingSelf': 'Replying to yourself',
  'writing.replying': 'Replying to {name}',

  // What this page found wrong with the server's account of the chat, at its place in the log.
  'found.missing.yours': 'A message of yours is missing here',
  'found.missing.others': 'A message of {name}’s is missing here',
  'found.missing.unknown': 'A message is missing here',
  'found.changed': 'Another message was seen in this place',
  'found.older.yours': 'The server showed an earlier version of a message of yours here',
  'found.older.others': 'The server showed an earlier version of a message of {name}’s here',
  'found.older.unknown': 'The server showed an earlier version of a message here',
  'found.reaction.yours': 'The server did not show your reaction here as it is',
  'found.reaction.others': 'The server did not show {name}’s reaction here as it is',
  'found.repeated.yours': 'A message of yours came twice',
  'found.repeated.others': 'A message of {name}’s came twice',
  'found.repeated.unknown': 'A message came twice',
  'found.order': 'Messages are not in the order in which they were written',
  'found.time': 'The time of this message cannot be right',
  'found.receipt.yours': 'A receipt was shown here that you never gave',
  'found.receipt.others': 'A receipt was shown here that {name} never gave',

  // What this person's own device found wrong, and told the other person (`told`).
  'noticed.missing.yours': 'Your device noticed that a message of yours is missing here, and told {told}',
  'noticed.missing.others': 'Your device noticed that a message of {name}’s is missing here, and told {told}',
  'noticed.missing.unknown': 'Your device noticed that a message is missing here, and told {told}',
  'noticed.changed': 'Your device noticed that another message was seen in the place of one here, and told {told}',
  'noticed.older.yours':
    'Your device noticed that an earlier version of a message of yours was shown here, and told {told}',
  'noticed.older.others':
    'Your device noticed that an earlier version of a message of {name}’s was shown here, and told {told}',
  'noticed.older.unknown': 'Your device noticed that an earlier version of a message was shown here, and told {told}',
  'noticed.reaction.yours': 'Your device noticed that your reaction was not shown here as it is, and told {told}',
  'noticed.reaction.others': 'Your device noticed that {name}’s reaction was not shown here as it is, and told {told}',
  'noticed.repeated.yours': 'Your device noticed that a message of yours came twice here, and told {told}',
  'noticed.repeated.others': 'Your device noticed that a message of {name}’s came twice here, and told {told}',
  'noticed.repeated.unknown': 'Your device noticed that a message came twice here, and told {told}',
  'noticed.order':
    'Your device noticed that messages are not in the order in which they were written here, and told {told}',
  'noticed.time': 'Your device noticed that the time of a message cannot be right here, and told {told}',
  'noticed.receipt.yours': 'Your device noticed that a receipt was shown here that you never gave, and told {told}',
  'noticed.receipt.others': 'Your device noticed that a receipt was shown here that {name} never gave, and told {told}',

  // What the other person's device (`who`) found wrong there.
  'reported.missing.yours': '{who}’s device noticed that a message of yours is missing there',
  'reported.missing.others': '{who}’s device noticed that a message of {name}’s is missing there',
  'reported.missing.unknown': '{who}’s device noticed that a message is missing there',
  'reported.changed': '{who}’s device noticed that another message was seen in the place of one there',
  'reported.older.yours': '{who}’s device noticed that an earlier version of a message of yours was shown there',
  'reported.older.others': '{who}’s device noticed that an earlier version of a message of {name}’s was shown there',
  'reported.older.unknown': '{who}’s device noticed that an earlier version of a message was shown there',
  'reported.reaction.yours': '{who}’s device noticed that your reaction was not shown there as it is',
  'reported.reaction.others': '{who}’s device noticed that {name}’s reaction was not shown there as it is',
  'reported.repeated.yours': '{who}’s device noticed that a message of yours came twice there',
  'reported.repeated.others': '{who}’s device noticed that a message of {name}’s came twice there',
  'reported.repeated.unknown': '{who}’s device noticed that a message came twice there',
  'reported.order': '{who}’s device noticed that messages are not in the order in which they were written there',
  'reported.time': '{who}’s device noticed that the time of a message cannot be right there',
  'reported.receipt.yours': '{who}’s device noticed that a receipt was shown there that you never gave',
  'reported.receipt.others': '{who}’s device noticed that a receipt was shown there that {name} never gave',

  // The settings, in use.
  'settings.thisDevice': 'This device',
  'settings.signingOut': 'Signing out…',
  'settings.stillSignedIn': 'Parley cannot be reached: this device is still signed in. Try again.',
  'settings.cannotNotify': 'This browser shows no notifications of this page.',
  'settings.notAllowed': 'Notifications are not allowed. Your browser’s settings for this site can change that.',
  'settings.awayHomeScreen':
    'Only pages on the home screen can do that here: add Parley to the home screen first, and open it there.',
  'settings.awayNoService': 'The push service of this browser does not answer, or is none that this server uses.',
  'settings.unreachable': 'Parley cannot be reached. Try again.',

  // Choosing a code of one's own.
  'choosing.changing': 'Changing…',
  'choosing.short': 'This phrase is too short: it has {count} of the {least} letters and digits that it needs.',
  'choosing.repeats':
    'This phrase is too easy to guess: much of it repeats, or counts up. Use four words or more that do not belong together.',
  'choosing.long': 'This phrase is too long: {most} letters are the most.',
  'choosing.unreachable':
    'Parley cannot be reached, so it is not known whether the new code is in force. Keep both, and press “Use this code” again.',
  'choosing.refused': 'Parley did not take the code. Reload the page and try again.',
  'choosing.overtaken':
    'You have chosen a code on another device. Sign out here and come in by it; then you can choose another one.',
  'choosing.tooOften': 'That was too often. Wait a few seconds and try again.',

  // The safety words.
  'safety.swapped':
    'The server shows keys that do not belong together. Somebody sits between you, or has tried to: end the chat.',
  'safety.unknownHere': 'This device does not know your own code. Sign out here, and come in by it to see the words.',
  'safety.known': 'They are made of the chat’s key and of both your own keys.',
  'safety.neither':
    'Neither of you has chosen a code of your own, so the organizer, who made the keys, could still sit between you.',
  'safety.notYou':
    'You have not chosen a code of your own, so the organizer, who made the keys, could still sit between you.',
  'safety.notOther':
    'The other has not chosen a code of their own, so the organizer, who made the keys, could still sit between you.',
  'safety.waiting':
    'The other’s device has not answered yet. The words change once it does; until then, the organizer, who made the keys, could still sit between you.',

  // Files, photos and videos.
  'files.attach': 'Attach',
  'files.photoOrVideo': 'Photo or video',
  'files.file': 'File',
  'files.photo': 'Photo',
  'files.video': 'Video',
  'files.ready': 'Ready to send',
  'files.caption': 'Caption',
  'files.captionTooLong': 'This caption is too long.',
  /** A photo as it is, not drawn anew. */
  'files.original': 'Original',
  'files.most': 'A message holds {most} files.',
  'files.mayTell': 'This file may say who made it and where.',
  'files.unreadable': '{name} cannot be read any more.',
  'files.tooLarge': '{name} is too large: {size}. A file may have {most}.',
  'files.noRoom': '{name} does not fit: {size}. The files of this chat have room for {left} more.',
  /** Chosen to be sent as read once. */
  'files.onlySaved': '{name} cannot be sent as “Read once”: it can only be saved.',
  'files.remove': 'Remove',
  'files.removeNamed': 'Remove {name}',
  'files.preparing': 'Preparing',
  'files.sending': 'Sending',
  'files.refusedTooLarge': 'This file is too large for this server.',
  'files.refusedFull': 'The files of this chat have all the room that there is. Delete some, and try again.',
  'files.refusedTooMany': 'Too many files are under way in this chat. Try again when they have arrived.',
  'files.refusedStoreFull': 'The server is full. Try again in a while.',
  'files.lost': 'This was not finished before the page was closed. Choose the files again.',
  'files.notSent': 'These files could not be sent.',
  'files.notShown': 'The files of this message cannot be shown here.',
  'files.viewPhoto': 'View photo',
  'files.viewPhotoOf': 'View photo {place} of {count}',
  'files.photoPlace': '{place} of {count}',
  'files.previousPhoto': 'Previous photo',
  'files.nextPhoto': 'Next photo',
  'files.close': 'Close',
  'files.save': 'Save',
  'files.saveNamed': 'Save {name}',
  'files.photoNotShown': 'This photo cannot be shown here.',
  'files.download': 'Download',
  'files.downloadNamed': 'Download {name}',
  'files.downloadingNamed': 'Downloading {name}',
  'files.downloadingVideo': 'Downloading video',
  'files.playVideo': 'Play video',
  'files.unplayable': 'This browser cannot play this recording.',
  'files.damaged': 'This file is damaged.',
  'files.missing': 'This file is not there any more.',
  'files.unopened': 'This file cannot be opened here.',

  // Voice messages and round videos.
  'recording.record': 'Record voice',
  'recording.recording': 'Recording',
  'recording.waitingMicrophone': 'Waiting for the microphone',
  'recording.waitingCamera': 'Waiting for the camera',
  'recording.slide': '‹ Slide to cancel',
  'recording.secondsLeft': '{count, plural, one {# second left} other {# seconds left}}',
  'recording.stop': 'Stop',
  'recording.start': 'Record',
  'recording.otherCamera': 'Other camera',
  'recording.fullChat': 'The files of this chat have room for no more.',
  'recording.noRoom': 'The files of this chat have no room for a recording. Delete some of them, and try again.',
  'recording.longestVoice': 'A voice message may last 15 minutes.',
  'recording.longestVideo': 'A round video may last 60 seconds.',
  'recording.microphoneLost': 'The microphone was taken away. What was recorded until then is kept.',
  'recording.cameraLost': 'The camera was taken away. What was recorded until then is kept.',
  'recording.needsHttps': 'Recording needs an address that begins with https.',
  'recording.unable': 'This browser cannot record.',
  'recording.microphoneRefused':
    'The microphone is not allowed here. Allow it for this page in the settings of the browser.',
  'recording.cameraRefused': 'The camera is not allowed here. Allow it for this page in the settings of the browser.',
  'recording.noMicrophone': 'There is no microphone.',
  'recording.noCamera': 'There is no camera.',
  'recording.microphoneTaken': 'The microphone is taken by another program.',
  'recording.cameraTaken': 'The camera is taken by another program.',
  'recording.disguised': 'Disguised',
  'recording.disguise': 'Disguise my voice',
  'recording.disguising': 'Changing the voice',
  'recording.notDisguised': 'This browser cannot change the voice.',
  'recording.noGuarantee':
    'A disguise, and no guarantee: how somebody speaks can still give them away, and so can what they say.',
  'playing.position': 'Position',
  /** Two times such as 0:05. */
  'playing.of': '{shown} of {whole}',
  'playing.playVoice': 'Play voice message',
  'playing.pauseVoice': 'Pause voice message',
  'playing.playRound': 'Play round video',
  'playing.pauseRound': 'Pause round video',
  'playing.speed': 'Speed {rate}×',

  // Stickers: what each says without a picture.
  'stickers.heading': 'Stickers',
  'stickers.make': 'Make a sticker',
  'stickers.named': 'Sticker: {name}',
  'stickers.unknown': 'This sticker is unknown here.',
  'stickers.unable': 'This browser cannot make a sticker of this file.',
  'sticker.hello': 'Hello',
  'sticker.thanks': 'Thank you',
  'sticker.please': 'Please',
  'sticker.yes': 'Yes',
  'sticker.no': 'No',
  'sticker.laugh': 'Ha ha',
  'sticker.wink': 'Wink',
  'sticker.love': 'In love',
  'sticker.kiss': 'A kiss',
  'sticker.hug': 'A hug',
  'sticker.flowers': 'Flowers for you',
  'sticker.hooray': 'Hooray',
  'sticker.birthday': 'Happy birthday',
  'sticker.cool': 'Cool',
  'sticker.surprised': 'Oh!',
  'sticker.thinking': 'Let me think',
  'sticker.idea': 'An idea',
  'sticker.shh': 'Between us',
  'sticker.secret': 'A secret',
  'sticker.sad': 'Sad',
  'sticker.crying': 'Crying',
  'sticker.angry': 'Angry',
  'sticker.sorry': 'Sorry',
  'sticker.morning': 'Good morning',
  'sticker.night': 'Good night',
  'sticker.hungry': 'Hungry',
  'sticker.sick': 'Not well',
  'sticker.coming': 'On my way',
  'sticker.waiting': 'Waiting',
  'sticker.goodbye': 'Goodbye',

  // Sizes of files.
  'size.bytes': '{amount} bytes',
  'size.kilobytes': '{amount} KB',
  'size.megabytes': '{amount} MB',
} as const;

/** The messages of a language: a missing or a further one does not compile. */
export type Messages = Readonly<Record<keyof typeof english, string>>;
