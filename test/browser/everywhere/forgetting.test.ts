import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { paths } from '../../../src/protocol/page.ts';
import { withWorker } from '../../support/browsers/service-worker.ts';
import {
  endChat,
  enterAtOnce,
  kept,
  type Phone,
  pendingMessages,
  phone,
  say,
  untilEnded,
  untilInChat,
  untilSeen,
} from '../../support/people/phones.ts';
import { useTwoPhones } from '../../support/people/two-phones.ts';
import { withBothStores } from '../../support/servers/both-stores.ts';

withBothStores((store, itOnce) => {
  const here = useTwoPhones(store, { anny: withWorker, bert: withWorker });

  const goTo = (page: Page, path: string) => page.goto(here.parley.url + path);
  const untilNothingKept = (someone: Phone) => expect.poll(() => kept(someone), { timeout: 10_000 }).toEqual([]);
  async function endWhileAway(): Promise<void> {
    await endChat(here.bert.page);
    await untilEnded(here.bert.page);
  }

  for (const path of [paths.security, paths.start, paths.chats, '/no-such-page'])
    itOnce(`a chat that ended while its tab showed another page is forgotten by: ${path}`, async () => {
      await goTo(here.anny.page, paths.security);
      expect((await kept(here.anny)).join()).toContain('parley:keys:');
      await endWhileAway();
      await goTo(here.anny.page, path);
      await untilNothingKept(here.anny);
    });

  it('what waited in a tab that was closed is gone from the device at the next page after the end', async () => {
    await here.anny.context.setOffline(true);
    await here.anny.page.evaluate(() => {
      WebSocket.prototype.send = () => {};
    });
    await say(here.anny.page, 'never sent');
    await pendingMessages(here.anny.page).filter({ hasText: 'never sent' }).waitFor();
    await expect
      .poll(async () => (await kept(here.anny)).join(), { timeout: 10_000 })
      .toContain('IndexedDB parley:outbox:');
    await here.anny.page.close();
    await endWhileAway();
    await here.anny.context.setOffline(false);
    const page = await here.anny.context.newPage();
    await goTo(page, paths.security);
    await untilNothingKept({ ...here.anny, page });
  });

  itOnce('what belongs to a chat that goes on is kept by every page', async () => {
    await goTo(here.anny.page, paths.security);
    let answers = 0;
    here.anny.page.on('requestfinished', (request) => {
      if (request.url().endsWith(paths.kept)) answers += 1;
    });
    await goTo(here.anny.page, paths.start);
    await expect.poll(() => answers).toBeGreaterThan(0);
    expect((await kept(here.anny)).join()).toContain('parley:keys:');
    await here.anny.page.goto(here.chat.a.link);
    await untilInChat(here.anny.page);
  });

  it('“Sign out here” forgets the chat on this device, and no other, and the chat goes on', async () => {
    const tablet = await phone(here.browser);
    await enterAtOnce(tablet.page, here.chat.a);
    await here.anny.page.getByRole('button', { name: 'Settings', disabled: false }).click();
    await here.anny.page.getByRole('button', { name: 'Sign out here' }).click();
    await here.anny.page.locator('#composer').waitFor({ state: 'detached' });
    await expect
      .poll(async () => (await kept(here.anny)).filter((place) => !place.includes('signed-out')), { timeout: 10_000 })
      .toEqual([]);
    await say(here.bert.page, 'still here?');
    await untilSeen(tablet.page, 'still here?');
    await here.anny.page.goto(here.chat.a.link);
    await here.anny.page.getByRole('heading', { name: 'Hello Anny' }).waitFor();
  });

  itOnce(
    '“Sign out here” leads to the start page, without the link, when the connection is closed before the answer comes',
    async () => {
      // The answer never comes.
      await here.anny.page.route('**/sign-out', async (route) => void (await route.fetch()));
      await here.anny.page.getByRole('button', { name: 'Settings', disabled: false }).click();
      await here.anny.page.getByRole('button', { name: 'Sign out here' }).click();
      await here.anny.page.getByRole('button', { name: 'Start chat' }).waitFor();
      expect(here.anny.page.url()).toBe(new URL(paths.start, here.chat.a.link).href);
      await expect
        .poll(async () => (await kept(here.anny)).filter((place) => !place.includes('signed-out')))
        .toEqual([]);
    },
  );

  itOnce('“Sign out here” says so when nobody answers, and keeps everything', async () => {
    await here.anny.page.getByRole('button', { name: 'Settings', disabled: false }).click();
    await here.anny.context.setOffline(true);
    await here.anny.page.getByRole('button', { name: 'Sign out here' }).click();
    await here.anny.page.getByText('this device is still signed in').waitFor();
    await here.anny.context.setOffline(false);
    await here.anny.page.reload();
    await untilInChat(here.anny.page);
  });

  itOnce('“Sign out here” in the list of chats takes the chat out of it', async () => {
    const list = await here.anny.context.newPage();
    await goTo(list, paths.chats);
    await list.getByRole('listitem').filter({ hasText: 'Bert' }).getByRole('button', { name: 'Sign out here' }).click();
    await list.getByText('No chat is open in this browser').waitFor();
    await here.anny.page.getByRole('status').getByText('This device was signed out').waitFor();
    await expect
      .poll(async () => (await kept(here.anny)).filter((place) => !place.includes('signed-out')), { timeout: 10_000 })
      .toEqual([]);
    await say(here.bert.page, 'anybody?');
  });
});
