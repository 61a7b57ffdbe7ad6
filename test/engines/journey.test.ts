import { afterAll, afterEach, beforeAll, describe, it } from 'vitest';
import { allEngines, type Engine, personIn } from '../support/engines/engines.ts';
import type { Person } from '../support/engines/person.ts';
import type { TestParley } from '../support/servers/built-parley.ts';
import { startTestParley } from '../support/servers/parley.ts';
import {
  chooseFor,
  enterIn,
  sendPhoto,
  startChatIn,
  untilInRoom,
  untilLogIs,
  untilNothingIsKept,
  untilPhotoIsThere,
  untilRead,
  write,
} from './conversation.ts';

type Pair = readonly [Engine, Engine];

/** `npm run test:engines` tries every engine with every other; the whole suite has one person in each that is not Chromium. */
const pairs: readonly Pair[] =
  process.env['ENGINES'] === 'all'
    ? allEngines.flatMap((one) => allEngines.map((other): Pair => [one, other]))
    : [['WebKit', 'Firefox']];

let parley: TestParley;
const people: Person[] = [];

beforeAll(async () => {
  parley = await startTestParley();
});
afterEach(async () => {
  await Promise.all(people.splice(0).map((person) => person.close()));
});
afterAll(() => parley.close());

async function arrive(engine: Engine): Promise<Person> {
  const person = await personIn(engine);
  people.push(person);
  return person;
}

describe.each(pairs)('a person in %s and one in %s', (annysEngine, bertsEngine) => {
  it('make a whole chat, from the start page to its end', { timeout: 180_000 }, async () => {
    const [anny, bert] = await Promise.all([arrive(annysEngine), arrive(bertsEngine)]);

    // Start and entry.
    const invitations = await startChatIn(anny, parley.url, ['Anny', 'Bert']);
    await Promise.all([enterIn(anny, invitations.a), enterIn(bert, invitations.b)]);
    for (const person of [anny, bert]) await person.waitFor('online');

    // Messages and ticks.
    await write(anny, 'Hello Bert');
    await untilLogIs(bert, ['Hello Bert']);
    await write(bert, 'Hello Anny');
    await untilLogIs(anny, ['Hello Bert', 'Hello Anny']);
    await untilRead(anny, 'Hello Bert');
    await untilRead(bert, 'Hello Anny');

    // Edit, reply, reaction, deletion.
    await chooseFor(anny, 'Hello Bert', 'Edit');
    await anny.type('Message', 'Hello dear Bert');
    await anny.press('Save');
    await untilLogIs(bert, ['Hello dear Bert', 'Hello Anny']);
    await bert.waitFor('edited');
    await chooseFor(bert, 'Hello dear Bert', 'Reply');
    await write(bert, 'How are you?');
    await untilLogIs(anny, ['Hello dear Bert', 'Hello Anny', 'How are you?']);
    await untilQuoted(anny, 'Hello dear Bert');
    await chooseFor(anny, 'How are you?', 'React with 👍');
    await bert.waitFor('👍');
    await chooseFor(bert, 'Hello Anny', 'Delete');
    await bert.press('Delete for both');
    await untilLogIs(anny, ['Hello dear Bert', 'How are you?']);

    // A photo, seen and looked at closely.
    await sendPhoto(anny, 'Our garden');
    await untilLogIs(bert, ['Hello dear Bert', 'How are you?', 'Our garden']);
    for (const person of [anny, bert]) await untilPhotoIsThere(person, 'Our garden');
    await bert.press('View photo');
    await bert.press('Close');

    // Coming back: the same tab, and another device.
    for (const person of [anny, bert]) {
      await person.reload();
      await untilInRoom(person);
      await untilLogIs(person, ['Hello dear Bert', 'How are you?', 'Our garden']);
      await untilPhotoIsThere(person, 'Our garden');
    }
    const secondDevice = await arrive('Chromium');
    await enterIn(secondDevice, invitations.b);
    await untilLogIs(secondDevice, ['Hello dear Bert', 'How are you?', 'Our garden']);
    await untilPhotoIsThere(secondDevice, 'Our garden');
    await anny.waitFor('came in on another device');
    await write(secondDevice, 'from my other device');
    for (const person of [anny, bert]) {
      await untilLogIs(person, ['Hello dear Bert', 'How are you?', 'Our garden', 'from my other device']);
    }

    // The list of chats, and back by the browser's own way.
    await bert.open(`${parley.url}/chats`);
    await bert.waitFor('Anny');
    await bert.open(invitations.b.link);
    await untilInRoom(bert);

    // The end.
    await anny.press('End chat');
    await anny.press('End for both');
    for (const person of [anny, bert, secondDevice]) await person.waitFor('This chat has ended');
    await bert.waitFor('Anny ended it');
    for (const person of [anny, bert, secondDevice]) {
      await untilNothingIsKept(person);
      await person.waitUntilGone('from my other device');
    }
  });
});

const untilQuoted = (person: Person, text: string): Promise<void> =>
  person.until(
    `“${text}” to be quoted`,
    (wanted) => {
      const quotes = [...document.querySelectorAll('[role="log"] li .quote')];
      return quotes.length === 1 && quotes.every((quote) => quote.textContent?.includes(wanted));
    },
    text,
  );
