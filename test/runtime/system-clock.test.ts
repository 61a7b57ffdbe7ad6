import { beforeEach, describe, expect, it } from 'vitest';
import { defaultLimits } from '../../src/config/limits.ts';
import { steadyTime } from '../../src/runtime/system-clock.ts';
import { createEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import { newChat } from '../contract/support.ts';

const secondMs = 1_000;
const hourMs = 3_600_000;
const startMs = Date.UTC(2030, 0, 1);

describe('the machine’s clock', () => {
  let wallMs: number;
  let elapsedMs: number;
  let nowMs: () => number;

  const pass = (ms: number) => {
    for (let passed = 0; passed < ms; passed += secondMs / 2) {
      wallMs += secondMs / 2;
      elapsedMs += secondMs / 2;
      nowMs();
    }
  };
  beforeEach(() => {
    wallMs = startMs;
    elapsedMs = 5_000.25;
    nowMs = steadyTime({ wallMs: () => wallMs, elapsedMs: () => elapsedMs });
  });

  it('is believed while it is kept right by little steps', () => {
    for (let step = 0; step < 100; step += 1) {
      pass(10 * secondMs);
      wallMs += step % 3 === 0 ? -400 : 300;
      expect(nowMs()).toBe(wallMs);
    }
  });

  for (const [how, setByMs] of [
    ['forward', hourMs],
    ['back', -hourMs],
  ] as const) {
    it(`is not believed when it is set ${how} by an hour for a moment, and again and again`, () => {
      for (let round = 0; round < 5; round += 1) {
        const beforeMs = nowMs();
        wallMs += setByMs;
        pass(50 * secondMs);
        expect(nowMs()).toBe(beforeMs + 50 * secondMs);
        wallMs -= setByMs;
        pass(20 * secondMs);
        expect(nowMs()).toBe(wallMs);
      }
    });

    it(`is believed when it stays set ${how}`, () => {
      wallMs += setByMs;
      pass(61 * secondMs);
      expect(nowMs()).toBe(wallMs);
    });
  }

  it('ends no chat by being set wrong for a moment, and ends it when the machine has slept', async () => {
    const clock = { nowMs: () => nowMs(), schedule: () => () => {} };
    const store = createEmbeddedStore({ clock, limits: defaultLimits });
    const chat = newChat({ idleTimeoutMs: hourMs });
    await store.create(chat);
    await store.enter(chat.chatId, 'a', 'device');
    wallMs += hourMs;
    pass(50 * secondMs);
    expect((await store.find(chat.chatId)).found).toBe('chat');
    wallMs -= hourMs;
    pass(secondMs);
    expect((await store.find(chat.chatId)).found).toBe('chat');
    wallMs += hourMs;
    pass(61 * secondMs);
    expect(await store.find(chat.chatId)).toEqual({ found: 'tombstone', tombstone: { reason: 'idle' } });
  });
});
