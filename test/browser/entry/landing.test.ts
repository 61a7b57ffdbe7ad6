import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { shareChromium } from '../../support/browsers/chromium.ts';
import { startChatAtOnce } from '../../support/people/chat-at-once.ts';
import {
  endChat,
  enterAtOnce,
  type Invitation,
  openLink,
  type Phone,
  phone,
  type StartedChat,
  startChat,
  typeCode,
  untilEnded,
  untilInChat,
} from '../../support/people/phones.ts';
import type { TestParley } from '../../support/servers/built-parley.ts';
import { startTestParley } from '../../support/servers/parley.ts';

const pauseMs = 5_000;

let browser: Browser;
let parley: TestParley;
let chat: StartedChat;
beforeAll(async () => {
  const limits = { codeTriesPerAddress: 2, firstCodePauseMs: pauseMs };
  [browser, parley] = await Promise.all([shareChromium(), startTestParley({ limits })]);
});
afterAll(async () => {
  await browser.close();
  await parley.close();
});

async function invite(names?: readonly [string, string]): Promise<Invitation> {
  chat = await startChatAtOnce(parley.url, names);
  return chat.a;
}
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

const codeField = (page: Page) => page.getByLabel('Secret code', { exact: true });
const getIn = (page: Page) => page.getByRole('button', { name: 'Get in' });
const alert = (page: Page) => page.getByRole('alert');

async function openAt(invitation: Invitation, options?: BrowserContextOptions): Promise<Phone> {
  const guest = await phone(browser, options);
  await openLink(guest.page, invitation);
  return guest;
}

/** The bodies of every form that the page sends from now on. */
function recordPosts(page: Page): readonly string[] {
  const bodies: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') bodies.push(request.postData() ?? '');
  });
  return bodies;
}

/** As a browser's setting does: answers set no cookie, and scripts neither. */
async function blockCookies(context: BrowserContext): Promise<void> {
  await context.route(`${parley.url}/**`, async (route) => {
    const response = await route.fetch();
    const { 'set-cookie': _, ...headers } = response.headers();
    await route.fulfill({ response, headers });
  });
  await context.addInitScript(() => Object.defineProperty(document, 'cookie', { get: () => '', set: () => {} }));
}

describe('a link', () => {
  it('greets by name, and shows markup in a name as text', async () => {
    const invitation = await invite(['<b>Anny</b> & Co', 'Bert']);
    const { page } = await openAt(invitation);
    expect(await page.getByRole('heading').locator('b').count()).toBe(0);
  });

  it.each([
    ['without its fragment', (link: string) => link.replace(/#.*/, '')],
    ['with a fragment that was cut short', (link: string) => link.slice(0, -3)],
    [
      'with a fragment that was changed',
      (link: string) => link.replace(/#./, (start) => (start === '#A' ? '#B' : '#A')),
    ],
    ['with the fragment of another link', (link: string) => link.replace(/#.*/, `#${chat.b.link.split('#')[1]}`)],
  ])('%s says so, and asks for no code', async (_, damage) => {
    const { link } = await invite();
    const { page } = await phone(browser);
    await page.goto(damage(link));
    await alert(page).getByText('This link is incomplete: scan the QR code again.').waitFor();
    expect(await codeField(page).isVisible()).toBe(false);
  });

  it('that was incomplete greets when the rest is put in', async () => {
    const invitation = await invite();
    const { page } = await phone(browser);
    await page.goto(invitation.link.replace(/#.*/, '#abc'));
    await alert(page).getByText('This link is incomplete').waitFor();
    await openLink(page, invitation);
  });

  it.each([
    ['a full stop', (link: string) => `${link}.`],
    ['a bracket and a space', (link: string) => `${link})%20`],
    ['what a tracker adds', (link: string) => `${link}&utm_source=mail`],
    ['a slash behind the path', (link: string) => link.replace('#', '/#')],
    ['punctuation behind the path', (link: string) => link.replace('#', '”,#')],
  ])('to which a program added %s greets all the same', async (_, add) => {
    const invitation = await invite();
    const { page } = await phone(browser);
    await openLink(page, { ...invitation, link: add(invitation.link) });
  });

  it('from another site opens the chat, and the list has it', async () => {
    const invitation = await invite();
    const { page, context } = await openAt(invitation);
    await typeCode(page, invitation.code);
    await untilInChat(page);
    const other = await context.newPage();
    const from = parley.url.replace('127.0.0.1', 'mail.localhost');
    await context.route(`${from}/**`, (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: `<a href="${invitation.link}">chat</a> <a href="${parley.url}/chats">list</a>`,
      }),
    );
    await other.goto(`${from}/mail`);
    await other.getByText('chat').click();
    await untilInChat(other);
    await other.goto(`${from}/mail`);
    await other.getByText('list').click();
    await other.getByRole('listitem').filter({ hasText: 'Bert' }).waitFor();
  });

  it('that nobody made leads to a page that says so', async () => {
    const { page } = await phone(browser);
    const answer = await page.goto(`${parley.url}/0123456789abcdefgh#AAAAAAAAAAAAAAAAAAAAAA`);
    expect(answer?.status()).toBe(404);
    await page.getByRole('heading', { name: 'There is nothing here' }).waitFor();
  });

  it('says without JavaScript why it is needed', async () => {
    const { link } = await invite();
    const { page } = await phone(browser, { javaScriptEnabled: false });
    await page.goto(link);
    // Found by its element: what is in a noscript is no text to Playwright.
    const reason = page.locator('noscript p');
    expect(await reason.isVisible()).toBe(true);
    expect(await reason.textContent()).toContain('Parley needs JavaScript: names, codes and messages are encrypted');
  });
});

describe('the secret code', () => {
  it('is put into its groups while it is typed', async () => {
    const { page } = await openAt(await invite());
    await codeField(page).pressSequentially('abcd1234');
    expect(await codeField(page).inputValue()).toBe('ABCD-1234');
    for (let strokes = 0; strokes < 5; strokes += 1) await codeField(page).press('Backspace');
    expect(await codeField(page).inputValue()).toBe('ABC');
    await codeField(page).press('Home');
    await codeField(page).pressSequentially('xy');
    await codeField(page).press('End');
    await codeField(page).pressSequentially('z');
    expect(await codeField(page).inputValue()).toBe('XYAB-CZ');
  });

  it('opens the chat however it is written', async () => {
    const invitation = await invite();
    const { page } = await openAt(invitation);
    const { code } = invitation;
    const spoken = ` ${code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replace('-', ' – ')} `;
    await codeField(page).fill(spoken);
    await codeField(page).press('Enter');
    await untilInChat(page);
  });

  it('opens the chat when it is pasted', async () => {
    const invitation = await invite();
    const { page, context } = await openAt(invitation);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.evaluate((code) => navigator.clipboard.writeText(`${code}\n`), invitation.code);
    await codeField(page).press('Control+V');
    expect(await codeField(page).inputValue()).toBe(invitation.code);
    await getIn(page).click();
    await untilInChat(page);
  });

  it.each([
    ['nothing', '', 'Type the secret code that you were given.'],
    ['too little', 'ABCD-12', 'A secret code has 8 letters and digits.'],
    ['too much', 'ABCD-12345', 'A secret code has 8 letters and digits.'],
    ['what no code has', 'ABCD-12U4', 'A secret code has only digits and letters, and never the letter U.'],
  ])('is checked before anything is sent: %s', async (_, typed, problem) => {
    const { page } = await openAt(await invite());
    const sent = recordPosts(page);
    await typeCode(page, typed);
    await alert(page).getByText(problem).waitFor();
    expect(await codeField(page).inputValue()).toBe(typed.replace('ABCD-12345', 'ABCD12345'));
    expect(sent).toEqual([]);
  });

  it('shows that something happens while it is stretched', async () => {
    const invitation = await invite();
    const { page } = await openAt(invitation);
    // A fast phone would be in the chat before anybody could look.
    const looked = Promise.withResolvers<void>();
    await page.route('**/enter', async (route) => {
      await looked.promise;
      await route.continue();
    });
    await typeCode(page, invitation.code);
    await page.getByRole('button', { name: 'Opening…' }).waitFor();
    expect(await page.getByRole('status').filter({ hasText: 'Opening…' }).count()).toBe(1);
    looked.resolve();
    await untilInChat(page);
  });

  it('never leaves the page: the access key is sent, and the proof of the link’s key', async () => {
    const { page } = await openAt(await invite());
    const sent = recordPosts(page);
    await typeCode(page, 'ABCD-1234');
    await alert(page).getByText('That is not the right code.').waitFor();
    expect(sent).toEqual([expect.stringMatching(/^accessKey=[\w-]{43}&linkProof=[\w-]{43}$/)]);
  });

  it('is refused with the tries that are left; then the button waits with the person', async () => {
    const invitation = await invite();
    const { page } = await openAt(invitation);
    await typeCode(page, 'ABCD-1234');
    await alert(page).getByText('That is not the right code. 1 try left.').waitFor();
    expect(await codeField(page).inputValue()).toBe('ABCD-1234');
    expect(await codeField(page).getAttribute('aria-invalid')).toBe('true');
    // Typing goes over the wrong code.
    await codeField(page).pressSequentially('5678WXYZ');
    expect(await codeField(page).inputValue()).toBe('5678-WXYZ');
    await getIn(page).click();
    await alert(page).getByText('Too many wrong codes. Try again in 0:0').waitFor();
    expect(await getIn(page).isDisabled()).toBe(true);
    await alert(page).getByText('You can try again now.').waitFor();
    await typeCode(page, invitation.code);
    await untilInChat(page);
  });

  it('is kept when the server cannot be reached, and opens the chat afterwards', async () => {
    const invitation = await invite();
    const { page, context } = await openAt(invitation);
    await context.route('**/enter', (route) => route.abort());
    await typeCode(page, invitation.code);
    await alert(page).getByText('Parley cannot be reached. Your code is still here').waitFor();
    expect(await codeField(page).inputValue()).toBe(invitation.code);
    await context.unroute('**/enter');
    await getIn(page).click();
    await untilInChat(page);
  });

  it('is kept when the browser cannot stretch it, and that is said', async () => {
    const invitation = await invite();
    const { page, context } = await phone(browser);
    await context.route('**/assets/stretch-worker-*', (route) => route.abort());
    await openLink(page, invitation);
    await typeCode(page, invitation.code);
    await alert(page).getByText('This browser could not work with the code.').waitFor();
    expect(await codeField(page).inputValue()).toBe(invitation.code);
    expect(await getIn(page).isEnabled()).toBe(true);
  });

  it('opens the chat when what stretches it came at the second try only', async () => {
    const invitation = await invite();
    const { page, context } = await phone(browser);
    await context.route('**/assets/stretch-worker-*', (route) => route.abort(), { times: 1 });
    await openLink(page, invitation);
    await typeCode(page, invitation.code);
    await untilInChat(page);
  });

  it('opens nothing in a browser that keeps nothing, and that is said', async () => {
    const invitation = await invite();
    const { page, context } = await phone(browser);
    await context.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('blocked', 'QuotaExceededError');
      };
    });
    await openLink(page, invitation);
    await typeCode(page, invitation.code);
    await alert(page).getByText('This browser keeps nothing for this page.').waitFor();
    expect(await codeField(page).inputValue()).toBe(invitation.code);
  });

  it('is asked for in words where the browser blocks cookies, and nobody is called signed out', async () => {
    const invitation = await invite();
    const { page, context } = await phone(browser);
    await blockCookies(context);
    await openLink(page, invitation);
    await alert(page).getByText('This browser blocks cookies').waitFor();
    await typeCode(page, invitation.code);
    await alert(page).getByText('This browser blocks cookies').waitFor();
    expect(await page.getByText('signed out').isVisible()).toBe(false);
    await page.goto(parley.url);
    await page.getByLabel('First person').fill('Anny');
    await page.getByLabel('Second person').fill('Bert');
    const sent = recordPosts(page);
    await page.getByRole('button', { name: 'Start chat' }).click();
    await alert(page).getByText('This browser blocks cookies').waitFor();
    expect(sent).toEqual([]);
  });

  it('is asked for in words where the browser has begun to block cookies, and nobody is called signed out', async () => {
    const invitation = await invite();
    const { page, context } = await phone(browser);
    await enterAtOnce(page, invitation);
    await context.clearCookies();
    await blockCookies(context);
    await page.reload();
    await alert(page).getByText('This browser blocks cookies').waitFor();
    expect(await page.getByText('signed out').isVisible()).toBe(false);
  });

  it.each(['Worker', 'BroadcastChannel'] as const)(
    'is kept where the browser has no %s, or forbids it',
    async (name) => {
      const invitation = await invite();
      for (const damage of ['missing', 'throwing']) {
        const { page, context } = await phone(browser);
        await context.addInitScript(
          ([missing, how]) => {
            if (how === 'missing') Reflect.deleteProperty(window, missing);
            else
              Reflect.set(window, missing, () => {
                throw new DOMException('forbidden', 'SecurityError');
              });
          },
          [name, damage] as const,
        );
        await openLink(page, invitation);
        await typeCode(page, invitation.code);
        if (name === 'BroadcastChannel') await untilInChat(page);
        else await alert(page).getByText('This browser could not work with the code.').waitFor();
        await context.close();
      }
    },
  );

  it('of a chat that ended meanwhile leads to its end', async () => {
    const organizer = await phone(browser);
    const { a: invitation } = await startChat(organizer.page, parley.url);
    const { page } = await openAt(invitation);
    await endChat(organizer.page);
    await organizer.page.getByText('This chat has ended').waitFor();
    await typeCode(page, invitation.code);
    await untilEnded(page);
  });
});
