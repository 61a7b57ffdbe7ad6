import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { choose, field, message, reply } from '../../support/people/message-menu.ts';
import { acceptedMessages, say, storedByPage, untilInChat, untilSeen } from '../../support/people/phones.ts';
import { useTwoPhones } from '../../support/people/two-phones.ts';
import { chooseReadOnce, opener, shownOnce } from '../../support/read-once.ts';
import { until } from '../../support/servers/processes.ts';

const draftsIn = async (page: Page) =>
  (await storedByPage(page)).filter(({ place }) => place.startsWith('sessionStorage parley:draft:'));
const writeSlowly = async (page: Page, text: string) => {
  await field(page).fill(text);
  await until('the draft in the tab', async () => (await draftsIn(page)).length > 0);
};
const untilNoDraft = (page: Page) => until('no draft in the tab', async () => (await draftsIn(page)).length === 0);
const settings = (page: Page) => page.getByRole('button', { name: 'Settings', disabled: false });

/** From now on until it is loaded again the page waits for its databases in vain. */
const holdDatabases = (page: Page) =>
  page.evaluate(() => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  });
const sendAndReload = async (page: Page) => {
  await field(page).press('Control+Enter');
  await page.reload();
  await untilInChat(page);
};

describe('a page that is left before the device keeps what was sent', () => {
  const here = useTwoPhones(() => 'embedded');

  it('sends a message afterwards, once, and goes on with the next one', async () => {
    const { anny, bert } = here;
    await settings(anny.page).waitFor();
    await writeSlowly(anny.page, 'written in haste');
    await holdDatabases(anny.page);
    await field(anny.page).press('Control+Enter');
    await field(anny.page).fill('and half of another');
    await anny.page.reload();
    await untilInChat(anny.page);
    await untilSeen(bert.page, 'written in haste');
    await until('the next one', async () => (await field(anny.page).inputValue()) === 'and half of another');
    await untilSeen(anny.page, 'written in haste');
    expect(await acceptedMessages(bert.page).count()).toBe(1);
    await field(anny.page).fill('');
    await untilNoDraft(anny.page);
  });

  it('answers, edits, and sends what is read once', async () => {
    const { anny, bert } = here;
    await say(bert.page, 'a question');
    await untilSeen(anny.page, 'a question');
    await reply(anny.page, 'a question', 'not sent');
    await untilSeen(bert.page, 'not sent');
    await choose(anny.page, 'a question', 'Reply');
    await writeSlowly(anny.page, 'an answer');
    await holdDatabases(anny.page);
    await sendAndReload(anny.page);
    await untilSeen(bert.page, 'an answer');
    await message(bert.page, 'an answer')
      .getByRole('button', { name: /^In answer to You/ })
      .waitFor();

    await choose(anny.page, 'an answer', 'Edit');
    await writeSlowly(anny.page, 'a better answer');
    await holdDatabases(anny.page);
    await sendAndReload(anny.page);
    await untilSeen(bert.page, 'a better answer');
    expect(await field(anny.page).inputValue()).toBe('');

    await settings(anny.page).waitFor();
    await chooseReadOnce(anny.page);
    await writeSlowly(anny.page, 'for your eyes only');
    await holdDatabases(anny.page);
    await sendAndReload(anny.page);
    await opener(bert.page).click();
    await shownOnce(bert.page).getByText('for your eyes only').waitFor();
  });

  it('has the words once, however soon after Enter it is left', async () => {
    const { anny, bert } = here;
    const { page } = anny;
    const session = await anny.context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 2 });
    const delaysMs = [0, 5, 20, 60];
    for (const delayMs of delaysMs) {
      await settings(page).waitFor();
      await writeSlowly(page, `left after ${delayMs}`);
      const isLeft = page.waitForEvent('load');
      await field(page).evaluate((area, afterMs) => {
        area.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }),
        );
        setTimeout(() => location.reload(), afterMs);
      }, delayMs);
      await isLeft;
      await untilSeen(bert.page, `left after ${delayMs}`);
    }
    await session.detach();
    expect(await acceptedMessages(bert.page).locator('sealed-message').allTextContents()).toEqual(
      delaysMs.map((delayMs) => `left after ${delayMs}`),
    );
    await untilNoDraft(page);
  });
});
