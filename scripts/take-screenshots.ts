/**
 * Makes the pictures of a conversation that the README shows, with a real server and a real Chromium: on a phone and on a
 * computer, in the light and the dark scheme, into docs/images/. Needs `npm run build` before it.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { startBuiltParley } from '../test/support/built-parley.ts';
import { launchChromium } from '../test/support/chromium.ts';
import { edit, field, message, react, reply } from '../test/support/message-menu.ts';
import { chatOnTwoPhones, say, untilSeen } from '../test/support/phones.ts';

const folder = fileURLToPath(new URL('../docs/images/', import.meta.url));

const devices = {
  phone: { viewport: { width: 360, height: 740 } },
  computer: { viewport: { width: 960, height: 740 }, isMobile: false, hasTouch: false },
} as const satisfies Record<string, BrowserContextOptions>;

async function takeConversation(browser: Browser, url: string, options: BrowserContextOptions, file: string) {
  const { anny, bert, close } = await chatOnTwoPhones(browser, url, {
    phoneOptions: { deviceScaleFactor: 1, ...options },
  });
  const pages = [anny.page, bert.page];
  const tell = async ({ page }: typeof anny, text: string) => {
    await say(page, text);
    for (const each of pages) await untilSeen(each, text);
  };
  await tell(anny, 'Hello Bert! Did you get the code by phone?');
  await tell(bert, 'I did, and here I am.');
  await tell(anny, 'The plan is at https://flats.example/canal-street');
  await tell(bert, 'Looks good. When can I see the flat?');
  await reply(anny.page, 'When can I see the flat?', 'Thursday at six?');
  await untilSeen(bert.page, 'Thursday at six?');
  await react(bert.page, 'Thursday at six?', '👍');
  await tell(bert, 'I bring the papars.');
  await edit(bert.page, 'I bring the papars.', 'I bring the papers.');
  await untilSeen(anny.page, 'I bring the papers.');
  await tell(anny, 'See you then. Shall we end this chat?');
  await message(anny.page, 'See you then').getByRole('img', { name: 'read', exact: true }).waitFor();
  await field(bert.page).pressSequentially('Yes');
  await anny.page.getByText('Bert is typing').waitFor();
  await anny.page.screenshot({ path: join(folder, file) });
  await close();
}

mkdirSync(folder, { recursive: true });
const server = await startBuiltParley({ LOG_LEVEL: 'warn' });
const browser = await launchChromium();
try {
  for (const [device, options] of Object.entries(devices)) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await takeConversation(browser, server.url, { ...options, colorScheme }, `${device}-${colorScheme}.png`);
    }
  }
} finally {
  await browser.close();
  await server.close();
}
