import { createRequire } from 'node:module';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { arabic } from '../../../languages/ar.ts';
import { german } from '../../../languages/de.ts';
import { markHeader, markOf } from '../../../src/protocol/mark.ts';
import { paths } from '../../../src/protocol/page.ts';
import { shareChromium } from '../../support/browsers/chromium.ts';
import {
  type Invitation,
  invitationRegion,
  type Phone,
  phone,
  readInvitation,
  startChat,
} from '../../support/people/phones.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';

const qrReaderPath = createRequire(import.meta.url).resolve('jsqr');

let browser: Browser;
let parley: TestParley;
beforeAll(async () => {
  [browser, parley] = await Promise.all([shareChromium(), startTestParley()]);
});
afterAll(async () => {
  await browser.close();
  await parley.close();
});
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

const firstName = (page: Page): Locator => page.getByLabel("First person's name");
const secondName = (page: Page): Locator => page.getByLabel("Second person's name");
const startButton = (page: Page): Locator => page.getByRole('button', { name: 'Start chat' });

async function openStartPage(): Promise<Phone> {
  const organizer = await phone(browser);
  await organizer.page.goto(`${parley.url}/`);
  return organizer;
}

/** Ends the chat with the organizer's cookie, and not through the page, which is not told. */
async function endAsOrganizer(page: Page, invitation: Invitation): Promise<void> {
  const address = `${parley.url}/chats/${chatIdOf(invitation)}`;
  const cookies = await page.context().cookies(address);
  const { status } = await fetch(`${address}/end`, {
    method: 'POST',
    headers: { origin: parley.url, cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') },
  });
  expect(status).toBe(200);
}

/** The words that stand beside a field, as a screen reader reads them with it. */
const describedBy = (field: Locator): Promise<string> =>
  field.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ')
      .trim(),
  );

describe('a name', () => {
  it.each([
    ['missing', '', 'Type a name.'],
    ['blank', ' \u00a0 ', 'Type a name.'],
    ['too long', 'x'.repeat(41), 'This name is too long: 40 characters at most.'],
    ['with a control character', 'An\u0007ny', 'This name has invisible characters in it.'],
    ['that turns the text around it', 'Anny\u202e', 'This name has invisible characters in it.'],
  ])('%s is said beside its field, and no chat is made', async (_, name, problem) => {
    const { page } = await openStartPage();
    const sent = recordPosts(page);
    await firstName(page).evaluate((field, value) => {
      if (field instanceof HTMLInputElement) field.value = value;
    }, name);
    await secondName(page).fill('Bert');
    await startButton(page).click();
    expect(await describedBy(firstName(page))).toContain(problem);
    expect(await firstName(page).getAttribute('aria-invalid')).toBe('true');
    expect(await firstName(page).evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await secondName(page).getAttribute('aria-invalid')).toBe(null);
    expect(await secondName(page).inputValue()).toBe('Bert');
    expect(sent).toEqual([]);
  });

  it.each(['Anny', 'anny', 'Ａｎｎｙ', 'Аnny', 'Αnny'])(
    'that looks like the other one is not taken: %s',
    async (name) => {
      const { page } = await openStartPage();
      const sent = recordPosts(page);
      await firstName(page).fill('Anny');
      await secondName(page).fill(name);
      await startButton(page).click();
      expect(await describedBy(secondName(page))).toBe('Both names look the same. Make them different.');
      expect(sent).toEqual([]);
      await secondName(page).fill('Bert');
      expect(await describedBy(secondName(page))).toBe('');
    },
  );

  it('is counted near its limit, before it is too long', async () => {
    const { page } = await openStartPage();
    await firstName(page).fill('x'.repeat(29));
    expect(await describedBy(firstName(page))).toBe('');
    await firstName(page).fill('x'.repeat(31));
    expect(await describedBy(firstName(page))).toBe('9 characters left');
    // One person, one character, however many bytes.
    await firstName(page).fill('😀'.repeat(39));
    expect(await describedBy(firstName(page))).toBe('1 character left');
    await firstName(page).fill('x'.repeat(42));
    expect(await describedBy(firstName(page))).toBe('2 characters too many');
  });

  it('with markup in it is shown as the text it is', async () => {
    const { page } = await openStartPage();
    const name = '<img src=x onerror=alert(1)>&amp;';
    const { a } = await startChat(page, parley.url, [name, 'Bert']);
    expect(a.name).toBe(name);
    await page.getByRole('heading', { name, exact: true }).waitFor();
    expect(await page.locator('img').count()).toBe(0);
  });

  it('of forty wide characters is taken', async () => {
    const { page } = await openStartPage();
    await startChat(page, parley.url, ['😀'.repeat(40), 'Bert']);
  });
});

describe('a chat that was made', () => {
  it('has for each person a link and a code of their own', async () => {
    const { page } = await openStartPage();
    const { a, b } = await startChat(page, parley.url);
    const linkPattern = new RegExp(`^${parley.url}/[0-9A-Za-z]{18}#[\\w-]{22}$`);
    for (const { link, code } of [a, b]) {
      expect(link).toMatch(linkPattern);
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    }
    expect(a.link.split('#')[1]).not.toBe(b.link.split('#')[1]);
    expect(a.link).not.toBe(b.link);
    expect(a.code).not.toBe(b.code);
  });

  it('shows a code only when it is asked to, and hides it again', async () => {
    const { page } = await openStartPage();
    const { a } = await startChat(page, parley.url);
    const region = invitationRegion(page, 'Anny');
    const code = region.getByLabel('Secret code', { exact: true });
    await region.getByRole('button', { name: 'Hide code' }).click();
    expect(await code.textContent()).toBe('••••-••••');
    expect(await region.getByText(a.code).isVisible()).toBe(false);
    await region.getByRole('button', { name: 'Show code' }).click();
    expect(await code.textContent()).toBe(a.code);
  });

  it.each(['light', 'dark'] as const)(
    'has QR codes that hold exactly the links, in the %s scheme',
    async (colorScheme) => {
      const { page } = await phone(browser, { colorScheme });
      const { a, b } = await startChat(page, parley.url);
      for (const { name, link } of [a, b]) {
        expect(await scan(page.getByRole('img', { name: `QR code for ${name}` }))).toBe(link);
      }
    },
  );

  it('prints the links and, on slips of their own, the codes that are hidden on the screen', async () => {
    const { page } = await openStartPage();
    const { a, b } = await startChat(page, parley.url);
    for (const { name } of [a, b]) {
      await invitationRegion(page, name).getByRole('button', { name: 'Hide code' }).click();
    }
    await page.emulateMedia({ media: 'print' });
    for (const { name, link, code } of [a, b]) {
      const region = invitationRegion(page, name);
      const [qrBox, linkBox, codeBox] = await Promise.all(
        [page.getByRole('img', { name: `QR code for ${name}` }), region.getByText(link), region.getByText(code)].map(
          (printed) => printed.boundingBox(),
        ),
      );
      expect(qrBox).not.toBe(null);
      expect(linkBox?.y).toBeGreaterThan(qrBox?.y ?? Number.NaN);
      expect(codeBox?.y).toBeGreaterThan(linkBox?.y ?? Number.NaN);
      expect(await scan(page.getByRole('img', { name: `QR code for ${name}` }))).toBe(link);
    }
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
  });
});

describe('what is handed over', () => {
  it('is copied, and that is said', async () => {
    const { page, context } = await openStartPage();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { b } = await startChat(page, parley.url);
    const region = invitationRegion(page, 'Bert');
    await region.getByRole('button', { name: 'Copy link' }).click();
    await region.getByText('Link copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(b.link);
    await region.getByRole('button', { name: 'Copy code' }).click();
    await region.getByText('Code copied').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(b.code);
  });

  it('is copied where the browser gives pages no clipboard, as over plain HTTP', async () => {
    const { page, context } = await openStartPage();
    await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
    const { a } = await startChat(page, parley.url);
    await invitationRegion(page, 'Anny').getByRole('button', { name: 'Copy link' }).click();
    await invitationRegion(page, 'Anny').getByText('Link copied').waitFor();
    const elsewhere = await context.newPage();
    await elsewhere.goto(`${parley.url}/`);
    await firstName(elsewhere).press('Control+V');
    expect(await firstName(elsewhere).inputValue()).toBe(a.link);
  });

  it('is selected to be copied by hand where the browser copies nothing', async () => {
    const { page, context } = await openStartPage();
    await context.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'clipboard');
      Document.prototype.execCommand = () => false;
    });
    const { a } = await startChat(page, parley.url);
    const region = invitationRegion(page, 'Anny');
    await region.getByRole('button', { name: 'Copy link' }).click();
    await region.getByText('Link not copied: this browser does not allow it. Copy it by hand.').waitFor();
    const selectedLink = await region
      .getByLabel('Link', { exact: true })
      .evaluate((field) =>
        field instanceof HTMLInputElement ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0) : '',
      );
    expect(selectedLink).toBe(a.link);
    await region.getByRole('button', { name: 'Hide code' }).click();
    await region.getByRole('button', { name: 'Copy code' }).click();
    await region.getByText('Code not copied: this browser does not allow it. Copy it by hand.').waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(a.code);
  });

  it('is shared where the browser can share: the link, and never the code', async () => {
    const { page, context } = await openStartPage();
    const shared: unknown[] = [];
    await context.exposeFunction('rememberShared', (data: unknown) => shared.push(data));
    await context.addInitScript(() => {
      Object.defineProperty(navigator, 'share', { value: Reflect.get(window, 'rememberShared') });
    });
    const { a } = await startChat(page, parley.url);
    await invitationRegion(page, 'Anny').getByRole('button', { name: 'Share' }).click();
    await expect.poll(() => shared).toEqual([{ url: a.link }]);
  });

  it('has no button for sharing where the browser cannot', async () => {
    const { page, context } = await openStartPage();
    await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'share'));
    await startChat(page, parley.url);
    expect(await page.getByRole('button', { name: 'Share' }).count()).toBe(0);
  });
});

describe('the organizer’s tab', () => {
  it('keeps showing its links and codes, and says why nothing else, when its cookie is gone', async () => {
    const { page, context } = await openStartPage();
    const chat = await startChat(page, parley.url);
    await context.clearCookies();
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await page.getByText('Only the browser that made a chat can see how it stands.').waitFor();
    const link = invitationRegion(page, 'Bert').getByLabel('Link', { exact: true });
    expect(await link.evaluate((shown) => Reflect.get(shown, 'value') ?? shown.textContent)).toContain(chat.b.link);
  });

  it('says when the server cannot be reached after a reload, and keeps the chat', async () => {
    const { page, context } = await openStartPage();
    const chat = await startChat(page, parley.url);
    await context.route('**/chats/*', (route) => route.abort());
    await page.reload();
    await page.getByRole('alert').getByText('Parley cannot be reached just now.').waitFor();
    const loaded = page.waitForEvent('load');
    await page.getByRole('link', { name: 'Try again' }).click();
    await loaded;
    await page.getByRole('alert').getByText('Parley cannot be reached just now.').waitFor();
    await context.unroute('**/chats/*');
    expect(await readInvitation(page, 'Bert')).toEqual(chat.b);
  });

  it('says when its chat cannot be shown any more, and lets a new one be made', async () => {
    const { page, context } = await openStartPage();
    await startChat(page, parley.url);
    await context.clearCookies();
    await page.reload();
    await page.getByRole('alert').getByText('cannot be shown any more').waitFor();
    await page.getByRole('link', { name: 'New chat' }).click();
    await startChat(page, parley.url);
  });

  it('asks once before it ends the chat, then forgets it and offers a new one', async () => {
    const { page } = await openStartPage();
    const { a } = await startChat(page, parley.url);
    await page.getByRole('button', { name: 'End chat' }).click();
    await page.getByRole('dialog', { name: 'End this chat?' }).getByRole('button', { name: 'Keep it' }).click();
    expect(await linkLeadsTo(a)).toBe(200);
    await page.getByRole('button', { name: 'End chat' }).click();
    await page.getByRole('button', { name: 'End for both' }).click();
    await page.getByRole('heading', { name: 'This chat has ended' }).waitFor();
    expect(await linkLeadsTo(a)).toBe(410);
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await page.getByRole('link', { name: 'New chat' }).click();
    await startButton(page).waitFor();
    await page.reload();
    await startButton(page).waitFor();
  });

  it('says when the chat could not be ended, and the chat goes on', async () => {
    const { page, context } = await openStartPage();
    const { a } = await startChat(page, parley.url);
    await context.route('**/chats/*/end', (route) => route.abort());
    await page.getByRole('button', { name: 'End chat' }).click();
    await page.getByRole('button', { name: 'End for both' }).click();
    await page.getByRole('alert').getByText('the chat has not been ended').waitFor();
    expect(await linkLeadsTo(a)).toBe(200);
  });

  it('says that its connection is lost, and finds out by itself that the chat ended meanwhile', async () => {
    const { page } = await openStartPage();
    let isCut = false;
    const cuts: (() => Promise<void>)[] = [];
    await page.routeWebSocket(/\/live\?/, (socket) => {
      if (isCut) return void socket.close({ code: 1013 });
      socket.connectToServer();
      cuts.push(() => socket.close({ code: 1013 }));
    });
    const { a } = await startChat(page, parley.url);
    await invitationRegion(page, 'Anny').getByText('Not here yet').waitFor();
    await expect.poll(() => cuts.length).toBe(1);
    await page.route('**/chats/*', (route) => route.abort());
    isCut = true;
    await cuts[0]?.();
    await page.getByRole('status').getByText('Connection lost. Trying again…').waitFor();
    await endAsOrganizer(page, a);
    await page.unroute('**/chats/*');
    await page.getByRole('heading', { name: 'This chat has ended' }).waitFor();
    await page.getByText('It was ended, and nothing of it is left.').waitFor();
  });

  it('finds out that the chat ended when it wakes with a connection that died unnoticed', async () => {
    const { page } = await openStartPage();
    let isDead = false;
    await page.routeWebSocket(/\/live\?/, (socket) => {
      const server = socket.connectToServer();
      server.onMessage((message) => {
        if (!isDead) socket.send(message);
      });
      server.onClose(() => {});
      socket.onClose(() => void socket.close({ code: 1013 }));
    });
    const { a } = await startChat(page, parley.url);
    await invitationRegion(page, 'Anny').getByText('Not here yet').waitFor();
    isDead = true;
    await endAsOrganizer(page, a);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.getByRole('heading', { name: 'This chat has ended' }).waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  it('says that the chat cannot be shown any more when the server has come back without it', async () => {
    const { page, context } = await openStartPage();
    let cut = () => Promise.resolve();
    await page.routeWebSocket(/\/live\?/, (socket) => {
      socket.connectToServer();
      cut = () => socket.close({ code: 1012 });
    });
    await startChat(page, parley.url);
    await invitationRegion(page, 'Anny').getByText('Not here yet').waitFor();
    await context.route('**/chats/*', (route) =>
      route.fulfill({ status: 404, headers: { [markHeader]: markOf(new URL(route.request().url()).pathname) } }),
    );
    await cut();
    await page.getByRole('alert').getByText('cannot be shown any more').waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });
});

describe('the start page', () => {
  it('says when the server cannot be reached, and keeps what was typed', async () => {
    const { page, context } = await openStartPage();
    await context.route('**/chats', (route) => route.abort());
    await firstName(page).fill('Anny');
    await secondName(page).fill('Bert');
    await page.getByLabel('Destroy after silence of').selectOption({ label: '5 minutes' });
    await startButton(page).click();
    await page.getByRole('alert').getByText('Parley cannot be reached.').waitFor();
    expect(await firstName(page).inputValue()).toBe('Anny');
    await context.unroute('**/chats');
    await startButton(page).click();
    await invitationRegion(page, 'Anny').waitFor();
  });

  it('says in the form when the server has no room', async () => {
    const full = await startTestParley({ limits: { chats: 1 } });
    try {
      const { page } = await phone(browser);
      await startChat(page, full.url);
      await page.evaluate(() => sessionStorage.clear());
      await page.reload();
      await firstName(page).fill('Anny');
      await secondName(page).fill('Bert');
      await startButton(page).click();
      await page.getByRole('alert').getByText('The server has no room for a new chat just now.').waitFor();
      expect(await secondName(page).inputValue()).toBe('Bert');
    } finally {
      await full.close();
    }
  });

  it('says when the browser cannot make the keys', async () => {
    const { page, context } = await phone(browser);
    await context.route('**/assets/stretch-worker-*', (route) => route.abort());
    await page.goto(`${parley.url}/`);
    await firstName(page).fill('Anny');
    await secondName(page).fill('Bert');
    await startButton(page).click();
    await page.getByRole('alert').getByText('This browser could not make the keys.').waitFor();
    await context.unroute('**/assets/stretch-worker-*');
    await startButton(page).click();
    await invitationRegion(page, 'Anny').waitFor();
  });

  it('lets the organizer choose the silence, an hour unless they do', async () => {
    const { page } = await openStartPage();
    const silence = page.getByLabel('Destroy after silence of');
    expect(await silence.locator('option').allTextContents()).toEqual([
      '5 minutes',
      '15 minutes',
      '1 hour',
      '24 hours',
    ]);
    expect(await silence.locator('option:checked').textContent()).toBe('1 hour');
    await silence.selectOption({ label: '24 hours' });
    await firstName(page).fill('Anny');
    await secondName(page).fill('Bert');
    const posted = page.waitForRequest((request) => request.method() === 'POST' && !request.url().endsWith(paths.kept));
    await startButton(page).click();
    const form = new URLSearchParams((await posted).postData() ?? '');
    expect(form.get('idleTimeoutMs')).toBe(String(24 * 60 * 60_000));
    expect([...form.keys()].toSorted()).toEqual([
      'a.linkVerifier',
      'a.sealedChatKey',
      'a.sealedGreeting',
      'a.sealedName',
      'a.verifier',
      'b.linkVerifier',
      'b.sealedChatKey',
      'b.sealedGreeting',
      'b.sealedName',
      'b.verifier',
      'idleTimeoutMs',
      'vanishAfterMs',
    ]);
    expect(form.get('vanishAfterMs')).toBe('0');
  });

  it('lets messages vanish some time after they were read where the organizer wants it, and tells who opens a link', async () => {
    const { page } = await openStartPage();
    const vanish = page.getByLabel('Messages vanish');
    expect(await vanish.locator('option').allTextContents()).toEqual([
      'never',
      '1 minute after being read',
      '5 minutes after being read',
      '1 hour after being read',
    ]);
    expect(await vanish.locator('option:checked').textContent()).toBe('never');
    await vanish.selectOption({ label: '5 minutes after being read' });
    await firstName(page).fill('Anny');
    await secondName(page).fill('Bert');
    await startButton(page).click();
    const invitation = await readInvitation(page, 'Anny');
    const anny = await phone(browser);
    await anny.page.goto(invitation.link);
    await anny.page.getByText('Messages vanish 5 minutes after they were read').waitFor();
  });

  it.each([
    ['de-AT', german, 'ltr'],
    ['ar', arabic, 'rtl'],
  ] as const)(
    'offers in %s, in its words and its direction, how long messages stay',
    async (locale, words, direction) => {
      const { page } = await phone(browser, { locale });
      await page.goto(`${parley.url}/`);
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(direction);
      const vanish = page.getByLabel(words['start.vanish'], { exact: true });
      const hours = new Intl.NumberFormat(locale, { style: 'unit', unit: 'hour', unitDisplay: 'long' }).format(1);
      await vanish.selectOption({ label: words['start.vanishAfter'].replace('{duration}', hours) });
      expect(await vanish.inputValue()).toBe(String(60 * 60_000));
      expect(await vanish.locator('option').first().textContent()).toBe(words['start.vanishNever']);
      // Each in the place where its language begins to read.
      const [label, field] = [
        await page.locator('label[for="vanish-after"]').boundingBox(),
        await vanish.boundingBox(),
      ];
      if (!label || !field) throw new Error('nothing is shown');
      const distance = direction === 'rtl' ? field.x + field.width - (label.x + label.width) : label.x - field.x;
      expect(Math.abs(distance)).toBeLessThanOrEqual(4);
      await page.getByLabel(words['start.firstName']).fill('Anny');
      await page.getByLabel(words['start.secondName']).fill('Bert');
      const posted = page.waitForRequest((request) => request.url() === `${parley.url}${paths.chats}`);
      await page.getByRole('button', { name: words['start.submit'] }).click();
      expect(new URLSearchParams((await posted).postData() ?? '').get('vanishAfterMs')).toBe(String(60 * 60_000));
    },
  );

  it('tells an organizer who opened it where no phone can, unless PUBLIC_URL says what links begin with', async () => {
    const { page } = await openStartPage();
    await page.getByText(`Phones cannot reach ${parley.url}.`).waitFor();
    const published = await startTestParley({ publicUrl: 'https://parley.example' });
    try {
      await page.goto(`${published.url}/`);
      await startButton(page).waitFor();
      expect(await page.getByText('Phones cannot reach').count()).toBe(0);
    } finally {
      await published.close();
    }
  });

  it('says without JavaScript why it is needed, and answers a form that is sent all the same', async () => {
    const { page } = await phone(browser, { javaScriptEnabled: false });
    await page.goto(`${parley.url}/`);
    // Found by its element: what is in a noscript is no text to Playwright.
    const reason = page.locator('noscript p');
    expect(await reason.isVisible()).toBe(true);
    expect(await reason.textContent()).toContain('Parley needs JavaScript: names, codes and messages are encrypted');
    await firstName(page).fill('Anny');
    await secondName(page).fill('Bert');
    const sent = page.waitForRequest((request) => request.method() === 'POST' && !request.url().endsWith(paths.kept));
    await startButton(page).click();
    expect((await sent).postData()).toBe('idleTimeoutMs=3600000&vanishAfterMs=0');
    await page.getByRole('heading', { name: 'Parley needs JavaScript' }).waitFor();
  });
});

/** The bodies of every form that the page sends from now on. */
function recordPosts(page: Page): readonly string[] {
  const bodies: string[] = [];
  page.on('request', (request) => {
    // Every page asks once about what the browser keeps.
    if (request.method() === 'POST' && !request.url().endsWith(paths.kept)) bodies.push(request.postData() ?? '');
  });
  return bodies;
}

const chatIdOf = ({ link }: Invitation): string => new URL(link).pathname.slice(1, 11);

const linkLeadsTo = async ({ link }: Invitation): Promise<number> => (await fetch(link)).status;

/** What a phone's camera reads off the screen: jsQR is given the picture in a page of its own. */
async function scan(image: Locator): Promise<string | undefined> {
  const screenshot = (await image.screenshot()).toString('base64');
  const camera = await browser.newPage();
  await camera.addScriptTag({ path: qrReaderPath });
  const text = await camera.evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!context) throw new Error('this browser cannot draw');
    context.drawImage(bitmap, 0, 0);
    const { data, width, height } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const { jsQR } = globalThis as unknown as { jsQR: typeof import('jsqr').default };
    return jsQR(data, width, height)?.data;
  }, screenshot);
  await camera.close();
  return text;
}
