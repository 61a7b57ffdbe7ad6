import type { Messages } from './en.ts';

export const indonesian: Messages = {
  'page.start': 'Parley: obrolan pribadi untuk berdua',
  'page.chats': 'Obrolan Anda – Parley',
  'page.security': 'Cara kerja Parley – Parley',
  'page.titled': '{title} – Parley',
  'page.needsScript':
    'Parley memerlukan JavaScript: nama, kode, dan pesan dienkripsi di perangkat Anda sendiri, dan hanya skrip yang bisa melakukannya.',
  'page.howItWorks': 'Cara kerjanya, dan batasnya',
  'page.language': 'Bahasa',
  'page.notes': 'Catatan',
  'page.veiled': 'Tertutup tirai',
  'page.unveil': 'Ketuk, atau tekan sebuah tombol, untuk melihat halaman.',

  'button.cancel': 'Batal',
  'button.done': 'Selesai',
  'button.newChat': 'Obrolan baru',
  'button.yourChats': 'Obrolan Anda',
  'button.tryAgain': 'Coba lagi',
  'button.endForBoth': 'Akhiri untuk berdua',
  'button.endChat': 'Akhiri obrolan',
  'button.signOutHere': 'Keluar di sini',
  'button.leaveQuickly': 'Pergi cepat',

  'offline.heading': 'Parley tidak bisa dihubungi',
  'offline.noNetwork': 'Perangkat ini tidak punya jaringan. Halaman akan muncul sendiri begitu ada.',
  'offline.noAnswer':
    'Server tidak menjawab, atau jaringan tidak meneruskan apa pun. Halaman akan muncul sendiri begitu bisa.',
  'offline.waiting': 'Yang Anda tulis menunggu di perangkat ini. Akan dikirim begitu obrolan kembali.',

  'start.heading': 'Obrolan pribadi untuk berdua',
  'start.promise':
    'Dienkripsi di perangkat Anda sendiri, dibuka dengan dua kode rahasia, dan lenyap begitu Anda mengakhirinya atau diam.',
  'start.firstName': 'Nama orang pertama',
  'start.secondName': 'Nama orang kedua',
  'start.silence': 'Musnahkan setelah hening selama',
  'start.vanish': 'Pesan lenyap',
  'start.vanishNever': 'tidak pernah',
  'start.vanishAfter': '{duration} setelah dibaca',
  'start.submit': 'Mulai obrolan',
  'start.unavailable': 'Parley sedang tidak bisa dihubungi. Obrolan yang Anda buat disimpan di tab ini.',
  'start.gone':
    'Obrolan yang dibuat di tab ini tidak bisa ditampilkan lagi: sudah berakhir, atau cookie browser ini dihapus.',
  'start.aboutAddress': 'Tentang alamat ini',
  'start.phonesCannot': 'Ponsel tidak bisa menjangkau {address}.',
  'start.openElsewhere': 'Buka Parley di alamat yang bisa dijangkau ponsel:',
  'start.onlyThisMachine': 'Hanya komputer ini yang bisa.',
  'start.orSetAddress': 'Atau jalankan dengan {setting} berisi awalan yang akan dipakai tautan.',
  'start.setAddress': 'Jalankan dengan {setting} berisi awalan yang akan dipakai tautan.',
  'start.incomplete': 'Obrolan tidak dibuat: yang dikirim halaman ini tidak lengkap. Muat ulang halaman dan coba lagi.',
  'start.tooMany': 'Terlalu banyak obrolan dibuat dari jaringan Anda. Tunggu sebentar, lalu coba lagi.',
  'start.creatorFull':
    'Obrolan yang dibuat dari jaringan Anda sudah berisi sebanyak yang diizinkan. Akhiri salah satunya, atau tunggu sampai ada yang berakhir.',
  'start.full': 'Saat ini server tidak punya tempat untuk obrolan baru. Coba lagi nanti.',
  'start.stopping': 'Parley sedang dimulai ulang. Tekan “Mulai obrolan” lagi sebentar lagi.',

  'panel.heading': 'Obrolan Anda siap',
  'panel.advice':
    'Berikan kepada setiap orang tautannya (atau biarkan mereka memindainya), dan kode rahasianya lewat jalan lain: yang satu di kertas, yang lain secara lisan. Hanya keduanya bersama-sama yang bisa membuat orang masuk.',
  'panel.happenings': 'Yang terjadi di obrolan',
  'panel.print': 'Cetak',
  'panel.printHint': 'Kartu untuk digunting, dengan kode rahasia terpisah.',
  'panel.link': 'Tautan',
  'panel.copyLink': 'Salin tautan',
  'panel.share': 'Bagikan',
  'panel.for': 'Untuk {name}',
  'panel.code': 'Kode rahasia',
  'panel.showCode': 'Tampilkan kode',
  'panel.copyCode': 'Salin kode',
  'panel.ownCode':
    '{name} sudah memilih kode sendiri. Kode yang dibuat di sini tidak bisa lagi dipakai siapa pun untuk masuk.',
  'panel.notHere': 'Belum di sini',
  'panel.here': 'Di dalam obrolan',
  'panel.lastSeen': 'Terakhir terlihat {moment}',
  'panel.endQuestion': 'Akhiri obrolan ini?',
  'panel.endConsequence': 'Obrolan langsung dimusnahkan untuk kedua orang. Tidak ada satu pun yang bisa dikembalikan.',
  'panel.keep': 'Pertahankan',
  'panel.ended':
    'Obrolan ini sudah diakhiri, dan tidak ada yang tersisa. Tautan dan kodenya tidak lagi membuka apa pun.',
  'panel.idle':
    'Tidak ada yang menulis selama waktu yang dipilih, dan tidak ada yang tersisa. Tautan dan kodenya tidak lagi membuka apa pun.',
  'panel.expired': 'Waktunya habis, dan tidak ada yang tersisa. Tautan dan kodenya tidak lagi membuka apa pun.',
  'panel.lost':
    'Parley kehilangan obrolan ini, seperti yang terjadi saat servernya dimulai ulang, atau obrolan ini berakhir lebih dari sehari yang lalu. Tautan dan kodenya tidak lagi membuka apa pun.',

  'landing.signedOut':
    'Perangkat ini dikeluarkan, atau sudah lama tidak di sini. Apa yang dimilikinya dari obrolan sudah dilupakan; kode membukanya lagi.',
  'landing.hello': 'Halo {name}',
  'landing.typeOwnCode': 'Anda diundang ke obrolan pribadi. Ketik kode yang Anda pilih.',
  'landing.typeCode': 'Anda diundang ke obrolan pribadi. Ketik kode rahasia yang Anda terima.',
  'landing.missing': 'Ada yang kurang',
  'landing.fragmentMissing':
    'Bagian tautan setelah # tidak ada, atau berubah di jalan. Jika Anda menyalin tautannya, salin seluruhnya.',
  'landing.submit': 'Masuk',
  'landing.code': 'Kode rahasia',
  'landing.codeHint': '8 huruf dan angka; huruf besar atau kecil sama saja.',
  'landing.ownCode': 'Kode Anda sendiri',
  'landing.ownCodeHint':
    'Kode atau frasa yang dipilih di obrolan. Kode yang dulu Anda terima tidak bisa lagi dipakai siapa pun untuk masuk.',
  'landing.wrong': 'Kode itu tidak benar. {left, plural, other {Sisa # percobaan.}}',
  'landing.paused': 'Terlalu banyak kode yang salah. Coba lagi dalam {time}.',
  'landing.malformed': 'Itu tidak bisa dibaca sebagai kode rahasia. Periksa dan coba lagi.',

  'ended.heading': 'Obrolan ini sudah berakhir',
  'ended.idle': 'Tidak ada yang menulis selama waktu yang dipilih, dan tidak ada yang tersisa.',
  'ended.expired': 'Waktunya habis, dan tidak ada yang tersisa.',
  'ended.byOrganizer': 'Pembuat obrolan mengakhirinya, dan tidak ada yang tersisa.',
  'ended.bySomebody': 'Seseorang mengakhirinya, dan tidak ada yang tersisa.',
  'ended.byYou': 'Anda mengakhirinya, dan tidak ada yang tersisa.',
  'ended.byName': '{name} mengakhirinya, dan tidak ada yang tersisa.',
  'ended.lost': 'Obrolan ini sudah tidak ada',
  'ended.lostWhy':
    'Parley kehilangan obrolan ini, seperti yang terjadi saat servernya dimulai ulang, atau obrolan ini berakhir lebih dari sehari yang lalu. Obrolan ini tidak bisa dikembalikan.',
  'ended.unsent': 'Yang Anda tulis dan tidak sempat terkirim; ini hanya ditampilkan sekarang:',

  'chats.heading': 'Obrolan Anda',
  'chats.none':
    'Tidak ada obrolan yang terbuka di browser ini. Setelah Anda masuk dengan tautan dan kode, obrolan ada di sini sampai berakhir.',
  'chats.locked': 'Untuk membacanya, buka lagi tautannya: dari riwayat Anda, atau dengan kode QR.',
  'chats.noMessages': 'Belum ada pesan',
  'chats.unread': 'belum dibaca',
  'chats.more':
    'Inilah {count} obrolan yang terakhir dimasuki browser ini. Masih ada yang lain: bukalah lewat tautannya.',

  'chat.messages': 'Pesan',
  'chat.beginning':
    'Dienkripsi di perangkat Anda berdua. Dihapus saat salah satu mengakhiri obrolan, atau setelah hening selama {duration}.',
  'chat.apart': 'Pembuat obrolan tidak bisa lagi membaca obrolan ini',
  'chat.older': 'Pesan lebih lama',
  'chat.newer': 'Pesan lebih baru',
  'chat.newMessages': 'Pesan baru',
  'chat.message': 'Pesan',
  'chat.send': 'Kirim',
  'chat.online': 'online',
  'chat.lastSeen': 'terakhir terlihat {moment}',
  'chat.neverSeen': 'belum masuk',
  'chat.typing': '{name} sedang mengetik…',
  'chat.countdown': 'Obrolan ini akan dimusnahkan dalam {time}',
  'chat.tooManyTabs': 'Obrolan ini terbuka di terlalu banyak tab. Tutup salah satunya, dan obrolan berlanjut di sini.',
  'chat.keepOpen': 'Biarkan terbuka',
  'chat.endQuestion': 'Akhiri obrolan ini untuk berdua? Semuanya dihapus.',
  'chat.deleted': 'pesan dihapus',
  'chat.edited': 'diedit',
  'chat.vanishes': 'Pesan lenyap {duration} setelah dibaca',
  'chat.readOnce': 'Baca sekali',
  'chat.openOnce': 'Baca sekali: ketuk untuk membuka',
  'chat.openedAt': 'dibuka {time}',
  'chat.wasReadOnce': 'pesan sudah dibaca sekali',
  'chat.vanished': 'pesan lenyap',
  'chat.onceHint': 'Dihapus untuk kalian berdua saat Anda menutupnya. Layar tetap bisa difoto.',
  'chat.cameIn': '{name} masuk',
  'chat.anotherDevice': '{name} masuk dari perangkat lain',
  'chat.wrongCode': '{count, plural, other {Seseorang mengetik # kode salah untuk tautan {name}}}',
  'chat.choseOwnCode': '{name} memilih kode sendiri: kini hanya kode itu yang bisa dipakai masuk',
  'chat.fromTo': 'dari {first} sampai {last}',

  'menu.more': 'Lainnya',
  'menu.react': 'Beri reaksi',
  'menu.reactWith': 'Beri reaksi {emoji}',
  'menu.anotherEmoji': 'Emoji lain',
  'menu.emoji': 'Emoji',
  'menu.oneEmoji': 'Satu emoji',
  'menu.reply': 'Balas',
  'menu.copy': 'Salin',
  'menu.select': 'Pilih teks',
  'menu.edit': 'Edit',
  'menu.delete': 'Hapus',
  'menu.deleteQuestion': 'Hapus pesan ini untuk berdua?',
  'menu.deleteForBoth': 'Hapus untuk berdua',

  'settings.heading': 'Setelan',
  'settings.notices': 'Pemberitahuan',
  'settings.noticesHint': 'Saat ada pesan dan Anda sedang melihat hal lain.',
  'settings.sound': 'Suara',
  'settings.vibration': 'Getar',
  'settings.notifications': 'Notifikasi',
  'settings.notificationsHint': 'Isinya “Pesan baru”: tanpa nama, tanpa teks.',
  'settings.away': 'Beri tahu saya saat saya pergi',
  'settings.awayHint':
    'Untuk obrolan ini di perangkat ini. Layanan push browser Anda lalu tahu kapan server ini punya sesuatu untuk Anda, tetapi bukan apa dan dari siapa; server ini tahu alamat browser ini di sana, yang sama untuk semua obrolan.',
  'settings.writing': 'Menulis',
  'settings.enterSends': 'Enter untuk mengirim',
  'settings.enterSendsHint': 'Jika tidak, Enter memulai baris baru.',
  'settings.spelling': 'Periksa ejaan',
  'settings.spellingHint': 'Untuk itu, beberapa browser mengirim ketikan Anda ke suatu layanan.',
  'settings.onlookers': 'Pandangan orang lain',
  'settings.veil': 'Tirai',
  'settings.veilHint': 'Halaman dikaburkan selama aplikasi atau jendela lain ada di depan.',
  'settings.veilIdle': 'Juga setelah satu menit tanpa sentuhan',
  'settings.plainTitle': 'Judul biasa',
  'settings.plainTitleHint': 'Tab dan riwayat bertuliskan “{title}”, tanpa jumlah.',
  'settings.devices': 'Perangkat',
  'settings.anotherDevice': '{device}, masuk {moment}',
  'settings.anotherDeviceName': 'Perangkat lain',
  'settings.signOut': 'Keluarkan',
  'settings.signOutOthers': 'Keluarkan semua yang lain',
  'settings.signOutHereHint': 'Perangkat ini melupakan obrolan; obrolannya terus berjalan.',
  'settings.ownCodeHint': 'Dengan begitu hanya Anda yang tahu kode masuk Anda.',
  'settings.safetyWordsHint': 'Kata-kata ini menunjukkan apakah ada yang berada di antara Anda berdua.',

  'ownCode.heading': 'Pilih kode sendiri',
  'ownCode.consequence':
    'Sejak saat itu, hanya kode ini yang bisa dipakai masuk di tautan Anda. Kode yang Anda terima tidak bisa lagi dipakai masuk, siapa pun yang memilikinya.',
  'ownCode.kind': 'Jenis kode',
  'ownCode.made': 'Kode yang dibuatkan untuk saya',
  'ownCode.theNew': 'Kode baru',
  'ownCode.phraseOfMine': 'Frasa saya sendiri',
  'ownCode.phrase': 'Frasa',
  'ownCode.phraseHint':
    'Setidaknya {count} huruf dan angka: empat kata yang tidak berkaitan, atau lebih. Huruf besar dan spasi tidak berpengaruh.',
  'ownCode.signOutOthers': 'Keluarkan perangkat saya yang lain',
  'ownCode.writeDown':
    'Catatlah: tidak ada yang bisa memberitahukannya lagi kepada Anda. Orang yang lain dan pembuat obrolan melihat bahwa Anda memilih kode sendiri.',
  'ownCode.use': 'Pakai kode ini',
  'ownCode.inForce': 'Kini hanya kode Anda sendiri yang bisa dipakai masuk di tautan Anda.',
  'safetyWords.heading': 'Kata keamanan',
  'safetyWords.advice':
    'Bacakan satu sama lain dengan suara Anda. Jika Anda berdua melihat lima kata yang sama, tidak ada yang berada di antara Anda. Jika berbeda, akhiri obrolan.',

  'refusal.malformed': 'Ini tidak dipahami. Muat ulang halaman dan coba lagi.',
  'refusal.unknown': 'Server ini tidak tahu cara melakukannya. Muat ulang halaman dan coba lagi.',
  'refusal.too-large': 'Pesan ini terlalu panjang untuk dikirim.',
  'refusal.chat-full': 'Obrolan ini penuh: tidak bisa menampung pesan lagi.',
  'refusal.waiting-full':
    'Obrolan tidak bisa menampung lebih dari ini sampai orang yang lain masuk. Coba lagi setelah itu.',
  'refusal.store-full': 'Server penuh. Coba lagi nanti.',
  'refusal.assets-missing': 'Salah satu file pesan ini belum sampai. Coba lagi.',
  'refusal.no-such-message': 'Pesan ini tidak ada di obrolan.',
  'refusal.not-yours': 'Hanya penulis pesan ini yang bisa mengubahnya.',
  'refusal.deleted': 'Pesan ini sudah dihapus.',
  'refusal.read-once': 'Pesan yang dibaca sekali tidak dapat diubah.',
  'refusal.overtaken': 'Sementara itu pesan ini diubah di perangkat lain. Coba lagi.',
  'refusal.too-frequent': 'Itu cepat sekali. Sebentar lagi dikirim.',
  'refusal.unavailable': 'Server belum bisa menerima ini. Akan dikirim begitu bisa.',

  'problem.malformed': 'Itu tidak dipahami',
  'problem.malformed.text': 'Permintaannya tidak lengkap. Kembali, muat ulang halaman, dan coba lagi.',
  'problem.needs-script': 'Parley memerlukan JavaScript',
  'problem.needs-script.text':
    'Semuanya dienkripsi di browser Anda, dan itu dilakukan oleh skrip halaman ini. Izinkan skripnya dan coba lagi.',
  'problem.escaped-fragment': 'Tautan ini berubah di jalan',
  'problem.escaped-fragment.text':
    'Suatu program mengganti # di tautan dengan %23, sehingga bagian rahasianya sampai ke server ini, dan obrolan tidak bisa dibuka dengannya. Pindai kode QR, atau minta lagi tautannya lewat jalan lain.',
  'problem.not-entered': 'Kode rahasia diperlukan',
  'problem.not-entered.text':
    'Browser ini belum masuk ke obrolan ini, atau sudah tidak lagi di dalamnya. Buka lagi tautan Anda dan ketik kodenya.',
  'problem.cross-origin': 'Itu tidak diizinkan dari sini',
  'problem.cross-origin.text':
    'Permintaannya tidak datang dari halaman server ini. Buka halaman Parley sendiri dan coba lagi.',
  'problem.unknown-public-url': 'Parley ini tidak disiapkan untuk alamat ini',
  'problem.unknown-public-url.text':
    'Tidak ada yang salah dengan browser Anda. Siapa pun yang menjalankan server ini harus mengisi PUBLIC_URL dengan alamat yang Anda buka.',
  'problem.not-yours': 'Obrolan ini bukan untuk Anda pantau',
  'problem.not-yours.text':
    'Hanya browser yang membuat obrolan yang bisa melihat keadaannya. Cookie-nya tidak ada di sini, atau sudah tidak ada lagi.',
  'problem.unknown': 'Tidak ada apa-apa di sini',
  'problem.unknown.text':
    'Periksa tautannya: mungkin tidak lengkap, atau obrolannya mungkin berakhir lebih dari sehari yang lalu.',
  'problem.wrong-method': 'Bukan begitu caranya',
  'problem.wrong-method.text': 'Tidak ada apa pun di sini yang bisa diminta dengan cara ini.',
  'problem.ended': 'Obrolan ini sudah berakhir',
  'problem.ended.text': 'Tidak ada yang tersisa.',
  'problem.length-required': 'Itu tidak dipahami',
  'problem.length-required.text': 'Permintaannya tidak menyebutkan panjangnya, seperti yang dilakukan setiap browser.',
  'problem.too-large': 'Itu terlalu banyak',
  'problem.too-large.text': 'Permintaannya lebih besar daripada apa pun yang dikirim Parley.',
  'problem.upgrade-required': 'Ini bukan halaman',
  'problem.upgrade-required.text': 'Alamat ini untuk sambungan yang membuat obrolan tetap langsung.',
  'problem.too-many-requests': 'Itu terlalu sering',
  'problem.too-many-requests.text':
    'Terlalu banyak permintaan datang dari jaringan Anda. Tunggu sebentar dan coba lagi.',
  'problem.too-many-connections': 'Terlalu banyak sekaligus',
  'problem.too-many-connections.text': 'Obrolan ini terbuka di terlalu banyak tempat. Tutup di tab lain dan coba lagi.',
  'problem.internal-error': 'Ada yang tidak beres',
  'problem.internal-error.text': 'Ini kesalahan kami, bukan Anda. Muat ulang halaman dan coba lagi.',
  'problem.unavailable': 'Parley sedang tidak bisa menjawab',
  'problem.unavailable.text': 'Coba lagi sebentar lagi.',
  'problem.line': '{title}. {text}',

  'security.startChat': 'Mulai obrolan',
  'security.promise':
    'Server tidak pernah melihat nama, kode, pesan, atau kunci. Saat obrolan berakhir, tidak ada yang tersisa.',
  'security.meaning':
    'Apa artinya itu, baris demi baris, dengan angka yang dipakai server ini. Di bawah setiap baris ada nama pengujian yang menunjukkannya; pengujian itu bagian dari kode sumber Parley, dan siapa pun bisa menjalankannya.',
  'security.untested': 'Yang tidak bisa ditunjukkan pengujian mana pun',
  'security.tested': 'Diuji: {tests}',
  'security.scripts': 'Skrip server ini',
  'security.aboutScripts':
    'Enkripsi dilakukan oleh file-file ini, dan tidak oleh apa pun lainnya yang dijalankan halaman. Masing-masing disajikan dari jalur yang ditampilkan, yang berakhir dengan SHA-256 file itu. Selama server dari dua versi berbagi satu Redis, sebuah server menyajikan file milik server lainnya dari sana, dan hanya jika isinya memiliki hash yang ada pada namanya. Bangun sendiri versi Parley yang sama ({build}), dan {sums} menghasilkan hash yang sama, atau server ini mengirim sesuatu yang lain.',
  'security.compare':
    'Server yang tidak jujur bisa menampilkan hash ini dan mengirim file lain. Bandingkan apa yang benar-benar dikirim ke browser Anda: simpan file-file itu dari jalurnya.',
  'security.script': '{path}, di {page}',
  'security.onStart': 'halaman awal',
  'security.onLanding': 'halaman tautan, tempat kode diketik',
  'security.onChat': 'obrolan',
  'security.onChatStanding': 'obrolan, setelah obrolan itu siap',
  'security.onLink': 'halaman tautan, dan obrolannya',
  'security.onChats': 'daftar obrolan Anda',
  'security.onEveryPage': 'setiap halaman kecuali daftar obrolan Anda, yang sudah memuatnya',
  'security.onOffline': 'sebagai ganti halaman yang tidak bisa dihubungi',
  'security.onWorker':
    'di latar belakang, lewat https: menyimpan berkas-berkas ini dan memberi tahu bila halaman tidak bisa dihubungi',
  'security.onStartAndLink': 'halaman awal dan di balik tautan',
  'security.onFiles': 'obrolan, begitu file dikirim atau ditampilkan',
  'security.onVideo': 'obrolan, begitu video dikirim',
  'security.onRecording': 'obrolan, begitu sesuatu direkam',
  'security.onStickers': 'obrolan, begitu stiker ditampilkan atau dicari',
  'security.onRoundVideo': 'obrolan, begitu video bulat direkam',
  'security.onWords': 'halaman dalam bahasa ini: kata-katanya',
  'security.onOwnCode': 'obrolan, begitu kode sendiri dipilih, atau kata keamanan dilihat',

  'claim.caveat.server': 'Siapa pun yang menyajikan halaman bisa mengubahnya.',
  'claim.caveat.server.text':
    'Enkripsi berjalan dalam JavaScript yang dikirim server. Operator yang ingin ikut membaca, atau orang yang telah mengambil alih server, bisa mengirim JavaScript lain, dan hanya kepada Anda. Jalankan Parley sendiri, atau pakai yang dijalankan oleh orang yang Anda percaya, lewat https.',
  'claim.caveat.organizer': 'Pembuat obrolan bisa ikut membaca.',
  'claim.caveat.organizer.text':
    'Browser pembuat obrolan membuat kunci obrolan dan kedua kode, dan menyimpan kode-kode itu di tabnya sampai obrolan berakhir. Sampai Anda memilih kode sendiri, pembuat obrolan bisa masuk sebagai Anda; log menunjukkannya. Sampai Anda berdua memilihnya, pembuat obrolan bisa ikut membaca.',
  'claim.caveat.ownCodes': 'Yang masih mungkin bagi orang lain saat pembuat obrolan tidak bisa lagi membaca.',
  'claim.caveat.ownCodes.text':
    'Pembuat obrolan tetap memiliki apa yang dibacanya sebelumnya, dan tidak mendapat apa pun lagi. Server tidak punya kunci. Orang yang menemukan kartu tidak membuka apa pun. Server dan pembuat obrolan bersama-sama bisa membaca apa yang ditulis sebelumnya, dan apa yang diberi baris bahwa pembuat obrolan bisa membacanya; mereka bisa menulis pesan seperti itu atas nama salah satu dari kedua orang, dan mengubah, tanpa tanda, apa yang disegel sebelumnya. Jika mereka sudah berada di tengah sebelum Anda memilih kode, mereka terus membaca: maka kata keamanan Anda berdua berbeda. Mereka bisa menampilkan, pada halaman yang dibuka baru, obrolan seperti keadaannya sebelumnya, dengan kunci milik mereka: maka kata-kata di perangkat itu berbeda dari yang di perangkat lain. Jadi bandingkan kata-katanya sekali lagi di tempat Anda masuk kembali. Mereka bisa mencoba menebak kode Anda sendiri, setiap percobaan seharga satu Argon2id: pilih kode yang dibuatkan untuk Anda, atau frasa yang kuat.',
  'claim.caveat.linkAndCode': 'Tautan dan kode bersama-sama membuka obrolan.',
  'claim.caveat.linkAndCode.text':
    'Berikan lewat jalan yang berbeda: tautan di layar atau lewat surel, kode secara lisan atau di kertas. Siapa pun yang memiliki keduanya diterima masuk sebagai orang itu. Yang lain melihatnya: setiap kali ada yang masuk, hal itu ditampilkan kepada semua orang di obrolan.',
  'claim.caveat.guessing': 'Tautan dan penyimpanan bersama-sama memungkinkan tebakan.',
  'claim.caveat.guessing.text':
    'Sebuah kode memiliki 40 bit acak; berapa yang dimiliki sebuah frasa tergantung pada yang memilihnya. Orang yang memiliki tautan lengkap seorang peserta dan salinan dari apa yang disimpan server bisa mencoba kode tanpa bertanya kepada server; setiap percobaan seharga satu Argon2id sebesar 19 MiB. Selama obrolan hidup, itu mahal; setelah berakhir, tidak ada lagi yang tersisa untuk dicoba.',
  'claim.caveat.withholding': 'Server bisa berhenti mengantarkan.',
  'claim.caveat.withholding.text':
    'Server bisa menahan semuanya sejak suatu saat, juga hanya untuk salah satu dari keduanya, dan tidak ada yang bisa membedakannya dari jaringan yang mati. Apa yang ditampilkannya sampai saat itu cocok dengan apa yang disegel kedua perangkat; apa yang hanya dilihat salah satunya ketahuan saat mereka menulis berikutnya.',
  'claim.caveat.forwardSecrecy': 'Tidak ada forward secrecy dalam satu obrolan.',
  'claim.caveat.forwardSecrecy.text':
    'Satu kunci menyegel semua pesannya, atau dua, sebelum dan setelah pembuat obrolan berada di luar. Kunci-kunci itu dihapus bersama obrolan.',
  'claim.caveat.eachOther':
    'Kedua orang tidak terlindung dari satu sama lain, dan juga tidak dari apa yang dikatakan server tentang siapa yang menulis.',
  'claim.caveat.eachOther.text':
    'Keduanya memegang kunci yang sama. Bahwa sebuah pesan berasal dari yang satu dan bukan dari yang lain bergantung pada server; bahwa pesan itu berasal dari salah satu dari keduanya, tidak.',
  'claim.caveat.disguise': 'Suara yang disamarkan bukan jaminan.',
  'claim.caveat.disguise.text':
    '“Samarkan suara saya” membuang tinggi nada dan melodi suara serta menggeser warnanya, sebelum apa pun dikirim. Tempo, jeda, dialek, dan kata-kata tetap ada, dan orang juga dikenali dari itu.',
  'claim.caveat.reader': 'Pembaca bisa menyimpan apa yang dibaca.',
  'claim.caveat.reader.text': 'Layar bisa difoto, teks bisa disalin.',
  'claim.caveat.erasure': 'Penghapusan setelah dibaca bergantung pada server.',
  'claim.caveat.erasure.text':
    'Server bisa menyimpan yang seharusnya dihapus, tetap terenkripsi, atau menghapus yang sudah dibaca sebelum waktunya. Jika server menghapus yang belum pernah dibaca, perangkat mengetahuinya. Halaman tanpa sambungan masih menampilkan yang sudah lenyap sampai tersambung lagi. Layar tetap bisa difoto.',
  'claim.caveat.memory': 'Memori tidak ditimpa.',
  'claim.caveat.memory.text':
    'Apa yang dimusnahkan dilepaskan; kapan sistem operasi, server, Redis, atau browser memakai ulang memori itu terserah mereka. Pesan tersegel, verifier, dan cookie dari obrolan yang sudah berakhir bisa ditemukan di memori server dan Redis sampai saat itu; tidak ada yang bisa dibaca, karena memang tidak pernah ada di sana. Jalankan server dan Redis tanpa swap pada disk yang tidak dienkripsi, dan Redis tanpa persistensi. Parley memperingatkan tentang yang terakhir.',
  'claim.caveat.history': 'Riwayat browser mengingat bahwa sebuah tautan dibuka,',
  'claim.caveat.history.text':
    'dengan bagian setelah #. Setelah obrolan berakhir, kunci itu tidak membuka apa pun: apa yang disegel dengannya sudah hilang dari server, dan kunci itu tidak membuka pesan tanpa kodenya.',
  'claim.caveat.browserDisk': 'Browser sendiri yang menentukan apa yang ditaruhnya di disk.',
  'claim.caveat.browserDisk.text':
    'Halaman Parley menyimpan file dalam keadaan tersegel, dan hanya selama file itu dalam perjalanan; apa yang terbuka ada di memori halaman. Browser yang kehabisan memori bisa memindahkan file besar yang terbuka ke file sementara miliknya sendiri, yang kemudian dihapusnya, dan perangkat bisa memindahkan memori ke disknya (swap). File yang disimpan seseorang adalah miliknya, dan tetap ada.',
  'claim.caveat.device': 'Perangkat yang ada di tangan orang lain berada di dalam obrolan',
  'claim.caveat.device.text': 'sampai tabnya ditutup, seseorang mengeluarkannya, atau obrolan berakhir.',

  'claim.operator': 'Yang bisa dilakukan operator yang tidak jujur',
  'claim.operator.otherScripts':
    'Mengirim JavaScript lain, yang ikut membaca. Skrip dalam daftar di halaman ini bisa dibandingkan dengan hasil bangunan Anda sendiri dari kode sumber: sumber yang sama menghasilkan byte yang sama.',
  'claim.operator.metadata':
    'Menyimpan kapan, seberapa banyak, dan dari mana sesuatu dikirim. Parley apa adanya tidak mencatatnya.',
  'claim.operator.ending':
    'Mengakhiri obrolan, atau tidak mengantarkan apa pun lagi. Pesan yang dihilangkan, diulang, ditukar, dikembalikan ke keadaan sebelum diedit atau dihapus, atau salah tanggal, reaksi yang lebih lama, dan tanda terima yang tidak pernah diberikan siapa pun, akan ketahuan: log menyebutkannya, dan pihak lain diberi tahu. Tidak satu pun bisa diubah, atau ditaruh di tempat yang lain: pesan itu tidak akan terbuka.',
  'claim.operator.inBetween':
    'Berada di antara kedua orang, bersama pembuat obrolan, yang membuat kunci obrolan. Setelah keduanya memilih kode sendiri, kata keamanan menunjukkannya: kata-kata itu juga dibuat dari kunci milik masing-masing orang, dan berbeda jika ada yang menukar salah satunya, apa pun yang dikatakan bagian atas obrolan. Tidak ada yang bisa memilih kunci menurut kunci yang lain: masing-masing ditampilkan setelah keduanya terikat oleh hash.',
  'claim.operator.guessing':
    'Menebak kode tanpa bertanya kepada server, jika seseorang juga memberi operator tautan lengkap seorang peserta: bagian setelah # tidak pernah sampai ke server, dan tanpa itu tidak ada tebakan yang bisa diperiksa.',

  'claim.stores': 'Yang disimpannya, dan berapa lama',
  'claim.stores.ofAChat':
    'Dari sebuah obrolan: nama, kunci, pesan, dan reaksi yang tersegel, kapan semua itu datang, dan hash dari apa yang membuka pintu. Tidak satu pun membuka apa pun.',
  'claim.stores.untilSilence':
    'Sampai seseorang mengakhiri obrolan, atau tidak ada yang melakukan apa pun di dalamnya selama waktu yang dipilih: {choices}. Tepat sampai milidetik.',
  'claim.stores.longest': 'Paling lama {longest}, dan {entering} jika tidak pernah ada yang masuk.',
  'claim.stores.edited': 'Apa yang diedit digantikan, dan apa yang dihapus hilang dari penyimpanan pada saat itu.',
  'claim.stores.read':
    'Yang dibaca sekali dihapus saat pembacanya menutupnya, dan bila pesan lenyap, masing-masing dihapus sekian lama setelah dibaca: teks, berkas, dan reaksi, di server dan di kedua pihak.',
  'claim.stores.files':
    'File tersegel, selama pesan yang menampilkannya ada. File yang tidak ditampilkan pesan mana pun hilang satu jam setelah bagian terakhirnya tiba.',
  'claim.stores.bucket':
    'Operator bisa menyimpan byte file yang tersegel di sebuah bucket (ASSETS_URL). Apa yang dihapus atau diakhiri langsung dihapus di sana dan dicari lagi, oleh setiap server, sampai tidak ada yang tersisa; sebelum itu pun kuncinya sudah hilang. Bucket yang menyimpan versi tetap menyimpan apa yang dihapus: server memperingatkannya saat dimulai.',
  'claim.stores.counts':
    'Hitungan kode yang salah dan yang benar, tautan yang tidak ada, dan obrolan baru, di bawah hash yang memerlukan kunci operator, yang tidak ada di Redis mana pun; yang paling lama selama {duration}.',
  'claim.stores.bytes':
    'Berapa byte isi obrolan yang dibuat dari satu jaringan: di bawah hash, dan tanpa memperlihatkan obrolan yang mana.',

  'claim.survives': 'Yang bertahan setelah berakhir',
  'claim.survives.tombstone':
    'Id obrolan dan yang mana dari tiga alasan yang mengakhirinya, selama {duration}; tidak ada hal lain dari obrolan.',
  'claim.survives.endWins': 'Akhir menang atas segala yang sedang berjalan: tidak ada yang mengembalikan apa pun.',
  'claim.survives.redisErases':
    'Redis, jika obrolan disimpan di dalamnya, menghapusnya bahkan saat tidak ada lagi server yang melakukannya.',
  'claim.survives.browsers': 'Browser tidak menyimpan apa pun: tidak ada penyimpanan, cookie, atau apa pun di halaman.',
  'claim.survives.leaving':
    'Siapa yang pergi cepat tidak meninggalkan kunci atau draf di tab, dan kembali tidak menampilkan apa pun dari obrolan.',
  'claim.survives.noPush':
    'Browser orang yang pergi cepat tidak lagi menerima push sampai orang itu menyalakannya kembali.',
  'claim.survives.builtFiles':
    'Lewat https, browser menyimpan skrip, gaya, dan gambar Parley sendiri, yang sama untuk semua orang: tidak pernah halaman, alamat, atau apa pun yang terenkripsi.',
  'claim.survives.log': 'Log tidak pernah memuat apa pun darinya.',
  'claim.survives.redisKeys':
    'Redis, jika obrolan disimpan di dalamnya, tidak memiliki apa pun darinya dalam kunci, kanal, atau dump mana pun, betapa pun sibuknya obrolan lain.',
  'claim.survives.disk': 'Disk perangkat tidak pernah memuat nama, kode, pesan, atau draf yang bisa dibaca.',
  'claim.survives.key':
    'Disk itu juga tidak memuat kunci obrolan. Apa yang disimpan tab disegel dengan kunci yang dihapus server ini bersama obrolan, bersama perangkat, atau saat perangkat dikeluarkan.',
  'claim.survives.program':
    'Program server tidak menjangkau apa pun darinya: tidak dalam teks mana pun yang dipegangnya, dan beberapa detik kemudian tidak satu byte pun dalam buffernya. Program itu tidak menulis apa pun darinya ke file mana pun.',

  'claim.sees': 'Yang dilihat server',
  'claim.sees.names':
    'Server tidak pernah melihat nama, kode, kunci, atau teks: tidak ada apa pun yang dikirim browser yang memuatnya, dalam penyandian apa pun.',
  'claim.sees.fragment': 'Bagian tautan setelah # tidak ada dalam permintaan apa pun, meski tetap ada di bilah alamat.',
  'claim.sees.thirdParties': 'Halaman hanya meminta dari server ini; tidak ada pihak ketiga.',
  'claim.sees.spelling':
    'Beberapa browser mengirim teks dari sebuah kolom ke layanan yang memeriksa ejaan. Kolom pesan meminta browser tidak melakukannya; setelan bisa mengizinkannya di browser ini.',
  'claim.sees.noCode': 'Tidak ada kode program yang berjalan di server yang bisa membuka apa pun.',
  'claim.sees.length':
    'Server melihat panjang pesan hanya dengan ketelitian satu pangkat dua: apa yang disegel diisi sampai salah satu dari delapan ukuran.',
  'claim.sees.fileSize':
    'Dari sebuah file, server melihat ukurannya, dibulatkan ke atas paling banyak 12 %, siapa yang mengirimnya dan dengan pesan yang mana, dan kapan file itu diambil; bukan nama, jenis, atau satu byte pun darinya.',
  'claim.sees.photos':
    'Apa yang ditulis kamera ke dalam foto, misalnya di mana foto itu diambil, tidak keluar dari perangkat: foto digambar ulang sebelum dikirim. Sebagai “Asli”, dan jika bergerak, JPEG, PNG, WebP, atau GIF mempertahankan piksel dan profil warnanya, dan kehilangan sisanya. Video MP4, MOV, atau WebM mempertahankan setiap gambar dan suara serta mendapat wadah baru tanpa tempat, perangkat, dan nama. Tentang apa pun yang mempertahankan semuanya, seperti format dan file lain, halaman memberitahukannya sebelum dikirim.',
  'claim.sees.stickers':
    'Server tidak tahu stiker Parley mana yang dikirim: semuanya datang sebagai satu file, dan pesan memuat namanya.',
  'claim.sees.microphone':
    'Hanya halaman obrolan yang boleh meminta mikrofon dan kamera. Halaman itu memintanya saat seseorang merekam, dan melepaskannya di akhir rekaman.',
  'claim.sees.presence':
    'Server melihat siapa yang tersambung dan siapa yang sedang mengetik, dan memberi tahu orang yang lain; juga kapan seseorang terakhir di sana.',
  'claim.sees.push':
    'Orang yang sedang pergi hanya diberi tahu jika ia menyalakannya, untuk satu obrolan dan satu perangkat. Setiap push mengatakan hal yang sama: tanpa nama, tanpa pengenal, tanpa jumlah. Layanan push pembuat browser tahu bahwa server ini punya sesuatu untuk browser itu, dan kapan. Server menyimpan alamat browser di sana, yang sama untuk semua obrolan, sampai obrolan berakhir, perangkat meninggalkannya, atau layanan itu mengatakan bahwa alamat itu sudah tidak ada.',
  'claim.sees.network':
    'Server melihat kapan dan dari alamat jaringan mana sesuatu diminta. Tidak ada alamat, tautan, obrolan, atau nama yang masuk ke log, sebanyak apa pun yang dicatatnya.',
  'claim.sees.figures': 'Angka yang dibaca operatornya menghitung jenis dan alasan, dan tidak menyebut siapa pun.',

  'claim.entry': 'Siapa yang bisa masuk',
  'claim.entry.withoutCode': 'Tanpa kode yang benar, tidak ada pesan, kunci, atau nama yang diserahkan.',
  'claim.entry.guessing':
    'Kode tidak bisa ditebak: {tries, plural, other {# percobaan}}, lalu jeda yang bertambah dari {first} sampai {longest}, juga untuk banyak tebakan sekaligus.',
  'claim.entry.manyAddresses':
    'Banyak alamat bersama-sama memiliki {tries, plural, other {# percobaan}} dalam {duration}.',
  'claim.entry.strangers':
    'Percobaan salah orang asing tidak mengunci orang yang bersangkutan di luar, begitu pula halaman situs lain: percobaan hanya dihitung bagi yang memiliki tautan dengan bagian setelah #. Siapa yang memilikinya dapat menghabiskan percobaan tautan itu dari banyak alamat, tetapi tidak percobaan alamat tempat kode yang benar pernah diketik (dalam {duration}).',
  'claim.entry.shown':
    'Setiap kali ada yang masuk dan setiap percobaan salah ditampilkan kepada kedua orang dan kepada pembuat obrolan, juga kepada yang sedang tidak di sana, sampai obrolan berakhir. Percobaan orang asing pada sebuah tautan adalah satu baris, berapa pun banyaknya.',
  'claim.entry.ownCode':
    'Siapa yang ada di dalam bisa memilih kode sendiri, atau frasa. Sejak saat itu hanya kode itu yang bisa dipakai masuk di tautannya: bukan kode yang dibuat pembuat obrolan, bukan pula kartu yang ditemukan. Kedua orang dan pembuat obrolan melihat bahwa kode itu dipilih, dan panel tidak lagi menampilkan kode yang mati.',
  'claim.entry.agreedKey':
    'Setelah keduanya memilih kode sendiri, perangkat mereka menyepakati kunci yang tidak pernah dimiliki pembuat obrolan, dan menyegel semuanya sejak saat itu dengan kunci itu: tidak ada yang dimiliki pembuat obrolan yang membukanya. Bagian atas obrolan pada keduanya menyatakannya, dan tidak sebelum itu. Perangkat lain membaca semuanya dengan tautan dan kode sendiri; perangkat yang masuk dengan kode sebelumnya meminta kode sendiri itu. Apa yang masih datang dengan kunci sebelumnya diberi baris bahwa pembuat obrolan bisa membacanya.',
  'claim.entry.answers':
    'Jawaban atas kode yang salah tidak memberi tahu apa pun selain bahwa kode itu salah, begitu pula lama waktunya.',
  'claim.entry.actingAs': 'Tidak ada yang bisa bertindak sebagai orang lain, atau mendengarkan obrolan lain.',
  'claim.entry.otherSites': 'Tidak ada situs lain yang bisa bertindak atas nama orang yang ada di dalam.',

  'shown.someone': 'Seseorang',
  'shown.you': 'Anda',
  'shown.locked': 'tidak bisa dibuka di sini',
  'shown.unreachable': 'Parley tidak bisa dihubungi. Periksa sambungan dan coba lagi.',
  'shown.noCookies':
    'Browser ini memblokir cookie, padahal Parley memerlukannya agar Anda bisa masuk lagi. Izinkan cookie untuk situs ini, lalu muat ulang halaman.',
  'shown.notKept':
    'Browser ini tidak menyimpan apa pun untuk halaman ini. Izinkan penyimpanan data situs, lalu coba lagi.',
  'shown.codeFailed': 'Browser ini tidak bisa mengolah kode itu. Muat ulang halaman, atau coba browser lain.',
  'shown.copied': 'Tersalin',
  'shown.notCopied': 'Tidak tersalin',
  'shown.voice': 'Suara',
  'shown.voiceOf': 'Suara {duration}',
  'shown.roundVideo': 'Video bulat',
  'shown.sticker': 'Stiker',
  'shown.reconnecting': 'Menyambung kembali…',
  'shown.opening': 'Membuka…',
  'shown.writtenBy': '{name}: {text}',
  'shown.writtenByYou': 'Anda: {text}',
  'shown.photos': '{count, plural, other {# foto}}',
  'shown.videos': '{count, plural, other {# video}}',
  'shown.files': '{count, plural, other {# file}}',

  'naming.empty': 'Ketik sebuah nama.',
  'naming.too-long': 'Nama ini terlalu panjang: paling banyak {most} karakter.',
  'naming.too-large':
    'Nama ini memakan terlalu banyak tempat: emoji dan aksen memerlukan lebih banyak tempat daripada huruf. Persingkat.',
  'naming.stacked-marks': 'Nama ini punya terlalu banyak aksen pada satu huruf. Ketik ulang dengan lebih sedikit.',
  'naming.control-characters': 'Nama ini mengandung karakter tak terlihat. Ketik ulang tanpa karakter itu.',
  'naming.over': '{count, plural, other {Kelebihan # karakter}}',
  'naming.left': '{count, plural, other {Sisa # karakter}}',
  'naming.same': 'Kedua nama terlihat sama. Buatlah berbeda.',
  'making.starting': 'Memulai…',
  'making.failed': 'Browser ini tidak bisa membuat kunci. Muat ulang halaman, atau coba browser lain.',
  'inviting.qr': 'Kode QR untuk {name}',
  'inviting.ownCode':
    '{name} sudah memilih kode sendiri: kode yang dibuat di sini tidak bisa lagi dipakai siapa pun untuk masuk.',
  'inviting.hideCode': 'Sembunyikan kode',
  'inviting.comeIn': 'Saya {name}',
  'inviting.linkCopied': 'Tautan tersalin',
  'inviting.linkNotCopied': 'Tautan tidak tersalin: browser ini tidak mengizinkannya. Salin secara manual.',
  'inviting.codeCopied': 'Kode tersalin',
  'inviting.codeNotCopied': 'Kode tidak tersalin: browser ini tidak mengizinkannya. Salin secara manual.',
  'inviting.codeReplaced': 'Kode ini tidak lagi membuka obrolan.',
  'inviting.tooMany': 'Terlalu banyak kode salah dicoba dari sini. Coba lagi nanti.',
  'inviting.connectionLost': 'Sambungan terputus. Mencoba lagi…',
  'inviting.notKnown': 'Belum diketahui',
  'inviting.notEnded': 'Parley tidak bisa dihubungi: obrolan belum diakhiri. Coba lagi.',

  'entering.empty': 'Ketik kode rahasia yang Anda terima.',
  'entering.alphabet': 'Kode rahasia hanya berisi angka dan huruf, dan tidak pernah huruf U. Periksa yang Anda ketik.',
  'entering.length': 'Kode rahasia terdiri dari 8 huruf dan angka. Periksa yang Anda ketik.',
  'entering.ownMissing': 'Ketik kode atau frasa yang dipilih di obrolan.',
  'entering.unreadable': 'Kodenya benar, tetapi kunci obrolan tidak bisa dibuka di sini. Pindai lagi kode QR.',
  'entering.unreachable':
    'Parley tidak bisa dihubungi. Kode Anda masih ada di sini: periksa sambungan dan tekan “Masuk” lagi.',
  'entering.again': 'Anda bisa mencoba lagi sekarang.',
  'entering.incomplete': 'Tautan ini tidak lengkap: pindai lagi kode QR.',

  'listing.locked': 'Obrolan yang terkunci di sini',
  'listing.noticed': 'menemukan masalah',

  'talking.presenceUnknown': 'kehadiran tidak diketahui',
  'talking.tooLong': 'Pesan ini terlalu panjang.',
  'talking.waiting': 'menunggu',
  'talking.notSent': 'tidak terkirim',
  'talking.ending': 'Mengakhiri…',

  'log.newMessages': 'Pesan baru',
  'log.newestMessages': 'Pesan terbaru',
  'log.newCount': '{count, plural, other {# pesan baru}}',
  'log.unreadFromHere': '{count, plural, other {Belum dibaca dari sini: # pesan}}',
  'log.unread': '{count, plural, other {# pesan belum dibaca ↑}}',
  'log.sent': 'terkirim',
  'log.delivered': 'tersampaikan',
  'log.read': 'dibaca',
  'log.timeLeft': 'Sisa {time}, lalu obrolan ini dimusnahkan',
  'log.notification': 'Pesan baru',
  'log.readMore': 'Baca selengkapnya',
  'log.showLess': 'Ringkas',
  'log.moreAbout': 'Lainnya tentang “{excerpt}”',
  'log.earlierMessage': 'pesan sebelumnya',
  'log.inAnswerTo': 'Sebagai balasan atas',
  'log.youReacted': 'Anda memberi reaksi {emoji}: tarik kembali',
  'log.reacted': '{name} memberi reaksi {emoji}',
  'log.typeOneEmoji': 'Ketik satu emoji.',
  'log.notFound': 'Pesan itu tidak ditemukan di sini.',
  'log.copiedHead': '{name}, {time}: {text}',
  'log.overtaken': 'Sejak itu Anda telah mengubah pesan ini di perangkat lain.',
  'log.late': 'Pembuat obrolan bisa membaca ini',
  'log.discard': 'Buang',

  'writing.most': 'Pesan bisa berisi {most} karakter. Persingkat, atau kirim dalam beberapa bagian.',
  'writing.large':
    'Pesan ini terlalu besar: emoji dan aksen bertumpuk memerlukan lebih banyak tempat daripada huruf. Persingkat, atau kirim dalam beberapa bagian.',
  'writing.over': '{count, plural, other {Kelebihan # karakter}}',
  'writing.left': '{count, plural, other {Sisa # karakter}}',
  'writing.tooLarge': 'Terlalu besar',
  'writing.save': 'Simpan',
  'writing.editing': 'Mengedit pesan Anda',
  'writing.replyingEarlier': 'Membalas pesan sebelumnya',
  'writing.replyingSelf': 'Membalas diri sendiri',
  'writing.replying': 'Membalas {name}',

  'found.missing.yours': 'Sebuah pesan Anda hilang di sini',
  'found.missing.others': 'Sebuah pesan dari {name} hilang di sini',
  'found.missing.unknown': 'Sebuah pesan hilang di sini',
  'found.changed': 'Pesan lain pernah terlihat di tempat ini',
  'found.older.yours': 'Server menampilkan versi lama dari sebuah pesan Anda di sini',
  'found.older.others': 'Server menampilkan versi lama dari sebuah pesan {name} di sini',
  'found.older.unknown': 'Server menampilkan versi lama dari sebuah pesan di sini',
  'found.reaction.yours': 'Server tidak menampilkan reaksi Anda di sini sebagaimana adanya',
  'found.reaction.others': 'Server tidak menampilkan reaksi {name} di sini sebagaimana adanya',
  'found.repeated.yours': 'Sebuah pesan Anda datang dua kali',
  'found.repeated.others': 'Sebuah pesan dari {name} datang dua kali',
  'found.repeated.unknown': 'Sebuah pesan datang dua kali',
  'found.order': 'Pesan-pesan tidak dalam urutan penulisannya',
  'found.time': 'Waktu pesan ini tidak mungkin benar',
  'found.receipt.yours': 'Di sini ditampilkan tanda terima yang tidak pernah Anda berikan',
  'found.receipt.others': 'Di sini ditampilkan tanda terima yang tidak pernah diberikan {name}',

  'noticed.missing.yours': 'Perangkat Anda menemukan bahwa sebuah pesan Anda hilang di sini, dan memberi tahu {told}',
  'noticed.missing.others':
    'Perangkat Anda menemukan bahwa sebuah pesan dari {name} hilang di sini, dan memberi tahu {told}',
  'noticed.missing.unknown': 'Perangkat Anda menemukan bahwa sebuah pesan hilang di sini, dan memberi tahu {told}',
  'noticed.changed':
    'Perangkat Anda menemukan bahwa pesan lain terlihat di tempat sebuah pesan di sini, dan memberi tahu {told}',
  'noticed.older.yours':
    'Perangkat Anda menemukan bahwa versi lama dari sebuah pesan Anda ditampilkan di sini, dan memberi tahu {told}',
  'noticed.older.others':
    'Perangkat Anda menemukan bahwa versi lama dari sebuah pesan {name} ditampilkan di sini, dan memberi tahu {told}',
  'noticed.older.unknown':
    'Perangkat Anda menemukan bahwa versi lama dari sebuah pesan ditampilkan di sini, dan memberi tahu {told}',
  'noticed.reaction.yours':
    'Perangkat Anda menemukan bahwa reaksi Anda tidak ditampilkan di sini sebagaimana adanya, dan memberi tahu {told}',
  'noticed.reaction.others':
    'Perangkat Anda menemukan bahwa reaksi {name} tidak ditampilkan di sini sebagaimana adanya, dan memberi tahu {told}',
  'noticed.repeated.yours':
    'Perangkat Anda menemukan bahwa sebuah pesan Anda datang dua kali di sini, dan memberi tahu {told}',
  'noticed.repeated.others':
    'Perangkat Anda menemukan bahwa sebuah pesan dari {name} datang dua kali di sini, dan memberi tahu {told}',
  'noticed.repeated.unknown':
    'Perangkat Anda menemukan bahwa sebuah pesan datang dua kali di sini, dan memberi tahu {told}',
  'noticed.order':
    'Perangkat Anda menemukan bahwa pesan-pesan di sini tidak dalam urutan penulisannya, dan memberi tahu {told}',
  'noticed.time':
    'Perangkat Anda menemukan bahwa waktu sebuah pesan di sini tidak mungkin benar, dan memberi tahu {told}',
  'noticed.receipt.yours':
    'Perangkat Anda menemukan bahwa di sini ditampilkan tanda terima yang tidak pernah Anda berikan, dan memberi tahu {told}',
  'noticed.receipt.others':
    'Perangkat Anda menemukan bahwa di sini ditampilkan tanda terima yang tidak pernah diberikan {name}, dan memberi tahu {told}',

  'reported.missing.yours': 'Perangkat {who} menemukan bahwa sebuah pesan Anda hilang di sana',
  'reported.missing.others': 'Perangkat {who} menemukan bahwa sebuah pesan dari {name} hilang di sana',
  'reported.missing.unknown': 'Perangkat {who} menemukan bahwa sebuah pesan hilang di sana',
  'reported.changed': 'Perangkat {who} menemukan bahwa pesan lain terlihat di tempat sebuah pesan di sana',
  'reported.older.yours': 'Perangkat {who} menemukan bahwa versi lama dari sebuah pesan Anda ditampilkan di sana',
  'reported.older.others': 'Perangkat {who} menemukan bahwa versi lama dari sebuah pesan {name} ditampilkan di sana',
  'reported.older.unknown': 'Perangkat {who} menemukan bahwa versi lama dari sebuah pesan ditampilkan di sana',
  'reported.reaction.yours': 'Perangkat {who} menemukan bahwa reaksi Anda tidak ditampilkan di sana sebagaimana adanya',
  'reported.reaction.others':
    'Perangkat {who} menemukan bahwa reaksi {name} tidak ditampilkan di sana sebagaimana adanya',
  'reported.repeated.yours': 'Perangkat {who} menemukan bahwa sebuah pesan Anda datang dua kali di sana',
  'reported.repeated.others': 'Perangkat {who} menemukan bahwa sebuah pesan dari {name} datang dua kali di sana',
  'reported.repeated.unknown': 'Perangkat {who} menemukan bahwa sebuah pesan datang dua kali di sana',
  'reported.order': 'Perangkat {who} menemukan bahwa pesan-pesan di sana tidak dalam urutan penulisannya',
  'reported.time': 'Perangkat {who} menemukan bahwa waktu sebuah pesan di sana tidak mungkin benar',
  'reported.receipt.yours':
    'Perangkat {who} menemukan bahwa di sana ditampilkan tanda terima yang tidak pernah Anda berikan',
  'reported.receipt.others':
    'Perangkat {who} menemukan bahwa di sana ditampilkan tanda terima yang tidak pernah diberikan {name}',

  'settings.thisDevice': 'Perangkat ini',
  'settings.signingOut': 'Sedang keluar…',
  'settings.stillSignedIn': 'Parley tidak bisa dihubungi: perangkat ini masih di dalam. Coba lagi.',
  'settings.cannotNotify': 'Browser ini tidak menampilkan notifikasi halaman ini.',
  'settings.notAllowed': 'Notifikasi tidak diizinkan. Setelan browser Anda untuk situs ini bisa mengubahnya.',
  'settings.awayHomeScreen':
    'Di sini hanya halaman di layar utama yang bisa: tambahkan dulu Parley ke layar utama, lalu buka dari sana.',
  'settings.awayNoService': 'Layanan push browser ini tidak menjawab, atau tidak dipakai oleh server ini.',
  'settings.unreachable': 'Parley tidak bisa dihubungi. Coba lagi.',

  'choosing.changing': 'Mengubah…',
  'choosing.short': 'Frasa ini terlalu pendek: baru {count} dari {least} huruf dan angka yang diperlukan.',
  'choosing.repeats':
    'Frasa ini terlalu mudah ditebak: banyak yang berulang, atau berurutan. Pakai empat kata atau lebih yang tidak berkaitan.',
  'choosing.long': 'Frasa ini terlalu panjang: paling banyak {most} huruf.',
  'choosing.unreachable':
    'Parley tidak bisa dihubungi, jadi tidak diketahui apakah kode baru sudah berlaku. Simpan keduanya, dan tekan “Pakai kode ini” lagi.',
  'choosing.refused': 'Parley tidak menerima kode itu. Muat ulang halaman dan coba lagi.',
  'choosing.overtaken':
    'Anda sudah memilih kode di perangkat lain. Keluar di sini dan masuk dengan kode itu; lalu Anda bisa memilih yang lain.',
  'choosing.tooOften': 'Itu terlalu sering. Tunggu beberapa detik dan coba lagi.',

  'safety.swapped':
    'Server menampilkan kunci yang tidak berpasangan. Seseorang berada di antara Anda berdua, atau telah mencobanya: akhiri obrolan.',
  'safety.unknownHere':
    'Perangkat ini tidak tahu kode Anda sendiri. Keluar di sini, dan masuk dengan kode itu untuk melihat kata-katanya.',
  'safety.known': 'Kata-kata ini dibuat dari kunci obrolan dan dari kunci Anda berdua masing-masing.',
  'safety.neither':
    'Anda berdua belum memilih kode sendiri, jadi pembuat obrolan, yang membuat kunci-kuncinya, masih bisa berada di antara Anda.',
  'safety.notYou':
    'Anda belum memilih kode sendiri, jadi pembuat obrolan, yang membuat kunci-kuncinya, masih bisa berada di antara Anda berdua.',
  'safety.notOther':
    'Orang yang lain belum memilih kode sendiri, jadi pembuat obrolan, yang membuat kunci-kuncinya, masih bisa berada di antara Anda berdua.',
  'safety.waiting':
    'Perangkat orang yang lain belum menjawab. Kata-katanya berubah setelah perangkat itu menjawab; sampai saat itu, pembuat obrolan, yang membuat kunci-kuncinya, masih bisa berada di antara Anda berdua.',

  'files.attach': 'Lampirkan',
  'files.photoOrVideo': 'Foto atau video',
  'files.file': 'File',
  'files.photo': 'Foto',
  'files.video': 'Video',
  'files.ready': 'Siap dikirim',
  'files.caption': 'Keterangan',
  'files.captionTooLong': 'Keterangan ini terlalu panjang.',
  'files.original': 'Asli',
  'files.most': 'Satu pesan memuat {most} file.',
  'files.mayTell': 'File ini mungkin menyebutkan siapa pembuatnya dan di mana.',
  'files.unreadable': '{name} tidak bisa dibaca lagi.',
  'files.tooLarge': '{name} terlalu besar: {size}. Batas satu file adalah {most}.',
  'files.noRoom': '{name} tidak muat: {size}. File di obrolan ini masih punya tempat sebesar {left}.',
  'files.onlySaved': '{name} tidak bisa dikirim sebagai “Baca sekali”: hanya bisa disimpan.',
  'files.remove': 'Buang',
  'files.removeNamed': 'Buang {name}',
  'files.preparing': 'Menyiapkan',
  'files.sending': 'Mengirim',
  'files.refusedTooLarge': 'File ini terlalu besar untuk server ini.',
  'files.refusedFull': 'File di obrolan ini sudah memakai semua tempat yang ada. Hapus beberapa, lalu coba lagi.',
  'files.refusedTooMany': 'Terlalu banyak file sedang dikirim di obrolan ini. Coba lagi setelah semuanya sampai.',
  'files.refusedStoreFull': 'Server penuh. Coba lagi nanti.',
  'files.lost': 'Ini belum selesai sebelum halaman ditutup. Pilih lagi file-filenya.',
  'files.notSent': 'File-file ini tidak bisa dikirim.',
  'files.notShown': 'File pesan ini tidak bisa ditampilkan di sini.',
  'files.viewPhoto': 'Lihat foto',
  'files.viewPhotoOf': 'Lihat foto {place} dari {count}',
  'files.photoPlace': '{place} dari {count}',
  'files.previousPhoto': 'Foto sebelumnya',
  'files.nextPhoto': 'Foto berikutnya',
  'files.close': 'Tutup',
  'files.save': 'Simpan',
  'files.saveNamed': 'Simpan {name}',
  'files.photoNotShown': 'Foto ini tidak bisa ditampilkan di sini.',
  'files.download': 'Unduh',
  'files.downloadNamed': 'Unduh {name}',
  'files.downloadingNamed': 'Mengunduh {name}',
  'files.downloadingVideo': 'Mengunduh video',
  'files.playVideo': 'Putar video',
  'files.unplayable': 'Browser ini tidak bisa memutar rekaman ini.',
  'files.damaged': 'File ini rusak.',
  'files.missing': 'File ini sudah tidak ada.',
  'files.unopened': 'File ini tidak bisa dibuka di sini.',

  'recording.record': 'Rekam suara',
  'recording.recording': 'Merekam',
  'recording.waitingMicrophone': 'Menunggu mikrofon',
  'recording.waitingCamera': 'Menunggu kamera',
  'recording.slide': '‹ Geser untuk batal',
  'recording.secondsLeft': '{count, plural, other {Sisa # detik}}',
  'recording.stop': 'Berhenti',
  'recording.start': 'Rekam',
  'recording.otherCamera': 'Kamera lain',
  'recording.fullChat': 'File di obrolan ini tidak punya tempat lagi.',
  'recording.noRoom': 'File di obrolan ini tidak punya tempat untuk rekaman. Hapus beberapa, lalu coba lagi.',
  'recording.longestVoice': 'Pesan suara boleh berdurasi 15 menit.',
  'recording.longestVideo': 'Video bulat boleh berdurasi 60 detik.',
  'recording.microphoneLost': 'Mikrofon diambil. Yang direkam sampai saat itu disimpan.',
  'recording.cameraLost': 'Kamera diambil. Yang direkam sampai saat itu disimpan.',
  'recording.needsHttps': 'Merekam memerlukan alamat yang diawali https.',
  'recording.unable': 'Browser ini tidak bisa merekam.',
  'recording.microphoneRefused': 'Mikrofon tidak diizinkan di sini. Izinkan untuk halaman ini di setelan browser.',
  'recording.cameraRefused': 'Kamera tidak diizinkan di sini. Izinkan untuk halaman ini di setelan browser.',
  'recording.noMicrophone': 'Tidak ada mikrofon.',
  'recording.noCamera': 'Tidak ada kamera.',
  'recording.microphoneTaken': 'Mikrofon sedang dipakai program lain.',
  'recording.cameraTaken': 'Kamera sedang dipakai program lain.',
  'recording.disguised': 'Disamarkan',
  'recording.disguise': 'Samarkan suara saya',
  'recording.disguising': 'Mengubah suara',
  'recording.notDisguised': 'Browser ini tidak bisa mengubah suara.',
  'recording.noGuarantee':
    'Ini penyamaran, bukan jaminan: cara seseorang berbicara masih bisa mengungkap siapa orangnya, begitu pula apa yang dikatakannya.',
  'playing.position': 'Posisi',
  'playing.of': '{shown} dari {whole}',
  'playing.playVoice': 'Putar pesan suara',
  'playing.pauseVoice': 'Jeda pesan suara',
  'playing.playRound': 'Putar video bulat',
  'playing.pauseRound': 'Jeda video bulat',
  'playing.speed': 'Kecepatan {rate}×',

  'stickers.heading': 'Stiker',
  'stickers.make': 'Buat stiker',
  'stickers.named': 'Stiker: {name}',
  'stickers.unknown': 'Stiker ini tidak dikenal di sini.',
  'stickers.unable': 'Browser ini tidak bisa membuat stiker dari file ini.',
  'sticker.hello': 'Halo',
  'sticker.thanks': 'Terima kasih',
  'sticker.please': 'Tolong ya',
  'sticker.yes': 'Ya',
  'sticker.no': 'Tidak',
  'sticker.laugh': 'Ha ha',
  'sticker.wink': 'Kedipan',
  'sticker.love': 'Jatuh cinta',
  'sticker.kiss': 'Ciuman',
  'sticker.hug': 'Pelukan',
  'sticker.flowers': 'Bunga untukmu',
  'sticker.hooray': 'Hore',
  'sticker.birthday': 'Selamat ulang tahun',
  'sticker.cool': 'Keren',
  'sticker.surprised': 'Oh!',
  'sticker.thinking': 'Biar kupikir dulu',
  'sticker.idea': 'Sebuah ide',
  'sticker.shh': 'Antara kita saja',
  'sticker.secret': 'Rahasia',
  'sticker.sad': 'Sedih',
  'sticker.crying': 'Menangis',
  'sticker.angry': 'Marah',
  'sticker.sorry': 'Maaf',
  'sticker.morning': 'Selamat pagi',
  'sticker.night': 'Selamat malam',
  'sticker.hungry': 'Lapar',
  'sticker.sick': 'Kurang sehat',
  'sticker.coming': 'Di jalan',
  'sticker.waiting': 'Menunggu',
  'sticker.goodbye': 'Sampai jumpa',

  'size.bytes': '{amount} byte',
  'size.kilobytes': '{amount} KB',
  'size.megabytes': '{amount} MB',
};
