import type { Caveat } from './claim.ts';

/** The limitations that no test can show. */
export const caveats: readonly Caveat[] = [
  {
    lead: 'Whoever serves the page could change it.',
    text: 'The encryption runs in JavaScript that the server sends. An operator who wants to read along, or somebody who has taken over the server, could send other JavaScript, and to you alone. Run Parley yourself, or use one that is run by somebody you trust, over https.',
  },
  {
    lead: 'The organizer could read along.',
    text: 'The organizer’s browser made the chat’s key and both codes, and keeps the codes in its tab until the chat ends. Until you choose a code of your own, they can come in as you; the log shows it.',
  },
  {
    lead: 'Codes of your own leave little to others, and not nothing.',
    text: 'Once both have chosen one, and signed out devices that are not theirs: the organizer gets nothing from the server any more; the server has no key; who finds a card opens nothing. The server and the organizer together could still read, if the organizer kept the chat’s key; the safety words tell only whether they sit in between. A device that came in before and was not signed out stays in.',
  },
  {
    lead: 'Link and code together open the chat.',
    text: 'Give them by different ways: the link on a screen or by mail, the code by voice or on paper. Whoever has both is let in as that person. The others see it: an entry is shown to everybody in the chat.',
  },
  {
    lead: 'A link and the store together allow guessing.',
    text: 'A code has 40 random bits; how many a phrase has is up to whoever chose it. Who has a participant’s whole link and a copy of what the server holds can try codes without asking the server; each try costs an Argon2id of 19 MiB. While the chat lives, that is expensive; after its end there is nothing left to try against.',
  },
  {
    lead: 'A server can stop delivering.',
    text: 'It can hold back everything from a moment on, for one of the two as well, and nobody can tell that from a network that is down. What it shows until then agrees with what both devices have sealed; what only one of them has seen is noticed when they next write.',
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
    lead: 'A disguised voice is no guarantee.',
    text: '“Disguise my voice” leaves out the pitch and the melody of a voice and moves its colors, before anything is sent. Pace, pauses, dialect and words stay, and people are recognized by those, too.',
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
    text: 'with the part behind #. After the end that key opens nothing: what was sealed under it is gone from the server, and it does not open messages without the code.',
  },
  {
    lead: 'A device that is in someone else’s hands is in the chat',
    text: 'until its tab is closed, somebody signs it out, or the chat ends.',
  },
];
