import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { shareChromium } from '../../support/browsers/chromium.ts';
import { kept, type Phone, say, storedByPage, typeCode, untilInChat, untilSeen } from '../../support/people/phones.ts';
import { startWiredChat, type WiredChat } from '../../support/people/wired-chat.ts';
import { withBothStores } from '../../support/servers/both-stores.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await shareChromium();
});
afterAll(() => browser.close());

withBothStores((store, itOnce) => {
  let parley: TestParley;
  let wired: WiredChat;
  let first: Phone;
  /** Anny's too; at the end of a wire that can be cut. */
  let second: Phone;
  let bert: Phone;

  beforeAll(async () => {
    parley = await startTestParley({ store: store() });
  });
  afterAll(() => parley.close());
  beforeEach(async () => {
    wired = await startWiredChat(browser, parley);
    first = await wired.enter('a');
    [second, bert] = await Promise.all([wired.enterByWire('a'), wired.enter('b')]);
  });
  afterEach(() => wired.close());

  const openDevices = async (page: Page) => {
    await page.getByRole('button', { name: 'Settings', disabled: false }).click();
    return page.getByRole('region', { name: 'Devices' });
  };
  const devicesOn = (page: Page) => page.getByRole('region', { name: 'Devices' }).getByRole('listitem');
  const untilSignedOut = async ({ page }: Phone) => {
    await page.getByRole('status').getByText('This device was signed out').waitFor();
    await page.getByRole('heading', { name: 'Hello Anny' }).waitFor();
  };

  it('a person sees their own devices, which one they hold, and those that come and go', async () => {
    const devices = await openDevices(first.page);
    await expect.poll(() => devicesOn(first.page).allTextContents()).toHaveLength(2);
    const [one, other] = await devicesOn(first.page).allTextContents();
    expect(one).toMatch(/^This device, came in \d\d:\d\d$/);
    expect(other).toMatch(/^Another device, came in \d\d:\d\dSign out$/);

    const third = await wired.enter('a');
    await devices.getByRole('listitem').nth(2).waitFor();
    await openDevices(third.page);
    await expect.poll(() => devicesOn(third.page).allTextContents()).toHaveLength(3);
    expect((await devicesOn(third.page).allTextContents()).map((text) => text.startsWith('This device'))).toEqual([
      false,
      false,
      true,
    ]);
    await openDevices(bert.page);
    expect(await devicesOn(bert.page).allTextContents()).toEqual([expect.stringMatching(/^This device/)]);
    expect(await bert.page.getByRole('button', { name: 'Sign out all others' }).isVisible()).toBe(false);
  });

  it('a device that is signed out forgets the chat, says so, and comes in again by the code', async () => {
    await say(second.page, 'from the second device');
    await untilSeen(bert.page, 'from the second device');
    await (await openDevices(first.page)).getByRole('button', { name: 'Sign out', exact: true }).click();
    await untilSignedOut(second);
    await expect.poll(() => kept(second)).toEqual([]);
    expect(await second.page.content()).not.toContain('from the second device');
    await expect.poll(() => devicesOn(first.page).count()).toBe(1);

    await typeCode(second.page, wired.chat.a.code);
    await untilInChat(second.page);
    await untilSeen(second.page, 'from the second device');
    await expect.poll(() => devicesOn(first.page).count()).toBe(2);
  });

  itOnce(
    'the settings open without a ring around their first switch, and the notice of a sign-out is clear of the wordmark',
    async () => {
      const { page } = first;
      // A browser draws its ring around what was come to by keyboard.
      await page.getByRole('button', { name: 'Settings', disabled: false }).press('Enter');
      const heading = page.getByRole('heading', { name: 'Settings' });
      expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await heading.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('none');
      await page.getByRole('button', { name: 'Sign out', exact: true }).click();
      await untilSignedOut(second);
      const notice = await second.page.getByRole('status').filter({ hasText: 'signed out' }).boundingBox();
      const wordmark = await second.page.locator('.wordmark').boundingBox();
      const gap = (notice?.y ?? 0) - ((wordmark?.y ?? 0) + (wordmark?.height ?? 0));
      expect(gap).toBeGreaterThanOrEqual(8);
    },
  );

  it('a person signs out all their other devices at once, and the other person none', async () => {
    const third = await wired.enter('a');
    await (await openDevices(first.page)).getByRole('button', { name: 'Sign out all others' }).click();
    await Promise.all([untilSignedOut(second), untilSignedOut(third)]);
    await expect.poll(() => devicesOn(first.page).count()).toBe(1);
    await first.page.getByRole('button', { name: 'Done' }).click();
    await say(bert.page, 'still here');
    await untilSeen(first.page, 'still here');
  });

  it('a device that was away when it was signed out forgets what it kept, and what waited in it, when it is back', async () => {
    wired.wire.cut();
    await say(second.page, 'never sent');
    await (await openDevices(first.page)).getByRole('button', { name: 'Sign out', exact: true }).click();
    await expect.poll(() => devicesOn(first.page).count()).toBe(1);
    expect(await storedByPage(second.page)).not.toEqual([]);
    await wired.mend();
    await untilSignedOut(second);
    await expect.poll(() => kept(second)).toEqual([]);
  });

  itOnce('what is asked for without a connection is done when there is one', async () => {
    const devices = await openDevices(second.page);
    wired.wire.cut();
    await devices.getByRole('button', { name: 'Sign out', exact: true }).click();
    await devices.getByRole('button', { name: 'Signing out…' }).waitFor();
    expect(await devicesOn(first.page).count()).toBe(0);
    await wired.mend();
    await untilSignedOut(first);
    await expect.poll(() => devicesOn(second.page).count()).toBe(1);
  });
});
