import type { Mutation, MutationsOfFile, Replacement } from '../mutation.ts';

const envelope = 'src/sealing/bytes/envelope.ts';
const forgetting = 'src/browser/kept/forgetting.ts';
const draftStorage = 'src/browser/kept/draft-storage.ts';
const livingChats = 'src/store/embedded/living-chats.ts';
const commands = 'src/hub/room/commands.ts';

/** Everything works on, and nothing is encrypted. */
const nothingSealed: Pick<Mutation, keyof Replacement | 'also' | 'breaks'> = {
  breaks: 'nothing is encrypted',
  file: envelope,
  from: 'xchacha20poly1305(key, nonce, associatedData).encrypt(plaintext)',
  to: 'concatBytes(plaintext, new Uint8Array(xchacha20poly1305.tagLength))',
  also: [
    {
      file: envelope,
      from: 'return xchacha20poly1305(key, nonce, associatedData).decrypt(sealed.subarray(nonceEnd));',
      to: 'return sealed.slice(nonceEnd, -16 + 0 * (key.length + nonce.length + associatedData.length));',
    },
  ],
};

/** A copy of what Redis held of a chat outlives it. */
const copyInRedis: Pick<Mutation, keyof Replacement | 'breaks'> = {
  breaks: 'Redis keeps a copy of an ended chat',
  file: 'src/store/redis/scripts/includes/lifetime.lua',
  from: 'local function destroy(reason, endedBy, tombstoneUntilMs)\n',
  to: "local function destroy(reason, endedBy, tombstoneUntilMs)\n  call('SET', tombstone .. ':copy', call('HGET', chat, 'made') or '')\n",
};

const memoryTests = 'nor a byte in its buffers, a few seconds later';

export const browserMutations: readonly MutationsOfFile[] = [
  {
    file: 'test/browser/discretion/leaving.test.ts',
    mutations: [
      {
        test: 'is not asked whether something may be lost, and nothing of the chat is there before the next page has come',
        breaks: 'the keys stay in a tab that was left quickly',
        file: 'src/browser/kept/discretion/left-tab.ts',
        from: 'if (key !== leftKey) removeTabItem(key);',
        to: 'if (key === leftKey) removeTabItem(key);',
      },
      {
        test: 'shows none of them to who goes back after leaving quickly',
        breaks: 'a page that the browser has kept is shown before it leaves',
        file: 'src/browser/discretion/leaving.ts',
        from: "if (persisted) style.visibility = 'hidden';",
        to: "if (persisted) style.visibility = '';",
      },
    ],
  },
  {
    file: 'test/browser/journeys/traffic.test.ts',
    isOneStory: true,
    mutations: [
      { test: 'nothing that browsers send holds a name, a code, a key or a text', ...nothingSealed },
      {
        test: 'nothing that browsers send holds a name, a code, a key or a text',
        breaks: 'requests say which address the page has, with the link’s key',
        file: 'src/browser/asking/ask-parley.ts',
        from: "globalThis.document?.documentElement.lang ?? '');",
        to: "globalThis.document?.documentElement.lang ?? '');\n  headers.set('x-page', location.href);",
      },
      {
        test: 'browsers ask this server alone',
        breaks: 'pages load a picture from elsewhere',
        file: 'views/layout.tsx',
        from: '        {children}\n',
        to: '        <img src="http://127.0.0.1:9/pixel.png" alt="" />\n        {children}\n',
        also: [
          {
            file: 'src/web/app/security-headers.ts',
            from: 'const ownImages = "img-src \'self\'";',
            to: 'const ownImages = "img-src \'self\' http:";',
          },
        ],
      },
      { test: 'nothing that the server logs or stores holds any of it', ...nothingSealed },
      { test: 'Redis holds no byte of the chat: only that it ended, and why', ...copyInRedis },
      {
        test: 'no page holds anything of it but the name of who ended it, told at that moment',
        breaks: 'the address of an ended chat keeps the link’s key',
        file: forgetting,
        from: "  history.replaceState(null, '', location.pathname);\n",
        to: '',
      },
      {
        test: 'no browser keeps anything of it: no storage, no cookie, and nothing on the page when it is opened again',
        breaks: 'the draft of an ended chat stays',
        file: forgetting,
        from: '  forgetDraft(linkId);\n',
        to: '  void forgetDraft;\n',
      },
      {
        test: 'the log still holds nothing',
        breaks: 'the log holds commands, sealed as they are',
        file: commands,
        from: '  socket.commandsPending += 1;\n  room.services.work.begin();',
        to: "  socket.commandsPending += 1;\n  room.services.logger.info({ command: read.command }, 'a command');\n  room.services.work.begin();",
      },
    ],
  },
  {
    file: 'test/browser/journeys/journey.test.ts',
    mutations: [
      {
        test: 'is gone for both at that moment, and for whoever opens a link later',
        breaks: 'the keys of an ended chat stay in the browser',
        file: forgetting,
        from: '  forgetChat(linkId);\n',
        to: '  void forgetChat;\n',
      },
      {
        test: 'sees who has come in, and who typed a wrong code; so do the two',
        breaks: 'wrong codes are told to nobody',
        file: 'src/web/entry/try-code.tsx',
        from: '    await store.reportWrongCode(chatId, found.participantId);\n',
        to: '    void chatId;\n',
      },
    ],
  },
  {
    file: 'test/browser/messages/texts.test.ts',
    mutations: [
      {
        test: 'is not checked by the browser unless a person says so in the settings, for every chat in this browser',
        breaks: 'texts are checked unless a person says otherwise',
        file: 'src/browser/kept/writing-preferences.ts',
        from: "readDeviceItem(spellCheckKey) === 'on'",
        to: "readDeviceItem(spellCheckKey) !== 'off'",
      },
    ],
  },
  {
    file: 'test/destruction/unsent.test.ts',
    isOneStory: true,
    mutations: [
      {
        test: 'is opened by nobody after the end: the key of the chat does not, and the server’s is gone',
        breaks: 'messages and changes wait as they will be sent',
        file: 'src/browser/kept/waiting/waiting-list.ts',
        from: 'kept: sealForKeeping(linkId, place, JSON.stringify(item)),',
        to: 'kept: JSON.stringify(item),',
      },
      {
        test: 'is opened by nobody after the end: the key of the chat does not, and the server’s is gone',
        breaks: 'files wait with their keys under the chat’s key alone',
        file: 'src/browser/outgoing/seal-upload.ts',
        from: 'return sealForKeeping(open.linkId, placeOf(uploadId), message);',
        to: 'return message;',
      },
      {
        test: 'is opened by nobody after the end: the key of the chat does not, and the server’s is gone',
        breaks: 'a draft is kept under the chat’s key alone',
        file: draftStorage,
        from: "writeSealedItem(linkId, draftKey(linkId), pieces.join('.'))",
        to: "sessionStorage.setItem(draftKey(linkId), pieces.join('.'))",
      },
    ],
  },
  {
    file: 'test/destruction/browser.test.ts',
    isOneStory: true,
    mutations: [
      {
        test: 'never holds a name, a code, a message or a draft that can be read',
        breaks: 'drafts are kept as they are typed',
        file: 'src/browser/composing/draft.ts',
        from: 'pieces.map((piece, place) => encodeBase64url(sealPiece(piece, place, open))),',
        to: 'pieces.map((piece, place) => (sealPiece(piece, place, open), encodeBase64url(new TextEncoder().encode(piece)))),',
        also: [
          {
            file: draftStorage,
            from: "writeSealedItem(linkId, draftKey(linkId), pieces.join('.'))",
            to: "sessionStorage.setItem(draftKey(linkId), pieces.join('.'))",
          },
        ],
      },
      {
        test: 'never holds the chat’s key, nor one that opens what the tab kept',
        breaks: 'the keys of a chat are kept as they are',
        file: 'src/browser/kept/tab-keys.ts',
        from: "  const text = kept.map(encodeBase64url).join('.');",
        to: "  const text = kept.map(encodeBase64url).join('.');\n  localStorage.setItem(linkId, text);",
      },
      {
        test: 'never holds a name, a code or a link’s key, neither while its panel is open nor after the end',
        breaks: 'the organizer’s record is kept as it is',
        file: 'src/browser/kept/organizer-record.ts',
        from: '  recordOfPage = record;\n',
        to: "  recordOfPage = record;\n  writeTabItem('parley:record', JSON.stringify(record));\n",
      },
    ],
  },
  {
    file: 'test/destruction/server.test.ts',
    isOneStory: true,
    mutations: [
      { test: 'has nothing of them in its keys, its channels and the dump that it writes', ...copyInRedis },
      {
        test: 'the program reaches nothing of them any more: no string of its heap',
        breaks: 'the program keeps the chat that ended last',
        file: livingChats,
        from: '    chat.watchings = nobodyWatches;\n    this.#delivery.deliver(watchings, {',
        to: '    chat.watchings = nobodyWatches;\n    Object.assign(globalThis, { endedLast: chat });\n    this.#delivery.deliver(watchings, {',
      },
      {
        test: memoryTests,
        breaks: 'the program keeps bytes that it has received',
        file: commands,
        from: '  socket.commandsPending += 1;\n  room.services.work.begin();',
        to: '  socket.commandsPending += 1;\n  const { noted = [] } = globalThis as { noted?: Buffer[] };\n  Object.assign(globalThis, { noted: noted.concat(Buffer.from(JSON.stringify(read.command))) });\n  room.services.work.begin();',
      },
      {
        test: 'nothing was ever written to a file, and none is open to be written',
        breaks: 'commands are noted in a file',
        file: commands,
        from: '  socket.commandsPending += 1;\n  room.services.work.begin();',
        to: "  socket.commandsPending += 1;\n  process.getBuiltinModule('node:fs').appendFileSync(process.env['TMPDIR'] + '/commands', JSON.stringify(read.command));\n  room.services.work.begin();",
      },
    ],
  },
  {
    file: 'test/browser/chat/happenings.test.ts',
    mutations: [
      {
        test: 'what a stranger with link and code did while nobody was there, both people and the organizer find when they come back',
        breaks: 'in memory: what happened is told to who is there and not kept',
        file: 'src/store/embedded/chat/embedded-chat.ts',
        from: '      happenings: this.#happenings,\n',
        to: '      happenings: noHappenings,\n',
      },
      {
        test: 'what happened while the connection was away is there when it is back',
        breaks: 'a new connection brings nothing of what happened meanwhile',
        file: 'views/fragments/participant-fragment.ts',
        from: 'fill(elementIds.happenings, renderHappenings(chat.happenings, words));',
        to: "'';",
      },
    ],
  },
  {
    file: 'test/browser/files/files.test.ts',
    isOneStory: true,
    mutations: [
      {
        test: 'sends a photo upright, smaller, and without what the camera wrote into it',
        breaks: 'a photo is sent as the camera made it',
        file: 'src/browser/files/chosen-file.ts',
        from: 'const blob = photo?.blob ?? video?.blob ?? file;',
        to: 'const blob: Blob = file;',
      },
    ],
  },
  {
    file: 'test/browser/files/stickers.test.ts',
    isOneStory: true,
    mutations: [
      {
        test: 'sends a sticker by its name alone, and no request tells which',
        breaks: 'each sticker is asked for by its name',
        file: 'src/browser/stickers/sticker-drawing.ts',
        from: '`${sheetUrl}#${name}`',
        to: '`${sheetUrl}?${name}#${name}`',
      },
    ],
  },
  {
    file: 'test/browser/files/voice.test.ts',
    isOneStory: true,
    mutations: [
      {
        test: 'shows "Record voice" in the place of "Send" while nothing is written, and asks for nothing before it is pressed',
        breaks: 'the microphone is asked for when the page opens',
        file: 'src/browser/recording/record-button.ts',
        from: "  button.type = 'button';",
        to: "  button.type = 'button';\n  void navigator.mediaDevices.getUserMedia({ audio: true });",
      },
      {
        test: 'sends what is said while the button is held, and the other hears the same bytes',
        breaks: 'the microphone is held after the recording',
        file: 'src/browser/recording/voice-recorder.ts',
        from: '    letGoOf(this.#stream);\n  }\n\n  #look',
        to: '  }\n\n  #look',
      },
    ],
  },
  {
    file: 'test/browser/recording/held-devices.test.ts',
    mutations: [
      {
        test: 'lets go of a camera whose pictures never come, as soon as the person leaves',
        breaks: 'a camera is held until its pictures have come',
        file: 'src/browser/round-video/camera.ts',
        from: "    left.addEventListener('abort', () => camera.close(), { once: true });\n",
        to: '',
      },
      {
        test: 'lets go of a microphone that is given when the chat has ended already',
        breaks: 'a microphone records on once the chat has ended',
        file: 'src/browser/recording/voice-recorder.ts',
        from: "    if (over.aborted) this.stop('lost');\n",
        to: '',
      },
    ],
  },
  {
    file: 'test/browser/files/video.test.ts',
    isOneStory: true,
    mutations: [
      {
        test: 'sends an MP4 video with every packet, and without what says who made it and where',
        breaks: 'a video is sent as the phone made it',
        file: 'src/browser/files/video/prepare-video.ts',
        from: 'const blob = new Blob([bytes], { type: `video/${clean.ending}` });',
        to: 'const blob: Blob = bytes.byteLength > 0 ? file : new Blob();',
      },
      {
        test: 'sends what it cannot write anew as a file, and names it before',
        breaks: 'files are not named',
        file: 'src/browser/files/chosen-file.ts',
        from: "...(!isPlain && { warning: say('files.mayTell') })",
        to: '...(!isPlain && {})',
      },
    ],
  },
  {
    file: 'test/browser/files/original.test.ts',
    isOneStory: true,
    mutations: [
      {
        test: 'keeps every pixel and the color profile of a JPEG, and nothing that says who made it and where',
        breaks: 'a comment stays in a JPEG',
        file: 'src/browser/files/cleaning/jpeg.ts',
        from: 'if (marker === comment) return undefined;',
        to: 'if (marker === comment) return segment;',
      },
      {
        test: 'keeps every pixel of a PNG, and none of its texts',
        breaks: 'compressed texts stay in a PNG',
        file: 'src/browser/files/cleaning/png.ts',
        from: "['IHDR',",
        to: "['zTXt', 'IHDR',",
      },
      {
        test: 'names what cannot be cleaned before it is sent, and what only "Original" leaves as it is',
        breaks: 'a photo that cannot be cleaned is not named',
        file: 'src/browser/files/chosen-file.ts',
        from: "...(!isClean && { warning: say('files.mayTell') })",
        to: '...(!isClean && {})',
      },
    ],
  },
];
