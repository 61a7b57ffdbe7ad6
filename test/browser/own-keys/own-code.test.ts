import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { ownCodePath } from '../../../src/protocol/own-keys.ts';
import {
  chooseMadeCode,
  choosePhrase,
  confirmCode,
  enterByOwnCode,
  openOwnCode,
  typeOwnCode,
} from '../../support/people/own-codes.ts';
import {
  enterAtOnce,
  invitationRegion,
  messageLog,
  openLink,
  phone,
  say,
  startChat,
  untilInChat,
  untilSeen,
} from '../../support/people/phones.ts';
import { useTwoPhones } from '../../support/people/two-phones.ts';
import { withBothStores } from '../../support/servers/both-stores.ts';

const phrase = 'Rusty kettle, seven orchards';
const chosen = (name: string) => `${name} chose a code of their own: only that one lets in now`;

withBothStores((store, itOnce) => {
  const here = useTwoPhones(store);

  /** The same two in a chat that an organizer made on the start page. */
  const meetByHand = async () => {
    const organizer = (await phone(here.browser)).page;
    const chat = await startChat(organizer, here.parley.url);
    await Promise.all([enterAtOnce(here.anny.page, chat.a), enterAtOnce(here.bert.page, chat.b)]);
    return { organizer, chat };
  };
  const untilRefused = (page: Page) => page.getByRole('alert').getByText('That is not the right code.').waitFor();

  it('that was made for a person alone lets in from then on, with all that was written before', async () => {
    await say(here.anny.page, 'written before');
    await untilSeen(here.bert.page, 'written before');
    const code = await chooseMadeCode(here.anny.page);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    await say(here.anny.page, 'written after');
    await untilSeen(here.bert.page, 'written after');

    const finder = await phone(here.browser);
    await openLink(finder.page, here.chat.a);
    await typeOwnCode(finder.page, here.chat.a.code);
    await untilRefused(finder.page);

    const another = await phone(here.browser);
    await enterByOwnCode(another.page, here.chat.a, code);
    await untilSeen(another.page, 'written before');
    await untilSeen(another.page, 'written after');
    await messageLog(here.anny.page).getByText('Someone typed a wrong code for Anny’s link').waitFor();
  });

  it('is said to both and to the organizer, also to a page that is opened later', async () => {
    const { organizer } = await meetByHand();
    await chooseMadeCode(here.anny.page);
    for (const { page } of [here.anny, here.bert]) await messageLog(page).getByText(chosen('Anny')).waitFor();
    await organizer.getByText(chosen('Anny')).waitFor();
    await here.bert.page.reload();
    await messageLog(here.bert.page).getByText(chosen('Anny')).waitFor();
    await organizer.reload();
    await organizer.getByText(chosen('Anny')).waitFor();
  });

  itOnce('takes the dead code off the panel, on paper too, and “I am NAME” says why it does not come in', async () => {
    const { organizer, chat } = await meetByHand();
    const region = invitationRegion(organizer, 'Anny');
    await region.getByText(chat.a.code, { exact: true }).first().waitFor();
    await chooseMadeCode(here.anny.page);
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
    expect(await messageLog(here.anny.page).getByText('wrong code').count()).toBe(0);
    // Bert's is as it was.
    await invitationRegion(organizer, 'Bert').getByRole('button', { name: 'Show code' }).waitFor();
  });

  itOnce('may be a phrase, however it is typed later; a weak one is refused with the reason', async () => {
    const dialog = await openOwnCode(here.anny.page);
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
    await choosePhrase(here.anny.page, phrase, dialog);

    const another = await phone(here.browser);
    await enterByOwnCode(another.page, here.chat.a, 'rusty KETTLE  seven-orchards.');
    await messageLog(another.page).getByText('Anny came in on another device').waitFor();
  });

  it('leaves the other devices of the person in the chat, or signs them out, as they choose', async () => {
    const second = await phone(here.browser);
    await enterAtOnce(second.page, here.chat.a);
    await chooseMadeCode(here.anny.page);
    await messageLog(second.page).getByText(chosen('Anny')).waitFor();
    await say(second.page, 'still in');
    await untilSeen(here.bert.page, 'still in');

    const dialog = await openOwnCode(here.anny.page);
    const code = (await dialog.getByLabel('The new code').textContent()) ?? '';
    await dialog.getByLabel('Sign out my other devices').check();
    await confirmCode(dialog);
    await second.page.getByRole('status').getByText('This device was signed out').waitFor();
    await typeOwnCode(second.page, code);
    await untilInChat(second.page);
    await say(here.bert.page, 'hello again');
    await untilSeen(second.page, 'hello again');
  });

  it('is chosen by one of two devices that choose at once, and the other says how to go on', async () => {
    const second = await phone(here.browser);
    await enterAtOnce(second.page, here.chat.a);
    const dialogs = [await openOwnCode(here.anny.page), await openOwnCode(second.page)];
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
    expect(await messageLog(here.bert.page).getByText(chosen('Anny')).count()).toBe(1);
  });

  itOnce('is known to every tab of the device that chose it, also to one that is opened later', async () => {
    const earlier = await here.anny.context.newPage();
    await earlier.goto(here.chat.a.link);
    await untilInChat(earlier);
    await chooseMadeCode(here.anny.page);
    const later = await here.anny.context.newPage();
    await later.goto(here.chat.a.link);
    await untilInChat(later);
    for (const tab of [earlier, later]) await chooseMadeCode(tab);
    await expect.poll(() => messageLog(here.bert.page).getByText(chosen('Anny')).count()).toBe(3);
  });

  itOnce('is not in force while Parley cannot be reached; what was pressed may be pressed again', async () => {
    const dialog = await openOwnCode(here.anny.page);
    await here.anny.page.route(
      (url) => url.pathname.endsWith('/code'),
      (route) => route.abort(),
    );
    await dialog.getByRole('button', { name: 'Use this code' }).click();
    await dialog.getByRole('alert').getByText('it is not known whether the new code is in force').waitFor();
    await here.anny.page.unrouteAll();
    // The first request comes through, and its answer is lost.
    await here.anny.page.route(
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
    expect(await messageLog(here.bert.page).getByText(chosen('Anny')).count()).toBe(1);
  });

  itOnce('never leaves the browser, nor does a phrase or a key', async () => {
    const bodies: string[] = [];
    here.anny.page.on('request', (request) => bodies.push(`${request.url()} ${request.postData() ?? ''}`));
    await choosePhrase(here.anny.page, phrase);
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
    expect(body).toContain(ownCodePath(new URL(here.chat.a.link).pathname.slice(1)));
    expect(await here.anny.page.content()).not.toContain('kettle');
  });

  itOnce('is asked for by a tab that lost its keys, and opens it', async () => {
    const code = await chooseMadeCode(here.anny.page);
    await here.anny.page.evaluate(() => sessionStorage.clear());
    await here.anny.page.goto(here.chat.a.link);
    await here.anny.page.reload();
    await typeOwnCode(here.anny.page, code);
    await untilInChat(here.anny.page);
  });
});
