import type { ClaimGroup } from './claim.ts';
import { architecture, logging, presence, sealing, traffic } from './proofs.ts';

export const whatTheServerSees: ClaimGroup = {
  title: 'What the server sees',
  claims: [
    {
      text: 'It never sees a name, a code, a key or a text: nothing that a browser sends holds one, in any encoding.',
      shownBy: [traffic('nothing that browsers send holds a name, a code, a key or a text')],
    },
    {
      text: 'The part of a link behind # is in no request, though it stays in the address bar.',
      shownBy: [traffic('nothing that browsers send holds a name, a code, a key or a text')],
    },
    {
      text: 'Pages ask this server alone; there is no third party.',
      shownBy: [traffic('browsers ask this server alone')],
    },
    {
      text: 'Some browsers send the text of a field to a service that checks spelling. The field for messages asks them not to; the settings can allow it in this browser.',
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
      text: 'No code that runs on the server can open anything.',
      shownBy: [architecture('cannot open anything: no way leads from it to the sealing code or to a cipher')],
    },
    {
      text: 'It sees how long a message is only to within a power of two: what is sealed is filled up to one of eight sizes.',
      shownBy: [
        { file: 'test/sealing/properties.ts', tests: ['a sealed message is as long as its bucket'] },
        sealing('ends at 32 KiB: more is refused, and not repeated in the error'),
      ],
    },
    {
      text: 'Of a file it sees the size, rounded up by at most 12 %, who sent it and with which message, and when it is fetched; not its name, its kind or a byte of it.',
      shownBy: [
        {
          file: 'test/sealing/files/file-properties.ts',
          tests: ['padding adds at most 12 % to a file of more than 4 KiB, and never takes anything away'],
        },
      ],
    },
    {
      text: 'What a camera has written into a photo, such as where it was taken, leaves no device: a photo is drawn anew before it is sent. As “Original”, and where it moves, a JPEG, PNG, WebP or GIF keeps its pixels and its color profile, and loses the rest. An MP4, MOV or WebM video keeps every picture and sound and gets a new container without place, device and names. Of whatever keeps everything, such as other formats and files, the page says so before it is sent.',
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
      text: 'It does not learn which of Parley’s stickers is sent: all of them come as one file, and the message holds the name.',
      shownBy: [
        {
          file: 'test/browser/files/stickers.test.ts',
          tests: ['sends a sticker by its name alone, and no request tells which'],
        },
      ],
    },
    {
      text: 'Only the page of a chat may ask for the microphone and the camera. It asks when somebody records, and lets go of them at the end of the recording.',
      shownBy: [
        {
          file: 'test/web/files.test.ts',
          tests: ['lets the page of a chat ask for the microphone and the camera, and no other page'],
        },
        {
          file: 'test/browser/files/voice.test.ts',
          tests: [
            'shows "Record voice" in the place of "Send" while nothing is written, and asks for nothing before it is pressed',
            'sends what is said while the button is held, and the other hears the same bytes',
          ],
        },
      ],
    },
    {
      text: 'It sees who is connected and who is typing, and tells the other person; when somebody was last there, too.',
      shownBy: [
        presence(
          'shows when a participant was last seen, once their server withdraws them',
          'shows a participant typing for as long as typing lives, also to one who comes meanwhile',
        ),
      ],
    },
    {
      text: 'It sees when and from which network address something is asked. No address, link, chat or name gets into its log, however much it logs.',
      shownBy: [
        logging('holds no link, chat, cookie, key, address, ciphertext or anything else that a visitor brought'),
        {
          file: 'test/operations/logging.test.ts',
          tests: ['the log says that Redis fails, and of which chat or whom not even at its most verbose'],
        },
      ],
    },
    {
      text: 'The figures that its operator reads count kinds and reasons, and name nobody.',
      shownBy: [{ file: 'test/operations/metrics.test.ts', tests: ['name nobody and nothing that a visitor brought'] }],
    },
  ],
};
