import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { lanHost, shareChromium } from '../../support/browsers/chromium.ts';
import { chatByHand, endChat, kept, say, untilEnded, untilInChat, untilSeen } from '../../support/people/phones.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';

let browser: Browser;
let parley: TestParley;
beforeAll(async () => {
  [browser, parley] = await Promise.all([shareChromium(), startTestParley()]);
});
afterAll(async () => {
  await browser.close();
  await parley.close();
});

it('a chat works on phones that reach the server by plain http in their own network', async () => {
  const { anny, bert, organizer, close } = await chatByHand(browser, `http://${lanHost}:${parley.port}`);
  expect(await anny.page.evaluate(() => ({ isSecureContext, subtle: typeof crypto.subtle }))).toEqual({
    isSecureContext: false,
    subtle: 'undefined',
  });
  await say(anny.page, 'no certificate here');
  await untilSeen(bert.page, 'no certificate here');
  await bert.page.reload();
  await untilInChat(bert.page);
  await say(bert.page, 'and yet sealed');
  await untilSeen(anny.page, 'and yet sealed');
  await endChat(bert.page);
  await untilEnded(anny.page);
  for (const someone of [anny, bert, organizer]) {
    await expect.poll(() => kept(someone), { timeout: 5_000 }).toEqual([]);
  }
  await close();
});
