import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { ownCodePath } from '../../../src/protocol/alone.ts';
import { withBothStores } from '../../support/both-stores.ts';
import type { TestParley } from '../../support/built-parley.ts';
import { shareChromium } from '../../support/chromium.ts';
import {
  chooseMadeCode,
  choosePhrase,
  confirmCode,
  enterByOwnCode,
  openOwnCode,
  typeOwnCode,
} from '../../support/own-codes.ts';
import { startTestParley } from '../../support/parley.ts';
import {
  enterAtOnce,
  invitationRegion,
  messageLog,
  openLink,
  type Phone,
  phone,
  type StartedChat,
  say,
  startChat,
  untilInChat,
  untilSeen,
} from '../../support/phones.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await shareChromium();
});
afterAll(() => browser.close());

const phrase = 'Rusty kettle, seven orchards';
const chosen = (name: string) => `${name} chose a code of their own: only that one lets in now`;

withBothStores((store) => {
  let parley: TestParley;
  let organizer: Page;
  let chat: StartedChat;
  let anny: Phone;
  let bert: Phone;

  beforeAll(async () => {
    parley = await startTestParley({ store: store() });
  });
  afterAll(() => parley.close());
  beforeEach(async () => {
    organizer = (await phone(browser)).page;
    chat = await startChat(organizer, parley.url);
    [anny, bert] = [await phone(browser), await phone(browser)];
    await enterAtOnce(anny.page, chat.a);
    await enterAtOnce(bert.page, chat.b);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  const untilRefused = (page: Page) => page.getByRole('alert').getByText('That is not the right code.').waitFor();

  it('that was made for a person alone lets in from then on, with all that was written before', async () => {
    await say(anny.page, 'written before');
    await untilSeen(bert.page, 'written before');
    const code = await chooseMadeCode(anny.page);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    await say(anny.page, 'written after');
    await untilSeen(bert.page, 'written after');

    const finder = await phone(browser);
    await openLink(finder.page, chat.a);
    await typeOwnCode(finder.page, chat.a.code);
    await untilRefused(finder.page);

    const another = await phone(browser);
    await enterByOwnCode(another.page, chat.a, code);
    await untilSeen(another.page, 'written before');
    await untilSeen(another.page, 'written after');
    await messageLog(anny.page).getByText('Someone typed a wrong code for Anny’s link').waitFor();
  });

  it('is said to both and to the organizer, also to a page that is opened later', async () => {
    await chooseMadeCode(anny.page);
    for (const { page } of [anny, bert]) await messageLog(page).getByText(chosen('Anny')).waitFor();
    await organizer.getByText(chosen('Anny')).waitFor();
    await bert.page.reload();
    await messageLog(bert.page).getByText(chosen('Anny')).waitFor();
    await organizer.reload();
    await organizer.getByText(chosen('Anny')).waitFor();
  });

  it('takes the dead code off the panel, on paper too, and “I am NAME” says why it does not come in', async () => {
    const region = invitationRegion(organizer, 'Anny');
    await region.getByText(chat.a.code, { exact: true }).first().waitFor();
    await chooseMadeCode(anny.page);
    const notice = region.getByText('Anny chose a code of their own. The code that was made here');
    const untilShownDead = async () => {
      await notice.waitFor();
      for (const media of ['screen', 'print'] as const) {
        await organizer.emulateMedia({ media });
        expect(await region.getByText(chat.a.code, { exact: true }).filter({ visible: true }).count()).toBe(0);
        expect(await notice.isVisible()).toBe(true);
      }
      await organizer.emulateMedia({ media: 'screen' });
      expect(await region.getByRole('button', { name: /code/ }).count()).toBe(0);
      await organizer.getByRole('button', { name: 'I am Anny', exact: true }).click();
      await region.getByText('Anny chose a code of their own: the one that was made here').waitFor();
    };
    await untilShownDead();
    await organizer.reload();
    await untilShownDead();
    // Nothing was tried at the link.
    expect(await messageLog(anny.page).getByText('wrong code').count()).toBe(0);
    // Bert's is as it was.
    await invitationRegion(organizer, 'Bert').getByRole('button', { name: 'Show code' }).waitFor();
  });

  it('may be a phrase, however it is typed later; a weak one is refused with the reason', async () => {
    const dialog = await openOwnCode(anny.page);
    await dialog.getByLabel('A phrase of my own').check();
    const field = dialog.getByLabel('Phrase', { exact: true });
    for (const [weak, reason] of [
      ['', 'too short: it has 0 of the 20'],
      ['rusty kettle', 'too short: it has 11 of the 20'],
      ['password password password', 'too easy to guess: much of it repeats, or counts up'],
    ] as const) {
      await field.fill(weak);
      await dialog.getByRole('button', { name: 'Use this code' }).click();
      await dialog.getByRole('alert').getByText(reason).waitFor();
    }
    await choosePhrase(anny.page, phrase, dialog);

    const another = await phone(browser);
    await enterByOwnCode(another.page, chat.a, 'rusty KETTLE  seven-orchards.');
    await messageLog(another.page).getByText('Anny came in on another device').waitFor();
  });

  it('leaves the other devices of the person in the chat, or signs them out, as they choose', async () => {
    const second = await phone(browser);
    await enterAtOnce(second.page, chat.a);
    await chooseMadeCode(anny.page);
    await messageLog(second.page).getByText(chosen('Anny')).waitFor();
    await say(second.page, 'still in');
    await untilSeen(bert.page, 'still in');

    const dialog = await openOwnCode(anny.page);
    const code = (await dialog.getByLabel('The new code').textContent()) ?? '';
    await dialog.getByLabel('Sign out my other devices').check();
    await confirmCode(dialog);
    await second.page.getByRole('status').getByText('This device was signed out').waitFor();
    await typeOwnCode(second.page, code);
    await untilInChat(second.page);
    await say(bert.page, 'hello again');
    await untilSeen(second.page, 'hello again');
  });

  it('is chosen by one of two devices that choose at once, and the other says how to go on', async () => {
    const second = await phone(browser);
    await enterAtOnce(second.page, chat.a);
    const dialogs = [await openOwnCode(anny.page), await openOwnCode(second.page)];
    await Promise.all(dialogs.map((dialog) => dialog.getByRole('button', { name: 'Use this code' }).click()));
    const done = (dialog: Locator) => dialog.getByText('Only your own code lets in at your link now.');
    const overtaken = (dialog: Locator) => dialog.getByText('You have chosen a code on another device.');
    const outcomes = await Promise.all(
      dialogs.map(async (dialog) => {
        await done(dialog).or(overtaken(dialog)).filter({ visible: true }).waitFor();
        return (await done(dialog).isVisible()) ? 'chosen' : 'overtaken';
      }),
    );
    expect(outcomes.toSorted()).toEqual(['chosen', 'overtaken']);
    expect(await messageLog(bert.page).getByText(chosen('Anny')).count()).toBe(1);
  });

  it('is known to every tab of the device that chose it, also to one that is opened later', async () => {
    const earlier = await anny.context.newPage();
    await earlier.goto(chat.a.link);
    await untilInChat(earlier);
    await chooseMadeCode(anny.page);
    const later = await anny.context.newPage();
    await later.goto(chat.a.link);
    await untilInChat(later);
    for (const tab of [earlier, later]) await chooseMadeCode(tab);
    await expect.poll(() => messageLog(bert.page).getByText(chosen('Anny')).count()).toBe(3);
  });

  it('is not in force while Parley cannot be reached; what was pressed may be pressed again', async () => {
    const dialog = await openOwnCode(anny.page);
    await anny.page.route(
      (url) => url.pathname.endsWith('/code'),
      (route) => route.abort(),
    );
    await dialog.getByRole('button', { name: 'Use this code' }).click();
    await dialog.getByRole('alert').getByText('it is not known whether the new code is in force').waitFor();
    await anny.page.unrouteAll();
    // The first request comes through, and its answer is lost.
    await anny.page.route(
      (url) => url.pathname.endsWith('/code'),
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await dialog.getByRole('button', { name: 'Use this code' }).click();
    await dialog.getByRole('alert').getByText('it is not known whether the new code is in force').waitFor();
    await confirmCode(dialog);
    expect(await messageLog(bert.page).getByText(chosen('Anny')).count()).toBe(1);
  });

  it('never leaves the browser, nor does a phrase or a key', async () => {
    const bodies: string[] = [];
    anny.page.on('request', (request) => bodies.push(`${request.url()} ${request.postData() ?? ''}`));
    await choosePhrase(anny.page, phrase);
    const asked = bodies.filter((body) => body.includes('/code '));
    expect(asked).toHaveLength(1);
    const [body = ''] = asked;
    expect(Object.keys(Object.fromEntries(new URLSearchParams(body.split(' ')[1])))).toEqual([
      'verifier',
      'sealedChatKey',
      'ownKeyHash',
      'otherDevices',
    ]);
    for (const sent of bodies) expect(sent.toLowerCase()).not.toMatch(/kettle/);
    expect(body).toContain(ownCodePath(new URL(chat.a.link).pathname.slice(1)));
    expect(await anny.page.content()).not.toContain('kettle');
  });

  it('is asked for by a tab that lost its keys, and opens it', async () => {
    const code = await chooseMadeCode(anny.page);
    await anny.page.evaluate(() => sessionStorage.clear());
    await anny.page.goto(chat.a.link);
    await anny.page.reload();
    await typeOwnCode(anny.page, code);
    await untilInChat(anny.page);
  });
});
