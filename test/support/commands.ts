import type { Page } from 'playwright-core';
import type { Command } from '../../src/protocol/commands.ts';

/** Everything that a page says over its sockets from now on, as it grows. */
export function commandsOf(page: Page): readonly Command[] {
  const commands: Command[] = [];
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => {
      commands.push(JSON.parse(String(payload)) as Command);
    });
  });
  return commands;
}
