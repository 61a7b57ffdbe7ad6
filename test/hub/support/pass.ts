import type { TestClock } from '../../support/servers/test-clock.ts';
import type { LiveClient } from './live-client.ts';

/** Lets time pass slowly enough for real frames to come and go. */
export async function pass(clock: TestClock, seconds: number, whileOpen: LiveClient): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    await clock.advance(1000);
    // A round trip of our own: what the server sent before it has arrived by then, and was answered.
    const pong = new Promise((resolve) => whileOpen.socket.once('pong', resolve));
    whileOpen.socket.ping();
    await pong;
  }
}
