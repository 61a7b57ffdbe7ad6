import { idleTimeoutChoicesMs, type LifetimeLimits } from '../../src/chat/lifetime.ts';
import { durationWords } from '../components/page/duration-words.ts';

/** One sentence that can be shown to be so, and the tests that show it. */
export interface Claim {
  readonly text: string;
  readonly shownBy: readonly Proof[];
}

/** Tests of one file, by their names. */
export interface Proof {
  readonly file: string;
  readonly tests: readonly string[];
}

export interface ClaimGroup {
  readonly title: string;
  readonly claims: readonly Claim[];
}

/** What is so although nobody would promise it, and no test can show. */
export interface Caveat {
  readonly lead: string;
  readonly text: string;
}

const traffic = (...tests: readonly string[]): Proof => ({ file: 'test/browser/journeys/traffic.test.ts', tests });
const journey = (...tests: readonly string[]): Proof => ({ file: 'test/browser/journeys/journey.test.ts', tests });
const guessing = (...tests: readonly string[]): Proof => ({ file: 'test/attacks/guessing.test.ts', tests });
const acting = (...tests: readonly string[]): Proof => ({ file: 'test/attacks/acting-as-another.test.ts', tests });
const crossSite = (...tests: readonly string[]): Proof => ({ file: 'test/attacks/cross-site.test.ts', tests });
const architecture = (...tests: readonly string[]): Proof => ({ file: 'test/architecture.test.ts', tests });
const destroying = (...tests: readonly string[]): Proof => ({ file: 'test/contract/parts/destroying.ts', tests });
const messages = (...tests: readonly string[]): Proof => ({ file: 'test/contract/parts/messages.ts', tests });
const presence = (...tests: readonly string[]): Proof => ({ file: 'test/contract/parts/presence.ts', tests });
const erasure = (...tests: readonly string[]): Proof => ({ file: 'test/store/redis-erasure.test.ts', tests });
const disk = (...tests: readonly string[]): Proof => ({ file: 'test/destruction/browser.test.ts', tests });
const destruction = (...tests: readonly string[]): Proof => ({ file: 'test/destruction/server.test.ts', tests });
const counting = (...tests: readonly string[]): Proof => ({ file: 'test/web/entry-guard.test.ts', tests });
const sealing = (...tests: readonly string[]): Proof => ({ file: 'test/sealing/messages.test.ts', tests });
const logging = (...tests: readonly string[]): Proof => ({ file: 'test/attacks/malformed-requests.test.ts', tests });
const building = (...tests: readonly string[]): Proof => ({ file: 'test/build.test.ts', tests });
const thisPage = (...tests: readonly string[]): Proof => ({ file: 'test/web/security-page.test.ts', tests });

const choices = idleTimeoutChoicesMs.map(durationWords);
const silences = `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;

/** The bounds that the claims name, in milliseconds or as counts. */
export interface ClaimedLimits extends LifetimeLimits {
  readonly tombstoneMs: number;
  readonly codeTriesPerAddress: number;
  readonly firstCodePauseMs: number;
  readonly longestCodePauseMs: number;
  readonly codeTryMemoryMs: number;
  readonly codeTriesPerLink: number;
  readonly codeTriesPerLinkWindowMs: number;
}

/** Everything that `/security` and SECURITY.md promise, with the limits that are in force. */
export const claimGroups = (limits: ClaimedLimits): readonly ClaimGroup[] => [
  {
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
        shownBy: [
          { file: 'test/operations/metrics.test.ts', tests: ['name nobody and nothing that a visitor brought'] },
        ],
      },
    ],
  },
  {
    title: 'What it stores, and for how long',
    claims: [
      {
        text: 'Of a chat: the sealed names, keys, messages and reactions, when they came, and hashes of what opens the door. None of it opens anything.',
        shownBy: [
          traffic('nothing that the server logs or stores holds any of it'),
          acting('and nothing that the store holds opens anything: neither verifiers nor hashes of tokens'),
        ],
      },
      {
        text: `Until somebody ends the chat, or nobody does anything in it for as long as was chosen: ${silences}. To the millisecond.`,
        shownBy: [
          journey('is gone for both at that moment, and for whoever opens a link later'),
          destroying('is gone at its deadline and not a millisecond earlier'),
        ],
      },
      {
        text: `At the longest ${durationWords(limits.longestLifeMs)}, and ${durationWords(limits.enterWithinMs)} when nobody ever comes in.`,
        shownBy: [erasure('goes by itself and says that it expired, when nobody ever came or it lived its longest')],
      },
      {
        text: 'What is edited is replaced, and what is deleted is gone from the store at that moment.',
        shownBy: [
          messages(
            "replaces a message's ciphertext by its writer's new one, in its place",
            "erases a message's ciphertext and keeps its place",
          ),
        ],
      },
      {
        text: `Counts of wrong codes, of links that do not exist and of new chats, under hashes; the longest for ${durationWords(limits.codeTryMemoryMs)}.`,
        shownBy: [
          counting(
            'keeps nothing that names a link or an address, and nothing for ever',
            'cannot be searched for an address by who reads them, without the secret',
          ),
        ],
      },
    ],
  },
  {
    title: 'Who gets in',
    claims: [
      {
        text: 'Without the right code no message, key or name is handed out.',
        shownBy: [acting('and a stranger with the link alone sees the greeting, and no message, key or name')],
      },
      {
        text: `A code cannot be guessed: ${limits.codeTriesPerAddress} tries, then pauses that grow from ${durationWords(limits.firstCodePauseMs)} to ${durationWords(limits.longestCodePauseMs)}, also for many guesses at once.`,
        shownBy: [
          guessing(
            'ends after five tries, after which even the right code has to wait',
            'does not slip past the count by guessing many times at once',
          ),
        ],
      },
      {
        text: `Many addresses together have ${limits.codeTriesPerLink} tries in ${durationWords(limits.codeTriesPerLinkWindowMs)}.`,
        shownBy: [guessing('ends at the link’s own bound, also when all guess at once')],
      },
      {
        text: 'A stranger’s wrong tries do not lock the person out.',
        shownBy: [
          guessing('is not done by a stranger: the right code from another address lets in, while the stranger waits'),
        ],
      },
      {
        text: 'Wrong tries are shown to the two and to the organizer.',
        shownBy: [journey('sees who has come in, and who typed a wrong code; so do the two')],
      },
      {
        text: 'The answer to a wrong code tells nothing but that it was wrong, nor does its time.',
        shownBy: [
          guessing(
            'is the same however near the guess was, and whether anybody has come in',
            'is not told by the time it takes: hashes of one length are compared in constant time, once, and nothing else is',
          ),
        ],
      },
      {
        text: 'Nobody can act as the other, or listen to another chat.',
        shownBy: [
          acting(
            'cannot change or take back what the other wrote, by request or by socket',
            'not a link of another chat',
          ),
        ],
      },
      {
        text: 'No other site can act for somebody who is in.',
        shownBy: [crossSite('is refused to a page of any other site, even with the right cookie')],
      },
    ],
  },
  {
    title: 'What survives the end',
    claims: [
      {
        text: `The chat’s id and which of three reasons ended it, for ${durationWords(limits.tombstoneMs)}; nothing else of the chat.`,
        shownBy: [
          traffic('Redis holds no byte of the chat: only that it ended, and why'),
          destroying('keeps the tombstone for its time and not a millisecond longer'),
        ],
      },
      {
        text: 'The end wins against everything that is under way: nothing brings anything back.',
        shownBy: [destroying('wins against every change that is under way')],
      },
      {
        text: 'Redis, where chats are kept in one, erases them even when no server is left to do so.',
        shownBy: [erasure('goes by itself when no server is left, and still says why for the time of a tombstone')],
      },
      {
        text: 'The browsers keep nothing: no storage, no cookie, nothing on the page.',
        shownBy: [
          traffic(
            'no browser keeps anything of it: no storage, no cookie, and nothing on the page when it is opened again',
            'no page holds anything of it but the name of who ended it, told at that moment',
          ),
        ],
      },
      {
        text: 'The log never held anything of it.',
        shownBy: [traffic('the log still holds nothing')],
      },
      {
        text: 'Redis, where chats are kept in one, has nothing of it in any key, channel or dump, however busy other chats are.',
        shownBy: [destruction('has nothing of them in its keys, its channels and the dump that it writes')],
      },
      {
        text: 'The disk of a device never holds a name, a code, a message or a draft that can be read.',
        shownBy: [disk('never holds a name, a code, a message or a draft that can be read')],
      },
      {
        text: 'A browser that writes its tabs’ storage to the disk, as Chromium does, can leave the chat’s key in its files. There it is gone when the browser has been started again.',
        shownBy: [disk('holds the chat’s key no longer than until the browser is next started')],
      },
      {
        text: 'The server’s program reaches nothing of it: no text that it holds, and a few seconds later not a byte of its buffers. It wrote nothing of it to any file.',
        shownBy: [
          destruction(
            'the program reaches nothing of them any more: no string of its heap',
            'nor a byte in its buffers, a few seconds later',
            'nothing was ever written to a file, and none is open to be written',
          ),
        ],
      },
    ],
  },
  {
    title: 'What a dishonest operator could do',
    claims: [
      {
        text: 'Send other JavaScript, which reads along. The scripts of this page’s list can be compared with a build of your own from the source code: the same sources give the same bytes.',
        shownBy: [
          building('gives the same bytes in another folder'),
          thisPage('lists every script that pages run, with the hash of what is served'),
        ],
      },
      {
        text: 'Keep when, how much and from where something was sent. Parley as it is does not write it down.',
        shownBy: [
          logging('holds no link, chat, cookie, key, address, ciphertext or anything else that a visitor brought'),
        ],
      },
      {
        text: 'Hold back, delay or drop messages, or end the chat; but change none, nor put one in the place of another: it would not open.',
        shownBy: [
          sealing(
            'does not open with any one of its bits flipped',
            'does not open where the same letters are divided otherwise among chat, sender and id',
          ),
        ],
      },
      {
        text: 'Guess codes without asking the server, if somebody also gave them a participant’s whole link: the part behind # never reaches the server, and without it no guess can be checked.',
        shownBy: [traffic('nothing that browsers send holds a name, a code, a key or a text')],
      },
    ],
  },
];

/** What no test can show, and everybody should know. */
export const caveats: readonly Caveat[] = [
  {
    lead: 'Whoever serves the page could change it.',
    text: 'The encryption runs in JavaScript that the server sends. An operator who wants to read along, or somebody who has taken over the server, could send other JavaScript, and to you alone. Run Parley yourself, or use one that is run by somebody you trust, over https.',
  },
  {
    lead: 'The organizer could read along.',
    text: 'The organizer’s browser made the keys and both codes, and keeps them in its tab until the chat ends.',
  },
  {
    lead: 'Link and code together open the chat.',
    text: 'Give them by different ways: the link on a screen or by mail, the code by voice or on paper. Whoever has both is let in as that person. The others see it: an entry is shown to everybody in the chat.',
  },
  {
    lead: 'A link and the store together allow guessing.',
    text: 'A code has 40 random bits. Who has a participant’s whole link and a copy of what the server holds can try codes without asking the server; each try costs an Argon2id of 19 MiB. While the chat lives, that is expensive; after its end there is nothing left to try against.',
  },
  {
    lead: 'An address can be found behind its hash.',
    text: 'Counts by address stand under a hash of it. There are so few IPv4 addresses that whoever reads the Redis of a server can try them all, unless the operator has set COUNTER_SECRET. The counts say that an address asked, not for which chat.',
  },
  {
    lead: 'No forward secrecy within a chat.',
    text: 'One key seals all of its messages. It is erased with the chat.',
  },
  {
    lead: 'The two are not protected from each other, nor from the server’s word on who wrote.',
    text: 'Both hold the same key. That a message comes from one of them and not the other rests on the server; that it comes from one of the two does not.',
  },
  {
    lead: 'A reader can keep what is read.',
    text: 'A screen can be photographed, text can be copied.',
  },
  {
    lead: 'Memory is not overwritten.',
    text: 'What is destroyed is let go of; when the operating system, the server, Redis or a browser reuses the memory is up to them. Sealed messages, verifiers and cookies of an ended chat can be found in the memory of a server and of a Redis until then; nothing that can be read, as it never was there. Run servers and Redis without swap on disks that are not encrypted, and Redis without persistence. Parley warns of the latter.',
  },
  {
    lead: 'A browser’s history remembers that a link was opened,',
    text: 'with the part behind #, and its files on the disk may hold the chat’s key until it is next started, and longer where a disk keeps what was deleted. The server has nothing left that they open; but who kept sealed messages of the chat while it lived, and then gets hold of the disk, could read them.',
  },
  {
    lead: 'A device that is in someone else’s hands is in the chat',
    text: 'until its tab is closed, somebody signs it out, or the chat ends.',
  },
];
