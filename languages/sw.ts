import type { Messages } from './en.ts';

export const swahili: Messages = {
  'page.start': 'Parley: gumzo la faragha la watu wawili',
  'page.chats': 'Magumzo yako – Parley',
  'page.security': 'Jinsi Parley inavyofanya kazi – Parley',
  'page.titled': '{title} – Parley',
  'page.needsScript':
    'Parley inahitaji JavaScript: majina, misimbo na jumbe husimbwa fiche kwenye kifaa chako mwenyewe, na ni skripti pekee inayoweza kufanya hivyo.',
  'page.howItWorks': 'Jinsi inavyofanya kazi, na mipaka yake',
  'page.language': 'Lugha',
  'page.notes': 'Maandishi',
  'page.veiled': 'Umefunikwa',
  'page.unveil': 'Gusa, au bonyeza kitufe, kuona ukurasa.',

  'button.cancel': 'Ghairi',
  'button.done': 'Tayari',
  'button.newChat': 'Gumzo jipya',
  'button.yourChats': 'Magumzo yako',
  'button.tryAgain': 'Jaribu tena',
  'button.endForBoth': 'Maliza kwa wote wawili',
  'button.endChat': 'Maliza gumzo',
  'button.signOutHere': 'Ondoka hapa',
  'button.leaveQuickly': 'Ondoka haraka',

  'offline.heading': 'Parley haipatikani',
  'offline.noNetwork': 'Kifaa hiki hakina mtandao. Ukurasa utakuja wenyewe mara mtandao utakapopatikana.',
  'offline.noAnswer': 'Seva haijibu, au mtandao haupitishi chochote. Ukurasa utakuja wenyewe mara itakapowezekana.',
  'offline.waiting': 'Ulichoandika kinasubiri kwenye kifaa hiki. Kitatumwa mara gumzo litakaporudi.',

  'start.heading': 'Gumzo la faragha la watu wawili',
  'start.promise':
    'Limesimbwa fiche kwenye vifaa vyenu wenyewe, hufunguliwa kwa misimbo miwili ya siri, na hutoweka mnapolimaliza au mnaponyamaza.',
  'start.firstName': 'Jina la mtu wa kwanza',
  'start.secondName': 'Jina la mtu wa pili',
  'start.silence': 'Angamiza baada ya ukimya wa',
  'start.vanish': 'Ujumbe hutoweka',
  'start.vanishNever': 'kamwe',
  'start.vanishAfter': '{duration} baada ya kusomwa',
  'start.submit': 'Anzisha gumzo',
  'start.unavailable': 'Parley haipatikani kwa sasa. Gumzo ulilotengeneza limehifadhiwa kwenye kichupo hiki.',
  'start.gone':
    'Gumzo lililotengenezwa kwenye kichupo hiki haliwezi kuonyeshwa tena: limeisha, au vidakuzi vya kivinjari hiki vimefutwa.',
  'start.aboutAddress': 'Kuhusu anwani hii',
  'start.phonesCannot': 'Simu haziwezi kufikia {address}.',
  'start.openElsewhere': 'Fungua Parley kwenye anwani ambayo zinaweza kuifikia:',
  'start.onlyThisMachine': 'Ni kompyuta hii pekee inayoweza.',
  'start.orSetAddress': 'Au iwashe ikiwa {setting} imewekwa kile ambacho viungo vitaanza nacho.',
  'start.setAddress': 'Iwashe ikiwa {setting} imewekwa kile ambacho viungo vitaanza nacho.',
  'start.incomplete':
    'Gumzo halikutengenezwa: kilichotumwa na ukurasa hakikuwa kamili. Pakia ukurasa upya na ujaribu tena.',
  'start.tooMany': 'Magumzo mengi mno yametengenezwa kutoka mtandao wako. Subiri kidogo kisha ujaribu tena.',
  'start.creatorFull':
    'Magumzo yaliyotengenezwa kutoka mtandao wako yamejaa kiasi kinachoruhusiwa. Maliza mojawapo, au subiri hadi moja liishe.',
  'start.full': 'Seva haina nafasi ya gumzo jipya kwa sasa. Jaribu tena baada ya muda.',
  'start.stopping': 'Parley inawashwa upya. Bonyeza “Anzisha gumzo” tena baada ya muda mfupi.',

  'panel.heading': 'Gumzo lako liko tayari',
  'panel.advice':
    'Mpe kila mtu kiungo chake (au mwache akiskani), na msimbo wake wa siri kwa njia nyingine: kimoja kwenye karatasi, kingine kwa mdomo. Ni vyote viwili pamoja tu vinavyomruhusu mtu kuingia.',
  'panel.happenings': 'Yaliyotokea kwenye gumzo',
  'panel.print': 'Chapisha',
  'panel.printHint': 'Kadi za kukata, misimbo ya siri ikiwa peke yake.',
  'panel.link': 'Kiungo',
  'panel.copyLink': 'Nakili kiungo',
  'panel.share': 'Shiriki',
  'panel.for': 'Kwa {name}',
  'panel.code': 'Msimbo wa siri',
  'panel.showCode': 'Onyesha msimbo',
  'panel.copyCode': 'Nakili msimbo',
  'panel.ownCode':
    '{name} amechagua msimbo wake mwenyewe. Msimbo uliotengenezwa hapa haumruhusu mtu yeyote kuingia tena.',
  'panel.notHere': 'Bado hayupo',
  'panel.here': 'Yuko kwenye gumzo',
  'panel.lastSeen': 'Alionekana mwisho: {moment}',
  'panel.endQuestion': 'Umalize gumzo hili?',
  'panel.endConsequence': 'Linaangamizwa mara moja, kwa watu wote wawili. Hakuna sehemu yake inayoweza kurejeshwa.',
  'panel.keep': 'Libakize',
  'panel.ended': 'Limemalizwa, na hakuna kilichobaki. Viungo na misimbo yake haifungui chochote tena.',
  'panel.idle':
    'Hakuna aliyeandika kwa muda uliochaguliwa, na hakuna kilichobaki. Viungo na misimbo yake haifungui chochote tena.',
  'panel.expired': 'Muda wake uliisha, na hakuna kilichobaki. Viungo na misimbo yake haifungui chochote tena.',
  'panel.lost':
    'Parley imelipoteza, kama inavyotokea seva yake inapowashwa upya, au liliisha zaidi ya siku moja iliyopita. Viungo na misimbo yake haifungui chochote tena.',

  'landing.signedOut':
    'Kifaa hiki kimeondolewa, au hakikuwepo kwa muda mrefu. Kilichokuwa nacho cha gumzo kimesahauliwa; msimbo unalifungua tena.',
  'landing.hello': 'Habari {name}',
  'landing.typeOwnCode': 'Umealikwa kwenye gumzo la faragha. Andika msimbo uliouchagua.',
  'landing.typeCode': 'Umealikwa kwenye gumzo la faragha. Andika msimbo wa siri uliopewa.',
  'landing.missing': 'Kuna kitu kinakosekana',
  'landing.fragmentMissing':
    'Sehemu ya kiungo iliyo baada ya # haipo, au ilibadilishwa njiani. Ikiwa ulinakili kiungo, kinakili chote.',
  'landing.submit': 'Ingia',
  'landing.code': 'Msimbo wa siri',
  'landing.codeHint': 'Herufi na tarakimu 8; herufi kubwa au ndogo ni sawa.',
  'landing.ownCode': 'Msimbo wako mwenyewe',
  'landing.ownCodeHint':
    'Msimbo au kifungu cha maneno kilichochaguliwa kwenye gumzo. Msimbo uliopewa haumruhusu mtu yeyote kuingia tena.',
  'landing.wrong': 'Huo si msimbo sahihi. {left, plural, one {Limebaki jaribio #.} other {Yamebaki majaribio #.}}',
  'landing.paused': 'Misimbo mingi mno isiyo sahihi. Jaribu tena baada ya {time}.',
  'landing.malformed': 'Hiyo haikuweza kusomwa kama msimbo wa siri. Iangalie na ujaribu tena.',

  'ended.heading': 'Gumzo hili limeisha',
  'ended.idle': 'Hakuna aliyeandika kwa muda uliochaguliwa, na hakuna kilichobaki.',
  'ended.expired': 'Muda wake uliisha, na hakuna kilichobaki.',
  'ended.byOrganizer': 'Mwandalizi wake amelimaliza, na hakuna kilichobaki.',
  'ended.bySomebody': 'Kuna mtu amelimaliza, na hakuna kilichobaki.',
  'ended.byYou': 'Umelimaliza, na hakuna kilichobaki.',
  'ended.byName': '{name} amelimaliza, na hakuna kilichobaki.',
  'ended.lost': 'Gumzo hili halipo tena',
  'ended.lostWhy':
    'Parley imelipoteza, kama inavyotokea seva yake inapowashwa upya, au liliisha zaidi ya siku moja iliyopita. Haliwezi kurejeshwa.',
  'ended.unsent': 'Ulichoandika na hakikuweza kutumwa; kinaonyeshwa sasa tu:',

  'chats.heading': 'Magumzo yako',
  'chats.none':
    'Hakuna gumzo lililo wazi kwenye kivinjari hiki. Unapoingia kwa kiungo na msimbo, gumzo hukaa hapa hadi liishe.',
  'chats.locked': 'Ili kulisoma, fungua kiungo chake tena: kutoka historia yako, au kwa msimbo wa QR.',
  'chats.noMessages': 'Bado hakuna jumbe',
  'chats.unread': 'hazijasomwa',
  'chats.more':
    'Haya ni magumzo {count} ambayo kivinjari hiki kiliingia mwisho. Kimeingia mengine zaidi: viungo vyake huyafungua.',

  'chat.messages': 'Jumbe',
  'chat.beginning':
    'Limesimbwa fiche kwenye vifaa vyenu. Hufutwa mmoja wenu anapolimaliza gumzo, au baada ya ukimya wa {duration}.',
  'chat.apart': 'Mwandalizi hawezi tena kusoma gumzo hili',
  'chat.older': 'Jumbe za zamani',
  'chat.newer': 'Jumbe za baadaye',
  'chat.newMessages': 'Jumbe mpya',
  'chat.message': 'Ujumbe',
  'chat.send': 'Tuma',
  'chat.online': 'mtandaoni',
  'chat.lastSeen': 'alionekana mwisho: {moment}',
  'chat.neverSeen': 'bado hajaingia',
  'chat.typing': '{name} anaandika…',
  'chat.countdown': 'Gumzo hili litaangamizwa baada ya {time}',
  'chat.tooManyTabs': 'Gumzo hili liko wazi kwenye vichupo vingi mno. Funga kimoja, nalo litaendelea hapa.',
  'chat.keepOpen': 'Liache wazi',
  'chat.endQuestion': 'Umalize gumzo hili kwa wote wawili? Kila kitu kinafutwa.',
  'chat.deleted': 'ujumbe umefutwa',
  'chat.edited': 'umehaririwa',
  'chat.vanishes': 'Ujumbe hutoweka {duration} baada ya kusomwa',
  'chat.readOnce': 'Soma mara moja',
  'chat.openOnce': 'Soma mara moja: gusa kufungua',
  'chat.openedAt': 'umefunguliwa {time}',
  'chat.wasReadOnce': 'ujumbe ulisomwa mara moja',
  'chat.vanished': 'ujumbe umetoweka',
  'chat.onceHint': 'Hufutwa kwenu wote unapoufunga. Hata hivyo skrini inaweza kupigwa picha.',
  'chat.cameIn': '{name} ameingia',
  'chat.anotherDevice': '{name} ameingia kwa kifaa kingine',
  'chat.wrongCode':
    '{count, plural, one {Mtu aliandika msimbo usio sahihi kwa kiungo cha {name}} other {Mtu aliandika misimbo # isiyo sahihi kwa kiungo cha {name}}}',
  'chat.choseOwnCode': '{name} amechagua msimbo wake mwenyewe: sasa ni huo tu unaoruhusu kuingia',
  'chat.fromTo': 'kutoka {first} hadi {last}',

  'menu.more': 'Zaidi',
  'menu.react': 'Toa hisia',
  'menu.reactWith': 'Toa hisia kwa {emoji}',
  'menu.anotherEmoji': 'Emoji nyingine',
  'menu.emoji': 'Emoji',
  'menu.oneEmoji': 'Emoji moja',
  'menu.reply': 'Jibu',
  'menu.copy': 'Nakili',
  'menu.select': 'Chagua maandishi',
  'menu.edit': 'Hariri',
  'menu.delete': 'Futa',
  'menu.deleteQuestion': 'Ufute ujumbe huu kwa wote wawili?',
  'menu.deleteForBoth': 'Futa kwa wote wawili',

  'settings.heading': 'Mipangilio',
  'settings.notices': 'Taarifa',
  'settings.noticesHint': 'Ujumbe unapofika nawe unaangalia kwingine.',
  'settings.sound': 'Sauti',
  'settings.vibration': 'Mtetemo',
  'settings.notifications': 'Arifa',
  'settings.notificationsHint': 'Husema “Ujumbe mpya”: bila jina, bila maandishi.',
  'settings.away': 'Niarifu nikiwa mbali',
  'settings.awayHint':
    'Kwa gumzo hili kwenye kifaa hiki. Huduma ya push ya kivinjari chako hujua basi lini seva hii ina kitu kwa ajili yako, lakini si nini wala kutoka kwa nani; seva hii hujua anwani ya kivinjari hiki huko, ileile kwa magumzo yote.',
  'settings.writing': 'Kuandika',
  'settings.enterSends': 'Enter hutuma',
  'settings.enterSendsHint': 'La sivyo, Enter huanza mstari mpya.',
  'settings.spelling': 'Kagua tahajia',
  'settings.spellingHint': 'Baadhi ya vivinjari hutuma unachoandika kwa huduma fulani ili kufanya hivyo.',
  'settings.onlookers': 'Macho ya wengine',
  'settings.veil': 'Pazia',
  'settings.veilHint': 'Ukurasa hufifia wakati programu au dirisha lingine liko mbele.',
  'settings.veilIdle': 'Pia baada ya dakika moja bila kugusa',
  'settings.plainTitle': 'Kichwa cha kawaida',
  'settings.plainTitleHint': 'Kichupo na historia huonyesha “{title}”, bila idadi.',
  'settings.devices': 'Vifaa',
  'settings.anotherDevice': '{device}, kiliingia {moment}',
  'settings.anotherDeviceName': 'Kifaa kingine',
  'settings.signOut': 'Ondoa',
  'settings.signOutOthers': 'Ondoa vingine vyote',
  'settings.signOutHereHint': 'Kifaa hiki kinalisahau gumzo, ambalo linaendelea.',
  'settings.ownCodeHint': 'Kisha ni wewe tu unayejua kinachokuruhusu kuingia.',
  'settings.safetyWordsHint': 'Huonyesha kama kuna mtu aliyekaa kati yenu.',

  'ownCode.heading': 'Chagua msimbo wako mwenyewe',
  'ownCode.consequence':
    'Kuanzia hapo ni msimbo huu tu unaoruhusu kuingia kwa kiungo chako. Ule uliopewa haumruhusu mtu yeyote kuingia tena, awe nao nani.',
  'ownCode.kind': 'Aina ya msimbo',
  'ownCode.made': 'Msimbo niliotengenezewa',
  'ownCode.theNew': 'Msimbo mpya',
  'ownCode.phraseOfMine': 'Kifungu changu cha maneno',
  'ownCode.phrase': 'Kifungu',
  'ownCode.phraseHint':
    'Angalau herufi na tarakimu {count}: maneno manne yasiyohusiana, au zaidi. Herufi kubwa na nafasi hazijalishi.',
  'ownCode.signOutOthers': 'Ondoa vifaa vyangu vingine',
  'ownCode.writeDown':
    'Uandike mahali: hakuna anayeweza kukuambia tena. Mtu mwingine na mwandalizi wanaona kwamba umechagua msimbo.',
  'ownCode.use': 'Tumia msimbo huu',
  'ownCode.inForce': 'Sasa ni msimbo wako mwenyewe tu unaoruhusu kuingia kwa kiungo chako.',
  'safetyWords.heading': 'Maneno ya usalama',
  'safetyWords.advice':
    'Someaneni kwa sauti zenu. Mkiona nyote maneno matano yaleyale, hakuna mtu aliyekaa kati yenu. Yakitofautiana, malizeni gumzo.',

  'refusal.malformed': 'Hili halikueleweka. Pakia ukurasa upya na ujaribu tena.',
  'refusal.unknown': 'Seva hii haijui kufanya hivyo. Pakia ukurasa upya na ujaribu tena.',
  'refusal.too-large': 'Ujumbe huu ni mrefu mno kutumwa.',
  'refusal.chat-full': 'Gumzo hili limejaa: haliwezi kubeba jumbe zaidi.',
  'refusal.waiting-full': 'Gumzo haliwezi kubeba zaidi ya hapa hadi mtu mwingine aingie. Jaribu tena wakati huo.',
  'refusal.store-full': 'Seva imejaa. Jaribu tena baada ya muda.',
  'refusal.assets-missing': 'Faili moja ya ujumbe huu haijafika. Jaribu tena.',
  'refusal.no-such-message': 'Ujumbe huu haupo kwenye gumzo.',
  'refusal.not-yours': 'Ni aliyeandika ujumbe huu tu anayeweza kuubadilisha.',
  'refusal.deleted': 'Ujumbe huu umefutwa.',
  'refusal.read-once': 'Ujumbe wa kusomwa mara moja hauwezi kubadilishwa.',
  'refusal.overtaken': 'Wakati huohuo ujumbe huu ulibadilishwa kwenye kifaa kingine. Jaribu tena.',
  'refusal.too-frequent': 'Hiyo ilikuwa haraka sana. Itatumwa baada ya muda mfupi.',
  'refusal.unavailable': 'Seva haiwezi kupokea hili sasa. Litatumwa mara itakapoweza.',

  'problem.malformed': 'Hilo halikueleweka',
  'problem.malformed.text': 'Ombi halikuwa kamili. Rudi nyuma, pakia ukurasa upya na ujaribu tena.',
  'problem.needs-script': 'Parley inahitaji JavaScript',
  'problem.needs-script.text':
    'Kila kitu husimbwa fiche kwenye kivinjari chako, na hilo hufanywa na skripti ya ukurasa. Iruhusu na ujaribu tena.',
  'problem.escaped-fragment': 'Kiungo hiki kilibadilishwa njiani',
  'problem.escaped-fragment.text':
    'Programu fulani imeweka %23 mahali pa # kwenye kiungo, kwa hiyo sehemu yake ya siri imefika kwenye seva hii, na gumzo haliwezi kufunguliwa nacho. Skani msimbo wa QR, au omba kiungo tena kwa njia nyingine.',
  'problem.not-entered': 'Msimbo wa siri unahitajika',
  'problem.not-entered.text':
    'Kivinjari hiki hakijaingia kwenye gumzo hili, au hakimo tena. Fungua kiungo chako tena na uandike msimbo.',
  'problem.cross-origin': 'Hilo haliruhusiwi kutoka hapa',
  'problem.cross-origin.text':
    'Ombi halikutoka kwenye ukurasa wa seva hii. Fungua ukurasa wa Parley yenyewe na ujaribu tena.',
  'problem.unknown-public-url': 'Parley hii haijawekwa kwa anwani hii',
  'problem.unknown-public-url.text':
    'Kivinjari chako hakina tatizo. Anayeendesha seva hii lazima aweke PUBLIC_URL iwe anwani uliyofungua.',
  'problem.not-yours': 'Gumzo hili si lako kulifuatilia',
  'problem.not-yours.text':
    'Ni kivinjari kilichotengeneza gumzo tu kinachoweza kuona hali yake. Kidakuzi chake hakipo hapa, au hakipo tena.',
  'problem.unknown': 'Hakuna kitu hapa',
  'problem.unknown.text':
    'Angalia kiungo: huenda hakijakamilika, au gumzo lake huenda liliisha zaidi ya siku moja iliyopita.',
  'problem.wrong-method': 'Haifanyi kazi hivyo',
  'problem.wrong-method.text': 'Hakuna kitu hapa kinachoweza kuombwa kwa njia hii.',
  'problem.ended': 'Gumzo hili limeisha',
  'problem.ended.text': 'Hakuna kilichobaki.',
  'problem.length-required': 'Hilo halikueleweka',
  'problem.length-required.text': 'Ombi halikusema urefu wake, kama kila kivinjari kinavyofanya.',
  'problem.too-large': 'Hiyo ni nyingi mno',
  'problem.too-large.text': 'Ombi lilikuwa kubwa kuliko chochote ambacho Parley hutuma.',
  'problem.upgrade-required': 'Huu si ukurasa',
  'problem.upgrade-required.text': 'Anwani hii ni ya muunganisho unaoweka gumzo hai.',
  'problem.too-many-requests': 'Hiyo ni mara nyingi mno',
  'problem.too-many-requests.text': 'Maombi mengi mno yametoka kwenye mtandao wako. Subiri kidogo na ujaribu tena.',
  'problem.too-many-connections': 'Hizo ni nyingi mno kwa wakati mmoja',
  'problem.too-many-connections.text':
    'Gumzo hili liko wazi mahali pengi mno. Lifunge kwenye kichupo kingine na ujaribu tena.',
  'problem.internal-error': 'Hitilafu imetokea',
  'problem.internal-error.text': 'Hili ni kosa letu, si lako. Pakia ukurasa upya na ujaribu tena.',
  'problem.unavailable': 'Parley haiwezi kujibu kwa sasa',
  'problem.unavailable.text': 'Jaribu tena baada ya muda mfupi.',
  'problem.line': '{title}. {text}',

  'security.startChat': 'Anzisha gumzo',
  'security.promise': 'Seva haioni kamwe jina, msimbo, ujumbe wala ufunguo. Gumzo linapoisha, hakuna kinachobaki.',
  'security.meaning':
    'Maana yake, mstari kwa mstari, pamoja na namba ambazo seva hii inatumia. Chini ya kila mstari kuna majina ya vipimo vinavyouonyesha; ni sehemu ya msimbo chanzo wa Parley, na mtu yeyote anaweza kuviendesha.',
  'security.untested': 'Ambayo hakuna kipimo kinachoweza kuyaonyesha',
  'security.tested': 'Imepimwa: {tests}',
  'security.scripts': 'Skripti za seva hii',
  'security.aboutScripts':
    'Usimbaji fiche hufanywa na faili hizi, na si kitu kingine chochote ambacho kurasa huendesha. Kila moja hutolewa kutoka njia iliyoonyeshwa, ambayo huishia na SHA-256 ya faili. Seva za matoleo mawili zinapotumia Redis moja, seva hutoa faili za nyingine kutoka humo, na ni iwapo tu maudhui yake yana hash iliyo kwenye jina lake. Jenga toleo lilelile la Parley mwenyewe ({build}), na {sums} hutoa hash zilezile, au seva hii inatuma kitu kingine.',
  'security.compare':
    'Seva isiyo aminifu inaweza kuonyesha hash hizi na kutuma faili nyingine. Linganisha kile ambacho kivinjari chako kilitumiwa kweli: hifadhi faili kutoka njia zake.',
  'security.script': '{path}, kwenye {page}',
  'security.onStart': 'ukurasa wa kuanzia',
  'security.onLanding': 'ukurasa wa kiungo, ambapo msimbo huandikwa',
  'security.onChat': 'gumzo',
  'security.onChatStanding': 'gumzo, likishakuwa tayari',
  'security.onLink': 'ukurasa wa kiungo, na gumzo lake',
  'security.onChats': 'orodha ya magumzo yako',
  'security.onEveryPage': 'kila ukurasa isipokuwa orodha ya magumzo yako, ambayo inayo tayari',
  'security.onOffline': 'mahali pa ukurasa usiopatikana',
  'security.onWorker': 'chinichini, kupitia https: hutunza faili hizi, na huonyesha ukurasa usipopatikana',
  'security.onStartAndLink': 'ukurasa wa kuanzia na nyuma ya kiungo',
  'security.onFiles': 'gumzo, faili ikitumwa au kuonyeshwa',
  'security.onVideo': 'gumzo, video ikitumwa',
  'security.onRecording': 'gumzo, kitu kikirekodiwa',
  'security.onStickers': 'gumzo, stika ikionyeshwa au kutafutwa',
  'security.onRoundVideo': 'gumzo, video ya duara ikirekodiwa',
  'security.onWords': 'kurasa za lugha hii: maneno yake',
  'security.onOwnCode': 'gumzo, mtu akichagua msimbo wake mwenyewe, au maneno ya usalama yakitazamwa',

  'claim.caveat.server': 'Anayetoa ukurasa anaweza kuubadilisha.',
  'claim.caveat.server.text':
    'Usimbaji fiche huendeshwa kwa JavaScript ambayo seva hutuma. Mwendeshaji anayetaka kusoma pamoja nanyi, au mtu aliyeiteka seva, anaweza kutuma JavaScript nyingine, na kwako peke yako. Endesha Parley mwenyewe, au tumia inayoendeshwa na mtu unayemwamini, kupitia https.',
  'claim.caveat.organizer': 'Mwandalizi anaweza kusoma pamoja nanyi.',
  'claim.caveat.organizer.text':
    'Kivinjari cha mwandalizi kilitengeneza ufunguo wa gumzo na misimbo yote miwili, na huhifadhi misimbo kwenye kichupo chake hadi gumzo liishe. Hadi uchague msimbo wako mwenyewe, mwandalizi anaweza kuingia kama wewe; daftari huonyesha hilo. Hadi nyote wawili mfanye hivyo, mwandalizi anaweza kusoma pamoja nanyi.',
  'claim.caveat.ownCodes': 'Kinachobaki kwa wengine mwandalizi asipoweza tena kusoma.',
  'claim.caveat.ownCodes.text':
    'Mwandalizi hubaki na alichosoma kabla, na hapati kitu tena. Seva haina ufunguo. Anayeokota kadi hafungui chochote. Seva na mwandalizi kwa pamoja wanaweza kusoma kilichoandikwa kabla, na kile chenye mstari kwamba mwandalizi aliweza kukisoma; wanaweza kuandika jumbe kama hizo kwa jina la yeyote kati ya wawili, na kubadilisha, bila alama, kilichotiwa muhuri kabla. Ikiwa walikaa katikati kabla hamjachagua misimbo yenu, wanaendelea kusoma: basi maneno yenu ya usalama hutofautiana. Wanaweza kuuonyesha ukurasa unaofunguliwa upya gumzo kama lilivyokuwa kabla, kwa ufunguo wao: basi maneno kwenye kifaa hicho hutofautiana na yale ya vifaa vingine. Kwa hiyo linganisheni maneno mara moja zaidi pale mnapoingia upya. Wanaweza kujaribu kubahatisha misimbo yenu wenyewe, kila jaribio kwa gharama ya Argon2id moja: chagua msimbo uliotengenezewa, au kifungu cha maneno chenye nguvu.',
  'claim.caveat.linkAndCode': 'Kiungo na msimbo pamoja hufungua gumzo.',
  'claim.caveat.linkAndCode.text':
    'Vitoe kwa njia tofauti: kiungo kwenye skrini au kwa barua pepe, msimbo kwa mdomo au kwenye karatasi. Aliye na vyote viwili huruhusiwa kuingia kama mtu huyo. Wengine huona hilo: kila anayeingia huonyeshwa kwa kila mtu kwenye gumzo.',
  'claim.caveat.guessing': 'Kiungo na hifadhi kwa pamoja huwezesha kubahatisha.',
  'claim.caveat.guessing.text':
    'Msimbo una biti 40 za nasibu; kifungu cha maneno kina ngapi, inategemea aliyekichagua. Aliye na kiungo kizima cha mshiriki na nakala ya kile ambacho seva inahifadhi anaweza kujaribu misimbo bila kuiuliza seva; kila jaribio hugharimu Argon2id moja ya MiB 19. Gumzo likiwa hai, hilo ni ghali; likishaisha, hakuna kinachobaki cha kujaribia.',
  'claim.caveat.withholding': 'Seva inaweza kuacha kufikisha.',
  'claim.caveat.withholding.text':
    'Inaweza kuzuia kila kitu kuanzia wakati fulani, hata kwa mmoja wa wawili tu, na hakuna anayeweza kutofautisha hilo na mtandao uliokatika. Inachoonyesha hadi wakati huo kinakubaliana na kile ambacho vifaa vyote viwili vimetia muhuri; kile ambacho kimoja tu kimeona hugunduliwa wanapoandika tena.',
  'claim.caveat.forwardSecrecy': 'Hakuna forward secrecy ndani ya gumzo.',
  'claim.caveat.forwardSecrecy.text':
    'Ufunguo mmoja hutia muhuri jumbe zake zote, au miwili, kabla na baada ya mwandalizi kuwa nje. Hufutwa pamoja na gumzo.',
  'claim.caveat.eachOther':
    'Wawili hao hawalindwi mmoja dhidi ya mwingine, wala dhidi ya neno la seva kuhusu nani aliandika.',
  'claim.caveat.eachOther.text':
    'Wote wawili wana ufunguo uleule. Kwamba ujumbe umetoka kwa mmoja wao na si mwingine kunategemea seva; kwamba umetoka kwa mmoja wa wawili hao, hakutegemei.',
  'claim.caveat.disguise': 'Sauti iliyofichwa si hakikisho.',
  'claim.caveat.disguise.text':
    '“Ficha sauti yangu” huondoa kiwango na kiimbo cha sauti na kusogeza rangi zake, kabla ya chochote kutumwa. Kasi, vituo, lahaja na maneno hubaki, na watu hutambuliwa kwa hayo pia.',
  'claim.caveat.reader': 'Msomaji anaweza kuhifadhi kinachosomwa.',
  'claim.caveat.reader.text': 'Skrini inaweza kupigwa picha, maandishi yanaweza kunakiliwa.',
  'claim.caveat.erasure': 'Kufuta baada ya kusoma kunategemea seva.',
  'claim.caveat.erasure.text':
    'Inaweza kubakiza inachopaswa kufuta, kikiwa kimesimbwa, au kufuta kilichosomwa kabla ya wakati. Ikifuta kisichosomwa kamwe, vifaa hugundua. Ukurasa usio na muunganisho huendelea kuonyesha kilichotoweka hadi upate muunganisho tena. Hata hivyo skrini inaweza kupigwa picha.',
  'claim.caveat.memory': 'Kumbukumbu haiandikwi juu yake.',
  'claim.caveat.memory.text':
    'Kinachoangamizwa huachiliwa; ni lini mfumo endeshi, seva, Redis au kivinjari hutumia tena kumbukumbu hiyo ni juu yao. Jumbe zilizotiwa muhuri, vithibitishi na vidakuzi vya gumzo lililoisha vinaweza kupatikana kwenye kumbukumbu ya seva na ya Redis hadi wakati huo; si kitu chochote kinachoweza kusomwa, kwa kuwa hakikuwahi kuwemo. Endesha seva na Redis bila swap kwenye diski zisizosimbwa fiche, na Redis bila uhifadhi wa kudumu (persistence). Parley hutoa onyo kuhusu hilo la mwisho.',
  'claim.caveat.history': 'Historia ya kivinjari hukumbuka kwamba kiungo kilifunguliwa,',
  'claim.caveat.history.text':
    'pamoja na sehemu iliyo baada ya #. Gumzo likishaisha ufunguo huo haufungui chochote: kilichotiwa muhuri kwa huo kimeondoka kwenye seva, na haufungui jumbe bila msimbo.',
  'claim.caveat.browserDisk': 'Kivinjari huamua kinachoweka kwenye diski yake.',
  'claim.caveat.browserDisk.text':
    'Kurasa za Parley huhifadhi faili zikiwa zimetiwa muhuri, na ni wakati ziko njiani tu; kilichofunguliwa kiko kwenye kumbukumbu ya ukurasa. Kivinjari kinachoishiwa kumbukumbu kinaweza kuhamishia faili kubwa zilizofunguliwa kwenye faili zake za muda, ambazo huziondoa baadaye, na kifaa kinaweza kuhamishia kumbukumbu kwenye diski yake (swap). Faili ambayo mtu ameihifadhi ni yake, na hubaki.',
  'claim.caveat.device': 'Kifaa kilicho mikononi mwa mtu mwingine kimo kwenye gumzo',
  'claim.caveat.device.text': 'hadi kichupo chake kifungwe, mtu akiondoe, au gumzo liishe.',

  'claim.operator': 'Anachoweza kufanya mwendeshaji asiye mwaminifu',
  'claim.operator.otherScripts':
    'Kutuma JavaScript nyingine, inayosoma pamoja nanyi. Skripti za orodha ya ukurasa huu zinaweza kulinganishwa na ulizojenga mwenyewe kutoka msimbo chanzo: chanzo kilekile hutoa baiti zilezile.',
  'claim.operator.metadata':
    'Kuhifadhi ni lini, kiasi gani na kutoka wapi kitu kilitumwa. Parley jinsi ilivyo haiandiki hayo.',
  'claim.operator.ending':
    'Kumaliza gumzo, au kutofikisha chochote tena. Ujumbe ulioachwa, uliorudiwa, uliobadilishwa nafasi, uliorudishwa kama ulivyokuwa kabla ya kuhaririwa au kufutwa, au wenye tarehe isiyo sahihi, hisia ya awali, na uthibitisho ambao hakuna aliyeutoa, hugunduliwa: daftari husema hivyo, na upande mwingine huambiwa. Hakuna unaoweza kubadilishwa, au kuwekwa mahali pa mwingine: haungefunguka.',
  'claim.operator.inBetween':
    'Kukaa kati ya wawili, pamoja na mwandalizi, aliyetengeneza ufunguo wa gumzo. Wote wawili wakishachagua misimbo yao wenyewe, maneno ya usalama huonyesha: yametengenezwa pia kwa ufunguo wa kila mtu mwenyewe, na hutofautiana ikiwa mtu yeyote amebadilisha mmoja, hata kichwa cha gumzo kiseme nini. Hakuna anayeweza kuchagua ufunguo kulingana na wa mwingine: kila mmoja huonyeshwa baada ya yote miwili kufungwa kwa hash.',
  'claim.operator.guessing':
    'Kubahatisha misimbo bila kuiuliza seva, ikiwa mtu pia amempa mwendeshaji kiungo kizima cha mshiriki: sehemu iliyo baada ya # haifiki kamwe kwenye seva, na bila hiyo hakuna kubahatisha kunakoweza kuthibitishwa.',

  'claim.stores': 'Inachohifadhi, na kwa muda gani',
  'claim.stores.ofAChat':
    'Za gumzo: majina, funguo, jumbe na hisia zilizotiwa muhuri, wakati zilipofika, na hash za kinachofungua mlango. Hakuna hata kimoja kinachofungua chochote.',
  'claim.stores.untilSilence':
    'Hadi mtu alimalize gumzo, au pasiwe na anayefanya lolote ndani yake kwa muda uliochaguliwa: {choices}. Kwa usahihi wa milisekunde.',
  'claim.stores.longest': 'Muda mrefu zaidi ni {longest}, na {entering} ikiwa hakuna anayeingia kamwe.',
  'claim.stores.edited':
    'Kinachohaririwa hubadilishwa na kipya, na kinachofutwa huondoka kwenye hifadhi wakati huohuo.',
  'claim.stores.read':
    'Kinachosomwa mara moja hufutwa msomaji anapokifunga, na pale ujumbe unapotoweka, kila mmoja hufutwa muda huo baada ya kusomwa: maandishi, faili na hisia, kwenye seva na pande zote mbili.',
  'claim.stores.files':
    'Faili zilizotiwa muhuri, kwa muda ambao ujumbe unaozionyesha upo. Faili ambayo haionyeshwi na ujumbe wowote huondoka saa moja baada ya sehemu yake ya mwisho kufika.',
  'claim.stores.bucket':
    'Mwendeshaji anaweza kuhifadhi baiti za faili zilizotiwa muhuri kwenye ndoo ya hifadhi (ASSETS_URL). Kinachofutwa au kumalizwa hufutwa humo mara moja na hutafutwa tena, na kila seva, hadi kisibaki chochote; kabla ya hapo funguo zake zimeshaondoka. Ndoo inayohifadhi matoleo huhifadhi kilichofutwa: seva hutoa onyo kuhusu hilo inapowashwa.',
  'claim.stores.counts':
    'Hesabu za misimbo isiyo sahihi na iliyo sahihi, za viungo visivyokuwepo na za magumzo mapya, chini ya hash zinazohitaji ufunguo wa mwendeshaji, ambao haumo kwenye Redis yoyote; ya muda mrefu zaidi kwa {duration}.',
  'claim.stores.bytes':
    'Ni baiti ngapi zimo kwenye magumzo yaliyotengenezwa kutoka mtandao mmoja: chini ya hash, na kwa kuficha ni magumzo yapi.',

  'claim.survives': 'Kinachobaki baada ya mwisho',
  'claim.survives.tombstone':
    'Kitambulisho cha gumzo na ni sababu ipi kati ya tatu iliyolimaliza, kwa {duration}; hakuna kingine cha gumzo.',
  'claim.survives.endWins': 'Mwisho hushinda kila kinachoendelea: hakuna kinachorejesha chochote.',
  'claim.survives.redisErases':
    'Magumzo yanapohifadhiwa kwenye Redis, Redis huyafuta hata wakati hakuna seva iliyobaki ya kufanya hivyo.',
  'claim.survives.browsers':
    'Vivinjari havihifadhi chochote: hakuna hifadhi, hakuna kidakuzi, hakuna kitu kwenye ukurasa.',
  'claim.survives.leaving':
    'Anayeondoka haraka haachi ufunguo wala rasimu kwenye kichupo, na kurudi nyuma hakuonyeshi chochote cha gumzo.',
  'claim.survives.noPush':
    'Kivinjari cha anayeondoka haraka hakipokei tena arifa za push, hadi mtu huyo aziwashe tena.',
  'claim.survives.builtFiles':
    'Kupitia https vinahifadhi skripti, mitindo na picha za Parley yenyewe, zilezile kwa kila mtu: kamwe si ukurasa, anwani wala chochote kilichosimbwa.',
  'claim.survives.log': 'Daftari halikuwahi kuwa na chochote chake.',
  'claim.survives.redisKeys':
    'Magumzo yanapohifadhiwa kwenye Redis, Redis haina chochote chake katika ufunguo, chaneli au dampo lolote, hata magumzo mengine yawe na shughuli kiasi gani.',
  'claim.survives.disk': 'Diski ya kifaa haina kamwe jina, msimbo, ujumbe au rasimu inayoweza kusomwa.',
  'claim.survives.key':
    'Wala haina ufunguo wa gumzo. Kinachohifadhiwa na kichupo hutiwa muhuri kwa ufunguo ambao seva hii huufuta pamoja na gumzo, pamoja na kifaa, au kinapoondolewa.',
  'claim.survives.program':
    'Programu ya seva haifikii chochote chake: hakuna maandishi inayoyashikilia, na sekunde chache baadaye hakuna hata baiti moja ya bafa zake. Haikuandika chochote chake kwenye faili yoyote.',

  'claim.sees': 'Seva inaona nini',
  'claim.sees.names':
    'Haioni kamwe jina, msimbo, ufunguo au maandishi: hakuna kitu ambacho kivinjari hutuma kilicho na hayo, katika usimbaji wowote wa herufi.',
  'claim.sees.fragment':
    'Sehemu ya kiungo iliyo baada ya # haimo katika ombi lolote, ingawa hubaki kwenye upau wa anwani.',
  'claim.sees.thirdParties': 'Kurasa huuliza seva hii tu; hakuna mhusika wa tatu.',
  'claim.sees.spelling':
    'Baadhi ya vivinjari hutuma maandishi ya sehemu ya kuandikia kwa huduma inayokagua tahajia. Sehemu ya jumbe huviomba visifanye hivyo; mipangilio inaweza kuruhusu hilo kwenye kivinjari hiki.',
  'claim.sees.noCode': 'Hakuna msimbo wa programu unaoendeshwa kwenye seva unaoweza kufungua chochote.',
  'claim.sees.length':
    'Huona urefu wa ujumbe kwa usahihi wa kipeo kimoja cha mbili tu: kinachotiwa muhuri hujazwa hadi mojawapo ya ukubwa nane.',
  'claim.sees.fileSize':
    'Kuhusu faili huona ukubwa, ukiwa umekadiriwa kwenda juu kwa si zaidi ya asilimia 12, nani aliituma na kwa ujumbe upi, na inapochukuliwa; si jina lake, aina yake wala baiti yake moja.',
  'claim.sees.photos':
    'Kile ambacho kamera imeandika ndani ya picha, kama vile ilipopigwa, hakitoki kwenye kifaa chochote: picha huchorwa upya kabla ya kutumwa. Ikitumwa kama “Halisi”, na pale inaposogea, JPEG, PNG, WebP au GIF hubaki na pikseli zake na wasifu wake wa rangi, na hupoteza mengine. Video ya MP4, MOV au WebM hubaki na kila picha na sauti na hupata chombo kipya kisicho na mahali, kifaa na majina. Kuhusu chochote kinachobaki na kila kitu, kama vile miundo na faili nyingine, ukurasa husema hivyo kabla ya kutumwa.',
  'claim.sees.stickers':
    'Haijui ni stika ipi ya Parley iliyotumwa: zote huja kama faili moja, na ujumbe una jina lake.',
  'claim.sees.microphone':
    'Ni ukurasa wa gumzo tu unaoweza kuomba maikrofoni na kamera. Huomba mtu anaporekodi, na huviachilia mwishoni mwa kurekodi.',
  'claim.sees.presence':
    'Huona nani ameunganishwa na nani anaandika, na humwambia mtu mwingine; pia wakati mtu alipokuwepo mwisho.',
  'claim.sees.push':
    'Aliye mbali huarifiwa tu akiwa amewasha hilo, kwa gumzo moja na kifaa kimoja. Kila push husema kitu kilekile: hakuna jina, hakuna kitambulisho, hakuna idadi. Huduma ya push ya mtengenezaji wa kivinjari hujua kwamba seva hii ina kitu kwa ajili ya kivinjari, na lini. Seva huhifadhi anwani ya kivinjari huko, ileile kwa magumzo yote, hadi gumzo liishe, kifaa kiliache, au huduma iseme kwamba haipo tena.',
  'claim.sees.network':
    'Huona ni lini na kutoka anwani gani ya mtandao kitu kinaombwa. Hakuna anwani, kiungo, gumzo au jina linaloingia kwenye daftari lake, hata iandike kiasi gani.',
  'claim.sees.figures': 'Takwimu ambazo mwendeshaji wake husoma huhesabu aina na sababu, na hazimtaji mtu yeyote.',

  'claim.entry': 'Nani anaingia',
  'claim.entry.withoutCode': 'Bila msimbo sahihi hakuna ujumbe, ufunguo au jina linalotolewa.',
  'claim.entry.guessing':
    'Msimbo hauwezi kubahatishwa: {tries, plural, one {jaribio #} other {majaribio #}}, kisha vipindi vya kusubiri vinavyokua kutoka {first} hadi {longest}, hata kwa kubahatisha kwingi kwa wakati mmoja.',
  'claim.entry.manyAddresses':
    'Anwani nyingi kwa pamoja zina {tries, plural, one {jaribio #} other {majaribio #}} katika {duration}.',
  'claim.entry.strangers':
    'Majaribio yasiyo sahihi ya mgeni hayamfungii mtu huyo nje, wala kurasa za tovuti nyingine: majaribio huhesabiwa tu kwa aliye na kiungo chenye sehemu iliyo baada ya #. Aliye nacho anaweza kumaliza majaribio ya kiungo kutoka anwani nyingi, lakini si yale ya anwani ambako msimbo sahihi uliandikwa hapo awali (ndani ya {duration}).',
  'claim.entry.shown':
    'Wanaoingia na majaribio yasiyo sahihi huonyeshwa kwa wawili hao na kwa mwandalizi, hata kwa ambaye hakuwepo, hadi mwisho wa gumzo. Majaribio ya mgeni kwenye kiungo ni mstari mmoja, hata yawe mangapi.',
  'claim.entry.ownCode':
    'Aliyemo ndani anaweza kuchagua msimbo wake mwenyewe, au kifungu cha maneno. Kuanzia wakati huo ni huo tu unaoruhusu kuingia kwa kiungo chake: si msimbo uliotengenezwa na mwandalizi, wala kadi iliyookotwa. Watu wote wawili na mwandalizi wanaona kwamba ulichaguliwa, na paneli haionyeshi tena msimbo uliokufa.',
  'claim.entry.agreedKey':
    'Wote wawili wakishachagua misimbo yao wenyewe, vifaa vyao hukubaliana ufunguo ambao mwandalizi hakuwahi kuwa nao, na hutia muhuri kila kitu kuanzia hapo kwa huo: hakuna alicho nacho mwandalizi kinachokifungua. Vichwa vyote viwili vya gumzo husema hivyo, na si kabla ya hapo. Vifaa vingine husoma yote kwa kiungo na msimbo wa mwenyewe; kilichoingia kwa msimbo wa awali huomba msimbo wa mwenyewe. Kile ambacho bado kinakuja kwa ufunguo wa awali kina mstari kwamba mwandalizi aliweza kukisoma.',
  'claim.entry.answers':
    'Jibu kwa msimbo usio sahihi halisemi chochote ila kwamba haukuwa sahihi, wala muda wake hausemi.',
  'claim.entry.actingAs': 'Hakuna anayeweza kutenda kama mwingine, au kusikiliza gumzo jingine.',
  'claim.entry.otherSites': 'Hakuna tovuti nyingine inayoweza kutenda kwa niaba ya aliyemo ndani.',

  'shown.someone': 'Mtu fulani',
  'shown.you': 'Wewe',
  'shown.locked': 'haiwezi kufunguliwa hapa',
  'shown.unreachable': 'Parley haipatikani. Angalia muunganisho na ujaribu tena.',
  'shown.noCookies':
    'Kivinjari hiki huzuia vidakuzi, na Parley inavihitaji ili kukuruhusu kuingia tena. Ruhusu vidakuzi kwa tovuti hii, kisha pakia ukurasa upya.',
  'shown.notKept':
    'Kivinjari hiki hakihifadhi chochote kwa ajili ya ukurasa huu. Kiruhusu kuhifadhi data ya tovuti, kisha ujaribu tena.',
  'shown.codeFailed': 'Kivinjari hiki hakikuweza kutumia msimbo. Pakia ukurasa upya, au jaribu kivinjari kingine.',
  'shown.copied': 'Imenakiliwa',
  'shown.notCopied': 'Haijanakiliwa',
  'shown.voice': 'Sauti',
  'shown.voiceOf': 'Sauti {duration}',
  'shown.roundVideo': 'Video ya duara',
  'shown.sticker': 'Stika',
  'shown.reconnecting': 'Inaunganisha tena…',
  'shown.opening': 'Inafungua…',
  'shown.writtenBy': '{name}: {text}',
  'shown.writtenByYou': 'Wewe: {text}',
  'shown.photos': '{count, plural, one {Picha} other {Picha #}}',
  'shown.videos': '{count, plural, one {Video} other {Video #}}',
  'shown.files': '{count, plural, one {Faili} other {Faili #}}',

  'naming.empty': 'Andika jina.',
  'naming.too-long': 'Jina hili ni refu mno: herufi {most} zisizidi.',
  'naming.too-large':
    'Jina hili linachukua nafasi nyingi mno: emoji na alama za juu ya herufi huhitaji nafasi kubwa kuliko herufi. Lifupishe.',
  'naming.stacked-marks': 'Jina hili lina alama nyingi mno kwenye herufi moja. Liandike upya, kwa alama chache.',
  'naming.control-characters': 'Jina hili lina herufi zisizoonekana. Liandike upya, bila hizo.',
  'naming.over': '{count, plural, one {Herufi # imezidi} other {Herufi # zimezidi}}',
  'naming.left': '{count, plural, one {Imebaki herufi #} other {Zimebaki herufi #}}',
  'naming.same': 'Majina yote mawili yanafanana. Yafanye tofauti.',
  'making.starting': 'Inaanzisha…',
  'making.failed': 'Kivinjari hiki hakikuweza kutengeneza funguo. Pakia ukurasa upya, au jaribu kivinjari kingine.',
  'inviting.qr': 'Msimbo wa QR wa {name}',
  'inviting.ownCode': '{name} amechagua msimbo wake mwenyewe: uliotengenezwa hapa haumruhusu mtu yeyote kuingia tena.',
  'inviting.hideCode': 'Ficha msimbo',
  'inviting.comeIn': 'Mimi ni {name}',
  'inviting.linkCopied': 'Kiungo kimenakiliwa',
  'inviting.linkNotCopied': 'Kiungo hakijanakiliwa: kivinjari hiki hakiruhusu. Kinakili kwa mkono.',
  'inviting.codeCopied': 'Msimbo umenakiliwa',
  'inviting.codeNotCopied': 'Msimbo haujanakiliwa: kivinjari hiki hakiruhusu. Unakili kwa mkono.',
  'inviting.codeReplaced': 'Msimbo huu haufungui gumzo tena.',
  'inviting.tooMany': 'Misimbo mingi mno isiyo sahihi imejaribiwa kutoka hapa. Jaribu tena baada ya muda.',
  'inviting.connectionLost': 'Muunganisho umekatika. Inajaribu tena…',
  'inviting.notKnown': 'Haijulikani kwa sasa',
  'inviting.notEnded': 'Parley haipatikani: gumzo halijamalizwa. Jaribu tena.',

  'entering.empty': 'Andika msimbo wa siri uliopewa.',
  'entering.alphabet': 'Msimbo wa siri una tarakimu na herufi tu, na kamwe hauna herufi U. Angalia ulichoandika.',
  'entering.length': 'Msimbo wa siri una herufi na tarakimu 8. Angalia ulichoandika.',
  'entering.ownMissing': 'Andika msimbo au kifungu cha maneno kilichochaguliwa kwenye gumzo.',
  'entering.unreadable': 'Msimbo ni sahihi, lakini ufunguo wa gumzo hauwezi kufunguliwa hapa. Skani msimbo wa QR tena.',
  'entering.unreachable':
    'Parley haipatikani. Msimbo wako bado uko hapa: angalia muunganisho na ubonyeze “Ingia” tena.',
  'entering.again': 'Unaweza kujaribu tena sasa.',
  'entering.incomplete': 'Kiungo hiki hakijakamilika: skani msimbo wa QR tena.',

  'listing.locked': 'Gumzo lililofungwa hapa',
  'listing.noticed': 'tatizo limegunduliwa',

  'talking.presenceUnknown': 'haijulikani kama yupo',
  'talking.tooLong': 'Ujumbe huu ni mrefu mno.',
  'talking.waiting': 'unasubiri',
  'talking.notSent': 'haujatumwa',
  'talking.ending': 'Inamaliza…',

  'log.newMessages': 'Jumbe mpya',
  'log.newestMessages': 'Jumbe mpya zaidi',
  'log.newCount': '{count, plural, one {Ujumbe mpya #} other {Jumbe mpya #}}',
  'log.unreadFromHere':
    '{count, plural, one {Haujasomwa kuanzia hapa: ujumbe #} other {Hazijasomwa kuanzia hapa: jumbe #}}',
  'log.unread': '{count, plural, one {Ujumbe # haujasomwa ↑} other {Jumbe # hazijasomwa ↑}}',
  'log.sent': 'umetumwa',
  'log.delivered': 'umefika',
  'log.read': 'umesomwa',
  'log.timeLeft': 'Muda uliobaki: {time}, kisha gumzo hili linaangamizwa',
  'log.notification': 'Ujumbe mpya',
  'log.readMore': 'Soma zaidi',
  'log.showLess': 'Onyesha kidogo',
  'log.moreAbout': 'Zaidi kuhusu “{excerpt}”',
  'log.earlierMessage': 'ujumbe wa awali',
  'log.inAnswerTo': 'Kwa kujibu',
  'log.youReacted': 'Umetoa hisia kwa {emoji}: iondoe',
  'log.reacted': '{name} ametoa hisia kwa {emoji}',
  'log.typeOneEmoji': 'Andika emoji moja.',
  'log.notFound': 'Ujumbe huo haupatikani hapa.',
  'log.copiedHead': '{name}, {time}: {text}',
  'log.overtaken': 'Tangu hapo umebadilisha ujumbe huu kwenye kifaa kingine.',
  'log.late': 'Mwandalizi aliweza kusoma ujumbe huu',
  'log.discard': 'Tupa',

  'writing.most': 'Ujumbe unaweza kuwa na herufi {most}. Ufupishe, au utume kwa sehemu.',
  'writing.large':
    'Ujumbe huu ni mkubwa mno: emoji na alama zilizorundikana huhitaji nafasi kubwa kuliko herufi. Ufupishe, au utume kwa sehemu.',
  'writing.over': '{count, plural, one {Herufi # imezidi} other {Herufi # zimezidi}}',
  'writing.left': '{count, plural, one {Imebaki herufi #} other {Zimebaki herufi #}}',
  'writing.tooLarge': 'Mkubwa mno',
  'writing.save': 'Hifadhi',
  'writing.editing': 'Unahariri ujumbe wako',
  'writing.replyingEarlier': 'Unajibu ujumbe wa awali',
  'writing.replyingSelf': 'Unajijibu',
  'writing.replying': 'Unamjibu {name}',

  'found.missing.yours': 'Ujumbe wako mmoja haupo hapa',
  'found.missing.others': 'Ujumbe mmoja wa {name} haupo hapa',
  'found.missing.unknown': 'Ujumbe mmoja haupo hapa',
  'found.changed': 'Ujumbe mwingine umeonekana mahali hapa',
  'found.older.yours': 'Seva imeonyesha toleo la awali la ujumbe wako hapa',
  'found.older.others': 'Seva imeonyesha toleo la awali la ujumbe wa {name} hapa',
  'found.older.unknown': 'Seva imeonyesha toleo la awali la ujumbe hapa',
  'found.reaction.yours': 'Seva haikuonyesha hisia yako hapa jinsi ilivyo',
  'found.reaction.others': 'Seva haikuonyesha hisia ya {name} hapa jinsi ilivyo',
  'found.repeated.yours': 'Ujumbe wako mmoja umekuja mara mbili',
  'found.repeated.others': 'Ujumbe mmoja wa {name} umekuja mara mbili',
  'found.repeated.unknown': 'Ujumbe mmoja umekuja mara mbili',
  'found.order': 'Jumbe hazifuati mpangilio ambao ziliandikwa',
  'found.time': 'Wakati wa ujumbe huu hauwezi kuwa sahihi',
  'found.receipt.yours': 'Hapa umeonyeshwa uthibitisho ambao hukuwahi kuutoa',
  'found.receipt.others': 'Hapa umeonyeshwa uthibitisho ambao {name} hakuwahi kuutoa',

  'noticed.missing.yours': 'Kifaa chako kimegundua kwamba ujumbe wako mmoja haupo hapa, na kimemwambia {told}',
  'noticed.missing.others': 'Kifaa chako kimegundua kwamba ujumbe mmoja wa {name} haupo hapa, na kimemwambia {told}',
  'noticed.missing.unknown': 'Kifaa chako kimegundua kwamba ujumbe mmoja haupo hapa, na kimemwambia {told}',
  'noticed.changed':
    'Kifaa chako kimegundua kwamba ujumbe mwingine ulionekana mahali pa ujumbe mmoja hapa, na kimemwambia {told}',
  'noticed.older.yours':
    'Kifaa chako kimegundua kwamba toleo la awali la ujumbe wako lilionyeshwa hapa, na kimemwambia {told}',
  'noticed.older.others':
    'Kifaa chako kimegundua kwamba toleo la awali la ujumbe wa {name} lilionyeshwa hapa, na kimemwambia {told}',
  'noticed.older.unknown':
    'Kifaa chako kimegundua kwamba toleo la awali la ujumbe lilionyeshwa hapa, na kimemwambia {told}',
  'noticed.reaction.yours':
    'Kifaa chako kimegundua kwamba hisia yako haikuonyeshwa hapa jinsi ilivyo, na kimemwambia {told}',
  'noticed.reaction.others':
    'Kifaa chako kimegundua kwamba hisia ya {name} haikuonyeshwa hapa jinsi ilivyo, na kimemwambia {told}',
  'noticed.repeated.yours':
    'Kifaa chako kimegundua kwamba ujumbe wako mmoja ulikuja mara mbili hapa, na kimemwambia {told}',
  'noticed.repeated.others':
    'Kifaa chako kimegundua kwamba ujumbe mmoja wa {name} ulikuja mara mbili hapa, na kimemwambia {told}',
  'noticed.repeated.unknown':
    'Kifaa chako kimegundua kwamba ujumbe mmoja ulikuja mara mbili hapa, na kimemwambia {told}',
  'noticed.order':
    'Kifaa chako kimegundua kwamba jumbe hapa hazifuati mpangilio ambao ziliandikwa, na kimemwambia {told}',
  'noticed.time':
    'Kifaa chako kimegundua kwamba wakati wa ujumbe mmoja hapa hauwezi kuwa sahihi, na kimemwambia {told}',
  'noticed.receipt.yours':
    'Kifaa chako kimegundua kwamba hapa ulionyeshwa uthibitisho ambao hukuwahi kuutoa, na kimemwambia {told}',
  'noticed.receipt.others':
    'Kifaa chako kimegundua kwamba hapa ulionyeshwa uthibitisho ambao {name} hakuwahi kuutoa, na kimemwambia {told}',

  'reported.missing.yours': 'Kifaa cha {who} kimegundua kwamba ujumbe wako mmoja haupo huko',
  'reported.missing.others': 'Kifaa cha {who} kimegundua kwamba ujumbe mmoja wa {name} haupo huko',
  'reported.missing.unknown': 'Kifaa cha {who} kimegundua kwamba ujumbe mmoja haupo huko',
  'reported.changed': 'Kifaa cha {who} kimegundua kwamba ujumbe mwingine ulionekana mahali pa ujumbe mmoja huko',
  'reported.older.yours': 'Kifaa cha {who} kimegundua kwamba toleo la awali la ujumbe wako lilionyeshwa huko',
  'reported.older.others': 'Kifaa cha {who} kimegundua kwamba toleo la awali la ujumbe wa {name} lilionyeshwa huko',
  'reported.older.unknown': 'Kifaa cha {who} kimegundua kwamba toleo la awali la ujumbe lilionyeshwa huko',
  'reported.reaction.yours': 'Kifaa cha {who} kimegundua kwamba hisia yako haikuonyeshwa huko jinsi ilivyo',
  'reported.reaction.others': 'Kifaa cha {who} kimegundua kwamba hisia ya {name} haikuonyeshwa huko jinsi ilivyo',
  'reported.repeated.yours': 'Kifaa cha {who} kimegundua kwamba ujumbe wako mmoja ulikuja mara mbili huko',
  'reported.repeated.others': 'Kifaa cha {who} kimegundua kwamba ujumbe mmoja wa {name} ulikuja mara mbili huko',
  'reported.repeated.unknown': 'Kifaa cha {who} kimegundua kwamba ujumbe mmoja ulikuja mara mbili huko',
  'reported.order': 'Kifaa cha {who} kimegundua kwamba jumbe huko hazifuati mpangilio ambao ziliandikwa',
  'reported.time': 'Kifaa cha {who} kimegundua kwamba wakati wa ujumbe mmoja huko hauwezi kuwa sahihi',
  'reported.receipt.yours': 'Kifaa cha {who} kimegundua kwamba huko ulionyeshwa uthibitisho ambao hukuwahi kuutoa',
  'reported.receipt.others':
    'Kifaa cha {who} kimegundua kwamba huko ulionyeshwa uthibitisho ambao {name} hakuwahi kuutoa',

  'settings.thisDevice': 'Kifaa hiki',
  'settings.signingOut': 'Inaondoka…',
  'settings.stillSignedIn': 'Parley haipatikani: kifaa hiki bado kimo ndani. Jaribu tena.',
  'settings.cannotNotify': 'Kivinjari hiki hakionyeshi arifa za ukurasa huu.',
  'settings.notAllowed': 'Arifa haziruhusiwi. Mipangilio ya kivinjari chako kwa tovuti hii inaweza kubadilisha hilo.',
  'settings.awayHomeScreen':
    'Hapa ni kurasa zilizo kwenye skrini ya kwanza tu zinazoweza: kwanza ongeza Parley kwenye skrini ya kwanza, kisha uifungue hapo.',
  'settings.awayNoService': 'Huduma ya push ya kivinjari hiki haijibu, au seva hii haiitumii.',
  'settings.unreachable': 'Parley haipatikani. Jaribu tena.',

  'choosing.changing': 'Inabadilisha…',
  'choosing.short': 'Kifungu hiki ni kifupi mno: kina {count} kati ya herufi na tarakimu {least} zinazohitajika.',
  'choosing.repeats':
    'Kifungu hiki ni rahisi mno kubahatisha: sehemu yake kubwa inajirudia, au inahesabu mfululizo. Tumia maneno manne au zaidi yasiyohusiana.',
  'choosing.long': 'Kifungu hiki ni kirefu mno: herufi {most} zisizidi.',
  'choosing.unreachable':
    'Parley haipatikani, kwa hiyo haijulikani kama msimbo mpya umeanza kutumika. Hifadhi yote miwili, na ubonyeze “Tumia msimbo huu” tena.',
  'choosing.refused': 'Parley haikukubali msimbo. Pakia ukurasa upya na ujaribu tena.',
  'choosing.overtaken':
    'Umechagua msimbo kwenye kifaa kingine. Ondoka hapa na uingie kwa huo; kisha unaweza kuchagua mwingine.',
  'choosing.tooOften': 'Hiyo ni mara nyingi mno. Subiri sekunde chache na ujaribu tena.',

  'safety.swapped': 'Seva inaonyesha funguo zisizoendana. Kuna mtu aliyekaa kati yenu, au amejaribu: malizeni gumzo.',
  'safety.unknownHere': 'Kifaa hiki hakijui msimbo wako mwenyewe. Ondoka hapa, na uingie kwa huo ili kuona maneno.',
  'safety.known': 'Yametengenezwa kwa ufunguo wa gumzo na kwa funguo zenu wenyewe nyote wawili.',
  'safety.neither':
    'Hakuna kati yenu aliyechagua msimbo wake mwenyewe, kwa hiyo mwandalizi, aliyetengeneza funguo, bado anaweza kuwa amekaa kati yenu.',
  'safety.notYou':
    'Hujachagua msimbo wako mwenyewe, kwa hiyo mwandalizi, aliyetengeneza funguo, bado anaweza kuwa amekaa kati yenu.',
  'safety.notOther':
    'Mwenzako hajachagua msimbo wake mwenyewe, kwa hiyo mwandalizi, aliyetengeneza funguo, bado anaweza kuwa amekaa kati yenu.',
  'safety.waiting':
    'Kifaa cha mwenzako hakijajibu bado. Maneno hubadilika kikishajibu; hadi hapo, mwandalizi, aliyetengeneza funguo, bado anaweza kuwa amekaa kati yenu.',

  'files.attach': 'Ambatisha',
  'files.photoOrVideo': 'Picha au video',
  'files.file': 'Faili',
  'files.photo': 'Picha',
  'files.video': 'Video',
  'files.ready': 'Tayari kutuma',
  'files.caption': 'Maelezo',
  'files.captionTooLong': 'Maelezo haya ni marefu mno.',
  'files.original': 'Halisi',
  'files.most': 'Ujumbe hubeba faili {most}.',
  'files.mayTell': 'Faili hii huenda ikaonyesha nani aliitengeneza na wapi.',
  'files.unreadable': '{name} haiwezi kusomwa tena.',
  'files.tooLarge': '{name} ni kubwa mno: {size}. Faili inaweza kuwa na {most}.',
  'files.noRoom': '{name} haitoshei: {size}. Faili za gumzo hili zimebakiwa na nafasi ya {left}.',
  'files.onlySaved': '{name} haiwezi kutumwa kwa “Soma mara moja”: inaweza kuhifadhiwa tu.',
  'files.remove': 'Ondoa',
  'files.removeNamed': 'Ondoa {name}',
  'files.preparing': 'Inaandaa',
  'files.sending': 'Inatuma',
  'files.refusedTooLarge': 'Faili hii ni kubwa mno kwa seva hii.',
  'files.refusedFull': 'Faili za gumzo hili zimechukua nafasi yote iliyopo. Futa baadhi, kisha ujaribu tena.',
  'files.refusedTooMany': 'Faili nyingi mno ziko njiani kwenye gumzo hili. Jaribu tena zikishafika.',
  'files.refusedStoreFull': 'Seva imejaa. Jaribu tena baada ya muda.',
  'files.lost': 'Hili halikukamilika kabla ya ukurasa kufungwa. Chagua faili tena.',
  'files.notSent': 'Faili hizi hazikuweza kutumwa.',
  'files.notShown': 'Faili za ujumbe huu haziwezi kuonyeshwa hapa.',
  'files.viewPhoto': 'Tazama picha',
  'files.viewPhotoOf': 'Tazama picha {place} kati ya {count}',
  'files.photoPlace': '{place} kati ya {count}',
  'files.previousPhoto': 'Picha iliyotangulia',
  'files.nextPhoto': 'Picha inayofuata',
  'files.close': 'Funga',
  'files.save': 'Hifadhi',
  'files.saveNamed': 'Hifadhi {name}',
  'files.photoNotShown': 'Picha hii haiwezi kuonyeshwa hapa.',
  'files.download': 'Pakua',
  'files.downloadNamed': 'Pakua {name}',
  'files.downloadingNamed': 'Inapakua {name}',
  'files.downloadingVideo': 'Inapakua video',
  'files.playVideo': 'Cheza video',
  'files.unplayable': 'Kivinjari hiki hakiwezi kucheza rekodi hii.',
  'files.damaged': 'Faili hii imeharibika.',
  'files.missing': 'Faili hii haipo tena.',
  'files.unopened': 'Faili hii haiwezi kufunguliwa hapa.',

  'recording.record': 'Rekodi sauti',
  'recording.recording': 'Inarekodi',
  'recording.waitingMicrophone': 'Inasubiri maikrofoni',
  'recording.waitingCamera': 'Inasubiri kamera',
  'recording.slide': '‹ Telezesha kughairi',
  'recording.secondsLeft': '{count, plural, one {Imebaki sekunde #} other {Zimebaki sekunde #}}',
  'recording.stop': 'Simamisha',
  'recording.start': 'Rekodi',
  'recording.otherCamera': 'Kamera nyingine',
  'recording.fullChat': 'Faili za gumzo hili hazina nafasi zaidi.',
  'recording.noRoom': 'Faili za gumzo hili hazina nafasi ya rekodi. Futa baadhi, kisha ujaribu tena.',
  'recording.longestVoice': 'Ujumbe wa sauti unaweza kuwa wa dakika 15.',
  'recording.longestVideo': 'Video ya duara inaweza kuwa ya sekunde 60.',
  'recording.microphoneLost': 'Maikrofoni imechukuliwa. Kilichorekodiwa hadi hapo kimehifadhiwa.',
  'recording.cameraLost': 'Kamera imechukuliwa. Kilichorekodiwa hadi hapo kimehifadhiwa.',
  'recording.needsHttps': 'Kurekodi kunahitaji anwani inayoanza na https.',
  'recording.unable': 'Kivinjari hiki hakiwezi kurekodi.',
  'recording.microphoneRefused': 'Maikrofoni hairuhusiwi hapa. Iruhusu kwa ukurasa huu kwenye mipangilio ya kivinjari.',
  'recording.cameraRefused': 'Kamera hairuhusiwi hapa. Iruhusu kwa ukurasa huu kwenye mipangilio ya kivinjari.',
  'recording.noMicrophone': 'Hakuna maikrofoni.',
  'recording.noCamera': 'Hakuna kamera.',
  'recording.microphoneTaken': 'Maikrofoni inatumiwa na programu nyingine.',
  'recording.cameraTaken': 'Kamera inatumiwa na programu nyingine.',
  'recording.disguised': 'Imefichwa',
  'recording.disguise': 'Ficha sauti yangu',
  'recording.disguising': 'Inabadilisha sauti',
  'recording.notDisguised': 'Kivinjari hiki hakiwezi kubadilisha sauti.',
  'recording.noGuarantee':
    'Ni kificho, si hakikisho: jinsi mtu anavyozungumza bado inaweza kumtambulisha, na pia anachosema.',
  'playing.position': 'Mahali',
  'playing.of': '{shown} kati ya {whole}',
  'playing.playVoice': 'Cheza ujumbe wa sauti',
  'playing.pauseVoice': 'Sitisha ujumbe wa sauti',
  'playing.playRound': 'Cheza video ya duara',
  'playing.pauseRound': 'Sitisha video ya duara',
  'playing.speed': 'Kasi {rate}×',

  'stickers.heading': 'Stika',
  'stickers.make': 'Tengeneza stika',
  'stickers.named': 'Stika: {name}',
  'stickers.unknown': 'Stika hii haijulikani hapa.',
  'stickers.unable': 'Kivinjari hiki hakiwezi kutengeneza stika kutoka faili hii.',
  'sticker.hello': 'Habari',
  'sticker.thanks': 'Asante',
  'sticker.please': 'Tafadhali',
  'sticker.yes': 'Ndiyo',
  'sticker.no': 'Hapana',
  'sticker.laugh': 'Ha ha',
  'sticker.wink': 'Konyeza',
  'sticker.love': 'Mapenzi',
  'sticker.kiss': 'Busu',
  'sticker.hug': 'Kumbatio',
  'sticker.flowers': 'Maua kwako',
  'sticker.hooray': 'Hureee',
  'sticker.birthday': 'Heri ya siku ya kuzaliwa',
  'sticker.cool': 'Safi',
  'sticker.surprised': 'Loh!',
  'sticker.thinking': 'Ngoja nifikiri',
  'sticker.idea': 'Wazo',
  'sticker.shh': 'Kati yetu',
  'sticker.secret': 'Siri',
  'sticker.sad': 'Huzuni',
  'sticker.crying': 'Kulia',
  'sticker.angry': 'Hasira',
  'sticker.sorry': 'Samahani',
  'sticker.morning': 'Habari za asubuhi',
  'sticker.night': 'Usiku mwema',
  'sticker.hungry': 'Njaa',
  'sticker.sick': 'Sijisikii vizuri',
  'sticker.coming': 'Niko njiani',
  'sticker.waiting': 'Nasubiri',
  'sticker.goodbye': 'Kwaheri',

  'size.bytes': 'baiti {amount}',
  'size.kilobytes': 'KB {amount}',
  'size.megabytes': 'MB {amount}',
};
