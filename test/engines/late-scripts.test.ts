import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from 'vitest';
import { type ForeignFront, startForeignFront } from '../proxies/support/foreign-front.ts';
import { type Engine, personIn } from '../support/engines/engines.ts';
import type { Person } from '../support/engines/person.ts';
import { startChatAtOnce } from '../support/people/chat-at-once.ts';
import type { TestParley } from '../support/servers/built-parley.ts';
import { startTestParley } from '../support/servers/parley.ts';
import { enterIn, untilLogIs, write } from './conversation.ts';

let parley: TestParley;
let front: ForeignFront;
let person: Person | undefined;

beforeAll(async () => {
  parley = await startTestParley();
});
beforeEach(async () => {
  front = await startForeignFront(parley.port);
});
afterEach(async () => {
  await person?.close();
  await front.close();
});
afterAll(() => parley.close());

/** Firefox remembers a failed import for the life of a page. */
const engines: readonly Engine[] = ['Firefox', 'Chromium'];
const answers = [{ status: 502 }, { status: 200 }, { status: 204 }, { status: 404 }];

describe.each(engines)('in %s, a script for which another answered', (engine) => {
  it('is asked for until it comes', { timeout: 90_000 }, async () => {
    const { a } = await startChatAtOnce(front.url);
    person = await personIn(engine);
    front.answerForFile('conversation', answers);
    await enterIn(person, a);
    await write(person, 'Is anybody there?');
    await untilLogIs(person, ['Is anybody there?']);
    await person.until('the menu of the message', () => document.querySelector('.message-more') !== null);
  });

  it('comes at the next press, where a press asks for it', { timeout: 90_000 }, async () => {
    const { a } = await startChatAtOnce(front.url);
    person = await personIn(engine);
    front.answerForFile('own-keys', answers.slice(0, 2));
    await enterIn(person, a);
    await person.press('Settings');
    for (const _ of [1, 2]) {
      await person.press('Choose my own code');
      await person.until('a word about it', () => document.body.innerText.includes('Parley cannot be reached'));
    }
    await person.press('Choose my own code');
    await person.until('the choice', () => document.querySelector('dialog[open] [data-own-code="made"]') !== null);
  });
});
