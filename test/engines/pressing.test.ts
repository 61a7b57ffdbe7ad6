import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { allEngines, personIn } from '../support/engines/engines.ts';
import type { Person } from '../support/engines/person.ts';
import { startChatAtOnce } from '../support/people/chat-at-once.ts';
import type { TestParley } from '../support/servers/built-parley.ts';
import { startTestParley } from '../support/servers/parley.ts';
import { chooseFor, enterIn, startChatIn, untilInRoom, untilLogIs, write } from './conversation.ts';

let parley: TestParley;
let person: Person | undefined;

beforeAll(async () => {
  parley = await startTestParley();
});
afterEach(async () => {
  await person?.close();
  person = undefined;
});
afterAll(() => parley.close());

/** Enough to scroll the first ones far out of the log; each of another width, so that what stands beside them is everywhere. */
const messageCount = 18;

describe.each(allEngines)('in %s', (engine) => {
  it('whatever can be seen and pressed is hit where it is seen', { timeout: 150_000 }, async () => {
    person = await personIn(engine);
    await startChatIn(person, parley.url, ['Cleo', 'Dora']);
    await expectNothingCovered(person, 'the organizer’s panel');

    const chat = await startChatAtOnce(parley.url);
    await person.open(chat.a.link);
    await person.waitFor('Hello Anny');
    await expectNothingCovered(person, 'the landing page');

    await enterIn(person, chat.a);
    await expectNothingCovered(person, 'an empty chat');
    const texts = Array.from(
      { length: messageCount },
      (_, index) => `${'wide '.repeat(index % 6)}message ${index + 1}`,
    );
    for (const text of texts) await write(person, text);
    await untilLogIs(person, texts);
    await expectNothingCovered(person, 'a chat with its newest messages in view');
    for (const part of [0, 0.3, 0.6]) {
      await person.evaluate((share) => {
        const log = document.querySelector('[role="log"]');
        log?.scrollTo(0, share * (log.scrollHeight - log.clientHeight));
      }, part);
      await expectNothingCovered(person, `a chat scrolled to ${part}`);
    }
    await chooseFor(person, texts.at(-1) ?? '', 'Reply');
    await expectNothingCovered(person, 'a chat with an answer begun');
    await person.press('Settings');
    await expectNothingCovered(person, 'the settings');
    await person.reload();
    await untilInRoom(person);

    await person.open(`${parley.url}/chats`);
    await person.waitFor('Your chats');
    await expectNothingCovered(person, 'the list of chats');
  });
});

const expectNothingCovered = async (someone: Person, place: string): Promise<void> =>
  expect({ place, covered: await someone.evaluate(findCovered) }).toEqual({ place, covered: [] });

/**
 * Runs in the page: of everything that can be pressed, what is drawn in view and is hit by
 * something else. What appears only under a pointer may cover nothing while it cannot be seen.
 */
function findCovered(): readonly string[] {
  const nameOf = (element: Element | null) =>
    element
      ? `${element.localName}.${element.className} “${element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 40)}”`
      : 'nothing';
  // On touch screens the buttons of messages are for the keyboard and screen readers: no pointer reaches them.
  const canBePressed = (element: Element) => getComputedStyle(element).pointerEvents !== 'none';
  const isSeen = (element: Element) =>
    element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && element.getClientRects().length > 0;
  /** The part of an element that its scrolling ancestors and the window leave in view. */
  const inView = (element: Element) => {
    let { left, top, right, bottom } = element.getBoundingClientRect();
    const clip = (box: { left: number; top: number; right: number; bottom: number }) => {
      left = Math.max(left, box.left);
      top = Math.max(top, box.top);
      right = Math.min(right, box.right);
      bottom = Math.min(bottom, box.bottom);
    };
    for (let parent = element.parentElement; parent; parent = parent.parentElement) {
      if (getComputedStyle(parent).overflowY !== 'visible') clip(parent.getBoundingClientRect());
    }
    clip({ left: 0, top: 0, right: innerWidth, bottom: innerHeight });
    return { left, top, right, bottom, isEmpty: right - left < 2 || bottom - top < 2 };
  };
  const dialog = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document;
  const pressable = 'a[href], button, input, textarea, select, summary, [role="button"]';
  return [...dialog.querySelectorAll<HTMLElement>(pressable)]
    .filter(isSeen)
    .filter(canBePressed)
    .flatMap((element) => {
      const box = inView(element);
      if (box.isEmpty) return [];
      const isHit = (hit: Element | null) => element.contains(hit) || hit?.closest('label')?.control === element;
      // Round corners are not part of an element: the points lie a little within.
      const shares = [0.2, 0.35, 0.5, 0.65, 0.8];
      const hits = shares.flatMap((across) =>
        shares.map((down) =>
          document.elementFromPoint(
            box.left + across * (box.right - box.left),
            box.top + down * (box.bottom - box.top),
          ),
        ),
      );
      const strangers = new Set(hits.filter((hit) => !isHit(hit)).map(nameOf));
      return [...strangers].map((stranger) => `${nameOf(element)} is covered by ${stranger}`);
    });
}
