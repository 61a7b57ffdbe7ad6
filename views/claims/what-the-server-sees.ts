import type { Words } from '../../src/words/words.ts';
import type { ClaimGroup } from './claim.ts';
import { architecture, logging, presence, sealing, traffic } from './proofs.ts';

export const whatTheServerSees = (words: Words): ClaimGroup => ({
  title: words.say('claim.sees'),
  claims: [
    {
      text: words.say('claim.sees.names'),
      shownBy: [traffic('nothing that browsers send holds a name, a code, a key or a text')],
    },
    {
      text: words.say('claim.sees.fragment'),
      shownBy: [traffic('nothing that browsers send holds a name, a code, a key or a text')],
    },
    {
      text: words.say('claim.sees.thirdParties'),
      shownBy: [traffic('browsers ask this server alone')],
    },
    {
      text: words.say('claim.sees.spelling'),
      shownBy: [
        {
          file: 'test/browser/messages/texts.test.ts',
          tests: [
            'is not checked by the browser unless a person says so in the settings, for every chat in this browser',
          ],
        },
      ],
    },
    {
      text: words.say('claim.sees.noCode'),
      shownBy: [architecture('cannot open anything: no way leads from it to the sealing code or to a cipher')],
    },
    {
      text: words.say('claim.sees.length'),
      shownBy: [
        { file: 'test/sealing/properties/properties.ts', tests: ['a sealed message is as long as its bucket'] },
        sealing('ends at 32 KiB: more is refused, and not repeated in the error'),
      ],
    },
    {
      text: words.say('claim.sees.fileSize'),
      shownBy: [
        {
          file: 'test/sealing/files/file-properties.ts',
          tests: ['padding adds at most 12 % to a file of more than 4 KiB, and never takes anything away'],
        },
      ],
    },
    {
      text: words.say('claim.sees.photos'),
      shownBy: [
        {
          file: 'test/browser/files/files.test.ts',
          tests: ['sends a photo upright, smaller, and without what the camera wrote into it'],
        },
        {
          file: 'test/browser/files/video.test.ts',
          tests: [
            'sends an MP4 video with every packet, and without what says who made it and where',
            'sends what it cannot write anew as a file, and names it before',
          ],
        },
        {
          file: 'test/browser/files/original.test.ts',
          tests: [
            'keeps every pixel and the color profile of a JPEG, and nothing that says who made it and where',
            'keeps every pixel of a PNG, and none of its texts',
            'names what cannot be cleaned before it is sent, and what only "Original" leaves as it is',
          ],
        },
      ],
    },
    {
      text: words.say('claim.sees.stickers'),
      shownBy: [
        {
          file: 'test/browser/files/stickers.test.ts',
          tests: ['sends a sticker by its name alone, and no request tells which'],
        },
      ],
    },
    {
      text: words.say('claim.sees.microphone'),
      shownBy: [
        {
          file: 'test/web/chat/files.test.ts',
          tests: ['lets the page of a chat ask for the microphone and the camera, and no other page'],
        },
        {
          file: 'test/browser/files/voice.test.ts',
          tests: [
            'shows "Record voice" in the place of "Send" while nothing is written, and asks for nothing before it is pressed',
            'sends what is said while the button is held, and the other hears the same bytes',
          ],
        },
        {
          file: 'test/browser/recording/held-devices.test.ts',
          tests: [
            'lets go of a camera whose pictures never come, as soon as the person leaves',
            'lets go of a microphone that is given when the chat has ended already',
          ],
        },
      ],
    },
    {
      text: words.say('claim.sees.presence'),
      shownBy: [
        presence(
          'shows when a participant was last seen, once their server withdraws them',
          'shows a participant typing for as long as typing lives, also to one who comes meanwhile',
        ),
      ],
    },
    {
      text: words.say('claim.sees.push'),
      shownBy: [
        {
          file: 'test/push/push-sender.test.ts',
          tests: ['says the same to every browser, which alone can read it, and is signed by the servers’ key'],
        },
        {
          file: 'test/push/away-notices.test.ts',
          tests: ['is told no more where the push service says that the browser is gone'],
        },
        {
          file: 'test/contract/parts/subscriptions.ts',
          tests: [
            'go with their device: when it is signed out, makes room, or leaves for a new code',
            'go with the chat, and keep it no longer',
          ],
        },
      ],
    },
    {
      text: words.say('claim.sees.network'),
      shownBy: [
        logging('holds no link, chat, cookie, key, address, ciphertext or anything else that a visitor brought'),
        {
          file: 'test/operations/logging.test.ts',
          tests: ['the log says that Redis fails, and of which chat or whom not even at its most verbose'],
        },
      ],
    },
    {
      text: words.say('claim.sees.figures'),
      shownBy: [{ file: 'test/operations/metrics.test.ts', tests: ['name nobody and nothing that a visitor brought'] }],
    },
  ],
});
