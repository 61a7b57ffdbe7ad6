import { describe, expect, it } from 'vitest';
import { TimedCalls } from '../../src/store/redis/life/timed-calls.ts';
import { TestClock } from '../support/servers/test-clock.ts';

const retryMs = 3_000;

function setUp(answer: (chatId: string) => Promise<number | undefined> = () => Promise.resolve(undefined)) {
  const clock = new TestClock();
  const startMs = clock.nowMs();
  const called: string[] = [];
  const calls = new TimedCalls(clock, retryMs, (chatId) => {
    called.push(`${chatId} ${clock.nowMs() - startMs}`);
    return answer(chatId);
  });
  return { clock, startMs, called, calls };
}

describe('the calls for chats in which something is to be erased', () => {
  it('are one for a chat at the earliest moment, however many it is told of', async () => {
    const { clock, startMs, called, calls } = setUp();
    for (const ms of [500, 300, 400, 300]) calls.expect('chat', startMs + ms);
    calls.expect('another', startMs + 400);
    expect(clock.waiting).toBe(2);
    await clock.advance(1_000);
    expect(called).toEqual(['chat 300', 'another 400']);
    expect(clock.waiting).toBe(0);
  });

  it('go on with the moment that each of them resolves to, and again when one fails', async () => {
    const answers = [() => Promise.reject(new Error('out of reach')), () => Promise.resolve(startMs + 5_000)];
    const { clock, startMs, called, calls } = setUp(() => answers.shift()?.() ?? Promise.resolve(undefined));
    calls.expect('chat', startMs + 100);
    await clock.advance(60_000);
    expect(called).toEqual(['chat 100', `chat ${100 + retryMs}`, 'chat 5000']);
  });

  it('end with the store, also those under way', async () => {
    let answer = (_: number) => {};
    const { clock, startMs, called, calls } = setUp(() => new Promise((resolve) => (answer = resolve)));
    calls.expect('chat', startMs + 100);
    await clock.advance(100);
    calls.expect('another', startMs + 200);
    calls.close();
    answer(startMs + 300);
    await clock.advance(1_000);
    expect(called).toEqual(['chat 100']);
    expect(clock.waiting).toBe(0);
  });
});
