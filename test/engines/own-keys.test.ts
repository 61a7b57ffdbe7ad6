import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Engine, personIn } from '../support/engines/engines.ts';
import type { Person } from '../support/engines/person.ts';
import { startChatAtOnce } from '../support/people/chat-at-once.ts';
import type { TestParley } from '../support/servers/built-parley.ts';
import { startTestParley } from '../support/servers/parley.ts';
import { enterIn, untilLogIs, write } from './conversation.ts';

let parley: TestParley;
const people: Person[] = [];

beforeAll(async () => {
  parley = await startTestParley();
});
afterAll(async () => {
  await Promise.all(people.map((person) => person.close()));
  await parley.close();
});

async function arrive(engine: Engine): Promise<Person> {
  const person = await personIn(engine);
  people.push(person);
  return person;
}

async function chooseMadeCode(person: Person): Promise<string> {
  await person.press('Settings');
  await person.press('Choose my own code');
  const made = () => document.querySelector('dialog[open] [data-own-code="made"]')?.textContent ?? '';
  await person.until('a new code', () =>
    /\w/.test(document.querySelector('[data-own-code="made"]')?.textContent ?? ''),
  );
  const code = await person.evaluate(made);
  await person.press('Use this code');
  await person.waitFor('Only your own code lets in at your link now.');
  await person.press('Done');
  await person.press('Done');
  return code;
}

async function readSafetyWords(person: Person): Promise<readonly string[]> {
  await person.press('Settings');
  await person.press('Safety words');
  await person.waitFor('They are made of the chat’s key and of both your own keys.');
  const words = await person.evaluate(() =>
    [...document.querySelectorAll('[data-safety="words"] li')].map((word) => word.textContent?.trim() ?? ''),
  );
  await person.press('Done');
  await person.press('Done');
  return words;
}

it('two people in WebKit and Firefox agree on a key of their own, and read the same words', {
  timeout: 180_000,
}, async () => {
  const chat = await startChatAtOnce(parley.url);
  const [anny, bert] = await Promise.all([arrive('WebKit'), arrive('Firefox')]);
  await Promise.all([enterIn(anny, chat.a), enterIn(bert, chat.b)]);
  await write(anny, 'before');
  await untilLogIs(bert, ['before']);

  const own = await chooseMadeCode(anny);
  await chooseMadeCode(bert);
  for (const person of [anny, bert]) await person.waitFor('The organizer can no longer read this chat');
  const words = await readSafetyWords(anny);
  expect(words).toHaveLength(5);
  expect(await readSafetyWords(bert)).toEqual(words);

  await write(bert, 'after');
  await untilLogIs(anny, ['before', 'after']);

  // Another device, by the link and the own code, reads all of it.
  const another = await arrive('Firefox');
  await another.open(chat.a.link);
  await another.waitFor('Hello Anny');
  await another.type('Your own code', own);
  await another.press('Get in');
  await untilLogIs(another, ['before', 'after']);
});
