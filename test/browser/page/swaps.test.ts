import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SwapListenerName } from '../../../src/browser/page/swaps.ts';
import { Swaps } from '../../../src/browser/page/swaps.ts';

/** Stands for elements: a swap is told of by events, and its frame is only ever searched. */
const chat = new EventTarget() as HTMLElement;
const message = (messageId: string) => ({ dataset: { messageId } }) as unknown as HTMLElement;

beforeEach(() => vi.stubGlobal('document', new EventTarget()));
afterEach(() => vi.unstubAllGlobals());

function swap(messages: readonly HTMLElement[], source: EventTarget = chat) {
  const searches: string[] = [];
  const querySelectorAll = (selector: string) => {
    searches.push(selector);
    return selector === '[data-message-id][data-sequence]' ? messages : [];
  };
  const fragment = { querySelectorAll, children: [] };
  const tasks = [{ fragment, target: '#messages', swapSpec: { style: 'upsert' } }];
  const detail = { ctx: { sourceElement: source }, tasks };
  const dispatch = (when: string) => document.dispatchEvent(new CustomEvent(`htmx:${when}:swap`, { detail }));
  return { searches, announceBefore: () => dispatch('before'), announceAfter: () => dispatch('after') };
}

const names: readonly SwapListenerName[] = ['incoming', 'reading-aloud', 'message-actions'];
const registrations = names.flatMap((first) =>
  names
    .filter((name) => name !== first)
    .map((second) => [first, second, ...names.filter((name) => name !== first && name !== second)]),
);

describe('what arrives', () => {
  it.each(registrations.map((registered) => [registered.join(), registered] as const))(
    'is handed on in one order, before and after, when the listeners came as %s',
    (_, registered) => {
      const swaps = new Swaps(chat, new AbortController().signal);
      const calls: string[] = [];
      for (const name of registered) {
        swaps.add(name, () => {
          calls.push(name);
          return { afterwards: () => calls.push(`after ${name}`) };
        });
      }
      const { announceBefore, announceAfter } = swap([]);
      announceBefore();
      expect(calls).toEqual(names);
      announceAfter();
      expect(calls).toEqual([...names, ...names.map((name) => `after ${name}`)]);
    },
  );

  it('is looked through once, however many listen', () => {
    const swaps = new Swaps(chat, new AbortController().signal);
    for (const name of names) swaps.add(name, () => undefined);
    const { searches, announceBefore, announceAfter } = swap([message('one')]);
    announceBefore();
    announceAfter();
    expect(searches.length).toBeGreaterThan(0);
    expect(searches).toEqual([...new Set(searches)]);
  });

  it('comes to the next listeners without the messages that the first one took out', () => {
    const swaps = new Swaps(chat, new AbortController().signal);
    const [known, fresh] = [message('known'), message('fresh')];
    const heard: (readonly HTMLElement[])[] = [];
    swaps.add('message-actions', ({ messages }) => void heard.push(messages));
    swaps.add('reading-aloud', ({ messages }) => void heard.push(messages));
    swaps.add('incoming', () => ({ messages: [fresh] }));
    swap([known, fresh]).announceBefore();
    expect(heard).toEqual([[fresh], [fresh]]);
  });

  it('says whether it came by the live channel', () => {
    const swaps = new Swaps(chat, new AbortController().signal);
    const heard: boolean[] = [];
    swaps.add('incoming', ({ isLive }) => void heard.push(isLive));
    swap([]).announceBefore();
    swap([], new EventTarget()).announceBefore();
    expect(heard).toEqual([true, false]);
  });

  it('reaches nobody after the chat is over, and whoever saw it end does what is left to do', () => {
    const over = new AbortController();
    const swaps = new Swaps(chat, over.signal);
    const calls: string[] = [];
    swaps.add('incoming', () => {
      over.abort();
      return { afterwards: () => calls.push('the end') };
    });
    swaps.add('reading-aloud', () => void calls.push('read aloud'));
    const last = swap([]);
    last.announceBefore();
    last.announceAfter();
    expect(calls).toEqual(['the end']);
    const late = swap([]);
    late.announceBefore();
    late.announceAfter();
    expect(calls).toEqual(['the end']);
    expect(late.searches).toEqual([]);
  });

  it('reaches a listener that came between before and after from the next swap on', () => {
    const swaps = new Swaps(chat, new AbortController().signal);
    const calls: string[] = [];
    const [first, second] = [swap([]), swap([])];
    first.announceBefore();
    swaps.add('message-actions', () => {
      calls.push('before');
      return { afterwards: () => calls.push('after') };
    });
    first.announceAfter();
    expect(calls).toEqual([]);
    second.announceBefore();
    second.announceAfter();
    expect(calls).toEqual(['before', 'after']);
  });
});
